"""Labels in another script than their language."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]

RULE = "wrong-script"


@pytest.mark.parametrize("label", ['"風"@en', '"ветер"@de-AT', '"άνεμος"@fr', '"ريح 3"@EN', '"ไฟ"@id'])
def test_bad(in_turtle: Find, label: str) -> None:
    (finding,) = in_turtle(RULE, f"ex:a a skos:Concept ; skos:altLabel {label} .")
    assert finding[2].endswith("of ex:a has no Latin letter")


@pytest.mark.parametrize(
    "label",
    [
        '"風"@ja',
        '"ветер"@sr',
        '"veter"@ru',
        '"ветер"@en-Cyrl',
        '"α"@en',
        '"ΔT"@de',
        '"λ"@fr',
        '"№ 5"@en',
        '"é"@fr',
        '"風"',
    ],
)
def test_good(in_turtle: Find, label: str) -> None:
    assert in_turtle(RULE, f"ex:a a skos:Concept ; skos:prefLabel {label} .") == []
