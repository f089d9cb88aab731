"""The right item: each way of asking for an IRI gives the item that has it, or none, and never another.

The IRIs are of the kind that is taken for another: in another case or percent-encoding, with a common end, or with the
signs that end a path. The oracle compares them as texts.
"""

import asyncio
import json
import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, unquote_to_bytes

import pytest
import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from starlette.types import Message

import taxokit
from support.depth import examples, share
from support.service import LocalClient
from taxokit.client.items import NotFoundError
from taxokit.edit.values import linked_value
from taxokit.edit.workspace import EditError, slot_path
from taxokit.formats.edition import build
from taxokit.importer.init import NewTaxonomy, initialize
from taxokit.query.lookup import UnknownNameError, find_item
from taxokit.query.migrate import IdentifierResolver
from taxokit.query.upgrade import open_upgrade
from taxokit.rdf.iris import is_iri
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version
from taxokit.web.site import build_site

Run = Callable[..., Any]

OWN = "https://example.org/animals/"
OF_FRAGMENTS = "https://example.org/animals#"
STARTS = (OWN,) * 6 + ("https://example.org/", "http://example.org/animals/", "https://example.org/Animals/", "urn:x:")
PARTS = (
    "eel", "Eel", "koi", "a", "é", "e\u0301", "%C3%A9", "%c3%a9", "%65", "鯉", "/", "//", "%2F", "?", "?b=1", "#", "#b",
    ".", "..", ".ttl", ".html", "%20", "%22", "%0A", "%24", "%25", "%3F", "%5C", "$1", "'", "(", "*", "+", ",", ";", "=",
    "&", "@", ":", "!", "~", "concept/", "concept/eel", "[", "{", " ",
)  # fmt: skip


def _is_possible(iri: str) -> bool:
    return is_iri(iri) and iri not in (OWN, OWN[:-1])


IRIS = st.builds(
    "".join,
    st.tuples(st.sampled_from(STARTS), st.lists(st.sampled_from(PARTS), min_size=1, max_size=4).map("".join)),
).filter(_is_possible)


def same_uri(iri: str) -> str:
    """Return an IRI percent-encoded as RFC 3986 prefers it, in another way than the toolkit."""
    other = re.compile(r"[^\w!#$%&'()*+,/:;=?@\[\].~-]", re.ASCII)
    encoded = other.sub(lambda match: quote(match[0], safe=""), iri)
    encoded = re.sub(r"%[0-9A-Fa-f]{2}", lambda match: match[0].upper(), encoded)
    return re.sub(r"%(?:2[DE]|3\d|4[1-9A-F]|5[0-9AF]|6[1-9A-F]|7[0-9AE])", lambda match: unquote(match[0]), encoded)


def allowed(name: str, given_iris: Mapping[str, str], own: str) -> set[str]:
    """Return the identifiers of the items that a name may mean: none of them is another item."""
    by_iri = {iri: slug for slug, iri in given_iris.items()}
    if name in by_iri:
        return {by_iri[name]}
    if name == own[:-1]:
        return {""}  # the taxonomy itself
    page = name.removeprefix(f"{own}concept/")
    return {slug for slug, iri in given_iris.items() if same_uri(iri) == same_uri(name)} | {page}


def near(iri: str, own: str) -> Iterator[str]:
    """Yield an IRI, and others that are easily taken for it."""
    yield iri
    yield from (iri.swapcase(), iri.rstrip("/"), f"{iri}/", iri.partition("?")[0], iri.partition("#")[0], f"{iri}?c=2")
    yield from (quote(iri, safe=":/?#%"), unquote(iri), f"{own}{iri.rpartition('/')[2]}", iri.replace("//", "/"))
    yield f"https://other.example/{iri.rpartition('/')[2]}"


