"""`taxokit set` (edit): set the values of slots."""

from functools import partial

import click

from taxokit.cli.completion import complete_slot
from taxokit.cli.editing import ask, ask_slot, edit_command, item_argument, settings_of
from taxokit.edit.values import authored_names, parse_slot_path, path_in, read_values, set_value, unset
from taxokit.edit.workspace import Workspace
from taxokit.query.lookup import find_item
from taxokit.taxonomy.model import Item, Taxonomy


@edit_command
@item_argument
@click.argument("words", nargs=-1, metavar="[SLOT=VALUE]...", shell_complete=complete_slot)
@click.option("--unset", "removes", is_flag=True, help="Remove the values of each SLOT that is named without a VALUE.")
def command(workspace: Workspace, item: str, words: tuple[str, ...], removes: bool) -> None:
    """Replace the value of each SLOT of an item by a VALUE; repeat a SLOT that takes several values.

    ID is an identifier, or kind/identifier if several kinds have it; `.` is the taxonomy itself. A translation is
    named with its language, as in label@de, and a value inside another with a dot; a value of the record of a link with
    its target between, as in prerequisites.KEY.note. All changes are checked together.

    `set ID SLOT VALUE...` does the same for a single slot. Write -- before a value that begins with a dash.

    \b
    Example:
      taxokit set fish label@de=Fische notes="Includes sharks."
      taxokit set mammals alt_labels=Mammalia alt_labels="Mammal class"
      taxokit set mammals label=Mammals alt_labels --unset
    """
    taxonomy = workspace.taxonomy
    subject = find_item(taxonomy, item)
    if removes:
        for slot in [word for word in words if "=" not in word] or [_ask_slot(taxonomy, subject)]:
            unset(workspace, item, slot)
        words = tuple(word for word in words if "=" in word)
    elif not words or "=" not in words[0]:
        slot, *values = words or [_ask_slot(taxonomy, subject)]
        set_value(workspace, item, slot, values or [_ask_value(taxonomy, subject, slot)])
        return
    for slot, values in settings_of(words).items():
        set_value(workspace, item, slot, values)


def _ask_slot(taxonomy: Taxonomy, item: Item) -> str:
    return ask_slot(None, authored_names(item.cls), partial(parse_slot_path, taxonomy, item.cls))


def _ask_value(taxonomy: Taxonomy, item: Item, path: str) -> str:
    target = path_in(taxonomy, item, path)
    choices = taxonomy.schema.enums[target.slot.range] if target.slot and target.slot.kind == "enum" else ()
    question = f"Value ({', '.join(choices)})" if choices else "Value"
    return ask(None, "VALUE", question, check=lambda word: read_values(taxonomy, item, target, [word]))
