"""The documents of the site as answers to requests: pages, data forms and files of releases, by their path.

Pages of items are made on demand and kept while there is room; all others are made at the start and kept compressed,
but for those of pairs of releases, which `endpoints.differences` makes.
"""

import gzip
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response

from taxokit.formats.forms import PAGE_FORMS
from taxokit.rdf.iris import as_uri, normalized_uri
from taxokit.repository.writing import temporary_folder
from taxokit.taxonomy.model import Item
from taxokit.web.addresses import negotiate
from taxokit.web.hosts import (
    OF_FILES,
    OF_PAGES,
    OF_RELEASES,
    alternate_links,
    canonical_link,
    content_type,
    policy_of,
)
from taxokit.web.large_files import LargeFile
from taxokit.web.markdown import markdown_in, page_of
from taxokit.web.metrics import Metrics
from taxokit.web.pages import alternates, assets_path, pages_of, root_of
from taxokit.web.pages.elsewhere import untranslated
from taxokit.web.pages.items import item_files, snapshot_page
from taxokit.web.pages.not_found import not_found_page
from taxokit.web.publication import File, Publication, ReleaseFile, name_of, nearest
from taxokit.web.published_release import PublishedRelease, item_forms
from taxokit.web.responses import Document, LruCache, problem

_ON_DEMAND = ("items", "differences")  # the pages that are made when they are asked for, those of pairs by an endpoint
_WHOLE = 1_048_576  # bytes of a file of a release that is kept in memory while it is in use
_PAGE = content_type("page.html")
_OVERHEAD = 2_000  # bytes of an answer in memory, besides its bodies
_LONGEST = 200  # of a path in an answer

Content = Callable[[Headers], Response]
"""The answer at an address to a request with some headers."""


class Entry(NamedTuple):
    """The content at one path, and the bytes that it takes in memory."""

    response: Content
    size: int = 0


_form_for = lru_cache(maxsize=1024)(negotiate)


