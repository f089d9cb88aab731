"""The links of slots that must not come back to their start."""

from collections.abc import Callable
from pathlib import Path

from taxokit.core.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.references import prerequisites_of, told


def test_links_of_a_taxonomy(thesaurus: Path, edit: Callable[..., None]) -> None:
    edit(
        thesaurus / "taxonomy/themes/speicherung.yaml",
        "      - batterie\n      - photovoltaik\n",
        "      - batterie\n      - nirgendwo\n      - 5\n      - photovoltaik\n",
    )
    taxonomy = load(find_project(thesaurus))
    (found,) = prerequisites_of(taxonomy)
    assert found.slot.name == "builds_on"
    assert dict(found.links) == {
        "photovoltaik": ["strom"],
        "windkraft": ["strom"],
        "batterie": ["strom"],
        "heimspeicher": ["batterie", "photovoltaik"],
        "pumpspeicher": ["strom"],
    }
    assert found.steps("heimspeicher", "photovoltaik") == ("builds_on", 3)
    assert prerequisites_of(taxonomy) is prerequisites_of(taxonomy)


def test_cycle_in_words() -> None:
    assert told(["a"]) == "a → a"
    assert told(["a", "b", "c"]) == "a → b → c → a"
    assert told([str(n) for n in range(15)]).endswith("10 → 11 → … (3 more) … → 0")
