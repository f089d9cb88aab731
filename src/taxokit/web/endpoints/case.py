"""`/ims/case/`: the releases as the read API of CASE 1.1 and 1.0, the competency framework exchange of 1EdTech.

A UUID of a document or package is that of the taxonomy, for the current release, or of the IRI of one release. Items
and associations are those of the current release, else of the newest that has them. Source: CASE Service 1.1, REST/JSON
binding; status codes by its information model, Appendix B.
"""

from collections import ChainMap
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple
from uuid import UUID

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from taxokit.formats.case import CasePackage, CaseVersion, Values
from taxokit.rdf.iris import as_uri
from taxokit.taxonomy.frameworks import Entry, Framework, uuid_of
from taxokit.text.json_text import compact_json
from taxokit.web.endpoints import Endpoint, State, endpoint
from taxokit.web.hosts import OF_FILES
from taxokit.web.publication import Publication
from taxokit.web.published_release import PublishedRelease
from taxokit.web.responses import Document, LruCache, few_threads, json_response, number_in, threaded

PATH = "/ims/case"
"""The start of all addresses."""
DISCOVERY = "discovery/imscasev1p1_openapi3_v1p0.json"
"""The address of the description below that of a version, by the standard."""

_VERSIONS: Mapping[str, CaseVersion] = {"v1p1": "1.1", "v1p0": "1.0"}
_OLD_CODES = {
    "invalid_uuid": "invaliduuid",
    "invalid_filter_field": "invalid_selection_field",
}
"""The codes of CASE 1.0 for those of CASE 1.1."""

_KEPT = 16_777_216  # bytes of packages
_FRAMEWORKS = 4  # releases; a framework takes about as much memory as the release
_DEFAULT_LIMIT, _MOST, _LONGEST_OFFSET = 100, 1_000, 100_000_000

_PAGING = {
    "limit": {"type": "integer", "minimum": 1, "maximum": _MOST, "default": _DEFAULT_LIMIT},
    "offset": {"type": "integer", "minimum": 0, "default": 0},
    "sort": {"type": "string"},
    "orderBy": {"type": "string", "enum": ["asc", "desc"]},
    "fields": {"type": "array", "items": {"type": "string"}},
}
"""The parameters of the list of documents."""


class _CaseError(Exception):
    """A request that fails, with the code of CASE 1.1 for the reason and the field at fault."""

    def __init__(self, status: int, code: str, field: str, words: str) -> None:
        super().__init__(words)
        self.status, self.code, self.field = status, code, field


class _Operation(NamedTuple):
    """An operation on one object: its path, the keys of its answer, its summary, and the function that answers."""

    path: str
    keys: Sequence[str]
    words: str
    answer: "Callable[[_Api, Request, str], Values]"


@endpoint
def create(state: State) -> Endpoint:
    """Return the endpoint. To make a package takes a while, so it has threads, and keeps what it made."""
    threads, kept = few_threads(), LruCache[tuple[str, str, str], Document](_KEPT)
    kept.report(state.metrics, "taxokit_case_packages", "packages of CASE")
    frameworks = _Frameworks(state.publication)
    routes: list[BaseRoute] = []
    for name, version in _VERSIONS.items():
        api = _Api(state, version, frameworks, kept)
        start = f"{PATH}/{name}"
        answers = {
            "CFDocuments": api.documents,
            DISCOVERY: api.discovery,
            "CFPackages/{id}": api.package,
            **{f"{operation.path}/{{id}}": api.object(operation) for operation in _OPERATIONS},
            "{rest:path}": api.nothing,
        }
        routes += [
            Route(f"{start}/{path}", threaded(api.checked(answer), threads), methods=["GET"])
            for path, answer in answers.items()
        ]
    return Endpoint(routes)


