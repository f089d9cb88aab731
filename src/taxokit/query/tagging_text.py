"""A text as sentences of words, each with its place and its stem, without those on what is not asked for.

Advertisements say more than they ask for: sections on the company and its benefits, and things that are not needed.
The words for that are all that is known here, in English and German.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from taxokit.text.normalize import WORD, fold
from taxokit.text.patterns import lazy_compile
from taxokit.text.words import set_of

SMALL = set_of(
    "a an and any are as at be by can do for from has have how i in into is it its of on or our over per s "
    "such that the their them these this through to up us using via vs we what when where which who will with "
    "you your als am an auf aus bei das dem den der des die ein eine einen einer für im ist mit oder sowie und "
    "vom von zu zum zur"
)
"""Words by which no name is known."""

CLAUSAL = frozenset(
    ("are", "because", "how", "if", "is", "so", "that", "what", "when", "where", "which", "while", "who")
)
"""Words that begin another part of a sentence, into which no name goes on."""

_MOST_WORDS = 80
"""Words of a sentence: longer ones are cut, so that the time does not grow with their square."""

_WIDE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_SIGN = lazy_compile(f"[{_WIDE}]")
_PART = lazy_compile(f"[{_WIDE}]|[^{_WIDE}]+")
"""The scripts without spaces: each character is taken for a word."""


def _wrapped(pattern: str) -> re.Pattern[str]:
    """Return a pattern for text that may be wrapped at each of its spaces, regardless of case."""
    return lazy_compile(pattern.replace(" ", r"\s+"), re.IGNORECASE | re.DOTALL)


class Word(NamedTuple):
    """A word of a text at its place. `base` is its singular in one spelling, `stem` the beginning of all its forms."""

    start: int
    end: int
    text: str
    base: str
    stem: str

    @property
    def is_small(self) -> bool:
        """True if no name is known by it."""
        return self.base in SMALL

    @property
    def is_sign(self) -> bool:
        """True if it is a character of a script without spaces."""
        return is_sign(self.text)


def is_sign(word: str) -> bool:
    """Return True if a word is a character of a script without spaces."""
    return not word.isascii() and bool(_SIGN.match(word))


class Sentence:
    """A part of a text from a place to another."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.words: Sequence[str] = WORD.findall(text, start, end)
        self._is_wide = not text.isascii() and bool(_SIGN.search(text, start, end))
        if self._is_wide:
            self.words = [word.text for word in words_in(text, start, end)]
        self._forms = [forms(word) for word in self.words]
        self.stems = [stem for _, stem in self._forms]

    @cached_property
    def bases(self) -> Sequence[str]:
        """The bases of its words."""
        return [base for base, _ in self._forms]

    @cached_property
    def spans(self) -> Sequence[tuple[int, int]]:
        """The places of its words in the text, which only a sentence with a name needs."""
        if self._is_wide:
            return [(word.start, word.end) for word in words_in(self.text, self.start, self.end)]
        return [match.span() for match in WORD.finditer(self.text, self.start, self.end)]


