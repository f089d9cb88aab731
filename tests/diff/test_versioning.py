"""Versions follow from the diff."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.diff.bump import bumped, check_version
from taxokit.diff.changes import Bump, Change, Diff
from taxokit.diff.engine import changes_since, next_version
from taxokit.diff.snapshot import Snapshot
from taxokit.releases.releases import latest
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.errors import ReleaseError
from taxokit.text.versions import FIRST, Version, parse_version


def released(root: Path) -> Snapshot:
    """Return the only release of a repository."""
    release = latest(find_project(root))
    assert release is not None
    return release.snapshot()


@pytest.mark.parametrize(
    ("version", "bump", "expected"),
    [
        ((1, 2, 3), Bump.NONE, (1, 2, 4)),
        ((1, 2, 3), Bump.PATCH, (1, 2, 4)),
        ((1, 2, 3), Bump.MINOR, (1, 3, 0)),
        ((1, 2, 3), Bump.MAJOR, (2, 0, 0)),
        ((1, 9, 9), Bump.PATCH, (1, 9, 10)),
    ],
)
def test_bumps(version: tuple[int, int, int], bump: Bump, expected: tuple[int, int, int]) -> None:
    assert bumped(Version(*version), bump) == Version(*expected)


@pytest.mark.parametrize(
    "text", ["1.0", "1.0.0.0", "01.0.0", "v1.0.0", "1.0.0-rc.01", "1.0.0\n", "1٠.0.0", "-1.0.0", "", "1" * 20 + ".0.0"]
)
def test_invalid_version_is_refused(text: str) -> None:
    with pytest.raises(ReleaseError, match=r"invalid version .*; use a version such as"):
        parse_version(text)


def test_first_version(project_copy: Path) -> None:
    assert next_version(load(find_project(project_copy)), None) == FIRST == Version(1, 0, 0)


def test_unchanged_tree_is_the_next_patch(released_copy: Path) -> None:
    project = find_project(released_copy)
    taxonomy, previous = load(project), released(released_copy)
    assert changes_since(taxonomy, previous).changes == ()
    assert next_version(taxonomy, previous) == Version(1, 0, 1)


@pytest.mark.parametrize(
    ("old", "new", "version"),
    [
        ("label: Agent Memory Systems\n", "label: Agent memory systems\n", "1.0.1"),
        ("label: Agent Memory Systems\n", "label: Memory of Agents\n", "1.1.0"),
        ("  - id: agent-memory-systems\n", "  - id: agent-memory\n", "2.0.0"),
    ],
)
def test_next_version_follows_from_the_changes(
    released_copy: Path, edit: Callable[[Path, str, str], None], old: str, new: str, version: str
) -> None:
    edit(released_copy / "taxonomy/categories/agent-architecture.yaml", old, new)
    project = find_project(released_copy)
    assert str(next_version(load(project), released(released_copy))) == version


def test_release_that_cannot_be_read(released_copy: Path) -> None:
    (released_copy / "releases/1.0.0/taxonomy.json").write_text("{", encoding="utf-8")
    project = find_project(released_copy)
    with pytest.raises(ReleaseError, match=r"^releases/1\.0\.0/taxonomy\.json: is not JSON"):
        next_version(load(project), released(released_copy))


# --- refusing -----------------------------------------------------------------------------------------------------


def change(name: str, bump: Bump, slot: str | None = None) -> Change:
    return Change("item", "changed", "Term", name, name.title(), slot, "a", "b", bump, f"the reason of {name}")


REMOVED, REWORDED, TYPO = change("sun", Bump.MAJOR), change("wind", Bump.MINOR, "label"), change("sea", Bump.PATCH)


def refusal(version: tuple[int, int, int], *changes: Change) -> str:
    with pytest.raises(ReleaseError) as error:
        check_version(Version(*version), FIRST, Diff("1.0.0", "work", changes))
    return str(error.value)


def test_version_that_is_too_low_is_refused_with_the_changes_that_force_a_higher_one() -> None:
    assert refusal((1, 1, 0), TYPO, REWORDED, REMOVED) == (
        "1.1.0 is too low: these changes require 2.0.0 or higher\n  Term sun (Sun): the reason of sun"
    )
    assert refusal((1, 0, 1), TYPO, REWORDED) == (
        "1.0.1 is too low: these changes require 1.1.0 or higher\n  Term wind (Wind), label: the reason of wind"
    )


def test_of_many_changes_ten_are_named() -> None:
    changes = [change(f"term-{number:02}", Bump.MAJOR) for number in range(13)]
    lines = refusal((1, 5, 0), *changes).splitlines()
    assert len(lines) == 12
    assert lines[1] == "  Term term-00 (Term-00): the reason of term-00"
    assert lines[-1] == "  and 3 more"


@pytest.mark.parametrize("version", [(1, 0, 0), (0, 9, 0)])
def test_version_that_is_released_already_or_lower(version: tuple[int, int, int]) -> None:
    name = ".".join(map(str, version))
    assert refusal(version, REWORDED) == f"{name} is too low: 1.0.0 is released already"


@pytest.mark.parametrize("version", [(1, 1, 0), (1, 1, 1), (1, 2, 0), (2, 0, 0)])
def test_version_that_is_high_enough(version: tuple[int, int, int]) -> None:
    check_version(Version(*version), FIRST, Diff("1.0.0", "work", (REWORDED, TYPO)))


def test_first_release_is_at_least_the_first_version() -> None:
    nothing = Diff(None, "work", ())
    with pytest.raises(ReleaseError, match=r"^0\.9\.0 is too low: the first release is 1\.0\.0$"):
        check_version(Version(0, 9, 0), None, nothing)
    check_version(FIRST, None, nothing)
    check_version(Version(3, 1, 0), None, nothing)


def test_unexplained_changes_require_a_version_too() -> None:
    changes = Diff("1.0.0", "work", (TYPO,), residue=(REWORDED,))
    with pytest.raises(
        ReleaseError, match=r"^1\.0\.1 is too low: these changes require 1\.1\.0 or higher\n  Term wind"
    ):
        check_version(Version(1, 0, 1), FIRST, changes)


def test_change_of_the_schema_counts(released_copy: Path) -> None:
    path = released_copy / "schema/generated/taxonomy.model.json"
    model = json.loads(path.read_bytes())
    model["enums"]["Status"].pop("draft")
    path.write_text(json.dumps(model), encoding="utf-8")
    project = find_project(released_copy)
    taxonomy, previous = load(project), released(released_copy)
    assert next_version(taxonomy, previous) == Version(2, 0, 0)
    with pytest.raises(ReleaseError, match="Status: a permissible value was removed"):
        check_version(Version(1, 1, 0), FIRST, changes_since(taxonomy, previous))
