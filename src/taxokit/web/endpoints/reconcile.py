"""`/reconcile`: names of a table to items of the current release, for OpenRefine and other clients.

The Reconciliation Service API 0.2, and below the same address the routes of the 1.0 draft, which are the same if
both have them. The manifests differ: that of the draft is at `/reconcile/1.0-draft`.
"""

import asyncio
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from taxokit.rdf import terms
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import full_id, is_deprecated, named_items
from taxokit.taxonomy.schema import Class
from taxokit.text.normalize import fold
from taxokit.text.quoting import markup
from taxokit.web.endpoints import Endpoint, State, endpoint
from taxokit.web.pages import filled, words_of
from taxokit.web.publication import name_of, nearest
from taxokit.web.reconciliation import Entities, Property, candidates, check_form, read_batch, read_draft_batch
from taxokit.web.responses import RequestError, few_threads, json_of, json_response, named, threaded, whole_number

_PATH = "/reconcile"
DRAFT = "1.0-draft"
VERSIONS = ("0.2", DRAFT)

_KINDS = ("entity", "type", "property")
"""The kinds of things that are suggested, and that have flyouts."""

_SUGGESTED, _MOST_SUGGESTED = 20, 100
_LONGEST_OFFSET = 1_000_000
_LONGEST_PREFIX = 300
_MOST_PROPERTIES = 100  # of a data extension query

_PREVIEW_SIZE = {"width": 430, "height": 300}
_PREVIEW_POLICY = "default-src 'none'; style-src 'unsafe-inline'"

_EXTENSION = {
    "type": "object",
    "required": ["ids", "properties"],
    "properties": {
        "ids": {"type": "array", "items": {"type": "string"}},
        "properties": {
            "type": "array",
            "items": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}},
        },
    },
}


@endpoint
def create(state: State) -> Endpoint:
    """Return the endpoint."""
    service = _Reconciliation(state)
    draft = f"{_PATH}/{DRAFT}"
    threads = few_threads()
    routes = [*service.routes(draft, service.draft_root, threads), *service.routes(_PATH, service.root, threads)]
    return Endpoint(routes)


