"""`taxokit build` (release): build every artifact of the working tree into a folder."""

from pathlib import Path

import click

from taxokit.cli.completion import complete_format
from taxokit.cli.files import OUTPUT_FOLDER
from taxokit.cli.output import notify, print_line
from taxokit.cli.progress import shows_progress
from taxokit.formats.edition import Edition, artifacts_of
from taxokit.lint.engine import errors_of
from taxokit.lint.registry import known_rules
from taxokit.lint.report import REPORTS, Results, texts_below
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.repository.builds import replace_folder
from taxokit.repository.project import Project, find_project
from taxokit.repository.writing import check_inside
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version, is_date, parse_version
from taxokit.text.words import count_of


@click.command()
@click.option("--out", type=OUTPUT_FOLDER, metavar="DIR", help="The folder to write; by default `_build` at the root.")
@click.option(
    "--only",
    multiple=True,
    metavar="FORMAT",
    shell_complete=complete_format,
    help="Write only this family of artifacts; can be repeated.",
)
@click.option(
    "--version",
    "version_text",
    metavar="VERSION",
    help="The version to write; by default the computed one with `-dev`.",
)
@click.option("--date", metavar="YYYY-MM-DD", help="The date to write; by default none.")
@shows_progress
@click.pass_obj
def command(
    root: Path | None, out: Path | None, only: tuple[str, ...], version_text: str | None, date: str | None
) -> int:
    """Build every artifact of the working tree into a folder.

    The folder is replaced as a whole, and only if it contains nothing but an earlier build. Nothing is written while
    the check has errors.

    \b
    Example:
      taxokit build
      taxokit build --out preview --only json --only csv
      taxokit build --only editors   # a workbook for people who edit, which `import` reads back
    """
    project = find_project(root)
    folder = out or project.root / "_build"
    if out is None:
        check_inside(project.root, folder)
    version = parse_version(version_text) if version_text else None
    if date and not is_date(date):
        raise click.BadParameter("write it as 2026-06-14", param_hint="--date")
    edition = _checked_edition(project, version, date)
    if edition is None:
        return 1
    artifacts = artifacts_of(edition, only, None if only else lambda reason: notify(f"left out: {reason}"))
    files = artifacts if only else with_manifest(edition, artifacts)
    built = replace_folder(folder, files, "\n".join(["Written by `taxokit build`.", *edition.attribution.lines]))
    count = built.written + built.kept
    print_line(f"{edition.attribution.title} {edition.version}: {count_of(count, 'file')} in {folder}")
    return 0


def _checked_edition(project: Project, version: Version | None, date: str | None) -> Edition | None:
    """Return the edition of the sources, None after a report of their errors."""
    taxonomy = load(project)
    errors = errors_of(taxonomy)
    if errors:
        results = Results(errors, known_rules(), texts_below(project.root))
        click.echo(REPORTS.get("text")(results), nl=False, err=True)
        notify("nothing was built; fix these errors first")
        return None
    return edition_of(taxonomy, version, date)
