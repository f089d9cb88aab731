"""The compiled schema: its classes and slots, and the errors of one that cannot be used."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.taxonomy.compiled_schema import FORMAT, read_schema, schema_from
from taxokit.taxonomy.schema import Schema
from taxokit.text.errors import ConfigError

MODEL = "schema/generated/taxonomy.model.json"


@pytest.fixture
def data(thesaurus_template: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((thesaurus_template / MODEL).read_bytes())
    return content


@pytest.fixture
def schema(thesaurus_template: Path) -> Schema:
    return read_schema(thesaurus_template)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as error:
        read_schema(tmp_path)
    assert str(error.value) == f"{MODEL}: the compiled schema is missing; run `taxokit schema`"


def test_directory_in_its_place(tmp_path: Path) -> None:
    (tmp_path / MODEL).mkdir(parents=True)
    with pytest.raises(ConfigError, match="is a directory, not a file"):
        read_schema(tmp_path)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[" * 100_000], ids=["empty", "cut", "utf-16", "nested"])
def test_file_that_is_not_json(tmp_path: Path, content: bytes) -> None:
    (tmp_path / MODEL).parent.mkdir(parents=True)
    (tmp_path / MODEL).write_bytes(content)
    with pytest.raises(ConfigError) as error:
        read_schema(tmp_path)
    assert str(error.value) == f"{MODEL}: is not JSON; run `taxokit schema`"


@pytest.mark.parametrize("content", [[], "text", 5, None, {}, {"format": FORMAT + 1}, {"format": str(FORMAT)}])
def test_other_format(content: Any) -> None:
    with pytest.raises(ConfigError) as error:
        schema_from(content, "here")
    assert str(error.value) == f"here: is not a compiled schema of format {FORMAT}; run `taxokit schema`"


def _without(key: str) -> Callable[[dict[str, Any]], None]:
    return lambda data: data.pop(key)


def _damaged(*steps: str | int, value: Any) -> Callable[[dict[str, Any]], None]:
    def damage(data: Any) -> None:
        for step in steps[:-1]:
            data = data[step]
        data[steps[-1]] = value

    return damage


@pytest.mark.parametrize(
    "damage",
    [
        *(_without(key) for key in ("classes", "root", "enums", "name", "sources", "outputs", "linkml", "prefixes")),
        _damaged("root", value="Nothing"),
        _damaged("root", value=["Thesaurus"]),
        _damaged("classes", value=[]),
        _damaged("classes", "Term", value="text"),
        _damaged("classes", "Term", "slots", value=[5]),
        _damaged("classes", "Term", "slots", value=None),
        _damaged("classes", "Term", "slots", 0, "invented", value=True),
        _damaged("classes", "Term", "unique_keys", value=5),
        _damaged("classes", "Term", "unique_keys", value=["id"]),
        _damaged("classes", "Term", "unique_keys", value=[{}]),
        _damaged("classes", "Term", "ancestors", value=[None]),
        _damaged("classes", "Term", "uri", value=None),
        _damaged("classes", "Term", "slots", 0, "name", value=[]),
        _damaged("classes", "Term", "slots", 0, "range", value=5),
        _damaged("classes", "Term", "slots", 0, "kind", value="words"),
        _damaged("classes", "Term", "slots", 0, "kind", value="class"),
        _damaged("classes", "Term", "slots", 0, "nesting", value="list"),
        _damaged("classes", "Term", "slots", 0, "multivalued", value="no"),
        _damaged("classes", "Term", "slots", 0, "annotations", value=5),
        _damaged("classes", "Term", "slots", 0, "annotations", value={"implies": []}),
        _damaged("classes", "Term", "slots", 0, "annotations", value={"told_as": {}}),
        lambda data: data["classes"].pop("Theme"),
        lambda data: data["enums"].pop("Stage"),
        lambda data: data["classes"]["Term"].pop("uri"),
        lambda data: data["classes"]["Term"]["slots"][0].pop("uri"),
        _damaged("enums", value=None),
        _damaged("enums", "Stage", value=[]),
        _damaged("enums", "Stage", "accepted", value="x"),
        _damaged("prefixes", "skos", value=5),
        _damaged("outputs", value=[]),
        _damaged("sources", value=[]),
    ],
)
def test_damaged_model(data: dict[str, Any], damage: Callable[[dict[str, Any]], None]) -> None:
    schema_from(data, "here")
    damage(data)
    with pytest.raises(ConfigError, match=r"^here: the compiled schema is damaged \(.*\); run `taxokit schema`$"):
        schema_from(data, "here")


def test_kind_of_a_class_is_its_name_in_kebab_case(data: dict[str, Any]) -> None:
    names = ["Term", "TermGroup", "Term_Group", "HTTPHeader", "Level2Term"]
    data["classes"].update(dict.fromkeys(names, data["classes"]["Term"]))
    classes = schema_from(data, "here").classes
    assert [classes[name].kind for name in names] == [
        "term",
        "term-group",
        "term-group",
        "httpheader",
        "level2-term",
    ]


def test_folders_and_tables_follow_from_the_root(schema: Schema) -> None:
    assert schema.root.name == "Thesaurus"
    assert list(schema.folders) == ["themes"]
    assert [(name, cls.name) for name, (cls, _) in schema.tables.items()] == [("themes", "Theme"), ("terms", "Term")]
    assert [cls.name for cls in schema.item_classes] == ["Theme", "Term"]


def test_list_of_objects_without_an_identifier_is_a_table_and_no_folder(project_template: Path) -> None:
    schema = read_schema(project_template)
    assert "provenance" in schema.tables
    assert "provenance" not in schema.folders
    assert all(cls.name != "ProvenanceStatement" for cls in schema.item_classes)


def test_descendants_leave_out_abstract_classes(schema: Schema) -> None:
    assert [cls.name for cls in schema.descendants("Entry")] == ["Term", "Theme"]
    assert [cls.name for cls in schema.descendants("Term")] == ["Term"]
    assert schema.descendants("Nothing") == ()


def test_deprecation_follows_the_annotation_of_the_schema(schema: Schema) -> None:
    term = schema.classes["Term"]
    assert schema.is_deprecated(term, {"stage": "withdrawn"})
    assert not schema.is_deprecated(term, {"stage": "accepted"})
    assert not schema.is_deprecated(term, {"stage": "invented"})
    assert not schema.is_deprecated(term, {"label": "withdrawn"})
    assert not schema.is_deprecated(schema.classes["Agent"], {"stage": "withdrawn"})
