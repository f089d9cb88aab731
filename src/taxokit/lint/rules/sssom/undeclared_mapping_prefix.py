"""A mapping uses a prefix that its set does not declare.

The IRI of the term is then unknown, and readers of SSSOM reject the file. Prefixes are declared in the `curie_map` of
the head; `owl`, `rdf`, `rdfs`, `semapv`, `skos`, `sssom` and `xsd` need no declaration, and can have no other
meaning.

Source: SSSOM 1.0, "Identifiers".

```sssom bad
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | esco:1    | semapv:ManualMappingCuration |
```

```sssom good
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |
```
"""

from taxokit.lint.rule_api import Diagnostics, MappingView, Severity, mapping_rule
from taxokit.text.words import did_you_mean


@mapping_rule(Severity.ERROR)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each undeclared prefix once, at its first use."""
    undeclared: set[str] = set()
    if not mappings.set.head and mappings.set.diagnostics:
        return  # the head could not be read
    for slot, curie, rows in mappings.values("reference"):
        prefix, colon, rest = curie.partition(":")
        if colon and not rest.startswith("//") and prefix not in mappings.set.prefixes and prefix not in undeclared:
            hint = did_you_mean(prefix, mappings.set.prefixes) or f"add `{prefix}: …` to curie_map in the head"
            message = f"the prefix {prefix or repr(prefix)} is not declared"
            undeclared.add(prefix)
            yield from mappings.findings(slot, rows[:1], message, hint, about=(prefix,))
