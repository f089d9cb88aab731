"""An item in use depends on a deprecated one.

Deprecated items are kept for old data, not for new use. The rule checks references, and items in use inside a
deprecated item.

The fix replaces the deprecated item by its replacement. It is made only if the policy of the deprecated item is that
exactly one item replaces it, and not if a release has the link and removing it requires a major version.

Source: our life-cycle policy; ISO 25964-1 section 14.

```yaml bad
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    builds_on: [galvanism]
  - id: galvanism
    label: Galvanism
    stage: withdrawn
```

```turtle bad
ex:sources a skos:Concept ; owl:deprecated true .
ex:battery a skos:Concept ; skos:broader ex:sources .
```

```yaml good
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    builds_on: [current]
  - id: current
    label: Current
  - id: galvanism
    label: Galvanism
    stage: withdrawn
    builds_on: [current]
    replaced_by: [current]
```

```turtle good
ex:storage a skos:Concept .
ex:pile a skos:Concept ; owl:deprecated true ; skos:broader ex:storage ; dct:isReplacedBy ex:battery .
ex:battery a skos:Concept ; skos:broader ex:storage .
```
"""

from collections.abc import Collection

from taxokit.lint.rule_api import (
    Diagnostic,
    Diagnostics,
    Fix,
    Item,
    NewText,
    Removal,
    Severity,
    SourceVocabulary,
    Taxonomy,
    Vocabulary,
    terms,
    vocabulary_rule,
    with_cases,
)
from taxokit.lint.vocabulary.statements import inverted
from taxokit.rdf.graph_algorithms import reachable
from taxokit.releases.released_items import history_of
from taxokit.taxonomy.lifecycle import deprecated_items, lifecycle_of, sole_successor, successors
from taxokit.taxonomy.references import records_of, removal_setting
from taxokit.taxonomy.schema import Slot
from taxokit.text.words import count_of


