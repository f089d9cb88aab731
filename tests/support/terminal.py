"""Commands on a terminal with typed input."""

import os
import pty
import subprocess
import sys
from pathlib import Path


def typed(root: Path, answers: str, *arguments: str) -> tuple[int, str, str]:
    """Run a command with a terminal for its input, type the answers, and return the exit code and both outputs."""
    controller, terminal = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "taxokit", *arguments],
        cwd=root,
        stdin=terminal,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    os.close(terminal)
    os.write(controller, answers.encode())
    out, err = (text.decode().replace("\r", "") for text in process.communicate(timeout=60))
    os.close(controller)
    return process.returncode, out, err
