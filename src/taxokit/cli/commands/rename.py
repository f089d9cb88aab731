"""`taxokit rename`: change the label of an item."""

import click

from taxokit.cli.completion import complete_id
from taxokit.cli.edit_session import edit_command
from taxokit.cli.prompts import ask, ask_item
from taxokit.edit.values import rename
from taxokit.edit.workspace import Workspace


@edit_command
@click.argument("item", metavar="[ID]", required=False, shell_complete=complete_id)
@click.argument("label", required=False)
def command(workspace: Workspace, item: str | None, label: str | None) -> None:
    """Give an item another LABEL. Its identifier stays, because data elsewhere refers to it.

    ID is an identifier, or kind/identifier if several kinds have it; `.` is the taxonomy itself.

    \b
    Example:
      taxokit rename solar-power "Solar power"
      taxokit rename term/grid "Power grid" --dry-run
    """
    item = ask_item(workspace, item, "ID", "Identifier")
    rename(workspace, item, ask(label, "LABEL", "New label"))
