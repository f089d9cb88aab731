"""What the check of the result refuses is listed, and the rest is imported."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from support.imports import EX, HEAD, sources, unmapped
from taxokit.importer.rdf_source import read_rdf_source
from taxokit.importer.run import ImportResult, import_into, read_source
from taxokit.repository.project import find_project


def test_value_and_item_that_the_schema_refuses_are_listed_and_the_rest_is_imported(
    strict_words: Path, run: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "vocabulary.ttl"
    path.write_text(
        f'{HEAD} :a skos:prefLabel "A"@en, "Ä"@de ; :size 13 . :b skos:prefLabel "B"@en ; :size 12 ; skos:broader :c .'
        ' :c a skos:Concept ; skos:prefLabel "C"@de .',
        encoding="utf-8",
    )
    result = import_into(read_rdf_source(path), find_project(strict_words))
    large = "would be an error in the sources: size is 13, more than 12 [schema-violation]"
    nameless = "would be an error in the sources: the concept has no label [schema-violation]"
    assert sorted(unmapped(result)) == [
        (f"<{EX}size>", large),
        ("rdf:type", f"is about an item that is not imported: it {nameless}"),
        ("skos:broader", f"refers to an item that is not imported: it {nameless}"),
        ("skos:prefLabel", f"is about an item that is not imported: it {nameless}"),
    ]
    assert sources(strict_words) == {
        "concepts/a.yaml": {"id": "a", "iri": f"{EX}a", "label": "A", "translations": {"de": {"label": "Ä"}}},
        "concepts/b.yaml": {"id": "b", "iri": f"{EX}b", "label": "B", "size": 12},
    }
    assert run("build", cwd=strict_words).code == 0


def test_cell_and_row_that_the_schema_refuses_are_listed_and_the_rest_is_imported(
    strict_words: Path, run: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("id,label,size,broader\na,A,13,c\nb,B,12,a\nc,,1,\n", encoding="utf-8")
    result = import_into(read_source(path, {}, "|"), find_project(strict_words))
    nameless = "would be an error in the sources: the concept has no label [schema-violation]"
    assert unmapped(result) == [
        ("size", "would be an error in the sources: size is 13, more than 12 [schema-violation]"),
        ("broader", f"refers to an item that is not imported: it {nameless}"),
        ("id", f"is about an item that is not imported: it {nameless}"),
        ("size", f"is about an item that is not imported: it {nameless}"),
    ]
    assert sources(strict_words) == {
        "concepts/a.yaml": {"id": "a", "label": "A"},
        "concepts/b.yaml": {"id": "b", "label": "B", "size": 12, "broader": ["a"]},
    }
    assert run("build", cwd=strict_words).code == 0


def test_item_whose_file_could_not_be_read_is_listed(
    add: Callable[..., ImportResult], words: Path, run: Callable[..., Any]
) -> None:
    notes = " , ".join(f'"{number} {"x" * 99_900}"@en' for number in range(170))
    result = add(f":a skos:note {notes} . :b a skos:Concept . :a a skos:Concept .")
    reason = "is about an item that is not imported: it would be an error in the sources: its file is larger than 16 MiB [unreadable-file]"
    assert unmapped(result) == [("rdf:type", reason), *[("skos:note", reason)] * 170]
    assert list(sources(words)) == ["concepts/b.yaml"]
    assert run("build", cwd=words).code == 0
