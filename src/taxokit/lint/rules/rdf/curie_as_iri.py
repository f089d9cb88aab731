"""A prefixed name is written as an IRI.

`<skos:Concept>` is not `skos:Concept`: in angle brackets, and in `rdf:resource`, prefixes mean nothing, so the name is
an IRI of the scheme `skos:`, which no program knows. The rule knows the prefixes of the file and the usual ones.

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
    odd = [iri for iri in vocabulary.statements.standard_terms if not iri.startswith("http")]
    names = sorted(iri for iri in odd if curie_prefix(iri, vocabulary.prefixes))
    for iri, subject in vocabulary.statements.users(names).items():
        rest = iri.partition(":")[2]
        meant = f"<{rest}>" if rest.startswith(("http://", "https://")) else iri
        message = f"<{iri}> is a prefixed name, not an IRI"
        hint = f"write {meant}, without angle brackets" if meant == iri else f"write {meant}"
        yield Diagnostic(vocabulary.place_of_all(subject), message, hint, about=(iri,))
