"""Two items of one class, or of one scheme, have the same preferred label.

People choose by label. Two items whose labels read the same cannot be distinguished in a list. Unicode compatibility
forms, case, white space and punctuation that changes no meaning do not make labels different; raised and lowered digits
do, as in `10²`, and so does another language. A concept may have the label of one above it, as the subject *History*
has that of its group, of one that it replaces or matches, and of one with other types. Concepts of other vocabularies
are not checked. A concept in no scheme is compared with the concepts of all schemes.

If many concepts share their label with one in another branch, as the parts of machines or the quarters of towns do,
readers need the branch to understand a label, and these findings are of severity info. So are findings of labels such
as *Other*, and all findings if many concepts, and one of fifty, share their label, as names of people do.

Source: ISO 25964-1 section 6.1; qSKOS "Overlapping Labels".

```yaml bad
id: energy
label: Energy
terms:
  - id: solar-power
    label: Solar power
  - id: sun-power
    label: Solar Power
```

```yaml good
id: energy
label: Energy
terms:
  - id: solar-power
    label: Solar power
  - id: sun-power
    label: Power from the sun
```
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from taxokit.lint.rule_api import (
    MANY,
    SAME,
    Diagnostic,
    Diagnostics,
    Severity,
    Text,
    Vocabulary,
    terms,
    vocabulary_rule,
)
from taxokit.lint.vocabulary.view import by_language
from taxokit.rdf.graph_algorithms import Ancestry
from taxokit.text.normalize import alike

_Label: TypeAlias = tuple[str, Text]
"""A label with its concept."""

_FEW = 0.01
_OFTEN, _MANY = 0.02, 50
"""If one concept of fifty has the label of another, and they are many, labels need not be unique: names of people,
versions of documents."""

_OTHERS = (
    "other others unknown unspecified general miscellaneous andere anderes sonstige sonstiges übrige autre autres "
    "divers otro otros otra otras varios altro altri altra altre overige overig muu muut"
)
_REST = frozenset(_OTHERS.split())
"""Labels for the rest of a list, which each of several lists has."""

_COMPARED = 8
"""A label is compared with at most so many before it: the concepts of a chain may all have one label."""


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each concept whose preferred label another concept of its class or scheme had before it."""
    count = len(vocabulary.concepts)
    duplicates = list(_duplicates(vocabulary))
    apart = {pair for pair in duplicates if _are_apart(vocabulary, pair[0][0], pair[1][0])}
    are_usual = not vocabulary.by_schema and len(duplicates) > max(_MANY, _OFTEN * count)
    are_usual_apart = len(apart) > max(MANY, _FEW * count)
    for label, first in duplicates:
        is_usual = are_usual or (are_usual_apart and (label, first) in apart)
        severity = Severity.INFO if is_usual or first[1][0].lower() in _REST else Severity.ERROR
        yield _diagnostic(vocabulary, label, first, severity)


def _duplicates(vocabulary: Vocabulary) -> Iterator[tuple[_Label, _Label]]:
    """Yield each label with the same label of a concept before it, except if the two concepts may share it."""
    groups = list(_same_labels(vocabulary))
    before = ((label, group[: min(i, _COMPARED)]) for group in groups for i, label in enumerate(group))
    pairs = [(label[0], other[0]) for label, others in before for other in others]
    may_share = _may_share(vocabulary, pairs)
    for group in groups:
        reported: set[_Label] = set()
        for i, label in enumerate(group):
            others = (other for other in group[: min(i, _COMPARED)] if other not in reported)
            first = next((other for other in others if not may_share(label[0], other[0])), None)
            if first is not None:
                reported.add(label)
                yield label, first


def _same_labels(vocabulary: Vocabulary) -> Iterator[Sequence[_Label]]:
    """Yield the labels of a class or scheme that read the same, of two and more concepts."""
    for _, languages in vocabulary.labels_by_scope(terms.PREF_LABEL):
        yield from (group for group in _groups(vocabulary, languages) if len(group) > 1)
    loose = vocabulary.concepts_without_scheme
    if loose:
        everything = by_language(vocabulary.literals(terms.PREF_LABEL), vocabulary.concepts)
        for group in _groups(vocabulary, everything):
            in_scheme = next((label for label in group if label[0] not in loose), None)
            if in_scheme:
                yield [in_scheme, *(label for label in group if label[0] in loose)]


def _groups(vocabulary: Vocabulary, languages: Mapping[str, Sequence[_Label]]) -> Iterator[Sequence[_Label]]:
    """Yield the labels that read the same, one of each concept of the vocabulary."""
    for labels in languages.values():
        for same in alike([text[0] for _, text in labels]):
            by_concept = {labels[index][0]: labels[index] for index in reversed(same)}
            yield [label for iri, label in reversed(by_concept.items()) if vocabulary.is_own(iri)]


def _may_share(vocabulary: Vocabulary, pairs: Iterable[tuple[str, str]]) -> Callable[[str, str], bool]:
    """Return a test if two concepts may share a label: one is above the other, replaces it, or matches it."""
    both_ways = [pair for low, high in pairs for pair in ((low, high), (high, low))]
    in_line = set(vocabulary.ancestry.reaching(both_ways)) if both_ways else set()
    classes = vocabulary.stated(f"{terms.RDFS}subClassOf") if both_ways else {}  # ontologies have their hierarchy so
    in_line.update(Ancestry(classes).reaching(both_ways) if classes else ())
    types = {} if vocabulary.by_schema else vocabulary.stated(terms.TYPE)

    def may_share(iri: str, other: str) -> bool:
        if set(types.get(iri, ())) != set(types.get(other, ())):
            return True  # concepts of two kinds
        return vocabulary.are_linked(iri, other, SAME) or (iri, other) in in_line or (other, iri) in in_line

    return may_share


def _are_apart(vocabulary: Vocabulary, iri: str, other: str) -> bool:
    """Return True if two concepts are in branches of their own, below different ones."""
    above, below = vocabulary.hierarchy.get(iri, ()), vocabulary.hierarchy.get(other, ())
    return bool(above and below) and not vocabulary.is_nested and set(above).isdisjoint(below)


def _diagnostic(vocabulary: Vocabulary, label: _Label, first: _Label, severity: Severity) -> Diagnostic:
    (iri, text), (other, (words, _, _)) = label, first
    language = f"@{text[1]}" if text[1] and text[1] != vocabulary.language else ""
    same = "is also" if words == text[0] else f"reads like {words!r},"
    return Diagnostic(
        vocabulary.place_of_literal(iri, terms.PREF_LABEL, text),
        f"the label {text[0]!r}{language} of {vocabulary.name(iri)} {same} the label of {vocabulary.name(other)}",
        "make the labels different, or merge the two",
        about=(other,),
        severity=severity,
    )
