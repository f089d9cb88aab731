"""`taxokit release` (release): cut an immutable release of the committed sources."""

from pathlib import Path
from typing import Any

import click

from taxokit.cli.completion import complete_release
from taxokit.cli.files import INPUT_FILE
from taxokit.cli.output import notify
from taxokit.cli.progress import shows_progress
from taxokit.formats.notes import check_notes
from taxokit.lint.engine import errors_of
from taxokit.releases.cut import ReleaseRequest, release
from taxokit.repository.project import find_project
from taxokit.repository.reading import STDIN, TEXT, input_name, read_input
from taxokit.text.csv_text import decoded
from taxokit.text.versions import parse_version
from taxokit.text.words import count_of


@click.command()
@click.argument("version", required=False)
@click.option("--date", metavar="YYYY-MM-DD", help="The date of the release; today in UTC by default.")
@click.option(
    "--from",
    "follows",
    metavar="VERSION",
    default="",
    shell_complete=complete_release,
    help="The release that it follows from; by default the highest final one, or the highest below the VERSION.",
)
@click.option(
    "--allow-gap", is_flag=True, help="Allow a VERSION that does not follow directly, such as 7.0.0 after 1.1.0."
)
@click.option("--allow-future-date", is_flag=True, help="Allow a date after tomorrow.")
@click.option("--dry-run", is_flag=True, help="Do everything except writing the release.")
@click.option(
    "--notes",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True),
    help="Markdown for the release notes and the changelog, above the summary of the diff; - reads standard input."
    " The file need not be committed.",
)
@click.option("--tag", is_flag=True, help="Commit the release, and tag that commit with `v` and the version.")
@click.option(
    "--sign", "key", type=INPUT_FILE, metavar="KEY", help="Sign the release with this SSH key, as `taxokit sign` does."
)
@shows_progress
@click.pass_obj
def command(root: Path | None, /, version: str | None, notes: str | None, **options: Any) -> int:
    """Check, build and verify the committed sources, and write the release to releases/VERSION/.

    The VERSION is computed from the changes since the release that it follows from. A lower one is refused, with the
    changes that require more, and one that does not follow directly. A pre-release, such as 1.2.0-rc.1, is a preview:
    it is never the latest, nothing follows from it, and its folder may be deleted. A run that was interrupted is
    completed by the next one.

    \b
    Example:
      taxokit release --dry-run
      taxokit release 1.2.0-rc.1
      taxokit release 1.1.0 --date 2026-09-01 --notes notes.md --tag --sign ~/.ssh/id_ed25519
    """
    project = find_project(root)
    request = ReleaseRequest(
        version=parse_version(version.removeprefix("v")) if version else None,
        notes=_read_notes(notes) if notes else "",
        notes_file=Path(notes) if notes and notes != STDIN else None,
        **options,
    )
    outcome = release(project, request, errors_of, notify)
    name = outcome.release.name
    if outcome.is_resumed:
        click.echo(f"{name} was written by an earlier run, and is complete now")
    else:
        done, files = "would be" if request.dry_run else "is", count_of(outcome.files, "file")
        click.echo(f"{name} {done} released: {files}, all verified")
    if outcome.signature:
        click.echo(f"{name} {outcome.signature.sentence}")
    if outcome.tagged:
        click.echo(f"{name} is tagged v{outcome.release.version}, on commit {outcome.tagged}")
    return 0


def _read_notes(path: str) -> str:
    name = input_name(path)
    text = decoded(read_input(path, TEXT), name).replace("\r\n", "\n").replace("\r", "\n")
    check_notes(text, name)
    return text.strip()
