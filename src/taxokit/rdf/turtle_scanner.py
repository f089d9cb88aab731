"""Turtle and related syntaxes as text: where each statement begins and ends, which parsers do not report."""

import re
from collections.abc import Iterator
from typing import TypeAlias

Statement: TypeAlias = tuple[int, int, re.Match[str] | None]
"""Where a statement begins and ends, in characters from 0; of a directive, `@prefix` or `BASE`, also its parts."""

_GAP = r"(?:\s++|#[^\r\n]*+)*+"
_BLANK = re.compile(_GAP)
_DIRECTIVE = re.compile(
    rf"(?:@|(?=\w++[\s#<]))(prefix|base){_GAP}(?:([\w.-]*+):{_GAP})?<([^>]*+)>(?:{_GAP}\.)?", re.IGNORECASE
)
_OPAQUE = r"""
      \"{3}(?:[^"\\]++|\\.|"(?!""))*+\"{3}
    | '{3}(?:[^'\\]++|\\.|'(?!''))*+'{3}
    | "(?:[^"\\\n]++|\\.)*+"
    | '(?:[^'\\\n]++|\\.)*+'
    | <[^<>\n]*+>
    | \#[^\r\n]*+"""
"""Literals, IRIs and comments: what is in them does not end a statement."""

_REST = re.compile(
    rf"""(?:[^"'<#.{{}}\\]++                       # names, numbers, punctuation
    |{_OPAQUE}
    |<
    |\{{\||(?<=\|)\}}                             # an annotation (RDF 1.2)
    |\\.
    |(?<=[\w:%.-])\.(?=[\w:%-])|\.(?=[0-9])      # a dot within a name or a number
    |["'\\])*+([.{{}}]?)""",
    re.VERBOSE | re.DOTALL,
)
_COMMENT = re.compile(_OPAQUE, re.VERBOSE | re.DOTALL)
_UNCLEAR = ("#", "'", ". ", ".\t", ".\r", "{", "}")
"""What outside of double quotes can end a statement before the end of a line, or hides what does."""

_FAR = 4000  # characters that are searched quickly


def statements(text: str) -> Iterator[Statement]:
    """Yield the statements and the directives of a text, in their order; in TriG the opening of a graph is one, too."""
    position, end = _skipped(text, 0), len(text)
    while position < end:
        directive = _DIRECTIVE.match(text, position) if text[position] in "@pPbB" else None
        after = directive.end() if directive else _end_of_statement(text, position)
        yield position, after, directive
        position = _skipped(text, after)


def comments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the comments between two places begin and end; `start` is not inside of a literal or a comment."""
    for match in _COMMENT.finditer(text, start, end):
        if match[0].startswith("#"):
            yield match.span()


def _end_of_statement(text: str, position: int) -> int:
    """Return where a statement ends, behind its dot or brace."""
    after = text.find(".\n", position, position + _FAR) + 2
    if after > position + 1 and _is_plain(text[position:after]):  # most statements end at the end of a line
        return after
    match = _REST.match(text, position)
    return max(match.end() if match else 0, position + 1)


def _is_plain(words: str) -> bool:
    """Say whether it is clear at a glance that some words, up to the first dot at an end of a line, are a statement."""
    if "\\" in words or '"""' in words:
        return False
    parts = words.split('"')
    outside = '"'.join(parts[::2])
    for sign in _UNCLEAR:  # as a loop, because there are hundreds of thousands of statements
        if sign in outside:
            return False
    return len(parts) % 2 == 1


def _skipped(text: str, position: int) -> int:
    """Return where white space and comments end."""
    match = _BLANK.match(text, position)
    return match.end() if match else position
