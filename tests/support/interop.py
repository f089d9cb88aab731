"""Files of others, which are not part of the project: official schemas and data. Tests skip without them."""

import json
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).resolve().parents[3] / "shared/interop"


def interop_file(path: str) -> Path:
    """Return a file by its path; the test skips, and says so, if it is not there."""
    file = FOLDER / path
    if not file.is_file():
        pytest.skip(f"needs {path}, which is not part of the project ({FOLDER})")
    return file


def official_schema(name: str) -> dict[str, Any]:
    """Return an official JSON Schema by the beginning of its name."""
    schema: dict[str, Any] = json.loads(interop_file(f"schemas/{name}.schema.json").read_text(encoding="utf-8"))
    return schema
