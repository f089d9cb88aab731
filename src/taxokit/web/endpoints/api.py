"""`/api/`: the data of all releases as JSON, and its description by `/api/openapi.json`."""

import asyncio
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from taxokit.query.mappings import matches_of, unmatched
from taxokit.query.names import items_labelled, items_noted
from taxokit.query.search import search
from taxokit.rdf.iris import as_uri
from taxokit.releases.addresses import list_name
from taxokit.taxonomy.attribution import Attribution
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import full_id, named_items
from taxokit.text.json_text import compact_json
from taxokit.web import api as answers
from taxokit.web import mapping_answers as mapped
from taxokit.web.addresses import negotiate
from taxokit.web.endpoints import Endpoint, State, case, endpoint
from taxokit.web.hosts import OF_FILES, OF_PAGES, policy_of
from taxokit.web.openapi import Operation, Parameter, openapi
from taxokit.web.pages import home_link, rendered
from taxokit.web.publication import name_of, nearest
from taxokit.web.published_release import PublishedRelease
from taxokit.web.responses import RequestError, few_threads, json_response, named, number_in, threaded

_PATH = "/api"
_NDJSON, _HTML = "application/x-ndjson", "text/html"

_INDEX_FORMS = {form: form for form in ("application/json", _HTML)}
"""The media types of the index, of which a client that takes any gets the first."""

_OF_INDEX = {"Vary": "Accept", "Cache-Control": OF_PAGES}
_DEFAULT_LIMIT, _MOST, _LONGEST_OFFSET = 100, 1_000, 100_000_000  # items of an answer

_LONGEST_QUERY = 400

_AT_ONCE = 50  # items of a streamed answer that are written at once


@endpoint
def create(state: State) -> Endpoint:
    """Return the endpoint."""
    api, threads = _Api(state), few_threads()
    routes = [
        Route(_PATH + operation.path, threaded(_checked(operation), threads), methods=["GET"])
        for operation in api.operations.values()
    ]
    return Endpoint(routes, self_test=api.self_test)


def _checked(operation: Operation) -> Callable[[Request, bytes], Response]:
    """Return the function of an operation, which raises RequestError (400) for an unknown parameter, or one twice."""
    known = {about.name: about for about in operation.parameters if f"{{{about.name}" not in operation.path}

    def answer(request: Request, body: bytes) -> Response:
        names = [name for name, _ in request.query_params.multi_items()]
        for name in names:
            named("parameter", name, known)
            if names.count(name) > 1:
                raise RequestError(400, f"the parameter {name!r} can have one value")
        return operation.answer(request, body)

    return answer


