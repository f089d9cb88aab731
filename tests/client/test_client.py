"""`taxokit.open`: a release for programs, by its own schema."""

# ruff: noqa: SLF001 - the values are compared with the document that they come from

import importlib
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import taxokit
from support.search_cases import cases
from taxokit.client.items import NotFoundError
from taxokit.text.errors import ConfigError, TaxokitError, UnreadableReleaseError


@pytest.fixture(scope="module")
def real(repository: Path) -> taxokit.Taxonomy:
    return taxokit.open(repository / "releases/1.2.0")


@pytest.fixture(scope="module")
def energy(released_thesaurus_template: Path) -> taxokit.Taxonomy:
    """A taxonomy with another schema, in German."""
    return taxokit.open(released_thesaurus_template / "releases/1.0.0")


@pytest.fixture
def later(kitchen: Path) -> taxokit.Taxonomy:
    """The last of several releases, in which items are deprecated and gone."""
    return taxokit.open(kitchen / "releases/2.0.0")


# --- opening ----------------------------------------------------------------------------------------------------------


def test_import_and_command_line_do_not_load_the_client() -> None:
    code = "import taxokit, sys; assert not {'json', 'yaml'} & {*sys.modules}; import taxokit.cli.main\n"
    code += "assert not [name for name in sys.modules if name.startswith('taxokit.client')]"
    subprocess.run([sys.executable, "-c", code], check=True)
    assert all(getattr(taxokit, name) for name in taxokit.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'opne'"):
        taxokit.opne  # type: ignore[attr-defined] # noqa: B018


def test_types_are_shipped() -> None:
    assert Path(taxokit.__file__).with_name("py.typed").is_file()


def test_without_a_folder_the_latest_release_that_is_not_withdrawn(
    kitchen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(kitchen)
    assert taxokit.open().version == "2.0.0"
    (kitchen / "releases/withdrawn.json").write_text('{"2.0.0": "A test."}', encoding="utf-8")
    assert taxokit.open().version == "1.1.0"
    monkeypatch.chdir("/")
    with pytest.raises(ConfigError, match=r"taxonomy\.yaml"):
        taxokit.open()


def test_a_withdrawn_release_says_why(repository: Path, real: taxokit.Taxonomy, tmp_path: Path) -> None:
    assert real.withdrawn == ""
    assert taxokit.open(repository / "releases/1.1.0").withdrawn.startswith("It credits GenBodha with links")
    alone = shutil.copytree(repository / "releases/1.1.0", tmp_path / "1.1.0")
    assert taxokit.open(alone).withdrawn == ""


def test_url_without_https_is_refused_with_advice() -> None:
    with pytest.raises(ConfigError, match=r"is not https.*; write it as https://example\.org/releases/1\.0\.0/"):
        taxokit.open("http://example.org/releases/1.0.0/")


def test_path_that_is_no_release_is_refused_with_advice(kitchen: Path) -> None:
    releases = kitchen / "releases"
    for path, advice in (
        (releases, f"is a folder of releases; open one of its releases, such as {releases / '2.0.0'}"),
        (kitchen, f"is a repository; open one of its releases, such as {releases / '2.0.0'}"),
        (releases / "2.0.0/taxonomy.json", f"is a file; open the folder of the release, {releases / '2.0.0'}"),
        (releases / "9.9.9", "does not exist; download a release with `taxokit fetch`"),
    ):
        with pytest.raises(UnreadableReleaseError) as error:
            taxokit.open(path)
        assert str(error.value) == f"{path}: {advice}"


@pytest.mark.parametrize("name", ["taxonomy.json", "schema/taxonomy.model.json", "taxonomy.nt", "manifest.json"])
def test_a_changed_file_is_refused_when_it_is_read(name: str, kitchen: Path) -> None:
    folder = kitchen / "releases/2.0.0"
    (folder / name).write_bytes((folder / name).read_bytes().replace(b"Baking", b"Boking") + b"\n")
    with pytest.raises(UnreadableReleaseError, match=f"{name}: was changed: its SHA-256"):
        list(taxokit.open(folder)), taxokit.open(folder).to_rdflib(), taxokit.open(folder).version


@pytest.mark.parametrize("name", ["SHA256SUMS", "taxonomy.json"])
def test_folder_without_a_release_is_refused(name: str, kitchen: Path) -> None:
    folder = kitchen / "releases/2.0.0"
    (folder / name).unlink()
    with pytest.raises(UnreadableReleaseError, match=f"{name}: is missing"):
        taxokit.open(folder)


# --- names ------------------------------------------------------------------------------------------------------------


def test_item_is_found_by_each_of_its_names(real: taxokit.Taxonomy) -> None:
    item = real["agent-memory-systems"]
    for name in ("skill/agent-memory-systems", item.iri, "Agent Memory Systems", "agent memory systems"):
        assert real[name] == item == real.get(name)
        assert name in real
    assert (item.kind, item.id) == ("skill", "agent-memory-systems")
    assert item.iri == item.uri


def test_items_are_named_in_any_language(vocabulary_template: Path, real: taxokit.Taxonomy) -> None:
    animals = taxokit.open(vocabulary_template / "releases/1.0.0")
    (mammals,) = animals.named("SÄUGETIERE")
    assert mammals == animals["mammals"]
    assert mammals.translated["de"]["label"] == "Säugetiere"
    assert not animals.named("Säuge")
    assert animals.nearest("Säugetier", min_score=80)[0] == mammals
    assert not real.nearest("nope nope", min_score=65)


def test_unknown_name_suggests_the_nearest(real: taxokit.Taxonomy) -> None:
    for look, words in (
        (lambda: real["agent-memory-system"], "no item 'agent-memory-system'; did you mean skill/agent-memory-systems"),
        (lambda: real.of_kind("skil"), "did you mean 'skill'"),
        (lambda: real["agent-memory-systems"]["build_on"], "did you mean 'builds_on'"),
        (lambda: real["agent-memory-systems"].closure("builds_on_", inverse=True), "did you mean 'builds_on'"),
        (lambda: real["agent-memory-systems"].follow("builds_on", "nothing"), "no class has a slot 'nothing'"),
        (lambda: real["agent-memory-systems"].gap([], [], along="build_on"), "did you mean 'builds_on'"),
        (lambda: real.migrate("agent-memory-system"), "did you mean skill/agent-memory-systems"),
    ):
        with pytest.raises(KeyError) as caught:
            look()
        assert isinstance(caught.value, taxokit.NotFoundError)
        assert words in str(caught.value)
    assert real.get("agent-memory-system") is None
    assert "agent-memory-system" not in real
    with pytest.raises(AttributeError, match="did you mean 'builds_on'"):
        real["agent-memory-systems"].build_on  # noqa: B018
    with pytest.raises(AttributeError, match="did you mean 'skills'"):
        real.skils  # noqa: B018


# --- values -----------------------------------------------------------------------------------------------------------


def test_every_value_of_the_document_is_an_attribute(real: taxokit.Taxonomy, energy: taxokit.Taxonomy) -> None:
    for taxonomy in (real, energy):
        assert len(taxonomy) == len(list(taxonomy)) == sum(len(taxonomy.of_kind(kind)) for kind in taxonomy.kinds) > 5
        for item in taxonomy:
            for slot, value in item._item.data.items():
                assert flat(item[slot]) == flat(value), (item, slot)
                assert slot in dir(item)


def flat(value: Any) -> Any:
    """Return a value with each item as its identifier, or as the names of its slots."""
    if isinstance(value, taxokit.Item):
        return value.id or list(value._item.data)
    if isinstance(value, list | tuple):
        return [flat(member) for member in value]
    return (value.get("id") or list(value)) if hasattr(value, "keys") else value


def test_attributes_follow_any_schema(energy: taxokit.Taxonomy) -> None:
    assert "term" in energy.kinds
    item = next(item for item in energy.of_kind("term") if item.parent is not None)
    assert item in item.parent._items(item._item.slot.name)  # type: ignore[union-attr]
    assert energy[item.label] == item


def test_nothing_can_be_changed(real: taxokit.Taxonomy) -> None:
    item = real["agent-memory-systems"]
    for change in (
        lambda: setattr(item, "label", "x"),
        lambda: setattr(real, "title", "x"),
        lambda: item.builds_on.append(item),
    ):
        with pytest.raises(AttributeError):
            change()
    assert {type(item[slot]) for slot in item._item.data} <= {str, int, tuple, type(item.builds_on), taxokit.Item}


# --- links ------------------------------------------------------------------------------------------------------------


def test_closure_and_its_inverse_agree(real: taxokit.Taxonomy) -> None:
    below = {item: set(item.closure("builds_on")) for item in real.skills}
    for item in real.skills:
        assert set(item.closure("builds_on", inverse=True)) == {other for other in below if item in below[other]}
        assert below[item] == {*item.builds_on}.union(*(below[other] for other in item.builds_on))
        assert set(item.referrers("requires")) == set(item.required_by)


def test_gap_is_sorted_by_rung_and_leaves_out_known_items(real: taxokit.Taxonomy) -> None:
    top = real["genai-application-engineering"]
    path = ("responsibilities", "requires")
    required = set(top.follow(*path))
    whole = top.gap((), path, "builds_on")
    assert set(whole) == required.union(*(item.closure("builds_on") for item in required))
    assert [item.rung for item in whole] == sorted(item.rung for item in whole)
    last = whole[-1]
    assert set(whole) - set(top.gap([last.id], path, "builds_on")) >= {last}
    assert top.gap(required, path, "builds_on") == ()


def test_gap_leaves_out_items_below_known_ones(later: taxokit.Taxonomy) -> None:
    boiling = later["boiling"]
    assert later["poaching"] in boiling.closure("builds_on")
    serving = later["serve-food"]
    assert serving.gap([], ["requires"], "builds_on") == (later["poaching"], boiling)
    assert serving.gap(["poaching"], ["requires"], "builds_on") == (boiling,)
    assert serving.gap([boiling], ["requires"], "builds_on") == ()
    assert serving.gap([], "requires", "builds_on") == (later["poaching"], boiling)
    with pytest.raises(NotFoundError, match="a responsibility has no slot 'require'; did you mean 'requires'"):
        serving.gap([], "require", "builds_on")


# --- releases ---------------------------------------------------------------------------------------------------------


def test_a_deprecated_item_names_its_replacement(later: taxokit.Taxonomy) -> None:
    item = later["sauteing"]
    assert item.is_deprecated
    assert item.replacements == (later["pan-cooking"],)
    assert item.deprecation == "deprecated since 2.0.0; use skill/pan-cooking; A test."
    assert repr(item) == f"<skill/sauteing ({item.deprecation})>"
    assert (later["baking"].is_deprecated, later["baking"].deprecation, later["baking"].replacements) == (False, "", ())


def test_identifier_of_an_earlier_release_is_migrated(later: taxokit.Taxonomy, kitchen: Path) -> None:
    first = taxokit.open(kitchen / "releases/1.0.0")
    assert later.migrate("baking").replacement == "kept"
    migration = later.migrate("skill/sauteing")
    assert (migration.items, migration.replacement) == ((later["pan-cooking"],), "one")
    gone = next(item for item in first if item.id not in later)
    assert later.migrate(gone.iri).replacement in ("one", "any", "all", "mixed", "none")
    assert later.migrate("grilling").replacement == "any"


def test_diff_equals_that_of_the_command(later: taxokit.Taxonomy, kitchen: Path, run: Callable[..., Any]) -> None:
    import json

    first = taxokit.open(kitchen / "releases/1.0.0")
    content = json.loads(run("diff", "1.0.0", "2.0.0", "--format", "json", cwd=kitchen).out)
    diff = first.diff(later)
    assert [change.kind for change in diff.changes] == [change["kind"] for change in content["changes"]]
    assert (diff.old, diff.new, str(diff.bump)) == ("1.0.0", "2.0.0", content["bump"])


# --- other forms ------------------------------------------------------------------------------------------------------


def test_pandas_and_rdflib(real: taxokit.Taxonomy) -> None:
    frame = real.to_pandas("skill")
    assert list(frame.index) == [item.id for item in real.skills]
    assert frame.loc["agent-memory-systems", "builds_on"] == tuple(
        other.id for other in real["agent-memory-systems"].builds_on
    )
    iris = {str(subject) for subject in real.to_rdflib().subjects()}
    assert iris > {item.iri for item in real}


def test_networkx(real: taxokit.Taxonomy) -> None:
    networkx = importlib.import_module("networkx")
    graph = real.to_networkx("builds_on")
    assert networkx.is_directed_acyclic_graph(graph)
    assert len(graph) == len(real)
    assert graph.number_of_edges() == sum(len(item.builds_on) for item in real.skills)


@pytest.fixture
def no_packages(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    importlib.import_module("taxokit.client.plots")
    for name in list(sys.modules):
        if name.partition(".")[0] in {"matplotlib", "pandas", "networkx", "rdflib"}:
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.setattr(sys, "path_importer_cache", {})
    return


@pytest.mark.usefixtures("no_packages")
@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("pandas", lambda taxonomy: taxonomy.to_pandas("skill")),
        ("networkx", taxokit.Taxonomy.to_networkx),
        ("rdflib", taxokit.Taxonomy.to_rdflib),
        ("matplotlib", taxokit.Taxonomy.plot_ladder),
        ("matplotlib", lambda taxonomy: taxonomy["genai-application-engineering"].plot_profile()),
    ],
)
def test_a_package_that_is_not_installed_is_named(
    name: str, call: Callable[[taxokit.Taxonomy], object], real: taxokit.Taxonomy
) -> None:
    with pytest.raises(ImportError, match=f"{name} is not installed; run `pip install {name}`") as caught:
        call(real)
    assert isinstance(caught.value, TaxokitError)


def test_search_finds_what_the_command_line_finds(repository: Path) -> None:
    taxonomy = taxokit.open(repository / "releases/1.2.0")
    for case in cases(taxonomy.version):
        items = taxonomy.search(case.query, limit=20)
        assert case.expected & {item.id for item in items}, case.query
    assert {item.kind for item in taxonomy.search("agent", kind="skill")} == {"skill"}
    assert len(taxonomy.search("agent", limit=3)) == 3
    with pytest.raises(NotFoundError):
        taxonomy.search("agent", kind="skil")
