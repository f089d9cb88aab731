"""The identifier of the licence is not in the SPDX list.

Programs that collect data decide by this identifier if they may use it, and treat an unknown one as no licence. A
licence that is not in the list is written as `LicenseRef-` and a name of your own.

The fix corrects upper and lower case, if nothing else is wrong.

Source: SPDX licence list 3.27; SPDX specification 2.3 annex D (licence expressions); FAIR principle R1.1.

```yaml bad taxonomy/taxonomy.yaml
licence: cc0
```

```yaml bad taxonomy/taxonomy.yaml
licence: CC-BY-5.0
```

```yaml good taxonomy/taxonomy.yaml
licence: CC0-1.0 OR LicenseRef-Energy
```
"""

import re

from taxokit.lint.rule_api import Diagnostic, Diagnostics, NewText, Severity, Taxonomy, rule, terms
from taxokit.text import codes
from taxokit.text.patterns import lazy_compile
from taxokit.text.words import did_you_mean

_VERSIONED = lazy_compile(r"(.+)-(\d{1,9}(?:\.\d{1,9})?)", re.ASCII)


@rule(Severity.WARNING, fixable=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each part of the licence that is not an identifier, or a deprecated one."""
    slot = taxonomy.schema.root.meaning(terms.LICENSE_ID)
    value = taxonomy.metadata(terms.LICENSE_ID)
    if slot is None or not isinstance(value, str):
        return
    for word in codes.unknown_parts(value):
        proper = codes.official_spelling(word)
        state = "is deprecated in" if word in codes.licenses("outdated") else "is not in"
        place = taxonomy.origin_of((slot.name,))
        message = f"{word!r} {state} the SPDX licence list"
        hint = f"write {proper!r}" if proper else _newer(word) or _other_version(word)
        hint = hint or did_you_mean(word, codes.licenses())
        hint = hint or "use an identifier of https://spdx.org/licenses/, or LicenseRef- and a name"
        yield Diagnostic(place, message, hint, NewText(proper) if proper and word == value else None, about=(word,))


def _newer(word: str) -> str:
    """Return the hint on a deprecated identifier: `GPL-3.0` was split into `GPL-3.0-only` and `GPL-3.0-or-later`."""
    stem = word.removesuffix("+")
    names = [name for name in (f"{stem}-only", f"{stem}-or-later") if name in codes.licenses()]
    return f"write {' or '.join(map(repr, names))}" if names else ""


def _other_version(word: str) -> str:
    """Return the hint on a version of a licence that does not exist: the closest one."""
    version = _VERSIONED.fullmatch(word)
    if not version:
        return ""
    versions = [match for match in map(_VERSIONED.fullmatch, sorted(codes.licenses())) if match]
    same = [match for match in versions if match[1].lower() == version[1].lower()]
    closest = min(same, key=lambda match: abs(float(match[2]) - float(version[2])), default=None)
    return f"did you mean {closest[0]!r}?" if closest else ""
