"""`taxokit set` (edit): set the value of a slot."""

from functools import partial

import click

from taxokit.cli.completion import complete_slot
from taxokit.cli.editing import ask, ask_slot, edit_command, item_argument
from taxokit.edit.values import authored_names, find_item, parse_slot_path, read_values, set_value, unset
from taxokit.edit.workspace import Workspace
from taxokit.taxonomy.model import Item, Taxonomy


@edit_command
@item_argument
@click.argument("slot", required=False, shell_complete=complete_slot)
@click.argument("values", nargs=-1, metavar="[VALUE]...")
@click.option("--unset", "removes", is_flag=True, help="Remove the value.")
def command(workspace: Workspace, item: str, slot: str | None, values: tuple[str, ...], removes: bool) -> None:
    """Replace the value of a SLOT of an item by a VALUE, or by several if the slot takes several.

    ID is an identifier, or kind/identifier if several kinds have it; `.` is the taxonomy itself. Dots lead to a
    value inside another, such as translations.de.label. Write -- before a value that begins with a dash.

    \b
    Example:
      taxokit set solar-power definition "Turns sunlight into electricity."
      taxokit set solar-power translations.de.label Solarenergie
      taxokit set solar-power alt_labels --unset
    """
    if removes and values:
        raise click.UsageError("--unset takes no VALUE")
    taxonomy = workspace.taxonomy
    subject = find_item(taxonomy, item)
    slot = ask_slot(slot, authored_names(subject.cls), partial(parse_slot_path, taxonomy.schema, subject.cls))
    if removes:
        unset(workspace, item, slot)
    else:
        set_value(workspace, item, slot, values or (_ask_value(taxonomy, subject, slot),))


def _ask_value(taxonomy: Taxonomy, item: Item, path: str) -> str:
    target = parse_slot_path(taxonomy.schema, item.cls, path)
    choices = taxonomy.schema.enums[target.slot.range] if target.slot and target.slot.kind == "enum" else ()
    question = f"Value ({', '.join(choices)})" if choices else "Value"
    return ask(None, "VALUE", question, check=lambda word: read_values(taxonomy, item, target, [word]))
