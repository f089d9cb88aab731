"""`taxokit move`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]

FROM, TO = "taxonomy/themes/erzeugung.yaml", "taxonomy/themes/speicherung.yaml"


def text_of(root: Path, path: str) -> str:
    return (root / path).read_text(encoding="utf-8")


def test_an_item_moves_with_its_comments(run: Run, thesaurus: Path, edit: Run) -> None:
    edit(
        thesaurus / FROM,
        "  - id: solarzellentechnik\n    label: Solarzellentechnik\n",
        "  # an old word\n  - id: solarzellentechnik # old\n    # its name\n    label: Solarzellentechnik\n",
    )
    before = text_of(thesaurus, FROM)
    result = run("move", "solarzellentechnik", "speicherung", cwd=thesaurus)
    assert (result.code, result.err) == (0, "")
    assert result.out == f"moved term solarzellentechnik from theme erzeugung to theme speicherung  {TO}:25\n"
    moved = before[before.index("  # an old word") : before.index("  - id: strom")]
    assert text_of(thesaurus, FROM) == before.replace(moved, "")
    assert text_of(thesaurus, TO).endswith(moved)


def test_the_indentation_and_the_line_ends_are_those_of_the_new_place(run: Run, thesaurus: Path) -> None:
    path = thesaurus / TO
    path.write_bytes(b"id: speicherung\r\nlabel: Speicherung\r\nterms:\r\n- id: batterie\r\n  label: Batterie\r\n")
    (thesaurus / FROM).write_text(
        "id: erzeugung\nlabel: Erzeugung\nterms:\n    -   id: akku\n        # name\n        label: >-\n            Akku\n"
    )
    (thesaurus / "taxonomy/taxonomy.yaml").write_text(
        text_of(thesaurus, "taxonomy/taxonomy.yaml").replace("terms: 7", "terms: 2"), encoding="utf-8"
    )
    assert run("move", "akku", "speicherung", cwd=thesaurus).code == 0
    assert path.read_bytes() == (
        b"id: speicherung\r\nlabel: Speicherung\r\nterms:\r\n"
        b"- id: akku\r\n  # name\r\n  label: >-\r\n      Akku\r\n- id: batterie\r\n  label: Batterie\r\n"
    )
    assert text_of(thesaurus, FROM) == "id: erzeugung\nlabel: Erzeugung\n"


def test_the_order_of_an_ordered_list(run: Run, project_copy: Path) -> None:
    path = "taxonomy/disciplines/llmops-engineering.yaml"
    names = [line.split()[-1] for line in text_of(project_copy, path).splitlines() if line.startswith("  - id:")]
    result = run("move", names[2], "llmops-engineering", "--before", names[0], cwd=project_copy)
    assert (result.code, result.err) == (0, "")
    assert result.out == f"moved responsibility {names[2]} before {names[0]}  {path}:9\n"
    assert run("move", names[1], "llmops-engineering", "--after", names[3], cwd=project_copy).code == 0
    after = [line.split()[-1] for line in text_of(project_copy, path).splitlines() if line.startswith("  - id:")]
    assert after == [names[2], names[0], names[3], names[1], *names[4:]]
