"""A prefixed name is written as an IRI.

`<skos:Concept>` is not `skos:Concept`: in angle brackets, and in `rdf:resource`, prefixes mean nothing, so the name is
an IRI of the scheme `skos:`, which no program knows. The same holds for an IRI in YAML. The rule knows the prefixes of
the file, or of the schema, and the usual ones.

Source: Turtle section 6.3 (IRI references); W3C CURIE Syntax 1.0 section 3.

```turtle bad
ex:wind a skos:Concept ; skos:exactMatch <ex:breeze> .
```

```turtle good
ex:wind a skos:Concept ; skos:exactMatch ex:breeze , <urn:example:wind> , <doi:10.1000/wind> .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, vocabulary_rule
from taxokit.rdf.iris import curie_prefix


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each prefixed name that is written as an IRI, at its first use."""
    for iri, place in vocabulary.other_iris(lambda iri: curie_prefix(iri, vocabulary.prefixes)):
        rest = iri.partition(":")[2]
        meant = f"<{rest}>" if rest.startswith(("http://", "https://")) else iri
        message = f"<{iri}> is a prefixed name, not an IRI"
        hint = f"write {meant}, without angle brackets" if meant == iri else f"write {meant}"
        if vocabulary.by_schema and meant == iri:
            hint = "write the whole IRI"
        yield Diagnostic(place, message, hint, about=(iri,))
