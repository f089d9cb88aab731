"""A concept scheme has two licences.

Nobody knows if both hold, or either, and a program takes the first. If users may choose, say so in `dct:rights`, and
name the licence that you recommend. Two addresses of one licence, such as that of its text, count as one.

Source: W3C "Data on the Web Best Practices" 4; Dublin Core `license`; FAIR principle R1.1.

```turtle bad
ex:scheme a skos:ConceptScheme ; dct:license <https://creativecommons.org/licenses/by/4.0/> ,
  <https://creativecommons.org/licenses/by-nc/4.0/> .
```

```turtle good
ex:scheme a skos:ConceptScheme ; dct:license <https://creativecommons.org/licenses/by/4.0/> ,
  <http://creativecommons.org/licenses/by/4.0/deed.en> .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule
from taxokit.text.patterns import lazy_compile

_PROPERTIES = (terms.LICENSE, f"{terms.CC}license", "http://schema.org/license", "https://schema.org/license")
_FORM = lazy_compile(r"^https?://(?:www\.)?|(?:/?(?:deed|legalcode)(?:\.[\w-]+)*)?/?$|(?:\.html|\.txt)$")


@vocabulary_rule(Severity.WARNING, in_sources=False)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each scheme with licences that differ. Ours have the licence of the taxonomy."""
    for scheme in vocabulary.schemes:
        stated = [(name, iri) for name in _PROPERTIES for iri in vocabulary.stated(name).get(scheme, ())]
        licenses = {_FORM.sub("", iri).lower(): (name, iri) for name, iri in stated}
        if len(licenses) > 1:
            names = " and ".join(f"<{iri}>" for _, iri in licenses.values())
            message = f"{vocabulary.name(scheme)} has {len(licenses)} licences: {names}"
            hint = "keep the licence that holds, and say in dct:rights if users may choose"
            yield Diagnostic(vocabulary.place(scheme, *stated[-1]), message, hint)
