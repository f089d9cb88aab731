"""How much a change of a value weighs, and why: the version policy of the contract, by the schema alone."""

from typing import Any

from taxokit import terms
from taxokit.changes import Bump
from taxokit.schema import Slot

_FOLDED_AWAY = str.maketrans("", "", ".,;:'\"()-–—")


def fold(text: str) -> str:
    """Return a text without what a typo changes: case, white space and punctuation."""
    return "".join(text.casefold().translate(_FOLDED_AWAY).split())


def is_typo(old: Any, new: Any) -> bool:
    """Say whether two values are texts, or lists of texts, that are equal once they are folded."""
    if isinstance(old, str) and isinstance(new, str):
        return fold(old) == fold(new)
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(is_typo, old, new))
    return False


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
    if slot.kind == "text" and is_typo(old, new):
        return Bump.PATCH, "the same words, but for case, white space and punctuation"
    if old is None or new is None:
        return Bump.MINOR, "an addition" if old is None else "a removal"
    return Bump.MINOR, "new wording" if slot.kind == "text" else "another value"


def _is_lost(old: Any, new: Any) -> bool:
    """Say whether a value that was there before is not there any more."""
    before, after = (value if isinstance(value, list) else [value] for value in (old, new))
    return any(value is not None and value not in after for value in before)
