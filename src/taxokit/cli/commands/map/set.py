"""`taxokit map set` (edit): change the evidence of a mapping."""

import click

from taxokit.cli.completion import complete_id, complete_mapping_slot, complete_target, complete_term
from taxokit.cli.editing import edit_command, settings_of
from taxokit.edit.mapping_edits import MappingEditor
from taxokit.edit.mapping_words import read_predicate
from taxokit.edit.workspace import Workspace
from taxokit.query.lookup import find_item
from taxokit.sssom.mapping_set import LISTED
from taxokit.sssom.standard import NO_TERM, NO_TERM_CURIE


@edit_command
@click.argument("item", metavar="ITEM", shell_complete=complete_id)
@click.argument("term", metavar="TERM", shell_complete=complete_term)
@click.argument("words", metavar="SLOT=VALUE...", nargs=-1, required=True, shell_complete=complete_mapping_slot)
@click.option("--predicate", metavar="PREDICATE", help="The predicate of the mapping, if the item has several to TERM.")
@click.option("--target", metavar="TARGET", shell_complete=complete_target, help="The target, if TERM does not tell.")
def command(
    workspace: Workspace, item: str, term: str, words: tuple[str, ...], predicate: str | None, target: str | None
) -> None:
    """Change the evidence of the mapping of an item to a TERM; an empty VALUE removes it.

    SLOT is a slot of SSSOM, or a short name: predicate, justification, confidence, author, reviewer, date, label,
    comment. With --target and the term sssom:NoTermFound, the note that there is none changes.

    \b
    Example:
      taxokit map set mammals zoo:mammalia confidence=0.8 reviewer="Grace Example"
      taxokit map set mammals zoo:mammalia predicate=broad comment=
    """
    subject, editor = find_item(workspace.taxonomy, item), MappingEditor(workspace)
    is_none = term in (NO_TERM_CURIE, NO_TERM)
    if is_none and not target:
        raise click.UsageError(f"{NO_TERM_CURIE} needs --target TARGET")
    target, iri = (target or "", NO_TERM) if is_none else editor.object_of(term, target or "")
    wanted = read_predicate(subject.cls, editor.set_named(target).prefixes, predicate) if predicate else ""
    values = {slot: LISTED.join(parts) for slot, parts in settings_of(words).items()}
    editor.set(subject, target, iri, values, wanted)
