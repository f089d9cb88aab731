"""A diff as Markdown, for a changelog or a comment on a pull request: a summary first, then the changes by class."""

from collections import Counter
from itertools import groupby
from typing import Any

from taxokit.changes import Change, Diff
from taxokit.diffing import diff_report

_TITLES = {"item": "", "metadata": "Metadata", "schema": "Schema"}


@diff_report
def render(diff: Diff) -> str:
    """Return the diff as Markdown, with the attribution as its last line."""
    if diff.old is None:
        parts = [f"# Changes in {diff.new}", "This is the first release: there is no previous one to compare with."]
    else:
        parts = [f"# Changes from {diff.old} to {diff.new}", _summary(diff), *_sections(diff)]
    if diff.attribution:
        credit = diff.attribution
        parts.append(f"---\n\n{_escaped(credit.citation)} [{credit.license}]({credit.license_url})")
    return "\n\n".join(part for part in parts if part) + "\n"


def _summary(diff: Diff) -> str:
    if not diff.changes:
        return "Nothing changed."
    counts = Counter((change.subject, change.kind) for change in diff.changes)
    lines = [
        f"- {number} {subject} change{'s' if number != 1 else ''}: {kind}"
        for (subject, kind), number in sorted(counts.items())
    ]
    return f"The changes ask for a **{diff.bump}** version.\n\n" + "\n".join(lines)


def _sections(diff: Diff) -> list[str]:
    sections = []
    for (subject, cls), changes in groupby(diff.changes, key=lambda change: (change.subject, _group(change))):
        title = _TITLES[subject] or cls
        sections.append(f"## {title}\n\n" + "\n".join(_line(change) for change in changes))
    return sections


def _group(change: Change) -> str:
    return change.cls if change.subject == "item" else ""


def _line(change: Change) -> str:
    name = f"`{change.id or change.cls}`" + (f" {_escaped(change.label)}" if change.label else "")
    if change.subject == "metadata":
        name = f"`{change.cls}`" + (f" `{change.id}`" if change.id else "")
    where = f", {change.slot}" if change.slot else ""
    line = f"- **{change.kind}** {name}{where} ({change.bump}: {change.reason})"
    if change.slot or change.subject == "schema":
        line += f"\n  - before: {_value(change.old)}" if change.old is not None else ""
        line += f"\n  - after: {_value(change.new)}" if change.new is not None else ""
    return line


def _value(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return ", ".join(_value(inner) for inner in value)
    if isinstance(value, dict):
        return ", ".join(f"{_escaped(str(key))}: {_value(inner)}" for key, inner in value.items())
    return _escaped(str(value))


def _escaped(text: str) -> str:
    """Keep text from being read as Markdown or HTML."""
    for character in "\\`*_[]<>|#&~":
        text = text.replace(character, f"\\{character}")
    return " ".join(text.split())
