"""Which kind of change each value made, by the URI of its slot; and which differences are one change of one text."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from taxokit.core.text.normalize import fold_punctuation, is_typo_fix
from taxokit.diff.changes import Change, Edit
from taxokit.diff.classify.evidence import Evidence, edits_of
from taxokit.diff.compare import Difference
from taxokit.diff.records import is_in_mapping
from taxokit.rdf import terms
from taxokit.rdf.skos import LABELS, MAPPINGS
from taxokit.taxonomy.canonical import is_set
from taxokit.taxonomy.schema import Slot


def value_changes(evidence: Evidence) -> Iterator[Change]:
    """Yield a change for each value that nothing has explained yet."""
    for key, differences in evidence.unexplained.items():
        by_path: dict[tuple[str, ...], list[Difference]] = {}
        for difference in differences:
            by_path.setdefault(difference.path, []).append(difference)
        for path, here in by_path.items():
            slot, _ = evidence.schemas.slots_at(key[0], path)
            if slot is None or evidence.subject(key) == "metadata":
                kind = "metadata-changed" if slot else "unexplained"
                yield from (_change(evidence, kind, None, one, edits_of([one])) for one in here)
            elif here[0].one_of:
                for one in _with_corrections(slot, here):
                    yield _change(evidence, kind_of(slot, one.old, one.new), slot, one, edits_of([one]))
            else:
                yield from _changes_of_value(evidence, slot, *here)


def _changes_of_value(evidence: Evidence, slot: Slot, difference: Difference) -> Iterator[Change]:
    """Yield the changes of one difference; the first has the edits of all of them."""
    parts, is_reordered = [difference], False
    if slot.ordered and _is_list(difference.old) and _is_list(difference.new):
        parts = _with_corrections(slot, difference.members())
        is_reordered = _is_reordered(difference, parts)
    elif _is_exchanged(slot) and None not in (difference.old, difference.new):
        parts = [difference._replace(new=None), difference._replace(old=None)]
    found = [_change(evidence, kind_of(slot, part.old, part.new), slot, part) for part in parts]
    if is_reordered:
        found.append(_change(evidence, "reordered", slot, difference))
    yield replace(found[0], edits=edits_of([difference]))
    yield from found[1:]


def _change(
    evidence: Evidence, kind: str, slot: Slot | None, difference: Difference, edits: Iterable[Edit] = ()
) -> Change:
    """Return a change of a value; without `slot` it is named by its path, whatever language it has."""
    key, path, old, new, _ = difference
    outer = evidence.schemas.slot(key[0], path[0])
    is_translation = slot and outer and outer.annotations.get("translations") and is_in_mapping(path)
    name, language = slot.name if slot else ".".join(path), path[1] if is_translation else ""
    return evidence.change(key, kind, edits, slot=name, language=language, path=path, old=old, new=new)


def kind_of(slot: Slot, old: Any, new: Any) -> str:
    """Return the kind of a change of a value, by what the slot means, and by whether it was added or removed."""
    if slot.uri in terms.NOTES:
        return "note-changed"
    if slot.uri == terms.REPLACED_BY:
        return "replacement-changed"
    is_text = slot.kind == "text"
    if old is not None and new is not None:
        return _kind_of_rewording(slot, old, new) if is_text else "changed"
    if slot.uri in MAPPINGS:
        return "mapping-added" if old is None else "mapping-removed"
    if slot.refers:
        return "linked" if old is None else "unlinked"
    what = "label" if slot.uri in LABELS else "text"
    return "changed" if not is_text else f"{what}-added" if old is None else f"{what}-removed"


def _kind_of_rewording(slot: Slot, old: Any, new: Any) -> str:
    if is_typo_fix(old, new):
        return "typo"
    return "renamed" if slot.uri in (terms.PREF_LABEL, terms.TITLE) else "reworded"


def _is_exchanged(slot: Slot) -> bool:
    """Say whether another value of a slot is another thing: the old one is removed, and the new one added."""
    return (slot.refers or slot.uri in MAPPINGS) and slot.uri != terms.REPLACED_BY


def _with_corrections(slot: Slot, differences: list[Difference]) -> list[Difference]:
    """Join the differences of members of one slot where one is the correction of the other.

    A text was removed and one with the same words added: a typo was fixed. Where just one other of each is left, it is
    one text in new words; but not for labels, each of which is a name of its own.
    """
    if slot.kind != "text":
        return differences
    removed = {fold_punctuation(str(one.old)): number for number, one in enumerate(differences) if one.new is None}
    joined: dict[int, Difference] = {}
    for number, one in enumerate(differences):
        before = removed.pop(fold_punctuation(str(one.new)), None) if one.old is None else None
        if before is None:
            joined[number] = one
        else:
            joined[before] = one._replace(old=differences[before].old)
    found = list(joined.values())
    alone, new = [one for one in found if one.new is None], [one for one in found if one.old is None]
    if len(alone) == len(new) == 1 and slot.uri not in LABELS:
        found[found.index(alone[0])] = alone[0]._replace(new=new[0].new)
        found.remove(new[0])
    return found


def _is_reordered(difference: Difference, parts: list[Difference]) -> bool:
    """Say whether what stays in a list has another order; a member that was corrected stays."""
    corrected = {part.old: part.new for part in parts if part.new is not None}
    removed = {part.old for part in parts if part.new is None}
    added = {part.new for part in parts if part.old is None}
    old = [corrected.get(value, value) for value in difference.old or () if value not in removed]
    return old != [value for value in difference.new or () if value not in added]


def _is_list(value: Any) -> bool:
    """Say whether a value is missing, or a list of plain members."""
    return value is None or is_set(value)
