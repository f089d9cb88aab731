"""Two concepts have one label, in the singular and in the plural.

Thesauri use one of the two forms for each kind of thing, so that nobody has to look twice; two concepts are usually one
that was added twice. It is an *info*, because some pairs mean two things (*glass*, *glasses*). Concepts that are linked
with each other are meant, and not reported. Only regular plurals of English, French, Portuguese and Spanish are known.

Source: ISO 25964-1 section 6.5 (singular and plural forms).

```turtle bad
ex:a a skos:Concept ; skos:prefLabel "Saw"@en .
ex:b a skos:Concept ; skos:prefLabel "Saws"@en .
```

```turtle good
ex:a a skos:Concept ; skos:prefLabel "Glass"@en ; skos:related ex:b .
ex:b a skos:Concept ; skos:prefLabel "Glasses"@en . ex:c a skos:Concept ; skos:prefLabel "Bus"@en .
```
"""

from collections.abc import Iterator

from taxokit.lint.rule_api import SAME, Diagnostics, Severity, Vocabulary, on_literal, terms, vocabulary_rule

_LANGUAGES = ("en", "fr", "es", "pt")
_LEAST = 3
_LINKS = (*SAME, terms.BROADER_TRANSITIVE, terms.RELATED)


@vocabulary_rule(Severity.INFO)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each concept with the plural of the label of another one of its class or scheme."""
    deprecated = vocabulary.deprecated
    for _, languages in vocabulary.labels_by_scope(terms.PREF_LABEL):
        for tag, labels in languages.items():
            base = (tag or vocabulary.language).partition("-")[0]
            if base not in _LANGUAGES:
                continue
            owners = {text[0].lower(): iri for iri, text in labels if iri not in deprecated}
            for iri, text in labels:
                if text[0][-1:] not in "sSxX" or iri in deprecated:
                    continue
                singular = next((word for word in _singulars(text[0].lower(), base) if word in owners), "")
                other = owners.get(singular, iri)
                if other != iri and not vocabulary.are_linked(iri, other, _LINKS):
                    message = f"is the plural of that of {vocabulary.name(other)}"
                    about = on_literal(vocabulary, iri, terms.PREF_LABEL, text, message, "merge the two, or link them")
                    yield about._replace(about=(other,))


def _singulars(label: str, language: str) -> Iterator[str]:
    """Yield the labels of which another one may be the plural."""
    if label.endswith("s") and not label.endswith("ss") and len(label) > _LEAST:
        yield label[:-1]
        if label.endswith("es"):
            yield label[:-2]
        if language == "en" and label.endswith("ies"):
            yield f"{label[:-3]}y"
    elif language == "fr" and label.endswith("aux"):
        yield f"{label[:-3]}al"
        yield label[:-1]