def write(folder: Path, iris: Sequence[str]) -> dict[str, str]:
    """Write concepts that give themselves IRIs, a release of them, and return the IRIs by the identifier."""
    given_iris = dict(zip(("eel", "koi", "a", "eel-2", "b", "animals"), iris, strict=False))
    concepts = folder / "taxonomy/concepts"
    for path in concepts.iterdir():
        path.unlink()
    for slug, iri in given_iris.items():
        text = yaml.safe_dump({"id": slug, "iri": iri, "label": f"L {slug}"}, allow_unicode=True, sort_keys=False)
        (concepts / f"{slug}.yaml").write_text(text, encoding="utf-8")
    hub = {"id": "hub", "label": "Hub", "related": sorted(given_iris)}
    (concepts / "hub.yaml").write_text(yaml.safe_dump(hub, sort_keys=False), encoding="utf-8")
    shutil.rmtree(folder / "releases", ignore_errors=True)
    edition = edition_of(load(find_project(folder)), Version(1, 0, 0), "2026-01-01")
    write_files(folder / "releases/1.0.0", with_manifest(edition, build(edition)))
    return given_iris


def asked(client: LocalClient, target: str) -> tuple[int, str]:
    """Return the status and the location of the answer to a request for a path and a query, sent as they are."""
    path, _, query = target.partition("?")
    scope = {
        "type": "http", "method": "GET", "path": unquote_to_bytes(path).decode(errors="replace"),
        "raw_path": path.encode(), "query_string": query.encode(), "headers": [(b"accept", b"text/html")],
        "scheme": "http", "http_version": "1.1", "root_path": "", "server": ("x", 80), "client": None,
    }  # fmt: skip
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    with ThreadPoolExecutor(1) as threads:  # a browser of other tests may have a loop in this one
        threads.submit(asyncio.run, client.app.answer(scope, receive, send)).result()
    return sent[0]["status"], {key.lower(): value.decode() for key, value in sent[0]["headers"]}.get(b"location", "")


def leads_to(path: str) -> str | None:
    """Return the identifier of the concept whose page is at a path."""
    match = re.fullmatch(r"/animals/concept/([a-z0-9-]+)", path)
    return match and match[1]


def request_of(iri: str) -> str:
    """Return the path and the query that a client sends for an IRI of our host; `fragments.js` leads on to the latter."""
    iri = iri.replace(OF_FRAGMENTS, OWN, 1)
    return quote(iri.removeprefix("https://example.org").partition("#")[0], safe="%/:?[]@!$&'()*+,;=~")


class Ways:
    """The ways of asking, each of which returns the identifier of an item, or None."""

    def __init__(self, folder: Path) -> None:
        project = find_project(folder)
        self.sources, self.opened = load(project), taxokit.open(folder / "releases/1.0.0")
        self.client, self.upgrade = LocalClient(folder), open_upgrade(project, "1.0.0")
        self.files = {file.path: file.data for file in build_site(self.client.state.publication)}

    def command(self, name: str) -> str | None:
        try:
            return find_item(self.sources, name).id
        except UnknownNameError:
            return None

    def removed_link(self, name: str) -> str | None:
        hub = self.sources.index("Concept")["hub"]
        try:
            return str(linked_value(self.sources, hub, slot_path(hub.cls, hub.cls.by_name["related"]), name))
        except EditError:
            return None

    def opened_release(self, name: str) -> str | None:
        try:
            return self.opened[name].id
        except NotFoundError:
            return None

    def api(self, name: str) -> str | None:
        response = self.client.get(f"/api/concepts/{quote(name, safe='')}")
        assert response.status_code in (200, 300, 404), (name, response.text)
        return response.json()["id"] if response.status_code == 200 else None

    def replacements(self, name: str) -> str | None:
        response = self.client.get(f"/api/replacements/{quote(name, safe='')}")
        return response.json()["id"] if response.status_code == 200 else None

    def reconciled(self, name: str) -> str | None:
        response = self.client.get("/reconcile/view", params={"id": name}, follow_redirects=False)
        return leads_to(response.headers["location"]) if response.status_code == 303 else None

    def migrated(self, name: str) -> str | None:
        resolution = IdentifierResolver(self.upgrade).resolve(name)
        assert resolution.written == (name,)
        meanings = self.upgrade.old.meanings(name)
        return meanings[0].item.id if len(meanings) == 1 and resolution.reason is None else None

    def served(self, name: str) -> str | None:
        if not name.startswith("https://example.org/") or "#" in name.removeprefix(OF_FRAGMENTS):
            return None  # a client sends no fragment (RFC 9110, section 7.1)
        status, location = asked(self.client, request_of(name))
        assert status in (200, 302, 303, 404), name
        return leads_to(location if status == 303 else request_of(name).partition("?")[0]) if status < 400 else None

    def site_file(self, name: str) -> str | None:
        """A server of files drops queries, and takes `%2F` for a slash; `test_hosts.py` asks real ones."""
        target = request_of(name)
        is_path = not {"?", "#"} & {*name.removeprefix(OF_FRAGMENTS)} and "%2F" not in target.upper()
        path = unquote(target).removeprefix("/") if is_path else ""
        data = self.files.get(f"{path}index.html" if path.endswith("/") else f"{path}.html", b"").decode()
        target = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', data)
        return leads_to(target[1] if target else f"/{path}") if data else None


