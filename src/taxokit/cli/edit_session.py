"""The steps of every command that edits: read the sources, edit them, check the result, write it or print its diff."""

from collections.abc import Callable
from contextlib import nullcontext
from functools import update_wrapper
from pathlib import Path
from typing import Any

import click

from taxokit.cli.completion import complete_id
from taxokit.cli.output import notify
from taxokit.cli.prompts import ask_item
from taxokit.edit.commit import validate
from taxokit.edit.workspace import Workspace
from taxokit.lint.registry import known_rules
from taxokit.lint.report import REPORTS, Results
from taxokit.repository.project import find_project
from taxokit.repository.transaction import writing
from taxokit.text.words import count_of

item_argument = click.argument("item", metavar="[ID]", required=False, shell_complete=complete_id)
"""The item that a command edits; it is asked for if it is missing."""


def edit_command(edit: Callable[..., str | None]) -> click.Command:
    """Return a command of a function that takes a workspace and its click parameters, and edits the workspace.

    The edit is checked and written, or with `--dry-run` printed. No other command writes in between, so that two at
    once give the same as one after the other. The text that the function returns is printed if the edit is refused,
    such as a command that repeats the answers.
    """

    def run(root: Path | None, /, *, dry_run: bool, **arguments: Any) -> int:
        project = find_project(root)
        with nullcontext() if dry_run else writing(project.root, notify):
            workspace = Workspace(project)
            if "item" in arguments:
                arguments["item"] = ask_item(workspace, arguments["item"], "ID", "Identifier")
            again = edit(workspace, **arguments)
            code = finish(workspace, dry_run=dry_run)
        if code and again:
            click.echo(again, err=True)
        return code

    command = click.command()(click.pass_obj(update_wrapper(run, edit)))
    dry_run = click.Option(["--dry-run"], is_flag=True, help="Print the change as a unified diff, and write nothing.")
    command.params.append(dry_run)
    return command


def finish(workspace: Workspace, *, dry_run: bool) -> int:
    """Check an edit and write it, or print its diff, and return the exit code.

    If it would cause new errors they are printed, nothing is written, and the code is 1.
    """
    commit = validate(workspace)
    if commit.new_errors:
        click.echo(REPORTS.get("text")(Results(commit.new_errors, known_rules(), workspace.text)), nl=False)
        click.echo("taxokit: nothing was written: the edit would cause these errors", err=True)
        return 1
    if commit.old_errors:
        errors = count_of(len(commit.old_errors), "earlier error")
        remain = "remains" if len(commit.old_errors) == 1 else "remain"
        click.echo(f"taxokit: {errors} {remain}; see `taxokit check`", err=True)
    if not commit.changes:
        click.echo("taxokit: nothing to change", err=True)
        return 0
    if dry_run:
        click.echo(commit.diff(), nl=False)
        return 0
    commit.write()
    for line in commit.lines:
        click.echo(line)
    return 0
