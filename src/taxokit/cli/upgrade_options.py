"""Options of the commands that go from one release to another, and reading the identifiers in use."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from taxokit.cli.completion import complete_kind, complete_release
from taxokit.cli.output import notify
from taxokit.query.lookup import find_class
from taxokit.query.migrate import UserTable, open_table
from taxokit.query.upgrade import Upgrade, open_upgrade, upgrade_between
from taxokit.releases.releases import LATEST, release_at, releases_beside, withdrawn
from taxokit.repository.project import find_project
from taxokit.repository.reading import input_name, read_input
from taxokit.taxonomy.schema import Class
from taxokit.text.csv_text import decoded, read_delimiter

T = TypeVar("T", bound=Callable[..., Any])

_OPTIONS = (
    click.option(
        "--from",
        "old",
        metavar="VERSION",
        required=True,
        shell_complete=complete_release,
        help="The release that the identifiers were taken from: a version, or the folder of a release.",
    ),
    click.option(
        "--to",
        "new",
        metavar="VERSION",
        default=LATEST,
        show_default=True,
        shell_complete=complete_release,
        help="The release to go to: a version, or the folder of a release.",
    ),
    click.option(
        "--kind",
        "--class",
        "kind",
        metavar="KIND",
        shell_complete=complete_kind,
        help="The kind of the slugs, if several kinds have the same ones.",
    ),
    click.option(
        "--delimiter",
        metavar="CHARACTER",
        help="Separates cells; by default the first of `,`, `;`, `|` and tab with which the header has the column.",
    ),
    click.option("--separator", metavar="TEXT", help="Separates several identifiers in a cell."),
)


def upgrade_options(command: T) -> T:
    """Add the options --from, --to, --kind, --delimiter and --separator to a command."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def upgrade_of(root: Path | None, old: str, new: str, kind: str | None) -> tuple[Upgrade, Class | None]:
    """Return the upgrade from one release to another, and the class that a kind means in the first.

    Each is a version in a repository, or the folder of a release, whose `latest` is the highest beside it. Raises
    TaxokitError if there is no such release or kind.
    """
    if os.sep in old or Path(old).is_dir():
        first = release_at(Path(old))
        last = releases_beside(first)[-1] if new == LATEST else release_at(Path(new))
        known = [first, *(release for release in releases_beside(last) if release.version != first.version)]
        upgrade = upgrade_between(first, last, known, only_known=True)
    else:
        project = find_project(root)
        upgrade = open_upgrade(project, old, new)
        reasons = withdrawn(project)
        for name in dict.fromkeys((upgrade.old.name, upgrade.new.name)):
            if name in reasons:
                notify(f"{name} is withdrawn: {reasons[name]}")
    return upgrade, find_class(upgrade.old.taxonomy.schema, kind) if kind else None


def read_text(path: Path) -> str:
    """Return the text of a file or, for `-`, of standard input, byte order mark and line ends included.

    Raises SourceError if it cannot be read, or is not UTF-8.
    """
    return decoded(read_input(path), input_name(path))


def read_table(path: Path, column: str, delimiter: str | None) -> UserTable:
    """Return a CSV with a column of identifiers. Raises SourceError as `read_text` does, or without such a column."""
    return open_table(read_text(path), input_name(path), column, read_delimiter(delimiter) if delimiter else "")
