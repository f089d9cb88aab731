"""`taxokit move`: move an item to another parent."""

from pathlib import Path

import click

from taxokit.cli.completion import complete_holder, complete_id
from taxokit.cli.edit_session import ask_item, dry_run_option, finish
from taxokit.core.project import find_project
from taxokit.edit.move import move
from taxokit.edit.workspace import Workspace


@click.command()
@click.argument("item", metavar="[ID]", required=False, shell_complete=complete_id)
@click.argument("parent", required=False, shell_complete=complete_holder)
@click.option("--before", metavar="ID", default="", shell_complete=complete_id, help="Put it before this one.")
@click.option("--after", metavar="ID", default="", shell_complete=complete_id, help="Put it after this one.")
@dry_run_option
@click.pass_obj
def command(root: Path | None, item: str | None, parent: str | None, before: str, after: str, dry_run: bool) -> int:
    """Move an item, with its comments and all that stands inside of it, into a PARENT.

    It keeps its identifier and its IRI. --before and --after are for lists whose order means something.

    \b
    Example:
      taxokit move solar-power generation
      taxokit move second-step recipe --before third-step
    """
    if before and after:
        raise click.UsageError("--before and --after exclude each other")
    workspace = Workspace(find_project(root))
    item = ask_item(workspace, item, "ID", "Identifier")
    parent = ask_item(workspace, parent, "PARENT", "Into which parent")
    move(workspace, item, parent, before, after)
    return finish(workspace, dry_run=dry_run)
