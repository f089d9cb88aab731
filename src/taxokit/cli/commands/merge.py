"""`taxokit merge` (edit): merge several items into one."""

import click

from taxokit.cli.completion import complete_id
from taxokit.cli.editing import ask, ask_item, edit_command
from taxokit.edit.replacement import merge, needs_reason
from taxokit.edit.workspace import Workspace
from taxokit.query.lookup import find_item


@edit_command
@click.argument("items", metavar="[ID]...", nargs=-1, shell_complete=complete_id)
@click.option("--into", metavar="ID", shell_complete=complete_id, help="The item that stays: one of them, or another.")
@click.option("--reason", help="The reason, for readers who still use the others; by default that they were merged.")
def command(workspace: Workspace, items: tuple[str, ...], into: str | None, reason: str | None) -> None:
    """Merge items into one.

    The others are deprecated in its favour, or removed if they were never released. References to them are
    redirected to it, the items inside them move into it, and their labels become its alternative labels. It takes over
    the links of removed items, unless the check rejects them. All other links are listed, because they need review.

    \b
    Example:
      taxokit merge fish mammals --into vertebrates
    """
    items = items or (ask_item(workspace, None, "ID", "Which item"),)
    into = ask_item(workspace, into, "--into", "Into which item")
    if needs_reason(workspace.taxonomy, find_item(workspace.taxonomy, into).cls):
        reason = ask(reason, "--reason", "Why")
    merge(workspace, items, into, reason or "")
