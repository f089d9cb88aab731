"""Text of the sources stays text in every artifact of a release: the same shape, whatever the text says."""

import copy
import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from pyoxigraph import BlankNode, Literal, Quad, RdfFormat, Store, parse

from taxokit.core.project import find_project
from taxokit.core.text.unicode import INVISIBLE
from taxokit.core.versions import Version
from taxokit.diff.engine import diff
from taxokit.diff.reports.sparql import render
from taxokit.diff.snapshot import Snapshot
from taxokit.release.build import Edition, build, edition_of
from taxokit.taxonomy.loader import load

Places = dict[str, tuple[str | int, ...]]

PLACES: Places = {
    "title": ("heading",),
    "description": ("summary",),
    "creator": ("maker", "full_name"),
    "publisher": ("distributor", "full_name"),
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
        "\r\n",
        '" . <x:a> <x:b> "',
        "> .\n<x:a>",
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
        "=1+1",
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
def made(thesaurus_template: Path) -> Callable[..., Edition]:
    """Return the edition of the thesaurus with another text at a place: `made("title", "x")`."""
    taxonomy = load(find_project(thesaurus_template))

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
        return edition_of(replace(taxonomy, document=document), Version(1, 0, 0), "2026-06-14")

    return make


@pytest.fixture(scope="module")
def harmless(made: Callable[..., Edition]) -> Callable[[str], tuple[Edition, dict[str, object]]]:
    """Return the edition with harmless text at a place, and the shapes of its artifacts."""

    @cache
    def make(place: str) -> tuple[Edition, dict[str, object]]:
        edition = made(place, "plain")
        return edition, dict(shapes(edition))

    return make


def graph(data: bytes, form: RdfFormat) -> list[tuple[str, ...]]:
    """Return the triples without what literals say."""
    words = {Literal: "text", BlankNode: "blank"}
    triples = (quad.triple for quad in parse(data, format=form))
    return sorted(tuple(words.get(type(term)) or term.value for term in triple) for triple in triples)


def shape_of(value: Any) -> object:
    if isinstance(value, dict):
        return {key: shape_of(inner) for key, inner in value.items()}
    return [shape_of(inner) for inner in value] if isinstance(value, list) else type(value).__name__


def shapes(edition: Edition) -> Iterator[tuple[str, object]]:
    """Yield the shape of each artifact that contains texts of the sources."""
    for artifact in build(edition):
        data, ending = artifact.data, artifact.path.rpartition(".")[2]
        if ending in ("json", "jsonld") and "diff" not in artifact.path:
            yield artifact.path, shape_of(json.loads(data))
        if artifact.path.startswith("taxonomy.") and ending in ("ttl", "nt", "rdf", "jsonld"):
            yield f"graph of {artifact.path}", graph(data, RdfFormat.from_extension(ending) or RdfFormat.JSON_LD)
        if artifact.path.startswith("schema/") and ending == "ttl":
            yield artifact.path, graph(data, RdfFormat.TURTLE)
        if artifact.path.startswith("schema/") and ending in ("py", "sql", "ts"):
            yield artifact.path, data.decode().splitlines()[4:]  # below the credit
        if ending == "csv":
            rows = csv.reader(io.StringIO(data.decode(), newline=""), strict=True)
            yield artifact.path, [len(row) for row in rows]
        if ending == "cff":
            yield artifact.path, shape_of(yaml.safe_load(data))
        if artifact.path == "ATTRIBUTION.md":
            tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(data.decode())
            yield artifact.path, [token.type for token in tokens]


@settings(max_examples=60)
@given(place=st.sampled_from(sorted(PLACES)), text=texts)
def test_artifacts_have_the_shape_of_harmless_ones(
    made: Callable[..., Edition], harmless: Callable[[str], tuple[Edition, dict[str, object]]], place: str, text: str
) -> None:
    hostile = made(place, text)
    plain, expected = harmless(place)
    assert len(expected) > 15
    for path, shape in shapes(hostile):
        assert shape == expected[path], path
    before, after = (Snapshot(str(one.version), one.schema, one.document) for one in (plain, hostile))
    store = Store()
    store.extend(Quad(*triple) for triple in plain.graph)
    store.update(render(diff(before, after, hostile.attribution)))
    assert {quad.triple for quad in store} == set(hostile.graph)
