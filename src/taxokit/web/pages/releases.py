"""The release notes: a page of all releases, and one for each with its notes and its changes, word by word."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple, TypeAlias

from taxokit.diff.changes import KINDS, ORDER
from taxokit.web.item_view import ShownChange, changes_in, counts_in
from taxokit.web.page import Link, own_page, page
from taxokit.web.publication import File, Publication
from taxokit.web.published_release import PublishedRelease

_MOST_SHOWN = 500  # entries of one kind; the files of the release have all


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the pages."""
    overview = Link(publication.addresses.below("releases"), "Releases")
    summaries = []
    for release in publication.releases[::-1]:
        notes = blocks(release.released.maintainer_notes(first=release.diff.get("old") is None))
        name, counts = f"releases/{release.version}", counts_in(release)
        summaries.append((release, publication.addresses.below(name), notes[:1], counts))
        yield own_page(
            publication, name, "release.html", f"Release {release.version}", overview, release=release, notes=notes,
            counts=counts, sections=list(_sections(release)), files=publication.addresses.below(release.version),
        )  # fmt: skip
    yield own_page(publication, "releases", "releases.html", "Releases", summaries=summaries)


def _sections(release: PublishedRelease) -> Iterator[dict[str, Any]]:
    """Yield the changes of each kind, by item. `more` counts the items that are not shown."""
    by_kind: dict[str, dict[tuple[str, str], list[ShownChange]]] = {}
    in_order = sorted(changes_in(release), key=lambda change: (change.subject == "schema", ORDER.get(change.kind, 99)))
    for change in in_order:
        by_kind.setdefault(change.kind, {}).setdefault(change.key, []).append(change)
    for kind, by_item in by_kind.items():
        entries = [_entry(release, key, changes) for key, changes in list(by_item.items())[:_MOST_SHOWN]]
        words = KINDS[kind].words if kind in KINDS else kind
        number = int(release.diff.get("counts", {}).get(kind, len(by_item)))
        more = max(len(by_item) - _MOST_SHOWN, 0)
        title = words[:1].upper() + words[1:]
        yield {"title": title, "anchor": kind, "number": number, "entries": entries, "more": more}


def _entry(release: PublishedRelease, key: tuple[str, str], changes: Sequence[ShownChange]) -> dict[str, Any]:
    """Return the changes of one item; `item` is None if the release does not have it."""
    cls, identifier = key
    item = release.taxonomy.index(cls)[identifier] if release.has(key) else None
    return {"item": item, "name": changes[0].label or identifier or cls, "kind": cls, "changes": changes}


_CODE = re.compile(r"^ {0,3}```[^\n]*\n(.*?)^ {0,3}```[ \t]*$", re.MULTILINE | re.DOTALL)
_EMPTY_LINES = re.compile(r"\n[ \t]*\n")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.*?)[ \t#]*$")
_ENTRY = re.compile(r" {0,3}[-*+][ \t]+(.*)$")
_SPAN = re.compile(
    r"`(?P<code>[^`]+)`|\*\*(?P<strong>[^*]+)\*\*|\[(?P<link>[^\]\[]+)\]\((?P<address>https?://[^)\s]+)\)"
)

_Kind: TypeAlias = Literal["paragraph", "heading", "code", "list"]


class Span(NamedTuple):
    """A part of a line: plain text, code, strong words, or a link with its address."""

    kind: str
    text: str
    address: str = ""


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
        yield Span("text", text[end : match.start()])
        kind = next(name for name in ("code", "strong", "link") if match[name])
        yield Span(kind, match[kind], match["address"] or "")
        end = match.end()
    yield Span("text", text[end:])
