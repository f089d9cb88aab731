"""Our sources as a vocabulary: the same statements as the RDF of a release, each with its place."""

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
HISTORY_NOTE = f"{terms.SKOS}historyNote"  # releases have the history of each concept; the sources do not
WORDS = [*LABELS, terms.DEFINITION, *sorted(terms.NOTES - {HISTORY_NOTE}), terms.NOTATION]

Edit = Callable[[Path, str, str], None]


def sources(root: Path) -> SourceVocabulary:
    return SourceVocabulary(load(find_project(root)))


_OF_GRAPH = "#in-order"
"""The end of the IRIs of collections that the graph alone has: they have the order that positions give in the sources."""


def released(root: Path, folder: Path) -> GraphVocabulary:
    """Return the vocabulary of a release of the same sources."""
    files = {artifact.path: artifact.data for artifact in build(edition_of(load(find_project(root))))}
    path = folder / "taxonomy.ttl"
    path.write_bytes(files["taxonomy.ttl"])
    return read_graph(path)


def sets(statements: object) -> dict[str, set[object]]:
    pairs = statements.items()  # type: ignore[attr-defined]
    return {iri: {*values} for iri, values in pairs if values and not iri.endswith(_OF_GRAPH)}


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
        assert {*ours.classes_of(kind)} == {iri for iri in theirs.classes_of(kind) if not iri.endswith(_OF_GRAPH)}
    assert {*ours.concepts} == {*theirs.concepts}
    assert {*ours.schemes} == {*theirs.schemes}
    assert not ours.collections
    assert all(iri.endswith(_OF_GRAPH) for iri in theirs.collections)


def located(vocabulary: SourceVocabulary, subject: str, predicate: str = "", value: str | None = None) -> Location:
    return Locations(vocabulary.taxonomy).of(vocabulary.place(subject, predicate, value))


def test_places(thesaurus: Path, place: Callable[..., Location]) -> None:
    vocabulary = sources(thesaurus)
    photo, battery, theme = (f"{NS}{name}" for name in ("term/photovoltaik", "term/batterie", "theme/erzeugung"))
    assert located(vocabulary, photo) == place(thesaurus, FIRST, "id: photovoltaik")
    assert located(vocabulary, photo, terms.ALT_LABEL, "Solarstrom") == place(thesaurus, FIRST, "Solarstrom")
    assert located(vocabulary, photo, terms.ALT_LABEL, "Solar power") == place(thesaurus, FIRST, "Solar power")
    assert located(vocabulary, photo, terms.RELATED, battery) == place(thesaurus, FIRST, "batterie")
    assert located(vocabulary, battery, terms.RELATED, photo) == place(thesaurus, FIRST, "batterie")  # the inverse
    assert located(vocabulary, photo, terms.BROADER, theme) == place(thesaurus, FIRST, "id: photovoltaik")
    assert located(vocabulary, theme, terms.NARROWER, photo) == place(thesaurus, FIRST, "id: photovoltaik")
    assert located(vocabulary, photo, terms.PREF_LABEL) == place(thesaurus, FIRST, "label: Photovoltaik\n", 7)
    assert located(vocabulary, photo, terms.HIDDEN_LABEL, "x") == place(thesaurus, FIRST, "id: photovoltaik")
    assert located(vocabulary, f"{NS}topics") == Location("taxonomy/taxonomy.yaml", 1, 1)
    assert located(vocabulary, "https://example.com/x") == Location("taxonomy/taxonomy.yaml", 1, 1)


def test_names(thesaurus: Path) -> None:
    vocabulary = sources(thesaurus)
    assert vocabulary.name(f"{NS}term/strom") == "term strom"
    assert vocabulary.name(terms.BROAD_MATCH) == "skos:broadMatch"
    assert vocabulary.name("https://example.com/x") == "<https://example.com/x>"


def test_of_two_items_with_one_identifier_the_first_counts(thesaurus: Path, edit: Edit) -> None:
    edit(thesaurus / FIRST, "  - id: windkraft\n    label: Windkraft\n", "  - id: strom\n    label: Doppelt\n")
    vocabulary = sources(thesaurus)
    assert ("Doppelt", "de", "") not in vocabulary.literals(terms.PREF_LABEL)[f"{NS}term/strom"]
    assert len(vocabulary.hierarchy[f"{NS}term/strom"]) == 1


def test_structure(thesaurus: Path, edit: Edit) -> None:
    edit(thesaurus / FIRST, "      - batterie\n", "      - photovoltaik\n")
    (thesaurus / "taxonomy/themes/leer.yaml").write_text("id: leer\nlabel: Leer\n", encoding="utf-8")
    vocabulary = sources(thesaurus)
    photo = f"{NS}term/photovoltaik"
    assert vocabulary.empty_groups() == {f"{NS}theme/leer": "terms"}
    assert [(iri, slot) for iri, slot, _ in vocabulary.self_references()] == [(photo, "related")]
    assert vocabulary.deprecated == {f"{NS}term/solarzellentechnik"}
    assert {*vocabulary.linked_out()} == {*vocabulary.concepts}
    assert vocabulary.is_own(f"{NS}term/anything")
    assert not vocabulary.is_own("https://example.com/x")
    assert vocabulary.complete
    bonds = {frozenset((iri, end)) for links in vocabulary.item_links() for iri, ends in links.items() for end in ends}
    roots = vocabulary.root_concepts()
    assert roots[photo] == f"{NS}theme/erzeugung"
    linked = frozenset((f"{NS}term/batterie", f"{NS}term/strom"))
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
def test_shortcut_for_trees_changes_no_finding(thesaurus: Path, edit: Edit, rule: str) -> None:
    edit(thesaurus / FIRST, "      - batterie\n", "      - windkraft\n      - strom\n      - batterie\n")
    (thesaurus / "taxonomy/themes/leer.yaml").write_text("id: leer\nlabel: Leer\n", encoding="utf-8")
    quick, slow = sources(thesaurus), sources(thesaurus)
    assert quick.is_nested
    slow.is_nested = False
    messages = [[problem.message for problem in known_rules()[rule].check(vocabulary)] for vocabulary in (quick, slow)]
    assert messages[0] == messages[1]
    assert bool(messages[0]) is (rule == "related-siblings")


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
    vocabulary = sources(thesaurus)
    for predicate in LINKS:
        vocabulary.links(predicate)
    for predicate in WORDS:
        vocabulary.literals(predicate)
    assert all(isinstance(vocabulary.name(iri), str) and vocabulary.place(iri) for iri in vocabulary.concepts)
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
