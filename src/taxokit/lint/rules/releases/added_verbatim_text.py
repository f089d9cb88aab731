"""A value that no release contains counts as verbatim.

The provenance of the class says that such values, usually texts, are copied from the published source. A later addition
is the work of the editors, unless they say otherwise: a new item, or a new text or link of an item.

State the source of the value in the item, or in the record of a link; `taxokit add`, `set` and `link` do,
and so does `check --fix` after an edit by hand. Before the
first release nothing is reported. A taxonomy without provenance has no such values.

Source: our provenance policy; CC-BY-4.0 section 3(a)(1)(B).

```yaml where schema/taxonomy.yaml
enums:
  Origin:
    permissible_values:
      printed: {annotations: {verbatim: true}}
      added: {annotations: {default_for_edits: true}}
classes:
  Thesaurus:
    attributes:
      origins: {slot_uri: dct:provenance, range: OriginOfSlot, multivalued: true, inlined_as_list: true}
  OriginOfSlot:
    class_uri: dct:ProvenanceStatement
    attributes:
      concept_class: {slot_uri: dct:subject, required: true, annotations: {provenance: class}}
      property: {slot_uri: dct:type, required: true, annotations: {provenance: slot}}
      origin: {slot_uri: dct:source, range: Origin}
    unique_keys:
      statement: {unique_key_slots: [concept_class, property]}
  Term:
    attributes:
      own_origins: {slot_uri: dct:provenance, range: OriginOfValue, multivalued: true, inlined_as_list: true}
  OriginOfValue:
    class_uri: ex:OriginOfValue
    annotations: {owned: true}
    attributes:
      iri: {range: uri, annotations: {computed: iri}}
      property: {slot_uri: dct:type, required: true, annotations: {provenance: slot}}
      origin: {slot_uri: dct:source, range: Origin}
    unique_keys:
      statement: {unique_key_slots: [property]}
```

```yaml where taxonomy/taxonomy.yaml
origins:
  - concept_class: Term
    property: definition
    origin: printed
```

```yaml released
id: energy
label: Energy
terms:
  - id: wind
    label: Wind energy
```

```yaml bad
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    definition: Stores energy as chemical energy.
  - id: wind
    label: Wind energy
```

```yaml good
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    definition: Stores energy as chemical energy.
    own_origins:
      - property: definition
        origin: added
  - id: wind
    label: Wind energy
```
"""

from collections.abc import Sequence
from itertools import groupby

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Taxonomy, rule
from taxokit.releases.released_items import UnconfirmedValue, unconfirmed_values
from taxokit.taxonomy.provenance import SourceStatement, additions_of, remedy, source_of, statements_of_edits
from taxokit.text.words import listed


@rule(Severity.ERROR, fixable=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each item with values that no release has, and that count as verbatim by the statement about its class."""
    new = (entry for entry in unconfirmed_values(taxonomy) if entry.first is None)
    for item, group in groupby(new, lambda entry: entry.item):
        entries = list(group)
        added = [entry.slot for entry in entries]
        links = entries[0].added if len(entries) == 1 else ()
        names, source = listed(slot.name for slot in added), source_of(taxonomy, item, added[0].name)
        counts, pronoun = ("counts", "it") if len(added) == 1 else ("count", "them")
        statements = [statement for entry in entries for statement in _statements(taxonomy, entry)]
        yield Diagnostic(
            taxonomy.origin(item, added[0].name),
            f"{names} of the {item.name} {counts} as {source}, but no release contains {pronoun}",
            remedy(taxonomy, item, added, links),
            additions_of(taxonomy, item, statements),
            about=(item.name, names),
        )


def _statements(taxonomy: Taxonomy, entry: UnconfirmedValue) -> Sequence[SourceStatement]:
    return statements_of_edits(taxonomy, entry.item, entry.slot, entry.added)
