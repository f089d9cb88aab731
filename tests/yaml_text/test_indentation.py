"""Lines in the wrong column: the finding is on the line itself, and its hint restores the text."""

import re

import pytest

from taxokit.yaml_text.parser import parse

TEXT = """\
# a theme
id: energy
label: Energy
definition: >-
  The capacity
  to do work.
synonyms:
  - power
  - work  # in physics
terms:
  - id: wind
    label: Wind energy
    definition: Energy of moving air.
    synonyms:
      - breeze
      - gale
    translations:
      de:
        label: Windenergie
        synonyms: [Wind]

  - id: sun
    label: |-
      Solar energy
      of the sun
    related: [wind]
"""
WITHOUT_MARGIN = """\
id: energy
terms:
- id: wind
  label: Wind
  synonyms:
  - breeze
  - gale
- id: sun
  label: Sun
"""
OFF = (-2, -1, 1, 2, "\t")


def shifted(text: str, row: int, off: int | str) -> str | None:
    """Return a text whose line has some spaces more or fewer before it, or a tab instead."""
    rows = text.split("\n")
    words = rows[row].lstrip(" ")
    columns = len(rows[row]) - len(words)
    if not words or words.startswith("#") or (isinstance(off, int) and columns + off < 0):
        return None
    margin = off if isinstance(off, str) else " " * (columns + off)
    return "\n".join([*rows[:row], margin + words, *rows[row + 1 :]])


def cases(text: str) -> list[object]:
    rows = text.split("\n")
    changed = ((row, off, shifted(text, row, off)) for row in range(len(rows)) for off in OFF)
    return [
        pytest.param(text, row + 1, new, id=f"{row + 1}: {rows[row].strip()!r} {off!r}")
        for row, off, new in changed
        if new
    ]


def restored(text: str, line: int, hint: str) -> str:
    """Return a text with a line moved as a hint says."""
    match = re.match(r"(?:begin it in column (\d+)|indent it with (\d+) spaces), ", hint)
    assert match, hint
    spaces = int(match[1]) - 1 if match[1] else int(match[2])
    rows = text.split("\n")
    rows[line - 1] = " " * spaces + rows[line - 1].lstrip()
    return "\n".join(rows)


@pytest.mark.parametrize(("text", "line", "wrong"), cases(TEXT))
def test_hint_restores_the_text(text: str, line: int, wrong: str) -> None:
    for finding in parse(wrong, "energy.yaml").diagnostics:  # none if the text means something else now, or the same
        assert finding.rule == "yaml-syntax"
        assert restored(wrong, finding.location.line, finding.hint) == text
        assert finding.location.line == line


@pytest.mark.parametrize(("text", "line", "wrong"), cases(WITHOUT_MARGIN))
def test_hint_makes_yaml_of_other_layouts(text: str, line: int, wrong: str) -> None:
    """Without a margin, more than one column can be meant."""
    for finding in parse(wrong, "energy.yaml").diagnostics:
        if finding.rule == "yaml-syntax":
            new = restored(wrong, finding.location.line, finding.hint)
            assert new == text or parse(new, "energy.yaml").diagnostics == [], line


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            "id: a\nterms:\n  - id: b\n     label: B\n",
            "`label:` begins in column 6",
            "begin it in column 5, as `id:` in line 3",
        ),
        (
            "id: a\nterms:\n  - id: b\n - id: c\n",
            "`- id:` begins in column 2",
            "begin it in column 3, as `- id:` in line 3",
        ),
        (
            "id: a\nterms:\n   - id: b\n    label: B\n",
            "`- id:` begins in column 4",
            "begin it in column 3, inside of `terms:` in line 2",
        ),
        (  # the whole item
            "id: a\nterms:\n  - id: b\n   - id: c\n     label: C\n     notes:\n       - d\n  - id: e\n",
            "`- id:` begins in column 4",
            "begin it in column 3, with the lines inside of it, as `- id:` in line 3",
        ),
        (
            "id: a\nterms:\n\t- id: b\n\t  label: B\n",
            "`- id:` is indented with a tab",
            "indent it with 2 spaces, inside of `terms:` in line 2",
        ),
        # what is no matter of columns has the hint that it always had
        (
            "id: a\nlabel: Energy: how it is made\n",
            "mapping values are not allowed in this context",
            "quote a value that contains a colon and a space",
        ),
        ("id: a\nlabel Energy\nid: b\n", None, "check that the key ends with a colon and a space"),
        ("id: a\nlabel: 'x\nterms: y\n", None, "close the quote"),
    ],
)
def test_messages(text: str, message: str | None, hint: str) -> None:
    (finding,) = parse(text, "energy.yaml").diagnostics
    assert message is None or finding.message == message
    assert finding.hint == hint


def test_long_file_is_explained_within_a_second() -> None:
    item = (
        "  - id: s{0}\n    label: Skill {0}\n    definition: >-\n      Does {0} things, and more\n      of the same.\n"
    )
    text = "id: a\nskills:\n" + "".join(item.format(number) for number in range(2_000))
    (finding,) = parse(text.replace("    label: Skill 1500\n", "     label: Skill 1500\n"), "a.yaml").diagnostics
    assert finding.hint == f"begin it in column 5, as `id:` in line {2 + 1500 * 5 + 1}"
