"""The cells that are composed of several values."""

import copy
from pathlib import Path

from taxokit.lint.formulas import composed_cells
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy


def test_credits_keys_and_lists(project_template: Path) -> None:
    taxonomy = load(find_project(project_template))
    document = copy.deepcopy(taxonomy.document)
    statement = document["provenance"][0]
    statement |= {"class": "-1", "slot": "5+A1"}
    document["categories"][0]["skills"][0]["alt_labels"] = ["x", "- y"]
    document["categories"][0]["skills"][1]["alt_labels"] = ["x", "y"]
    texts = {cell.name: cell.text for cell in composed_cells(Taxonomy(taxonomy.schema, document))}
    assert "-1.5+A1" in [cell.text for cell in composed_cells(Taxonomy(taxonomy.schema, document))]
    assert texts["the attribution of every row"].startswith(f"{document['title']} v")
    skill = document["categories"][0]["skills"][0]["id"]
    lists = [(name, text) for name, text in texts.items() if name.endswith(" in a diff")]
    assert lists == [(f"the cell of the alt_labels of skill {skill} in a diff", "- y|x")]


def test_what_is_missing_is_left_out(project_template: Path) -> None:
    taxonomy = load(find_project(project_template))
    cells = composed_cells(Taxonomy(taxonomy.schema, {}))
    assert list(cells) == []
