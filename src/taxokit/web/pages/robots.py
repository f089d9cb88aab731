"""`robots.txt` (RFC 9309), which leads to the map of the site and keeps a preview out of search engines."""

from collections.abc import Iterator

from taxokit.web.pages import in_one_language, page
from taxokit.web.publication import File, Publication


@page
@in_one_language
def render(publication: Publication) -> Iterator[File]:
    """Yield the file, which is at the root of the host."""
    rule = "Disallow: /" if publication.is_preview else "Allow: /"
    yield File("robots.txt", f"User-agent: *\n{rule}\nSitemap: {publication.origin}/sitemap.xml\n".encode())
