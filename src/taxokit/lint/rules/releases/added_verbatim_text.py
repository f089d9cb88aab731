"""A text that no release has counts as verbatim.

The statement about the class says that such texts are word for word in the published source. What was added since is
the work of the editors, unless they say otherwise: a new item, or a text that an item did not have.

Let the item say where the value comes from; `taxokit add` and `taxokit set` do. Before the first release all is new,
and nothing is reported. A taxonomy that states no provenance has no such texts.

Source: our provenance policy; CC-BY-4.0 section 3(a)(1)(B).

```yaml where schema/taxonomy.yaml
enums:
  Origin:
    permissible_values:
      printed:
        annotations:
          verbatim: true
      added:
        annotations:
          default_for_edits: true
classes:
  Thesaurus:
    attributes:
      origins:
        description: Where the values of a slot of a class come from.
        slot_uri: dct:provenance
        range: OriginOfSlot
        multivalued: true
        inlined_as_list: true
  OriginOfSlot:
    class_uri: dct:ProvenanceStatement
    attributes:
      concept_class:
        slot_uri: dct:subject
        required: true
        annotations:
          provenance: class
      property:
        slot_uri: dct:type
        required: true
        annotations:
          provenance: slot
      origin:
        slot_uri: dct:source
        range: Origin
    unique_keys:
      statement:
        unique_key_slots: [concept_class, property]
  Term:
    attributes:
      own_origins:
        description: Where values of this one come from.
        slot_uri: dct:provenance
        range: OriginOfValue
        multivalued: true
        inlined_as_list: true
  OriginOfValue:
    class_uri: ex:OriginOfValue
    annotations:
      owned: true
    attributes:
      iri:
        range: uri
        annotations:
          computed: iri
      property:
        slot_uri: dct:type
        required: true
        annotations:
          provenance: slot
      origin:
        slot_uri: dct:source
        range: Origin
    unique_keys:
      statement:
        unique_key_slots: [property]
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

```yaml bad
id: energy
label: Energy
terms:
  - id: wind
    label: Wind energy
    definition: Energy of moving air.
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

```yaml good
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    definition: Stores energy as chemical energy.
    own_origins:
      - property: definition
        origin: printed  # the source has it, and it was forgotten
  - id: wind
    label: Wind energy
```
"""

from taxokit.archive.released_items import history_of
from taxokit.archive.verbatim import doubtful_texts
from taxokit.core.text.english import listed
from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, rule
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.provenance import own_statement, remedy, source_of, verbatim_texts
from taxokit.taxonomy.schema import Slot


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each item with texts that no release has, and that count as verbatim by the statement about its class."""
    for class_name in verbatim_texts(taxonomy):
        for item in taxonomy.by_class[class_name]:
            doubtful = doubtful_texts(taxonomy, history_of(taxonomy), item)
            added = [slot for slot, first in doubtful if first is None and _is_new(taxonomy, item, slot)]
            if added:
                names, source = listed(slot.name for slot in added), source_of(taxonomy, item, added[0].name)
                count = "counts" if len(added) == 1 else "count"
                yield Diagnostic(
                    taxonomy.origin(item, added[0].name),
                    f"no release has {names} of the {item.name}, which {count} as {source}",
                    remedy(taxonomy, item, added[0]),
                    about=(item.name, names),
                )


def _is_new(taxonomy: Taxonomy, item: Item, slot: Slot) -> bool:
    """Say whether a text is neither said to be verbatim by the item, nor that of a removed item.

    That one has another identifier now, which `removed-released-id` reports.
    """
    text = (item.cls.name, slot.name, str(item.data[slot.name]))
    return own_statement(taxonomy, item, slot.name) is None and text not in taxonomy.derive(_texts_that_are_gone)


def _texts_that_are_gone(taxonomy: Taxonomy) -> frozenset[tuple[str, str, str]]:
    firsts = history_of(taxonomy).first_texts.items()
    return frozenset(
        (class_name, slot, str(first.value))
        for ((class_name, identifier), slot), first in firsts
        if identifier and identifier not in taxonomy.index(class_name)
    )
