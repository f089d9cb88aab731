"""A concept is in no scheme, where others are.

Programs that show a scheme, or export it, leave the concept out. Deprecated concepts may have left their scheme.

Source: SKOS Primer section 2.4; SKOS Reference section 4.6.1; our policy.

```turtle bad
ex:scheme a skos:ConceptScheme .
ex:energy a skos:Concept ; skos:inScheme ex:scheme .
ex:wind a skos:Concept ; skos:broader ex:energy .
```

```turtle bad
ex:energy a skos:Concept ; skos:topConceptOf ex:scheme ; skos:narrower ex:wind .
ex:wind a skos:Concept .
```

```turtle good
ex:scheme a skos:ConceptScheme ; skos:hasTopConcept ex:energy .
ex:energy a skos:Concept .
ex:wind a skos:Concept ; skos:inScheme ex:scheme .
ex:mill a skos:Concept ; owl:deprecated true .
```

```turtle good
ex:scheme a skos:ConceptScheme .
ex:energy a skos:Concept .
ex:wind a skos:Concept .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, vocabulary_rule


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each concept in no scheme, where at least half are in one."""
    loose = vocabulary.concepts_without_scheme
    without = [iri for iri in vocabulary.maintained_concepts if iri in loose] if loose else []
    for iri in without if 2 * len(without) <= len(vocabulary.maintained_concepts) else ():
        message = f"{vocabulary.name(iri)} is in no scheme, and others are"
        yield Diagnostic(vocabulary.place(iri), message, "state its scheme, with skos:inScheme")
