"""`taxokit similar`: list items that may be duplicates."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from taxokit.cli.completion import complete_id
from taxokit.cli.output import format_option, item_content, kind_option, open_taxonomy, print_json
from taxokit.core.text.columns import columns, page_width, wrapped
from taxokit.query.duplicates import LEAST_OF_NEIGHBOURS, LEAST_SCORE, Pair, similar
from taxokit.query.lookup import find_class, find_item
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.names import full_id, is_deprecated, label_of


@click.command()
@click.argument("id_", metavar="[ID]", required=False, shell_complete=complete_id)
@kind_option
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="How many pairs to print.")
@click.option(
    "--min-score",
    type=click.FloatRange(0, 1),
    help=f"The least score of a pair, where 1 is for the same label; by default {LEAST_SCORE:g},"
    f" and {LEAST_OF_NEIGHBOURS:g} with an ID.",
)
@format_option
@click.pass_obj
def command(
    root: Path | None, id_: str | None, kind: str | None, limit: int, min_score: float | None, format_: str
) -> int:
    """List pairs of items that may be the same thing, or what is like the item ID, the most alike first.

    Compared are labels and definitions of items of the same kind. Whether two are the same is for people to judge:
    `taxokit merge` makes them one.

    \b
    Example:
      taxokit similar
      taxokit similar solar-power --min-score 0.1
      taxokit similar --kind term --limit 5 --format json
    """
    if id_ and kind:
        raise click.UsageError("--kind goes without an ID: an item is compared with those of its own kind")
    taxonomy = open_taxonomy(root)
    item = find_item(taxonomy, id_) if id_ else None
    cls = find_class(taxonomy.schema, kind) if kind else None
    found = similar(taxonomy, item=item, cls=cls, least=min_score, limit=limit)
    if format_ == "json":
        print_json({"total": found.total, "pairs": [_content(taxonomy, pair) for pair in found.pairs]})
        return 0
    width = page_width()
    for rank, pair in enumerate(found.pairs, start=1):
        for line in _lines(taxonomy, pair, f"{rank:>{len(str(len(found.pairs)))}}. ", width, named=item is not None):
            click.echo(line)
    if found.total > len(found.pairs):
        click.echo(f"{len(found.pairs)} of {found.total} pairs; --limit {found.total} prints all")
    if not found.pairs:
        least = f" with a score of {min_score:g} or more" if min_score is not None else ""
        click.echo(f"taxokit: no two are alike{least}", err=True)
    return 0


def _content(taxonomy: Taxonomy, pair: Pair) -> dict[str, Any]:
    return {
        "score": pair.score,
        "first": item_content(taxonomy, pair.first),
        "second": item_content(taxonomy, pair.second),
        "words": [{"first": first, "second": second} for first, second in pair.words],
    }


def _lines(taxonomy: Taxonomy, pair: Pair, rank: str, width: int, *, named: bool) -> Iterator[str]:
    words = ", ".join(first if first == second else f"{first} ~ {second}" for first, second in pair.words)
    head, *rest = wrapped(f"{pair.score:.2f}  {words or 'the letters of the labels'}", width, rank)
    yield click.style(head, fg="cyan")
    yield from (click.style(line, fg="cyan") for line in rest)
    indent = " " * columns(rank)
    for item in (pair.second,) if named else (pair.first, pair.second):
        mark = " [deprecated]" if is_deprecated(taxonomy, item) else ""
        text = f"{label_of(item)} ({full_id(item)})" if label_of(item) else full_id(item)
        yield from wrapped(f"{text}{mark}", width, indent, f"{indent}  ")
