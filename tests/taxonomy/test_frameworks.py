"""The view of a taxonomy as a framework: what links mean by the schema, and dates that stay."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from taxokit.releases.releases import Released
from taxokit.taxonomy.attribution import attribution_of
from taxokit.taxonomy.frameworks import UNKNOWN_DATE, Entry, Framework, Term, uuid_of
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.versions import parse_version


def framework(root: Path, version: str) -> Framework:
    """Return the framework of a release."""
    release = Released(parse_version(version), root / "releases" / version)
    taxonomy = Taxonomy(release.schema, release.document)
    return Framework(taxonomy, attribution_of(release.schema, release.document))


def stated(view: Framework, relation: str) -> set[tuple[str, str]]:
    """Return the ends of the links with a relation: identifiers, IRIs of terms, "" for the top."""
    ends = set()
    for link in view.links:
        target = link.target
        end = target.item.id if isinstance(target, Entry) else target.iri if isinstance(target, Term) else ""
        if link.relation == relation:
            ends.add((link.origin.item.id, end))
    return ends


def test_links_by_the_meaning_of_slots(story_template: Path) -> None:
    view = framework(story_template, "1.1.0")
    assert stated(view, "prerequisite") >= {
        ("photovoltaik", "strom"),
        ("windkraft", "strom"),
        ("heimspeicher", "batterie"),
    }
    assert ("photovoltaik", "batterie") in stated(view, "related")
    assert stated(view, "replacement") == {("solarzellentechnik", "photovoltaik")}
    assert stated(view, "mapping") == {("photovoltaik", "https://example.com/vocabulary/photovoltaics")}
    assert {("erzeugung", ""), ("strom", "erzeugung")} <= stated(view, "broader")


def test_uuids_and_texts(story_template: Path) -> None:
    view = framework(story_template, "1.0.0")
    entry = view.by_uuid[uuid_of("https://example.org/energy/term/photovoltaik")]
    assert UUID(entry.uuid).version == 5
    assert (entry.label, entry.code) == ("Photovoltaik", "photovoltaik")
    assert entry.definition == "Umwandlung von Sonnenlicht in Strom."


def test_dates_are_those_of_the_items(story_template: Path) -> None:
    dates = {
        version: {
            entry.item.id: (entry.created, entry.modified, entry.ended)
            for entry in framework(story_template, version).entries.values()
        }
        for version in ("1.0.0", "1.1.0", "2.0.0")
    }
    old, new = dates["1.0.0"], dates["2.0.0"]
    assert old["strom"] == new["strom"] == ("2026-01-01", "2026-01-01", "")
    assert dates["1.1.0"]["photovoltaik"] == ("2026-01-01", "2026-02-01", "")
    assert old["solarzellentechnik"][2] == new["solarzellentechnik"][2] == "2026-01-01"


def test_items_without_a_date_never_get_one(story_template: Path) -> None:
    view = framework(story_template, "1.0.0")
    undated = Framework(view.taxonomy, view.attribution._replace(issued=None))
    for item in undated.taxonomy.items:
        item.data.pop("added_on", None)
    assert {entry.modified for entry in undated.entries.values()} == {UNKNOWN_DATE}


def test_places_change_with_what_comes_before(repository: Path) -> None:
    view = framework(repository, "1.2.0")
    places = [link for link in view.links if link.relation == "broader" and link.place]
    ordered = {link.origin.item.cls.kind for link in places}
    assert "skill" not in ordered  # sorted by identifier: a place would change with each new one
    first = min(places, key=lambda link: (link.origin.item.cls.kind != "responsibility", link.place))
    assert first.place == 1
    assert all(link.modified >= link.origin.modified for link in places)


def test_without_concepts_all_classes_with_labels_count(story_template: Path) -> None:
    view = framework(story_template, "1.0.0")
    classes = {name: replace(cls, types=(cls.uri,)) for name, cls in view.schema.classes.items()}
    schema = replace(view.schema, classes=classes, root=classes[view.schema.root.name])
    plain = Framework(Taxonomy(schema, view.taxonomy.document), view.attribution)
    assert [cls.name for cls in plain.classes] == ["Theme", "Term"]
    assert plain.by_uuid.keys() == view.by_uuid.keys()


def test_an_iri_that_ends_in_a_uuid_has_that_one() -> None:
    own = "4E1B9A34-6B8A-11E9-A923-1681BE663D3E"
    assert uuid_of(f"https://example.org/uri/{own}") == uuid_of(f"urn:uuid:{own}") == own.lower()
    assert UUID(uuid_of(f"https://example.org/{own}/1.0.0")).version == 5


@pytest.mark.parametrize("version", ["1.0.0", "1.1.0", "1.2.0"])
def test_releases_that_are_older_than_the_formats(repository: Path, version: str) -> None:
    view = framework(repository, version)
    counts = {entry.item.cls.name for entry in view.entries.values()}
    assert counts == {"Discipline", "Responsibility", "Category", "Skill"}
    relations = {link.relation for link in view.links}
    assert relations >= ({"broader"} if version == "1.0.0" else {"broader", "prerequisite", "related"})
