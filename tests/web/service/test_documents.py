"""The service answers as every host of the site should: pages, forms, files of releases, and missing addresses."""

import asyncio
import gzip
import hashlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.datastructures import Headers

from support.accept import ACCEPT
from support.service import LocalClient
from support.service_process import Service
from taxokit.formats.forms import PAGE_FORMS
from taxokit.web.documents import Documents
from taxokit.web.large_files import LargeFile
from taxokit.web.metrics import Metrics
from taxokit.web.pages import PAGES
from taxokit.web.publication import File, Publication, ReleaseFile
from taxokit.web.responses import accepts_gzip

NEGOTIATED = ("/energy", "/energy/topics", "/energy/ns", "/energy/term/strom")


@pytest.mark.parametrize("page", NEGOTIATED)
def test_each_accept_header_gets_its_form(page: str, service: Service) -> None:
    for accept, form in ACCEPT.items():
        request = service.client.build_request("GET", service.url + page)
        del request.headers["accept"]
        if accept is not None:
            request.headers["accept"] = accept
        answer = service.client.send(request)
        assert answer.headers["vary"].startswith("Accept")
        assert f'<{page}.nt>; rel="alternate"; type="application/n-triples"' in answer.headers["link"]
        if form == "html":
            assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8"), accept
        elif form:
            assert (answer.status_code, answer.headers["location"]) == (303, f"{page}.{form}"), accept
            assert service.get(answer.headers["location"]).headers["content-type"].startswith(PAGE_FORMS[form])
        else:
            assert (answer.status_code, answer.text.splitlines()) == (
                406,
                [f"{page}.{ending}" for ending in PAGE_FORMS],
            ), accept


def files_of(publication: Publication) -> Iterator[File | ReleaseFile]:
    """Yield the files of the site, without those that configure hosts."""
    for render in PAGES.all().values():
        yield from render(publication)


def test_releases_at_the_root_lead_to_their_place(released_thesaurus: Path, run: Callable[..., Any]) -> None:
    """So `taxokit fetch http://localhost:8000/` finds the index and the files below it."""
    assert run("index", cwd=released_thesaurus).code == 0
    client = LocalClient(released_thesaurus)
    for path in ("index.json", "1.0.0/SHA256SUMS", "1.0.0/csv/terms.csv"):
        answer = client.get(f"/{path}")
        assert (answer.status_code, answer.headers["location"]) == (307, f"/energy/{path}")
        assert client.get(f"/energy/{path}").content == (released_thesaurus / "releases" / path).read_bytes()
    assert client.get("/topics.html").status_code == 404


def test_every_file_of_the_site_is_served_byte_for_byte(service: Service, publication: Publication) -> None:
    """The files that a build writes are the oracle."""
    files = list(files_of(publication))
    assert len(files) > 100
    for file in files:
        response = service.get(f"/{file.path}", Accept="text/html")
        address = publication.addresses.at(f"/{file.path.removesuffix('.html')}")
        if address is not None and address.see:
            continue  # a page that leads elsewhere, for hosts that cannot redirect
        assert response.status_code == 200, file.path
        assert response.content == file.data, file.path
        assert response.headers["etag"].startswith(f'"{hashlib.sha256(file.data).hexdigest()[:32]}'), file.path


def test_every_address_of_the_data_gets_an_answer(service: Service, publication: Publication) -> None:
    graph = publication.current.released.read_bytes("taxonomy.nt").decode()
    for iri in set(re.findall(r"^<([^>#]+)", graph, re.MULTILINE)):
        address = publication.addresses.of_iri(iri)
        if address:
            response = service.get(publication.addresses.path(address), Accept="text/html")
            assert response.status_code == address.status, iri


def test_known_documents_are_not_sent_again(service: Service) -> None:
    for path, encoding in (
        ("/energy/term/strom.json", "gzip"),
        ("/energy/1.0.0/taxonomy.ttl", ""),
        ("/energy", "gzip"),
    ):
        first = service.get(path, Accept_Encoding=encoding, Accept="text/html")
        tag = first.headers["etag"]
        for known in (tag, f'"other", W/{tag}', "*"):
            again = service.get(path, Accept_Encoding=encoding, Accept="text/html", If_None_Match=known)
            assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
            for name in ("cache-control", "vary"):
                assert again.headers[name] == first.headers[name]
        assert (
            service.get(path, Accept_Encoding=encoding, Accept="text/html", If_None_Match='"other"').status_code == 200
        )


def test_documents_are_compressed_for_clients_that_accept_it(service: Service) -> None:
    plain = service.get("/energy/term/strom", Accept="text/html", Accept_Encoding="identity")
    assert "content-encoding" not in plain.headers
    with service.client.stream(
        "GET", f"{service.url}/energy/term/strom", headers={"accept": "text/html", "accept-encoding": "gzip"}
    ) as packed:
        data = b"".join(packed.iter_raw())
    assert packed.headers["content-encoding"] == "gzip"
    assert (int(packed.headers["content-length"]), gzip.decompress(data)) == (len(data), plain.content)
    assert len(data) < len(plain.content) / 2
    assert packed.headers["etag"] != plain.headers["etag"]
    assert packed.headers["vary"] == plain.headers["vary"] == "Accept, Accept-Encoding"


