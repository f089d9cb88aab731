"""`taxokit rename`: change the label of an item."""

from pathlib import Path

import click

from taxokit.cli.completion import complete_id
from taxokit.cli.edit_session import ask, ask_item, dry_run_option, finish
from taxokit.core.project import find_project
from taxokit.edit.set import rename
from taxokit.edit.workspace import Workspace


@click.command()
@click.argument("item", metavar="[ID]", required=False, shell_complete=complete_id)
@click.argument("label", required=False)
@dry_run_option
@click.pass_obj
def command(root: Path | None, item: str | None, label: str | None, dry_run: bool) -> int:
    """Give an item another LABEL. Its identifier stays, because others hold it in their data.

    ID is an identifier, or kind/identifier where several kinds have it; `.` is the taxonomy itself.

    \b
    Example:
      taxokit rename solar-power "Solar power"
      taxokit rename term/grid "Power grid" --dry-run
    """
    workspace = Workspace(find_project(root))
    item = ask_item(workspace, item, "ID", "Identifier")
    rename(workspace, item, ask(label, "LABEL", "New label"))
    return finish(workspace, dry_run=dry_run)
