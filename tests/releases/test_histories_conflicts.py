"""Conflict markers after a merge, committed or not: each is named at its line, with a hint."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.clones import Clone
from support.depth import share
from support.sharing import Shared

MakeClone = Callable[..., Clone]
WORDS = "conflict marker of Git: a merge was not finished here"
SOURCE = "taxonomy/themes/erzeugung.yaml"
OURS, THEIRS = (
    ("    label: Photovoltaik\n", "    label: Fotovoltaik\n"),
    ("    label: Photovoltaik\n", "    label: Solarstrom aus Zellen\n"),
)


@pytest.fixture(scope="module")
def merging_template(origin_template: Path, run: Callable[..., Any], shared: Shared) -> Path:
    """A repository in the middle of a merge of two branches that both released 1.1.0, and changed the same line.

    Not to be changed.
    """
    return shared.folder("merging", lambda folder: _merge(folder, origin_template, run))


def _merge(folder: Path, origin: Path, run: Callable[..., Any]) -> None:
    shutil.copytree(origin, folder, symlinks=True)
    ada = Clone(folder, run)
    ada.git("switch", "--quiet", "--create", "topic")
    ada.edit(*THEIRS)
    ada.release("--date", "2026-06-15")
    ada.git("switch", "--quiet", "main")
    ada.edit(*OURS)
    ada.release()
    ada.git("merge", "--quiet", "topic", check=False)


@pytest.fixture
def merging(merging_template: Path, tmp_path: Path, run: Callable[..., Any]) -> Clone:
    """A fresh copy of it, which the test may change."""
    return Clone(Path(shutil.copytree(merging_template, tmp_path / "merging", symlinks=True)), run)


def line_of(clone: Clone, path: str, text: str = "<<<<<<< ") -> int:
    lines = (clone.folder / path).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if line.startswith(text))


def findings(clone: Clone) -> dict[str, Any]:
    """Return the errors of `check` by their places, each of which is named once."""
    result = clone.taxokit("check", "--format", "json")
    all_findings = json.loads(result.out)["findings"]
    errors = [finding for finding in all_findings if finding["severity"] == "error"]
    places = [f"{finding['path']}:{finding['line']}" for finding in errors]
    assert len(set(places)) == len(places)
    return dict(zip(places, errors, strict=True))


@pytest.mark.parametrize("committed", share([False, True], every=2))
def test_each_conflict_is_named_at_its_line(merging: Clone, committed: bool) -> None:
    if committed:  # by mistake; no merge is under way any more
        merging.commit("Merge")
    errors = findings(merging)
    index = "run `taxokit index`, which regenerates it"
    folder = (
        "restore one side of the whole folder, with `git checkout --ours releases/1.1.0` or `--theirs` while you merge"
    )
    source = f"{SOURCE}:{line_of(merging, SOURCE)}"
    assert (errors[source]["rule"], errors[source]["message"]) == ("conflict-marker", WORDS)
    assert errors[source]["hint"] == "resolve the conflict and remove the markers"
    for path in ("releases/index.json", "CHANGELOG.md"):
        place = f"{path}:{line_of(merging, path)}"
        assert [errors[place][key] for key in ("rule", "message", "hint")] == ["conflict-marker", WORDS, index]
        assert [key for key in errors if key.startswith(f"{path}:")] == [place]  # and nothing that follows from it
    sums = f"releases/1.1.0/SHA256SUMS:{line_of(merging, 'releases/1.1.0/SHA256SUMS')}"
    assert [errors[sums][key].partition(" else")[0] for key in ("rule", "message", "hint")] == [
        "edited-release",
        WORDS,
        f"{folder},",
    ]
    code, lines = merging.verify()
    assert code == 1
    for path in ("releases/index.json", "CHANGELOG.md"):
        assert f"{path}:{line_of(merging, path)}: {WORDS}; {index}" in lines
    assert [line.partition(" else")[0] for line in lines if line.startswith("releases/1.1.0/")] == [
        f"{sums}: {WORDS}; {folder},"
    ]
    for command in (["release"], ["fmt", "--check"], ["build"], ["diff"], ["index"]):
        result = merging.taxokit(*command)
        assert result.code != 0, command
        assert "Traceback" not in result.err
        assert "onflict marker" in result.out + result.err, (command, result.out, result.err)


def test_conflicts_are_gone_after_following_the_hints(merging: Clone) -> None:
    merging.git("checkout", "--ours", "releases/1.1.0", SOURCE)
    assert merging.taxokit("index").code == 0
    merging.commit("Merge")
    assert merging.verify() == (0, ["2 releases verified"])
    assert merging.taxokit("check").code == 0


@pytest.mark.parametrize("name", ["taxonomy.ttl", "manifest.json", "taxonomy.json"])
def test_conflict_in_one_file_of_a_release(clone: MakeClone, name: str) -> None:
    ada = clone("ada")
    path = ada.folder / "releases/1.0.0" / name
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    conflict = ["<<<<<<< HEAD\n", lines[4], "=======\n", "other\n", ">>>>>>> topic\n"]
    path.write_text("".join([*lines[:4], *conflict, *lines[5:]]), encoding="utf-8")
    assert [finding["rule"] for place, finding in findings(ada).items() if place == f"releases/1.0.0/{name}:5"] == [
        "edited-release"
    ]
    code, problems = ada.verify()
    assert code == 1
    assert [line.partition(";")[0] for line in problems] == [f"releases/1.0.0/{name}:5: {WORDS}"]


def test_conflict_in_the_list_of_withdrawals(clone: MakeClone) -> None:
    ada = clone("ada")
    text = '{\n<<<<<<< HEAD\n  "1.0.0": "one"\n=======\n  "1.0.0": "two"\n>>>>>>> topic\n}\n'
    (ada.folder / "releases/withdrawn.json").write_text(text, encoding="utf-8")
    message = f"releases/withdrawn.json:2: {WORDS}; keep every withdrawal, and remove the markers"
    assert ada.verify() == (1, [message])
    for command in ("check", "index"):
        assert f"releases/withdrawn.json: is not JSON: {WORDS}, line 2" in ada.taxokit(command).err
    assert message in ada.taxokit("release").err


def test_text_about_a_conflict_is_not_a_conflict(clone: MakeClone) -> None:
    ada = clone("ada")
    path = ada.folder / SOURCE
    text = path.read_text(encoding="utf-8")
    definition = "    definition: Umwandlung von Wind in Strom.\n"
    assert definition in text
    shown = "    definition: |-\n      Git schreibt:\n      <<<<<<< HEAD\n      =======\n      >>>>>>> topic\n"
    path.write_text(text.replace(definition, shown), encoding="utf-8")
    assert findings(ada) == {}
