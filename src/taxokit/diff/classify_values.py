"""Which kind of change a value made, by the URI of its slot; and which differences are one change of one text."""

from collections.abc import Iterable
from typing import Any

from taxokit.core.text.normalize import fold_punctuation, is_typo_fix
from taxokit.diff.changes import Bump
from taxokit.diff.compare import Difference
from taxokit.rdf import terms
from taxokit.rdf.skos import LABELS, MAPPINGS
from taxokit.taxonomy.schema import Slot


def weigh_metadata(slot: Slot | None) -> tuple[Bump, str]:
    """Return what a change of the metadata weighs."""
    if slot is not None and slot.uri == terms.URI_SPACE:
        return Bump.MAJOR, "every IRI changed"
    return Bump.PATCH, "metadata"


def weigh_value(slot: Slot, outer: Slot, old: Any, new: Any) -> tuple[Bump, str]:
    """Return what a change of a value of an item weighs; `outer` holds the slot, where that stands in a mapping."""
    if slot.uri in terms.NOTES:
        return Bump.PATCH, "a note"
    if "major" in (slot.annotations.get("removal"), outer.annotations.get("removal")) and _is_lost(old, new):
        return Bump.MAJOR, f"a value of {outer.name} was removed"
    if slot.kind == "text" and is_typo_fix(old, new):
        return Bump.PATCH, "the same words, but for case, white space and punctuation"
    if old is None or new is None:
        return Bump.MINOR, "an addition" if old is None else "a removal"
    return Bump.MINOR, "new wording" if slot.kind == "text" else "another value"


def _is_lost(old: Any, new: Any) -> bool:
    """Say whether a value that was there before is not there any more."""
    before, after = (value if isinstance(value, list) else [value] for value in (old, new))
    return any(value is not None and value not in after for value in before)


def kind_of(slot: Slot, old: Any, new: Any) -> str:
    """Return the kind of a change of a value, by what the slot means, and by whether it came, went or changed."""
    came, went = old is None, new is None
    if slot.uri in terms.NOTES:
        return "note-changed"
    if slot.uri == terms.REPLACED_BY:
        return "replacement-changed"
    if slot.uri in MAPPINGS and (came or went):
        return "mapping-added" if came else "mapping-removed"
    if slot.refers and (came or went):
        return "linked" if came else "unlinked"
    return _kind_of_text(slot, old, new) if slot.kind == "text" else "changed"


def _kind_of_text(slot: Slot, old: Any, new: Any) -> str:
    if old is not None and new is not None:
        if is_typo_fix(old, new):
            return "typo"
        return "renamed" if slot.uri in (terms.PREF_LABEL, terms.TITLE) else "reworded"
    word = "label" if slot.uri in LABELS else "text"
    return f"{word}-added" if old is None else f"{word}-removed"


def is_exchanged(slot: Slot) -> bool:
    """Say whether another value of a slot is another thing: the old one goes, and the new one comes."""
    return (slot.refers or slot.uri in MAPPINGS) and slot.uri != terms.REPLACED_BY


def with_corrections(slot: Slot, differences: Iterable[Difference]) -> list[Difference]:
    """Join those differences of the members of one slot of which one is the correction of the other.

    A text went and one with the same words came: a typo was mended. Where just one is left that went and one that came,
    they are one text in new words, but for labels: each of those is a name of its own.
    """
    found = list(differences)
    if slot.kind != "text":
        return found
    found = _joined(found, {fold_punctuation(str(d.old)): n for n, d in enumerate(found) if d.new is None})
    gone = [number for number, difference in enumerate(found) if difference.new is None]
    come = [number for number, difference in enumerate(found) if difference.old is None]
    if len(gone) == len(come) == 1 and slot.uri not in LABELS:
        found[gone[0]] = found[gone[0]]._replace(new=found[come[0]].new)
        del found[come[0]]
    return found


def _joined(differences: list[Difference], gone: dict[str, int]) -> list[Difference]:
    """Join what came with what went of the same words; `gone` has the place of that."""
    found: dict[int, Difference] = {}
    for number, difference in enumerate(differences):
        before = gone.pop(fold_punctuation(str(difference.new)), None) if difference.old is None else None
        if before is None:
            found[number] = difference
        else:
            found[before] = differences[before]._replace(new=difference.new)
    return list(found.values())
