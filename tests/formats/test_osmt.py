"""`osmt.csv`: Rich Skill Descriptors that OSMT's batch import reads, by its own CSV Schema (The National Archives)."""

import csv
import io
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from support.interop import interop_file
from taxokit.formats.edition import Edition
from taxokit.formats.osmt import COLUMNS
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version

Written = Callable[[Edition, str], Mapping[str, bytes]]
Row = Mapping[str, str]


@pytest.fixture
def real(repository: Path) -> Edition:
    """This project's taxonomy, to be changed."""
    return edition_of(load(find_project(repository)), Version(1, 3, 0), "2026-12-01")


def rows(edition: Edition, written: Written) -> dict[str, Row]:
    """Return the rows by the last segment of `Alignment`."""
    text = written(edition, "osmt")["osmt.csv"].decode()
    return {row["Alignment"].rpartition("/")[2]: row for row in csv.DictReader(io.StringIO(text, newline=""))}


class ColumnRule(NamedTuple):
    """A column of a CSV Schema: its name in lower case, and its rules."""

    name: str
    is_optional: bool
    not_empty: bool
    pattern: str


def column_rules() -> list[ColumnRule]:
    """Return the columns of the CSV Schema (1.1): each line is a name, a colon, and its rules.

    Its `@totalColumns 11` contradicts its 16 columns: no file could be valid by both.
    """
    text = interop_file("schemas/osmt-batch-import.csvs").read_text(encoding="utf-8")
    columns = []
    for line in text.splitlines():
        name, colon, rules = line.partition("//")[0].partition(":")
        if colon and not line.startswith(("version", "@")):
            pattern = re.search(r'regex\("(.*?)"\)', rules)
            columns.append(
                ColumnRule(
                    name.strip().lower(), "@optional" in rules, "notEmpty" in rules, pattern[1] if pattern else ""
                )
            )
    return columns


def test_every_row_is_valid_by_the_csv_schema(real: Edition, written: Written) -> None:
    rules = column_rules()
    assert [name.lower() for name in COLUMNS] == [rule.name for rule in rules]
    table = list(csv.reader(io.StringIO(written(real, "osmt")["osmt.csv"].decode(), newline=""), strict=True))
    assert table[0] == list(COLUMNS)
    assert len(table) == 103
    for row in table[1:]:
        assert len(row) == len(rules)
        for cell, rule in zip(row, rules, strict=True):
            assert cell or rule.is_optional or not rule.not_empty, (row[1], rule.name)
            assert not cell or re.search(rule.pattern, cell), (row[1], rule.name)


def test_a_row_has_the_words_and_the_credit_of_a_skill(real: Edition, written: Written) -> None:
    row = rows(real, written)["agent-memory-systems"]
    assert {name: cell for name, cell in row.items() if cell} == {
        "Collection": f"{real.attribution.title} (CC-BY-4.0)",
        "Skill Name": "Agent Memory Systems",
        "Skill Categories": "Agent Architecture",
        "Authors": "GenBodha; the editors of this repository",
        "Keywords": "Agent Memory; Context Engineering; Context Window Management; Conversation History; Conversation Memory; Long-Term Agent Memory",
        "Professional Standards": "http://data.europa.eu/esco/skill/e465a154-93f7-4973-9ce1-31659fe16dd2 "
        "(principles of artificial intelligence)",
        "O*Net Job Role": "15-1252.00; 15-1299.05",
        "BLS Major Group": "15-0000",
        "BLS Detailed Occupation": "15-1252; 15-1299",
        "Contextualized Skill Statement": "Implements short-term sliding windows, semantic memory, and context optimization for agents.",
        "Alignment Title": "Agent Memory Systems",
        "Alignment": "https://genbodha.ai/taxonomy/skill/agent-memory-systems",
    }


def test_keywords_standards_and_occupations(real: Edition, written: Written) -> None:
    skills = {skill["id"]: skill for category in real.document["categories"] for skill in category["skills"]}
    skill = skills["agent-memory-systems"]
    skill["alt_labels"] = ["memory; long-term", "Agent memory"]
    skill["broad_match"] = ["http://data.europa.eu/esco/skill/x", "https://www.onetonline.org/link/summary/15-1299.08"]
    skill["related_match"] = ["http://data.europa.eu/esco/skill/y"]
    roles = [
        role
        for role in real.document["disciplines"]
        if any(skill["id"] in duty.get("requires", ()) for duty in role["responsibilities"])
    ]
    for role in roles:  # without the mappings of the sources
        role.update({"broad_match": [], "related_match": []})
    roles[0]["close_match"] = ["https://www.onetonline.org/link/summary/15-2051.01", "https://example.org/soc/15-1250"]
    row = rows(real, written)["agent-memory-systems"]
    assert row["Keywords"] == "memory, long-term; Agent memory"
    assert row["Professional Standards"] == "http://data.europa.eu/esco/skill/x"
    assert row["O*Net Job Role"] == "15-1299.08; 15-2051.01"
    assert row["BLS Detailed Occupation"] == "15-1299; 15-2051"
    assert row["BLS Broad Occupation"] == "15-1250"
    assert row["BLS Major Group"] == "15-0000"


def test_deprecated_skills_are_left_out(real: Edition, written: Written) -> None:
    skill, other = real.document["categories"][0]["skills"][:2]
    skill["status"] = "deprecated"
    assert {skill["id"], other["id"]} & rows(real, written).keys() == {other["id"]}


def test_words_of_the_editors_are_theirs_alone(real: Edition, written: Written) -> None:
    skill = real.document["categories"][0]["skills"][0]
    skill["value_provenance"] = [{"slot": "definition", "source": "editorial"}]
    assert rows(real, written)[skill["id"]]["Authors"] == real.attribution.editor.name


def test_a_schema_without_skills_has_no_file(edition: Edition, written: Written) -> None:
    assert written(edition, "osmt") == {}