def words_in(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words of a text, or of a part of it."""
    matches = WORD.finditer(text, start, len(text) if end is None else end)
    words = []
    for match in matches:
        word, place = match[0], match.start()
        if word.isascii() or not _SIGN.search(word):
            words.append(Word(place, match.end(), word, *forms(word)))
        else:
            parts = _PART.finditer(word)
            words += [Word(place + part.start(), place + part.end(), part[0], *forms(part[0])) for part in parts]
    return words


# --- forms of words ---------------------------------------------------------------------------------------------------

_SPELLINGS = {
    "isation": "ization",
    "isable": "izable",
    "ising": "izing",
    "ised": "ized",
    "iser": "izer",
    "lling": "ling",
    "ller": "ler",
    "lled": "led",
}
_SHORT_SPELLINGS = {"ise": "ize", "our": "or"}
"""British and American endings, with more letters before them."""

_LAST_LETTERS = frozenset(ending[-1] for ending in (*_SPELLINGS, *_SHORT_SPELLINGS))

_PARTICIPLES = ("ing", "ed", "en")
_ENDINGS = set_of(
    "ational ations ation ators ator ative ating ments ment ables able ibility ability ities "
    "ity ences ence ances ance encies ency ancies ancy ients ient ents ent ants ant ions ion ives ive icals "
    "ical ics ic als al ers er ors or ness ly ate es y e"
)
_LONGEST_ENDING = max(map(len, _ENDINGS))
_LEAST_STEM, _LEAST_WORD, _LEAST_ABBREVIATION = 4, 5, 2  # letters
_KEPT = {word: word for word in ("customer", "engineer", "general", "production")} | {"engineering": "engineer"}
"""Words that another one begins like, and means something else: a product is no production."""

_VOWEL = lazy_compile("[aeiouy]")


@lru_cache(maxsize=1 << 16)
def forms(word: str) -> tuple[str, str]:
    """Return the base and the stem of a word."""
    is_long = len(word) > _LEAST_ABBREVIATION
    singular = word[:-1] if is_long and word.isalpha() and word[-1] == "s" and word[:-1].isupper() else word  # GPUs
    base = _respelled(_singular(fold(singular)))
    return base, _stem(base)


def _singular(word: str) -> str:
    if word.endswith("en") and len(word) > _LEAST_WORD:
        return word[:-1]  # as in German
    if len(word) < _LEAST_STEM or not word.endswith("s") or word.endswith(("ss", "us")):
        return word
    if word.endswith("ies") and len(word) > _LEAST_STEM:
        return f"{word[:-3]}y"
    if word.endswith(("xes", "ches", "shes", "sses")):
        return word[:-2]
    return word[:-1] if not word.endswith("is") or len(word) == _LEAST_STEM else word


def _respelled(word: str) -> str:
    if word[-1:] not in _LAST_LETTERS:
        return word
    for size in (7, 6, 5, 4):
        if len(word) > size + 2 and (other := _SPELLINGS.get(word[-size:])):
            return word[:-size] + other
    other = _SHORT_SPELLINGS.get(word[-3:])
    return word[:-3] + other if other and len(word) > _LEAST_WORD else word


def _stem(word: str) -> str:
    if word in _KEPT or len(word) < _LEAST_STEM or not word.isalpha():
        return _KEPT.get(word, word)
    if len(word) < _LEAST_WORD:
        return word.removesuffix("e")  # tune, tuning
    for ending in _PARTICIPLES:
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= _LEAST_STEM - 1 and _VOWEL.search(rest):
            if rest[-1] == rest[-2] and rest[-1] not in "aeiouls":
                return _derived(rest[:-1])
            return rest[:-2] if rest.endswith("at") and len(rest) > _LEAST_WORD else _derived(rest)
    return _derived(word)


def _derived(word: str) -> str:
    for size in range(min(_LONGEST_ENDING, len(word) - _LEAST_STEM + 1), 0, -1):
        ending = word[-size:]
        is_long = len(word) - size >= _LEAST_STEM or ending in ("e", "es")
        if ending in _ENDINGS and is_long and not (ending == "y" and _VOWEL.match(word, len(word) - 2)):
            return word[:-size]
    return word


# --- parts of a text --------------------------------------------------------------------------------------------------

_SHORT_LINE, _LONGEST_HEADING = 45, 8  # letters, words

_BULLET = lazy_compile(r"\s*(?:[-*+•–—·◦▪●○‣✓✔✅➤➡]|\(?\d{1,2}[.)])\ufe0f?\s+")
_NUMBER = lazy_compile(r"\d{1,2}[.)]\s+")
_END = lazy_compile(
    r"[.!?…。！？;](?:(?<=[\w)\]\"'”’]{2}[.!?…])[.!?…]*[\"')\]”’]*\s+(?=[^\sa-zà-ÿ])|(?<=[。！？])|(?<=;)\s)"
)
_INLINE = lazy_compile(r"\s*(?:[-*•]\s+)?[*_]*([^:.\n]{3,40}):[*_]*\s+\S")

_REFUSED = (
    r"(?=(?:what|who|this|it|you|we|things|please|explicitly|the (?:role|job)|do(?:n['’]t| not)|was|nicht|kein\w*"
    r"|not (?:in|part|this|included|required|relevant|useful|wanted|needed|a fit|for))\b)"
    r"(?!.*\b(?:if(?!$)|nice|good|plus|bonus|ideal|optional|desirable|preferred|welcome|helpful|but|just|only|compromise"
    r"|(?:live|do) without|aber|nur|fehlen|missen|kein\w* muss)\b)"
    r"(?:(?!.*\?)|(?=what)).*(?:\b(?:not|never|nicht|kein\w*)\b|n['’]t\b)"
    r"|non-goals|exclu(?:sions|ded)|out(?:side)? (?:of )?(?:the |this )?(?:scope|role)"
)
_ASIDE = (
    r"(?!.*\b(?:engineer|developer|scientist|analyst|architect|manager|lead|consultant|specialist)\b)(?:"
    r"(?:a (?:little|bit|word) )?(?:more )?about (?!the (?:role|job|position|work|team|task)|you\b|this)"
    r"|who we are|our (?:story|mission|vision|values|culture|company|product|offer|client|benefits|perks|promise)"
    r"|(?:what )?we offer|what we do\b|benefits|perks|compensation|salary|pay\b|remuneration|why (?:us|join|work|you)"
    r"|what(?:['’]s| is) (?:in it\b|on offer)|reasons |what (?:you(?:['’]ll| will)?|will you) get|you get|equal"
    r"|diversity|inclusion|eeo|how (?:to|we) (?:apply|hire)|what happens next"
    r"|(?:to |your )?appl(?:y|ications?)(?: (?:now|here|today|online|process|deadline|for (?:this|the))\b.*)?$"
    r"|contact(?: us)?$|(?:privacy|legal)(?: (?:notice|policy|statement|information)\b.*)?$|disclaimer|life at"
    r"|(?:the |our )?(?:hiring|interviews?|recruit(?:ing|ment)|selection)(?: (?:process|steps|stages)\b.*)?$"
    r"|(?:the |our )?process$|working (?:at|here|with us)|(?:the )?company|location|in return|who(?:['’]s| is) asking"
    r"|(?:the )?(?:firm|client|offer|package|deal|terms|logistics|money|rewards?|next steps|timetable)$"
    r"|über uns|wer wir sind|(?:das |was )?(?:wir bieten|bieten wir)|unser angebot|deine vorteile|kontakt|bewerbung)"
)
_JOB = (
    r".*\b(?:you|your|role|job|position|work|task|duties|responsib|require|qualif|skill|profile|must|nice|plus|bonus"
    r"|stack|tech|team|looking|need|expect|bring|experience|essential|desirable|preferred|ideal|opportunity|impact|overview"
    r"|summary|description|candidate|criteria|minimum|basic|success|challenge|daily|focus|background|deine?|ihre?|aufgaben"
    r"|profil|anforderung|kenntnisse|stelle)|the (?:appointment|appointee|person|post)\b"
)
_HEADING = lazy_compile(rf"(?i)(?P<refused>{_REFUSED})|(?P<aside>{_ASIDE})|{_JOB}")
"""Headings of sections on things that are not asked for, on other things, and on the job."""

_SPEECH = lazy_compile(r"(?i)(?:you|we|it|things|don?)\b")
"""The words that begin a sentence as well as a heading: `We don't bite`."""

_EMPLOYMENT = ("client", "company", "location")
"""Words before the place of work of a curriculum vitae, with the work behind it."""

_ADDRESSED = _wrapped(
    r"\b(?:we['’]re|we are) (?:now |currently )?(?:looking for|hiring|seeking|recruiting)\b|\bin this role\b"
    r"|\byou(?:['’]ll| will) (?:be |help )?(?:own|build|design|develop|lead|run|maintain|responsible|work(?:ing)? on)\b"
)
"""The words by which a section on the company comes to the job."""


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text, without those of sections on other things and on what is not asked for.

    Headings and the points of lists are sentences as well.
    """
    section = "job"
    for start, end in _blocks(text):
        block = text[start:end].strip()
        own = "job" if section == "aside" and _ADDRESSED.search(block) else _section_below(block)
        section = own or section
        inline = _INLINE.match(text, start, end) if own is None else None
        label = _section_of(inline[1].strip()) if inline and inline[1].casefold() not in _EMPLOYMENT else None
        for first, last in _between(text, start, end):
            if (label or section) == "job":
                yield from _cut(Sentence(text, first, last))
            label = None if label == "refused" else label  # a refusal is one sentence long


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of paragraphs, headings and points of lists. A line goes on in the next if it was wrapped."""
    place = begin = 0
    before = ""
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        if not (stripped and before) or _BULLET.match(line) or before.endswith(":") or _ends_here(before, stripped):
            if text[begin:place].strip():
                yield begin, place
            begin = place
        place += len(line)
        before = stripped
    if text[begin:].strip():
        yield begin, len(text)


def _ends_here(line: str, following: str) -> bool:
    return len(line) < _SHORT_LINE and not following[0].islower()


def _between(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _END.finditer(text, start, end):
        yield start, match.end()
        start = match.end()
    if start < end:
        yield start, end


def _cut(sentence: Sentence) -> Iterator[Sentence]:
    if len(sentence.stems) <= _MOST_WORDS:
        yield sentence
        return
    starts = [start for start, _ in sentence.spans[::_MOST_WORDS]]
    for start, end in zip(starts, [*starts[1:], sentence.end], strict=True):
        yield Sentence(sentence.text, start, end)


def _section_below(block: str) -> str | None:
    """Return the section that a block begins: "job", "aside" or "refused"; None if it is no heading that says so."""
    unnumbered = _NUMBER.sub("", block, count=1) if block[0].isdigit() else block
    line = unnumbered.rstrip(":").strip("#*_> ")
    is_heading = "\n" not in block and len(line.split()) <= _LONGEST_HEADING and not line.endswith((".", ",", ";"))
    if not is_heading or _BULLET.match(unnumbered):
        return None
    is_marked = block.startswith("#") or block.endswith((":", "**"))
    section = _section_of(line)
    if section == "refused" and not is_marked and _SPEECH.match(line):
        return None
    return section or ("job" if is_marked else None)


def _section_of(heading: str) -> str | None:
    match = _HEADING.match(heading)
    return match and (match.lastgroup or "job")


# --- what is not asked for --------------------------------------------------------------------------------------------

_REFUSALS = set_of(
    "abandoned another away banned belong dedicated different ditched dropped else elsewhere instead irrelevant kein"
    " keine keinen keiner leave left neither never nicht no nobody nor not off ohne other out quit rather replaced"
    " separate sister stopped t team used whole without"
)
"""Words of which a sentence that refuses something has one; `t` is that of `don't`."""

_NOT = r"(?:\b(?:not|never|no|nicht|kein(?:e|en|er)?)|n['’]t)"
_SOME = r"(?:an?other|(?:an?|the|our) (?:dedicated|different|separate|sister|whole)|other)"
_UNIT = r"(?:team|group|department|unit)s?"
_CLAUSE = _wrapped(
    r"[;:—–]|\.\s|,?\s(?:but|however|though|although|whereas|aber|sondern)\s|, (?:and )?(?:you|we|this|that|it)\b"
)
_TAKEN_BACK = _wrapped(
    rf"\b(?:if|when|whether)\b[^,]*{_NOT}\b|(?:{_NOT}|\bnobody|\bnothing)\b.*\b(?:without|until|unless)\b|\?\s*$"
    rf"|{_NOT} (?:\w+ ){{0,4}}?(?:only|just|merely|afraid|shy|mind|stop|hesitate|fear|stranger|secret|expert"
    r"|guru|longer|matter|doubt|surprise|wonder)\b"
)
"""What sounds like a refusal, and is none."""

_TO_THE_END = _wrapped(
    rf"{_NOT} (?:\w+ ){{0,2}}?(?:need\w*|require[ds]?|necessary|expect\w*|looking|experience|knowledge"
    r"|background|expertise|interested)\b"
    r"|\b(?:do|does|is|are|was|were|wo|would|should|has|have|did|ca)n['’]t (?:\w+ ){0,2}?(?:need|require|expect)"
    rf"|\b(?:we|you|they|this|there|role|job|position) (?:(?:do|does|is|are|will|would|wo)\s*)?{_NOT} |\bnobody "
    rf"|\b(?:{_SOME} {_UNIT}|we have (?:an?|our) (?:\w+ )?{_UNIT} (?:who|that|which|to)) (?:do|run|own|look|take"
    r"|handle|maintain|manage|build|care|for|fine|tune|train|serve|label|write)"
    r"|\bused to (?:use|run|have)\b|\b(?:stopped|quit) \w+ing\b"
)
_JUST_BEHIND = _wrapped(
    r"\b(?:no|not|nor|neither|without|instead of|rather than|kein|keine|keinen|ohne|(?:dropped|ditched|abandoned"
    r"|replaced|away from|off)(?= \w+)) (?!more|less|downtime)(?:(?! (?:with|by|to|for) )[^,;.)]){0,28}"
)
_BEFORE = _wrapped(
    r"\b(?:is|are|be)(?: not|n['’]t) (?:\w+ )?(?:need|require|necessary|expect|part|a must|your|wanted"
    r"|essential|mandatory|something)|\b(?:not|neither) (?:needed|required|necessary|expected|wanted|essential"
    r"|mandatory|your)\b"
    r"|\b(?:do|does|will|is|are)(?: not|n['’]t) (?:form |be )?(?:an? )?part\b"
    rf"|\bbelongs? to (?:an?other|other|the|our|an?) (?:\w+ )?{_UNIT}"
    r"|\bnicht (?:nötig|erforderlich|notwendig)\b|\b(?:banned|irrelevant|out of scope|nobody['’]s)\b"
    r"|\b(?:handled|maintained|owned|run|managed|operated|done|covered|built|looked after|taken care of) by (?:an?other"
    rf"|other|the|our|an?) (?:\w+ )?(?:{_UNIT}|colleagues|vendor|supplier|partner)\b"
    rf"|\bin {_SOME} {_UNIT}|\bleave\b[^,]*\bto (?:the|our|an?other|other) (?:\w+ )?{_UNIT}"
    r"|\b(?:somebody|someone) else\b|\belsewhere\b"
)
_WELCOME = lazy_compile(r"(?i)\b(?:plus|bonus|nice|ideal\w*|welcome|advantage\w*|helpful|glad|happy)\b")


def refused(sentence: Sentence) -> list[tuple[int, int]]:
    """Return the parts of a sentence that name things which are not asked for, as places in the text."""
    if _REFUSALS.isdisjoint(sentence.bases):
        return []
    text, start = sentence.text, sentence.start
    parts = []
    for end in (*(match.start() for match in _CLAUSE.finditer(text, start, sentence.end)), sentence.end):
        own = [(match.start(), end) for match in _TO_THE_END.finditer(text, start, end)]
        own += [match.span() for match in _JUST_BEHIND.finditer(text, start, end)]
        parts += own if own and not _TAKEN_BACK.search(text, start, end) else []
        for match in _BEFORE.finditer(text, start, end):
            if not _WELCOME.search(text, start, sentence.end):
                parts.append((max(start, *(text.rfind(sign, start, match.start()) for sign in ",(")), match.end()))
        start = end
    return parts
