"""The notes of the maintainers as parts of a page: the Markdown that release notes are written in, and nothing else.

Paragraphs, headings, lists of one level, blocks of code, and in a line code, bold words and links to the web. All else
stays text.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, TypeAlias

_CODE = re.compile(r"^ {0,3}```[^\n]*\n(.*?)^ {0,3}```[ \t]*$", re.MULTILINE | re.DOTALL)
_EMPTY_LINES = re.compile(r"\n[ \t]*\n")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.*?)[ \t#]*$")
_ENTRY = re.compile(r" {0,3}[-*+][ \t]+(.*)$")
_SPAN = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]\[]+)\]\((https?://[^)\s]+)\)|\\([!-/:-@\[-`{-~])")


_Kind: TypeAlias = Literal["paragraph", "heading", "code", "list"]


class Span(NamedTuple):
    """A part of a line: plain text, code, strong words with the parts `inside`, or a link with its address."""

    kind: Literal["text", "code", "strong", "link"]
    text: str
    address: str = ""
    inside: tuple["Span", ...] = ()


class Block(NamedTuple):
    """A paragraph, a heading, a block of code, or a list, whose entries are in `lines`."""

    kind: _Kind
    lines: Sequence[Sequence[Span]]


def blocks(text: str) -> list[Block]:
    """Return the blocks of a text."""
    found: list[Block] = []
    for position, part in enumerate(_CODE.split(text)):
        if position % 2:
            found.append(Block("code", [[Span("text", part)]]))
        else:
            for paragraph in _EMPTY_LINES.split(part):
                found += (Block(kind, [list(_spans(line)) for line in lines]) for kind, lines in _parts(paragraph))
    return found


def _parts(paragraph: str) -> list[tuple[_Kind, list[str]]]:
    """Return the blocks without empty lines in between; a line that starts none continues the one before."""
    found: list[tuple[_Kind, list[str]]] = []
    for line in filter(str.strip, paragraph.splitlines()):
        heading, entry = _HEADING.match(line), _ENTRY.match(line)
        last = found[-1][0] if found else "heading"
        if heading:
            found.append(("heading", [heading[1]]))
        elif entry and last == "list":
            found[-1][1].append(entry[1])
        elif entry:
            found.append(("list", [entry[1]]))
        elif last == "heading":
            found.append(("paragraph", [line.strip()]))
        else:
            found[-1][1][-1] += f" {line.strip()}"
    return found


def _spans(text: str) -> Iterator[Span]:
    end = 0
    for found in _SPAN.finditer(text):
        if end < found.start():
            yield Span("text", text[end : found.start()])
        code, strong, words, address, character = found.groups()
        if code is not None:
            yield Span("code", code)
        elif strong is not None:
            inside = tuple(_spans(strong))
            yield Span("strong", "".join(span.text for span in inside), inside=inside)
        elif words is not None:
            yield Span("link", words, address)
        else:
            yield Span("text", character)
        end = found.end()
    if end < len(text):
        yield Span("text", text[end:])
