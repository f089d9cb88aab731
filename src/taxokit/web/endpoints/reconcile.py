"""`/reconcile`: names of a table to items of the current release, for OpenRefine and other clients.

The Reconciliation Service API 0.2, and below the same address the routes of the 1.0 draft, which are the same if
both have them. The manifests differ: that of the draft is at `/reconcile/1.0-draft`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any, TypeVar
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from taxokit.rdf import terms
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import full_id, is_deprecated, named_items
from taxokit.taxonomy.schema import Class
from taxokit.text.errors import TaxokitError
from taxokit.text.normalize import fold
from taxokit.text.quoting import markup
from taxokit.text.words import closest_words
from taxokit.web.endpoint import Endpoint, State, endpoint
from taxokit.web.page import filled, words_of
from taxokit.web.publication import name_of, nearest
from taxokit.web.reconciliation import Entities, Property, Reconciler, read_batch, read_draft_batch
from taxokit.web.responses import RequestError, json_of, json_response, threaded, whole_number

_PATH = "/reconcile"

_SUGGESTED, _MOST_SUGGESTED = 20, 100

_LONGEST_OFFSET = 1_000_000


@endpoint
def create(state: State) -> Endpoint:
    """Return the endpoint."""
    service = _Reconciliation(state)
    draft = f"{_PATH}/{DRAFT}"
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
        """Answer with the properties of a type."""
        parameters = request.query_params
        limit = whole_number("limit", parameters.get("limit"), 1, _LONGEST_OFFSET, _LONGEST_OFFSET)
        return json_response(request, proposals(self._entities, parameters.get("type", ""), limit))

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
                result = suggested_entities(entities, prefix, types, start, limit)
            case "type":
                result = suggested_types(entities, prefix, start, limit)
            case "property":
                result = suggested_properties(entities, prefix, start, limit)
            case other:
                raise RequestError(404, f"there are no suggestions of {other[:40]!r}", ["entity", "type", "property"])
        return json_response(request, {"result": result})

    def flyout(self, request: Request, _body: bytes) -> Response:
        """Answer with a piece of HTML about an entity, a type or a property."""
        name = request.query_params.get("id", "")
        match request.path_params["what"]:
            case "entity":
                result = entity_flyout(self._entities, self._item(name))
            case "type":
                cls = self._entities.type_of(name)
                result = flyout(name, self._entities.type_as_json(cls)["name"], cls.description)
            case "property":
                about = self._entities.property(name)
                result = flyout(name, about.name, about.description)
            case other:
                raise RequestError(404, f"there are no flyouts of {other[:40]!r}", ["entity", "type", "property"])
        return json_response(request, {**result, "id": name})

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
            near = list(map(full_id, nearest(self._entities.taxonomy, name)))
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


T = TypeVar("T")

DRAFT = "1.0-draft"
VERSIONS = ("0.2", DRAFT)

_WIDTH, _HEIGHT = 430, 300  # of a preview
_MOST_PROPERTIES = 100
_LONGEST_PREFIX = 300


# --- manifests --------------------------------------------------------------------------------------------------------


def manifest(entities: Entities, title: str, language: str, url: str, batch_size: int) -> dict[str, Any]:
    """Return the manifest of 0.2 for an endpoint at `url`, without a slash at its end."""
    suggest = {
        name: {
            "service_url": url,
            "service_path": f"/suggest/{name}",
            "flyout_service_path": f"/flyout/{name}?id=${{id}}",
        }
        for name in ("entity", "property", "type")
    }
    return {
        **_common(entities, title, batch_size),
        "identifierSpace": entities.taxonomy.namespace,
        "schemaSpace": terms.CONCEPT,
        "lang": language,
        "view": {"url": f"{url}/view?id={{{{id}}}}"},
        "preview": {"url": f"{url}/preview?id={{{{id}}}}", "width": _WIDTH, "height": _HEIGHT},
        "suggest": suggest,
        "extend": {
            "propose_properties": {"service_url": url, "service_path": "/extend/propose"},
            "property_settings": [],
        },
    }


def draft_manifest(entities: Entities, title: str, language: str, url: str, batch_size: int) -> dict[str, Any]:
    """Return the manifest of the 1.0 draft, which names the same things in other ways."""
    return {
        **_common(entities, title, batch_size),
        "lang": language,
        "view": {"url": f"{url}/view?id={{id}}"},
        "preview": {"width": _WIDTH, "height": _HEIGHT},
        "suggest": {"entity": True, "property": True, "type": True},
        "extend": {"proposeProperties": True, "propertySettings": []},
        "standardizedScore": True,
    }


def _common(entities: Entities, title: str, batch_size: int) -> dict[str, Any]:
    types = [entities.type_as_json(cls) for cls in entities.types]
    return {"versions": list(VERSIONS), "name": title, "defaultTypes": types, "batchSize": batch_size}


# --- suggestions for the beginning of a name or an identifier ---------------------------------------------------------


def suggested_entities(entities: Entities, prefix: str, types: Sequence[Class], start: int, limit: int) -> list[Any]:
    """Return entities from the place `start` on: those that the prefix identifies, that begin with it, that are alike.

    Deprecated entities come last, but for one that the prefix identifies.
    """
    items = [item for item in _entities(entities, prefix[:_LONGEST_PREFIX]) if not types or item.cls in types]
    return [
        {**entities.described(item), "notable": [entities.type_as_json(item.cls)]}
        for item in items[start : start + limit]
    ]


def _entities(entities: Entities, prefix: str) -> Iterator[Item]:
    index = entities.index
    if not prefix.strip():
        yield from named_items(entities.taxonomy)
        return
    identified = index.identified(prefix)
    yield from identified
    alike = chain(index.starting(prefix), (match.item for match in index.matches(prefix)))
    yield from sorted(_once(alike, identified), key=lambda item: is_deprecated(entities.taxonomy, item))


def suggested_types(entities: Entities, prefix: str, start: int, limit: int) -> list[dict[str, Any]]:
    """Return types for a prefix."""
    by_kind = {cls.kind: cls for cls in entities.types}
    names = {kind: (kind, cls.name, entities.type_as_json(cls)["name"]) for kind, cls in by_kind.items()}
    classes = [by_kind[kind] for kind in islice(_beginning(names, prefix), start, start + limit)]
    return [
        {**entities.type_as_json(cls), **({"description": cls.description} if cls.description else {})}
        for cls in classes
    ]


def suggested_properties(entities: Entities, prefix: str, start: int, limit: int) -> list[dict[str, Any]]:
    """Return properties for a prefix."""
    names = {about.id: (about.id, about.name) for about in entities.properties.values()}
    return [entities.properties[name].as_json() for name in islice(_beginning(names, prefix), start, start + limit)]


def _beginning(names: Mapping[str, tuple[str, ...]], prefix: str) -> Iterator[str]:
    """Yield the identifiers with a name, or a word of one, that begins with a prefix, and those spelled like it."""
    text = fold(prefix).strip()[:_LONGEST_PREFIX]
    starting = (key for key, words in names.items() if any(fold(word).startswith(text) for word in words))
    inside = (key for key, words in names.items() if any(f" {text}" in f" {fold(word)}" for word in words))
    exact = [key for key in names if key == prefix.strip()]
    return _once(chain(exact, starting, inside, closest_words(text, list(names))), ())


def _once(values: Iterable[T], known: Iterable[T]) -> Iterator[T]:
    """Yield each value once, without the known ones."""
    seen = set(known)
    for value in values:
        if value not in seen:
            seen.add(value)
            yield value


# --- previews ---------------------------------------------------------------------------------------------------------


def preview(entities: Entities, item: Item, url: str, language: str) -> str:
    """Return a small page about an entity, with a link to `url`, which other pages may show in a frame."""
    return _rendered(entities, item, url=url, language=language or "en", is_page=True)


def entity_flyout(entities: Entities, item: Item) -> dict[str, Any]:
    """Return the flyout of an entity: a piece of HTML that a client shows beside its name."""
    return {"id": full_id(item), "html": _rendered(entities, item, is_page=False)}


def _rendered(entities: Entities, item: Item, *, is_page: bool, url: str = "", language: str = "") -> str:
    entity = {
        "id": full_id(item),
        "name": name_of(item),
        "kind": words_of(item.cls.kind),
        "path": list(map(name_of, item.path)),
        "description": entities.description(item),
        "url": url,
    }
    return filled("entity.html", entity=entity, language=language, is_page=is_page)


def flyout(identifier: str, name: str, description: str) -> dict[str, Any]:
    """Return the flyout of a type or a property."""
    return {"id": identifier, "html": f"<h1>{markup(name)}</h1>\n<p>{markup(description)}</p>"}


# --- data extension ---------------------------------------------------------------------------------------------------


def proposals(entities: Entities, type_name: str, limit: int) -> dict[str, Any]:
    """Return the properties that entities of a type have, of all types for "". Raises RequestError."""
    cls = entities.type_of(type_name) if type_name else None
    properties = [about for about in entities.properties.values() if cls is None or cls in about.classes]
    shown = [{"id": about.id, "name": about.name} for about in properties[:limit]]
    return {"type": type_name, **({"limit": limit} if limit < len(properties) else {}), "properties": shown}


def extended(entities: Entities, data: Any, most: int, *, is_draft: bool) -> dict[str, Any]:
    """Return the answer to a data extension query: rows by identifier, as a list in the 1.0 draft.

    Raises RequestError: 400 for another form, or an unknown property, 413 for too much.
    """
    identifiers, properties = _read(entities, data, most)
    rows = {}
    for identifier in identifiers:
        item = entities.find(identifier)
        rows[identifier] = {
            about.id: [_cell(entities, value) for value in about.values(item)] if item else [] for about in properties
        }
    meta = [_meta(entities, about) for about in properties]
    if not is_draft:
        return {"meta": meta, "rows": rows}
    listed = [
        {"id": identifier, "properties": [{"id": name, "values": values} for name, values in cells.items()]}
        for identifier, cells in rows.items()
    ]
    return {"meta": meta, "rows": listed}


def _read(entities: Entities, data: Any, most: int) -> tuple[Sequence[str], Sequence[Property]]:
    if not isinstance(data, dict):
        raise RequestError(400, "a data extension query must be a JSON object")
    identifiers, properties = data.get("ids"), data.get("properties")
    if not isinstance(identifiers, list) or not all(isinstance(name, str) for name in identifiers):
        raise RequestError(400, "a data extension query needs `ids`, a list of identifiers")
    if not isinstance(properties, list) or not all(
        isinstance(about, dict) and isinstance(about.get("id"), str) for about in properties
    ):
        raise RequestError(400, "a data extension query needs `properties`, a list of objects with an `id`")
    if len(identifiers) > most or len(properties) > _MOST_PROPERTIES:
        raise RequestError(413, f"{most} identifiers and {_MOST_PROPERTIES} properties are the most at once")
    names = dict.fromkeys(about["id"] for about in properties)
    return list(dict.fromkeys(identifiers)), [entities.property(name) for name in names]


def _meta(entities: Entities, about: Property) -> dict[str, Any]:
    types = [entities.type_as_json(cls) for cls in about.targets]
    return {"id": about.id, "name": about.name, **({"type": types[0]} if len(types) == 1 else {})}


def _cell(entities: Entities, value: Item | str | float) -> dict[str, Any]:
    if isinstance(value, Item):
        return entities.entity(value)
    if isinstance(value, int):
        return {"int": value}
    return {"float": value} if isinstance(value, float) else {"str": str(value)}
