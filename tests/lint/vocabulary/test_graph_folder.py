"""A folder of RDF files as one vocabulary: the files that are read, and the file of each finding."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.lint.engine import lint_graph
from taxokit.lint.registry import choose_rules
from taxokit.lint.vocabulary.folder import read_folder
from taxokit.lint.vocabulary.graph import rdf_files_below
from taxokit.text.errors import ConfigError

Put = Callable[..., None]

HEAD = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix ex: <http://example.org/> .\n"
XML = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
<skos:Concept rdf:about="http://example.org/c"><skos:prefLabel xml:lang="en">C </skos:prefLabel></skos:Concept>
</rdf:RDF>
"""
JSON = '{"@id": "http://example.org/d", "http://www.w3.org/2004/02/skos/core#altLabel": "D "}'


@pytest.fixture
def put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Put:
    """Write files below `voc` in the working folder, Turtle with its prefixes."""
    monkeypatch.chdir(tmp_path)

    def write(**texts: str) -> None:
        for name, text in texts.items():
            file = Path("voc", name.replace("__", "/").replace("_", "."))
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text((HEAD if file.suffix == ".ttl" else "") + text, encoding="utf-8")

    return write


def report(*rules: str) -> list[str]:
    return [f"{finding.location}: {finding.message}" for finding in lint_graph(Path("voc"), choose_rules(select=rules))]


def test_files_are_one_vocabulary_and_each_finding_names_its_file(put: Put) -> None:
    put(
        scheme_ttl="ex:s a skos:ConceptScheme ; skos:hasTopConcept ex:a .",
        a__a_ttl='\nex:a a skos:Concept ; skos:prefLabel "A"@en .',
        a__b_ttl='ex:b a skos:Concept ; skos:related ex:a ; skos:prefLabel "A"@en .',
    )
    assert report("scheme-without-top-concept", "orphan-concept", "missing-label") == [
        "voc/scheme.ttl:3:1: ex:s has neither label nor title"
    ]
    put(
        scheme_ttl='ex:s a skos:ConceptScheme ; skos:prefLabel "S" . ex:a skos:inScheme ex:s . ex:b skos:inScheme ex:s .'
    )
    assert report("duplicate-label") == ["voc/a/b.ttl:3:58: the label 'A'@en of ex:b is also the label of ex:a"]


def test_syntaxes_are_mixed_and_hidden_files_links_and_other_files_are_left_out(put: Put) -> None:
    put(
        b_ttl='ex:b a skos:Concept ; skos:prefLabel "B " .', c_rdf=XML, d_jsonld=JSON, pom_xml="<project/>", note_md="x"
    )
    put(_git__x_ttl="broken", _y_ttl="broken", e_nt="# nothing\n")
    Path("voc/link.ttl").symlink_to("b.ttl")
    Path("voc/loop").symlink_to(".")
    assert rdf_files_below(Path("voc")) == [f"voc/{name}" for name in ("b.ttl", "c.rdf", "d.jsonld", "e.nt", "pom.xml")]
    assert [line.partition(": ")[0] for line in report("untrimmed-text")] == [
        "voc/b.ttl:3:38",
        "voc/c.rdf:2:48",
        "voc/d.jsonld:1:2",
    ]


def test_a_file_that_cannot_be_parsed_is_a_finding_and_the_others_are_read(put: Put) -> None:
    put(a_ttl='ex:a a skos:Concept ; skos:prefLabel "A " .', b_ttl="ex:b a skos:Concept ;\n ex: .", c_rdf="<rdf:RDF")
    put(d_jsonld="{")
    os.mkfifo("voc/pipe.ttl")
    lines = report("rdf-syntax", "untrimmed-text", "orphan-concept")
    assert [line.partition(": ")[0] for line in lines] == [
        "voc/a.ttl:3:38",
        "voc/b.ttl:4:6",
        "voc/c.rdf:1:1",
        "voc/d.jsonld:1:2",
        "voc/pipe.ttl",
    ]
    assert "is not valid RDF" in lines[1]
    assert lines[4] == "voc/pipe.ttl: is not a file"


