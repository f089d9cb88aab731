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
from taxokit.web.reconciliation import answers
from taxokit.web.reconciliation.entities import Entities
from taxokit.web.reconciliation.queries import Reconciler, read_batch, read_draft_batch
from taxokit.web.responses import RequestError, json_of, json_response, threaded, whole_number

_PATH = "/reconcile"

_SUGGESTED, _MOST_SUGGESTED = 20, 100

_LONGEST_OFFSET = 1_000_000


@endpoint
def create(state: State) -> Endpoint:
    """Return the endpoint."""
    service = _Reconciliation(state)
    draft = f"{_PATH}/{answers.DRAFT}"
    routes = [*service.routes(draft, service.draft_root), *service.routes(_PATH, service.root)]
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
        """Find an item by its identifier. Raises TaxokitError if that fails."""
        for item in named_items(self._entities.taxonomy)[:1]:
            if item not in [match.item for match in self._entities.index.matches(full_id(item))]:
                raise TaxokitError("reconciliation does not find an item by its identifier", where=full_id(item))

    # --- manifest, match and extend -----------------------------------------------------------------------------------

    def root(self, request: Request, body: bytes) -> Response:
        """Answer 0.2 at the endpoint itself: queries, a data extension, else the manifest."""
        fields = _form(request, body)
        if "queries" in fields:
            batch = read_batch(self._entities, json_of(fields["queries"], "`queries`"), self._most)
            reconciler = Reconciler(self._entities)
            results = {name: {"result": reconciler.candidates(query)} for name, query in batch.items()}
            return json_response(request, results)
        if "extend" in fields:
            data = json_of(fields["extend"], "`extend`")
            return json_response(request, answers.extended(self._entities, data, self._most, is_draft=False))
        if request.method == "POST":
            raise RequestError(400, "the form has neither `queries` nor `extend`")
        return json_response(request, self._manifest(request, answers.manifest))

    def draft_root(self, request: Request, body: bytes) -> Response:
        """Answer at the endpoint of the draft: with its manifest."""
        if request.method == "POST":
            return self.root(request, body)
        return json_response(request, self._manifest(request, answers.draft_manifest))

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
        return json_response(request, answers.extended(self._entities, data, self._most, is_draft=True))

    def propose(self, request: Request, _body: bytes) -> Response:
        """Answer with the properties of a type."""
        parameters = request.query_params
        limit = whole_number("limit", parameters.get("limit"), 1, _LONGEST_OFFSET, _LONGEST_OFFSET)
        return json_response(request, answers.proposals(self._entities, parameters.get("type", ""), limit))

    # --- suggestions and previews -------------------------------------------------------------------------------------

    def suggest(self, request: Request, _body: bytes) -> Response:
        """Answer with suggestions for a prefix; 0.2 calls how many to skip `cursor`, the draft `offset`."""
        parameters, entities = request.query_params, self._entities
        prefix = parameters.get("prefix", "")
        skipped = parameters.get("offset") or parameters.get("cursor") or None
        start = whole_number("offset", skipped, 0, _LONGEST_OFFSET, 0)
        limit = whole_number("limit", parameters.get("limit") or None, 1, _MOST_SUGGESTED, _SUGGESTED)
        types = [entities.type_of(name) for name in parameters.getlist("type") if name]
        match request.path_params["what"]:
            case "entity":
                result = answers.suggested_entities(entities, prefix, types, start, limit)
            case "type":
                result = answers.suggested_types(entities, prefix, start, limit)
            case "property":
                result = answers.suggested_properties(entities, prefix, start, limit)
            case other:
                raise RequestError(404, f"there are no suggestions of {other[:40]!r}", ["entity", "type", "property"])
        return json_response(request, {"result": result})

    def flyout(self, request: Request, _body: bytes) -> Response:
        """Answer with a piece of HTML about an entity, a type or a property."""
        name = request.query_params.get("id", "")
        match request.path_params["what"]:
            case "entity":
                result = answers.entity_flyout(self._entities, self._item(name))
            case "type":
                cls = self._entities.type_of(name)
                result = answers.flyout(name, self._entities.type_as_json(cls)["name"], cls.description)
            case "property":
                about = self._entities.property(name)
                result = answers.flyout(name, about.name, about.description)
            case other:
                raise RequestError(404, f"there are no flyouts of {other[:40]!r}", ["entity", "type", "property"])
        return json_response(request, {**result, "id": name})

    def preview(self, request: Request, _body: bytes) -> Response:
        """Answer with a small page about an entity, which other pages may show in a frame."""
        item = self._item(request.query_params.get("id", ""))
        language = self._publication.current.attribution.language
        text = answers.preview(self._entities, item, self._publication.path(item), language)
        return Response(text, media_type="text/html", headers={"Content-Security-Policy": _PREVIEW_POLICY})

    def view(self, request: Request, _body: bytes) -> Response:
        """Lead to the page of an entity: clients percent-encode the slash in its identifier."""
        item = self._item(request.query_params.get("id", ""))
        return RedirectResponse(self._publication.path(item), 303)

    def _item(self, name: str) -> Item:
        find, index = self._entities.find, self._entities.index
        item = find(name)
        if item is None:
            near = [full_id(match.item) for match in index.matches(name.rpartition("/")[2])[:5]]
            raise RequestError(404, f"there is no entity {name[:100]!r}", near)
        return item


def _form(request: Request, body: bytes) -> dict[str, str]:
    """Return the parameters of a query, and those of a form in a body. Raises RequestError."""
    fields = dict(request.query_params)
    if body:
        try:
            posted = parse_qs(body.decode("utf-8"), keep_blank_values=True, max_num_fields=100)
        except ValueError as error:
            raise RequestError(400, f"the body is not a form: {error}") from None
        fields |= {name: values[0] for name, values in posted.items()}
    return fields


_PREVIEW_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
