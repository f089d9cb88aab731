"""Files of RDF that are large or unusual, and are read; those that are refused are in `support.hostile`."""

import json
from contextlib import suppress
from pathlib import Path

import pytest

from taxokit.rdf import parse as parser
from taxokit.rdf.parse import check_limits, parse
from taxokit.text.errors import SourceError

LONG = "a " * 5_000
SOLID = "a" * 10_000
IRI = "http://example.org/" + "a" * 3_000


@pytest.mark.parametrize(
    ("syntax", "text"),
    [
        ("TURTLE", f"<{IRI}> <{IRI}> '{SOLID}', \"{SOLID}\", '''{SOLID}\n<''' . # {SOLID}"),
        ("TURTLE", "x:a x:b '<< << <<' . # << <<\n" * 1_000),
        ("RDF_XML", f'<!DOCTYPE r [<!ENTITY a "{IRI}">]><r xmlns:a="&a;" x:b="{LONG}">{SOLID}</r>'),
        ("RDF_XML", "<r>" + "<x:a y='1' z='>'/>" * 2_000),
        ("JSON_LD", json.dumps({"@context": {"id": "@id"}, "id": IRI, "http://x.org/definition": SOLID})),
        ("JSON_LD", json.dumps([{"@context": {f"t{n}": IRI[:99] for n in range(20)}} for _ in range(2_000)])),
        ("JSON_LD", json.dumps({"@graph": [{"@id": "a", "b": [{"@list": [{"c": 1}]}]}] * 50_000})),
        ("JSON_LD", json.dumps({"@context": {"s": "http://x.org/", **{f"t{n}": f"s:{n}" for n in range(2_000)}}})),
    ],
)
def test_unusual_files_are_read(syntax: str, text: str) -> None:
    check_limits("x", text.encode(), syntax)


def test_a_slow_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parser, "SECONDS", -60)
    monkeypatch.setattr(parser, "_STEP", 10)  # looks at the clock at once
    with pytest.raises(SourceError, match="takes too long to read"):
        list(parse(Path("x.nt"), b"<x:a> <x:b> <x:c> .\n"))


BROKEN = [
    *("<!--", "<![CDATA[", "<?", "<!DOCTYPE", "<a x='", "<a>b", "<a", "<a/>", "</", "</'", "<", "<!", "<a></a>", "<>"),
    *("&", "&a", "<!ENTITY a", "<r ID='&a;'/>", '<"', "<a " + "x='<' " * 999 + ">"),
]


@pytest.mark.parametrize("part", BROKEN)
def test_broken_xml_takes_linear_time(part: str) -> None:
    """By the square of its length, a text of two megabytes would take hours."""
    with suppress(SourceError):
        check_limits("x.rdf", ("<a>" + part * (2_000_000 // len(part))).encode(), "RDF_XML")
