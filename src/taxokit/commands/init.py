"""`taxokit init`: a new taxonomy repository."""

import sys
from pathlib import Path

import click

from taxokit.initializing import STANDARD, NewTaxonomy, initialize, templates
from taxokit.wording import printable


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--title", metavar="TEXT", help="The title of the taxonomy.")
@click.option("--namespace", metavar="IRI", help="What every IRI begins with; ends in a slash.")
@click.option("--license", "license_", metavar="SPDX", help="The licence of the data, such as CC-BY-4.0.")
@click.option("--creator", metavar="NAME", help="Who makes it, and is to be credited.")
@click.option("--creator-url", metavar="IRI", help="An IRI that names the creator, such as a home page.")
@click.option("--language", metavar="TAG", default="en", show_default=True, help="The language of its texts.")
@click.option(
    "--template",
    type=click.Choice(list(templates())),
    default=STANDARD,
    show_default=True,
    help="; ".join(f"{template.name}: {template.summary}" for template in templates().values()) + ".",
)
def command(
    folder: Path,
    title: str | None,
    namespace: str | None,
    license_: str | None,
    creator: str | None,
    creator_url: str | None,
    language: str,
    template: str,
) -> int:
    """Make a taxonomy repository in DIR, with a schema, examples, hooks, CI and a README.

    DIR has to be new or empty. On a terminal, what is not given is asked for.

    \b
    Example:
      taxokit init animals
      taxokit init animals --title "Animals" --namespace https://example.org/animals/ \\
        --license CC-BY-4.0 --creator "Example Museum" --creator-url https://example.org
    """
    told = {
        "title": title,
        "namespace": namespace,
        "license": license_,
        "creator": creator,
        "creator-url": creator_url,
    }
    answers = complete(told)
    new = NewTaxonomy(
        answers["title"],
        answers["namespace"],
        answers["license"],
        answers["creator"],
        answers["creator-url"],
        language,
        template,
    )
    left = initialize(folder, new)
    click.echo(printable(f"{folder} holds a new taxonomy, {new.title}"))
    click.echo(printable(f"next: cd {folder} && git init && taxokit check"))
    for sentence in left:
        click.echo(f"taxokit: {sentence}", err=True)
    return 0


QUESTIONS = {
    "title": ("Title of the taxonomy", None),
    "namespace": ("Namespace, what every IRI begins with (https://…/)", None),
    "license": ("Licence of the data, as an SPDX identifier", "CC-BY-4.0"),
    "creator": ("Name of the creator, who is to be credited", None),
    "creator-url": ("IRI of the creator, such as a home page", None),
}
"""What is asked for where an option is missing, and what is suggested."""


def complete(told: dict[str, str | None]) -> dict[str, str]:
    """Return what was told, with what is missing asked for on a terminal.

    Raises click.UsageError, which names everything that is missing, where nobody can be asked.
    """
    missing = [name for name, value in told.items() if value is None]
    if missing and not sys.stdin.isatty():
        raise click.UsageError(f"missing {', '.join(f'--{name}' for name in missing)}: there is no terminal to ask on")
    answers = {name: value for name, value in told.items() if value is not None}
    for name in missing:
        question, suggestion = QUESTIONS[name]
        answers[name] = click.prompt(question, default=suggestion, err=True)
    return answers
