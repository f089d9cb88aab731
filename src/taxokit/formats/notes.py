"""`NOTES.md`: the release notes. The first release has some if its maintainers wrote some, or it has translations."""

import re
from collections.abc import Iterator, Mapping, Sequence

from taxokit.diff.changes import Diff
from taxokit.diff.kinds import KINDS, counted_kind
from taxokit.formats.edition import Artifact, Edition, artifact_format, uses
from taxokit.formats.forms import NOTES
from taxokit.taxonomy.attribution import Attribution
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.names import count_of_items
from taxokit.taxonomy.translations import State, languages_in, progress
from taxokit.text.errors import SourceError
from taxokit.text.normalize import INVISIBLE
from taxokit.text.quoting import escaped, is_fence, outside_of_fences

_INSIDE = r" {0,3}(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*)*"
_HIGH_HEADING = re.compile(rf"{_INSIDE}(?:##?(?:[ \t]|$)|<h[12]\b)", re.IGNORECASE)
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_NO_PARAGRAPH = re.compile(r"\s*$| {0,3}(?:[-*+>|#]|\d{1,9}[.)]|(?:- *){3,}$)")
_STATES: Sequence[State] = ("reviewed", "stale", "draft", "missing")
_SUMMARY = "## What changed since "


def release_notes(diff: Diff, counts: str, notes: str, credit: Attribution, tables: Sequence[str] = ()) -> str:
    """Return the notes of a release. `notes` are of the maintainers.

    `counts` has the numbers of its items, as `counted` returns them; `tables` are of its mappings and languages.
    """
    parts = [f"# {escaped(credit.title)} {credit.version.display}", notes.strip()]
    if diff.old is not None:
        parts.append(f"{_SUMMARY}{escaped(diff.old)}")
        changes = {kind: sum(change.kind == kind for change in diff.all) for kind in KINDS}
        if diff.all:
            parts.append(summary(changes))
            parts.append(f"{diff.requirement} a {diff.bump} version. [diff/diff.md](diff/diff.md) lists them in full.")
        else:
            parts.append("Nothing in the taxonomy itself.")
    parts += [f"It holds {counts}.", *tables]
    parts.append(f"---\n\n{credit.in_markdown}")
    return "\n\n".join(part for part in parts if part) + "\n"


def check_notes(notes: str, where: str) -> None:
    """Raise SourceError if notes of the maintainers cannot be part of release notes and changelog.

    They may not have invisible characters, code without an end, and headings of the levels that those two have.
    `where` is the name of their file.
    """
    above = (0, "")
    for number, line in outside_of_fences(notes):
        hidden = INVISIBLE.search(line)
        if hidden:
            message = f"invisible character U+{ord(hidden[0]):04X}"
            raise SourceError(message, where=f"{where}:{number}", hint="remove it")
        if is_fence(line):
            raise SourceError("code block without an end", where=f"{where}:{number}", hint="close it")
        underlines = above[0] == number - 1 and not _NO_PARAGRAPH.match(above[1]) and _UNDERLINE.match(line)
        if underlines or _HIGH_HEADING.match(line):
            message = "heading of the level of a version or above"
            raise SourceError(message, where=f"{where}:{number}", hint="begin it with ###")
        above = (number, line)


def maintainer_notes_in(text: str, *, first: bool) -> str:
    """Return the notes of the maintainers in the text of `release_notes`; "" if there are none.

    `first` is True for a first release, whose text has no summary.
    """
    _, _, rest = text.partition("\n")
    return rest[: max(rest.rfind("\nIt holds " if first else f"\n{_SUMMARY}"), 0)].strip()


def summary(counts: Mapping[str, int]) -> str:
    """Return how many changes of each kind there are as a list, in the order of a diff."""
    return "\n".join(f"- {escaped(counted_kind(kind, counts[kind]))}" for kind in KINDS if counts.get(kind))


def counted(taxonomy: Taxonomy) -> str:
    """Return how many items of each list there are, in Markdown: `2 themes, 9 terms`."""
    counts = taxonomy.counts().items()
    return escaped(", ".join(count_of_items(taxonomy.schema, name, count) for name, count in counts if count))


def coverage_table(taxonomy: Taxonomy) -> str:
    """Return the coverage of each kind of item that is mapped by each target, in Markdown; "" without mapping sets."""
    if taxonomy.mappings is None:
        return ""
    from taxokit.taxonomy.mapping_coverage import coverage  # few taxonomies have mapping sets

    rows = [
        f"| {escaped(row.target)} | {escaped(row.cls.kind)} | {row.mapped:,} | {row.none:,} | {row.open:,} |"
        for row in coverage(taxonomy)
        if row.mapped or row.none
    ]
    head = ["| mappings to | kind | mapped | no match | open |", "|---|---|---:|---:|---:|"]
    return "\n".join([*head, *rows]) if rows else ""


def language_table(taxonomy: Taxonomy) -> str:
    """Return the languages in numbers, released or left out, in Markdown; "" without evidence and gates."""
    if taxonomy.translations is None:
        return ""
    there = languages_in(taxonomy)
    head = ["language", "released", "gate", "reviewed", *(f"{state}: texts (words)" for state in _STATES)]
    lines = [f"| {' | '.join([*head, 'translated by'])} |", f"|---|---|{'---:|' * (len(head) - 2)}---|"]
    for numbers in progress(taxonomy):
        is_released = numbers.language in there
        counts = [f"{numbers.texts[state]:,} ({numbers.words[state]:,})" for state in _STATES]
        shares = [f"{numbers.gate} %" if numbers.gate else "none", f"{numbers.percentage} %"]
        names = escaped(", ".join(numbers.translators if is_released else ()))
        cells = [escaped(numbers.language), "yes" if is_released else "no", *shares, *counts, names]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


@artifact_format
@uses("diff")
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the notes."""
    languages = language_table(edition.taxonomy)
    if edition.previous is not None or edition.notes or languages:
        counts, tables = counted(edition.taxonomy), [coverage_table(edition.taxonomy), languages]
        text = release_notes(edition.diff, counts, edition.notes, edition.attribution, tables)
        yield Artifact(NOTES, text.encode())
