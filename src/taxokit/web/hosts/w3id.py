"""w3id.org and other services for permanent IRIs: an `.htaccess` file for them, which leads to the site."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from taxokit.web.hosts import SLUG, configuration, host, paths_of
from taxokit.web.publication import File, Publication


@host
def render(publication: Publication) -> Iterator[File]:
    """Yield the file, if the site has another address than its IRIs."""
    if publication.host:
        paths = paths_of(publication)
        yield configuration(
            "w3id/.htaccess", "w3id.htaccess", publication,
            folder=urlsplit(publication.addresses.namespace).path.rstrip("/"),
            namespace=publication.addresses.namespace,
            negotiated=f"(?:{'|'.join(paths.names)}|(?:{'|'.join(paths.kinds)})/{SLUG})",
            site=publication.host + paths.base,
            dataset=publication.host + paths.root,
        )  # fmt: skip
