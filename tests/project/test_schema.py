"""The schema of the taxonomy describes everything, with its meaning and an example."""

from pathlib import Path

import pytest
from linkml.utils.schemaloader import SchemaLoader
from linkml_runtime.utils.schemaview import SchemaView


@pytest.fixture(scope="module")
def view(repository: Path) -> SchemaView:
    return SchemaView(str(repository / "schema/taxonomy.yaml"))


def test_every_class_and_slot_is_described_meant_and_shown(view: SchemaView) -> None:
    for cls in view.all_classes(imports=False).values():
        assert cls.description, cls.name
        assert cls.class_uri, cls.name
        assert cls.examples, cls.name
    for slot in view.all_slots(imports=False).values():
        assert slot.description, slot.name
        assert slot.slot_uri, slot.name
        assert slot.examples, slot.name
        assert slot.rank, slot.name
    for enum in view.all_enums(imports=False).values():
        assert enum.description
        assert all(value.description for value in enum.permissible_values.values())


@pytest.mark.parametrize("folder", ["schema", "src/taxokit/importer/templates/skos/schema"])
def test_generators_of_linkml_load_it(repository: Path, folder: str) -> None:
    # they refuse a prefix that LinkML's own types have for another address
    schema = SchemaLoader(str(repository / folder / "taxonomy.yaml")).resolve()
    assert [cls for cls in schema.classes.values() if cls.tree_root]
    assert set(schema.prefixes) > {"linkml", "skos"}


def test_source_files_name_their_schema(repository: Path) -> None:
    for path in (repository / "taxonomy").rglob("*.yaml"):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        marker, _, target = first.partition("$schema=")
        assert marker == "# yaml-language-server: ", path
        assert (path.parent / target).resolve().is_file(), path
