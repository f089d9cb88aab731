"""The style sheet, the icon and the scripts of all pages."""

from collections.abc import Iterator
from pathlib import Path

from taxokit.repository.reading import TEXT, read_file
from taxokit.text.patterns import lazy_compile
from taxokit.web.pages import ASSETS, assets_path, in_one_language, page
from taxokit.web.publication import File, Publication

_FILES = (
    "api.js", "around.js", "chains.js", "combobox.js", "compare.js", "fields.css", "fields.js", "finder.js",
    "icon.svg", "levels.js", "matrix.js", "my.js", "preview.js", "releases.js", "site.css", "sparql.js",
    "suggest.js", "tree.js", "words.js",
)  # fmt: skip
_OF_ALL_PAGES = ("page.js", "search.js")
_WITH_EXPORTS = ("helpers.js", "words.js", "checks.js")  # of all pages, too
_OF_FRAGMENTS = ("fragments.js",)

_COMMENTS = {
    ".js": lazy_compile(rb"(?m)^ *//.*\n"),
    ".css": lazy_compile(rb"(?m)^ */\*[^*]*\*/\n| */\*[^*]*\*/"),
}
"""Whole lines of scripts, and all comments of the style sheet."""


@page
@in_one_language
def render(publication: Publication) -> Iterator[File]:
    """Yield the files. `favicon.ico` is where browsers look for it."""
    folder = assets_path(publication).removeprefix("/")
    for name in (*_FILES, *(_OF_FRAGMENTS if publication.addresses.has_fragments else ())):
        yield File(f"{folder}/{name}", _asset(name))
    yield File(f"{folder}/site.js", _site_script())
    yield File("favicon.ico", read_file(ASSETS, "favicon.ico", TEXT))


def _site_script() -> bytes:
    """Return the scripts of all pages as one module: a request for each would delay pages.

    Each is a block, with names of its own, but for those whose exports are those of the module.
    """
    blocks = (b"{\n%b}\n" % _asset(name) for name in _OF_ALL_PAGES)
    return b"".join((*blocks, *map(_asset, _WITH_EXPORTS)))


def _asset(name: str) -> bytes:
    """Return a file without its comments, which are a tenth of the bytes that a page loads."""
    data = read_file(ASSETS, name, TEXT)
    comments = _COMMENTS.get(Path(name).suffix)
    return comments.sub(b"", data) if comments else data
