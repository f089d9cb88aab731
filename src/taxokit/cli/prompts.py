"""Questions on a terminal, for a value that a command needs and no argument or option gives.

In a script nothing is asked: there a missing value is wrong usage. Questions are repeated until the answer fits.
"""

import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Any

import click

from taxokit.edit.values import find_item
from taxokit.edit.workspace import Workspace
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.errors import TaxokitError

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


def is_interactive() -> bool:
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
    if not is_interactive():
        raise click.UsageError(f"{name} is missing, and stdin is not a terminal to ask on")
    return _answer(question, check, type=click.Choice(choices) if choices else None)


def ask_optional(question: str, check: Validation | None = None) -> str:
    """Ask for a value that may be left out; return "" in a script, too."""
    return _answer(question, check, default="", show_default=False) if is_interactive() else ""


# --- what a new taxonomy needs ------------------------------------------------------------------------------------

_QUESTIONS = {
    "title": "Title of the taxonomy",
    "namespace": "Namespace, which every IRI begins with (https://…/)",
    "license": "Licence of the data, as an SPDX identifier",
    "creator": "Name of the creator",
    "creator_url": "IRI of the creator, such as a home page",
    "language": "Language of the texts, as a tag such as en or de-CH",
    "template": "Template",
}


def ask_new_taxonomy(fields: Mapping[str, str | None], defaults: Mapping[str, str]) -> dict[str, str]:
    """Return the fields of a new taxonomy; ask for those that are None.

    In a script `defaults` are taken. Raises click.UsageError, which names all that are missing, if they do not suffice;
    ConfigError for an invalid value. The IRI of the creator may be left out, and is "" then, if the template takes a
    creator without one.
    """
    from taxokit.importer.init import check_value

    answers = {name: value for name, value in fields.items() if value is not None}
    for name, value in answers.items():
        check_value(name, value)
    missing = sorted((name for name in fields if name not in answers), key=lambda name: name == _BY_TEMPLATE)
    if not is_interactive():
        if _is_optional(answers.get("template") or defaults.get("template")):
            defaults = {**defaults, _BY_TEMPLATE: ""}
        needed = [f"--{name.replace('_', '-')}" for name in fields if name in missing and name not in defaults]
        if needed:
            raise click.UsageError(f"missing {', '.join(needed)}, and stdin is not a terminal to ask on")
        return {**answers, **{name: defaults[name] for name in missing}}
    for name in missing:
        answers[name] = _ask_field(name, answers.get("template"), defaults)
    return answers


_BY_TEMPLATE = "creator_url"
"""Whether this is needed depends on the template, so that it comes last."""


def _is_optional(template: str | None) -> bool:
    """Return True if a template takes a creator without an IRI."""
    from taxokit.importer.template import STANDARD, templates

    kind = templates().get(template or STANDARD)
    return kind is not None and kind.creator_by_name


def _ask_field(name: str, template: str | None, defaults: Mapping[str, str]) -> str:
    from taxokit.importer.init import check_value
    from taxokit.importer.template import templates

    check = partial(check_value, name)
    if name == _BY_TEMPLATE and _is_optional(template):
        return ask_optional(f"{_QUESTIONS[name]} (empty for none)", check)
    question = f"{_QUESTIONS[name]} ({', '.join(templates())})" if name == "template" else _QUESTIONS[name]
    return _answer(question, check, default=defaults.get(name, "CC-BY-4.0" if name == "license" else None))


def ask_slot(value: str | None, names: Sequence[str], check: Validation) -> str:
    """Return the name of a slot, or ask for it, listing `names`. Raises click.UsageError as `ask` does."""
    return ask(value, "SLOT", f"Slot ({', '.join(names)})", check=check)


def ask_item(workspace: Workspace, value: str | None, name: str, question: str, among: Collection[Class] = ()) -> str:
    """Return the name of an item, or ask until it names exactly one, suggesting the closest.

    Raises click.UsageError as `ask` does.
    """
    while not value:
        answer = ask(None, name, question)
        value = answer if _names_one(workspace, answer, among) else None
    return value


def ask_successors(workspace: Workspace, item: Item, slot: Slot) -> tuple[str, ...]:
    """Return the names of the items that replace an item, as many as are entered; none in a script."""
    names: list[str] = []
    while slot.multivalued or not names:
        answer = ask_optional("And by (empty for no more)" if names else "Replaced by (empty for nothing)")
        if not answer:
            break
        if _names_one(workspace, answer, workspace.taxonomy.schema.descendants(slot.range), item):
            names.append(answer)
    return tuple(names)


def _names_one(workspace: Workspace, name: str, among: Collection[Class], other_than: Item | None = None) -> bool:
    """Return True if a name means exactly one item; else print why not."""
    try:
        item = find_item(workspace.taxonomy, name, among)
    except TaxokitError as error:
        click.echo(str(error), err=True)
        return False
    if other_than is not None and item.data is other_than.data:
        click.echo(f"{item.name} cannot replace itself", err=True)
        return False
    return True