NAMES = {name for name, value in vars(Ways).items() if callable(value) and not name.startswith("_")}


def check(folder: Path, run: Run, iris: Sequence[str], own: str = OWN) -> None:
    given_iris = write(folder, iris)
    for slug, iri in given_iris.items():
        shown = json.loads(run("show", iri, "--format", "json", cwd=folder).out)
        assert [item["id"] for item in shown["items"]] == [slug]
    ways = Ways(folder)
    pages = ("served", "site_file")
    for iri in given_iris.values():
        expected = allowed(iri, given_iris, own)
        for way in NAMES:
            found = getattr(ways, way)(iri)
            assert found in expected or (found is None and way in pages), (way, iri, found, given_iris)
        for name in near(iri, own):
            expected = allowed(name, given_iris, own)
            for way in NAMES - set(pages):
                found = getattr(ways, way)(name)
                assert found is None or found in expected, (way, name, found, given_iris)


EXAMPLES = {
    "case": ["Fish", "fish", "FISH"],
    "one address": ["café", "caf%C3%A9"],
    "percent": ["caf%C3%A9", "caf%65", "café%20x", "%E9%AF%89"],
    "files": ["a/", "a/index", "a.html/b", "a.html", "a/b.", "a.c/d"],
    "query and fragment": ["a", "a?b=1", "a?b=2", "a#b", "a%3Fb=1"],
    "dots": ["a.b", "a.", "..a", "a/../b", "%2E%2E/a"],
    "slashes": ["a", "a/", "/a", "x//a", "x%2Fa", "x/a"],
    "signs": ["$1", "a*", "(b)", "a;b", "'", "~"],
}


@pytest.mark.parametrize("names", share(EXAMPLES.values(), 4), ids=EXAMPLES)
def test_iris_that_are_easily_confused(vocabulary: Path, run: Run, names: list[str]) -> None:
    check(vocabulary, run, [f"{OWN}{name}" for name in names])


def test_fragments_that_are_easily_confused(tmp_path: Path, run: Run) -> None:
    initialize(tmp_path / "words", NewTaxonomy("Animals", OF_FRAGMENTS, "CC0-1.0", "Ann", template="skos"))
    names = ("Fish", "fish", "caf%C3%A9", "a?b=1", "a%2Fb", "a/")
    check(tmp_path / "words", run, [f"{OF_FRAGMENTS}{name}" for name in names], OF_FRAGMENTS)


@pytest.mark.full
def test_any_iris(vocabulary: Path, run: Run) -> None:
    @given(st.lists(IRIS, min_size=2, max_size=6, unique=True))
    @settings(max_examples=examples(120, 5), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def ask(iris: list[str]) -> None:
        paths = [unquote(iri.removeprefix(OWN).partition("?")[0]) for iri in iris if iri.startswith(OWN)]
        assume(not any(re.match(r"concept/\w|concepts\b", path) for path in paths))  # which `site` refuses
        check(vocabulary, run, iris)

    ask()
