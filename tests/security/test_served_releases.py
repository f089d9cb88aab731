"""A hostile release whose checksums match, as the service answers with it: text stays text, in headers, too."""

import asyncio
import json
import os
import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import AsyncMock
from xml.etree import ElementTree as ET

import httpx
import pytest

from support.hostile import GRAPHS
from support.seal import seal
from support.service import Asked
from support.service_process import served
from support.shapes import Tags
from taxokit.text.errors import TaxokitError
from taxokit.web.addresses import PAGES
from taxokit.web.endpoint import State
from taxokit.web.service import Service, _Answer

HOSTILE = 'x\r\nX-Evil: 1\r\n\r\n</script><script>alert(1)</script>">\'>; rel="evil" ä€ \x1b[2J\x9b\u202e{{7*7}}'

PATHS = (
    *("/api/", "/api/openapi.json", "/api/releases", "/api/concepts?limit=1", "/api/concepts/term/batterie"),
    *("/api/schemes/terms/concepts", "/api/search?q=Strom", "/reconcile", "/reconcile/1.0-draft", "/api/nothing"),
    *("/reconcile/preview?id=term/batterie", "/reconcile/view?id=term/batterie", "/nothing", "/metrics", "/sparql"),
    *("/reconcile/flyout/entity?id=term/batterie", "/reconcile/suggest/entity?prefix=Batterie"),
)
LINK = re.compile(r'<[!-~]+>; rel="[a-z]+"(?:; type="[a-z0-9/+.-]+")?')
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def attack(repository: Path, change: Callable[[Any], None], path: str = "taxonomy.json") -> None:
    """Change a JSON file of the release, and let the listings match."""
    file = repository / "releases/1.0.0" / path
    data = json.loads(file.read_text(encoding="utf-8"))
    change(data)
    file.write_text(json.dumps(data), encoding="utf-8")
    seal(file.parents[len(Path(path).parents) - 1])


def with_texts(value: Any, words: str) -> Any:
    """Return a document in which every text that is prose, and the page of the licence, ends in some words."""
    prose = ("label", "definition", "synonyms", "notes", "heading", "summary", "full_name", "licence", "licence_page")
    if isinstance(value, dict):
        return {
            name: f"{inner}{words}" if name in prose and isinstance(inner, str) else with_texts(inner, words)
            for name, inner in value.items()
        }
    return [with_texts(inner, words) for inner in value] if isinstance(value, list) else value


def answers(root: Path) -> dict[str, httpx.Response]:
    """Return what the service answers to a browser at each path that depends on the release."""
    asked, wanted = Asked(root), {"accept": "text/html", "accept-encoding": "identity"}
    addresses = asked.state.publication.addresses
    pages = [addresses.below(name) for name in (*PAGES, "feed.xml", "terms", "ns", "1.0.0", "latest", "term/batterie")]
    return {path: asked.get(path, headers=wanted) for path in (*PATHS, *pages)}


def test_texts_of_a_release_stay_texts_in_each_answer(released_thesaurus: Path) -> None:
    attack(released_thesaurus, lambda document: document.update(with_texts(document, " plain")))
    harmless = answers(released_thesaurus)
    attack(released_thesaurus, lambda document: document.update(with_texts(document, HOSTILE)))
    hostile = answers(released_thesaurus)

    assert hostile.keys() == harmless.keys()
    for path, response in hostile.items():
        assert response.status_code == harmless[path].status_code
        assert {*response.headers} - {"vary"} == {*harmless[path].headers} - {"vary"}, "but for the size"
        for name, value in response.headers.raw:
            assert re.fullmatch(rb"[ -~]*", value), (path, name, value)
        for link in filter(None, response.headers.get("link", "").split(", ")):
            assert LINK.fullmatch(link), (path, link)
        if response.headers.get("content-type", "").startswith("text/html"):
            assert Tags(response.text).found == Tags(harmless[path].text).found, path
            assert not CONTROL.search(response.text), path
        elif "xml" in response.headers.get("content-type", ""):
            ET.fromstring(response.text)  # noqa: S314 - made by ourselves
        elif "json" in response.headers.get("content-type", ""):
            assert json.loads(response.text) is not None or "ndjson" in response.headers["content-type"]


NAMESPACES = (
    *("x", "x y:z/", "javascript:alert(1)", "https://example.org/a\r\nX-Evil: 1/", "https://example.org/a>; rel=x/"),
    *("https://example.org/a;return/", "https://example.org/$uri/", "https://example.org/(a+)+/", "https://[/x/", ""),
)


@pytest.mark.parametrize("namespace", NAMESPACES)
def test_a_namespace_that_cannot_be_the_address_of_a_site_is_refused(namespace: str, released_thesaurus: Path) -> None:
    attack(released_thesaurus, lambda document: document.update(base_iri=namespace))
    with pytest.raises(TaxokitError, match=r"namespace|cannot be that of a site|attribution needs"):
        Asked(released_thesaurus)


