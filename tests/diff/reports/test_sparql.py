"""A diff as a SPARQL Update: run in two stores, it turns the old graph into the new one."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rdflib.compare import isomorphic

from taxokit.diff.engine import diff
from taxokit.diff.reports.sparql import render
from taxokit.diff.snapshot import Snapshot
from taxokit.formats.edition import build
from taxokit.query.history import resolve
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.attribution import attribution_of
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.skos_graph import graph_of
from taxokit.text.errors import SourceError, UnreadableReleaseError
from taxokit.text.versions import Version

Run = Callable[..., Any]
ODD = r'a "quote", \u0041 \\u0041 \\U00000041 \n \t # no comment } ; {{ <b> ünï → 😀'
HEADER = "# Turns the graph of {} into that of {}: {} deleted, {} inserted."


def in_pyoxigraph(old: bytes, update: str) -> set[ox.Triple]:
    store = ox.Store()
    store.load(old, format=ox.RdfFormat.TURTLE)
    store.update(update)
    return {quad.triple for quad in store}


def loaded(data: bytes) -> set[ox.Triple]:
    return in_pyoxigraph(data, "INSERT DATA {}")


def in_rdflib(old: bytes, update: str) -> rdflib.Graph:
    graph = rdflib.Graph().parse(data=old, format="turtle")
    graph.update(update)
    return graph


def release(root: Path, version: Version) -> Path:
    """Write a release of the sources, and return its folder."""
    folder = root / "releases" / str(version)
    write_files(folder, build(edition_of(load(find_project(root)), version, "2026-07-01")))
    return folder


def assert_turns(old: Path, new: Path) -> str:
    """Run the update of a release on the graph of the release before, in both stores, and return it."""
    before, after = (folder.joinpath("taxonomy.ttl").read_bytes() for folder in (old, new))
    update = (new / "diff/graph.ru").read_text(encoding="utf-8")
    assert in_pyoxigraph(before, update) == loaded(after)
    assert isomorphic(in_rdflib(before, update), rdflib.Graph().parse(data=after, format="turtle"))
    assert loaded(before) != loaded(after)
    return update


def test_real_taxonomy(released_copy: Path, edit: Run) -> None:
    source = released_copy / "taxonomy/categories/agent-protocols.yaml"
    edit(source, "label: Agent Protocols\n", f"label: '{ODD}'\nnotes: [\"line\\nbreak\\ttab\", '{ODD}']\n")
    edit(source, "    label: A2A Protocol & Agent Networks\n", "    label: 'A2A \"Protocol\"'\n    status: draft\n")
    update = assert_turns(released_copy / "releases/1.0.0", release(released_copy, Version(1, 1, 0)))
    assert r'"a \"quote\", \\\U000000750041 ' in update


def test_second_taxonomy(released_thesaurus: Path, edit: Run) -> None:
    source = released_thesaurus / "taxonomy/themes/erzeugung.yaml"
    edit(source, "    label: Production\n", f"    label: '{ODD}'\n")
    edit(source, "    coined: 1839\n", "    coined: 1840\n")
    edit(source, "    measurable: false\n", "    measurable: true\n")
    edit(source, "      - PV\n", "")
    assert_turns(released_thesaurus / "releases/1.0.0", release(released_thesaurus, Version(1, 1, 0)))


def test_form(released_thesaurus: Path, edit: Run) -> None:
    edit(released_thesaurus / "taxonomy/themes/erzeugung.yaml", "label: Erzeugung\n", "label: Gewinnung\n")
    folder = release(released_thesaurus, Version(1, 1, 0))
    lines = (folder / "diff/graph.ru").read_text(encoding="utf-8").splitlines()
    gone = lines.index("} ;") - lines.index("DELETE DATA {") - 1
    come = lines.index("}") - lines.index("INSERT DATA {") - 1
    assert lines[0] == HEADER.format("1.0.0", "1.1.0", f"{gone} triples", come)
    assert any(line.startswith("# Cite as: Institut für Beispiele (2026-07-01): ") for line in lines[:6])
    for start, count in ((lines.index("DELETE DATA {") + 1, gone), (lines.index("INSERT DATA {") + 1, come)):
        block = lines[start : start + count]
        assert block == sorted(block)
        assert all(line.startswith("  <") and line.endswith(" .") for line in block)
    theme = "  <https://example.org/energy/theme/erzeugung> <http://www.w3.org/2004/02/skos/core#prefLabel>"
    assert [line for line in lines if line.startswith(theme)] == [
        f'{theme} "Erzeugung"@de .',
        f'{theme} "Gewinnung"@de .',
    ]


def test_released_graph_is_deleted_even_if_the_tool_would_write_another_today(
    released_thesaurus: Path, edit: Run
) -> None:
    old = released_thesaurus / "releases/1.0.0"
    extra = '<https://example.org/energy/theme/erzeugung> <http://www.w3.org/2004/02/skos/core#note> "of old"@de .\n'
    for name in ("taxonomy.nt", "taxonomy.ttl"):
        (old / name).write_bytes((old / name).read_bytes() + extra.encode())
    edit(released_thesaurus / "taxonomy/themes/erzeugung.yaml", "label: Erzeugung\n", "label: Gewinnung\n")
    assert extra.strip() in assert_turns(old, release(released_thesaurus, Version(1, 1, 0)))


def test_nothing_changed_is_an_update_of_nothing(released_thesaurus: Path) -> None:
    side = resolve(find_project(released_thesaurus), "1.0.0")
    update = render(diff(side, side))
    assert update.startswith(HEADER.format("1.0.0", "1.0.0", "0 triples", 0))
    before = (released_thesaurus / "releases/1.0.0/taxonomy.ttl").read_bytes()
    assert in_pyoxigraph(before, update) == loaded(before)
    assert isomorphic(in_rdflib(before, update), rdflib.Graph().parse(data=before, format="turtle"))


def test_first_release_is_inserted_as_a_whole(released_thesaurus: Path) -> None:
    side = resolve(find_project(released_thesaurus), "1.0.0")
    update = render(diff(None, side))
    assert update.startswith("# Turns an empty graph into that of 1.0.0: 0 triples deleted, ")
    assert in_pyoxigraph(b"", update) == loaded((released_thesaurus / "releases/1.0.0/taxonomy.ttl").read_bytes())


def test_working_tree_and_bare_documents(released_thesaurus: Path, edit: Run, run: Run, tmp_path: Path) -> None:
    """Their graphs are those that a build writes."""
    edit(released_thesaurus / "taxonomy/themes/erzeugung.yaml", "label: Erzeugung\n", "label: Gewinnung\n")
    assert run("build", cwd=released_thesaurus).code == 0
    built, old = released_thesaurus / "_build", released_thesaurus / "releases/1.0.0"
    for folder, name in ((old, "old.json"), (built, "new.json")):
        (tmp_path / name).write_bytes((folder / "taxonomy.json").read_bytes())
    before, after = ((folder / "taxonomy.ttl").read_bytes() for folder in (old, built))
    for sides in (("latest", "work"), (old, built), (tmp_path / "old.json", tmp_path / "new.json")):
        result = run("diff", *sides, "--format", "sparql", cwd=released_thesaurus)
        assert result.code == 0, result.err
        assert in_pyoxigraph(before, result.out) == loaded(after)


def test_side_without_a_graph(released_thesaurus: Path) -> None:
    side = replace(resolve(find_project(released_thesaurus), "1.0.0"), statements=None, where="old.json")
    for change, message in (
        (
            {"edition": None},
            "old.json: has no graph: the taxonomy has no <http://www.w3.org/ns/dcat#version>",
        ),
        ({"web_page": "no IRI"}, "old.json: has no graph: "),
        ({"themes": [{"id": "x", "label": 1}]}, "old.json: has no graph: themes[0].label is not text"),
    ):
        document = {name: value for name, value in {**side.document, **change}.items() if value is not None}
        with pytest.raises(SourceError) as error:
            render(diff(replace(side, document=document), side))
        assert str(error.value).startswith(message)
    lost = released_thesaurus / "releases/1.0.0/taxonomy.nt"
    lost.write_text("<a", encoding="utf-8")
    with pytest.raises(SourceError, match=r"^releases/1\.0\.0/taxonomy\.nt: is not N-Triples"):
        render(diff(resolve(find_project(released_thesaurus), "1.0.0"), side))
    lost.unlink()
    with pytest.raises(UnreadableReleaseError, match=r"^releases/1\.0\.0/taxonomy\.nt: is missing"):
        render(diff(resolve(find_project(released_thesaurus), "1.0.0"), side))


@settings(max_examples=60)
@given(st.text(), st.sampled_from(["de", "en-GB", ""]))
@example("\\u0041 \\U00000041 \\\\u \\\\\\U", "de")
@example("".join(map(chr, range(1, 0xA0))), "")
@example('"""} ; DROP ALL ; INSERT DATA { #\r\n\u2028', "en-GB")
def test_any_text_means_the_same_to_both_stores(released_thesaurus_template: Path, text: str, language: str) -> None:
    side = replace(resolve(find_project(released_thesaurus_template), "1.0.0"), statements=None)
    credit = attribution_of(side.schema, side.document)
    graph = graph_of(Taxonomy(side.schema, side.document), credit)
    literal = ox.Literal(text, language=language) if language else ox.Literal(text)
    odd = ox.Triple(ox.NamedNode("https://example.org/s"), ox.NamedNode("https://example.org/p"), literal)
    new = Snapshot("2", side.schema, side.document, statements=lambda: [*graph, odd])
    update = render(diff(replace(side, statements=lambda: graph), new))
    store = ox.Store()
    store.update(update)
    assert [quad.triple for quad in store] == [odd]
    graph_read = rdflib.Graph()
    graph_read.update(update)
    ((_, _, value),) = graph_read
    assert (str(value), (value.language or "").lower()) == (text, language.lower())
    store.update(render(diff(new, replace(side, statements=lambda: graph))))
    assert not list(store)
