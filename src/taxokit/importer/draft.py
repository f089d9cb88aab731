"""Drafts: items on their way into the sources, filled value by value, each weighed against its slot first."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias

from taxokit.core.errors import ConfigError
from taxokit.core.project import TAXONOMY_FOLDER
from taxokit.core.text.unicode import INVISIBLE, unprintable
from taxokit.core.versions import is_date
from taxokit.rdf import terms
from taxokit.rdf.namespaces import is_iri
from taxokit.rdf.skos import LABELS
from taxokit.taxonomy.model import Item, made_iri
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.yaml_text import emitter

MAX_TEXT = 100_000
"""A text that is longer is no text of a vocabulary, and nobody could review it."""

_NONCHARACTER = re.compile("[\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that is not carried as it stands.

    `about` groups losses together with `reason`: a property, or a column. `example` is short, for people; `line` is the
    whole of it, for the full report.
    """

    about: str
    reason: str
    example: str
    line: str


Values: TypeAlias = dict[str, dict[Any, None]]
"""The values of slots by name, each value once, in the order in which they came."""


@dataclass(eq=False)
class Draft:
    """One item: its class, its slug, the IRI that it has already ("" for none), its values and its words elsewhere.

    `known` says that it is in the sources already: it can be referred to, and stays as it is.
    """

    cls: Class
    folder: str
    slug: str
    iri: str = ""
    values: Values = field(default_factory=dict)
    translations: dict[str, Values] = field(default_factory=dict)
    known: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What it can be known by when its file is carried once more."""
        return self.cls.name, self.iri or self.slug

    def said(self, predicate: str) -> list[str]:
        """Return the words of the slot that means `predicate`."""
        slot = self.cls.meaning(predicate)
        return list(self.values.get(slot.name, ())) if slot else []

    def data(self, schema: Schema, namespace: str) -> dict[str, Any]:
        """Return the values as the sources have them: by rank of the slots, lists sorted where order says nothing."""
        result: dict[str, Any] = {}
        for slot in self.cls.slots:
            if slot.identifier:
                result[slot.name] = self.slug
            elif slot is self.cls.given_iri:
                if self.iri and self.iri != made_iri(namespace, self.cls, result):
                    result[slot.name] = self.iri
            elif slot is self.cls.translations:
                inner = schema.classes[slot.range]
                result[slot.name] = {
                    tag: _plain(inner.slots, words) for tag, words in sorted(self.translations.items())
                }
            elif slot.name in self.values:
                result |= _plain([slot], self.values)
        return result


def known_draft(item: Item, iri: str) -> Draft:
    """Return an item of the sources as a draft that is known."""
    words = item.data.get(item.cls.translations.name) if item.cls.translations else None
    translations = {str(tag): _values(told) for tag, told in words.items()} if isinstance(words, dict) else {}
    return Draft(item.cls, "", item.id, iri, _values(item.data), translations, known=True)


def _values(data: Any) -> Values:
    """Return what is said in the sources, each slot as a list; only what a value of an import can be compared with."""
    listed = {name: value if isinstance(value, list) else [value] for name, value in dict(data or {}).items()}
    return {
        name: dict.fromkeys(value for value in values if isinstance(value, str | int))
        for name, values in listed.items()
    }


def _plain(slots: Iterable[Slot], values: Values) -> dict[str, Any]:
    return {
        slot.name: (list(values[slot.name]) if slot.ordered else sorted(values[slot.name]))
        if slot.multivalued
        else next(iter(values[slot.name]))
        for slot in slots
        if values.get(slot.name)
    }


class Drafting:
    """Fills drafts for one schema. What a value is refused for is returned as a reason, "" where it is taken."""

    def __init__(self, schema: Schema, namespace: str, language: str, known: Iterable[Draft] = ()) -> None:
        """`language` is the one whose words stand in the items themselves, `known` are those that are there already."""
        self.schema = schema
        self.refused: dict[tuple[tuple[str, str], str, str, Any], str] = {}  # item, language, slot and value
        self.unfit: dict[tuple[str, str], str] = {}  # items that cannot be carried at all
        self.known = list(known)
        self.namespace = namespace
        self.language = language

    def kinds(self) -> dict[str, tuple[str, Class]]:
        """Return the classes whose items can be imported, with their folder, by the URI of the class.

        Raises ConfigError where none is a concept that can keep its IRI.
        """
        found = {
            cls.uri: (folder, cls)
            for folder, slot in self.schema.folders.items()
            if (cls := self.schema.classes[slot.range]).given_iri is not None
        }
        if not any(cls.is_concept for _, cls in found.values()):
            raise ConfigError(
                "the schema has no class of concepts that keep their IRI; import into a repository made with"
                " `taxokit init --template skos`, or give a slot with `computed: iri` the annotation `given: true`"
            )
        return found

    def text(self, draft: Draft, slot: Slot, words: str, tag: str) -> str:
        """Put words of a language into a slot, or the same slot of a translation; a tag "" means our language."""
        reason = self.unfit_text(words)
        if reason:
            return reason
        words = words.strip()
        values, place = draft.values, slot
        if tag and tag.lower() != self.language.lower():
            found = self._translated(draft, slot, tag)
            if isinstance(found, str):
                return found
            values, place = found
        if not fits(place, words):
            return f"does not fit the pattern of {place.name}"
        hidden = unprintable(words) if slot.uri in LABELS else ""
        if hidden:
            return f"is a label that holds {hidden}"
        return self._add(draft, values, place, words, written_tag(tag) if place is not slot else "")

    def translated(self, draft: Draft, predicate: str) -> list[str]:
        """Return the words of the slot that means `predicate` in all other languages."""
        inner = self.schema.classes[draft.cls.translations.range] if draft.cls.translations else None
        slot = inner.meaning(predicate) if inner else None
        return [word for words in draft.translations.values() for word in words.get(slot.name, ())] if slot else []

    def _translated(self, draft: Draft, slot: Slot, tag: str) -> tuple[Values, Slot] | str:
        holder = draft.cls.translations
        inner = self.schema.classes[holder.range] if holder else None
        place = inner.meaning(slot.uri) if inner else None
        if inner is None or place is None:
            return f"{slot.name} has no translations in the schema"
        key = inner.identifier
        tag = written_tag(tag)
        if key is None or not fits(key, tag):
            return f"the schema takes no language tag such as {tag!r}"
        return draft.translations.setdefault(tag, {}), place

    def unfit_text(self, words: str) -> str:
        """Say why no source can hold a text, "" where it can."""
        if not words.strip():
            return "is empty"
        if len(words) > MAX_TEXT:
            return f"is longer than {MAX_TEXT:,} characters"
        hidden = INVISIBLE.search(words) or _NONCHARACTER.search(words)
        return f"contains the invisible character U+{ord(hidden[0]):04X}" if hidden else ""

    def plain(self, draft: Draft, slot: Slot, value: str, datatype: str) -> str:
        """Put a literal without a language into a slot that takes no words."""
        reason = self.unfit_text(value)
        if reason:
            return reason
        if datatype != slot.datatype:
            return f"is of the type {datatype.rpartition('#')[2] or datatype}, and {slot.name} takes another"
        converted = _converted(slot, value)
        if converted is None or not fits(slot, value):
            return f"is not what {slot.name} takes"
        return self._add(draft, draft.values, slot, converted)

    def iri(self, draft: Draft, slot: Slot, iri: str) -> str:
        """Put an IRI into a slot."""
        reason = self.unfit_iri(iri)
        if reason or not fits(slot, iri):
            return reason or f"does not fit the pattern of {slot.name}"
        return self._add(draft, draft.values, slot, iri)

    def unfit_iri(self, iri: str) -> str:
        """Say why an IRI cannot be written to every artifact, "" where it can."""
        if not is_iri(iri):
            return "is an IRI that JSON Schema refuses"
        if INVISIBLE.search(iri):
            return "is an IRI with an invisible character"
        scheme = iri.partition(":")[0]
        return f"is an IRI that reads like one with the prefix {scheme}:" if scheme in self._prefixes else ""

    @cached_property
    def _prefixes(self) -> set[str]:
        """What an IRI cannot begin with, because JSON-LD would take it for a prefix."""
        return {*terms.PREFIXES, *self.schema.prefixes, *(cls.kind for cls in self.schema.classes.values())}

    def reference(self, draft: Draft, slot: Slot, target: Draft) -> str:
        """Put a reference to another item into a slot."""
        if target.key in self.unfit:
            return f"leads to what {self.unfit[target.key]}"
        if not takes(slot, target.cls):
            return f"leads to a {target.cls.kind}, and {slot.name} takes a {slot.range}"
        return self._add(draft, draft.values, slot, target.slug)

    def choice(self, draft: Draft, slot: Slot, value: str) -> str:
        """Put one of the values that a slot can have into it."""
        known = self.schema.enums[slot.range]
        return self._add(draft, draft.values, slot, value) if value in known else f"is none of {', '.join(known)}"

    def deprecate(self, draft: Draft) -> str:
        """Mark an item as deprecated, as the schema has it."""
        for slot in draft.cls.slots:
            for value, entry in self.schema.enums.get(slot.range, {}).items() if slot.kind == "enum" else ():
                if entry.get("deprecated"):
                    return self._add(draft, draft.values, slot, value)
        return "the schema cannot say that it is deprecated"

    def texts(self, drafts: Iterable[Draft]) -> Iterator[tuple[str, str]]:
        """Yield path and text of the source file of each draft."""
        for draft in drafts:
            head = f"# yaml-language-server: $schema=../../schema/generated/{draft.cls.kind}.schema.json\n"
            body = emitter.block(draft.data(self.schema, self.namespace), 0)
            yield f"{TAXONOMY_FOLDER}/{draft.folder}/{draft.slug}.yaml", head + body

    def _add(self, draft: Draft, values: Values, slot: Slot, value: Any, tag: str = "") -> str:
        if (draft.key, tag, slot.name, value) in self.refused:
            return self.refused[draft.key, tag, slot.name, value]
        found = values.setdefault(slot.name, {})
        if value in found:
            return ""
        if draft.known:
            return stays(draft)
        if found and not slot.multivalued:
            return f"is a second value, and {slot.name} takes one" + (
                " in each language" if slot.kind == "text" else ""
            )
        found[value] = None
        return ""


def takes(slot: Slot, cls: Class) -> bool:
    """Say whether a slot takes items of a class."""
    return slot.kind == "class" and slot.range in (cls.name, *cls.ancestors)


def stays(draft: Draft) -> str:
    """Return the reason why nothing new is put into an item that is in the sources already."""
    return f"would change a {draft.cls.kind} that is there already, and that stays as it is"


def fits(slot: Slot, text: str) -> bool:
    """Say whether a text is as long as a slot takes it, and fits its pattern."""
    longest = slot.annotations.get("max_length")
    if longest is not None and len(text) > int(longest):
        return False
    return slot.pattern is None or re.search(slot.pattern, text) is not None


def _converted(slot: Slot, text: str) -> Any:
    """Return the lexical form of a datatype as the sources have the value, None for one that they write otherwise."""
    if slot.kind == "date":
        return text if is_date(text) else None
    if slot.kind == "string":
        return text
    if slot.kind == "boolean":
        return {"true": True, "false": False}.get(text)
    if slot.kind == "integer" and re.fullmatch(r"-?(0|[1-9][0-9]{0,17})", text):
        return int(text)
    return None


def written_tag(tag: str) -> str:
    """Return a language tag in the case that RFC 5646 section 2.1.1 recommends: `zh-hant-tw` gives `zh-Hant-TW`."""
    parts = tag.lower().split("-")
    after_singleton = False
    for place, part in enumerate(parts[1:], start=1):
        if len(part) == 1:
            after_singleton = True
        elif not after_singleton and len(part) == 2:  # noqa: PLR2004 - a region
            parts[place] = part.upper()
        elif not after_singleton and len(part) == 4:  # noqa: PLR2004 - a script
            parts[place] = part.title()
    return "-".join(parts)
