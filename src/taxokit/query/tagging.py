"""Items that a text is about, by the names of the items in the text, each with its places."""

from collections.abc import Collection
from typing import NamedTuple

from taxokit.query.search import Text, Texts
from taxokit.taxonomy.frameworks import skill_classes
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import full_id, is_deprecated, named_items
from taxokit.taxonomy.schema import Class, Schema
from taxokit.text.normalize import WORD, fold

LEAST_SCORE = 0.5
"""The score of an item for which the text is evidence enough."""


class Hit(NamedTuple):
    """A place in a text with the words of a text of an item, and how much it speaks for the item, from 0 to 1."""

    start: int
    end: int
    text: Text
    weight: float


class Tag(NamedTuple):
    """An item that a text is about, with a score from 0 to 1, and the places that say so."""

    item: Item
    score: float
    hits: tuple[Hit, ...]


def tag(
    taxonomy: Taxonomy, text: str, classes: Collection[Class] = (), *, min_score: float = LEAST_SCORE,
    limit: int | None = None,
) -> list[Tag]:  # fmt: skip
    """Return the items that a text is about, best first: of some classes, else of those that are tagged."""
    chosen = set(classes or tagged_classes(taxonomy.schema))
    hits: dict[Item, list[Hit]] = {}
    for item, hit in taxonomy.derive(_Names).hits(text):
        if item.cls in chosen:
            hits.setdefault(item, []).append(hit)
    tags = [Tag(item, max(hit.weight for hit in own), tuple(own)) for item, own in hits.items()]
    kept = (entry for entry in tags if entry.score >= min_score)
    return sorted(kept, key=lambda entry: (-entry.score, entry.hits[0].start, full_id(entry.item)))[:limit]


def tagged_classes(schema: Schema) -> Collection[Class]:
    """Return the classes whose items are looked for: skills, if the schema has any, else all."""
    return skill_classes(schema) or schema.item_classes


class _Names:
    def __init__(self, taxonomy: Taxonomy) -> None:
        texts = Texts(taxonomy)
        self._names: dict[tuple[str, ...], list[tuple[Item, Text]]] = {}
        for item in named_items(taxonomy):
            for text in texts.of(item) if not is_deprecated(taxonomy, item) else ():
                if text.is_name and not text.slot.identifier:
                    self._names.setdefault(tuple(WORD.findall(fold(text.text))), []).append((item, text))
        self._longest = max(map(len, self._names), default=0)

    def hits(self, text: str) -> list[tuple[Item, Hit]]:
        words = [(match.start(), match.end(), fold(match[0])) for match in WORD.finditer(text)]
        hits = []
        place = 0
        while place < len(words):
            for size in range(min(self._longest, len(words) - place), 0, -1):
                names = self._names.get(tuple(word for _, _, word in words[place : place + size]), ())
                if names:
                    start, end = words[place][0], words[place + size - 1][1]
                    hits += [(item, Hit(start, end, name, 0.9)) for item, name in names]
                    break
            place += size if names else 1
        return hits
