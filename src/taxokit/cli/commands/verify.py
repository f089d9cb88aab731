"""`taxokit verify`: verify every byte of the releases."""

from pathlib import Path

import click

from taxokit.archive.releases import released
from taxokit.core.git import Git
from taxokit.core.project import find_project
from taxokit.core.text.english import count_of
from taxokit.core.text.normalize import printable
from taxokit.release.verify import verify


@click.command()
@click.argument("versions", nargs=-1, metavar="[VERSION]...")
@click.option(
    "--deep",
    is_flag=True,
    help="Also rebuild each release, and read it with the reference implementations; needs taxokit[release].",
)
@click.option(
    "--signers",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Also require a signature of each release by a key in this file (allowed_signers of OpenSSH).",
)
@click.pass_obj
def command(root: Path | None, versions: tuple[str, ...], deep: bool, signers: Path | None) -> int:
    """Verify every byte of the releases against their checksums and Git; without a VERSION, of all releases.

    \b
    Example:
      taxokit verify
      taxokit verify 1.0.0 --deep --signers allowed_signers
    """
    project = find_project(root)
    result = verify(
        project, versions, deep=deep, signers=signers, note=lambda words: click.echo(f"taxokit: {words}", err=True)
    )
    if not Git(project.root).is_repository():
        click.echo("taxokit: not compared with Git: this is not a Git repository, or Git is not installed", err=True)
    for line in (*result.signatures, *map(str, result.problems)):
        click.echo(printable(line))
    if result.problems:
        click.echo(count_of(len(result.problems), "problem"), err=True)
        return 1
    count = len(versions) or len(released(project))
    click.echo(f"{count_of(count, 'release')} verified" if count else "there is no release yet")
    return 0
