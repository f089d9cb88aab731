"""Web servers negotiate with the files for them as `query.negotiation` does, and every IRI of the data resolves.

They are started at full depth alone, on loopback.
"""

import gzip
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple, cast
from urllib.parse import quote

import pytest
import yaml
from pyoxigraph import RdfFormat, parse

from support.accept import ACCEPT
from support.hosts import HOSTS, Answer, Server, apache, node
from taxokit.formats.edition import build
from taxokit.formats.forms import PAGE_FORMS
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.repository.builds import replace_folder
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version
from taxokit.web.publication import Publication, Settings, read_publication
from taxokit.web.site import build_site

pytestmark = pytest.mark.full

SAFE = "%/:?[]@!$&'()*+,;=~"

DIFFERS: dict[str, dict[str | None, str | None]] = {
    # it answers 406 to empty or malformed headers, reads invalid weights, and quality to three digits
    "apache": {
        "": None,
        ";;;": None,
        "garbage": None,
        "text": None,
        "*/turtle": None,
        "text/turtle;q=2": "ttl",
        "text/turtle;q=-1, application/json;q=0.2": "ttl",
        "text/turtle;q=0.1234": "ttl",
        'text/html;a="unclosed, text/turtle': "html",
        "text/turtle; q=1.0 ,text/html ; Q=0.999": "html",
        "text/*;q=0.9, application/rdf+xml;q=0.9": "html",
        "text/markdown;q=0.4, text/html;q=0.4": "html",
    },
    # it ignores weights, and looks for names of types anywhere
    "nginx": {
        "text/html;q=0.5, text/turtle": "html",
        "text/html;q=0, */*": "html",
        "text/turtle;q=0": "ttl",
        "*/*;q=0": "html",
        "text/turtle; q=1.0 ,text/html ; Q=0.999": "html",
        "text/*, text/html;q=0": "html",
        "text/html, text/markdown;q=0.9": "md",
        "*/turtle": None,
        "text/turtle;q=2": "ttl",
        "text/turtle;q=0.1234": "ttl",
        'text/html;a="unclosed, text/turtle': "html",
    },
    "workerd": {},
}
"""What a host cannot do: the form that it answers with in place of the one of the table. `docs/site.md` says the same."""


class Hosted(NamedTuple):
    """A site, and a server that serves it."""

    name: str
    publication: Publication
    server: Server


@pytest.fixture(scope="module")
def folder(repository: Path) -> Iterator[tuple[Publication, Path]]:
    """The site of this project, readable by other users."""
    publication = read_publication(find_project(repository), Settings(snapshots=False))
    with tempfile.TemporaryDirectory(prefix="taxokit-site-") as made:
        Path(made).chmod(0o755)
        replace_folder(Path(made) / "site", build_site(publication, compress=True), "site")
        yield publication, Path(made) / "site"


@pytest.fixture(scope="module", params=HOSTS)
def hosted(request: pytest.FixtureRequest, folder: tuple[Publication, Path]) -> Iterator[Hosted]:
    publication, path = folder
    start = cast("AbstractContextManager[Server]", HOSTS[request.param](path))
    with start as server:
        yield Hosted(request.param, publication, server)


PAGES = ["/taxonomy", "/taxonomy/skills", "/taxonomy/ns", "/taxonomy/skill/agent-memory-systems"]


@pytest.mark.parametrize("page", PAGES)
def test_each_accept_header_gets_its_form(page: str, hosted: Hosted) -> None:
    wrong = {}
    for accept, form in ACCEPT.items():
        answer = hosted.server.get(page, accept)
        expected = DIFFERS[hosted.name].get(accept, form)
        actual = form_of(page, answer.status, answer.headers)
        if actual != expected:
            wrong[accept] = (actual, expected)
        assert "accept" in answer.headers["vary"].lower()
        if answer.status == 406:
            assert all(f"{page.rpartition('/')[2]}.{name}" in answer.body.decode() for name in PAGE_FORMS), answer.body
        else:
            assert answer.headers["cache-control"] == "private, no-cache"
            assert f'<{page}.ttl>; rel="alternate"; type="text/turtle"' in answer.headers["link"]
    assert wrong == {}


