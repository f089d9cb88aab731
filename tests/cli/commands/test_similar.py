"""`taxokit similar`: items that may mean the same."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from syrupy.assertion import SnapshotAssertion

Run = Callable[..., Any]


SCARCELY = """\
1. 0.19 speichert
   Pumpspeicher (term/pumpspeicher)
"""


def test_neighbours(project_copy: Path, thesaurus: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    result = run("similar", "skill/agent-memory-systems", "--limit", 3, cwd=project_copy)
    assert (result.code, result.out, result.err) == snapshot
    assert run("similar", "batterie", "--min-score", 0.15, cwd=thesaurus).out == SCARCELY
