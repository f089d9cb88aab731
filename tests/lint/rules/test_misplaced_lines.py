"""Lines in a wrong column that are YAML all the same: no value changes without a finding that names the column."""

from collections.abc import Callable
from pathlib import Path

from taxokit.text.diagnostics import Diagnostic
from taxokit.yaml_text.parser import parse

PATH = "taxonomy/themes/energy.yaml"
TEXT = """\
id: energy
label: Energy
definition: >-
  The capacity to do work.
synonyms:
  - power
  - work
terms:
  - id: sun
    label: Solar energy
    related:
      - wave
      - wind
    builds_on: [wave]
  - id: wave
    label: Wave energy
    definition: Energy of waves.
    translations:
      en:
        label: Wellenenergie
        synonyms: [Welle]
  - id: wind
    label: Wind energy
    synonyms:
      - breeze
      - gale
"""


def moved() -> list[tuple[int, str]]:
    """Return each line with the text in which it begins one or two columns elsewhere."""
    rows = TEXT.split("\n")
    texts = []
    for row, line in enumerate(rows):
        words = line.lstrip()
        columns = [len(line) - len(words) + off for off in (-2, -1, 1, 2) if words]
        moved_lines = (" " * column + words for column in columns if column >= 0)
        texts += [(row + 1, "\n".join([*rows[:row], new, *rows[row + 1 :]])) for new in moved_lines]
    return texts


def test_value_that_changed_is_a_finding_beside_it(
    theme: Callable[[str], Path], check: Callable[..., list[Diagnostic]]
) -> None:
    root = theme(TEXT)
    value = parse(TEXT, PATH).value
    texts = [(line, text) for line, text in moved() if parse(text, PATH).value not in (value, None)]
    assert len(texts) > 10
    for line, text in texts:
        (root / PATH).write_text(text, encoding="utf-8")
        hints = [finding.hint for finding in check(root, paths=[PATH]) if 0 <= finding.location.line - line <= 1]
        assert any("begin" in hint or "indent" in hint or "write a list" in hint for hint in hints), (text, hints)
