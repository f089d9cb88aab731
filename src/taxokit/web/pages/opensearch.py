"""The description of the search, by which a browser offers it in its address bar (OpenSearch 1.1)."""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from taxokit.web.page import page
from taxokit.web.publication import File, Publication

_LONGEST_NAME = 16  # as OpenSearch says, section "ShortName"


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the description."""
    addresses, credit = publication.addresses, publication.current.attribution
    template = f"{publication.origin}{addresses.below('search')}?q={{searchTerms}}"
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
        f"<ShortName>{escape(credit.title[:_LONGEST_NAME].strip())}</ShortName>",
        f"<LongName>{escape(credit.title[:48].strip())}</LongName>",
        f"<Description>{escape(credit.title)}</Description>",
        f'<Url type="text/html" template={quoteattr(template)}/>',
        f"<Language>{escape(credit.language)}</Language>",
        "</OpenSearchDescription>",
    ]
    path = addresses.below("opensearch.xml").removeprefix("/")
    yield File(path, ("\n".join(lines) + "\n").encode())
