"""What a schema imports is read before LinkML opens it, and comes from the folder of the schema or with LinkML."""

import os
from pathlib import Path

import pytest

from support.hostile import ALIASES
from taxokit.compiler.linkml_model import schema_sources
from taxokit.text.errors import ConfigError, SourceError

SCHEMA = "schema/taxonomy.yaml"


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "schema" / "parts").mkdir(parents=True)
    (tmp_path / "outside.yaml").write_text("name: outside\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_imports_are_found_relative_to_the_file_that_names_them(write: Path) -> None:
    (write / SCHEMA).write_text("imports: [linkml:types, parts/one]\n")
    (write / "schema/parts/one.yaml").write_text("imports:\n- ./two\n- ../three\n- linkml:mappings\n")
    (write / "schema/parts/two.yaml").write_text("imports: one\n")
    (write / "schema/three.yaml").write_text("{}\n")
    assert list(schema_sources()) == ["schema/parts/one.yaml", "schema/parts/two.yaml", SCHEMA, "schema/three.yaml"]


@pytest.mark.parametrize(
    "text",
    [
        "imports: [../outside]",
        "imports: [parts/../../outside]",
        "imports: [/etc/hosts]",
        "imports: ['https://example.org/schema']",
        "imports: ['file:///etc/hosts']",
        "prefixes: {x: /etc/}\nimports: ['x:hosts']",
        "prefixes: {linkml: /etc/}\nimports: ['linkml:hosts']",
        "imports: ['linkml:../../outside']",
        "<<: {imports: [../outside]}",
        "base: &base {imports: [../outside]}\n<<: *base",
    ],
)
def test_imports_from_elsewhere_are_refused(write: Path, text: str) -> None:
    (write / SCHEMA).write_text(f"{text}\n")
    with pytest.raises(ConfigError, match=r"^the schema imports .*, which is not below schema/; copy it there$"):
        schema_sources()


def test_import_that_is_no_file_of_the_repository_is_named(write: Path) -> None:
    (write / SCHEMA).write_text("imports: [parts/one]\n")
    part = write / "schema/parts/one.yaml"
    with pytest.raises(SourceError, match=r"^schema/parts/one\.yaml: does not exist"):
        schema_sources()
    os.mkfifo(part)
    with pytest.raises(SourceError, match=r"^schema/parts/one\.yaml: is not a file"):
        schema_sources()
    part.unlink()
    part.symlink_to("/dev/zero")
    with pytest.raises(SourceError, match=r"^schema/parts/one\.yaml: is a link that leaves the repository"):
        schema_sources()


def test_invalid_yaml_is_left_to_linkml(write: Path) -> None:
    (write / SCHEMA).write_text("imports: [")
    assert list(schema_sources()) == [SCHEMA]


@pytest.mark.parametrize("text", ["", "- a", "x", "null"])
def test_source_must_be_a_mapping(write: Path, text: str) -> None:
    (write / SCHEMA).write_text(text)
    with pytest.raises(ConfigError, match=r"^schema/taxonomy\.yaml: must be a mapping$"):
        schema_sources()


@pytest.mark.parametrize("imports", ["", "imports: [*a9]\n"])
def test_aliases_are_not_written_out(write: Path, imports: str) -> None:
    """A kilobyte of them would be gigabytes, for LinkML as for the reader of the imports."""
    (write / SCHEMA).write_text(f"imports: [parts/one]\n{ALIASES.partition(chr(10))[2]}")
    (write / "schema/parts/one.yaml").write_text(f"{ALIASES}{imports}")
    with pytest.raises(ConfigError, match=r"^schema/taxonomy\.yaml: repeats values too often, .* through aliases$"):
        schema_sources()
    (write / SCHEMA).write_text("imports: [parts/one]\na: &a [x]\nb: *a\n")
    with pytest.raises(ConfigError, match=r"^schema/parts/one\.yaml: repeats values too often, .* through aliases$"):
        schema_sources()
