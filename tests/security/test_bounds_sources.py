"""Sources with a great many of something: the time that a check takes grows as the file does."""

from collections.abc import Callable
from pathlib import Path

import pytest

from support.bounds import run_bounded

MANY = 20_000
ITEM = "id: hostile\nlabel: Hostile\ndefinition: Tests things.\n"


def _each(line: str, count: int = MANY) -> str:
    return "".join(line.replace("%", str(number)) for number in range(count))


SOURCES: dict[str, Callable[[], str]] = {
    "ambiguous scalars": lambda: f"{ITEM}alt_labels:\n{_each('  - 010' + chr(10))}",
    "ignores behind": lambda: f"{ITEM}alt_labels:\n{_each('  - a% # taxokit: ignore=double-space' + chr(10))}",
    "ignores above": lambda: (
        f"{ITEM}alt_labels:\n{_each('  # taxokit: ignore=double-space' + chr(10) + '  - a%' + chr(10))}"
    ),
    "ignores of one value": lambda: f"{ITEM}{_each('# taxokit: ignore=double-space' + chr(10))}alt_labels: ['a  b']\n",
    "unknown keys": lambda: ITEM + _each("key%: 1\n"),
    "findings with fixes": lambda: f"{ITEM}alt_labels:\n{_each('  - a  b%' + chr(10))}",
    "number signs": lambda: f"{ITEM}alt_labels:\n{_each('  - a #1%' + chr(10))}",
    "invisible characters": lambda: f"{ITEM}alt_labels:\n{_each('  - a' + chr(0x200B) + 'b%' + chr(10))}",
    "equal keys": lambda: ITEM + _each("key: 1\n"),
    "100,000 findings": lambda: f"{ITEM}alt_labels:\n{_each('  - a  b%' + chr(10), 100_000)}",
}


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.full) if name.startswith("100,000") else name for name in SOURCES]
)
def test_a_check_of_many_findings_in_one_file_ends(name: str, project_copy: Path) -> None:
    (project_copy / "taxonomy/categories/hostile.yaml").write_text(SOURCES[name](), encoding="utf-8")

    ended = run_bounded("check", cwd=project_copy)

    assert ended.code == 1
    assert "taxonomy/categories/hostile.yaml" in ended.out


@pytest.mark.full
@pytest.mark.parametrize("command", [("check", "--fix"), ("fmt",), ("check", "--format", "sarif")])
@pytest.mark.parametrize("name", SOURCES)
def test_so_do_fixes_and_layout(name: str, command: tuple[str, ...], project_copy: Path) -> None:
    (project_copy / "taxonomy/categories/hostile.yaml").write_text(SOURCES[name](), encoding="utf-8")

    run_bounded(*command, cwd=project_copy)


def test_a_finding_is_suppressed_by_any_of_the_comments_around_it(project_copy: Path) -> None:
    path = project_copy / "taxonomy/categories/hostile.yaml"
    above = "# taxokit: ignore=double-space\n"
    path.write_text(f"{above}{ITEM}{above}alt_labels:\n  - a  b\n  - c  d # taxokit: ignore=double-space\n", "utf-8")

    ended = run_bounded("check", "--select", "double-space", "--select", "unused-ignore", cwd=project_copy)

    assert ended.out == "no findings\n"
