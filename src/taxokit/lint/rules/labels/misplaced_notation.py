"""A notation does not begin with that of the broader concept, as the other notations do.

In a vocabulary whose notations show the hierarchy (`1`, `1.2`, `1.2.3`), people find a concept by its notation. Either
the notation is wrong, or the concept was moved and kept its old one. Where notations do not show the hierarchy, nothing
is reported.

Source: ISO 25964-1 section 12.4 (expressive notation); our policy.

```turtle bad
ex:a skos:notation "1" . ex:b skos:broader ex:a ; skos:notation "1.1" . ex:c skos:broader ex:a ; skos:notation "1.2" .
ex:d skos:broader ex:b ; skos:notation "1.1.1" . ex:e skos:broader ex:b ; skos:notation "2.1.1" .
```

```turtle good
ex:a skos:notation "1" . ex:b skos:broader ex:a ; skos:notation "1.1" . ex:c skos:broader ex:a ; skos:notation "1.2" .
ex:d skos:broader ex:b ; skos:notation "1.1.1" . ex:e skos:broader ex:c ; skos:notation "1.2.1" .
```
"""

from collections import Counter
from collections.abc import Sequence

from taxokit.lint.rule_api import MANY, Diagnostic, Diagnostics, Severity, Text, Vocabulary, terms, vocabulary_rule

_LEAST = 3
_FEW = 0.05


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each concept whose notation contradicts the hierarchy, if nearly all others show it."""
    notations = vocabulary.notations()
    fitting, least = 0, _LEAST
    misplaced: list[tuple[str, Text, str]] = []
    for iri, above in vocabulary.hierarchy.items() if notations else ():
        for text in notations.get(iri, ()):
            nearby = [other for name in above for other in notations.get(name, ())]
            upper = [other[0].strip() for other in nearby if other[1:] == text[1:]]
            rest = next(
                (rest for words in upper if (rest := text[0].strip().removeprefix(words)) != text[0].strip()), ""
            )
            if rest:
                fitting += 1
                least = MANY if rest[0].isalnum() else least  # a number may begin with another one by chance
            elif upper:
                misplaced.append((iri, text, upper[0]))
    if misplaced and fitting >= least and len(misplaced) <= max(1, _FEW * (fitting + len(misplaced))):
        yield from _diagnostics(vocabulary, misplaced)


def _diagnostics(vocabulary: Vocabulary, misplaced: Sequence[tuple[str, Text, str]]) -> Diagnostics:
    """Yield the findings, without those of concepts in a cycle, or with a notation that another one has, too."""
    in_cycles = set(vocabulary.ancestry.reaching([(iri, iri) for iri, _, _ in misplaced]))
    count = Counter(text for texts in vocabulary.notations().values() for text in texts)
    for iri, text, upper in misplaced:
        if (iri, iri) not in in_cycles and count[text] == 1:
            place = vocabulary.place(iri, terms.NOTATION, text[0])
            message = f"the notation {text[0]!r} of {vocabulary.name(iri)} does not begin with {upper!r}"
            hint = "correct the notation, or the broader concept, which has the other one"
            yield Diagnostic(place, message, hint, about=(text[0],))
