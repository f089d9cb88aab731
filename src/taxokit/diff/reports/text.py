"""A diff for a terminal: the changes by kind, and at the end their number and the bump that they require.

Removed words are in `[-…-]` and added words in `{+…+}`, as `git diff --word-diff` has them. Colours are always written:
`click.echo` removes them if the output is not a terminal.
"""

import re
from collections.abc import Iterator

from taxokit.diff import describe, sentences
from taxokit.diff.changes import Bump, Diff
from taxokit.diff.reports import diff_report
from taxokit.text.terminal import page_width, style, wrapped
from taxokit.text.words import count_of, differs, word_marks

_MOST_FORCING = 10
_BRACKETS = {"same": ("", ""), "old": ("[-", "-]"), "new": ("{+", "+}")}
_MARKED = re.compile(r"\[-.*?-\]|\{\+.*?\+\}", re.DOTALL)
_COLOURS = {"[": "red", "{": "green"}


@diff_report()
def render(diff: Diff) -> str:
    """Return a sentence for each change, the values under it, and a summary."""
    if diff.old is None:
        return f"{diff.new}: no previous release\n"
    whole, width = describe.describe(diff), page_width()
    lines = [style(line, bold=True) for line in wrapped(f"{diff.old} → {diff.new}", width)]
    for section in whole.sections:
        lines += ["", *_section(section, width)]
    return "\n".join([*lines, *([""] if whole.sections else []), *_summary(whole, width)]) + "\n"


def _section(section: describe.Section, width: int) -> Iterator[str]:
    yield style(f"{section.title} ({section.number:,})", bold=True)
    if section.advice:
        yield from wrapped(section.advice, width, "  ")
    for entry in section.entries:
        yield from _entry(entry, width)


def _entry(entry: sentences.DescribedChange, width: int) -> Iterator[str]:
    bump, reason = entry.weight
    yield from _described(entry, f" [{bump}: {reason}]" if bump is Bump.MAJOR else "", width)
    for detail in entry.details:
        yield from _detail(detail, width)


def _described(entry: sentences.DescribedChange, remark: str, width: int) -> Iterator[str]:
    return iter(wrapped(entry.words + remark, width, "  ", "      "))


def _detail(detail: sentences.Detail, width: int) -> Iterator[str]:
    name = f"{detail.name}: " if detail.name else ""
    if detail.old is not None and detail.new is not None:
        marks = word_marks(detail.old, detail.new)
        if differs(marks):
            words = (f"{opening}{mark.text}{closing}" for mark in marks for opening, closing in [_BRACKETS[mark.kind]])
            text = (name + " ".join(words)).replace("\n", " ⏎ ")
            yield from _with_colours("\n".join(wrapped(text, width, "    "))).split("\n")
        else:
            yield from wrapped(f"{name}the same words, with other white space", width, "    ")
        return
    for sign, value, colour in (("-", detail.old, "red"), ("+", detail.new, "green")):
        for number, line in enumerate(value.splitlines() or [""] if value is not None else ()):
            first, text = ("      ", line) if number else (f"    {sign} ", name + line)
            yield from (style(part, fg=colour) for part in wrapped(text, width, first, "      "))


def _with_colours(text: str) -> str:
    return _MARKED.sub(
        lambda match: "\n".join(style(line, fg=_COLOURS[match[0][0]]) for line in match[0].split("\n")), text
    )


def _summary(whole: describe.DiffSections, width: int) -> Iterator[str]:
    """Yield the number of changes of each kind, the bump that they require, and the reasons for it."""
    if not whole.sections:
        yield "no changes"
        return
    counts = ", ".join(f"{section.words} {section.number:,}" for section in whole.sections)
    yield from wrapped(f"{count_of(len(whole.diff.all), 'change')}: {counts}", width, "", "  ")
    bump = whole.diff.bump
    if bump is not Bump.MAJOR:
        yield from wrapped(f"{whole.diff.requirement} a {bump} version: {whole.diff.reasons}", width, "", "  ")
        yield from wrapped(whole.setting, width, "", "  ") if whole.setting else ()
        return
    yield f"{whole.diff.requirement} a major version:"
    for entry in whole.forcing[:_MOST_FORCING]:
        yield from _described(entry, f" [{entry.weight[1]}]", width)
    if len(whole.forcing) > _MOST_FORCING:
        yield f"  and {len(whole.forcing) - _MOST_FORCING:,} more"
    yield from wrapped(whole.setting, width, "", "  ") if whole.setting else ()
