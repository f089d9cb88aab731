"""`taxokit npm` (use): write a release as a package for npm, with types."""

from pathlib import Path

import click

from taxokit.cli.files import OUTPUT_FOLDER
from taxokit.cli.output import print_line
from taxokit.client.npm import package_files, package_name
from taxokit.client.release_files import named_release, release_files
from taxokit.repository.builds import replace_folder
from taxokit.repository.project import find_project
from taxokit.repository.reading import resolved
from taxokit.taxonomy.attribution import attribution_of
from taxokit.text.errors import ConfigError
from taxokit.web.publication import Editing


@click.command()
@click.argument("release", required=False)
@click.option("--name", metavar="NAME", help="The name of the package; by default the words of the title.")
@click.option(
    "--out",
    type=OUTPUT_FOLDER,
    default="_npm",
    show_default=True,
    metavar="DIR",
    help="The folder to write; a package that is there already is replaced.",
)
@click.pass_obj
def command(root: Path | None, release: str | None, name: str | None, out: Path) -> int:
    """Write a RELEASE as a package for npm: JSON, types for TypeScript, and a look-up by identifier.

    RELEASE is a version or a folder; by default the latest release of the current repository. The types list every
    identifier, so that editors complete them. `npm publish DIR` publishes the package.

    \b
    Example:
      taxokit npm
      taxokit npm 1.2.0 --name @example/roles --out package
    """
    if release and "://" in release:
        raise click.UsageError(f"download it, and name its folder: `taxokit fetch {release}`")
    files = named_release(release, root) if release and not Path(release).exists() else release_files(release, root)
    credit = attribution_of(files.schema, files.document)
    name = package_name(credit.title, name)
    mark = "\n".join(["Written by `taxokit npm`.", *credit.lines])
    replace_folder(out, package_files(files, name, _repository(files.folder)), mark)
    print_line(f"{out}: {name}, {credit.title} {credit.version}")
    return 0


def _repository(folder: Path) -> str:
    """Return the address on the web of the repository that has a release, "" without any."""
    try:
        return Editing(find_project(resolved(folder).parent.parent)).origin
    except ConfigError:
        return ""
