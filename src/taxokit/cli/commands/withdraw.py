"""`taxokit withdraw` (release): withdraw a release that should not be used."""

from pathlib import Path

import click

from taxokit.cli.completion import complete_release
from taxokit.cli.output import notify
from taxokit.releases.index import withdraw
from taxokit.repository.project import INDEX_FILE, find_project
from taxokit.repository.transaction import writing


@click.command()
@click.argument("version", shell_complete=complete_release)
@click.option("--reason", required=True, metavar="TEXT", help="The reason, for the index and the changelog.")
@click.pass_obj
def command(root: Path | None, version: str, reason: str) -> int:
    """Withdraw the release VERSION: `latest` no longer names it, and index and changelog say why.

    Not a byte of the release changes, and `verify` still checks it, because it may be in use. The reason goes into
    releases/withdrawn.json; the command gives a withdrawn release another one, such as a better release to use.

    \b
    Example:
      taxokit withdraw 1.1.0 --reason "Half of the definitions are missing; use 1.1.1."
    """
    project = find_project(root)
    with writing(project.root, notify):
        release = withdraw(project, version, reason)
    click.echo(f"{release.name} is withdrawn, as {INDEX_FILE} says now")
    return 0
