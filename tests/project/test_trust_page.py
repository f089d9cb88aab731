"""The page on trust: each attack in its table has a test, which exists."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROWS = re.findall(
    r"^\|(.*)\|(.+)\| `(.+)::(\w+)` \|$", (ROOT / "docs/trust.md").read_text(encoding="utf-8"), re.MULTILINE
)


def test_table_is_there() -> None:
    assert len(ROWS) >= 20
    assert len({test for *_, test in ROWS}) == len(ROWS)


@pytest.mark.parametrize(("path", "name"), [(path, name) for *_, path, name in ROWS])
def test_named_test_exists(path: str, name: str) -> None:
    text = (ROOT / "tests" / path).read_text(encoding="utf-8")
    assert re.search(rf"^(?:    )?(?:def {name}\(|class {name}\b|{name} = )", text, re.MULTILINE)
