"""The places of the statements in a block of Turtle and its kin: the text from a subject to the full stop.

The tokens of a block say where each predicate and each object is, also after `;` and `,`, and inside of brackets.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from taxokit.rdf.terms import FIRST, TYPE

Parts: TypeAlias = tuple[str, ...]
"""A statement without its subject: the predicate, the object if any, and the language of a text in lower case.

The predicate "" stands for any, and the object after it may be a predicate, too.
"""

Resolve: TypeAlias = Callable[[str | None, str], str]
"""Returns the IRI of a prefix and a local name, or of a reference without a prefix."""

GAP = r"(?:\s++|\#[^\r\n]*+)*+"
"""White space and comments, as a part of an expression."""

LITERAL = r"""
      \"{3}(?:[^"\\]++|\\.|"(?!""))*+\"{3}
    | '{3}(?:[^'\\]++|\\.|'(?!''))*+'{3}
    | "(?:[^"\\\n]++|\\.)*+"
    | '(?:[^'\\\n]++|\\.)*+'"""
"""A text in its quotes, as a part of a verbose expression."""

IRI = r"<[^<>\n]*+>"
"""An IRI in its brackets, likewise."""

_TOKEN = re.compile(
    rf"""
    {GAP}(?:
      (?P<reference>{IRI})
    | (?P<text>{LITERAL})(?:@(?P<tag>[A-Za-z0-9-]++))?
    | (?P<sign>\^\^|\{{\||\|\}}|<<|>>|[;,\[\]()])
    | (?P<name>(?:[\w:%+-]|\\.)(?:[\w:%+-]|\\.|\.(?=[\w.:%\\-]))*+)
    | . | \Z)""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_CONTROLS = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
_INSIDE = {"[": "verb", "{|": "verb", "(": "member", "<<": ""}
"""The next term after each opening bracket; in a list there are objects alone."""
_CLOSING = frozenset(("]", ")", "|}", ">>"))


class _State(NamedTuple):
    """The role of the next term: "subject", "verb", "object", "member" of a list, or "" if the term does not count."""

    next: str
    predicate: str = ""

    def after(self) -> "_State":
        """Return the state after a term that is no verb."""
        following = {"subject": "verb", "member": "member"}.get(self.next, "")
        return _State(following, self.predicate)


def places_in(text: str, start: int, end: int, resolve: Resolve) -> Iterator[tuple[Parts, int]]:
    """Yield the parts of the statements of a block, each with the number of characters before it in the text.

    A predicate without an object is where it is written. Text that is not Turtle gives other parts, and no error.
    """
    state, around, is_datatype = _State("subject"), list[_State](), False
    for token in _TOKEN.finditer(text, start, end):
        kind = "text" if token.lastgroup == "tag" else token.lastgroup
        if kind == "sign":
            is_datatype = token["sign"] == "^^"
            state = _after_sign(token["sign"], state, around)
        elif kind is not None and is_datatype:
            is_datatype = False
        elif kind is not None and state.next == "verb":
            predicate = TYPE if token["name"] == "a" else _term(token, resolve)
            yield (predicate,), token.start(kind)
            yield ("", predicate), token.start(kind)
            state = _State("object", predicate)
        elif kind is not None:
            if state.next in ("object", "member"):
                value = _term(token, resolve)
                language = (token["tag"] or "").lower()
                for parts in ((state.predicate, value), (state.predicate, value, language), ("", value)):
                    yield parts, token.start(kind)
            state = state.after()


def _after_sign(sign: str, state: _State, around: list[_State]) -> _State:
    """Return the state after a bracket or a separator; `around` are the states after the open brackets."""
    if sign in _INSIDE:
        around.append(state.after())
        return _State(_INSIDE[sign], FIRST if sign == "(" else "")
    if sign in _CLOSING:
        return around.pop() if around else state
    if sign in (";", ","):
        return _State("verb" if sign == ";" else "object", state.predicate)
    return state


def _term(token: re.Match[str], resolve: Resolve) -> str:
    """Return the IRI or the text of a term; of a number or a boolean the text as written."""
    if token["text"] is not None:
        text = token["text"]
        return _unescaped(text[3:-3] if text[:3] in ('"""', "'''") else text[1:-1])
    if token["reference"] is not None:
        return resolve(None, _unescaped(token["reference"][1:-1]))
    prefix, colon, local = token["name"].partition(":")
    return resolve(prefix, re.sub(r"\\(.)", r"\1", local)) if colon else prefix


def _unescaped(text: str) -> str:
    def character(match: re.Match[str]) -> str:
        code = match[1] or match[2]
        if code is None:
            return _CONTROLS.get(match[3], match[3])
        return chr(int(code, 16)) if int(code, 16) <= 0x10FFFF else match[0]  # noqa: PLR2004 - the last code point

    return _ESCAPE.sub(character, text) if "\\" in text else text
