"""Names in a sentence: where their words are near one another, and which of the names count.

Of two names that overlap the longer one counts. The words of a name may be in another order, have a word between them,
or share one with a neighbour: `evaluate our agents`, `unit and load tests`.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from taxokit.query.tagging_names import Name, Names
from taxokit.query.tagging_text import CLAUSAL, SMALL, Sentence, refused
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.schema import Class
from taxokit.text.patterns import lazy_compile
from taxokit.text.words import set_of

_GAPS = (1.0, 0.55, 0.45)
"""The part of a weight that is left if so many words are between those of a name of two words."""

_GAPS_OF_THREE = (1.0, 0.62, 0.45)
"""The same for a name of three words or more."""

_TOGETHER = 0.95
"""The part that is left if the words share one with a name beside them."""

_OTHER_ORDER = 0.95
"""The part that is left if the words of a name are in another order."""

_TURNED = 0.65
"""The part of that which is left for the two words of a hidden label."""

_LEAST_TOGETHER = _TURNED * _OTHER_ORDER
"""The part from which words count as together: none is between them, they share one, or one is between three."""

_OTHER_NAME = 0.4
"""The part that is left if the word is the beginning of another name."""

_FARTHEST = 5
"""Words, small ones too, that may be between those of a name."""

_ENOUGH = 0.75
"""A name of several words counts instead of one inside of it if it has at least this part of its weight."""

_LEAST_WORDS = 3
"""Words of a sentence that together may count for an item without a name."""

_ENOUGH_TOLD = 1.05
"""The least that these words must tell of the item together."""

_LEAST_TOLD = 0.95
"""The amount that is taken from that; the rest is their weight."""

_MOST_WEIGHT = 0.9
"""The greatest weight of such words."""

_LONG = 6
"""A word of so many letters is no other word by its case: `langchain`."""

_BREAK = lazy_compile(r",(?!\d)|[;:()\[\]–—•|]")
_BRACKET = lazy_compile(r"[;:()\[\]–—•|]")
_JOINT = lazy_compile(r"[,/&]|\b(?:and|or|und|oder)\b")
_CONJUNCTIONS = set_of("and or und oder")
_NEGATIONS = set_of("no not never without nobody nor neither t kein keine keiner ohne nicht")
"""Words by which a name refuses something itself; `t` is that of `can't`."""


@dataclass(slots=True)
class Match:
    """Names at the same words of a sentence, one for each item, with the weight that it has there, and the greatest.

    `places` are those of the words in the sentence. They are together if at least `_LEAST_TOGETHER` is left for them.
    """

    places: frozenset[int]
    start: int
    end: int
    names: dict[Item, tuple[float, Name]] = field(default_factory=dict)
    weight: float = 0.0
    is_together: bool = False


def matches_in(names: Names, sentence: Sentence, classes: Collection[Class]) -> list[Match]:
    """Return the names of items of some classes in a sentence, without those that it refuses."""
    candidates, told = _candidates(names, sentence), _told(names, sentence, classes)
    if not candidates and not told:
        return []
    places: dict[str, list[int]] = {}
    for place, stem in enumerate(sentence.stems):
        places.setdefault(stem, []).append(place)
    matches: dict[frozenset[int], Match] = {}
    for anchor, name in candidates:
        if name.item.cls in classes:
            for chosen, part in _places(sentence, places, name, anchor):
                own = frozenset(chosen)
                if own not in matches:
                    matches[own] = Match(own, sentence.spans[min(own)][0], sentence.spans[max(own)][1])
                match = matches[own]
                match.is_together |= part >= _LEAST_TOGETHER
                weight = name.weight * part
                if name.item not in match.names or match.names[name.item][0] < weight:
                    match.names[name.item] = (weight, name)
                    match.weight = max(match.weight, weight)
    parts = refused(sentence) if matches or told else []
    kept = _longest([match for match in matches.values() if not _is_refused(sentence, match, parts)])
    return [*kept, *(match for match in _by_words(names, sentence, told, parts) if not _is_named(match, kept))]


def _is_refused(sentence: Sentence, match: Match, parts: Collection[tuple[int, int]]) -> bool:
    """Return True if a name is in a refused part, and does not refuse something itself: `no internet access`."""
    is_inside = any(start <= match.start < end for start, end in parts)
    return is_inside and _NEGATIONS.isdisjoint(sentence.bases[place] for place in match.places)


def _told(names: Names, sentence: Sentence, classes: Collection[Class]) -> list[Item]:
    """Return the items of some classes of which the words of a sentence tell enough."""
    clues: dict[Item, float] = {}
    for cls in classes:
        telling = names.telling.get(cls, {})
        stems = [stem for stem in set(sentence.stems) if stem in telling]
        for stem in stems if len(stems) >= _LEAST_WORDS else ():
            for item, clue in telling[stem].items():
                clues[item] = clues.get(item, 0.0) + clue
    return [item for item, total in clues.items() if total >= _ENOUGH_TOLD]


def _by_words(
    names: Names, sentence: Sentence, told: Sequence[Item], parts: Collection[tuple[int, int]]
) -> Iterator[Match]:
    """Yield the items of which the words of a sentence that are not refused tell much, wherever they stand in it."""
    for item in told:
        telling = names.telling[item.cls]
        clues: dict[str, float] = {}
        places = []
        for place, stem in enumerate(sentence.stems):
            clue = telling[stem].get(item) if stem in telling else None
            if clue and not any(a <= sentence.spans[place][0] < b for a, b in parts):
                clues[stem] = clue
                places.append(place)
        total = sum(clues.values())
        if len(clues) >= _LEAST_WORDS and total >= _ENOUGH_TOLD:
            name = names.first_names[item]._replace(stems=tuple(sorted(clues)))
            start, end = sentence.spans[places[0]][0], sentence.spans[places[-1]][1]
            weight = min(total - _LEAST_TOLD, _MOST_WEIGHT)
            yield Match(frozenset(places), start, end, {item: (weight, name)}, weight)


def _is_named(match: Match, others: Sequence[Match]) -> bool:
    """Return True if the words of a match are all in a name of the same item."""
    return any(match.places <= other.places and not match.names.keys().isdisjoint(other.names) for other in others)


def _candidates(names: Names, sentence: Sentence) -> list[tuple[str, Name]]:
    """Return the names all of whose words are in a sentence, each with the rarest of these."""
    stems = set(sentence.stems)
    return [
        (anchor, name)
        for anchor in stems & names.anchors
        for second in stems.intersection(names.by_anchor[anchor])
        for needed, others in names.by_anchor[anchor][second]
        if needed <= stems
        for name in others
    ]


def _places(
    sentence: Sentence, places: Mapping[str, Sequence[int]], name: Name, anchor: str
) -> Iterator[tuple[Sequence[int], float]]:
    """Yield the places of the words of a name, for each of its rarest word, and how surely they belong together."""
    if len(name.stems) == 1:
        for place in places[name.stems[0]]:
            if _fits(name, sentence.words[place], sentence.bases[place]):
                yield [place], _OTHER_NAME if name.cased and name.is_hidden and _goes_on(sentence, place) else 1.0
        return
    for place in places[anchor]:
        first = place - name.stems.index(anchor)
        chosen = [_nearest(places[stem], wanted) for wanted, stem in enumerate(name.stems, start=first)]
        part = _nearness(sentence, chosen) if len({*chosen}) == len(chosen) else 0.0
        if not chosen[2:]:
            is_turned = chosen[0] > chosen[1]
            is_shared = part == _TOGETHER and not is_turned and not name.is_hidden
            if is_turned and name.is_hidden:
                part *= _TURNED
            if not is_shared and _is_listed(name, sentence, *sorted(chosen)):
                part = 0.0
        is_solid = max(chosen) - min(chosen) == len(chosen) - 1
        if (part == 1.0 and (is_solid or not name.is_solid)) or (part and name.is_loose):
            yield chosen, part


def _is_listed(name: Name, sentence: Sentence, first: int, last: int) -> bool:
    """Return True if a conjunction that is not in their name sets two words apart: `tuning with LoRA and serving`."""
    conjunctions = _CONJUNCTIONS.intersection(sentence.bases[first:last])
    if not conjunctions:
        return False
    own = name.text.text.casefold()
    return not ("&" in own or "/" in own or conjunctions.issubset(own.split()))


def _goes_on(sentence: Sentence, place: int) -> bool:
    """Return True if a name seems to be the beginning of another: a capitalized word follows, as in `Claude Code`."""
    if place + 1 == len(sentence.words) or not sentence.words[place + 1].istitle():
        return False
    end, start = sentence.spans[place][1], sentence.spans[place + 1][0]
    return start - end == 1 and sentence.text[end] == " " and any(word.islower() for word in sentence.words)


def _nearest(places: Sequence[int], wanted: int) -> int:
    return places[0] if len(places) == 1 else min(places, key=lambda place: (abs(place - wanted), place))


def _nearness(sentence: Sentence, chosen: Sequence[int]) -> float:
    """Return how surely the words at some places, in the order of a name, are said together, from 0 to 1."""
    first, last = min(chosen), max(chosen)
    if last - first > _FARTHEST + len(chosen):
        return 0.0
    is_ordered = list(chosen) == sorted(chosen)
    end = sentence.spans[last][0] + 1  # with a letter of the last word, which may be a digit: `1,000`
    is_broken = bool(_BREAK.search(sentence.text, sentence.spans[first][1], end))
    if is_ordered and last - first == len(chosen) - 1:
        return 0.0 if is_broken else 1.0
    bases = sentence.bases
    between = [place for place in range(first, last) if place not in chosen and bases[place] not in SMALL]
    if len(between) >= len(_GAPS):
        return 0.0
    if is_ordered and (_is_coordinated(sentence, chosen, between) if between else not is_broken):
        return _TOGETHER if between else 1.0
    if is_broken or not CLAUSAL.isdisjoint(bases[first:last]):
        return 0.0
    gaps = _GAPS_OF_THREE if chosen[2:] else _GAPS
    return gaps[len(between)] * (1.0 if is_ordered else _OTHER_ORDER)


def _is_coordinated(sentence: Sentence, chosen: Sequence[int], between: Sequence[int]) -> bool:
    """Return True if the words between those of a name share one with it.

    They stand beside the first, each behind a comma or a conjunction, as in `tensor, pipeline and expert parallelism`,
    or beside the last, as in `agent testing and tracing`.
    """
    first, last = min(chosen), max(chosen)
    text, spans, bases = sentence.text, sentence.spans, sentence.bases
    if _BRACKET.search(text, spans[first][1], spans[last][0]):
        return False
    large = [place for place in range(first, last + 1) if bases[place] not in SMALL]
    if any(bases[place] not in _CONJUNCTIONS for place in range(first, last) if place not in large):
        return False
    joints = [text[spans[before][1] : spans[place][0]] for before, place in pairwise(large)]
    joined = {place for place, joint in zip(large[1:], joints, strict=True) if _JOINT.search(joint)}
    is_list = len(between) == 1 or any(joint.strip() != "," for joint in joints[1:] if _JOINT.search(joint))
    return (is_list and joined.issuperset(between)) or (joined == {last} and len(between) == 1)


def _fits(name: Name, word: str, base: str) -> bool:
    """Return True if a word is a form of a name of one word, and written like it if that matters."""
    if name.bases and base not in name.bases:
        return False
    if not name.cased or word == name.cased:
        return True
    if name.cased.istitle():
        return word[0].isupper()
    letters = word.removesuffix("s")
    if letters.isupper() or not word.isalpha():
        return True
    if name.cased.removesuffix("s").isupper():
        return False
    return len(letters) >= _LONG or name.cased[0].islower() or not (letters.islower() or letters.istitle())


def _longest(matches: Sequence[Match]) -> list[Match]:
    """Return the matches that no longer one explains, nor one whose words stand together."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda match: (-len(match.places), -match.weight, match.start)):
        if not any(_explains(other, match) for other in kept):
            kept.append(match)
    return [match for match in kept if match.is_together or not any(_explains(other, match) for other in kept)]


def _explains(match: Match, other: Match) -> bool:
    if other.places < match.places:
        return match.weight >= (_ENOUGH if match.is_together else 1.0) * other.weight
    is_closer = match.is_together and not other.is_together
    return is_closer and match.weight > other.weight and not match.places.isdisjoint(other.places)
