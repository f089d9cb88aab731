"""What happened to whole concepts: they were deprecated, reinstated, merged or split.

A concept that is replaced by one other was merged into it where that was there and took over its label, or where others
were replaced by it at the same time. One that is replaced by several was split where one of them is new. Else it was
deprecated.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeAlias

from taxokit.core.text.normalize import fold_punctuation
from taxokit.diff.changes import Bump, Edit
from taxokit.diff.compare import Comparison, Difference, edits_of
from taxokit.diff.consequences import take
from taxokit.diff.records import Key, own_values
from taxokit.rdf import terms
from taxokit.taxonomy.lifecycle import POLICY, REASON, SINCE, lifecycle_slot, status_slot
from taxokit.taxonomy.schema import Class, Schema

Told: TypeAlias = tuple[Key, str, list[Edit], Mapping[str, Any]]
"""The item, the kind of change, the steps that make it, and further fields of the change."""

_WEIGHT = {"bump": Bump.MINOR}


@dataclass
class Life:
    """What the changes of a life cycle are read from. What they explain is taken out of `left`."""

    comparison: Comparison
    old_schema: Schema
    schema: Schema
    left: dict[Key, list[Difference]]

    @cached_property
    def before(self) -> Schema:
        """The schema with which old values are read: the names are the new ones, and what they mean is that of then."""
        return replace(self.schema, enums={**self.schema.enums, **self.old_schema.enums})

    def cls(self, key: Key) -> Class:
        """Return the class of an item."""
        return self.schema.classes.get(key[0]) or self.old_schema.classes[key[0]]

    def has_changed(self, key: Key) -> tuple[bool, bool]:
        """Say whether an item was deprecated, and whether it is."""
        was, now = (records[key].data for records in (self.comparison.old, self.comparison.new))
        return self.before.is_deprecated(self.cls(key), was), self.schema.is_deprecated(self.cls(key), now)

    def take(self, key: Key, names: Iterable[str]) -> list[Difference]:
        """Take the differences of some slots out of what is left."""
        wanted = set(names)
        found = [difference for difference in self.left.get(key, []) if difference.path[0] in wanted]
        take(self.left, key, found)
        return found

    def values(self, key: Key) -> Mapping[str, Any]:
        """Return the values of an item now."""
        shape = self.comparison.shape
        return own_values(self.comparison.new[key], shape.classes[key[0]], shape)

    def targets(self, key: Key) -> list[str]:
        """Return the identifiers of what replaces an item now."""
        slot = self.cls(key).meaning(terms.REPLACED_BY)
        value = self.values(key).get(slot.name) if slot else None
        return [str(one) for one in (value if isinstance(value, list) else [value]) if one is not None]

    def target_key(self, key: Key, target: str) -> Key | None:
        """Return the key of what replaces an item, None where it is not there."""
        slot = self.cls(key).meaning(terms.REPLACED_BY)
        names = [cls.name for cls in self.schema.descendants(slot.range)] if slot else []
        return next(((name, target) for name in (key[0], *names) if (name, target) in self.comparison.new), None)

    def labels(self, key: Key) -> set[str]:
        """Return the labels that an item had, folded."""
        cls, data = self.cls(key), self.comparison.old[key].data
        slots = (cls.meaning(uri) for uri in (terms.PREF_LABEL, terms.ALT_LABEL))
        values = [data.get(slot.name) for slot in slots if slot is not None]
        return {
            fold_punctuation(word)
            for value in values
            for word in (value if isinstance(value, list) else [value])
            if isinstance(word, str)
        }


def lifecycle_changes(life: Life) -> Iterator[Told]:
    """Yield what happened to whole concepts, and take the values that it explains out of what is left."""
    retired: dict[Key, list[Difference]] = {}
    for key in list(life.left):
        names = _lifecycle_names(life, key)
        was, now = life.has_changed(key)
        if was == now or not names:
            continue
        if now:
            retired[key] = life.take(key, names)
        else:
            yield key, "reinstated", _edits(life.take(key, names)), {**_WEIGHT, "reason": "it is in use again"}
    merged = dict(_merged(life, retired))
    for key, sources in merged.items():
        labels = {label for source in sources for label in life.labels(source)}
        taken_over = _labels_from(life, key, labels)
        take(life.left, key, taken_over)
        told = [*(difference for source in sources for difference in retired[source]), *taken_over]
        words = {"old": [source[1] for source in sources], "new": key[1], "reason": "a merger"}
        yield key, "merged", _edits(told), {**_WEIGHT, **words}
    explained = {source for sources in merged.values() for source in sources}
    for key, found in retired.items():
        if key not in explained:
            yield _retirement(life, key, found)


def _lifecycle_names(life: Life, key: Key) -> list[str]:
    """Return the names of the slots that tell the life of an item; none where no status can be told."""
    cls = life.cls(key)
    status = status_slot(life.schema, cls)
    if status is None or not any(difference.path[0] == status.name for difference in life.left[key]):
        return []
    slots = [status, cls.meaning(terms.REPLACED_BY), *(lifecycle_slot(cls, part) for part in (SINCE, REASON, POLICY))]
    return [slot.name for slot in slots if slot is not None]


def _merged(life: Life, retired: Mapping[Key, list[Difference]]) -> Iterator[tuple[Key, list[Key]]]:
    """Yield the items into which others were merged, each with those."""
    goals: dict[Key, list[Key]] = {}
    for key in retired:
        targets = life.targets(key)
        goal = life.target_key(key, targets[0]) if len(targets) == 1 else None
        if goal is not None and goal != key:
            goals.setdefault(goal, []).append(key)
    for goal, sources in goals.items():
        if len(sources) > 1 or any(_labels_from(life, goal, life.labels(source)) for source in sources):
            yield goal, sources


def _labels_from(life: Life, goal: Key, labels: set[str]) -> list[Difference]:
    """Return the labels that an item has now and others had, folded as `labels`."""
    cls = life.cls(goal)
    names = [slot.name for uri in (terms.ALT_LABEL, terms.HIDDEN_LABEL) if (slot := cls.meaning(uri)) is not None]
    new = (d for d in life.left.get(goal, []) if d.path[0] in names and d.old is None and d.one_of)
    return [difference for difference in new if fold_punctuation(str(difference.new)) in labels]


def _retirement(life: Life, key: Key, found: list[Difference]) -> Told:
    targets = life.targets(key)
    goals = [goal for target in targets if (goal := life.target_key(key, target))]
    if len(targets) > 1 and any(goal not in life.comparison.old for goal in goals):
        return key, "split", _edits(found), {**_WEIGHT, "old": key[1], "new": targets, "reason": "one became several"}
    now = life.values(key)
    values = {name: now.get(name) for name in dict.fromkeys(difference.path[0] for difference in found)}
    return key, "deprecated", _edits(found), {**_WEIGHT, "new": values, "reason": "a deprecation"}


def _edits(found: Iterable[Difference]) -> list[Edit]:
    return [edit for difference in found for edit in edits_of(difference)]
