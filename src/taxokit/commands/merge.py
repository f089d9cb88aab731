"""`taxokit merge`: make several items one."""

from pathlib import Path

import click

from taxokit.completing import complete_id
from taxokit.config import find_project
from taxokit.edit_shell import ask, ask_item, dry_run_option, finish
from taxokit.editing.asked import find_item
from taxokit.editing.deprecating import reason_needed
from taxokit.editing.merging import merge
from taxokit.editing.workspace import Workspace


@click.command()
@click.argument("items", metavar="[ID]...", nargs=-1, shell_complete=complete_id)
@click.option("--into", metavar="ID", shell_complete=complete_id, help="The item that stays: one of them, or another.")
@click.option("--reason", help="Why, for whoever still uses the others; by default that they were merged.")
@dry_run_option
@click.pass_obj
def command(root: Path | None, items: tuple[str, ...], into: str | None, reason: str | None, dry_run: bool) -> int:
    """Merge items into one.

    The others are deprecated in its favour, or removed where they were never released. Every reference to them leads to
    it, what stands inside of them moves into it, and their labels become alternative labels of it. It takes over the
    links of what is removed, where the check has nothing against it. All others are listed, because somebody has to
    judge whether they hold.

    \b
    Example:
      taxokit merge solar-cells photovoltaics --into solar-power
    """
    workspace = Workspace(find_project(root))
    items = items or (ask_item(workspace, None, "ID", "Which item"),)
    into = ask_item(workspace, into, "--into", "Into which item")
    if reason_needed(workspace.taxonomy, find_item(workspace.taxonomy, into).cls):
        reason = ask(reason, "--reason", "Why")
    merge(workspace, items, into, reason or "")
    return finish(workspace, dry_run=dry_run)
