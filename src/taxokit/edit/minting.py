"""New identifiers and IRIs, by the patterns of the configuration: the one way in which items of any origin get them.

`id-pattern` is the form of an identifier: `{slug}` is made of a notation, else of the label, `{number:05}` is the next
number, `{code:8}` is opaque, `{scheme}` is the identifier of the scheme. `iri-pattern` is the form of an IRI that items
give themselves: `{namespace}`, `{kind}`, and `{id}`, in which `{id:_}` has that sign in place of each hyphen.
"""

import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import count

from taxokit.edit.workspace import EditError
from taxokit.rdf import terms
from taxokit.rdf.iris import without_local_name
from taxokit.repository.git import Git, GitError
from taxokit.repository.project import SLUG_PATTERN, required_form
from taxokit.taxonomy.id_patterns import (
    CODE,
    CODE_LENGTH,
    FIELD,
    expression_of,
    id_pattern,
    iri_by_pattern,
    iri_pattern,
    misfit,
)
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.names import label_of
from taxokit.taxonomy.schema import MAX_SLUG, Class, is_slug, made_iri
from taxokit.text.errors import ConfigError
from taxokit.text.words import listed

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_OTHER = re.compile(r"[^a-z0-9]+")

_NUMBERED = re.compile(r"((?:[a-z0-9-]*[a-z-])?)([0-9]+)")
_FEWEST = 3  # numbered identifiers, which are a pattern
_HIGHEST = 10**12

_SIGNS = "-_."  # identifiers have no others than the first: that of `c_12` is `c-12`


def slug_of(text: str) -> str:
    """Return the words of a text as a slug, "" if none are left."""
    if is_slug(text):
        return text
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _cut(_OTHER.sub("-", _CAMEL.sub("-", plain).lower()).strip("-"), MAX_SLUG)


def _cut(slug: str, length: int) -> str:
    """Return a slug cut to `length`, at a hyphen if there is one."""
    return slug if len(slug) <= length else (slug[:length].rpartition("-")[0] or slug[:length])


def _top(cls: Class) -> str:
    return cls.ancestors[-1] if cls.ancestors else cls.name


class Slugs:
    """Slugs, each used once in a class and its subclasses, since a reference to the class may mean any of them.

    `numbered` has the slugs that got a number, by the subject that they name.
    """

    def __init__(self, taken: Iterable[tuple[Class, str]] = ()) -> None:
        """`taken` are pairs of a class and a slug that are in use."""
        self._taken = {(_top(cls), slug) for cls, slug in taken}
        self._next: dict[tuple[str, str], int] = {}
        self.numbered: dict[str, str] = {}

    def __iter__(self) -> Iterator[str]:
        """Yield all slugs, of whatever class."""
        return (slug for _, slug in self._taken)

    def add(self, cls: Class, slug: str) -> bool:
        """Use a slug, and return True, unless it is taken or invalid."""
        if (_top(cls), slug) in self._taken or not is_slug(slug):
            return False
        self._taken.add((_top(cls), slug))
        return True

    def claim(self, cls: Class, candidates: Iterable[str], subject: str) -> str:
        """Return a slug made of the first candidate that has any letters; numbered if it is taken."""
        group = _top(cls)
        plain = next((slug for text in candidates if (slug := slug_of(text))), "item")
        slug = plain
        while not self.add(cls, slug):
            number = self._next.get((group, plain), 2)
            self._next[group, plain] = number + 1
            slug = f"{_cut(plain, MAX_SLUG - 1 - len(str(number)))}-{number}"
        if slug != plain:
            self.numbered[subject] = slug
        return slug


