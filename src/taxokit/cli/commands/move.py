"""`taxokit move` (edit): move an item to another parent."""

import click

from taxokit.cli.completion import complete_id
from taxokit.cli.editing import ask_item, edit_command, item_argument
from taxokit.edit.items import move
from taxokit.edit.workspace import Workspace


@edit_command
@item_argument
@click.argument("parent", required=False, shell_complete=complete_id)
@click.option("--before", metavar="ID", default="", shell_complete=complete_id, help="Put it before this item.")
@click.option("--after", metavar="ID", default="", shell_complete=complete_id, help="Put it after this item.")
@click.option(
    "--from", "leaves", metavar="ID", default="", shell_complete=complete_id, help="Of several parents, leave this one."
)
def command(workspace: Workspace, item: str, parent: str | None, **options: str) -> None:
    """Move an item, with its comments and everything inside or below it, to another PARENT.

    It keeps its identifier and its IRI. In a SKOS vocabulary, PARENT becomes its broader concept in place of the old
    one; `.` is the top. --before and --after are for lists whose order has a meaning.

    \b
    Example:
      taxokit move fish mammals
      taxokit move mammals . --from vertebrates
      taxokit move schema-design operations
      taxokit move operate-data-pipelines data-engineering --before model-data-for-analysis
    """
    if options["before"] and options["after"]:
        raise click.UsageError("--before and --after cannot be combined")
    parent = ask_item(workspace, parent, "PARENT", "To which parent")
    move(workspace, item, parent, **options)
