"""The feed of the releases (Atom, RFC 4287): an entry for each, the newest first."""

from collections.abc import Iterator

from taxokit.web.pages import in_one_language, page, rendered
from taxokit.web.pages.releases import counts_in
from taxokit.web.publication import File, Publication
from taxokit.web.published_release import PublishedRelease


@page
@in_one_language
def render(publication: Publication) -> Iterator[File]:
    """Yield the feed. Its identifiers are in the namespace, so that they are the same wherever the site is."""
    credit = publication.current.attribution
    newest_first = sorted(publication.releases, key=lambda release: release.attribution.issued or "", reverse=True)
    path = publication.addresses.below("feed.xml")
    yield rendered(
        publication,
        "feed.xml",
        path,
        credit.title,
        credit=credit,
        author=credit.of("edition").maker,
        entries=[_entry(publication, release) for release in newest_first],
    )


def _entry(publication: Publication, release: PublishedRelease) -> dict[str, str]:
    return {
        "page": f"releases/{release.version}",
        "title": f"{release.attribution.title} {release.version}",
        "time": f"{release.attribution.issued or '1970-01-01'}T00:00:00Z",  # RFC 3339; the day alone is known
        "words": f"{publication.gettext('Withdrawn.')} {release.withdrawn}"
        if release.withdrawn
        else publication.gettext(", ").join(counts_in(publication, release))
        or publication.gettext("The first release."),
    }
