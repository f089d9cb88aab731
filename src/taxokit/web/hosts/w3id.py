"""w3id.org and other services for permanent IRIs: an `.htaccess` file for them, which leads to where the site is."""

import re
from collections.abc import Iterator

from taxokit.web.hosting import DATA, SLUG, host, paths_of
from taxokit.web.publication import File, Publication

_HEAD = """\
# For the folder of {namespace} at w3id.org. The first form below that an Accept
# header names is the answer, a page before all others: weights are ignored, and nothing is answered with 406.
Options +FollowSymLinks -MultiViews
RewriteEngine On
"""


@host
def render(publication: Publication) -> Iterator[File]:
    """Yield the file, where the site has another address than its IRIs."""
    if publication.host:
        yield File("w3id/.htaccess", _configuration(publication).encode())


def _configuration(publication: Publication) -> str:
    paths = paths_of(publication)
    site, dataset = publication.host + paths.base, publication.host + paths.root
    negotiated = f"(?:{'|'.join(paths.names)}|(?:{'|'.join(paths.kinds)})/{SLUG})"
    lines = []
    for form, media_type in DATA.items():
        for pattern, target in (("", dataset), (f"({negotiated})", f"{site}/$1")):
            lines += [
                "RewriteCond %{HTTP_ACCEPT} !text/html [NC]",
                f"RewriteCond %{{HTTP_ACCEPT}} {re.escape(media_type)} [NC]",
                f"RewriteRule ^{pattern}$ {target}.{form} [R=303,NE,L]",
            ]
    lines += [f"RewriteRule ^$ {site or '/'} [R=303,NE,L]", f"RewriteRule ^(.*)$ {site}/$1 [R=303,NE,L]", ""]
    return _HEAD.format(namespace=publication.addresses.namespace) + "\n".join(lines)
