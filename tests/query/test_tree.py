"""The hierarchy, whole and in parts."""

import json
from pathlib import Path
from typing import Any

import pytest

from taxokit.core.project import find_project
from taxokit.query.lookup import find_class, find_item
from taxokit.query.tree import Branch, branch_of
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy


@pytest.fixture(scope="module")
def real(project_template: Path) -> Taxonomy:
    return load(find_project(project_template))


def size(branch: Branch) -> int:
    return 1 + sum(size(inner) for inside in branch.below.values() for inner in inside)


def all_of(branch: Branch) -> int:
    folded = sum(branch.folded.values())
    return 1 + folded + sum(all_of(inner) for inside in branch.below.values() for inner in inside)


def test_whole(real: Taxonomy) -> None:
    branch = branch_of(real, real.root)
    assert size(branch) == all_of(branch) == 1 + 12 + 95 + 14 + 102
    assert list(branch.below) == ["disciplines", "categories"]
    assert not branch.folded


@pytest.mark.parametrize("depth", [0, 1, 2, 3])
@pytest.mark.parametrize("kind", [None, "skill", "category", "lab"])
def test_what_is_not_shown_is_counted(real: Taxonomy, depth: int, kind: str | None) -> None:
    branch = branch_of(real, real.root, depth=depth, cls=find_class(real.schema, kind) if kind else None)
    assert all_of(branch) == 1 + 12 + 95 + 14 + 102


def test_depth(real: Taxonomy) -> None:
    nothing = branch_of(real, real.root, depth=0)
    assert dict(nothing.folded) == {"disciplines": 12, "responsibilities": 95, "categories": 14, "skills": 102}
    one = branch_of(real, find_item(real, "category/agent-protocols"), depth=0)
    assert (dict(one.below), dict(one.folded)) == ({}, {"skills": 2})


def test_down_to_a_kind(real: Taxonomy) -> None:
    branch = branch_of(real, real.root, cls=find_class(real.schema, "skill"))
    assert size(branch) == 1 + 14 + 102
    assert dict(branch.folded) == {"disciplines": 12, "responsibilities": 95}
    branch = branch_of(real, real.root, cls=find_class(real.schema, "category"))
    assert size(branch) == 1 + 14
    assert dict(branch.below["categories"][0].folded) == {"skills": 10}


def test_order_is_that_of_the_sources(thesaurus: Path) -> None:
    taxonomy = load(find_project(thesaurus))
    branch = branch_of(taxonomy, taxonomy.root)

    def ids(branch: Branch) -> Any:
        return {inner.item.id: ids(inner) for inside in branch.below.values() for inner in inside}

    assert list(ids(branch)) == ["erzeugung", "speicherung"]
    assert list(ids(branch)["speicherung"]) == ["batterie", "heimspeicher", "pumpspeicher"]


NARROWER = "http://www.w3.org/2004/02/skos/core#narrower"


def test_what_is_linked_as_narrower_stands_below_it_inside_of_its_parent(thesaurus: Path) -> None:
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

    def drawn(branch: Branch) -> Any:
        inside = [drawn(inner) for found in branch.below.values() for inner in found]
        return f"{branch.item.id}{'!' if branch.repeated else ''}", inside

    assert drawn(branch_of(taxonomy, taxonomy.root))[1] == [
        ("erzeugung", [("strom", [("wind", []), ("batterie", [("zelle", [])])])]),
        ("speicherung", [("batterie!", [])]),
    ]
    one = branch_of(taxonomy, find_item(taxonomy, "erzeugung"), depth=1)
    assert dict(one.below["terms"][0].folded) == {"terms": 3}
