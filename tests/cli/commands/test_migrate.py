"""`taxokit migrate`: a consumer's table, over releases that were cut by the tool."""

import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from taxokit.repository import writing as files

Run = Callable[..., Any]

SPACE = "https://genbodha.ai/taxonomy/"
TABLE = f"""\
\ufeffwho;"skill";note\r
Ann;frying;"a; \"\"quoted\"\"\r
note"\r
Bob;"{SPACE}skill/roasting"; \r
Cem;skill/sauteing;
Dee; boiling ;x\r
Eve;grilling;x"""


def write(folder: Path, text: str, name: str = "table.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path


def test_replacements_are_composed_and_all_else_stays(kitchen: Path, run: Run) -> None:
    path = write(kitchen, TABLE)
    result = run("migrate", path, "--column", "skill", "--from", "1.1.0", cwd=kitchen)
    assert result.out == (
        TABLE.replace("frying", "pan-cooking")
        .replace("skill/roasting", "skill/baking")
        .replace("sauteing", "pan-cooking")
    )
    assert result.err == (
        f"{path}: 1.1.0 → 2.0.0, skill: 5 identifiers: 1 unchanged, 3 rewritten, 1 needs review\n"
        "  frying → pan-cooking (line 2)\n"
        f"  {SPACE}skill/roasting → {SPACE}skill/baking (line 4)\n"
        "  skill/sauteing → skill/pan-cooking (line 5)\n"
        f"{path}:7: 'grilling' is deprecated since 1.1.0 (\"Over or under the fire?\"): replaced by"
        " barbecuing or searing, choose one\n"
    )
    assert result.code == 1
    assert path.read_bytes() == TABLE.encode()


def test_one_release_at_a_time_gives_the_same_table(kitchen: Path, run: Run) -> None:
    names = [path.stem for path in (kitchen / "releases/1.0.0").glob("*")]
    with (kitchen / "releases/1.0.0/csv/skills.csv").open(encoding="utf-8", newline="") as stream:
        names = [row["id"] for row in csv.DictReader(stream)]
    path = write(kitchen, "id\n" + "".join(f"skill/{name}\n" for name in names))
    at_once = run("migrate", path, "--column", "id", "--from", "1.0.0", "--to", "2.0.0", cwd=kitchen).out
    first = run("migrate", path, "--column", "id", "--from", "1.0.0", "--to", "1.1.0", cwd=kitchen).out
    half = write(kitchen, first, "half.csv")
    assert run("migrate", half, "--column", "id", "--from", "1.1.0", "--to", "2.0.0", cwd=kitchen).out == at_once
    assert "skill/pan-cooking" in at_once


def test_reasons(kitchen: Path, run: Run, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    names = [
        "grilling",
        "roasting",
        "braising",
        "smoking",
        "steaming",
        "plating",
        "pickling",
        "curing",
        "serving",
        "arranging",
    ]
    path = write(kitchen, "id,n\n" + "".join(f"{name},1\n" for name in names))
    report = tmp_path / "report.json"
    arguments = ("migrate", path, "--column", "id", "--from", "1.0.0", "--report", report)
    assert run(*arguments, "--to", "1.1.0", cwd=kitchen).code == 1
    assert reasons(report) == snapshot
    assert run(*arguments, "--to", "2.0.0", cwd=kitchen).code == 1
    assert reasons(report) == snapshot


def reasons(path: Path) -> dict[str, tuple[str, list[str]]]:
    content = json.loads(path.read_text(encoding="utf-8"))
    return {
        entry["value"]: (entry["reason"], entry.get("candidates", []))
        for entry in content["not_migrated"] + content["notes"]
    }


def test_report_and_counts(kitchen: Path, run: Run) -> None:
    path = write(kitchen, "id\tn\nfrying\t1\nfrying\t2\n3.5\t3\n\t4\nboiling\t5\n", "table.tsv")
    result = run("migrate", path, "--column", "id", "--from", "1.0.0", "--report", "r.json", "--in-place", cwd=kitchen)
    assert (result.code, result.out) == (1, "")
    assert path.read_text(encoding="utf-8") == "id\tn\npan-cooking\t1\npan-cooking\t2\n3.5\t3\n\t4\nboiling\t5\n"
    assert json.loads((kitchen / "r.json").read_text(encoding="utf-8")) == {
        "format": 1,
        "file": str(path),
        "column": "id",
        "from": "1.0.0",
        "to": "2.0.0",
        "identifiers": 4,
        "unchanged": 1,
        "rewritten": 2,
        "left": 1,
        "empty_cells": 1,
        "rewrites": [{"old": "frying", "new": ["pan-cooking"], "lines": [2, 3]}],
        "not_migrated": [
            {"value": "3.5", "reason": "unknown", "why": "is not in 1.0.0", "candidates": [], "lines": [4]}
        ],
        "notes": [],
    }


def test_options(kitchen: Path, run: Run) -> None:
    path = write(kitchen, 'id:n\n"plating, roasting":1\n')
    arguments = ("--column", "id", "--from", "1.0.0", "--to", "1.1.0", "--delimiter", ":", "--separator", ",")
    result = run("migrate", path, *arguments, "--class", "skill", "--expand", cwd=kitchen)
    assert (result.code, result.out) == (0, 'id:n\n"arranging, oven-roasting, spit-roasting":1\n')
    rows = write(kitchen, "n|id\n1|roasting", "rows.csv")
    result = run("migrate", rows, "--column", "id", "--from", "1.0.0", "--to", "1.1.0", "--expand", cwd=kitchen)
    assert (result.code, result.out) == (0, "n|id\n1|oven-roasting\n1|spit-roasting")


def test_running_it_again_changes_nothing(kitchen: Path, run: Run) -> None:
    """Migrated identifiers are newer than the release that the table was made with, which is no error."""
    path = write(kitchen, "id\nfrying\nboiling\n")
    arguments = ("migrate", path, "--column", "id", "--from", "1.0.0", "--in-place")
    assert run(*arguments, cwd=kitchen).code == 0
    before = path.stat()
    again = run(*arguments, cwd=kitchen)
    assert again.code == 0
    assert again.err.endswith("table.csv:2: 'pan-cooking' is not in 1.0.0, but in use in 2.0.0\n")
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_table_that_is_saved_meanwhile_is_not_overwritten(
    kitchen: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program saves the table at the last moment, when the new one is staged."""
    path = write(kitchen, "id\nfrying\n")
    sync = files.sync

    def saved_first(paths: Collection[Path]) -> None:
        path.write_text("id\nfrying\nboiling\n", encoding="utf-8")
        sync(paths)

    monkeypatch.setattr(files, "sync", saved_first)
    arguments = ("migrate", path, "--column", "id", "--from", "1.0.0")
    result = run(*arguments, "--in-place", cwd=kitchen)
    assert (result.code, result.out) == (2, "")
    assert f"{path}: was changed meanwhile; try again" in result.err
    assert path.read_text(encoding="utf-8") == "id\nfrying\nboiling\n"
    assert run(*arguments, "--out", path, cwd=kitchen).code == 0  # which replaces any file


def test_out(kitchen: Path, run: Run) -> None:
    path = write(kitchen, "id\r\nfrying\r\n")
    arguments = ("--column", "id", "--from", "1.0.0")
    result = run("migrate", path, *arguments, "--out", "new.csv", cwd=kitchen)
    assert (result.code, result.out) == (0, "")
    assert (kitchen / "new.csv").read_bytes() == b"id\r\npan-cooking\r\n"
    assert path.read_bytes() == b"id\r\nfrying\r\n"


def test_table_from_standard_input(kitchen: Path) -> None:
    words = [sys.executable, "-m", "taxokit", "migrate", "-", "--column", "id", "--from", "1.0.0"]
    done = subprocess.run(words, cwd=kitchen, input=b"id\r\nfrying\r\nx", capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"id\r\npan-cooking\r\nx")
    assert done.stderr.decode().endswith("stdin:3: 'x' is not in 1.0.0\n")
    done = subprocess.run([*words, "--in-place"], cwd=kitchen, input=b"id\n", capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (2, b"")


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
@pytest.mark.parametrize("mode", [0o600, 0o640])
def test_permissions_and_links_stay(kitchen: Path, run: Run, tmp_path: Path, mode: int) -> None:
    path = write(tmp_path, "id\nfrying\n")
    path.chmod(mode)
    link = kitchen / "link.csv"
    link.symlink_to(path)
    arguments = ("migrate", link, "--column", "id", "--from", "1.0.0")
    assert run(*arguments, "--in-place", cwd=kitchen).code == 0
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == "id\npan-cooking\n"
    assert path.stat().st_mode & 0o777 == mode
    assert run(*arguments, "--out", tmp_path / "new.csv", cwd=kitchen).code == 0
    assert (tmp_path / "new.csv").stat().st_mode & 0o777 == mode


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--column", "id"], "Error: Missing option '--from'."),
        (["--column", "n", "--from", "1.0.0"], "error: table.csv: has no column 'n'; it has 'id'"),
        (["--column", "id", "--from", "2.0.0", "--to", "1.0.0"], "error: 1.0.0 is lower than 2.0.0: replacements only lead to"),
        (["--column", "id", "--from", "3.0.0"], "error: releases/3.0.0: there is no such release; choose from 1.0.0, 1.1.0, 2.0.0"),
        (["--column", "id", "--from", "1.0.0", "--kind", "skil"], "error: there is no kind 'skil'; did you mean 'skill'?"),
        (["--column", "id", "--from", "1.0.0", "--delimiter", "ab"], "error: invalid delimiter 'ab'"),
        (["--column", "id", "--from", "1.0.0", "--in-place", "--out", "x"], "--in-place writes into FILE, and cannot be combined"),
        (["--column", "id", "--from", "1.0.0", "--report", "table.csv"], "--report names the table itself"),
        (["--column", "id", "--from", "1.0.0", "--report", "taxonomy/../table.csv"], "--report names the table itself"),
        (["--column", "id", "--from", "1.0.0", "--out", "x", "--report", "x"], "--report names the table itself"),
        (["--column", "id", "--from", "1.0.0", "--out", os.devnull], f"{os.devnull} is not a regular file"),
    ],
)  # fmt: skip
def test_wrong_usage_writes_nothing(kitchen: Path, run: Run, arguments: list[str], words: str) -> None:
    write(kitchen, "id\nfrying\n")
    result = run("migrate", "table.csv", *arguments, cwd=kitchen)
    assert (result.code, result.out) == (2, "")
    assert words in result.err
    assert not (kitchen / "x").exists()
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("id\nfrÿing\n".encode("latin-1"), "table.csv:2: is not UTF-8; save it as UTF-8"),
        (b'id\nfrying\n"boiling\n', "table.csv:3: a quote is opened here and never closed"),
        (b"", "table.csv: is empty: it has no header"),
    ],
)
def test_invalid_table_is_refused_and_stays(kitchen: Path, run: Run, data: bytes, words: str) -> None:
    path = kitchen / "table.csv"
    path.write_bytes(data)
    result = run("migrate", "table.csv", "--column", "id", "--from", "1.0.0", "--in-place", cwd=kitchen)
    assert (result.code, result.out, result.err) == (2, "", f"taxokit: error: {words}\n")
    assert path.read_bytes() == data


def test_withdrawn_release_is_reported(kitchen: Path, run: Run) -> None:
    (kitchen / "releases/withdrawn.json").write_text('{"2.0.0": "A mistake."}', encoding="utf-8")
    write(kitchen, "id\nfrying\n")
    arguments = ("migrate", "table.csv", "--column", "id", "--from", "1.0.0")
    assert run(*arguments, cwd=kitchen).out == "id\nsauteing\n"
    result = run(*arguments, "--to", "2.0.0", cwd=kitchen)
    assert result.err.startswith("taxokit: 2.0.0 is withdrawn: A mistake.\n")
    assert result.out == "id\npan-cooking\n"


def test_a_second_schema(energy: Path, run: Run) -> None:
    space = "https://example.org/energy/"
    path = write(energy, f"begriff,jahr\nwindkraft,1\n{space}term/solarzellentechnik,2\ntheme/speicherung,3\n")
    result = run("migrate", path, "--column", "begriff", "--from", "1.0.0", cwd=energy)
    assert (result.code, result.out) == (
        0,
        f"begriff,jahr\nwindenergie,1\n{space}term/photovoltaik,2\ntheme/speicherung,3\n",
    )


def test_many_lines_are_summed_up_in_few(kitchen: Path, run: Run) -> None:
    names = ["frying"] * 30 + ["grilling"] * 20 + [f"skill/{name}" for name in ("frying", "roasting", "plating")]
    path = write(kitchen, "id\n" + "\n".join(names))
    result = run("migrate", path, "--column", "id", "--from", "1.0.0", cwd=kitchen)
    assert "  frying → pan-cooking (lines 2, 3, 4, 5, 6, 7, 8, 9 and 22 more)\n" in result.err
    assert "choose one (also on lines 33, 34, 35, 36, 37, 38, 39, 40 and 11 more)\n" in result.err
