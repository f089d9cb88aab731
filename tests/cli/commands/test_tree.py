"""`taxokit tree`: the hierarchy."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

Run = Callable[..., Any]


def test_whole(thesaurus: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    result = run("tree", cwd=thesaurus)
    assert (result.code, result.out, result.err) == snapshot


def test_depth(project_copy: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    result = run("tree", "--depth", 1, cwd=project_copy)
    assert (result.code, result.out, result.err) == snapshot
    assert run("tree", "--depth", 0, cwd=project_copy).out == (
        "The GenAI Engineering Role Taxonomy\n(12 disciplines, 95 responsibilities, 14 categories, 102 skills)\n"
    )


def test_below_one_item(project_copy: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    assert run("tree", "agent-safety-governance", cwd=project_copy).out == snapshot
    assert run("tree", "discipline/genai-safety-evaluation-engineering", cwd=project_copy).out == snapshot


def test_down_to_a_kind(thesaurus: Path, run: Run) -> None:
    assert run("tree", "--kind", "theme", cwd=thesaurus).out == (
        "Kleiner Thesaurus der Energie\n├── Erzeugung  erzeugung (4 terms)\n└── Speicherung  speicherung (3 terms)\n"
    )


def test_one_that_is_folded_is_counted_in_the_singular(thesaurus: Path, run: Run) -> None:
    path = thesaurus / "taxonomy/themes/erzeugung.yaml"
    path.write_text("id: erzeugung\nlabel: Erzeugung\nterms: [{id: strom, label: Strom}]\n", encoding="utf-8")
    assert run("tree", "erzeugung", "--depth", 0, cwd=thesaurus).out == "Erzeugung  erzeugung (1 term)\n"


def test_json(thesaurus: Path, run: Run) -> None:
    content = json.loads(run("tree", "speicherung", "--format", "json", cwd=thesaurus).out)
    names = ["batterie", "heimspeicher", "pumpspeicher"]
    assert content == {
        "format": 1,
        "tree": {
            "kind": "theme",
            "id": "speicherung",
            "label": "Speicherung",
            "deprecated": False,
            "repeated": False,
            "children": {
                "terms": [
                    {
                        "kind": "term",
                        "id": name,
                        "label": name.capitalize(),
                        "deprecated": False,
                        "repeated": False,
                        "children": {},
                        "folded": {},
                    }
                    for name in names
                ]
            },
            "folded": {},
        },
    }


@pytest.mark.parametrize("arguments", [["nothing"], ["--kind", "nothing"], ["--depth", "-1"]])
def test_wrong_usage(thesaurus: Path, run: Run, arguments: list[str]) -> None:
    result = run("tree", *arguments, cwd=thesaurus)
    assert (result.code, result.out) == (2, "")


@pytest.fixture
def vocabulary(tmp_path: Path, run: Run) -> Path:
    """A repository of the template `skos`, which nests nothing: what is broader is said by links."""
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


def test_links_to_what_is_broader(vocabulary: Path, run: Run, snapshot: SnapshotAssertion) -> None:
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


def test_what_hangs_together_in_a_circle_is_printed_once(
    vocabulary: Path, run: Run, snapshot: SnapshotAssertion
) -> None:
    for name in ("fish", "mammals", "vertebrates"):
        (vocabulary / f"taxonomy/concepts/{name}.yaml").unlink()
    concept(vocabulary, "hen", "broader: [egg]\n")
    concept(vocabulary, "egg", "broader: [hen]\n")
    concept(vocabulary, "self", "broader: [self]\n")
    assert run("tree", "--kind", "concept", cwd=vocabulary).out == snapshot
    content = json.loads(run("tree", "hen", "--format", "json", cwd=vocabulary).out)
    (egg,) = content["tree"]["children"]["concepts"]
    assert [child["repeated"] for child in egg["children"]["concepts"]] == [True]
