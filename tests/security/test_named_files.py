"""Files that the user names, and standard input: they may lie anywhere, and be pipes, but they end."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from support.hostile_files import HOSTILE, ended
from support.warm_process import WarmProcess

NAMED = (
    "check {}.ttl",
    "check --baseline {}",
    "import {}.ttl",
    "import {}.csv",
    "migrate {} --column id --from 1.0.0",
    "impact {} --from 1.0.0",
    "apply {} releases/1.0.0/taxonomy.json",
    "apply releases/1.1.0/diff/diff.json {}",
    "diff {} work",
    "release --notes {}",
    "verify --signers {}",
)
"""Commands that read a file which the user names."""

KINDS = ["device", "gigabytes", *(pytest.param(kind, marks=pytest.mark.full) for kind in ("socket", "loop"))]
"""A pipe to which nobody writes is not among them: a command waits for it, as `cat` does."""

PIPED = {
    "migrate {} --column id --from 1.0.0": "1 MiB; raise the limit with --max-filesize",
    "impact {} --from 1.0.0": "1 MiB; raise the limit with --max-filesize",
    "apply {} releases/1.0.0/taxonomy.json": "1 MiB; raise the limit with --max-filesize",
    "release --notes {}": "10 MiB",
}
"""Commands that read a pipe, and what they say of one without end."""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("command", NAMED)
@pytest.mark.one_in(5)
def test_a_file_that_the_user_names(
    command: str, kind: str, hostile: Callable[[str, str], Path], warm: WarmProcess, repository: Path
) -> None:
    words = command.format("named").split()
    name = next(word for word in words if word.startswith("named"))
    hostile(name, kind)
    code, shown = ended(warm, repository, " ".join(words))
    assert code == 2, shown
    assert name in shown


@pytest.mark.parametrize("command", PIPED)
def test_standard_input_without_end(command: str, warm: WarmProcess, repository: Path) -> None:
    code, shown = ended(warm, repository, limited(command).format("-"), stdin="/dev/zero")
    assert (code, f"stdin: is larger than {PIPED[command]}" in shown) == (2, True), shown


@pytest.mark.parametrize("command", PIPED)
def test_pipe_without_end(command: str, warm: WarmProcess, repository: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["sh", "-c", 'yes > "$0"', pipe]) as writer:
        code, shown = ended(warm, repository, limited(command).format(pipe))
        assert writer.wait(timeout=60) != 0  # by a signal, once its reader is gone
    assert (code, f"{pipe}: is larger than {PIPED[command]}" in shown) == (2, True), shown


def limited(command: str) -> str:
    """Return a command with a small limit of what it reads, if it has one."""
    return f"{command} --max-filesize 1M" if "--max-filesize" in PIPED[command] else command


def test_standard_input_has_a_limit_without_being_asked(warm: WarmProcess, repository: Path) -> None:
    code, shown = ended(warm, repository, "impact - --from 1.0.0", stdin="/dev/zero")
    assert (code, "stdin: is larger than 512 MiB; raise the limit with --max-filesize" in shown) == (2, True), shown


@pytest.mark.parametrize("kind", ["device", "pipe"])
def test_key_that_is_not_a_file(kind: str, warm: WarmProcess, repository: Path, tmp_path: Path) -> None:
    key = tmp_path / "key"
    HOSTILE[kind](key)
    code, shown = ended(warm, repository, f"sign 1.0.0 --key {key}")
    assert (code, shown) == (2, f"taxokit: error: {key}: is not a file\n")


@pytest.mark.parametrize("command", NAMED)
@pytest.mark.one_in(5)
def test_named_file_that_may_not_be_read(command: str, warm: WarmProcess, repository: Path, tmp_path: Path) -> None:
    words = command.format(tmp_path / "named").split()
    name = next(word for word in words if word.startswith(str(tmp_path)))
    Path(name).touch(mode=0)
    code, shown = ended(warm, repository, " ".join(words), denied=True)
    assert (code, name in shown) == (2, True), shown


@pytest.mark.full
def test_input_that_memory_cannot_take(warm: WarmProcess, repository: Path, tmp_path: Path) -> None:
    document = tmp_path / "document.json"
    document.write_text(f"[{'[],' * 20_000_000}[]]", encoding="utf-8")
    code, shown = ended(warm, repository, f"apply {document} releases/1.0.0/taxonomy.json")
    assert (code, shown) == (2, "taxokit: error: out of memory\n")
