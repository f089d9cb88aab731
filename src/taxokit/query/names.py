"""The texts of items, and an index of their names: labels in all languages, other and hidden labels, identifiers.

Search, reconciliation, the list of similar items and every "did you mean" read the same texts. A name that is spelled
alike is found by the groups of three letters that it shares with a query, so that rapidfuzz compares few of many names.
"""

import heapq
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import LABELS, full_id, is_deprecated, label_of, language_of, named_items
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.normalize import words_of

_NAMES = frozenset((*LABELS, terms.ALT_LABEL, terms.HIDDEN_LABEL))

_BEST = 100.0
_OTHER_NAME, _DEPRECATED = 0.98, 0.9
"""The part of a score that is left for a name other than the label, and for an item that should not be used."""

_LEAST_SCORE = 40.0
"""Names that are less alike have nothing in common but letters."""

_TRIGRAM = 3
_SHORT = 5
"""Names of this length share too few trigrams with a misspelled one: each is compared with a query as short."""

_COMPARED = 30
_COUNTED = 150
"""How many names rapidfuzz compares, and how many places of the index choose each of them, rare trigrams first."""

_LONGEST = 300
"""How many letters of a query are compared."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text of an item. `language` is "" for an identifier, which is in no language."""

    slot: Slot
    language: str
    text: str
    is_translated: bool = False

    @property
    def is_name(self) -> bool:
        """Whether it names the item."""
        return self.slot.identifier or self.slot.uri in _NAMES


class Texts:
    """The texts of the items of a taxonomy."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._schema = taxonomy.schema
        self._language = language_of(taxonomy)
        self._slots = {name: list(_text_slots(cls)) for name, cls in taxonomy.schema.classes.items()}

    def of(self, item: Item) -> Iterator[Text]:
        """Yield the texts of an item, those in other languages last."""
        yield from self._in_language(item.cls, item.data, self._language)
        translations = item.cls.translations
        words = item.data.get(translations.name) if translations else None
        if translations and isinstance(words, dict):
            cls = self._schema.classes[translations.range]
            for tag, data in words.items():
                if isinstance(data, dict):
                    yield from self._in_language(cls, data, tag, is_translated=True)

    def _in_language(
        self, cls: Class, data: Mapping[str, Any], language: str, *, is_translated: bool = False
    ) -> Iterator[Text]:
        for slot in self._slots[cls.name]:
            value = data.get(slot.name)
            for text in value if isinstance(value, list) else (value,):
                if isinstance(text, str):
                    yield Text(slot, "" if slot.identifier else language, text, is_translated)


def _text_slots(cls: Class) -> Iterator[Slot]:
    for slot in cls.slots:
        is_text = slot.identifier or slot.kind == "text" or slot.uri in _NAMES
        if is_text and not slot.computed and not slot.contains:
            yield slot


@dataclass(frozen=True, slots=True)
class Match:
    """An item that a name may mean. `score` is from 0 to 100; `is_exact` if it has this name, or this identifier."""

    item: Item
    score: float
    is_exact: bool = False


class NameIndex:
    """The names of the items of a taxonomy, and of `more` items."""

    def __init__(self, taxonomy: Taxonomy, more: Sequence[Item] = ()) -> None:
        texts = Texts(taxonomy)
        items = [*named_items(taxonomy), *more]
        ranked = sorted(items, key=lambda item: (len(label_of(item)), full_id(item)))
        self._ranks = {item: rank for rank, item in enumerate(ranked)}
        self._names: list[tuple[str, Item, float]] = []  # with the part of a score that is left for it
        self._exact: dict[str, dict[Item, float]] = {}
        self._identifiers: dict[str, dict[Item, float]] = {}
        for item in items:
            part = _DEPRECATED if is_deprecated(taxonomy, item) else 1.0
            for identifier in (item.id, full_id(item), taxonomy.iri(item)):
                self._identifiers.setdefault(identifier, {})[item] = part
            label = folded(label_of(item))
            names = (folded(text.text) for text in texts.of(item) if text.is_name)
            for name in filter(None, dict.fromkeys([label, *names])):
                self._exact.setdefault(name, {})[item] = part
                self._names.append((name, item, part if name == label else part * _OTHER_NAME))
        self._trigrams: dict[str, list[int]] = {}
        for place, (name, _, _) in enumerate(self._names):
            for trigram in _trigrams(name):
                self._trigrams.setdefault(trigram, []).append(place)
        self._lengths = [len(name) for name, _, _ in self._names]
        self._short = [place for place, length in enumerate(self._lengths) if length <= _SHORT]

    def identified(self, name: str) -> list[Item]:
        """Return the items that an identifier means: a slug, `kind/slug` or an IRI."""
        return list(self._identifiers.get(name.strip(), ()))

    def starting(self, prefix: str) -> Iterator[Item]:
        """Yield the items with a label, another name or an identifier that begins with a text, shortest first."""
        beginning, identifier = folded(prefix), prefix.strip()
        names = [entry for entry in self._names if entry[0].startswith(beginning)]
        names.sort(key=lambda entry: (entry[2] != 1.0, len(entry[0]), entry[0]))
        yield from (item for _, item, _ in names)
        for name, items in self._identifiers.items():
            if identifier and name.startswith(identifier):
                yield from items

    def matches(self, name: str, accepts: Callable[[Item], bool] | None = None) -> list[Match]:
        """Return the items that a name may mean, best first; with `accepts`, only those for which it is true."""
        query = folded(name[:_LONGEST])
        exact = self._identifiers.get(name.strip(), {}) | self._exact.get(query, {})
        scores: dict[Item, float] = {}
        for place in self._near(query):
            other, item, part = self._names[place]
            scores[item] = max(scores.get(item, 0.0), _likeness(query, other) * part)
        scores |= {item: _BEST * part for item, part in exact.items()}
        matches = [
            Match(item, round(score, 1), item in exact)
            for item, score in scores.items()
            if score >= _LEAST_SCORE and (accepts is None or accepts(item))
        ]
        return sorted(matches, key=lambda match: (-match.score, self._ranks[match.item]))

    def near(self, name: str, most: int) -> Iterable[Item]:
        """Return the items of the names that share most groups of letters with a name."""
        return dict.fromkeys(self._names[place][1] for place in self._near(folded(name), most))

    def _near(self, query: str, most: int = _COMPARED) -> Iterable[int]:
        """Return the places of the names that share most trigrams with a query (Dice's coefficient)."""
        counts: Counter[int] = Counter()
        trigrams = _trigrams(query)
        for places in sorted((self._trigrams.get(trigram, ()) for trigram in trigrams), key=len):
            if counts and counts.total() + len(places) > most * _COUNTED:
                break
            counts.update(places)
        size, lengths = len(trigrams), self._lengths
        shares = [(count / (size + lengths[place]), -place) for place, count in counts.items()]
        best = [-place for _, place in heapq.nlargest(most, shares)]
        return best if len(query) > _SHORT else dict.fromkeys([*best, *self._short])


def folded(text: str) -> str:
    """Return the folded words of a text between single spaces."""
    return " ".join(words_of(text))


def _trigrams(name: str) -> set[str]:
    padded = f"  {name} "
    return {padded[start : start + _TRIGRAM] for start in range(len(padded) - _TRIGRAM + 1)}


def _likeness(one: str, other: str) -> float:
    """Return how alike two names are, from 0 to 100: the mean of their likeness as wholes, and by their best parts."""
    from rapidfuzz import fuzz

    return (fuzz.token_sort_ratio(one, other) + fuzz.WRatio(one, other)) / 2
