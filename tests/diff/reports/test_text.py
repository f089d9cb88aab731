"""A diff for a terminal."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace

import click
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from taxokit.diff.changes import Bump, Diff
from taxokit.diff.reports.text import render
from taxokit.text.terminal import columns


@pytest.fixture(autouse=True)
def width(monkeypatch: pytest.MonkeyPatch) -> None:
    """The terminal that the tests may run in is as wide as none."""
    monkeypatch.setenv("COLUMNS", "80")


def test_every_kind_of_change(several: Diff, golden: Callable[[str, str], None]) -> None:
    golden("diff.txt", click.unstyle(render(several)))


def test_removed_words_are_red_and_added_words_green(several: Diff) -> None:
    (typo,) = (change for change in several.changes if change.kind == "typo")
    assert render(replace(several, changes=(typo,), residue=())).splitlines()[4] == (
        "    A \x1b[31m[-herb,-]\x1b[0m \x1b[32m{+herb+}\x1b[0m for \x1b[31m[-fish-]\x1b[0m \x1b[32m{+fish.+}\x1b[0m"
    )


def test_summary_names_changes_that_force_a_major_and_else_counts_reasons(several: Diff) -> None:
    lines = render(several).splitlines()
    assert "These changes require a major version:" in lines
    assert lines[-1] == "  and 6 more"
    minor = tuple(change for change in several.changes if change.bump < Bump.MAJOR and change.kind == "linked")
    assert render(replace(several, changes=minor, residue=())).splitlines()[-2:] == [
        "4 changes: links added 4",
        "These changes require a minor version: an addition (4)",
    ]


def test_change_of_white_space_alone_is_reported(several: Diff) -> None:
    (typo,) = (change for change in several.changes if change.kind == "typo")
    spaces = replace(typo, old="A herb  for fish.", new="A herb for fish.")
    assert "    the same words, with other white space\n" in render(replace(several, changes=(spaces,)))


def test_no_change_and_the_first_release(nothing: Diff, first: Diff) -> None:
    assert click.unstyle(render(nothing)) == "1.0.0 → work\nno changes\n"
    assert render(first) == "2.0.0: no previous release\n"


def test_many_changes_are_all_listed(many: Diff) -> None:
    text = render(many)
    assert text.count("no longer needs") == 1_500 + 10  # and ten in the summary
    assert "3,000 changes: renamed 1,500, links removed 1,500" in click.unstyle(text)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_lines_fit_and_nothing_controls_the_terminal(diffs: st.SearchStrategy[Diff], data: st.DataObject) -> None:
    text = click.unstyle(render(data.draw(diffs)))
    assert max(map(columns, text.split("\n"))) <= 80
    assert not {c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp")} - {"\n", "\u200c", "\u200d"}
