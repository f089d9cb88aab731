"""The names by which a text may mean an item: labels, parts of compound labels, and terms of definitions.

A name is a few words, compared by their stems, in any order and near one another; small words do not count.
"""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from taxokit.query.search import Text, Texts
from taxokit.query.tagging_text import SMALL, Sentence, Word, forms, is_sign, words_in
from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import is_deprecated, named_items
from taxokit.taxonomy.references import references_in
from taxokit.taxonomy.schema import Class
from taxokit.text.patterns import lazy_compile

_LABEL, _TRANSLATED, _OTHER, _TERM, _RARE_WORD = 0.95, 0.9, 0.85, 0.4, 0.3
"""The weight of a label, of a translated one, of a hidden one or a part of a compound one, of a term of a definition,
and of a rare word of one that is written like a name."""

_PROSE = (terms.DEFINITION, terms.DESCRIPTION)
_CAPITALS = 0.5
"""The specificity that a single word gains by capitals inside of it: half of it by the first alone, and as much is lost
without any."""

_LEAST_TELLING = 0.35
"""The rarity of a word that tells something of an item wherever it stands in a sentence."""

_USUAL = 0.03
"""The part of the texts of an item that have a word if the item counts among those that have it."""

_SEVERAL, _OFTEN = 5, 0.1
"""The fewest names of an item of which its words tell, and the part of them that have a word which tells half of what
it can."""

_LONGEST_TERM = 3  # words of a term
_LEAST_RARITY = 1.1
"""The rarity of the words of a term together: a word of one item alone has 1, a word of all has 0."""

