"""JSON-LD that would crash the parser, or take it very long, refused before it is parsed.

The parser recurses into JSON and into the terms of a context, and a thread has a stack of a few megabytes. Contexts
inside of contexts take it a time that grows with the cube of their depth, and it copies the context in force for each
that is added to it. What is in an object it keeps once for each object around that one.
"""

import json
import re
from collections import Counter
from itertools import accumulate
from typing import Any, NamedTuple

from taxokit.core.errors import SourceError
from taxokit.core.strict_json import bracket_depth
from taxokit.core.text.regex import lazy_compile
from taxokit.rdf.limits.sizes import MAX_DEPTH, MAX_NAME, too_deep

MAX_CONTEXTS = 10
"""How many JSON-LD contexts may be inside of one another."""

MAX_CHAIN = 30
"""How many terms of a JSON-LD context may be defined by one another in a row."""

MAX_COPIES = 10_000_000
"""How many terms the parser may copy for contexts that are added to others: a million take 0.3 seconds."""

MAX_NESTED = 4_000_000
"""How many values may be kept for the objects around them: a million take 180 MB."""

_USUAL_DEPTH = 5  # objects in which what is in files of any size may be
_SHORT = 256  # characters of what in a context is not counted
_JSON_TEXT = lazy_compile(rb'"(?:[^"\\]|\\.)*+"', re.DOTALL)
_STEPS = bytes.maketrans(b"{},[", b"\x01\xff\x00\x00")
_OTHER = bytes(byte for byte in range(256) if byte not in b"{},[")
_ADDED = ("@base", "@vocab")
_DEFINING = frozenset(("@id", "@reverse", "@type"))
_NOTED = _DEFINING.union(_ADDED)


class _Object(NamedTuple):
    """What is kept of an object: the terms it refers to if it defines one, and what it has if it is a context.

    `contexts` is how deep contexts nest in it, `terms_in_force` how many terms these have, and `length` how long the
    texts are of which IRIs can be made.
    """

    terms: tuple[str, ...]
    size: int
    contexts: int
    terms_in_force: int
    length: int


_NOTHING = _Object((), 0, 0, 0, 0)


def refuse_json_ld(path: object, data: bytes) -> None:
    """Raise SourceError where JSON-LD would crash the parser or take it very long, or is not JSON."""
    plain = _JSON_TEXT.sub(b"", data)
    depth = bracket_depth(plain)
    if depth > MAX_DEPTH:
        raise too_deep(path)
    if depth > _USUAL_DEPTH and _nested(plain) > MAX_NESTED:
        raise SourceError("has too much inside of objects that are nested", where=path, hint="use a flat `@graph`")
    _Contexts(path).read(data)


def _nested(plain: bytes) -> int:
    """Return how many values there are in many objects, each as often as it is in one."""
    levels = Counter(accumulate(memoryview(plain.translate(_STEPS, _OTHER)).cast("b")))
    return sum(level * count for level, count in levels.items() if level > _USUAL_DEPTH)


