"""The search: its page, and the files of the index that its script reads, which is that of `query.search`.

`search.json` has for each item, in the order of their places, the length of its label and its kind. Of a few items, it
has all texts that results show: the script reads the words in them (`_derived`). The other words of an item, such as
those of its notes, are in `rest`, by their weight. Of many items, `search.json` has the words alone; the postings of
the words and the entries of the items are in files of their own, in parts. A posting has the places with the number of
a weight: `(place - previous place) * number of weights + weight`.

The words that hidden labels add are in `search/hidden.json`, as those of `rest`. If there are none, neither is the
file, and `search.json` says so: the script reads it when a query needs it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from taxokit.query.search import (
    ALTERNATIVE,
    DEFINED,
    LABEL,
    OTHER_TEXT,
    WHOLE_NAME,
    SearchIndex,
    Texts,
    whole_name,
    with_short_uuids,
    words_of_iri,
)
from taxokit.rdf import terms
from taxokit.rdf.skos import MAPPINGS
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import is_deprecated
from taxokit.text.json_text import compact_json
from taxokit.text.normalize import joined_words
from taxokit.text.normalize import words_of as folded_words
from taxokit.web.pages import in_parts, own_page, page, words_of
from taxokit.web.publication import File, Publication, name_of, texts_of

MOST_IN_ONE = 2_000  # items in one file

_ENTRIES, _POSTINGS = 100, 4_000  # of a part


class _Entry(NamedTuple):
    """An item as results show it: `others` are its names in each language, its notations, and the IRIs of mappings."""

    path: str
    name: str
    others: Sequence[str]
    about: str


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page and the index."""
    name = publication.addresses.below("search").removeprefix("/")
    index = publication.taxonomy.derive(SearchIndex)
    kinds = list(dict.fromkeys(item.cls.kind for item in index.items))
    entries = [_entry(publication, item) for item in index.items]
    head: dict[str, Any] = {
        "said": _said(publication),
        "namespace": publication.taxonomy.namespace or "\n",
        "kinds": [[kind, publication.gettext(words_of(kind))] for kind in kinds],
        "kind_of": [kinds.index(item.cls.kind) for item in index.items],
        "lengths": index.lengths,
        "deprecated": sorted(index.deprecated),
        "has_hidden": index.has_hidden,
    }
    is_one = len(entries) <= MOST_IN_ONE
    weights = _weights(index.words.holders(), len(entries)) if is_one or index.has_hidden else []
    if is_one:
        yield File(f"{name}.json", _json({**head, **_in_one(index, entries, weights)}))
    else:
        rows = list(index.words.holders())
        levels = sorted({weight for _, holders in rows for weight, _ in holders}, reverse=True)
        starts, parts = _parts([_postings(holders, levels) for _, holders in rows])
        words = " ".join(word for word, _ in rows)
        head |= {"weights": [round(weight, 3) for weight in levels], "words": words, "starts": starts}
        yield File(f"{name}.json", _json({**head, "part": _ENTRIES}))
        shown = [
            (entry.path, entry.name, _place(publication, item), entry.others, entry.about)
            for item, entry in zip(index.items, entries, strict=True)
        ]
        for kind, contents in (("words", parts), ("items", in_parts(shown, _ENTRIES))):
            for number, content in enumerate(contents):
                yield File(f"{name}/{kind}-{number}.json", _json(content))
    if index.has_hidden:
        hidden = _more_words(_weights(index.all_words.holders(), len(entries)), weights)
        yield File(f"{name}/hidden.json", _json(hidden))
    yield own_page(publication, "search", "search.html", publication.gettext("Search"), noindex=True)


def _said(publication: Publication) -> dict[str, str]:
    """Return the words of the results in the language of the interface; `{}` stands for a number or the query."""
    return {
        "one": publication.gettext("1 result"),
        "results": publication.gettext("{} results"),
        "all": publication.gettext("All {} results"),
        "none": publication.gettext("Nothing found"),
        "similar": publication.gettext("Similar words:"),
        "also": publication.gettext("also:"),
        "every": publication.gettext("All"),
        "more": publication.gettext("Show more"),
        "title": publication.gettext("{} – search"),
        "of": publication.gettext("{count}: “{query}”"),
        "comma": publication.gettext(", "),
        "deprecated": publication.gettext("deprecated"),
    }


def _json(content: Any) -> bytes:
    return f"{compact_json(content)}\n".encode()


# --- all in one file -------------------------------------------------------------------------------------------------


def _in_one(index: SearchIndex, entries: Sequence[_Entry], weights: Sequence[Mapping[str, float]]) -> dict[str, Any]:
    """Return the texts of all items, and the words that they have elsewhere, of all words with their weights.

    A row of `entries` has the end of its path (`_tail`), its name, its definition, and its other names; `folders` are
    the beginnings of the paths of each kind, and `parents` the places of the items around. `codes` are the other texts,
    which are not found as names.
    `listed` are the places of the items whose words are all in `rest`, as their texts have other weights.
    """
    places = {item: place for place, item in enumerate(index.items)}
    folders: dict[str, str] = {}
    for item, entry in zip(index.items, entries, strict=True):
        folders.setdefault(item.cls.kind, entry.path[: entry.path.rfind("/") + 1])
    rows, codes, listed, read = [], [], [], []
    for place, (item, entry) in enumerate(zip(index.items, entries, strict=True)):
        own = weights[place]
        names = [text for text in entry.others if _is_within(_name_words(text, ALTERNATIVE), own)]
        codes.append([text for text in entry.others if text not in names])
        rows.append([_tail(entry, folders[item.cls.kind]), entry.name, entry.about, *names])
        derived = _derived(entry.name, entry.about, names, codes[-1])
        if not _is_within(derived, own):
            listed.append(place)
            derived = {}
        read.append(derived)
    return {
        "folders": list(folders.values()),
        "listed": listed,
        "parents": [_parent(places, item) for item in index.items],
        "rest": _more_words(weights, read),
        "entries": rows,
        "codes": codes,
    }


