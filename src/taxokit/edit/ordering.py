"""Putting the outline of a source into canonical order, and every comment where block style has a place for it."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import yaml

from taxokit.taxonomy.canonical import sort_key
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.yaml_text.comments import Part, split_head


class Order:
    """Knows in which order a schema wants keys and items."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema

    def _class(self, slot: Slot) -> Class | None:
        return self.schema.classes[slot.range] if slot.contains else None

    def arrange(self, part: Part, cls: Class) -> None:
        """Sort the keys of an item, and what it holds; what has not the shape that the schema wants stays as it is."""
        if not isinstance(part.node, yaml.MappingNode):
            return
        ranks = {slot.name: rank for rank, slot in enumerate(cls.slots)}
        _sort_keys(part, lambda child: ranks.get(child.key or "", len(ranks)))
        for child in part.children:
            slot = cls.by_name.get(child.key or "")
            if slot is not None:
                self._arrange_slot(child, slot)

    def _arrange_slot(self, part: Part, slot: Slot) -> None:
        cls = self._class(slot)
        if cls is not None and slot.nesting == "one":
            self.arrange(part, cls)
        elif cls is not None:
            for child in part.children:
                self.arrange(child, cls)
        if slot.nesting == "map" and isinstance(part.node, yaml.MappingNode):
            _sort_keys(part, lambda child: child.key)
        elif isinstance(part.node, yaml.SequenceNode) and slot.multivalued and not slot.ordered:
            keys = [_sort_key(child, cls) for child in part.children]
            if all(found is not None and type(found) is type(keys[0]) for found in keys):
                part.children = [part.children[number] for number in sorted(range(len(keys)), key=keys.__getitem__)]

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


def _sort_key(part: Part, cls: Class | None) -> Any:
    """Return by what a part of a list is sorted, None where it has not what it takes."""
    if cls is None:
        return part.value if isinstance(part.node, yaml.ScalarNode) else None
    data = {child.key or "": child.value for child in part.children if isinstance(child.node, yaml.ScalarNode)}
    return sort_key(cls)(data) if cls.key and all(data.get(name) is not None for name in cls.key) else None


def settle(whole: Part) -> None:
    """Move the comments of a file that have no place in block style to the nearest one that they have."""
    _settle(whole)
    _settle_head(whole)


def _settle(part: Part) -> None:
    """Move the comments of what a part holds, and then those of the part itself."""
    for child in part.children:
        _settle(child)
    is_list_or_mapping = isinstance(part.node, yaml.CollectionNode)
    if is_list_or_mapping and not part.children and part.parent:
        part.behind, part.end = sorted(part.behind + part.end, key=lambda comment: comment.start), []
    if part.parent is None or (part.is_item and is_list_or_mapping):
        _settle_first(part)
    held_for_all = part.children and part.in_brackets and any(comment.ignores for comment in part.behind)
    kept = 0 if held_for_all else 1
    for comment in part.behind[kept:]:
        part.put_above(comment)
    part.behind = part.behind[:kept]


def _settle_first(part: Part) -> None:
    """Bring what stands above the first key of an item above the item, as there is a dash in the line of the key."""
    for first in part.children[:1]:
        _narrow(first)
        if part.parent:
            for comment in first.above:
                part.put_above(comment)
            first.above = []


def _settle_head(whole: Part) -> None:
    """Leave with the file what will be read as its own, now that another key may be the first."""
    first = whole.children[0] if whole.children else None
    if first and first.above:
        first.above[0] = replace(first.above[0], after_blank=bool(whole.above))
        whole.above, first.above = whole.above + first.above, []
        split_head(whole, first)


def _narrow(first: Part) -> None:
    """Bring what makes checks ignore something behind or below the first key: above it, it means the whole mapping."""
    for comment in [comment for comment in first.above if comment.ignores and first.key]:
        if first.children and first.children[0].key:
            first.children[0].above.insert(0, comment)
        elif not first.children and not any(other.ignores for other in first.behind):
            first.above += first.behind
            first.behind = [comment]
        else:
            continue
        first.above.remove(comment)


def _sort_keys(part: Part, rank: Callable[[Part], Any]) -> None:
    """Sort the keys of a mapping; a comment that ignores something in the whole of it stays at its top."""
    if not part.children:
        return
    first = part.children[0]
    held = [comment for comment in first.above if comment.ignores]
    part.children.sort(key=rank)
    top = part.children[0]
    if top is not first:
        _narrow(top)
        first.above = [comment for comment in first.above if not comment.ignores]
        top.above = [*held, *top.above]
        top.after_blank = top.after_blank and not held
