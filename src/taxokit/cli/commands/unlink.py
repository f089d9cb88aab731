"""`taxokit unlink`: remove links of an item."""

from functools import partial
from pathlib import Path

import click

from taxokit.cli.completion import complete_id, complete_link_slot
from taxokit.cli.edit_session import ask, ask_item, ask_slot, dry_run_option, finish
from taxokit.core.project import find_project
from taxokit.edit.arguments import find_item, linkable
from taxokit.edit.link import find_link, linked_value, unlink
from taxokit.edit.workspace import Workspace


@click.command()
@click.argument("item", metavar="[ID]", required=False, shell_complete=complete_id)
@click.argument("slot", required=False, shell_complete=complete_link_slot)
@click.argument("others", nargs=-1, metavar="[OTHER]...", shell_complete=complete_id)
@dry_run_option
@click.pass_obj
def command(root: Path | None, item: str | None, slot: str | None, others: tuple[str, ...], dry_run: bool) -> int:
    """Remove each OTHER from a SLOT of an item. What it names stays.

    \b
    Example:
      taxokit unlink solar-power builds_on electricity
      taxokit unlink solar-power exact_match https://example.org/vocabulary/solar
    """
    workspace = Workspace(find_project(root))
    item = ask_item(workspace, item, "ID", "Identifier")
    found = find_item(workspace.taxonomy, item)
    names = [held.name for held in linkable(found.cls) if found.values(held)]
    slot = ask_slot(slot, names, partial(find_link, workspace, item))
    _, links = find_link(workspace, item, slot, has_links=True)
    if not others:
        question = f"Remove the link to ({', '.join(map(str, found.values(links)))})"
        others = (ask(None, "OTHER", question, refuse=partial(linked_value, workspace.taxonomy, found, links)),)
    unlink(workspace, item, slot, others)
    return finish(workspace, dry_run=dry_run)
