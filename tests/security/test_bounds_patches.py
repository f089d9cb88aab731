"""`apply` of a hostile diff whose digests match: it ends, however many edits there are and whatever they are about."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.bounds import run_bounded
from taxokit.diff.json_document import diff_digest

RELEASES = Path(__file__).resolve().parents[2] / "releases"
MANY = 60_000

Edits = list[dict[str, Any]]


def _of_root(*edits: dict[str, Any]) -> Edits:
    return [{"class": "Taxonomy", "id": "", **edit} for edit in edits]


def _each(edit: Callable[[int], dict[str, Any]], count: int = MANY) -> Edits:
    return _of_root(*map(edit, range(count)))


ATTACKS: dict[str, Callable[[], Edits]] = {
    "members": lambda: _each(lambda n: {"op": "include", "path": ["x"], "new": f"a{n}"}),
    "members that are mappings": lambda: _each(lambda n: {"op": "include", "path": ["x"], "new": {"a": n}}),
    "members of two sets in turns": lambda: _each(lambda n: {"op": "include", "path": [f"x{n % 2}"], "new": f"a{n}"}),
    "members that come and go": lambda: _each(lambda n: {"op": ("include", "exclude")[n % 2], "path": ["x"], "new": "a"}),
    "entries of a mapping": lambda: _each(lambda n: {"op": "set", "path": ["x", f"a{n}", "b"], "new": "c"}),
    "slots": lambda: _each(lambda n: {"op": "set", "path": [f"x{n}"], "new": "a"}),
    "renames": lambda: _each(lambda n: {"op": "rename", "id": f"a{n}", "new": f"a{n + 1}"}),
    "renamed classes": lambda: _each(lambda n: {"op": "rename-class", "class": f"A{n}", "new": f"A{n + 1}"}),
    "renamed slots": lambda: _each(lambda n: {"op": "rename-slot", "old": f"a{n}", "new": f"a{n + 1}"}),
    "order": lambda: _of_root({"op": "order", "path": ["categories"], "new": [f"a{n}" for n in range(MANY)]}),
    "path": lambda: _of_root({"op": "set", "path": ["x"] * 20_000, "new": "a"}),
    "names of another type": lambda: [{"op": ["set"], "class": {}, "id": None, "path": 1}],
    "items in a circle": lambda: _each(
        lambda n: {"op": "add", "id": f"a{n}", "new": {"in": {"class": "Taxonomy", "id": f"a{1 - n}", "slot": "x"}, "values": {}}},
        2,
    ),
}  # fmt: skip
QUICK = ("members",)


@pytest.mark.parametrize(
    "name", [name if name in QUICK else pytest.param(name, marks=pytest.mark.full) for name in ATTACKS]
)
def test_a_diff_with_hostile_edits_is_refused_or_changes_nothing(name: str, tmp_path: Path) -> None:
    """Nothing is changed by edits that undo each other, or are about items that there are not."""
    diff = json.loads((RELEASES / "1.2.0/diff/diff.json").read_text(encoding="utf-8"))
    diff["changes"].append({"subject": "item", "kind": "edited", "class": "Taxonomy", "edits": ATTACKS[name]()})
    (tmp_path / "diff.json").write_text(json.dumps(diff | {"digest": diff_digest(diff)}), encoding="utf-8")

    ended = run_bounded("apply", "diff.json", RELEASES / "1.1.0/taxonomy.json", cwd=tmp_path)

    assert ended.code == 0 or ended.err.startswith("taxokit: error: diff.json: is damaged: ")
