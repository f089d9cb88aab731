"""Files of RDF that are large or unusual, and are read; those that are refused are in `support.hostile`."""

import json

import pytest

from taxokit.rdf.limits import refuse_what_crashes

LONG = "a " * 5_000
SOLID = "a" * 10_000
IRI = "http://example.org/" + "a" * 3_000


@pytest.mark.parametrize("lenient", [False, True])
@pytest.mark.parametrize(
    ("syntax", "text"),
    [
        ("TURTLE", f"<{IRI}> <{IRI}> '{SOLID}', \"{SOLID}\", '''{SOLID}\n<''' . # {SOLID}"),
        ("TURTLE", "x:a x:b " + ",".join(f"x:{n}" for n in range(5_000)) + "."),
        ("TURTLE", "x:a x:b 'a < b', 'c > d' . " * 1_000),
        ("TURTLE", "x:a x:b '<< << <<' . # << <<\n" * 1_000),
        ("TURTLE", f"@base <{IRI}> .\n@base <{IRI}> .\n"),
        ("N_TRIPLES", f'<{IRI}> <{IRI}> "{SOLID} \\" {SOLID}" .\n' * 10),
        ("RDF_XML", f'<!DOCTYPE r [<!ENTITY a "{IRI}">]><r xmlns:a="&a;" x:b="{LONG}">{SOLID}</r>'),
        ("RDF_XML", "<r>" + "<x:a y='1' z='>'/>" * 2_000),
        ("JSON_LD", json.dumps({"@context": {"id": "@id"}, "id": IRI, "http://x.org/definition": SOLID})),
        ("JSON_LD", json.dumps([{"@context": {f"t{n}": IRI[:99] for n in range(20)}} for _ in range(2_000)])),
        ("JSON_LD", json.dumps({"@graph": [{"@id": "a", "b": [{"@list": [{"c": 1}]}]}] * 50_000})),
    ],
)
@pytest.mark.one_in(3)
def test_what_is_unusual_is_read(syntax: str, text: str, *, lenient: bool) -> None:
    refuse_what_crashes("x", text.encode(), syntax, lenient=lenient)
