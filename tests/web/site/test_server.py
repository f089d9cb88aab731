"""`taxokit site --serve`: it answers as every host should, reads nothing but the site, and follows what it is made of."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.client import HTTPConnection
from pathlib import Path
from typing import IO

import pytest

from support.accept import ACCEPT
from support.hosts import Server
from taxokit.formats.forms import PAGE_FORMS
from taxokit.repository.builds import replace_folder
from taxokit.repository.project import find_project
from taxokit.text.errors import SourceError, TaxokitError
from taxokit.web.build import build_site
from taxokit.web.preview import preview_of
from taxokit.web.publication import Publication, read_publication
from taxokit.web.server import SiteServer, answer, serving


@pytest.fixture(scope="module")
def publication(released_thesaurus_template: Path) -> Publication:
    return read_publication(find_project(released_thesaurus_template))


@pytest.fixture(scope="module")
def served(publication: Publication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SiteServer]:
    folder = tmp_path_factory.mktemp("served")
    (folder / "secret.txt").write_text("secret")
    replace_folder(folder / "site", build_site(publication), "site")
    (folder / "site/link.txt").symlink_to(folder / "secret.txt")
    with serving(0, folder / "site", publication) as server:
        yield server


@pytest.fixture
def client(served: SiteServer) -> Iterator[Server]:
    server = Server(served.server_port)
    yield server
    server.close()


@pytest.mark.parametrize("page", ["/energy", "/energy/topics", "/energy/ns", "/energy/term/strom"])
def test_each_accept_header_gets_its_form(page: str, publication: Publication) -> None:
    for accept, form in ACCEPT.items():
        found = answer(publication, page, accept)
        assert (found.headers["Vary"], found.headers["Cache-Control"]) == ("Accept", "private, no-cache")
        assert f'<{page}.nt>; rel="alternate"; type="application/n-triples"' in found.headers["Link"]
        if form == "html":
            assert (found.status, found.file) == (200, f"{page[1:]}.html")
        elif form:
            assert (found.status, found.headers["Location"]) == (303, f"{page}.{form}")
        else:
            assert (found.status, found.text.splitlines()) == (406, [f"{page}.{one}" for one in PAGE_FORMS])


def test_every_address_of_the_data_gets_an_answer(client: Server, publication: Publication) -> None:
    addresses = publication.addresses
    for iri in {iri.partition("#")[0] for iri in publication.current.statements}:
        address = addresses.of_iri(iri)
        if address:
            found = client.get(addresses.path(address), "text/html")
            assert found.status == address.status, iri
    for address in addresses.elsewhere():
        found = client.get(addresses.path(address), "text/turtle")
        assert (found.status, found.headers["location"]) == (303, address.see)
    found = client.get("/energy/latest/taxonomy.ttl")
    assert (found.status, found.headers["location"]) == (302, "/energy/1.0.0/taxonomy.ttl")


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("127.0.0.1:8000", 200),
        ("[::1]:8000", 200),
        ("evil.example:8000", 421),
        ("127.0.0.1.evil.example", 421),
    ],
)
def test_only_names_of_this_machine_are_answered(served: SiteServer, host: str, status: int) -> None:
    connection = HTTPConnection("127.0.0.1", served.server_port, timeout=10)
    connection.request("GET", "/energy.json", headers={"Host": host})
    assert connection.getresponse().status == status
    connection.close()


def test_pages_of_other_hosts_read_the_site_and_no_preview(
    served: SiteServer, client: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert client.get("/energy.json", "*/*").headers["access-control-allow-origin"] == "*"
    monkeypatch.setattr(served, "publication", replace(served.publication, is_preview=True))
    assert "access-control-allow-origin" not in client.get("/energy.json", "*/*").headers


def test_files_have_their_type_and_their_time(client: Server) -> None:
    for path, kind, cache in (
        ("/energy/term/strom.ttl", "text/turtle", "public, max-age=3600"),
        ("/energy/1.0.0/taxonomy.rdf", "application/rdf+xml", "public, max-age=31536000, immutable"),
        ("/energy/assets/site.css", "text/css", "public, max-age=3600"),
        ("/energy/downloads", "text/html", "public, max-age=3600"),
        ("/", "text/html", "public, max-age=3600"),
    ):
        found = client.get(path)
        assert (found.status, found.headers["cache-control"]) == (200, cache)
        assert found.headers["content-type"] == f"{kind}; charset=utf-8"
        assert len(found.body) == int(found.headers["content-length"]) > 100


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/energy/term/nothing",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/energy/..%2f..%2f..%2fsecret.txt",
        "//etc/passwd",
        "/link.txt",
        "/energy/%00",
        "/.taxokit-build/x",
    ],
)
def test_nothing_but_the_site_is_read(path: str, client: Server) -> None:
    found = client.get(path)
    assert found.status == 404
    assert b"There is no such page" in found.body
    assert b"secret" not in found.body


def test_a_port_that_is_taken_is_named(served: SiteServer, publication: Publication) -> None:
    with (
        pytest.raises(TaxokitError, match=rf"127\.0\.0\.1:{served.server_port}: cannot listen there.*--port"),
        serving(served.server_port, served.folder, publication),
    ):
        pass


@contextmanager
def shown(*arguments: object) -> Iterator[tuple[Server, IO[str]]]:
    """Give what a process of `taxokit site --serve` answers, and its messages; it ends as Ctrl-C ends it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "taxokit", *map(str, arguments), "--serve", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
    try:
        assert process.stdout
        assert process.stderr
        assert "files in" in process.stdout.readline()
        assert process.stdout.readline() == f"serving at http://127.0.0.1:{port}/energy; press Ctrl-C to stop\n"
        server = Server(port)
        yield server, process.stderr
        server.close()
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)
    assert process.returncode == 130


