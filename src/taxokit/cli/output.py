"""The shared parts of commands that answer questions: the taxonomy, `--format`, JSON, and the names of items."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import click

from taxokit.cli.completion import complete_kind
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import full_id, is_deprecated, label_of
from taxokit.text.normalize import one_line, printable
from taxokit.text.terminal import columns, padded, wrapped

T = TypeVar("T", bound=Callable[..., Any])

DetailRow: TypeAlias = tuple[str, str, str]
"""A row of a page: the name of a slot, shown once for rows that follow each other, a mark, and the value."""

_WIDEST_NAME = 20
_MARKS = {"+": "green", "-": "red"}


def format_choice(formats: Sequence[str], about: str) -> Callable[[T], T]:
    """Return the option `--format` of a command; `text` is the default."""
    return click.option(
        "--format", "format_", type=click.Choice(formats), default="text", show_default=True, help=about
    )


format_option = format_choice(["text", "json"], "The format of the output; docs/json-output.md describes the JSON.")
kind_option = click.option("--kind", metavar="KIND", shell_complete=complete_kind, help="Only items of this kind.")


def open_taxonomy(root: Path | None) -> Taxonomy:
    """Load the taxonomy of a repository, and report the files that cannot be read. Raises ConfigError without one."""
    taxonomy = load(find_project(root))
    first = {diagnostic.location.path: diagnostic for diagnostic in reversed(taxonomy.diagnostics)}
    for path in sorted(taxonomy.unread & first.keys()):
        notify(one_line(f"not read: {first[path].location}: {first[path].message}"))
    return taxonomy


def notify(words: str) -> None:
    """Report something besides the result of a command, on stderr."""
    click.echo(printable(f"taxokit: {words}"), err=True)


def print_line(words: str) -> None:
    """Print a line of the result of a command, with escapes for line breaks and control characters."""
    click.echo(printable(words))


def print_result(format_: str, content: Callable[[], Mapping[str, Any]], lines: Callable[[], Iterable[str]]) -> None:
    """Print the result of a command: as JSON for programs, or line by line for people."""
    if format_ == "json":
        print_json(content())
        return
    for line in lines():
        click.echo(line)


def print_json(content: Mapping[str, Any]) -> None:
    """Print the result of a command for programs."""
    click.echo(json.dumps({"format": 1, **content}, ensure_ascii=False, indent=2))


def print_document(text: str) -> None:
    """Print a document for programs: byte for byte into a pipe or a file, and harmless on a terminal."""
    click.echo(text if sys.stdout.isatty() else text.encode(errors="backslashreplace"), nl=False)


def item_content(taxonomy: Taxonomy, item: Item | str) -> dict[str, Any]:
    """Return the keys of an item in the JSON of every command; of an identifier without an item, too."""
    if isinstance(item, str):
        return {"kind": None, "id": item, "label": None, "deprecated": False}
    return {
        "kind": item.cls.kind,
        "id": item.id or None,
        "label": label_of(item) or None,
        "deprecated": is_deprecated(taxonomy, item),
    }


def display_name(item: Item, taxonomy: Taxonomy) -> str:
    """Return the name of an item in a text: its label, its full identifier, and a mark if it is deprecated."""
    name = f"{label_of(item)} ({full_id(item)})" if label_of(item) else full_id(item)
    return f"{name} [deprecated]" if is_deprecated(taxonomy, item) else name


def heading(item: Item, taxonomy: Taxonomy, width: int) -> Iterator[str]:
    """Yield the first lines of a page about an item: its label, and its full identifier with a mark if deprecated."""
    for line in wrapped(label_of(item) or full_id(item), width):
        yield click.style(line, bold=True)
    mark = click.style(" [deprecated]", fg="red") if is_deprecated(taxonomy, item) else ""
    yield click.style("\n".join(wrapped(full_id(item), width)), fg="cyan") + mark
    yield ""


def row_lines(rows: Iterable[DetailRow], names: int, width: int, indent: str = "") -> Iterator[str]:
    """Yield rows as lines, with `names` columns for the names; a longer name has a line of its own."""
    previous = ""
    for name, mark, text in rows:
        shown = name if name != previous else ""
        previous = name
        if columns(shown) > names:
            yield click.style(f"{indent}{shown}", dim=True)
            shown = ""
        start, sign = f"{indent}{padded(shown, names)}  ", mark and f"{mark} "
        first, *others = wrapped(text, width, start + sign)
        yield click.style(start, dim=True) + click.style(sign, fg=_MARKS.get(mark)) + first[len(start + sign) :]
        yield from others


def names_width(rows: Iterable[DetailRow]) -> int:
    """Return the width of the column of names that suits some rows."""
    return min(max((columns(name) for name, _, _ in rows), default=0), _WIDEST_NAME)


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
