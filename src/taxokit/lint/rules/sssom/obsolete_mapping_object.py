"""A mapping leads to an obsolete term.

The target no longer maintains the term, and its data use another one. The table of terms of the target has the state
of each term, and its successor. In a file of others a label that begins with "obsolete" says so.

Source: OBO Foundry, "Term deprecation"; our policy.

```yaml where taxonomy/themes/energy.yaml
id: energy
label: Energie
terms:
  - id: wind
    label: Wind
    definition: Bewegte Luft.
```

```csv where mappings/other.terms.csv
iri,label,status,replaced_by,version
https://example.com/1,Wind,obsolete,https://example.com/2,
https://example.com/2,Air,current,,
```

```sssom bad mappings/other.sssom.tsv
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |
```

```sssom good mappings/other.sssom.tsv
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | other:2   | semapv:ManualMappingCuration |
```
"""

from taxokit.lint.rule_api import Diagnostics, MappingView, Severity, mapping_rule
from taxokit.sssom.terms import OBSOLETE
from taxokit.text.normalize import shortened
from taxokit.text.patterns import lazy_compile

_OBSOLETE = lazy_compile(r"(?:obsolete|OBSOLETE|deprecated|DEPRECATED)[ _:-]+\S|\[(?i:obsolete|deprecated)\]")


@mapping_rule(Severity.WARNING)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each mapping from or to a term that is obsolete."""
    for side in ("subject", "object") if mappings.terms is None else ():
        for label, rows in mappings.rows_by(f"{side}_label").items():
            if _OBSOLETE.match(label):
                message = f"the {side} is obsolete by its label, {shortened(label)!r}"
                hint = "map a term in use"
                yield from mappings.findings(f"{side}_id", rows, message, hint, about=(side, label), cause=side)
    for curie, rows in mappings.rows_by("object_id").items() if mappings.terms else ():
        term = mappings.term(curie)
        if term and term.status == OBSOLETE:
            new = mappings.set.curie(term.replaced_by) or term.replaced_by
            successor = mappings.term(new)
            label = f" ({successor.label})" if successor and successor.label else ""
            message = f"{curie} is obsolete" + (f", and {new}{label} replaces it" if new else "")
            hint = f"decide if the mapping holds for {new}" if new else "look for a term in its place"
            yield from mappings.findings("object_id", rows, message, hint, about=(curie,), cause=curie)
