"""The YAML that a finding shows, pasted into its file as a person would paste it."""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from taxokit.lint.report import Results, texts_below
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import class_of_file, load
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.diagnostics import Diagnostic
from taxokit.yaml_text import parser

_KEY = re.compile(r"`([a-z]\w*: [^`]+)`")
_VALUE = re.compile(r"`(\{[^`]+\})`|quote it: (\".*\")")
_ITEM = re.compile(r"`- ([^`]+)` to (\w+)")
_LIKE_YAML = re.compile(r"`(?:[a-z]\w*: |- |\{)|quote it: ")
_BLANK = re.compile("…")
_TEXTS = {"date": "2026-06-14", "uri": "https://example.org/new", "integer": "1", "number": "1", "boolean": "true"}


class Place(NamedTuple):
    """The innermost mapping around a place, with its class, and the scalar at the place, if any."""

    mapping: yaml.MappingNode
    cls: Class | None
    slot: Slot | None
    value: Any


def pasted(root: Path, finding: Diagnostic) -> Iterator[str]:
    """Yield the text of the file of a finding with each of the remedies that the finding shows in YAML."""
    text_of = texts_below(root)
    text = text_of(finding.location.path)
    lines = Results(text_of=text_of).addition(finding)
    if lines:
        above = int(re.findall(r"\d+", lines[0])[-1])
        old = text.split("\n")
        yield "\n".join([*old[:above], *lines[1:], *old[above:]])
        return
    values = [first or second for first, second in _VALUE.findall(finding.hint)]
    parts = [_KEY.findall(part) for part in re.split(r"\); (?=add)", finding.hint)]
    items = _ITEM.findall(finding.hint)
    if not (values or items or any(parts)):
        assert not _LIKE_YAML.search(finding.hint), f"no way to paste: {finding.hint}"
        return
    taxonomy = load(find_project(root))
    for value in values:
        *_, place = _places(taxonomy, text, finding)
        new = _filled(value, {0: place.slot} if place.slot else {}, taxonomy)
        yield _replaced(text, place.value, new)
    for value, name in items:
        yield _with_item(taxonomy, text, name, value, finding)
    for keys in product(*parts) if any(parts) else ():
        new = text
        for key in keys:
            new = _with_key(taxonomy, new, key, finding)
        yield new


def _with_key(taxonomy: Taxonomy, text: str, key: str, finding: Diagnostic) -> str:
    """Write a key into the innermost mapping at a place that can have it: for the same key, else above the first."""
    name = key.partition(":")[0]
    *_, place = (place for place in _places(taxonomy, text, finding) if place.cls and name in place.cls.by_name)
    key = _filled(key, place.cls.by_name if place.cls else {}, taxonomy)
    for old, value in place.mapping.value:
        if old.value == name:
            end = max(old.end_mark.index + 1, len(text[: value.end_mark.index].rstrip()))
            return text[: old.start_mark.index] + key + text[end:]
    start = place.mapping.value[0][0].start_mark
    between = ", " if place.mapping.flow_style else "\n" + " " * start.column
    return text[: start.index] + key + between + text[start.index :]


def _with_item(taxonomy: Taxonomy, text: str, name: str, value: str, finding: Diagnostic) -> str:
    """Write an item above the others of a list in block style, or a list of it."""
    *_, place = (place for place in _places(taxonomy, text, finding) if place.cls and name in place.cls.by_name)
    known = next((inner for key, inner in place.mapping.value if key.value == name), None)
    if known is None:
        return _with_key(taxonomy, text, f"{name}: [{value}]", finding)
    start = known.start_mark
    return f"{text[: start.index]}- {value}\n{' ' * start.column}{text[start.index :]}"


def _replaced(text: str, node: Any, new: str) -> str:
    return text[: node.start_mark.index] + new + text[node.end_mark.index :]


def _places(taxonomy: Taxonomy, text: str, finding: Diagnostic) -> Iterator[Place]:
    """Yield the mappings around the place of a finding, the innermost last, and then the scalar there."""
    path, line, column = finding.location
    node = parser.compose(text, path)
    assert isinstance(node, yaml.MappingNode), "a hint with YAML for a file that cannot be parsed"
    place: Place | None = Place(node, class_of_file(path, taxonomy.schema), None, node)
    while place is not None:
        yield place
        place = _inside(taxonomy, place, (line - 1, column - 1))


def _inside(taxonomy: Taxonomy, place: Place, position: tuple[int, int]) -> Place | None:
    """Return the mapping or scalar that begins at a position, or contains it, inside of a place."""
    if place.mapping is not place.value:
        return None
    for key, value in place.mapping.value:
        slot = place.cls.by_name.get(key.value) if place.cls else None
        cls = taxonomy.schema.classes[slot.range] if slot and slot.contains else None
        for inner in value.value if isinstance(value, yaml.SequenceNode) else [value]:
            if not (inner.start_mark.line, inner.start_mark.column) <= position < _end(inner):
                continue
            if isinstance(inner, yaml.MappingNode):
                return Place(inner, cls, slot, inner)
            return place._replace(slot=slot, value=inner)
    return None


def _end(node: yaml.Node) -> tuple[int, int]:
    return node.end_mark.line, node.end_mark.column


def _filled(shown: str, slots: Any, taxonomy: Taxonomy) -> str:
    """Fill the blanks `…` in shown YAML with values that the slots take."""
    data = yaml.safe_load(shown)
    blanks = list(_blanks(data, slots, None, taxonomy))
    return _BLANK.sub(lambda _: blanks.pop(0), shown)


def _blanks(data: Any, slots: Any, slot: Slot | None, taxonomy: Taxonomy) -> Iterator[str]:
    if isinstance(data, list):
        for value in data:
            yield from _blanks(value, slots, slot, taxonomy)
    elif isinstance(data, dict):
        inner = slots
        if 0 in slots:  # the value of a slot, without its key
            inner = taxonomy.schema.classes[slots[0].range].by_name
        for name, value in data.items():
            if name == "…":  # the key of an item in a mapping
                yield "en"
                yield from _blanks(value, slots, slot, taxonomy)
                continue
            own = inner.get(name)
            below = taxonomy.schema.classes[own.range].by_name if own is not None and own.contains else inner
            yield from _blanks(value, below, own, taxonomy)
    elif data == "…":
        yield _value(slot, taxonomy)


def _value(slot: Slot | None, taxonomy: Taxonomy) -> str:
    """Return a value that a slot takes."""
    if slot is None:
        return "New"
    if slot.kind == "enum":
        return next(iter(taxonomy.schema.enums[slot.range]))
    if slot.refers:
        return next(iter(taxonomy.index(slot.range)))
    if slot.identifier and slot.kind != "uri":
        return "new"
    return _TEXTS.get(
        slot.kind,
        "en"
        if slot.pattern and "a-z" in slot.pattern
        else "1.0.0"
        if slot.pattern and "0-9" in slot.pattern
        else "Some new words.",
    )
