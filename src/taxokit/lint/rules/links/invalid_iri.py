"""An IRI is invalid.

It contains a space, a brace or another character that an IRI must not contain, its host or its port is invalid, or a
percent sign is not followed by two digits. Many programs refuse the whole file; others silently drop the statements
about the resource. In RDF each invalid IRI is reported once. In our sources, `schema-violation` reports characters
that no IRI has, and this rule white space beyond ASCII and addresses without a host.

Source: RFC 3987 section 2.2; RDF 1.1 Concepts section 3.2; SPARQL and Turtle grammars, IRIREF.

```turtle bad
<http://example.org/solar power> a skos:Concept .
```

```yaml bad
id: energy
label: Energy
exact_match:
  - https:///energy
```

```turtle good
<http://example.org/solar%20power> a skos:Concept .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, vocabulary_rule
from taxokit.rdf.iris import check_url


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each invalid IRI, at its first use."""
    for iri, why, place in vocabulary.invalid_iris():
        problem = check_url(iri)
        message = f"invalid IRI <{iri}>: {f'it {problem}' if problem else why}"
        hint = "percent-encode characters that an IRI must not contain, such as %20 for a space"
        hint = "write the whole address" if "host" in problem else hint
        yield Diagnostic(place, message, hint, about=(iri,))
