"""`taxokit similar` (look up): list items that may be duplicates."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from taxokit.cli.completion import complete_id
from taxokit.cli.output import (
    display_name,
    format_option,
    item_content,
    kind_option,
    notify,
    open_taxonomy,
    print_result,
)
from taxokit.query.lookup import find_class, find_item
from taxokit.query.similar import LEAST_OF_NEIGHBOURS, LEAST_SCORE, Pair, Similar, similar
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.terminal import columns, page_width, wrapped


@click.command()
@click.argument("id_", metavar="[ID]", required=False, shell_complete=complete_id)
@kind_option
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, help="The number of pairs to print."
)
@click.option(
    "--min-score",
    type=click.FloatRange(0, 1),
    help=f"The least score of a pair, where 1 means the same label; by default {LEAST_SCORE:g},"
    f" and {LEAST_OF_NEIGHBOURS:g} with an ID.",
)
@format_option
@click.pass_obj
def command(
    root: Path | None, id_: str | None, kind: str | None, limit: int, min_score: float | None, format_: str
) -> int:
    """List pairs of items that may be duplicates, or items similar to ID, the most similar first.

    Labels and definitions of items of the same kind are compared. Each pair needs review; `taxokit merge` merges two.

    \b
    Example:
      taxokit similar
      taxokit similar mammals --min-score 0.1
      taxokit similar --kind concept --limit 5 --format json
    """
    if id_ and kind:
        raise click.UsageError("--kind cannot be combined with an ID: an item is compared with those of its own kind")
    taxonomy = open_taxonomy(root)
    item = find_item(taxonomy, id_) if id_ else None
    cls = find_class(taxonomy.schema, kind) if kind else None
    results = similar(taxonomy, item=item, cls=cls, least=min_score, limit=limit)
    print_result(
        format_,
        lambda: {"total": results.total, "pairs": [_content(taxonomy, pair) for pair in results.pairs]},
        lambda: _lines(taxonomy, results, page_width(), named=item is not None),
    )
    if not results.pairs and format_ == "text":
        least = f" with a score of {min_score:g} or more" if min_score is not None else ""
        notify(f"no similar items{least}")
    return 0


def _content(taxonomy: Taxonomy, pair: Pair) -> dict[str, Any]:
    return {
        "score": pair.score,
        "first": item_content(taxonomy, pair.first),
        "second": item_content(taxonomy, pair.second),
        "words": [{"first": first, "second": second} for first, second in pair.words],
    }


def _lines(taxonomy: Taxonomy, results: Similar, width: int, *, named: bool) -> Iterator[str]:
    digits = len(str(len(results.pairs)))
    for rank, pair in enumerate(results.pairs, start=1):
        yield from _pair(taxonomy, pair, f"{rank:>{digits}}. ", width, named=named)
    if results.total > len(results.pairs):
        yield f"{len(results.pairs)} of {results.total} pairs; --limit {results.total} prints all"


def _pair(taxonomy: Taxonomy, pair: Pair, rank: str, width: int, *, named: bool) -> Iterator[str]:
    words = ", ".join(first if first == second else f"{first} ~ {second}" for first, second in pair.words)
    for line in wrapped(f"{pair.score:.2f}  {words or 'the letters of the labels'}", width, rank):
        yield click.style(line, fg="cyan")
    indent = " " * columns(rank)
    for item in (pair.second,) if named else (pair.first, pair.second):
        yield from wrapped(display_name(item, taxonomy), width, indent, f"{indent}  ")
