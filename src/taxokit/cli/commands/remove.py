"""`taxokit remove` (edit): remove an item that was never released."""

from taxokit.cli.editing import edit_command, item_argument
from taxokit.edit.items import remove
from taxokit.edit.workspace import Workspace


@edit_command
@item_argument
def command(workspace: Workspace, item: str) -> None:
    """Remove an item that was never released, with everything inside it and all references to it.

    A released item is permanent: deprecate it.

    \b
    Example:
      taxokit remove fish
    """
    remove(workspace, item)
