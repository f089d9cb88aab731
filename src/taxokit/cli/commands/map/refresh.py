"""`taxokit map refresh` (edit): take over a newer version of a target."""

from pathlib import Path

import click

from taxokit.cli.completion import complete_target
from taxokit.cli.editing import edit_command
from taxokit.cli.mapping_options import reading_of, reading_options, target_file_option
from taxokit.edit.mapping_refresh import refresh
from taxokit.edit.target_file import read_target
from taxokit.edit.workspace import Workspace


@edit_command
@click.argument("target", metavar="TARGET", shell_complete=complete_target)
@target_file_option("--from", "files", "A file of the newer version; can be repeated.", required=True)
@reading_options
@click.option("--version", metavar="VERSION", help="Its version; by default that in the file.")
@click.option("--despite-open", is_flag=True, help="Set the version of the mapping set though mappings need review.")
def command(
    workspace: Workspace,
    target: str,
    files: tuple[Path, ...],
    columns: tuple[str, ...],
    base: str,
    version: str | None,
    despite_open: bool,
) -> None:
    """Take over the labels and states of the terms in use from a newer version of a TARGET.

    Prints the terms that are renamed, obsolete, replaced or gone, and each mapping that needs review. The mappings
    stay, and `check` reports them until they are changed. The mapping set gets the new version once none needs review:
    run the command again then.

    \b
    Example:
      taxokit map refresh zoo --from vocabulary.csv --version 2.0
      taxokit map refresh zoo --from vocabulary.csv --version 2.0 --dry-run
    """
    read = read_target(files, reading_of(workspace.taxonomy, columns, base))
    number = version or read.version
    if not number:
        raise click.UsageError(f"--version is missing, and {files[0]} names none")
    refresh(workspace, target, read, number, despite_open=despite_open)
