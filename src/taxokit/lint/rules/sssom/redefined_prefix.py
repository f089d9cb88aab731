"""A mapping set gives a prefix of SSSOM another meaning.

`linkml`, `owl`, `rdf`, `rdfs`, `semapv`, `skos`, `sssom` and `xsd` mean the same in every file. Programs that know
them read other terms than the file means.

Source: SSSOM 1.0, "IRI prefixes".

```sssom bad
#curie_map:
#  ex: https://example.org/
#  other: https://example.com/
#  skos: http://www.w3.org/2004/02/skos#
#mapping_set_id: https://example.org/mappings/other
#license: https://creativecommons.org/publicdomain/zero/1.0/
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |
```

```sssom good
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, MappingView, Severity, mapping_rule
from taxokit.sssom.standard import BUILT_IN, CURIE_MAP


@mapping_rule(Severity.ERROR)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each declaration of a built-in prefix with another namespace."""
    for prefix, namespace in mappings.set.declared_prefixes.items():
        if prefix in BUILT_IN and namespace != BUILT_IN[prefix]:
            message = f"the prefix {prefix} has another namespace than in SSSOM"
            hint = f"write {BUILT_IN[prefix]}, or remove the line"
            yield Diagnostic(mappings.set.place_in_head(CURIE_MAP, prefix), message, hint, about=(prefix,))
