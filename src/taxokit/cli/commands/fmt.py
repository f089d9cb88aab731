"""`taxokit fmt` (check): format the sources."""

from contextlib import nullcontext
from pathlib import Path

import click

from taxokit.cli.output import notify, print_line
from taxokit.edit.formatter import format_sources
from taxokit.repository.project import find_project
from taxokit.repository.transaction import writing
from taxokit.text.normalize import printable
from taxokit.text.words import count_of


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True), metavar="[PATH]...")
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if a file would change.")
@click.pass_obj
def command(root: Path | None, paths: tuple[Path, ...], check: bool) -> int:
    """Format the sources, or the PATHs, in the canonical layout; every comment stays.

    Keys are put in the order of the schema, lists are sorted if their order has no meaning, and long text is folded.
    A comment moves with its key or value, and at most one blank line is kept. Beside a reference whose identifier is
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
    for path, line in result.changed.items():
        print_line(f"{path}:{line}: is not in the canonical layout" if check else f"{path}: formatted")
    for diagnostic in result.refused:
        advice = f"; {diagnostic.hint}" if diagnostic.hint else ""
        click.echo(printable(f"{diagnostic.location}: not formatted: {diagnostic.message}{advice}"), err=True)
    done = f"{len(result.changed):,} of {count_of(result.looked_at, 'file')} {'to format' if check else 'formatted'}"
    refused = f", {len(result.refused)} not formatted" if result.refused else ""
    advice = "; run `taxokit fmt`" if result.changed and check else ""
    click.echo(f"{done if result.changed else 'nothing to format'}{refused}{advice}")
    return 2 if result.refused else 1 if check and result.changed else 0
