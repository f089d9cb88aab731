"""The service behind a proxy: the configuration of `docs/scaling.md` in nginx with TLS, asked as OpenRefine does."""

import json
import re
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest
import yaml

from support.hosts import free_port, nginx_of, program
from support.service_process import Service, served

MARKED = re.compile(r"```nginx\n(upstream .*?)```", re.DOTALL)
SCRAPED = re.compile(r"```yaml\n(scrape_configs:.*?)```", re.DOTALL)


class Proxied(NamedTuple):
    """The address of a proxy, a client that trusts its certificate, and the service behind it."""

    url: str
    client: httpx.Client
    service: Service
    operator: str


@pytest.fixture(scope="module")
def proxied(
    repository: Path, released_thesaurus_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Proxied]:
    folder = tmp_path_factory.mktemp("proxy")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        [program("openssl", "apt-get install openssl"), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate],
        check=True, capture_output=True,
    )  # fmt: skip
    match = MARKED.search((repository / "docs/scaling.md").read_text(encoding="utf-8"))
    assert match
    port, operator = free_port(), free_port()
    url = f"https://localhost:{port}"
    options = ("--url", url, "--metrics", f"127.0.0.1:{operator}", "--proxy", "127.0.0.1")
    with served(released_thesaurus_template / "releases", *options) as service:
        values = {
            "10.0.0.1:8000": f"127.0.0.1:{service.port}",
            "10.0.0.2:8000": f"127.0.0.1:{free_port()} backup",
            "/var/cache/nginx/taxokit": "{state}/cache",
            "listen 443 ssl": f"listen 127.0.0.1:{{port}}; listen 127.0.0.1:{port} ssl",
            "taxonomy.example.org;": "localhost;",
            "/etc/ssl/certs/taxonomy.example.org.pem": str(certificate),
            "/etc/ssl/private/taxonomy.example.org.key": str(key),
        }
        text = match[1].replace("{", "{{").replace("}", "}}")
        for documented, here in values.items():
            assert documented in text
            text = text.replace(documented, here)
        context = ssl.create_default_context(cafile=certificate)
        with nginx_of(text), httpx.Client(verify=context) as client:
            yield Proxied(url, client, service, f"http://127.0.0.1:{operator}")


def get(proxied: Proxied, address: str, **headers: str) -> httpx.Response:
    assert address.startswith(f"{proxied.url}/"), "every address is that of the proxy"
    return proxied.client.get(address, headers={name.replace("_", "-"): value for name, value in headers.items()})


def test_openrefine_works_through_the_proxy(proxied: Proxied) -> None:
    """What it asks for a column: the manifest, suggestions with their flyouts, candidates, a preview, and values."""
    root = f"{proxied.url}/reconcile"
    manifest = get(proxied, root).json()
    for kind, about in manifest["suggest"].items():
        prefix = {"entity": "strom", "type": "", "property": ""}[kind]
        found = get(proxied, f"{about['service_url']}{about['service_path']}?prefix={prefix}").json()["result"]
        flyout = about["flyout_service_path"].replace("${id}", found[0]["id"].replace("/", "%2F"))
        assert get(proxied, f"{about['service_url']}{flyout}").json()["html"]
    queries = {"queries": json.dumps({"q0": {"query": "Strom"}})}
    best = proxied.client.post(root, data=queries).json()["q0"]["result"][0]
    assert best["match"]
    identifier = best["id"].replace("/", "%2F")
    assert best["name"] in get(proxied, manifest["preview"]["url"].replace("{{id}}", identifier)).text
    page = get(proxied, manifest["view"]["url"].replace("{{id}}", identifier))
    assert (page.status_code, page.headers["location"]) == (303, f"/energy/{best['id']}")
    propose = manifest["extend"]["propose_properties"]
    names = get(proxied, f"{propose['service_url']}{propose['service_path']}?type=term").json()["properties"]
    extend = {"ids": [best["id"]], "properties": [{"id": names[0]["id"]}]}
    rows = proxied.client.post(root, data={"extend": json.dumps(extend)}).json()["rows"]
    assert rows.keys() == {best["id"]}
    draft = get(proxied, f"{root}/1.0-draft").json()
    assert draft["view"]["url"].startswith(f"{proxied.url}/reconcile/1.0-draft/")


HEADERS = ("Host", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix", "Forwarded", "X-Original-URL")


@pytest.mark.parametrize(
    "path", ["/reconcile", "/energy/reconcile", "/reconcile/1.0-draft", "/sparql", "/api/", "/energy"]
)
def test_no_address_of_an_answer_is_that_of_a_header(path: str, proxied: Proxied) -> None:
    """Not through the proxy, not from its cache, and not without it."""
    for root in (proxied.url, proxied.service.url):
        for name in HEADERS:
            evil = {name: "host=evil.example" if name == "Forwarded" else "evil.example"}
            answer = proxied.client.get(root + path, headers={**evil, "Accept": "text/turtle, */*"})
            assert "evil" not in answer.text + str(answer.headers), name
    assert "evil" not in get(proxied, proxied.url + path).text


def test_the_proxy_opens_nothing_for_the_operator(proxied: Proxied) -> None:
    for path in (
        "/metrics",
        "/energy/metrics",
        "/metrics/",
        "//metrics",
        "/%6detrics",
        "/METRICS",
        "/energy/../metrics",
    ):
        answer = get(proxied, proxied.url + path)
        assert answer.status_code in (301, 308, 400, 404), path
        assert "taxokit_" not in answer.text
    for path, status in (("/metrics", 200), ("/healthz", 200), ("/readyz", 200), ("/energy", 404), ("/api/", 404)):
        assert httpx.get(proxied.operator + path).status_code == status, path
    assert 'version="1.0.0",releases="1"' in httpx.get(f"{proxied.operator}/metrics").text


def test_prometheus_asks_each_replica_which_counts_what_the_proxy_passes_on(proxied: Proxied, repository: Path) -> None:
    text = (repository / "docs/scaling.md").read_text(encoding="utf-8")
    balanced, scraped = MARKED.search(text), SCRAPED.search(text)
    assert balanced
    assert scraped
    (scrape,) = yaml.safe_load(scraped[1])["scrape_configs"]
    hosts = re.findall(r"server (10\.[\d.]+):", balanced[1])
    assert [target for static in scrape["static_configs"] for target in static["targets"]] == [
        f"{host}:9000" for host in hosts
    ]
    assert f"--metrics {hosts[0]}:9000" in text

    def counted() -> int:
        lines = httpx.get(f"{proxied.operator}{scrape.get('metrics_path', '/metrics')}").text
        return sum(map(int, re.findall(r'^taxokit_requests_total\{by="endpoint",.*\} (\d+)$', lines, re.MULTILINE)))

    before = counted()
    for number in range(5):
        get(proxied, f"{proxied.url}/api/search?q=strom{number}")
    assert counted() == before + 5


def test_an_identifier_of_the_proxy_is_in_the_log_and_in_the_answer(proxied: Proxied) -> None:
    answer = get(proxied, f"{proxied.url}/api/releases", user_agent="OpenRefine 3.9", referer="https://example.org/")
    identifier = answer.headers["x-request-id"]
    assert re.fullmatch("[0-9a-f]{32}", identifier), "as nginx makes it"
    proxied.service.wait_for_line(identifier)
    line = next(json.loads(line) for line in proxied.service.out.splitlines() if identifier in line)
    assert line["user_agent"] == "OpenRefine 3.9"
    assert line["referrer"] == "https://example.org/"
