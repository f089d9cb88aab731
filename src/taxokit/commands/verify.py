"""`taxokit verify`: that the releases are what they were."""

from pathlib import Path

import click

from taxokit.archive import released
from taxokit.config import find_project
from taxokit.git import Git
from taxokit.hooks import Hook
from taxokit.verifying import verify
from taxokit.wording import printable

HOOK = Hook(
    id="taxokit-verify",
    name="verify the releases",
    description="Refuses a commit that changes a byte of a released folder.",
    entry="taxokit verify",
)


@click.command()
@click.argument("versions", nargs=-1, metavar="[VERSION]...")
@click.option(
    "--deep", is_flag=True, help="Also read every artifact with the reference implementations; needs taxokit[release]."
)
@click.pass_obj
def command(root: Path | None, versions: tuple[str, ...], deep: bool) -> int:
    """Check every byte of the releases against their checksums and against Git; all of them without a VERSION.

    \b
    Example:
      taxokit verify
      taxokit verify 1.0.0 --deep
    """
    project = find_project(root)
    problems = verify(project, versions, deep=deep)
    if not Git(project.root).is_repository():
        click.echo("taxokit: not compared with Git: this is no repository, or Git is not installed", err=True)
    for problem in problems:
        click.echo(printable(problem))
    if problems:
        click.echo(f"{len(problems)} problem{'s' if len(problems) != 1 else ''}", err=True)
        return 1
    count = len(versions) or len(released(project))
    click.echo(f"{count} release{'s' if count != 1 else ''} verified" if count else "there is no release yet")
    return 0
