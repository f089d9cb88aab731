"""A diff is complete: the old document and the diff give the new one, for any documents under any schema."""

import copy
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from taxokit.diff.apply import apply, diff_digest, diff_document
from taxokit.diff.changes import Diff
from taxokit.diff.engine import diff
from taxokit.diff.kinds import KINDS
from taxokit.diff.snapshot import Snapshot
from taxokit.repository.project import find_project
from taxokit.taxonomy.compiled_schema import schema_from
from taxokit.taxonomy.document import Stamp, canonical_document
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.text.errors import SourceError

Document = dict[str, Any]
NS = "https://example.org/ns#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
WORDS = ["a", "b", "c-1", "d", "e", "Ä", "z.z", "x/y"]
TEXTS = [
    *(
        "word",
        "Word",
        "word.",
        "two words",
        "Two, words",
        "(two) – words",
        "other",
        "-",
        "é",
        "e\u0301",
        "\u2028",
        "🙂",
    ),
    *("", " ", "\x00", "\ud800", "a" * 300, "<b>&*", "=1+1"),
]
NUMBERS = [0, 1, 2, 1.0, True, False, 0.0, -0.0, 1e22, 2.5, 10**20, float("inf")]
ODD = [None, "", [], {}, "text", 7, True, ["x", 1], [["x"], {"b": 1, "a": []}], {"b": 1, "a": {"d": None, "c": [2]}}]


# --- schemas ------------------------------------------------------------------------------------------------------


def slot(name: str, kind: str = "string", target: str = "", **more: Any) -> Document:
    return {"name": name, "uri": f"{NS}{name}", "kind": kind, "range": target or kind, **more}


def cls(*slots: Document, **more: Any) -> Document:
    empty = {"ancestors": [], "types": [], "abstract": False, "unique_keys": [], "namespaces": [], "description": ""}
    return {**empty, "slots": list(slots), **more}


def model() -> Document:
    """Return a compiled schema that has a slot of every form, kind and nesting."""
    id_, label = slot("id", identifier=True), slot("label", "text", uri=f"{SKOS}prefLabel")
    computed = {"annotations": {"computed": "iri"}}
    references = [
        slot("links", "class", "Topic", nesting="reference", multivalued=True, annotations={"removal": "major"}),
        slot("path", "class", "Topic", nesting="reference", multivalued=True, ordered=True),
        slot("main", "class", "Topic", nesting="reference"),
        slot(
            "heirs",
            "class",
            "Topic",
            nesting="reference",
            multivalued=True,
            uri="http://purl.org/dc/terms/isReplacedBy",
        ),
        slot("back", "class", "Topic", nesting="reference", multivalued=True, **computed),
    ]
    values = [
        slot("names", "text", multivalued=True, uri=f"{SKOS}altLabel"),
        slot("remarks", "text", multivalued=True, uri=f"{SKOS}note"),
        slot("steps", "text", multivalued=True, ordered=True),
        slot("meaning", "text", uri=f"{SKOS}definition"),
        slot("same", "uri", uri=f"{SKOS}exactMatch"),
        slot("stage", "enum", "Stage"),
        slot("weight", "number"),
        slot("years", "integer", multivalued=True),
        slot("measured", "boolean"),
        slot("owner", "class", "Agent", nesting="one"),
        slot("words", "class", "Wording", nesting="map", multivalued=True, annotations={"translations": True}),
        slot("rank", "integer", **computed),
    ]
    lists = [
        slot("topics", "class", "Topic", nesting="list", multivalued=True, uri=f"{SKOS}narrower"),
        slot("tasks", "class", "Task", nesting="list", multivalued=True, ordered=True),
        slot("facts", "class", "Fact", nesting="list", multivalued=True),
    ]
    classes = {
        "Tree": cls(
            *(slot("title", "text"), slot("space", "uri", uri="http://rdfs.org/ns/void#uriSpace")),
            *(slot("version", **computed), slot("owner", "class", "Agent", nesting="one")),
            slot("sizes", "class", "Size", nesting="map", multivalued=True),
            *lists,
            slot("groups", "class", "Group", nesting="list", multivalued=True, ordered=True),
        ),
        "Thing": cls(id_, label, abstract=True),
        "Group": cls(id_, label, *lists, ancestors=["Thing"]),
        "Topic": cls(id_, label, *values, *references, ancestors=["Thing"]),
        "Task": cls(id_, label, *references[:3], *values[2:4], ancestors=["Thing"]),
        "Fact": cls(slot("about"), slot("since"), slot("source", "text"), slot("uri", "uri", **computed)),
        "Agent": cls(slot("id", "uri", identifier=True), slot("name", "text"), slot("iri", "uri", **computed)),
        "Size": cls(slot("table", identifier=True), slot("number", "integer"), slot("checked", **computed)),
        "Wording": cls(slot("tag", identifier=True), label, values[0], values[3], slot("seen", **computed)),
    }
    classes["Fact"]["unique_keys"] = [["about", "since"]]
    for name, entry in classes.items():
        entry.update(uri=NS + name, types=[NS + name])
    stages = {"draft": {"stage": 1}, "used": {"stage": 2}, "old": {"stage": 3, "deprecated": True}}
    rest = {"prefixes": {}, "default_namespace": NS, "linkml": "1", "sources": {}, "outputs": {}}
    return {
        "format": 1,
        "name": "x",
        "title": "X",
        "root": "Tree",
        "classes": classes,
        "enums": {"Stage": stages},
        **rest,
    }


