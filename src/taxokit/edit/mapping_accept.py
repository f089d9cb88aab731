"""Mappings of a file that a person has reviewed, which become mappings of the repository."""

from collections.abc import Mapping

from taxokit.edit.mapping_edits import MappingEditor, NewMapping, NewSet, check_readable
from taxokit.edit.mapping_words import read_justification
from taxokit.edit.workspace import EditError, Workspace
from taxokit.sssom.mapping_set import LISTED, MappingSet, Row
from taxokit.sssom.standard import BUILT_IN, MANUAL, MAPPING_SLOTS, NO_TERM, SEMAPV
from taxokit.sssom.terms import Term

_OF_SET = ("subject_source", "subject_source_version", "object_source", "object_source_version", "license")
_OF_TERMS = ("subject_id", "subject_label", "predicate_id", "object_id", "object_label", *_OF_SET)
"""The slots whose values are those of the items, of the table of terms, or of the head of our mapping set."""


def accept(
    workspace: Workspace, mappings: MappingSet, target: str, judgement: Mapping[str, str], defaults: Mapping[str, str]
) -> None:
    """Add the mappings of a file that do not exist yet. Raises EditError.

    `target` is the name of their target, "" if the terms tell it. `judgement` is further evidence for each mapping, and
    `defaults` are the values of slots without evidence.
    """
    editor = MappingEditor(workspace)
    check_readable(mappings.diagnostics)
    for row in mappings.rows:
        try:
            _accept(editor, mappings, row, target, judgement, defaults)
        except EditError as error:
            raise EditError(error.message, where=error.where or str(mappings.place(row)), hint=error.hint) from None
    editor.finish()


def _accept(
    editor: MappingEditor,
    mappings: MappingSet,
    row: Row,
    target: str,
    judgement: Mapping[str, str],
    defaults: Mapping[str, str],
) -> None:
    item = editor.taxonomy.by_iri.get(mappings.iri(row["subject_id"]))
    iri, predicate = mappings.iri(row["object_id"]), mappings.iri(row["predicate_id"])
    if item is None or not iri or not predicate:
        slot = "subject_id" if item is None else "predicate_id" if iri else "object_id"
        raise EditError(f"{slot} {row[slot]!r} is not known", hint="correct it, or delete the row")
    evidence = {slot: mappings.value(row, slot) for slot in MAPPING_SLOTS if slot not in _OF_TERMS}
    evidence = {slot: value for slot, value in {**evidence, **judgement}.items() if value}
    justification = read_justification(evidence.get("mapping_justification", "")).removeprefix("semapv:")
    if f"{SEMAPV}{justification}" not in MANUAL and not evidence.keys() & {"reviewer_label", "reviewer_id"}:
        raise EditError("a program proposed the mapping, and nobody reviewed it", hint="add --reviewer NAME")
    if iri == NO_TERM and not target:
        raise EditError("the row does not say which target was searched", hint="add --target TARGET")
    target = target or editor.object_of(iri)[0]
    is_new = target not in editor.sets
    if editor.is_added(item, target, iri, predicate):
        return
    version = str(mappings.head.get("object_source_version", ""))
    left = {slot: value for slot, value in defaults.items() if slot not in evidence}
    term = Term(iri, row["object_label"], version=version)
    mapping = NewMapping(predicate, evidence, left, term, _prefixes(mappings, evidence))
    editor.add(item, target, iri, mapping, NewSet(version=version) if is_new else NewSet())


def _prefixes(mappings: MappingSet, evidence: Mapping[str, str]) -> Mapping[str, str]:
    """Return the prefixes of a file that the CURIEs in some evidence have, such as those of authors."""
    curies = [
        curie
        for slot, value in evidence.items()
        if MAPPING_SLOTS[slot].kind == "reference"
        for curie in value.split(LISTED)
    ]
    used = {curie.partition(":")[0] for curie in curies} - BUILT_IN.keys()
    return {prefix: start for prefix, start in sorted(mappings.prefixes.items()) if prefix in used}
