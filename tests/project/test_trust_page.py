"""The page on trust: each attack in its tables has a test, which exists, and each file of attacks is in a table."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROWS = re.findall(
    r"^\|(.*)\|(.+)\| `(.+)::(\w+)` \|$", (ROOT / "docs/trust.md").read_text(encoding="utf-8"), re.MULTILINE
)


def test_table_is_there() -> None:
    assert len(ROWS) >= 40
    assert len({test for *_, test in ROWS}) == len(ROWS)


def test_every_file_of_attacks_is_named() -> None:
    named = {path for *_, path, _ in ROWS}
    files = {f"security/{path.name}" for path in (ROOT / "tests/security").glob("test_*.py")}
    assert files
    assert files <= named


def test_named_tests_exist() -> None:
    for *_, path, name in ROWS:
        text = (ROOT / "tests" / path).read_text(encoding="utf-8")
        assert re.search(rf"^(?:    )?(?:def {name}\(|class {name}\b|{name} = )", text, re.MULTILINE), (path, name)
