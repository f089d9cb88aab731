"""`taxokit init`: create a taxonomy repository."""

from pathlib import Path

import click

from taxokit.cli.prompts import STANDARDS, complete
from taxokit.core.text.normalize import printable
from taxokit.importer.init import initialize, refuse_used_folder
from taxokit.importer.template import NewTaxonomy, templates


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--title", metavar="TEXT", help="The title of the taxonomy.")
@click.option("--namespace", metavar="IRI", help="What every IRI begins with; ends in a slash.")
@click.option("--license", "license_", metavar="SPDX", help="The licence of the data, such as CC-BY-4.0.")
@click.option("--creator", metavar="NAME", help="Who makes it, and is to be credited.")
@click.option("--creator-url", metavar="IRI", help="An IRI that names the creator, such as a home page.")
@click.option("--language", metavar="TAG", help=f"The language of its texts; by default {STANDARDS['language']}.")
@click.option(
    "--template",
    type=click.Choice(list(templates())),
    help="; ".join(f"{template.name}: {template.summary}" for template in templates().values())
    + f". By default {STANDARDS['template']}.",
)
def command(
    folder: Path,
    title: str | None,
    namespace: str | None,
    license_: str | None,
    creator: str | None,
    creator_url: str | None,
    language: str | None,
    template: str | None,
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
        "language": language,
        "template": template,
    }
    refuse_used_folder(folder)
    answers = complete(told)
    new = NewTaxonomy(
        answers["title"],
        answers["namespace"],
        answers["license"],
        answers["creator"],
        answers["creator-url"],
        answers["language"],
        answers["template"],
    )
    steps = [*initialize(folder, new), f"cd {folder} && git init && taxokit check"]
    click.echo(printable(f"{folder} holds a new taxonomy, {new.title}"))
    for word, step in zip(["next", *["then"] * (len(steps) - 1)], steps, strict=True):
        click.echo(printable(f"{word}: {step}"))
    return 0
