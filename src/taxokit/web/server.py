"""Showing a built site on this machine: the answers of a host that can do everything, and a server on loopback.

Only `GET` and `HEAD` are answered, and only files of the site are read. A preview is not released: pages of other hosts
that a browser shows can read none of it, by no name that leads here.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

from taxokit.formats.forms import PAGE_FORMS, form_of
from taxokit.query.addresses import negotiate
from taxokit.rdf.urls import as_uri
from taxokit.repository.reading import ARTIFACT, read_file
from taxokit.text.errors import SourceError, TaxokitError
from taxokit.web.hosting import OF_FILES, OF_PAGES, OF_RELEASES, alternate_links
from taxokit.web.page import root_of
from taxokit.web.publication import Publication

LOOPBACK = "127.0.0.1"
_HERE = re.compile(r"(127\.0\.0\.1|localhost|\[::1\])(:\d+)?", re.IGNORECASE)
"""The names of this machine. Another one may have been made to lead here, for its pages to read the answers."""

_NOT_FOUND = "404.html"


class Answer(NamedTuple):
    """What a request gets: a status, headers, and the file with its content, or a text in place of one."""

    status: int
    headers: Mapping[str, str]
    file: str = ""
    text: str = ""


def answer(publication: Publication, path: str, accept: str | None) -> Answer:
    """Return the answer to a request for a path, which is decoded and has no query, by its `Accept` header."""
    address = publication.addresses.at(path)
    if address is None:
        return Answer(200, {"Cache-Control": OF_FILES}, path.removeprefix("/"))
    if address.see:
        return Answer(address.status, {"Location": as_uri(address.see)})
    if not address.is_negotiated:
        is_fixed = address.what == "file" and address.release
        return Answer(200, {"Cache-Control": OF_RELEASES if is_fixed else OF_FILES}, path.removeprefix("/"))
    page = root_of(publication) if address.what == "dataset" else publication.addresses.path(address)
    headers = {"Vary": "Accept", "Cache-Control": OF_PAGES, "Link": alternate_links(as_uri(page))}
    form = negotiate(accept)
    if form is None:
        return Answer(406, headers, text="".join(f"{page}.{one}\n" for one in PAGE_FORMS))
    if form != "html":
        return Answer(303, {**headers, "Location": as_uri(f"{page}.{form}")})
    return Answer(200, headers, f"{page}.html".removeprefix("/"))


def content_type(name: str) -> str:
    """Return the `Content-Type` of a file of a site by its name."""
    form = form_of(name)
    if form is not None and not form.is_text:
        return form.media_type
    return f"{form.media_type if form else 'text/plain'}; charset=utf-8"


class SiteServer(ThreadingHTTPServer):
    """A server of a built folder. `publication` is what that was made of, and is replaced after another build."""

    daemon_threads = True

    def __init__(self, port: int, folder: Path, publication: Publication) -> None:
        self.folder = folder
        self.publication = publication
        super().__init__((LOOPBACK, port), _Handler)

    @property
    def url(self) -> str:
        """The address of the page of the dataset."""
        return f"http://{LOOPBACK}:{self.server_port}{self.publication.addresses.base or '/'}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Report nothing, such as a browser that closes a connection."""


@contextmanager
def serving(port: int, folder: Path, publication: Publication) -> Iterator[SiteServer]:
    """Serve a built folder on loopback, in threads of their own. Raises TaxokitError where the port is not free."""
    try:
        server = SiteServer(port, folder, publication)
    except OSError as error:
        hint = "name another with --port"
        raise TaxokitError(f"cannot listen there: {error.strerror}", where=f"{LOOPBACK}:{port}", hint=hint) from None
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    server: SiteServer
    protocol_version = "HTTP/1.1"
    timeout = 30

    def do_HEAD(self) -> None:
        """Answer with headers alone."""
        self.do_GET()

    def do_GET(self) -> None:
        """Answer with headers and content."""
        if not _HERE.fullmatch(self.headers.get("Host", LOOPBACK)):
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return
        found = answer(self.server.publication, unquote(urlsplit(self.path).path), self.headers.get("Accept"))
        status, name, data = found.status, "", found.text.encode()
        if found.file or not (data or found.headers.get("Location")):
            name, data = _content(self.server.folder, found.file)
        if name == _NOT_FOUND:
            status = 404
        self.send_response(status)
        for header, value in found.headers.items():
            self.send_header(header, value)
        self.send_header("Content-Type", content_type(name))
        self.send_header("Content-Length", str(len(data)))
        if not self.server.publication.is_preview:
            self.send_header("Access-Control-Allow-Origin", "*")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(data)

    def log_message(self, *args: object) -> None:
        """Report nothing."""


def _content(folder: Path, path: str) -> tuple[str, bytes]:
    """Return the name and the content of the file at a path: that file, its page, or the page of what is missing."""
    for name in (path, f"{path}.html" if path else "index.html", _NOT_FOUND):
        try:
            return name, read_file(folder, name, ARTIFACT)
        except SourceError:
            continue
    return _NOT_FOUND, b""