def form_of(page: str, status: int, headers: Mapping[str, str]) -> str | None:
    """Return the form that an answer has, or leads to; None for 406."""
    if status == 200:
        assert headers["content-type"].startswith("text/html")
        return "html"
    if status == 303:
        match = re.fullmatch(rf"(?:http://[^/]*)?{re.escape(page)}\.(\w+)", headers["location"])
        assert match, headers["location"]
        return match[1]
    assert status == 406
    return None


@pytest.mark.parametrize("page", PAGES)
def test_each_form_is_served_as_its_type(page: str, hosted: Hosted) -> None:
    for form, media_type in PAGE_FORMS.items():
        answer = hosted.server.get(f"{page}.{form}", "text/nothing")
        if hosted.name == "workerd" and form == "html":
            assert (answer.status, answer.headers["location"]) == (307, page), "Cloudflare takes the suffix off"
            continue
        assert answer.status == 200, form
        assert answer.headers["content-type"].partition(";")[0] == media_type
        assert "qs" not in answer.headers["content-type"]
        assert answer.headers["cache-control"] == "public, max-age=3600"
        assert answer.headers["access-control-allow-origin"] == "*"
        if form == "md":
            assert answer.headers["content-type"] == "text/markdown; charset=utf-8"
            assert answer.headers["link"] == f'<https://genbodha.ai{page}>; rel="canonical"'
    for path in ("/taxonomy/levels", "/taxonomy/1.3.0"):
        assert hosted.server.get(f"{path}.md").headers["link"] == f'<https://genbodha.ai{path}>; rel="canonical"'
    answer = hosted.server.get("/taxonomy/1.3.0/NOTES.md")
    assert answer.headers["content-type"] == "text/markdown; charset=utf-8"
    assert "link" not in answer.headers


def test_every_iri_of_the_data_gets_an_answer(hosted: Hosted) -> None:
    publication, server = hosted.publication, hosted.server
    graph = publication.current.released.read_bytes("taxonomy.nt")
    iris = {
        getattr(term, "value", "")
        for quad in parse(graph, format=RdfFormat.N_TRIPLES)
        for term in (quad.triple.subject, quad.triple.predicate, quad.triple.object)
    }
    namespace = publication.addresses.namespace
    iris |= {f"{namespace}{name}" for name in ("schema", "ns/shapes", "ns/taxonomy.schema.json", "1.0.0", "1.1.0")}
    inside = sorted({iri.partition("#")[0] for iri in iris if f"{iri}/".startswith(namespace)})
    assert len(inside) > 250
    led = 0
    for iri in inside:
        address = publication.addresses.of_iri(iri)
        assert address is not None, iri
        answer = server.get(publication.addresses.path(address), "text/html")
        assert answer.status == address.status, iri
        if address.see:
            led += 1
            assert answer.headers["location"].removeprefix(f"http://127.0.0.1:{server.port}") == address.see
            assert server.get(publication.addresses.path(address), "text/turtle").status == 303, iri
            assert server.get(address.see.partition("#")[0], "text/html").status == 200, iri
    assert led > 10


ODD = (
    "Fish", "fish", "caf%C3%A9", "鯉", "a%20b", "a.b", "a+b", "a*b", "(a)", "a;b", "a'b", "a$1", "$host", "a%22b",
    "a%5Cb", "a~b", "a:b", "a@b", "a&b", "a=b", "a,b!", "dir/", "dir", "/gap", "x//gap", "x/gap", "a/../gap", "a%2Fb",
    "a/b", "a", "a?b=1", "a?b=2", "a%3Fb=1", "a%23b", "%2E%2E/gap", "a%25b", "a%0Ab", "a%0D%0AX-Bad:%201",
)  # fmt: skip
"""Names below the namespace that items give themselves as their IRIs."""

NONE = {
    "apache": {"a%2Fb"},
    "nginx": set[str](),
    "workerd": {"a/../gap", "%2E%2E/gap"},
}
"""The names of `ODD` for which a host has no answer."""


def canonical(server: Server, path: str) -> Answer:
    """Return the answer to a request, of Cloudflare that at the address with the percent-encodings that it prefers."""
    answer = server.get(path, "text/html")
    return server.get(answer.headers["location"], "text/html") if answer.status == 307 else answer


