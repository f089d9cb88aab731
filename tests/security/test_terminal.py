"""What is printed controls no terminal, whatever the sources, the schema, the releases, the names of files and Git say."""

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

from taxokit.cli import commands
from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of
from taxokit.releases.manifest import with_manifest
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.plugins import modules_in
from taxokit.text.terminal import escape_control
from taxokit.text.versions import parse_version

HOSTILE = "\x1b]0;owned\x07\x1b[2J\x9b5m\x7f\u202e\u2028\u2066\x85\r\x08"
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")

FORMATS: dict[str, tuple[str, ...]] = {
    "check": ("text", "json", "github", "sarif", "junit"),
    "diff": ("text", "md", "html"),
    "cite": ("text", "bibtex", "cff"),
    "explain": ("text", "md", "json"),
    **dict.fromkeys(("history", "impact", "search", "show", "similar", "stats", "tree"), ("text", "json")),
}
NAME = f"photovoltaik{HOSTILE}"
COMMANDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "add": (("add", "term", NAME), ("add", "term", "new-term", "--in", NAME, "--set", f"label={HOSTILE}")),
    "apply": (("apply", f"{HOSTILE}.json", "x.json"), ("apply", "hostile.json", "hostile.json")),
    "build": (("build",), ("build", "--only", NAME)),
    "check": (("check",), ("check", f"{HOSTILE}.ttl"), ("check", "--select", NAME), ("check", "hostile.ttl")),
    "cite": (("cite",), ("cite", NAME)),
    "completion": (("completion", NAME),),
    "deprecate": (("deprecate", "photovoltaik", "--replaced-by", NAME), ("deprecate", "strom", "--dry-run")),
    "diff": (("diff",), ("diff", "1.0.0", "1.1.0"), ("diff", NAME)),
    "explain": (("explain", NAME), ("explain", "empty-label")),
    "fetch": (("fetch", NAME, "--from", "http://127.0.0.1:9"), ("fetch", "--from", NAME), ("fetch",)),
    "fmt": (("fmt", "--check"), ("fmt", NAME)),
    "history": (("history", "photovoltaik"), ("history", "solarzellentechnik"), ("history", NAME)),
    "impact": (("impact", "ids.txt", "--from", "1.0.0", "--to", "1.1.0"),),
    "import": (
        ("import", "hostile.csv", "--into", "new"),
        ("import", "hostile.ttl", "--into", "new"),
        ("import", NAME),
    ),
    "index": (("index",),),
    "init": (("init", f"new{HOSTILE}"),),
    "link": (("link", "photovoltaik", "related", NAME), ("link", NAME, "related", "strom")),
    "merge": (("merge", "photovoltaik", NAME, "--into", "strom"),),
    "migrate": (
        ("migrate", "table.csv", "--column", "id", "--from", "1.0.0"),
        ("migrate", "table.csv", "--column", NAME),
    ),
    "move": (("move", "photovoltaik", NAME),),
    "reidentify": (("reidentify", "photovoltaik", NAME),),
    "publish": (("publish", "duckdb:store"), ("publish", "duckdb:store", NAME), ("publish", NAME)),
    "release": (("release", "--dry-run"), ("release", NAME)),
    "remove": (("remove", NAME), ("remove", "photovoltaik")),
    "rename": (("rename", "photovoltaik", HOSTILE, "--dry-run"), ("rename", NAME, "x")),
    "schema": (("schema", "--check"),),
    "search": (("search", "strom"), ("search", NAME)),
    "serve": (("serve", "--check"), ("serve", NAME)),
    "set": (("set", "photovoltaik", "definition", HOSTILE, "--dry-run"), ("set", "photovoltaik", NAME, "x")),
    "show": (("show", "photovoltaik"), ("show", NAME)),
    "sign": (("sign", NAME, "--key", NAME),),
    "similar": (("similar",), ("similar", NAME)),
    "site": (("site",), ("site", "--base-path", NAME)),
    "split": (("split", "photovoltaik", NAME, "--dry-run"),),
    "stats": (("stats",),),
    "stubs": (("stubs",), ("stubs", NAME), ("stubs", "--out", NAME)),
    "tree": (("tree",), ("tree", NAME)),
    "unlink": (("unlink", "photovoltaik", "related", NAME),),
    "verify": (("verify",), ("verify", NAME), ("verify", "--signers", "ids.txt")),
    "withdraw": (("withdraw", "1.0.0", "--reason", HOSTILE), ("withdraw", NAME, "--reason", "x")),
}


