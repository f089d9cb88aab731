"""An ORCID iD of an author does not exist.

Its last character is computed from the others, so that a typing error shows. Another person, or nobody, gets the
credit.

Source: ORCID, "Structure of the ORCID Identifier" (ISO/IEC 7064, MOD 11-2).

```sssom bad
#curie_map: {ex: https://example.org/, orcid: https://orcid.org/, other: https://example.com/}
#mapping_set_id: https://example.org/energy/mappings/other
#license: https://creativecommons.org/publicdomain/zero/1.0/
| subject_id | predicate_id    | object_id | mapping_justification        | author_id                 |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration | orcid:0000-0002-1825-0098 |
```

```sssom good
#curie_map: {ex: https://example.org/, orcid: https://orcid.org/, other: https://example.com/}
#mapping_set_id: https://example.org/energy/mappings/other
#license: https://creativecommons.org/publicdomain/zero/1.0/
| subject_id | predicate_id    | object_id | mapping_justification        | author_id                 |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration | orcid:0000-0002-1825-0097 |
```
"""

from taxokit.lint.rule_api import Diagnostics, MappingView, Severity, mapping_rule
from taxokit.text.codes import check_digit
from taxokit.text.patterns import lazy_compile

_IRI = lazy_compile(r"https?://(?:www\.)?orcid\.org/(.*)")
_SLOTS = ("author_id", "reviewer_id", "creator_id")
_FORM = lazy_compile(r"(?:\d{4}-){3}\d{3}[\dX]")


@mapping_rule(Severity.WARNING)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each ORCID iD that is not well formed, or whose check digit is wrong."""
    people = (value for value in mappings.values("reference") if value[0] in _SLOTS)
    for slot, value, rows in people:
        match = _IRI.fullmatch(mappings.iri(value) or value)
        if match and not _is_valid(match[1]):
            message = f"the {slot} is no ORCID iD: {value}"
            hint = "look it up at https://orcid.org/"
            yield from mappings.findings(slot, rows, message, hint, about=(value,), cause=value)


def _is_valid(name: str) -> bool:
    digits = name.replace("-", "")
    return _FORM.fullmatch(name) is not None and digits[-1] == check_digit(digits[:-1])
