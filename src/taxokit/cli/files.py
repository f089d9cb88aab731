"""Parameters for files that the user names: sources, the largest one to read, and the places that are not written."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from taxokit.releases.releases import unwritable
from taxokit.repository.project import Project, find_project, project_of_releases
from taxokit.repository.reading import INPUT_LIMIT, limit_input
from taxokit.text.patterns import lazy_compile

T = TypeVar("T", bound=Callable[..., Any])

_SIZE = lazy_compile(r"(\d{1,15})([kmg]?)", re.IGNORECASE)  # as curl and ripgrep read it
_FACTORS = {"": 1, "k": 1024, "m": 1024**2, "g": 1024**3}


def _limit(_context: click.Context, _parameter: click.Parameter, value: str) -> None:
    match = _SIZE.fullmatch(value)
    if not match:
        raise click.BadParameter("write it as 200M or 2G")
    limit_input(int(match[1]) * _FACTORS[match[2].lower()])


def max_filesize_option(command: T) -> T:
    """Add the option --max-filesize to a command, the most bytes that `read_input` reads."""
    return click.option(
        "--max-filesize",
        metavar="SIZE",
        default=f"{INPUT_LIMIT // 1024**2}M",
        show_default=True,
        expose_value=False,
        callback=_limit,
        help="Refuse a larger file, such as 200M or 2G.",
    )(command)


class OutputPath(click.Path):
    """A path to write to: not in a release, since these never change, nor a source, nor a link elsewhere."""

    def __init__(self, *, is_folder: bool = False) -> None:
        super().__init__(path_type=Path, file_okay=not is_folder, dir_okay=is_folder)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path. Raises click.BadParameter if commands cannot write there."""
        reason = unwritable(Path(value))
        if reason:
            self.fail(f"{value} {reason}", param, ctx)
        return super().convert(value, param, ctx)


INPUT_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
INPUT_OR_STDIN = click.Path(path_type=Path, exists=True, dir_okay=False, allow_dash=True)
OUTPUT_FILE = OutputPath()
OUTPUT_FOLDER = OutputPath(is_folder=True)

releases_argument = click.argument(
    "releases", type=click.Path(path_type=Path, exists=True, file_okay=False), required=False, metavar="[RELEASES]"
)
base_path_option = click.option(
    "--base-path",
    metavar="PATH",
    help="The path of the site on its host, such as /vocabulary; by default the path of the namespace.",
)
signers_option = click.option(
    "--signers",
    type=INPUT_FILE,
    metavar="FILE",
    help="Also require a signature by a key in this file (allowed_signers of OpenSSH).",
)


def project_of(root: Path | None, releases: Path | None) -> Project:
    """Return the repository, or that of a folder of releases. Raises click.UsageError if both are named."""
    if releases and root:
        raise click.UsageError("name a repository with --root, or RELEASES, not both")
    return project_of_releases(releases) if releases else find_project(root)
