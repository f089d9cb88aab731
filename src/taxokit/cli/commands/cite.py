"""`taxokit cite`: print how to credit a release."""

from pathlib import Path

import click

from taxokit.cli.output import format_choice
from taxokit.releases.releases import LATEST, find_release
from taxokit.repository.project import find_project
from taxokit.taxonomy.attribution import (
    attribution_of,
    citation_apa,
    citation_bibtex,
    citation_cff,
    citation_csl,
    citation_ris,
)

_FORMATS = {"bibtex": citation_bibtex, "cff": citation_cff, "ris": citation_ris, "csl": citation_csl}


@click.command()
@click.argument("version", required=False)
@format_choice(["text", "apa", *_FORMATS], "The format of the citation.")
@click.option("--modified", is_flag=True, help="The credit line for material that you changed; text only.")
@click.pass_obj
def command(root: Path | None, version: str | None, format_: str, modified: bool) -> int:
    """Print how to credit a release; without a VERSION, the newest that is not withdrawn.

    \b
    Example:
      taxokit cite
      taxokit cite 1.0.0 --format bibtex
      taxokit cite --modified
    """
    if modified and format_ != "text":
        raise click.UsageError("--modified needs --format text")
    project = find_project(root)
    release = find_release(project, version or LATEST)
    credit = attribution_of(release.schema, release.document)
    if format_ == "text":
        click.echo(credit.adapted_citation if modified else credit.citation)
    elif format_ == "apa":
        click.echo(citation_apa(credit))
    else:
        click.echo(_FORMATS[format_](credit), nl=False)
    return 0
