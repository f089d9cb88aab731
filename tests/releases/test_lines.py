"""Maintenance lines, as GOVERNANCE.md describes them: 1.0.1 is released after 1.1.0, and merged into main.

Everything is done as maintainers do it: with Git, and from the command line.
"""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

THEME = "taxonomy/themes/erzeugung.yaml"
FOLLOW = {"CHANGELOG.md", "CITATION.cff", "releases/index.json"}


def taxokit(run: Run, folder: Path, *arguments: str) -> str:
    result = run(*arguments, cwd=folder)
    assert result.code == 0, result.out + result.err
    return str(result.out)


def merge(folder: Path, revision: str) -> set[str]:
    """Merge a revision, and return the files with conflicts."""
    subprocess.run(["git", "merge", "--quiet", revision], cwd=folder, check=False, capture_output=True)
    question = ["git", "diff", "--name-only", "--diff-filter=U"]
    run = subprocess.run(question, cwd=folder, check=True, capture_output=True, encoding="utf-8")
    return set(run.stdout.split())


@pytest.fixture(scope="module")
def lines(
    thesaurus_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    run: Run,
    git: Run,
    commit_all: Run,
    edit: Run,
    under_git: Run,
) -> Path:
    """The thesaurus after 1.0.1, released from 1.0.0 after 1.1.0 was, is merged into main. Not to be changed.

    1.1.0 has another label and withdraws a term, 1.0.1 a definition with a typo less.
    """
    folder = tmp_path_factory.mktemp("lines") / "thesaurus"
    under_git(Path(shutil.copytree(thesaurus_template, folder)))
    assert "releases/1.0.0 is released: " in taxokit(run, folder, "release", "--date", "2026-06-14", "--tag")
    edit(folder / THEME, "label: Photovoltaik\n", "label: Fotovoltaik\n")
    taxokit(run, folder, "deprecate", "strom", "--replaced-by", "batterie")
    commit_all(folder)
    assert "releases/1.1.0 is released: " in taxokit(run, folder, "release", "--date", "2026-07-01", "--tag")

    git(folder, "switch", "--quiet", "--create", "maintain-1.0", "v1.0.0")
    edit(
        folder / THEME,
        "definition: Umwandlung von Sonnenlicht in Strom.",
        "definition: Umwandlung von Sonnenlicht in Strom",
    )
    commit_all(folder)
    assert "releases/1.0.1 is released: " in taxokit(run, folder, "release", "--date", "2026-08-01", "--tag")
    assert taxokit(run, folder, "verify") == "2 releases verified\n"

    git(folder, "switch", "--quiet", "main")
    assert merge(folder, "maintain-1.0") == FOLLOW
    assert set(taxokit(run, folder, "index").split()) == FOLLOW
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--no-edit")
    return folder


def test_all_releases_verify_after_the_merge(lines: Path, run: Run) -> None:
    assert taxokit(run, lines, "verify", "--deep") == "3 releases verified\n"
    assert "error:" not in taxokit(run, lines, "check")
    manifest = json.loads((lines / "releases/1.0.1/manifest.json").read_bytes())
    assert manifest["previous_version"] == "1.0.0"
    index = json.loads((lines / "releases/index.json").read_bytes())
    assert index["latest"] == "1.1.0"


def test_history_compares_each_release_with_its_predecessor(lines: Path, run: Run) -> None:
    """The history of 1.0.1 does not take back the label of 1.1.0, which it never had."""
    page = taxokit(run, lines, "history", "photovoltaik").splitlines()
    assert page[page.index("1.1.0  2026-07-01  changed") :] == [
        "1.1.0  2026-07-01  changed",
        "    label         Photovoltaik",
        "                → Fotovoltaik",
        "1.0.1  2026-08-01  changed (after 1.0.0)",
        "    definition    Umwandlung von Sonnenlicht in Strom.",
        "                → Umwandlung von Sonnenlicht in Strom",
        "working tree       changed since 1.1.0",
        "    definition    Umwandlung von Sonnenlicht in Strom.",
        "                → Umwandlung von Sonnenlicht in Strom",
    ]
    content = json.loads(taxokit(run, lines, "history", "photovoltaik", "--format", "json"))
    assert [(entry["version"], entry["line"], entry["previous"]) for entry in content["history"]] == [
        ("1.0.0", "1.0", None),
        ("1.1.0", "1.1", "1.0.0"),
        ("1.0.1", "1.0", "1.0.0"),
    ]
    assert content["working_tree"]["compared_with"] == "1.1.0"


@pytest.mark.parametrize(("old", "new", "written"), [("1.0.1", "latest", "batterie"), ("1.0.0", "1.0.1", "strom")])
def test_migration_goes_along_the_lineage(
    lines: Path, tmp_path: Path, run: Run, old: str, new: str, written: str
) -> None:
    table = tmp_path / "used.csv"
    table.write_text("term\nstrom\n", encoding="utf-8")
    assert taxokit(run, lines, "migrate", table, "--column", "term", "--from", old, "--to", new) == f"term\n{written}\n"


@pytest.mark.full
def test_next_release_of_each_line(lines: Path, tmp_path: Path, run: Run, git: Run, commit_all: Run, edit: Run) -> None:
    folder = Path(shutil.copytree(lines, tmp_path / "next"))
    assert taxokit(run, folder, "diff").startswith("1.1.0 → work\n")
    edit(folder / THEME, "label: Erzeugung\n", "label: Stromerzeugung\n")
    commit_all(folder)
    assert "releases/1.2.0 is released: " in taxokit(run, folder, "release", "--date", "2026-09-01", "--tag")
    git(folder, "switch", "--quiet", "maintain-1.0")
    edit(folder / THEME, "definition: Bewegte elektrische Ladung.", "definition: Bewegte elektrische Ladung")
    commit_all(folder)
    assert "releases/1.0.2 is released: " in taxokit(run, folder, "release", "--date", "2026-10-01", "--tag")
    git(folder, "switch", "--quiet", "main")
    assert merge(folder, "maintain-1.0") == FOLLOW
    taxokit(run, folder, "index")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--no-edit")
    assert taxokit(run, folder, "verify", "--deep") == "5 releases verified\n"
    changelog = (folder / "CHANGELOG.md").read_text(encoding="utf-8")
    titles = [line for line in changelog.splitlines() if line.startswith("## ")]
    assert titles == [
        "## 1.2.0 (2026-09-01)",
        "## 1.1.0 (2026-07-01)",
        "## 1.0.2 (2026-10-01)",
        "## 1.0.1 (2026-08-01)",
        "## 1.0.0 (2026-06-14)",
    ]
    previous = {
        version: json.loads((folder / f"releases/{version}/manifest.json").read_bytes())["previous_version"]
        for version in ("1.0.1", "1.0.2", "1.1.0", "1.2.0")
    }
    assert previous == {"1.0.1": "1.0.0", "1.0.2": "1.0.1", "1.1.0": "1.0.0", "1.2.0": "1.1.0"}
