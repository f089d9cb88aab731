"""Asking on a terminal for what a new taxonomy has to be told and no option says."""

import sys
from collections.abc import Callable, Mapping

import click

from taxokit.core.errors import ConfigError
from taxokit.importer.init import refuse_unfit_value
from taxokit.importer.template import STANDARD, templates

QUESTIONS = {
    "title": "Title of the taxonomy",
    "namespace": "Namespace, what every IRI begins with (https://…/)",
    "license": "Licence of the data, as an SPDX identifier",
    "creator": "Name of the creator, who is to be credited",
    "creator-url": "IRI of the creator, such as a home page",
    "language": "Language of its texts, as a tag such as en or de-CH",
    "template": f"Template ({', '.join(templates())})",
}
"""What is asked for where an option is missing, by the name of the option."""

STANDARDS = {"language": "en", "template": STANDARD}
"""What holds where nobody can be asked, and is suggested where somebody can."""

_SUGGESTIONS = {"license": "CC-BY-4.0", **STANDARDS}


def complete(told: Mapping[str, str | None]) -> dict[str, str]:
    """Return what was told, with what is missing asked for on a terminal, again where an answer does not fit.

    Raises click.UsageError, which names everything that is missing, where nobody can be asked; ConfigError where what
    was told does not fit.
    """
    missing = [name for name, value in told.items() if value is None]
    unknown = [name for name in missing if name not in STANDARDS]
    asks = sys.stdin.isatty()
    if unknown and not asks:
        raise click.UsageError(f"missing {', '.join(f'--{name}' for name in unknown)}: there is no terminal to ask on")
    answers = {name: value for name, value in told.items() if value is not None}
    for name, value in answers.items():
        refuse_unfit_value(name.replace("-", "_"), value)
    for name in missing:
        answers[name] = _ask(name) if asks else STANDARDS[name]
    return answers


def _ask(name: str) -> str:
    answer: str = click.prompt(QUESTIONS[name], default=_SUGGESTIONS.get(name), value_proc=_fitting(name), err=True)
    return answer


def _fitting(name: str) -> Callable[[str], str]:
    def fit(answer: str) -> str:
        try:
            refuse_unfit_value(name.replace("-", "_"), answer.strip())
        except ConfigError as error:
            raise click.UsageError(error.message) from None
        return answer.strip()

    return fit
