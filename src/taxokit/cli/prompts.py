"""Questions on a terminal, for what a command needs and neither an argument nor an option gives.

In a script nothing is ever asked: there a value that is missing is wrong usage.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import click

from taxokit.text.errors import TaxokitError

Validation = Callable[[str], object]
"""Raises TaxokitError for an answer that does not fit."""


def _answer(question: str, check: Validation | None = None, **prompt: Any) -> str:
    """Ask until `check` accepts the answer; an empty one, where `prompt` allows it, is not checked."""

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
    """Say whether there is a terminal to ask on."""
    return sys.stdin.isatty()


def ask(
    value: str | None, name: str, question: str, choices: Sequence[str] = (), check: Validation | None = None
) -> str:
    """Return a value, or ask for it on a terminal. `name` is its option or argument.

    Raises click.UsageError where it is missing in a script.
    """
    if value:
        return value
    if not sys.stdin.isatty():
        raise click.UsageError(f"{name} is missing, and stdin is not a terminal to ask on")
    return _answer(question, check, type=click.Choice(choices) if choices else None)


def ask_optional(question: str, check: Validation | None = None) -> str:
    """Ask for a value that may be left out; return "" in a script, too."""
    return _answer(question, check, default="", show_default=False) if sys.stdin.isatty() else ""


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
_SUGGESTIONS = {"license": "CC-BY-4.0"}


def ask_new_taxonomy(given: Mapping[str, str | None], defaults: Mapping[str, str]) -> dict[str, str]:
    """Return the given fields of a new taxonomy, with those that are missing asked for.

    In a script `defaults` are taken. Raises click.UsageError, which names all that are missing, where they do not
    suffice; ConfigError where a given value does not fit. The IRI of the creator may be left out, and is "" then, where
    the template takes a creator without one.
    """
    from taxokit.importer.init import refuse_invalid_value

    asks = sys.stdin.isatty()
    missing = [name for name, value in given.items() if value is None]
    answers = {name: value for name, value in given.items() if value is not None}
    if not asks:
        if _BY_TEMPLATE in missing:
            defaults = {**defaults, **_left_out(answers.get("template") or defaults.get("template"))}
        needed = [f"--{name.replace('_', '-')}" for name in missing if name not in defaults]
        if needed:
            raise click.UsageError(f"missing {', '.join(needed)}, and stdin is not a terminal to ask on")
    for name, value in answers.items():
        refuse_invalid_value(name, value)
    for name in sorted(missing, key=lambda name: name == _BY_TEMPLATE):
        answers[name] = _ask_field(name, answers.get("template"), defaults) if asks else defaults[name]
    return answers


_BY_TEMPLATE = "creator_url"
"""Whether this is needed depends on the template, which may be asked for, too."""


def _left_out(template: str | None) -> dict[str, str]:
    """Return the fields that may be left out with a template, each with the value that it has then."""
    from taxokit.importer.template import STANDARD, takes_name_alone, templates

    kind = templates().get(template or STANDARD)
    return {_BY_TEMPLATE: ""} if kind is not None and takes_name_alone(kind) else {}


def _ask_field(name: str, template: str | None, defaults: Mapping[str, str]) -> str:
    from taxokit.importer.init import refuse_invalid_value
    from taxokit.importer.template import templates

    check = partial(refuse_invalid_value, name)
    if name == _BY_TEMPLATE and _left_out(template):
        return ask_optional(f"{_QUESTIONS[name]} (empty for none)", check)
    question = f"{_QUESTIONS[name]} ({', '.join(templates())})" if name == "template" else _QUESTIONS[name]
    return _answer(question, check, default=defaults.get(name, _SUGGESTIONS.get(name)))
