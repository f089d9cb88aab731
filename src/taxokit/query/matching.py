"""Finding items by a name that may be misspelled, reordered or partial: a thousand names in a second.

A name shares trigrams with what it may mean. These choose few names of many, by an index, and rapidfuzz compares the
query with those alone, so that the work hardly grows with the vocabulary.
"""

import heapq
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from taxokit.core.text.normalize import words_of
from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import LABELS, full_id, is_deprecated, label_of, named_items

_BEST = 100.0
_OTHER_NAME, _DEPRECATED = 0.98, 0.9
"""What is left of a score for a name that is not the label, and for an item that should not be used."""

_TRIGRAM = 3
_SHORT = 5
"""Names of this length share too few trigrams with a misspelled one: each is compared with a query as short."""

_COMPARED = 30
_MOST_COUNTED = 5_000
"""How many names rapidfuzz compares, and how many places of the index choose them, those of rare trigrams first."""

_LEAST_SCORE = 40.0
"""What is less alike has nothing in common but letters."""

_OTHER_ORDER, _PART, _PART_OF_LENGTH = 0.95, 0.6, 0.3
"""What is left where the words are in another order, and where all words of one are in the other: a part of the score
alone, and a part that grows with how much of the length they are."""

_LONGEST = 300
"""How many letters of a query are compared."""


@dataclass(frozen=True, slots=True)
class Match:
    """An item that a name may mean. `score` is from 0 to 100; `is_exact` where it has this name, or this identifier."""

    item: Item
    score: float
    is_exact: bool = False


class NameMatcher:
    """Finds the items of a taxonomy by their names: labels in all languages, other and hidden labels, identifiers."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy
        self._names: list[str] = []
        self._items: list[Item] = []
        self._parts: list[float] = []
        self._exact: dict[str, dict[int, Item]] = {}
        self._identifiers: dict[str, dict[int, Item]] = {}
        items = named_items(taxonomy)
        ranked = sorted(items, key=lambda item: (len(label_of(item)), full_id(item)))
        self._ranks = {id(item): rank for rank, item in enumerate(ranked)}
        for item in items:
            for name in (item.id, full_id(item), taxonomy.iri(item)):
                self._identifiers.setdefault(name, {})[id(item)] = item
            kept = _DEPRECATED if is_deprecated(taxonomy, item) else 1.0
            label = _folded(label_of(item))
            for name in dict.fromkeys([label, *map(_folded, _other_names(item))]):
                if name:
                    self._exact.setdefault(name, {})[id(item)] = item
                    self._names.append(name)
                    self._items.append(item)
                    self._parts.append(kept * (1.0 if name == label else _OTHER_NAME))
        self._trigrams: dict[str, list[int]] = {}
        for place, name in enumerate(self._names):
            for trigram in _trigrams(name):
                self._trigrams.setdefault(trigram, []).append(place)
        self._lengths = [len(name) for name in self._names]
        self._short = [place for place, length in enumerate(self._lengths) if length <= _SHORT]

    def identified(self, name: str) -> list[Item]:
        """Return the items that an identifier means: a slug, `kind/slug` or an IRI."""
        return list(self._identifiers.get(name.strip(), {}).values())

    def starting(self, prefix: str) -> Iterator[Item]:
        """Yield the items that have a name, or an identifier, that begins with a text, shortest names first."""
        folded = _folded(prefix)
        bare = prefix.strip()
        found = [
            (part != 1.0, len(name), name, item)
            for name, item, part in zip(self._names, self._items, self._parts, strict=True)
            if name.startswith(folded)
        ]
        found.sort(key=lambda entry: entry[:3])
        yield from (entry[3] for entry in found)
        for name, items in self._identifiers.items():
            if bare and name.startswith(bare):
                yield from items.values()

    def matches(self, name: str, wanted: Callable[[Item], bool] | None = None) -> list[Match]:
        """Return the items that a name may mean, best first; with `wanted`, only those that it accepts."""
        folded = _folded(name[:_LONGEST])
        exact = self._identifiers.get(name.strip(), {}) | self._exact.get(folded, {})
        best: dict[int, tuple[float, Item]] = {}
        for place, score in self._scores(folded):
            item = self._items[place]
            if score > best.get(id(item), (0.0, item))[0]:
                best[id(item)] = score, item
        for key, item in exact.items():
            best[key] = (_BEST * (_DEPRECATED if is_deprecated(self._taxonomy, item) else 1.0), item)
        found = [
            Match(item, round(score, 1), key in exact)
            for key, (score, item) in best.items()
            if wanted is None or wanted(item)
        ]
        return sorted(found, key=lambda match: (-match.score, self._ranks[id(match.item)]))

    def _scores(self, folded: str) -> Iterator[tuple[int, float]]:
        """Yield the places of the names that are alike, and how much."""
        from rapidfuzz import fuzz, process

        places = self._candidates(folded)
        names = [self._names[place] for place in places]
        length = len(folded)
        scores = [0.0] * len(names)
        for scorer in (fuzz.ratio, fuzz.token_sort_ratio, fuzz.token_set_ratio):
            for name, likeness, i in process.extract(folded, names, scorer=scorer, limit=None):
                left = 1.0 if scorer is fuzz.ratio else _OTHER_ORDER
                if scorer is fuzz.token_set_ratio:
                    shorter, longer = sorted((length, len(name)))
                    left = _PART + _PART_OF_LENGTH * shorter / longer
                scores[i] = max(scores[i], likeness * left)
        for place, score in zip(places, scores, strict=True):
            if (score := score * self._parts[place]) >= _LEAST_SCORE:
                yield place, score

    def _candidates(self, folded: str) -> list[int]:
        """Return the places of the names that share most trigrams with a query (Dice's coefficient)."""
        counts: Counter[int] = Counter()
        counted = 0
        trigrams = _trigrams(folded)
        for places in sorted((self._trigrams.get(trigram, ()) for trigram in trigrams), key=len):
            if counted and counted + len(places) > _MOST_COUNTED:
                break
            counts.update(places)
            counted += len(places)
        size, lengths = len(trigrams), self._lengths
        alike = [(count / (size + lengths[place]), -place) for place, count in counts.items()]
        best = [-place for _, place in heapq.nlargest(_COMPARED, alike)]
        return best if len(folded) > _SHORT else list(dict.fromkeys(chain(best, self._short)))


def _folded(text: str) -> str:
    return " ".join(words_of(text))


def _trigrams(folded: str) -> set[str]:
    padded = f"  {folded} "
    return {padded[start : start + _TRIGRAM] for start in range(len(padded) - _TRIGRAM + 1)}


def _other_names(item: Item) -> Iterator[str]:
    """Yield the names of an item other than its label: also hidden ones, and those in other languages."""
    yield item.id
    slots = [slot for uri in _OTHER_LABELS if (slot := item.cls.meaning(uri))]
    for slot in slots:
        yield from (value for value in item.values(slot) if isinstance(value, str))
    translations = item.value(item.cls.translations)
    names = {slot.name for slot in slots} | {slot.name for uri in LABELS if (slot := item.cls.meaning(uri))}
    for words in translations.values() if isinstance(translations, Mapping) else ():
        for name in names & words.keys() if isinstance(words, Mapping) else ():
            value = words[name]
            yield from (one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str))


_OTHER_LABELS = (terms.ALT_LABEL, terms.HIDDEN_LABEL)