_CAMEL = lazy_compile(r"[A-Z]{2,}(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
_BRACKETS = lazy_compile(r"[(\[]([^)\]]*)[)\]]")
_AND = lazy_compile(r"\s*(?:,|&|\band\b|\bor\b|\bund\b|\boder\b|(?<!\b\w)/)\s*")  # but not in `A/B`
_WITH = lazy_compile(r"\s+(?:with|using|mit)\s+")
_FOR = lazy_compile(r"\s+(?:for|in|für)\s+")
_HYPHEN = lazy_compile(r"[-\u2010\u2011]")
_INSIDE = lazy_compile(r"(?:(?<=[\w,] )|(?<=[(/]))[^\W\d_]+")
_PUNCTUATION = lazy_compile(r"[,;:—–()/.]|\s-\s")


class Name(NamedTuple):
    """Words that name an item, by their stems. `weight` is how much they speak for it.

    A name of one word must have the base in `bases`, if there is one, and be written as `cased`, if that is not "". The
    words of a solid name stand side by side, as it is written as one word; those of a loose one may be apart.
    """

    item: Item
    text: Text
    stems: tuple[str, ...]
    weight: float
    bases: frozenset[str] = frozenset()
    cased: str = ""
    is_solid: bool = False
    is_loose: bool = False

    @property
    def is_hidden(self) -> bool:
        """True if it is a hidden label, such as a product."""
        return self.text.is_hidden


class Names:
    """The names of the items of a taxonomy that are in use.

    `words` are the stems of the names and definitions of an item, `rarity` is how few items have a stem, from 0 to 1,
    and `links` are the items to which one refers, or which refer to it. `telling` are the items of a class that a stem
    tells something of, with how much, and `first_names` are the labels of the items, as names without words.
    """

    def __init__(self, taxonomy: Taxonomy) -> None:
        texts = Texts(taxonomy)
        items = [item for item in named_items(taxonomy) if not is_deprecated(taxonomy, item)]
        rows = [(item, [text for text in texts.of(item) if not text.slot.identifier]) for item in items]
        self.links = _links(taxonomy, items)
        names = {item: [_stems_of(text.text) for text in own if text.is_name] for item, own in rows}
        prose = {item: [_stems_of(text.text) for text in own if _is_prose(text)] for item, own in rows}
        shares = {item: _shares([*names[item], *prose[item]]) for item in items}
        self.words = {item: frozenset(parts) for item, parts in shares.items()}
        self.rarity = _rarity(shares.values())
        self.telling = _telling(names, self.rarity)
        self.first_names = {item: Name(item, own[0], (), 0.0) for item, own in rows if own}
        self._lower, self._proper = _cases([text for _, own in rows for text in own])
        self.by_anchor = _anchored(name for item, own in rows for name in self._of(item, own))
        self.anchors = frozenset(self.by_anchor)

    def specificity(self, name: Name) -> float:
        """Return how surely its words mean nothing else: by their rarity, and for a single word by its capitals."""
        rarity = self._sum_of_rarity(name.stems)
        if len(name.stems) > 1:
            return rarity
        return rarity + _CAPITALS * (1.0 if _is_shaped(name.cased) else 0.5 if name.cased else -1.0)

    def _sum_of_rarity(self, stems: Iterable[str]) -> float:
        return sum(self.rarity.get(stem, 1.0) for stem in stems)

    def _of(self, item: Item, texts: Iterable[Text]) -> Iterator[Name]:
        for text in texts:
            if text.is_name:
                weight = _TRANSLATED if text.is_translated else _LABEL
                weight = _OTHER if text.is_hidden else weight
                yield from self._whole_name(item, text, weight)
                if not text.is_hidden:
                    yield from self._parts(item, text)
            elif _is_prose(text):
                yield from self._terms(item, text)

    def _whole_name(self, item: Item, text: Text, weight: float) -> Iterator[Name]:
        whole = words_in(_BRACKETS.sub(" ", text.text))
        words = [word for word in whole if not word.is_small]
        stems = {word.stem for word in words}
        if len(stems) < min(len(whole), 2) or len(stems) < len(words):
            words = whole  # small words and repeated ones make a name: `how to split`, `token by token`
        if not words:
            return
        yield self._name(item, text, words, weight)
        # a hidden label of several words without a hyphen counts with its spaces alone: `red queue` is no `redqueue`
        is_phrase = text.is_hidden and len(words) > 1 and not _HYPHEN.search(text.text)
        for other in () if is_phrase else _joined_or_split(words):
            yield Name(item, text, other, weight, is_solid=True)

    def _name(self, item: Item, text: Text, words: Sequence[Word], weight: float) -> Name:
        stems = tuple(word.stem for word in words)
        if len(words) == 1:
            return Name(item, text, stems, weight, frozenset({words[0].base}), self._as_written(words[0].text, text))
        is_whole = any(word.is_small or word.is_sign for word in words)
        is_solid = is_whole or (len(text.text.split()) == 1 and not _HYPHEN.search(text.text))
        is_loose = not is_whole and len(text.text.split()) > 1 and self._sum_of_rarity(stems) >= _LEAST_RARITY
        return Name(item, text, stems, weight, is_solid=is_solid, is_loose=is_loose)

    def _as_written(self, word: str, text: Text) -> str:
        """Return a word that must be written as it is, "" if its case does not matter."""
        if word.islower() or word.isdigit():
            return ""
        if not word.istitle():
            return word
        is_own = text.is_hidden and word.casefold() not in self._lower
        return word if is_own or word in self._proper else ""

    def _parts(self, item: Item, text: Text) -> Iterator[Name]:
        """Yield the parts of a compound name: `A C` and `B C` of `A & B C`, `A` and `B` of `A for B`, and brackets."""
        for part in _compound_parts(text.text):
            words = _content(part)
            if len(words) > 1 and self._sum_of_rarity(word.stem for word in words) >= _LEAST_RARITY:
                yield self._name(item, text, words, _OTHER)

    def _terms(self, item: Item, text: Text) -> Iterator[Name]:
        _, _, rest = text.text.partition(" ")  # the verb
        for chunk in _PUNCTUATION.split(rest):
            for words in _runs(words_in(chunk)):
                tail = words[-_LONGEST_TERM:]
                if len(tail) > 1 and self._sum_of_rarity(word.stem for word in tail) >= _LEAST_RARITY:
                    yield self._name(item, text, tail, _TERM)
                for word in words:
                    is_written_as_name = word.text in self._proper or _is_shaped(word.text)
                    if is_written_as_name and self.rarity.get(word.stem, 1.0) == 1.0:
                        yield Name(item, text, (word.stem,), _RARE_WORD, frozenset({word.base}), word.text)


def _anchored(names: Iterable[Name]) -> dict[str, dict[str, list[tuple[frozenset[str], list[Name]]]]]:
    """Return the names by the two stems that fewest of them have, or their one, those with the same stems together."""
    by_stems: dict[frozenset[str], dict[tuple[Item, tuple[str, ...], frozenset[str]], Name]] = {}
    for name in names:
        others, key = by_stems.setdefault(frozenset(name.stems), {}), (name.item, name.stems, name.bases)
        if key not in others or (others[key].weight, not others[key].is_solid) < (name.weight, not name.is_solid):
            others[key] = name
    counts = Counter(stem for stems in by_stems for stem in stems)
    ordered = sorted(counts, key=lambda stem: (stem in SMALL, counts[stem], stem))
    order = {stem: number for number, stem in enumerate(ordered)}
    anchored: dict[str, dict[str, list[tuple[frozenset[str], list[Name]]]]] = {}
    for stems, others in by_stems.items():
        anchor, second, *_ = sorted(stems, key=order.__getitem__) * 2
        best = max(name.weight for name in others.values())
        kept = [name for name in others.values() if name.weight >= _OTHER or best < _OTHER]
        anchored.setdefault(anchor, {}).setdefault(second, []).append((stems, kept))
    return anchored


def _links(taxonomy: Taxonomy, items: Sequence[Item]) -> dict[Item, set[Item]]:
    links: dict[Item, set[Item]] = {item: set() for item in items}
    for item in items:
        for slot in item.cls.references:
            for reference in references_in(taxonomy, item, slot):
                if reference.target is not None and reference.target is not item and reference.target in links:
                    links[item].add(reference.target)
                    links[reference.target].add(item)
    return links


def _shares(texts: Collection[frozenset[str]]) -> dict[str, float]:
    """Return the part of some texts, which are sets of stems, in which each stem is."""
    counts = Counter(chain.from_iterable(texts))
    return {stem: count / len(texts) for stem, count in counts.items()}


def _rarity(shares: Collection[Mapping[str, float]]) -> dict[str, float]:
    """Return how few items have each stem, from 0 to 1, by the part of the texts of each item that have it.

    An item that has a stem in few of many names counts in part: many names make no word common.
    """
    counts: dict[str, float] = {}
    for parts in shares:
        for stem, part in parts.items():
            counts[stem] = counts.get(stem, 0.0) + min(part / _USUAL, 1.0)
    most = math.log(max(len(shares), 2))
    return {stem: 1 - math.log(max(count, 1.0)) / most for stem, count in counts.items()}


def _telling(
    names: Mapping[Item, Sequence[frozenset[str]]], rarity: Mapping[str, float]
) -> dict[Class, dict[str, dict[Item, float]]]:
    """Return what each stem tells of items: more if it is in more of the names of one, and in few other items."""
    telling: dict[Class, dict[str, dict[Item, float]]] = {}
    for item, own in names.items():
        for stem, part in _shares(own).items() if len(own) >= _SEVERAL else ():
            if rarity[stem] >= _LEAST_TELLING and not is_sign(stem):
                clue = rarity[stem] * part / (part + _OFTEN)
                telling.setdefault(item.cls, {}).setdefault(stem, {})[item] = clue
    return telling


def _is_prose(text: Text) -> bool:
    return text.slot.uri in _PROSE


def _stems_of(text: str) -> frozenset[str]:
    whole = Sentence(text, 0, len(text))
    return frozenset([stem for base, stem in zip(whole.bases, whole.stems, strict=True) if base not in SMALL])


def _content(text: str) -> list[Word]:
    return [word for word in words_in(text) if not word.is_small]


def _runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    run: list[Word] = []
    for word in words:
        if not word.is_small:
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _joined_or_split(words: Sequence[Word]) -> Iterator[tuple[str, ...]]:
    """Yield the stems of a name with two words as one, `finetuning`, and with one as two, `Lang Graph`."""
    stems = [word.stem for word in words]
    for place, (first, second) in enumerate(pairwise(words)):
        if second.start - first.end == 1:
            yield (*stems[:place], forms(first.text + second.text)[1], *stems[place + 2 :])
    for place, word in enumerate(words):
        parts = _CAMEL.findall(word.text) if not word.text.islower() and not word.text.isupper() else []
        if len(parts) > 1 and min(map(len, parts)) > 1:
            yield (*stems[:place], *(forms(part)[1] for part in parts), *stems[place + 1 :])


def _compound_parts(label: str) -> Iterator[str]:
    yield from _BRACKETS.findall(label)
    plain = _BRACKETS.sub(" ", label)
    sides = _WITH.split(_FOR.split(plain)[0])
    for side in sides:
        members = [member for member in _AND.split(side) if member.strip()]
        if len(members) > 1:
            head, tail = members[0].split(), members[-1].split()
            yield from members
            yield from (f"{member} {' '.join(tail[1:])}" for member in members[:-1] if len(tail) > 1)
            yield from (f"{' '.join(head[:-1])} {member}" for member in members[1:] if len(head) > 1)
        elif side != plain:
            yield side


def _cases(texts: Iterable[Text]) -> tuple[set[str], set[str]]:
    """Return the words that are in small letters somewhere, and those that have a capital even inside of sentences.

    Labels often have capitals throughout, and say nothing of that; hidden ones are written as people write.
    """
    names = "\n".join(text.text for text in texts if text.is_hidden)
    words = [word for text in texts if not text.is_name for word in _INSIDE.findall(text.text)]
    lower = {*re.findall(r"\b[^\W\d_A-Z]+\b", names), *filter(str.islower, words)}
    return lower, {word for word in words if word.istitle() and word.lower() not in lower}


def _is_shaped(word: str) -> bool:
    """Return True if a word is written as no ordinary word is: `LoRA`, `k6`, `OOMKilled`."""
    if word.isalpha():
        return not (word.islower() or word.istitle())
    return word != "" and not word.isdigit()
