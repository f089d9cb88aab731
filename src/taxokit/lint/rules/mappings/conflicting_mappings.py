"""Two mappings between the same concepts contradict each other.

An exact match states that either can replace the other. A broader, narrower or merely related concept cannot. The
conflict may follow from other mappings, as exact matches are transitive.

Source: SKOS Reference S46, with S43 to S45; qSKOS "Mapping Clashes".

```turtle bad
ex:wind skos:exactMatch <http://example.com/wind> ; skos:broadMatch <http://example.com/wind> .
```

```turtle good
ex:wind skos:exactMatch <http://example.com/wind> ; skos:broadMatch <http://example.com/weather> .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule
from taxokit.rdf.graph_algorithms import clusters


@vocabulary_rule(Severity.ERROR, formerly="clashing-mappings", on_mappings=True)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each pair of exact matches, direct or through others, that another mapping contradicts."""
    exact = vocabulary.links(terms.EXACT_MATCH)
    others = [name for name in (terms.BROAD_MATCH, terms.NARROW_MATCH, terms.RELATED_MATCH) if vocabulary.stated(name)]
    if not exact or not others:
        return
    group = {iri: number for number, part in enumerate(clusters({iri: iri for iri in exact}, [exact])) for iri in part}
    reported: set[frozenset[str]] = set()
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
