"""An identifier is not a slug.

It becomes the last segment of an IRI and the name of a file, and never changes again. Lower-case letters, digits and
single hyphens are safe on every system; 80 characters are enough.

Source: our identifier policy; RFC 3986 section 2.3 (unreserved characters).

```yaml bad
id: Energy & Power
label: Energy and power
```

```yaml good
id: energy-and-power
label: Energy and power
```
"""

import re
import unicodedata

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Taxonomy, rule
from taxokit.taxonomy.schema import MAX_SLUG, is_slug


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield the identifiers that are not slugs."""
    for cls in taxonomy.schema.item_classes:
        identifier = cls.identifier
        assert identifier is not None  # noqa: S101 - every item class has one
        name = identifier.name
        for item in taxonomy.having(cls, name):
            value = item.data[name]
            if isinstance(value, str) and not is_slug(value):
                yield Diagnostic(taxonomy.origin(item, name), *_explain(value))


def _explain(value: str) -> tuple[str, str]:
    if len(value) > MAX_SLUG:
        return f"the identifier has {len(value)} characters, more than {MAX_SLUG}", "choose a shorter identifier"
    ascii_text = unicodedata.normalize("NFKD", value).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_text.lower()).strip("-")
    hint = f"write {slug!r}" if slug else "use lower-case letters, digits and single hyphens"
    return f"invalid identifier {value!r}: use only lower-case letters, digits and single hyphens", hint
