"""`taxokit split`: split an item into others that exist."""

from pathlib import Path

import click

from taxokit.cli.completion import complete_id, complete_policy
from taxokit.cli.edit_session import ask, ask_item, dry_run_option, finish
from taxokit.core.project import find_project
from taxokit.edit.arguments import find_item
from taxokit.edit.deprecate import reason_needed
from taxokit.edit.split import split
from taxokit.edit.workspace import Workspace


@click.command()
@click.argument("item", metavar="[ID]", required=False, shell_complete=complete_id)
@click.argument("others", metavar="[OTHER]...", nargs=-1, shell_complete=complete_id)
@click.option(
    "--into", metavar="ID", multiple=True, shell_complete=complete_id, help="What it becomes; again for each."
)
@click.option(
    "--replacement",
    metavar="HOW",
    default="all",
    show_default=True,
    shell_complete=complete_policy,
    help="all together, or any one of them.",
)
@click.option("--rewire", is_flag=True, help="Let whoever refers to it refer to all of the others instead.")
@click.option("--reason", help="Why, for whoever still uses it; by default that it was split.")
@dry_run_option
@click.pass_obj
def command(
    root: Path | None,
    item: str | None,
    others: tuple[str, ...],
    into: tuple[str, ...],
    replacement: str,
    rewire: bool,
    reason: str | None,
    dry_run: bool,
) -> int:
    """Split an item into others that are there already: `split A --into B C`.

    It is deprecated in their favour. Whoever refers to it is listed, because somebody has to decide which of them is
    meant.

    \b
    Example:
      taxokit split solar-power --into photovoltaics solar-heat
      taxokit split grid --into mains mesh --replacement any
    """
    workspace = Workspace(find_project(root))
    item = ask_item(workspace, item, "ID", "Identifier")
    parts = (*into, *others)
    if not parts:
        parts = tuple(
            ask_item(workspace, None, "--into", f"Into which item ({number})") for number in ("first", "second")
        )
    if reason_needed(workspace.taxonomy, find_item(workspace.taxonomy, item).cls):
        reason = ask(reason, "--reason", "Why")
    split(workspace, item, parts, replacement, reason or "", redirect=rewire)
    return finish(workspace, dry_run=dry_run)
