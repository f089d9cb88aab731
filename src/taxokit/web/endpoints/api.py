"""`/api/`: the data of all releases as JSON. `/api/openapi.json` describes it (`service.api.openapi`)."""

import json
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from taxokit.query.search import search
from taxokit.rdf.urls import as_uri
from taxokit.taxonomy.attribution import Attribution
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import named_items
from taxokit.web.addresses import negotiate
from taxokit.web.api.catalogue import Catalogue
from taxokit.web.api.comparison import difference, replacement
from taxokit.web.api.forms import entry, hit, link, page, release_entry
from taxokit.web.api.openapi import DEFAULT_LIMIT, HTML, INDEX_FORMS, LONGEST_QUERY, MOST, NDJSON, openapi
from taxokit.web.endpoint import Endpoint, State, endpoint
from taxokit.web.hosting import OF_FILES, OF_PAGES
from taxokit.web.page import home_link, rendered
from taxokit.web.published_release import PublishedRelease
from taxokit.web.responses import RequestError, json_response, threaded, whole_number

_PATH = "/api"

_AT_ONCE = 50
"""How many items of a streamed answer are written at once."""

_LONGEST_OFFSET = 100_000_000


@endpoint
def create(state: State) -> Endpoint:
    """Return the endpoint."""
    api = _Api(state)
    return Endpoint(api.routes(), self_test=api.self_test)


