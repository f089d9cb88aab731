"""`taxokit rename`."""

import os
import pty
import subprocess
import sys
from pathlib import Path


def test_a_terminal_is_asked_with_suggestions(thesaurus: Path) -> None:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "taxokit", "rename"],
        cwd=thesaurus,
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    os.close(theirs)
    os.write(ours, b"windkarft\nwindkraft\nWindenergie\n")
    out, err = (text.decode() for text in process.communicate(timeout=60))
    os.close(ours)
    assert process.returncode == 0
    assert out == 'renamed term windkraft: "Windkraft" → "Windenergie"  taxonomy/themes/erzeugung.yaml:46\n'
    assert "did you mean term/windkraft (Windkraft)?\n" in err.replace("\r", "")
