"""Commands that ask and edit: questions on a terminal, and the steps of every edit of the sources.

A value that no argument or option gives is asked for until the answer fits. In a script it is wrong usage.
"""

import re
import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import nullcontext
from functools import partial, update_wrapper
from pathlib import Path
from typing import Any, TypeVar

import click

from taxokit.cli.completion import complete_id
from taxokit.cli.output import notify
from taxokit.edit.commit import Commit, validate
from taxokit.edit.workspace import Workspace
from taxokit.lint.registry import known_rules
from taxokit.lint.report import REPORTS, Results
from taxokit.query.lookup import find_item
from taxokit.repository.project import find_project
from taxokit.repository.transaction import writing
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.diagnostics import Diagnostic
from taxokit.text.errors import TaxokitError
from taxokit.text.words import count_of

T = TypeVar("T", bound=Callable[..., Any])

_MOST_WARNINGS = 3
_MOST_LINES = 10
"""Of a kind of change, in the report of an edit."""

Validation = Callable[[str], object]
"""Raises TaxokitError for an answer that does not fit."""


def _answer(question: str, check: Validation | None = None, **prompt: Any) -> str:
    """Ask until `check` accepts the answer; an empty one, if `prompt` allows it, is not checked."""

    def checked(answer: str) -> str:
        answer = answer.strip()
        try:
            if check and answer:
                check(answer)
        except TaxokitError as error:
            raise click.UsageError(f"{error.message}; {error.hint}" if error.hint else error.message) from None
        return answer

    answer: str = click.prompt(question, value_proc=checked if check else None, err=True, **prompt)
    return answer


def _is_interactive() -> bool:
    """Return True if there is a terminal to ask on."""
    return sys.stdin.isatty()


def ask(
    value: str | None, name: str, question: str, choices: Sequence[str] = (), check: Validation | None = None
) -> str:
    """Return a value, or ask for it on a terminal. `name` is its option or argument.

    Raises click.UsageError if it is missing in a script.
    """
    if value:
        return value
    if not _is_interactive():
        raise click.UsageError(f"{name} is missing, and stdin is not a terminal to ask on")
    return _answer(question, check, type=click.Choice(choices) if choices else None)


def ask_default(default: str, name: str, question: str, check: Validation) -> str:
    """Return the default, or the answer to a question that proposes it on a terminal; "" proposes nothing.

    Raises click.UsageError if there is no default in a script.
    """
    if not (default and _is_interactive()):
        return ask(default, name, question, check=check)
    return _answer(question, check, default=default)


def ask_optional(question: str, check: Validation | None = None) -> str:
    """Ask for a value that may be left out; return "" in a script, too."""
    return _answer(question, check, default="", show_default=False) if _is_interactive() else ""


def settings_of(words: Sequence[str], where: str = "") -> dict[str, list[str]]:
    """Return the values of each slot that words such as `label@de=Vögel` name. Raises click.UsageError for others."""
    values: dict[str, list[str]] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals:
            raise click.UsageError(f"{where}{word}: write SLOT=VALUE")
        values.setdefault(name.strip(), []).append(value)
    return values


def ask_slot(value: str | None, names: Sequence[str], check: Validation) -> str:
    """Return the name of a slot, or ask for it, listing `names`. Raises click.UsageError as `ask` does."""
    return ask(value, "SLOT", f"Slot ({', '.join(names)})", check=check)


def ask_item(workspace: Workspace, value: str | None, name: str, question: str, among: Collection[Class] = ()) -> str:
    """Return the name of an item, or ask for one of some classes. Raises click.UsageError as `ask` does."""
    return ask(value, name, question, check=lambda answer: find_item(workspace.taxonomy, answer, among))


def ask_successors(slot: Slot, check: Validation) -> tuple[str, ...]:
    """Return the names of the items that replace an item, as many as are entered; none in a script."""
    names: list[str] = []
    while slot.multivalued or not names:
        answer = ask_optional("And by (empty for no more)" if names else "Replaced by (empty for nothing)", check)
        if not answer:
            break
        names.append(answer)
    return tuple(names)


# --- a new taxonomy ---

_QUESTIONS = {
    "title": "Title of the taxonomy",
    "namespace": "Namespace, which every IRI begins with (https://…/ or https://…#)",
    "license": "Licence of the data, as an SPDX identifier",
    "creator": "Name of the creator",
    "language": "Language of the texts, as a tag such as en or de-CH",
    "template": "Template",
    "creator_url": "IRI of the creator, such as a home page",
    "id_pattern": "Identifiers of new items: slug, number, code, or a pattern such as ut{number:05}",
}
"""The fields of a new taxonomy; the IRI of the creator is optional in some templates."""


_METADATA = {
    "title": ("TEXT", "The title of the taxonomy."),
    "namespace": ("IRI", "The beginning of new IRIs; ends in a slash or in #."),
    "license": ("SPDX", "The licence of the data, such as CC-BY-4.0."),
    "creator": ("NAME", "The creator, who is credited."),
    "creator-url": ("IRI", "An IRI of the creator, such as a home page; optional with the template skos."),
    "publisher": ("NAME", "The publisher, if there is one."),
    "publisher-url": ("IRI", "An IRI of the publisher."),
    "homepage": ("IRI", "A page about the taxonomy, if there is one."),
    "id-pattern": ("PATTERN", "The identifiers of new items: slug, number, code, or such as {scheme}{number:05}."),
    "iri-pattern": ("PATTERN", "The IRIs of new items, such as {namespace}{id}; by default {namespace}{kind}/{id}."),
}


