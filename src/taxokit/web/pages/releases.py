"""The release notes: a page of all releases, and one for each with its notes and its changes, word by word."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, TypeAlias

from taxokit.diff.changes import KINDS, ORDER, counted_kind
from taxokit.taxonomy.model import Item
from taxokit.web.item_view import ShownChange, changes_in
from taxokit.web.page import Link, home_link, page, rendered
from taxokit.web.publication import File, Publication
from taxokit.web.published_release import PublishedRelease

_MOST_SHOWN = 500
"""How many entries of one kind are in the page; the files of the release have all."""


class Entry(NamedTuple):
    """The changes of one item; `item` is None if the release does not have it."""

    item: Item | None
    name: str
    kind: str
    changes: Sequence[ShownChange]


class Section(NamedTuple):
    """The changes of one kind, by item. `more` counts the items that are not shown."""

    title: str
    anchor: str
    number: int
    entries: Sequence[Entry]
    more: int


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the pages."""
    path = publication.addresses.below("releases")
    summaries = []
    for release in publication.releases[::-1]:
        notes = blocks(release.released.maintainer_notes(first=release.diff.get("old") is None))
        own = publication.addresses.below(f"releases/{release.version}")
        counts = [
            counted_kind(kind, number) for kind, number in release.diff.get("counts", {}).items() if kind in KINDS
        ]
        summaries.append((release, own, notes[:1], counts))
        yield rendered(
            publication, "release.html", f"{own}.html", f"Release {release.version}", canonical=own,
            trail=[home_link(publication), Link(path, "Releases")], release=release, notes=notes,
            counts=counts, sections=list(_sections(release)), files=publication.addresses.below(release.version),
        )  # fmt: skip
    yield rendered(
        publication, "releases.html", f"{path}.html", "Releases", canonical=path, trail=[home_link(publication)],
        summaries=summaries,
    )  # fmt: skip


def _sections(release: PublishedRelease) -> Iterator[Section]:
    by_kind: dict[str, dict[tuple[str, str], list[ShownChange]]] = {}
    for change in changes_in(release):
        by_kind.setdefault(change.kind, {}).setdefault(change.key, []).append(change)
    for kind in sorted(by_kind, key=lambda kind: _place(next(iter(by_kind[kind].values()))[0])):
        by_item = by_kind[kind]
        entries = [_entry(release, key, changes) for key, changes in list(by_item.items())[:_MOST_SHOWN]]
        words = KINDS[kind].words if kind in KINDS else kind
        number = int(release.diff.get("counts", {}).get(kind, len(by_item)))
        yield Section(words[:1].upper() + words[1:], kind, number, entries, max(len(by_item) - _MOST_SHOWN, 0))


def _place(change: ShownChange) -> tuple[bool, int]:
    """Return the place of the changes of a kind: as in the other reports, changes of the schema come last."""
    return change.subject == "schema", ORDER.get(change.kind, len(ORDER))


def _entry(release: PublishedRelease, key: tuple[str, str], changes: Sequence[ShownChange]) -> Entry:
    cls, identifier = key
    known = release.has(key)
    item = release.taxonomy.index(cls).get(identifier) if known else None
    return Entry(item, changes[0].label or identifier or cls, cls, changes)


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
    parsed: list[Block] = []
    for position, part in enumerate(_CODE.split(text)):
        if position % 2:
            parsed.append(Block("code", [[Span("text", part)]]))
        else:
            for paragraph in _EMPTY_LINES.split(part):
                parsed += (Block(kind, [list(_spans(line)) for line in lines]) for kind, lines in _parts(paragraph))
    return parsed


def _parts(paragraph: str) -> list[tuple[_Kind, list[str]]]:
    """Return the blocks without empty lines in between; a line that starts none continues the one before."""
    parts: list[tuple[_Kind, list[str]]] = []
    for line in filter(str.strip, paragraph.splitlines()):
        heading, entry = _HEADING.match(line), _ENTRY.match(line)
        last = parts[-1][0] if parts else "heading"
        if heading:
            parts.append(("heading", [heading[1]]))
        elif entry and last == "list":
            parts[-1][1].append(entry[1])
        elif entry:
            parts.append(("list", [entry[1]]))
        elif last == "heading":
            parts.append(("paragraph", [line.strip()]))
        else:
            parts[-1][1][-1] += f" {line.strip()}"
    return parts


def _spans(text: str) -> Iterator[Span]:
    end = 0
    for match in _SPAN.finditer(text):
        if end < match.start():
            yield Span("text", text[end : match.start()])
        code, strong, words, address, character = match.groups()
        if code is not None:
            yield Span("code", code)
        elif strong is not None:
            inside = tuple(_spans(strong))
            yield Span("strong", "".join(span.text for span in inside), inside=inside)
        elif words is not None:
            yield Span("link", words, address)
        else:
            yield Span("text", character)
        end = match.end()
    if end < len(text):
        yield Span("text", text[end:])
