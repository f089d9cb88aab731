"""Stage 4, classify: the languages that came and went, each as one change with all of its edits, and their reviews."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from taxokit.diff.changes import Change
from taxokit.diff.classify_items import Evidence, edits_of
from taxokit.diff.compare import Difference
from taxokit.diff.normalize import DocumentLayout, RecordKey, Records, is_in_mapping, own_values
from taxokit.taxonomy.translations import STATES, Progress


def language_changes(
    evidence: Evidence, before: Mapping[str, Progress] | None, now: Mapping[str, Progress] | None
) -> Iterator[Change]:
    """Yield the languages that came and went, and changes of reviews in the others; no changes of single texts.

    `before` and `now` have their texts by state, also of languages that are held back, None if that is not known.
    """
    schemas, pair = evidence.schemas, evidence.pair
    holders = {
        name: cls.translations.name
        for schema in (schemas.old, schemas.new)
        for name, cls in schema.classes.items()
        if cls.translations
    }
    old, new = (_texts(records, holders, pair.layout) for records in (pair.old, pair.new))
    root: RecordKey = (schemas.new.root.name, "")
    if before is not None and now is not None:
        for language in sorted(old.keys() & new.keys() & now.keys()):
            yield from _review_changes(root, before.get(language), now[language])
    if old.keys() == new.keys():
        return
    differences: dict[str, list[Difference]] = {language: [] for language in old.keys() ^ new.keys()}
    for key, values in list(evidence.unexplained.items()):
        of_languages = [part for part in values if _language(part, holders) in differences]
        for part in of_languages:
            differences[_language(part, holders)].append(part)
        evidence.take(key, of_languages)
    for language in sorted(language for language, parts in differences.items() if parts):
        kind = "language-removed" if language in old else "language-added"
        old_value, new_value = ({"texts": texts[language]} if language in texts else None for texts in (old, new))
        numbers = now.get(language) if now else None
        if numbers and not numbers.passes_gate:
            new_value = {"gate": numbers.gate, "reviewed": numbers.percentage}
        edits = edits_of(sorted(differences[language], key=lambda part: part.key))
        yield Change("metadata", kind, *root, "", None, old_value, new_value, language=language, edits=edits)


def _review_changes(root: RecordKey, before: Progress | None, now: Progress) -> Iterator[Change]:
    """Yield the change of a language of which texts are in another state than before, or the translators are others.

    Texts that are missing are no news, since each new item has some. Without numbers before, all texts were drafts.
    """
    is_first = before is None and bool(now.texts["reviewed"] or now.stale or now.translators)
    if is_first or (before is not None and _reviews(before) != _reviews(now)):
        has_others = now.translators != (before.translators if before else ())
        old = _numbers(before, has_translators=has_others) if before else None
        new = _numbers(now, has_translators=has_others)
        yield Change("metadata", "review-changed", *root, "", None, old, new, language=now.language)


def _numbers(numbers: Progress, *, has_translators: bool) -> dict[str, Any]:
    texts: dict[str, Any] = {state: numbers.texts[state] for state in STATES}
    return texts | ({"translators": list(numbers.translators)} if has_translators else {})


def _reviews(numbers: Progress) -> tuple[Any, ...]:
    texts = {state: number for state, number in numbers.texts.items() if state != "missing"}
    return texts, numbers.draft, numbers.stale, numbers.translators


def _texts(records: Records, holders: Mapping[str, str], layout: DocumentLayout) -> Counter[str]:
    """Return how many texts a document has in each language."""
    texts: Counter[str] = Counter()
    for (cls, _), record in records.items():
        name = holders.get(cls)
        if name is None or not record.data.get(name):
            continue
        languages = own_values({name: record.data[name]}, cls, layout).get(name)
        for language, words in languages.items() if isinstance(languages, dict) else ():
            texts[str(language)] += len(words) if isinstance(words, dict) else 1
    return texts


def _language(difference: Difference, holders: Mapping[str, str]) -> str:
    """Return the language of a value, "" for one of another slot."""
    path = difference.path
    is_translation = path[0] == holders.get(difference.key[0]) and is_in_mapping(path)
    return path[1] if is_translation else ""
