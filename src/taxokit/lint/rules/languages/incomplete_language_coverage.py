"""A concept has no label, or no definition, in a language in which the other concepts have one.

Readers of that language find gaps. A language that fewer than half of the concepts have is a translation that has just
begun: there is one finding for it, not one for each concept. If more than one in ten lacks a language, the findings are
of severity info. Tags that differ only in the region, such as `en` and `en-GB`, count as one language. Scripts are
distinguished (`zh-Hans` and `zh-Hant`), unless some tags have none: a label in `zh-Hans` then counts for `zh`.
Languages that the configuration names in `[tool.taxokit.translations]` are left to `untranslated`. Tags for
private use, such as `x-other`, and `und`, `mul` and the like are not languages. Deprecated concepts need no
translation, and concepts of other vocabularies have theirs there. Definitions are compared among the concepts that have
some, and reported in the languages of the labels that at most one in ten lacks.

Options: `languages` are the tags of the languages that every concept must have; by default, the languages in use.

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
"""

from collections import Counter
from collections.abc import Collection, Mapping

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule
from taxokit.text.codes import base_of, check_language_tag, in_usual_case

_FEW = 0.1
"""At most this share of the concepts lacks a language that nearly all have."""

_LEAST = 3
"""The least number of definitions in a language from which the others need one."""


@vocabulary_rule(Severity.WARNING, of_whole=True)
def check(vocabulary: Vocabulary, *, languages: tuple[str, ...] = ()) -> Diagnostics:
    """Yield each concept that lacks languages, and each language that most concepts lack."""
    if not languages and len(vocabulary.tags) < 2:  # noqa: PLR2004 - one language cannot be compared
        return
    planned = {base_of(tag) for tag in vocabulary.planned}
    yield from _definitions(vocabulary, planned)
    deprecated = vocabulary.deprecated
    labels = vocabulary.literals(terms.PREF_LABEL)
    # other rules report labels without a valid tag, and labels that are resources
    invalid = {"", *filter(check_language_tag, vocabulary.tags)}
    untagged = {iri for iri, texts in labels.items() for _, tag, _ in texts if tag in invalid}
    untagged.update(vocabulary.stated(terms.PREF_LABEL))
    languages_of = {
        iri: tags
        for iri, tags in vocabulary.languages_of_labels.items()
        if iri in labels and iri not in untagged and iri not in deprecated and vocabulary.is_own(iri)
    }
    count = Counter(language for tags in languages_of.values() for language in tags)
    general = {tag: tag.partition("-")[0] for tag in count if "-" in tag}
    expected = {base_of(tag) for tag in languages} or {tag for tag in count if general.get(tag) not in count}
    if general:
        languages_of = {
            iri: tags | {general[tag] for tag in tags if tag in general} for iri, tags in languages_of.items()
        }
        count = Counter(language for tags in languages_of.values() for language in tags)
    expected -= planned
    most = {language for language in expected if languages or 2 * count[language] >= len(languages_of)}
    yield from (_rare(vocabulary, languages_of, language, count[language]) for language in sorted(expected - most))
    # a language that nearly all have was forgotten elsewhere; the others are work in progress
    usual = {language for language in most if len(languages_of) - count[language] <= max(1, _FEW * len(languages_of))}
    for iri, tags in languages_of.items():
        if not tags >= most:
            severity = Severity.INFO if tags >= usual else Severity.WARNING
            yield _incomplete(vocabulary, iri, most - tags)._replace(severity=severity)


def _definitions(vocabulary: Vocabulary, planned: Collection[str]) -> Diagnostics:
    """Yield each concept that lacks a definition in languages in which it has a label, and nearly all others one.

    The planned languages are left out.
    """
    definitions = vocabulary.literals(terms.DEFINITION)
    used = {tag for texts in definitions.values() for _, tag, _ in texts}
    tags = {tag: base_of(tag) for tag in used if tag and not check_language_tag(tag)}
    if len(set(tags.values())) < 2:  # noqa: PLR2004 - as above
        return
    languages_of = {
        iri: {tags.get(tag, "") for _, tag, _ in definitions[iri]}
        for iri in vocabulary.maintained_concepts
        if iri in definitions and all(tag for _, tag, _ in definitions[iri])
    }
    count = Counter(language for languages in languages_of.values() for language in languages)
    most = max(_LEAST, len(languages_of) - max(1, _FEW * len(languages_of)))
    usual = {language for language, number in count.items() if number >= most} - {"", *planned}
    labels = vocabulary.languages_of_labels if usual else {}
    for iri, languages in languages_of.items():
        lacking = (usual - languages) & labels.get(iri, frozenset()) if not languages >= usual else ()
        if lacking:
            yield _incomplete(vocabulary, iri, lacking, terms.DEFINITION)


def _rare(vocabulary: Vocabulary, languages_of: Mapping[str, frozenset[str]], language: str, count: int) -> Diagnostic:
    """Return the diagnostic on a language that most concepts lack."""
    first = next(iri for iri, tags in languages_of.items() if language in tags)
    number = f"{count} of {len(languages_of)} concepts {'has' if count == 1 else 'have'}"
    message = f"only {number} a label in the language {in_usual_case(language)!r}, first {vocabulary.name(first)}"
    hint = "translate the others, or remove the language"
    return Diagnostic(vocabulary.place(first), message, hint, about=(language,), severity=Severity.INFO)


def _incomplete(vocabulary: Vocabulary, iri: str, lacking: Collection[str], predicate: str = "") -> Diagnostic:
    """Return the diagnostic on a concept that lacks languages of its definition, or of its label."""
    missing = ", ".join(repr(in_usual_case(tag)) for tag in sorted(lacking))
    plural, it = ("s", "them") if len(lacking) > 1 else ("", "it")
    kind = "definition" if predicate else "label"
    message = f"{vocabulary.name(iri)} has no {kind} in the language{plural} {missing}"
    place = vocabulary.place(iri, predicate)
    return Diagnostic(place, message, f"add {it}, as the other concepts have {it}", about=(missing,))
