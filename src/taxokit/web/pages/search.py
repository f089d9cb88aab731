"""The search: its page, and the index that its script reads, in shards if there are many items.

An entry is `[path, name, where, other names, definition]`. In a large index, a shard has the entries with a word of
their names that begins with its key, and definitions are left out.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from taxokit.rdf import terms
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import LABELS, is_deprecated, named_items
from taxokit.text.normalize import words_of as folded_words
from taxokit.web.item_view import texts_of
from taxokit.web.page import home_link, page, rendered, words_of
from taxokit.web.publication import File, Publication, name_of

MOST_IN_ONE = 2_000
"""Up to how many items are in one file, and about how many in a shard."""

_SHORTEST_KEY = 2

_NAMES = (*LABELS, terms.ALT_LABEL, terms.HIDDEN_LABEL)

Entry = Sequence[Any]


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page and the index."""
    path = publication.addresses.below("search")
    name = path.removeprefix("/")
    items = named_items(publication.taxonomy)
    if len(items) <= MOST_IN_ONE:
        yield File(f"{name}.json", _json({"keys": [], "entries": [entry_of(publication, item) for item in items]}))
    else:
        shards = dict(sorted(_shards(items).items()))
        yield File(f"{name}.json", _json({"keys": list(shards), "entries": []}))
        for number, shard in enumerate(shards.values()):
            entries = [entry_of(publication, item, is_short=True) for item in shard]
            yield File(f"{name}/{number}.json", _json({"entries": entries}))
    yield rendered(
        publication, "search.html", f"{path}.html", "Search", canonical=path, trail=[home_link(publication)],
        noindex=True,
    )  # fmt: skip


def _json(content: Mapping[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def entry_of(publication: Publication, item: Item, *, is_short: bool = False) -> Entry:
    """Return the entry of an item in the index, without its definition in a short one."""
    place = [words_of(item.cls.kind), *(name_of(one) for one in item.path[-1:])]
    if is_deprecated(publication.taxonomy, item):
        place.append("deprecated")
    name = name_of(item)
    others = [other for other in _names(item) if other != name]
    about = [] if is_short else texts_of(item, terms.DEFINITION) or texts_of(item, terms.DESCRIPTION)
    return [publication.path(item), name, " · ".join(place), others, " ".join(map(str, about))]


def _names(item: Item) -> list[str]:
    """Return the names of an item: labels, alternative and hidden ones, in each language."""
    translations = item.value(item.cls.translations) or {}
    values = [item.meaning(uri) for uri in _NAMES]
    for words in translations.values():
        values += words.values() if isinstance(words, dict) else ()
    lists = (value if isinstance(value, list) else [value] for value in values)
    return list(dict.fromkeys(name for names in lists for name in names if name))


def _shards(items: Iterable[Item]) -> dict[str, list[Item]]:
    """Return the items of each shard by its key: the beginning that words of their names share.

    A key is just long enough for its shard to be small. A whole word of too many items tells little: its shard has the
    items with the shortest names, and another word of the query leads to the others.
    """
    waiting: dict[str, dict[int, tuple[Item, set[str]]]] = {}
    for item in items:
        for word in {word for name in (name_of(item), *_names(item)) for word in folded_words(name)}:
            waiting.setdefault(word[:_SHORTEST_KEY], {}).setdefault(id(item), (item, set()))[1].add(word)
    shards: dict[str, list[Item]] = {}
    while waiting:
        key, held = waiting.popitem()
        if len(held) <= MOST_IN_ONE:
            shards[key] = [item for item, _ in held.values()]
            continue
        for number, (item, words) in held.items():
            for word in words:
                longer = word[: len(key) + 1]
                if longer == key:
                    shards.setdefault(key, []).append(item)
                else:
                    waiting.setdefault(longer, {}).setdefault(number, (item, set()))[1].add(word)
        if key in shards:
            shards[key] = sorted(shards[key], key=lambda item: len(name_of(item)))[:MOST_IN_ONE]
    return shards
