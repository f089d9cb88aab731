"""Sources with a great many of something: the time that a check takes grows as the file does."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.bounds import run_bounded
from support.hostile import ITEM, SOURCES
from taxokit.lint.report import REPORTS

Run = Callable[..., Any]
HOSTILE = "taxonomy/themes/hostile.yaml"
QUICK = ("unknown keys", "findings with fixes")
MANY = (
    *("ambiguous scalars", "ignores behind", "ignores above", "ignores of one value", "unknown keys"),
    *("findings with fixes", "number signs", "invisible characters", "equal keys"),
)
"""Sources with as many findings as they have lines, or nearly."""
RIGHT = ("many words", "chain", "hub")
"""Sources that are large, and in which nothing is wrong."""
DEEP = [pytest.param(name, marks=pytest.mark.full) for name in SOURCES if name not in QUICK]


@pytest.mark.parametrize("name", [*QUICK, *DEEP])
def test_a_check_of_many_findings_in_one_file_ends(name: str, thesaurus: Path) -> None:
    (thesaurus / HOSTILE).write_text(SOURCES[name](), encoding="utf-8")

    ended = run_bounded("check", cwd=thesaurus)

    assert ended.code == 1, "the taxonomy counts fewer items"
    assert (HOSTILE in ended.out) == (name not in RIGHT)


@pytest.mark.full
@pytest.mark.parametrize(
    ("name", "command"),
    [
        *((name, ("check",)) for name in MANY),
        *((name, ("check", "--fix")) for name in ("findings with fixes", "number signs", "ambiguous scalars")),
    ],
)
def test_time_grows_as_the_source_does(name: str, command: tuple[str, ...], thesaurus: Path, run: Run) -> None:
    """With four times as many lines it takes about four times as long; sixteen times where all is compared with all."""
    lines = SOURCES[name]().splitlines(keepends=True)

    def seconds(count: int) -> float:
        (thesaurus / HOSTILE).write_text("".join(lines[:count]), encoding="utf-8")
        start = time.process_time()
        assert run(*command, cwd=thesaurus).code == 1
        return time.process_time() - start

    assert min(seconds(6_000) for _ in range(3)) < 9 * min(seconds(1_500) for _ in range(3))


@pytest.mark.full
@pytest.mark.parametrize("command", [("check", "--fix"), ("fmt",), ("check", "--format", "sarif")])
@pytest.mark.parametrize("name", SOURCES)
def test_so_do_fixes_and_layout(name: str, command: tuple[str, ...], thesaurus: Path) -> None:
    (thesaurus / HOSTILE).write_text(SOURCES[name](), encoding="utf-8")

    run_bounded(*command, cwd=thesaurus)


@pytest.mark.full
@pytest.mark.parametrize("report", REPORTS.names())
def test_so_do_reports(report: str, thesaurus: Path) -> None:
    (thesaurus / HOSTILE).write_text(SOURCES["100,000 findings"](), encoding="utf-8")

    ended = run_bounded("check", "--format", report, cwd=thesaurus)

    assert ended.code == 1, ended.err  # and not 2, for want of memory


@pytest.mark.full
def test_not_all_fixes_are_tried_where_thousands_make_other_findings(thesaurus: Path) -> None:
    (thesaurus / HOSTILE).write_text(SOURCES["fixes that make other findings"](), encoding="utf-8")

    ended = run_bounded("check", "--fix", cwd=thesaurus)

    assert "other findings were not tried, because so many could not be made" in ended.err


def test_a_finding_is_suppressed_by_any_of_the_comments_around_it(thesaurus: Path) -> None:
    path = thesaurus / HOSTILE
    above = "# taxokit: ignore=double-space\n"
    path.write_text(f"{above}{ITEM}{above}synonyms:\n  - a  b\n  - c  d # taxokit: ignore=double-space\n", "utf-8")

    ended = run_bounded("check", "--select", "double-space", "--select", "unused-ignore", cwd=thesaurus)

    assert ended.out == "no findings\n"
