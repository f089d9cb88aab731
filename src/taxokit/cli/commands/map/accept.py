"""`taxokit map accept` (edit): add the mappings of a file that a person has reviewed."""

from pathlib import Path

import click

from taxokit.cli.completion import complete_target
from taxokit.cli.editing import edit_command
from taxokit.cli.files import INPUT_FILE
from taxokit.cli.mapping_options import evidence_options
from taxokit.edit.mapping_accept import accept
from taxokit.edit.mapping_words import evidence_of
from taxokit.edit.workspace import Workspace
from taxokit.sssom.read import read_mapping_file


@edit_command
@click.argument("file", metavar="FILE", type=INPUT_FILE)
@evidence_options
@click.option("--target", metavar="TARGET", shell_complete=complete_target, help="The target, if terms do not tell.")
def command(
    workspace: Workspace,
    file: Path,
    authors: tuple[str, ...],
    reviewers: tuple[str, ...],
    date: str | None,
    target: str | None,
) -> None:
    """Add each mapping in a FILE of SSSOM, such as the candidates of `map propose` that you reviewed.

    Delete the rows that do not hold first, and correct the predicates. Mappings by a program need a --reviewer, unless
    their row has one. Mappings that exist already are left out.

    \b
    Example:
      taxokit map accept candidates.sssom.tsv --reviewer "Ada Example" --target zoo
    """
    judgement, defaults = evidence_of(workspace.project, authors, reviewers, date)
    defaults = {name: value for name, value in defaults.items() if name != "author_label"}
    accept(workspace, read_mapping_file(file), target or "", judgement, defaults)
