"""Two mappings between the same concepts contradict each other.

An exact match states that either can replace the other. A broader, narrower or merely related concept cannot. The
conflict may follow from other mappings, as exact matches are transitive. A concept is not broader, narrower and related
at once, either.

Source: SKOS Reference S46, with S43 to S45, and S27, with S41; qSKOS "Mapping Clashes".

```turtle bad
ex:wind skos:exactMatch <http://example.com/wind> ; skos:broadMatch <http://example.com/wind> .
```

```turtle good
ex:wind skos:exactMatch <http://example.com/wind> ; skos:broadMatch <http://example.com/weather> .
```
"""

from itertools import combinations

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule
from taxokit.rdf.graph_algorithms import clusters

_OTHERS = (terms.BROAD_MATCH, terms.NARROW_MATCH, terms.RELATED_MATCH)


@vocabulary_rule(Severity.ERROR, formerly="clashing-mappings", on_mappings=True)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each pair of exact matches, direct or through others, that another mapping contradicts, and other pairs."""
    others = [name for name in _OTHERS if vocabulary.stated(name)]
    reported: set[frozenset[str]] = set()
    if others and vocabulary.stated(terms.EXACT_MATCH):
        yield from _of_exact_matches(vocabulary, others, reported)
    for first, second in combinations(others, 2):
        stated = vocabulary.stated(first)
        for iri, targets in vocabulary.stated(second).items():
            for target in targets if iri in stated else ():
                if target in stated[iri] and frozenset((iri, target)) not in reported:
                    names = [vocabulary.name(term) for term in (target, first, second, iri)]
                    message = "{} is both the {} and the {} of {}".format(*names)
                    yield Diagnostic(vocabulary.place(iri, second, target), message, "keep the correct mapping")


def _of_exact_matches(vocabulary: Vocabulary, others: list[str], reported: set[frozenset[str]]) -> Diagnostics:
    """Yield each pair of exact matches with another mapping, and add it to the reported ones."""
    exact = vocabulary.links(terms.EXACT_MATCH)
    group = {iri: number for number, part in enumerate(clusters({iri: iri for iri in exact}, [exact])) for iri in part}
    for predicate in others:
        for iri, targets in vocabulary.stated(predicate).items():
            for target in targets if iri in group else ():
                pair = frozenset((iri, target))
                if group.get(target) == group[iri] and pair not in reported:
                    reported.add(pair)
                    how = "" if target in exact[iri] else " through others"
                    name, other = vocabulary.name(iri), vocabulary.name(target)
                    message = f"{other} is both the exact match of {name}{how}, and its {vocabulary.name(predicate)}"
                    yield Diagnostic(vocabulary.place(iri, predicate, target), message, "keep the correct mapping")
