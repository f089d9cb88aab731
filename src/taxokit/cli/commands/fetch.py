"""`taxokit fetch` (use): download a release, and verify it."""

from pathlib import Path

import click

from taxokit.cli.files import OUTPUT_FOLDER, signers_option
from taxokit.cli.output import notify, open_taxonomy, print_line
from taxokit.cli.progress import shows_progress
from taxokit.releases.fetch import fetch, offered
from taxokit.releases.releases import LATEST, is_among_releases
from taxokit.repository.project import NoTaxonomyError
from taxokit.repository.reading import SIGNATURE, read_input
from taxokit.text.errors import ConfigError
from taxokit.text.normalize import one_line, truncated
from taxokit.text.words import count_of


@click.command()
@click.argument("version", default=LATEST)
@click.option(
    "--from",
    "address",
    metavar="URL",
    help="The address of the folder with index.json; by default the namespace of the repository that we are in.",
)
@click.option(
    "--to",
    type=OUTPUT_FOLDER,
    metavar="DIR",
    help="The new folder for the release; by default the version, in the working folder.",
)
@click.option(
    "--only",
    metavar="KIND,...",
    default="",
    help="Only the files with these endings, such as ttl,json, besides manifest.json and SHA256SUMS.",
)
@signers_option
@shows_progress
@click.pass_obj
def command(
    root: Path | None, version: str, address: str | None, to: Path | None, only: str, signers: Path | None
) -> None:
    """Download the release VERSION, by default the latest, and verify every byte.

    Each file must have the SHA-256 in SHA256SUMS, and SHA256SUMS the SHA-256 in index.json. If a file does not match,
    the command fails and removes the download. After a failed connection, the same command continues the download.
    Only https is used, and http to this machine. An address in place of VERSION means its latest release.

    \b
    Example:
      taxokit fetch https://example.org/taxonomy/
      taxokit fetch 1.0.0 --from https://example.org/taxonomy/
      taxokit fetch 1.0.0 --only ttl,json --to vocabulary --signers allowed_signers
    """
    if signers:
        read_input(signers, SIGNATURE, pipe=False)  # `ssh-keygen` would read a device, or a file without end, forever
    if "://" in version:
        if address is not None:
            raise click.UsageError(f"two addresses, {version} and {address}; name one of them")
        version, address = LATEST, version
    offer = offered(address if address is not None else _namespace(root), version)
    target = to or Path(offer.version)
    if is_among_releases(Path.cwd() if to is None else to):
        raise click.UsageError(f"{target} is among the releases; name another folder with --to")
    if offer.withdrawn:
        notify(one_line(f"{offer.version} was withdrawn: {truncated(offer.withdrawn)}"))
    kinds = [kind.strip().removeprefix(".") for kind in only.split(",") if kind.strip()]
    fetched = fetch(offer, target, kinds, signers)
    if fetched.signature:
        print_line(fetched.signature)
    files = count_of(fetched.files, "file")
    print_line(f"fetched {offer.version} into {target}: {files}, each with its released SHA-256")


def _namespace(root: Path | None) -> str:
    """Return the namespace of the repository, below which a site has the releases. Raises ConfigError."""
    try:
        return open_taxonomy(root).namespace.rstrip("#")
    except NoTaxonomyError:
        raise ConfigError(
            "no address to download from", hint="name it, as in `taxokit fetch https://…/`, or go to a repository"
        ) from None
