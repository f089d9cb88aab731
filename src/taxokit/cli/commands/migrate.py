"""`taxokit migrate` (use): rewrite the identifiers in a CSV for a later release."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from taxokit.cli.files import INPUT_OR_STDIN, OUTPUT_FILE, max_filesize_option
from taxokit.cli.output import print_document
from taxokit.cli.upgrade_options import read_table, upgrade_of, upgrade_options
from taxokit.query.migrate import IdentifierResolver, MigratedTable, ReportEntry, UserTable, migrate
from taxokit.query.upgrade import Upgrade
from taxokit.releases.releases import is_among_releases
from taxokit.repository.reading import STDIN, resolved
from taxokit.repository.writing import check_writable, write_atomically
from taxokit.text.normalize import one_line
from taxokit.text.words import count_of

_MOST_REWRITES, _MOST_LINES = 20, 8


@click.command()
@click.argument("file", type=INPUT_OR_STDIN)
@click.option("--column", required=True, help="The name of the column with the identifiers.")
@upgrade_options
@click.option(
    "--expand",
    is_flag=True,
    help="Write all items that replace one together: in its cell with --separator, else in rows.",
)
@click.option("--out", type=OUTPUT_FILE, help="The file to write the table to; by default standard output.")
@click.option("--in-place", is_flag=True, help="Write the table back into FILE.")
@click.option(
    "--report", type=OUTPUT_FILE, help="The file for the whole report; docs/json-output.md describes its JSON."
)
@max_filesize_option
@click.pass_obj
def command(
    root: Path | None,
    file: Path,
    column: str,
    old: str,
    new: str,
    kind: str | None,
    delimiter: str | None,
    separator: str | None,
    expand: bool,
    out: Path | None,
    in_place: bool,
    report: Path | None,
) -> int:
    """Rewrite the identifiers in a column of FILE, a CSV in UTF-8, from one release to a later one.

    Each identifier, a slug, kind/slug or IRI, is replaced through all releases in between. Every other byte stays.
    Identifiers that need review stay, too, and are listed with the reason, such as no replacement or several; the exit
    code is then 1. `-` reads standard input.

    \b
    Example:
      taxokit migrate courses.csv --column concept --from 1.0.0 --out courses-1.1.csv
      taxokit migrate people.csv --column concepts --separator "|" --from 1.0.0 --to 1.1.0 --in-place
    """
    target = file if in_place else out
    if in_place and (out or str(file) == STDIN):
        raise click.UsageError("--in-place writes into FILE, and cannot be combined with --out or `-`")
    if in_place and is_among_releases(file):
        raise click.UsageError(f"{file} is among the releases, which never change")
    if report and any(resolved(report) == resolved(path) for path in (file, target) if path):
        raise click.UsageError("--report names the table itself; name another file")
    for path in filter(None, (target, report)):
        check_writable(path)
    upgrade, cls = upgrade_of(root, old, new, kind)
    table = read_table(file, column, delimiter)
    migration = migrate(table, IdentifierResolver(upgrade, cls, expand=expand), separator or "")
    for line in _lines(table, upgrade, migration):
        click.echo(line, err=True)
    if report:
        content = json.dumps(_content(table, upgrade, migration), ensure_ascii=False, indent=2)
        write_atomically(resolved(report), f"{content}\n".encode())
    if not in_place or migration.rewritten:
        _write(file, target, migration.text, table.text.encode() if in_place else None)
    return 1 if migration.not_migrated else 0


def _write(file: Path, target: Path | None, text: str, before: bytes | None) -> None:
    """Write the table to stdout or a file. A new file gets the permissions of the original.

    Raises SourceError if the content of the target is no longer `before`.
    """
    if target is None:
        print_document(text)
        return
    target = resolved(target)
    like = target if target.exists() else file
    mode = {} if str(like) == STDIN else {"mode": like.stat().st_mode & 0o777}
    write_atomically(target, text.encode(), before=before, **mode)


def _content(table: UserTable, upgrade: Upgrade, migration: MigratedTable) -> dict[str, Any]:
    return {
        "format": 1,
        "file": table.name,
        "column": table.column,
        "from": upgrade.old.name,
        "to": upgrade.new.name,
        "identifiers": migration.named,
        "unchanged": migration.unchanged,
        "rewritten": migration.rewritten,
        "left": migration.left,
        "empty_cells": migration.empty,
        "rewrites": [
            {"old": name, "new": list(written), "lines": lines} for (name, written), lines in migration.rewrites.items()
        ],
        "not_migrated": [
            {**_entry(entry), "candidates": list(entry.resolution.candidates), "lines": entry.lines}
            for entry in migration.not_migrated
        ],
        "notes": [{**_entry(entry), "lines": entry.lines} for entry in migration.notes],
    }


def _entry(entry: ReportEntry) -> dict[str, Any]:
    return {"value": entry.name or None, "reason": entry.resolution.reason, "why": entry.resolution.why}


def _lines(table: UserTable, upgrade: Upgrade, migration: MigratedTable) -> Iterator[str]:
    yield one_line(
        f"{table.name}: {upgrade.old.name} → {upgrade.new.name}, {table.column}:"
        f" {count_of(migration.named, 'identifier')}: {migration.unchanged:,} unchanged,"
        f" {migration.rewritten:,} rewritten, {count_of(migration.left, 'needs review', 'need review')}"
    )
    for number, ((name, written), lines) in enumerate(migration.rewrites.items()):
        if number == _MOST_REWRITES:
            yield f"  … and {count_of(len(migration.rewrites) - number, 'other')}; --report FILE has them all"
            break
        yield "  " + one_line(f"{name} → {', '.join(written)} ({_places(lines)})")
    for entry in (*migration.not_migrated, *migration.notes):
        name = f"{entry.name!r} " if entry.name else ""
        more = f" (also on {_places(entry.lines[1:])})" if len(entry.lines) > 1 else ""
        yield one_line(f"{table.name}:{entry.lines[0]}: {name}{entry.resolution.why}{more}")


def _places(lines: Sequence[int]) -> str:
    shown = ", ".join(map(str, lines[:_MOST_LINES]))
    more = f" and {len(lines) - _MOST_LINES:,} more" if len(lines) > _MOST_LINES else ""
    return f"line{'s' if len(lines) > 1 else ''} {shown}{more}"
