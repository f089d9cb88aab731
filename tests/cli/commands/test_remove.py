"""`taxokit remove` and `taxokit reidentify`: one command each for what was never released."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

FIRST, SECOND = "taxonomy/themes/erzeugung.yaml", "taxonomy/themes/speicherung.yaml"


def text_of(root: Path, path: str) -> str:
    return (root / path).read_text(encoding="utf-8")


def test_item_is_removed_with_the_references_to_it(run: Run, thesaurus: Path) -> None:
    result = run("remove", "photovoltaik", cwd=thesaurus)
    assert (result.code, result.err) == (0, "")
    assert f"removed term photovoltaik  {FIRST}\n" in result.out
    assert "redirected term heimspeicher: builds_on without photovoltaik" in result.out
    assert "photovoltaik\n" not in text_of(thesaurus, FIRST) + text_of(thesaurus, SECOND)
    assert "terms: 6\n" in text_of(thesaurus, "taxonomy/taxonomy.yaml")
    assert run("check", cwd=thesaurus).code == 0


def test_file_is_removed_with_everything_in_it(run: Run, thesaurus: Path) -> None:
    assert run("remove", "speicherung", cwd=thesaurus).code == 0
    assert not (thesaurus / SECOND).exists()
    assert run("check", cwd=thesaurus).code == 0


def test_identifier_changes_everywhere(run: Run, thesaurus: Path) -> None:
    result = run("reidentify", "photovoltaik", "zellen", cwd=thesaurus)
    assert (result.code, result.err) == (0, "")
    assert (
        "redirected term heimspeicher: builds_on photovoltaik → zellen  taxonomy/themes/speicherung.yaml:" in result.out
    )
    assert "reidentified term photovoltaik: zellen  taxonomy/themes/erzeugung.yaml:" in result.out
    assert text_of(thesaurus, FIRST).index("- id: windkraft") < text_of(thesaurus, FIRST).index("- id: zellen")
    assert run("check", cwd=thesaurus).code == 0
    assert run("fmt", "--check", cwd=thesaurus).code == 0


def test_file_is_named_after_the_new_identifier(run: Run, thesaurus: Path) -> None:
    before = text_of(thesaurus, SECOND)
    assert run("reidentify", "theme/speicherung", "lager", cwd=thesaurus).code == 0
    assert not (thesaurus / SECOND).exists()
    assert text_of(thesaurus, "taxonomy/themes/lager.yaml") == before.replace("id: speicherung\n", "id: lager\n", 1)
    assert run("check", cwd=thesaurus).code == 0


@pytest.mark.parametrize("arguments", [("remove",), ("reidentify", "agent-memory")])
def test_released_item_is_permanent(run: Run, released_copy: Path, arguments: tuple[str, ...]) -> None:
    path = released_copy / "taxonomy/categories/agent-architecture.yaml"
    before = path.read_bytes()
    command, *others = arguments
    result = run(command, "agent-memory-systems", *others, cwd=released_copy)
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "taxokit: error: skill agent-memory-systems was released in 1.0.0, and its identifier is permanent;"
        " use `taxokit deprecate`\n"
    )
    assert path.read_bytes() == before


def test_new_item_that_contains_a_released_one_is_not_removed(run: Run, released_copy: Path) -> None:
    assert (
        run("add", "category", "new-one", "--set", "label=New", "--set", "definition=New.", cwd=released_copy).code == 0
    )
    assert run("move", "agent-memory-systems", "new-one", cwd=released_copy).code == 0
    result = run("remove", "new-one", cwd=released_copy)
    assert (result.code, "skill agent-memory-systems was released in 1.0.0" in result.err) == (2, True)
