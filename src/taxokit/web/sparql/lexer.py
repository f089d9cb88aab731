r"""SPARQL as tokens, by the terminals of its grammar (SPARQL 1.1 Query Language, section 19.8).

The tokens say what a query does before a parser reads it, so what two parsers could read in two ways is an error here:

- `<` after an operand in parentheses begins an IRI by the grammar, and is less-than to a parser that knows its place.
- `\u0022` ends a string for a parser that decodes first, as section 19.2 says, and does not for one that decodes last.
- A string whose escapes are wrong can begin with an empty string for a parser that tries what is shorter.
- `<<` begins a triple term of SPARQL 1.2, or is less-than and an IRI.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple, NoReturn

from taxokit.web.sparql.errors import QueryError, place

_HEX = "[0-9A-Fa-f]"
_DELIMITER = r"00(?:22|27|5[Cc]|0[AaDd]|3[CcEe])"  # quotes, backslash, line ends, angle brackets
_NOT = rf"(?!{_DELIMITER}|[Dd][89A-Fa-f])"  # nor a surrogate
_UCHAR = rf"\\(?:u{_NOT}{_HEX}{{4}}|U0000{_NOT}{_HEX}{{4}}|U00(?:0[1-9A-Fa-f]|10){_HEX}{{4}})"
_ESCAPE = rf"\\[tbnrf\"'\\]|{_UCHAR}"
_NAME = (  # PN_CHARS and a little more
    r"\w·\u0300-\u036f\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd"
    r"\U00010000-\U000efffd-"
)
_LOCAL = rf"(?:[{_NAME}:.]|%{_HEX}{{2}}|\\[_~.\-!$&'()*+,;=/?#@%])*+"
_LONGEST_PREFIX = 200  # so that a query of `a.a.a.` is not read again at each dot

_TOKEN = re.compile(
    rf"""(?P<space>[ \t\r\n]++|\#[^\r\n]*+)
    |(?P<string>\"{{3}}(?:[^"\\]|"(?!"")|{_ESCAPE})*+\"{{3}}
        |'{{3}}(?:[^'\\]|'(?!'')|{_ESCAPE})*+'{{3}}
        |"(?!"")(?:[^"\\\r\n]|{_ESCAPE})*+"
        |'(?!'')(?:[^'\\\r\n]|{_ESCAPE})*+')
    |(?P<iri><(?:[^<>"{{}}|^`\\\x00-\x20]|{_UCHAR})*+>)
    |(?P<variable>[?$][{_NAME[:-1]}]++)
    |(?P<blank>_:[{_NAME}.]++)
    |(?P<language>@[A-Za-z]++(?:-[A-Za-z0-9]++)*+)
    |(?P<name>(?:[^\W\d_][{_NAME}.]{{,{_LONGEST_PREFIX}}}+)?+:{_LOCAL})
    |(?P<number>(?:\d++\.?\d*+|\.\d++)(?:[eE][+-]?\d++)?+)
    |(?P<word>[{_NAME[:-1]}]++)
    |(?P<open>[({{\[])|(?P<close>[)}}\]])
    |(?P<operator>\|\||&&|\^\^|!=|<=|>=|<<|[=!<>+\-*/|^?&~])
    |(?P<mark>[.,;])""",
    re.VERBOSE,
)
_ABSOLUTE = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://")  # `http: //` is not an expression
_UNCLEAR = re.compile(r"[()\[\]'#]")


class Token(NamedTuple):
    """A terminal of the grammar: the name of its kind, its text, and its place in the query."""

    kind: str
    text: str
    start: int


def tokens(query: str) -> Iterator[Token]:
    """Yield the tokens of a query, without white space and comments.

    Raises QueryError (400) where there is no token, or it is not clear where one ends.
    """
    position, parentheses, is_operand = 0, [False], False
    while position < len(query):
        match = _TOKEN.match(query, position)
        if match is None:
            _refuse(query, position)
        kind, text = str(match.lastgroup), match[0]
        if kind != "space":
            if kind == "iri" and is_operand and parentheses[-1]:
                _refuse_unclear(query, position, text)
            elif text == "<<":
                raise QueryError(400, f"{place(query, position)}: `<<` is ambiguous; write a space between the two")
            elif kind == "open":
                parentheses.append(text == "(")
            elif kind == "close" and len(parentheses) > 1:
                parentheses.pop()
            is_operand = kind not in {"open", "operator"} and text != ","
            yield Token(kind, text, position)
        position = match.end()


def _refuse_unclear(query: str, position: int, text: str) -> None:
    """Raise QueryError where `<…>` could be less-than, and what follows it would then end somewhere else."""
    if _UNCLEAR.search(text) and not _ABSOLUTE.match(text):
        hint = "write a space after the operator, or a prefixed name in place of the IRI"
        raise QueryError(400, f"{place(query, position)}: `<` is ambiguous; {hint}")


def _refuse(query: str, position: int) -> NoReturn:
    """Raise QueryError, which says why there is no token at a place."""
    character = query[position]
    if character in "\"'":
        reason = "an unterminated string, or one with an escape that is invalid or means a delimiter"
    elif character == "\\":
        reason = "an escape outside of strings, IRIs and local names"
    else:
        reason = f"unexpected {character!r}"
    raise QueryError(400, f"{place(query, position)}: {reason}")
