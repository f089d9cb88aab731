"""Released types live as long as the major version: they take a document of a later minor release, with any additions."""

import copy
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from .test_pydantic_model import imported

LATER = {
    "      - disciplines\n": "      - badges\n      - disciplines\n",
    "  Lab:\n": (
        "  Badge:\n"
        "    description: What passing labs earns.\n"
        "    class_uri: grt:Badge\n"
        "    id_prefixes: [badge]\n"
        "    slots: [id, uri, title]\n"
        "  Lab:\n"
    ),
    "prefixes:\n": "prefixes:\n  badge: https://genbodha.ai/taxonomy/badge/\n",
    "      - builds_on\n": "      - effort\n      - builds_on\n",
    "slots:\n  # --- identity": (
        "slots:\n"
        "  badges:\n"
        "    slot_uri: grt:badges\n"
        "    range: Badge\n"
        "    multivalued: true\n"
        "    inlined_as_list: true\n"
        "  effort:\n"
        "    slot_uri: grt:effort\n"
        "    range: integer\n"
        "  # --- identity"
    ),
    "      stable:\n": "      retired:\n        description: Not asked for any more.\n      stable:\n",
}
"""The edits that make a later schema: a new class with its list, a new slot, and a new value of an enum."""


@pytest.fixture(scope="module")
def schemas(repository: Path, compile_text: Callable[..., Mapping[str, str]]) -> tuple[Mapping[str, str], ...]:
    """The compiled schema of this project, and a later one."""
    text = (repository / "schema/taxonomy.yaml").read_text(encoding="utf-8")
    later = text
    for old, new in LATER.items():
        assert later.count(old) >= 1, old
        later = later.replace(old, new, 1)
    return compile_text(text), compile_text(later)


@pytest.fixture
def later_document(document: dict[str, Any], schemas: tuple[Mapping[str, str], ...]) -> dict[str, Any]:
    later = copy.deepcopy(document)
    later["version"], later["previous_version"] = "1.2.0", "1.1.0"
    later["badges"] = [{"id": "first", "uri": "https://genbodha.ai/taxonomy/badge/first", "title": "The first"}]
    later["categories"][0]["skills"][0] |= {"status": "retired", "effort": 3}
    jsonschema_rs.validate(json.loads(schemas[1]["taxonomy.schema.json"]), later)  # it is valid by the later schema
    return later


def test_json_schema_takes_a_later_document_and_still_checks(
    schemas: tuple[Mapping[str, str], ...], later_document: dict[str, Any]
) -> None:
    validator = jsonschema_rs.validator_for(json.loads(schemas[0]["taxonomy.schema.json"]))
    validator.validate(later_document)
    for route, value in ((("title",), 5), (("categories", 0, "skills", 0, "label"), 5), (("labs", 0, "url"), "no")):
        wrong = copy.deepcopy(later_document)
        place: Any = wrong
        for step in route[:-1]:
            place = place[step]
        place[route[-1]] = value
        assert not validator.is_valid(wrong)


def test_sources_stay_closed(schemas: tuple[Mapping[str, str], ...]) -> None:
    definitions = json.loads(schemas[0]["source.schema.json"])["$defs"]
    assert definitions["Skill"]["additionalProperties"] is False
    assert definitions["Status"]["enum"] == ["draft", "stable", "deprecated"]


def test_pydantic_classes_take_a_later_document_and_write_the_same(
    schemas: tuple[Mapping[str, str], ...], later_document: dict[str, Any], tmp_path: Path
) -> None:
    models = imported(schemas[0]["taxonomy_model.py"], tmp_path)
    try:
        taxonomy = models.Taxonomy.model_validate(later_document)
        assert taxonomy.categories[0].skills[0].status == "retired"
        assert taxonomy.categories[0].skills[2].status == models.Status.deprecated
        assert taxonomy.model_dump(mode="json", exclude_none=True) == later_document
        with pytest.raises(ValueError, match="title"):
            models.Taxonomy.model_validate({**later_document, "title": 5})
    finally:
        del sys.modules[models.__name__]


def test_types_in_typescript_take_a_later_document(
    schemas: tuple[Mapping[str, str], ...], later_document: dict[str, Any], tsc: Callable[..., str], tmp_path: Path
) -> None:
    (tmp_path / "taxonomy.ts").write_text(schemas[0]["taxonomy.ts"], encoding="utf-8")
    (tmp_path / "taxonomy.json").write_text(json.dumps(later_document), encoding="utf-8")
    program = 'import data from "./taxonomy.json";\nimport type { Taxonomy } from "./taxonomy";\n'
    (tmp_path / "use.ts").write_text(f"{program}export const taxonomy: Taxonomy = data;\n", encoding="utf-8")
    assert tsc(["use.ts"], cwd=tmp_path) == ""
