"""Two prefixes of a mapping set stand for one namespace, or differ only in case.

A term then has two CURIEs, and programs that compare them take it for two. Some readers refuse such a file.

Source: our policy.

```sssom bad
#curie_map:
#  ex: https://example.org/
#  other: https://example.com/
#  old: https://example.com/
#mapping_set_id: https://example.org/mappings/other
#license: https://creativecommons.org/publicdomain/zero/1.0/
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |
```

```sssom good
#curie_map:
#  ex: https://example.org/
#  other: https://example.com/
#mapping_set_id: https://example.org/mappings/other
#license: https://creativecommons.org/publicdomain/zero/1.0/
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, MappingView, Severity, mapping_rule, repeated
from taxokit.sssom.standard import CURIE_MAP


@mapping_rule(Severity.WARNING)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each prefix that has the namespace of another one, or its name in another case."""
    pairs = mappings.set.declared_prefixes.items()
    by_namespace = ((namespace, prefix) for prefix, namespace in pairs if isinstance(namespace, str) and namespace)
    for _, prefix, other in repeated(by_namespace):
        message, place = f"{prefix} and {other} stand for one namespace", mappings.set.place_in_head(CURIE_MAP, prefix)
        yield Diagnostic(place, message, "use one prefix", about=(prefix, other))
    for _, prefix, other in repeated((prefix.lower(), prefix) for prefix, _ in pairs):
        message, place = f"{prefix} and {other} differ only in case", mappings.set.place_in_head(CURIE_MAP, prefix)
        yield Diagnostic(place, message, "rename one of them", about=(prefix, other))
