"""The hierarchy, whole and in parts."""

import json
from pathlib import Path
from typing import Any

import pytest

from taxokit.query.lookup import find_class, find_item
from taxokit.query.structure import TreeNode, expand
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy


@pytest.fixture(scope="module")
def real(project_template: Path) -> Taxonomy:
    return load(find_project(project_template))


def size(node: TreeNode) -> int:
    return 1 + sum(size(inner) for inside in node.below.values() for inner in inside)


def all_of(node: TreeNode) -> int:
    folded = sum(node.folded.values())
    return 1 + folded + sum(all_of(inner) for inside in node.below.values() for inner in inside)


@pytest.mark.parametrize("depth", [0, 1, 2, 3])
@pytest.mark.parametrize("kind", [None, "skill", "category", "lab"])
def test_hidden_items_are_counted(real: Taxonomy, depth: int, kind: str | None) -> None:
    node = expand(real, real.root, depth=depth, cls=find_class(real.schema, kind) if kind else None)
    assert all_of(node) == 1 + 12 + 95 + 14 + 102


NARROWER = "http://www.w3.org/2004/02/skos/core#narrower"


def test_narrower_items_are_below_their_broader_item(thesaurus: Path) -> None:
    model = thesaurus / "schema/generated/taxonomy.model.json"
    content = json.loads(model.read_bytes())
    slot = next(slot for slot in content["classes"]["Term"]["slots"] if slot["name"] == "related")
    slot["uri"] = NARROWER
    model.write_text(json.dumps(content), encoding="utf-8")
    (thesaurus / "taxonomy/themes/erzeugung.yaml").write_text(
        "id: erzeugung\nterms: [{id: strom, related: [wind, batterie]}, {id: wind}]\n", encoding="utf-8"
    )
    (thesaurus / "taxonomy/themes/speicherung.yaml").write_text(
        "id: speicherung\nterms: [{id: batterie, related: [zelle]}, {id: zelle}]\n", encoding="utf-8"
    )
    taxonomy = load(find_project(thesaurus))

    def drawn(node: TreeNode) -> Any:
        inside = [drawn(child) for children in node.below.values() for child in children]
        return f"{node.item.id}{'!' if node.repeated else ''}", inside

    assert drawn(expand(taxonomy, taxonomy.root))[1] == [
        ("erzeugung", [("strom", [("wind", []), ("batterie", [("zelle", [])])])]),
        ("speicherung", [("batterie!", [])]),
    ]
    theme = expand(taxonomy, find_item(taxonomy, "erzeugung"), depth=1)
    assert dict(theme.below["terms"][0].folded) == {"terms": 3}
