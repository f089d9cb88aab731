"""Repositories in folders with odd names: each command works there, and calls a sound release sound."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.depth import share
from support.release_host import host_of

Run = Callable[..., Any]

ALL = "-it's a \"[b]? *c  d\te\nf%20g#h&i\\jé魚"

NOT_UTF_8 = os.fsdecode(b"latin-\xe9")

NAMES = (
    ALL, "O'Brien", 'say "hi"', "[x]", "a]b", "what?", "st*r", "two  spaces", "tab\there", "new\nline", "100%",
    "%20", "a%2Fb", "#1", "a&b", "back\\slash", "größe", "e\u0301", "日本語", "😀", "-dash", "--help", "a;b", "$HOME",
    "`ls`", "{a}", "(p)", "a=b", "a:b", "~me", "!x", "a,b", "a|b", "<x>", "@v", " begin", "end ", "x" * 250, "file:",
    "http:", "\x7f", "\x01control", NOT_UTF_8, "releases", "taxonomy", "schema",
)  # fmt: skip

COMMANDS = (
    *("check", "schema --check", "rename erzeugung Stromerzeugung", "fmt", "git commit --quiet --all --message Rename"),
    *("release --tag --date 2026-06-15", "verify --deep 1.0.0", "index", "diff 1.0.0 1.1.0", "history erzeugung"),
    *("build --out {}/build", "site --out {}/site", "stubs --out {}/stubs"),
    "npm --name some-words --out {}/npm",
    *("publish parquet:{}/parquet", "publish duckdb:{}/s.duckdb", "publish duckdb:{}/s.duckdb"),
)


def misread_by_duckdb(name: str, command: str) -> str:
    """Return why a store in a folder of this name is refused, "" if it is not."""
    if name == NOT_UTF_8:
        return "is not UTF-8, as DuckDB needs it"
    return "which DuckDB reads as something else" if {"?", "\\"} & {*name} and "duckdb" in command else ""


@pytest.mark.parametrize("name", share(NAMES, len(NAMES)))
def test_each_command_works_in_a_folder_with_an_odd_name(
    energy: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    folder, out = tmp_path / name, tmp_path / "out" / name
    try:
        energy.rename(folder)
    except OSError:
        pytest.skip("the disk refuses the name")
    monkeypatch.chdir(folder)
    for command in COMMANDS:
        words = [word.format(out) for word in command.split()]
        if words[0] == "git":
            subprocess.run(words, check=True)
            continue
        result = run(*words, process=name == NOT_UTF_8)  # whose streams take each name
        if command.startswith("publish") and (reason := misread_by_duckdb(name, command)):
            assert (result.code, reason in result.err) == (2, True)
            continue
        assert (result.code, command) == (0, command), result.out + result.err
    files = {path.relative_to(folder / "releases").as_posix(): path for path in (folder / "releases").rglob("*")}
    with host_of({path: file.read_bytes() for path, file in files.items() if file.is_file()}) as address:
        result = run("fetch", "1.0.0", "--from", address, "--to", out / "copy")
    assert (result.code, (out / "copy/taxonomy.json").exists()) == (0, True), result.err
    shutil.rmtree(folder)


def test_new_repositories_may_have_an_odd_name(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    words = ("--namespace", "https://example.org/t/", "--license", "CC0-1.0", "--creator", "Ann", "--title", "T")
    assert run("init", *words, "--template", "skos", "--", ALL).code == 0
    monkeypatch.chdir(ALL)
    assert run("check").code == 0
    (tmp_path / f"{ALL}.csv").write_text("label\nWhale\n", encoding="utf-8")
    assert run("import", f"../{ALL}.csv", "--map", "label=label").code == 0
    assert run("show", "whale").code == 0
