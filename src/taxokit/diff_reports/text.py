"""A diff as lines for a terminal."""

from typing import Any

from taxokit.changes import Change, Diff
from taxokit.diffing import diff_report

_MARKS = {"added": "+", "removed": "-", "changed": "~", "moved": ">", "reordered": "~"}


@diff_report
def render(diff: Diff) -> str:
    """Return a line for each change, the values under it, and a summary."""
    if diff.old is None:
        return f"{diff.new}: there is no release before it\n"
    lines = [f"{diff.old} → {diff.new}"]
    for change in diff.changes:
        lines.extend(_lines(change))
    count = len(diff.changes)
    lines.append(f"{count} change{'s' if count != 1 else ''}: {diff.bump}" if count else "no changes")
    return "\n".join(lines) + "\n"


def _lines(change: Change) -> list[str]:
    what = f"{_MARKS[change.kind]} {change.name}"
    if change.subject == "schema":
        what = f"{_MARKS[change.kind]} schema: {change.name}"
    if change.slot:
        what += f": {change.slot}"
    lines = [f"{what} [{change.bump}: {change.reason}]"]
    if change.slot or change.subject == "schema":
        lines += [f"    - {_value(change.old)}"] if change.old is not None else []
        lines += [f"    + {_value(change.new)}"] if change.new is not None else []
    return lines


def _value(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_value(inner)}" for key, inner in value.items())
    return str(value)
