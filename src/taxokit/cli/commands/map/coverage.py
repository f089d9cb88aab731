"""`taxokit map coverage` (look up): count the items that are mapped, and those that nobody looked at."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from taxokit.cli.completion import complete_target
from taxokit.cli.output import format_choice, kind_option, notify, open_taxonomy, print_json
from taxokit.query.lookup import find_class
from taxokit.query.mappings import target_names
from taxokit.taxonomy.mapping_coverage import Coverage, coverage
from taxokit.text.csv_text import table_text
from taxokit.text.errors import ConfigError
from taxokit.text.terminal import padded
from taxokit.text.words import did_you_mean


@click.command()
@click.option("--target", metavar="TARGET", shell_complete=complete_target, help="Only this target.")
@kind_option
@format_choice(["text", "json", "csv"], "The format of the output; docs/json-output.md describes the JSON.")
@click.pass_obj
def command(root: Path | None, target: str | None, kind: str | None, format_: str) -> int:
    """Count the items of each kind that are mapped to each target, have no match there, or are still open.

    Deprecated items do not count. Mappings are counted by their predicate.

    \b
    Example:
      taxokit map coverage
      taxokit map coverage --format csv
    """
    taxonomy = open_taxonomy(root)
    known = target_names(taxonomy)
    if target and target not in known:
        raise ConfigError(f"there are no mappings to {target!r}", hint=did_you_mean(target, known))
    cls = find_class(taxonomy.schema, kind) if kind else None
    rows = [row for row in coverage(taxonomy, target or "") if cls in (None, row.cls)]
    if format_ == "json":
        print_json({"coverage": [_content(row) for row in rows]})
    elif format_ == "csv":
        click.echo(_table(rows), nl=False)
    else:
        for line in _lines(rows):
            click.echo(line)
        if not known:
            notify("there are no mappings; `taxokit map add` makes the first")
    return 0


def _content(row: Coverage) -> dict[str, Any]:
    return {
        "target": row.target,
        "kind": row.cls.kind,
        "items": row.items,
        "mapped": row.mapped,
        "none": row.none,
        "open": row.open,
        "predicates": dict(row.predicates),
    }


def _table(rows: Sequence[Coverage]) -> str:
    predicates = sorted({name for row in rows for name in row.predicates})
    cells = (
        [row.target, row.cls.kind, row.items, row.mapped, row.none, row.open]
        + [row.predicates.get(name, 0) for name in predicates]
        for row in rows
    )
    return table_text(["target", "kind", "items", "mapped", "none", "open", *predicates], cells)


def _lines(rows: Sequence[Coverage]) -> Iterator[str]:
    width = max((len(row.cls.kind) for row in rows), default=0)
    digits = max((len(str(row.items)) for row in rows), default=0)
    for number, (target, group) in enumerate(groupby(rows, key=lambda row: row.target)):
        if number:
            yield ""
        yield click.style(target, bold=True)
        for row in group:
            share = f"{row.mapped / row.items:.0%}" if row.items else "–"
            numbers = [f"{count:>{digits}}" for count in (row.mapped, row.none, row.open)]
            counts = f"{numbers[0]} mapped ({share}), {numbers[1]} none, {numbers[2]} open"
            yield f"  {padded(row.cls.kind, width)}  {counts}"
            for name, count in row.predicates.items():
                yield f"  {' ' * width}  {count:>{digits}} {name}"
