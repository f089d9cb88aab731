"""`taxokit set`: set the value of a slot."""

from functools import partial
from pathlib import Path

import click

from taxokit.cli.completion import complete_id, complete_slot, complete_value
from taxokit.cli.edit_session import ask, ask_item, ask_slot, dry_run_option, finish
from taxokit.core.project import find_project
from taxokit.edit.arguments import authored, find_item, parse_slot_path
from taxokit.edit.set import read_values, set_value, unset
from taxokit.edit.workspace import Workspace
from taxokit.taxonomy.model import Item, Taxonomy


@click.command()
@click.argument("item", metavar="[ID]", required=False, shell_complete=complete_id)
@click.argument("slot", required=False, shell_complete=complete_slot)
@click.argument("values", nargs=-1, metavar="[VALUE]...", shell_complete=complete_value)
@click.option("--unset", "removes", is_flag=True, help="Remove what stands there.")
@dry_run_option
@click.pass_obj
def command(
    root: Path | None, item: str | None, slot: str | None, values: tuple[str, ...], removes: bool, dry_run: bool
) -> int:
    """Give a SLOT of an item a VALUE in the place of what it has; several where it takes several.

    ID is an identifier, or kind/identifier where several kinds have it; `.` is the taxonomy itself. Dots lead to a
    value inside of another, such as translations.de.label. Write -- before a value that begins with a dash.

    \b
    Example:
      taxokit set solar-power definition "Turns sunlight into electricity."
      taxokit set solar-power translations.de.label Solarenergie
      taxokit set solar-power alt_labels --unset
    """
    if removes and values:
        raise click.UsageError("--unset takes no VALUE")
    workspace = Workspace(find_project(root))
    item = ask_item(workspace, item, "ID", "Identifier")
    taxonomy = workspace.taxonomy
    found = find_item(taxonomy, item)
    slot = ask_slot(slot, authored(found.cls), partial(parse_slot_path, taxonomy.schema, found.cls))
    if removes:
        unset(workspace, item, slot)
    else:
        set_value(workspace, item, slot, values or (_ask_value(taxonomy, found, slot),))
    return finish(workspace, dry_run=dry_run)


def _ask_value(taxonomy: Taxonomy, item: Item, path: str) -> str:
    target = parse_slot_path(taxonomy.schema, item.cls, path)
    choices = taxonomy.schema.enums[target.slot.range] if target.slot and target.slot.kind == "enum" else ()
    question = f"Value ({', '.join(choices)})" if choices else "Value"
    return ask(None, "VALUE", question, refuse=lambda word: read_values(taxonomy, item, target, [word]))
