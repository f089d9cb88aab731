"""Labels beside references whose identifier tells a reader nothing: `- '1811'  # Solar power`.

Such a comment is ours if it is a label of the item in any language, or was one in the newest release of the item or
before an edit. Our comments follow the label; any other was written by a person, and stays as it is.
"""

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from functools import lru_cache
from typing import Any, TypeAlias

import yaml

from taxokit.releases.released_items import history_of
from taxokit.taxonomy.loader import class_of_file
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.names import label_of, label_slot
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.text.diagnostics import Replacement
from taxokit.text.errors import ReleaseError
from taxokit.text.normalize import same_words, truncated
from taxokit.yaml_text import emitter, parser, patch
from taxokit.yaml_text.comments import EDITOR_MARK, MARK, line_end

Labels: TypeAlias = dict[ItemKey, str]
"""The comment for each item whose identifier is opaque."""

_LONGEST = 80


def opaque_labels(taxonomy: Taxonomy) -> Labels:
    """Return the comment beside references to each item whose identifier says nothing of its label."""
    return {item.key: words for item in taxonomy.items if _is_opaque(item) and (words := _comment(label_of(item)))}


def _is_opaque(item: Item) -> bool:
    """Return True if an identifier has a digit, as codes have, and no word of the label: `1811`, `c-12`."""
    identifier = item.id
    if not any(map(str.isdigit, identifier)):
        return False
    parts, words = identifier.split("-"), same_words(label_of(item)).replace("-", " ").split()
    is_label = "".join(parts) == "".join(words)
    return not is_label and not any(part in words for part in parts if len(part) > 1 and not part.isdigit())


def _comment(label: str) -> str:
    """Return a label as a comment, "" if no line can contain it, or a tool would read it as a command."""
    is_unfit = not label.strip() or not label.isprintable() or MARK in label or EDITOR_MARK in label
    return "" if is_unfit else f"# {truncated(label, _LONGEST).strip()}"


class ReferenceLabels:
    """Writes the labels of a taxonomy beside its references."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy
        self.labels = opaque_labels(taxonomy)
        self._commented: dict[str, dict[str, emitter.Commented]] = {}

    def beside(self, text: str, path: str, former: Collection[str] = ()) -> str:
        """Return the text of a source file with them; `former` are comments that were ours before an edit.

        A reference in brackets, or with the comment of a person, stays as it is.
        """
        changes = {}
        for node, target in references_of(self._taxonomy, text, path):
            label = self.labels.get(target.key, "")
            end = node.end_mark.index
            trailing = text[end : line_end(text, end)].rstrip()
            comment, new = trailing.strip(), f"  {label}" if label else ""
            if trailing == new or not (label or comment in former):
                continue
            if comment in ("", label) or comment in former or comment in self._comments(target):
                changes[end] = Replacement(end, end + len(trailing), new)
        return patch.apply(text, changes.values()) if changes else text

    def commented(self, data: Mapping[str, Any], cls: Class) -> Mapping[str, Any]:
        """Return the values of an item for the emitter, which writes the labels beside its references."""
        classes = self._taxonomy.schema.classes
        slots = _slots_with_references(cls, self._taxonomy.schema)
        labelled: dict[str, Any] = {}
        for name in slots.keys() & data.keys():
            slot, value = slots[name], data[name]
            if value is None:
                continue
            if slot.refers:
                beside = self._beside(slot.range)
                is_list = isinstance(value, list)
                labelled[name] = [beside.get(part, part) for part in value] if is_list else beside.get(value, value)
            elif slot.nesting == "map":
                labelled[name] = {key: self.commented(part, classes[slot.range]) for key, part in value.items()}
            elif isinstance(value, list):
                labelled[name] = [self.commented(part, classes[slot.range]) for part in value]
            else:
                labelled[name] = self.commented(value, classes[slot.range])
        return {**data, **labelled} if labelled else data

    def _beside(self, class_name: str) -> Mapping[str, emitter.Commented]:
        """Return the references to items of a class that get a label, by the identifier."""
        if class_name not in self._commented:
            self._commented[class_name] = {
                identifier: emitter.Commented(identifier, self.labels[item.key])
                for identifier, item in self._taxonomy.index(class_name).items()
                if item.key in self.labels
            }
        return self._commented[class_name]

    def _comments(self, target: Item) -> set[str]:
        """Return the labels that an item has, or had in its newest release, in any language, as comments."""
        items = [target]
        with suppress(ReleaseError):
            released = history_of(self._taxonomy).items.get(target.key)
            items += [released.item] if released else []
        return {_comment(words) for item in items for words in _names(item)}


@lru_cache(maxsize=256)  # asked for each item
def _slots_with_references(cls: Class, schema: Schema) -> Mapping[str, Slot]:
    """Return the slots with references, or with items that may have some, which translations have not."""
    inner = (
        slot
        for slot in cls.containers
        if schema.classes[slot.range].containers or schema.classes[slot.range].references
    )
    return {slot.name: slot for slot in (*inner, *cls.references)}


def references_of(taxonomy: Taxonomy, text: str, path: str) -> Iterator[tuple[yaml.ScalarNode, Item]]:
    """Yield the references in the text of a source file that end their line, each with the item that it names."""
    if not (taxonomy.project and path in taxonomy.files):
        return
    cls = class_of_file(path, taxonomy.schema)
    for node, slot in _references_in(parser.compose(text, path), cls, taxonomy.schema):
        target = taxonomy.index(slot.range).get(node.value)
        if target is not None and node.style not in ("|", ">") and node.start_mark.line == node.end_mark.line:
            yield node, target


def _references_in(node: Any, cls: Class, schema: Schema) -> Iterator[tuple[yaml.ScalarNode, Slot]]:
    """Yield the references of an item, and of the items in it, that are not in brackets."""
    for key, value in _entries(node):
        slot = cls.by_name.get(key.value)
        if slot is None or not (slot.contains or slot.refers):
            continue
        if slot.nesting == "map":
            inner = [part for _, part in _entries(value)]
        else:
            is_list = isinstance(value, yaml.SequenceNode) and not value.flow_style
            inner = value.value if is_list else [value]
        for part in inner:
            if slot.contains:
                yield from _references_in(part, schema.classes[slot.range], schema)
            elif isinstance(part, yaml.ScalarNode):
                yield part, slot


def _entries(node: Any) -> list[tuple[Any, Any]]:
    """Return the keys and values of a mapping that is not in brackets; nothing of any other node."""
    return node.value if isinstance(node, yaml.MappingNode) and not node.flow_style else []


def _names(item: Item) -> Iterator[str]:
    """Yield the labels of an item in all languages."""
    yield label_of(item)
    slot, translations = label_slot(item.cls), item.value(item.cls.translations)
    for words in translations.values() if slot and isinstance(translations, dict) else ():
        name = words.get(slot.name) if slot and isinstance(words, dict) else None
        if isinstance(name, str):
            yield name
