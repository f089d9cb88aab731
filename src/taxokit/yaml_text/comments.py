"""The lines and the comments of a YAML text, for all who need them: formatter, patches, suppressions, checks."""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

import yaml

from taxokit.text.patterns import lazy_compile

Node: TypeAlias = yaml.nodes.Node

MARK = "taxokit:"
"""The start of a comment for the toolkit."""

IGNORE_MARK = f"{MARK} ignore="
"""The word in every suppression."""

EDITOR_MARK = "yaml-language-server:"
"""The start of a comment that names the schema of a file for editors."""


def line_start(text: str, position: int) -> int:
    """Return the start of the line of a position."""
    return text.rfind("\n", 0, position) + 1


def line_end(text: str, position: int) -> int:
    """Return the position after the line break of the line of a position, or the end of the text."""
    line_break = text.find("\n", position)
    return len(text) if line_break < 0 else line_break + 1


def column(text: str, position: int) -> int:
    """Return the column of a position."""
    return position - line_start(text, position)


def begins_line(text: str, position: int) -> bool:
    """Return True if nothing but white space is before a position in its line."""
    return not text[line_start(text, position) : position].strip()


def is_after_blank(text: str, position: int) -> bool:
    """Return True if something begins its line, and the line above is blank."""
    line = line_start(text, position)
    return line > 0 and begins_line(text, position) and not text[line_start(text, line - 1) : line].strip()


def native(text: str, addition: str) -> str:
    """Return an addition to a text with the line ends of the text, as its first line has them."""
    return addition.replace("\n", "\r\n") if text[: text.find("\n") + 1].endswith("\r\n") else addition


_COMMENT = lazy_compile(r"#[^\n]*")
_COMMENT_LINE = lazy_compile(r"( *)#")
_HEAD = lazy_compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*")
_NUMBER_SIGN = lazy_compile(rf"#(?!{MARK})\w")
_LIKE_TEXT = lazy_compile(rf"[ \t]+(#(?!{MARK})\w[^\r\n]*)")

PROPERTIES = r"(?:(?:&[A-Za-z0-9_-]+|!\S*)\s+)"
"""The anchor or the tag of a value, with the white space after it, as libyaml reads them."""

_BLOCK_HEADER = lazy_compile(rf"{PROPERTIES}*[|>][-+0-9]*[ \t]+(#[^\r\n]*)")


class Comment(NamedTuple):
    """A comment with its number sign. `after_blank` says that a blank line is above it."""

    text: str
    start: int
    column: int
    own_line: bool
    after_blank: bool = False

    @property
    def ignores(self) -> bool:
        """True if it may be a suppression."""
        return MARK in self.text


def comments_in(text: str) -> list[str]:
    """Return the words of the comments of a text that can be parsed."""
    return [comment.text for comment in comments_of(text.replace("\r\n", "\n"))]


def comments_of(text: str) -> Iterator[Comment]:
    """Yield the comments of a text that can be parsed and whose line ends are line feeds."""
    head = _HEAD.match(text)
    position = head.end() if head else 0
    yield from _between(text, 0, position)
    last = text.rfind("#")
    if last < position:  # as in most files: only the others are scanned
        return
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        if position > last:
            return
        start = token.start_mark.index
        yield from _between(text, position, start)
        if getattr(token, "style", None) in ("|", ">") and "#" in text[start : line_end(text, start)]:
            header = _BLOCK_HEADER.match(text, start)
            yield from _between(text, header.start(1), header.end()) if header else ()
        position = max(position, token.end_mark.index)
    yield from _between(text, position, len(text))


def _between(text: str, start: int, end: int) -> Iterator[Comment]:
    """Yield the comments between two tokens, beside which there is nothing but white space."""
    for match in _COMMENT.finditer(text, start, end):
        line = line_start(text, match.start())
        before = text[line : match.start()].strip()
        own_line = before in ("", "---", "...") or before.startswith("%")
        column = match.start() - line if not before else 0
        yield Comment(match[0].rstrip(), match.start(), column, own_line, own_line and is_after_blank(text, line))


def comment_column(text: str, line: int) -> int | None:
    """Return the column of the comment that is all there is in the line that begins at a position; None without one."""
    match = _COMMENT_LINE.match(text, line)
    return len(match[1]) if match else None


def block_header_comment(text: str, position: int) -> str:
    """Return the comment in the first line of the block scalar that begins at a position, "" if there is none."""
    match = _BLOCK_HEADER.match(text, position)
    return match[1].rstrip() if match else ""


def may_have_comment_like_text(text: str) -> bool:
    """Return True if some comment of a text may look like a part of the value before it. Quick."""
    marks = _NUMBER_SIGN.finditer(text) if "#" in text else ()  # to search for the blank before it is much slower
    return any(text[mark.start() - 1 : mark.start()] in (" ", "\t") for mark in marks)


def comment_like_text(text: str, scalar: yaml.ScalarNode) -> str:
    """Return the comment after a plain scalar that looks like a part of it, as in `Agent Memory #1 Systems`, or ""."""
    match = _LIKE_TEXT.match(text, scalar.end_mark.index) if not scalar.style else None
    return match[1].rstrip() if match else ""


def next_token(text: str, position: int) -> int:
    """Return the first position from `position` on that is neither white space nor in a comment."""
    while position < len(text):
        character = text[position]
        if character == "#" and (not position or text[position - 1].isspace()):
            position = line_end(text, position)
        elif character in " \t\r\n":
            position += 1
        else:
            break
    return position
