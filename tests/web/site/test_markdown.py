"""The Markdown of pages: each page has it, with all facts and links of the page, and no text in it can be a sign."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import marko
import pytest
from markdown_it import MarkdownIt

from support.service import LocalClient
from taxokit.cli import main
from taxokit.repository.project import find_project
from taxokit.web.publication import read_publication
from taxokit.web.site import build_site

_VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}
_NO_TEXT = {"button", "dialog", "form", "label", "noscript", "progress", "script", "select", "svg", "template"}
_NOT_SHOWN = {"actions", "box", "no-text", "scripted"}

_READ = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

_ELEMENTS = {"a", "code", "em", "h1", "h2", "h3", "h4", "hr", "li", "ol", "p", "pre", "s", "strong"}
_ELEMENTS |= {"table", "tbody", "td", "th", "thead", "tr", "ul"}

LABELS = [
    "# Heading",
    "1. one",
    "1) one",
    "- dash",
    "+ plus",
    "> quote",
    "---",
    "===",
    "*stars* and **more**",
    "_lines_ and snake_case",
    "`code` and ``more``",
    "```js",
    "~~~",
    "~~gone~~",
    "[words](https://evil.example/)",
    "[words]: https://evil.example/",
    "![picture](https://evil.example/x.png)",
    "<https://evil.example/>",
    "</script><script>alert(1)</script>",
    "<b onclick=alert(1)>bold</b>",
    "&lt;b&gt; &amp; &#42;",
    "a | b | c",
    r"\*escaped\* \\",
    "closing #",
    "فقاريات \u202e<i>",
    "日本語（ラベル）　です",
    "$x$ and $$y$$",
    "{{ 7 * 7 }} {% raw %}",
]


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory, release: Callable[[Path], Path]) -> Mapping[str, bytes]:
    """The files of a vocabulary whose IRIs are fragments, and whose labels look like Markdown or HTML."""
    folder = tmp_path_factory.mktemp("markdown") / "signs"
    options = [
        "--title",
        "Signs *of* [all](kinds)",
        "--namespace",
        "https://example.org/signs#",
        "--license",
        "CC0-1.0",
    ]
    assert main.run(["init", str(folder), "--template", "skos", "--creator", "A <b>museum</b>", *options]) == 0
    concepts = folder / "taxonomy/concepts"
    for path in (*concepts.iterdir(), folder / "taxonomy/collections/animals-on-display.yaml"):
        path.unlink()
    for number, label in enumerate(LABELS):
        quoted = "'" + label.replace("'", "''") + "'"
        broader = f"broader: [s{number - 1}]\n" if number % 7 else "top_concept_of: [animals]\n"
        texts = f"label: {quoted}\nalt_labels: [{quoted}]\ndefinitions: [{quoted}]\nscope_notes: [{quoted}]\n"
        (concepts / f"s{number}.yaml").write_text(f"id: s{number}\n{texts}{broader}in_scheme: [animals]\n", "utf-8")
    return files_of(release(folder))


def files_of(folder: Path) -> Mapping[str, bytes]:
    """Return the files of the site of a repository, by path."""
    return {file.path: file.data for file in build_site(read_publication(find_project(folder)))}


class Content(HTMLParser):
    """The texts and the links of a page, without what is for browsers alone; the elements of all."""

    def __init__(self, text: str, *, is_page: bool) -> None:
        super().__init__()
        self.texts, self.links, self.elements = list[str](), list[str](), set[str]()
        self._is_inside, self._depth, self._before = not is_page, 0, ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        classes = set(values.get("class", "").split())
        self._is_inside |= tag == "main"
        self.elements.add(tag)
        is_fold = self._before == "summary" and "unseen" in classes
        is_left_out = is_fold or (tag == "nav" and classes.isdisjoint(("trail", "more"))) or "hidden" in values
        self._before = tag
        if tag not in _VOID and (self._depth or is_left_out or tag in _NO_TEXT or classes & _NOT_SHOWN):
            self._depth += 1
        elif self._is_inside and not self._depth and tag == "a":
            self.links.append(values.get("href", ""))

    def handle_endtag(self, tag: str) -> None:
        self._is_inside &= tag != "main"
        self._depth -= bool(self._depth)

    def handle_data(self, data: str) -> None:
        if self._is_inside and not self._depth:
            self.texts.append(data)


def pages_of(files: Mapping[str, bytes]) -> Iterator[tuple[str, str, str]]:
    """Yield the path, the page and the Markdown of each page that names its Markdown."""
    for path, data in files.items():
        own = re.search(r'<link rel="alternate" type="text/markdown" href="/([^"]+)">', data.decode(errors="replace"))
        if path.endswith(".html") and own:
            yield path, data.decode(), files[own[1]].decode()


def joined(text: str) -> str:
    """Return a text without spaces and punctuation, which a line of Markdown may have more of."""
    return re.sub(r"[\s,;:().|]+", "", text)


def check(files: Mapping[str, bytes], origin: str, below: str) -> int:
    """Assert that the Markdown of each page has its texts and its links, which lead to files, and nothing else."""
    number = 0
    for path, html, text in pages_of(files):
        number += 1
        page, own = Content(html, is_page=True), Content(_READ.render(text), is_page=False)
        whole = joined("".join(own.texts))
        assert [part for part in page.texts if joined(part) not in whole] == [], path
        assert own.elements <= _ELEMENTS, path
        targets = {unquote(link) for link in own.links}
        for link in targets:
            name = link.removeprefix(f"{origin}/")
            if name.startswith(below) and "?" not in name:
                assert name in files or f"{name}.html" in files, (path, name)
                assert f"{name}.md" not in files or text.endswith(f"\n<{origin}/{name}>\n"), (path, name)
        for link in filter(lambda link: not re.search(r"[?#]", link), page.links):
            name = unquote(link).removeprefix("/")
            assert {unquote(link), f"{origin}/{name}", f"{origin}/{name}.md"} & targets, (path, link)
        assert text.count("\n# ") == 0, path
        assert text.startswith("# "), path
    return number


def test_no_label_is_a_sign_in_the_markdown_of_a_page(hostile_site: Mapping[str, bytes]) -> None:
    assert check(hostile_site, "https://example.org", "signs") > len(LABELS)
    for number, label in enumerate(LABELS):
        text = hostile_site[f"signs/concept/s{number}.md"].decode()
        for rendered in (_READ.render(text), str(marko.convert(text))):
            own = Content(rendered, is_page=False)
            assert "".join(own.texts).count(label) >= 4, label
            assert not [link for link in own.links if "evil" in link], label
            assert not own.elements & {"b", "i", "img", "script"}, label


@pytest.mark.full
@pytest.mark.parametrize("of", ["repository", "story", "kitchen", "arabic_template"])
def test_the_markdown_of_each_page_has_its_texts_and_links(of: str, request: pytest.FixtureRequest) -> None:
    folder = request.getfixturevalue(of)
    publication, files = read_publication(find_project(folder)), files_of(folder)
    assert check(files, publication.origin, publication.addresses.base[1:]) > 10
    assert check_overview(files["llms.txt"].decode(), files, publication.origin)[-1] == "Optional"


@pytest.fixture(scope="module")
def client(released_template: Path) -> LocalClient:
    return LocalClient(released_template)


def test_a_page_is_served_as_markdown(client: LocalClient) -> None:
    page = "/taxonomy/skill/agent-memory-systems"
    answer = client.get(page, headers={"accept": "text/markdown, text/html, */*"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"{page}.md")
    assert f'<{page}.md>; rel="alternate"; type="text/markdown"' in answer.headers["link"]
    for path in (page, "/taxonomy", "/taxonomy/levels", "/taxonomy/1.0.0"):
        answer = client.get(f"{path}.md")
        assert answer.headers["content-type"] == "text/markdown; charset=utf-8"
        assert answer.headers["link"] == f'<https://genbodha.ai{path}>; rel="canonical"'
        assert answer.text.startswith("# ")
    assert client.get("/taxonomy/1.0.0/skill/agent-memory-systems.md").status_code == 404
    assert client.get("/taxonomy/search.md").status_code == 404
    assert client.get("/404.md").status_code == 404


def check_overview(text: str, files: Mapping[str, bytes], origin: str) -> list[str]:
    """Assert that `llms.txt` is as its specification has it, and leads to files; return the titles of its sections."""
    tokens = [(token.type, token.tag) for token in _READ.parse(text) if token.nesting >= 0]
    assert tokens[0] == ("heading_open", "h1")
    assert tokens[2] == ("blockquote_open", "blockquote")
    for line in text[text.index("\n## ") :].splitlines():
        assert not line or re.match(r"## |- \[.+?\]\(https?://\S+\)(?:: .+)?$", line), line
    own = Content(_READ.render(text), is_page=False)
    assert own.elements <= _ELEMENTS | {"blockquote"}
    names = [unquote(link).removeprefix(f"{origin}/") for link in own.links if link.startswith(f"{origin}/")]
    assert [name for name in names if name not in files and f"{name}.html" not in files] == []
    return re.findall(r"^## (.+)$", text, re.MULTILINE)


def test_an_overview_for_assistants_leads_to_all_parts(hostile_site: Mapping[str, bytes]) -> None:
    text = hostile_site["llms.txt"].decode()
    assert text.startswith("# Signs \\*of\\* \\[all\\](kinds)\n")
    assert hostile_site["signs/llms.txt"].decode() == text
    assert "`https://example.org/signs/concept" in text
    assert "(its IRI is `https://example.org/signs#concept" in text
    assert "CC0-1.0" in text
    assert check_overview(text, hostile_site, "https://example.org") == [
        "Lists",
        "Releases",
        "For programs",
        "Optional",
    ]
    assert "(https://example.org/signs/1.0.0/taxonomy.md)" in text
    assert 'href="/signs/1.0.0/taxonomy.md"' in hostile_site["signs.html"].decode()


def test_the_overview_of_a_service_leads_to_its_answers(client: LocalClient) -> None:
    text = client.get("/llms.txt").text
    assert "[HTTP API](https://genbodha.ai/taxonomy/api/)" in text
    assert "/mcp" not in text


def test_no_label_ends_the_data_of_a_page(hostile_site: Mapping[str, bytes]) -> None:
    for number, label in enumerate(LABELS):
        page = hostile_site[f"signs/concept/s{number}.html"].decode()
        text = page.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
        term = json.loads(text)["@graph"][0]
        assert (term["name"], term["@id"]) == (label, f"https://example.org/signs#concept/s{number}")
        assert term["url"] == f"https://example.org/signs/concept/s{number}"
        assert term["inDefinedTermSet"] == ["https://example.org/signs#concept-scheme/animals"]
        assert "<" not in text
