"""`taxokit translate import` (edit): take the translations of a file into the sources, with their evidence."""  # noqa: N999 - the name

from contextlib import nullcontext
from pathlib import Path

import click

from taxokit.cli.editing import finish
from taxokit.cli.files import INPUT_FILE, max_filesize_option
from taxokit.cli.output import notify
from taxokit.edit.workspace import EditError, Workspace
from taxokit.repository.project import find_project
from taxokit.repository.transaction import writing
from taxokit.text.errors import SourceError
from taxokit.text.normalize import one_line
from taxokit.translate.forms import read_exchange
from taxokit.translate.take import Credit, take


@click.command()
@click.argument("file", metavar="FILE", type=INPUT_FILE)
@click.option("--translator", metavar="NAME", default="", help="Who translated the texts that are new in the file.")
@click.option("--reviewed-by", "reviewer", metavar="NAME", default="", help="Who reviewed all texts that are done.")
@click.option(
    "--language",
    metavar="TAG",
    default="",
    help="The language of the texts, if FILE names it otherwise, such as de-DE.",
)
@click.option("--theirs", is_flag=True, help="In a conflict, take the text of the file.")
@click.option("--dry-run", is_flag=True, help="Print the change as a unified diff, and write nothing.")
@max_filesize_option
@click.pass_obj
def command(
    root: Path | None, file: Path, translator: str, reviewer: str, language: str, theirs: bool, dry_run: bool
) -> int:
    """Take the translations of a FILE of `translate export` into the sources, and record the texts that they are of.

    FILE is PO, XLIFF 2, a table or a workbook. Each new or changed translation is taken: from PO unless it is fuzzy,
    and from the other forms with the state and the names that they give. A fuzzy entry that
    `msgmerge --previous` made from a changed source is taken as the translation of its previous text, and so is stale.
    Texts that the translator left as they were change nothing, and an empty translation removes none.

    All else is reported by its line: unknown items, differing placeholders, texts that are the same as their source,
    and conflicts. A text that was changed both in the file and in the sources is a conflict, and stays.

    \b
    Example:
      taxokit translate import de.po --translator "Erika Muster"
      taxokit translate import de.po --reviewed-by Grace --dry-run
    """
    credit = Credit(" ".join(translator.split()), " ".join(reviewer.split()))
    exchange, project = read_exchange(file), find_project(root)
    with nullcontext() if dry_run else writing(project.root, notify):
        workspace = Workspace(project)
        try:
            taken = take(workspace, exchange, credit, language=language.strip(), theirs=theirs)
        except (EditError, SourceError) as error:
            where = ", ".join(filter(None, (str(file), error.where)))
            raise type(error)(error.message, where=where, hint=error.hint) from None
        for note in taken.notes:
            parts = (f"{file}:{note.line}" if note.line else str(file), note.context, note.words)
            notify(one_line(": ".join(filter(None, parts))))
        return finish(workspace, dry_run=dry_run, located=lambda finding: taken.located(finding, str(file)))
