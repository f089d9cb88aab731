"""A newer version of a target: the terms that mappings use as they are there, and the mappings that need review.

Only the table of terms changes, and the version in the head of the mapping set once nothing is open. A mapping whose
term is obsolete, gone or renamed stays as it is.
"""

from collections.abc import Iterator, Mapping

from taxokit.edit.mapping_edits import MappingEditor
from taxokit.edit.target_file import Target
from taxokit.edit.workspace import EditError, Workspace
from taxokit.sssom.mapping_set import MappingSet, Row
from taxokit.sssom.standard import NO_TERM
from taxokit.sssom.terms import OBSOLETE, Term
from taxokit.text.words import count_of

_LEAST_PART = 0.5
"""A file that lacks more than this part of the used terms is not the whole target."""


def refresh(workspace: Workspace, name: str, target: Target, version: str, *, despite_open: bool = False) -> None:
    """Take over the terms of a newer version, and report what is open. Raises EditError if the file does not fit."""
    editor = MappingEditor(workspace)
    mapping_set = editor.set_named(name)
    iris = dict.fromkeys(filter(None, (mapping_set.iri(row["object_id"]) for row in mapping_set.rows)))
    used = [iri for iri in iris if iri != NO_TERM]
    known = {iri: term for iri, term in editor.terms(name).items() if iri in iris}
    missing = [iri for iri in used if iri not in target.by_iri]
    if len(missing) > _LEAST_PART * len(used):
        message = f"the files have {len(used) - len(missing)} of the {count_of(len(used), 'term')} that mappings use"
        raise EditError(message, where=mapping_set.path, hint="name all files of the target, each with --from")
    new = {iri: _renewed(iri, known.get(iri), target, version) for iri in used}
    workspace.tolerated |= {mapping_set.path}
    editor.set_terms(name, new.values())
    path = editor.terms_path(name)
    for iri, term in new.items():
        for words in _changes(known.get(iri), term, is_gone=iri in missing):
            workspace.report_file(words, path)
    is_open = False
    for row in mapping_set.rows:
        if problem := _problem(mapping_set, row, new, target):
            is_open = True
            words = f"needs review: {row['subject_id']} {row['predicate_id']} {row['object_id']}: {problem}"
            workspace.report_file(words, str(mapping_set.place(row)))
    notes = sum(mapping_set.iri(row["object_id"]) == NO_TERM for row in mapping_set.rows)
    before = str(mapping_set.head.get("object_source_version", ""))
    if notes and before != version:
        words = f"{count_of(notes, 'note')} that there is no term may be out of date: {name} has other terms now"
        workspace.report_file(words, mapping_set.path)
    if before == version:
        return
    if is_open and not despite_open:
        words = f"kept object_source_version {before or '(none)'}, because mappings need review"
        workspace.report_file(words, mapping_set.path)
    else:
        editor.set_head(name, "object_source_version", version)
        workspace.report_file(f"set object_source_version: {version}", mapping_set.path)


def _renewed(iri: str, known: Term | None, target: Target, version: str) -> Term:
    """Return a term of the newer version. A term that it lacks becomes obsolete, and keeps its label and version."""
    if iri in target.by_iri:
        return target.by_iri[iri].as_term(version)
    return (known or Term(iri))._replace(status=OBSOLETE, line=0)


def _changes(before: Term | None, after: Term, *, is_gone: bool) -> Iterator[str]:
    """Yield the changes of a term in words."""
    name = f"{after.iri} ({after.label})" if after.label else after.iri
    if before is None:
        yield f"added {name}"
        return
    if before.label != after.label:
        yield f"renamed {after.iri}: {before.label} → {after.label}"
    if before.status != after.status:
        successor = f", replaced by {after.replaced_by}" if after.replaced_by else ""
        words = f"{OBSOLETE}{successor}" if after.status == OBSOLETE else "in use again"
        yield f"changed {name}: {'gone from the target' if is_gone else words}"
    elif before.replaced_by != after.replaced_by:
        yield f"changed {name}: replaced by {after.replaced_by or 'nothing'}"


def _problem(mapping_set: MappingSet, row: Row, terms: Mapping[str, Term], target: Target) -> str:
    """Return the reason why a mapping needs review, "" if it needs none."""
    term = terms.get(mapping_set.iri(row["object_id"]))
    if term is None:
        return ""
    if term.status == OBSOLETE:
        successor = target.by_iri.get(term.replaced_by)
        label = f" ({successor.label})" if successor else ""
        curie = mapping_set.curie(term.replaced_by) or term.replaced_by
        gone = "obsolete" if term.iri in target.by_iri else "gone from the target"
        return f"the term is {gone}" + (f", replaced by {curie}{label}" if curie else "")
    if row["object_label"] not in ("", term.label):
        return f"the term is now called {term.label!r}"
    return ""