def slots_of(content: Document, name: str) -> Iterator[Document]:
    """Yield the slots of a name in every class of a compiled schema."""
    return (slot for entry in content["classes"].values() for slot in entry["slots"] if slot["name"] == name)


def rename_slot(old: str, new: str) -> Callable[[Document], None]:
    return lambda content: [slot.update(name=new) for slot in slots_of(content, old)] and None


def set_slot(name: str, **aspects: Any) -> Callable[[Document], None]:
    return lambda content: [slot.update(aspects) for slot in slots_of(content, name)] and None


def drop_slot(name: str) -> Callable[[Document], None]:
    def change(content: Document) -> None:
        for entry in content["classes"].values():
            entry["slots"] = [slot for slot in entry["slots"] if slot["name"] != name]

    return change


def rename_class(old: str, new: str) -> Callable[[Document], None]:
    def change(content: Document) -> None:
        content["classes"] = {new if name == old else name: entry for name, entry in content["classes"].items()}
        for entry in content["classes"].values():
            for known in entry["slots"]:
                known["range"] = new if known["range"] == old else known["range"]

    return change


def drop_class(name: str, *holders: str) -> Callable[[Document], None]:
    def change(content: Document) -> None:
        for holder in holders:
            drop_slot(holder)(content)
        del content["classes"][name]

    return change


def reverse_slots(content: Document) -> None:
    for entry in content["classes"].values():
        entry["slots"].reverse()


SCHEMA_CHANGES: dict[str, tuple[Callable[[Document], None], dict[str, str]]] = {
    "slot renamed": (rename_slot("label", "name"), {"label": "name"}),
    "slot of items renamed": (rename_slot("topics", "terms"), {"topics": "terms"}),
    "ordered slot of items renamed": (rename_slot("tasks", "jobs"), {"tasks": "jobs"}),
    "computed slot renamed": (rename_slot("rank", "height"), {"rank": "height"}),
    "identifier renamed": (rename_slot("id", "slug"), {"id": "slug"}),
    "mapping renamed": (rename_slot("words", "translations"), {"words": "translations"}),
    "class renamed": (rename_class("Topic", "Term"), {}),
    "class without identifier renamed": (rename_class("Fact", "Statement"), {}),
    "class of entries renamed": (rename_class("Wording", "Words"), {}),
    "class of a value renamed": (rename_class("Agent", "Person"), {}),
    "slot dropped": (drop_slot("weight"), {}),
    "computed slot dropped": (drop_slot("rank"), {}),
    "computed slot of entries dropped": (drop_slot("seen"), {}),
    "mapping dropped": (drop_slot("words"), {}),
    "list of items dropped": (drop_slot("facts"), {}),
    "class dropped": (drop_class("Fact", "facts"), {}),
    "class of values dropped": (drop_class("Agent", "owner"), {}),
    "no longer computed": (set_slot("rank", annotations={}), {}),
    "computed now": (set_slot("weight", annotations={"computed": "height"}), {}),
    "one to many": (set_slot("main", multivalued=True), {}),
    "many to one": (set_slot("links", multivalued=False), {}),
    "order means something now": (set_slot("topics", ordered=True), {}),
    "order means nothing any more": (set_slot("tasks", ordered=False), {}),
    "order of values means something now": (set_slot("names", ordered=True), {}),
    "another order of slots": (reverse_slots, {}),
}
"""What can become of the schema, and the names that change with it in the documents."""


