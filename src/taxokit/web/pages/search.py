"""The search: its page, and the index that its script reads, in shards if there are many items.

An entry is `[path, name, where, other names, definition]`. In a large index, a shard has the entries with a word of
their names that begins with its key, and definitions are left out.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from taxokit.query.search import Texts
from taxokit.rdf import terms
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import is_deprecated, named_items
from taxokit.text.normalize import words_of as folded_words
from taxokit.web.pages import own_page, page, words_of
from taxokit.web.publication import File, Publication, name_of, texts_of

MOST_IN_ONE = 2_000  # items in a file

_SHORTEST_KEY = 2


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page and the index."""
    name = publication.addresses.below("search").removeprefix("/")
    items = named_items(publication.taxonomy)
    if len(items) <= MOST_IN_ONE:
        yield File(f"{name}.json", _json({"keys": [], "entries": [entry_of(publication, item) for item in items]}))
    else:
        shards = _shards(publication, items)
        yield File(f"{name}.json", _json({"keys": list(shards), "entries": []}))
        for number, shard in enumerate(shards.values()):
            entries = [entry_of(publication, item, is_short=True) for item in shard]
            yield File(f"{name}/{number}.json", _json({"entries": entries}))
    yield own_page(publication, "search", "search.html", publication.gettext("Search"), noindex=True)


def _json(content: Mapping[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def entry_of(publication: Publication, item: Item, *, is_short: bool = False) -> Sequence[Any]:
    """Return the entry of an item in the index, without its definition in a short one."""
    place = [words_of(item.cls.kind), *map(name_of, item.path[-1:])]
    if is_deprecated(publication.taxonomy, item):
        place.append("deprecated")
    name = name_of(item)
    others = [other for other in _names(publication, item) if other != name]
    about = [] if is_short else texts_of(item, terms.DEFINITION) or texts_of(item, terms.DESCRIPTION)
    return [publication.path(item), name, " · ".join(place), others, " ".join(map(str, about))]


def _names(publication: Publication, item: Item) -> list[str]:
    """Return the names of an item: labels, alternative and hidden ones, in each language."""
    texts = publication.taxonomy.derive(Texts).of(item)
    return list(dict.fromkeys(text.text for text in texts if text.is_name and not text.slot.identifier))


def _shards(publication: Publication, items: Iterable[Item]) -> dict[str, list[Item]]:
    """Return the items of each shard by its key: the beginning that words of their names share."""
    by_key: dict[str, list[tuple[str, Item]]] = {}
    for item in items:
        for word in {word for name in (name_of(item), *_names(publication, item)) for word in folded_words(name)}:
            by_key.setdefault(word[:_SHORTEST_KEY], []).append((word, item))
    return dict(sorted(shard for key, words in by_key.items() for shard in _split(key, words)))


def _split(key: str, words: Iterable[tuple[str, Item]]) -> Iterator[tuple[str, list[Item]]]:
    """Yield a shard, or several with longer keys if it would be too large.

    Of a whole word of too many items, the shard has those with the shortest names.
    """
    items = list({id(item): item for _, item in words}.values())
    if len(items) <= MOST_IN_ONE:
        yield key, items
        return
    longer: dict[str, list[tuple[str, Item]]] = {}
    for word, item in words:
        longer.setdefault(word[: len(key) + 1], []).append((word, item))
    for start, inside in longer.items():
        if start == key:
            yield key, sorted((item for _, item in inside), key=lambda item: len(name_of(item)))[:MOST_IN_ONE]
        else:
            yield from _split(start, inside)
