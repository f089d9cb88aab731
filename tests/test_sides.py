"""What can be compared, and what a name on the command line means."""

import contextlib
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.config import find_project
from taxokit.diffing import Side, diff
from taxokit.errors import TaxokitError
from taxokit.sides import resolve

Run = Callable[..., Any]
SKILLS = "taxonomy/categories/agent-protocols.yaml"


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder: Path) -> None:
    if not (folder / ".git").exists():
        git(folder, "init", "--quiet", "--initial-branch=main")
        for key, value in (("user.name", "Tester"), ("user.email", "tester@example.org"), ("commit.gpgsign", "false")):
            git(folder, "config", key, value)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Change")


def side(root: Path, name: object) -> Side:
    with contextlib.chdir(root):
        return resolve(find_project(root), str(name))


def label(side: Side) -> str:
    found: str = next(c["label"] for c in side.document["categories"] if c["id"] == "agent-protocols")
    return found


def test_work_is_the_working_tree(released_copy: Path, edit: Run) -> None:
    edit(released_copy / SKILLS, "label: Agent Protocols\n", "label: New\n")
    found = side(released_copy, "work")
    assert (found.name, label(found)) == ("work", "New")
    assert found.schema is not None


@pytest.mark.parametrize("name", ["1.0.0", "v1.0.0", "latest", "releases/1.0.0"])
def test_version_latest_and_folder_are_the_release(released_copy: Path, edit: Run, name: str) -> None:
    edit(released_copy / SKILLS, "label: Agent Protocols\n", "label: New\n")
    found = side(released_copy, name)
    assert (found.name, label(found)) == ("1.0.0", "Agent Protocols")
    assert found.schema is not None


def test_file_is_a_document_without_a_schema(released_copy: Path, tmp_path: Path) -> None:
    found = side(released_copy, "releases/1.0.0/taxonomy.json")
    assert (found.name, found.schema, label(found)) == ("1.0.0", None, "Agent Protocols")
    assert diff(found, side(released_copy, "work")).changes == ()
    nameless = tmp_path / "other.json"
    nameless.write_text("{}", encoding="utf-8")
    assert side(released_copy, nameless).name == str(nameless)


def test_revision_is_the_sources_as_git_holds_them(thesaurus: Path, edit: Run) -> None:
    commit(thesaurus)
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "label: Erzeugung\n", "label: Gewinnung\n")
    commit(thesaurus)
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "label: Gewinnung\n", "label: Anderes\n")
    labels = [side(thesaurus, name).document["themes"][0]["label"] for name in ("git:HEAD~1", "git:main", "work")]
    assert labels == ["Erzeugung", "Gewinnung", "Anderes"]
    assert side(thesaurus, "git:HEAD~1").name == "git:HEAD~1"


def test_revision_of_a_taxonomy_below_the_top_of_its_repository(thesaurus: Path) -> None:
    (thesaurus.parent / "README.md").write_text("Elsewhere.", encoding="utf-8")
    commit(thesaurus.parent)
    assert diff(side(thesaurus, "git:HEAD"), side(thesaurus, "work")).changes == ()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("newest", "'newest' is no version; write three numbers, such as 1.2.0"),
        ("2.0.0", "releases/2.0.0: there is no such release; there is none"),
        ("taxonomy", "taxonomy: is no release: it holds no taxonomy.json"),
        ("LICENSE", "LICENSE: is not JSON"),
        ("list.json", "list.json: is no taxonomy.json: it holds no JSON object"),
        ("git:nowhere", "git:nowhere: fatal: not a valid object name"),
        ("git:", "git:: fatal: not a valid object name"),
        ("git:--output=stolen", "git:--output=stolen: is no revision"),
        ("git:HEAD:taxonomy", "git:HEAD:taxonomy: fatal: "),
        ("x" * 300, "is no version; write three numbers"),
    ],
)
def test_what_there_is_not(thesaurus: Path, name: str, message: str) -> None:
    commit(thesaurus)
    (thesaurus / "list.json").write_text("[]", encoding="utf-8")
    with pytest.raises(TaxokitError) as error:
        side(thesaurus, name)
    assert message in str(error.value)
    assert "\n" not in str(error.value)
    assert not list(thesaurus.rglob("stolen*"))


def test_link_that_a_revision_holds_is_not_followed(thesaurus: Path) -> None:
    (thesaurus / "taxonomy/themes/other.yaml").symlink_to("/etc/passwd")
    commit(thesaurus)
    with pytest.raises(TaxokitError, match=r"^git:HEAD: .*other\.yaml"):
        side(thesaurus, "git:HEAD")


def test_sources_that_do_not_have_their_shape_are_no_side(thesaurus: Path, edit: Run) -> None:
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "label: Erzeugung\n", "labl: Erzeugung\n")
    commit(thesaurus)
    for name in ("work", "git:HEAD"):
        with pytest.raises(
            TaxokitError, match=r"^taxonomy/themes/erzeugung\.yaml:.* \[schema-violation\]; run `taxokit"
        ):
            side(thesaurus, name)


def test_release_folder_may_stand_anywhere(released_copy: Path, thesaurus: Path) -> None:
    folder = released_copy / "releases/1.0.0"
    assert side(thesaurus, folder).name == "1.0.0"
    document = json.loads((folder / "taxonomy.json").read_bytes())
    (folder / "taxonomy.json").write_text(json.dumps({**document, "version": "x"}), encoding="utf-8")
    with pytest.raises(TaxokitError, match="'x' is no version"):
        side(thesaurus, folder)
