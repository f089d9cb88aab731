"""A resource is used as a concept, a scheme, a collection or a label, but has no rdf:type.

Its class follows from the links by inference. Most programs do not infer: they list resources with the type, and leave
the others out. Only resources without any type are reported, and only if others have one.

Source: SKOS Reference S1, S2, S28 and appendix B (the classes); S4 to S6, S19, S20, S31 and S33 (the classes that links
imply).

```turtle bad
ex:energy a skos:Concept ; skos:narrower ex:wind .
ex:wind skos:prefLabel "wind power"@en .
```

```turtle good
ex:energy skos:narrower ex:wind .
ex:wind skos:prefLabel "wind power"@en .
```
"""

from taxokit.lint.rule_api import CLASSES, Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule


@vocabulary_rule(Severity.WARNING, in_sources=False)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each resource of the vocabulary that is of a class of SKOS by inference alone, and has no type."""
    if not any(True for kind in CLASSES for _ in vocabulary.instances(kind)):
        return
    typed, described = vocabulary.stated(terms.TYPE), vocabulary.statements.subjects
    reported: set[str] = set()
    for kind, name in CLASSES.items():
        for iri, predicate in vocabulary.classes_of(kind).items():
            is_ours = kind != terms.CONCEPT or vocabulary.is_own(iri)
            if predicate != terms.TYPE and is_ours and iri in described and iri not in typed and iri not in reported:
                reported.add(iri)
                message = f"{vocabulary.name(iri)} is used as {name} ({vocabulary.name(predicate)}) but has no rdf:type"
                yield Diagnostic(vocabulary.place(iri), message, f"add `a {vocabulary.name(kind)}`", cause=kind)
