"""`taxokit link` (edit): link an item to others, or remove links."""

from collections.abc import Sequence
from functools import partial

import click

from taxokit.cli.completion import complete_slot_or_id
from taxokit.cli.editing import ask, ask_item, ask_slot, edit_command, item_argument, settings_of
from taxokit.edit.values import find_link, link, linked_value, listable, unlink
from taxokit.edit.workspace import Workspace
from taxokit.query.lookup import find_item


@edit_command
@item_argument
@click.argument("words", nargs=-1, metavar="[SLOT=OTHER]...", shell_complete=complete_slot_or_id)
@click.option("--remove", "removes", is_flag=True, help="Remove each OTHER from its slot; the other items stay.")
def command(workspace: Workspace, item: str, words: tuple[str, ...], removes: bool) -> None:
    """Add each OTHER to a SLOT of an item: an identifier, an external IRI for mappings, or a value of any other list.

    `link ID SLOT OTHER...` does the same for a single slot.

    \b
    Example:
      taxokit link fish related=mammals
      taxokit link fish exact_match=https://example.com/thesaurus/fish alt_labels@de=Fischwesen
      taxokit link mammals alt_labels "Mammalian animals" "Mammal class"
      taxokit link --remove mammals alt_labels=Mammalia
    """
    change = _remove if removes else _add
    if words and "=" in words[0]:
        for slot, others in settings_of(words).items():
            change(workspace, item, slot, others)
    else:
        change(workspace, item, next(iter(words), None), words[1:])


def _add(workspace: Workspace, item: str, slot: str | None, others: Sequence[str]) -> None:
    taxonomy = workspace.taxonomy
    names = [choice.name for choice in listable(find_item(taxonomy, item).cls)]
    slot = ask_slot(slot, names, partial(find_link, workspace, item))
    if not others:
        _, _, links = find_link(workspace, item, slot)
        among = taxonomy.schema.descendants(links.range) if links.refers else ()
        others = (ask_item(workspace, None, "OTHER", "Link to", among) if among else ask(None, "OTHER", "Link to"),)
    link(workspace, item, slot, others)


def _remove(workspace: Workspace, item: str, slot: str | None, others: Sequence[str]) -> None:
    subject = find_item(workspace.taxonomy, item)
    names = [linked.name for linked in listable(subject.cls) if subject.values(linked)]
    slot = ask_slot(slot, names, partial(find_link, workspace, item))
    _, path, links = find_link(workspace, item, slot, has_links=True)
    if not others:
        question = f"Remove the link to ({', '.join(map(str, subject.values(links)))})"
        others = (ask(None, "OTHER", question, check=partial(linked_value, workspace.taxonomy, subject, path)),)
    unlink(workspace, item, slot, others)