# --- documents ----------------------------------------------------------------------------------------------------


class Writer:
    """Writes random documents of a schema, and changes them at random. `odd` is how often a value is none it may have."""

    def __init__(self, schema: Schema, luck: Random, odd: float = 0.05) -> None:
        self.schema, self.luck, self.odd = schema, luck, odd

    def document(self) -> Document:
        self.used: set[tuple[str, ...]] = set()
        return self.item(self.schema.root)

    def item(self, cls: Class, holder: str = "") -> Document:
        data: Document = {}
        for slot in cls.slots:
            if slot.name in cls.key and slot.nesting is None:
                continue
            if slot.nesting == "list":
                data[slot.name] = self.items(slot, holder)
            elif self.luck.random() < 0.4:
                data[slot.name] = self.value(slot)
        if self.luck.random() < 2 * self.odd:
            data[self.luck.choice(["unknown", "zzz"])] = copy.deepcopy(self.luck.choice(ODD))
        return data

    def items(self, slot: Slot, holder: str) -> list[Document]:
        cls, result = self.schema.classes[slot.range], []
        for _ in range(self.luck.choice([0, 0, 1, 2, 3])):
            words = tuple(self.luck.choice(WORDS) for _ in cls.key)
            place = (cls.name, *words) if cls.identifier else (cls.name, holder, *words)
            if place not in self.used:
                self.used.add(place)
                inner = f"{cls.name} {words[0]}"
                result.append({**dict(zip(cls.key, words, strict=True)), **self.item(cls, inner)})
        return result

    def value(self, slot: Slot) -> Any:
        if self.luck.random() < self.odd:
            return copy.deepcopy(self.luck.choice(ODD))
        if slot.nesting == "map":
            return {word: self.entry(slot) for word in self.luck.sample(["de", "en", "fr"], self.luck.randint(0, 2))}
        if slot.nesting == "one":
            return {"id": self.luck.choice(WORDS), **self.item(self.schema.classes[slot.range])}
        if slot.multivalued and self.luck.random() >= self.odd:
            return [self.single(slot) for _ in range(self.luck.randint(0, 3))]
        return self.single(slot)

    def entry(self, slot: Slot) -> Any:
        return 3 if self.luck.random() < self.odd else self.item(self.schema.classes[slot.range])

    def single(self, slot: Slot) -> Any:
        if slot.kind in ("integer", "number", "boolean"):
            return self.luck.choice(NUMBERS if self.odd or slot.kind == "number" else [0, 1])
        if slot.kind == "enum":
            return self.luck.choice(list(self.schema.enums[slot.range]))
        return self.luck.choice(TEXTS if slot.kind == "text" else WORDS)

    def changed(self, document: Document) -> Document:
        """Return a document with some items and values of another and some new ones; each key stays unique."""
        other = self.document()
        self.used = set()
        self.pool: dict[str, list[Document]] = {}
        self.collect(self.schema.root, document)
        return self.changed_item(self.schema.root, document, other)

    def collect(self, cls: Class, data: Document) -> None:
        for slot in (slot for slot in cls.slots if slot.nesting == "list"):
            self.pool.setdefault(slot.range, []).extend(data.get(slot.name) or ())
            for inner in data.get(slot.name) or ():
                self.collect(self.schema.classes[slot.range], inner)

    def changed_item(self, cls: Class, old: Document, other: Document, holder: str = "") -> Document:
        data = dict(old)
        for slot in cls.slots:
            if slot.nesting == "list":
                data[slot.name] = self.changed_items(slot, old.get(slot.name) or [], other.get(slot.name) or [], holder)
            elif slot.name not in cls.key and self.luck.random() < 0.15:
                data.pop(slot.name, None)
                if slot.name in other:
                    data[slot.name] = other[slot.name]
        return data

    def changed_items(self, slot: Slot, old: list[Document], other: list[Document], holder: str) -> list[Document]:
        cls, result = self.schema.classes[slot.range], []
        candidates = [item for item in old if self.luck.random() < 0.85] + [
            item for item in other if self.luck.random() < 0.3
        ]
        if self.luck.random() < 0.3:
            candidates += self.luck.sample(self.pool[cls.name], min(2, len(self.pool[cls.name])))
            self.luck.shuffle(candidates)
        for item in candidates:
            data = dict(item)
            if cls.identifier and self.luck.random() < 0.1:
                data[cls.key[0]] = self.luck.choice(WORDS)
            words = [data.get(name) for name in cls.key]
            place = (cls.name, *(() if cls.identifier else (holder,)), *words)
            if all(words) and place not in self.used:
                self.used.add(place)
                spare = self.luck.choice([*other, {}])
                result.append(self.changed_item(cls, data, spare, str(data.get("id"))))
        return result

    def laid_out_anew(self, value: Any, cls: Class | None = None) -> Any:
        """Return the same content with its keys, and the lists whose order means nothing, in another order."""
        if not isinstance(value, dict):
            return [self.laid_out_anew(inner) for inner in value] if isinstance(value, list) else value
        data = {}
        for name in self.luck.sample(list(value), len(value)):
            slot, inner = cls.by_name.get(name) if cls else None, value[name]
            target = self.schema.classes.get(slot.range) if slot else None
            if slot is not None and slot.nesting == "list":
                items = [self.laid_out_anew(item, target) for item in inner]
                data[name] = items if slot.ordered else self.luck.sample(items, len(items))
            elif slot is not None and slot.nesting == "map" and isinstance(inner, dict):
                keys = self.luck.sample(list(inner), len(inner))
                data[name] = {key: self.laid_out_anew(inner[key], target) for key in keys}
            elif slot is not None and is_set(slot, inner):
                data[name] = self.luck.sample(inner, len(inner)) + inner[:1]
            else:
                data[name] = self.laid_out_anew(inner, target if slot and slot.nesting == "one" else None)
        missing = [slot.name for slot in cls.slots if slot.name not in value] if cls else []
        return {**data, **{name: self.luck.choice([None, "", [], {}]) for name in missing}}


