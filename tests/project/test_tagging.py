"""The tagger with the names of this taxonomy: figures stay near those of `docs/tagging.md`."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from taxokit.query.tagging import tag
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy

ADVERTS = "examples/job_adverts"


@pytest.fixture(scope="module")
def taxonomy(repository: Path) -> Taxonomy:
    return load(find_project(repository))


def adverts(folder: Path) -> dict[str, set[str]]:
    asked: defaultdict[str, set[str]] = defaultdict(set)
    with (folder / "truth.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            asked[row["advert"]].add(row["skill"])
    return asked


@pytest.mark.parametrize(
    ("folder", "precision", "recall"),
    [
        (".", 0.94, 0.9),
        ("development", 0.92, 0.84),
        ("open", 0.95, 0.9),
        ("sealed", 0.88, 0.68),
        ("sealed_2", 0.76, 0.7),
        ("fresh", 0.92, 0.86),
        ("plain", 0.82, 0.72),
    ],
)
def test_figures(repository: Path, taxonomy: Taxonomy, folder: str, precision: float, recall: float) -> None:
    root = repository / ADVERTS / folder
    asked = adverts(root)
    found = {
        name: {entry.item.id for entry in tag(taxonomy, (root / f"{name}.txt").read_text("utf-8"))} for name in asked
    }
    right = sum(len(found[name] & asked[name]) for name in asked)
    assert right / sum(map(len, found.values())) >= precision
    assert right / sum(map(len, asked.values())) >= recall


def test_truth_names_skills_and_words_of_the_adverts(repository: Path, taxonomy: Taxonomy) -> None:
    skills = {item.id for item in taxonomy.by_class["Skill"]}
    for path in (repository / ADVERTS).glob("**/truth.csv"):
        assert {skill for asked in adverts(path.parent).values() for skill in asked} <= skills