class _Api:
    def __init__(self, state: State) -> None:
        self._publication, self._url = state.publication, state.url

    async def self_test(self) -> None:
        """Make the description, an item, and the indexes of words and names. Raises TaxokitError if that fails."""
        await asyncio.to_thread(self._test)

    def _test(self) -> None:
        taxonomy = self._publication.taxonomy
        self._document  # noqa: B018 - which makes it
        for item in named_items(taxonomy)[:1]:
            answers.entry(taxonomy, item)
            search(taxonomy, item.id, limit=1)
            nearest(taxonomy, item.id)

    @cached_property
    def _document(self) -> dict[str, Any]:
        return openapi(self._publication, self.operations)

    @cached_property
    def operations(self) -> Mapping[str, Operation]:
        """The operations by name."""
        publication = self._publication
        releases = {"examples": [publication.current.version]}
        kinds = {cls.kind: None for release in publication.releases for cls in release.taxonomy.schema.item_classes}
        names = [full_id(item) for item in named_items(publication.taxonomy)[:1]]
        words = [name_of(item) for item in named_items(publication.taxonomy)[:1]]
        iris = [publication.taxonomy.iri(item) for item in named_items(publication.taxonomy)[:1]]
        lists = [list_name(slot) for slot in publication.lists]
        number = {"type": "integer", "minimum": 1, "maximum": _MOST, "default": _DEFAULT_LIMIT}
        offset = {"type": "integer", "minimum": 0, "maximum": _LONGEST_OFFSET, "default": 0}
        version = Parameter("version", "The release; by default the current one.", releases)
        kind = Parameter("kind", "Only items of this kind.", {"enum": list(kinds)})
        identifier = Parameter(
            "identifier", "A slug, `kind/slug`, an IRI or a label, percent-encoded.",
            {"minLength": 1, "examples": names},
        )  # fmt: skip
        paging = (
            Parameter("limit", "The number of items.", number),
            Parameter("offset", "The number of items to skip.", offset),
        )
        several = {"300": "Several items have this name."}
        return {
            "index": Operation("/", self.index, answers.Index, "All addresses", more={_HTML: "A page with links."}),
            "openapi": Operation("/openapi.json", self.openapi, dict[str, Any], "This document"),
            "releases": Operation("/releases", self.releases, answers.Releases, "All releases, the highest first"),
            "release": Operation("/releases/{version}", self.release, answers.Release, "One release", [version]),
            "concepts": Operation(
                "/concepts", self.concepts, answers.Page,
                "Items, in the order of the release, or those with a label, a notation or an IRI",
                [
                    version,
                    kind,
                    Parameter("label", "Only items with this label, whatever its case."),
                    Parameter("notation", "Only items with this notation or slug."),
                    Parameter("iri", "Only the item with this IRI."),
                    *paging,
                ],
            ),
            "concept": Operation(
                "/concepts/{identifier:path}", self.concept, answers.Concept, "One item, with its links resolved",
                [identifier, version], failures=several,
            ),
            "search": Operation(
                "/search", self.search, answers.Hits, "Items by words of their texts, the best first",
                [
                    Parameter(
                        "q", "The words.", {"maxLength": _LONGEST_QUERY, "pattern": "\\S", "examples": words},
                        is_required=True,
                    ),
                    version,
                    kind,
                    *paging,
                ],
            ),
            "schemes": Operation(
                "/schemes", self.schemes, answers.Schemes, "The schemes of a release, and its other lists", [version]
            ),
            "all": Operation(
                "/schemes/{scheme:path}/concepts", self.all_concepts, list[answers.Entry],
                "All items of a scheme in one answer",
                [
                    Parameter("scheme", "The name or the IRI of a scheme or a list.", {"examples": lists}),
                    version,
                    Parameter("format", "By default, the form in the header `Accept`.", {"enum": ["json", "ndjson"]}),
                ],
                more={_NDJSON: "One item per line."},
            ),
            "mappings": Operation(
                "/mappings", self.mappings, mapped.Mappings, "Mappings to other vocabularies, with their evidence",
                [
                    version,
                    Parameter("target", "Only mappings of this mapping set."),
                    Parameter("item", "Only mappings of this item: a slug, `kind/slug`, an IRI or a label."),
                    Parameter("predicate", "Only mappings with this predicate, such as `skos:closeMatch`."),
                    *paging,
                ],
                failures=several,
            ),
            "resolve": Operation(
                "/resolve", self.resolve, mapped.Resolutions,
                "The item with an IRI, or else the items that are mapped to the concept with it",
                [
                    Parameter(
                        "iri", "The IRI, or the CURIE of a concept in a mapping set.",
                        {"minLength": 1, "examples": iris}, is_required=True,
                    ),
                    version,
                ],
            ),
            "diff": Operation(
                "/diff", self.diff, answers.Diff, "The changes between two releases",
                [
                    Parameter("from", "The earlier release; by default the predecessor.", releases),
                    Parameter("to", "The later release; by default the current one.", releases),
                ],
                failures={"422": "The releases cannot be compared."},
            ),
            "replacements": Operation(
                "/replacements/{identifier:path}", self.replacements, answers.Replacement,
                "The replacements of an identifier of this release, or of an earlier one", [identifier, version],
                failures=several,
            ),
        }  # fmt: skip

    def _answer(self, request: Request, data: Any, next_url: str = "") -> Response:
        links = [_license_link(self._publication.current.attribution)]
        if next_url:
            links.append(f'<{next_url}>; rel="next"')
        return json_response(request, data, {"Link": ", ".join(links)})

    def _release(self, request: Request) -> PublishedRelease:
        return answers.release_of(self._publication, request.query_params.get("version", ""))

    def index(self, request: Request, _body: bytes) -> Response:
        """Answer with the addresses of the API: a page to a browser."""
        root = request.url.path.rstrip("/")
        if negotiate(request.headers.get("accept"), _INDEX_FORMS) == _HTML:
            trail, url = [home_link(self._publication)], f"{self._url}{root}"
            operations = [(about, _example(about)) for name, about in self.operations.items() if name != "index"]
            page = rendered(
                self._publication, "api.html", "/api.html", "API", root=root, url=url, operations=operations,
                case=root.removesuffix(_PATH) + case.PATH, discovery=case.DISCOVERY, trail=trail, scripts=["api.js"],
            )  # fmt: skip
            return Response(page.data, headers={**_OF_INDEX, **policy_of(root)}, media_type=_HTML)
        names = (
            *("openapi.json", "releases", "concepts", "search?q=", "schemes", "mappings", "resolve?iri=", "diff"),
            "replacements/",
        )
        links = {re.split(r"[.?/]", name)[0]: f"{root}/{name}" for name in names}
        links["case"] = f"{root.removesuffix(_PATH)}{case.PATH}/v1p1/CFDocuments"
        response = self._answer(request, {**answers.head(self._publication.current), "links": links})
        response.headers["Vary"] = "Accept"
        return response

    def openapi(self, request: Request, _body: bytes) -> Response:
        """Answer with the description of the API, for the address at which it was asked."""
        server = request.url.path.removesuffix("/openapi.json")
        return self._answer(request, {**self._document, "servers": [{"url": server}]})

    def releases(self, request: Request, _body: bytes) -> Response:
        releases = [answers.release(self._publication, release) for release in reversed(self._publication.releases)]
        return self._answer(request, {"latest": self._publication.current.version, "releases": releases})

    def release(self, request: Request, _body: bytes) -> Response:
        release = answers.release_of(self._publication, request.path_params["version"])
        return self._answer(request, answers.release(self._publication, release))

    def concept(self, request: Request, _body: bytes) -> Response:
        release = self._release(request)
        item = answers.item_of(release, request.path_params["identifier"])
        entry = answers.concept(release, item)
        if matches_of(release.taxonomy, item) or unmatched(release.taxonomy, item):
            root = request.url.path.partition(f"{_PATH}/concepts/")[0] + _PATH
            parameters = {"item": full_id(item), "version": release.version}
            entry["mappings"] = f"{root}/mappings?{urlencode(parameters)}"
        return self._answer(request, entry)

    def concepts(self, request: Request, _body: bytes) -> Response:
        release = self._release(request)
        parameters = request.query_params
        items = named_items(release.taxonomy)
        if "label" in parameters:
            items = items_labelled(release.taxonomy, parameters["label"])
        if "kind" in parameters:
            cls = answers.class_of(release, parameters["kind"])
            items = [item for item in items if item.cls is cls]
        if "notation" in parameters:
            noted = items_noted(release.taxonomy, parameters["notation"])
            items = [item for item in items if item.id == parameters["notation"] or item in noted]
        if "iri" in parameters:
            items = [item for item in items if release.taxonomy.iri(item) == parameters["iri"]]
        return self._page(request, answers.page(release, items, *_paging(request)))

    def search(self, request: Request, _body: bytes) -> Response:
        release = self._release(request)
        query = request.query_params.get("q", "")
        if not query.strip() or len(query) > _LONGEST_QUERY:
            raise RequestError(400, f"q must be a text of 1 to {_LONGEST_QUERY} characters")
        kind = request.query_params.get("kind")
        cls = answers.class_of(release, kind) if kind is not None else None
        offset, limit = _paging(request)
        result = search(release.taxonomy, query, limit=offset + limit, cls=cls)
        return self._page(request, answers.hits(release, result, offset))

    def mappings(self, request: Request, _body: bytes) -> Response:
        release, parameters = self._release(request), request.query_params
        target, item, predicate = (parameters.get(name, "") for name in ("target", "item", "predicate"))
        return self._page(request, mapped.mappings(release, target, item, predicate, *_paging(request)))

    def resolve(self, request: Request, _body: bytes) -> Response:
        iri = request.query_params.get("iri", "").strip()
        if not iri:
            raise RequestError(400, "iri must be an IRI or a CURIE")
        return self._answer(request, mapped.resolutions(self._release(request), iri))

    def _page(self, request: Request, page: answers.Page | answers.Hits | mapped.Mappings) -> Response:
        following = page["offset"] + len(page["items"])
        if not page["items"] or following >= page["total"]:
            return self._answer(request, page)
        url = request.url.include_query_params(offset=following)
        address = f"{url.path}?{url.query}"
        return self._answer(request, {**page, "next": address}, address)

    def schemes(self, request: Request, _body: bytes) -> Response:
        release = self._release(request)
        return self._answer(request, answers.schemes(release, request.url.path))

    def all_concepts(self, request: Request, _body: bytes) -> Response:
        """Answer with all items of a scheme, written as they are made: an array, or a line each (NDJSON)."""
        release = self._release(request)
        items = answers.items_in_scheme(release, request.path_params["scheme"])
        form = request.query_params.get("format")
        if form not in (None, "json", "ndjson"):
            raise RequestError(400, f"there is no format {form[:40]!r}", ["json", "ndjson"])
        is_lines = form == "ndjson" or (form is None and _NDJSON in request.headers.get("accept", ""))
        headers = {"Cache-Control": OF_FILES, "Vary": "Accept", "Link": _license_link(release.attribution)}
        media_type = _NDJSON if is_lines else "application/json"
        return StreamingResponse(_written(release, items, is_lines=is_lines), headers=headers, media_type=media_type)

    def diff(self, request: Request, _body: bytes) -> Response:
        old, new = (request.query_params.get(name, "") for name in ("from", "to"))
        return self._answer(request, answers.difference(self._publication, old, new))

    def replacements(self, request: Request, _body: bytes) -> Response:
        version = request.query_params.get("version", "")
        return self._answer(request, answers.replacement(self._publication, request.path_params["identifier"], version))