def test_accept_encoding_follows_the_standard() -> None:
    for header in ("gzip", "br, gzip;q=0.5", "*", "deflate, GZIP", "x-gzip", "gzip, identity;q=0.5", "gzip;q=0.1"):
        assert accepts_gzip(header), header
    for header in ("gzip;q=0", "gzip; q=0.000", "*, gzip;q=0", "br", "", ";;;,,", "gzip;q=0.1, identity;q=1"):
        assert not accepts_gzip(header), header


def test_head_has_the_headers_of_get(service: Service) -> None:
    for path in ("/energy", "/energy/term/strom.ttl", "/energy/1.0.0/taxonomy.nt", "/energy/nothing", "/readyz"):
        head = service.client.head(service.url + path)
        get = service.get(path)
        assert (head.status_code, head.content) == (get.status_code, b"")
        differing = {"date", "x-request-id"}
        assert {k: v for k, v in head.headers.items() if k not in differing} == {
            k: v for k, v in get.headers.items() if k not in differing
        }


def test_every_origin_may_read_all_documents(service: Service) -> None:
    for path in ("/energy", "/energy/nothing", "/energy/latest", "/healthz"):
        assert service.get(path, Origin="https://example.org").headers["access-control-allow-origin"] == "*"
        headers = {"origin": "https://example.org", "access-control-request-method": "GET"}
        preflight = service.client.options(service.url + path, headers=headers)
        assert preflight.status_code == 204
        assert "GET" in preflight.headers["access-control-allow-methods"]
        assert preflight.headers["access-control-allow-headers"] == "*"


@pytest.mark.parametrize(
    ("path", "methods"),
    [
        ("/energy/term/strom", "GET, HEAD, OPTIONS"),
        ("/api/concepts", "GET, HEAD, OPTIONS"),
        ("/energy/api/concepts", "GET, HEAD, OPTIONS"),
        ("/sparql", "GET, HEAD, POST, OPTIONS"),
        ("/energy/reconcile", "GET, HEAD, POST, OPTIONS"),
        ("/reconcile/match", "POST, OPTIONS"),
        ("/metrics", "GET, HEAD, OPTIONS"),
    ],
)
def test_each_address_lists_the_methods_that_it_answers_to(service: Service, path: str, methods: str) -> None:
    response = service.client.options(service.url + path)
    assert (response.status_code, response.headers["allow"]) == (204, methods)


def test_nothing_can_be_written(service: Service) -> None:
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        response = service.client.request(method, f"{service.url}/energy/term/strom", content=b"x")
        assert (response.status_code, response.headers["allow"]) == (405, "GET, HEAD, OPTIONS")
        assert response.json()["status"] == 405


def test_a_wrong_address_names_the_nearest_identifiers(service: Service, publication: Publication) -> None:
    as_json = service.get("/energy/term/photovoltaic", Accept="application/json")
    assert (as_json.status_code, as_json.headers["content-type"]) == (404, "application/problem+json")
    (near, *_) = as_json.json()["near"]
    item = publication.taxonomy.index("Term")["photovoltaik"]
    assert near == {
        "id": "photovoltaik",
        "label": item.data["label"] if "label" in item.data else near["label"],
        "uri": publication.taxonomy.iri(item),
        "path": "/energy/term/photovoltaik",
    }
    assert service.get("/energy/term/photovoltaic.ttl").json()["near"][0] == near
    page = service.get("/energy/term/photovoltaic", Accept="text/html")
    assert (page.status_code, page.headers["vary"]) == (404, "Accept, Accept-Encoding")
    assert '<a href="/energy/term/photovoltaik"' in page.text
    other = service.get("/energy/theme/photovoltaik", Accept="application/json").json()["near"]
    assert other[0]["path"] == "/energy/term/photovoltaik", "an identifier of another kind"


def test_ranges_of_large_files_are_served(repository: Path) -> None:
    client, path = LocalClient(repository), "/taxonomy/1.2.0/taxonomy.xlsx"

    def get(**headers: str) -> httpx.Response:
        return client.get(path, headers={name.replace("_", "-"): value for name, value in headers.items()})

    whole = get()
    data, tag = whole.content, whole.headers["etag"]
    assert (whole.status_code, whole.headers["content-length"]) == (200, str(len(data)))
    assert tag == f'"{hashlib.sha256(data).hexdigest()[:32]}"'
    for byte_range, start, end in (
        ("bytes=0-9", 0, 10),
        ("bytes=10-", 10, len(data)),
        ("bytes=-5", len(data) - 5, len(data)),
        ("bytes=5-99999999", 5, len(data)),
    ):
        part = get(Range=byte_range, If_Range=tag)
        assert (part.status_code, part.content) == (206, data[start:end])
        assert part.headers["content-range"] == f"bytes {start}-{end - 1}/{len(data)}"
    assert get(Range="bytes=0-9", If_Range='"other"').status_code == 200
    assert get(Range="bytes=99999999-").status_code == 416
    assert get(If_None_Match=tag).status_code == 304


