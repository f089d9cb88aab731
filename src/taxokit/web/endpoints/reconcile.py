"""`/reconcile`: names of a table to items of the current release, for OpenRefine and other clients.

The Reconciliation Service API 0.2, and below the same address the routes of the 1.0 draft, which do not differ from it
where both have them. The manifests do: that of the draft is at `/reconcile/1.0-draft`.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import full_id, named_items
from taxokit.text.errors import TaxokitError
from taxokit.web.endpoint import Endpoint, State, endpoint
from taxokit.web.reconciliation.entities import Entities
from taxokit.web.reconciliation.extension import extended, proposals
from taxokit.web.reconciliation.manifest import DRAFT, draft_manifest, manifest
from taxokit.web.reconciliation.preview import entity_flyout, preview, property_flyout, type_flyout
from taxokit.web.reconciliation.queries import Reconciler, read_batch, read_draft_batch
from taxokit.web.reconciliation.suggestions import suggested_entities, suggested_properties, suggested_types
from taxokit.web.responses import RequestError, json_of, json_response, threaded, whole_number

_PATH = "/reconcile"

_SUGGESTED, _MOST_SUGGESTED = 20, 100

_LONGEST_OFFSET = 1_000_000


@endpoint
def create(state: State) -> Endpoint:
    """Return the endpoint."""
    service = _Reconciliation(state)
    routes = [*service.routes(f"{_PATH}/{DRAFT}", service.draft_root), *service.routes(_PATH, service.root)]
    return Endpoint(routes, self_test=service.self_test)


class _Reconciliation:
    """Answers the requests."""

    def __init__(self, state: State) -> None:
        self._publication = state.publication
        self._entities = Entities(state.publication.taxonomy)
        self._most = state.limits.reconcile_queries

    def routes(self, path: str, root: Callable[[Request, bytes], Response]) -> list[BaseRoute]:
        """Return the routes below a path."""

        def get(rest: str, handler: Callable[[Request, bytes], Response]) -> Route:
            return Route(path + rest, threaded(handler), methods=["GET"])

        return [
            Route(path, threaded(root), methods=["GET", "POST"]),
            Route(f"{path}/match", threaded(self.match), methods=["POST"]),
            Route(f"{path}/extend", threaded(self.extend), methods=["POST"]),
            get("/extend/propose", self.propose),
            get("/suggest/{what}", self.suggest),
            get("/flyout/{what}", self.flyout),
            get("/preview", self.preview),
            get("/view", self.view),
        ]

    async def self_test(self) -> None:
        """Find an item by its identifier. Raises TaxokitError where that fails."""
        for item in named_items(self._entities.taxonomy)[:1]:
            if item not in [match.item for match in self._entities.matcher.matches(full_id(item))]:
                raise TaxokitError("reconciliation does not find an item by its identifier", where=full_id(item))

    # --- manifest, match and extend -----------------------------------------------------------------------------------

    def root(self, request: Request, body: bytes) -> Response:
        """Answer 0.2 at the endpoint itself: queries, a data extension, else the manifest."""
        said = _form(request, body)
        if "queries" in said:
            batch = read_batch(self._entities, json_of(said["queries"], "`queries`"), self._most)
            reconciler = Reconciler(self._entities)
            found = {name: {"result": reconciler.candidates(query)} for name, query in batch.items()}
            return json_response(request, found)
        if "extend" in said:
            data = json_of(said["extend"], "`extend`")
            return json_response(request, extended(self._entities, data, self._most, is_draft=False))
        if request.method == "POST":
            raise RequestError(400, "the form has neither `queries` nor `extend`")
        return json_response(request, self._manifest(request, manifest))

    def draft_root(self, request: Request, body: bytes) -> Response:
        """Answer at the endpoint of the draft: with its manifest."""
        if request.method == "POST":
            return self.root(request, body)
        return json_response(request, self._manifest(request, draft_manifest))

    def _manifest(self, request: Request, make: Callable[..., dict[str, Any]]) -> dict[str, Any]:
        credit = self._publication.current.attribution
        url = str(request.url.replace(query="")).rstrip("/?")
        return make(self._entities, f"{credit.title} {credit.version}", credit.language, url, self._most)

    def match(self, request: Request, body: bytes) -> Response:
        """Answer a batch of the 1.0 draft."""
        batch = read_draft_batch(self._entities, json_of(body, "the body"), self._most)
        reconciler = Reconciler(self._entities)
        return json_response(request, {"results": [{"candidates": reconciler.candidates(query)} for query in batch]})

    def extend(self, request: Request, body: bytes) -> Response:
        """Answer a data extension query of the 1.0 draft."""
        data = json_of(body, "the body")
        return json_response(request, extended(self._entities, data, self._most, is_draft=True))

    def propose(self, request: Request, _body: bytes) -> Response:
        """Answer which properties there are."""
        said = request.query_params
        limit = whole_number("limit", said.get("limit"), 1, _LONGEST_OFFSET, _LONGEST_OFFSET)
        return json_response(request, proposals(self._entities, said.get("type", ""), limit))

    # --- suggestions and previews -------------------------------------------------------------------------------------

    def suggest(self, request: Request, _body: bytes) -> Response:
        """Answer with suggestions for a prefix; 0.2 calls how many to skip `cursor`, the draft `offset`."""
        said = request.query_params
        prefix = said.get("prefix", "")
        skipped = said.get("offset") or said.get("cursor") or None
        start = whole_number("offset", skipped, 0, _LONGEST_OFFSET, 0)
        limit = whole_number("limit", said.get("limit") or None, 1, _MOST_SUGGESTED, _SUGGESTED)
        types = [self._entities.type_of(name) for name in said.getlist("type") if name]
        match request.path_params["what"]:
            case "entity":
                found = suggested_entities(self._entities, prefix, types, start, limit)
            case "type":
                found = suggested_types(self._entities, prefix, start, limit)
            case "property":
                found = suggested_properties(self._entities, prefix, start, limit)
            case other:
                raise RequestError(404, f"there are no suggestions of {other[:40]!r}", ["entity", "type", "property"])
        return json_response(request, {"result": found})

    def flyout(self, request: Request, _body: bytes) -> Response:
        """Answer with a piece of HTML about an entity, a type or a property."""
        name = request.query_params.get("id", "")
        match request.path_params["what"]:
            case "entity":
                found = entity_flyout(self._entities, self._item(name))
            case "type":
                found = type_flyout(self._entities, self._entities.type_of(name))
            case "property":
                found = property_flyout(self._entities.property(name))
            case other:
                raise RequestError(404, f"there are no flyouts of {other[:40]!r}", ["entity", "type", "property"])
        return json_response(request, {**found, "id": name})

    def preview(self, request: Request, _body: bytes) -> Response:
        """Answer with a small page about an entity, which other pages may show in a frame."""
        item = self._item(request.query_params.get("id", ""))
        language = self._publication.current.attribution.language
        text = preview(self._entities, item, self._publication.path(item), language)
        return Response(text, media_type="text/html", headers={"Content-Security-Policy": _PREVIEW_POLICY})

    def view(self, request: Request, _body: bytes) -> Response:
        """Lead to the page of an entity: clients percent-encode the slash in its identifier."""
        item = self._item(request.query_params.get("id", ""))
        return RedirectResponse(self._publication.path(item), 303)

    def _item(self, name: str) -> Item:
        item = self._entities.find(name)
        if item is None:
            near = [full_id(match.item) for match in self._entities.matcher.matches(name.rpartition("/")[2])[:5]]
            raise RequestError(404, f"there is no entity {name[:100]!r}", near)
        return item


def _form(request: Request, body: bytes) -> dict[str, str]:
    """Return the parameters of a query, and those of a form in a body. Raises RequestError."""
    found = dict(request.query_params)
    if body:
        try:
            text = body.decode("utf-8")
            fields = parse_qs(text, keep_blank_values=True, max_num_fields=100)
        except ValueError as error:
            raise RequestError(400, f"the body cannot be read as a form: {error}") from None
        found |= {name: values[0] for name, values in fields.items()}
    return found


_PREVIEW_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
