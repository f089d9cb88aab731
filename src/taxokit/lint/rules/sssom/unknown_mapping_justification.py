"""A justification is not one of SSSOM.

It says how the mapping was found, so that people can judge it. SSSOM 1.0 has nine; further ones of the same
vocabulary are for later versions.

Source: SSSOM 1.0, mapping_justification.

```sssom bad
| subject_id | predicate_id    | object_id | mapping_justification |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualCuration |
```

```sssom good
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |
```
"""

from taxokit.lint.rule_api import Diagnostics, MappingView, Severity, mapping_rule
from taxokit.sssom.standard import JUSTIFICATIONS, OTHER_JUSTIFICATIONS, SEMAPV
from taxokit.text.words import did_you_mean, listed


@mapping_rule(Severity.ERROR)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each justification that does not exist, or that SSSOM 1.0 does not allow."""
    for justification, rows in mappings.rows_by("mapping_justification").items():
        iri = mappings.iri(justification)
        if not iri or iri in JUSTIFICATIONS:
            continue
        known = [f"semapv:{name.removeprefix(SEMAPV)}" for name in sorted(JUSTIFICATIONS)]
        message, hint = f"there is no justification {justification}", did_you_mean(justification, known)
        severity = Severity.ERROR
        if iri in OTHER_JUSTIFICATIONS:
            message, severity = f"SSSOM 1.0 does not have the justification {justification}", Severity.WARNING
        hint = hint or f"write {listed(known, 'or')}"
        about, slot = (justification,), "mapping_justification"
        yield from mappings.findings(slot, rows, message, hint, about=about, cause=justification, severity=severity)