def metadata_options(command: T) -> T:
    """Add the options for the metadata of a new taxonomy to a command."""
    for name, (metavar, description) in reversed(_METADATA.items()):
        command = click.option(f"--{name}", metavar=metavar, help=description)(command)
    return command


def ask_new_taxonomy(fields: Mapping[str, str | None], defaults: Mapping[str, str]) -> dict[str, str]:
    """Return the fields of a new taxonomy; ask for fields that are None, or take `defaults` in a script.

    Raises click.UsageError, naming all missing fields, if the defaults lack some; ConfigError for an invalid value.
    """
    from taxokit.importer.init import check_value  # edits do without it
    from taxokit.importer.template import STANDARD, templates

    answers = {name: value for name, value in fields.items() if value is not None}
    for name, value in answers.items():
        check_value(name, value)
    missing = [name for name in _QUESTIONS if name in fields and name not in answers]
    if not _is_interactive():
        if templates()[answers.get("template") or STANDARD].creator_by_name:
            defaults = {"creator_url": "", **defaults}
        needed = [f"--{name.replace('_', '-')}" for name in missing if name not in defaults]
        if needed:
            raise click.UsageError(f"missing {', '.join(needed)}, and stdin is not a terminal to ask on")
        return {**answers, **{name: defaults[name] for name in missing}}
    defaults = {"license": "CC-BY-4.0", **defaults}
    for name in missing:
        question, check = _QUESTIONS[name], partial(check_value, name)
        if name == "creator_url" and templates()[answers.get("template") or STANDARD].creator_by_name:
            answers[name] = ask_optional(f"{question} (empty for none)", check)
        else:
            known = f" ({', '.join(templates())})" if name == "template" else ""
            answers[name] = _answer(f"{question}{known}", check, default=defaults.get(name))
    return answers


# --- an edit ---

range_option = click.option(
    "--range",
    "contributor",
    metavar="NAME",
    default="",
    help="The range of [id-ranges] to take numbers from; by default that of the user of Git.",
)
"""The contributor whose numbers new identifiers have."""

item_argument = click.argument("item", metavar="[ID]", required=False, shell_complete=complete_id)
"""The item that a command edits; it is asked for if it is missing."""


def edit_command(edit: Callable[..., None]) -> click.Command:
    """Return a command of a function that takes a workspace and its click parameters, and edits the workspace.

    The edit is checked and written, or with `--dry-run` printed. No other command writes in between.
    """

    def run(root: Path | None, /, *, dry_run: bool, **arguments: Any) -> int:
        project = find_project(root)
        with nullcontext() if dry_run else writing(project.root, notify):
            workspace = Workspace(project)
            if "item" in arguments:
                arguments["item"] = ask_item(workspace, arguments["item"], "ID", "Identifier")
            edit(workspace, **arguments)
            return finish(workspace, dry_run=dry_run)

    command = click.command()(click.pass_obj(update_wrapper(run, edit)))
    dry_run = click.Option(["--dry-run"], is_flag=True, help="Print the change as a unified diff, and write nothing.")
    command.params.append(dry_run)
    return command


def _abridged(commit: Commit) -> Iterator[str]:
    """Yield the lines of a commit, of each kind of change the first ones, and how many more there are.

    All that needs review is listed: nothing else shows it.
    """
    matches = (re.match(r"needs review|still (used by|contains)|\w+", line) for line in commit.lines)
    kinds = [match[0] if match else "" for match in matches]
    total, seen = Counter(kinds), Counter[str]()
    for line, kind in zip(commit.lines, kinds, strict=True):
        seen[kind] += 1
        if seen[kind] < _MOST_LINES or total[kind] == _MOST_LINES or kind == "needs review":
            yield line
        elif seen[kind] == _MOST_LINES:
            used = dict.fromkeys(
                message.used for message in commit.workspace.messages if message.words.startswith(kind)
            )
            place = f"taxokit show {' '.join(used)}" if any(used) else "git diff"
            yield f"{kind}: and {total[kind] - _MOST_LINES + 1} more; see `{place}`"


def finish(workspace: Workspace, *, dry_run: bool, located: Callable[[Diagnostic], Diagnostic] | None = None) -> int:
    """Write an edit or print its diff, and return 0; print the errors that it would cause, and return 1.

    `located` gives a finding another place than in sources that were not written.
    """
    commit = validate(workspace)
    if commit.new_errors:
        findings = [located(error) for error in commit.new_errors] if located else commit.new_errors
        click.echo(REPORTS.get("text")(Results(findings, known_rules(), workspace.text)), nl=False)
        notify("nothing was written: the edit would cause these errors")
        return 1
    if commit.old_errors:
        errors = count_of(len(commit.old_errors), "earlier error")
        remain = "remains" if len(commit.old_errors) == 1 else "remain"
        notify(f"{errors} {remain}; see `taxokit check`")
    if not commit.changes:
        notify("nothing to change")
        return 0
    if dry_run:
        click.echo(commit.diff(), nl=False)
    else:
        commit.write()
        for line in _abridged(commit):
            click.echo(line)
    warnings = commit.new_warnings[:_MOST_WARNINGS]
    for finding in map(located, warnings) if located and dry_run else warnings:
        rule = f" [{finding.rule}]" if finding.rule else ""
        notify(f"warning: {finding}{rule}")
    if len(commit.new_warnings) > _MOST_WARNINGS:
        notify(f"{count_of(len(commit.new_warnings) - _MOST_WARNINGS, 'more warning')}; see `taxokit check`")
    return 0
