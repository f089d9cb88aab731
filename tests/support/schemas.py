"""Compiled schemas: quick runs check and build each of the same content once in a process.

Nearly every test reads one, most of them one of a few. Full runs do it each time, as commands of users do.
"""

import hashlib
import marshal
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from support.depth import is_full
from taxokit.taxonomy import schema
from taxokit.taxonomy.schema import Schema

_damages, _schema_of = schema.damages, schema.schema_of


@pytest.fixture(scope="session", autouse=True)
def _read_once() -> Iterator[None]:
    """Let the tool take what it made of the same content before."""
    known: dict[bytes, Schema] = {}

    def damages(model: Mapping[str, Any]) -> Iterator[str]:
        return iter(()) if _digest(model) in known else _damages(model)

    def schema_of(model: Mapping[str, Any]) -> Schema:
        digest = _digest(model)
        if digest not in known:
            known[digest] = _schema_of(model)
        return known[digest]

    with pytest.MonkeyPatch.context() as patch:
        if not is_full():
            patch.setattr(schema, "damages", damages)
            patch.setattr(schema, "schema_of", schema_of)
        yield


def _digest(model: Mapping[str, Any]) -> bytes:
    return hashlib.sha256(marshal.dumps(model, 2)).digest()
