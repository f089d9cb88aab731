"""Text of the sources stays text in every artifact of a release: the same shape, whatever the text says."""

import copy
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Quad, RdfFormat, Store

from support.shapes import graph, shape_of
from taxokit.diff.engine import diff
from taxokit.diff.reports.sparql import render
from taxokit.diff.snapshot import Snapshot
from taxokit.formats.edition import Edition, build
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.normalize import INVISIBLE
from taxokit.text.versions import Version

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
    """Return the edition of the thesaurus with another text at a place, in a form of artifacts: `made("title", "x", 2)`."""
    first = load(find_project(thesaurus_template))
    root = first.schema.root.replaced(annotations={**first.schema.root.annotations, "artifacts": 2})
    second = first.schema.replaced(classes={**first.schema.classes, root.name: root}, root=root)

    def make(place: str, text: str, form: int) -> Edition:
        schema = (first.schema, second)[form - 1]
        document: Any = copy.deepcopy(first.document)
        *path, last = PLACES[place]
        inner = document
        for step in path:
            inner = inner.setdefault(step, []) if isinstance(step, str) else inner[step]
        if isinstance(last, int):
            inner[:] = [text]
        else:
            inner[last] = text
        return edition_of(Taxonomy(schema, document, project=first.project), Version(1, 0, 0), "2026-06-14")

    return make


@pytest.fixture(scope="module")
def harmless(made: Callable[..., Edition]) -> Callable[[str, int], tuple[Edition, dict[str, object]]]:
    """Return the edition with harmless text at a place, and the shapes of its artifacts."""

    @cache
    def make(place: str, form: int) -> tuple[Edition, dict[str, object]]:
        edition = made(place, "plain", form)
        return edition, dict(shapes(edition))

    return make


def shapes(edition: Edition) -> Iterator[tuple[str, object]]:
    """Yield the shape of each artifact that the registered formats write."""
    for artifact in build(edition):
        if artifact.path.startswith("schema/") and artifact.path.endswith(("py", "sql", "ts")):
            yield artifact.path, artifact.data.splitlines()[4:]  # below the credit
        elif artifact.path != "LICENSE":
            yield artifact.path, shape_of(artifact.path, artifact.data)
        if artifact.path == "taxonomy.jsonld":
            yield f"graph of {artifact.path}", graph(artifact.data, RdfFormat.JSON_LD)


@settings(max_examples=80)
@given(place=st.sampled_from(sorted(PLACES)), text=texts, form=st.sampled_from([1, 2]))
def test_artifacts_have_the_shape_of_harmless_ones(
    made: Callable[..., Edition],
    harmless: Callable[[str, int], tuple[Edition, dict[str, object]]],
    place: str,
    text: str,
    form: int,
) -> None:
    hostile = made(place, text, form)
    plain, expected = harmless(place, form)
    assert len(expected) > 15
    assert form == 1 or "taxonomy.xlsx" in expected
    for path, shape in shapes(hostile):
        assert shape == expected[path], path
    before, after = (Snapshot(str(one.version), one.schema, one.document) for one in (plain, hostile))
    store = Store()
    store.extend(Quad(*triple) for triple in plain.graph)
    store.update(render(diff(before, after, hostile.attribution)))
    assert {quad.triple for quad in store} == set(hostile.graph)
