"""`taxokit link` (edit): link an item to others, or remove links."""

from functools import partial

import click

from taxokit.cli.completion import complete_id, complete_slot
from taxokit.cli.editing import ask, ask_item, ask_slot, edit_command, item_argument
from taxokit.edit.values import find_item, find_link, link, linked_value, listable, unlink
from taxokit.edit.workspace import Workspace


@edit_command
@item_argument
@click.argument("slot", required=False, shell_complete=complete_slot)
@click.argument("others", nargs=-1, metavar="[OTHER]...", shell_complete=complete_id)
@click.option("--remove", "removes", is_flag=True, help="Remove each OTHER from the slot; the other items stay.")
def command(workspace: Workspace, item: str, slot: str | None, others: tuple[str, ...], removes: bool) -> None:
    """Add each OTHER to a SLOT of an item: an identifier, an external IRI for mappings, or a value of any other list.

    \b
    Example:
      taxokit link fish related mammals
      taxokit link fish exact_match https://example.com/thesaurus/fish
      taxokit link mammals alt_labels "Mammalian animals"
      taxokit link --remove mammals alt_labels Mammalia
    """
    (_remove if removes else _add)(workspace, item, slot, others)


def _add(workspace: Workspace, item: str, slot: str | None, others: tuple[str, ...]) -> None:
    taxonomy = workspace.taxonomy
    names = [choice.name for choice in listable(find_item(taxonomy, item).cls)]
    slot = ask_slot(slot, names, partial(find_link, workspace, item))
    if not others:
        _, links = find_link(workspace, item, slot)
        among = taxonomy.schema.descendants(links.range) if links.refers else ()
        others = (ask_item(workspace, None, "OTHER", "Link to", among) if among else ask(None, "OTHER", "Link to"),)
    link(workspace, item, slot, others)


def _remove(workspace: Workspace, item: str, slot: str | None, others: tuple[str, ...]) -> None:
    subject = find_item(workspace.taxonomy, item)
    names = [linked.name for linked in listable(subject.cls) if subject.values(linked)]
    slot = ask_slot(slot, names, partial(find_link, workspace, item))
    _, links = find_link(workspace, item, slot, has_links=True)
    if not others:
        question = f"Remove the link to ({', '.join(map(str, subject.values(links)))})"
        others = (ask(None, "OTHER", question, check=partial(linked_value, workspace.taxonomy, subject, links)),)
    unlink(workspace, item, slot, others)
