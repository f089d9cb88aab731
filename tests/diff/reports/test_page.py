"""The page on diffs is complete."""

import re
from pathlib import Path

from taxokit.diff.reports.csv import COLUMNS


def rows(repository: Path, heading: str) -> list[tuple[str, str]]:
    page = (repository / "docs/diff.md").read_text(encoding="utf-8")
    section = page.partition(f"\n{heading}")[2].partition("\n## ")[0]
    return re.findall(r"^\| `([\w-]+)` \| (.*?) \|", section, re.MULTILINE)


def test_page_tells_every_column(repository: Path) -> None:
    assert [name for name, _ in rows(repository, "## The table")] == list(COLUMNS)
