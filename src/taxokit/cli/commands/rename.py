"""`taxokit rename` (edit): change the label of an item, or its identifier."""

import click

from taxokit.cli.editing import ask, edit_command, item_argument
from taxokit.edit.items import reidentify
from taxokit.edit.values import rename
from taxokit.edit.workspace import Workspace


@edit_command
@item_argument
@click.argument("name", required=False)
@click.option("--id", "of_identifier", is_flag=True, help="Change the identifier; only if it was never released.")
def command(workspace: Workspace, item: str, name: str | None, of_identifier: bool) -> None:
    """Give an item another label, NAME. Its identifier stays, because data elsewhere refers to it.

    With --id, NAME is the new identifier; references and the file of the item follow. A released identifier is
    permanent: deprecate the item in favour of another.

    ID is an identifier, or kind/identifier if several kinds have it; `.` is the taxonomy itself.

    \b
    Example:
      taxokit rename mammals "Mammals (class)"
      taxokit rename concept/fish "Bony fish" --dry-run
      taxokit rename --id fish fishes
    """
    if of_identifier:
        reidentify(workspace, item, ask(name, "NAME", "New identifier"))
    else:
        rename(workspace, item, ask(name, "NAME", "New label"))
