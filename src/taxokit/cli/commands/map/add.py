"""`taxokit map add` (edit): map an item to a term, or note that there is none."""

import re
from pathlib import Path

import click

from taxokit.cli.completion import complete_id, complete_predicate, complete_target, complete_term
from taxokit.cli.editing import edit_command
from taxokit.cli.mapping_options import evidence_options, reading_of, reading_options, target_file_option
from taxokit.edit.mapping_edits import MappingEditor, NewMapping, NewSet
from taxokit.edit.mapping_words import evidence_of, read_predicate
from taxokit.edit.target_file import read_target
from taxokit.edit.workspace import Workspace
from taxokit.query.lookup import find_item
from taxokit.rdf import terms
from taxokit.rdf.iris import is_iri, namespace_of
from taxokit.sssom.standard import NO_TERM
from taxokit.sssom.terms import Term

_PREFIX = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)


@edit_command
@click.argument("item", metavar="ITEM", shell_complete=complete_id)
@click.argument("predicate", metavar="[PREDICATE]", required=False, shell_complete=complete_predicate)
@click.argument("term", metavar="[TERM]", required=False, shell_complete=complete_term)
@click.option("--none", "none", metavar="TARGET", shell_complete=complete_target, help="The target has no such term.")
@click.option(
    "--justification", metavar="NAME", default="ManualMappingCuration", show_default=True, help="How it was found."
)
@click.option("--confidence", metavar="NUMBER", help="How sure it is, from 0 to 1.")
@evidence_options
@click.option("--comment", metavar="TEXT", help="The reason, or what readers should know.")
@click.option("--not", "is_negative", is_flag=True, help="The mapping does not hold, so nobody need look at it again.")
@click.option("--label", metavar="TEXT", help="The label of the term, if no mapping uses it yet.")
@target_file_option("--from", "files", "A file of the target that has the term; can be repeated.")
@reading_options
@click.option("--target", metavar="TARGET", shell_complete=complete_target, help="The target, if TERM does not tell.")
@click.option("--prefix", metavar="NAME=IRI", help="A new prefix for the terms of the target.")
@click.option("--source", metavar="IRI", help="The IRI of the target, if its file has none yet.")
@click.option("--source-version", metavar="VERSION", help="Its version, likewise.")
def command(
    workspace: Workspace,
    item: str,
    predicate: str | None,
    term: str | None,
    none: str | None,
    justification: str,
    confidence: str | None,
    authors: tuple[str, ...],
    reviewers: tuple[str, ...],
    date: str | None,
    comment: str | None,
    is_negative: bool,
    label: str | None,
    files: tuple[Path, ...],
    columns: tuple[str, ...],
    base: str,
    target: str | None,
    prefix: str | None,
    source: str | None,
    source_version: str | None,
) -> None:
    """Map an item to a TERM of another vocabulary, a CURIE or an IRI, or note that there is none.

    PREDICATE is exact, close, broad, narrow or related, the name of a slot, or a CURIE: `broad` says that the term is
    broader than the item. For a target without mappings, --target is the name of its new files. --label is the label
    of a term that no mapping uses yet, if --from does not have it. Author and date are written by default if the table
    has columns for them.

    \b
    Example:
      taxokit map add fish close https://example.com/animals/pisces --target zoo --label Pisces
      taxokit map add fish close https://example.com/animals/pisces --target zoo --from vocabulary.csv \\
        --author "Ada Example" --confidence 0.9 --comment "Without lampreys."
      taxokit map add mammals --none zoo --source https://example.com/animals
    """
    taxonomy = workspace.taxonomy
    subject, editor = find_item(taxonomy, item), MappingEditor(workspace)
    if none and (term or target):
        raise click.UsageError("--none TARGET needs no TERM and no --target")
    if not none and not (predicate and term):
        raise click.UsageError("Missing argument 'PREDICATE TERM', or --none TARGET.")
    name, _, namespace = (prefix or "").partition("=")
    if prefix and not (_PREFIX.fullmatch(name) and is_iri(namespace)):
        raise click.UsageError(f"--prefix {prefix}: write NAME=IRI")
    known = read_target(files, reading_of(taxonomy, columns, base)) if files else None
    target, iri = (none, NO_TERM) if none else editor.object_of(_expanded(term or "", name, namespace), target or "")
    details = known.by_iri.get(iri) if known else None
    row = details.as_term(known.version) if details and known else Term(iri)
    new = NewSet(
        name,
        namespace or (namespace_of(iri) if not none else ""),
        source or (known.scheme if known and target not in editor.sets else ""),
        source_version or (known.version if known and target not in editor.sets else ""),
    )
    judgement, defaults = evidence_of(workspace.project, authors, reviewers, date)
    evidence = {
        **judgement,
        "mapping_justification": justification,
        "confidence": confidence or "",
        "comment": comment or "",
        "predicate_modifier": "Not" if is_negative else "",
    }
    mapping = NewMapping(
        read_predicate(subject.cls, taxonomy.prefixes, predicate) if predicate else terms.RELATED_MATCH,
        {slot: value for slot, value in evidence.items() if value},
        defaults,
        row._replace(label=label) if label else row,
    )
    editor.add(subject, target, iri, mapping, new)
    editor.finish()


def _expanded(term: str, prefix: str, namespace: str) -> str:
    """Return a term with a prefix that the command line declares as an IRI."""
    return namespace + term.removeprefix(f"{prefix}:") if prefix and term.startswith(f"{prefix}:") else term
