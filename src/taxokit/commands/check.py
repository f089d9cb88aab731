"""`taxokit check`: every rule over the whole taxonomy."""

import os
from pathlib import Path

import click

from taxokit.config import Project, find_project
from taxokit.errors import ConfigError
from taxokit.findings import Severity
from taxokit.hooks import Hook
from taxokit.linting import lint
from taxokit.reporting import REPORTS

HOOK = Hook(
    id="taxokit-check",
    name="check the taxonomy",
    description="Checks the sources of a taxonomy against its schema and its rules, and prints file and line.",
    entry="taxokit check",
)

SEVERITIES = [str(severity) for severity in reversed(Severity)]


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(REPORTS.names()),
    default="text",
    show_default=True,
    help="How to write the findings.",
)
@click.option("--select", multiple=True, metavar="RULE", help="Run only this rule; can be given again.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Do not run this rule; can be given again.")
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    default="error",
    show_default=True,
    help="The least severity that makes the check fail.",
)
@click.pass_obj
def command(
    root: Path | None,
    paths: tuple[Path, ...],
    format_: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
) -> int:
    """Check the whole taxonomy; with PATHs, report only what concerns those files.

    \b
    Example:
      taxokit check
      taxokit check taxonomy/ --format github --fail-on warning
    """
    project = find_project(root)
    findings = lint(project, [_relative(path, project) for path in paths], select, ignore)
    missing = next((path for path in paths if not os.path.lexists(path)), None)
    if missing is not None and not findings:  # a deleted file may have findings, a mistyped one has none
        raise ConfigError(f"{missing}: does not exist")
    click.echo(REPORTS.all()[format_](findings), nl=False)
    threshold = Severity[fail_on.upper()]
    return 1 if any(finding.severity >= threshold for finding in findings) else 0


def _relative(path: Path, project: Project) -> str:
    # The folder is resolved and the file is not: a link inside the repository stays what it is.
    absolute = Path(os.path.abspath(path))  # noqa: PTH100
    for candidate in (absolute, absolute.parent.resolve() / absolute.name, absolute.resolve()):
        if candidate.is_relative_to(project.root):
            return candidate.relative_to(project.root).as_posix()
    raise ConfigError(f"{path}: is outside the repository {project.root}")
