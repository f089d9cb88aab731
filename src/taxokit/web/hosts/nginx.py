"""nginx: a file with maps for its `http` block, and one with locations for a `server` block."""

import re
from collections.abc import Iterator

from taxokit.formats.forms import FORMS
from taxokit.web.hosts import configuration, host, redirects
from taxokit.web.publication import File, Publication

_TYPES = {name: form.media_type for name, form in FORMS.items() if name}
_TEXTS = sorted({form.media_type for form in FORMS.values() if form.has_charset} - {"text/html"})


@host
def render(publication: Publication) -> Iterator[File]:
    """Yield both files."""
    by_path, by_target = redirects(publication)
    yield configuration("nginx/http.conf", "nginx_http.conf", publication, by_target=by_target, value=_value)
    yield configuration(
        "nginx/server.conf", "nginx_server.conf", publication, types=_TYPES, texts=_TEXTS,
        redirects=by_path, by_target=by_target, quoted=_quoted, value=_value,
    )  # fmt: skip


def _quoted(text: str) -> str:
    """Return a text inside double quotes."""
    return re.sub(r'["\\]', r"\\\g<0>", text)


def _value(uri: str) -> str:
    """Return a URI as the value of a directive, where a dollar sign begins a variable."""
    return uri.replace("$", "%24")
