"""Forms: the fields in which people fill in an item, by its class in the schema.

The editor and the suggestions of readers have the same ones; `templates/fields.html` draws them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeAlias

from taxokit.edit.operations import words_of
from taxokit.edit.values import listable
from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import LABELS, label_slot, label_slot_of
from taxokit.taxonomy.references import QUALIFIES, records_of
from taxokit.taxonomy.schema import Class, Schema, Slot, plain_value

Control: TypeAlias = Literal["line", "text", "number", "date", "uri", "choice", "reference"]
"""The kinds of controls; that of truth values is a choice, too."""

_LINES = (*LABELS, terms.ALT_LABEL, terms.HIDDEN_LABEL, terms.NOTATION)
"""The meanings of slots whose texts are names, which fit into a line."""

_USUAL = (*LABELS, terms.ALT_LABEL, terms.DEFINITION, terms.DESCRIPTION, terms.NOTATION)
"""The meanings of slots that people look for."""

_CONTROLS: dict[str, Control] = {
    "integer": "number",
    "number": "number",
    "boolean": "choice",
    "date": "date",
    "uri": "uri",
    "enum": "choice",
    "class": "reference",
    "string": "line",
}


@dataclass(frozen=True)
class Field:
    """A field of a form: `name` is the slot as the command line writes it, such as `label@de` or `maker.full_name`.

    `operation` is the one that changes it. `choices` are the values that it can have, each with its description, and
    `source` is the text of which it is the translation. Of a list of links with records, `records` are the fields of
    the record of each link. Without a `label`, the name of the slot is one.
    """

    name: str
    slot: Slot
    control: Control
    values: tuple[str, ...] = ()
    language: str = ""
    operation: Literal["set", "link", "rename"] = "set"
    choices: Mapping[str, str] = field(default_factory=dict)
    source: tuple[str, ...] = ()
    records: Mapping[str, "tuple[Field, ...]"] = field(default_factory=dict)
    label: str = ""

    @property
    def is_list(self) -> bool:
        """True if it takes several values."""
        return self.slot.multivalued

    @property
    def limit(self) -> int:
        """The most characters of a value, 0 for any number."""
        return int(self.slot.annotations.get("max_length", 0))

    @property
    def is_usual(self) -> bool:
        """True if people look for it: it has a value or a source, or should have one, or names, defines or links."""
        is_expected = self.slot.required or self.slot.recommended or self.slot.uri in _USUAL
        return (
            bool(self.values or self.source) or is_expected or (self.slot.refers and self.slot.uri != terms.REPLACED_BY)
        )

    @property
    def help(self) -> str:
        """The description of the slot, with the style of its values."""
        style = str(self.slot.annotations.get("house_style", ""))
        return f"{self.slot.description} {style[:1].upper()}{style[1:]}".strip()


@dataclass(frozen=True)
class Group:
    """Fields that belong together: those of a class, of a record in it, or of a language."""

    name: str
    fields: tuple[Field, ...]
    language: str = ""


def control_of(slot: Slot) -> Control:
    """Return the control for the values of a slot."""
    if slot.kind == "text":
        return "line" if slot.uri in _LINES else "text"
    return _CONTROLS[slot.kind]


def groups_of(
    taxonomy: Taxonomy, cls: Class, item: Item | None, languages: Sequence[str], record: str = ""
) -> list[Group]:
    """Return the fields of a class with the values of an item, and a group for each language of its translations.

    `record` names one that is not there yet, such as `value_provenance.label`. Without an item, the fields of a new
    one: those inside other values are left for its page.
    """
    form = _Form(taxonomy, cls, item)
    data = item.data if item else {}
    groups = [Group("", tuple(form.fields(cls.slots, data)))]
    if item is not None:
        groups += (Group(name, fields) for name, fields in form.inner(cls, data, "", record) if fields)
    if cls.translations is not None:
        texts, translations = taxonomy.schema.classes[cls.translations.range].slots, item.translations if item else {}
        groups += (Group(tag, tuple(form.fields(texts, translations.get(tag), "", tag)), tag) for tag in languages)
    return groups


def record_lists(schema: Schema, cls: Class) -> Iterator[tuple[Slot, tuple[str, ...]]]:
    """Yield the slots of a class for records that a key names, with the slots of the key; not for links or texts."""
    for slot in cls.containers:
        inner = schema.classes[slot.range]
        is_keyed = slot.nesting == "map" or (slot.nesting == "list" and inner.key and not inner.identifier)
        if is_keyed and not (slot is cls.translations or slot.computed or QUALIFIES in slot.annotations):
            yield slot, inner.key


class _Form:
    """The fields of an item."""

    def __init__(self, taxonomy: Taxonomy, cls: Class, item: Item | None) -> None:
        self.taxonomy, self.cls, self.item = taxonomy, cls, item
        self.label = label_slot_of(item) if item else label_slot(cls)

    def fields(self, slots: Sequence[Slot], data: Any, prefix: str = "", language: str = "") -> Iterator[Field]:
        """Yield the fields of slots with the values of some data, at a path or in a language."""
        for slot in slots:
            if not (slot.identifier or slot.contains or (slot.computed and not slot.given)):
                yield self._field(slot, self._name(slot, prefix, language), _values(data, slot), language)

    def _name(self, slot: Slot, prefix: str, language: str) -> str:
        if not language or self.cls.translations is None:
            return f"{prefix}{slot.name}"
        is_own = slot.name in self.cls.by_name  # else it has no name with an at sign
        return f"{slot.name}@{language}" if is_own else f"{self.cls.translations.name}.{language}.{slot.name}"

    def _field(self, slot: Slot, name: str, values: tuple[str, ...], language: str = "") -> Field:
        made = Field(name, slot, control_of(slot), values, language, choices=self._choices(slot))
        if language:
            own = self.cls.by_name.get(slot.name)
            return replace(made, source=_values(self.item.data, own) if self.item and own else ())
        if slot is self.label:
            return replace(made, operation="rename")
        if slot not in listable(self.cls) or not slot.multivalued:
            return made
        return replace(made, operation="link", records=dict(self._records(slot, values)))

    def _records(self, links: Slot, values: Sequence[str]) -> Iterator[tuple[str, tuple[Field, ...]]]:
        records = records_of(self.taxonomy.schema, self.cls, links)
        if records is not None and self.item is not None:
            cls = self.taxonomy.schema.classes[records.holder.range]
            rest = [slot for slot in cls.slots if slot is not records.target]
            for value in values:
                _, data = records.find(self.item, value) or (0, {})
                yield value, tuple(self.fields(rest, data, f"{records.holder.name}.{value}."))

    def inner(
        self, cls: Class, data: Mapping[str, Any], prefix: str, new: str = ""
    ) -> Iterator[tuple[str, tuple[Field, ...]]]:
        """Yield the name and the fields of each value that has fields itself, but for links and translations.

        `new` names a record that is to come.
        """
        keyed = dict(record_lists(self.taxonomy.schema, cls))
        for slot in cls.containers:
            inner, name, value = self.taxonomy.schema.classes[slot.range], f"{prefix}{slot.name}", data.get(slot.name)
            if slot.nesting == "one" and not (slot.computed and not slot.given):
                yield name, tuple(self.fields(inner.slots, value, f"{name}."))
                yield from self.inner(inner, value if isinstance(value, dict) else {}, f"{name}.")
            elif slot in keyed and not prefix:
                key = new.removeprefix(f"{name}.") if new.startswith(f"{name}.") else ""
                if slot.nesting == "map":
                    entries = value if isinstance(value, dict) else {}
                    yield name, tuple(self._entries(inner, name, {**({key: None} if key else {}), **entries}))
                else:
                    yield from self._in_list(inner, name, value if isinstance(value, list) else [], key)

    def _in_list(
        self, inner: Class, name: str, values: Sequence[Any], new: str
    ) -> Iterator[tuple[str, tuple[Field, ...]]]:
        rest = [part for part in inner.slots if part.name not in inner.key]
        records = {
            "/".join(str(record.get(part, "")) for part in inner.key): record
            for record in values
            if isinstance(record, dict)
        }
        for key, record in {**records, **({new: {}} if new and new not in records else {})}.items():
            yield f"{name}.{key}", tuple(self.fields(rest, record, f"{name}.{key}."))

    def _entries(self, inner: Class, name: str, entries: Mapping[Any, Any]) -> Iterator[Field]:
        """Yield the fields of the entries of a mapping."""
        plain = plain_value(inner)
        for key, entry in entries.items():
            if plain is not None and not isinstance(entry, dict):
                yield self._field(replace(plain, name=str(key)), f"{name}.{key}", words_of(entry))
            else:
                yield from self.fields(inner.slots, entry, f"{name}.{key}.")

    def _choices(self, slot: Slot) -> Mapping[str, str]:
        if slot.kind == "boolean":
            return {"true": "", "false": ""}
        values = self.taxonomy.schema.enums[slot.range] if slot.kind == "enum" else {}
        return {value: str(about.get("description", "")) for value, about in values.items()}


def _values(data: Any, slot: Slot) -> tuple[str, ...]:
    """Return the values of a slot in some data as words."""
    return words_of(data.get(slot.name)) if isinstance(data, dict) else ()
