"""Commands on a terminal: with typed input, or of a width."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
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


def printed(root: Path, width: int, *arguments: str) -> list[str]:
    """Run a command with a terminal of a width for its output, and return the lines without colours."""
    controller, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "taxokit", *arguments],
        cwd=root,
        stdin=subprocess.DEVNULL,
        stdout=terminal,
        stderr=subprocess.DEVNULL,
        env={name: value for name, value in os.environ.items() if name != "COLUMNS"},
    )
    os.close(terminal)
    output = bytearray()
    try:
        while piece := os.read(controller, 4096):
            output += piece
    except OSError:  # as Linux reports the end
        pass
    os.close(controller)
    process.wait(timeout=60)
    return re.sub(r"\x1b\[\d*m", "", output.decode()).replace("\r", "").splitlines()