class _Reconciliation:
    def __init__(self, state: State) -> None:
        self._publication = state.publication
        self._entities = Entities(state.publication.taxonomy)
        self._most = state.limits.reconcile_queries
        self._url = state.url

    def _url_of(self, request: Request) -> str:
        """Return the address of an endpoint: the path alone is that of the request, and known to a route."""
        return f"{self._url}{request.scope['path'].rstrip('/')}"

    def routes(
        self, path: str, root: Callable[[Request, bytes], Response], threads: asyncio.Semaphore
    ) -> list[BaseRoute]:
        """Return the routes below a path, which are answered in these threads."""
        return [
            Route(path, threaded(root, threads), methods=["GET", "POST"]),
            Route(f"{path}/match", threaded(self.match, threads), methods=["POST"]),
            Route(f"{path}/extend", threaded(self.extend, threads), methods=["POST"]),
            Route(f"{path}/extend/propose", threaded(self.propose, threads), methods=["GET"]),
            Route(f"{path}/suggest/{{kind}}", threaded(self.suggest, threads), methods=["GET"]),
            Route(f"{path}/flyout/{{kind}}", threaded(self.flyout, threads), methods=["GET"]),
            Route(f"{path}/preview", threaded(self.preview, threads), methods=["GET"]),
            Route(f"{path}/view", threaded(self.view, threads), methods=["GET"]),
        ]

    def root(self, request: Request, body: bytes) -> Response:
        """Answer 0.2 at the endpoint itself: queries, a data extension, else the manifest."""
        fields = _form(request, body)
        if "queries" in fields:
            batch = read_batch(self._entities, json_of(fields["queries"], "`queries`"), self._most)
            results = {name: {"result": candidates(self._entities, query)} for name, query in batch.items()}
            return json_response(request, results)
        if "extend" in fields:
            meta, rows = self._extended(json_of(fields["extend"], "`extend`"))
            return json_response(request, {"meta": meta, "rows": rows})
        if request.method == "POST":
            raise RequestError(400, "the form has neither `queries` nor `extend`")
        url = self._url_of(request)
        suggest = {
            kind: {
                "service_url": url,
                "service_path": f"/suggest/{kind}",
                "flyout_service_path": f"/flyout/{kind}?id=${{id}}",
            }
            for kind in _KINDS
        }
        manifest = {
            **self._manifest(),
            "identifierSpace": self._entities.taxonomy.namespace,
            "schemaSpace": terms.CONCEPT,
            "view": {"url": f"{url}/view?id={{{{id}}}}"},
            "preview": {"url": f"{url}/preview?id={{{{id}}}}", **_PREVIEW_SIZE},
            "suggest": suggest,
            "extend": {
                "propose_properties": {"service_url": url, "service_path": "/extend/propose"},
                "property_settings": [],
            },
        }
        return json_response(request, manifest)

    def draft_root(self, request: Request, body: bytes) -> Response:
        """Answer at the endpoint of the draft: with its manifest, which names the same things in other ways."""
        if request.method == "POST":
            return self.root(request, body)
        manifest = {
            **self._manifest(),
            "view": {"url": f"{self._url_of(request)}/view?id={{id}}"},
            "preview": _PREVIEW_SIZE,
            "suggest": dict.fromkeys(_KINDS, True),
            "extend": {"proposeProperties": True, "propertySettings": []},
            "standardizedScore": True,
        }
        return json_response(request, manifest)

    def _manifest(self) -> dict[str, Any]:
        credit = self._publication.current.attribution
        return {
            "versions": list(VERSIONS),
            "name": f"{credit.title} {credit.version}",
            "defaultTypes": list(map(self._entities.type_as_json, self._entities.types.values())),
            "batchSize": self._most,
            "lang": credit.language,
        }

    def match(self, request: Request, body: bytes) -> Response:
        """Answer a batch of the 1.0 draft."""
        batch = read_draft_batch(self._entities, json_of(body, "the body"), self._most)
        results = [{"candidates": candidates(self._entities, query)} for query in batch]
        return json_response(request, {"results": results})

    def extend(self, request: Request, body: bytes) -> Response:
        """Answer a data extension query of the 1.0 draft."""
        meta, rows = self._extended(json_of(body, "the body"))
        listed = [
            {"id": identifier, "properties": [{"id": name, "values": values} for name, values in cells.items()]}
            for identifier, cells in rows.items()
        ]
        return json_response(request, {"meta": meta, "rows": listed})

    def _extended(self, data: Any) -> tuple[list[Any], dict[str, Mapping[str, Any]]]:
        """Return the properties that a data extension query names, and their values by identifier and property.

        Raises RequestError: 400 for another form, or an unknown property, 413 for too much.
        """
        check_form(data, _EXTENSION)
        identifiers, names = dict.fromkeys(data["ids"]), dict.fromkeys(about["id"] for about in data["properties"])
        if len(data["ids"]) > self._most or len(data["properties"]) > _MOST_PROPERTIES:
            raise RequestError(413, f"a request can have {self._most} identifiers and {_MOST_PROPERTIES} properties")
        entities = self._entities
        properties = [named("property", name, entities.properties) for name in names]
        rows: dict[str, Mapping[str, Any]] = {}
        for identifier in identifiers:
            item = entities.find(identifier)
            rows[identifier] = {about.id: list(map(_cell, about.values(item))) if item else [] for about in properties}
        return [_meta(entities, about) for about in properties], rows

    def propose(self, request: Request, _body: bytes) -> Response:
        """Answer with the properties that entities of a type have, of all types by default."""
        name = request.query_params.get("type", "")
        limit = whole_number("limit", request.query_params.get("limit"), 1, _LONGEST_OFFSET, _LONGEST_OFFSET)
        cls = named("type", name, self._entities.types) if name else None
        properties = [about for about in self._entities.properties.values() if cls is None or cls in about.classes]
        shown = [{"id": about.id, "name": about.name} for about in properties[:limit]]
        limited = {"limit": limit} if limit < len(properties) else {}
        return json_response(request, {"type": name, **limited, "properties": shown})

    def suggest(self, request: Request, _body: bytes) -> Response:
        """Answer with suggestions for a prefix; 0.2 calls how many to skip `cursor`, the draft `offset`."""
        parameters = request.query_params
        skipped = parameters.get("offset") or parameters.get("cursor") or None
        start = whole_number("offset", skipped, 0, _LONGEST_OFFSET, 0)
        limit = whole_number("limit", parameters.get("limit") or None, 1, _MOST_SUGGESTED, _SUGGESTED)
        types = [named("type", name, self._entities.types) for name in parameters.getlist("type") if name]
        prefix = parameters.get("prefix", "")[:_LONGEST_PREFIX]
        suggestions = self._suggestions(_kind(request), prefix, types)
        return json_response(request, {"result": list(islice(suggestions, start, start + limit))})

    def _suggestions(self, kind: str, prefix: str, types: Collection[Class]) -> Iterator[dict[str, Any]]:
        entities = self._entities
        if kind == "entity":
            for item in _entities_like(entities, prefix):
                if not types or item.cls in types:
                    yield {**entities.as_json(item), "notable": [entities.type_as_json(item.cls)]}
        elif kind == "type":
            names = {kind: (kind, cls.name, words_of(kind)) for kind, cls in entities.types.items()}
            for name in _beginning(names, prefix):
                cls = entities.types[name]
                yield {**entities.type_as_json(cls), **({"description": cls.description} if cls.description else {})}
        else:
            properties = entities.properties
            for name in _beginning({name: (name, about.name) for name, about in properties.items()}, prefix):
                yield properties[name].as_json()

    def flyout(self, request: Request, _body: bytes) -> Response:
        """Answer with a piece of HTML about an entity, a type or a property."""
        name = request.query_params.get("id", "")
        kind = _kind(request)
        if kind == "entity":
            html = self._rendered(self._item(name), is_page=False)
        else:
            known: Mapping[str, Class | Property] = (
                self._entities.types if kind == "type" else self._entities.properties
            )
            about = named(kind, name, known)
            title = words_of(about.kind) if isinstance(about, Class) else about.name
            html = f"<h1>{markup(title)}</h1>\n<p>{markup(about.description)}</p>"
        return json_response(request, {"id": name, "html": html})

    def preview(self, request: Request, _body: bytes) -> Response:
        """Answer with a small page about an entity, which other pages may show in a frame."""
        text = self._rendered(self._item(request.query_params.get("id", "")), is_page=True)
        return Response(text, media_type="text/html", headers={"Content-Security-Policy": _PREVIEW_POLICY})

    def view(self, request: Request, _body: bytes) -> Response:
        """Lead to the page of an entity: clients percent-encode the slash in its identifier."""
        item = self._item(request.query_params.get("id", ""))
        return RedirectResponse(self._publication.path(item), 303)

    def _item(self, name: str) -> Item:
        item = self._entities.find(name)
        if item is None:
            near = list(map(full_id, nearest(self._entities.taxonomy, name)))
            raise RequestError(404, f"there is no entity {name[:100]!r}", near)
        return item

    def _rendered(self, item: Item, *, is_page: bool) -> str:
        return filled(
            "entity.html",
            item=item,
            id=full_id(item),
            description=self._entities.description(item),
            url=self._publication.path(item) if is_page else "",
            language=self._publication.current.attribution.language or "en",
            is_page=is_page,
        )


