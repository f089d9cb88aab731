"""`taxokit unlink`: remove links of an item."""

from functools import partial

import click

from taxokit.cli.completion import complete_id, complete_slot
from taxokit.cli.editing import ask, ask_slot, edit_command, item_argument
from taxokit.edit.values import find_item, find_link, linked_value, listable, unlink
from taxokit.edit.workspace import Workspace


@edit_command
@item_argument
@click.argument("slot", required=False, shell_complete=complete_slot)
@click.argument("others", nargs=-1, metavar="[OTHER]...", shell_complete=complete_id)
def command(workspace: Workspace, item: str, slot: str | None, others: tuple[str, ...]) -> None:
    """Remove each OTHER from a SLOT of an item: a link, or a value of any other list. The other items stay.

    \b
    Example:
      taxokit unlink solar-power builds_on electricity
      taxokit unlink solar-power exact_match https://example.org/vocabulary/solar
      taxokit unlink solar-power alt_labels "Solar energy"
    """
    subject = find_item(workspace.taxonomy, item)
    names = [linked.name for linked in listable(subject.cls) if subject.values(linked)]
    slot = ask_slot(slot, names, partial(find_link, workspace, item))
    _, links = find_link(workspace, item, slot, has_links=True)
    if not others:
        question = f"Remove the link to ({', '.join(map(str, subject.values(links)))})"
        others = (ask(None, "OTHER", question, check=partial(linked_value, workspace.taxonomy, subject, links)),)
    unlink(workspace, item, slot, others)
