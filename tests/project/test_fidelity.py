"""Release 1.0.0 has the words published on 2026-06-14, to the letter."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).resolve().parents[1] / "data" / "published"
RECORD: dict[str, Any] = json.loads((DATA / "taxonomy-v1.0.json").read_bytes())


@pytest.fixture(scope="module")
def release(repository: Path) -> Path:
    return repository / "releases" / "1.0.0"


@pytest.fixture(scope="module")
def document(release: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((release / "taxonomy.json").read_bytes())
    return data


def test_roles_and_their_responsibilities(document: dict[str, Any]) -> None:
    released = {
        (d["label"], d["definition"], tuple(r["label"] for r in d["responsibilities"])) for d in document["disciplines"]
    }
    assert released == {(d["label"], d["definition"], tuple(d["responsibilities"])) for d in RECORD["disciplines"]}
    assert len(document["disciplines"]) == 12
    assert sum(len(d["responsibilities"]) for d in document["disciplines"]) == 95


def test_skills_in_their_categories(document: dict[str, Any]) -> None:
    def triples(data: dict[str, Any]) -> list[tuple[str, str, str, str]]:
        return sorted(
            (c["id"], c["label"], s["label"], s["definition"]) for c in data["categories"] for s in c["skills"]
        )

    assert triples(document) == triples(RECORD)
    assert len(triples(document)) == 102
    assert len(document["categories"]) == 14


def test_every_label_stands_on_the_page(document: dict[str, Any]) -> None:
    page = (DATA / "taxonomy-v1.0.txt").read_text(encoding="utf-8")
    labels = [d["label"] for d in document["disciplines"]]
    labels += [r["label"] for d in document["disciplines"] for r in d["responsibilities"]]
    labels += [s["label"] + s["definition"] for c in document["categories"] for s in c["skills"]]
    assert [label for label in labels if label not in page] == []


def test_metadata_and_credit_line(document: dict[str, Any], release: Path) -> None:
    assert document["title"] == RECORD["title"]
    assert document["description"] == RECORD["description"]
    assert document["issued"] == RECORD["issued"] == "2026-06-14"
    assert document["license"] == RECORD["license"]
    assert document["homepage"] == RECORD["homepage"]
    assert document["publisher"]["name"] == RECORD["publisher"]
    assert document["citation"] == RECORD["citation"]
    assert RECORD["citation"] in (release / "ATTRIBUTION.md").read_text(encoding="utf-8")
    assert (release / "LICENSE").read_bytes() == (release.parents[1] / "LICENSE-DATA").read_bytes()


def test_nothing_is_claimed_that_the_page_does_not_have(document: dict[str, Any]) -> None:
    assert "labs" not in document
    assert not any("definition" in c for c in document["categories"])
    skills = [s for c in document["categories"] for s in c["skills"]]
    assert not any(slot in s for s in skills for slot in ("builds_on", "rung", "required_by", "assessed_by"))
    assert not any("requires" in r for d in document["disciplines"] for r in d["responsibilities"])


def test_editorial_texts_are_marked(document: dict[str, Any]) -> None:
    source = {(p["class"], p["slot"]): p["source"] for p in document["provenance"]}
    assert source["Category", "label"] == "editorial"
    assert {source[cls, "id"] for cls in ("Discipline", "Responsibility", "Category", "Skill")} == {"editorial"}
    assert source["Skill", "definition"] == source["Responsibility", "label"] == "published"
    assert all(c["editorial_notes"] for c in document["categories"])


@pytest.mark.parametrize(
    ("table", "rows"), [("disciplines", 12), ("responsibilities", 95), ("categories", 14), ("skills", 102)]
)
def test_rows_of_the_tables(release: Path, table: str, rows: int) -> None:
    with (release / "csv" / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
        records = list(csv.DictReader(stream))
    assert len(records) == rows
    assert {row["license"] for row in records} == {"CC-BY-4.0"}
    assert all(row["attribution"] for row in records)
