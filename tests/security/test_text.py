"""Text stays text in every output: a file has the same shape for all names, texts and reasons."""

import contextlib
import copy
import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Quad, RdfFormat, Store

from support.seal import seal
from support.service import LocalClient
from support.shapes import SHAPES, Tags, graph, shape_of, tree
from taxokit.diff.changes import Diff
from taxokit.diff.engine import diff
from taxokit.diff.reports import DIFF_REPORTS
from taxokit.diff.reports.sparql import render
from taxokit.diff.snapshot import Snapshot
from taxokit.formats.edition import Edition, build
from taxokit.importer.init import check_values
from taxokit.importer.template import NewTaxonomy, repository_texts, root_text, templates
from taxokit.lint.registry import Rule
from taxokit.lint.report import REPORTS, Results
from taxokit.releases.addresses import PAGES
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.compiled_schema import read_schema
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.diagnostics import Diagnostic, Location, Replacement, Severity
from taxokit.text.errors import TaxokitError
from taxokit.text.normalize import INVISIBLE, printable
from taxokit.text.versions import Version, parse_version
from taxokit.web.publication import ReleaseFile, read_publication
from taxokit.web.site import build_site

Run = Callable[..., Any]
ROOT = Path(__file__).resolve().parents[2]

HOSTILE = (
    "<img src=x onerror=alert(1)> [x](https://evil.example) ![y](//evil.example)\n# Heading\n\n## 9.9.9 (2030-01-01)\n"
    "<!-- ``` @team https://evil.example www.evil.example &lt;b> | a | b |\n- - -\n<script>alert(1)</script> ` ]]> '"
    ' \\ , ; %0A::error::x ${x} {{ 7*7 }} {% raw %} " } ; INSERT DATA { <x:a> <x:b> <x:c> } #'
)
"""Markup and code of many languages, without control characters, which a source cannot have."""

PROSE = ("label", "definition", "synonyms", "notes", "heading", "summary", "full_name", "licence")


