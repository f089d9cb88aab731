"""What quick runs make once of the same content in a process: compiled schemas, validators, and the nodes of sources.

Nearly every test reads a few of the same files. Full runs read them each time, as the commands of users do.
"""

import hashlib
import json
import marshal
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import jsonschema_rs
import pytest

from support.depth import is_full
from taxokit.taxonomy import compiled_schema as _reading
from taxokit.yaml_text import parser

_damages, _schema_of = _reading.damages, _reading.schema_of
_validator_for, _compose = jsonschema_rs.validator_for, parser.compose
_SOURCES = 1_000
"""The nodes of so many texts are kept, the last that were asked for."""
_LARGE = 20_000
"""Texts with more characters are not among them."""


@pytest.fixture(scope="session", autouse=True)
def _make_once() -> Iterator[None]:
    """Let the tool take what it made of the same content before."""
    schemas: dict[bytes, Any] = {}
    validators: dict[tuple[bytes, str], Any] = {}

    def damages(model: Mapping[str, Any]) -> Iterator[str]:
        return iter(()) if _digest(model) in schemas else _damages(model)

    def schema_of(model: Mapping[str, Any]) -> Any:
        digest = _digest(model)
        if digest not in schemas:
            schemas[digest] = _schema_of(model)
        return schemas[digest]

    def validator_for(content: Any, **options: Any) -> Any:
        key = _digest(content), repr(sorted(options))  # each caller has its own options
        if key not in validators:
            validators[key] = _validator_for(content, **options)
        return validators[key]

    known_nodes = lru_cache(_SOURCES)(_compose)

    def compose(text: str, path: str) -> Any:
        return (known_nodes if len(text) <= _LARGE else _compose)(text, path)

    with pytest.MonkeyPatch.context() as patch:
        if not is_full():
            patch.setattr(_reading, "damages", damages)
            patch.setattr(_reading, "schema_of", schema_of)
            patch.setattr(jsonschema_rs, "validator_for", validator_for)
            patch.setattr(parser, "compose", compose)
        yield


def _digest(content: Any) -> bytes:
    try:
        data = marshal.dumps(content, 2)
    except ValueError:  # the texts of LinkML are of types of its own
        data = json.dumps(content).encode()
    return hashlib.sha256(data).digest()
