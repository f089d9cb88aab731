"""`taxokit map remove` (edit): remove a mapping."""

import click

from taxokit.cli.completion import complete_id, complete_target, complete_term
from taxokit.cli.editing import edit_command
from taxokit.edit.mapping_edits import MappingEditor
from taxokit.edit.mapping_words import read_predicate
from taxokit.edit.workspace import Workspace
from taxokit.query.lookup import find_item
from taxokit.sssom.standard import NO_TERM


@edit_command
@click.argument("item", metavar="ITEM", shell_complete=complete_id)
@click.argument("words", metavar="[PREDICATE] TERM", nargs=-1, shell_complete=complete_term)
@click.option(
    "--none", "none", metavar="TARGET", shell_complete=complete_target, help="The note that TARGET has no term."
)
@click.option("--target", metavar="TARGET", shell_complete=complete_target, help="The target, if TERM does not tell.")
def command(workspace: Workspace, item: str, words: tuple[str, ...], none: str | None, target: str | None) -> None:
    """Remove the mapping of an item to a TERM, and the term if no other mapping uses it.

    With a PREDICATE, only the mapping with it is removed.

    \b
    Example:
      taxokit map remove mammals zoo:mammalia
      taxokit map remove mammals close zoo:mammalia --dry-run
      taxokit map remove vertebrates --none zoo
    """
    subject, editor = find_item(workspace.taxonomy, item), MappingEditor(workspace)
    if bool(none) == bool(words) or len(words) > 2:  # noqa: PLR2004 - a predicate and a term
        raise click.UsageError("Write [PREDICATE] TERM, or --none TARGET.")
    target, iri = (none, NO_TERM) if none else editor.object_of(words[-1], target or "")
    predicate = read_predicate(subject.cls, editor.set_named(target).prefixes, words[0]) if len(words) > 1 else ""
    editor.remove(subject, target, iri, predicate)