def _hostile(value: Any, key: str = "") -> Any:
    """Return a source in which every text ends in what controls a terminal."""
    if isinstance(value, dict):
        return {name: _hostile(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [_hostile(inner, key) for inner in value]
    prose = ("label", "definition", "synonyms", "notes", "heading", "summary", "full_name")
    return value + HOSTILE if key in prose else value


@pytest.fixture(scope="module")
def hostile(thesaurus_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("terminal") / f"root\x9b{HOSTILE[1:4]}"
    shutil.copytree(thesaurus_template, root)
    (root / "pyproject.toml").write_text("", encoding="utf-8")
    for path in (root / "taxonomy").rglob("*.yaml"):
        data = _hostile(yaml.safe_load(path.read_text(encoding="utf-8")))
        path.write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")
    model = root / "schema/generated/taxonomy.model.json"
    compiled = json.loads(model.read_text(encoding="utf-8"))
    model.write_text(json.dumps(_described(compiled)), encoding="utf-8")
    for version in ("1.0.0", "1.1.0"):
        edition = edition_of(load(find_project(root)), parse_version(version), "2026-01-01")
        target = root / "releases" / version
        target.mkdir(parents=True)
        write_files(target, with_manifest(edition, build(edition)))
        theme = root / "taxonomy/themes/erzeugung.yaml"
        theme.write_text(theme.read_text(encoding="utf-8").replace("Sonnenlicht", "Licht"), encoding="utf-8")
    (root / "releases/withdrawn.json").write_text(json.dumps({"1.0.0": HOSTILE}), encoding="utf-8")
    (root / f"releases/1.1.0/odd{HOSTILE.replace('/', '')}").write_bytes(b"")
    (root / f"taxonomy/themes/odd{HOSTILE}.yaml").write_text(f"id: {{{HOSTILE}", encoding="utf-8")
    (root / "hostile.ttl").write_text(f'<http://e.org/a> a <http://e.org/{HOSTILE}> ; "{HOSTILE}"', encoding="utf-8")
    (root / "hostile.csv").write_text(f"Term,{HOSTILE}\nx{HOSTILE},y\n", encoding="utf-8")
    (root / "hostile.json").write_text(json.dumps({HOSTILE: HOSTILE}), encoding="utf-8")
    (root / "ids.txt").write_text(f"photovoltaik\n{NAME}\n", encoding="utf-8")
    (root / "table.csv").write_text(
        f"id,x\nphotovoltaik,1\n{NAME.replace(chr(13), '')},2\n", encoding="utf-8", newline=""
    )
    git = ("git", "-c", "user.name=x\x9b", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    for arguments in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "-m", f"Add\x1b[2J{HOSTILE}")):
        subprocess.run([*git, *arguments], cwd=root, check=True, capture_output=True)
    return root


def _described(value: Any) -> Any:
    if isinstance(value, list):
        return [_described(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    return {
        k: v + HOSTILE if k in ("description", "title") and isinstance(v, str) else _described(v)
        for k, v in value.items()
    }


def test_every_command_is_tried() -> None:
    assert COMMANDS.keys() == {name for name, _ in modules_in(commands.__name__)}


CASES = [
    (*command, *(("--format", format_) if format_ else ()))
    for name, each in COMMANDS.items()
    for command in each
    for format_ in FORMATS.get(name, ("",))
]


@pytest.mark.parametrize("command", CASES, ids=lambda command: ascii(" ".join(command))[1:60])
def test_nothing_that_is_printed_controls_a_terminal(
    hostile: Path, run: Callable[..., Any], command: tuple[str, ...]
) -> None:
    result = run(*command, cwd=hostile)
    printed = re.sub("\r\n", "\n", result.out + result.err)
    assert result.code in (0, 1, 2)
    assert printed
    assert not CONTROLS.search(printed), printed
    if "json" in command and result.code != 2:
        json.loads(result.out)


def test_documents_reach_programs_as_they_are_and_terminals_harmless(hostile: Path, run: Callable[..., Any]) -> None:
    command = ("diff", "1.0.0", "1.1.0", "--format", "csv")
    for format_ in ("csv", "json"):
        assert "\x9b5m" in run(*command[:-1], format_, cwd=hostile).out
    shown = _on_terminal(hostile, *command)
    assert b"\\u009b5m" in shown
    assert not CONTROLS.search(shown.decode().replace("\r\n", "\n"))


def test_colours_are_ours_alone(hostile: Path) -> None:
    shown = _on_terminal(hostile, "show", "photovoltaik").decode()
    assert "\x1b[1m" in shown
    assert not CONTROLS.search(re.sub(r"\x1b\[(?:[012]|3[1-6])m", "", shown.replace("\r\n", "\n")))


def _on_terminal(root: Path, *command: str) -> bytes:
    """Return what a command writes to a terminal, which turns line feeds into CR LF."""
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
