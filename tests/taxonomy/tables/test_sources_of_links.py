"""Sources of links: tables agree with the statements in the graph, down to the single link."""

import copy
import csv
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Quad, Store

from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.attribution import attribution_of
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.skos_graph import graph_of
from taxokit.taxonomy.table_rows import rows
from taxokit.taxonomy.tables import schema_tables
from taxokit.text.versions import Version

LINKS = {"requires": "Responsibility", "builds_on": "Skill"}
BY_RECORD, BY_ITEM = "llm-cost-modeling", "agent-memory-systems"

QUERY = """
PREFIX grt: <https://genbodha.ai/taxonomy/ns#> PREFIX dct: <http://purl.org/dc/terms/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?id ?value (COALESCE(?record, ?own, ?all, "") AS ?source) {
  ?item a grt:CLASS ; skos:notation ?id ; grt:PROPERTY ?target . ?target skos:notation ?value
  OPTIONAL { ?item grt:requirement [ grt:requiredSkill ?target ; grt:provenanceSource ?record ] }
  OPTIONAL { ?item dct:provenance [ grt:appliesToSlot "SLOT" ; grt:provenanceSource ?own ] }
  OPTIONAL { ?dataset a <http://www.w3.org/ns/dcat#Dataset> ; dct:provenance
             [ grt:appliesToClass "CLASS" ; grt:appliesToSlot "SLOT" ; grt:provenanceSource ?all ] }
}"""


@pytest.fixture(scope="module")
def taxonomy(project_template: Path) -> Taxonomy:
    """The real one with a link that was published, and an item all of whose links were."""
    taxonomy = load(find_project(project_template))
    document = copy.deepcopy(taxonomy.document)
    first = document["disciplines"][0]["responsibilities"][0]
    first["requires"] = [BY_RECORD, "python-testing-with-pytest"]
    first["requirements"] = [{"required_skill": BY_RECORD, "source": "published"}]
    skills = [skill for category in document["categories"] for skill in category["skills"]]
    next(skill for skill in skills if skill["id"] == BY_ITEM)["value_provenance"] = [
        {"slot": "builds_on", "source": "published"}
    ]
    skills[-1]["replaced_by"] = [BY_ITEM]
    return edition_of(
        Taxonomy(taxonomy.schema, document, project=taxonomy.project), Version(1, 0, 0), "2026-06-14"
    ).taxonomy


def rows_of(taxonomy: Taxonomy, name: str) -> list[dict[str, Any]]:
    (table,) = (table for table in schema_tables(taxonomy.schema) if table.name == name)
    return list(rows(table, taxonomy))


def test_source_of_a_link_is_that_of_its_record_else_its_item_else_its_class(taxonomy: Taxonomy) -> None:
    first = taxonomy.document["disciplines"][0]["responsibilities"][0]["id"]
    sources = {(row["id"], row["value"]): row.get("source") for row in rows_of(taxonomy, "requires")}
    assert {value: source for (owner, value), source in sources.items() if owner == first} == {
        BY_RECORD: "published",
        "python-testing-with-pytest": "editorial",
    }
    assert sorted(sources.values()).count("published") == 1
    assert {row["id"] for row in rows_of(taxonomy, "builds_on") if row["source"] == "published"} == {BY_ITEM}
    assert [row.get("source") for row in rows_of(taxonomy, "replaced_by")] == [None]


def test_computed_link_has_the_source_of_the_written_link(taxonomy: Taxonomy) -> None:
    written = {(row["id"], row["value"], row["source"]) for row in rows_of(taxonomy, "requires")}
    assert {(row["value"], row["id"], row["source"]) for row in rows_of(taxonomy, "required_by")} == written


@pytest.mark.parametrize(("slot", "class_name"), LINKS.items())
def test_sources_in_tables_agree_with_the_graph(taxonomy: Taxonomy, slot: str, class_name: str) -> None:
    store = Store()
    credit = attribution_of(taxonomy.schema, taxonomy.document)
    store.extend(Quad(*triple) for triple in graph_of(taxonomy, credit))
    first, *others = slot.split("_")
    query = QUERY.replace("PROPERTY", first + "".join(map(str.title, others)))
    solutions: Any = store.query(query.replace("SLOT", slot).replace("CLASS", class_name))
    followed = {(row["id"].value, row["value"].value, row["source"].value) for row in solutions}
    assert {(row["id"], row["value"], row["source"]) for row in rows_of(taxonomy, slot)} == followed
    assert {source for _, _, source in followed} == {"published", "editorial"}


def write(folder: Path, table: str, table_rows: list[dict[str, Any]]) -> None:
    (folder / "csv").mkdir(exist_ok=True)
    with (folder / f"csv/{table}.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(dict.fromkeys(name for row in table_rows for name in row)))
        writer.writeheader()
        writer.writerows(table_rows)
