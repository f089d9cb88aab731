"""The concepts have no links to other vocabularies.

Through such links, data that was described with one vocabulary can be found with the terms of another. Other
vocabularies have another namespace: an IRI up to its last number sign or slash. There is one finding for a vocabulary.
Deprecated concepts need no links. In our sources the schema decides: it recommends a slot for mappings, and
`missing-recommended` reports missing ones, or it leaves them free.

Source: qSKOS "Missing Out-Links".

```turtle bad
ex:sun a skos:Concept .
ex:wind a skos:Concept ; skos:related ex:sun .
```

```turtle good
ex:sun a skos:Concept ; skos:exactMatch <http://example.com/sun> .
ex:wind a skos:Concept ; rdfs:seeAlso <http://example.com/wind> .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, vocabulary_rule, with_cases


@vocabulary_rule(Severity.INFO, in_sources=False)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield one finding, at the first concept without a link to another vocabulary."""
    linked = vocabulary.linked_out()
    if not any(iri not in linked for iri in vocabulary.concepts):  # as in sources
        return
    deprecated = vocabulary.deprecated
    own = [iri for iri in vocabulary.concepts if iri not in deprecated and vocabulary.is_own(iri)]
    alone = [iri for iri in own if iri not in linked]
    if not alone:
        return
    total = len(own)
    name = vocabulary.name(alone[0])
    message = f"{name} has no link to another vocabulary"
    if len(alone) == total > 1:
        message = f"none of the {total} concepts, such as {name}, has a link to another vocabulary"
    elif len(alone) > 1:
        message = f"{len(alone)} of {total} concepts, such as {name}, have no link to another vocabulary"
    hint = f"map {'it' if len(alone) == 1 else 'them'} to concepts of other vocabularies"
    yield with_cases(Diagnostic(vocabulary.place(alone[0]), message, hint), alone, vocabulary.known_as)
