"""Items that have another identifier in a later version, found by what they say, in linear time.

They have the same label, or else the same definition, and one of them went and the other came. An identifier that names
another thing now, while label and definition of the old one stand under a new identifier, counts as gone, too.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from taxokit import terms
from taxokit.correspondences import pairs_of
from taxokit.records import Key, Record, Records
from taxokit.schema import Class, Schema, Slot
from taxokit.shapes import Shape
from taxokit.weighing import fold


@dataclass
class _Candidates:
    """What may have another identifier, of one class: what went, what came, and what has another label."""

    slots: Sequence[Slot]
    gone: list[Key] = field(default_factory=list)
    come: list[Key] = field(default_factory=list)
    changed: list[Key] = field(default_factory=list)


def reidentified(old: Records, new: Records, shape: Shape, schema: Schema) -> dict[Key, str]:
    """Return the items that have another identifier, by their new key."""
    pairs: dict[Key, str] = {}
    for candidates in _candidates(old, new, shape, schema):
        reused = _reused(candidates, old, new)
        pairs |= {goal: key[1] for key, goal in reused.items()}
        gone = sorted(candidates.gone)
        come = sorted([*(key for key in candidates.come if key not in pairs), *reused])
        for slot in candidates.slots:
            matched = dict(pairs_of(gone, come, _signs_in(slot, old), _signs_in(slot, new)))
            pairs |= {goal: key[1] for key, goal in matched.items()}
            gone = [key for key in gone if key not in matched]
            come = [key for key in come if key not in pairs]
    return pairs


def _candidates(old: Records, new: Records, shape: Shape, schema: Schema) -> Iterable[_Candidates]:
    """Return the candidates of each class to which something came."""
    found: dict[str, _Candidates] = {}
    for key in new:
        if key not in old and key[1] and shape.classes[key[0]].identified:
            if key[0] not in found:
                found[key[0]] = _Candidates(_telling(schema.classes[key[0]]))
            found[key[0]].come.append(key)
    labels = {name: candidates.slots[0].name for name, candidates in found.items() if candidates.slots}
    for key, record in old.items() if labels else ():
        label, after = labels.get(key[0]), new.get(key)
        if label is None:
            continue
        if after is None:
            found[key[0]].gone.append(key)
        elif record.data.get(label) != after.data.get(label) and not _is_deprecated(key, after, schema):
            found[key[0]].changed.append(key)
    return found.values()


def _is_deprecated(key: Key, record: Record, schema: Schema) -> bool:
    return schema.is_deprecated(schema.classes[key[0]], record.data)


def _telling(cls: Class) -> list[Slot]:
    """Return the slots that tell an item from the others of its class: those of its label, and of its definition."""
    return [slot for uri in (terms.PREF_LABEL, terms.TITLE, terms.DEFINITION) if (slot := cls.meaning(uri))]


def _reused(candidates: _Candidates, old: Records, new: Records) -> dict[Key, Key]:
    """Return the items whose identifier another thing has now, each with the new key under which it stands itself."""
    slots = candidates.slots
    if len(slots) == 1:  # a label alone does not tell one thing from another
        return {}

    def content(record: Record) -> tuple[str, ...]:
        words = tuple(_folded(record.data.get(slot.name)) for slot in slots)
        return words if all(words) else ()

    here = {words: key for key in candidates.come if (words := content(new[key]))}
    found: dict[Key, Key] = {}
    for key in candidates.changed:
        words = content(old[key])
        if words in here and set(words).isdisjoint(_folded(new[key].data.get(slot.name)) for slot in slots):
            found[key] = here.pop(words)
    return found


def _signs_in(slot: Slot, records: Records) -> Callable[[Key], Iterator[Hashable]]:
    """Return what gives the words of a slot of an item, folded."""

    def signs(key: Key) -> Iterator[Hashable]:
        words = _folded(records[key].data.get(slot.name))
        if words:
            yield words

    return signs


def _folded(words: Any) -> str:
    return fold(words) if isinstance(words, str) else ""


def rekeyed(records: Records, pairs: Mapping[Key, str], shape: Shape) -> Records:
    """Return records in which items have their new identifiers, and so have the parents of others."""
    if not pairs:
        return records
    new_keys = {(cls, before): (cls, after) for (cls, after), before in pairs.items()}
    found: Records = {}
    for key, record in records.items():
        before = record.parent
        if key in new_keys or before in new_keys:
            parent = before and new_keys.get(before, before)
            data = record.data
            if key in new_keys:
                (name,) = shape.classes[key[0]].key
                data = {**data, name: new_keys[key][1]}
            elif before and parent and not shape.classes[key[0]].identified:
                new_keys[key] = (key[0], parent[1] + key[1].removeprefix(before[1]))
            found[new_keys.get(key, key)] = Record(parent, record.slot, data)
        else:
            found[key] = record
    return found
