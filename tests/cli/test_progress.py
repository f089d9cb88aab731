"""Long work shows on a terminal how far it is, and nowhere else."""

import os
import pty
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from taxokit.cli import main, progress
from taxokit.text.progress import counted, listening, phase

COMMANDS = ["build", "check", "diff", "import", "publish", "release", "schema", "site", "verify"]


@contextmanager
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Let the standard error be a terminal; in the end, the list has its output."""
    controller, device = pty.openpty()
    stream = os.fdopen(device, "w", encoding="utf-8", buffering=1)
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(sys, "__stderr__", stream)
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    monkeypatch.setattr(progress, "_PAUSE", 0.0)
    shown: list[str] = []
    reader = Thread(target=_read, args=(controller, shown))  # the buffer of a terminal is small
    reader.start()
    try:
        yield shown
    finally:
        stream.close()
        reader.join()
        os.close(controller)


def _read(controller: int, shown: list[str]) -> None:
    with suppress(OSError):  # the other end is closed
        while data := os.read(controller, 1 << 16):
            shown.append(data.decode())


def test_a_terminal_shows_phases_and_steps(thesaurus: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    with terminal(monkeypatch) as shown:
        assert main.run(["--root", str(thesaurus), "build", "--out", str(thesaurus / "_build")]) == 0
    text = "".join(shown)
    assert "reading taxonomy/themes  0/" in text
    assert "checking  " in text
    assert "building  " in text
    assert text.endswith("\r\x1b[2K")  # the line is empty
    assert "files in" in capsys.readouterr().out


def test_printed_text_has_lines_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.ttl").write_text("<https://example.org/a> a <https://example.org/B> .", encoding="utf-8")
    with terminal(monkeypatch) as shown:
        monkeypatch.setattr(sys, "stdout", sys.stderr)
        assert main.run(["check", str(tmp_path / "a.ttl")]) == 0
    text = "".join(shown)
    assert "reading a.ttl, statements" in text
    before, _, after = text.rpartition("\x1b[2K")
    assert "checking" in before
    assert "\r" not in after.replace("\r\n", "\n")
    assert after.strip()


@pytest.mark.parametrize("arguments", [["check", "--quiet"], ["check", "-q"]])
def test_quiet_shows_nothing(thesaurus: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    with terminal(monkeypatch) as shown:
        assert main.run(["--root", str(thesaurus), *arguments]) == 0
    assert not shown


def test_a_pipe_gets_nothing(thesaurus: Path, run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    assert run("check", cwd=thesaurus).err == ""


def test_short_work_shows_nothing(thesaurus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with terminal(monkeypatch) as shown:
        monkeypatch.setattr(progress, "_PATIENCE", 3600.0)
        assert main.run(["--root", str(thesaurus), "check"]) == 0
    assert not shown


@pytest.mark.parametrize("name", COMMANDS)
def test_every_slow_command_can_be_quiet(name: str) -> None:
    command = import_module(f"taxokit.cli.commands.{name}").command
    assert "--quiet" in {word for parameter in command.params for word in parameter.opts}


def test_steps_are_counted_for_a_listener() -> None:
    items = ["a", "b"]
    assert counted("work", items) is items
    events: list[tuple[str, int, int]] = []
    with listening(lambda *event: events.append(event)):
        assert list(counted("work", items)) == items
        phase("more")
    phase("later")
    assert events == [("work", 0, 2), ("work", 1, 2), ("more", 0, 0)]