def _weights(rows: Iterable[tuple[str, Iterable[tuple[float, Iterable[int]]]]], number: int) -> list[dict[str, float]]:
    """Return the words of each of so many places with their weights, from the words with their places."""
    weights: list[dict[str, float]] = [{} for _ in range(number)]
    for word, holders in rows:
        for weight, places in holders:
            for place in places:
                weights[place][word] = round(weight, 3)
    return weights


def _more_words(
    weights: Sequence[Mapping[str, float]], known: Sequence[Mapping[str, float]]
) -> list[tuple[float, str]]:
    """Return the words of all places, by weight, but for those that are known with this weight or a higher one."""
    rows: dict[float, list[list[str]]] = {}
    for place, (own, others) in enumerate(zip(weights, known, strict=True)):
        for word, weight in sorted(own.items()):
            if weight > others.get(word, 0.0):
                rows.setdefault(weight, [[] for _ in weights])[place].append(word)
    return [(weight, "|".join(map(" ".join, words))) for weight, words in sorted(rows.items())]


def _derived(name: str, about: str, names: Iterable[str], codes: Iterable[str]) -> dict[str, float]:
    """Return the words that the script reads in the texts of an entry, as `unpacked` of `finder.js` does."""
    derived = dict.fromkeys((word for code in codes for word in words_of_iri(code)), OTHER_TEXT)
    derived |= dict.fromkeys([*folded_words(about), *joined_words(about)], DEFINED)
    for weight, texts in ((ALTERNATIVE, names), (LABEL, [name])):
        for text in texts:
            derived |= _name_words(text, weight)
    return derived


def _name_words(name: str, weight: float) -> dict[str, float]:
    words = folded_words(name)
    return dict.fromkeys([*words, *joined_words(name)], weight) | dict.fromkeys(whole_name(words), WHOLE_NAME)


def _is_within(derived: Mapping[str, float], weights: Mapping[str, float]) -> bool:
    return all(weight <= weights.get(word, 0.0) for word, weight in derived.items())


def _tail(entry: _Entry, folder: str) -> str:
    """Return the end of a path; "" if it is the name; the whole path, which has a slash, if it begins otherwise.

    Spaces, of which paths have none, stand for hyphens: the words of names are packed better.
    """
    tail = entry.path.removeprefix(folder)
    if not tail or "/" in tail:
        tail = entry.path
    words = tail.replace("-", " ")
    return "" if words == " ".join(folded_words(entry.name)) else words


def _parent(places: Mapping[Item, int], item: Item) -> int | str:
    """Return the place of the item around an item, else its name; "" if there is none."""
    return next((places.get(around, name_of(around)) for around in item.path[-1:]), "")


# --- in parts --------------------------------------------------------------------------------------------------------


def _postings(holders: Iterable[tuple[float, frozenset[int]]], weights: Sequence[float]) -> list[int]:
    """Return the places that have a word, each as the distance from the one before and the number of its weight."""
    pairs = sorted((place, weights.index(weight)) for weight, places in holders for place in places)
    befores = [0, *(place for place, _ in pairs)]
    return [(place - before) * len(weights) + weight for before, (place, weight) in zip(befores, pairs, strict=False)]


def _parts(postings: Sequence[list[int]]) -> tuple[list[int], list[list[list[int]]]]:
    """Return the postings in parts, and the position of the first word of each part."""
    starts: list[int] = []
    parts: list[list[list[int]]] = []
    size = _POSTINGS
    for position, posting in enumerate(postings):
        if size >= _POSTINGS:
            starts.append(position)
            parts.append([])
            size = 0
        parts[-1].append(posting)
        size += len(posting)
    return starts, parts


# --- what is shown ---------------------------------------------------------------------------------------------------


def _entry(publication: Publication, item: Item) -> _Entry:
    name = name_of(item)
    others = [other for other in _shown_names(publication, item) if other != name]
    about = texts_of(item, terms.DEFINITION) or texts_of(item, terms.DESCRIPTION)
    return _Entry(publication.path(item), name, others, " ".join(map(str, about)))


def _place(publication: Publication, item: Item) -> str:
    place = [publication.gettext(words_of(item.cls.kind)), *map(name_of, item.path[-1:])]
    if is_deprecated(publication.taxonomy, item):
        place.append(publication.gettext("deprecated"))
    return " · ".join(place)


def _shown_names(publication: Publication, item: Item) -> Iterable[str]:
    """Return the names of an item in each language, its notations, and the IRIs to which it is mapped; none twice."""
    texts = publication.taxonomy.derive(Texts).searched(item)
    return dict.fromkeys(
        with_short_uuids(text.text) if text.slot.uri in MAPPINGS else text.text
        for text in texts
        if (text.is_name or text.slot.uri in (terms.NOTATION, *MAPPINGS))
        and not text.slot.identifier
        and not text.is_hidden
    )
