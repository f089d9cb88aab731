"""The reference has everything that the schema has, on a page with a picture."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from taxokit.taxonomy.compiled_schema import read_schema
from taxokit.taxonomy.schema import Schema


@pytest.fixture(scope="module")
def page(compiled: Mapping[str, str]) -> str:
    return compiled["reference.md"]


@pytest.fixture(scope="module")
def schema(compiled: Mapping[str, str], tmp_path_factory: pytest.TempPathFactory) -> Schema:
    path = tmp_path_factory.mktemp("model") / "taxonomy.model.json"
    path.write_text(compiled["taxonomy.model.json"], encoding="utf-8")
    return read_schema(path.parent, path.name)


def section(page: str, heading: str) -> str:
    """Return the text under a heading of the third level."""
    return page.partition(f"\n### {heading}\n")[2].partition("\n### ")[0].partition("\n## ")[0]


def rows(text: str) -> dict[str, list[str]]:
    """Return the rows of a table by their first cell, as a reader of GitHub's Markdown splits them."""
    lines = [re.split(r"(?<!\\)\|", line)[1:-1] for line in text.splitlines() if line.startswith("| `")]
    return {cells[0].strip(" `"): [cell.strip() for cell in cells[1:]] for cells in lines}


def test_every_class_and_slot_is_described(page: str, schema: Schema) -> None:
    for cls in schema.classes.values():
        text = section(page, cls.name)
        assert text.strip().startswith(cls.description)
        assert f"({cls.uri})" in text
        for slot in cls.slots:
            assert f"`{slot.name}`" in text
        for name, cells in rows(text).items():
            assert len(cells) == 5
            assert cells[3].startswith(cls.by_name[name].description)


def test_table_describes_the_values_of_a_slot(page: str) -> None:
    described = rows(section(page, "Responsibility"))["requires"]
    assert described == [
        "[grt:requires](https://genbodha.ai/taxonomy/ns#requires)",
        "identifier of [Skill](#skill)",
        "0..*<br>recommended",
        (
            "The skills that someone needs to carry the responsibility out. "
            "In RDF also written as [skos:related](http://www.w3.org/2004/02/skos/core#related)."
        ),
        "`rag-pipeline-fundamentals`",
    ]
    assert rows(section(page, "Skill"))["rung"][2] == "0..1<br>computed"
    assert rows(section(page, "Discipline"))["responsibilities"][2] == "0..*<br>in order"
    assert rows(section(page, "Concept"))["label"][2] == "1"
    assert "At most 80 characters." in rows(section(page, "Concept"))["id"][3]
    assert "At most 100." in rows(section(page, "Lab"))["passing_score"][3]
    assert "The top concepts of the scheme `skills`." in rows(section(page, "Taxonomy"))["categories"][3]
    assert rows(section(page, "Taxonomy"))["counts"][1] == "mapping to [Count](#count)"


def test_bars_in_a_cell_do_not_end_it(page: str) -> None:
    assert r"^(0\|[1-9]\d*)\." in rows(section(page, "ProvenanceStatement"))["since"][3]


def test_inherited_slots_are_named_and_not_repeated(page: str) -> None:
    text = section(page, "Skill")
    assert (
        "Is a [Concept](#concept), and has what that has: `id`, `uri`, `type`, `supertypes`, `in_scheme`, `label`"
        in text
    )
    assert "label" not in rows(text)
    assert rows(text)["definition"][2] == "0..1<br>recommended", "but overrides of the class are shown"


def test_enumerations(page: str) -> None:
    assert rows(section(page, "Status")) == {
        "draft": ["Proposed; may still change or go."],
        "stable": ["In use. What a concept without a status is."],
        "deprecated": ["Kept for whoever already uses it; not to be used anew."],
    }
    assert "The status of a concept." in section(page, "Status")


def test_diagram_shows_how_classes_inherit_hold_and_refer(page: str, schema: Schema) -> None:
    diagram = page.partition("```mermaid\n")[2].partition("```")[0].splitlines()
    assert diagram[0] == "classDiagram"
    assert "  Concept <|-- Skill" in diagram
    assert '  Category *-- "0..*" Skill : skills' in diagram
    assert '  Responsibility ..> "0..*" Skill : requires' in diagram
    assert "required_by" not in "\n".join(diagram), "an inverse is the same arrow again"
    drawn = {word for line in diagram[1:] for word in re.findall(r"\b[A-Z]\w+", line)}
    assert drawn == set(schema.classes)


def test_links_lead_to_headings(page: str) -> None:
    headings = {line.lstrip("# ").lower() for line in page.splitlines() if line.startswith("#")}
    targets = set(re.findall(r"\]\(#([^)]*)\)", page))
    assert len(targets) > 10
    assert targets <= headings


def test_page_ends_with_the_licence_of_the_schema(
    page: str, compile_text: Callable[..., Mapping[str, str]], repository: Path
) -> None:
    assert page.startswith("<!-- Compiled from schema/taxonomy.yaml by `taxokit schema`. Do not edit. -->\n")
    assert page.endswith("\nThe schema is licensed under [CC-BY-4.0](https://spdx.org/licenses/CC-BY-4.0.html).\n")
    other = (repository / "tests/data/thesaurus/schema/taxonomy.yaml").read_text(encoding="utf-8")
    without = compile_text(other.replace("license: CC0-1.0\n", "", 1))["reference.md"]
    assert "licensed" not in without


def test_meaning_of_a_value_is_shown_if_it_has_one(
    compile_text: Callable[..., Mapping[str, str]], repository: Path
) -> None:
    other = (repository / "tests/data/thesaurus/schema/taxonomy.yaml").read_text(encoding="utf-8")
    assert "| value | description |" in compile_text(other)["reference.md"]
    meant = compile_text(other.replace("Proposed.", "Proposed.\n        meaning: en:proposed"))["reference.md"]
    assert rows(section(meant, "Stage"))["candidate"] == [
        "[en:proposed](https://example.org/energy/ns#proposed)",
        "Proposed.",
    ]
    assert rows(section(meant, "Stage"))["accepted"] == ["", "In use."]
