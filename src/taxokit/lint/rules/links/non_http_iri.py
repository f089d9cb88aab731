"""The IRI of a concept or scheme is not an HTTP address.

Linked data depends on IRIs that can be looked up. A URN cannot be looked up, and a blank node cannot even be named in
another file. There is one finding for each scheme. `curie-as-iri` reports prefixed names instead of IRIs.

Source: qSKOS "HTTP URI Scheme Violation"; the second of the linked data principles.

```turtle bad
<urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66> a skos:Concept .
```

```turtle good
ex:wind a skos:Concept .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, vocabulary_rule, with_cases
from taxokit.rdf.iris import curie_prefix


@vocabulary_rule(Severity.WARNING, formerly="http-less-iri")
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield the concepts and schemes whose IRI is not an HTTP one."""
    by_scheme: dict[str, list[str]] = {}
    for iri in (*vocabulary.concepts, *vocabulary.schemes):
        if not iri.startswith(("http://", "https://")) and not curie_prefix(iri, vocabulary.prefixes):
            by_scheme.setdefault(iri.partition(":")[0].lower(), []).append(iri)
    for scheme, iris in by_scheme.items():
        name = vocabulary.name(iris[0])
        how = f"the IRI scheme {scheme}:" if scheme != "_" else "no IRI"
        message = f"{name} has {how}" if len(iris) == 1 else f"{len(iris)} concepts have {how}, such as {name}"
        place = vocabulary.place(iris[0]) if vocabulary.by_schema else vocabulary.place_of_all(iris[0])
        about = Diagnostic(place, message, "use an https: IRI", about=(scheme,))
        yield with_cases(about, iris, vocabulary.known_as)
