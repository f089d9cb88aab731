"""The registry of hosts, and the parts of their configuration that are the same.

A plug-in in `hosts/` yields the files for one kind of host. It must answer as `addresses.negotiate` does, or document
the difference.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from taxokit.formats.forms import FORMS, PAGE_FORMS, form_of
from taxokit.rdf.iris import as_uri
from taxokit.releases.addresses import list_name
from taxokit.text.plugins import Registry
from taxokit.web.pages import DATA_FORMS, assets_path, filled, root_of
from taxokit.web.pages.elsewhere import redirects_of
from taxokit.web.publication import File, Publication, ReleaseFile

HOSTS: Registry[Callable[[Publication], Iterator[File | ReleaseFile]]] = Registry("taxokit.web.hosts")

host = HOSTS.register
"""Registers a function that yields the files for one kind of host, under the name of its module."""

OF_PAGES = "private, no-cache"
"""The `Cache-Control` of negotiated answers: a shared cache could give one client the form of another (RFC 9111)."""
OF_FILES = "public, max-age=3600"
"""The `Cache-Control` of all other files, which change with the next release."""
OF_RELEASES = "public, max-age=31536000, immutable"
"""The `Cache-Control` of the files of a release (RFC 8246)."""

POLICIES = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "strict-origin-when-cross-origin"}
"""The headers of all answers."""
FRAMES = "frame-ancestors 'self'"
"""The `Content-Security-Policy` of pages but those to embed in others: the rest is in the page itself."""
EMBEDDED = r"/embed(?:/|\.html$|$)"
"""A part of the paths of pages that any other page may show in a frame."""

INTERNAL = (
    r"(?:.*/)?\.(?!well-known/)[^/]+|nginx/(?:http|server)\.conf|_worker\.js|_headers|netlify\.toml"
    r"|netlify/.+\.js|.+\.var"
)
"""The files for hosts themselves, which no visitor gets: a regular expression for paths without the first slash."""

VERSION = r"[0-9]+\.[0-9]+(?:\.[0-9]+)?"
SLUG = "[a-z0-9-]+"


def content_type(path: str) -> str:
    """Return the `Content-Type` of a file of a site by its path. All texts are UTF-8."""
    form = form_of(path) or FORMS[""]
    return f"{form.media_type}; charset=utf-8" if form.has_charset else form.media_type


def policy_of(path: str) -> Mapping[str, str]:
    """Return the headers that only pages have."""
    return {} if re.search(EMBEDDED, path) else {"content-security-policy": FRAMES}


class Paths(NamedTuple):
    """The paths that a host must know: `names` are negotiated pages below the base, `kinds` the folders of items.

    `languages` are the folders of the pages in each language. A path that has nothing there is in the first language.
    """

    base: str
    root: str
    current: str
    names: tuple[str, ...]
    kinds: tuple[str, ...]
    languages: tuple[str, ...]

    @property
    def negotiated(self) -> str:
        """A regular expression for the negotiated paths but that of the dataset; it has no groups."""
        return f"{re.escape(self.base)}/(?:{'|'.join(self.names)}|(?:{'|'.join(self.kinds)})/{SLUG})"


def paths_of(publication: Publication) -> Paths:
    """Return the paths of a site."""
    names = [list_name(slot) for slot in publication.lists]
    schema = publication.addresses.schema.name
    kinds = {cls.kind for release in publication.releases for cls in release.taxonomy.schema.item_classes}
    base, root = publication.addresses.base, root_of(publication)
    current, languages = publication.current.version, publication.language_folders
    return Paths(base, root, current, (*names, schema), tuple(sorted(kinds)), languages)


def redirects(publication: Publication) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the pages that IRIs without one lead to: by decoded path, and by target if that has no path."""
    pages = [(redirect, as_uri(redirect.see)) for redirect in redirects_of(publication)]
    return (
        {redirect.path: see for redirect, see in pages if redirect.path},
        {redirect.target: see for redirect, see in pages if not redirect.path},
    )


def alternate_links(path: str) -> str:
    """Return the `Link` header with the other forms of a page (RFC 8288)."""
    others = {form: media_type for form, media_type in PAGE_FORMS.items() if form != "html"}
    return ", ".join(f'<{path}.{form}>; rel="alternate"; type="{media_type}"' for form, media_type in others.items())


def canonical_link(page: str) -> str:
    """Return the `Link` header of the Markdown of a page with the address of that (RFC 6596)."""
    return f'<{page}>; rel="canonical"'


def configuration(path: str, template: str, publication: Publication, **values: Any) -> File:
    """Return a file that configures a host: a template of `templates/hosts/` with its values."""
    common = {
        "paths": paths_of(publication),
        "forms": PAGE_FORMS,
        "others": ["md", *DATA_FORMS],
        "origin": publication.origin,
        "canonical_link": canonical_link,
        "version": VERSION,
        "of_pages": OF_PAGES,
        "of_files": OF_FILES,
        "of_releases": OF_RELEASES,
        "alternate_links": alternate_links,
        "escape": re.escape,
        "packed": sorted({form.media_type for form in FORMS.values() if not form.is_compressed} - {"text/html"}),
        "assets": assets_path(publication),
        "policies": POLICIES,
        "frames": FRAMES,
        "embedded": EMBEDDED,
        "internal": INTERNAL,
    }
    return File(path, filled(f"hosts/{template}", **{**common, **values}).encode())
