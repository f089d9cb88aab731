"""Licences that SPDX does not know."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic, Location, Severity

RULE = ["unknown-license"]
FILE = "taxonomy/taxonomy.yaml"

Edit = Callable[[Path, str, str], None]


@pytest.mark.parametrize(
    ("value", "message", "hint"),
    [
        ("cc-by-4.0", "'cc-by-4.0' is not in the licence list of SPDX", "write 'CC-BY-4.0'"),
        ("CC-BY-4.1", "'CC-BY-4.1' is not in the licence list of SPDX", "did you mean 'CC-BY-4.0'?"),
        ("CC-BY-5.0", "'CC-BY-5.0' is not in the licence list of SPDX", "did you mean 'CC-BY-4.0'?"),
        ("CC-BY-2.7", "'CC-BY-2.7' is not in the licence list of SPDX", "did you mean 'CC-BY-2.5'?"),
        ("apache-2", "'apache-2' is not in the licence list of SPDX", "did you mean 'Apache-2.0'?"),
        ("GPL-3.0", "'GPL-3.0' is outdated in the licence list of SPDX", "write 'GPL-3.0-only' or 'GPL-3.0-or-later'"),
        (
            "Proprietary",
            "'Proprietary' is not in the licence list of SPDX",
            "use a licence of https://spdx.org/licenses/, or write LicenseRef- and a name",
        ),
    ],
)
def test_identifier_that_is_none(
    project_copy: Path,
    edit: Edit,
    place: Callable[..., Location],
    check: Callable[..., list[Diagnostic]],
    value: str,
    message: str,
    hint: str,
) -> None:
    edit(project_copy / FILE, "license: CC-BY-4.0\n", f"license: '{value}'  # a comment\n")
    (finding,) = check(project_copy, select=RULE)
    assert (finding.message, finding.severity) == (message, Severity.WARNING)
    assert finding.hint == hint
    assert finding.location == place(project_copy, FILE, f"'{value}'")


def test_fix_corrects_the_case_and_keeps_the_comment(
    project_copy: Path, edit: Edit, run: Callable[..., object]
) -> None:
    edit(project_copy / FILE, "license: CC-BY-4.0\n", "license: cc-by-4.0  # a comment\n")
    run("check", "--select", RULE[0], "--fix", cwd=project_copy)
    assert "license: CC-BY-4.0  # a comment\n" in (project_copy / FILE).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "value",
    [
        "CC-BY-4.0",
        "ODbL-1.0",
        "LicenseRef-Ours",
        "CC0-1.0 OR (MIT AND Apache-2.0+)",
        "GPL-2.0-only WITH Autoconf-exception-2.0",
    ],
)
def test_identifier_or_expression(
    thesaurus: Path, edit: Edit, check: Callable[..., list[Diagnostic]], value: str
) -> None:
    edit(thesaurus / FILE, "licence: CC0-1.0\n", f"licence: {value}\n")
    assert check(thesaurus, select=RULE) == []


def test_part_of_an_expression(
    thesaurus: Path, edit: Edit, place: Callable[..., Location], check: Callable[..., list[Diagnostic]]
) -> None:
    edit(thesaurus / FILE, "licence: CC0-1.0\n", "licence: >-\n  CC0-1.0 OR\n  mit\n")
    (finding,) = check(thesaurus, select=RULE)
    assert finding.location == place(thesaurus, FILE, "licence: >-", 9)
    assert (finding.message, finding.hint, finding.fix) == (
        "'mit' is not in the licence list of SPDX",
        "write 'MIT'",
        None,
    )


@pytest.mark.parametrize("value", ["5", "[MIT]", "{a: b}", ""])
def test_other_shapes_are_for_the_schema_to_say(
    thesaurus: Path, edit: Edit, check: Callable[..., list[Diagnostic]], value: str
) -> None:
    edit(thesaurus / FILE, "licence: CC0-1.0\n", f"licence: {value}\n")
    assert check(thesaurus, select=RULE) == []