def _form(request: Request, body: bytes) -> dict[str, str]:
    """Return the parameters of a query, and those of a form in a body. Raises RequestError."""
    fields = dict(request.query_params)
    if body:
        try:
            fields |= dict(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=100))
        except ValueError as error:
            raise RequestError(400, f"the body is not a form: {error}") from None
    return fields


def _kind(request: Request) -> str:
    kind = str(request.path_params["kind"])
    if kind not in _KINDS:
        raise RequestError(404, f"{kind[:40]!r} is neither an entity, a type nor a property", _KINDS)
    return kind


def _entities_like(entities: Entities, prefix: str) -> Iterable[Item]:
    """Return the entities that a prefix identifies, that begin with it, and that are alike, deprecated ones last."""
    if not prefix.strip():
        return named_items(entities.taxonomy)
    index = entities.index
    identified = entities.named(prefix)
    alike = chain(identified, index.starting(prefix), (match.item for match in index.matches(prefix)))
    return sorted(
        dict.fromkeys(alike), key=lambda item: item not in identified and is_deprecated(entities.taxonomy, item)
    )


def _beginning(names: Mapping[str, tuple[str, ...]], prefix: str) -> list[str]:
    """Return the identifiers with a name, or a word of one, that begins with a prefix; the prefix itself is first."""
    text = fold(prefix).strip()
    keys = [key for key, words in names.items() if any(f" {text}" in f" {fold(word)}" for word in words)]
    return sorted(keys, key=lambda key: (key != prefix.strip(), not fold(names[key][0]).startswith(text)))


def _meta(entities: Entities, about: Property) -> dict[str, Any]:
    types = [entities.type_as_json(cls) for cls in about.targets]
    return {"id": about.id, "name": about.name, **({"type": types[0]} if len(types) == 1 else {})}


def _cell(value: Item | str | float) -> dict[str, Any]:
    if isinstance(value, Item):
        return {"id": full_id(value), "name": name_of(value)}
    if isinstance(value, int):
        return {"int": value}
    return {"float": value} if isinstance(value, float) else {"str": str(value)}
