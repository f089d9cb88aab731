"""A resource has more than one preferred label in one language.

Applications show any of them, and it is unclear which of them is preferred. Language tags are compared without case,
and labels without a tag count as one language. In our sources an item has one label, and `repeated-language` checks its
translations.

Source: SKOS Reference S14; qSKOS "Inconsistent Preferred Labels"; BCP 47 section 2.1.1.

```turtle bad
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en, "Sun power"@en .
```

```turtle good
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en, "Solarenergie"@de ; skos:altLabel "Sun power"@en .
```
"""

from itertools import islice

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule
from taxokit.text.normalize import in_language

_SHOWN = 3


@vocabulary_rule(Severity.ERROR, formerly="several-preferred-labels", in_sources=False)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each resource and language with several preferred labels."""
    for iri, texts in vocabulary.literals(terms.PREF_LABEL).items():
        by_language: dict[str, dict[str, None]] = {}
        for words, tag, _ in texts:
            by_language.setdefault(tag.lower(), {})[words] = None
        for tag, labels in by_language.items():
            if len(labels) > 1:
                shown = ", ".join(map(repr, islice(labels, _SHOWN)))
                more = f" and {len(labels) - _SHOWN} more" if len(labels) > _SHOWN else ""
                yield Diagnostic(
                    vocabulary.place(iri, terms.PREF_LABEL),
                    f"{vocabulary.name(iri)} has {len(labels)} preferred labels {in_language(tag)}: {shown}{more}",
                    "keep one, and make the others alternative labels",
                    about=(tag,),
                    cases=len(labels) - 1,
                )
