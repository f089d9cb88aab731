"""A deprecation lacks its reason, version or replacement, or an item is only partly deprecated.

Users who find a deprecated item in old data need its version, its reason and its replacement. The schema marks the
slots for that with the annotation `lifecycle`. If an item that is not deprecated has one of them, or a replacement,
either its status is missing, or the slot is left over from before it was restored. In other RDF a concept with
`owl:deprecated` needs a note or a replacement, and a concept with a replacement needs `owl:deprecated`, or another
status (`adms:status`); if many concepts have a replacement and none a status, there is one finding of severity info.

Source: our life-cycle policy; ISO 25964-1 section 14 (keeping withdrawn concepts, with their history); Dublin Core
`isReplacedBy`; OWL 2 section 5.5 (`owl:deprecated`).

```turtle bad
ex:a a skos:Concept ; owl:deprecated true ; skos:definition "Cells that make power from light."@en .
```

```yaml bad
id: energy
label: Energy
terms:
  - id: photovoltaics
    label: Photovoltaics
  - id: solar-cells
    label: Solar cells
    stage: accepted
    replaced_by: [photovoltaics]
```

```yaml good
id: energy
label: Energy
terms:
  - id: photovoltaics
    label: Photovoltaics
  - id: solar-cells
    label: Solar cells
    stage: withdrawn
    replaced_by: [photovoltaics]
```

```turtle good
ex:a a skos:Concept ; owl:deprecated true ; skos:changeNote "Split in 2024."@en .
ex:b a skos:Concept ; owl:deprecated true ; dct:isReplacedBy ex:c .
ex:c a skos:Concept ; owl:deprecated false .
```
"""

from collections.abc import Sequence

from taxokit.lint.rule_api import (
    MANY,
    Diagnostic,
    Diagnostics,
    Severity,
    SourceVocabulary,
    Texts,
    Vocabulary,
    each_or_all,
    hint_to_add,
    vocabulary_rule,
)
from taxokit.rdf import terms
from taxokit.taxonomy.lifecycle import deprecated_items, lifecycle_of
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.schema import Slot
from taxokit.text.words import listed

_STATUSES = (
    "http://www.w3.org/ns/adms#status",
    "http://www.w3.org/2003/06/sw-vocab-status/ns#term_status",
    "http://purl.org/linked-data/registry#status",
    "https://linked.data.gov.au/def/reg-statuses/status",
)
_REASONS = terms.NOTES - {f"{terms.SKOS}example"} | {terms.RDFS_COMMENT, terms.DESCRIPTION}


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each deprecated item that lacks such a slot, and each other item that has one."""
    if isinstance(vocabulary, SourceVocabulary):
        yield from _in_sources(vocabulary.taxonomy)
    else:
        yield from _in_graph(vocabulary)


def _in_graph(vocabulary: Vocabulary) -> Diagnostics:
    marked = vocabulary.literals(terms.DEPRECATED)
    yield from _unmarked(vocabulary, marked)
    if not marked:
        return
    answered = set(vocabulary.stated(terms.REPLACED_BY))
    answered.update(*(vocabulary.literals(name) for name in _REASONS), *(vocabulary.stated(name) for name in _REASONS))
    for iri, texts in marked.items():
        is_deprecated = iri in vocabulary.concepts and any(text in ("true", "1") for text, _, _ in texts)
        if is_deprecated and iri not in answered:
            yield Diagnostic(
                vocabulary.place(iri),
                f"{vocabulary.name(iri)} is deprecated without a reason or a replacement",
                f"add {vocabulary.name(f'{terms.SKOS}changeNote')} with the reason, or"
                f" {vocabulary.name(terms.REPLACED_BY)}",
            )


def _unmarked(vocabulary: Vocabulary, marked: Texts) -> Diagnostics:
    """Yield each concept with a replacement, but no status, or one diagnostic if they are many and none has one."""
    statuses = [links for name in _STATUSES for links in (vocabulary.stated(name), vocabulary.literals(name))]
    replaced = [iri for iri in vocabulary.stated(terms.REPLACED_BY) if iri in vocabulary.concepts and iri not in marked]
    unmarked = [iri for iri in replaced if not any(iri in status for status in statuses)]
    hint = f"add `{vocabulary.name(terms.DEPRECATED)} true`"

    def without_status(iri: str) -> Diagnostic:
        message = f"{vocabulary.name(iri)} has a replacement, but no owl:deprecated"
        return Diagnostic(vocabulary.place(iri, terms.REPLACED_BY), message, f"{hint}, or remove the replacement")

    is_habit = not marked and len(unmarked) >= MANY
    summary = f"{len(unmarked)} concepts have a replacement, and none has owl:deprecated", f"{hint} to each"
    yield from each_or_all(vocabulary, unmarked, without_status, summary if is_habit else None, Severity.INFO)


def _in_sources(taxonomy: Taxonomy) -> Diagnostics:
    for cls in taxonomy.schema.item_classes:
        status, since, reason, replaced_by, policy = lifecycle_of(taxonomy.schema, cls)
        if status is None:
            continue
        parts = [slot for slot in (since, reason, policy) if slot is not None]
        deprecated = deprecated_items(taxonomy, cls)
        for item in deprecated:
            expected = [slot for slot in parts if not (slot.required or slot.computed)]
            missing = [slot for slot in expected if slot.name not in item.data]
            if missing:
                place = taxonomy.origin(item, status.name)
                message = f"the {item.name} is deprecated without {listed(f'`{slot.name}`' for slot in missing)}"
                hint = "; ".join(hint_to_add(taxonomy.schema, slot) for slot in missing)
                yield Diagnostic(place, message, hint, about=tuple(slot.name for slot in missing))
        if replaced_by is not None:
            parts.append(replaced_by)
        known = {id(item) for item in deprecated}
        statuses = list(taxonomy.schema.enums[status.range])
        for item in taxonomy.having(cls, *(slot.name for slot in parts)):
            # `schema-violation` reports an invalid status
            if id(item) not in known and (status.name not in item.data or item.data[status.name] in statuses):
                yield _left_over(taxonomy, item, status, [slot for slot in parts if slot.name in item.data])


def _left_over(taxonomy: Taxonomy, item: Item, status: Slot, left: Sequence[Slot]) -> Diagnostic:
    value = next(
        name for name in taxonomy.schema.enums[status.range] if taxonomy.schema.enum_flag(status, name, "deprecated")
    )
    place = taxonomy.origin(item, left[0].name, on_key=True)
    message = f"the {item.name} has {listed(slot.name for slot in left)}, but is not deprecated"
    return Diagnostic(place, message, f"write `{status.name}: {value}`, or remove {'it' if len(left) == 1 else 'them'}")
