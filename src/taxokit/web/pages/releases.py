"""The release notes: a page of all releases, and one for each with its notes and what changed, word by word."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from taxokit.diff.changes import KINDS, ORDER, counted_kind
from taxokit.taxonomy.model import Item
from taxokit.web.changes import ShownChange, changes_in
from taxokit.web.page import Link, home_link, page, rendered
from taxokit.web.prose import blocks
from taxokit.web.publication import File, Publication
from taxokit.web.published_release import PublishedRelease

_MOST_SHOWN = 500
"""How many entries of one kind are in the page; the files of the release have all."""


class Entry(NamedTuple):
    """What changed in one item; `item` is None where the release does not have it."""

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
        found = by_kind[kind]
        entries = [_entry(release, key, changes) for key, changes in list(found.items())[:_MOST_SHOWN]]
        words = KINDS[kind].words if kind in KINDS else kind
        number = int(release.diff.get("counts", {}).get(kind, len(found)))
        yield Section(words[:1].upper() + words[1:], kind, number, entries, max(len(found) - _MOST_SHOWN, 0))


def _place(change: ShownChange) -> tuple[bool, int]:
    """Return where the changes of a kind are on the page: as in the other reports, those of the schema come last."""
    return change.subject == "schema", ORDER.get(change.kind, len(ORDER))


def _entry(release: PublishedRelease, key: tuple[str, str], changes: Sequence[ShownChange]) -> Entry:
    cls, identifier = key
    known = release.has(key)
    item = release.taxonomy.index(cls).get(identifier) if known else None
    return Entry(item, changes[0].label or identifier or cls, cls, changes)
