"""A diff for a terminal."""

from dataclasses import replace

from taxokit.changes import Diff
from taxokit.diff_reports.text import render


def test_every_kind_of_change(several: Diff) -> None:
    assert render(several) == (
        """\
1.0.0 → work
+ schema: Unit [minor: a new class]
    + https://example.org/Unit
~ schema: Term: coined [minor: its maximum]
    - maximum: nothing
    + maximum: 9
~ Thesaurus: summary [patch: metadata]
    - Old.
    + New.
+ Term sun (Sun) [minor: an addition]
- Term wind (Wind) [major: an identifier is gone]
~ Term odd (<b>*a*</b>): label [minor: new wording]
    - `x` #1
    + [y](z) | _w_
~ Term sea: words [minor: another value]
    - en: label: Sea
> Term tide (Tide): terms [major: it changed its parent]
    - water
    + moon
~ Theme water (Water): terms [minor: a new order]
    - a, b
    + b, a
9 changes: major
"""
    )


def test_one_change_none_and_the_first_release(several: Diff, nothing: Diff, first: Diff) -> None:
    assert render(replace(several, changes=several.changes[3:4])).splitlines()[-1] == "1 change: minor"
    assert render(nothing) == "1.0.0 → work\nno changes\n"
    assert render(first) == "2.0.0: there is no release before it\n"
