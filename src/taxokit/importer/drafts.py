"""Drafts: items on their way into the sources, filled value by value, each checked against its slot first."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, TypeAlias

from taxokit.edit.replacement import possible_policies
from taxokit.rdf import terms
from taxokit.rdf.iris import is_iri
from taxokit.rdf.skos import LABELS
from taxokit.taxonomy.id_patterns import iri_by_pattern
from taxokit.taxonomy.lifecycle import lifecycle_of, stage_of
from taxokit.taxonomy.model import Item, ItemKey
from taxokit.taxonomy.schema import Class, Schema, Slot, made_iri, owned_key
from taxokit.text.codes import in_usual_case
from taxokit.text.errors import ConfigError
from taxokit.text.normalize import INVISIBLE, unprintable
from taxokit.text.patterns import matches
from taxokit.text.versions import is_date, is_date_time
from taxokit.text.words import with_article

MAX_TEXT = 100_000
"""A longer text does not belong in a vocabulary, and could not be reviewed."""

_LONGEST = "max_length"  # the annotation of a slot

STAYS = "would change an existing"
"""The beginning of the reason of `stays`."""


@dataclass(frozen=True, slots=True)
class UnmappedStatement:
    """A statement of a graph, or a value of a table, that is not imported as it is.

    `about` groups them together with the `cause`: a property, or a column. `example` is short, for people; `line` is
    the whole statement, for the full report.
    """

    about: str
    reason: str
    example: str
    line: str

    @property
    def cause(self) -> str:
        """The reason without the details of this one statement, which follow a colon."""
        return self.reason.partition(": ")[0]


@dataclass(slots=True)
class Refusals:
    """Refusals of earlier attempts, each with its reason: of items, and of values by item, language and slot."""

    items: dict[ItemKey, str] = field(default_factory=dict)
    values: dict[tuple[ItemKey, str, str, Any], str] = field(default_factory=dict)


Values: TypeAlias = dict[str, dict[Any, None]]
"""The values of slots by name, each value once, in the order in which they were added."""


@dataclass(eq=False)
class Draft:
    """An item: its class, its slug, its given IRI ("" for none), its values, and its values in other languages.

    `records` are the items that belong to it, by slot. `known` marks an item of the sources: it can be referred to, and
    stays as it is.
    """

    cls: Class
    folder: str
    slug: str
    iri: str = ""
    values: Values = field(default_factory=dict)
    translations: dict[str, Values] = field(default_factory=dict)
    records: dict[str, list["Draft"]] = field(default_factory=dict)
    known: bool = False

    @property
    def key(self) -> ItemKey:
        """The identity of the item in every attempt to import its file."""
        return self.cls.name, self.iri or self.slug

    @property
    def place(self) -> ItemKey:
        """The key of the item that it becomes."""
        return self.cls.name, self.slug

    def data(self, schema: Schema, namespace: str, pattern: str = "") -> dict[str, Any]:
        """Return the values as in a source: by rank of the slots, lists sorted unless their order means something.

        The IRI is among them unless it is made of the namespace and the identifier, and no other `pattern` is planned.
        """
        result = {name: _written(self.cls.by_name[name], values) for name, values in self.values.items() if values}
        for name, records in self.records.items():
            result[name] = [record.data(schema, namespace) for record in records]
        identifier, given_iri, translations = self.cls.identifier, self.cls.given_iri, self.cls.translations
        if identifier is not None:
            result[identifier.name] = self.slug
        made = made_iri(namespace, self.cls, result)
        planned = iri_by_pattern(pattern, namespace, self.cls, self.slug)
        if given_iri is not None and self.iri and (self.iri != made or (planned and planned != made)):
            result[given_iri.name] = self.iri
        if translations is not None:
            inner = schema.classes[translations.range]
            words = {tag: _data(inner, values) for tag, values in sorted(self.translations.items())}
            if texts_by_tag := {tag: texts for tag, texts in words.items() if texts}:
                result[translations.name] = texts_by_tag
        return {slot.name: result[slot.name] for slot in self.cls.slots if slot.name in result}


def _data(cls: Class, values: Values) -> dict[str, Any]:
    return {slot.name: _written(slot, own) for slot in cls.slots if (own := values.get(slot.name))}


def _written(slot: Slot, values: Mapping[Any, None]) -> Any:
    if not slot.multivalued:
        return next(iter(values))
    return list(values) if slot.ordered else sorted(values)


def known_draft(item: Item, iri: str) -> Draft:
    """Return the draft of an item of the sources."""
    translations = {str(tag): _values(data) for tag, data in item.translations.items()}
    return Draft(item.cls, "", item.id, iri, _values(item.data), translations, known=True)


def _values(data: Mapping[str, Any] | None) -> Values:
    """Return the values of a source by slot, without values that no imported value can equal."""
    lists = {name: value if isinstance(value, list) else [value] for name, value in dict(data or {}).items()}
    return {
        name: dict.fromkeys(value for value in values if isinstance(value, str | int)) for name, values in lists.items()
    }


# --- filling ------------------------------------------------------------------------------------------------------


def kinds_of(schema: Schema) -> dict[str, tuple[str, Class]]:
    """Return the classes whose items can be imported, with their folder, by the URI of the class.

    A class that alone has the type of a class of SKOS is it. Raises ConfigError if no concept keeps its IRI.
    """
    kinds = {
        cls.uri: (folder, cls)
        for folder, slot in schema.folders.items()
        if (cls := schema.classes[slot.range]).given_iri is not None
    }
    if not any(cls.is_concept for _, cls in kinds.values()):
        raise ConfigError(
            "the schema has no class of concepts that keep their IRI",
            hint="import into a repository made with `taxokit init --template skos`, or give a slot with"
            " `computed: iri` the annotation `given: true`, and run `taxokit schema`",
        )
    general = Counter(uri for _, cls in kinds.values() for uri in cls.types if uri not in kinds)
    only = {uri for uri, number in general.items() if number == 1}
    return kinds | {uri: kind for kind in kinds.values() for uri in only.intersection(kind[1].types)}


def class_of_concepts(schema: Schema) -> tuple[str, Class]:
    """Return the folder and the class for the rows of a table. Raises ConfigError as `kinds_of` does."""
    return next(kind for kind in kinds_of(schema).values() if kind[1].is_concept)


@dataclass
class SlotFiller:
    """Puts values into the slots of drafts. Each method returns why a value is refused, "" if it is not.

    `schema`, `namespace` and `language` belong to the taxonomy, `known` are its items.
    """

    schema: Schema
    namespace: str
    language: str
    known: Sequence[Draft]
    refusals: Refusals

    def text(self, draft: Draft, slot: Slot, words: str, tag: str) -> str:
        """Add a text in a language to a slot, or to the same slot of a translation; a tag "" means our language."""
        reason = unfit_text(words)
        holder = ""  # the tag of the translation that takes the text
        if not reason and tag and tag.lower() != self.language.lower():
            inner = self.schema.classes[draft.cls.translations.range] if draft.cls.translations else None
            holder, slot, reason = _translated(inner, slot, tag)
        if reason:
            return reason
        words = words.strip()
        if not fits(slot, words):
            return f"does not fit the pattern of {slot.name}"
        hidden = unprintable(words) if slot.uri in LABELS else ""
        if hidden:
            return f"is a label that contains {hidden}"
        values = draft.translations.setdefault(holder, {}) if holder else draft.values
        return self._add(draft, values, slot, words, holder)

    def record(self, owner: Draft, slot: Slot, key: str) -> Draft:
        """Add a new item to a slot of an item that it belongs to, and return it; `key` distinguishes it there."""
        cls = self.schema.classes[slot.range]
        iri = made_iri(self.namespace, cls, {}, owned_key(cls, {cls.key[0]: key}, owner.cls, owner.slug))
        made = Draft(cls, "", key, iri, {cls.key[0]: {key: None}})
        records = owner.records.setdefault(slot.name, [])
        records.append(made)
        records.sort(key=lambda record: record.slug)
        return made

    def plain(self, draft: Draft, slot: Slot, value: str, datatype: str) -> str:
        """Add a literal without a language to a slot that does not take texts."""
        reason = unfit_text(value)
        if reason:
            return reason
        value = value.strip()
        if datatype != slot.datatype_of(value):
            return f"has the type {datatype.rpartition('#')[2] or datatype}, and {slot.name} takes another"
        converted = _converted(slot, value)
        if converted is None or not fits(slot, value):
            return f"is invalid for {slot.name}"
        return self._add(draft, draft.values, slot, converted)

    def iri(self, draft: Draft, slot: Slot, iri: str) -> str:
        """Add an IRI to a slot."""
        reason = self.unfit_iri(iri)
        if reason or not fits(slot, iri):
            return reason or f"does not fit the pattern of {slot.name}"
        return self._add(draft, draft.values, slot, iri)

    def unfit_iri(self, iri: str) -> str:
        """Return why an IRI cannot be written to every artifact, "" if it can."""
        if not is_iri(iri):
            return "is an IRI that JSON Schema refuses"
        if INVISIBLE.search(iri):
            return "is an IRI with an invisible character"
        scheme = iri.partition(":")[0]
        return f"is an IRI that reads like one with the prefix {scheme}:" if scheme in self._prefixes else ""

    @cached_property
    def _prefixes(self) -> set[str]:
        """The prefixes with which no IRI may begin, because JSON-LD would expand them."""
        return {*terms.PREFIXES, *self.schema.prefixes, *(cls.kind for cls in self.schema.classes.values())}

    def reference(self, draft: Draft, slot: Slot, target: Draft) -> str:
        """Add a reference to another item to a slot."""
        if self.refusals.items and target.key in self.refusals.items:
            return to_unfit(self.refusals.items[target.key])
        if not takes(slot, target.cls):
            return f"refers to {target.cls.indefinite}, and {slot.name} takes {with_article(slot.range)}"
        return self._add(draft, draft.values, slot, target.slug)

    def choice(self, draft: Draft, slot: Slot, value: str, *, is_stated: bool = False) -> str:
        """Add one of the values of an enumeration to a slot.

        The status of an item in use needs no word, unless it `is_stated` in the sources.
        """
        known = self.schema.enums[slot.range]
        in_use = stage_of(self.schema, slot, None)
        if in_use and value == in_use[1] and not (is_stated or draft.values.get(slot.name)):
            return ""
        return self._add(draft, draft.values, slot, value) if value in known else f"is not one of {', '.join(known)}"

    def deprecate(self, draft: Draft) -> str:
        """Mark an item as deprecated."""
        for slot in draft.cls.slots:
            for value, entry in self.schema.enums.get(slot.range, {}).items() if slot.kind == "enum" else ():
                if entry.get("deprecated"):
                    return self._add(draft, draft.values, slot, value)
        return "the schema has no value that means deprecated"

    def choose_policy(self, draft: Draft) -> None:
        """State how replacements stand in for a deprecated item, if their number leaves one choice."""
        life = lifecycle_of(self.schema, draft.cls)
        count = len(draft.values.get(life.replaced_by.name, ())) if life.replaced_by else 0
        possible = possible_policies(self.schema, draft.cls, count)
        if life.policy and count and len(possible) == 1 and not draft.known:
            self._add(draft, draft.values, life.policy, possible[0])

    def _add(self, draft: Draft, values: Values, slot: Slot, value: Any, tag: str = "") -> str:
        known = self.refusals.values
        if known and (refused := known.get((draft.key, tag, slot.name, value))):
            return refused
        own = values.setdefault(slot.name, {})
        if value in own:
            return ""
        if draft.known:
            return stays(draft)
        if own and not slot.multivalued:
            scope = " in each language" if slot.kind == "text" else ""
            return f"is a second value, and {slot.name} takes one{scope}"
        own[value] = None
        return ""


@lru_cache  # few languages have many texts
def _translated(cls: Class | None, slot: Slot, tag: str) -> tuple[str, Slot, str]:
    """Return the tag of a translation, its slot for a text, and why the class of translations has none, else ""."""
    holder = in_usual_case(tag)
    translated = cls.meaning(slot.uri) if cls else None
    if cls is None or translated is None:
        return holder, slot, f"{slot.name} has no translations in the schema"
    if cls.identifier is None or not fits(cls.identifier, holder):
        return holder, slot, f"the schema takes no language tag such as {holder!r}"
    return holder, translated, ""


def takes(slot: Slot, cls: Class) -> bool:
    """Return True if a slot takes items of a class."""
    return slot.kind == "class" and slot.range in (cls.name, *cls.ancestors)


def fits(slot: Slot, text: str) -> bool:
    """Return True if a text fits the maximum length and the pattern of a slot."""
    longest = slot.annotations.get(_LONGEST)
    if longest is not None and len(text) > int(longest):
        return False
    return slot.pattern is None or matches(slot.pattern, text)


def _converted(slot: Slot, text: str) -> Any:
    """Return the lexical form of a datatype as in the sources, None if they write it in another form."""
    if slot.kind == "date" or len(slot.datatypes) > 1:
        return text if is_date(text) or (len(slot.datatypes) > 1 and is_date_time(text)) else None
    if slot.kind == "string":
        return text
    if slot.kind == "boolean":
        return {"true": True, "false": False}.get(text)
    if slot.kind == "integer" and re.fullmatch(r"-?(0|[1-9][0-9]{0,17})", text):
        return int(text)
    return None


# --- reasons --------------------------------------------------------------------------------------------------------


def unfit_text(words: str) -> str:
    """Return why no source can contain a text, "" if it can."""
    if not words.strip():
        return "is empty"
    if len(words) > MAX_TEXT:
        return f"is longer than {MAX_TEXT:,} characters"
    if words.isprintable():  # the usual case; no invisible character is printable
        return ""
    hidden = INVISIBLE.search(words)
    return f"contains the invisible character U+{ord(hidden[0]):04X}" if hidden else ""


def stays(draft: Draft) -> str:
    """Return why nothing is added to an item of the sources."""
    return f"{STAYS} {draft.cls.kind}, which stays as it is"


def of_unfit(reason: str) -> str:
    """Return why a statement about an item that is not imported is not imported either."""
    return f"is about an item that is not imported: it {reason}"


def to_unfit(reason: str) -> str:
    """Return why a reference to an item that is not imported is not imported either."""
    return f"refers to an item that is not imported: it {reason}"
