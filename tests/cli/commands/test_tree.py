"""`taxokit tree`: the hierarchy."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

Run = Callable[..., Any]


@pytest.fixture
def vocabulary(tmp_path: Path, run: Run) -> Path:
    """A repository of the template `skos`, which nests nothing: links lead to broader concepts."""
    options = "--title Animals --namespace https://example.org/v/ --license CC0-1.0 --language en"
    who = ["--creator", "Example", "--creator-url", "https://example.org"]
    assert run("init", "vocabulary", "--template", "skos", *options.split(), *who, cwd=tmp_path).code == 0
    root = tmp_path / "vocabulary"
    for path in (root / "taxonomy").glob("*/*.yaml"):
        path.unlink()
    (root / "taxonomy/concept_schemes").mkdir(exist_ok=True)
    (root / "taxonomy/concept_schemes/animals.yaml").write_text("id: animals\nlabel: All animals\n", encoding="utf-8")
    concept(root, "vertebrates", "top_concept_of: [animals]\n")
    concept(root, "mammals", "broader: [vertebrates]\n")
    concept(root, "fish", "broader: [vertebrates]\n")
    return root


def concept(root: Path, name: str, content: str = "") -> None:
    path = root / f"taxonomy/concepts/{name}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"id: {name}\nlabel: {name.capitalize()}\n{content}", encoding="utf-8")


def test_links_to_broader_concepts(vocabulary: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    concept(vocabulary, "whales", "broader: [mammals, swimmers]\n")
    concept(vocabulary, "orcas", "broader: [whales]\n")
    concept(vocabulary, "swimmers")
    result = run("tree", cwd=vocabulary)
    assert (result.code, result.err) == (0, "")
    assert result.out == snapshot
    assert run("tree", "--depth", 1, cwd=vocabulary).out == snapshot
    assert run("tree", "swimmers", cwd=vocabulary).out == (
        "Swimmers  swimmers\n└── Whales  whales\n    └── Orcas  orcas\n"
    )
    assert run("tree", "--kind", "concept-scheme", cwd=vocabulary).out == (
        "Animals  (3 concepts)\n└── concept_schemes (1)\n    └── All animals  animals (5 concepts)\n"
    )


def test_cycle_is_printed_once(vocabulary: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    for name in ("fish", "mammals", "vertebrates"):
        (vocabulary / f"taxonomy/concepts/{name}.yaml").unlink()
    concept(vocabulary, "hen", "broader: [egg]\n")
    concept(vocabulary, "egg", "broader: [hen]\n")
    concept(vocabulary, "self", "broader: [self]\n")
    assert run("tree", "--kind", "concept", cwd=vocabulary).out == snapshot
    content = json.loads(run("tree", "hen", "--format", "json", cwd=vocabulary).out)
    (egg,) = content["tree"]["children"]["concepts"]
    assert [child["repeated"] for child in egg["children"]["concepts"]] == [True]
