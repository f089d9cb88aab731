"""`site` of a hostile release whose checksums match: it ends, writes nothing outside of its folder, or refuses."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.bounds import run_bounded
from support.seal import seal

Terms = list[dict[str, Any]]


def _each(count: int, term: Callable[[int], dict[str, Any]]) -> Terms:
    return [{"id": f"q{number}", "label": f"Q{number}", **term(number)} for number in range(count)]


ATTACKS: dict[str, Callable[[], Terms]] = {
    "path up": lambda: [{"id": "../../../evil", "label": "A"}],
    "absolute path": lambda: [{"id": "/evil", "label": "A"}],
    "long name": lambda: [{"id": "a" * 300, "label": "A"}],
    "another type": lambda: [{"id": ["a"], "label": {"a": 1}}],
    "long texts": lambda: [{"id": "a", "label": "L" * 1_000_000, "definition": "word " * 200_000}],
    "markup": lambda: [{"id": "a", "label": "`" * 100_000, "definition": "[" * 100_000 + "(" * 100_000}],
    "many values": lambda: [{"id": "a", "label": "A", "synonyms": [f"s{number}" for number in range(100_000)]}],
    "equal links": lambda: [{"id": "a", "label": "A", "related": ["strom"] * 100_000}],
    "languages": lambda: [
        {"id": "a", "label": "A", "translations": {f"de-x{n}": {"label": "A"} for n in range(9_999)}}
    ],
    "unknown slot in a language": lambda: [{"id": "a", "label": "A", "translations": {"en": {"x": 1}}}],
    "chain": lambda: _each(1_000, lambda n: {"builds_on": [f"q{n + 1}"]}),
    "circle": lambda: _each(1_000, lambda n: {"builds_on": [f"q{(n + 1) % 1_000}"]}),
    "hub": lambda: _each(1_000, lambda _: {"builds_on": ["strom"], "related": ["strom"]}),
    "replacements": lambda: _each(1_000, lambda n: {"stage": "withdrawn", "replaced_by": [f"q{n + 1}"]}),
}
"""The terms that an attacker adds to a released document."""

QUICK = ("path up", "long texts")


@pytest.mark.parametrize(
    "name", [name if name in QUICK else pytest.param(name, marks=pytest.mark.full) for name in ATTACKS]
)
def test_a_site_of_a_hostile_release_ends(name: str, released_thesaurus: Path) -> None:
    release = released_thesaurus / "releases/1.0.0"
    document = json.loads((release / "taxonomy.json").read_text(encoding="utf-8"))
    document["themes"][0]["terms"] += ATTACKS[name]()
    (release / "taxonomy.json").write_text(json.dumps(document), encoding="utf-8")
    seal(release)
    around = set(released_thesaurus.parent.rglob("*"))

    ended = run_bounded("site", "--out", "pages", cwd=released_thesaurus)

    written = set(released_thesaurus.parent.rglob("*")) - around
    assert all(path.is_relative_to(released_thesaurus / "pages") for path in written)
    refusals = ("cannot be part of an address", "has another shape than its schema")
    assert ended.code == 0 or any(words in ended.err for words in refusals)


def test_a_long_layering_has_a_picture_of_a_few_bars() -> None:
    from taxokit.web.page import environment

    steps = environment().get_template("macros.html").module.steps
    for level, top, bars, lit in ((0, 0, 1, 1), (2, 5, 6, 3), (24, 24, 25, 25), (500, 1_000, 25, 13)):
        picture = steps(level, top)
        assert (picture.count("<rect"), picture.count('class="on"')) == (bars, lit)
