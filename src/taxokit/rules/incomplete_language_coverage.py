"""A concept has no label in a language in which the others have one.

Whoever reads in that language meets gaps. A language that fewer than half of the concepts have is a translation that
is only begun: there is one finding for it, not one for each concept. Tags that differ in region alone, such as `en`
and `en-GB`, count as one language.

Options: `languages`, the tags of the languages that every concept has to have; without any, those that are used.

Source: qSKOS "Incomplete Language Coverage"; ISO 25964-1 section 9 (multilingual thesauri).

```yaml bad
id: energy
label: Energie
translations:
  en:
    label: Energy
terms:
  - id: wind
    label: Wind
```

```turtle bad
ex:sun a skos:Concept ; skos:prefLabel "sun"@en, "Sonne"@de .
ex:wind a skos:Concept ; skos:prefLabel "wind"@en, "Wind"@de .
ex:water a skos:Concept ; skos:prefLabel "water"@en .
```

```yaml good
id: energy
label: Energie
translations:
  en:
    label: Energy
terms:
  - id: wind
    label: Wind
    translations:
      en-GB:
        label: wind
```

```turtle good
ex:sun a skos:Concept ; skos:prefLabel "sun"@en ; skos:altLabel "Sonne"@de .
ex:wind a skos:Concept ; skos:prefLabel "wind"@en-US, "Wind"@de-AT .
```
"""

from collections import Counter
from collections.abc import Iterator

from taxokit.findings import Problem, Severity
from taxokit.languages import base_of
from taxokit.linting import vocabulary_rule
from taxokit.vocabulary import Vocabulary


@vocabulary_rule(Severity.INFO)
def check(vocabulary: Vocabulary, *, languages: tuple[str, ...] = ()) -> Iterator[Problem]:
    """Yield each concept that lacks languages, and each language that most concepts lack."""
    if not languages and len(vocabulary.tags()) < 2:  # noqa: PLR2004 - with one language there is nothing to compare
        return
    found = vocabulary.languages_of_labels
    count = Counter(language for has in found.values() for language in has)
    wanted = {base_of(tag) for tag in languages} or set(count)
    most = {language for language in wanted if languages or 2 * count[language] >= len(found)}
    for language in sorted(wanted - most):
        first = next(iri for iri, has in found.items() if language in has)
        number = f"{count[language]} of {len(found)} concepts {'has' if count[language] == 1 else 'have'}"
        message = f"only {number} a label in the language {language!r}, first {vocabulary.name(first)}"
        yield Problem(vocabulary.place(first), message, "translate the others, or leave the language out")
    for iri, has in found.items():
        if not has >= most:
            missing = ", ".join(map(repr, sorted(most - has)))
            plural = "s" if len(most - has) > 1 else ""
            message = f"{vocabulary.name(iri)} has no label in the language{plural} {missing}"
            yield Problem(vocabulary.place(iri), message, "add it, as the other concepts have it")
