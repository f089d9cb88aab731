"""`taxokit site`: a page and the data forms for every identifier of the releases."""

import re
from pathlib import Path

import click

from taxokit.cli.files import OutputPath
from taxokit.core.builds import is_built, replace_folder
from taxokit.core.project import find_project
from taxokit.core.text.normalize import printable
from taxokit.site.build import build_site, made_of
from taxokit.site.publication import Settings, read_publication


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
@click.option(
    "--url",
    metavar="URL",
    help="Where the site is, where its IRIs are those of another host, such as w3id.org; its path is the base path.",
)
@click.option(
    "--snapshots",
    type=click.Choice(["all", "files"]),
    default=None,
    help="Give each item a page in each release, or releases their files alone; by default pages up to 5,000 items.",
)
@click.pass_obj
def command(root: Path | None, out: Path | None, base_path: str | None, url: str | None, snapshots: str | None) -> int:
    """Build a site from the releases: a page and the data forms for every identifier.

    The sources are not read. The folder is replaced as a whole, and only if it contains nothing but an earlier build;
    files that did not change stay as they are. Needs jinja2, which `pip install taxokit[site]` installs.

    \b
    Example:
      taxokit site
      taxokit site --out /tmp/site --base-path /vocabulary
    """
    if url and (base_path is not None or not re.fullmatch(r"https?://[^/?#\s]+[^?#\s]*", url)):
        raise click.BadParameter("write it as https://example.org/vocabulary, without --base-path", param_hint="--url")
    project = find_project(root)
    settings = Settings(base_path, None if snapshots is None else snapshots == "all", url or "")
    folder = out or project.root / "_site"
    mark = f"Written by `taxokit site`.\nMade of {made_of(project, settings)}."
    if is_built(folder, mark):
        click.echo(printable(f"{folder} is up to date"))
        return 0
    publication = read_publication(project, settings)
    credit = publication.current.attribution
    built = replace_folder(folder, build_site(publication), "\n".join([mark, *credit.lines]))
    written = f"{built.written + built.kept} files in {folder}, {built.written} of them new or changed"
    click.echo(printable(f"{credit.title} {credit.version}: {written}"))
    return 0
