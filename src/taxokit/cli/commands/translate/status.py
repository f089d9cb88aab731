"""`taxokit translate status` (look up): count the translations by their states, and list those that need work."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click

from taxokit.cli.completion import complete_language
from taxokit.cli.output import format_choice, notify, open_taxonomy, print_document, print_json, print_line
from taxokit.taxonomy.loader import Locations
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.translations import (
    STATES,
    Progress,
    Unit,
    find_language,
    languages_of,
    origin_of,
    progress_of,
    units,
)
from taxokit.text.badges import badge
from taxokit.text.diagnostics import Location
from taxokit.text.normalize import shortened
from taxokit.text.terminal import padded

_HEADINGS = ("language", "reviewed", "draft", "stale", "missing", "words to do", "gate")


class _Entry(NamedTuple):
    """A text in the list of texts in some states, with its place in the sources."""

    language: str
    unit: Unit
    place: Location


@click.command()
@click.argument("languages", metavar="[LANG]...", nargs=-1, shell_complete=complete_language)
@click.option(
    "--list", "states", metavar="STATE", type=click.Choice(STATES), multiple=True,
    help="List the texts in a state, one a line with its place: missing, draft, reviewed or stale. Can be repeated.",
)  # fmt: skip
@format_choice(
    ["text", "json", "badge"], "The format of the output; docs/json-output.md describes the JSON, a badge is SVG."
)
@click.pass_obj
def command(root: Path | None, languages: tuple[str, ...], states: tuple[str, ...], format_: str) -> int:
    """Count the texts of each LANG, by default of all languages, by the states of their translations.

    Texts are missing, drafts, reviewed, or stale, since their source changed after they were translated. The words to
    do are those of the source in texts that are missing or stale. A language below its gate is not released. Other
    names, such as alternative labels, do not count, and are never missing.

    \b
    Example:
      taxokit translate status
      taxokit translate status --format json
    """
    if format_ == "badge" and states:
        raise click.UsageError("--list is for people and programs, and not for a badge")
    taxonomy = open_taxonomy(root)
    chosen = [find_language(taxonomy, word) for word in languages] or languages_of(taxonomy)
    numbers = [progress_of(taxonomy, language) for language in dict.fromkeys(chosen)]
    if format_ == "badge":
        print_document(_badge(numbers))
    elif format_ == "json":
        listed = [_entry_content(entry) for entry in _listed(taxonomy, chosen, states)]
        print_json({"languages": [_content(progress) for progress in numbers], "list": listed})
    elif states:
        for entry in _listed(taxonomy, chosen, states):
            print_line(_line(entry))
    elif numbers:
        for line in _table(numbers):
            click.echo(line)
    if not numbers:
        notify("there are no translations, and the configuration names no language")
    return 0


def _badge(numbers: Sequence[Progress]) -> str:
    """Return a badge with the share of the texts that are reviewed in each language."""
    shares = (f"{progress.language} {progress.percentage}%" for progress in numbers)
    return badge("translated", " · ".join(shares) or "none").decode()


def _content(progress: Progress) -> dict[str, Any]:
    return {
        "language": progress.language,
        "gate": progress.gate,
        "released": progress.passes_gate,
        "percentage": progress.percentage,
        "translators": list(progress.translators),
        "texts": dict(progress.texts),
        "words": dict(progress.words),
        "words_to_do": progress.words_to_do,
    }


def _listed(taxonomy: Taxonomy, languages: Sequence[str], states: Sequence[str]) -> Iterator[_Entry]:
    """Yield the texts in some states. Other names are left out if they are missing, since they never are."""
    locations = Locations(taxonomy)
    for language in languages if states else ():
        for unit in units(taxonomy, language):
            if unit.state in states and (unit.text or not unit.is_optional):
                yield _Entry(language, unit, locations.of(origin_of(taxonomy, unit, language)))


def _entry_content(entry: _Entry) -> dict[str, Any]:
    language, unit, place = entry
    return {
        "language": language,
        "context": unit.context,
        "state": unit.state,
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "source": list(unit.source),
        "translation": list(unit.text),
        "translator": unit.record.translator if unit.record else "",
        "reviewer": unit.record.reviewer if unit.record else "",
    }


def _line(entry: _Entry) -> str:
    source, text = (shortened(", ".join(values)) for values in (entry.unit.source, entry.unit.text))
    arrow = f" → {text}" if text else ""
    return f"{entry.place}: {entry.language} {entry.unit.state} {entry.unit.context}: {source}{arrow}"


def _table(numbers: Sequence[Progress]) -> Iterator[str]:
    rows = [_HEADINGS, *map(_cells, numbers)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for number, (first, *cells) in enumerate(rows):
        *counts, gate = (f"{cell:>{width}}" for cell, width in zip(cells, widths[1:], strict=True))
        line = "  ".join((padded(first, widths[0]), *counts, gate.strip()))
        yield click.style(line, bold=True) if not number else line


def _cells(progress: Progress) -> tuple[str, ...]:
    texts = progress.texts
    reviewed = f"{texts['reviewed']:,} of {progress.number:,} ({progress.percentage}%)"
    others = (f"{texts[state]:,}" for state in ("draft", "stale", "missing"))
    passed = "released" if progress.passes_gate else "not released"
    return (
        progress.language,
        reviewed,
        *others,
        f"{progress.words_to_do:,}",
        f"{progress.gate}%, {passed}" if progress.gate else "none",
    )
