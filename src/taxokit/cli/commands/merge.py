"""`taxokit merge`: merge several items into one."""

from pathlib import Path

import click

from taxokit.cli.completion import complete_id
from taxokit.cli.edit_session import ask, ask_item, dry_run_option, finish
from taxokit.core.project import find_project
from taxokit.edit.arguments import find_item
from taxokit.edit.deprecate import reason_needed
from taxokit.edit.merge import merge
from taxokit.edit.workspace import Workspace


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
