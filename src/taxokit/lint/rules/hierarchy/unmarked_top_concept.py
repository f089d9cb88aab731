"""A concept has no broader concept, but is not a top concept of its scheme.

Programs that begin at the top concepts never reach it. Often its broader concept was forgotten. A concept without any
relation is reported by `orphan-concept`, and a scheme without any top concept by `scheme-without-top-concept`.

Source: SKOS Primer section 2.4; SKOS Reference section 4.6.3; our policy.

```turtle bad
ex:scheme a skos:ConceptScheme ; skos:hasTopConcept ex:energy .
ex:energy a skos:Concept ; skos:inScheme ex:scheme .
ex:use a skos:Concept ; skos:inScheme ex:scheme ; skos:narrower ex:heating .
ex:heating a skos:Concept ; skos:inScheme ex:scheme .
```

```turtle good
ex:scheme a skos:ConceptScheme ; skos:hasTopConcept ex:energy , ex:use .
ex:energy a skos:Concept ; skos:inScheme ex:scheme .
ex:use a skos:Concept ; skos:inScheme ex:scheme ; skos:narrower ex:heating .
ex:heating a skos:Concept ; skos:inScheme ex:scheme .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each concept with relations, but no broader concept, that is not a top concept of a scheme with others."""
    concepts = vocabulary.expected(terms.TOP_CONCEPT_OF)
    if not concepts:
        return
    above = {**vocabulary.links(terms.BROADER_TRANSITIVE), **vocabulary.literals(terms.BROADER)}
    tops, with_tops = vocabulary.links(terms.TOP_CONCEPT_OF), vocabulary.links(terms.HAS_TOP_CONCEPT)
    in_scheme = vocabulary.stated(terms.IN_SCHEME) if with_tops else {}
    for iri in concepts if in_scheme else ():
        if iri in above or iri in tops or iri not in vocabulary.related_resources:
            continue
        scheme = next((scheme for scheme in in_scheme.get(iri, ()) if scheme in with_tops), "")
        if scheme:
            names = vocabulary.name(iri), vocabulary.name(scheme)
            message = "{} has no broader concept, and is not a top concept of {}".format(*names)
            yield Diagnostic(vocabulary.place(iri), message, "add its broader concept, or mark it as a top concept")
