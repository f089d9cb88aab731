"""`taxokit deprecate`."""

import os
import pty
import subprocess
import sys
from pathlib import Path


def test_a_terminal_is_asked_for_replacements_with_suggestions(project_copy: Path) -> None:
    one, other = "agent-memory-systems", "multi-agent-orchestration"
    answers = (
        ("Old.", "agent-memory-sistems", one, other, "", "any"),
        ("Old.", ""),
    )
    for name, words in zip(("a2a-protocol-agent-networks", "mcp-protocol-servers-clients"), answers, strict=True):
        ours, theirs = pty.openpty()
        process = subprocess.Popen(
            [sys.executable, "-m", "taxokit", "deprecate", name],
            cwd=project_copy,
            stdin=theirs,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        os.close(theirs)
        os.write(ours, "".join(f"{word}\n" for word in words).encode())
        out, err = (text.decode().replace("\r", "") for text in process.communicate(timeout=60))
        os.close(ours)
        assert process.returncode == 0, err
        if "any" in words:
            assert f"replaced by {one} and {other} (any)" in out
            assert (
                "there is no skill 'agent-memory-sistems'; did you mean skill/agent-memory-systems (Agent Memory Systems)?"
                in err
            )
        else:
            assert "replaced by" not in out
