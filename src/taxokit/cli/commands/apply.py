"""`taxokit apply` (edit): apply a suggestion of a reader, or a diff to a document."""

from contextlib import nullcontext
from pathlib import Path

import click

from taxokit.cli.editing import finish
from taxokit.cli.files import OUTPUT_FILE, max_filesize_option
from taxokit.cli.output import notify, print_document
from taxokit.diff.apply import apply
from taxokit.edit.operation_runs import make_all
from taxokit.edit.suggestion import SIZE, check_origin, misfits_in_words, read_suggestion
from taxokit.edit.workspace import EditError, Workspace
from taxokit.repository.project import find_project
from taxokit.repository.reading import input_name, read_input, read_json_input
from taxokit.repository.transaction import writing
from taxokit.repository.writing import write_atomically
from taxokit.taxonomy.document import document_bytes
from taxokit.text.normalize import one_line, printable


@click.command()
@click.argument("file", type=click.Path(allow_dash=True), metavar="FILE")
@click.argument("old", required=False, type=click.Path(allow_dash=True), metavar="[OLD.json]")
@click.option("--dry-run", is_flag=True, help="Print the changes of a suggestion as a unified diff, and write nothing.")
@click.option("--partly", is_flag=True, help="Apply the operations of a suggestion that fit, if some no longer do.")
@click.option("--out", type=OUTPUT_FILE, metavar="NEW.json", help="The file to write; standard output by default.")
@max_filesize_option
@click.pass_obj
def command(root: Path | None, file: str, old: str | None, dry_run: bool, partly: bool, out: Path | None) -> int:
    """Apply the suggestion of a reader to the sources, or a diff to a taxonomy.json.

    A suggestion is a file that the site or an issue gives: JSON, or a text with the JSON in a fenced block, as `gh
    issue view` prints it; - reads standard input. If one of its operations no longer fits, nothing is written, and the
    reason is printed. Nothing is written that would cause an error. The last line credits the author: put it into the
    message of the commit.

    With OLD.json, FILE is a diff: the output of `taxokit diff --format json`, or the diff/diff.json of a release;
    OLD.json is the taxonomy.json that it was made from. The new one is written, byte for byte. A diff that was changed,
    or was made from another document, is refused. No repository is needed.

    \b
    Example:
      taxokit apply suggestion.json --dry-run
      taxokit apply suggestion.json --partly
      taxokit apply releases/1.1.0/diff/diff.json releases/1.0.0/taxonomy.json --out taxonomy.json
      taxokit diff 1.0.0 work --format json | taxokit apply - releases/1.0.0/taxonomy.json
    """
    if old is None:
        if out is not None:
            raise click.UsageError("--out needs OLD.json: a suggestion is written into the sources")
        return _suggested(root, file, dry_run=dry_run, partly=partly)
    if dry_run or partly:
        raise click.UsageError("--dry-run and --partly are for a suggestion, without OLD.json")
    document = apply(read_json_input(file), read_json_input(old), input_name(file), input_name(old))
    data = document_bytes(document)
    if out is None:
        print_document(data.decode())
    else:
        write_atomically(out, data)
    return 0


def _suggested(root: Path | None, file: str, *, dry_run: bool, partly: bool) -> int:
    """Apply a suggestion to the sources. Raises TaxokitError."""
    project, name = find_project(root), input_name(file)
    suggestion = read_suggestion(read_input(file, SIZE), name)
    with nullcontext() if dry_run else writing(project.root, notify):
        workspace = Workspace(project)
        check_origin(workspace.taxonomy, project, suggestion)
        if suggestion.comment:
            notify(f"{printable(suggestion.name) or 'the author'} says: {one_line(suggestion.comment)}")
        operations = suggestion.operations
        misfits = make_all(workspace, operations)
        for number, error in misfits.items():
            notify(f"operation {number + 1}, {operations[number].op}: {printable(str(error))}")
        is_useless = len(misfits) == len(operations)
        if is_useless or (misfits and not partly):
            words = misfits_in_words(len(misfits), len(operations))
            raise EditError(words, where=name, hint="" if is_useless else "apply the others with --partly")
        code = finish(workspace, dry_run=dry_run)
    is_changed = any(text != workspace.before[path] for path, text in workspace.drafts.items())
    if suggestion.credit and is_changed and not (code or dry_run):
        notify(f"credit the author in the message of the commit: {suggestion.credit}")
    return code
