"""`codemeta.json` follows from `pyproject.toml`, in terms that exist."""

import json
from collections.abc import Iterator
from typing import Any

import codemeta
from rdflib import SDO


def terms(value: Any) -> Iterator[str]:
    for part in value if isinstance(value, list) else ():
        yield from terms(part)
    for key, part in value.items() if isinstance(value, dict) else ():
        yield part if key == "type" else key
        yield from terms(part)


def test_file_is_up_to_date() -> None:
    assert json.loads(codemeta.PATH.read_bytes()) == codemeta.metadata(), "run `make generated`"


def test_terms_are_those_of_schema_org() -> None:
    names = {*terms(codemeta.metadata())} - {"@context"}
    assert "softwareRequirements" in names
    assert not {name for name in names if name not in SDO}
