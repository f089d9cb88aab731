"""A replacement is invalid, or the number of replacements does not match the policy.

Users who migrate data follow replacements until they reach an item in use. An item that replaces itself, or a
replacement that is deprecated too, leads to nothing; so does a policy that promises one item if two are named. A
replacement must be of the same kind as the item. The schema states the number of replacements for each policy with the
annotation `replacements`.

Source: our life-cycle policy; Dublin Core `isReplacedBy`; OWL 2 `owl:deprecated`.

```yaml bad
id: energy
label: Energy
terms:
  - id: solar-cells
    label: Solar cells
    stage: withdrawn
    replaced_by: [solar-cells]
```

```yaml good
id: energy
label: Energy
terms:
  - id: solar-cells
    label: Solar cells
    stage: withdrawn
    replaced_by: [solar-modules]
  - id: solar-modules
    label: Solar modules
```
"""

from collections.abc import Collection

from taxokit.lint.rule_api import (
    Diagnostic,
    Diagnostics,
    Links,
    Severity,
    SourceVocabulary,
    Taxonomy,
    Vocabulary,
    terms,
    vocabulary_rule,
)
from taxokit.rdf.graph_algorithms import Ancestry
from taxokit.taxonomy.lifecycle import (
    deprecated_items,
    lifecycle_of,
    replacement_range,
    replacements,
    successors,
    takes_replacements,
)
from taxokit.taxonomy.references import cycle_text
from taxokit.text.words import count_of

_ADVICE = "name an item in use, or remove the replacement"


@vocabulary_rule(Severity.ERROR, formerly="unfit-replacement")
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each invalid replacement, and each number of them that does not match the policy."""
    links = vocabulary.stated(terms.REPLACED_BY)
    if links:
        deprecated = vocabulary.deprecated
        if isinstance(vocabulary, SourceVocabulary):
            # replacements of items that are not deprecated are reported by `incomplete-deprecation`
            links = {
                subject: targets if subject in deprecated else [target for target in targets if target == subject]
                for subject, targets in links.items()
            }
        yield from _invalid(vocabulary, links, deprecated)
    if isinstance(vocabulary, SourceVocabulary):
        yield from _numbers(vocabulary.taxonomy)


def _invalid(vocabulary: Vocabulary, links: Links, deprecated: Collection[str]) -> Diagnostics:
    ancestry = Ancestry(links)
    for cycle in ancestry.cycles:
        names = cycle_text([vocabulary.name(iri) for iri in cycle])
        place = vocabulary.place(cycle[0], terms.REPLACED_BY, cycle[1])
        yield Diagnostic(place, f"replacements must not form a cycle: {names}", "replace each with an item in use")
    for subject, targets in links.items():
        for target in dict.fromkeys(targets):
            message, hint = "", ""
            if target == subject:
                message, hint = "itself", _ADVICE
            elif target in deprecated and not (ancestry.in_cycle(subject) and ancestry.in_cycle(target)):
                message = f"{vocabulary.name(target)}, which is deprecated too"
                hint = _in_use(vocabulary, target, deprecated)
            elif subject in vocabulary.concepts and target not in vocabulary.concepts and _is_known(vocabulary, target):
                message, hint = f"{vocabulary.name(target)}, which is not a concept", "name a concept"
            if message:
                place = vocabulary.place(subject, terms.REPLACED_BY, target)
                yield Diagnostic(place, f"{vocabulary.name(subject)} is replaced by {message}", hint)


def _is_known(vocabulary: Vocabulary, target: str) -> bool:
    """Return True if the class of a resource is known: it is described, or would be, since its IRI is one of ours."""
    return vocabulary.described(target) or (not vocabulary.by_schema and vocabulary.is_own(target))


def _in_use(vocabulary: Vocabulary, iri: str, deprecated: Collection[str]) -> str:
    """Return the hint that names the replacement of a deprecated item."""
    if isinstance(vocabulary, SourceVocabulary):
        names = [item.id for item in successors(vocabulary.taxonomy, vocabulary.items[iri])]
    else:
        further = vocabulary.stated(terms.REPLACED_BY).get(iri, ())
        names = [vocabulary.name(other) for other in further if other not in deprecated]
    return f"name its replacement: {', '.join(names)}" if names else _ADVICE


def _numbers(taxonomy: Taxonomy) -> Diagnostics:
    for cls in taxonomy.schema.item_classes:
        *_, slot, policy = lifecycle_of(taxonomy.schema, cls)
        name = slot.name if slot else "replacement"
        for item in deprecated_items(taxonomy, cls) if policy else ():
            limits, count = replacement_range(taxonomy.schema, cls, item.data), len(replacements(item))
            if policy is None or limits is None or takes_replacements(taxonomy.schema, cls, item.data, count):
                continue
            policy_of_item = f"the {policy.name} {item.data[policy.name]!r} of the {item.name}"
            message = f"{policy_of_item} requires {_expected(*limits)} in {name}, not {count}"
            hint = f"correct `{name}`, or the policy; `taxokit deprecate {item.id} --replaced-by ID` sets both"
            yield Diagnostic(taxonomy.origin(item, policy.name), message, hint)


def _expected(least: int, most: int | None) -> str:
    if most is None:
        return f"at least {count_of(least, 'item')}"
    return f"{least} to {count_of(most, 'item')}" if most != least else f"exactly {count_of(least, 'item')}"