@vocabulary_rule(Severity.WARNING, fixable=True)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each reference to a deprecated item, and each deprecated item that contains others in use."""
    if isinstance(vocabulary, SourceVocabulary):
        yield from _in_sources(vocabulary.taxonomy)
        return
    deprecated = vocabulary.deprecated
    if deprecated:
        yield from _in_hierarchy(vocabulary, deprecated)
        yield from _related(vocabulary, deprecated)


def _in_hierarchy(vocabulary: Vocabulary, deprecated: Collection[str]) -> Diagnostics:
    narrower = inverted(vocabulary.hierarchy)
    for iri in sorted(deprecated):
        in_use = [other for other in dict.fromkeys(narrower.get(iri, ())) if other not in deprecated]
        if in_use:
            message = (
                f"{vocabulary.name(iri)} is deprecated, but broader than {count_of(len(in_use), 'concept')} in use,"
                f" such as {vocabulary.name(in_use[0])}"
            )
            place = vocabulary.place(in_use[0], terms.BROADER, iri)
            about = Diagnostic(place, message, "give them another broader concept")
            yield with_cases(about, [f"{other} {terms.BROADER} {iri}" for other in in_use], str)


def _related(vocabulary: Vocabulary, deprecated: Collection[str]) -> Diagnostics:
    for iri, targets in vocabulary.links(terms.RELATED).items():
        for target in dict.fromkeys(targets) if iri not in deprecated and iri in vocabulary.concepts else ():
            if target in deprecated:
                yield Diagnostic(
                    vocabulary.place(iri, terms.RELATED, target),
                    f"{vocabulary.name(iri)} is related to the deprecated {vocabulary.name(target)}",
                    "relate it to the replacement, or remove the link",
                    about=(target,),
                )


def _in_sources(taxonomy: Taxonomy) -> Diagnostics:
    classes = taxonomy.schema.item_classes
    deprecated = {id(item) for cls in classes for item in deprecated_items(taxonomy, cls)}
    if not deprecated:
        return
    yield from _holders(taxonomy, deprecated)
    for cls in classes:
        for slot in cls.references:
            for item in taxonomy.having(cls, slot.name) if slot.uri != terms.REPLACED_BY else ():
                if id(item) not in deprecated:
                    yield from _references(taxonomy, item, slot, deprecated)


def _references(taxonomy: Taxonomy, item: Item, slot: Slot, deprecated: Collection[int]) -> Diagnostics:
    index = taxonomy.index(slot.range)
    for position, value in enumerate(item.values(slot)):
        other = index.get(value) if isinstance(value, str) else None
        if other is not None and id(other) in deprecated:
            steps = (slot.name, position) if slot.multivalued else (slot.name,)
            yield Diagnostic(
                taxonomy.origin(item, *steps),
                f"{slot.name} of the {item.name} names the deprecated {other.name}",
                _hint(taxonomy, item, slot, other),
                _fix(taxonomy, item, slot, other),
            )


def _hint(taxonomy: Taxonomy, item: Item, slot: Slot, other: Item) -> str:
    """Return the advice on a reference to a deprecated item, with its cost."""
    names = [successor.id for successor in successors(taxonomy, other) if _can_refer(taxonomy, item, slot, successor)]
    advice = f"use its replacement: {', '.join(names)}" if names else "remove the reference"
    if not _was_released(taxonomy, item, slot, other):
        return advice
    setting = _setting(taxonomy, item, slot, other)
    return f"{advice}; changing a released reference requires a major version ({setting} can require less)"


def _can_refer(taxonomy: Taxonomy, item: Item, slot: Slot, successor: Item) -> bool:
    """Return True if a reference to a successor has the right class, and closes no cycle in an acyclic slot."""
    if successor is item or successor.cls not in taxonomy.schema.descendants(slot.range):
        return False
    index = taxonomy.index(item.cls.name) if slot.annotations.get("acyclic") else {}

    def targets(name: str) -> list[str]:
        values = index[name].values(slot) if name in index else ()
        return [value for value in values if isinstance(value, str)]

    return item.id not in reachable(targets, successor.id)


def _was_released(taxonomy: Taxonomy, item: Item, slot: Slot, other: Item) -> bool:
    """Return True if a release has the reference, and a removal of it requires a major version."""
    is_guarded = _setting(taxonomy, item, slot, other) != ""
    return is_guarded and other.id in history_of(taxonomy).released_values(item, slot)


def _setting(taxonomy: Taxonomy, item: Item, slot: Slot, other: Item) -> str:
    """Return the key of the configuration for the bump of another reference, or of none; "" if it is not major."""
    is_move = slot.uri == terms.BROADER and bool(len(item.values(slot)) == 1 or successors(taxonomy, other))
    return removal_setting(taxonomy, slot, "moved" if is_move else "unlinked")


def _fix(taxonomy: Taxonomy, item: Item, slot: Slot, other: Item) -> Fix | None:
    successor = sole_successor(taxonomy, other)
    if successor is None or not _can_refer(taxonomy, item, slot, successor):
        return None
    records = records_of(taxonomy.schema, item.cls, slot)
    if _was_released(taxonomy, item, slot, other) or (records and records.find(item, other.id)):
        return None  # a record describes this link, not another one
    return Removal() if successor.id in item.values(slot) else NewText(successor.id)


def _holders(taxonomy: Taxonomy, deprecated: Collection[int]) -> Diagnostics:
    inside: dict[int, list[Item]] = {}
    for item in taxonomy.items:
        can_be = lifecycle_of(taxonomy.schema, item.cls).status
        if id(item.parent) in deprecated and id(item) not in deprecated and can_be:
            inside.setdefault(id(item.parent), []).append(item)
    for items in inside.values():
        holder = items[0].parent
        if holder is not None:
            yield Diagnostic(
                taxonomy.origin(holder, *(slot.name for slot in lifecycle_of(taxonomy.schema, holder.cls)[:1] if slot)),
                f"the {holder.name} is deprecated, but contains {count_of(len(items), 'item')} in use,"
                f" such as the {items[0].name}",
                "move them elsewhere, or deprecate them too",
                cases=len(items),
            )
