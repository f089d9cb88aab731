"""A diff as Markdown."""

from dataclasses import replace

import pytest

from taxokit.attribution import Attribution
from taxokit.changes import Bump, Change, Diff
from taxokit.diff_reports.md import render


def test_every_kind_of_change(several: Diff) -> None:
    assert render(several) == (
        r"""# Changes from 1.0.0 to work

The changes ask for a **major** version.

- 1 item change: added
- 2 item changes: changed
- 1 item change: moved
- 1 item change: removed
- 1 item change: reordered
- 1 metadata change: changed
- 1 schema change: added
- 1 schema change: changed

## Schema

- **added** `Unit` (minor: a new class)
  - after: https://example.org/Unit
- **changed** `Term`, coined (minor: its maximum)
  - before: maximum: nothing
  - after: maximum: 9

## Metadata

- **changed** `Thesaurus`, summary (patch: metadata)
  - before: Old.
  - after: New.

## Term

- **added** `sun` Sun (minor: an addition)
- **removed** `wind` Wind (major: an identifier is gone)
- **changed** `odd` \<b\>\*a\*\</b\>, label (minor: new wording)
  - before: \`x\` \#1
  - after: \[y\](z) \| \_w\_
- **changed** `sea`, words (minor: another value)
  - before: en: label: Sea
- **moved** `tide` Tide, terms (major: it changed its parent)
  - before: water
  - after: moon

## Theme

- **reordered** `water` Water, terms (minor: a new order)
  - before: a, b
  - after: b, a
"""
    )


def test_no_change_and_the_first_release(nothing: Diff, first: Diff) -> None:
    assert render(nothing) == "# Changes from 1.0.0 to work\n\nNothing changed.\n"
    assert render(first) == (
        """\
# Changes in 2.0.0

This is the first release: there is no previous one to compare with.

---

Some\\_body: Odd \\*Words\\* 2.0, CC-BY-4.0. [CC-BY-4.0](https://creativecommons.org/licenses/by/4.0/)
"""
    )


def test_credit_is_the_last_line(several: Diff, credit: Attribution) -> None:
    text = render(replace(several, attribution=credit))
    assert text.startswith(render(several))
    assert text.count("CC-BY-4.0](https://creativecommons.org/licenses/by/4.0/)\n") == 1
    assert text.endswith("/)\n")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
        ("![x](https://example.org/track.png)", r"!\[x\](https://example.org/track.png)"),
        ("one\n\n# two\n- three", r"one \# two - three"),
        ("back\\*slash", r"back\\\*slash"),
        (["a|b", "*c*"], r"a\|b, \*c\*"),
        ({"<k>": "v_"}, r"\<k\>: v\_"),
        (True, "True"),
        (0, "0"),
    ],
)
def test_values_are_not_read_as_markdown_or_html(value: object, written: str) -> None:
    change = Change("item", "added", "Term", "sun", "", "label", None, value, Bump.MINOR, "an addition")
    assert render(Diff("1", "2", (change,))).splitlines()[-1] == f"  - after: {written}"
