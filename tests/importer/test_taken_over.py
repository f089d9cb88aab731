"""A vocabulary that was published before: its concept scheme is the taxonomy, and nothing false is told of its past."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyshacl
import pytest
import rdflib
import yaml
from rdflib.namespace import DCAT, DCTERMS, OWL, SKOS

from support.imports import HEAD, sources
from support.service import LocalClient
from support.terminal import typed
from taxokit.diff.engine import next_version
from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.versions import parse_version

Run = Callable[..., Any]

WHOLE = rdflib.URIRef("https://vocab.example.edu/ut")
UT = rdflib.Namespace(f"{WHOLE}/")
FILE = (
    f"{HEAD}@prefix ut: <{UT}> .\n"
    f'<{WHOLE}> a skos:ConceptScheme ; skos:prefLabel "Thesaurus"@TAG ; dct:title "Thesaurus"@TAG ;'
    " dct:license <https://creativecommons.org/licenses/by/4.0/legalcode> ; owl:versionInfo '2.3' ; skos:hasTopConcept ut:2013 .\n"
    f'ut:2013 a skos:Concept ; skos:prefLabel "Science"@TAG ; skos:inScheme <{WHOLE}> .\n'
    f'ut:2014 a skos:Concept ; skos:prefLabel "Physics"@TAG ; skos:inScheme <{WHOLE}> ; skos:broader ut:2013 ;'
    ' dct:created "2015-03-01"^^xsd:date .\n'
    f'ut:2015 a skos:Concept ; skos:prefLabel "Alchemy"@TAG ; skos:inScheme <{WHOLE}> ; owl:deprecated true ;'
    " dct:isReplacedBy ut:2014 .\n"
)
METADATA = ("--license", "CC-BY-4.0", "--creator", "University Library")


@pytest.fixture(params=["by itself", "after init"])
def imported(request: pytest.FixtureRequest, run: Run, tmp_path: Path) -> Path:
    """The file as a repository, made at once or into one of the same namespace."""
    (tmp_path / "ut.ttl").write_text(FILE.replace("TAG", "en"), encoding="utf-8")
    if request.param == "after init":
        assert run("init", "ut", "--title", "Thesaurus", "--namespace", UT, *METADATA, cwd=tmp_path).code == 0
        result = run("import", "ut.ttl", "--into", "ut", cwd=tmp_path)
    else:
        result = run("import", "ut.ttl", "--into", "ut", "--creator", "University Library", "--strict", cwd=tmp_path)
        assert result.out.startswith(
            f"namespace: {UT}\nthe taxonomy itself: {WHOLE}\nnew items: identifiers {{number}}, IRIs {{namespace}}{{id}}\n"
        )
    assert (result.code, result.err) == (0, "")
    return tmp_path / "ut"


def release(folder: Path, version: str, date: str) -> rdflib.Graph:
    """Release a repository without the validators, and return its graph."""
    edition = edition_of(load(find_project(folder)), parse_version(version), date)
    write_files(folder / "releases" / version, with_manifest(edition, build(edition)))
    return rdflib.Graph().parse(folder / "releases" / version / "taxonomy.ttl")


def test_a_scheme_is_the_taxonomy_and_every_iri_stays(imported: Path, run: Run, tmp_path: Path) -> None:
    assert run("check", "--fail-on", "error", cwd=imported).code == 0
    graph = release(imported, "2.4.0", "2026-11-30")
    assert set(graph.subjects(rdflib.RDF.type, SKOS.Concept)) == {UT["2013"], UT["2014"], UT["2015"]}
    assert set(graph[UT["2013"] : SKOS.inScheme]) == {WHOLE}
    document = json.loads((imported / "releases/2.4.0/taxonomy.json").read_text(encoding="utf-8"))
    assert str(WHOLE) in document["citation"]
    assert next(item for item in document["concepts"] if item["iri"] == str(UT["2015"]))["replacement"] == "one"
    iris = {str(term) for statement in graph for term in statement if str(term).startswith("https://vocab.example.edu")}
    made_up = {iri for iri in iris if "dataset" in iri}
    assert not made_up
    assert run("site", "--out", tmp_path / "site", cwd=imported).code == 0
    for name in ("ut.html", "ut.ttl", "ut/2013.html", "ut/2014.html"):
        assert (tmp_path / "site" / name).exists(), name
    page = (tmp_path / "site/ut/concept/2013.html").read_text(encoding="utf-8")
    assert ("Taken over" in page, "Introduced" in page) == (True, False)
    service = LocalClient(imported)
    turtle = {"headers": {"accept": "text/turtle"}, "follow_redirects": True}
    assert (service.get("/ut").status_code, service.get("/ut/2013").status_code) == (200, 303)
    concept = rdflib.Graph().parse(data=service.get("/ut/2013", **turtle).text)
    assert (UT["2013"], SKOS.inScheme, WHOLE) in concept
    whole = rdflib.Graph().parse(data=service.get("/ut", **turtle).text)
    assert {SKOS.ConceptScheme, DCAT.Dataset} <= set(whole[WHOLE : rdflib.RDF.type])


def test_new_concepts_get_iris_like_the_others(imported: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("id,label\n3005,Wind\n", encoding="utf-8")
    assert run("import", tmp_path / "rows.csv", cwd=imported).code == 0
    assert run("add", "concept", "3006", "--set", "label=Tide", cwd=imported).code == 0
    assert [sources(imported)[f"concepts/{number}.yaml"]["iri"] for number in (3005, 3006)] == [
        f"{UT}3005",
        f"{UT}3006",
    ]


@pytest.mark.parametrize("own", [False, True], ids=["of the template", "of its own"])
def test_description_of_the_template_gives_way_to_that_of_the_file(run: Run, tmp_path: Path, own: bool) -> None:
    (tmp_path / "ut.ttl").write_text(
        f'{FILE.replace("TAG", "en")}<{WHOLE}> dct:description "Subjects: all of them."@en .\n', encoding="utf-8"
    )
    options = ("--title", "Thesaurus", "--namespace", str(UT), *METADATA)
    assert run("init", "ut", *options, cwd=tmp_path).code == 0
    path = tmp_path / "ut/taxonomy/taxonomy.yaml"
    if own:
        path.write_text(re.sub("description: .*", "description: Ours.", path.read_text("utf-8")), "utf-8")
    assert run("import", "../ut.ttl", cwd=tmp_path / "ut").code == 0
    metadata = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert metadata["description"] == ("Ours." if own else "Subjects: all of them.")
    assert metadata["earlier_version"] == "2.3"


def test_the_past_is_not_told_as_news(imported: Path, run: Run) -> None:
    metadata = yaml.safe_load((imported / "taxonomy/taxonomy.yaml").read_text(encoding="utf-8"))
    assert metadata["earlier_version"] == "2.3"
    assert next_version(load(find_project(imported)), None) == parse_version("2.4.0")
    graph = release(imported, "2.4.0", "2026-11-30")
    assert list(graph.subject_objects(DCTERMS.created)) == [
        (UT["2014"], rdflib.Literal("2015-03-01", datatype=rdflib.XSD.date))
    ]
    assert list(graph.subject_objects(SKOS.historyNote)) == [
        (UT["2015"], rdflib.Literal('Deprecated. Use "Physics" instead.', "en"))
    ]
    assert list(graph.objects(None, OWL.versionInfo)) == [rdflib.Literal("2.4.0")]
    assert "2.4.0  2026-11-30  taken over from version 2.3\n" in run("history", "2013", cwd=imported).out
    assert run("add", "concept", "2016", "--set", "label=Optics", "--set", "in_scheme=ut", cwd=imported).code == 0
    assert run("rename", "2014", "Natural science", cwd=imported).code == 0
    graph = release(imported, "2.5.0", "2026-12-01")
    notes = {concept: str(note) for concept, note in graph.subject_objects(SKOS.historyNote)}
    assert notes == {
        UT["2014"]: "Changed in 2.5.0.",
        UT["2015"]: 'Deprecated. Use "Natural science" instead.',
        UT["2016"]: "Introduced in 2.5.0.",
    }
    assert {str(date) for date in graph.objects(None, DCTERMS.created)} == {"2015-03-01", "2026-12-01"}
    assert list(graph.objects(None, OWL.versionInfo)) == [rdflib.Literal("2.5.0")]


@pytest.mark.parametrize(
    ("tag", "note"),
    [("de", "Veraltet: Nie. Stattdessen „Physics“ verwenden."), ("it", "Nie.")],
    ids=["a language with words", "a language without"],
)
def test_notes_are_in_the_language_of_the_vocabulary_or_not_written(
    run: Run, tmp_path: Path, tag: str, note: str
) -> None:
    (tmp_path / "ut.ttl").write_text(FILE.replace("TAG", tag), encoding="utf-8")
    assert run("import", "ut.ttl", "--into", "ut", "--creator", "Library", cwd=tmp_path).code == 0
    assert run("set", "2015", "deprecation_reason", "Nie.", cwd=tmp_path / "ut").code == 0
    graph = release(tmp_path / "ut", "2.4.0", "2026-11-30")
    assert list(graph.subject_objects(SKOS.historyNote)) == [(UT["2015"], rdflib.Literal(note, tag))]


@pytest.mark.parametrize("hash_or_slash", ["/", pytest.param("#", marks=pytest.mark.full)])
def test_a_scheme_that_is_the_taxonomy_has_one_title_and_date_with_it(
    run: Run, tmp_path: Path, hash_or_slash: str
) -> None:
    """The taxonomy has its own title; texts in other languages stay, and the graph has the shape of the schema."""
    more = (
        f'<{WHOLE}> dct:title "Der Thesaurus"@de ; dct:description "All of it."@en , "Alles."@de ;'
        ' dct:issued "2020-01-01"^^xsd:date ; dct:license <https://creativecommons.org/publicdomain/zero/1.0/> .\n'
    )
    text = (FILE.replace("TAG", "en") + more).replace(UT, f"{WHOLE}{hash_or_slash}")
    (tmp_path / "ut.ttl").write_text(text, encoding="utf-8")
    options = ("--title", "The UT", "--namespace", f"{WHOLE}{hash_or_slash}", *METADATA)
    assert run("init", "ut", *options, cwd=tmp_path).code == 0
    imported = run("import", "ut.ttl", "--into", "ut", cwd=tmp_path)
    assert imported.code == 0
    assert '<https://vocab.example.edu/ut> dct:title "Thesaurus"@en' in imported.out
    assert "dct:title is kept in the sources of the scheme" in imported.out
    graph = release(tmp_path / "ut", "2.4.0", "2026-01-01")
    texts = {rdflib.Literal("The UT", "en"), rdflib.Literal("Der Thesaurus", "de")}
    assert set(graph.objects(WHOLE, DCTERMS.title)) == texts
    assert set(map(str, graph.objects(WHOLE, DCTERMS.issued))) == {"2026-01-01"}
    assert set(map(str, graph.objects(WHOLE, DCTERMS.license))) == {"https://creativecommons.org/licenses/by/4.0/"}
    assert set(map(str, graph.objects(WHOLE, OWL.versionInfo))) == {"2.4.0"}
    assert not set(graph.objects(WHOLE, DCTERMS.isPartOf))
    shapes = rdflib.Graph().parse(tmp_path / "ut/schema/generated/taxonomy.shacl.ttl")
    conforms, _, report = pyshacl.validate(graph, shacl_graph=shapes)
    assert conforms, report


def test_items_with_new_iris_are_introduced_by_the_first_release(run: Run, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("label\nWind\n", encoding="utf-8")
    options = ("--title", "Winds", "--namespace", UT, "--language", "en", *METADATA)
    assert run("import", "rows.csv", "--into", "ut", *options, cwd=tmp_path).code == 0
    assert "earlier_version" not in (tmp_path / "ut/taxonomy/taxonomy.yaml").read_text(encoding="utf-8")
    graph = release(tmp_path / "ut", "1.0.0", "2026-11-30")
    assert [str(note) for note in graph.objects(None, SKOS.historyNote)] == ["Introduced in 1.0.0."]


def test_a_concept_with_the_iri_of_the_taxonomy_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ut.ttl").write_text(
        f'{HEAD}<{WHOLE}> a skos:Concept . <{UT}a> a skos:Concept ; skos:prefLabel "A"@en . <{UT}b> skos:broader <{UT}a> ; a skos:Concept .',
        encoding="utf-8",
    )
    result = run("import", "ut.ttl", "--into", "ut", "--title", "T", *METADATA, process=True, cwd=tmp_path)
    assert (result.code, "missing --namespace, and stdin is not a terminal" in result.err) == (2, True)
    result = run("import", "ut.ttl", "--into", "ut", "--title", "T", "--namespace", UT, *METADATA, cwd=tmp_path)
    assert (result.code, f"<{WHOLE}> is already the IRI of the vocabulary" in result.err) == (2, True)
    assert not (tmp_path / "ut").exists()


def test_terminal_asks_for_the_namespace_that_no_option_names(tmp_path: Path) -> None:
    (tmp_path / "ut.ttl").write_text(FILE.replace("TAG", "en"), encoding="utf-8")
    arguments = ("import", "ut.ttl", "--into", "ut", "--creator", "Library")
    code, out, err = typed(tmp_path, "https://vocab.example.edu/other/\n\n\n", *arguments)
    assert code == 0, err
    assert f"Namespace, which every IRI begins with (https://…/ or https://…#) [{UT}]:" in err
    assert out.startswith(
        "namespace: https://vocab.example.edu/other/\n"
        "the taxonomy itself: https://vocab.example.edu/other, which is new\n"
        f"new items: identifiers {{number}}, IRIs {UT}{{id}}\n"
    )
    metadata = yaml.safe_load((tmp_path / "ut/taxonomy/taxonomy.yaml").read_text(encoding="utf-8"))
    assert metadata["homepage"] == str(WHOLE)


@pytest.mark.parametrize(
    ("earlier", "version"),
    [("3", "3.1.0"), ("v12.0.4", "12.1.0"), ("0.9", "1.0.0"), ("2019", "1.0.0"), ("unknown", "1.0.0")],
)
def test_the_first_version_follows_the_one_that_was_published_before(
    run: Run, edit: Run, tmp_path: Path, earlier: str, version: str
) -> None:
    (tmp_path / "ut.ttl").write_text(FILE.replace("TAG", "en"), encoding="utf-8")
    assert run("import", "ut.ttl", "--into", "ut", "--creator", "Library", cwd=tmp_path).code == 0
    imported = tmp_path / "ut"
    edit(imported / "taxonomy/taxonomy.yaml", "earlier_version: '2.3'", f"earlier_version: '{earlier}'")
    assert next_version(load(find_project(imported)), None) == parse_version(version)


def test_iris_of_the_file_stay_whatever_the_form_of_new_ones(run: Run, tmp_path: Path) -> None:
    """Some IRIs of the file are those that their identifiers would make, and most are not."""
    concepts = "".join(
        f'<{UT}{name}> a skos:Concept ; skos:prefLabel "{name}"@en . ' for name in ("1", "2", "concept/3")
    )
    (tmp_path / "ut.ttl").write_text(f"{HEAD}{concepts}", encoding="utf-8")
    options = ("--title", "Thesaurus", "--namespace", UT, *METADATA)
    assert run("import", "ut.ttl", "--into", "ut", *options, cwd=tmp_path).code == 0
    assert {item["iri"] for item in sources(tmp_path / "ut").values()} == {f"{UT}1", f"{UT}2", f"{UT}concept/3"}
    assert run("check", "--select", "off-pattern-id", "--select", "off-pattern-iri", cwd=tmp_path / "ut").code == 0
    assert 'iri-pattern = "{namespace}{id}"' in (tmp_path / "ut/taxokit.toml").read_text(encoding="utf-8")
