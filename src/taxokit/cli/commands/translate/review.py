"""`taxokit translate review` (edit): mark translations as reviewed, or take that back."""

import click

from taxokit.cli.completion import complete_id, complete_language
from taxokit.cli.editing import ask, edit_command
from taxokit.cli.output import notify
from taxokit.edit.translation_review import review, take_back
from taxokit.edit.workspace import Workspace
from taxokit.taxonomy.translations import find_language
from taxokit.text.words import count_of


@edit_command
@click.argument("language", metavar="LANG", shell_complete=complete_language)
@click.argument("names", metavar="[ID|CONTEXT]...", nargs=-1, shell_complete=complete_id)
@click.option("--by", "reviewer", metavar="NAME", help="Who reviewed them; with --undo, only the reviews by NAME.")
@click.option("--undo", is_flag=True, help="Take reviews back; those who translated stay.")
def command(workspace: Workspace, language: str, names: tuple[str, ...], reviewer: str | None, undo: bool) -> None:
    """Mark the translations of items into LANG as reviewed by a person, by default all that are drafts.

    ID is an identifier, and CONTEXT that with a slot: fish#label. A stale translation, whose source has changed, is
    left, unless its CONTEXT is named: it is then confirmed to fit the text of today. An edit of a reviewed translation
    makes it a draft again.

    \b
    Example:
      taxokit translate review de fish --by "Ada Example"
      taxokit translate review de "fish#label" --by "Ada Example" --dry-run
      taxokit translate review de fish --undo
    """
    language = find_language(workspace.taxonomy, language)
    if undo:
        if not (names or reviewer):
            raise click.UsageError("--undo needs an ID, a CONTEXT, or --by NAME")
        take_back(workspace, language, names, reviewer or "")
        return
    left = review(workspace, language, names, ask(reviewer, "--by", "Name of the reviewer"))
    if left:
        texts, first = count_of(len(left), "stale text"), left[0].context
        notify(f"{texts} left: revise them, or name each to confirm that it still fits, such as {first}")
