"""Assembling the sources: one document, whatever is wrong with single files."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from taxokit.repository.project import TAXONOMY_FILE, find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.diagnostics import Location, Origin
from taxokit.text.errors import ConfigError

THEME = "taxonomy/themes/erzeugung.yaml"


def loaded(root: Path) -> Taxonomy:
    return load(find_project(root))


def brief(taxonomy: Taxonomy) -> list[tuple[str, str, int]]:
    return [(fault.rule, fault.location.path, fault.location.line) for fault in taxonomy.diagnostics]


def test_document_is_the_root_file_with_the_folders_in_it(thesaurus: Path) -> None:
    taxonomy = loaded(thesaurus)
    expected: dict[str, Any] = yaml.safe_load((thesaurus / TAXONOMY_FILE).read_text(encoding="utf-8"))
    files = sorted((thesaurus / "taxonomy/themes").iterdir())
    expected["themes"] = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in files]
    assert taxonomy.document == expected
    assert taxonomy.diagnostics == ()
    assert taxonomy.files == (TAXONOMY_FILE, THEME, "taxonomy/themes/speicherung.yaml")


def test_real_taxonomy_loads_without_faults_in_the_order_of_file_names(project_copy: Path) -> None:
    taxonomy = loaded(project_copy)
    assert taxonomy.diagnostics == ()
    assert list(taxonomy.files[1:]) == sorted(taxonomy.files[1:])
    assert set(taxonomy.files) == {
        file.relative_to(project_copy).as_posix() for file in (project_copy / "taxonomy").rglob("*.yaml")
    }
    counts = taxonomy.document["counts"]
    assert {name: sum(1 for _ in taxonomy.table(name)) for name in counts} == counts


def test_items_may_stand_in_the_root_file_and_come_first(thesaurus: Path) -> None:
    with (thesaurus / TAXONOMY_FILE).open("a", encoding="utf-8") as file:
        file.write("themes:\n  - id: netze\n    label: Netze\n")
    taxonomy = loaded(thesaurus)
    assert [item["id"] for item in taxonomy.document["themes"]] == ["netze", "erzeugung", "speicherung"]
    assert taxonomy.places["themes"] == [
        (TAXONOMY_FILE, ("themes", 0)),
        (THEME, ()),
        ("taxonomy/themes/speicherung.yaml", ()),
    ]
    assert taxonomy.origin_of(("themes", 0, "label")) == Origin(TAXONOMY_FILE, ("themes", 0, "label"))
    assert taxonomy.origin_of(("themes", 1, "label")) == Origin(THEME, ("label",))


def test_a_list_in_the_root_file_needs_no_folder(project_copy: Path) -> None:
    with (project_copy / TAXONOMY_FILE).open("a", encoding="utf-8") as file:
        file.write("labs:\n  - id: first\n    title: First\n    url: https://example.org/first\n")
    taxonomy = loaded(project_copy)
    assert [item.id for item in taxonomy.by_class["Lab"]] == ["first"]
    assert taxonomy.origin(taxonomy.by_class["Lab"][0], "url") == Origin(TAXONOMY_FILE, ("labs", 0, "url"))


def test_broken_files_are_left_out_and_named_and_the_others_are_there(thesaurus: Path) -> None:
    (thesaurus / THEME).write_text("id: [\n", encoding="utf-8")
    (thesaurus / "taxonomy/themes/leer.yaml").write_text("", encoding="utf-8")
    (thesaurus / "taxonomy/themes/liste.yaml").write_text("- a\n", encoding="utf-8")
    (thesaurus / "taxonomy/themes/ordner.yaml").mkdir()
    (thesaurus / "taxonomy/themes/zeilen.yaml").write_text("id: zeilen\nlabel: a\u2028b\n", encoding="utf-8")
    (thesaurus / "taxonomy/themes/zwei.yaml").write_text("id: zwei\nid: drei\nlabel: Zwei\n", encoding="utf-8")
    taxonomy = loaded(thesaurus)
    assert [item["id"] for item in taxonomy.document["themes"]] == ["speicherung", "zwei"]
    unread = {THEME, *(f"taxonomy/themes/{name}.yaml" for name in ("leer", "liste", "ordner", "zeilen"))}
    assert taxonomy.unread == unread
    assert brief(taxonomy) == [
        ("yaml-syntax", THEME, 2),
        ("yaml-syntax", "taxonomy/themes/leer.yaml", 1),
        ("yaml-syntax", "taxonomy/themes/liste.yaml", 1),
        ("unreadable-file", "taxonomy/themes/ordner.yaml", 0),
        ("invisible-character", "taxonomy/themes/zeilen.yaml", 2),
        ("duplicate-key", "taxonomy/themes/zwei.yaml", 2),
    ]


@pytest.mark.parametrize("text", ["- a\n", "text\n", "---\n", "null\n"])
def test_root_file_that_is_no_mapping(thesaurus: Path, text: str) -> None:
    (thesaurus / TAXONOMY_FILE).write_text(text, encoding="utf-8")
    taxonomy = loaded(thesaurus)
    assert brief(taxonomy) == [("yaml-syntax", TAXONOMY_FILE, 1)]
    assert [item.id for item in taxonomy.by_class["Theme"]] == ["erzeugung", "speicherung"]


def test_unreadable_root_file_hides_nothing(thesaurus: Path) -> None:
    (thesaurus / TAXONOMY_FILE).unlink()
    (thesaurus / TAXONOMY_FILE).mkdir()
    taxonomy = loaded(thesaurus)
    assert brief(taxonomy) == [("unreadable-file", TAXONOMY_FILE, 0)]
    assert len(taxonomy.by_class["Term"]) == 7


def test_value_of_the_root_file_that_is_no_list_stays_there(thesaurus: Path) -> None:
    with (thesaurus / TAXONOMY_FILE).open("a", encoding="utf-8") as file:
        file.write("themes: none of them\n")
    assert loaded(thesaurus).document["themes"] == "none of them"


def test_hidden_files_are_nobodys_business(thesaurus: Path) -> None:
    (thesaurus / "taxonomy/.DS_Store").write_bytes(b"\0")
    (thesaurus / "taxonomy/themes/.erzeugung.yaml.swp").write_bytes(b"\0")
    assert loaded(thesaurus).diagnostics == ()


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("taxonomy/themes/neu.yaml.old", "move it elsewhere"),
        ("taxonomy/themes/README.md", "move it elsewhere"),
        ("taxonomy/themes/sub/neu.yaml", "move it elsewhere"),
        ("taxonomy/neu.yaml", "move it into one of them"),
        ("taxonomy/theme/neu.yaml", "did you mean 'themes'?"),
    ],
)
def test_misplaced_files(thesaurus: Path, path: str, hint: str) -> None:
    (thesaurus / path).parent.mkdir(exist_ok=True)
    (thesaurus / path).write_text("id: neu\nlabel: Neu\n", encoding="utf-8")
    taxonomy = loaded(thesaurus)
    parts = path.split("/")
    entry = path if len(parts) == 3 and parts[1] == "themes" else "/".join(parts[: 3 if parts[1] == "themes" else 2])
    assert [(f.rule, f.location, f.hint) for f in taxonomy.diagnostics] == [
        ("misplaced-file", Location(entry, 1, 1), hint)
    ]
    assert len(taxonomy.by_class["Theme"]) == 2


def test_a_file_in_place_of_a_folder(thesaurus: Path) -> None:
    for file in (thesaurus / "taxonomy/themes").iterdir():
        file.unlink()
    (thesaurus / "taxonomy/themes").rmdir()
    (thesaurus / "taxonomy/themes").write_text("id: x\n", encoding="utf-8")
    assert brief(loaded(thesaurus)) == [("misplaced-file", "taxonomy/themes", 1)]


def test_file_that_is_not_named_after_its_item(thesaurus: Path) -> None:
    (thesaurus / THEME).rename(thesaurus / "taxonomy/themes/strom.yaml")
    (fault,) = loaded(thesaurus).diagnostics
    assert (fault.rule, fault.location) == ("misplaced-file", Location("taxonomy/themes/strom.yaml", 1, 1))
    assert fault.message == "contains the theme 'erzeugung', but is named 'strom'"
    assert fault.hint == "rename the file to erzeugung.yaml, or fix its identifier"


def test_no_rename_is_suggested_for_an_identifier_outside_the_folder(
    thesaurus: Path, edit: Callable[[Path, str, str], None]
) -> None:
    edit(thesaurus / THEME, "id: erzeugung\n", "id: ../../etc/passwd\n")
    (fault,) = loaded(thesaurus).diagnostics
    assert fault.hint == "fix its identifier"


def test_folder_that_is_a_link_out_of_the_repository(thesaurus: Path, tmp_path: Path) -> None:
    (thesaurus / "taxonomy/themes").rename(tmp_path / "outside")
    (thesaurus / "taxonomy/themes").symlink_to(tmp_path / "outside", target_is_directory=True)
    taxonomy = loaded(thesaurus)
    assert {fault.rule for fault in taxonomy.diagnostics} == {"unreadable-file"}
    assert taxonomy.unread == {"taxonomy/themes"}
    assert not taxonomy.document.get("themes")


def test_folder_that_is_a_link_to_itself(thesaurus: Path, tmp_path: Path) -> None:
    (thesaurus / "taxonomy/themes").rename(tmp_path / "away")
    (thesaurus / "taxonomy/themes").symlink_to("themes")
    (fault,) = loaded(thesaurus).diagnostics
    assert (fault.rule, fault.location.path) in {
        ("unreadable-file", "taxonomy/themes"),
        ("misplaced-file", "taxonomy/themes"),
    }


def test_schema_that_was_not_compiled(thesaurus: Path) -> None:
    (thesaurus / "schema/generated/taxonomy.model.json").unlink()
    with pytest.raises(ConfigError, match="the compiled schema is missing; run `taxokit schema`"):
        loaded(thesaurus)