class _Api:
    """Answers the requests."""

    def __init__(self, state: State) -> None:
        self._publication = state.publication
        self._catalogue = Catalogue(state.publication)

    def routes(self) -> list[BaseRoute]:
        """Return the routes."""
        answers: dict[str, Callable[[Request, bytes], Response]] = {
            "/": self.index,
            "/openapi.json": self.openapi,
            "/releases": self.releases,
            "/releases/{version}": self.release,
            "/concepts": self.concepts,
            "/concepts/{identifier:path}": self.concept,
            "/search": self.search,
            "/schemes": self.schemes,
            "/schemes/{scheme:path}/concepts": self.all_concepts,
            "/diff": self.diff,
            "/replacements/{identifier:path}": self.replacements,
        }
        return [Route(_PATH + path, threaded(answer), methods=["GET"]) for path, answer in answers.items()]

    async def self_test(self) -> None:
        """Make the description, and an item. Raises TaxokitError where that fails."""
        self._document  # noqa: B018 - which makes it
        for item in named_items(self._publication.taxonomy)[:1]:
            entry(self._publication.taxonomy, item)

    @cached_property
    def _document(self) -> dict[str, Any]:
        return openapi(self._publication)

    def _answer(self, request: Request, data: Any, next_url: str = "") -> Response:
        credit = self._publication.current.attribution
        links = [_license_link(credit), *([f'<{next_url}>; rel="next"'] if next_url else [])]
        return json_response(request, data, {"Link": ", ".join(links)})

    def _release(self, request: Request) -> PublishedRelease:
        return self._catalogue.release(request.query_params.get("version", ""))

    # --- releases -----------------------------------------------------------------------------------------------------

    def index(self, request: Request, _body: bytes) -> Response:
        """Answer what there is: a page to a browser."""
        root = request.url.path.rstrip("/")
        if negotiate(request.headers.get("accept"), INDEX_FORMS) == HTML:
            paths = {path: about["get"]["summary"] for path, about in self._document["paths"].items() if path != "/"}
            trail = [home_link(self._publication)]
            values = {"root": root, "paths": paths, "trail": trail}
            page = rendered(self._publication, "api.html", "/api.html", "API", **values)
            return Response(page.data, headers={"Vary": "Accept", "Cache-Control": OF_PAGES}, media_type=HTML)
        current = self._publication.current
        names = ("openapi.json", "releases", "concepts", "search?q=", "schemes", "diff", "replacements/")
        links = {name.rstrip("/?=q").partition(".")[0]: f"{root}/{name}" for name in names}
        metadata = current.attribution.metadata()
        response = self._answer(request, {"metadata": metadata, "version": current.version, "links": links})
        response.headers["Vary"] = "Accept"
        return response

    def openapi(self, request: Request, _body: bytes) -> Response:
        """Answer with the description of this, for the address at which it was asked."""
        server = request.url.path.removesuffix("/openapi.json")
        return self._answer(request, {**self._document, "servers": [{"url": server}]})

    def releases(self, request: Request, _body: bytes) -> Response:
        """Answer which releases there are."""
        found = [release_entry(self._publication, one) for one in reversed(self._publication.releases)]
        return self._answer(request, {"latest": self._publication.current.version, "releases": found})

    def release(self, request: Request, _body: bytes) -> Response:
        """Answer what one release is."""
        found = self._catalogue.release(request.path_params["version"])
        return self._answer(request, release_entry(self._publication, found))

    # --- items --------------------------------------------------------------------------------------------------------

    def concept(self, request: Request, _body: bytes) -> Response:
        """Answer with one item."""
        release = self._release(request)
        item = self._catalogue.item(release, request.path_params["identifier"])
        head = {"metadata": release.attribution.metadata(), "version": release.version}
        return self._answer(request, {**head, **entry(release.taxonomy, item)})

    def concepts(self, request: Request, _body: bytes) -> Response:
        """Answer with a part of a list of items."""
        release = self._release(request)
        said = request.query_params
        items = named_items(release.taxonomy)
        if "label" in said:
            items = self._catalogue.labelled(release, said["label"])
        if "kind" in said:
            cls = self._catalogue.cls(release, said["kind"])
            items = [item for item in items if item.cls is cls]
        if "notation" in said:
            items = [item for item in items if item.id == said["notation"]]
        if "iri" in said:
            items = [item for item in items if release.taxonomy.iri(item) == said["iri"]]
        offset, limit = _paging(request)
        rows = [link(release.taxonomy, item) for item in items[offset : offset + limit]]
        return self._page(request, page(release, rows, len(items), offset))

    def search(self, request: Request, _body: bytes) -> Response:
        """Answer with the items that have some words."""
        release = self._release(request)
        query = request.query_params.get("q", "")
        if not query.strip() or len(query) > LONGEST_QUERY:
            raise RequestError(400, f"q must be a text of 1 to {LONGEST_QUERY} characters")
        kind = request.query_params.get("kind")
        cls = self._catalogue.cls(release, kind) if kind is not None else None
        offset, limit = _paging(request)
        found = search(release.taxonomy, query, limit=offset + limit, cls=cls)
        rows = [hit(release.taxonomy, one) for one in found.hits[offset:]]
        return self._page(request, page(release, rows, found.total, offset))

    def _page(self, request: Request, data: dict[str, Any]) -> Response:
        following = data["offset"] + len(data["items"])
        if not data["items"] or following >= data["total"]:
            return self._answer(request, data)
        url = request.url.include_query_params(offset=following)
        address = f"{url.path}?{url.query}"
        return self._answer(request, {**data, "next": address}, address)

    def schemes(self, request: Request, _body: bytes) -> Response:
        """Answer which schemes and other lists there are."""
        release = self._release(request)
        found = [
            {"name": name, **({"iri": iri} if iri else {}), "path": f"{request.url.path}/{name}/concepts"}
            for name, iri in self._catalogue.schemes(release).items()
        ]
        head = {"metadata": release.attribution.metadata(), "version": release.version}
        return self._answer(request, {**head, "schemes": found})

    def all_concepts(self, request: Request, _body: bytes) -> Response:
        """Answer with all items of a scheme, written as they are made: an array, or a line each (NDJSON)."""
        release = self._release(request)
        items = self._catalogue.in_scheme(release, request.path_params["scheme"])
        wanted = request.query_params.get("format")
        if wanted not in (None, "json", "ndjson"):
            raise RequestError(400, f"there is no format {wanted[:40]!r}", ["json", "ndjson"])
        is_lines = wanted == "ndjson" or (wanted is None and NDJSON in request.headers.get("accept", ""))
        headers = {"Cache-Control": OF_FILES, "Vary": "Accept", "Link": _license_link(release.attribution)}
        media_type = NDJSON if is_lines else "application/json"
        return StreamingResponse(_written(release, items, is_lines=is_lines), headers=headers, media_type=media_type)

    # --- between releases ---------------------------------------------------------------------------------------------

    def diff(self, request: Request, _body: bytes) -> Response:
        """Answer what changed between two releases."""
        said = request.query_params
        return self._answer(request, difference(self._catalogue, said.get("from", ""), said.get("to", "")))

    def replacements(self, request: Request, _body: bytes) -> Response:
        """Answer what replaces an identifier."""
        version = request.query_params.get("version", "")
        return self._answer(request, replacement(self._catalogue, request.path_params["identifier"], version))


def _license_link(credit: Attribution) -> str:
    return f'<{as_uri(credit.license_url)}>; rel="license"'


def _paging(request: Request) -> tuple[int, int]:
    said = request.query_params
    offset = whole_number("offset", said.get("offset"), 0, _LONGEST_OFFSET, 0)
    return offset, whole_number("limit", said.get("limit"), 1, MOST, DEFAULT_LIMIT)


def _written(release: PublishedRelease, items: Iterator[Item], *, is_lines: bool) -> Iterator[bytes]:
    """Yield items as JSON, some at once."""
    waiting = [] if is_lines else ["["]
    for number, item in enumerate(items):
        text = json.dumps(entry(release.taxonomy, item), ensure_ascii=False, separators=(",", ":"))
        waiting.append(f"{text}\n" if is_lines else f"{',' if number else ''}\n{text}")
        if len(waiting) >= _AT_ONCE:
            yield "".join(waiting).encode()
            waiting = []
    yield "".join([*waiting, "" if is_lines else "\n]\n"]).encode()