def with_words(value: Any, words: str, key: str = "") -> Any:
    """Return a document in which every text that is prose ends in some words."""
    if isinstance(value, dict):
        return {name: with_words(inner, words, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [with_words(inner, words, key) for inner in value]
    return f"{value}{words}" if key in PROSE and isinstance(value, str) else value


# --- artifacts --------------------------------------------------------------------------------------------------------

Places = dict[str, tuple[str | int, ...]]

PLACES: Places = {
    "title": ("heading",),
    "creator": ("maker", "full_name"),
    "credit": ("credit_template",),
    "label": ("themes", 0, "label"),
    "definition": ("themes", 0, "terms", 0, "definition"),
    "synonym": ("themes", 0, "terms", 0, "synonyms", 0),
    "note": ("themes", 0, "terms", 0, "notes", 0),
}
PAYLOADS = (
    *(
        '"',
        "'",
        '"""',
        "\\",
        "\\u0022",
        "\n",
        "line\nbreak",
        "\u2028",
        "\x85",
        '" . <x:a> <x:b> "',
        "> .\n<x:a>",
        "=1+1",
    ),
    *(
        "# x",
        "\nINSERT DATA { <x:a> <x:b> <x:c> } ;",
        "}",
        "*/",
        "--",
        "<b>",
        "]]>",
        "<!--",
        "&amp;",
        "a,b",
        "|",
        "- x",
    ),
    *(
        ": x",
        "{a: b}",
        "[x](javascript:y)",
        "```",
        "@base <x:y> .",
        "${x}",
        "%s",
        "`",
        "\t",
        "a;b",
        "!!x",
        "1. x",
        "===",
    ),
)
texts = (
    st.lists(st.sampled_from(PAYLOADS) | st.text(max_size=3), min_size=1, max_size=3)
    .map("".join)
    .map(lambda text: "x" + "".join(c for c in text if c == "\n" or not INVISIBLE.search(c)))
)


@pytest.fixture(scope="module")
def made(thesaurus_template: Path) -> Callable[[str, str], Edition]:
    """Return the edition of the thesaurus with another text at a place: `made("title", "x")`."""
    taxonomy = load(find_project(thesaurus_template))
    root = replace(taxonomy.schema.root, annotations={**taxonomy.schema.root.annotations, "artifacts": 2})
    schema = replace(taxonomy.schema, classes={**taxonomy.schema.classes, root.name: root}, root=root)

    def make(place: str, text: str) -> Edition:
        document: Any = copy.deepcopy(taxonomy.document)
        *path, last = PLACES[place]
        inner = document
        for step in path:
            inner = inner.setdefault(step, []) if isinstance(step, str) else inner[step]
        if isinstance(last, int):
            inner[:] = [text]
        else:
            inner[last] = text
        return edition_of(Taxonomy(schema, document, project=taxonomy.project), Version(1, 0, 0), "2026-06-14")

    return make


def artifact_shapes(edition: Edition) -> Iterator[tuple[str, object]]:
    for artifact in build(edition):
        if artifact.path.startswith("schema/") and artifact.path.endswith(("py", "sql", "ts")):
            yield artifact.path, artifact.data.splitlines()[4:]  # below the credit
        elif artifact.path != "LICENSE":
            yield artifact.path, shape_of(artifact.path, artifact.data)
        if artifact.path == "taxonomy.jsonld":
            yield f"graph of {artifact.path}", graph(artifact.data, RdfFormat.JSON_LD)


@cache
def plain_artifacts(make: Callable[[str, str], Edition], place: str) -> tuple[Edition, dict[str, object]]:
    edition = make(place, "plain")
    return edition, dict(artifact_shapes(edition))


@settings(max_examples=80)
@given(place=st.sampled_from(sorted(PLACES)), text=texts)
def test_artifacts(made: Callable[[str, str], Edition], place: str, text: str) -> None:
    hostile = made(place, text)
    plain, expected = plain_artifacts(made, place)
    assert "taxonomy.xlsx" in expected
    assert dict(artifact_shapes(hostile)) == expected
    before, after = (Snapshot(str(edition.version), edition.schema, edition.document) for edition in (plain, hostile))
    store = Store()
    store.extend(Quad(*triple) for triple in plain.graph)
    store.update(render(diff(before, after, hostile.attribution)))
    assert {quad.triple for quad in store} == set(hostile.graph)


# --- generated Markdown and pages -------------------------------------------------------------------------------------


def release_twice(root: Path, words: str) -> None:
    """Give a thesaurus two releases whose texts all end in some words, and withdraw the first because of them."""
    for version in ("1.0.0", "1.1.0"):
        edition = edition_of(load(find_project(root)), parse_version(version), "2026-01-01")
        write_files(root / "releases" / version, with_manifest(edition, build(edition)))
        for path in (root / "taxonomy").rglob("*.yaml"):
            data = with_words(yaml.safe_load(path.read_text(encoding="utf-8")), words)
            path.write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")
    (root / "releases/withdrawn.json").write_text(json.dumps({"1.0.0": f"It is wrong. {words}"}), encoding="utf-8")


def shape_of_page(path: str, data: bytes) -> object:
    """Return the shape of a file, but a part of it for pages that list words or findings."""
    if path.endswith("/search.json"):
        return sorted(json.loads(data))
    if path.endswith("llms.txt"):
        return shape_of("llms.md", data)
    if path.endswith("/about/quality.html"):
        return [tag for tag in Tags(data.decode()).tags if tag[0] in ("script", "img", "iframe", "style")]
    if path.endswith("/about/quality.md"):
        return {kind for _, kinds in shape_of(path, data) for kind in kinds} | {"link_open"}
    return shape_of(path, data)


def test_pages_and_generated_files(thesaurus: Path, tmp_path: Path, run: Run) -> None:
    """Every registered page, in every language."""
    shapes: list[dict[str, object]] = []
    for name, words in (("plain", " and words"), ("hostile", f" {HOSTILE}")):
        root = Path(shutil.copytree(thesaurus, tmp_path / name))
        release_twice(root, words)
        assert run("index", cwd=root).code == 0
        files = build_site(read_publication(find_project(root)))
        pages = {
            file.path: file.data for file in files if not isinstance(file, ReleaseFile)
        }  # released files are not ours
        for path in ("CHANGELOG.md", "releases/1.1.0/ATTRIBUTION.md", "releases/1.1.0/NOTES.md"):
            pages[path] = (root / path).read_bytes()
        shapes.append({path: shape_of_page(path, data) for path, data in pages.items()})
    assert shapes[1] == shapes[0]


# --- reports ----------------------------------------------------------------------------------------------------------

REPORTED = f"{HOSTILE}\ntaxonomy/a.yaml:1:1: error: x [x]\r\n- item\n</testcase>\x1b[2J\u202e\u2028\x85\x00"
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def commands_of_github(text: str) -> object:
    commands = [re.fullmatch(r"::(\w+) ([^:]*)::.*", line) for line in text.splitlines()]
    return [command and (command[1], re.findall(r"(\w+)=[^,]*(?:,|$)", command[2])) for command in commands]


def starts_of_lines(text: str) -> object:
    plain = re.sub(r"\x1b\[[\d;]*m", "", text)
    assert not CONTROLS.search(plain)
    return [re.match(r" *(?:hint: |\d+ \| |\| |- |)", line)[0] for line in plain.split("\n")]  # type: ignore[index]


def bold_lines(text: str) -> object:
    starts_of_lines(text)
    return re.findall(r"^\x1b\[1m(.*)\x1b\[0m$", text.partition("\n\n")[2], re.MULTILINE)


FINDINGS: dict[str, Callable[[str], object]] = {
    "github": commands_of_github,
    "json": lambda text: shape_of("x.json", text.encode()),
    "junit": lambda text: shape_of("x.xml", text.encode()),
    "sarif": lambda text: shape_of("x.json", text.encode()),
    "text": starts_of_lines,
}
CHANGES: dict[str, Callable[[str], object]] = {
    "csv": lambda text: shape_of("x.csv", text.encode()),
    "html": lambda text: Tags(text).tags,
    "json": lambda text: tree({key: value for key, value in json.loads(text).items() if key != "derived"}),
    "md": lambda text: shape_of("x.md", text.replace("<br>", " ").encode()),
    "text": bold_lines,
}
"""The shape of each report; `sparql` is compared by its effect, with the artifacts."""


def results(words: str) -> Results:
    """Return findings about a file with some words in its name and in its text; rules write words without controls."""
    shown = printable(words)
    path, text = f"taxonomy/{shown}.yaml", f"id: a\nlabel: {json.dumps(words)} \n"
    rule = Rule("loose-end", Severity.ERROR, lambda _: iter(()), f"A text ends in {shown}.\n\nSource: {shown}.\n")
    diagnostics = [
        Diagnostic(
            *(Location(path, line, line), f"{shown} ends in {shown}", f"remove {shown}"),
            *(Replacement(6, 7, words) if line else None, (shown,), 1, rule.id, severity),
        )
        for line, severity in ((1, Severity.ERROR), (0, Severity.WARNING))
    ]
    return Results(diagnostics, {rule.id: rule}, lambda _: text)


def changes(words: str) -> Diff:
    """Return a diff in which the new document has an item, values, a translation, a slot and a title more."""
    release = ROOT / "releases/1.2.0"
    schema = read_schema(release, "schema/taxonomy.model.json")
    old = json.loads((release / "taxonomy.json").read_text(encoding="utf-8"))
    new = json.loads(json.dumps(old))
    new["title"] = words
    new["categories"][0] |= {"alt_labels": [words], "translations": {"de": {"label": words}}, f"x {words}": words}
    new["categories"].append({"id": f"b {words}", "label": words, "definition": f"{words}.", "notes": [words]})
    return diff(Snapshot("1.0.0", schema, old), Snapshot(f"2 {words}", schema, new))


def test_reports() -> None:
    for form, finding_shape in FINDINGS.items():
        plain, hostile = (finding_shape(REPORTS.get(form)(results(words))) for words in ("plain\n", REPORTED))
        assert hostile == plain, form
    for form, change_shape in CHANGES.items():
        plain, hostile = (change_shape(DIFF_REPORTS.get(form).render(changes(words))) for words in ("plain", REPORTED))
        assert hostile == plain, form


# --- new repositories -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("template", sorted(templates()))
def test_new_repositories(template: str, project_template: Path) -> None:
    schema = read_schema(project_template)
    plain = NewTaxonomy(
        "Plain", "https://example.org/plain/", "CC0-1.0", "Ada", "https://example.org/ada", template=template
    )

    def shapes(new: NewTaxonomy) -> dict[str, object]:
        check_values(new)  # it fits
        files = {**dict(repository_texts(templates()[template], new, examples=True))}
        files["taxonomy/taxonomy.yaml"] = root_text(schema, new)
        known = {path: path.rpartition(".")[2] in SHAPES for path in files}
        shaped = {path: shape_of(path, text.encode()) if known[path] else text for path, text in files.items()}
        shaped["README.md"] = (
            repr(shaped["README.md"]).replace("'link_open'", "").replace(", ", "")
        )  # or code, in its place
        return shaped

    expected = shapes(plain)
    for payload in (*PAYLOADS, "${{github.token}}", "$(id)", "@@title:yaml@@", "true", "0x1", "~", "a: b #c"):
        line = " ".join(INVISIBLE.sub("", payload).split()) or "x"
        part = re.sub(r"[^A-Za-z0-9./@:!$&()*+,;=_~-]", "", line)
        names = dict.fromkeys(("title", "creator", "description"), line)
        assert shapes(replace(plain, **names, namespace=f"https://example.org/{part}/")) == expected, payload


# --- answers of the service -------------------------------------------------------------------------------------------

HEADER = 'x\r\nX-Evil: 1\r\n\r\n</script><script>alert(1)</script>">\'>; rel="evil" ä€ \x1b[2J\x9b\u202e{{7*7}}'
PATHS = (
    *("/api/", "/api/releases", "/api/concepts?limit=1", "/api/concepts/term/batterie", "/api/search?q=Strom"),
    *("/reconcile", "/reconcile/preview?id=term/batterie", "/reconcile/suggest/entity?prefix=Batterie", "/nothing"),
)
LINK = re.compile(r'<[!-~]+>; rel="[a-z]+"(?:; type="[a-z0-9/+.-]+")?')


def attack(repository: Path, change: Callable[[Any], object], path: str = "taxonomy.json") -> None:
    """Change a JSON file of the release, and let the listings match."""
    file = repository / "releases/1.0.0" / path
    data = json.loads(file.read_text(encoding="utf-8"))
    change(data)
    file.write_text(json.dumps(data), encoding="utf-8")
    seal(repository / "releases/1.0.0")


def answers(root: Path) -> dict[str, httpx.Response]:
    """Return the answers of the service to a browser at each path that depends on the release."""
    client, headers = LocalClient(root), {"accept": "text/html", "accept-encoding": "identity"}
    addresses = client.state.publication.addresses
    pages = [addresses.below(name) for name in (*PAGES, "feed.xml", "terms", "ns", "1.0.0", "latest", "term/batterie")]
    return {path: client.get(path, headers=headers) for path in (*PATHS, *pages)}


def test_answers(released_thesaurus: Path) -> None:
    attack(released_thesaurus, lambda document: document.update(with_words(document, " plain")))
    plain = answers(released_thesaurus)
    attack(released_thesaurus, lambda document: document.update(with_words(document, HEADER)))
    for path, response in answers(released_thesaurus).items():
        assert response.status_code == plain[path].status_code
        assert {*response.headers} - {"vary"} == {*plain[path].headers} - {"vary"}
        assert all(re.fullmatch(rb"[ -~]*", value) for _, value in response.headers.raw), path
        links = filter(None, response.headers.get("link", "").split(", "))
        assert all(LINK.fullmatch(link) for link in links), path
        if response.headers.get("content-type", "").startswith("text/html"):
            assert Tags(response.text).tags == Tags(plain[path].text).tags, path
            assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", response.text), path


NAMES: dict[str, tuple[str, Callable[[Any], object]]] = {
    **{
        f"namespace {namespace!r}": ("taxonomy.json", lambda document, name=namespace: document.update(base_iri=name))
        for namespace in (
            "x",
            "javascript:alert(1)",
            "https://example.org/a\r\nX-Evil: 1/",
            "https://example.org/$uri/",
            "",
        )
    },
    "prefix": (
        "schema/taxonomy.model.json",
        lambda model: model["prefixes"].update({"x: <x:y> .\n<x:a> <x:b> <x:c> .\n@prefix y": "x:y"}),
    ),
    "IRI of a class": ("schema/taxonomy.model.json", lambda model: model["classes"]["Term"].update(uri="x y")),
    "name of a slot": (
        "schema/taxonomy.model.json",
        lambda model: model["classes"]["Term"]["slots"][1].update(name="../../x"),
    ),
}


@pytest.mark.parametrize("name", NAMES)
def test_invalid_names_of_a_release_are_refused(name: str, released_thesaurus: Path) -> None:
    path, change = NAMES[name]
    attack(released_thesaurus, change, path)
    with pytest.raises(TaxokitError), contextlib.chdir(released_thesaurus):
        LocalClient(released_thesaurus)
