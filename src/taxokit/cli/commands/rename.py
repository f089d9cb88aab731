"""`taxokit rename`: change the label of an item."""

import click

from taxokit.cli.editing import ask, edit_command, item_argument
from taxokit.edit.values import rename
from taxokit.edit.workspace import Workspace


@edit_command
@item_argument
@click.argument("label", required=False)
def command(workspace: Workspace, item: str, label: str | None) -> None:
    """Give an item another LABEL. Its identifier stays, because data elsewhere refers to it.

    ID is an identifier, or kind/identifier if several kinds have it; `.` is the taxonomy itself.

    \b
    Example:
      taxokit rename solar-power "Solar power"
      taxokit rename term/grid "Power grid" --dry-run
    """
    rename(workspace, item, ask(label, "LABEL", "New label"))
