"""A concept has no documentation at all: neither definition nor note.

Different people understand a bare label differently, and use the concept for different things. If no concept is
documented, or fewer than half are, there is one finding of severity info for all. Deprecated concepts need no
documentation, and concepts of other vocabularies have theirs there. If the schema of our sources recommends a slot for
it, `missing-recommended` reports missing ones.

Source: SKOS Reference section 7; qSKOS "Undocumented Concepts"; ISO 25964-1 section 6.2.2.

```turtle bad
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en .
```

```turtle good
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en ; skos:definition "Power from sunlight."@en .
```
"""

from taxokit.lint.rule_api import (
    Diagnostic,
    Diagnostics,
    Severity,
    Vocabulary,
    each_or_all,
    terms,
    vocabulary_rule,
)
from taxokit.rdf.skos import DOCUMENTATION


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each concept without documentation; one diagnostic if fewer than half have any."""
    concepts = vocabulary.expected(terms.DEFINITION, *DOCUMENTATION)
    if not concepts:
        return
    documented: set[str] = set()
    for predicate in DOCUMENTATION:
        documented.update(vocabulary.stated(predicate))
        literals = vocabulary.literals(predicate).items()
        documented.update(iri for iri, texts in literals if any(words.strip() for words, _, _ in texts))
    without = [iri for iri in concepts if iri not in documented]

    name = vocabulary.property_name(concepts[0], terms.DEFINITION)

    def undocumented(iri: str) -> Diagnostic:
        message = f"{vocabulary.name(iri)} has neither definition nor note"
        severity = Severity.INFO if len(without) == len(concepts) else Severity.WARNING
        return Diagnostic(vocabulary.place(iri), message, f"add {name}", severity=severity)

    message = f"none of the {len(without)} concepts has a definition or a note"
    if len(without) < len(concepts):
        message = f"{len(without)} of the {len(concepts)} concepts have neither definition nor note"
    summary = (message, f"add {name} to each") if 1 < len(without) > len(concepts) / 2 else None
    yield from each_or_all(vocabulary, without, undocumented, summary, Severity.INFO)