def is_set(slot: Slot, value: Any) -> bool:
    """Say whether the order of a list means nothing."""
    plain = isinstance(value, list) and {type(member) for member in value} in ({str}, {int}, {bool})
    return plain and slot.multivalued and not slot.ordered and slot.nesting in (None, "reference")


def canonical(schema: Schema, cls: Class | None, value: Any) -> Any:
    """Return the canonical form of an item, written down anew for these tests."""
    if isinstance(value, list):
        return [canonical(schema, None, inner) for inner in value]
    if not isinstance(value, dict):
        return value
    known = [slot.name for slot in cls.slots] if cls else []
    data = {}
    for name in (*known, *sorted(value.keys() - set(known))):
        slot, inner = cls.by_name.get(name) if cls else None, value.get(name)
        target = schema.classes.get(slot.range) if slot else None
        if slot is not None and slot.nesting == "list":
            items = [canonical(schema, target, item) for item in inner or ()]
            data[name] = items if slot.ordered else sorted(items, key=lambda item: [item[key] for key in target.key])
        elif slot is not None and slot.nesting == "map" and isinstance(inner, dict):
            data[name] = {key: canonical(schema, target, inner[key]) for key in sorted(inner)}
        elif slot is not None and is_set(slot, inner):
            data[name] = sorted(set(inner))
        else:
            data[name] = canonical(schema, target if slot and slot.nesting == "one" else None, inner)
    return {name: inner for name, inner in data.items() if cls is None or inner not in (None, "", [], {})}


