"""`taxokit index` (release): regenerate the index, the changelog and the citation file."""

from pathlib import Path

import click

from taxokit.cli.output import notify
from taxokit.releases.index import write_index_files
from taxokit.repository.project import find_project
from taxokit.repository.transaction import writing


@click.command()
@click.pass_obj
def command(root: Path | None) -> int:
    """Regenerate releases/index.json, CHANGELOG.md and CITATION.cff from the releases.

    They follow from the release folders and from releases/withdrawn.json, which maps withdrawn versions to reasons.
    With the table `zenodo` in the configuration, so does .zenodo.json. `taxokit release` does this, too.

    \b
    Example:
      taxokit index
    """
    project = find_project(root)
    with writing(project.root, notify):
        written = write_index_files(project)
    click.echo("\n".join(written) if written else "everything is up to date")
    return 0
