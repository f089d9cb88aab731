"""The site: every identifier is a page and five forms, every link leads somewhere, and nothing in the data runs."""

import json
import re
import sys
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import RdfFormat, Triple, parse
from syrupy.assertion import SnapshotAssertion

from taxokit.repository.project import find_project
from taxokit.text.errors import ConfigError
from taxokit.web.pages import POLICY, environment
from taxokit.web.pages.sitemap import MOST_IN_ONE, maps
from taxokit.web.publication import Publication, Settings, read_publication
from taxokit.web.site import build_site

RDF = {"jsonld": RdfFormat.JSON_LD, "ttl": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES, "rdf": RdfFormat.RDF_XML}
VOID = {"meta", "link", "br", "img", "hr", "input"}


class Html(HTMLParser):
    """A page as a browser sees it: its links, anchors and texts. Raises AssertionError if elements do not nest."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.data: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs)
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "script":
            if self.elements[-1][1]["type"] == "application/ld+json":
                self.data.append(data)
        else:
            self.text += data

    @property
    def links(self) -> list[str]:
        return [attrs[name] for _, attrs in self.elements for name in ("href", "src") if name in attrs]

    @property
    def scripts(self) -> list[str]:
        """The files of its scripts. Raises AssertionError if an element of a script is neither a file nor data."""
        scripts = [attrs for tag, attrs in self.elements if tag == "script"]
        files = [attrs for attrs in scripts if attrs.get("type") not in ("application/ld+json", "application/json")]
        assert all(attrs.keys() - {"blocking"} == {"type", "src"} and attrs["type"] == "module" for attrs in files)
        return [attrs["src"] for attrs in files]

    @property
    def anchors(self) -> list[str]:
        return [attrs["id"] for _, attrs in self.elements if "id" in attrs]


class Outline(HTMLParser):
    """The words of the main part of a page, a line for each block, with its language and the targets of its links."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.lines = [""]
        self._target = ""
        self.feed(text.partition("<main")[2].partition("</main>")[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._target = dict(attrs).get("href") or ""
        elif tag not in ("span", "code", "strong", "em", "del", "ins", "b", "small"):
            self.lines.append("")
        if "lang" in dict(attrs):
            self.lines[-1] += f"[{dict(attrs)['lang']}] "

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.lines[-1] += f" <{self._target}>"

    def handle_data(self, data: str) -> None:
        self.lines[-1] += re.sub(r"\s+", " ", data)

    def __str__(self) -> str:
        return "\n".join(line.strip() for line in self.lines[1:] if line.strip())


class Site:
    """The files of a built site, by path from the root of the host, and its pages as parsed."""

    def __init__(self, publication: Publication) -> None:
        self.publication = publication
        self.files = {f"/{file.path}": file.data for file in build_site(publication)}
        own = {path: data for path, data in self.files.items() if path.endswith(".html") and "/diff/" not in path}
        self.pages = {path: Html(data.decode()) for path, data in own.items()}

    def file_at(self, path: str) -> str | None:
        """The file that a host serves at a path, with and without `.html`."""
        candidates = (path, f"{path}.html", f"{path}index.html")
        return next((name for name in candidates if name in self.files), None)

    def broken(self) -> list[str]:
        """The links inside the site that lead to no file, or to no anchor of it."""
        broken = []
        for name, html in self.pages.items():
            for link in html.links:
                path, _, anchor = link.partition("#")
                path = path.partition("?")[0]
                if link.startswith(("http://", "https://")):
                    continue
                target = self.file_at(path) if path else name
                if target is None or (anchor and anchor not in self.pages[target].anchors):
                    broken.append(f"{name}: {link}")
        return broken


@pytest.fixture(scope="module")
def real(repository: Path) -> Site:
    """The site of this project."""
    return Site(read_publication(find_project(repository)))


@pytest.fixture(scope="module")
def thesaurus_site(released_thesaurus_template: Path) -> Site:
    """The site of a thesaurus with other classes and slots, in three languages."""
    return Site(read_publication(find_project(released_thesaurus_template)))


@pytest.fixture(scope="module")
def kitchen_site(kitchen_template: Path) -> Site:
    """The site of a taxonomy with several releases, in which items are deprecated and gone."""
    return Site(read_publication(find_project(kitchen_template)))


PAGES = {
    "kitchen_site": (
        *("/taxonomy.html", "/taxonomy/releases.html", "/taxonomy/releases/2.0.0.html", "/taxonomy/matrix.html"),
        *("/taxonomy/skill/roasting.html", "/taxonomy/skill/frying.html", "/taxonomy/skill/boiling.html"),
        *("/taxonomy/1.0.0/skill/roasting.html", "/taxonomy/discipline/cook.html", "/404.html"),
    ),
    "thesaurus_site": ("/energy/topics.html", "/energy/term/photovoltaik.html", "/energy/levels.html"),
}


@pytest.mark.parametrize("name", PAGES)
def test_words_and_links_of_pages(name: str, request: pytest.FixtureRequest, snapshot: SnapshotAssertion) -> None:
    """Deprecated items, items that are gone, items as an earlier release has them, and words of three languages."""
    pages = request.getfixturevalue(name).files
    for path in PAGES[name]:
        assert str(Outline(pages[path].decode())) == snapshot(name=path)


def triples(data: bytes, form: str) -> set[Triple]:
    return {quad.triple for quad in parse(data, format=RDF[form])}


@pytest.mark.parametrize("name", [pytest.param("real", marks=pytest.mark.full), "thesaurus_site"])
def test_no_link_is_broken(name: str, request: pytest.FixtureRequest) -> None:
    assert request.getfixturevalue(name).broken() == []


@pytest.mark.parametrize("name", [pytest.param("real", marks=pytest.mark.full), "thesaurus_site"])
def test_every_iri_of_the_graph_has_a_file(name: str, request: pytest.FixtureRequest) -> None:
    site: Site = request.getfixturevalue(name)
    publication = site.publication
    lost = []
    for triple in parse(publication.current.released.read_bytes("taxonomy.nt"), format=RdfFormat.N_TRIPLES):
        for term in (triple.subject, triple.predicate, triple.object):
            address = publication.addresses.of_iri(getattr(term, "value", ""))
            if address:
                path, _, anchor = publication.addresses.path(address).partition("#")
                target = site.file_at(path)
                if target is None or (anchor and anchor not in site.pages[target].anchors):
                    lost.append(term)
                if address.see:
                    assert address.see in site.pages[f"{path}.html"].links
    assert lost == []
    assert len(site.pages) > 10


@pytest.mark.parametrize("name", [pytest.param("real", marks=pytest.mark.full), "thesaurus_site"])
def test_each_page_is_well_formed(name: str, request: pytest.FixtureRequest) -> None:
    for path, html in request.getfixturevalue(name).pages.items():
        if "/embed/" in path:  # in a frame of another page
            continue
        tags = [tag for tag, _ in html.elements]
        assert (tags.count("h1"), tags.count("main"), tags.count("title")) == (1, 1, 1), path
        assert len(set(html.anchors)) == len(html.anchors), path
        ids = set(html.anchors)
        assert all(attrs["aria-labelledby"] in ids for _, attrs in html.elements if "aria-labelledby" in attrs), path
        assert "skip" in html.elements[tags.index("body") + 1][1].get("class", ""), path


@pytest.mark.parametrize("name", ["real", "thesaurus_site"])
def test_nothing_runs_and_nothing_is_fetched_from_elsewhere(name: str, request: pytest.FixtureRequest) -> None:
    site: Site = request.getfixturevalue(name)
    for path, html in site.pages.items():
        policies = [a["content"] for t, a in html.elements if a.get("http-equiv") == "Content-Security-Policy"]
        assert policies == [POLICY], path
        assert all(site.file_at(script) for script in html.scripts), path
        assert "unsafe" not in policies[0]
        for tag, attrs in html.elements:
            assert "style" not in attrs, path
            assert not [name for name in attrs if name.startswith("on")], path
            if tag not in ("a", "meta") and attrs.get("rel") not in ("license", "canonical"):
                assert not attrs.get("href", attrs.get("src", "/")).startswith(("http", "//")), path
        assert all(json.loads(data)["@graph"] for data in html.data), path


def test_forms_of_a_concept_agree_and_have_the_attribution(real: Site, repository: Path) -> None:
    iri = "https://genbodha.ai/taxonomy/skill/agent-memory-systems"
    path = "/taxonomy/skill/agent-memory-systems"
    forms = {form: triples(real.files[f"{path}.{form}"], form) for form in RDF}
    assert all(graph == forms["nt"] for graph in forms.values())
    whole = triples((repository / "releases/1.4.0/taxonomy.nt").read_bytes(), "nt")
    about = {triple for triple in whole if triple.subject.value == iri}  # type: ignore[union-attr]
    assert about
    assert {triple for triple in forms["nt"] if triple.subject.value == iri} == about  # type: ignore[union-attr]
    licence = b"<http://purl.org/dc/terms/license> <https://creativecommons.org/licenses/by/4.0/> ."
    assert licence in real.files[f"{path}.nt"]
    content = json.loads(real.files[f"{path}.json"])
    assert (content["class"], content["item"]["uri"]) == ("Skill", iri)
    assert content["metadata"]["license"] == "CC-BY-4.0"
    assert content["parents"] == ["https://genbodha.ai/taxonomy/category/agent-architecture"]


def test_all_forms_of_all_pages_parse(real: Site) -> None:
    seen = 0
    for path, data in real.files.items():
        form = path.rpartition(".")[2]
        if form in RDF and not re.match(r"/taxonomy/(\d|latest/)", path):
            assert triples(data, form), path
            seen += 1
    assert seen > 800


def test_the_files_of_a_release_are_those_of_the_release(real: Site, repository: Path) -> None:
    for version in ("1.0.0", "1.1.0", "1.2.0", "1.3.0", "1.4.0"):
        folder = repository / "releases" / version
        files = [file for file in folder.rglob("*") if file.is_file()]
        assert len(files) > 20
        for file in files:
            path = f"/taxonomy/{version}/{file.relative_to(folder).as_posix()}"
            assert real.files[path] == file.read_bytes(), path
    assert real.files["/taxonomy/index.json"] == (repository / "releases/index.json").read_bytes()
    assert real.files["/taxonomy.ttl"] == (repository / "releases/1.4.0/taxonomy.ttl").read_bytes()


def test_signatures_are_published_at_the_addresses_of_fetch(kitchen: Path) -> None:
    folder = kitchen / "releases/signatures"
    folder.mkdir()
    expected = {
        "allowed_signers": b"ours@example.org ssh-ed25519 AAAA\n",
        "2.0.0.sig": b"-----BEGIN SSH SIGNATURE-----\n",
    }
    for name, data in {**expected, "9.9.9.sig": b"of no release", "private.key": b"secret"}.items():
        (folder / name).write_bytes(data)
    site = Site(read_publication(find_project(kitchen)))
    prefix = (
        next(path for path in site.files if path.endswith("/index.json")).removesuffix("index.json") + "signatures/"
    )
    published = {path.removeprefix(prefix): data for path, data in site.files.items() if path.startswith(prefix)}
    assert published == expected


HOSTILE = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)> & <b>{{ 7*7 }}"


def test_hostile_words_stay_words(thesaurus: Path, edit: Callable[..., None], release: Callable[[Path], Path]) -> None:
    path = thesaurus / "taxonomy/themes/erzeugung.yaml"
    edit(path, "    label: Strom\n", f"    label: {json.dumps(HOSTILE)}\n")
    edit(path, "    definition: Bewegte elektrische Ladung.\n", f"    definition: {json.dumps(HOSTILE)}\n")
    edit(path, "label: Erzeugung\n", f"label: {json.dumps(HOSTILE)}\n")
    edit(path, "      - https://example.com/vocabulary/photovoltaics\n", "      - javascript:alert(1)\n")
    site = Site(read_publication(find_project(release(thesaurus))))
    html = site.pages["/energy/term/strom.html"]
    assert HOSTILE in html.text
    assert json.loads(html.data[0])["@graph"][0]["name"] == HOSTILE
    for name, page in site.pages.items():
        assert not [attrs for tag, attrs in page.elements if tag in ("img", "b")], name
        assert len(page.scripts) <= 3, name
        assert not [link for link in page.links if link.startswith("javascript")], name


def test_a_base_path_moves_every_link(released_thesaurus_template: Path) -> None:
    project = find_project(released_thesaurus_template)
    site = Site(read_publication(project, Settings("/my/words/")))
    assert site.broken() == []
    assert {path.split("/")[1] for path in site.files} >= {"my", "index.html", "404.html", "sitemap.xml"}
    assert not [path for path in site.files if path.startswith(("/taxonomy", "/words", "/assets"))]
    at_root = Site(read_publication(project, Settings("/")))
    assert at_root.broken() == []
    assert at_root.files["/index.html"] == at_root.files["/taxonomy.html"]


def test_a_release_has_its_own_page_of_each_item(real: Site) -> None:
    html = real.pages["/taxonomy/1.0.0/category/evaluation.html"]
    assert ("meta", {"name": "robots", "content": "noindex"}) in html.elements
    assert ("link", {"rel": "canonical", "href": "https://genbodha.ai/taxonomy/category/evaluation"}) in html.elements
    of_items = [path for path in real.pages if re.fullmatch(r"/taxonomy/1\.1\.0/[a-z]+/[a-z0-9-]+\.html", path)]
    assert len([path for path in of_items if "/diff/" not in path]) == 223
    assert all("/taxonomy/1." not in path for path in re.findall("<loc>(.*?)<", real.files["/sitemap.xml"].decode()))


def test_a_large_site_has_an_index_of_maps() -> None:
    paths = dict.fromkeys((f"/x/{number}" for number in range(2 * MOST_IN_ONE + 1)), "")
    (single,) = maps("https://example.org", dict(list(paths.items())[:MOST_IN_ONE]))
    assert single.data.count(b"<url><loc>") == MOST_IN_ONE
    index, *parts = maps("https://example.org", paths)
    assert [part.path for part in parts] == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    addresses = re.findall("<sitemap><loc>(.*?)</loc></sitemap>", index.data.decode())
    assert addresses == [f"https://example.org/{part.path}" for part in parts]
    assert [part.data.count(b"<url><loc>") for part in parts] == [MOST_IN_ONE, MOST_IN_ONE, 1]
    assert b"<loc>https://example.org/x/100000</loc>" in parts[2].data


def test_without_jinja2_an_error_installs_it(
    released_thesaurus_template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publication = read_publication(find_project(released_thesaurus_template))
    environment.cache_clear()
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(ConfigError, match=r'^jinja2 is not installed; run `pip install "jinja2>=[0-9.]+"`$'):
        list(build_site(publication))


def test_the_command_writes_the_same_bytes_in_another_process(
    released_thesaurus: Path, thesaurus_site: Site, run: Callable[..., Any], tmp_path: Path
) -> None:
    out = tmp_path / "site"
    result = run(
        "--root", released_thesaurus, "site", "--out", out, process=True, env={"PYTHONHASHSEED": "7", "LC_ALL": "C"}
    )
    assert result.code == 0, result.err
    assert result.out.startswith("Kleiner Thesaurus der Energie 1.0.0: ")
    written = {f"/{file.relative_to(out).as_posix()}": file.read_bytes() for file in out.rglob("*") if file.is_file()}
    assert written.pop("/.taxokit-build")
    expected: Mapping[str, bytes] = thesaurus_site.files
    assert written.keys() == expected.keys()
    assert written == expected