def test_kept_documents_have_a_limit(publication: Publication) -> None:
    """The document that was used last is still kept; an older one must be made again."""
    documents = Documents(publication, 40_000, Metrics())
    paths = [publication.addresses.path(publication.addresses.of_item(item)) for _, item in publication.items()]
    made = [documents.at(f"{path}.html") for path in paths]
    assert all(made)
    assert documents.at(f"{paths[-1]}.html") is made[-1]
    assert documents.at(f"{paths[0]}.html") is not made[0]


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/sparql/", "/sparql"),
        ("/energy/reconcile/?queries={}", "/energy/reconcile?queries=%7B%7D"),
        ("/api", "/api/"),
        ("/energy/term/strom/", "/energy/term/strom"),
        ("/API/Search?q=strom", "/api/search?q=strom"),
        ("/energy/1.0.0/", "/energy/1.0.0"),
    ],
)
def test_an_address_with_another_slash_or_case_is_redirected(service: Service, path: str, location: str) -> None:
    answer = service.raw(f"GET {path} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n".encode())
    assert answer.startswith(b"HTTP/1.1 308 ")
    assert f"\r\nlocation: {location}\r\n".encode() in answer


def test_programs_get_errors_as_json(service: Service) -> None:
    for path in ("/api/concept", "/energy/api/concept"):
        answer = service.get(path)
        assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
        assert "/api/concepts" in answer.json()["near"]
        assert service.get(path, Accept="text/html").headers["content-type"].startswith("text/html")
    assert service.get("/energy/nothing").headers["content-type"].startswith("text/html")


def test_documents_have_a_date_and_policies(service: Service) -> None:
    """The date is that of the release, so that all replicas give the same one."""
    for path in ("/energy/term/strom.html", "/energy/term/strom.ttl", "/energy/1.0.0/taxonomy.ttl", "/energy"):
        assert service.get(path).headers["last-modified"] == "Sun, 14 Jun 2026 00:00:00 GMT", path
    for path in ("/energy", "/energy/search", "/energy/nothing", "/api/", "/sparql"):
        page = service.get(path, Accept="text/html")
        assert page.headers["content-security-policy"] == "frame-ancestors 'self'", path
        assert page.headers["referrer-policy"] == "strict-origin-when-cross-origin", path


def test_styles_and_scripts_have_a_name_that_changes(service: Service) -> None:
    (style,) = re.findall(r'href="(/energy/assets/[^"]+\.css)"', service.get("/energy", Accept="text/html").text)
    answer = service.get(style)
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    for former in ("/energy/assets/0123456789/site.css", "/energy/assets/site.css"):
        kept = service.get(former)
        assert (kept.status_code, kept.headers["cache-control"], kept.text) == (200, "private, no-cache", answer.text)
    assert service.get("/energy/assets/0123456789/other.css").status_code == 404


@pytest.fixture
def large(tmp_path: Path) -> Callable[..., httpx.Response]:
    """Ask for a file of 3 MB with some headers."""
    (tmp_path / "taxonomy.nt").write_bytes(LARGE)
    headers = {"content-type": "application/n-triples; charset=utf-8"}
    file = LargeFile(tmp_path / "taxonomy.nt", headers, "0" * 32, tmp_path / "packed")
    (tmp_path / "packed").mkdir()

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await file.response(Headers(scope=scope))(scope, receive, send)

    def ask(**sent: str) -> httpx.Response:
        async def asked() -> httpx.Response:
            async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://x") as client:
                return await client.get("/", headers={"accept-encoding": "identity", **sent})

        return asyncio.run(asked())

    return ask


LARGE = b"<https://example.org/a> <https://example.org/b> <https://example.org/c> .\n" * 40_000


def test_a_large_file_is_compressed_once(large: Callable[..., httpx.Response], tmp_path: Path) -> None:
    for _ in range(2):
        answer = large(**{"accept-encoding": "gzip"})
        assert (answer.status_code, answer.headers["content-encoding"], answer.content) == (200, "gzip", LARGE)
        assert int(answer.headers["content-length"]) < len(LARGE) / 20
    assert [path.suffix for path in (tmp_path / "packed").iterdir()] == [".gz"]
    plain = large()
    assert (plain.content, plain.headers["vary"]) == (LARGE, "Accept-Encoding")
    assert plain.headers["etag"] != answer.headers["etag"]
    assert large(**{"accept-encoding": "gzip", "if-none-match": answer.headers["etag"]}).status_code == 304
    (tmp_path / "packed" / f"{'0' * 32}.gz").unlink()
    (tmp_path / "packed").rmdir()
    assert large(**{"accept-encoding": "gzip"}).content == LARGE, "without room, it is sent as it is"


def test_a_part_of_a_large_file(large: Callable[..., httpx.Response]) -> None:
    part = large(range="bytes=5-9", **{"accept-encoding": "gzip"})
    assert (part.status_code, part.content) == (206, LARGE[5:10])
    for invalid in ("bytes=5-2", "bytes=x", "lines=1-2"):
        assert large(range=invalid).content == LARGE, "it is ignored (RFC 9110, section 14.2)"
    assert large(range="bytes=99999999-").status_code == 416
