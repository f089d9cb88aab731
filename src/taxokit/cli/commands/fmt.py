"""`taxokit fmt`: format the sources."""

from contextlib import nullcontext
from pathlib import Path

import click

from taxokit.cli.output import notify
from taxokit.edit.formatter import format_sources
from taxokit.repository.project import find_project
from taxokit.repository.transaction import writing
from taxokit.text.normalize import printable


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True), metavar="[PATH]...")
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if a file would change.")
@click.pass_obj
def command(root: Path | None, paths: tuple[Path, ...], check: bool) -> int:
    """Format the sources, or the PATHs, in the canonical layout; every comment stays.

    Keys are put in the order of the schema, lists are sorted if their order has no meaning, and long text is folded.
    A comment moves with what it belongs to, and at most one blank line is kept. Beside a reference whose identifier is
    a code, the label is a comment: `- '1811'  # Solar power`. A file with a syntax error is reported and not changed,
    and the exit code is 2.

    \b
    Example:
      taxokit fmt
      taxokit fmt --check taxonomy/
    """
    project = find_project(root)
    with nullcontext() if check else writing(project.root, notify):
        result = format_sources(project, [project.relative(path) for path in paths], write=not check)
    for path in result.changed:
        done = "is not in the canonical layout" if check else "formatted"
        click.echo(printable(f"{path}: {done}"))
    for diagnostic in result.refused:
        advice = f"; {diagnostic.hint}" if diagnostic.hint else ""
        click.echo(printable(f"{diagnostic.location}: not formatted: {diagnostic.message}{advice}"), err=True)
    click.echo(_summary(len(result.changed), len(result.refused), result.looked_at, check=check))
    return 2 if result.refused else 1 if check and result.changed else 0


def _summary(changed: int, refused: int, looked_at: int, *, check: bool) -> str:
    not_formatted = f", {refused} not formatted" if refused else ""
    if changed and check:
        return f"{changed} of {looked_at} files to format{not_formatted}; run `taxokit fmt`"
    return (
        f"{changed} of {looked_at} files formatted{not_formatted}" if changed else f"nothing to format{not_formatted}"
    )
