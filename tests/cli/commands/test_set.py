"""`taxokit set`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]

FILE = "taxonomy/themes/erzeugung.yaml"


def text_of(root: Path, path: str = FILE) -> str:
    return (root / path).read_text(encoding="utf-8")


def test_a_value_is_changed(run: Run, thesaurus: Path, edit: Run) -> None:
    edit(thesaurus / FILE, "    coined: 1839", "    coined: 1839  # Becquerel")
    result = run("set", "photovoltaik", "coined", "1954", cwd=thesaurus)
    assert (result.code, result.err) == (0, "")
    assert result.out == f"set coined of term photovoltaik: 1954  {FILE}:28\n"
    assert "    coined: 1954  # Becquerel\n" in text_of(thesaurus)


def test_a_value_is_added_where_the_schema_ranks_it(run: Run, thesaurus: Path) -> None:
    assert run("set", "windkraft", "measurable", "true", cwd=thesaurus).code == 0
    assert run("set", "windkraft", "notes", "Zweitens", "Erstens", cwd=thesaurus).code == 0
    assert text_of(thesaurus).endswith(
        "  - id: windkraft\n    label: Windkraft\n    definition: Umwandlung von Wind in Strom.\n"
        "    notes:\n      - Erstens\n      - Zweitens\n    builds_on:\n      - strom\n    measurable: true\n"
    )


def test_of_several_values_only_those_that_differ_are_touched(run: Run, thesaurus: Path, edit: Run) -> None:
    edit(
        thesaurus / FILE,
        "      - PV\n      - Solarstrom\n",
        "      # kurz\n      - PV # behind\n      - Solarstrom # gone\n",
    )
    assert run("set", "photovoltaik", "synonyms", "Lichtstrom", "PV", cwd=thesaurus).code == 0
    assert "    synonyms:\n      - Lichtstrom\n      # kurz\n      - PV # behind\n    definition" in text_of(thesaurus)


def test_translations_are_reached_by_steps(run: Run, thesaurus: Path) -> None:
    result = run("set", "windkraft", "translations.en.label", "Wind power", cwd=thesaurus)
    assert result.out == f'set translations.en.label of term windkraft: "Wind power"  {FILE}:50\n'
    assert run("set", "windkraft", "translations.en.synonyms", "Wind energy", cwd=thesaurus).code == 0
    assert run("set", "windkraft", "translations.cs.label", "Větrná energie", cwd=thesaurus).code == 0
    assert (
        "    translations:\n      cs:\n        label: Větrná energie\n      en:\n        label: Wind power\n"
        "        synonyms:\n          - Wind energy\n    builds_on:" in text_of(thesaurus)
    )
    assert run("set", "windkraft", "translations.cs", "--unset", cwd=thesaurus).code == 0
    assert "cs:" not in text_of(thesaurus)


def test_the_taxonomy_itself(run: Run, thesaurus: Path) -> None:
    result = run("set", ".", "maker.full_name", "Institut # 2", cwd=thesaurus)
    assert result.out == 'set maker.full_name of thesaurus: "Institut # 2"  taxonomy/taxonomy.yaml:9\n'
    assert "maker:\n  id: https://example.org/institut\n  full_name: 'Institut # 2'\n" in text_of(
        thesaurus, "taxonomy/taxonomy.yaml"
    )


def test_unset(run: Run, thesaurus: Path) -> None:
    result = run("set", "photovoltaik", "synonyms", "--unset", cwd=thesaurus)
    assert result.out == f"removed synonyms of term photovoltaik  {FILE}:10\n"
    assert "    label: Photovoltaik\n    definition:" in text_of(thesaurus)


def test_a_value_may_begin_with_a_dash(run: Run, thesaurus: Path) -> None:
    with (thesaurus / "taxokit.toml").open("a", encoding="utf-8") as configuration:
        configuration.write('\n[rules.spreadsheet-formula]\nallowed = ["--dry-run"]\n')
    assert run("set", "strom", "notes", "--", "--dry-run", "- x", cwd=thesaurus).code == 0
    assert "    notes:\n      - '- x'\n      - '--dry-run'\n" in text_of(thesaurus)


def test_a_value_that_the_schema_forbids_is_not_written(run: Run, thesaurus: Path) -> None:
    before = text_of(thesaurus)
    result = run("set", "strom", "coined", "5", cwd=thesaurus)
    assert result.code == 1
    assert f"{FILE}:44:13: error: coined is 5, less than 1000" in result.out
    assert text_of(thesaurus) == before
