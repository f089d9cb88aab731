"""The vocabulary consists of parts without links between them.

Readers who browse one part do not find the others. Some vocabularies are meant to be that way, in others a link was
forgotten, so there is one finding, with the size and an example of each part. Sources whose trees have no links between
them at all are meant to be that way.

Source: qSKOS "Disconnected Concept Clusters".

```turtle bad
ex:wind skos:broader ex:energy .
ex:sun skos:broader ex:energy .
ex:rye skos:broader ex:grain .
ex:energy a skos:Concept .
ex:grain a skos:Concept .
```

```turtle good
ex:wind skos:broader ex:energy .
ex:rye skos:broader ex:grain ; skos:related ex:wind .
ex:energy a skos:Concept .
ex:grain a skos:Concept .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, vocabulary_rule
from taxokit.rdf.graph_algorithms import clusters

_SHOWN = 5  # the number of parts that the message names


@vocabulary_rule(Severity.INFO, of_whole=True)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield one finding, at the first concept of the second part, if the linked concepts form several parts."""
    if not vocabulary.complete:
        return
    roots = vocabulary.root_concepts()
    parts = [part for part in clusters(roots, vocabulary.item_links()) if len(part) > 1]
    if vocabulary.by_schema and not any(roots[iri] != roots[part[0]] for part in parts for iri in part):
        return
    if len(parts) > 1:
        shown = [f"{len(part)} such as {vocabulary.name(part[0])}" for part in parts[:_SHOWN]]
        more = f", and {len(parts) - _SHOWN} smaller ones" if len(parts) > _SHOWN else ""
        message = f"the concepts form {len(parts)} parts without links between them: {', '.join(shown)}{more}"
        place = vocabulary.place_of_all(parts[1][0])
        yield Diagnostic(place, message, "link the parts, if they belong together", cases=len(parts))
