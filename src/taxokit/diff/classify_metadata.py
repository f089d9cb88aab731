"""Stage 4, classify: the changes of the whole taxonomy that its users must act on: its licence, and its language."""

from collections.abc import Iterator, Mapping

from taxokit.diff.changes import Change
from taxokit.diff.classify_items import Evidence, edits_of
from taxokit.rdf import terms

_KINDS: Mapping[str, tuple[str, ...]] = {
    "language-changed": (terms.LANGUAGE,),
    "license-changed": (terms.LICENSE_ID, terms.LICENSE),
}
"""The terms of each kind; the first that differs names the change, and others are part of it."""


def metadata_changes(evidence: Evidence) -> Iterator[Change]:
    """Yield a change for each kind; those of other metadata are changes of a value."""
    root = evidence.schemas.new.root
    for kind, uris in _KINDS.items():
        names = [slot.name for uri in uris if (slot := root.meaning(uri)) is not None]
        differences = evidence.take_slots((root.name, ""), names)
        if differences:
            _, path, old, new, _ = first = min(differences, key=lambda difference: names.index(difference.path[0]))
            edits = edits_of([first, *(difference for difference in differences if difference is not first)])
            yield evidence.change(first.key, kind, edits, slot=path[0], path=path, old=old, new=new)
