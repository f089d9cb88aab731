"""A notation does not begin with that of the broader concept, as the other notations do.

In a vocabulary whose notations show the hierarchy (`1`, `1.2`, `1.2.3`), people find a concept by its notation. Either
the notation is wrong, or the concept was moved and kept its old one; so it is if a notation leaves out a level that
exists, as `1.1.5` directly below `1` beside `1.1`. Where notations do not show the hierarchy, nothing is reported.

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
from collections.abc import Iterator, Sequence

from taxokit.lint.rule_api import (
    MANY,
    Diagnostic,
    Diagnostics,
    Severity,
    Text,
    Vocabulary,
    are_few,
    terms,
    vocabulary_rule,
)

_LEAST = 3

Misplaced = tuple[str, Text, str, str]
"""A concept, its notation, the notation that it must be below, and the concept that has that; "" for a broader one."""


@vocabulary_rule(Severity.WARNING, of_whole=True)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each concept whose notation contradicts the hierarchy, if nearly all others show it."""
    notations = vocabulary.notations()
    fitting, least = 0, _LEAST
    misplaced: list[Misplaced] = []
    deep: list[tuple[str, Text, str]] = []
    for iri, above in vocabulary.hierarchy.items() if notations else ():
        for text in notations.get(iri, ()):
            words = text[0].strip()
            nearby = [other for name in above for other in notations.get(name, ())]
            upper = [other[0].strip() for other in nearby if other[1:] == text[1:]]
            begun = max((other for other in upper if other != words and words.startswith(other)), key=len, default="")
            if begun:
                rest = words.removeprefix(begun)
                fitting += 1
                least = MANY if rest[0].isalnum() else least  # a number may begin with another one by chance
                if not rest[0].isalnum() and not rest.strip(rest[0]).isalnum():
                    deep.append((iri, text, begun))
            elif upper:
                misplaced.append((iri, text, upper[0], ""))
    misplaced += _skipping(vocabulary, deep)
    if misplaced and fitting >= least and are_few(len(misplaced), fitting + len(misplaced)):
        yield from _diagnostics(vocabulary, misplaced)


def _skipping(vocabulary: Vocabulary, deep: Sequence[tuple[str, Text, str]]) -> Iterator[Misplaced]:
    """Yield the concepts beside one that they belong below: its notation is between theirs and the broader one."""
    notations, hierarchy = vocabulary.notations() if deep else {}, vocabulary.hierarchy
    owners = {(text[0].strip(), text[1:]): iri for iri, texts in notations.items() for text in texts}
    for iri, text, begun in deep:
        words = text[0].strip()
        ends = (end for end in range(len(words) - 1, len(begun), -1) if not words[end].isalnum())
        between = ((words[:end], owners.get((words[:end], text[1:]))) for end in ends)
        for upper, owner in between:
            if owner and owner != iri and not {*hierarchy.get(owner, ())}.isdisjoint(hierarchy[iri]):
                yield iri, text, upper, owner
                break


def _diagnostics(vocabulary: Vocabulary, misplaced: Sequence[Misplaced]) -> Diagnostics:
    """Yield the findings, without those of concepts in a cycle, or with a notation that another one has, too."""
    in_cycles = set(vocabulary.ancestry.reaching([(iri, iri) for iri, *_ in misplaced]))
    count = Counter(text for texts in vocabulary.notations().values() for text in texts)
    for iri, text, upper, owner in misplaced:
        if (iri, iri) not in in_cycles and count[text] == 1:
            place = vocabulary.place(iri, terms.NOTATION, text[0])
            name = vocabulary.name(iri)
            message = f"the notation {text[0]!r} of {name} does not begin with {upper!r}"
            hint = "correct the notation, or the broader concept, which has the other one"
            if owner:
                other = vocabulary.name(owner)
                message = f"the notation {text[0]!r} of {name} belongs below {upper!r} of {other}, which is beside it"
                hint = f"correct the notation, or make {other} the broader concept"
            yield Diagnostic(place, message, hint, about=(text[0],))
