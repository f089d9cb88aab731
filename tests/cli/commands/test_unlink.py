"""`taxokit unlink`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]

FILE = "taxonomy/themes/speicherung.yaml"


def text_of(root: Path) -> str:
    return (root / FILE).read_text(encoding="utf-8")


def test_a_link_goes_with_its_comments(run: Run, thesaurus: Path, edit: Run) -> None:
    edit(
        thesaurus / FILE, "      - batterie\n", "      # the core\n      - batterie # of course\n      # on the roof\n"
    )
    result = run("unlink", "heimspeicher", "builds_on", "batterie", cwd=thesaurus)
    assert (result.code, result.err) == (0, "")
    assert result.out == (
        f"unlinked term heimspeicher: builds_on batterie  {FILE}:11\n"
        f'needs review: a dropped comment, "# the core"  {FILE}\n'
        f'needs review: a dropped comment, "# of course"  {FILE}\n'
    )
    assert "    builds_on:\n      # on the roof\n      - photovoltaik\n" in text_of(thesaurus)


def test_the_last_link_goes_with_its_slot(run: Run, thesaurus: Path) -> None:
    assert run("unlink", "heimspeicher", "builds_on", "batterie", "term/photovoltaik", cwd=thesaurus).code == 0
    assert "oft mit Photovoltaik.\n  - id: pumpspeicher\n" in text_of(thesaurus)


def test_a_link_that_is_not_there_suggests_one(run: Run, thesaurus: Path) -> None:
    result = run("unlink", "heimspeicher", "builds_on", "baterie", cwd=thesaurus)
    assert result.code == 2
    assert result.err == "taxokit: error: term heimspeicher has no builds_on 'baterie'; did you mean 'batterie'?\n"


def test_values_of_any_list(run: Run, thesaurus: Path) -> None:
    path = thesaurus / "taxonomy/themes/erzeugung.yaml"
    linked = run("link", "photovoltaik", "synonyms", "Sonnenstrom", cwd=thesaurus)
    assert (linked.code, linked.err) == (0, "")
    assert linked.out.startswith("linked term photovoltaik: synonyms Sonnenstrom  taxonomy/themes/erzeugung.yaml:")
    unlinked = run("unlink", "photovoltaik", "synonyms", "PV", "Solarstrom", cwd=thesaurus)
    assert (unlinked.code, unlinked.err) == (0, "")
    assert "    synonyms:\n      - Sonnenstrom\n" in path.read_text(encoding="utf-8")
