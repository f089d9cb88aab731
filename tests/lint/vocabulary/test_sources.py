"""Our sources as a vocabulary: the same as what a release says in RDF, with the place of every statement."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.formats.edition import build
from taxokit.lint.registry import known_rules
from taxokit.lint.vocabulary.graph import GraphVocabulary, read_graph
from taxokit.lint.vocabulary.sources import SourceVocabulary
from taxokit.rdf import terms
from taxokit.rdf.skos import LABELS, with_sub_properties
from taxokit.rdf.terms import SKOS
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import Locations, load
from taxokit.text.diagnostics import Diagnostic, Location

FIRST = "taxonomy/themes/erzeugung.yaml"
NS = "https://example.org/energy/"
LINKS = [*with_sub_properties(SKOS + "semanticRelation"), terms.IN_SCHEME, terms.TOP_CONCEPT_OF, terms.HAS_TOP_CONCEPT]
TOLD = f"{terms.SKOS}historyNote"  # releases tell the history of each concept; the sources do not know it
WORDS = [*LABELS, terms.DEFINITION, *sorted(terms.NOTES - {TOLD}), terms.NOTATION]

Edit = Callable[[Path, str, str], None]


def sources(root: Path) -> SourceVocabulary:
    return SourceVocabulary(load(find_project(root)))


def released(root: Path, folder: Path) -> GraphVocabulary:
    """Return what a release of the same sources says."""
    files = {artifact.path: artifact.data for artifact in build(edition_of(load(find_project(root))))}
    path = folder / "taxonomy.ttl"
    path.write_bytes(files["taxonomy.ttl"])
    return read_graph(path)


def sets(found: object) -> dict[str, set[object]]:
    return {iri: {*values} for iri, values in found.items() if values}  # type: ignore[attr-defined]


@pytest.fixture(params=["thesaurus", "project"])
def root(request: pytest.FixtureRequest, edit: Edit) -> Path:
    """Each of two taxonomies, with links and words of every sort."""
    if request.param == "thesaurus":
        return request.getfixturevalue("thesaurus")  # type: ignore[no-any-return]
    folder: Path = request.getfixturevalue("project_copy")
    skill = "  - id: a2a-protocol-agent-networks\n"
    more = """\
    alt_labels: [A2A]
    notes: [A note., Another one.]
    exact_match: [https://example.org/a2a]
    broad_match: [https://example.org/protocols, https://example.org/networks]
    narrow_match: [https://example.org/narrow]
    related_match: [https://example.org/mcp]
    translations: {de: {label: A2A-Netze, alt_labels: [A2A]}}
"""
    edit(folder / "taxonomy/categories/agent-protocols.yaml", skill, skill + more)
    path = next(iter(sorted((folder / "taxonomy/disciplines").glob("*.yaml"))))
    text = path.read_text(encoding="utf-8")
    start = text.index("  - id: ")
    end = text.index("\n", start) + 1
    path.write_text(f"{text[:end]}    requires: [a2a-protocol-agent-networks]\n{text[end:]}", encoding="utf-8")
    return folder


def test_links_are_those_of_a_release(root: Path, tmp_path: Path) -> None:
    ours, theirs = sources(root), released(root, tmp_path)
    for predicate in LINKS:
        assert sets(ours.links(predicate)) == sets(theirs.links(predicate)), predicate


def test_words_are_those_of_a_release(root: Path, tmp_path: Path) -> None:
    ours, theirs = sources(root), released(root, tmp_path)
    for predicate in WORDS:
        in_release = {iri: words for iri, words in sets(theirs.literals(predicate)).items() if iri in theirs.concepts}
        assert {iri: w for iri, w in sets(ours.literals(predicate)).items() if iri in ours.concepts} == in_release, (
            predicate
        )


def test_classes_are_those_of_a_release(root: Path, tmp_path: Path) -> None:
    ours, theirs = sources(root), released(root, tmp_path)
    for kind in (terms.CONCEPT, terms.CONCEPT_SCHEME, terms.COLLECTION):
        assert {*ours.classes_of(kind)} == {*theirs.classes_of(kind)}
    assert {*ours.concepts} == {*theirs.concepts}
    assert {*ours.schemes} == {*theirs.schemes}
    assert {*ours.collections} == {*theirs.collections} == set()


def located(vocabulary: SourceVocabulary, subject: str, predicate: str = "", value: str | None = None) -> Location:
    return Locations(vocabulary.taxonomy).of(vocabulary.place(subject, predicate, value))


def test_places(thesaurus: Path, place: Callable[..., Location]) -> None:
    found = sources(thesaurus)
    photo, battery, theme = (f"{NS}{name}" for name in ("term/photovoltaik", "term/batterie", "theme/erzeugung"))
    assert located(found, photo) == place(thesaurus, FIRST, "id: photovoltaik")
    assert located(found, photo, terms.ALT_LABEL, "Solarstrom") == place(thesaurus, FIRST, "Solarstrom")
    assert located(found, photo, terms.ALT_LABEL, "Solar power") == place(thesaurus, FIRST, "Solar power")
    assert located(found, photo, terms.RELATED, battery) == place(thesaurus, FIRST, "batterie")
    assert located(found, battery, terms.RELATED, photo) == place(thesaurus, FIRST, "batterie")  # from the other end
    assert located(found, photo, terms.BROADER, theme) == place(thesaurus, FIRST, "id: photovoltaik")
    assert located(found, theme, terms.NARROWER, photo) == place(thesaurus, FIRST, "id: photovoltaik")
    assert located(found, photo, terms.PREF_LABEL) == place(thesaurus, FIRST, "label: Photovoltaik\n", 7)
    assert located(found, photo, terms.HIDDEN_LABEL, "x") == place(thesaurus, FIRST, "id: photovoltaik")
    assert located(found, f"{NS}topics") == Location("taxonomy/taxonomy.yaml", 1, 1)
    assert located(found, "https://example.com/x") == Location("taxonomy/taxonomy.yaml", 1, 1)


def test_names(thesaurus: Path) -> None:
    found = sources(thesaurus)
    assert found.name(f"{NS}term/strom") == "term strom"
    assert found.name(terms.BROAD_MATCH) == "skos:broadMatch"
    assert found.name("https://example.com/x") == "<https://example.com/x>"


def test_of_two_items_with_one_identifier_the_first_counts(thesaurus: Path, edit: Edit) -> None:
    edit(thesaurus / FIRST, "  - id: windkraft\n    label: Windkraft\n", "  - id: strom\n    label: Doppelt\n")
    found = sources(thesaurus)
    assert ("Doppelt", "de", "") not in found.literals(terms.PREF_LABEL)[f"{NS}term/strom"]
    assert len(found.hierarchy[f"{NS}term/strom"]) == 1


def test_structure(thesaurus: Path, edit: Edit) -> None:
    edit(thesaurus / FIRST, "      - batterie\n", "      - photovoltaik\n")
    (thesaurus / "taxonomy/themes/leer.yaml").write_text("id: leer\nlabel: Leer\n", encoding="utf-8")
    found = sources(thesaurus)
    photo = f"{NS}term/photovoltaik"
    assert found.empty_groups() == {f"{NS}theme/leer": "terms"}
    assert [(iri, slot) for iri, slot, _ in found.self_references()] == [(photo, "related")]
    assert found.deprecated == {f"{NS}term/solarzellentechnik"}
    assert {*found.linked_out()} == {*found.concepts}
    assert found.is_own(f"{NS}term/anything")
    assert not found.is_own("https://example.com/x")
    assert found.complete
    bonds = {
        frozenset((iri, target)) for links in found.item_links() for iri, targets in links.items() for target in targets
    }
    roots = found.root_concepts()
    assert roots[photo] == f"{NS}theme/erzeugung"
    linked = frozenset((roots[f"{NS}term/batterie"], roots[f"{NS}term/strom"]))
    assert len(linked) == 2
    assert linked in bonds  # by a slot that SKOS does not know


def test_broken_file_makes_it_incomplete(thesaurus: Path) -> None:
    (thesaurus / FIRST).write_text("[", encoding="utf-8")
    assert not sources(thesaurus).complete


def test_group_that_the_schema_wants_filled_is_for_another_rule(thesaurus: Path) -> None:
    model = thesaurus / "schema/generated/taxonomy.model.json"
    data = json.loads(model.read_text(encoding="utf-8"))
    for slot in data["classes"]["Theme"]["slots"]:
        slot["recommended"] = slot["name"] == "terms"
    model.write_text(json.dumps(data), encoding="utf-8")
    (thesaurus / "taxonomy/themes/leer.yaml").write_text("id: leer\nlabel: Leer\n", encoding="utf-8")
    assert sources(thesaurus).empty_groups() == {}


@pytest.mark.parametrize(
    "rule", ["hierarchy-cycle", "redundant-broader", "related-and-broader", "related-siblings", "orphan-concept"]
)
def test_what_is_known_of_trees_changes_no_finding(thesaurus: Path, edit: Edit, rule: str) -> None:
    edit(thesaurus / FIRST, "      - batterie\n", "      - windkraft\n      - strom\n      - batterie\n")
    (thesaurus / "taxonomy/themes/leer.yaml").write_text("id: leer\nlabel: Leer\n", encoding="utf-8")
    quick, slow = sources(thesaurus), sources(thesaurus)
    assert quick.is_nested
    slow.is_nested = False
    found = [[problem.message for problem in known_rules()[rule].check(each)] for each in (quick, slow)]
    assert found[0] == found[1]
    assert bool(found[0]) is (rule == "related-siblings")


MALFORMED = ["5", "[]", "{}", "[5, {}, [[]]]", "text", "null", "[null]", "{id: strom}", "[{id: strom}]", "[{id: [x]}]"]


@pytest.mark.parametrize(
    "slot", ["related", "terms", "exact_match", "synonyms", "translations", "label", "id", "stage"]
)
def test_nothing_is_raised_on_malformed_sources(
    thesaurus: Path, slot: str, check: Callable[..., list[Diagnostic]]
) -> None:
    for number, value in enumerate(MALFORMED):
        name = "" if slot == "id" else f"id: a{number}\n"
        path = thesaurus / f"taxonomy/themes/a{number}.yaml"
        path.write_text(f"{name}{slot}: {value}\nreplaced_by: {value}\n", encoding="utf-8")
        term = f"id: b{number}\nlabel: B\nterms:\n  - id: c{number}\n    {slot}: {value}\n  - {value}\n"
        (thesaurus / f"taxonomy/themes/b{number}.yaml").write_text(term, encoding="utf-8")
    found = sources(thesaurus)
    for predicate in LINKS:
        found.links(predicate)
    for predicate in WORDS:
        found.literals(predicate)
    assert all(isinstance(found.name(iri), str) and found.place(iri) for iri in found.concepts)
    assert "schema-violation" in {finding.rule for finding in check(thesaurus)}


def test_names_of_texts(thesaurus: Path, edit: Edit) -> None:
    """No two texts of a taxonomy are called the same."""
    edit(
        thesaurus / FIRST,
        "terms:\n",
        "terms:\n  - id: brise\n    label: Brise\n    synonyms: [Hauch, Lüftchen]\n    notes: [Alt.]\n"
        "    translations: {en: {label: breeze, synonyms: [puff, air]}}\n  - label: Namenlos\n",
    )
    vocabulary = sources(thesaurus)
    names = {text: vocabulary.name_of_text(key) for text, key in vocabulary.texts()}
    assert names.items() >= {
        ("Kleiner Thesaurus der Energie", "the heading of the thesaurus"),
        ("Brise", "the label of term brise"),
        ("Lüftchen", "the text 'Lüftchen' in the synonyms of term brise"),
        ("Alt.", "the text 'Alt.' in the notes of term brise"),
        ("breeze", "the label (en) of term brise"),
        ("air", "the text 'air' in the synonyms (en) of term brise"),
        ("Namenlos", "the label of number 2 of the terms of theme erzeugung"),
        ("Institut für Beispiele", "the full_name in the maker of the thesaurus"),
    }


def test_names_of_words_are_those_of_the_texts(root: Path) -> None:
    vocabulary = sources(root)
    names = [vocabulary.name_of_text(key) for _, key in vocabulary.texts()]
    assert len(names) == len(set(names))
    for predicate in (*LABELS, terms.DEFINITION):
        for iri, texts in vocabulary.literals(predicate).items():
            assert {vocabulary.name_of_literal(iri, predicate, text) for text in texts} <= {*names}