def _example(operation: Operation) -> str:
    """Return the path of an example: the parameters of the path, and those that are required, have values."""
    path, query = operation.path.replace(":path", ""), {}
    for parameter in operation.parameters:
        value = str(next(iter(parameter.schema.get("examples", ())), ""))
        if f"{{{parameter.name}}}" in path:
            path = path.replace(f"{{{parameter.name}}}", value)
        elif parameter.is_required:
            query[parameter.name] = value
    return f"{path}?{urlencode(query)}" if query else path


def _license_link(credit: Attribution) -> str:
    return f'<{as_uri(credit.license_url)}>; rel="license"'


def _paging(request: Request) -> tuple[int, int]:
    parameters = request.query_params
    offset = number_in("offset", parameters.get("offset"), 0, _LONGEST_OFFSET, 0)
    return offset, number_in("limit", parameters.get("limit"), 1, _MOST, _DEFAULT_LIMIT)


def _written(release: PublishedRelease, items: Sequence[Item], *, is_lines: bool) -> Iterator[bytes]:
    """Yield items as JSON, some at once."""
    waiting = [] if is_lines else ["["]
    for number, item in enumerate(items):
        text = compact_json(answers.entry(release.taxonomy, item))
        waiting.append(f"{text}\n" if is_lines else f"{',' if number else ''}\n{text}")
        if len(waiting) >= _AT_ONCE:
            yield "".join(waiting).encode()
            waiting = []
    yield "".join([*waiting, "" if is_lines else "\n]\n"]).encode()
