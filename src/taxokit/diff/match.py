"""Stage 2, match: items that have another identifier in the new document, found by what they say, in linear time.

They have the same label, or else the same definition, and one of them was removed and the other added. An identifier
that names another thing now, while the label and the definition of the old one are under a new identifier, counts as
removed, too.
"""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from taxokit.diff.normalize import RecordPair, unique_pairs, with_new_identifiers
from taxokit.diff.records import Record, RecordKey, Records
from taxokit.rdf import terms
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.normalize import fold_punctuation


def match(pair: RecordPair) -> RecordPair:
    """Return the records with the old ones under their new identifiers, and which items were renamed."""
    renamed: dict[RecordKey, str] = {}
    for candidates in _candidates(pair):
        reused = _reused(candidates, pair)
        renamed |= {new: old[1] for old, new in reused.items()}
        removed = sorted(candidates.removed)
        added = sorted([*(key for key in candidates.added if key not in renamed), *reused])
        for slot in candidates.slots:
            found = unique_pairs(removed, added, partial(_words, slot, pair.old), partial(_words, slot, pair.new))
            renamed |= {new: old[1] for old, new in found.items()}
            removed = [key for key in removed if key not in found]
            added = [key for key in added if key not in renamed]
    return replace(pair, old=with_new_identifiers(pair.old, renamed, pair.layout), renamed=renamed)


@dataclass
class _Candidates:
    """The items of one class that may have another identifier: removed, added, and those with another label.

    `slots` are those that distinguish an item from the others of its class: of its label, and of its definition.
    """

    slots: list[Slot]
    removed: list[RecordKey] = field(default_factory=list)
    added: list[RecordKey] = field(default_factory=list)
    relabelled: list[RecordKey] = field(default_factory=list)


def _candidates(pair: RecordPair) -> Iterable[_Candidates]:
    """Return the candidates of each class that has an added item."""
    classes, is_deprecated = pair.schemas.new.classes, pair.schemas.new.is_deprecated
    found: dict[str, _Candidates] = {}
    for key in pair.new:
        if key not in pair.old and key[1] and pair.layout.classes[key[0]].identifier:
            if key[0] not in found:
                found[key[0]] = _Candidates(_distinctive_slots(classes[key[0]]))
            found[key[0]].added.append(key)
    labels = {name: candidates.slots[0].name for name, candidates in found.items() if candidates.slots}
    for key, record in pair.old.items() if labels else ():
        label, after = labels.get(key[0]), pair.new.get(key)
        if label is None:
            continue
        if after is None:
            found[key[0]].removed.append(key)
        elif record.data.get(label) != after.data.get(label) and not is_deprecated(classes[key[0]], after.data):
            found[key[0]].relabelled.append(key)
    return found.values()


def _distinctive_slots(cls: Class) -> list[Slot]:
    return [slot for uri in (terms.PREF_LABEL, terms.TITLE, terms.DEFINITION) if (slot := cls.meaning(uri))]


def _reused(candidates: _Candidates, pair: RecordPair) -> dict[RecordKey, RecordKey]:
    """Return the items whose identifier names another thing now, each with its own new key."""
    slots = candidates.slots
    if len(slots) == 1:  # a label alone does not distinguish one thing from another
        return {}

    def content(record: Record) -> tuple[str, ...]:
        words = tuple(_folded(record.data.get(slot.name)) for slot in slots)
        return words if all(words) else ()

    added = {words: key for key in candidates.added if (words := content(pair.new[key]))}
    found: dict[RecordKey, RecordKey] = {}
    for key in candidates.relabelled:
        words = content(pair.old[key])
        if words in added and set(words).isdisjoint(_folded(pair.new[key].data.get(slot.name)) for slot in slots):
            found[key] = added.pop(words)
    return found


def _words(slot: Slot, records: Records, key: RecordKey) -> Iterator[Hashable]:
    words = _folded(records[key].data.get(slot.name))
    if words:
        yield words


def _folded(words: Any) -> str:
    return fold_punctuation(words) if isinstance(words, str) else ""
