"""nginx: a file with maps for its `http` block, and one with locations for a `server` block."""

from collections.abc import Iterator

from taxokit.formats.forms import FORMS
from taxokit.web.hosts import configuration, host, redirects
from taxokit.web.publication import File, Publication

_TYPES = {name: form.media_type for name, form in FORMS.items() if name}
_TEXTS = sorted({form.media_type for form in FORMS.values() if form.has_charset} - {"text/html"})


@host
def render(publication: Publication) -> Iterator[File]:
    """Yield both files."""
    yield configuration("nginx/http.conf", "nginx_http.conf", publication)
    yield configuration(
        "nginx/server.conf", "nginx_server.conf", publication, types=_TYPES, texts=_TEXTS,
        redirects=redirects(publication),
    )  # fmt: skip
