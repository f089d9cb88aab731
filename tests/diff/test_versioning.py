"""Versions follow from the diff."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.diff.changes import Bump, Change, Diff
from taxokit.diff.engine import changes_since, next_version
from taxokit.diff.snapshot import Snapshot
from taxokit.diff.versioning import bumped, check_gap, check_scheme, check_version
from taxokit.diff.versioning import next_version as version_after
from taxokit.releases.releases import latest
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.errors import ReleaseError
from taxokit.text.versions import FIRST, Version, VersionPolicy, parse_version

CALENDAR = VersionPolicy("calendar", place="[versions] of taxokit.toml")


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


@pytest.mark.parametrize("text", ["2026", "01.0.0", "v1.0.0", "1.0.0\n", "1٠.0.0", "-1.0.0", "", "1" * 20 + ".0.0"])
def test_invalid_version_is_refused(text: str) -> None:
    with pytest.raises(ReleaseError, match=r"invalid version .*; use a version such as"):
        parse_version(text)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("2.4", "2.4.0"),
        ("1.0.0.0", "1.0.0"),
        ("1.0.0-rc.01", "1.0.0-rc.1"),
        ("2026.1.0", "2026.1"),
        ("2026.01", "2026.1"),
    ],
)
def test_version_in_another_form(text: str, near: str) -> None:
    with pytest.raises(ReleaseError, match=f"invalid version .*; write it as {near}$"):
        parse_version(text)


@pytest.mark.parametrize("text", ["1.2.0", "1.2.0-rc.1", "2026.1", "2026.10", "2026.1.1", "2026.2-rc.1", "12026.0.0"])
def test_version_is_written_as_it_is_read(text: str) -> None:
    assert str(parse_version(text)) == text


def test_calendar_versions_are_in_the_order_of_time() -> None:
    names = ["2.4.0", "2025.12", "2026.1-rc.1", "2026.1", "2026.1.1", "2026.2", "2026.10", "2027.1"]
    assert [str(version) for version in sorted(map(parse_version, reversed(names)))] == names


@pytest.mark.parametrize(
    ("previous", "bump", "date", "expected"),
    [
        (None, Bump.NONE, "2026-05-01", "2026.1"),
        ("2.4.0", Bump.PATCH, "2026-05-01", "2026.1"),
        ("2026.1", Bump.PATCH, "2026-05-01", "2026.1.1"),
        ("2026.1.1", Bump.MINOR, "2026-05-01", "2026.2"),
        ("2026.9", Bump.MAJOR, "2026-05-01", "2026.10"),
        ("2026.9", Bump.MAJOR, "2027-05-01", "2027.1"),
        ("2026.9", Bump.PATCH, "2027-05-01", "2026.9.1"),
        ("2027.1", Bump.MINOR, "2026-12-31", "2027.2"),
    ],
)
def test_next_calendar_version(previous: str | None, bump: Bump, date: str, expected: str) -> None:
    before = parse_version(previous) if previous else None
    assert str(version_after(before, bump, CALENDAR, date)) == expected
    if before and before.is_calendar:
        assert str(version_after(before, bump, VersionPolicy(), date)) == expected


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
        check_version(Version(*version), FIRST, Diff("1.0.0", "work", changes), VersionPolicy())
    return str(error.value)


def test_version_that_is_too_low_is_refused_with_the_changes_that_force_a_higher_one() -> None:
    assert refusal((1, 1, 0), TYPO, REWORDED, REMOVED) == (
        "1.1.0 is too low: these changes require 2.0.0 or higher"
        " (`changed` in [tool.taxokit.versions] can require less)\n  Term sun (Sun): the reason of sun"
    )
    assert refusal((1, 0, 1), TYPO, REWORDED) == (
        "1.0.1 is too low: these changes require 1.1.0 or higher"
        " (`changed` in [tool.taxokit.versions] can require less)\n  Term wind (Wind), label: the reason of wind"
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
    assert (
        refusal(version, REWORDED)
        == f"{name} is too low: 1.0.0 is released already; leave the version out, and it is computed"
    )


@pytest.mark.parametrize("version", [(1, 1, 0), (1, 1, 1), (1, 2, 0), (2, 0, 0)])
def test_version_that_is_high_enough(version: tuple[int, int, int]) -> None:
    check_version(Version(*version), FIRST, Diff("1.0.0", "work", (REWORDED, TYPO)), VersionPolicy())


@pytest.mark.parametrize("version", ["0.9.0", "1.0.0", "2.4.0", "2026.1"])
def test_first_version_may_be_any(version: str) -> None:
    nothing, first = Diff(None, "work", ()), parse_version(version)
    check_scheme(first, None, VersionPolicy())
    check_version(first, None, nothing, VersionPolicy())
    check_gap(first, None, nothing, (), "2026-05-01")


def test_version_of_the_other_scheme_is_refused_with_the_key_of_the_configuration() -> None:
    with pytest.raises(ReleaseError) as error:
        check_scheme(Version(2, 0, 0), FIRST, CALENDAR)
    assert str(error.value) == (
        "2.0.0 is not a calendar version, such as 2026.1; `scheme` in [versions] of taxokit.toml says calendar"
    )
    with pytest.raises(ReleaseError) as error:
        check_scheme(Version(2026, 1, 0), FIRST, VersionPolicy())
    assert str(error.value) == (
        '2026.1 is a calendar version, and 1.0.0 is not; set `scheme = "calendar"` in [tool.taxokit.versions] '
        "if it is meant"
    )


@pytest.mark.parametrize("version", ["2026.4", "2026.11", "2027.1"])
def test_calendar_version_that_follows(version: str) -> None:
    check_gap(parse_version(version), Version(2026, 3, 0), Diff("2026.3", "work", (REWORDED,)), (), "2026-11-30")


def test_gap_of_calendar_versions() -> None:
    with pytest.raises(ReleaseError) as error:
        check_gap(Version(2026, 7, 0), Version(2026, 3, 0), Diff("2026.3", "work", (REWORDED,)), (), "2026-11-30")
    assert str(error.value) == (
        "2026.7 would leave a gap: after 2026.3 comes 2026.4, 2026.11 or 2027.1; add --allow-gap if it is meant"
    )


def test_unexplained_changes_require_a_version_too() -> None:
    changes = Diff("1.0.0", "work", (TYPO,), residue=(REWORDED,))
    with pytest.raises(
        ReleaseError, match=r"^1\.0\.1 is too low: these changes require 1\.1\.0 or higher .*\n  Term wind"
    ):
        check_version(Version(1, 0, 1), FIRST, changes, VersionPolicy())


def test_change_of_the_schema_counts(released_copy: Path) -> None:
    path = released_copy / "schema/generated/taxonomy.model.json"
    model = json.loads(path.read_bytes())
    model["enums"]["Status"].pop("draft")
    path.write_text(json.dumps(model), encoding="utf-8")
    project = find_project(released_copy)
    taxonomy, previous = load(project), released(released_copy)
    assert next_version(taxonomy, previous) == Version(2, 0, 0)
    with pytest.raises(ReleaseError, match="Status: a permissible value was removed"):
        check_version(Version(1, 1, 0), FIRST, changes_since(taxonomy, previous), VersionPolicy())
