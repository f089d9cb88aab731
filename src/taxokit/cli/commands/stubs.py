"""`taxokit stubs` (use): write the types of a release for type checkers and editors."""

from pathlib import Path

import click

from taxokit.cli.files import OUTPUT_FOLDER
from taxokit.cli.output import print_line
from taxokit.client.release_files import release_files
from taxokit.client.stubs import NOTICE, STUB, stubs
from taxokit.repository.reading import TEXT, read_input
from taxokit.repository.writing import new_folder, write_atomically
from taxokit.taxonomy.attribution import attribution_of
from taxokit.text.errors import SourceError


@click.command()
@click.argument("release", required=False)
@click.option(
    "--out",
    type=OUTPUT_FOLDER,
    default="typings",
    show_default=True,
    metavar="DIR",
    help="The folder in which your type checker looks for stubs.",
)
@click.pass_obj
def command(root: Path | None, release: str | None, out: Path) -> int:
    """Write stubs with the classes and slots of a RELEASE, for programs that read it with `taxokit.open`.

    RELEASE is a folder or an address, as `taxokit.open` takes it; by default the latest release of the current
    repository. Editors complete the names in the stubs, and type checkers find misspelled slots. Pyright looks in
    `typings`; for mypy, set `mypy_path = "typings"`.

    \b
    Example:
      taxokit stubs releases/1.2.0
      taxokit stubs https://example.org/taxonomy/ --out stubs
    """
    files = release_files(release, root)
    credit = attribution_of(files.schema, files.document)
    path = out / STUB
    before = read_input(path, TEXT, pipe=False) if path.exists() else None
    if before is not None and not before.startswith(NOTICE.encode()):
        raise SourceError("was not written by `taxokit stubs`", where=path, hint="name another folder with --out")
    with new_folder(path.parent):
        write_atomically(path, stubs(files.schema, credit.lines).encode(), before=before)
    print_line(f"{path}: the types of {credit.title} {credit.version}")
    return 0
