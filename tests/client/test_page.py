"""The examples of `docs/client.md` give the results on the page."""

import doctest
import re
from pathlib import Path

import pytest


def test_examples(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = repository / "docs/client.md"
    blocks = re.findall(r"^```pycon\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    monkeypatch.chdir(repository)
    test = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, page.name, str(page), 0)
    reports: list[str] = []
    assert doctest.DocTestRunner().run(test, out=reports.append).failed == 0, "".join(reports)
    assert len(test.examples) > 20
