"""The page on diffs says what there is."""

import re
from pathlib import Path

from taxokit.changes import KINDS
from taxokit.diff_reports.csv import COLUMNS
from taxokit.diffing import DIFF_REPORTS


def rows(repository: Path, heading: str) -> list[tuple[str, str]]:
    page = (repository / "docs/diff.md").read_text(encoding="utf-8")
    section = page.partition(f"\n{heading}")[2].partition("\n## ")[0]
    return re.findall(r"^\| `([\w-]+)` \| (.*?) \|", section, re.MULTILINE)


def test_page_tells_every_kind_form_and_column(repository: Path) -> None:
    assert dict(rows(repository, "## What can have happened")) == dict(KINDS)
    assert [name for name, _ in rows(repository, "## The table")] == list(COLUMNS)
    told = {name for name, _ in rows(repository, "`taxokit diff OLD NEW`")}
    assert told <= set(DIFF_REPORTS.names())
    assert told >= {"text", "md", "html", "csv", "json"}
