"""What happened to whole concepts: they were deprecated, reinstated, merged or split.

A concept that is replaced by one other was merged into it where that already existed and took over its label, or where
others were replaced by it at the same time. One that is replaced by several was split where one of them is new. Any
other was deprecated.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from taxokit.core.text.normalize import fold_punctuation
from taxokit.diff.changes import Change
from taxokit.diff.classify.evidence import Evidence, edits_of
from taxokit.diff.compare import Difference
from taxokit.diff.records import RecordKey, own_values
from taxokit.rdf import terms
from taxokit.taxonomy.lifecycle import Lifecycle, lifecycle_of
from taxokit.taxonomy.schema import Class

Deprecated = Mapping[RecordKey, list[Difference]]
"""The items that were deprecated, each with the differences that say so."""


def lifecycle_changes(evidence: Evidence) -> Iterator[Change]:
    """Yield what happened to whole concepts, and take the differences out of what is unexplained."""
    deprecated: dict[RecordKey, list[Difference]] = {}
    for key in list(evidence.unexplained):
        life = _life(evidence, key)
        if life.status is None or not any(one.path[0] == life.status.name for one in evidence.unexplained[key]):
            continue
        was, now = _deprecations(evidence, key)
        found = evidence.take_slots(key, [slot.name for slot in life.slots]) if was != now else []
        if now and not was:
            deprecated[key] = found
        elif was and not now:
            yield evidence.change(key, "reinstated", edits_of(found))
    merged = dict(_mergers(evidence, deprecated))
    for key, sources in merged.items():
        labels = {label for source in sources for label in _labels(evidence, source)}
        taken_over = _labels_from(evidence, key, labels)
        evidence.take(key, taken_over)
        found = [*(difference for source in sources for difference in deprecated[source]), *taken_over]
        yield evidence.change(key, "merged", edits_of(found), old=[source[1] for source in sources], new=key[1])
    explained = {source for sources in merged.values() for source in sources}
    for key, found in deprecated.items():
        if key not in explained:
            yield _deprecation(evidence, key, found)


def _deprecation(evidence: Evidence, key: RecordKey, found: list[Difference]) -> Change:
    targets = _targets(evidence, key)
    if len(targets) > 1 and any(target[0] and target not in evidence.pair.old for target in targets):
        return evidence.change(key, "split", edits_of(found), old=key[1], new=[target[1] for target in targets])
    values = _values(evidence, key)
    now = {name: values.get(name) for name in dict.fromkeys(difference.path[0] for difference in found)}
    return evidence.change(key, "deprecated", edits_of(found), new=now)


def _mergers(evidence: Evidence, deprecated: Deprecated) -> Iterator[tuple[RecordKey, list[RecordKey]]]:
    """Yield the items into which others were merged, each with those."""
    sources_of: dict[RecordKey, list[RecordKey]] = {}
    for key in deprecated:
        targets = _targets(evidence, key)
        if len(targets) == 1 and targets[0][0] and targets[0] != key:
            sources_of.setdefault(targets[0], []).append(key)
    for target, sources in sources_of.items():
        if len(sources) > 1 or any(_labels_from(evidence, target, _labels(evidence, source)) for source in sources):
            yield target, sources


def _labels_from(evidence: Evidence, target: RecordKey, labels: set[str]) -> list[Difference]:
    """Return the differences that add labels to an item which others had; `labels` are folded."""
    cls = _cls(evidence, target)
    names = [slot.name for uri in (terms.ALT_LABEL, terms.HIDDEN_LABEL) if (slot := cls.meaning(uri)) is not None]
    added = (d for d in evidence.unexplained.get(target, []) if d.path[0] in names and d.old is None and d.one_of)
    return [difference for difference in added if fold_punctuation(str(difference.new)) in labels]


# --- what an item says ---


def _life(evidence: Evidence, key: RecordKey) -> Lifecycle:
    """Return the slots that describe the life of an item."""
    return lifecycle_of(evidence.schemas.new, _cls(evidence, key))


def _cls(evidence: Evidence, key: RecordKey) -> Class:
    return evidence.schemas.new.classes.get(key[0]) or evidence.schemas.old.classes[key[0]]


def _deprecations(evidence: Evidence, key: RecordKey) -> tuple[bool, bool]:
    """Say whether an item was deprecated, and whether it is. Statuses mean what the schema of their time says."""
    schemas, cls = evidence.schemas, _cls(evidence, key)
    before = schemas.new.replaced(enums={**schemas.new.enums, **schemas.old.enums})
    was, now = evidence.pair.old[key].data, evidence.pair.new[key].data
    return before.is_deprecated(cls, was), schemas.new.is_deprecated(cls, now)


def _values(evidence: Evidence, key: RecordKey) -> Mapping[str, Any]:
    return own_values(evidence.pair.new[key].data, key[0], evidence.pair.layout)


def _targets(evidence: Evidence, key: RecordKey) -> list[RecordKey]:
    """Return the keys of what replaces an item now; the class is "" where it is not in the document."""
    slot = _life(evidence, key).replaced_by
    if slot is None:
        return []
    value = _values(evidence, key).get(slot.name)
    names = [str(one) for one in (value if isinstance(value, list) else [value]) if one is not None]
    classes = [key[0], *(cls.name for cls in evidence.schemas.new.descendants(slot.range))]
    return [(next((cls for cls in classes if (cls, name) in evidence.pair.new), ""), name) for name in names]


def _labels(evidence: Evidence, key: RecordKey) -> set[str]:
    """Return the labels that an item had, folded."""
    cls, data = _cls(evidence, key), evidence.pair.old[key].data
    slots = (cls.meaning(uri) for uri in (terms.PREF_LABEL, terms.ALT_LABEL))
    values = [data.get(slot.name) for slot in slots if slot is not None]
    labels = (label for value in values for label in (value if isinstance(value, list) else [value]))
    return {fold_punctuation(label) for label in labels if isinstance(label, str)}
