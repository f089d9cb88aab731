"""Items of one class that may be duplicates, ranked, with the words that make them alike.

Only items with a similar name or with a rare word in common are compared, so that the work grows with the items and not
with the pairs.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from taxokit.query.likeness import Entry, Likeness
from taxokit.query.search import NameIndex, Texts
from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import is_deprecated, label_of, named_items
from taxokit.taxonomy.schema import Class

LEAST_SCORE, LEAST_OF_NEIGHBOURS = 0.4, 0.2
"""Below the first, pairs of a real vocabulary are siblings rather than duplicates; among the neighbours of one item,
some siblings are wanted, too."""

_NEAREST = 8
"""An item is compared with the items of so many of the nearest names, and with those that share a rare word."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two items that are alike. `words` made the match: a word of each, the most important pair first."""

    first: Item
    second: Item
    score: float
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Similar:
    """The best pairs, and the number of all."""

    pairs: tuple[Pair, ...]
    total: int


def similar(
    taxonomy: Taxonomy,
    *,
    item: Item | None = None,
    cls: Class | None = None,
    least: float | None = None,
    limit: int | None = None,
) -> Similar:
    """Return the pairs whose score, from 0 to 1, is at least `least`, best first; by default, those worth a review.

    With `item`, the pairs of it and another of its class; else of all classes, or of `cls`. Deprecated items are only
    compared with `item`.
    """
    if least is None:
        least = LEAST_OF_NEIGHBOURS if item else LEAST_SCORE
    classes = [item.cls] if item else [cls] if cls else taxonomy.schema.item_classes
    groups = [_Group(taxonomy, cls_, with_deprecated=item is not None) for cls_ in classes]
    scored = [
        (-score, number, first, second)
        for number, group in enumerate(groups)
        for first, second in (group.pairs_of(item) if item else group.all_pairs())
        if (score := group.texts.score(first, second)) >= least
    ]
    best = sorted(scored)[:limit]
    pairs = tuple(groups[number].pair(first, second, -score) for score, number, first, second in best)
    return Similar(pairs, len(scored))


class _Group:
    """The items of one class, with their words."""

    def __init__(self, taxonomy: Taxonomy, cls: Class, *, with_deprecated: bool) -> None:
        items = [item for item in named_items(taxonomy) if item.cls is cls]
        self.items = [item for item in items if with_deprecated or not is_deprecated(taxonomy, item)]
        self.index = taxonomy.derive(NameIndex)
        texts = Texts(taxonomy)
        self.texts = Likeness([entry_of(texts, item) for item in self.items])

    def pairs_of(self, item: Item) -> Iterator[tuple[int, int]]:
        """Yield the places of an item and of each other one."""
        place = self.items.index(item)
        return ((place, other) for other in range(len(self.items)) if other != place)

    def all_pairs(self) -> list[tuple[int, int]]:
        """Return the places of the items that may be alike: by their names, or by a rare word."""
        places = {item: place for place, item in enumerate(self.items)}
        pairs = {
            (min(place, other), max(place, other))
            for item, place in places.items()
            for near in self.index.near(label_of(item), _NEAREST)
            if (other := places.get(near, place)) != place
        }
        return sorted(pairs.union(self.texts.pairs_by_rare_words()))

    def pair(self, first: int, second: int, score: float) -> Pair:
        """Return two items with the words that they share, the most important pair first."""
        return Pair(self.items[first], self.items[second], score, self.texts.shared_words(first, second))


def entry_of(texts: Texts, item: Item) -> Entry:
    """Return the words of an item: of its labels in all languages without hidden ones, and of its definition.

    Hidden labels are misspelled.
    """
    further = (
        text.text
        for text in texts.of(item)
        if text.slot.uri == terms.ALT_LABEL or (text.is_translated and text.slot.uri == terms.PREF_LABEL)
    )
    names = [label_of(item), *further]
    ours = (text for text in texts.of(item) if text.slot.uri in (terms.DEFINITION, terms.DESCRIPTION))
    return Entry.of(names, [text.text for text in ours if not text.is_translated])
