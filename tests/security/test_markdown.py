"""What is generated as Markdown or HTML has the shape that we gave it: no text of the data adds a heading, HTML or a link."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import marko
import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from marko.ext.gfm import GFM

from support.shapes import Tags, shape_of
from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of
from taxokit.releases.manifest import with_manifest
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.attribution import DEFAULT_TEMPLATE, Attribution
from taxokit.taxonomy.loader import load
from taxokit.text.versions import parse_version
from taxokit.web.publication import ReleaseFile, read_publication
from taxokit.web.site import build_site

Run = Callable[..., Any]

HOSTILE = (
    "<img src=x onerror=alert(1)> [x](https://evil.example) ![y](//evil.example)\n# Heading\n\n## 9.9.9 (2030-01-01)\n"
    "<!-- ``` @team https://evil.example www.evil.example &lt;b> | a | b |\n- - -\n<script>alert(1)</script> `"
)
CODE = "}, x = {y} {{ 7*7 }} {% raw %} % \\ ]]> ' \"\r\nTY  - BOOK\rER  - "
INLINE = {"RawText", "Literal", "CodeSpan", "LineBreak", "BlankLine"}
OURS = {"<br", "<details", "<summary", "<code", "</code", "</summary", "</details"}
ADDRESS = "https://example.org/energy"


def shape(text: str) -> list[tuple[str, str]]:
    """Return the elements of a text in the Markdown of GitHub but for plain text and code, links with their address."""

    def elements(node: Any) -> Iterator[tuple[str, str]]:
        kind = type(node).__name__
        if kind not in INLINE:
            yield kind, str(getattr(node, "dest", ""))
        children = getattr(node, "children", ())
        for child in children if isinstance(children, list) else ():
            yield from elements(child)

    return list(elements(marko.Markdown(extensions=[GFM]).parse(text)))


def html(text: str) -> Iterator[str]:
    """Yield each piece of HTML in a text in Markdown."""

    def pieces(node: Any) -> Iterator[str]:
        children = getattr(node, "children", ())
        if type(node).__name__ in {"InlineHTML", "HTMLBlock"}:
            yield from re.findall("<[^<]*", str(getattr(node, "body", children)))
        for child in children if isinstance(children, list) else ():
            yield from pieces(child)

    return pieces(marko.Markdown(extensions=[GFM]).parse(text))


def _release(root: Path, words: str) -> None:
    """Give a thesaurus two releases whose texts all end in some words, and withdraw the first because of them."""
    prose = ("label", "definition", "synonyms", "notes", "heading", "summary", "full_name", "licence")

    def hostile(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: hostile(inner, name) for name, inner in value.items()}
        if isinstance(value, list):
            return [hostile(inner, key) for inner in value]
        return f"{value} {words}" if key in prose else value

    for version in ("1.0.0", "1.1.0"):
        edition = edition_of(load(find_project(root)), parse_version(version), "2026-01-01")
        target = root / "releases" / version
        target.mkdir(parents=True)
        write_files(target, with_manifest(edition, build(edition)))
        for path in (root / "taxonomy").rglob("*.yaml"):
            data = hostile(yaml.safe_load(path.read_text(encoding="utf-8")))
            path.write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")
    (root / "releases/withdrawn.json").write_text(json.dumps({"1.0.0": f"It is wrong. {words}"}), encoding="utf-8")


FILES = (
    *("CHANGELOG.md", "releases/1.1.0/ATTRIBUTION.md", "releases/1.1.0/NOTES.md", "releases/1.1.0/diff/diff.md"),
    "releases/1.1.0/diff/diff.html",
)


def test_texts_change_the_shape_of_nothing(thesaurus: Path, tmp_path: Path, run: Run) -> None:
    harmless = Path(shutil.copytree(thesaurus, tmp_path / "harmless"))
    for root, words in ((harmless, "and words"), (thesaurus, HOSTILE)):
        _release(root, words)
        assert run("index", cwd=root).code == 0
    for path in FILES:
        wanted, found = ((root / path).read_text(encoding="utf-8") for root in (harmless, thesaurus))
        if path.endswith(".html"):
            assert Tags(found).found[:8] == Tags(wanted).found[:8]
            assert {tag for tag, _ in Tags(found).found} <= {tag for tag, _ in Tags(wanted).found}
            assert not any(name.startswith("on") for _, names in Tags(found).found for name in names)
        elif path.endswith("diff.md"):  # how many words changed is shown in emphasis, and lines by breaks
            assert {kind for kind, _ in shape(found)} <= {kind for kind, _ in shape(wanted)} | {"InlineHTML"}
            assert {tag.partition(">")[0] for tag in html(found)} <= OURS
        else:
            assert shape(found) == shape(wanted), path


def test_texts_change_the_shape_of_no_page(thesaurus: Path, tmp_path: Path) -> None:
    """Whatever page is registered, and whatever language it is written in."""
    harmless = Path(shutil.copytree(thesaurus, tmp_path / "harmless"))
    shapes = []
    for root, words in ((harmless, "and words"), (thesaurus, f"{HOSTILE} {CODE}")):
        _release(root, words)
        files = build_site(read_publication(find_project(root)))
        pages = {file.path: file.data for file in files if not isinstance(file, ReleaseFile)}  # not what was released
        shapes.append({path: shape_of(path, data) for path, data in pages.items()})
    assert shapes[0].keys() == shapes[1].keys()
    for path, wanted in shapes[0].items():
        assert shapes[1][path] == wanted, path


WORDS = st.lists(
    st.sampled_from(HOSTILE.split(" ")) | st.sampled_from([ADDRESS, f"({ADDRESS}),"]) | st.text(max_size=5), max_size=8
).map(" ".join)


@given(WORDS, WORDS, WORDS, WORDS)
@example("", "", "` $", "")  # a backtick, and code after it
def test_credit_lines_are_text(title: str, creator: str, licence: str, homepage: str) -> None:
    credit = Attribution(
        *(title, "", parse_version("1.0.0"), "2026-01-01", creator, "", "", "", licence, "https://example.org/license"),
        *(f"{ADDRESS}{homepage}", ADDRESS, "en", f"> {DEFAULT_TEMPLATE}"),
    )
    found = shape(credit.in_markdown)
    kinds = {kind for kind, _ in found}
    assert kinds <= {"Document", "Paragraph", "Link", "Url"}
    for kind, address in found:
        assert kind != "Link" or address == "https://example.org/license"
        assert kind != "Url" or address.startswith(ADDRESS)


def test_metadata_of_an_imported_file_is_text_in_the_readme(tmp_path: Path, run: Run) -> None:
    title = " ".join(HOSTILE.split())
    (tmp_path / "words.ttl").write_text(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dct: <http://purl.org/dc/terms/> .\n"
        f"<https://example.net/s> a skos:ConceptScheme ; dct:title {json.dumps(title)}@en .\n"
        '<https://example.net/a> a skos:Concept ; skos:prefLabel "A"@en ; skos:inScheme <https://example.net/s> .\n',
        encoding="utf-8",
    )
    given = (
        "--namespace",
        "https://example.net/words/",
        "--license",
        "CC0-1.0",
        "--creator-url",
        "https://example.net/ann",
    )
    shapes = []
    for folder, words in (("new", ("--creator", f"Ann {title}")), ("plain", ("--creator", "Ann", "--title", "Words"))):
        result = run("import", "words.ttl", "--into", folder, *given, *words, cwd=tmp_path)
        assert result.code == 0, result.err
        shapes.append(shape((tmp_path / folder / "README.md").read_text(encoding="utf-8")))
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("reason", ["# Heading", "<b>", "[x](https://evil.example)", "## 9.9.9 (2030-01-01)"])
def test_reason_of_a_withdrawal_is_text(thesaurus: Path, run: Run, reason: str) -> None:
    _release(thesaurus, "")
    (thesaurus / "releases/withdrawn.json").unlink()
    result = run("withdraw", "1.0.0", "--reason", reason, cwd=thesaurus)
    text = (thesaurus / "CHANGELOG.md").read_text(encoding="utf-8") if result.code == 0 else ""
    headings = [kind for kind, _ in shape(text) if kind in {"Heading", "SetextHeading"}]
    assert result.code in (0, 2)
    assert len(headings) in (0, 4)
    assert "**Withdrawn:** " in text or result.code
    assert not {"InlineHTML", "HTMLBlock"} & {kind for kind, _ in shape(text)}