class _Frameworks:
    """The releases as frameworks, of which some are kept."""

    def __init__(self, publication: Publication) -> None:
        self._publication = publication
        self.of = lru_cache(maxsize=_FRAMEWORKS)(_framework)

    def release_of(self, identifier: str) -> PublishedRelease:
        """Return the current release if anything in it has a UUID, else the newest that has it. Raises _CaseError."""
        current = self._publication.current
        if identifier in _uuids(self.of(current)):
            return current
        if identifier not in self._older:
            raise _unknown(identifier)
        return self._older[identifier]

    @cached_property
    def _older(self) -> Mapping[str, PublishedRelease]:
        """The newest release with each UUID that the current one does not have."""
        current, older = _uuids(self.of(self._publication.current)), dict[str, PublishedRelease]()
        for release in self._publication.newest_first:
            if release is not self._publication.current:
                for identifier in _uuids(_framework(release)):
                    if identifier not in current:
                        older.setdefault(identifier, release)
        return older


def _framework(release: PublishedRelease) -> Framework:
    return Framework(release.taxonomy, release.attribution)


def _uuids(framework: Framework) -> Mapping[str, object]:
    """Return the UUIDs of everything that a framework has an address for, but the document."""
    types = {uuid_of(cls.uri): cls for cls in framework.classes}
    own = {**types, uuid_of(framework.attribution.license_url): None}
    return ChainMap(framework.by_uuid, framework.links_by_uuid, own)  # type: ignore[arg-type] # nobody changes it


