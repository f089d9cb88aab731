"""`taxokit remove`: remove an item that was never released."""

import click

from taxokit.cli.completion import complete_id
from taxokit.cli.edit_session import edit_command
from taxokit.cli.prompts import ask_item
from taxokit.edit.items import remove
from taxokit.edit.workspace import Workspace


@edit_command
@click.argument("item", metavar="[ID]", required=False, shell_complete=complete_id)
def command(workspace: Workspace, item: str | None) -> None:
    """Remove an item that was never released, with everything inside it and all references to it.

    A released item is permanent: deprecate it.

    \b
    Example:
      taxokit remove solar-powr
    """
    remove(workspace, ask_item(workspace, item, "ID", "Identifier"))
