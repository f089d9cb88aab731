"""A diff as Markdown, for a changelog or a comment on a pull request: a summary first, then the changes kind by kind.

GitHub takes comments of up to 65,536 characters. A longer text is cut between two entries, section by section, and the
rest is counted. All data is shown as text, see `text.quoting`; within HTML it is escaped as that.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from taxokit.diff import describe, sentences
from taxokit.diff.changes import Bump, Diff
from taxokit.diff.reports import diff_report
from taxokit.taxonomy.attribution import Attribution
from taxokit.text.normalize import one_line
from taxokit.text.quoting import code, escaped, link
from taxokit.text.words import Mark, differs, listed, word_marks

_LIMIT = 65_000
"""The rest is for the text that a workflow puts around the report."""

_MOST_OPEN = 10
"""Lists with more entries are folded."""

_MOST_FORCING = 10
_MOST_DETAILS = 40
_FENCES = {"same": "", "old": "~~", "new": "**"}
_KEPT_WORDS = 40
"""How many unchanged words are shown beside a change; of more than twice as many, the middle is left out."""


@dataclass(frozen=True)
class _Lengths:
    """How long names, texts and lists can get before they are cut; escaped, they are at most three times as long."""

    name: int
    text: int
    several: int


_IN_SUMMARY = _Lengths(name=50, text=200, several=4)
_IN_SECTION = _Lengths(name=100, text=1_500, several=60)
_LONGEST_CREDIT = 2_000


@diff_report("diff.md", of_first=True)
def render(diff: Diff) -> str:
    """Return the diff as Markdown, with the attribution as its last line."""
    credit = [_credit(diff.attribution)] if diff.attribution else []
    new = escaped(_cut(diff.new, _IN_SECTION.name))
    if diff.old is None:
        parts = [f"# Changes in {new}", "This is the first release: there is no previous one to compare with."]
        return "\n\n".join([*parts, *credit]) + "\n"
    whole = describe.describe(diff)
    parts = [f"# Changes from {escaped(_cut(diff.old, _IN_SECTION.name))} to {new}", *_summary(whole)]
    room = _LIMIT - sum(_size(part) + 2 for part in (*parts, *credit))
    return "\n\n".join([*parts, *_sections(whole, room), *credit]) + "\n"


def _credit(credit: Attribution) -> str:
    citation = escaped(_cut(credit.citation, _LONGEST_CREDIT), known=(credit.homepage, credit.source))
    return f"---\n\n{citation} {link(_cut(credit.license, _IN_SECTION.name), credit.license_url)}"


# --- the summary ---


def _summary(whole: describe.DiffSections) -> Iterator[str]:
    if not whole.sections:
        yield "Nothing changed."
        return
    bump = whole.diff.bump
    if bump is Bump.MAJOR:
        yield f"{whole.diff.requirement} a **major** version, because of:"
        lines = [
            f"- {_sentence(entry, _IN_SUMMARY)} ({escaped(_cut(entry.weight[1], _IN_SUMMARY.text))})"
            for entry in whole.forcing[:_MOST_FORCING]
        ]
        more = len(whole.forcing) - len(lines)
        yield "\n".join([*lines, *([f"- and {more:,} more"] if more else [])])
    else:
        yield f"{whole.diff.requirement} a **{bump}** version: {escaped(_cut(whole.diff.reasons, _IN_SECTION.text))}."
    if whole.setting and bump is Bump.MAJOR:
        yield escaped(whole.setting) + "."
    rows = [f"| {section.title} | {section.number:,} | {section.bump} |" for section in whole.sections]
    yield "\n".join(["| kind of change | changes | requires |", "|---|---:|---|", *rows])


# --- sections, as much of each as there is room for ---


def _sections(whole: describe.DiffSections, room: int) -> Iterator[str]:
    """Yield the sections; if they do not fit, none gets more room than another that needs it."""
    texts = [_section(section, room - 2) for section in whole.sections]
    for done, position in enumerate(sorted(range(len(texts)), key=lambda position: _size(texts[position]))):
        share = room // (len(texts) - done)
        if _size(texts[position]) + 2 > share:
            texts[position] = _section(whole.sections[position], share - 2)
        room -= _size(texts[position]) + 2
    return iter(texts)


def _section(section: describe.Section, room: int) -> str:
    """Return a section with as many of its entries as fit into a number of characters."""
    parts = [f"## {section.title} ({section.number:,})", *filter(None, [section.advice])]
    room -= sum(_size(part) + 2 for part in parts) + _size(_more(section.number))
    left = section.number
    for opening, closing, entries in _blocks(section):
        room -= _size(opening) + _size(closing) + 2
        rows: list[str] = []
        for entry in entries:
            row = _entry(entry)
            room -= _size(row) + 1
            if room < 0:
                break
            rows.append(row)
            left -= len(entry.changes)
        if rows:
            parts.append(opening + "\n".join(rows) + closing)
        if room < 0:
            break
    return "\n\n".join([*parts, *([_more(left)] if left else [])])


def _more(number: int) -> str:
    return f"… and {number:,} more: see diff.json"


def _blocks(section: describe.Section) -> Iterator[tuple[str, str, Sequence[sentences.DescribedChange]]]:
    """Yield the text before the entries, the text after, and the entries; many are folded by class and slot."""
    if len(section.entries) <= _MOST_OPEN:
        yield "", "", section.entries
        return
    for (cls, slot), entries in section.groups().items():
        words = " ".join(f"<code>{escape(_cut(word, _IN_SECTION.name))}</code>" for word in (cls, slot) if word)
        number = sum(len(entry.changes) for entry in entries)
        opening = f"<details>\n<summary>{words} ({number:,})</summary>\n\n"  # the empty line makes it Markdown again
        yield opening, "\n\n</details>", entries


# --- entries ---


def _entry(entry: sentences.DescribedChange) -> str:
    bump, reason = entry.weight
    weight = f" (**major**: {escaped(_cut(reason, _IN_SUMMARY.text))})" if bump is Bump.MAJOR else ""
    lines = [f"- {_sentence(entry, _IN_SECTION)}{weight}"]
    lines += [f"  - {_detail(detail)}" for detail in entry.details[:_MOST_DETAILS]]
    if len(entry.details) > _MOST_DETAILS:
        lines.append(f"  - and {len(entry.details) - _MOST_DETAILS:,} more")
    return "\n".join(lines)


def _sentence(entry: sentences.DescribedChange, lengths: _Lengths) -> str:
    return "".join(_part(part, lengths) for part in entry.sentence)


def _part(part: sentences.Part, lengths: _Lengths) -> str:
    match part:
        case str():
            return part
        case sentences.Words(text):
            return escaped(_cut(text, lengths.text))
        case sentences.TermPart(text) | sentences.ReferencePart(id=text):
            return code(_cut(text, lengths.name))
        case sentences.ItemPart(cls, identifier, label):
            cls, identifier, label = (_cut(word, lengths.name) for word in (cls, identifier, label))
            cls = "" if isinstance(part, sentences.SiblingPart) else escaped(cls)
            return " ".join(filter(None, (cls, code(identifier), label and f"({escaped(label)})")))
        case sentences.Several(parts):
            words = [_part(part, lengths) for part in parts[: lengths.several]]
            return listed([*words, *([f"{len(parts) - len(words):,} more"] if len(parts) > len(words) else [])])


def _detail(detail: sentences.Detail) -> str:
    name = f"{code(_cut(detail.name, _IN_SECTION.name))}: " if detail.name else ""
    if detail.old is None or detail.new is None:
        return name + ("before: " if detail.new is None else "") + _text(detail.old or detail.new or "")
    marks = word_marks(detail.old, detail.new)
    return name + (_marked(marks) if differs(marks) else "the same words, with other white space")


def _text(text: str) -> str:
    """Return a text in one paragraph that keeps its lines, cut if it is long."""
    lines = filter(None, (escaped(line) for line in _cut(text, _IN_SECTION.text, lines=True).split("\n")))
    return "<br>".join(lines) or "nothing"


def _marked(marks: Iterable[Mark]) -> str:
    """Return runs of words, marked; white space around the marks keeps them marks (CommonMark 0.31 section 6.2)."""
    runs, room = [], _IN_SECTION.text
    for mark in marks:
        whole = _without_middle(mark.text) if mark.kind == "same" else mark.text.replace("\n", " ⏎ ")
        shown = _cut(whole, room, lines=True)
        room -= len(shown)
        runs.append(f"{_FENCES[mark.kind]}{_text(shown)}{_FENCES[mark.kind]}")
        if room <= 0:
            break
    return " ".join(runs)


def _without_middle(text: str) -> str:
    words = text.split(" ")
    return text if len(words) <= 2 * _KEPT_WORDS else " ".join([*words[:_KEPT_WORDS], "…", *words[-_KEPT_WORDS:]])


def _cut(text: str, longest: int, *, lines: bool = False) -> str:
    """Return a text in one line, or in its lines, without control characters and cut if it is too long."""
    begin = text[: 8 * longest]  # the rest is never shown, and need not be looked at
    shown = "\n".join(map(one_line, begin.split("\n"))) if lines else one_line(begin)
    return shown if len(shown) <= longest and begin == text else shown[: max(longest - 1, 0)] + "…"


def _size(text: str) -> int:
    """Return how long a text is for GitHub at most: in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
