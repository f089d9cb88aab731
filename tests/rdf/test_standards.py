"""The lexical spaces of XML Schema, against the examples of its specification, SPARQL and rdflib."""

import json
from pathlib import Path

import pytest
import yaml
from pyoxigraph import Store
from rdflib import Literal, URIRef

from taxokit.rdf.standards import TERMS, W3CDTF, check_lexical
from taxokit.rdf.terms import XSD

DATATYPES = yaml.safe_load(Path(__file__).with_name("datatypes.yaml").read_text(encoding="utf-8"))
VALID = {name: texts["valid"] for name, texts in DATATYPES.items()}
INVALID = {name: texts["invalid"] for name, texts in DATATYPES.items()}
CAST = ("boolean", "decimal", "double", "date", "dateTime", "time", "duration", "dayTimeDuration", "yearMonthDuration")
"""The datatypes to which SPARQL can cast a text, which fails outside of their lexical space."""


@pytest.mark.parametrize("name", DATATYPES)
def test_texts(name: str) -> None:
    assert [text for text in VALID[name] if check_lexical(text, XSD + name)] == []
    assert [text for text in INVALID[name] if not check_lexical(text, XSD + name)] == []


def is_value(words: str, name: str) -> bool:
    query = f"SELECT (xsd:{name}(?text) AS ?value) {{ VALUES ?text {{ {json.dumps(words)} }} }}"
    (row,) = Store().query(query, prefixes={"xsd": XSD})
    return row["value"] is not None


@pytest.mark.parametrize("name", CAST)
def test_sparql_agrees(name: str) -> None:
    trimmed = [words for words in INVALID[name] if words == words.strip()]  # a cast collapses white space
    lenient = ["+NaN", "Infinity"] if name == "double" else []  # as Rust has them
    assert [words for words in VALID[name] if not is_value(words, name)] == []
    assert [words for words in trimmed if is_value(words, name)] == lenient


@pytest.mark.parametrize("name", ["integer", "byte", "unsignedByte", "hexBinary", "gYear", "gYearMonth"])
def test_rdflib_agrees(name: str) -> None:
    literals = [Literal(words, datatype=URIRef(XSD + name)) for words in VALID[name]]
    assert [literal for literal in literals if literal.ill_typed] == []


@pytest.mark.parametrize("words", ["2020", "2020-05", "2020-05-31", "2020-05-31T10:00Z", "2020-05-31T10:00:00.5+02:00"])
def test_dates_of_dublin_core(words: str) -> None:
    assert check_lexical(words, W3CDTF) == ""
    assert check_lexical(f"{words}x", W3CDTF)


def test_unknown_datatypes_are_not_checked() -> None:
    assert check_lexical("anything", "http://example.org/own") == ""
    assert check_lexical("anything", XSD + "unknown") == ""
    assert {XSD + name for name in (*VALID, *INVALID)} <= TERMS


def test_integers_of_any_length() -> None:
    assert check_lexical("9" * 10_000, XSD + "integer") == ""
    assert check_lexical("9" * 10_000, XSD + "byte")
