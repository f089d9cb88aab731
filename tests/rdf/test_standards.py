"""The lexical spaces of XML Schema, against the examples of its specification, SPARQL and rdflib."""

import json

import pytest
from pyoxigraph import Store
from rdflib import Literal, URIRef

from taxokit.rdf.standards import TERMS, W3CDTF, check_lexical
from taxokit.rdf.terms import XSD

VALID = {
    "boolean": ["true", "false", "1", "0"],
    "decimal": ["-1.23", "12678967.543233", "+100000.00", "210", ".5", "5."],
    "double": ["-1E4", "1267.43233E12", "12.78e-2", "12", "-0", "0", "INF", "-INF", "NaN"],
    "integer": ["-1", "0", "12678967543233", "+100000"],
    "byte": ["-128", "127", "+100"],
    "unsignedByte": ["0", "255"],
    "date": ["2002-10-10", "2002-10-10+13:00", "2002-10-10Z", "2000-02-29", "-0044-03-15", "12024-01-01"],
    "dateTime": ["2002-10-10T12:00:00-05:00", "2002-10-10T12:00:00.123Z", "2002-10-10T24:00:00"],
    "dateTimeStamp": ["2004-04-12T13:20:00-05:00"],
    "time": ["13:20:00", "13:20:30.5555", "13:20:00Z"],
    "gYear": ["2004", "2004Z", "-0045", "12004"],
    "gYearMonth": ["2004-04", "2004-04Z"],
    "gMonth": ["--04", "--04Z"],
    "gMonthDay": ["--04-12", "--02-29"],
    "gDay": ["---31"],
    "duration": ["P1Y2M3DT10H30M", "-P120D", "P0Y1347M", "PT1.5S", "P1Y"],
    "dayTimeDuration": ["P3DT5H", "PT36H"],
    "yearMonthDuration": ["P1Y2M", "-P14M"],
    "hexBinary": ["0FB7", ""],
    "base64Binary": ["VGV4dA==", "VGV4dHM=", "VGV4", ""],
    "language": ["en", "en-GB", "zh-Hant-TW", "x-klingon"],
    "anyURI": ["https://example.org/a", "#a", "../b", ""],
    "token": ["a b", ""],
    "NCName": ["a.b", "_a"],
    "string": [" any\n"],
}
INVALID = {
    "boolean": ["yes", "True", "TRUE", "", " true"],
    "decimal": ["1,5", "1e3", ".", "1.2.3", "INF"],
    "double": ["+NaN", "1.5 ", "e5", "Infinity"],
    "integer": ["1.0", "", "one", "1 000", "١"],
    "byte": ["128", "-129"],
    "unsignedByte": ["-1", "256"],
    "positiveInteger": ["0"],
    "negativeInteger": ["0"],
    "date": [
        "2020-13-45",
        "2001-02-29",
        "1900-02-29",
        "2002-10-32",
        "10.10.2002",
        "2002-1-1",
        "2002-10-10T00:00:00",
        "02-10-10",
    ],
    "dateTime": ["2002-10-10", "2002-10-10T12:00", "2002-10-10 12:00:00", "2002-10-10T25:00:00", "2002-04-31T12:00:00"],
    "dateTimeStamp": ["2004-04-12T13:20:00"],
    "time": ["1:20:00", "13:20", "13:60:00"],
    "gYear": ["04", "99", "2004-01"],
    "gYearMonth": ["2004-13", "2004-4"],
    "gMonthDay": ["--02-30", "04-12"],
    "gDay": ["---32", "31"],
    "duration": ["P", "PT", "1Y", "P1S", "P-1Y", "P1M1Y"],
    "dayTimeDuration": ["P1Y"],
    "yearMonthDuration": ["P1D"],
    "hexBinary": ["0F7", "0G"],
    "base64Binary": ["VGV4dA=", "***"],
    "language": ["en_GB", "", "abcdefghi", "en-"],
    "anyURI": ["https://example.org/a b"],
    "token": [" a", "a  b"],
    "NCName": ["a:b", "1a"],
}
CAST = ("boolean", "decimal", "double", "date", "dateTime", "time", "duration", "dayTimeDuration", "yearMonthDuration")
"""The datatypes to which SPARQL can cast a text, which fails outside of their lexical space."""


@pytest.mark.parametrize(("name", "words"), [(name, words) for name in VALID for words in VALID[name]])
def test_valid(name: str, words: str) -> None:
    assert check_lexical(words, XSD + name) == ""


@pytest.mark.parametrize(("name", "words"), [(name, words) for name in INVALID for words in INVALID[name]])
def test_invalid(name: str, words: str) -> None:
    assert check_lexical(words, XSD + name)


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


def test_what_is_not_known_is_not_checked() -> None:
    assert check_lexical("anything", "http://example.org/own") == ""
    assert check_lexical("anything", XSD + "unknown") == ""
    assert {XSD + name for name in (*VALID, *INVALID)} <= TERMS


def test_integers_of_any_length() -> None:
    assert check_lexical("9" * 10_000, XSD + "integer") == ""
    assert check_lexical("9" * 10_000, XSD + "byte")
