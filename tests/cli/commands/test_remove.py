"""`taxokit remove` and `taxokit reidentify`: for items that were never released."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

FIRST, SECOND = "taxonomy/themes/erzeugung.yaml", "taxonomy/themes/speicherung.yaml"


@pytest.mark.parametrize("arguments", [("remove",), ("reidentify", "agent-memory")])
def test_released_item_is_permanent(run: Run, released_copy: Path, arguments: tuple[str, ...]) -> None:
    path = released_copy / "taxonomy/categories/agent-architecture.yaml"
    before = path.read_bytes()
    command, *others = arguments
    result = run(command, "agent-memory-systems", *others, cwd=released_copy)
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "taxokit: error: skill agent-memory-systems was released in 1.0.0, and its identifier is permanent;"
        " use `taxokit deprecate`\n"
    )
    assert path.read_bytes() == before
