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

WRITTEN = (
    "apply releases/1.1.0/diff/diff.json releases/1.0.0/taxonomy.json --out {}",
    "build --out {}",
    "migrate used.csv --column id --from 1.0.0 --out {}",
    "migrate used.csv --column id --from 1.0.0 --report {}",
    "publish duckdb:{}",
    "publish duckdb:{}/store",
    "publish parquet:{}",
    "site --out {}",
    "stubs --out {}",
)
"""Commands that write a file or folder which the user names."""

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


@pytest.mark.parametrize("kind", ["pipe", "loop"])
@pytest.mark.parametrize("command", WRITTEN)
def test_nothing_is_written_over_a_pipe_or_through_a_link_to_itself(
    command: str, kind: str, hostile: Callable[[str, str], Path], warm: WarmProcess, repository: Path
) -> None:
    """No link to a device or a file of the system: run by root, a command that follows it would replace that."""
    (repository / "used.csv").write_text("id\nphotovoltaik\n", encoding="utf-8")
    named = hostile("named", kind)
    before = named.lstat()
    code, shown = ended(warm, repository, command.format("named"))
    assert (code, "named" in shown) == (2, True), shown
    assert os.path.samestat(before, named.lstat())


@pytest.mark.parametrize("name", ["file", "folder/file"])
@pytest.mark.parametrize("command", WRITTEN)
def test_nothing_is_written_through_a_link_that_leads_elsewhere(
    command: str, name: str, warm: WarmProcess, repository: Path, tmp_path: Path
) -> None:
    """Such a link of a hostile repository would have a command replace what its user owns."""
    (repository / "used.csv").write_text("id\nphotovoltaik\n", encoding="utf-8")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "file").write_text("kept", encoding="utf-8")
    link = repository / name.partition("/")[0]
    link.symlink_to(outside if "/" in name else outside / "file")
    try:
        code, shown = ended(warm, repository, command.format(name))
    finally:
        link.unlink()
    assert (code, name in shown) == (2, True), shown
    assert "leads out of this folder by a link; name the place that it leads to" in shown
    assert {path.name: path.read_text(encoding="utf-8") for path in outside.iterdir()} == {"file": "kept"}


def test_a_database_is_not_copied_from_a_device(
    hostile: Callable[[str, str], Path], warm: WarmProcess, repository: Path
) -> None:
    """What is written takes the place of the link alone, so that no device is in danger."""
    hostile("named", "device")
    code, shown = ended(warm, repository, "publish duckdb:named")
    assert (code, "named: leads out of this folder by a link" in shown) == (2, True), shown


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
