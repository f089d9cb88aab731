"""Changes as data."""

from taxokit.diff.changes import Bump, Change, Diff


def change(bump: Bump, subject: str = "item", kind: str = "added") -> Change:
    return Change(subject, kind, "Term", "strom", "Strom", None, None, {}, bump, "because")  # type: ignore[arg-type]


def test_bump_of_a_diff_is_that_of_its_weightiest_change() -> None:
    assert Diff("1", "2", ()).bump is Bump.NONE
    assert Diff("1", "2", (change(Bump.PATCH), change(Bump.MAJOR), change(Bump.MINOR))).bump is Bump.MAJOR
    assert [str(bump) for bump in Bump] == ["none", "patch", "minor", "major"]


def test_forcing_changes_weigh_at_least_as_much() -> None:
    patch, minor, major = change(Bump.PATCH), change(Bump.MINOR), change(Bump.MAJOR)
    diff = Diff("1", "2", (patch, minor, major))
    assert diff.forcing(Bump.MAJOR) == [major]
    assert diff.forcing(Bump.MINOR) == [minor, major]
    assert diff.forcing(Bump.PATCH) == [patch, minor, major]


def test_what_nothing_explains_counts() -> None:
    left = change(Bump.MINOR, kind="unexplained")
    diff = Diff("1", "2", (change(Bump.PATCH),), residue=(left,))
    assert diff.all == (change(Bump.PATCH), left)
    assert (diff.bump, diff.forcing(Bump.MINOR)) == (Bump.MINOR, [left])


def test_name_of_a_change_is_for_people() -> None:
    assert change(Bump.PATCH).name == "Term strom (Strom)"
    assert Change("schema", "class-added", "Term", "", "", None, None, "", Bump.MINOR, "").name == "Term"