class _Contexts:
    """The contexts of a file, and what of it can be a name. Every object is read as if it were a context or in one."""

    def __init__(self, path: object) -> None:
        self._path = path
        self._count = 0
        self._most = 0
        self._scoped = False
        self._aliases: set[str] = set()
        self._long: set[str] = set()

    def read(self, data: bytes) -> None:
        """Raise SourceError where contexts nest, or terms define one another, too often, or the file is not JSON."""
        try:
            # numbers of any length are read as floats, which have no limit
            json.loads(data.decode(), object_pairs_hook=self._reduced, parse_int=float, strict=False)
        except UnicodeDecodeError:
            raise SourceError("is not UTF-8", where=self._path) from None
        except json.JSONDecodeError as error:
            where = f"{self._path}:{error.lineno}:{error.colno}"
            raise SourceError(f"is not JSON: {error.msg}", where=where) from None
        uses = data.count(b"{") if self._scoped else self._count
        if uses * self._most > MAX_COPIES:
            message = f"has {uses:,} contexts, or objects that can have one of a term, under {self._most:,} terms"
            raise SourceError(message, where=self._path, hint="write one context at the top")
        if "@id" in self._long or self._long & self._aliases or (self._long and "@id" in self._aliases):
            self._refuse_length()

    def _reduced(self, pairs: list[tuple[str, Any]]) -> _Object:
        # as comprehensions, because there are hundreds of thousands of objects
        keys = [key for key, _ in pairs]
        parts = [value for _, value in pairs if value.__class__ is _Object or value.__class__ is list]
        texts = [
            (key, value)
            for key, value in pairs
            if value.__class__ is str and (len(value) > _SHORT or key in _NOTED or value == "@id")
        ]
        inner = _together(parts) if parts else _NOTHING
        length = inner.length + sum(len(text) for key, text in texts if len(text) > _SHORT or key in _ADDED)
        terms = tuple([text for key, text in texts if key in _DEFINING])
        found = _Object(terms, len(keys), inner.contexts, inner.terms_in_force, length)
        self._note_names(texts)
        if keys and max(map(len, keys)) > MAX_NAME:
            self._refuse_length()
        if "@context" in keys:
            for key, value in pairs:
                if key == "@context":
                    found = self._with_context(found, _together([value]))
        if len(keys) > MAX_CHAIN and _has_chain(pairs):
            raise SourceError(
                f"has a context in which more than {MAX_CHAIN} terms define one another", where=self._path
            )
        return found

    def _note_names(self, texts: list[tuple[str, str]]) -> None:
        """Note which keys have long texts, and which are other words for `@id`, itself where an object says that."""
        for key, text in texts:
            if len(text) > MAX_NAME:
                self._long.add(key)
            elif text == "@id":
                self._aliases.add(key)

    def _with_context(self, found: _Object, context: _Object) -> _Object:
        """Return what is kept of an object that has a context."""
        self._count += 1
        self._most = max(self._most, found.terms_in_force + context.size)
        self._scoped |= context.contexts > 0
        if context.length > MAX_NAME:
            self._refuse_length()
        if found.contexts + 1 > MAX_CONTEXTS:
            raise SourceError(f"has more than {MAX_CONTEXTS} contexts inside of one another", where=self._path)
        return found._replace(contexts=found.contexts + 1, terms_in_force=found.terms_in_force + context.size)

    def _refuse_length(self) -> None:
        message = f"has an IRI, a name or a context with IRIs of more than {MAX_NAME:,} characters"
        raise SourceError(message, where=self._path, hint="shorten them")


def _together(values: list[Any]) -> _Object:
    """Return what some values have together."""
    lists = [_together(value) for value in values if value.__class__ is list]
    parts = [value for value in values if value.__class__ is _Object] + lists
    if len(parts) == 1:
        return parts[0]
    if not parts:
        return _NOTHING
    return _Object(
        (),
        sum([part.size for part in parts]),
        max([part.contexts for part in parts]),
        max([part.terms_in_force for part in parts]),
        sum([part.length for part in parts]),
    )


def _has_chain(pairs: list[tuple[str, Any]]) -> bool:
    """Say whether terms are defined by one another in too long a row, or in too large a circle."""
    waiting: dict[str, set[str]] = {}
    for term, value in pairs:
        values = (value,) if isinstance(value, str) else value.terms if isinstance(value, _Object) else ()
        parts = {part for word in (term, *values) for part in (word, word.partition(":")[0])}
        waiting.setdefault(term, set()).update(parts - {term})
    for _ in range(MAX_CHAIN):
        ready = [term for term, parts in waiting.items() if waiting.keys().isdisjoint(parts)]
        for term in ready:
            del waiting[term]
        if not ready:
            break
    return len(waiting) > MAX_CHAIN
