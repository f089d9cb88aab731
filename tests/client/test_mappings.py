"""Mappings in the client and in `taxokit resolve`, in which they never name the item that an edit changes."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import taxokit

Run = Callable[..., Any]
ZOO = "https://example.com/zoo/"


@pytest.fixture(scope="module")
def animals(mapped_template: Path) -> taxokit.Taxonomy:
    return taxokit.open(mapped_template / "releases/1.1.0")


def test_judges_without_names_and_a_date_of_all_mappings(mapped: Path, run: Run) -> None:
    """SSSOM has the IRIs of people in `author_id`, and a value that all mappings share in the head."""
    path = mapped / "mappings/zoo.sssom.tsv"
    path.write_text(
        "#curie_map:\n#  c: https://example.org/animals/concept/\n#  zoo: https://example.com/zoo/\n"
        "#  orcid: https://orcid.org/\n#mapping_set_id: https://example.org/m\n#license: https://example.org/l\n"
        "#mapping_date: 2026-01-02\n"
        "subject_id\tpredicate_id\tobject_id\tmapping_justification\tauthor_id\treviewer_id\n"
        "c:fish\tskos:closeMatch\tzoo:pisces\tsemapv:LexicalMatching\t\torcid:0000-0002-7356-1779\n"
        "c:mammals\tskos:closeMatch\tzoo:mammalia\tsemapv:ManualMappingCuration\torcid:0000-0002-1825-0097\t\n",
        encoding="utf-8",
    )
    build = run("build", cwd=mapped)
    assert build.code == 0, build.err
    (mapping,) = taxokit.open(mapped / "_build")["fish"].mappings
    assert (mapping.authors, mapping.reviewers, mapping.date) == (
        (), ("https://orcid.org/0000-0002-7356-1779",), "2026-01-02"
    )  # fmt: skip
    shown = run("show", "mammals", cwd=mapped).out
    assert "ManualMappingCuration, by https://orcid.org/0000-0002-1825-0097, 2026-01-02" in " ".join(shown.split())
    others = mapped / "others.sssom.tsv"
    path.rename(others)
    accepted = run("map", "accept", others.name, "--target", "zoo", cwd=mapped)
    assert accepted.code == 0, accepted.err
    assert "#  orcid: https://orcid.org/\n" in path.read_text(encoding="utf-8")


def test_item_has_its_mappings(animals: taxokit.Taxonomy) -> None:
    first, *_ = animals["fish"].mappings
    assert (first.item, first.predicate, first.iri) == (animals["fish"], "skos:exactMatch", f"{ZOO}pisces")
    assert (first.curie, first.label, first.confidence, first.comment) == (
        "zoo:pisces",
        "Pisces",
        0.9,
        "the same words",
    )
    assert {mapping.iri: mapping.target for mapping in animals["mammals"].mappings} == {
        "https://example.com/thesaurus/mammals": "",
        f"{ZOO}mammalia": "zoo",
    }
    assert (animals["vertebrates"].mappings, animals["vertebrates"].unmatched) == ((), ("zoo",))


def test_taxonomy_has_those_of_a_target(animals: taxokit.Taxonomy) -> None:
    assert len(animals.mappings("zoo")) == 5
    assert len(animals.mappings()) == 6
    with pytest.raises(taxokit.NotFoundError, match="no mapping set 'zo'; did you mean 'zoo'"):
        animals.mappings("zo")


def test_iri_resolves_to_ours(animals: taxokit.Taxonomy) -> None:
    assert animals.resolve(f"{ZOO}mammalia") == (animals["mammals"],)
    assert animals.resolve(animals["fish"].iri) == (animals["fish"],)
    assert animals.resolve("fish") == ()


def test_release_without_mapping_sets_has_the_values_of_slots(mapped_template: Path) -> None:
    before = taxokit.open(mapped_template / "releases/1.0.0")
    assert [mapping.iri for mapping in before["mammals"].mappings] == ["https://example.com/thesaurus/mammals"]
    assert {change.kind for change in before.diff(taxokit.open(mapped_template / "releases/1.1.0")).changes} == {
        "mapping-added", "evidence-changed"
    }  # fmt: skip


def test_command_prints_items_and_predicates(mapped: Path, run: Run) -> None:
    result = run("resolve", f"{ZOO}mammalia", "zoo:pisces", cwd=mapped)
    assert result.out.splitlines() == [
        f"concept/mammals (Mammals) skos:closeMatch {ZOO}mammalia (Mammalia)",
        "concept/fish (Fish) skos:exactMatch zoo:pisces (Pisces)",
    ]
    (found,) = json.loads(run("resolve", f"{ZOO}mammalia", "--format", "json", cwd=mapped).out)["results"]
    assert [(item["id"], item["predicate"], item["target"]) for item in found["items"]] == [
        ("mammals", "skos:closeMatch", "zoo")
    ]
    missing = run("resolve", f"{ZOO}none", cwd=mapped)
    assert (missing.code, missing.out) == (1, "")
    assert "no item has the IRI" in missing.err


def test_mapping_names_no_item_for_edits(mapped: Path, run: Run) -> None:
    before = (mapped / "taxonomy/concepts/mammals.yaml").read_bytes()
    assert run("set", f"{ZOO}mammalia", "label", "Beasts", cwd=mapped).code == 2
    assert (mapped / "taxonomy/concepts/mammals.yaml").read_bytes() == before
