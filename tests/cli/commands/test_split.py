"""`taxokit split`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]

FILE = "taxonomy/categories/inference-optimization.yaml"
SOURCE, TARGET = "speculative-decoding", "mcp-protocol-servers-clients"


def test_item_is_deprecated_in_favour_of_all_parts(run: Run, released_copy: Path) -> None:
    assert run("link", "operate-llm-gateways", "requires", SOURCE, cwd=released_copy).code == 0
    result = run("split", SOURCE, "--into", TARGET, "agent-memory-systems", cwd=released_copy)
    assert (result.code, result.err) == (0, "")
    assert [line.partition("  ")[0] for line in result.out.splitlines()] == [
        (
            f"deprecated skill {SOURCE}, replaced by {TARGET} and agent-memory-systems (all):"
            ' "Split into MCP Protocol Servers & Clients and Agent Memory Systems."'
        ),
        "still used by responsibility operate-llm-gateways (requires)",
    ]
    assert f"    replaced_by:\n      - agent-memory-systems\n      - {TARGET}\n    replacement: all\n" in (
        released_copy / FILE
    ).read_text(encoding="utf-8")
