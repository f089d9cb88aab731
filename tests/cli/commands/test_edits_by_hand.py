"""Edits by hand: `check` says what to write, and `check --fix` writes what the commands for edits would have written."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Edit = Callable[..., None]

FILE = "taxonomy/categories/agent-protocols.yaml"
COUNTS = "taxonomy/taxonomy.yaml"
SKILL = "a2a-protocol-agent-networks"
WORDS = "Connects agents of several owners over the A2A protocol."
NEW_SKILL = """\
  - id: aaa-conformance-tests
    label: Conformance Tests
    definition: Tests servers for conformance with the protocols.
"""


@pytest.fixture
def other(released_copy: Path, tmp_path: Path) -> Path:
    """A second copy of the repository, which is edited by commands."""
    return Path(shutil.copytree(released_copy, tmp_path / "other"))


def sources(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in (root / "taxonomy").rglob("*.yaml")}


def reworded(root: Path) -> None:
    path = root / FILE
    head, _, rest = path.read_text(encoding="utf-8").partition("    definition: >-\n")
    rest = rest[rest.index("    # Delegation") :]
    path.write_text(f"{head}    definition: {WORDS}\n{rest}", encoding="utf-8")


def appended(root: Path) -> None:
    with (root / FILE).open("a", encoding="utf-8") as file:
        file.write(NEW_SKILL)


def test_reworded_definition_gets_the_provenance_that_set_writes(released_copy: Path, other: Path, run: Run) -> None:
    reworded(released_copy)
    result = run("check", cwd=released_copy)
    assert result.code == 1
    assert "`taxokit check --fix` adds below line 10:\n    value_provenance:\n      - slot: definition\n" in result.out
    assert "1 can be fixed with `taxokit check --fix`" in result.out
    result = run("check", "--fix", cwd=released_copy)
    assert (result.code, result.err) == (0, f"fixed 1 finding in {FILE}\n")
    assert run("set", SKILL, "definition", WORDS, cwd=other).code == 0
    assert sources(released_copy) == sources(other)


def test_new_skill_gets_the_provenance_the_count_and_the_place_that_add_writes(
    released_copy: Path, other: Path, run: Run
) -> None:
    appended(released_copy)
    assert run("check", cwd=released_copy).code == 1
    result = run("check", "--fix", cwd=released_copy)
    assert result.code == 0
    assert result.err.startswith(f"fixed 3 findings in {FILE}, {COUNTS}\n1 finding left: ")  # no role needs the skill
    _, label, definition = (line.partition(": ")[2] for line in NEW_SKILL.splitlines())
    values = ("--set", f"label={label}", "--set", f"definition={definition}")
    assert run("add", "skill", "aaa-conformance-tests", "--in", "agent-protocols", *values, cwd=other).code == 0
    assert sources(released_copy) == sources(other)
    assert run("fmt", "--check", cwd=released_copy).code == 0


def test_statement_joins_those_that_the_item_has(released_copy: Path, run: Run, edit: Edit) -> None:
    reworded(released_copy)
    run("check", "--fix", cwd=released_copy)
    edit(released_copy / FILE, "label: A2A Protocol & Agent Networks", "label: Networks of Agents")
    run("check", "--fix", cwd=released_copy)
    statements = "      - slot: definition\n        source: editorial\n      - slot: label\n        source: editorial\n"
    assert f"    value_provenance:\n{statements}    # Delegation" in (released_copy / FILE).read_text(encoding="utf-8")
    assert run("check", cwd=released_copy).code == 0


def test_new_published_link_gets_a_record(released_copy: Path, run: Run, edit: Edit) -> None:
    path = released_copy / "taxonomy/disciplines/llmops-engineering.yaml"
    edit(
        released_copy / COUNTS,
        "slot: requires\n    source: editorial\n    since: 1.1.0\n",
        "slot: requires\n    source: published\n",
    )
    edit(
        path,
        "      - production-prompt-template-engineering #",
        "      - mcp-protocol-servers-clients\n      - production-prompt-template-engineering #",
    )
    assert run("check", "--select", "changed-verbatim-text", "--fix", cwd=released_copy).code == 0
    record = "    requirements:\n      - required_skill: mcp-protocol-servers-clients\n        source: editorial\n"
    assert record in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "hint"),
    [
        pytest.param(
            lambda root, edit: edit(root / COUNTS, "  skills: 102\n", "  skills: 103\n"),
            "restore them if they were lost, else write 102",
            id="fewer items than were counted",
        ),
        pytest.param(
            lambda root, edit: edit(
                root / FILE,
                "label: A2A Protocol & Agent Networks\n",
                "label: Networks of Agents\n    value_provenance: [{slot: label, source: published}]\n",
            ),
            "restore it, or correct the statement about label in value_provenance",
            id="text that the item itself calls published",
        ),
        pytest.param(
            lambda root, edit: edit(root / COUNTS, "  skills: 102\n", "  skils: 102\n"),
            "did you mean 'skills'?",
            id="count of an unknown list",
        ),
    ],
)
def test_fix_leaves_what_a_person_must_decide(
    released_copy: Path, run: Run, edit: Edit, change: Callable[..., None], hint: str
) -> None:
    change(released_copy, edit)
    before = sources(released_copy)
    result = run("check", "--fix", "--ignore", "schema-violation", cwd=released_copy)
    assert result.code == 1
    assert f"hint: {hint}\n" in result.out
    assert "left: only a person can decide what is right there\n" in result.err
    assert {path for path, data in sources(released_copy).items() if data != before[path]} <= {COUNTS}


@pytest.mark.parametrize("command", [("fmt",), ("check", "--fix")])
def test_byte_order_mark_is_removed(released_copy: Path, run: Run, command: tuple[str, ...]) -> None:
    before = sources(released_copy)
    (released_copy / FILE).write_bytes(b"\xef\xbb\xbf" + before[FILE])
    result = run("check", cwd=released_copy)
    assert result.code == 1
    assert f"{FILE}:1:1: error: begins with a byte order mark [invisible-character]" in result.out
    assert "1 can be fixed with `taxokit check --fix`" in result.out
    assert run(*command, cwd=released_copy).code == 0
    assert sources(released_copy) == before


def test_lines_to_add_are_in_the_annotations_of_github(released_copy: Path, run: Run) -> None:
    reworded(released_copy)
    out = run("check", "--format", "github", cwd=released_copy).out
    assert "adds below line 10:%0A    value_provenance:%0A      - slot: definition%0A        source: editorial\n" in out
