"""A mapping set lacks its identifier or its licence.

Nobody can cite a set without an identifier, and nobody may reuse one without a licence. Both are in the head.

Source: SSSOM 1.0, MappingSet.

```sssom bad
#curie_map: {ex: https://example.org/, other: https://example.com/}
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |
```

```sssom good
#curie_map: {ex: https://example.org/, other: https://example.com/}
#mapping_set_id: https://example.org/energy/mappings/other
#license: https://creativecommons.org/publicdomain/zero/1.0/
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, MappingView, Severity, mapping_rule

_HINTS = {
    "mapping_set_id": "add `#mapping_set_id: https://…`",
    "license": "add `#license: https://…`, such as https://creativecommons.org/licenses/by/4.0/",
}
_UNSPECIFIED = "https://w3id.org/sssom/license/unspecified"
"""The licence that programs write if there is none."""


@mapping_rule(Severity.ERROR)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each of the two that the head does not have, if it could be read."""
    if not mappings.set.columns or (not mappings.set.head and mappings.set.diagnostics):
        return
    for name, hint in _HINTS.items():
        if not mappings.set.head.get(name):
            yield Diagnostic(mappings.set.place_in_head(), f"the mapping set has no {name}", hint, about=(name,))
    if mappings.set.head.get("license") == _UNSPECIFIED:
        message, hint = "the licence of the mapping set is unspecified", "ask who made it, and name the licence"
        place = mappings.set.place_in_head("license")
        yield Diagnostic(place, message, hint, about=("license",), severity=Severity.WARNING)
