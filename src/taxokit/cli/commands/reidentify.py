"""`taxokit reidentify`: change the identifier of an item that was never released."""

import click

from taxokit.cli.editing import ask, edit_command, item_argument
from taxokit.edit.items import reidentify
from taxokit.edit.workspace import Workspace


@edit_command
@item_argument
@click.argument("identifier", metavar="[NEW-ID]", required=False)
def command(workspace: Workspace, item: str, identifier: str | None) -> None:
    """Give an item that was never released the identifier NEW-ID; its references and its file follow.

    A released identifier is permanent: deprecate the item in favour of another. For the label use `taxokit rename`.

    \b
    Example:
      taxokit reidentify solar-powr solar-power
    """
    reidentify(workspace, item, ask(identifier, "NEW-ID", "New identifier"))
