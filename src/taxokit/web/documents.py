"""The documents of the site: each path with its answer, made when it is first asked for and kept for the next time.

The pages that are there whatever items there are, are made at the start and kept compressed. Those of items are made
from the release on demand, so that a large vocabulary needs no more memory than its pages in use.
"""

import gzip
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from starlette.types import Scope

from taxokit.formats.forms import PAGE_FORMS
from taxokit.query.addresses import Address, negotiate
from taxokit.releases.integrity import sha256
from taxokit.taxonomy.model import Item
from taxokit.text.errors import UnreadableReleaseError
from taxokit.web.cache import LruCache
from taxokit.web.forms import item_forms
from taxokit.web.page import PAGES
from taxokit.web.pages.items import item_files, snapshot_page
from taxokit.web.prepared import Document, PreparedResponse
from taxokit.web.publication import Publication, ReleaseFile
from taxokit.web.published_release import PublishedRelease
from taxokit.web.server import Answer, answer, content_type
from taxokit.web.streams import Part, Stream

_ON_DEMAND = "items"
"""The pages that are made when they are asked for: there are as many as the vocabulary has items."""

_WHOLE = 1_048_576
"""Files of releases up to this size are kept in memory while they are in use."""

_NONE_FITS = "none/none"  # an Accept header that no form has
_OVERHEAD = 2_000  # bytes of an answer in memory, besides its bodies

Content = PreparedResponse | Document | Stream


class Wanted(NamedTuple):
    """The headers of a request that choose between answers; empty where it has none."""

    accept: bytes = b""
    accept_encoding: bytes = b""
    if_none_match: bytes = b""
    range: bytes = b""
    if_range: bytes = b""


_NAMES = {name.replace("_", "-").encode(): place for place, name in enumerate(Wanted._fields)}


def wanted_by(scope: Scope) -> Wanted:
    """Return these headers of a request."""
    found = [b""] * len(_NAMES)
    for name, value in scope["headers"]:
        place = _NAMES.get(name)
        if place is not None:
            found[place] = b"%b, %b" % (found[place], value) if found[place] else value
    return Wanted(*found)


@lru_cache(maxsize=1024)
def form_for(accept: bytes) -> str | None:
    """Return the form that an Accept header chooses, None where none fits."""
    return negotiate(accept.decode("latin-1") or None)


class Entry:
    """What is at one path: one content, or one for each form, of which a request gets what it accepts."""

    __slots__ = ("_forms", "_only", "size")

    def __init__(self, only: Content | None, forms: Mapping[str | None, Content]) -> None:
        self._only = only
        self._forms = forms
        contents = [only] if only else list(forms.values())
        self.size = sum(one.size + _OVERHEAD for one in contents)

    def choose(self, wanted: Wanted) -> PreparedResponse | Part:
        """Return the answer to a request with these headers."""
        content = self._only or self._forms[form_for(wanted.accept)]
        if type(content) is Document:
            return content.choose(wanted.accept_encoding, wanted.if_none_match)
        if type(content) is Stream:
            return content.choose(wanted.if_none_match, wanted.range, wanted.if_range)
        return content  # type: ignore[return-value] # it is a response


class Documents:
    """All documents of a publication. What is kept of those made on demand takes at most `most` bytes."""

    def __init__(self, publication: Publication, most: int) -> None:
        self._publication = publication
        self._kept: LruCache[str, Entry] = LruCache(most)
        self._releases = {release.version: release for release in publication.releases}
        self._pages: dict[str, bytes] = {}
        self._files: dict[str, ReleaseFile] = {}
        for name, render in PAGES.all().items():
            if name == _ON_DEMAND:
                continue
            for file in render(publication):
                if isinstance(file, ReleaseFile):
                    self._files[file.path] = file
                else:
                    self._pages[file.path] = gzip.compress(file.data, 1)

    def at(self, path: str) -> Entry | None:
        """Return what is at a path, which is decoded; None where there is nothing. Raises ReleaseError."""
        entry = self._kept.get(path)
        if entry is not None:
            return entry
        entry = self._entry(path)
        if entry is not None:
            self._kept.add(path, entry, entry.size)
        return entry

    def _entry(self, path: str) -> Entry | None:
        found = answer(self._publication, path, None)
        if "Vary" not in found.headers:
            content = self._content(found)
            return Entry(content, {}) if content else None
        media_types: list[tuple[str | None, str]] = [*PAGE_FORMS.items(), (None, _NONE_FITS)]
        by_form = {form: self._content(answer(self._publication, path, accept)) for form, accept in media_types}
        return Entry(None, {form: content for form, content in by_form.items() if content is not None})

    def _content(self, found: Answer) -> Content | None:
        """Return the content of an answer, None where it names a file that does not exist."""
        headers = {name.lower(): value for name, value in found.headers.items()}
        if not found.file and (found.text or "location" in headers):
            return PreparedResponse(found.status, {"content-type": content_type(""), **headers}, found.text.encode())
        for name in (found.file, f"{found.file}.html" if found.file else "index.html"):
            headers["content-type"] = content_type(name)
            file = self._files.get(name)
            if file is not None:
                return _of_release(file, self._releases[str(file.release.version)], headers)
            data = gzip.decompress(self._pages[name]) if name in self._pages else self._of_item(name)
            if data is not None:
                return Document(found.status, headers, data)
        return None

    def _of_item(self, name: str) -> bytes | None:
        """Return the page or the data form of an item, as the file of the site with this name."""
        address = self._publication.addresses.at(f"/{name}")
        if address is None or address.key is None or not address.form:
            return None
        release = self._releases[address.release]
        cls, identifier = address.key
        item = release.taxonomy.index(cls)[identifier]
        if address.form != "html":
            return dict(item_forms(release, item)).get(address.form) if address.what == "item" else None
        return self._page(address, release, item)

    def _page(self, address: Address, release: PublishedRelease, item: Item) -> bytes | None:
        if address.what == "item":
            return next(item_files(self._publication, release, item)).data
        has_page = address.what == "snapshot-item" and self._publication.has_snapshots
        return snapshot_page(self._publication, release, item).data if has_page else None

    def paths(self) -> Iterator[str]:
        """Yield a path of each kind of document that has to have an answer: the dataset, and an item in each form."""
        addresses = self._publication.addresses
        yield addresses.base or "/"
        _, item = next(self._publication.items(), (None, None))
        if item is not None:
            path = addresses.path(addresses.of_item(item))
            yield from (path, *(f"{path}.{form}" for form in PAGE_FORMS))


def _of_release(file: ReleaseFile, release: PublishedRelease, headers: Mapping[str, str]) -> Content:
    about = release.files[file.name]
    size = int(str(about["bytes"]))
    if size <= _WHOLE:
        data = file.data
        if sha256(data) != about["sha256"]:
            where = f"{file.release.name}/{file.name}"
            raise UnreadableReleaseError("was changed since the service read the release", where=where)
        return Document(200, headers, data)
    return Stream(file.release, file.name, size, str(about["sha256"]), headers)
