"""`taxokit tag` (use): find the items that a text asks for."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

import click

from taxokit.cli.completion import complete_kind, complete_release
from taxokit.cli.files import INPUT_OR_STDIN, max_filesize_option
from taxokit.cli.output import format_option, item_content, notify, open_taxonomy, print_result
from taxokit.client.release_files import named_release
from taxokit.query.lookup import find_class
from taxokit.query.tagging import LEAST_SCORE, Hit, Tag, tag
from taxokit.repository.reading import input_name, read_input
from taxokit.taxonomy.attribution import attribution_of
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.names import full_id, label_of
from taxokit.text.documents import text_of
from taxokit.text.errors import ReleaseError
from taxokit.text.normalize import one_line

_MOST_WORDS = 4  # places that are shown of an item


@click.command()
@click.argument("files", nargs=-1, required=True, type=INPUT_OR_STDIN, metavar="FILE...")
@click.option(
    "--from",
    "release",
    metavar="RELEASE",
    shell_complete=complete_release,
    help="A release: its version, folder or address; by default the sources of the current repository.",
)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    metavar="KIND",
    shell_complete=complete_kind,
    help="Only items of this kind; can be repeated. By default skills, if the schema says which these are, else all.",
)
@click.option(
    "--min-score",
    type=click.FloatRange(0, 1),
    default=LEAST_SCORE,
    show_default=True,
    help="The least score, from 0 to 1; a higher one gives fewer items, and fewer wrong ones.",
)
@click.option("--limit", type=click.IntRange(min=1), help="The number of items to print of each file.")
@format_option
@max_filesize_option
@click.pass_obj
def command(
    root: Path | None,
    files: tuple[Path, ...],
    release: str | None,
    kinds: tuple[str, ...],
    min_score: float,
    limit: int | None,
    format_: str,
) -> int:
    """Find the items that each FILE asks for, such as a job advert or a course: text, HTML or PDF.

    Each item has a score, and the words of the text that speak for it, with their lines. They are found by labels,
    alternative and hidden labels, and terms of definitions. `-` reads standard input. PDF needs the extra `pdf`. The
    exit code is 1 if a file has no items.

    \b
    Example:
      taxokit tag lesson.txt
      taxokit tag lesson.html --from 1.0.0 --min-score 0.8 --format json
    """
    taxonomy = _taxonomy(root, release)
    classes = [find_class(taxonomy.schema, kind) for kind in kinds]
    results = []
    for file in files:
        text = text_of(read_input(file), input_name(file))
        results.append(_Tagged(input_name(file), text, tag(taxonomy, text, classes, min_score=min_score, limit=limit)))
    print_result(format_, lambda: _content(taxonomy, results), lambda: _lines(taxonomy, results))
    for result in results:
        if not result.tags:
            notify(f"{result.file} names no item")
    return 0 if all(result.tags for result in results) else 1


class _Tagged:
    """A file with the items that its text asks for."""

    def __init__(self, file: str, text: str, tags: Sequence[Tag]) -> None:
        self.file, self.text, self.tags = file, text, tags
        self._starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]

    def line(self, place: int) -> int:
        """Return the line of a place, from 1."""
        return bisect_right(self._starts, place)


def _taxonomy(root: Path | None, release: str | None) -> Taxonomy:
    if release is None:
        return open_taxonomy(root)
    files = named_release(release, root)
    return Taxonomy(files.schema, files.document)


def _content(taxonomy: Taxonomy, results: Sequence[_Tagged]) -> dict[str, Any]:
    return {
        "taxonomy": _about(taxonomy),
        "files": [
            {"file": result.file, "tags": [_tag(taxonomy, result, entry) for entry in result.tags]}
            for result in results
        ],
    }


def _about(taxonomy: Taxonomy) -> dict[str, str | None]:
    try:
        credit = attribution_of(taxonomy.schema, taxonomy.root.data)
    except ReleaseError:  # sources have no version, and need not have a credit
        return {"title": label_of(taxonomy.root) or None, "version": None, "citation": None, "license": None}
    version, license_url = str(credit.version), credit.license_url
    return {"title": credit.title, "version": version, "citation": credit.citation, "license": license_url}


def _tag(taxonomy: Taxonomy, result: _Tagged, entry: Tag) -> dict[str, Any]:
    return {
        "score": entry.score,
        **item_content(taxonomy, entry.item),
        "iri": taxonomy.iri(entry.item) or None,
        "hits": [
            {
                "line": result.line(hit.start),
                "start": hit.start,
                "end": hit.end,
                "words": result.text[hit.start : hit.end],
                "slot": hit.text.slot.name,
                "language": hit.text.language or None,
                "name": hit.text.text,
            }
            for hit in entry.hits
        ],
    }


def _lines(taxonomy: Taxonomy, results: Sequence[_Tagged]) -> Iterator[str]:
    for number, result in enumerate(results):
        if len(results) > 1:
            yield from ([""] if number else [])
            yield click.style(one_line(f"{result.file}:"), bold=True)
        for entry in result.tags:
            score = click.style(f"{entry.score:4.0%}", dim=True)
            name = click.style(one_line(full_id(entry.item)), fg="cyan")
            yield f"{score}  {one_line(label_of(entry.item) or full_id(entry.item))}  {name}"
            yield f"      {_places(result, entry.hits)}"


def _places(result: _Tagged, hits: Sequence[Hit]) -> str:
    """Return the words in the text that speak most for an item, each with its lines."""
    lines: dict[str, dict[int, None]] = {}
    weights: dict[str, float] = {}
    for hit in hits:
        words = one_line(result.text[hit.start : hit.end])
        lines.setdefault(words, {})[result.line(hit.start)] = None
        weights[words] = max(hit.weight, weights.get(words, 0.0))
    best = sorted(weights, key=lambda words: -weights[words])
    shown = [f'"{words}" ({_numbers(list(lines[words]))})' for words in best[:_MOST_WORDS]]
    return ", ".join(shown) + (f" and {len(best) - _MOST_WORDS} more" if len(best) > _MOST_WORDS else "")


def _numbers(lines: Sequence[int]) -> str:
    more = "…" if len(lines) > _MOST_WORDS else ""
    return f"line{'s' if len(lines) > 1 else ''} {', '.join(map(str, lines[:_MOST_WORDS]))}{more}"
