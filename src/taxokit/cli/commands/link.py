"""`taxokit link`: link an item to others."""

from functools import partial

import click

from taxokit.cli.completion import complete_id, complete_slot
from taxokit.cli.editing import ask, ask_item, ask_slot, edit_command, item_argument
from taxokit.edit.values import find_item, find_link, link, listable
from taxokit.edit.workspace import Workspace


@edit_command
@item_argument
@click.argument("slot", required=False, shell_complete=complete_slot)
@click.argument("others", nargs=-1, metavar="[OTHER]...", shell_complete=complete_id)
def command(workspace: Workspace, item: str, slot: str | None, others: tuple[str, ...]) -> None:
    """Add each OTHER to a SLOT of an item: an identifier, an external IRI for mappings, or a value of any other list.

    \b
    Example:
      taxokit link solar-power builds_on electricity
      taxokit link solar-power exact_match https://example.org/vocabulary/solar
      taxokit link solar-power alt_labels "Solar energy"
    """
    taxonomy = workspace.taxonomy
    names = [choice.name for choice in listable(find_item(taxonomy, item).cls)]
    slot = ask_slot(slot, names, partial(find_link, workspace, item))
    if not others:
        _, links = find_link(workspace, item, slot)
        among = taxonomy.schema.descendants(links.range) if links.refers else ()
        others = (ask_item(workspace, None, "OTHER", "Link to", among) if among else ask(None, "OTHER", "Link to"),)
    link(workspace, item, slot, others)
