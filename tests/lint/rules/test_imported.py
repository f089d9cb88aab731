"""What a rule finds in a file of Turtle, it finds in the sources that `import` makes of the file.

Each wrong Turtle example on the page of a rule is imported into a new repository. The rule has as many findings there,
unless sources cannot contain the problem, or another part of the tool reports it; each exception has its reason.
"""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from support.depth import share
from support.sharing import Shared
from taxokit.formats.edition import build
from taxokit.importer.init import write_repository
from taxokit.importer.run import import_into, read_source
from taxokit.importer.template import NewTaxonomy
from taxokit.lint.engine import findings, lint_graph
from taxokit.lint.registry import Rule, choose_rules, known_rules
from taxokit.lint.rule_docs import page_of
from taxokit.rdf.terms import PREFIXES
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.diagnostics import Diagnostic
from taxokit.text.errors import SourceError

HEAD = "".join(f"@prefix {name}: <{iri}> . " for name, iri in {**PREFIXES, "ex": "http://example.org/"}.items())

NOT_IN_SOURCES = {
    "code-with-language": "notations take no language; the import reports the tag",
    "conflicting-classes": "an item has one class; the import reports the other type",
    "conflicting-licenses": "the metadata have one licence; the import reports the other",
    "conflicting-members": "an ordered collection has one list",
    "curie-as-iri": "the sources do not have the prefixes of the file; those of the schema and usual ones are found",
    "empty-label": "it is an error; the import leaves the label out and reports it",
    "ill-typed-literal": "the pattern of the slot refuses the value; the import reports it",
    "invalid-iri": "the import refuses the file",
    "invalid-value-type": "a slot takes either texts or references; the import reports the text",
    "invisible-character": "it is an error; the import leaves the text out and reports it",
    "markup-in-text": "a literal of the datatype for HTML is no text; the import reports it",
    "missing-language-tag": "the metadata name the language of all texts; the import reports the text",
    "missing-reciprocal": "sources state one direction, and artifacts have both",
    "multiple-preferred-labels": "a slot takes one label for each language; the import reports the other",
    "only-transitive-relation": "the import takes neither broaderTransitive nor concepts without a type",
    "text-instead-of-iri": "the slot for licences takes IRIs; the import reports the text",
    "unattached-label": "a label of SKOS-XL becomes a label of its concept; the import reports the others",
    "undescribed-resource": "a reference names an item (`unknown-reference`); the import reports the link",
    "unspecific-relation": "the schema has no slot for the property; the import reports it",
    "untrimmed-text": "the import leaves out the white space of a notation, and reports it",
    "unknown-skos-term": "the schema has no slot for the property; the import reports it",
    "unknown-standard-term": "the schema has no slot for the property; the import reports it",
    "untyped-resource": "an item has the class of its folder",
    "wrong-literal-form": "a label of SKOS-XL becomes a label of its concept; the import reports the others",
}
"""The rules whose problem cannot be in sources, nor in the artifacts that are built of them, each with the reason."""

LEFT_TO_THE_SCHEMA = {
    "incomplete-metadata": "the metadata of the taxonomy have what a scheme lacks, and are required",
    "missing-label": "the schema recommends labels, and `missing-recommended` reports missing ones",
    "missing-out-link": "the schema decides if concepts need mappings, by recommending a slot",
}
"""The rules about requirements that the schema of sources states instead, each with the reason."""

UNDESCRIBED = {
    "redundant-broader": "ex:energy a skos:Concept . ex:wind a skos:Concept .",
    "related-and-broader": "ex:energy a skos:Concept .",
    "related-siblings": "ex:sun a skos:Concept . ex:wind a skos:Concept .",
}
"""Concepts that an example on a page does not describe, so that the import would drop the links to them."""

BAD = [
    pytest.param(rule, f"{example.text}\n{UNDESCRIBED.get(rule.id, '')}", id=f"{rule.id}-{number}")
    for rule in known_rules().values()
    for number, example in enumerate(page_of(rule).examples)
    if (example.language, example.kind) == ("turtle", "bad") and rule.id != "unused-ignore"  # it is about comments
]