class Minting:
    """The identifiers and IRIs for new items of a taxonomy.

    `contributor` names a range of `[id-ranges]`; without it, the range is that of the user of Git.
    """

    def __init__(self, taxonomy: Taxonomy, contributor: str = "") -> None:
        self._taxonomy = taxonomy
        self._contributor = contributor
        self._forms: dict[str, str] = {}
        self._numbers: dict[str, Iterator[int]] = {}

    @cached_property
    def slugs(self) -> Slugs:
        """All identifiers, old and new."""
        return Slugs((item.cls, item.id) for item in self._taxonomy.items)

    def identifier(self, cls: Class, names: Iterable[str], subject: str = "", scheme: str = "") -> str:
        """Return a new identifier by the pattern of a class, which no other item gets.

        `names` are the notations and labels of the item, the best first; `scheme` names its scheme, "" the only one.
        `subject` names the item in `slugs.numbered`. Raises EditError if there is no number left, or no scheme.
        """
        pattern = id_pattern(self._taxonomy.project, cls)
        fields = {name for name, _ in FIELD.findall(pattern)}
        words = {"scheme": self._scheme(cls, pattern, scheme)} if "scheme" in fields else {}
        names = list(names)
        if not fields & {"number", "code"}:
            slugs = (slug for name in names if (slug := slug_of(name)))
            return self.slugs.claim(cls, (_filled(pattern, {**words, "slug": slug}) for slug in slugs), subject)
        words["slug"] = next(filter(None, map(slug_of, names)), "item")
        attempts = self._free_numbers(pattern, words) if "number" in fields else count()
        for number in attempts:
            identifier = _filled(pattern, words, number, _code_of(cls, names, number))
            if self.slugs.add(cls, identifier):
                return identifier
            if not is_slug(identifier):
                raise EditError(f"the pattern {pattern!r} gives {identifier!r}, which is not an identifier")
        raise EditError("no number is left in your range", hint=f"extend it in {self._where}, under [id-ranges]")

    def needs_name(self, cls: Class) -> bool:
        """Return True if an identifier is made of a notation or label, so that an item without one gets none."""
        return "{slug}" in id_pattern(self._taxonomy.project, cls)

    def check(self, cls: Class, identifier: str) -> None:
        """Raise EditError if an identifier that somebody chose does not have the form of the pattern of the class."""
        project = self._taxonomy.project
        if reason := misfit(project, cls, identifier):
            hint = f"leave it out to get the next one, or change id-pattern or [id-ranges] in {self._where}"
            raise EditError(f"the identifier {identifier!r} {reason}", hint=hint)

    def iri(self, cls: Class, identifier: str) -> str:
        """Return the IRI that a new item gives itself, "" for the one that its identifier makes anyway.

        It has the form of `iri-pattern`; without one, that of most items of its class. Raises ConfigError if the
        pattern asks for an IRI that the schema does not let an item give itself.
        """
        form = self._iri_form(cls)
        namespace = self._taxonomy.namespace
        made = made_iri(namespace, cls, {}, identifier)
        iri = iri_by_pattern(form, namespace, cls, identifier) or made
        if iri == made:
            return ""
        if cls.given_iri is None:
            hint = (
                f"remove iri-pattern from {self._where}, or give the slot with `computed: iri` the annotation `given`"
            )
            raise ConfigError(f"the schema does not let {cls.indefinite} have the IRI {iri}", hint=hint)
        return iri

    # --- patterns ---------------------------------------------------------------------------------------------------

    def _iri_form(self, cls: Class) -> str:
        if cls.name not in self._forms:
            form, items = iri_pattern(self._taxonomy.project, cls), self._taxonomy.by_class[cls.name]
            if not form and cls.given_iri is not None:
                iris = ((item.id, str(item.value(cls.given_iri) or "")) for item in items)
                form = iri_form(iris, self._taxonomy.namespace)
            self._forms[cls.name] = form
        return self._forms[cls.name]

    @property
    def _where(self) -> str:
        project = self._taxonomy.project
        return (project.where if project else "") or "taxokit.toml"

    def _scheme(self, cls: Class, pattern: str, name: str) -> str:
        """Return the identifier of a scheme, by that, its IRI or its label; "" names the only one. Raises EditError."""
        slot = cls.meaning(terms.IN_SCHEME)
        if slot is None or not slot.refers:
            hint = f"change id-pattern in {self._where}"
            raise EditError(f"the pattern {pattern} needs a scheme, and {cls.indefinite} names none", hint=hint)
        schemes = self._taxonomy.index(slot.range)
        names = {
            key: scheme.id for scheme in schemes.values() for key in (label_of(scheme), self._taxonomy.iri(scheme))
        }
        known = {**names, **{identifier: identifier for identifier in schemes}}
        if not name and len(schemes) == 1:
            return next(iter(schemes))
        if name not in known:
            message = (
                f"there is no scheme {name!r}" if name else f"the pattern {pattern} needs the scheme of each {cls.kind}"
            )
            hint = f"fill in {slot.name}, with one of {listed(schemes, 'or')}" if schemes else "add the scheme first"
            raise EditError(message, hint=hint)
        return known[name]

    # --- numbers ----------------------------------------------------------------------------------------------------

    def _free_numbers(self, pattern: str, words: Mapping[str, str]) -> Iterator[int]:
        """Return the numbers after those in use, in the ranges of the contributor; the same iterator each time."""
        form = expression_of(pattern, words)
        if form not in self._numbers:
            matches = map(re.compile(form).fullmatch, self.slugs)
            used = [int(match["number"]) for match in matches if match]
            self._numbers[form] = _after(used, self._own_ranges())
        return self._numbers[form]

    @property
    def _ranges(self) -> Mapping[str, tuple[tuple[int, int], ...]]:
        return self._taxonomy.project.id_ranges if self._taxonomy.project else {}

    def _own_ranges(self) -> tuple[tuple[int, int], ...]:
        """Return the ranges of the contributor. Raises EditError if there are ranges, but none for the contributor."""
        ranges = self._ranges
        if not ranges:
            return ((1, _HIGHEST),)
        names = [self._contributor] if self._contributor else self._git_names()
        own = next((ranges[name] for name in names if name in ranges), None)
        if own is None:
            who = listed(names, "or") or "this user of Git"
            hint = f"name a range with --range: {', '.join(ranges)}; or add one under [id-ranges] in {self._where}"
            raise EditError(f"{who} has no range of numbers", hint=hint)
        return own

    def _git_names(self) -> list[str]:
        git = Git(self._taxonomy.project.root) if self._taxonomy.project else None
        try:
            keys = ("user.name", "user.email") if git else ()
            names = [git.run("config", "--get", key, check=False).decode().strip() for key in keys if git]
        except GitError:  # there is no Git
            return []
        return list(filter(None, names))


