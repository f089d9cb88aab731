"""`taxokit init` (start): create a taxonomy repository."""

from pathlib import Path

import click

from taxokit.cli.editing import ask_new_taxonomy, metadata_options
from taxokit.cli.files import OUTPUT_FOLDER
from taxokit.cli.output import print_line
from taxokit.importer.init import check_folder, initialize
from taxokit.importer.template import STANDARD, NewTaxonomy, templates
from taxokit.repository.reading import resolved

_DEFAULTS = {"language": "en", "template": STANDARD, "id_pattern": "slug"}


@click.command()
@click.argument("folder", metavar="DIR", type=OUTPUT_FOLDER)
@metadata_options
@click.option("--language", metavar="TAG", help=f"The language of its texts; by default {_DEFAULTS['language']}.")
@click.option(
    "--template",
    type=click.Choice(list(templates())),
    help="; ".join(f"{template.name}: {template.summary}" for template in templates().values())
    + f". By default {_DEFAULTS['template']}.",
)
def command(folder: Path, **fields: str | None) -> int:
    """Create a taxonomy repository in DIR, with a schema, examples, hooks, CI and a README.

    DIR must be new, empty, or a new Git repository, whose README, licence and .gitignore are kept. On a terminal,
    missing options are asked for.

    \b
    Example:
      taxokit init animals
      taxokit init animals --title "Animals" --namespace https://example.org/animals/ \\
        --license CC-BY-4.0 --creator "Example Museum" --creator-url https://example.org
    """
    check_folder(folder)
    iri_pattern = fields.pop("iri_pattern") or ""
    new = NewTaxonomy(**ask_new_taxonomy(fields, _DEFAULTS), iri_pattern=iri_pattern)
    first = [] if resolved(folder) == Path.cwd() else [f"cd {folder}"]
    first += [] if (folder / ".git").exists() else ["git init"]
    steps = [*initialize(folder, new), " && ".join([*first, "taxokit check"])]
    print_line(f"created the taxonomy {new.title} in {folder}")
    for word, step in zip(["next", *["then"] * (len(steps) - 1)], steps, strict=True):
        print_line(f"{word}: {step}")
    return 0
