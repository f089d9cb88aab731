"""The search: its page, and the files of the index that its script reads, which is that of `query.search`.

`search.json` has the words, and for each item, in the order of their places, the length of its label and its kind. The
postings of a word are its places with the number of a weight: `(place - previous place) * number of weights + weight`.
A few items and their postings are in the same file, without those of the definitions that are in it, too. Of many, they
are in files of their own, in parts.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

from taxokit.query.search import DEFINED, SearchIndex, Texts
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
_Row: TypeAlias = tuple[str, Sequence[tuple[float, frozenset[int]]]]
"""A word, and the places that have it, by the weight of the text."""

_ENTRIES, _POSTINGS = 100, 4_000  # of a part


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page and the index."""
    name = publication.addresses.below("search").removeprefix("/")
    index = publication.taxonomy.derive(SearchIndex)
    rows = list(index.words.holders())
    weights = sorted({weight for _, holders in rows for weight, _ in holders} | {DEFINED}, reverse=True)
    entries = [entry_of(publication, item) for item in index.items]
    is_one = len(entries) <= MOST_IN_ONE
    rows = list(_without_abouts(rows, [entry[-1] for entry in entries])) if is_one else rows
    postings = [_postings(holders, weights) for _, holders in rows]
    kinds = list(dict.fromkeys(item.cls.kind for item in index.items))
    head: dict[str, Any] = {
        "said": _said(publication),
        "namespace": publication.taxonomy.namespace or "\n",
        "weights": [round(weight, 3) for weight in weights],
        "kinds": [[kind, publication.gettext(words_of(kind))] for kind in kinds],
        "kind_of": [kinds.index(item.cls.kind) for item in index.items],
        "lengths": index.lengths,
        "deprecated": sorted(index.deprecated),
        "words": " ".join(word for word, _ in rows),
    }
    if is_one:
        head["defined"] = weights.index(DEFINED)
        yield File(f"{name}.json", _json({**head, "postings": postings, "entries": entries}))
    else:
        starts, parts = _parts(postings)
        yield File(f"{name}.json", _json({**head, "starts": starts, "part": _ENTRIES}))
        items = in_parts(entries, _ENTRIES)
        for kind, contents in (("words", parts), ("items", items)):
            for number, content in enumerate(contents):
                yield File(f"{name}/{kind}-{number}.json", _json(content))
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
    }


def _json(content: Any) -> bytes:
    return f"{compact_json(content)}\n".encode()


def _without_abouts(rows: Iterable[_Row], abouts: Sequence[str]) -> Iterator[_Row]:
    """Yield the rows without the places whose shown definition has the word: the script reads it there."""
    words_in = [{*folded_words(about), *joined_words(about)} for about in abouts]
    for word, holders in rows:
        kept = [
            (weight, frozenset(place for place in places if weight != DEFINED or word not in words_in[place]))
            for weight, places in holders
        ]
        if any(places for _, places in kept):
            yield word, kept


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


def entry_of(publication: Publication, item: Item) -> Sequence[Any]:
    """Return an item for the results: its path, name, place, the other names that are shown, and its definition."""
    place = [publication.gettext(words_of(item.cls.kind)), *map(name_of, item.path[-1:])]
    if is_deprecated(publication.taxonomy, item):
        place.append(publication.gettext("deprecated"))
    name = name_of(item)
    others = [other for other in _shown_names(publication, item) if other != name]
    about = texts_of(item, terms.DEFINITION) or texts_of(item, terms.DESCRIPTION)
    return [publication.path(item), name, " · ".join(place), others, " ".join(map(str, about))]


def _shown_names(publication: Publication, item: Item) -> Iterable[str]:
    """Return the names of an item in each language, its notations, and the IRIs to which it is mapped; none twice."""
    texts = publication.taxonomy.derive(Texts).searched(item)
    return dict.fromkeys(
        text.text
        for text in texts
        if (text.is_name or text.slot.uri in (terms.NOTATION, *MAPPINGS))
        and not text.slot.identifier
        and text.slot.uri != terms.HIDDEN_LABEL
    )
