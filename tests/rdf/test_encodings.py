"""RDF/XML in other encodings than UTF-8: as valid as any other (XML 1.0, section 4.3.3), with the same places."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

RDF_XML = """<?xml version="1.0" encoding="{}"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
  <skos:ConceptScheme rdf:about="https://example.org/z/"/>
  <skos:Concept rdf:about="https://example.org/z/a">
    <skos:prefLabel xml:lang="de">{}</skos:prefLabel>
    <skos:prefLabel xml:lang="de">Zwei</skos:prefLabel>
  </skos:Concept>
</rdf:RDF>
"""
LABELS = {
    "UTF-8": "Bär",
    "utf-8": "Bär",
    "ISO-8859-1": "Bär",
    "iso-8859-15": "Bär €",
    "US-ASCII": "B&#228;r",
    "UTF-16": "Bär 魚",
    "UTF-16LE": "Bär 魚",
    "windows-1252": "„Bär“",
    "Shift_JIS": "魚",
}


@pytest.mark.parametrize("encoding", LABELS)
def test_rdf_xml_is_read_in_the_encoding_that_it_declares(tmp_path: Path, run: Run, encoding: str) -> None:
    label = LABELS[encoding]
    (tmp_path / "v.rdf").write_bytes(RDF_XML.format(encoding, label).encode(encoding))
    shown = label.replace("&#228;", "ä")
    for named in ("v.rdf", "."):
        result = run("check", named, "--select", "multiple-preferred-labels", cwd=tmp_path)
        assert result.code == 1
        line = "v.rdf:5:5: error: <https://example.org/z/a> has 2 preferred labels in the language 'de': "
        assert line in result.out
        assert shown in result.out
        assert '  5 |     <skos:prefLabel xml:lang="de">' in result.out
    words = (
        "--license",
        "CC0-1.0",
        "--creator",
        "Ann",
        "--namespace",
        "https://example.org/z/",
        "--language",
        "de",
        "--title",
        "Z",
    )
    result = run("import", "v.rdf", "--into", "new", *words, cwd=tmp_path)
    assert result.code == 0
    assert shown in (tmp_path / "new/taxonomy/concepts/a.yaml").read_text(encoding="utf-8") + result.out


WRONG = [
    (RDF_XML.format("US-ASCII", "Bär").encode("latin-1"), "v.rdf:5: is not US-ASCII, which it declares; declare"),
    (RDF_XML.format("rot13", "x").encode(), "v.rdf:1: is in the encoding rot13, which cannot be read; declare the"),
    (
        RDF_XML.format("unicode_escape", "x").encode(),
        "v.rdf:1: is in the encoding unicode_escape, which cannot be read",
    ),
    (
        RDF_XML.format("UTF-8", "Bär").encode("latin-1"),
        "is not UTF-8: save it as UTF-8, or name the encoding of RDF/XML",
    ),
    (RDF_XML.format("UTF-16", "x").encode("utf-16")[:-1], "is not utf-16, which it declares"),
]


@pytest.mark.parametrize(("data", "message"), WRONG)
def test_wrong_encodings_are_named(tmp_path: Path, run: Run, data: bytes, message: str) -> None:
    (tmp_path / "v.rdf").write_bytes(data)
    for command in (("check", "v.rdf"), ("import", "v.rdf", "--into", "new")):
        result = run(*command, cwd=tmp_path)
        assert (result.code, message in result.err) == (2, True), result.err


def test_entities_are_limited_in_each_encoding(tmp_path: Path, run: Run) -> None:
    entities = "".join(f'<!ENTITY e{n} "&e{n - 1};&e{n - 1};">' for n in range(1, 40))
    bomb = f'<!DOCTYPE x [<!ENTITY e0 "x">{entities}]>\n<rdf:RDF'
    for encoding in ("UTF-16", "ISO-8859-1"):
        text = RDF_XML.format(encoding, "&e39;").replace("<rdf:RDF", bomb, 1)
        (tmp_path / "v.rdf").write_bytes(text.encode(encoding))
        result = run("check", "v.rdf", cwd=tmp_path)
        assert (result.code, "XML entities that expand to more text" in result.err) == (2, True)
