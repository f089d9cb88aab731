"""`/releases/1.0.0-to-1.2.0`: the changes between any two releases, as a page and as their diff document."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from taxokit.web.endpoints import Endpoint, State, endpoint
from taxokit.web.hosts import OF_FILES, canonical_link, content_type, policy_of
from taxokit.web.markdown import page_of, with_markdown
from taxokit.web.pages.releases import files_of_pair
from taxokit.web.publication import Publication
from taxokit.web.responses import Document, LruCache, few_threads, threaded

_KEPT = 8_388_608  # bytes


@endpoint
def create(state: State) -> Endpoint:
    """Return the endpoint. To compare two releases takes a while, so it has threads, and keeps what it made."""
    differences = _Differences(state.publication)
    differences.kept.report(state.metrics, "taxokit_differences", "changes between two releases")
    answer = threaded(differences.answer, few_threads())
    return Endpoint([Route("/releases/{old}-to-{name}", answer, methods=["GET"])])


class _Differences:
    def __init__(self, publication: Publication) -> None:
        self._publication = publication
        self.kept: LruCache[tuple[str, str, str], Document] = LruCache(_KEPT)

    def answer(self, request: Request, _body: bytes) -> Response:
        """Answer with the page or the diff document of two releases. Raises HTTPException (404) if there is none."""
        name = request.path_params["name"]
        form = next((form for form in ("html", "json", "md") if name.endswith(f".{form}")), "")
        key = (request.path_params["old"], name.removesuffix(f".{form}"), form or "html")
        document = self.kept.get(key) or self._made(*key)
        if document is None:
            raise HTTPException(404)
        return document.response(request.headers)

    def _made(self, old: str, new: str, form: str) -> Document | None:
        first, last = map(self._publication.by_version.get, (old, new))
        if first is None or last is None or first.released.version >= last.released.version:
            return None
        for file in with_markdown(self._publication, files_of_pair(self._publication, first, last)):
            if file.path.endswith(f".{form}"):
                own = policy_of(file.path) if form == "html" else {}
                if form == "md":
                    page = page_of(self._publication, f"/{file.path}")
                    own = {"link": canonical_link(f"{self._publication.origin}{page}")}
                headers = {"content-type": content_type(file.path), "cache-control": OF_FILES, **own}
                document = Document(file.data, headers)
                self.kept.add((old, new, form), document, document.size)
                return document
        return None
