"""`taxokit split` (edit): split an item into others that exist."""

import click

from taxokit.cli.completion import complete_id
from taxokit.cli.editing import ask, ask_item, edit_command, item_argument
from taxokit.edit.replacement import needs_reason, split
from taxokit.edit.workspace import Workspace
from taxokit.query.lookup import find_item


@edit_command
@item_argument
@click.argument("others", metavar="[OTHER]...", nargs=-1, shell_complete=complete_id)
@click.option(
    "--into", metavar="ID", multiple=True, shell_complete=complete_id, help="An item that it becomes; can be repeated."
)
@click.option(
    "--replacement",
    metavar="HOW",
    default="all",
    show_default=True,
    help="The kind of replacement: all together, or any one of them.",
)
@click.option("--rewire", is_flag=True, help="Redirect the references to it to all of the others.")
@click.option("--reason", help="The reason, for readers who still use it; by default that it was split.")
def command(
    workspace: Workspace,
    item: str,
    others: tuple[str, ...],
    into: tuple[str, ...],
    replacement: str,
    rewire: bool,
    reason: str | None,
) -> None:
    """Split an item into others that exist: `split A --into B C`.

    It is deprecated in their favour. The references to it are listed, because each needs review: which of the others
    does it mean?

    \b
    Example:
      taxokit split vertebrates --into fish mammals
      taxokit split vertebrates --into fish mammals --replacement any --rewire
    """
    parts = (*into, *others)
    if not parts:
        parts = tuple(
            ask_item(workspace, None, "--into", f"Into which item ({number})") for number in ("first", "second")
        )
    if needs_reason(workspace.taxonomy, find_item(workspace.taxonomy, item).cls):
        reason = ask(reason, "--reason", "Why")
    split(workspace, item, parts, replacement, reason or "", redirect=rewire)
