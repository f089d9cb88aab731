"""An IRI is none.

It holds a space, a brace or another character that no IRI can hold, its host or its port is none, or a percent sign
begins nothing. Many programs refuse the whole file; others leave out, without a word, what is said of the resource.
Each is reported once. In a taxonomy of our own, `schema-violation` and `broken-link` look at addresses.

Source: RFC 3987 section 2.2; RDF 1.1 Concepts section 3.2; SPARQL and Turtle grammars, IRIREF.

```turtle bad
<http://example.org/solar power> a skos:Concept .
```

```turtle bad
ex:wind a skos:Concept ; skos:exactMatch <http://example.com/{wind}> .
```

```turtle good
<http://example.org/solar%20power> a skos:Concept .
```

```turtle good
<http://example.org/énergie> a skos:Concept ; skos:exactMatch <urn:isbn:9780000000002> .
```
"""

from collections.abc import Iterator

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.lint.registry import vocabulary_rule
from taxokit.lint.vocabulary.view import Vocabulary
from taxokit.rdf.urls import check_url


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """Yield each IRI that has not the form of one, where it is first used."""
    for iri, why, place in vocabulary.malformed():
        fault = check_url(iri) or f"has not the form of one: {why}"
        yield Diagnostic(
            place,
            f"the IRI <{iri}> {fault}",
            "write what it cannot hold with percent signs, as %20 for a space",
            about=(iri,),
        )
