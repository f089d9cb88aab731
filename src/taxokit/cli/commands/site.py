"""`taxokit site`: a page and the data forms for every identifier of the releases."""

from pathlib import Path

import click

from taxokit.cli.files import OutputPath
from taxokit.core.builds import replace_folder
from taxokit.core.project import find_project
from taxokit.core.text.normalize import printable
from taxokit.site.build import build_site
from taxokit.site.publication import read_publication


@click.command()
@click.option(
    "--out",
    type=OutputPath(file_okay=False, dir_okay=True),
    default=None,
    metavar="DIR",
    help="The folder to write; by default `_site` at the root.",
)
@click.option(
    "--base-path",
    metavar="PATH",
    help="Where the site is on its host, such as /vocabulary; by default the path of the namespace.",
)
@click.pass_obj
def command(root: Path | None, out: Path | None, base_path: str | None) -> int:
    """Build a site from the releases: a page and the data forms for every identifier.

    The sources are not read. The folder is replaced as a whole, and only if it contains nothing but an earlier build.
    Needs jinja2, which `pip install taxokit[site]` installs.

    \b
    Example:
      taxokit site
      taxokit site --out /tmp/site --base-path /vocabulary
    """
    project = find_project(root)
    publication = read_publication(project, base_path)
    folder = out or project.root / "_site"
    credit = publication.current.attribution
    built = replace_folder(folder, build_site(publication), "\n".join(["Written by `taxokit site`.", *credit.lines]))
    click.echo(printable(f"{credit.title} {credit.version}: {built.written + built.kept} files in {folder}"))
    return 0