def test_broken_file_is_left_out_as_a_whole(put: Put) -> None:
    put(a_ttl="ex:a a skos:Concept . ex:b a", b_ttl="ex:c a skos:Concept .")
    assert list(read_folder(Path("voc")).concepts) == ["http://example.org/c"]


def test_a_resource_in_several_files_has_each_statement_in_its_own(put: Put) -> None:
    put(
        a_ttl='ex:a a skos:Concept ; skos:prefLabel "A"@en .',
        b_ttl='\nex:a skos:prefLabel "B "@de ; skos:note "B " .',
        c_ttl='\n\nex:a skos:note " C", [ skos:note " D" ] .',
    )
    *lines, last = sorted(report("untrimmed-text"), key=lambda line: "' D'" in line)
    assert [line.partition(" of ")[0] for line in lines] == [
        "voc/b.ttl:4:21: the skos:prefLabel 'B '@de",
        "voc/b.ttl:4:41: the skos:note 'B '",
        "voc/c.ttl:5:16: the skos:note ' C'",
    ]
    assert last.startswith("voc/c.ttl:5:34: ")


def test_blank_nodes_of_two_files_are_two(put: Put) -> None:
    put(a_nt='_:x <http://www.w3.org/2004/02/skos/core#prefLabel> "A"@en .\n', b_ttl='_:x skos:prefLabel "B"@en .')
    assert report("multiple-preferred-labels") == []
    texts = read_folder(Path("voc")).literals("http://www.w3.org/2004/02/skos/core#prefLabel")
    assert sorted(words for [(words, _, _)] in texts.values()) == ["A", "B"]


def test_prefixes_of_all_files_are_used_unless_they_differ(put: Put) -> None:
    put(a_ttl="@prefix p: <http://p/1/> . @prefix q: <http://q/> . @prefix ns1: <http://n/> .", b_nt="")
    put(c_ttl="@prefix p: <http://p/2/> .")
    name = read_folder(Path("voc")).name
    assert [name(f"http://{end}a") for end in ("p/1/", "p/2/", "q/", "n/")] == [
        "<http://p/1/a>",
        "<http://p/2/a>",
        "q:a",
        "<http://n/a>",
    ]


def test_relative_iris_are_named_from_the_folder(put: Put, tmp_path: Path) -> None:
    put(x__a_ttl='<#a> a skos:Concept ; skos:broader <../b#b> ; skos:prefLabel "A " .', b_ttl="<#b> a skos:Concept .")
    vocabulary = read_folder(tmp_path / "voc")
    assert [vocabulary.name(iri) for iri in vocabulary.concepts] == ["<b.ttl#b>", "<x/a.ttl#a>"]
    assert report("untrimmed-text") == [
        "voc/x/a.ttl:3:62: the skos:prefLabel 'A ' of <x/a.ttl#a> ends with white space"
    ]


def test_comments_ignore_findings_of_their_own_file(put: Put) -> None:
    put(
        a_ttl='# taxokit: ignore=untrimmed-text\nex:a a skos:Concept ; skos:prefLabel "A " .',
        b_ttl='ex:b a skos:Concept ; skos:prefLabel "B " .',
        c_ttl="# taxokit: ignore=untrimmed-text\nex:c a skos:Concept .",
    )
    assert [line.partition(": ")[0] for line in report("untrimmed-text", "unused-ignore")] == [
        "voc/b.ttl:3:38",
        "voc/c.ttl:3:1",
    ]


def test_folder_without_rdf(put: Put) -> None:
    put(a_md="x")
    with pytest.raises(ConfigError, match=r"voc: contains no RDF file, and no mapping set; their names end in \.ttl, "):
        lint_graph(Path("voc"))
