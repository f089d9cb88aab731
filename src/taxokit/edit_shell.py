"""What the commands that edit share: asking for what is missing, and telling what came of an edit.

On a terminal what is missing is asked for. In a script nothing is ever asked: there a missing value is wrong usage.
"""

import sys
from collections.abc import Collection, Sequence

import click

from taxokit.editing.asked import find_item
from taxokit.editing.outcome import outcome_of
from taxokit.editing.workspace import Workspace
from taxokit.errors import TaxokitError
from taxokit.identifying import label_of
from taxokit.linting import known_rules
from taxokit.reporting import REPORTS, Results
from taxokit.schema import Class
from taxokit.suggesting import closest_words

dry_run_option = click.option("--dry-run", is_flag=True, help="Print the change as a unified diff, and write nothing.")

_OFFERED = 5


def ask(value: str | None, name: str, question: str, choices: Sequence[str] = ()) -> str:
    """Return a value, or ask for it on a terminal. `name` is its option or argument.

    Raises click.UsageError where it is missing in a script.
    """
    if value:
        return value
    if not sys.stdin.isatty():
        raise click.UsageError(f"{name} is missing; give it, since nothing is asked where stdin is no terminal")
    kind = click.Choice(choices) if choices else None
    answer: str = click.prompt(question, type=kind, err=True)
    return answer


def ask_item(workspace: Workspace, value: str | None, name: str, question: str, among: Collection[Class] = ()) -> str:
    """Return the name of an item, or ask for it on a terminal until it means one, offering the closest.

    Raises click.UsageError where it is missing in a script.
    """
    if value:
        return value
    while True:
        answer = ask(None, name, question)
        try:
            find_item(workspace.taxonomy, answer, among)
        except TaxokitError as error:
            click.echo(str(error), err=True)
            for line in _closest(workspace, answer, among):
                click.echo(f"  {line}", err=True)
        else:
            return answer


def _closest(workspace: Workspace, name: str, among: Collection[Class]) -> list[str]:
    items = {item.id: item for item in workspace.taxonomy.items if item.id and (not among or item.cls in among)}
    labels = [(label_of(item), item.id) for item in items.values()]
    found = closest_words(name.rpartition("/")[2], items, labels, _OFFERED)
    return [f"{identifier}  {label_of(items[identifier])}".rstrip() for identifier in found]


def finish(workspace: Workspace, *, dry_run: bool) -> int:
    """Check an edit and write it, or print its diff, and return the exit code.

    Where it would make new errors they are printed, nothing is written, and the code is 1.
    """
    outcome = outcome_of(workspace)
    if outcome.new_errors:
        click.echo(REPORTS.get("text")(Results(outcome.new_errors, known_rules(), workspace.text)), nl=False)
        click.echo("taxokit: nothing was written, because the edit would make these errors", err=True)
        return 1
    if outcome.old_errors:
        number = len(outcome.old_errors)
        words = "1 error that was there before stays" if number == 1 else f"{number} errors that were there before stay"
        click.echo(f"taxokit: {words}; see `taxokit check`", err=True)
    if not outcome.changes:
        click.echo("taxokit: it is so already; nothing to change", err=True)
        return 0
    if dry_run:
        click.echo(outcome.diff(), nl=False)
        return 0
    outcome.write()
    for line in outcome.lines:
        click.echo(line)
    return 0
