"""Fuzz target: files of translators. Whatever they contain, they are read, or refused with a place."""

import tempfile
from pathlib import Path

from taxokit.text.errors import TaxokitError
from taxokit.translate.forms import read_exchange

FOLDER = Path(tempfile.mkdtemp(prefix="taxokit-fuzz-"))


def check(data: bytes) -> None:
    """A file is read, or refused with its name, and each text has a line."""
    path = FOLDER / "input"
    path.write_bytes(data)
    try:
        exchange = read_exchange(path)
    except TaxokitError as error:
        assert error.where.startswith(str(path))  # noqa: PT017 - not a test
    else:
        assert all(entry.line for entry in exchange.entries)
