"""`taxokit schema` (check): compile the LinkML schema."""

from pathlib import Path

import click

from taxokit.cli.output import notify
from taxokit.cli.progress import shows_progress
from taxokit.compiler.compile import compile_schema, drift
from taxokit.repository.project import GENERATED_FOLDER, find_project
from taxokit.repository.transaction import write_together, writing
from taxokit.repository.writing import check_inside
from taxokit.text.words import count_of


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if a compiled file is not up to date.")
@shows_progress
@click.pass_obj
def command(root: Path | None, check: bool) -> int:
    """Compile schema/taxonomy.yaml into schema/generated/.

    \b
    Example:
      taxokit schema
      taxokit schema --check
    """
    project = find_project(root)
    if check:
        differences = drift(project)
        for line in differences:
            click.echo(f"{GENERATED_FOLDER}/{line}")
        click.echo(
            f"{count_of(len(differences), 'compiled file')} not up to date; run `taxokit schema`"
            if differences
            else "the compiled schema is up to date"
        )
        return 1 if differences else 0
    check_inside(project.root, project.generated)
    with writing(project.root, notify):
        files = compile_schema(project)
        old = dict.fromkeys(project.generated_files() if project.generated.is_dir() else [])
        new = {**old, **{name: text.encode() for name, text in files.items()}}
        write_together(project.root, {f"{GENERATED_FOLDER}/{name}": data for name, data in new.items()})
    click.echo(f"{count_of(len(files), 'file')} in {GENERATED_FOLDER}")
    return 0