# --- properties ---------------------------------------------------------------------------------------------------


def text_of(content: Any) -> str:
    return json.dumps(content)


def as_json(result: Diff) -> Any:
    return json.loads(text_of(diff_document(result)))


def reached(old: Snapshot, new: Snapshot) -> str:
    """Return the text of the old document after its diff, read back from JSON, is applied."""
    document = json.loads(text_of(old.document))
    return text_of(apply(as_json(diff(old, new)), document))


SCHEMA = schema_from(model(), "the schema")
luck = st.randoms(use_true_random=True)
many = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def two(random: Random, schema: Schema = SCHEMA) -> tuple[Snapshot, Snapshot]:
    writer = Writer(schema, random)
    old = writer.document()
    return Snapshot("1.0.0", schema, old), Snapshot("1.1.0", schema, writer.changed(old))


@many
@given(luck)
def test_old_document_and_diff_give_the_new_document(random: Random) -> None:
    old, new = two(random)
    assert reached(old, new) == text_of(canonical(SCHEMA, SCHEMA.root, new.document))
    assert reached(new, old) == text_of(canonical(SCHEMA, SCHEMA.root, old.document))


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(random=luck)
def test_releases_follow_from_one_another(thesaurus_template: Path, random: Random) -> None:
    taxonomy = load(find_project(thesaurus_template))
    writer = Writer(taxonomy.schema, random, odd=0)
    content, released = taxonomy.document, canonical_document(taxonomy, Stamp("1.0.0", "2027-01-01", "Cite."))
    for number in (1, 2):
        content = writer.changed(content)
        stamp = Stamp(f"1.{number}.0", f"2028-01-0{number}", "Quote.", f"1.{number - 1}.0", released)
        before, released = released, canonical_document(Taxonomy(taxonomy.schema, content), stamp)
        sides = (Snapshot(str(number), taxonomy.schema, document) for document in (before, released))
        assert reached(*sides) == text_of(released)


@many
@given(luck)
def test_items_in_the_entries_of_a_mapping_are_values_of_these(random: Random) -> None:
    content = model()
    content["classes"]["Part"] = cls(
        slot("id", identifier=True), slot("count", "integer", annotations={"computed": "height"})
    )
    content["classes"]["Part"].update(uri=f"{NS}Part", types=[f"{NS}Part"])
    parts = slot("parts", "class", "Part", nesting="list", multivalued=True, ordered=True)
    content["classes"]["Wording"]["slots"].append(parts)
    schema = schema_from(content, "the schema")
    old, new = two(random, schema)
    assert reached(old, new) == reached(new, new)  # their content stays as it is written


@pytest.mark.parametrize("name", SCHEMA_CHANGES)
@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
@given(luck)
def test_old_document_and_diff_give_the_new_document_under_a_new_schema(name: str, random: Random) -> None:
    change, names = SCHEMA_CHANGES[name]
    content = model()
    change(content)
    schema = schema_from(content, "the new schema")
    old = Snapshot("1.0.0", SCHEMA, Writer(SCHEMA, random).document())
    followed = with_names(old.document, names if random.random() < 0.8 else {})
    document = Writer(schema, random).changed(followed) if random.random() < 0.8 else followed
    new = Snapshot("1.1.0", schema, without_unknown(schema, schema.root, document))
    assert reached(old, new) == text_of(canonical(schema, schema.root, new.document))
    assert reached(new, old) == text_of(canonical(SCHEMA, SCHEMA.root, old.document))