@pytest.mark.parametrize("host", HOSTS)
def test_an_odd_iri_leads_to_its_item_or_to_none(host: str, vocabulary: Path) -> None:
    concepts = vocabulary / "taxonomy/concepts"
    for number, name in enumerate(ODD):
        text = yaml.safe_dump({"id": f"c{number}", "iri": f"https://example.org/animals/{name}", "label": name})
        (concepts / f"c{number}.yaml").write_text(text, encoding="utf-8")
    shutil.rmtree(vocabulary / "releases")
    edition = edition_of(load(find_project(vocabulary)), Version(1, 0, 0), "2026-01-01")
    write_files(vocabulary / "releases/1.0.0", with_manifest(edition, build(edition)))
    publication = read_publication(find_project(vocabulary))
    with tempfile.TemporaryDirectory(prefix="taxokit-odd-") as made:
        Path(made).chmod(0o755)
        replace_folder(Path(made) / "site", build_site(publication), "site")
        with cast("AbstractContextManager[Server]", HOSTS[host](Path(made) / "site")) as server:
            answers = {name: canonical(server, f"/animals/{quote(name, safe=SAFE)}") for name in ODD}
    pages = {f"/animals/concept/c{number}": name for number, name in enumerate(ODD)}
    led = {name: answer.headers.get("location", "") for name, answer in answers.items() if answer.status != 404}
    led = {name: pages.get(re.sub(r"^http://[^/]*", "", location)) for name, location in led.items()}
    assert {name: other for name, other in led.items() if other != name} == {}
    assert set(ODD) - led.keys() == NONE[host]
    assert not any("x-bad" in answer.headers for answer in answers.values())


def test_the_newest_release_is_at_latest(hosted: Hosted) -> None:
    for path in ("", "/taxonomy.ttl", "/csv/skills.csv"):
        answer = hosted.server.get(f"/taxonomy/latest{path}")
        assert answer.status == 302
        target = f"/taxonomy/{hosted.publication.current.version}{path}"
        assert answer.headers["location"].removeprefix(f"http://127.0.0.1:{hosted.server.port}") == target
        assert hosted.server.get(target).status == 200


def test_files_of_a_release_never_change(hosted: Hosted, repository: Path) -> None:
    for path in ("taxonomy.ttl", "LICENSE", "manifest.json", "csv/skills.csv"):
        answer = hosted.server.get(f"/taxonomy/1.0.0/{path}")
        assert (answer.status, answer.headers["cache-control"]) == (200, "public, max-age=31536000, immutable")
        assert answer.body == (repository / "releases/1.0.0" / path).read_bytes()
    assert hosted.server.get("/taxonomy/1.0.0").headers["cache-control"] == "public, max-age=3600"


INTERNAL = (
    "/.taxokit-build", "/%2Etaxokit-build", "/.htaccess", "/taxonomy/skill/.htaccess", "/nginx/http.conf", "/nginx/server.conf",
    "/_worker.js", "/_headers", "/netlify.toml", "/netlify/edge-functions/taxonomy.js", "/taxonomy/skills.var",
)  # fmt: skip


@pytest.mark.parametrize("path", INTERNAL)
def test_files_for_hosts_are_not_public(path: str, hosted: Hosted) -> None:
    answer = hosted.server.get(path, "text/html")
    assert answer.status == 404
    assert b"There is no such page" in answer.body


def test_the_root_of_the_host_has_a_page(hosted: Hosted, folder: tuple[Publication, Path]) -> None:
    answer = hosted.server.get("/", "text/html")
    if answer.status == 303:  # Cloudflare makes a redirect of a page that only leads on
        assert answer.headers["location"] == "/taxonomy"
    else:
        assert (answer.status, answer.body) == (200, (folder[1] / "index.html").read_bytes())


def test_pages_have_policies_and_assets_a_name_that_changes(hosted: Hosted, folder: tuple[Publication, Path]) -> None:
    page = hosted.server.get("/taxonomy/skills", "text/html")
    assert page.headers["content-security-policy"] == "frame-ancestors 'self'"
    assert page.headers["x-content-type-options"] == "nosniff"
    assert page.headers["referrer-policy"] == "strict-origin-when-cross-origin"
    for asset in re.findall(r'(?:src|href)="(/taxonomy/assets/[^"]+)"', page.body.decode()):
        answer = hosted.server.get(asset)
        assert (answer.status, answer.headers["cache-control"]) == (200, "public, max-age=31536000, immutable")
        assert answer.body == (folder[1] / asset[1:]).read_bytes()
        former = hosted.server.get(re.sub(r"assets/\w+/", "assets/0123456789/", asset))
        assert former.status == 307 or former.body == answer.body, "a page that was kept gets the present one"
        assert former.status == 200 or former.headers["location"].endswith(asset)