def wait_for(text: str, server: Server, page: str) -> None:
    """Wait until a page has a text."""
    end = time.monotonic() + 60
    while text.encode() not in server.get(page).body:
        assert time.monotonic() < end
        time.sleep(0.2)


@pytest.mark.full
def test_a_served_site_follows_the_releases(released_thesaurus: Path, tmp_path: Path) -> None:
    releases = released_thesaurus / "releases"
    with shown("site", releases, "--out", tmp_path / "site") as (server, messages):
        assert server.get("/energy/latest").headers["location"] == "/energy/1.0.0"
        half = releases / "1.0.1"
        half.mkdir()
        assert "not built" in messages.readline()
        assert server.get("/energy/term/strom").status == 200
        half.rmdir()
        (releases / "withdrawn.json").write_text('{"1.0.0": "An error."}')
        wait_for("An error.", server, "/energy/1.0.0")


@pytest.mark.full
def test_a_preview_follows_the_sources(released_thesaurus: Path) -> None:
    source = released_thesaurus / "taxonomy/themes/erzeugung.yaml"
    text = source.read_text(encoding="utf-8")
    with shown("--root", released_thesaurus, "site") as (server, messages):
        assert b"Preview, not released." in server.get("/energy/term/strom").body
        source.write_text(text.replace("Bewegte elektrische", "Ladung: ["), encoding="utf-8")
        message = messages.readline()
        assert "not built: taxonomy/themes/erzeugung.yaml:" in message
        assert server.get("/energy/term/strom").status == 200
        source.write_text(text.replace("Bewegte elektrische", "Fließende elektrische"), encoding="utf-8")
        wait_for("Fließende elektrische Ladung.", server, "/energy/term/strom")
    assert not (released_thesaurus / "_site").exists()


def test_each_page_of_a_preview_says_so_and_no_page_of_a_site(released_thesaurus: Path, tmp_path: Path) -> None:
    project = find_project(released_thesaurus)
    preview = read_publication(project, preview=preview_of(project, tmp_path / "build"))
    assert preview.current.version == "1.0.1-dev"
    pages = {file.path: file.data for file in build_site(preview) if file.path.endswith(".html")}
    assert "energy/1.0.0/term/strom.html" in pages
    assert "energy/1.0.1-dev/term/strom.html" in pages
    framed = {path: data for path, data in pages.items() if b"<main" in data}
    assert len(framed) > 30
    assert [path for path, data in framed.items() if b"Preview, not released." not in data] == []
    assert [path for path, data in framed.items() if b'content="noindex"' not in data] == []
    released = (file.data for file in build_site(read_publication(project)) if file.path.endswith(".html"))
    assert not any(b"Preview" in data for data in released)


def test_a_preview_needs_no_release_and_no_errors(thesaurus: Path, tmp_path: Path) -> None:
    project = find_project(thesaurus)
    publication = read_publication(project, preview=preview_of(project, tmp_path / "build"))
    assert [release.version for release in publication.releases] == ["1.0.0-dev"]
    assert list(build_site(publication))
    source = thesaurus / "taxonomy/themes/erzeugung.yaml"
    source.write_text(source.read_text(encoding="utf-8").replace("- strom\n", "- nowhere\n"), encoding="utf-8")
    with pytest.raises(SourceError, match=r"erzeugung\.yaml:\d+:\d+: .*nowhere.*run `taxokit check`"):
        preview_of(project, tmp_path / "build")
