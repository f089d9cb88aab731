"""The feed of the releases (Atom, RFC 4287): an entry for each, the newest first."""

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from taxokit.diff.changes import KINDS, counted_kind
from taxokit.text.quoting import markup
from taxokit.web.page import page
from taxokit.web.publication import File, Publication
from taxokit.web.published_release import PublishedRelease


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the feed. Its identifiers are in the namespace, so that they are the same wherever the site is."""
    addresses, credit = publication.addresses, publication.current.attribution
    itself = publication.origin + addresses.below("feed.xml")
    newest_first = sorted(publication.releases, key=lambda one: one.attribution.issued or "", reverse=True)
    author_uri = f"<uri>{markup(credit.creator_iri)}</uri>" if credit.creator_iri else ""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(credit.language)}>',
        f"<id>{markup(addresses.namespace)}feed.xml</id>",
        f"<title>{markup(credit.title)}</title>",
        f"<subtitle>{markup(credit.description)}</subtitle>",
        f"<updated>{_time(newest_first[0])}</updated>",
        f"<author><name>{markup(credit.creator)}</name>{author_uri}</author>",
        f"<rights>{markup(credit.license)}</rights>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(itself)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(publication.origin + (addresses.base or "/"))}/>',
    ]
    for release in newest_first:
        page_name = f"releases/{release.version}"
        lines += _entry(release, addresses.namespace + page_name, publication.origin + addresses.below(page_name))
    yield File(addresses.below("feed.xml").removeprefix("/"), "\n".join([*lines, "</feed>", ""]).encode())


def _entry(release: PublishedRelease, identifier: str, address: str) -> list[str]:
    counts = release.diff.get("counts", {})
    changes = [counted_kind(kind, number) for kind, number in counts.items() if kind in KINDS]
    words = f"Withdrawn. {release.withdrawn}" if release.withdrawn else ", ".join(changes) or "The first release."
    return [
        "<entry>",
        f"<id>{markup(identifier)}</id>",
        f"<title>{markup(release.attribution.title)} {release.version}</title>",
        f"<updated>{_time(release)}</updated>",
        f'<link rel="alternate" type="text/html" href={quoteattr(address)}/>',
        f"<summary>{markup(words)}</summary>",
        "</entry>",
    ]


def _time(release: PublishedRelease) -> str:
    """Return when a release was issued, as RFC 3339 asks: of the day is known, and nothing of the time."""
    return f"{release.attribution.issued or '1970-01-01'}T00:00:00Z"
