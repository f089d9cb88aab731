"""Document, tables and graph of a release have the same facts, for generated taxonomies of two schemas."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from support.facts import facts_of_graph, facts_of_json, facts_of_tables
from taxokit.formats.edition import build, edition_from
from taxokit.rdf import terms
from taxokit.repository.project import find_project
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.text.versions import Version

TEXTS = st.text("aZé漢0 \",;<&\\\n'=-", min_size=1, max_size=12).filter(str.strip)
PLAIN = {
    "text": TEXTS,
    "string": TEXTS,
    "integer": st.integers(0, 3000),
    "number": st.integers(1, 99).map(lambda tenths: tenths / 10),
    "boolean": st.booleans(),
    "date": st.dates().map(str),
    "uri": st.integers(0, 9).map(lambda number: f"https://example.com/{number}"),
}


class Drawing:
    """Draws the items of a document by its schema. References lead to items that were drawn before, in no cycle."""

    def __init__(self, schema: Schema, data: st.DataObject) -> None:
        self.schema = schema
        self.draw = data.draw
        self.known: dict[str, list[str]] = {}

    def document(self, metadata: Mapping[str, Any]) -> dict[str, Any]:
        lists = [slot for slot in self.schema.root.slots if slot.name in self.schema.folders]
        return {**metadata, **{slot.name: self.items(slot) for slot in reversed(lists)}}

    def items(self, slot: Slot) -> list[dict[str, Any]]:
        cls = self.schema.classes[slot.range]
        return [self.item(cls) for _ in range(self.draw(st.integers(0, 3)))]

    def item(self, cls: Class) -> dict[str, Any]:
        known = self.known.setdefault(cls.name, [])
        values = {slot.name: value for slot in cls.slots if (value := self.value(cls, slot)) not in (None, [], {})}
        identifier = f"{cls.kind}-{len(known)}"
        known.append(identifier)
        assert cls.identifier
        return {cls.identifier.name: identifier, **values}

    def value(self, cls: Class, slot: Slot) -> Any:
        """Return a value of a slot, None to leave it out."""
        if slot.computed or slot.identifier or not (slot.required or self.draw(st.booleans())):
            return None
        if slot.nesting == "list":
            return self.items(slot) if self.schema.classes[slot.range].identifier else None
        if slot is cls.translations:
            return {
                "fr": {
                    inner.name: self.plain(inner) for inner in cls.slots if inner.kind == "text" and not inner.computed
                }
            }
        return None if slot.contains else self.plain(slot)

    def plain(self, slot: Slot) -> Any:
        if slot.refers:
            targets = [name for cls in self.schema.descendants(slot.range) for name in self.known.get(cls.name, [])]
            values: st.SearchStrategy[Any] = st.sampled_from(targets) if targets else st.nothing()
        elif slot.kind == "enum":
            values = st.sampled_from(sorted(self.schema.enums[slot.range]))
        else:
            values = PLAIN[slot.kind]
        if slot.multivalued:
            return self.draw(st.lists(values, max_size=3, unique=True)) if not values.is_empty else []
        return None if values.is_empty else self.draw(values)


@pytest.fixture(scope="module", params=["project_template", "thesaurus_template"])
def taxonomy(request: pytest.FixtureRequest) -> Taxonomy:
    folder: Path = request.getfixturevalue(request.param)
    return load(find_project(folder))


@given(data=st.data())
@settings(
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a taxonomy takes too long to shrink
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_document_tables_and_graph_have_the_same_facts(taxonomy: Taxonomy, data: st.DataObject) -> None:
    schema = taxonomy.schema
    metadata = {name: value for name, value in taxonomy.document.items() if name not in schema.folders}
    document = Drawing(schema, data).document(metadata)
    edition = edition_from(Taxonomy(schema, document), Version(1, 0, 0), "2026-01-01", None)
    files = {artifact.path: artifact.data for artifact in build(edition, ["json", "csv", "rdf"])}

    stated = facts_of_json(schema, files)

    # tables give the status of an item that states none
    statuses = {slot.name for cls in schema.classes.values() if (slot := lifecycle_of(schema, cls).status)}
    with_status = {(fact[0], fact[1]) for fact in stated if fact[1] in statuses}
    in_tables = facts_of_tables(schema, files)
    assert {fact for fact in in_tables if fact[1] not in statuses or (fact[0], fact[1]) in with_status} == stated
    # the graph has a symmetric relation in both directions (SKOS S23)
    symmetric = {slot.name for cls in schema.classes.values() if (slot := cls.meaning(terms.RELATED))}
    stated |= {(value, name, subject, "") for subject, name, value, _ in stated if name in symmetric}
    items = {fact[0] for fact in in_tables}
    assert {fact for fact in facts_of_graph(schema, files) if fact[0] in items} == stated


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("taxonomy.json", b'"label": "Strom"', b'"label": "Storm"'),
        ("taxonomy.nt", b'"Strom"@de', b'"Storm"@de'),
        ("csv/terms.csv", b",Strom,", b",Storm,"),
        ("csv/terms.csv", b",erzeugung,", b",speicherung,"),
        ("csv/synonyms.csv", b"PV", b"VP"),
        ("csv/translations.csv", b"Electric", b"Elastic"),
    ],
)
def test_the_readers_see_a_changed_value(two_releases: Path, path: str, old: bytes, new: bytes) -> None:
    folder = two_releases / "releases/1.1.0"
    files = {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    schema = load(find_project(two_releases)).schema
    readers = (facts_of_json, facts_of_tables, facts_of_graph)
    before = [read(schema, files) for read in readers]
    assert old in files[path]
    assert [read(schema, {**files, path: files[path].replace(old, new, 1)}) for read in readers] != before
