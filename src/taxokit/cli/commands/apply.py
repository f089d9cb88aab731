"""`taxokit apply` (use): apply a diff to a document, and write the new one."""

from pathlib import Path

import click

from taxokit.cli.files import OUTPUT_FILE, max_filesize_option
from taxokit.cli.output import print_document
from taxokit.diff.apply import apply
from taxokit.repository.reading import input_name, read_json_input
from taxokit.repository.writing import write_atomically
from taxokit.taxonomy.document import document_bytes


@click.command()
@click.argument("diff", type=click.Path(allow_dash=True), metavar="DIFF.json")
@click.argument("old", type=click.Path(allow_dash=True), metavar="OLD.json")
@click.option("--out", type=OUTPUT_FILE, metavar="NEW.json", help="The file to write; standard output by default.")
@max_filesize_option
def command(diff: str, old: str, out: Path | None) -> int:
    """Apply a diff to a taxonomy.json, and write the new one, byte for byte.

    DIFF.json is the output of `taxokit diff --format json`, or the diff/diff.json of a release; OLD.json is the
    taxonomy.json that it was made from; - reads standard input. A diff that was changed, or was made from another
    document, is refused. No repository is needed.

    \b
    Example:
      taxokit apply releases/1.1.0/diff/diff.json releases/1.0.0/taxonomy.json --out taxonomy.json
      taxokit diff 1.0.0 work --format json | taxokit apply - releases/1.0.0/taxonomy.json
    """
    document = apply(read_json_input(diff), read_json_input(old), input_name(diff), input_name(old))
    data = document_bytes(document)
    if out is None:
        print_document(data.decode())
    else:
        write_atomically(out, data)
    return 0
