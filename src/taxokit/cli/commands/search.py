"""`taxokit search` (look up): find items by their words."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import click

from taxokit.cli.output import format_option, item_content, kind_option, notify, open_taxonomy, print_result
from taxokit.query.lookup import find_class
from taxokit.query.search import Hit, SearchResult, Text, search
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.names import full_id, is_deprecated, label_of
from taxokit.text.normalize import WORD, one_line, words_of
from taxokit.text.terminal import columns, page_width, wrapped


@click.command()
@click.argument("text", nargs=-1, required=True, metavar="TEXT...")
@kind_option
@click.option("--limit", type=click.IntRange(min=1), default=10, show_default=True, help="The number of hits to print.")
@format_option
@click.pass_obj
def command(root: Path | None, text: tuple[str, ...], kind: str | None, limit: int, format_: str) -> int:
    """Find items by words in their labels, identifiers, definitions, notes, translations and mappings, the best first.

    The order of the words does not matter, the beginning of a word is enough, and typing errors are tolerated. An IRI
    finds its item alone. The exit code is 1 if nothing matches.

    \b
    Example:
      taxokit search bony fish
      taxokit search mamals --kind concept --format json
    """
    taxonomy = open_taxonomy(root)
    cls = find_class(taxonomy.schema, kind) if kind else None
    query = " ".join(text)
    results = search(taxonomy, query, limit=limit, cls=cls)
    print_result(format_, lambda: _content(taxonomy, query, results), lambda: _lines(taxonomy, results, page_width()))
    if not results.hits:
        near = f"; similar words: {', '.join(results.near)}" if results.near else ""
        notify(f"no match for {query!r}{near}")
    return 0 if results.hits else 1


def _content(taxonomy: Taxonomy, query: str, results: SearchResult) -> dict[str, Any]:
    return {
        "query": query,
        "total": results.total,
        "hits": [
            {
                "rank": rank,
                "score": hit.score,
                **item_content(taxonomy, hit.item),
                "matches": [
                    {
                        "slot": match.slot.name,
                        "language": match.language or None,
                        "text": match.text,
                        "words": sorted(match.words),
                    }
                    for match in hit.matches
                ],
            }
            for rank, hit in enumerate(results.hits, start=1)
        ],
    }


def _lines(taxonomy: Taxonomy, results: SearchResult, width: int) -> Iterator[str]:
    digits = len(str(len(results.hits)))
    for rank, hit in enumerate(results.hits, start=1):
        yield from _hit(taxonomy, hit, f"{rank:>{digits}}. ", width)
    if results.total > len(results.hits):
        yield f"{len(results.hits)} of {results.total} hits; --limit {results.total} prints all"


def _hit(taxonomy: Taxonomy, hit: Hit, rank: str, width: int) -> Iterator[str]:
    item, indent = hit.item, " " * len(rank)
    mark = " [deprecated]" if is_deprecated(taxonomy, item) else ""
    yield from (click.style(line, fg="cyan") for line in wrapped(f"{full_id(item)}{mark}", width, rank))
    label = label_of(item)
    words = frozenset(word for match in hit.matches for word in match.words)
    yield from (_marked(line, words) for line in wrapped(label, width, indent) if label)
    for match in hit.matches:
        if match.text not in (label, item.id):
            start = f"{indent}{match.slot.name}{f'@{match.language}' if match.is_translated else ''}: "
            yield start + _marked(_excerpt(match, width - columns(start)), match.words)


def _marked(line: str, words: Collection[str]) -> str:
    """Return a line with the matching words in bold."""
    return WORD.sub(lambda m: click.style(m[0], bold=True) if not set(words_of(m[0])).isdisjoint(words) else m[0], line)


def _excerpt(match: Text, width: int) -> str:
    """Return the part of a text, in one line, with the first matching word."""
    line = one_line(match.text)
    words = line.split(" ")
    hits = (position for position, word in enumerate(words) if not match.words.isdisjoint(words_of(word)))
    start = max(0, next(hits, 0) - 3)
    while start and columns(" ".join(words[start - 1 :])) + 1 < width:
        start -= 1
    first, *more = wrapped(("…" if start else "") + " ".join(words[start:]), width - 1)
    return f"{first}…" if more else first
