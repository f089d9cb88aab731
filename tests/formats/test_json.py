"""The canonical document as JSON."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import jsonschema

from taxokit.formats.edition import Edition

Written = Callable[[Edition, str], Mapping[str, bytes]]


def test_document_is_valid_by_its_own_schema(edition: Edition, written: Written, thesaurus_template: Path) -> None:
    files = written(edition, "json")
    assert list(files) == ["taxonomy.json"]
    document = json.loads(files["taxonomy.json"])
    assert document == edition.document
    schema = json.loads((thesaurus_template / "schema/generated/taxonomy.schema.json").read_bytes())
    validator = jsonschema.validators.validator_for(schema)(schema)
    assert [error.message for error in validator.iter_errors(document)] == []
    del document["edition"]
    document["themes"][0]["label"] = 1
    assert [*validator.iter_errors(document)]


def test_bytes_are_readable_utf_8_and_end_with_a_single_line_break(
    odd_edition: Edition, written: Written, odd: str
) -> None:
    data = written(odd_edition, "json")["taxonomy.json"]
    assert data.endswith(b"\n}\n")
    assert b"\r" not in data
    assert "ünï → 😀".encode() in data
    assert data.startswith(b'{\n  "iri": "https://example.org/energy",\n')
    terms = [term for theme in json.loads(data)["themes"] for term in theme["terms"]]
    assert f"{odd}\nsecond line" in {term["definition"] for term in terms}


def test_slots_come_in_the_order_of_the_schema(edition: Edition, written: Written) -> None:
    document = json.loads(written(edition, "json")["taxonomy.json"])
    items = [("Thesaurus", document), *(("Theme", theme) for theme in document["themes"])]
    items += [("Term", term) for theme in document["themes"] for term in theme["terms"]]
    for cls, item in items:
        assert list(item) == [name for name in edition.schema.classes[cls].by_name if name in item]
