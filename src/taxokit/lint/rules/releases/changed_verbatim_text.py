"""A verbatim value differs from its first release.

The provenance says that the value, usually a text, is copied from the published source, and users quote it as such. An
edited value would credit the authors of the source with words or links of the editors. The first release that contains
such a value has it as in the source. In a list of links each link without a record of its own source counts, and so
does a missing link.

If the editors changed the value, state that in the item, or in the record of a link; `taxokit set`, `rename`, `link`
and all other edits do, and so does `check --fix` after an edit by hand. It leaves a value that is verbatim by the words
of the item itself. If the source itself changed, state in the provenance of the class since which release it holds.
A taxonomy without provenance has no such values.

Source: our provenance policy; PROV-O section 3.1 (`prov:wasQuotedFrom`); CC-BY-4.0 section 3(a)(1)(B).

```yaml where schema/taxonomy.yaml
enums:
  Origin:
    permissible_values:
      printed: {annotations: {verbatim: true}}
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

```yaml good
id: energy
label: Energy
terms:
  - id: battery
    label: Accumulator  # labels are not said to be verbatim
    definition: Stores energy as chemical energy.
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Taxonomy, rule
from taxokit.releases.released_items import UnconfirmedValue, unconfirmed_values
from taxokit.taxonomy.provenance import additions_of, remedy, source_of, statements_of_edits
from taxokit.text.words import listed


@rule(Severity.ERROR, fixable=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each value that counts as verbatim and differs from the first that was released."""
    for entry in unconfirmed_values(taxonomy):
        if entry.first is not None:
            item, slot = entry.item, entry.slot
            source, before = source_of(taxonomy, item, slot.name), f"as in {entry.first.version}{_links(entry)}"
            links = entry.added if not entry.lost else ()
            yield Diagnostic(
                taxonomy.origin(item, *[slot.name] * (slot.name in item.data)),
                f"the {slot.name} of the {item.name} counts as {source}, but is not {before}",
                f"restore it, or {remedy(taxonomy, item, [slot], links)}",
                additions_of(taxonomy, item, statements_of_edits(taxonomy, item, slot, links)),
                about=(item.name, slot.name),
            )


def _links(entry: UnconfirmedValue) -> str:
    """Return the missing and the new links, in brackets."""
    parts = [(word, names) for word, names in (("without", entry.lost), ("with", entry.added)) if names]
    return f" ({', '.join(f'{word} {listed(names)}' for word, names in parts)})" if parts else ""
