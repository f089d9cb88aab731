"""`taxokit diff` (check): show the changes between two revisions."""

from dataclasses import replace
from pathlib import Path

import click

from taxokit.cli.completion import complete_version
from taxokit.cli.files import max_filesize_option
from taxokit.cli.output import format_choice, print_document
from taxokit.cli.progress import shows_progress
from taxokit.diff.engine import diff
from taxokit.diff.reports import DIFF_REPORTS
from taxokit.query.history import resolve, snapshot_at_path
from taxokit.releases.releases import COMPILED_SCHEMA, LATEST, latest
from taxokit.repository.project import NoTaxonomyError, find_project
from taxokit.taxonomy.compiled_schema import read_schema
from taxokit.taxonomy.schema import Schema


@click.command()
@click.argument("old", required=False, shell_complete=complete_version)
@click.argument("new", default="work", shell_complete=complete_version)
@format_choice(DIFF_REPORTS.names(), "The format of the diff.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 if something changed.")
@max_filesize_option
@shows_progress
@click.pass_obj
def command(root: Path | None, old: str | None, new: str, format_: str, exit_code: bool) -> int:
    """Show the changes from OLD to NEW, and the version bump that they require.

    Each is a version, `latest`, `work` (the working tree), a release folder, a taxonomy.json, or git:REV. By default
    OLD is the highest release, even if it is withdrawn, and NEW the working tree. Folders and files can be compared
    anywhere; the others need a repository. A file without a schema beside it is read with the schema of the other
    revision, or of the repository.

    \b
    Example:
      taxokit diff
      taxokit diff 1.0.0 git:HEAD~3 --format md
      taxokit diff releases/1.0.0 releases/1.1.0 --format sparql
    """
    if old is None:
        last = latest(find_project(root))  # the next release follows from it, even if it is withdrawn
        old = str(last.version) if last else LATEST
    new_snapshot = snapshot_at_path(new) or resolve(find_project(root), new)
    old_snapshot = snapshot_at_path(old) or resolve(find_project(root), old)
    if old_snapshot.schema is None and new_snapshot.schema is None:
        new_snapshot = replace(new_snapshot, schema=_schema_of_repository(root, new))
    result = diff(old_snapshot, new_snapshot)
    text = DIFF_REPORTS.get(format_).render(result)
    if format_ == "text":
        click.echo(text, nl=False)
    else:
        print_document(text)
    return 1 if exit_code and result.all else 0


def _schema_of_repository(root: Path | None, name: str) -> Schema:
    """Return the schema to read two documents with that have none beside them."""
    try:
        return read_schema(find_project(root).root)
    except NoTaxonomyError as error:
        raise NoTaxonomyError(
            f"is not beside its schema, {COMPILED_SCHEMA} of its release, and there is {error}", where=name
        ) from None
