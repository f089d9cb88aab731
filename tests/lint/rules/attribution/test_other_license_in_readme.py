"""A README that names another licence than the taxonomy has."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic, Location, Severity

RULE = "other-license-in-readme"

Edit = Callable[[Path, str, str], None]


@pytest.mark.parametrize(
    ("text", "place", "other"),
    [
        ("# Roles\n\nThe data are under CC0-1.0.\n", (3, 20), "CC0-1.0"),
        ("# Roles\n\n[CC BY-SA 4.0](https://example.org)\n", (3, 2), "CC-BY-SA-4.0"),
        ("<https://creativecommons.org/licenses/by/3.0/>, <https://spdx.org>\n", (1, 10), "CC-BY-3.0"),
        ("<https://creativecommons.org/licenses/by/3.0/de/>", (1, 10), "CC-BY-3.0-DE"),
        ("creativecommons.org/publicdomain/zero/1.0/legalcode, CC BY-NC 4.0", (1, 1), "CC0-1.0"),
    ],
)
def test_bad(
    project_copy: Path, check: Callable[..., list[Diagnostic]], text: str, place: tuple[int, int], other: str
) -> None:
    (project_copy / "README.md").write_text(text, encoding="utf-8")
    (finding,) = check(project_copy, select=[RULE])
    assert (finding.severity, finding.location) == (Severity.WARNING, Location("README.md", *place))
    assert finding.message == f"names {other}, but not CC-BY-4.0, the licence of the taxonomy"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "MIT and Apache-2.0",
        "CC0-1.0 until 2025, now CC BY 4.0",
        "http://creativecommons.org/licenses/by/4.0/",
        "Data: CC BY 4.0 OR MIT.",
        "ACC BY 4",
        "Photos: CC BY-SA 3.0. Data: Creative Commons\nAttribution 4.0 International.",
        "https://creativecommons.org/publicdomain/mark/1.0/",
    ],
)
def test_good(project_copy: Path, check: Callable[..., list[Diagnostic]], text: str) -> None:
    (project_copy / "README.md").write_text(text, encoding="utf-8")
    assert check(project_copy, select=[RULE]) == []


def test_licence_that_is_none_of_these_says_nothing(
    project_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]]
) -> None:
    edit(project_copy / "taxonomy/taxonomy.yaml", "license: CC-BY-4.0", "license: MIT")
    (project_copy / "README.md").write_text("Built on ESCO, which is under CC BY 4.0.\n", encoding="utf-8")
    assert check(project_copy, select=[RULE]) == []
    edit(project_copy / "taxonomy/taxonomy.yaml", "license: MIT", "license: CC-BY-3.0-DE")
    (project_copy / "README.md").write_text("[CC BY 3.0 DE](https://creativecommons.org/licenses/by/3.0/de/)\n")
    assert check(project_copy, select=[RULE]) == []