def test_texts_are_sent_compressed(hosted: Hosted, folder: tuple[Publication, Path]) -> None:
    """The copies of `--compress` by nginx and Apache; workerd leaves that to Cloudflare."""
    if hosted.name == "workerd":
        pytest.skip("Cloudflare compresses in front of it")
    path = "taxonomy/1.2.0/taxonomy.nt"
    plain = (folder[1] / path).read_bytes()
    copies = {"gzip": ".gz", **({"br": ".br"} if hosted.name == "apache" else {})}
    for coding, ending in copies.items():
        answer = hosted.server.get(f"/{path}", coding=coding)
        assert answer.headers["content-encoding"] == coding
        assert answer.headers["content-type"].startswith("application/n-triples")
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert "Accept-Encoding" in answer.headers["vary"]
        assert answer.body == (folder[1] / f"{path}{ending}").read_bytes()
        assert hosted.server.get(f"/{path}", coding=f"{coding};q=0").body == plain
    page = hosted.server.get("/taxonomy/skills", "text/html", "gzip")
    assert gzip.decompress(page.body) == (folder[1] / "taxonomy/skills.html").read_bytes()
    assert page.headers["cache-control"] == "private, no-cache"


def test_an_address_with_a_slash_at_its_end_is_redirected(hosted: Hosted) -> None:
    for path in ("/taxonomy/skills", "/taxonomy/skill/agent-memory-systems", "/taxonomy/1.2.0"):
        answer = hosted.server.get(f"{path}/", "text/html")
        assert (answer.status, re.sub(r"^http://[^/]*", "", answer.headers["location"])) in ((308, path), (307, path))


def test_the_folder_of_a_kind_leads_to_its_list(hosted: Hosted) -> None:
    for path in ("/taxonomy/skill/", "/taxonomy/skill", "/taxonomy/responsibility/"):
        answer = hosted.server.get(path, "text/html")
        see = "/taxonomy/skills" if "skill" in path else "/taxonomy/disciplines"
        if hosted.name == "workerd" and answer.status == 307:  # Cloudflare prefers one of two addresses of a file
            answer = hosted.server.get(answer.headers["location"], "text/html")
        assert (answer.status, re.sub(r"^http://[^/]*", "", answer.headers["location"])) == (303, see), path


@pytest.mark.parametrize("host", HOSTS)
def test_an_address_without_a_page_in_a_language_leads_to_the_page_that_exists(
    host: str, arabic_template: Path
) -> None:
    publication = read_publication(find_project(arabic_template))
    led = {
        "/animals/de/concept/": "/animals/de/concepts",
        "/animals/de/releases": "/animals/releases",
        "/animals/de/concept/fish.ttl": "/animals/concept/fish.ttl",
        "/animals/de/1.0.0/taxonomy.ttl?a=b": "/animals/1.0.0/taxonomy.ttl?a=b",
        "/animals/de.json": "/animals.json",
        "/animals/ar/concept/fish": "/animals/concept/fish",
    }
    with tempfile.TemporaryDirectory(prefix="taxokit-languages-") as made:
        Path(made).chmod(0o755)
        replace_folder(Path(made) / "site", build_site(publication), "site")
        with cast("AbstractContextManager[Server]", HOSTS[host](Path(made) / "site")) as server:
            answers = {path: server.get(path, "text/html") for path in led}
            assert server.get("/animals/de/concept/fish", "text/html").status == 200
            assert server.get("/animals/de", "text/html").status == 200
            assert server.get("/animals/en/concept/fish", "text/html").status == 404
    assert {path: re.sub("^http://[^/]*", "", answer.headers["location"]) for path, answer in answers.items()} == led
    assert {answer.status for answer in answers.values()} == {303, 307}


