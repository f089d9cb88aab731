"""`taxokit apply`: apply a diff to a document, and write the new one."""

import sys
from pathlib import Path
from typing import Any

import click

from taxokit.archive.releases import CHECKSUMS
from taxokit.cli.output import print_document
from taxokit.core.errors import SourceError
from taxokit.core.files import write_atomically
from taxokit.core.strict_json import parse_json, read_json
from taxokit.diff.apply import apply
from taxokit.taxonomy.canonical import document_bytes


@click.command()
@click.argument("diff", type=click.Path(allow_dash=True), metavar="DIFF.json")
@click.argument("old", type=click.Path(allow_dash=True), metavar="OLD.json")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="NEW.json",
    help="The file to write; standard output by default.",
)
def command(diff: str, old: str, out: Path | None) -> int:
    """Apply a diff to a taxonomy.json, and write the new one, byte for byte.

    DIFF.json is the output of `taxokit diff --format json`, or the diff/diff.json of a release; OLD.json is the
    taxonomy.json that it was made from; - reads standard input. A diff that was changed, or was made from another
    document, is refused. No repository is needed.

    \b
    Example:
      taxokit apply releases/1.1.0/diff/diff.json releases/1.0.0/taxonomy.json --out taxonomy.json
      taxokit diff latest work --format json | taxokit apply - releases/1.0.0/taxonomy.json
    """
    if out is not None and (out.parent / CHECKSUMS).exists():
        raise click.BadParameter("is in a release, which never changes", param_hint="--out")
    document = apply(_read(diff), _read(old), _name(diff), _name(old))
    data = document_bytes(document)
    if out is None:
        print_document(data.decode())
    else:
        write_atomically(out, data)
    return 0


def _read(path: str) -> Any:
    if path != "-":
        return read_json(Path(path))
    try:
        return parse_json(sys.stdin.buffer.read())
    except ValueError as error:
        raise SourceError(str(error), where=_name(path)) from None


def _name(path: str) -> str:
    return "standard input" if path == "-" else path