class _Api:
    """The answers in one version of CASE."""

    def __init__(
        self,
        state: State,
        version: CaseVersion,
        frameworks: _Frameworks,
        kept: LruCache[tuple[str, str, str], Document],
    ) -> None:
        self._publication, self._url = state.publication, state.url
        self.version = version
        self._frameworks = frameworks
        self._kept = kept

    def checked(self, answer: Callable[[Request], Response]) -> Callable[[Request, bytes], Response]:
        """Return an answer whose failures are in the form of CASE."""

        def respond(request: Request, _body: bytes) -> Response:
            try:
                return answer(request)
            except _CaseError as failure:
                return self._failed(failure)

        return respond

    def _failed(self, failure: _CaseError) -> Response:
        code = failure.code if self.version == "1.1" else _OLD_CODES.get(failure.code, failure.code)
        field = {"imsx_codeMinorFieldName": failure.field, "imsx_codeMinorFieldValue": code}
        content = {
            "imsx_codeMajor": "failure",
            "imsx_severity": "error",
            "imsx_description": str(failure),
            "imsx_codeMinor": {"imsx_codeMinorField": [field]},
        }
        return Response(f"{compact_json(content)}\n", failure.status, media_type="application/json")

    # --- releases -----------------------------------------------------------------------------------------------------

    @cached_property
    def _releases(self) -> Mapping[str, PublishedRelease]:
        """The releases by the UUIDs of their documents: that of the taxonomy is of the current one."""
        source = self._publication.current.attribution.source
        by_version = {uuid_of(f"{source}/{release.version}"): release for release in self._publication.releases}
        return {**by_version, uuid_of(source): self._publication.current}

    def release(self, identifier: str) -> PublishedRelease:
        """Return the release with the UUID of its document. Raises _CaseError (404)."""
        if identifier not in self._releases:
            raise _unknown(identifier)
        return self._releases[identifier]

    def package_of(self, release: PublishedRelease) -> CasePackage:
        """Return a release as a package."""
        return CasePackage(self._frameworks.of(release), self.version)

    def package_with(self, identifier: str) -> tuple[PublishedRelease, CasePackage]:
        """Return the release to ask for a UUID, and its package. Raises _CaseError (404)."""
        release = self._frameworks.release_of(identifier)
        return release, self.package_of(release)

    # --- answers ------------------------------------------------------------------------------------------------------

    def documents(self, request: Request) -> Response:
        """Answer with the documents: one, of the current release. Raises _CaseError (400)."""
        asked = request.query_params
        if "filter" in asked:
            raise _CaseError(400, "invalid_filter_field", "filter", "documents cannot be filtered")
        limit = _number(request, "limit", 1, _MOST, _DEFAULT_LIMIT)
        offset = _number(request, "offset", 0, _LONGEST_OFFSET, 0)
        if asked.get("orderBy", "asc") not in ("asc", "desc"):
            raise _CaseError(400, "invalid_sort_field", "orderBy", "orderBy must be asc or desc")
        all_documents = [self.document(request, self._publication.current)]
        keys = all_documents[0].keys()
        if asked.get("sort", "title") not in keys:
            raise _CaseError(400, "invalid_sort_field", "sort", f"a document has no {asked['sort'][:80]!r} to sort by")
        fields = [name for name in asked.get("fields", "").split(",") if name]
        for name in fields:
            if name not in keys:
                raise _CaseError(400, "invalid_selection_field", "fields", f"a document has no {name[:80]!r}")
        shown = all_documents[offset : offset + limit]
        content = [{key: document[key] for key in fields or document} for document in shown]
        return self._answer(request, {"CFDocuments": content}, {"X-Total-Count": str(len(all_documents))})

    def document(self, request: Request, release: PublishedRelease) -> Values:
        """Return the document of a release, with the address of its package."""
        values = self._marked(release, self.package_of(release).document)
        identifier = self._identifier(release)
        address = f"{self._root(request)}/CFPackages/{identifier}"
        return {**values, "CFPackageURI": {"title": values["title"], "identifier": identifier, "uri": address}}

    def package(self, request: Request) -> Response:
        """Answer with a package. Raises _CaseError (404)."""
        release = self.release(_identifier(request))
        key = (self.version, release.version, release.withdrawn)
        made = self._kept.get(key)
        if made is None:
            content = self.package_of(release).content
            content["CFDocument"] = self._marked(release, content["CFDocument"])
            headers = {"content-type": "application/json", "cache-control": OF_FILES, "link": self._license}
            made = Document(f"{compact_json(content)}\n".encode(), headers)
            self._kept.add(key, made, made.size)
        return made.response(request.headers)

    def object(self, operation: _Operation) -> Callable[[Request], Response]:
        """Return the function that answers with an object."""
        return lambda request: self._answer(request, operation.answer(self, request, _identifier(request)))

    def nothing(self, request: Request) -> Response:
        """Raise _CaseError (404) for an address that is none."""
        raise _unknown(request.path_params["rest"][:80])

    def discovery(self, request: Request) -> Response:
        """Answer with the description of these addresses, as the standard asks for."""
        return self._answer(request, _description(self._root(request), self.version))

    def in_document(self, request: Request, release: PublishedRelease, values: Values) -> Values:
        """Return an item or an association on its own, with the address of its document."""
        identifier = self._identifier(release)
        link = {"title": release.attribution.title, "identifier": identifier}
        return {**values, "CFDocumentURI": {**link, "uri": f"{self._root(request)}/CFDocuments/{identifier}"}}

    def _marked(self, release: PublishedRelease, document: Values) -> Values:
        return {**document, "adoptionStatus": "Deprecated"} if release.withdrawn else document

    def _identifier(self, release: PublishedRelease) -> str:
        source = self._publication.current.attribution.source
        return uuid_of(source if release is self._publication.current else f"{source}/{release.version}")

    def _root(self, request: Request) -> str:
        path = request.scope["path"]
        start = f"{PATH}/{next(name for name, version in _VERSIONS.items() if version == self.version)}"
        return f"{self._url}{path[: path.index(start)]}{start}"

    @cached_property
    def _license(self) -> str:
        return f'<{as_uri(self._publication.current.attribution.license_url)}>; rel="license"'

    def _answer(self, request: Request, content: Values, headers: Mapping[str, str] | None = None) -> Response:
        return json_response(request, content, {"Link": self._license, **(headers or {})})


# --- operations on one object -----------------------------------------------------------------------------------------


def _document(api: _Api, request: Request, identifier: str) -> Values:
    return api.document(request, api.release(identifier))


def _item(api: _Api, request: Request, identifier: str) -> Values:
    release, package = api.package_with(identifier)
    return api.in_document(request, release, package.item(_entry(package, identifier)))


def _association(api: _Api, request: Request, identifier: str) -> Values:
    release, package = api.package_with(identifier)
    link = package.framework.links_by_uuid.get(identifier)
    if link is None:
        raise _unknown(identifier)
    return api.in_document(request, release, package.association(link))


def _item_associations(api: _Api, request: Request, identifier: str) -> Values:
    release, package = api.package_with(identifier)
    entry = _entry(package, identifier)
    links = [link for link in package.framework.links if entry in (link.origin, link.target)]
    item = api.in_document(request, release, package.item(entry))
    return {"CFItem": item, "CFAssociations": [package.association(link) for link in links]}