@pytest.mark.parametrize("host", HOSTS)
def test_an_address_in_another_language_leads_to_no_other_host(host: str, arabic_template: Path) -> None:
    publication = read_publication(find_project(arabic_template), Settings(base_path="/"))
    paths = ["/de//x.example/a", "/de/%2Fx.example/a", "/de/%5Cx.example/a", "/de/\\x.example/a", "/de.//x.example"]
    with tempfile.TemporaryDirectory(prefix="taxokit-languages-") as made:
        Path(made).chmod(0o755)
        replace_folder(Path(made) / "site", build_site(publication), "site")
        with cast("AbstractContextManager[Server]", HOSTS[host](Path(made) / "site")) as server:
            encoded = server.get("/de/none%20at%20all?a=b", "text/html").headers["location"]
            answers = {path: server.get(path, "text/html").headers.get("location", "") for path in paths}
    assert re.sub("^http://[^/]*", "", encoded) == "/none%20at%20all?a=b"
    local = {path: re.sub("^http://127.0.0.1:[0-9]+", "", location) for path, location in answers.items()}
    assert [path for path, location in local.items() if not re.fullmatch(r"|/|/[^/\\].*", location)] == []


@pytest.mark.parametrize(
    "path",
    [
        "/taxonomy/skill/no-such-skill",
        "/taxonomy/nothing",
        "/nothing",
        "/taxonomy/9.9.9/x.ttl",
        "/taxonomy/skills/nothing/at/all",
    ],
)
def test_missing_page_is_404(path: str, hosted: Hosted) -> None:
    for accept in (None, "text/html", "text/turtle"):
        answer = hosted.server.get(path, accept)
        assert answer.status == 404
        assert b"There is no such page" in answer.body


def test_a_hostile_header_takes_no_time_that_grows_with_its_square(hosted: Hosted) -> None:
    for accept in ("text/turtle" + " ; " * 2_000 + "!", 'text/html;a="' * 500, "text/turtle;" * 600 + "\x7f"):
        assert hosted.server.get("/taxonomy/skills", accept).status in (200, 303, 400, 406)
    assert hosted.server.get("/taxonomy/skills").status == 200


def test_w3id_leads_to_the_site(repository: Path) -> None:
    """Its folder is that of the namespace, on another host; the site has its own address."""
    settings = Settings(snapshots=False, url="https://example.org/words")
    publication = read_publication(find_project(repository), settings)
    files = {file.path: file for file in build_site(publication) if file.path.startswith("w3id/")}
    with tempfile.TemporaryDirectory(prefix="taxokit-w3id-") as made:
        Path(made).chmod(0o755)
        folder = Path(made) / "taxonomy"
        folder.mkdir(mode=0o755)
        (folder / ".htaccess").write_bytes(files["w3id/.htaccess"].data)
        with apache(Path(made)) as server:
            for accept, form in (
                ("text/html", ""),
                ("text/turtle", ".ttl"),
                ("application/ld+json;q=0.9, */*;q=0.1", ".jsonld"),
            ):
                for path in ("skill/agent-memory-systems", "skills", "ns", ""):
                    answer = server.get(f"/taxonomy/{path}", accept)
                    expected = f"https://example.org/words{'/' if path else ''}{path}{form}"
                    assert (answer.status, answer.headers["location"]) == (303, expected)
            for path in ("1.1.0/taxonomy.ttl", "count/skills", "skill/agent-memory-systems.nt", "a%3Fb%20c?d=e%26"):
                answer = server.get(f"/taxonomy/{path}", "text/turtle")
                assert (answer.status, answer.headers["location"]) == (303, f"https://example.org/words/{path}")


def test_the_function_of_netlify_answers_the_same(folder: tuple[Publication, Path]) -> None:
    """Netlify runs it with Deno; Node has the same classes of the web platform, and the host has each page."""
    script = """
import call, { config } from "%s/netlify/edge-functions/taxonomy.js";
const page = () => new Response("<p>", { headers: { "Content-Type": "text/html" } });
const ask = (accept) => call(new Request("https://example.org/taxonomy/skills", { headers: { accept } }), { next: page });
for (const accept of ["text/html", "text/turtle", "image/png"]) {
  const response = await ask(accept);
  console.log(response.status, response.headers.get("location"), config.path);
}
"""
    done = subprocess.run(
        [node(), "--input-type=module", "--eval", script % folder[1].as_uri()],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stdout == "200 null /*\n303 /taxonomy/skills.ttl /*\n406 null /*\n", done.stderr
