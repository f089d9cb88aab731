"""`taxokit import` of a workbook, which goes back to where it came from."""

from collections.abc import Mapping
from pathlib import Path

import click

from taxokit.cli.edit_session import finish
from taxokit.cli.output import notify
from taxokit.edit.workbook import edit_by_workbook
from taxokit.edit.workbook_source import read_workbook
from taxokit.edit.workspace import Workspace
from taxokit.repository.project import find_project
from taxokit.repository.transaction import writing
from taxokit.taxonomy.tables import schema_tables


def edit_from_workbook(root: Path | None, file: Path, options: Mapping[str, object]) -> int:
    """Edit the sources as users edited a workbook, and return the exit code."""
    used = [f"--{name.replace('_', '-')}" for name, value in options.items() if value is not None]
    if used:
        raise click.UsageError(f"{', '.join(used)}: a workbook has its own, and goes back to where it came from")
    project = find_project(root)
    with writing(project.root, notify):
        workspace = Workspace(project)
        workbook = read_workbook(file, schema_tables(workspace.taxonomy.schema))
        left = edit_by_workbook(workspace, workbook)
        code = finish(workspace, dry_run=False)
    for words in left:
        notify(words)
    return code
