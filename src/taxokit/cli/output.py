"""What commands that look things up share: reading the taxonomy, their options, and text that fits into a terminal.

Labels come from anywhere: control characters are shown as escapes, wide characters take two columns (Unicode Standard
Annex 11), and combining ones take none.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from taxokit.cli.completion import complete_kind
from taxokit.core.project import find_project
from taxokit.core.text.normalize import one_line
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import full_id, is_deprecated, label_of

format_option = click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to write it; docs/json-output.md describes the JSON.",
)
kind_option = click.option("--kind", metavar="KIND", shell_complete=complete_kind, help="Only items of this kind.")


def open_taxonomy(root: Path | None) -> Taxonomy:
    """Load the taxonomy of a repository, and say on stderr which of its files could not be read.

    Raises ConfigError where there is no repository, or no compiled schema.
    """
    taxonomy = load(find_project(root))
    told: set[str] = set()
    for diagnostic in taxonomy.diagnostics:
        path = diagnostic.location.path
        if path in taxonomy.unread and path not in told:
            told.add(path)
            click.echo(f"taxokit: not read: {one_line(f'{diagnostic.location}: {diagnostic.message}')}", err=True)
    return taxonomy


def print_json(content: dict[str, Any]) -> None:
    """Print the result of a command for programs."""
    click.echo(json.dumps({"format": 1, **content}, ensure_ascii=False, indent=2))


def item_content(taxonomy: Taxonomy, item: Item) -> dict[str, Any]:
    """Return what the JSON of every command says of an item."""
    return {
        "kind": item.cls.kind,
        "id": item.id or None,
        "label": label_of(item) or None,
        "deprecated": is_deprecated(taxonomy, item),
    }


def called(item: Item, taxonomy: Taxonomy) -> str:
    """Return what to call an item where it is named: its label, its full identifier, and whether it is deprecated."""
    name = f"{label_of(item)} ({full_id(item)})" if label_of(item) else full_id(item)
    return f"{name} [deprecated]" if is_deprecated(taxonomy, item) else name


def value_lines(value: Any, where: str = "") -> Iterator[str]:
    """Yield a value as lines: one for each value of a list, `key: value` for a mapping, `key key: value` inside."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from value_lines(inner, f"{where} {key}".lstrip())
    elif isinstance(value, list):
        for single in value:
            yield from value_lines(single, where)
    else:
        plain = str(value).lower() if isinstance(value, bool) else one_line(str(value))
        yield f"{where}: {plain}" if where else plain
