"""Printed text controls no terminal, whatever the sources, the schema, the releases, the names of files and Git say."""

import json
import os
import pty
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from support.depth import share
from taxokit.cli import commands
from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.plugins import modules_in
from taxokit.text.terminal import escape_control
from taxokit.text.versions import parse_version

HOSTILE = "\x1b]0;owned\x07\x1b[2J\x9b5m\x7f\u202e\u2028\u2066\x85\r\x08"
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
NAME = f"photovoltaik{HOSTILE}"

COMMANDS = [name for name, _ in modules_in(commands.__name__)]
LINES = [
    *(f"check --format {form}" for form in ("text", "json", "github", "sarif", "junit")),
    *(f"diff 1.0.0 1.1.0 --format {form}" for form in ("text", "md", "html")),
    *(f"cite --format {form}" for form in ("text", "bibtex", "cff")),
    *(f"{command} --format json" for command in ("stats", "tree", "similar", "search strom", "show photovoltaik")),
    *("add term NAME", "add term new-term --in NAME --set label=HOSTILE", "apply hostile.json hostile.json", "build"),
    *("check HOSTILE.ttl", "check --select NAME", "check hostile.ttl", "deprecate photovoltaik --replaced-by NAME"),
    *("diff", "fmt --check", "history photovoltaik", "impact ids.txt --from 1.0.0", "import hostile.ttl --into new"),
    *("import hostile.csv --into new", "index", "init newHOSTILE", "link photovoltaik related NAME", "site"),
    *("merge photovoltaik NAME --into strom", "migrate table.csv --column id --from 1.0.0", "publish duckdb:store"),
    *(
        "release --dry-run",
        "rename photovoltaik HOSTILE --dry-run",
        "schema --check",
        "serve --check",
        "similar",
        "stats",
    ),
    *("set photovoltaik definition HOSTILE --dry-run", "sign NAME --key NAME", "stubs --out NAME", "tree", "verify"),
    *("withdraw 1.0.0 --reason HOSTILE", "verify --signers ids.txt", "show photovoltaik", "search strom"),
]


def hostile_texts(value: Any, key: str = "") -> Any:
    """Return a source or a schema in which every text ends in characters that control a terminal."""
    if isinstance(value, dict):
        return {name: hostile_texts(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [hostile_texts(inner, key) for inner in value]
    prose = ("label", "definition", "synonyms", "notes", "heading", "summary", "full_name", "description", "title")
    return value + HOSTILE if key in prose and isinstance(value, str) else value


@pytest.fixture(scope="module")
def hostile(thesaurus_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("terminal") / f"root\x9b{HOSTILE[1:4]}"
    shutil.copytree(thesaurus_template, root)
    for path in (root / "taxonomy").rglob("*.yaml"):
        data = hostile_texts(yaml.safe_load(path.read_text(encoding="utf-8")))
        path.write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")
    model = root / "schema/generated/taxonomy.model.json"
    model.write_text(json.dumps(hostile_texts(json.loads(model.read_text(encoding="utf-8")))), encoding="utf-8")
    for version in ("1.0.0", "1.1.0"):
        edition = edition_of(load(find_project(root)), parse_version(version), "2026-01-01")
        write_files(root / "releases" / version, with_manifest(edition, build(edition)))
        theme = root / "taxonomy/themes/erzeugung.yaml"
        theme.write_text(theme.read_text(encoding="utf-8").replace("Sonnenlicht", "Licht"), encoding="utf-8")
    for path, text in {
        "releases/withdrawn.json": json.dumps({"1.0.0": HOSTILE}),
        f"releases/1.1.0/odd{HOSTILE}": "",
        f"taxonomy/themes/odd{HOSTILE}.yaml": f"id: {{{HOSTILE}",
        "hostile.ttl": f'<http://e.org/a> a <http://e.org/{HOSTILE}> ; "{HOSTILE}"',
        "hostile.csv": f"Term,{HOSTILE}\nx{HOSTILE},y\n",
        "hostile.json": json.dumps({HOSTILE: HOSTILE}),
        "ids.txt": f"photovoltaik\n{NAME}\n",
        "table.csv": f"id,x\nphotovoltaik,1\n{NAME.replace(chr(13), '')},2\n",
    }.items():
        (root / path).write_text(text, encoding="utf-8", newline="")
    git = ("git", "-c", "user.name=x\x9b", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    for arguments in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "-m", f"Add\x1b[2J{HOSTILE}")):
        subprocess.run([*git, *arguments], cwd=root, check=True, capture_output=True)
    return root


@pytest.mark.parametrize("line", share([*LINES, *(f"{command} NAME" for command in COMMANDS)], 5))
def test_printed_text(hostile: Path, run: Callable[..., Any], line: str) -> None:
    words = [word.replace("NAME", NAME).replace("HOSTILE", HOSTILE) for word in line.split()]
    result = run(*words, cwd=hostile)
    printed = re.sub("\r\n", "\n", result.out + result.err)
    assert result.code in (0, 1, 2)
    assert printed
    assert not CONTROLS.search(printed), printed
    if "json" in line.split() and result.code != 2:
        json.loads(result.out)


def test_documents_reach_programs_as_they_are_and_terminals_escaped(hostile: Path, run: Callable[..., Any]) -> None:
    command = ("diff", "1.0.0", "1.1.0", "--format", "csv")
    assert "\x9b5m" in run(*command, cwd=hostile).out
    shown = _on_terminal(hostile, *command)
    assert b"\\u009b5m" in shown
    assert not CONTROLS.search(shown.decode().replace("\r\n", "\n"))
    shown = _on_terminal(hostile, "show", "photovoltaik")
    assert b"\x1b[1m" in shown  # our colours stay
    assert not CONTROLS.search(re.sub(r"\x1b\[(?:[012]|3[1-6])m", "", shown.decode().replace("\r\n", "\n")))


def _on_terminal(root: Path, *command: str) -> bytes:
    """Return the output of a command on a terminal, which turns line feeds into CR LF."""
    outside, inside = pty.openpty()
    process = subprocess.Popen([sys.executable, "-m", "taxokit", *command], cwd=root, stdout=inside, stderr=inside)
    os.close(inside)
    shown = b""
    while piece := _read(outside):
        shown += piece
    process.wait()
    os.close(outside)
    return shown.replace(b"\r\r\n", b"\r\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the process has ended
        return b""


@given(st.text())
def test_escaped_text_has_the_same_meaning_in_json(text: str) -> None:
    shown = escape_control(json.dumps({text: [text]}, ensure_ascii=False))
    assert not CONTROLS.search(shown)
    assert json.loads(shown) == {text: [text]}
