"""The README names a data licence, but not the licence of the taxonomy.

Many readers of a repository read only its README. If it names Creative Commons licences, but not the licence of the
taxonomy, they assume the wrong one. It may name others as well, and it need not name any.

Source: CC-BY-4.0 section 3(a); our policy.

```text bad README.md
The data are under CC BY 4.0.
```

```text bad README.md
The data are under the [licence](https://creativecommons.org/licenses/by-sa/4.0/).
```

```text good README.md
The data are in the public domain ([CC0 1.0](https://creativecommons.org/publicdomain/zero/1.0/)), but for the
pictures, which are under CC BY 4.0.
```
"""

import os

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Taxonomy, place_in, rule, terms
from taxokit.repository.project import README_FILE
from taxokit.repository.reading import TEXT
from taxokit.taxonomy.attribution import KNOWN_LICENSES
from taxokit.text.patterns import lazy_compile
from taxokit.yaml_text import parser

_IN_WORDS = r"\bCC(?:0|[ -]BY(?:-(?:NC|SA|ND))*)[ -]\d\.\d(?:[ -][A-Z]{2,3}\b)?"
_BY_PAGE = r"creativecommons\.org/(?:licenses/by[a-z-]*|publicdomain/zero)/\d\.\d(?:/[a-z]{2,3}\b)?"
_NAMED = lazy_compile(f"{_IN_WORDS}|{_BY_PAGE}")
_VERSION = lazy_compile(r".*\d\.\d")


@rule(Severity.WARNING, of_whole=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield the first licence that the README names, if it does not name the licence of the taxonomy."""
    spdx = taxonomy.metadata(terms.LICENSE_ID)
    if taxonomy.project is None or not isinstance(spdx, str) or not spdx.startswith("CC"):
        return
    text = parser.read_text(taxonomy.project.root, README_FILE, TEXT)
    if isinstance(text, Diagnostic):
        if os.path.lexists(taxonomy.project.root / README_FILE):
            yield Diagnostic(text.location, text.message, text.hint)
        return
    named = [(match.start(), _id_of(match[0])) for match in _NAMED.finditer(text)]
    _, words = KNOWN_LICENSES.get(spdx, ("", spdx))
    # behind the version may be a port to a country, or a word of the sentence
    is_named = any(spdx in (name, *_VERSION.findall(name)) for _, name in named) or words in " ".join(text.split())
    if named and not is_named:
        offset, other = named[0]
        message = f"names {other}, but not {spdx}, the licence of the taxonomy"
        yield Diagnostic(place_in(README_FILE, text, offset), message, f"name {spdx}", about=(other,))


def _id_of(words: str) -> str:
    """Return the SPDX identifier of a licence that is named in words or by its page, with its port to a country."""
    if "/" not in words:
        return words.replace(" ", "-")
    _, _, kind, version, *port = words.split("/")
    name = "CC0" if kind == "zero" else f"CC-{kind.upper()}"
    return "-".join([name, version, *map(str.upper, port)])
