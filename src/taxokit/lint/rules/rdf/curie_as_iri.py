"""A prefixed name is written as an IRI.

`<skos:Concept>` is not `skos:Concept`: in angle brackets, and in `rdf:resource`, prefixes mean nothing, so the name is
an IRI of the scheme `skos:`, which no program knows. The same holds for an IRI in YAML. The rule knows the prefixes of
the file, or of the schema, and the usual ones. In our sources the fix writes the whole IRI.

Source: Turtle section 6.3 (IRI references); W3C CURIE Syntax 1.0 section 3.

```yaml where schema/taxonomy.yaml
classes:
  Term:
    attributes:
      see_also:
        description: More about it.
        range: uri
        slot_uri: rdfs:seeAlso
```

```turtle bad
ex:wind a skos:Concept ; skos:exactMatch <ex:breeze> .
```

```yaml bad
id: energy
label: Energy
terms:
  - id: wind
    label: Wind
    see_also: dct:subject
```

```turtle good
ex:wind a skos:Concept ; skos:exactMatch ex:breeze , <urn:example:wind> , <doi:10.1000/wind> .
```
"""

from taxokit.lint.rule_api import (
    Diagnostic,
    Diagnostics,
    NewText,
    Severity,
    SourceVocabulary,
    Vocabulary,
    terms,
    vocabulary_rule,
)
from taxokit.rdf.iris import curie_prefix

_WEB = ("http://", "https://")


@vocabulary_rule(Severity.ERROR, fixable=True)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each prefixed name that is written as an IRI, in RDF at its first use."""
    if isinstance(vocabulary, SourceVocabulary):
        yield from _in_sources(vocabulary)
        return
    for iri, place in vocabulary.other_iris(lambda iri: curie_prefix(iri, vocabulary.prefixes)):
        rest = iri.partition(":")[2]
        meant = f"<{rest}>" if rest.startswith(_WEB) else iri
        message = f"<{iri}> is a prefixed name, not an IRI"
        hint = f"write {meant}, without angle brackets" if meant == iri else f"write {meant}"
        yield Diagnostic(place, message, hint, about=(iri,))


def _in_sources(vocabulary: SourceVocabulary) -> Diagnostics:
    """Yield each prefixed name; JSON-LD expands also those whose prefix is a scheme of IRIs, such as `geo:`."""
    declared = vocabulary.taxonomy.prefixes
    known = {**terms.WELL_KNOWN, **declared}
    for iri, place in vocabulary.other_iris(
        lambda iri: iri.partition(":")[0] in declared or curie_prefix(iri, declared)
    ):
        prefix, _, rest = iri.partition(":")
        whole = rest if rest.startswith(_WEB) else known[prefix] + rest if prefix in known else ""
        fix = NewText(whole) if whole else None
        message = f"<{iri}> is a prefixed name, not an IRI"
        yield Diagnostic(place, message, f"write {whole or 'the whole IRI'}", fix, about=(iri,))
