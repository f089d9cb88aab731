"""The vocabulary falls into parts that nothing links.

Whoever browses one part does not learn of the others. Some vocabularies are meant to be that way, and in others a link
was forgotten, so there is one finding, with the size and an example of each part. Sources of ours whose trees are never
linked with one another are meant to be that way.

Source: qSKOS "Disconnected Concept Clusters".

```turtle bad
ex:wind skos:broader ex:energy .
ex:sun skos:broader ex:energy .
ex:rye skos:broader ex:grain .
ex:energy a skos:Concept .
ex:grain a skos:Concept .
```

```turtle bad
ex:wind skos:related ex:weather .
ex:weather a skos:Concept .
ex:rye skos:exactMatch ex:secale .
ex:secale a skos:Concept .
```

```turtle good
ex:wind skos:broader ex:energy .
ex:rye skos:broader ex:grain ; skos:related ex:wind .
ex:energy a skos:Concept .
ex:grain a skos:Concept .
```

```turtle good
ex:wind skos:broader ex:energy .
ex:energy a skos:Concept .
ex:rye a skos:Concept .  # reported as an orphan
```
"""

from collections.abc import Iterator

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.lint.registry import vocabulary_rule
from taxokit.lint.vocabulary.view import Vocabulary
from taxokit.rdf.digraph import clusters

_TOLD = 5  # so many of the parts are told


@vocabulary_rule(Severity.INFO)
def check(vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """Yield one finding, at the first concept of the second part, where concepts that have links form several parts."""
    if not vocabulary.complete:
        return
    outermost = vocabulary.outermost()
    parts = [part for part in clusters(outermost, vocabulary.bonds()) if len(part) > 1]
    if vocabulary.by_schema and not any(outermost[iri] != outermost[part[0]] for part in parts for iri in part):
        return
    if len(parts) > 1:
        told = [f"{len(part)} such as {vocabulary.name(part[0])}" for part in parts[:_TOLD]]
        more = f", and {len(parts) - _TOLD} smaller ones" if len(parts) > _TOLD else ""
        message = f"the concepts fall into {len(parts)} parts that nothing links: {', '.join(told)}{more}"
        yield Diagnostic(
            vocabulary.place_of_all(parts[1][0]),
            message,
            "link them, if they have to do with each other",
            cases=len(parts),
        )
