"""The canonical order of the keys and items of a source, and a place in block style for every comment."""

import json
from collections.abc import Callable
from typing import Any

import yaml

from taxokit.taxonomy.canonical import sort_key
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.yaml_text.comment_tree import CommentedNode, split_head


class SchemaOrder:
    """The order of keys and items in a schema."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema

    def _class(self, slot: Slot) -> Class | None:
        return self.schema.classes[slot.range] if slot.contains else None

    def sort(self, node: CommentedNode, cls: Class) -> None:
        """Sort the keys of an item, and what is in it; what is not of the shape in the schema stays as it is."""
        if not isinstance(node.yaml_node, yaml.MappingNode):
            return
        ranks = {slot.name: rank for rank, slot in enumerate(cls.slots)}
        _sort_keys(node, lambda child: ranks.get(child.key or "", len(ranks)))
        for child in node.children:
            slot = cls.by_name.get(child.key or "")
            if slot is not None:
                self._sort_slot(child, slot)

    def _sort_slot(self, node: CommentedNode, slot: Slot) -> None:
        cls = self._class(slot)
        if cls is not None and slot.nesting == "one":
            self.sort(node, cls)
        elif cls is not None:
            for child in node.children:
                self.sort(child, cls)
        if slot.nesting == "map" and isinstance(node.yaml_node, yaml.MappingNode):
            _sort_keys(node, lambda child: child.key)
        elif isinstance(node.yaml_node, yaml.SequenceNode) and slot.multivalued and not slot.ordered:
            keys = [_sort_key(child, cls) for child in node.children]
            if all(found is not None and type(found) is type(keys[0]) for found in keys):
                node.children = [node.children[number] for number in sorted(range(len(keys)), key=keys.__getitem__)]

    def without_order(self, value: Any, cls: Class) -> Any:
        """Return the value of an item with the lists sorted whose order means nothing."""
        if not isinstance(value, dict):
            return value
        return {name: self._slot_without_order(inner, cls.by_name.get(name)) for name, inner in value.items()}

    def _slot_without_order(self, value: Any, slot: Slot | None) -> Any:
        if slot is None:
            return value
        cls = self._class(slot)
        if cls is not None and slot.nesting == "one":
            return self.without_order(value, cls)
        if isinstance(value, dict):
            return {name: self.without_order(inner, cls) if cls else inner for name, inner in value.items()}
        if not isinstance(value, list):
            return value
        items = [self.without_order(item, cls) if cls else item for item in value]
        return items if slot.ordered else sorted(items, key=lambda item: json.dumps(item, sort_keys=True))


def _sort_key(node: CommentedNode, cls: Class | None) -> Any:
    """Return the sort key of a node of a list, None where it has none."""
    if cls is None:
        return node.value if isinstance(node.yaml_node, yaml.ScalarNode) else None
    data = {child.key or "": child.value for child in node.children if isinstance(child.yaml_node, yaml.ScalarNode)}
    return sort_key(cls)(data) if cls.key and all(data.get(name) is not None for name in cls.key) else None


def reattach(whole: CommentedNode) -> None:
    """Move the comments of a file that have no place in block style to the nearest place."""
    _reattach(whole)
    _reattach_head(whole)


def _reattach(node: CommentedNode) -> None:
    """Move the comments inside of a node, and then those of the node itself."""
    for child in node.children:
        _reattach(child)
    is_list_or_mapping = isinstance(node.yaml_node, yaml.CollectionNode)
    if is_list_or_mapping and not node.children and node.parent:
        node.trailing, node.end = sorted(node.trailing + node.end, key=lambda comment: comment.start), []
    if node.parent is None or (node.is_item and is_list_or_mapping):
        _reattach_first(node)
    suppresses_all = node.children and node.in_brackets and any(comment.ignores for comment in node.trailing)
    kept = 0 if suppresses_all else 1
    for comment in node.trailing[kept:]:
        node.put_above(comment)
    node.trailing = node.trailing[:kept]


def _reattach_first(node: CommentedNode) -> None:
    """Move what is above the first key of an item above the item, since the key follows a dash in its line."""
    for first in node.children[:1]:
        _narrow(first)
        if node.parent:
            for comment in first.above:
                node.put_above(comment)
            first.above = []


def _reattach_head(whole: CommentedNode) -> None:
    """Leave with the file the comments that belong to it, now that another key may be the first."""
    first = whole.children[0] if whole.children else None
    if first and first.above:
        first.above[0] = first.above[0]._replace(after_blank=bool(whole.above))
        whole.above, first.above = whole.above + first.above, []
        split_head(whole, first)


def _narrow(first: CommentedNode) -> None:
    """Move suppressions after or below the first key: above it, they mean the whole mapping."""
    for comment in [comment for comment in first.above if comment.ignores and first.key]:
        if first.children and first.children[0].key:
            first.children[0].above.insert(0, comment)
        elif not first.children and not any(other.ignores for other in first.trailing):
            first.above += first.trailing
            first.trailing = [comment]
        else:
            continue
        first.above.remove(comment)


def _sort_keys(node: CommentedNode, rank: Callable[[CommentedNode], Any]) -> None:
    """Sort the keys of a mapping; a suppression for the whole of it stays at its top."""
    if not node.children:
        return
    first = node.children[0]
    suppressions = [comment for comment in first.above if comment.ignores]
    node.children.sort(key=rank)
    top = node.children[0]
    if top is not first:
        _narrow(top)
        first.above = [comment for comment in first.above if not comment.ignores]
        top.above = [*suppressions, *top.above]
        top.after_blank = top.after_blank and not suppressions
