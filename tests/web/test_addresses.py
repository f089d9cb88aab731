"""The addresses of IRIs: every IRI of the data has one, and every address leads back to it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse
from syrupy.assertion import SnapshotAssertion

from taxokit.formats.edition import build
from taxokit.importer.init import NewTaxonomy, initialize
from taxokit.lint.engine import findings_from
from taxokit.releases.addresses import RESERVED
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.releases.releases import Released, released
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.compiled_schema import schema_from
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.names import named_items
from taxokit.text.diagnostics import Severity
from taxokit.text.errors import ConfigError
from taxokit.text.versions import Version
from taxokit.web.addresses import Address, Addresses, Contents

NS = "https://genbodha.ai/taxonomy/"


def addresses_of(releases: list[Released], base: str | None = None) -> Addresses:
    contents = {
        str(release.version): Contents(
            Taxonomy(release.schema, release.document), [entry["path"] for entry in release.manifest["files"]]
        )
        for release in releases
    }
    return Addresses(contents, str(releases[-1].version), base)


@pytest.fixture(scope="module")
def published(repository: Path) -> Addresses:
    """The addresses of 1.0.0 and 1.1.0 as they were released."""
    versions = (Version(1, 0, 0), Version(1, 1, 0))
    return addresses_of([release for release in released(find_project(repository)) if release.version in versions])


def iris_in(folder: Path) -> set[str]:
    """The IRIs of a release: those of its graph and its schema, and all of its document that are values."""
    iris = set()
    for name in ("taxonomy.nt", "schema/taxonomy.owl.ttl", "schema/taxonomy.shacl.ttl"):
        form = RdfFormat.N_TRIPLES if name.endswith("nt") else RdfFormat.TURTLE
        for quad in parse((folder / name).read_bytes(), format=form):
            iris |= {term.value for term in quad.triple if isinstance(term, NamedNode)}

    def visit(value: Any) -> None:
        if isinstance(value, dict | list):
            for inner in value.values() if isinstance(value, dict) else value:
                visit(inner)
        elif isinstance(value, str) and re.fullmatch(r"https?://\S+", value):
            iris.add(value)

    visit(json.loads((folder / "taxonomy.json").read_text(encoding="utf-8")))
    visit(json.loads((folder / "schema/taxonomy.schema.json").read_text(encoding="utf-8")).get("$id"))
    return iris


def unresolved(addresses: Addresses, iris: set[str]) -> list[str]:
    """The IRIs in the namespace of the data that no page, anchor or file answers for."""
    dataset = addresses.namespace.rstrip("/#")
    inside = {iri for iri in iris if iri == dataset or iri.startswith((addresses.namespace, f"{dataset}/"))}
    assert len(inside) > 10
    lost = []
    for iri in sorted(inside):
        address = addresses.of_iri(iri)
        path = (address.see or addresses.path(address)).partition("#")[0] if address else ""
        target = addresses.at(path) if path else None
        if target is None or target.status != 200:
            lost.append(iri)
    return lost


def test_every_iri_of_1_1_0_resolves(published: Addresses, repository: Path) -> None:
    iris = iris_in(repository / "releases/1.1.0")
    assert f"{NS}ns/shapes" in iris
    assert f"{NS}ns/taxonomy.schema.json" in iris
    assert unresolved(published, iris) == []


IRIS = (
    *(NS[:-1], f"{NS}skills", f"{NS}labs", f"{NS}skill/agent-memory-systems", f"{NS}ns", f"{NS}ns#requires"),
    *(f"{NS}1.0.0", f"{NS}provenance-statement/Skill.label", f"{NS}count/skills", f"{NS}ns/shapes"),
    *(f"{NS}ns/shapes#skos-S9", f"{NS}schema", f"{NS}ns/taxonomy.schema.json"),
    *("https://genbodha.ai", "https://example.org/taxonomy/skill/x", f"{NS}ns#unknown", f"{NS}skill/none", ""),
)
SKILL = "skill/agent-memory-systems"
PATHS = (
    *("/taxonomy/1.0.0/taxonomy.json", "/taxonomy/1.0.0/csv/skills.csv", "/taxonomy/index.json"),
    *(f"/taxonomy/1.0.0/{SKILL}", f"/taxonomy/1.0.0/{SKILL}.html", "/taxonomy/latest", "/taxonomy/latest/taxonomy.ttl"),
    *("/taxonomy/1.0.0/", "/taxonomy/", "", "/", "/taxonomy.exe", f"/taxonomy{SKILL}", "/taxonomy/skill"),
    *("/taxonomy/skill/", "/taxonomy/skill/none", f"/taxonomy/{SKILL}/", f"/taxonomy/{SKILL}.ttl.ttl"),
    *(f"/taxonomy/skill/../{SKILL}", "/taxonomy/../etc/passwd", "/taxonomy/1.1.0/../../etc/passwd"),
    *(f"/taxonomy/{SKILL}\0", "/taxonomy/9.9.9", f"/taxonomy/1.1.0/{SKILL}.ttl", "/taxonomy/latest/none"),
    *("/taxonomy/translation/de", "/taxonomy/about/sources", "/taxonomy/about/none"),
)


def described(addresses: Addresses, address: Address | None) -> str:
    """An address in a line: its kind, and its path or target."""
    if address is None:
        return "nothing"
    return f"{address.status} {address.kind} {address.see or addresses.path(address)}"


def test_each_iri_and_each_path_has_its_address(published: Addresses, snapshot: SnapshotAssertion) -> None:
    lines = [f"{iri!r}: {described(published, published.of_iri(iri))}" for iri in IRIS]
    lines += [f"{path!r}: {described(published, published.at(path))}" for path in PATHS]
    assert "\n".join(lines) == snapshot


def test_the_data_of_another_schema_resolves(released_thesaurus_template: Path) -> None:
    releases = released(find_project(released_thesaurus_template))
    assert unresolved(addresses_of(releases), iris_in(releases[-1].folder)) == []


@pytest.fixture
def words(tmp_path: Path) -> Path:
    """A vocabulary of the SKOS template, whose concepts give themselves IRIs inside and outside of the namespace."""
    return new_words(tmp_path, "https://example.org/animals/")


def new_words(folder: Path, namespace: str) -> Path:
    owner = ("CC0-1.0", "Museum", "https://example.org/museum")
    initialize(folder / "words", NewTaxonomy("Animals", namespace, *owner, template="skos"))
    return folder / "words"


def release(folder: Path) -> list[Released]:
    project = find_project(folder)
    edition = edition_of(load(project), Version(1, 0, 0), "2026-01-01")
    write_files(folder / "releases/1.0.0", with_manifest(edition, build(edition)))
    return released(project)


@pytest.mark.parametrize("namespace", ["https://example.org/animals/", "https://example.org/animals#"])
def test_the_data_of_the_skos_template_resolves(namespace: str, tmp_path: Path) -> None:
    words = new_words(tmp_path, namespace)
    path = words / "taxonomy/concepts"
    path.mkdir(exist_ok=True)
    for name, iri in (("a", f"{namespace}c_12"), ("b", "https://example.com/b")):
        (path / f"given-{name}.yaml").write_text(f"id: given-{name}\niri: {iri}\nlabel: {name.upper()}\n")
    (words / "taxonomy/ordered_collections").mkdir(exist_ok=True)
    text = "id: stages\nlabel: Stages\nordered_members:\n  - given-b\n  - given-a\n"
    (words / "taxonomy/ordered_collections/stages.yaml").write_text(text)
    releases = release(words)
    addresses = addresses_of(releases)
    iris = iris_in(releases[-1].folder)
    assert f"{namespace}ordered-collection/stages{'-' if '#' in namespace else '#'}member-1" in iris
    assert unresolved(addresses, iris) == []
    fish = addresses.of_iri(f"{namespace}concept/fish")
    assert fish is not None
    assert addresses.path(fish) == "/animals/concept/fish"
    inside = addresses.of_iri(f"{namespace}c_12")
    assert inside is not None
    assert (inside.status, inside.see) == (303, "/animals/concept/given-a")
    assert addresses.of_iri("https://example.com/b") is None
    taxonomy = Taxonomy(releases[-1].schema, releases[-1].document)
    page = next(addresses.path(addresses.of_item(item)) for item in named_items(taxonomy) if item.id == "given-b")
    assert page == "/animals/concept/given-b", "it has a page, although its IRI is not ours"


@pytest.mark.parametrize("name", ["latest/x", "latest?x", "1.0.0", "search.html", "concepts"])
def test_the_site_keeps_its_addresses_from_items(name: str, words: Path) -> None:
    iri = f"https://example.org/animals/{name}"
    path = words / "taxonomy/concepts"
    path.mkdir(exist_ok=True)
    (path / "term.yaml").write_text(f"id: term\niri: {iri}\nlabel: Term\ndefinitions: [A term.]\n")
    findings = [
        finding
        for finding in findings_from(load(find_project(words)), Severity.WARNING)
        if finding.rule == "duplicate-iri"
    ]
    assert [finding.message for finding in findings] == [f"<{iri}> is an address that the website needs for itself"]
    addresses = addresses_of(release(words))
    assert addresses.of_iri(iri) is None
    address = addresses.at("/animals/concept/term")
    assert address is not None
    assert address.kind == "item"


@pytest.mark.parametrize("name", [*RESERVED, "1.0.0"])
def test_a_class_with_the_name_of_another_address_is_refused(repository: Path, name: str) -> None:
    folder = repository / "releases/1.1.0"
    model = json.loads((folder / "schema/taxonomy.model.json").read_text(encoding="utf-8"))
    model["classes"][name.capitalize()] = model["classes"]["Skill"]
    document = json.loads((folder / "taxonomy.json").read_text(encoding="utf-8"))
    with pytest.raises(ConfigError, match=r"the address .* is taken.*give it another name than schema"):
        Addresses({"1.1.0": Contents(Taxonomy(schema_from(model, "model"), document))}, "1.1.0")


def test_a_list_with_the_name_of_a_page_is_refused(repository: Path) -> None:
    folder = repository / "releases/1.1.0"
    model = json.loads((folder / "schema/taxonomy.model.json").read_text(encoding="utf-8"))
    next(slot for slot in model["classes"]["Taxonomy"]["slots"] if slot["name"] == "labs")["name"] = "downloads"
    document = json.loads((folder / "taxonomy.json").read_text(encoding="utf-8"))
    with pytest.raises(ConfigError, match="slot downloads: the address 'downloads' is taken"):
        Addresses({"1.1.0": Contents(Taxonomy(schema_from(model, "model"), document))}, "1.1.0")


def test_an_item_keeps_the_address_that_the_folder_of_its_kind_would_take(tmp_path: Path) -> None:
    words = new_words(tmp_path, "https://example.org/")
    (words / "taxonomy/concepts/index.yaml").write_text("id: index\nlabel: Index\nin_scheme: [animals]\n", "utf-8")
    addresses = Addresses({"1.0.0": Contents(load(find_project(words)))}, "1.0.0")
    assert described(addresses, addresses.at("/concept")) == "303 elsewhere /concepts"
    assert described(addresses, addresses.at("/concept/index")) == "200 item /concept/index"
    assert addresses.at("/concept/") is None, "its file is the page of the item, where files are all that there is"
    assert described(addresses, addresses.at("/concept-scheme/")) == "303 elsewhere /concept_schemes"
