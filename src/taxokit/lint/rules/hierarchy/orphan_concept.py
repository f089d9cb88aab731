"""A concept has no relation to any other.

Nobody comes upon it by browsing, and no search that is widened or narrowed reaches it. Where no concept at all is
related to another, the vocabulary is a flat list, and there is one finding for it. A deprecated concept is often
taken out of the hierarchy, and may stand alone.

Source: qSKOS "Orphan Concepts"; ISO 25964-1 section 15.

```turtle bad
ex:energy a skos:Concept ; skos:narrower ex:sun .
ex:sun a skos:Concept .
ex:wind a skos:Concept ; skos:prefLabel "Wind"@en .
```

```turtle bad
ex:sun a skos:Concept ; skos:inScheme ex:scheme .
ex:wind a skos:Concept ; skos:inScheme ex:scheme .
```

```turtle good
ex:energy a skos:Concept ; skos:narrower ex:sun , ex:wind .
ex:sun a skos:Concept .
ex:wind a skos:Concept .
```

```turtle good
ex:sun a skos:Concept ; skos:exactMatch <http://example.com/sun> .
```
"""

from collections.abc import Collection, Iterator

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.lint.registry import vocabulary_rule
from taxokit.lint.vocabulary.view import Vocabulary

_HINT = "say what it is broader, narrower or related to"


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """Yield each concept without a semantic relation, mappings included; one finding where all are without."""
    candidates = vocabulary.unplaced() if vocabulary.complete else ()
    if not candidates:
        return  # where something could not be read, the relations may stand in it
    related: set[str] = set()
    for links in vocabulary.semantic_links.values():
        related.update(links)
        for targets in links.values():
            related.update(targets)
    concepts: Collection[str] = vocabulary.concepts
    orphans = [iri for iri in candidates if iri not in related]
    if orphans:
        retired = vocabulary.retired()
        orphans = [iri for iri in orphans if iri not in retired]
        concepts = [iri for iri in concepts if iri not in retired] if retired else concepts
    if orphans and len(orphans) == len(concepts) > 1:
        message = f"none of the {len(concepts)} concepts is related to another, such as {vocabulary.name(orphans[0])}"
        yield Diagnostic(
            vocabulary.place_of_all(orphans[0]),
            message,
            "say which are broader, narrower or related",
            cases=len(orphans),
        )
        return
    empty = vocabulary.empty_groups() if orphans else {}
    for iri in orphans:
        if iri not in empty:
            yield Diagnostic(vocabulary.place(iri), f"{vocabulary.name(iri)} is related to no other concept", _HINT)
