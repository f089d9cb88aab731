"""Stage 4, classify: the life cycle of whole items: deprecated, reinstated, merged, split."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from taxokit.diff.changes import Change
from taxokit.diff.classify_items import Evidence, edits_of
from taxokit.diff.compare import Difference
from taxokit.diff.normalize import RecordKey, Records
from taxokit.rdf import terms
from taxokit.taxonomy.lifecycle import Lifecycle, lifecycle_of
from taxokit.text.normalize import fold_punctuation

Deprecated = Mapping[RecordKey, list[Difference]]
"""The items that were deprecated, each with the differences that say so."""


def lifecycle_changes(evidence: Evidence) -> Iterator[Change]:
    """Yield deprecations, reinstatements, mergers and splits, and take their differences out of the evidence."""
    deprecated: dict[RecordKey, list[Difference]] = {}
    for key in list(evidence.unexplained):
        life = _life(evidence, key)
        slots = {difference.path[0] for difference in evidence.unexplained[key]}
        if life.status is None or life.status.name not in slots:
            continue
        was, now = _deprecations(evidence, key)
        differences = evidence.take_slots(key, [slot.name for slot in life.slots]) if was != now else []
        if now and not was:
            deprecated[key] = differences
        elif was and not now:
            yield evidence.change(key, "reinstated", edits_of(differences))
    merged = dict(_mergers(evidence, deprecated))
    for key, sources in merged.items():
        labels = {label for source in sources for label in _labels(evidence, source, evidence.pair.old)}
        taken_over = _labels_from(evidence, key, labels)
        evidence.take(key, taken_over)
        differences = [*(difference for source in sources for difference in deprecated[source]), *taken_over]
        yield evidence.change(key, "merged", edits_of(differences), old=[source[1] for source in sources], new=key[1])
    explained = {source for sources in merged.values() for source in sources}
    for key, differences in deprecated.items():
        if key not in explained:
            yield _deprecation(evidence, key, differences)


def _deprecation(evidence: Evidence, key: RecordKey, differences: list[Difference]) -> Change:
    targets = _targets(evidence, key)
    if len(targets) > 1 and any(cls for cls, _ in targets):
        return evidence.change(key, "split", edits_of(differences), old=key[1], new=[target[1] for target in targets])
    values = evidence.values(key, evidence.pair.new)
    now = {name: values.get(name) for name in dict.fromkeys(difference.path[0] for difference in differences)}
    return evidence.change(key, "deprecated", edits_of(differences), new=now)


def _mergers(evidence: Evidence, deprecated: Deprecated) -> Iterator[tuple[RecordKey, list[RecordKey]]]:
    """Yield the items into which others were merged, each with those."""
    sources_of: dict[RecordKey, list[RecordKey]] = {}
    for key in deprecated:
        targets = _targets(evidence, key)
        if len(targets) == 1 and targets[0][0] and targets[0] != key:
            sources_of.setdefault(targets[0], []).append(key)
    for target, sources in sources_of.items():
        if len(sources) > 1 or (target in evidence.pair.old and _has_label_of(evidence, target, sources[0])):
            yield target, sources


def _has_label_of(evidence: Evidence, target: RecordKey, source: RecordKey) -> bool:
    """Return True if an item has a label that another had, be it a new or an old one of its own."""
    names = _labels(evidence, target, evidence.pair.new, hidden=True)
    return not names.isdisjoint(_labels(evidence, source, evidence.pair.old))


def _labels_from(evidence: Evidence, target: RecordKey, labels: set[str]) -> list[Difference]:
    """Return the differences that add labels to an item which others had; `labels` are folded."""
    cls = evidence.cls(target)
    names = [slot.name for uri in (terms.ALT_LABEL, terms.HIDDEN_LABEL) if (slot := cls.meaning(uri)) is not None]
    added = (d for d in evidence.unexplained.get(target, []) if d.path[0] in names and d.old is None and d.is_member)
    return [difference for difference in added if fold_punctuation(str(difference.new)) in labels]


# --- values of an item ---


def _life(evidence: Evidence, key: RecordKey) -> Lifecycle:
    return lifecycle_of(evidence.schemas.new, evidence.cls(key))


def _deprecations(evidence: Evidence, key: RecordKey) -> tuple[bool, bool]:
    """Return True if an item was deprecated, and True if it is, each by the schema of its time."""
    schemas, cls = evidence.schemas, evidence.cls(key)
    before = replace(schemas.new, enums={**schemas.new.enums, **schemas.old.enums})
    was, now = evidence.pair.old[key].data, evidence.pair.new[key].data
    return before.is_deprecated(cls, was), schemas.new.is_deprecated(cls, now)


def _targets(evidence: Evidence, key: RecordKey) -> list[RecordKey]:
    """Return the keys of the new replacements of an item; the class is "" if one is not in the document."""
    slot = _life(evidence, key).replaced_by
    if slot is None:
        return []
    value = evidence.values(key, evidence.pair.new).get(slot.name)
    names = [str(target) for target in (value if isinstance(value, list) else [value]) if target is not None]
    classes = [key[0], *(cls.name for cls in evidence.schemas.new.descendants(slot.range))]
    return [(next((cls for cls in classes if (cls, name) in evidence.pair.new), ""), name) for name in names]


def _labels(evidence: Evidence, key: RecordKey, records: Records, *, hidden: bool = False) -> set[str]:
    """Return the labels of an item, folded; with `hidden`, also those."""
    cls, data = evidence.cls(key), records[key].data
    uris = (terms.PREF_LABEL, terms.ALT_LABEL, *([terms.HIDDEN_LABEL] if hidden else []))
    values = [data.get(slot.name) for slot in map(cls.meaning, uris) if slot is not None]
    labels = (label for value in values for label in (value if isinstance(value, list) else [value]))
    return {fold_punctuation(label) for label in labels if isinstance(label, str)}