def scheme_named(cls: Class, values: Mapping[str, Iterable[str]]) -> str:
    """Return the identifier of the first scheme that the values of a new item name, "" if they name none."""
    slot = cls.meaning(terms.IN_SCHEME)
    return next(iter(values.get(slot.name, ())), "") if slot else ""


def iri_form(items: Iterable[tuple[str, str]], namespace: str) -> str:
    """Return the form of most IRIs, as an `iri-pattern`, "" if they have none in common.

    `items` are pairs of an identifier and an IRI, "" for a computed one.
    """
    pairs = list(items)
    forms: Counter[tuple[str, str]] = Counter()
    for identifier, iri in pairs:
        start = without_local_name(iri)
        forms.update((start, sign) for sign in _SIGNS if iri and iri == start + identifier.replace("-", sign))
    (start, sign), number = forms.most_common(1)[0] if forms else (("", ""), 0)
    if 2 * number <= len(pairs):
        return ""
    inside = start.removeprefix(namespace)
    field = "{id}" if sign == "-" else f"{{id:{sign}}}"
    pattern = f"{start if inside == start else f'{{namespace}}{inside}'}{field}"
    return "" if required_form("iri-pattern", pattern) else pattern


def id_form(identifiers: Iterable[str]) -> str:
    """Return the form of most identifiers, as an `id-pattern`: a number and the letters before it, else `{slug}`."""
    numbers: dict[str, list[str]] = defaultdict(list)
    size = 0
    for identifier in identifiers:
        size += 1
        if match := _NUMBERED.fullmatch(identifier):
            numbers[match[1]].append(match[2])
    start = max(numbers, key=lambda start: len(numbers[start]), default="")
    own = numbers.get(start, [])
    if len(own) < _FEWEST or 2 * len(own) <= size:
        return SLUG_PATTERN
    lengths = set(map(len, own))
    is_padded = len(lengths) == 1 and any(number.startswith("0") for number in own)
    pattern = f"{start}{{number:0{lengths.pop()}}}" if is_padded else f"{start}{{number}}"
    return (
        SLUG_PATTERN if required_form("id-pattern", pattern) else pattern
    )  # such as the end of a UUID, 12 digits long


def _filled(pattern: str, words: Mapping[str, str], number: int = 0, code: str = "") -> str:
    """Return an identifier: a pattern with words, a number and as many characters of a code as it asks for."""

    def word(field: re.Match[str]) -> str:
        if field[1] == "number":
            return format(number, field[2] or "")
        return code[: int(field[2] or CODE_LENGTH)] if field[1] == "code" else words[field[1]]

    return FIELD.sub(word, pattern)


def _code_of(cls: Class, names: Iterable[str], number: int) -> str:
    """Return an opaque code for an item: the same for the same names, so that a dry run shows what will be written."""
    digest = hashlib.sha256("\n".join([cls.name, str(number), *names]).encode()).digest()
    return "".join(CODE[byte % len(CODE)] for byte in digest)


def _after(used: Sequence[int], ranges: Iterable[tuple[int, int]]) -> Iterator[int]:
    """Yield the numbers of each range after the highest one in use."""
    for first, last in ranges:
        yield from range(max((number for number in used if first <= number <= last), default=first - 1) + 1, last + 1)