def with_names(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {names.get(name, name): with_names(inner, names) for name, inner in value.items()}
    return [with_names(inner, names) for inner in value] if isinstance(value, list) else value


def without_unknown(schema: Schema, cls: Class, data: Document) -> Document:
    """Return an item without the slots that its schema does not know."""
    known = {slot.name: data[slot.name] for slot in cls.slots if slot.name in data}
    for slot in (slot for slot in cls.slots if slot.nesting == "list"):
        items = [
            item
            for item in known.get(slot.name) or ()
            if all(item.get(name) for name in schema.classes[slot.range].key)
        ]
        known[slot.name] = [without_unknown(schema, schema.classes[slot.range], item) for item in items]
    return known


@many
@given(luck)
def test_another_layout_is_no_change_and_changes_no_diff(random: Random) -> None:
    writer = Writer(SCHEMA, random)
    old, new = two(random)
    anew = [replace(side, document=writer.laid_out_anew(side.document, SCHEMA.root)) for side in (old, new)]
    for left, right in ((old, anew[0]), (anew[1], new)):
        assert diff(left, right).all == ()
    assert as_json(diff(*anew)) == as_json(diff(old, new))
    assert text_of(diff_document(diff(*anew))) == text_of(diff_document(diff(old, new)))


@many
@given(luck)
def test_computed_values_are_not_in_the_diff(random: Random) -> None:
    result = diff(*two(random))
    for change in result.all:
        assert change.kind in KINDS
        for edit in change.edits:
            path = edit.path if edit.op not in ("add", "remove") else ()
            assert not set(path) & COMPUTED
            assert not set(words_in(edit.old)) & COMPUTED
            assert not set(words_in(edit.new)) & COMPUTED


COMPUTED = {slot["name"] for entry in model()["classes"].values() for slot in entry["slots"] if "computed" in str(slot)}


def words_in(value: Any) -> Iterator[str]:
    """Yield every key of a value."""
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from words_in(inner)


@many
@given(luck)
def test_diff_without_a_change_is_refused(random: Random) -> None:
    old, new = two(random)
    content = as_json(diff(old, new))
    for part in ("changes", "residue"):
        for number, entry in enumerate(content[part]):
            if entry.get("edits") != []:
                rest = {**content, part: content[part][:number] + content[part][number + 1 :]}
                with pytest.raises(SourceError, match=r"^the diff: was edited after it was made"):
                    apply(rest, old.document)
                with pytest.raises(SourceError, match=r"^the diff: is damaged: it does not (lead|fit)"):
                    apply({**rest, "digest": diff_digest(rest)}, old.document)


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(luck)
def test_tampered_diff_with_a_valid_digest_is_refused_or_harmless(random: Random) -> None:
    old, new = two(random)
    content = as_json(diff(old, new))
    for _ in range(4):
        tampered = copy.deepcopy(content)
        tamper(tampered, random)
        tampered["digest"] = diff_digest(tampered)
        try:
            result = apply(tampered, old.document)
        except SourceError as error:
            assert "\n" not in str(error)  # noqa: PT017 - not every damage raises
        else:
            assert text_of(result) == text_of(canonical(SCHEMA, SCHEMA.root, new.document))


@many
@given(luck)
def test_another_document_is_refused(random: Random) -> None:
    old, new = two(random)
    other = copy.deepcopy(old.document)
    tamper(other, random)
    try:
        apply(as_json(diff(old, new)), other, "diff.json", "old.json")
    except SourceError as error:
        assert str(error).startswith("old.json: ")  # noqa: PT017 - not every change raises
    else:
        canonicals = [text_of(canonical(SCHEMA, SCHEMA.root, document)) for document in (other, old.document)]
        assert canonicals[0] == canonicals[1]


def tamper(content: Any, random: Random) -> None:
    """Change JSON data at one place: remove a value, repeat it, or replace it by another."""
    places = list(places_in(content))
    holder, key = random.choice(places)
    damage = random.randrange(4)
    if damage == 0:
        del holder[key]
    elif damage == 1 and isinstance(holder, list):
        holder.append(copy.deepcopy(holder[key]))
    elif damage == 2:
        other, place = random.choice(places)
        holder[key] = copy.deepcopy(other[place])
    else:
        holder[key] = copy.deepcopy(random.choice([*ODD, 0, "a", "add", "value", "items", "Topic", -1, 1e400]))


def places_in(content: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every place of JSON data: its container and its key."""
    for key, value in list(content.items() if isinstance(content, dict) else enumerate(content)):
        yield content, key
        if isinstance(value, dict | list):
            yield from places_in(value)
