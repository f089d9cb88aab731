"""Questions on a terminal for items and slots, asked again with the closest names until they name what there is."""

import sys
from collections.abc import Collection, Sequence

import click

from taxokit.cli.prompts import Validation, ask, ask_optional
from taxokit.edit.arguments import find_item
from taxokit.edit.workspace import Workspace
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import label_of
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.errors import TaxokitError
from taxokit.text.words import closest_words

_SUGGESTED = 5


def ask_slot(value: str | None, names: Sequence[str], check: Validation) -> str:
    """Return the name of a slot, or ask for it, listing `names`. Raises click.UsageError as `ask` does."""
    return ask(value, "SLOT", f"Slot ({', '.join(names)})", check=check)


def ask_item(workspace: Workspace, value: str | None, name: str, question: str, among: Collection[Class] = ()) -> str:
    """Return the name of an item, or ask until it names exactly one, suggesting the closest.

    Raises click.UsageError as `ask` does.
    """
    while not value:
        answer = ask(None, name, question)
        value = answer if _names_one(workspace, answer, among) else None
    return value


def ask_successors(workspace: Workspace, item: Item, slot: Slot) -> tuple[str, ...]:
    """Return the names of the items that replace an item, as many as are given; none in a script.

    Suggests the items in use that are most similar.
    """
    if not sys.stdin.isatty():
        return ()
    from taxokit.query.duplicates import similar

    schema = workspace.taxonomy.schema
    for other in (pair.second for pair in similar(workspace.taxonomy, item=item, limit=_SUGGESTED).pairs):
        if not schema.is_deprecated(other.cls, other.data):
            click.echo(f"  {_suggestion(other)}", err=True)
    names: list[str] = []
    while slot.multivalued or not names:
        answer = ask_optional("And by (empty for no more)" if names else "Replaced by (empty for nothing)")
        if not answer:
            break
        if _names_one(workspace, answer, schema.descendants(slot.range), item):
            names.append(answer)
    return tuple(names)


def _names_one(workspace: Workspace, name: str, among: Collection[Class], other_than: Item | None = None) -> bool:
    """Say whether a name means exactly one item; print why not, and the closest names."""
    try:
        found = find_item(workspace.taxonomy, name, among)
    except TaxokitError as error:
        click.echo(str(error), err=True)
        items = {item.id: item for item in workspace.taxonomy.items if item.id and (not among or item.cls in among)}
        labels = [(label_of(item), item.id) for item in items.values()]
        for identifier in closest_words(name.rpartition("/")[2], items, labels, _SUGGESTED):
            click.echo(f"  {_suggestion(items[identifier])}", err=True)
        return False
    if other_than is not None and found.data is other_than.data:
        click.echo(f"{found.name} cannot replace itself", err=True)
        return False
    return True


def _suggestion(item: Item) -> str:
    return f"{item.id}  {label_of(item)}".rstrip()
