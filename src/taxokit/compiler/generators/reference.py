"""`reference.md`: the schema for readers, with a picture of its classes, on one page.

Ours, because LinkML's has a page for each class, slot and type, even LinkML's own types, and omits computed slots.
The picture is a class diagram in the language of Mermaid, which GitHub renders.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from taxokit.compiler.compile import SchemaSource, generator
from taxokit.rdf import terms
from taxokit.taxonomy.attribution import spdx_page
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.text.quoting import code, escaped, in_cell, link, prose

if TYPE_CHECKING:
    from linkml_runtime.utils.schemaview import SchemaView

_NOT_BLANK = r"\S"
_STRICT_END = r"(?!\n)$"
"""The end of a pattern in which `$` must not match before a final line break. Readers can do without."""


@generator
def generate(source: SchemaSource) -> Iterator[tuple[str, str]]:
    """Yield the page."""
    blocks = [f"<!-- {source.notice} -->", *_Page(source.schema, source.view).blocks()]
    yield "reference.md", "\n\n".join(block.strip() for block in blocks if block.strip()) + "\n"


class _Page:
    """The page of one schema: the picture, its classes, its enums, its licence."""

    def __init__(self, schema: Schema, view: "SchemaView") -> None:
        self.schema = schema
        self.view = view
        self.prefixes = {**terms.PREFIXES, **schema.prefixes}

    def blocks(self) -> Iterator[str]:
        yield f"# {escaped(self.schema.title)}"
        yield prose(str(self.view.schema.description or ""))
        yield self._diagram()
        yield "## Classes"
        for cls in self.schema.classes.values():
            yield from self._class(cls)
        if self.schema.enums:
            yield "## Enumerations"
        for name, values in self.schema.enums.items():
            yield from self._enum(name, values)
        yield from self._license()

    def _diagram(self) -> str:
        """Return how classes inherit (triangle), contain (filled diamond) and refer to (dashed arrow) each other."""
        lines = ["```mermaid", "classDiagram"]
        for cls in self.schema.classes.values():
            if cls.abstract:
                lines.append(f"  class {_node(cls.name)} {{ <<abstract>> }}")
            if cls.ancestors:
                lines.append(f"  {_node(cls.ancestors[0])} <|-- {_node(cls.name)}")
            parent = self._parent(cls)
            for slot in cls.slots:
                if slot.kind == "class" and not slot.computed and not (parent and slot.name in parent.by_name):
                    arrow = "*--" if slot.contains else "..>"
                    ends = f'{_node(cls.name)} {arrow} "{_cardinality(slot)}" {_node(slot.range)}'
                    lines.append(f"  {ends} : {_node(slot.name)}")
        return "\n".join([*lines, "```"])

    def _parent(self, cls: Class) -> Class | None:
        return self.schema.classes[cls.ancestors[0]] if cls.ancestors else None

    def _class(self, cls: Class) -> Iterator[str]:
        yield f"### {escaped(cls.name)}"
        yield prose(cls.description)
        yield self._properties(cls)
        changed = [slot for slot in cls.slots if self._differs(cls, slot)]
        if changed:
            head = ["slot", "meaning", "range", "number", "description", "example"]
            yield _table(head, [self._row(cls, slot) for slot in changed])

    def _properties(self, cls: Class) -> str:
        lines = [f"- Meaning: {self._term(cls.uri)}"]
        if cls.abstract:
            lines.append("- Abstract: has no items of its own")
        if cls.ancestors:
            names = ", ".join(code(slot.name) for slot in cls.slots if not self._differs(cls, slot))
            lines.append(f"- Is a {_link(cls.ancestors[0])}, and has what that has: {names}")
        if cls.namespaces:
            exception = f", unless the item gives its {code(cls.given_iri.name)}" if cls.given_iri else ""
            iri = f"{cls.namespaces[0]}<{cls.identifier.name if cls.identifier else ''}>"
            lines.append(f"- IRI: {code(iri)}{exception}")
        lines += [f"- Unique together: {', '.join(map(code, key))}" for key in cls.unique_keys]
        return "\n".join(lines)

    def _differs(self, cls: Class, slot: Slot) -> bool:
        """Return True if the parent of a class lacks a slot, or has it in another way."""
        parent = self._parent(cls)
        inherited = parent.by_name.get(slot.name) if parent else None
        return parent is None or inherited is None or self._row(cls, slot) != self._row(parent, inherited)

    def _row(self, cls: Class, slot: Slot) -> list[str]:
        marks = {"computed": slot.computed, "recommended": slot.recommended, "in order": slot.ordered}
        return [
            code(slot.name),
            "the item itself" if slot.computed == "iri" else self._term(slot.uri),
            self._range(slot),
            _cardinality(slot) + "".join(f"<br>{mark}" for mark, is_set in marks.items() if is_set),
            " ".join([prose(slot.description), *_rules(slot), *self._consequences(slot)]).strip(),
            self._example(cls, slot),
        ]

    def _consequences(self, slot: Slot) -> Iterator[str]:
        """Yield the consequences of a value in other slots and in RDF, as sentences."""
        if slot.inverse:
            yield f"The inverse of {code(slot.inverse)}."
        if "scheme" in slot.annotations:
            yield f"The top concepts of the scheme {code(str(slot.annotations['scheme']))}."
        if "implies" in slot.annotations:
            yield f"In RDF also written as {self._term(slot.annotations['implies'])}."
        if "told_as" in slot.annotations:
            yield f"In RDF the history is also told as {self._term(slot.annotations['told_as'])}."

    def _range(self, slot: Slot) -> str:
        if slot.kind not in ("class", "enum"):
            return escaped(slot.range)
        how = {"reference": "identifier of ", "map": "mapping to "}.get(slot.nesting or "", "")
        return how + _link(slot.range)

    def _example(self, cls: Class, slot: Slot) -> str:
        from jsonasobj2 import JsonObj, as_dict

        for example in self.view.induced_slot(slot.name, cls.name).examples[:1]:
            content = as_dict(example.object) if isinstance(example.object, JsonObj) else example.object
            return code(json.dumps(content, ensure_ascii=False) if example.value is None else str(example.value))
        return ""

    def _enum(self, name: str, values: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
        yield f"### {escaped(name)}"
        yield prose(str(self.view.get_enum(name).description or ""))
        rows = [
            [code(value), self._term(entry["uri"]) if "uri" in entry else "", prose(str(entry.get("description", "")))]
            for value, entry in values.items()
        ]
        if any(meaning for _, meaning, _ in rows):
            yield _table(["value", "meaning", "description"], rows)
        elif rows:
            yield _table(["value", "description"], [[value, description] for value, _, description in rows])

    def _license(self) -> Iterator[str]:
        name = str(self.view.schema.license or "")
        if name:
            page = name if "://" in name else spdx_page(name)
            yield f"---\n\nThe schema is licensed under {link(name, page)}."

    def _term(self, uri: str) -> str:
        """Return a term as a link, with its prefix if it has one."""
        fitting = [(namespace, name) for name, namespace in self.prefixes.items() if uri.startswith(namespace)]
        if not fitting:
            return link(uri, uri)
        namespace, name = max(fitting, key=lambda pair: (len(pair[0]), pair[1]))
        return link(f"{name}:{uri.removeprefix(namespace)}", uri)


def _table(head: list[str], rows: list[list[str]]) -> str:
    first, *others = (f"| {' | '.join(map(in_cell, cells))} |" for cells in (head, *rows))
    return "\n".join([first, "|" + "---|" * len(head), *others])


def _link(name: str) -> str:
    anchor = re.sub(r"[^\w-]", "", name.lower().replace(" ", "-"))  # as GitHub makes it of the heading
    return f"[{escaped(name)}](#{anchor})"


def _node(name: str) -> str:
    """Return a name as one of Mermaid."""
    return re.sub(r"\W", "_", name)


def _cardinality(slot: Slot) -> str:
    return f"{'1' if slot.required else '0'}..{'*' if slot.multivalued else '1'}".replace("1..1", "1")


def _rules(slot: Slot) -> Iterator[str]:
    """Yield the rules for values."""
    if slot.pattern == _NOT_BLANK:
        yield "Not blank."
    elif slot.pattern:
        yield f"Matches {code(slot.pattern.replace(_STRICT_END, '$'))}."
    if slot.minimum is not None:
        yield f"At least {slot.minimum:g}."
    if slot.maximum is not None:
        yield f"At most {slot.maximum:g}."
    if "max_length" in slot.annotations:
        yield f"At most {escaped(str(slot.annotations['max_length']))} characters."
