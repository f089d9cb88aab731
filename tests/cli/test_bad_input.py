"""Hostile and broken input, through the whole command line: a finding or one line, the right exit code, nothing lost."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.depth import share

Run = Callable[..., Any]
PATH = "taxonomy/categories/agent-protocols.yaml"
GOOD = b"id: agent-protocols\nlabel: Agent Protocols\n"


def deep(levels: int) -> bytes:
    return b"id: " + b"[" * levels + b"]" * levels + b"\n"


def bomb() -> bytes:
    lines = [b"a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [b"a%d: &a%d [%s]" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 10)) for n in range(1, 12)]
    return b"\n".join(lines) + b"\n"


CONTENTS: dict[str, tuple[bytes | Callable[[], bytes], str | None, int | None]] = {
    "empty": (b"", "yaml-syntax", 1),
    "comments alone": (b"# nothing\n", "yaml-syntax", 1),
    "a list": (b"- a\n- b\n", "yaml-syntax", 1),
    "UTF-16": ("id: x\n".encode("utf-16"), "unreadable-file", 1),
    "byte order mark": (b"\xef\xbb\xbf" + GOOD, "invisible-character", 1),
    "Latin-1": (GOOD + b"# \xe4\n", "unreadable-file", 3),
    "NUL bytes": (GOOD + b"status: \x00\n", "yaml-syntax", 3),
    "NUL escape": (b'id: agent-protocols\nlabel: "a\\0b"\n', "invisible-character", 2),
    "escape character": (b'id: agent-protocols\nlabel: "a\\eb"\n', "invisible-character", 2),
    "bidirectional control": ("id: agent-protocols\nlabel: a\u202eb\n".encode(), "invisible-character", 2),
    "line separator": ("id: agent-protocols\nlabel: a\u2028b\n".encode(), "invisible-character", 2),
    "tab": (b"id: agent-protocols\n\tlabel: x\n", "yaml-syntax", 2),
    "100 MB": (lambda: GOOD + b"# " + b"x" * 100_000_000, "unreadable-file", 1),
    "10,000 levels in flow": (deep(10_000), "yaml-syntax", 1),
    "10,000 levels in blocks": (b"- " * 10_000 + b"x\n", "yaml-syntax", 1),
    "500 levels": (deep(500), None, 1),
    "alias bomb": (bomb, "yaml-syntax", 1),
    "endless alias": (b"id: &a [*a]\n", "yaml-syntax", 1),
    "Python object": (b"id: !!python/object/apply:os.system ['touch owned']\n", "yaml-syntax", 1),
    "Python name": (b"id: agent-protocols\nlabel: !!python/name:os.system ''\n", "yaml-syntax", 2),
    "tagged mapping": (b"!!python/object:os.Anything\nid: agent-protocols\n", "yaml-syntax", 1),
    "duplicate keys": (GOOD + b"label: Other\n", "duplicate-key", 3),
    "two documents": (GOOD + b"---\n" + GOOD, "yaml-syntax", None),
    "no": (b"id: agent-protocols\nlabel: no\n", "ambiguous-scalar", 2),
    "1.0": (b"id: agent-protocols\nlabel: 1.0\n", "schema-violation", 2),
    "a date": (b"id: agent-protocols\nlabel: 2026-06-14\n", "ambiguous-scalar", 2),
    "0o7": (b"id: agent-protocols\nlabel: 0o7\n", "ambiguous-scalar", 2),
    "a long integer": (b"id: agent-protocols\nlabel: " + b"9" * 5_000 + b"\n", "ambiguous-scalar", 2),
    "nothing": (b"id: agent-protocols\nlabel:\n", "schema-violation", 2),
    "path in an identifier": (b"id: ../../escape\nlabel: x\n", "invalid-id", 1),
    "absolute path in an identifier": (b"id: /etc/passwd\nlabel: x\n", "invalid-id", 1),
    "merge key": (b"id: agent-protocols\n<<: {label: x}\n", "yaml-syntax", 2),
}


def content(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize("name", share(CONTENTS, every=2))
def test_content(project_copy: Path, run: Run, name: str) -> None:
    data, rule, line = CONTENTS[name]
    (project_copy / PATH).write_bytes(data if isinstance(data, bytes) else data())
    before = content(project_copy.parent)
    result = run("check", cwd=project_copy)
    assert result.code == 1, result.err
    assert result.err == ""
    own = [text for text in result.out.splitlines() if text.startswith(f"{PATH}:")]
    if rule:
        start = f"{PATH}:{line}:" if line else f"{PATH}:"
        assert any(text.startswith(start) and text.endswith(f"[{rule}]") for text in own), result.out
    assert own
    built = run("build", cwd=project_copy)
    assert built.code == 1
    assert "Traceback" not in built.err
    assert content(project_copy.parent) == before


def test_directory_in_place_of_a_file(project_copy: Path, run: Run) -> None:
    (project_copy / PATH).unlink()
    (project_copy / PATH).mkdir()
    result = run("check", cwd=project_copy)
    assert result.code == 1
    assert f"{PATH}:1:1: error: is a directory, not a file [unreadable-file]" in result.out


@pytest.mark.skipif(os.geteuid() != 0, reason="as root a file is made unreadable in another way, below")
def test_pipe_in_place_of_a_file(project_copy: Path, run: Run) -> None:
    (project_copy / PATH).unlink()
    os.mkfifo(project_copy / PATH)
    result = run("check", cwd=project_copy, process=True)
    assert result.code == 1
    assert f"{PATH}:1:1: error: is not a file [unreadable-file]" in result.out


def test_link_out_of_the_repository(project_copy: Path, run: Run) -> None:
    outside = project_copy.parent / "outside.yaml"
    outside.write_bytes(GOOD)
    (project_copy / PATH).unlink()
    (project_copy / PATH).symlink_to(outside)
    result = run("check", cwd=project_copy)
    assert result.code == 1
    assert f"{PATH}:1:1: error: is a link that leaves the repository [unreadable-file]" in result.out


@pytest.mark.parametrize("name", ["taxonomy.model.json", "source.schema.json"])
@pytest.mark.parametrize("data", [None, b"", b"{", b"[]", b"{}", b"\xff"])
def test_destroyed_compiled_schema(project_copy: Path, run: Run, name: str, data: bytes | None) -> None:
    path = project_copy / "schema/generated" / name
    path.unlink()
    if data is not None:
        path.write_bytes(data)
    result = run("check", cwd=project_copy)
    assert result.code in (1, 2), result.out
    assert f"schema/generated/{name}" in result.out + result.err
    assert "Traceback" not in result.err
    if result.code == 2:
        assert len(result.err.splitlines()) == 1
        assert "run `taxokit schema`" in result.err


@pytest.mark.parametrize("data", [b"", b"title: [\n", b"\x00", b"- a\n"])
def test_destroyed_root_file(project_copy: Path, run: Run, data: bytes) -> None:
    (project_copy / "taxonomy/taxonomy.yaml").write_bytes(data)
    for command in ("check", "build", "diff"):
        result = run(command, cwd=project_copy)
        assert result.code in (1, 2)
        assert "taxonomy/taxonomy.yaml" in result.out + result.err or command == "diff"
        assert "Traceback" not in result.err


@pytest.mark.parametrize("option", ["unknown = 1", "license-file = 3", "ignore = ['no-such-rule']", "= broken"])
def test_wrong_configuration(project_copy: Path, run: Run, option: str) -> None:
    (project_copy / "pyproject.toml").unlink()
    (project_copy / "taxokit.toml").write_text(option + "\n", encoding="utf-8")
    result = run("check", cwd=project_copy)
    assert result.code == 2
    assert len(result.err.splitlines()) == 1


def test_licence_that_cannot_be_read(project_copy: Path, run: Run) -> None:
    (project_copy / "LICENSE-DATA").unlink()
    result = run("check", cwd=project_copy)
    assert result.code == 1
    assert "LICENSE-DATA:1:1: error: the licence of the data does not exist" in result.out
    assert run("build", cwd=project_copy).code == 1


def test_compiled_schema_that_leads_out_of_the_repository(project_copy: Path, run: Run) -> None:
    outside = project_copy.parent / "precious"
    (project_copy / "schema/generated").rename(outside)
    (outside / "thesis.txt").write_text("mine", encoding="utf-8")
    before = content(outside)
    (project_copy / "schema/generated").symlink_to(outside)
    result = run("schema", cwd=project_copy)
    assert result.code == 2
    assert "schema/generated: is a link that leaves the repository" in result.err
    assert content(outside) == before


def test_sources_that_lead_out_of_the_repository(project_copy: Path, run: Run) -> None:
    (project_copy / "taxonomy").rename(project_copy.parent / "elsewhere")
    (project_copy / "taxonomy").symlink_to(project_copy.parent / "elsewhere")
    result = run("check", cwd=project_copy)
    assert (result.code, result.out) == (2, "")
    assert "taxonomy: is a link that leaves the repository" in result.err


@pytest.mark.parametrize("name", ["../../outside", "http://127.0.0.1:9/evil"])
def test_schema_that_imports_from_elsewhere(project_copy: Path, run: Run, edit: Run, name: str) -> None:
    outside = project_copy.parent / "outside.yaml"
    outside.write_text("id: https://example.org/x\nname: x\n", encoding="utf-8")
    edit(project_copy / "schema/taxonomy.yaml", "  - linkml:types\n", f"  - linkml:types\n  - {name}\n")
    result = run("schema", cwd=project_copy)
    assert result.code == 2
    assert len(result.err.splitlines()) == 1


def test_path_that_is_mistyped(project_copy: Path, run: Run) -> None:
    result = run("check", "taxonomy/nope.yaml", cwd=project_copy)
    assert (result.code, result.err) == (2, "taxokit: error: taxonomy/nope.yaml: does not exist\n")


def test_output_that_is_not_utf_8(released_copy: Path, run: Run) -> None:
    result = run("diff", cwd=released_copy, process=True, env={"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"})
    assert result.code == 0, result.err


@pytest.mark.parametrize("character", ["\u061c", "\U000e0041"])
def test_bidirectional_mark_and_tag_character(project_copy: Path, run: Run, edit: Run, character: str) -> None:
    edit(project_copy / PATH, "label: Agent Protocols", f"label: Agent{character} Protocols")
    assert f"{PATH}:3:8: error: contains the invisible character U+" in run("check", cwd=project_copy).out