class Documents:
    """All documents of a publication. The documents made on demand that are kept take at most `most` bytes."""

    def __init__(self, publication: Publication, most: int, metrics: Metrics) -> None:
        self._publication = publication
        self._kept: LruCache[str, Entry | Document] = LruCache(most)
        self._kept.report(metrics, "taxokit_documents", "pages and data forms")
        self._pages: dict[str, bytes] = {}
        self._open = ExitStack()
        self._packed = self._open.enter_context(temporary_folder())
        self._files: dict[str, ReleaseFile] = {}
        self._untranslated = untranslated(publication)
        self._with_query = {target for target in publication.addresses.elsewhere if "?" in target}
        for own in (publication, *publication.translations):
            for name, render in pages_of(own).items():
                for file in render(own) if name not in _ON_DEMAND else ():
                    if isinstance(file, ReleaseFile):
                        self._files[file.path] = file
                    else:
                        self._pages[file.path] = gzip.compress(file.data, 1)

    def close(self) -> None:
        """Remove the compressed files."""
        self._open.close()

    def at(self, path: str, query: str = "") -> Entry | Document | None:
        """Return the document at a path as a request has it, percent-encoded; None if there is none.

        The query counts if an IRI has it. Raises ReleaseError.
        """
        target = path
        if query and self._with_query and normalized_uri(f"{path}?{query}") in self._with_query:
            target = f"{path}?{query}"
        entry = self._kept.get(target)
        if entry is None and (entry := self._entry(target)):
            self._kept.add(target, entry, entry.size + _OVERHEAD)
        return entry

    def _entry(self, target: str) -> Entry | Document | None:
        addresses, path = self._publication.addresses, unquote(target)
        address = addresses.at(target)
        if address is None and path in self._untranslated:
            return Entry(_redirect(303, self._untranslated[path], {}))
        if address is None:
            return self._asset(path) or self._document(path, OF_FILES) or self._at_root(path)
        if address.see:
            return Entry(_redirect(address.status, address.see, {}))
        if address.is_negotiated:
            return self._negotiated(
                root_of(self._publication) if address.kind == "dataset" else addresses.path(address)
            )
        return self._document(path, OF_RELEASES if address.kind == "file" and address.release else OF_FILES)

    def _asset(self, path: str) -> Entry | Document | None:
        """Return a style sheet or a script: kept pages lead to those of another version, and get the present."""
        current, name = assets_path(self._publication), path.rpartition("/")[2]
        if not path.startswith(f"{current.rpartition('/')[0]}/"):
            return None
        return self._document(f"{current}/{name}", OF_RELEASES if path == f"{current}/{name}" else OF_PAGES)

    def _at_root(self, path: str) -> Entry | None:
        """Return a redirect to a file of the releases, so that `taxokit fetch` takes the root of a server, too."""
        target = f"{self._publication.addresses.base}{path}"
        is_released = target.removeprefix("/") in self._files or path.removeprefix("/") in self._publication.beside
        return Entry(_redirect(307, target, {})) if is_released and target != path else None

    def _negotiated(self, page: str) -> Entry | None:
        """Return an entry with the page, redirects to its data forms, and 406 with a list of these."""
        data = self._data(f"{page}.html")
        if data is None:
            return None
        headers = {"vary": "Accept", "cache-control": OF_PAGES, "link": alternate_links(as_uri(page))}
        own = {"content-type": _PAGE, **policy_of(page), **_dated(self._publication.current)}
        document = Document(data, {**own, **headers})
        listed = "".join(f"{page}.{form}\n" for form in PAGE_FORMS)
        contents: dict[str | None, Content] = {"html": document.response}
        others = {**alternates(page), "md": f"{page}.md"}
        contents.update((form, _redirect(303, path, headers)) for form, path in others.items())
        contents[None] = lambda _: PlainTextResponse(listed, 406, headers)

        def response(request: Headers) -> Response:
            return contents[_form_for(", ".join(request.getlist("accept")))](request)

        return Entry(response, document.size + _OVERHEAD * len(contents))

    def _document(self, path: str, cached: str) -> Entry | Document | None:
        """Return the entry of a file of the site, or of the page with this name, None if there is neither."""
        names = (path, f"{path}.html") if path != "/" else ("/index.html",)
        for name in names:
            headers = {"content-type": content_type(name), "cache-control": cached}
            if file := self._files.get(name.removeprefix("/")):
                release = self._publication.by_version[str(file.release.version)]
                return _of_release(file, release, {**headers, **_dated(release)}, self._packed)
            if (data := self._data(name)) is not None:
                own = policy_of(name) if name.endswith(".html") else self._of_markdown(name)
                return Document(data, {**headers, **own, **_dated(self._publication.current)})
        return None

    def _of_markdown(self, path: str) -> Mapping[str, str]:
        """Return the header of the Markdown of a page with the address of that."""
        page = page_of(self._publication, path) if path.endswith(".md") else ""
        return {"link": canonical_link(f"{self._publication.origin}{as_uri(page)}")} if page else {}

    def _data(self, path: str) -> bytes | None:
        """Return the file of the site at a path: a page that was made at the start, or of an item, or its Markdown."""
        name = path.removeprefix("/")
        if name.endswith(".md"):
            page = self._data(f"{path.removesuffix('.md')}.html")
            return markdown_in(self._publication, File(f"{name.removesuffix('.md')}.html", page)) if page else None
        return gzip.decompress(self._pages[name]) if name in self._pages else self._of_item(f"/{name}")

    def _of_item(self, path: str) -> bytes | None:
        publication = self._publication
        for other in publication.translations:
            rest = path.removeprefix(f"{other.addresses.home}/")
            if rest != path:
                return self._of_current(other, f"{publication.addresses.base}/{rest}")
        address = publication.addresses.at(path)
        if address is None or address.key is None or not address.form:
            return self._of_current(publication, path) if address is None else None
        release = self._publication.by_version[address.release]
        item = release.item(address.key)
        if item is None:
            return None
        if address.kind == "snapshot-item":
            has_page = self._publication.has_snapshots
            return snapshot_page(self._publication, release, item).data if has_page else None
        if address.form == "html":
            return next(item_files(self._publication, release, item)).data
        return dict(item_forms(release, item)).get(address.form)

    @staticmethod
    def _of_current(publication: Publication, path: str) -> bytes | None:
        """Return a page of an item of the current release, also one with more of its links. `path` has no language."""
        places = (publication.addresses.at(place) for place in (path, path.rpartition("/")[0]))
        key = next((address.key for address in places if address and address.key), None)
        item = publication.current.item(key) if key else None
        files = item_files(publication, publication.current, item) if item else ()
        name = publication.addresses.below(path.removeprefix(f"{publication.addresses.base}/")).removeprefix("/")
        return next((file.data for file in files if file.path == name and name.endswith(".html")), None)

    def missing(self, path: str, headers: Headers) -> Response:
        """Return the answer at an address that does not exist: 404, with the items that may have been meant.

        It is a page, or JSON if the client prefers that, or the path is that of a data form.
        """
        stem, _, ending = path.rpartition(".")
        items = nearest(self._publication.taxonomy, stem if ending in PAGE_FORMS else path)
        common = {"cache-control": "no-cache", "vary": "Accept"}
        if (ending if ending in PAGE_FORMS else negotiate(headers.get("accept"))) == "html":
            page = not_found_page(self._publication, items)
            return Response(page.data, 404, {"content-type": _PAGE, **policy_of(path), **common})
        near = [self._near(item) for item in items]
        shown = path if len(path) <= _LONGEST else f"{path[:_LONGEST]}…"
        return problem(404, f"there is nothing at {shown}", common, near=near)

    def _near(self, item: Item) -> dict[str, Any]:
        path, iri = self._publication.path(item), self._publication.taxonomy.iri(item)
        old = {"deprecated": True} if item.key in self._publication.deprecated else {}
        return {"id": item.id, "label": name_of(item), "uri": iri, "path": path, **old}


def _dated(release: PublishedRelease) -> Mapping[str, str]:
    """Return the header with the day of a release (RFC 9110, section 8.8.2); a tag alone says if an answer is known."""
    issued = release.attribution.issued
    if not issued:
        return {}
    day = datetime.combine(date.fromisoformat(issued), time(tzinfo=UTC))
    return {"last-modified": format_datetime(day, usegmt=True)}


def _redirect(status: int, path: str, headers: Mapping[str, str]) -> Content:
    response = PlainTextResponse("", status, {**headers, "location": as_uri(path)})
    return lambda _: response


def _of_release(
    file: ReleaseFile, release: PublishedRelease, headers: Mapping[str, str], folder: Path
) -> Entry | Document:
    about = release.files[file.name]
    if int(str(about["bytes"])) <= _WHOLE:
        return Document(file.data, headers)
    path = file.release.folder / file.name
    return Entry(LargeFile(path, headers, str(about["sha256"])[:32], folder).response)
