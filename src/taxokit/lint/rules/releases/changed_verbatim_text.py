"""A text that counts as verbatim is not as it was first released.

The provenance says that the text is word for word in the published source, and users quote it as such. An edited text
would credit the authors of the source with words of the editors. What was taken over from the source is in the first
release that has such a text.

Where the editors changed the wording, let the item say so of this value; `taxokit set` and `taxokit rename` do. Where
the source itself has another wording now, let the statement about the class say since which release it holds. A
taxonomy that states no provenance has no such texts.

Source: our provenance policy; PROV-O section 3.1 (`prov:wasQuotedFrom`); CC-BY-4.0 section 3(a)(1)(B).

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
  - id: battery
    label: Battery
    definition: Stores energy as chemical energy.
```

```yaml bad
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    definition: Keeps energy in chemical form.
```

```yaml bad
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    definition: Keeps energy in chemical form.
    own_origins:
      - property: definition
        origin: printed
```

```yaml good
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    definition: Keeps energy in chemical form.
    own_origins:
      - property: definition
        origin: added
```

```yaml good
id: energy
label: Energy
terms:
  - id: battery
    label: Accumulator  # labels are not said to be verbatim
    definition: Stores energy as chemical energy.
```
"""

from taxokit.archive.released_items import history_of
from taxokit.archive.verbatim import doubtful_texts
from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, rule
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.provenance import remedy, source_of, verbatim_texts


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each text that counts as verbatim and differs from the first that was released."""
    for class_name in verbatim_texts(taxonomy):
        for item in taxonomy.by_class[class_name]:
            for slot, first in doubtful_texts(taxonomy, history_of(taxonomy), item):
                if first is not None:
                    source = source_of(taxonomy, item, slot.name)
                    yield Diagnostic(
                        taxonomy.origin(item, slot.name),
                        f"the {slot.name} of the {item.name} counts as {source}, but is not as in {first.version}",
                        f"restore it, or {remedy(taxonomy, item, slot)}",
                        about=(item.name, slot.name),
                    )