def test_a_namespace_in_another_script_is_written_as_a_uri(released_thesaurus: Path) -> None:
    text = (released_thesaurus / "releases/1.0.0/taxonomy.json").read_text(encoding="utf-8")
    changed = json.loads(text.replace("https://example.org/energy/", "https://example.org/энергия/"))
    attack(released_thesaurus, lambda document: document.update(changed))
    response = Asked(released_thesaurus).get("/энергия/term/batterie")
    path = "/%D1%8D%D0%BD%D0%B5%D1%80%D0%B3%D0%B8%D1%8F/term/batterie"
    assert response.headers["link"].startswith(f"<{path}.json>; ")


@pytest.mark.parametrize("value", [b"a\r\nb: c", b"a\nb", b"a\0", b"a\x1b[2J"])
def test_no_header_has_a_control_character(value: bytes) -> None:
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    start = {"type": "http.response.start", "status": 200, "headers": [(b"link", value)]}
    with pytest.raises(ValueError, match="a header has a control character"):
        asyncio.run(_Answer(send, is_open=True).send(start))
    assert sent == []


MODELS: dict[str, Callable[[Any], None]] = {
    "prefix": lambda model: model["prefixes"].update({"x: <x:y> .\n<x:a> <x:b> <x:c> .\n@prefix y": "x:y"}),
    "IRI of a prefix": lambda model: model["prefixes"].update(skos="x> .\n<x:a> <x:b> <x:c"),
    "IRI of a class": lambda model: model["classes"]["Term"].update(uri="x y"),
    "type of a class": lambda model: model["classes"]["Term"]["types"].append("http://a:b/"),
    "IRI of a slot": lambda model: model["classes"]["Term"]["slots"][0].update(uri="http://["),
    "name of a slot": lambda model: model["classes"]["Term"]["slots"][1].update(name="../../x"),
    "name of a class": lambda model: model["classes"].update({"A\n<b>": model["classes"]["Term"]}),
    "IRI of a value": lambda model: next(iter(model["enums"].values())).update(a={"uri": "\x00"}),
    "namespace": lambda model: model.update(default_namespace="x\r\ny"),
}


@pytest.mark.parametrize("name", MODELS)
def test_a_released_schema_with_names_that_are_not_names_is_refused(name: str, released_thesaurus: Path) -> None:
    attack(released_thesaurus, MODELS[name], "schema/taxonomy.model.json")
    with pytest.raises(TaxokitError, match="the compiled schema is damaged"):
        Asked(released_thesaurus)


# --- a folder of releases that becomes hostile while it is served -----------------------------------------------------


def _replace(path: Path, make: Callable[[Path], object]) -> None:
    path.unlink(missing_ok=True)
    make(path)


BECOMES: dict[str, Callable[[Path], object]] = {
    "document": lambda root: attack(root, lambda document: document.update(themes=[1])),
    "namespace": lambda root: attack(root, lambda document: document.update(base_iri="x\r\n")),
    "statements": lambda root: attack_file(root, "taxonomy.nt", GRAPHS["triple-terms.nt"]()),
    "pipe": lambda root: _replace(root / "releases/1.0.0/manifest.json", os.mkfifo),
    "device": lambda root: _replace(root / "releases/1.0.0/SHA256SUMS", lambda path: path.symlink_to("/dev/zero")),
    "index": lambda root: os.mkfifo(root / "releases/index.json"),
    "link": lambda root: (root / "releases").rename(root / "moved") and (root / "releases").symlink_to("moved"),
}


def attack_file(repository: Path, path: str, text: str) -> None:
    """Replace a file of the release, and let the listings match."""
    (repository / "releases/1.0.0" / path).write_text(text, encoding="utf-8")
    seal(repository / "releases/1.0.0")


@pytest.mark.full
@pytest.mark.parametrize("name", BECOMES)
def test_what_was_loaded_is_served_on_when_the_releases_become_hostile(name: str, released_thesaurus: Path) -> None:
    releases, page = released_thesaurus / "releases", "/energy/term/batterie"
    kept = shutil.copytree(releases, released_thesaurus.parent / "kept")
    with served(releases, "--watch") as service:
        BECOMES[name](released_thesaurus)
        service.wait_for_message("not loaded: ")
        assert service.get(page).status_code == 200
        assert all(line.isascii() and line.isprintable() for line in service.err.splitlines() if "not loaded" in line)
        said = service.err.count(" serves ")
        releases.unlink() if releases.is_symlink() else shutil.rmtree(releases)
        shutil.copytree(kept, releases)
        for _ in range(300):
            if service.err.count(" serves ") > said:
                break
            time.sleep(0.1)
        assert service.err.count(" serves ") > said
        assert service.get(page).status_code == 200


def test_releases_that_fail_in_no_foreseen_way_are_not_loaded_for_ever() -> None:
    def read() -> State:
        raise ValueError("unforeseen")

    async def start() -> None:
        loader = Service(read, waits=True)
        await loader({"type": "lifespan"}, AsyncMock(), AsyncMock())

    with pytest.raises(SystemExit):
        asyncio.run(start())