@pytest.fixture
def imported(tmp_path: Path, shared: Shared) -> Callable[[Path], Taxonomy]:
    """Return a function that imports a file into a new repository, and loads the sources."""

    def make(folder: Path) -> None:
        new = NewTaxonomy("Energy", "http://example.org/", "CC-BY-4.0", "Institute", "https://example.com/institute")
        write_repository(folder, new, examples=False)
        shutil.rmtree(folder / "wheels")

    def import_file(path: Path) -> Taxonomy:
        root = tmp_path / "repository"
        shutil.copytree(shared.folder("empty-skos-repository", make), root)
        import_into(read_source(path, {}, "|"), find_project(root))
        return load(find_project(root))

    return import_file


def in_file(rule: Rule, path: Path) -> Sequence[Diagnostic]:
    return [finding for finding in lint_graph(path, choose_rules(select=[rule.id])) if finding.rule == rule.id]


def in_sources(rule: Rule, taxonomy: Taxonomy) -> Sequence[Diagnostic]:
    return [finding for finding in findings(taxonomy, choose_rules(select=[rule.id])) if finding.rule == rule.id]


def in_artifact(rule: Rule, taxonomy: Taxonomy, folder: Path) -> Sequence[Diagnostic]:
    artifact = next(artifact for artifact in build(edition_of(taxonomy), ["rdf"]) if artifact.path.endswith(".nt"))
    path = folder / "artifact.nt"
    path.write_bytes(artifact.data)
    return in_file(rule, path)


@pytest.mark.parametrize(("rule", "text"), share(BAD, every=3))
def test_problem_in_turtle_is_found_in_the_sources_of_its_import(
    tmp_path: Path, imported: Callable[[Path], Taxonomy], rule: Rule, text: str
) -> None:
    if rule.extra:
        pytest.importorskip("py3langid")
    path = tmp_path / "vocabulary.ttl"
    path.write_text(f"{HEAD}\n{text}", encoding="utf-8")
    expected = in_file(rule, path)
    try:
        taxonomy = imported(path)
    except SourceError:
        assert rule.id in NOT_IN_SOURCES
        return
    if rule.id in NOT_IN_SOURCES:
        assert not in_artifact(rule, taxonomy, tmp_path)
    else:
        number = 0 if rule.id in LEFT_TO_THE_SCHEMA else len(expected)
        assert len(in_sources(rule, taxonomy)) == number


def test_prefixes_of_the_schema_and_usual_ones_are_known_in_sources(
    tmp_path: Path, imported: Callable[[Path], Taxonomy]
) -> None:
    path = tmp_path / "vocabulary.ttl"
    path.write_text(f"{HEAD}\nex:wind a skos:Concept ; skos:exactMatch <wd:Q8094> .", encoding="utf-8")
    project = imported(path).project
    assert project is not None
    source = project.root / "taxonomy/concepts/wind.yaml"
    more = "  - doi:10.1000/wind\n  - unknown:wind\n  - concept:breeze\n"
    source.write_text(source.read_text(encoding="utf-8") + more, encoding="utf-8")
    reported = in_sources(known_rules()["curie-as-iri"], load(project))
    assert [finding.about[-1] for finding in reported] == ["wd:Q8094", "concept:breeze"]


def test_each_exception_is_that_of_a_rule_with_a_turtle_example() -> None:
    assert {*NOT_IN_SOURCES, *LEFT_TO_THE_SCHEMA, *UNDESCRIBED} <= {parameter.values[0].id for parameter in BAD}
    of_rdf = {rule.id for rule in known_rules().values() if rule.on_vocabulary and not rule.in_sources}
    assert of_rdf <= {*NOT_IN_SOURCES, *LEFT_TO_THE_SCHEMA}, "the page of such a rule says that it checks RDF alone"
