"""What the commands that edit share: asking for what is missing, and telling what came of an edit.

On a terminal what is missing is asked for. In a script nothing is ever asked: there a missing value is wrong usage.
"""

import sys
from collections.abc import Callable, Collection, Sequence
from typing import Any

import click

from taxokit.core.errors import TaxokitError
from taxokit.core.text.suggest import closest_words
from taxokit.edit.arguments import find_item
from taxokit.edit.commit import validate
from taxokit.edit.workspace import Workspace
from taxokit.lint.engine import known_rules
from taxokit.lint.report import REPORTS, Results
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import label_of
from taxokit.taxonomy.schema import Class, Slot

dry_run_option = click.option("--dry-run", is_flag=True, help="Print the change as a unified diff, and write nothing.")

_OFFERED = 5


def ask(
    value: str | None,
    name: str,
    question: str,
    choices: Sequence[str] = (),
    refuse: Callable[[str], Any] | None = None,
) -> str:
    """Return a value, or ask for it on a terminal, again where `refuse` raises. `name` is its option or argument.

    Raises click.UsageError where it is missing in a script.
    """
    if value:
        return value
    if not sys.stdin.isatty():
        raise click.UsageError(f"{name} is missing; give it, since nothing is asked where stdin is no terminal")
    kind = click.Choice(choices) if choices else None
    answer: str = click.prompt(question, type=kind, value_proc=_fitting(refuse) if refuse else None, err=True)
    return answer


def offer(question: str, refuse: Callable[[str], Any]) -> str:
    """Return a value that may be left out, asked for on a terminal, again where `refuse` raises; "" in a script."""
    if not sys.stdin.isatty():
        return ""
    fit = _fitting(refuse)
    answer: str = click.prompt(
        question, default="", show_default=False, value_proc=lambda word: word and fit(word), err=True
    )
    return answer


def _fitting(refuse: Callable[[str], Any]) -> Callable[[str], str]:
    def fit(answer: str) -> str:
        try:
            refuse(answer)
        except TaxokitError as error:
            raise click.UsageError(str(error)) from None
        return answer

    return fit


def ask_slot(value: str | None, names: Sequence[str], refuse: Callable[[str], Any]) -> str:
    """Return a slot, or ask for one on a terminal, with the names of those that there are, until `refuse` is content.

    Raises click.UsageError where it is missing in a script.
    """
    return ask(value, "SLOT", f"Slot ({', '.join(names)})", refuse=refuse)


def ask_item(workspace: Workspace, value: str | None, name: str, question: str, among: Collection[Class] = ()) -> str:
    """Return the name of an item, or ask for it on a terminal until it means one, offering the closest.

    Raises click.UsageError where it is missing in a script.
    """
    if value:
        return value
    while True:
        answer = ask(None, name, question)
        if _is_clear(workspace, answer, among):
            return answer


def ask_successors(workspace: Workspace, item: Item, slot: Slot) -> tuple[str, ...]:
    """Return the names of what takes the place of an item in a slot, as many as a person has to say; none in a script.

    Offers first what is most like the item, of what is in use.
    """
    if not sys.stdin.isatty():
        return ()
    from taxokit.query.duplicates import similar

    schema = workspace.taxonomy.schema
    for other in (pair.second for pair in similar(workspace.taxonomy, item=item, limit=_OFFERED).pairs):
        if not schema.is_deprecated(other.cls, other.data):
            click.echo(f"  {_described(other)}", err=True)
    names: list[str] = []
    while slot.multivalued or not names:
        question = "And by (empty for no more)" if names else "Replaced by (empty for nothing)"
        answer = click.prompt(question, default="", show_default=False, err=True)
        if not answer:
            break
        if _is_clear(workspace, answer, schema.descendants(slot.range), item):
            names.append(answer)
    return tuple(names)


def _is_clear(workspace: Workspace, name: str, among: Collection[Class], but: Item | None = None) -> bool:
    """Say whether a name means one item, and not `but`; tell why not, and which are closest."""
    try:
        found = find_item(workspace.taxonomy, name, among)
    except TaxokitError as error:
        click.echo(str(error), err=True)
        for line in _closest(workspace, name, among):
            click.echo(f"  {line}", err=True)
        return False
    if but is not None and found.data is but.data:
        click.echo(f"{but.name} cannot take its own place", err=True)
        return False
    return True


def _closest(workspace: Workspace, name: str, among: Collection[Class]) -> list[str]:
    items = {item.id: item for item in workspace.taxonomy.items if item.id and (not among or item.cls in among)}
    labels = [(label_of(item), item.id) for item in items.values()]
    found = closest_words(name.rpartition("/")[2], items, labels, _OFFERED)
    return [_described(items[identifier]) for identifier in found]


def _described(item: Item) -> str:
    return f"{item.id}  {label_of(item)}".rstrip()


def finish(workspace: Workspace, *, dry_run: bool) -> int:
    """Check an edit and write it, or print its diff, and return the exit code.

    Where it would make new errors they are printed, nothing is written, and the code is 1.
    """
    commit = validate(workspace)
    if commit.new_errors:
        click.echo(REPORTS.get("text")(Results(commit.new_errors, known_rules(), workspace.text)), nl=False)
        click.echo("taxokit: nothing was written, because the edit would make these errors", err=True)
        return 1
    if commit.old_errors:
        number = len(commit.old_errors)
        words = "1 error that was there before stays" if number == 1 else f"{number} errors that were there before stay"
        click.echo(f"taxokit: {words}; see `taxokit check`", err=True)
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
