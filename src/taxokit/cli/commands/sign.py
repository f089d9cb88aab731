"""`taxokit sign` (release): sign a release with an SSH key."""

from pathlib import Path

import click

from taxokit.cli.completion import complete_version
from taxokit.cli.files import INPUT_FILE
from taxokit.releases.cut import sign
from taxokit.repository.project import find_project


@click.command()
@click.argument("version", shell_complete=complete_version)
@click.option(
    "--key", type=INPUT_FILE, required=True, help="An SSH key: the private one or, with ssh-agent, the public one."
)
@click.pass_obj
def command(root: Path | None, version: str, key: Path) -> int:
    """Sign the release VERSION with an SSH key, into releases/signatures/VERSION.sig.

    `ssh-keygen` signs its SHA256SUMS in the namespace taxokit-release. The release itself does not change, so an old
    one can be signed at any time. A valid signature is never replaced.

    \b
    Example:
      taxokit sign 1.0.0 --key ~/.ssh/id_ed25519
      taxokit verify --signers allowed_signers
    """
    project = find_project(root)
    release, signature = sign(project, version, key)
    click.echo(f"{release.name} {signature.sentence}: {release.signature}")
    return 0