def _entry(package: CasePackage, identifier: str) -> Entry:
    entry = package.framework.by_uuid.get(identifier)
    if entry is None:
        raise _unknown(identifier)
    return entry


def _item_type(api: _Api, _request: Request, identifier: str) -> Values:
    _, package = api.package_with(identifier)
    types = [values for values in package.item_types if values["identifier"] == identifier]
    if not types:
        raise _unknown(identifier)
    return {"CFItemTypes": types}


def _license(api: _Api, _request: Request, identifier: str) -> Values:
    values = api.package_with(identifier)[1].license
    if values["identifier"] != identifier:
        raise _unknown(identifier)
    return values


_OPERATIONS = (
    _Operation("CFDocuments", ["identifier", "uri", "title", "CFPackageURI"], "A document", _document),
    _Operation("CFItems", ["identifier", "uri", "fullStatement", "CFDocumentURI"], "An item", _item),
    _Operation(
        "CFAssociations",
        ["identifier", "uri", "associationType", "originNodeURI", "destinationNodeURI", "CFDocumentURI"],
        "An association",
        _association,
    ),
    _Operation("CFItemAssociations", ["CFItem", "CFAssociations"], "An item with its associations", _item_associations),
    _Operation("CFItemTypes", ["CFItemTypes"], "A type of items", _item_type),
    _Operation("CFLicenses", ["identifier", "uri", "title", "licenseText"], "A licence", _license),
)


def _description(root: str, version: CaseVersion) -> Values:
    """Return an OpenAPI document of the operations."""
    uuid = {"name": "id", "in": "path", "required": True, "schema": {"type": "string", "format": "uuid"}}
    paging = [{"name": name, "in": "query", "schema": schema} for name, schema in _PAGING.items()]
    package = ["CFDocument", "CFItems", "CFAssociations", "CFDefinitions"]
    paths = {
        "/CFDocuments": _described("getAllCFDocuments", "All documents", ["CFDocuments"], paging),
        "/CFPackages/{id}": _described("getCFPackage", "A document with all of its parts", package, [uuid]),
    }
    for path, keys, words, _ in _OPERATIONS:
        paths[f"/{path}/{{id}}"] = _described(f"get{path.removesuffix('s')}", words, keys, [uuid])
    info = {"title": "Competencies and Academic Standards Exchange", "version": version}
    failure = {"type": "object", "required": ["imsx_codeMajor", "imsx_severity", "imsx_description", "imsx_codeMinor"]}
    return {
        "openapi": "3.1.1",
        "info": info,
        "servers": [{"url": root}],
        "paths": paths,
        "components": {"schemas": {"imsx_StatusInfo": failure}},
    }


def _described(name: str, words: str, keys: Sequence[str], parameters: Sequence[Values]) -> Values:
    failure = {"application/json": {"schema": {"$ref": "#/components/schemas/imsx_StatusInfo"}}}
    schema = {"type": "object", "required": list(keys)}
    failed = "400" if name == "getAllCFDocuments" else "404"
    responses = {
        "200": {"description": words, "content": {"application/json": {"schema": schema}}},
        failed: {"description": "The request is malformed, or there is no such object.", "content": failure},
    }
    return {"get": {"operationId": name, "summary": words, "parameters": list(parameters), "responses": responses}}


def _identifier(request: Request) -> str:
    """Return the UUID in the path of a request. Raises _CaseError (404) if it is none."""
    text = request.path_params["id"]
    try:
        return str(UUID(text))
    except ValueError:
        raise _CaseError(404, "invalid_uuid", "sourcedId", f"{text[:80]!r} is not a UUID") from None


def _unknown(name: str) -> _CaseError:
    return _CaseError(404, "unknownobject", "sourcedId", f"there is no {name}")


def _number(request: Request, name: str, least: int, most: int, default: int) -> int:
    try:
        return number_in(name, request.query_params.get(name), least, most, default)
    except HTTPException as error:
        raise _CaseError(400, "invalid_selection_field", name, error.detail) from None
