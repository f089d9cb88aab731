"""`taxokit completion`, and completion in real shells."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

BASH = shutil.which("bash")
ZSH = shutil.which("zsh")
FISH = shutil.which("fish")

COMPLETE_IN_BASH = """
source "$1"
shift
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_taxokit_completion taxokit
printf '%s\\n' "${COMPREPLY[@]}"
"""

COMPLETE_IN_ZSH = """
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "fpath=($1 \\$fpath); PS1='> '; autoload -Uz compinit; compinit -u -D; print RE''ADY"
zpty -r shell seen '*READY*'
zpty -w -n shell "taxokit show agent-mem"$'\\t'
zpty -r shell seen '*agent-memory-systems*'
print -r -- "$seen"
zpty -w -n shell $'\\n'
zpty -r shell seen '*taxonomy/categories/*'
print -r -- "$seen"
"""
"""An interactive shell in a terminal of its own: only there zsh completes."""


@pytest.fixture
def shell(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run a shell with this `taxokit`."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "taxokit"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m taxokit "$@"\n', encoding="utf-8")
    program.chmod(0o755)

    def run_shell(*words: object, cwd: Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(word) for word in words],
            cwd=cwd,
            env={**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}", "HOME": str(tmp_path)},
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )

    return run_shell


@pytest.fixture
def bash_script(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "completion.bash"
    path.write_text(run("completion", "bash").out, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_script_of_each_shell(run: Run, name: str) -> None:
    result = run("completion", name)
    assert (result.code, result.err) == (0, "")
    assert f"_TAXOKIT_COMPLETE={name}_complete" in result.out
    assert "_taxokit_completion" in result.out
    assert run("completion", name, process=True).out == result.out


def test_unknown_shell(run: Run) -> None:
    result = run("completion", "tcsh")
    assert (result.code, result.out) == (2, "")


def test_script_that_click_prints_is_the_same(run: Run) -> None:
    result = run(process=True, env={"_TAXOKIT_COMPLETE": "zsh_source"})
    assert (result.code, result.out) == (0, run("completion", "zsh").out)


@pytest.mark.skipif(BASH is None, reason="bash is not installed")
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        (["sim"], ["similar"]),
        (["show", "stro"], ["strom"]),
        (["show", "strom", "term/so"], ["term/solarzellentechnik"]),
        (["tree", "--kind", ""], ["theme", "term"]),
        (["tree", "--kin"], ["--kind"]),
        (["stats", "--format", ""], ["text", "json"]),
        (["completion", ""], ["bash", "zsh", "fish"]),
        (["check", "--select", "untrimmed"], ["untrimmed-text"]),
        (["show", "nothing-like-it"], [""]),
        (["diff", "l"], [""]),
    ],
)
def test_bash(thesaurus: Path, shell: Run, bash_script: Path, line: list[str], offered: list[str]) -> None:
    result = shell(BASH, "--norc", "-c", COMPLETE_IN_BASH, "bash", bash_script, "taxokit", *line, cwd=thesaurus)
    assert (result.stdout.splitlines(), result.stderr) == (offered, "")


@pytest.mark.skipif(BASH is None, reason="bash is not installed")
def test_bash_elsewhere(thesaurus: Path, tmp_path: Path, shell: Run, bash_script: Path) -> None:
    words = ["--norc", "-c", COMPLETE_IN_BASH, "bash", bash_script, "taxokit"]
    result = shell(BASH, *words, "show", "", cwd=tmp_path)
    assert (result.stdout, result.stderr) == ("\n", "")
    result = shell(BASH, *words, "--root", thesaurus, "show", "stro", cwd=tmp_path)
    assert (result.stdout, result.stderr) == ("strom\n", "")


@pytest.mark.skipif(ZSH is None, reason="zsh is not installed")
def test_zsh(project_copy: Path, tmp_path: Path, shell: Run, run: Run) -> None:
    folder = tmp_path / "functions"
    folder.mkdir()
    (folder / "_taxokit").write_text(run("completion", "zsh").out, encoding="utf-8")
    result = shell(ZSH, "-f", "-c", COMPLETE_IN_ZSH, "zsh", folder, cwd=project_copy)
    assert "agent-memory-systems" in result.stdout
    assert "Agent Memory Systems" in result.stdout


@pytest.mark.skipif(FISH is None, reason="fish is not installed")
def test_fish(thesaurus: Path, tmp_path: Path, shell: Run, run: Run) -> None:
    script = tmp_path / "taxokit.fish"
    script.write_text(run("completion", "fish").out, encoding="utf-8")
    line = 'complete -C "taxokit show stro"; complete -C "taxokit tree --kind th"'
    result = shell(FISH, "--no-config", "-c", f"source {script}; {line}", cwd=thesaurus)
    assert result.stdout.splitlines() == ["strom\tStrom", "theme\tA field of energy supply."]
