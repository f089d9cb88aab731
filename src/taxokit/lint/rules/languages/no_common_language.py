"""No language has a label for all concepts.

In every language some concepts are missing from the list, and an application has no language to fall back on. Concepts
without any language tag do not count, and tags that differ only in the region, such as `en` and `en-GB`, count as one
language.

Source: qSKOS "No Common Languages"; ISO 25964-1 section 9 (multilingual thesauri).

```turtle bad
ex:sun a skos:Concept ; skos:prefLabel "sun"@en, "soleil"@fr .
ex:wind a skos:Concept ; skos:prefLabel "wind"@en, "Wind"@de .
ex:water a skos:Concept ; skos:prefLabel "Wasser"@de .
```

```turtle good
ex:sun a skos:Concept ; skos:prefLabel "sun"@en, "soleil"@fr .
ex:wind a skos:Concept ; skos:prefLabel "wind"@en-GB .
```
"""

from collections import Counter

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, vocabulary_rule


@vocabulary_rule(Severity.WARNING, of_whole=True)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield one diagnostic if no language is common to all, at the first concept that lacks the most common one."""
    if len(vocabulary.tags) < 2:  # noqa: PLR2004 - one language cannot be compared
        return
    languages_of = vocabulary.languages_of_labels
    count = Counter(language for tags in languages_of.values() for language in tags)
    if not count or max(count.values()) == len(languages_of):
        return
    closest, number = min(count.items(), key=lambda pair: (-pair[1], pair[0]))
    first = next(iri for iri, tags in languages_of.items() if closest not in tags)
    message = f"no language has a label for all {len(languages_of)} concepts; "
    message += f"{closest!r} has {number} of them, but not {vocabulary.name(first)}"
    yield Diagnostic(vocabulary.place(first), message, "complete the labels of one language")
