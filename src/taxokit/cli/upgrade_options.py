"""What the commands share that lead from one release to another: their options, and reading what somebody uses."""

import sys
from pathlib import Path

import click

from taxokit.archive.releases import withdrawn
from taxokit.cli.completion import complete_kind, complete_release
from taxokit.core.errors import SourceError
from taxokit.core.project import find_project
from taxokit.core.text.normalize import printable
from taxokit.query.csv_text import decoded
from taxokit.query.lookup import find_class
from taxokit.query.upgrade import LATEST, Upgrade, open_upgrade
from taxokit.taxonomy.schema import Class

from_option = click.option(
    "--from",
    "old",
    metavar="VERSION",
    required=True,
    shell_complete=complete_release,
    help="The release that the identifiers were taken from.",
)
to_option = click.option(
    "--to",
    "new",
    metavar="VERSION",
    default=LATEST,
    show_default=True,
    shell_complete=complete_release,
    help="The release to go to.",
)
kind_option = click.option(
    "--kind",
    "--class",
    "kind",
    metavar="KIND",
    shell_complete=complete_kind,
    help="What slugs are identifiers of, where several kinds have the same ones.",
)
delimiter_option = click.option(
    "--delimiter",
    metavar="CHARACTER",
    help="What stands between cells; by default the one of `,`, `;`, `|` and tab with which there is such a column.",
)
separator_option = click.option(
    "--separator", metavar="TEXT", help="What stands between the identifiers in a cell that holds several."
)

STDIN = Path("-")


def begin(root: Path | None, old: str, new: str, kind: str | None) -> tuple[Upgrade, Class | None]:
    """Return the way from one release to another, and the class that a kind means in the first.

    Says on stderr where one of them is withdrawn. Raises TaxokitError where there is no such release or kind.
    """
    project = find_project(root)
    upgrade = open_upgrade(project, old, new)
    reasons = withdrawn(project)
    for name in dict.fromkeys((upgrade.old.name, upgrade.new.name)):
        if name in reasons:
            click.echo(printable(f"taxokit: {name} is withdrawn: {reasons[name]}"), err=True)
    return upgrade, find_class(upgrade.old.taxonomy.schema, kind) if kind else None


def called(path: Path) -> str:
    """Return what to call a file in messages."""
    return "stdin" if path == STDIN else str(path)


def read_text(path: Path) -> str:
    """Return the text of a file or, for `-`, of what is piped in, byte order mark and line ends included.

    Raises SourceError where it cannot be read, or is not UTF-8.
    """
    try:
        data = sys.stdin.buffer.read() if path == STDIN else path.read_bytes()
    except OSError as error:
        raise SourceError(f"cannot be read: {error.strerror}", where=path) from None
    return decoded(data, called(path))
