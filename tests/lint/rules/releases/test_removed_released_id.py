"""Released identifiers that are gone."""

import shutil
from collections.abc import Callable
from pathlib import Path

from taxokit.text.diagnostics import Diagnostic, Location

FILE = "taxonomy/categories/agent-protocols.yaml"
UNUSED = "taxonomy/categories/inference-optimization.yaml"
"""Holds a skill to which nothing refers."""
RULE = ["removed-released-id"]

Edit = Callable[[Path, str, str], None]


def test_unchanged_tree_lacks_nothing(released_copy: Path, check: Callable[..., list[Diagnostic]]) -> None:
    assert check(released_copy, select=RULE) == []


def test_deleted_file(released_copy: Path, check: Callable[..., list[Diagnostic]]) -> None:
    (released_copy / FILE).unlink()
    found = check(released_copy, select=RULE)
    assert [finding.message for finding in found] == [
        "the category agent-protocols was released in 1.0.0, but was removed",
        "the skill a2a-protocol-agent-networks was released in 1.0.0, but was removed",
        "the skill mcp-protocol-servers-clients was released in 1.0.0, but was removed",
    ]
    assert {finding.location for finding in found} == {Location(FILE, 1, 1)}
    assert check(released_copy, select=RULE, paths=[FILE]) == found


def test_renamed_identifier(released_copy: Path, edit: Edit, sole_error: Callable[[Path], Diagnostic]) -> None:
    edit(released_copy / UNUSED, "id: speculative-decoding", "id: speculative-decodings")
    error = sole_error(released_copy)
    assert (error.rule, error.location) == ("removed-released-id", Location(UNUSED, 1, 1))
    assert error.message == "the skill speculative-decoding was released in 1.0.0, but was removed"
    assert error.hint == (
        "if 'speculative-decodings' is the same item, give it its released identifier again; otherwise restore the item"
    )


def test_identifier_that_is_of_another_class_now(
    released_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]]
) -> None:
    edit(released_copy / FILE, "id: mcp-protocol-servers-clients", "id: something-else-entirely")
    (released_copy / "taxonomy/categories/mcp-protocol-servers-clients.yaml").write_text(
        "id: mcp-protocol-servers-clients\nlabel: MCP\n", encoding="utf-8"
    )
    (finding,) = check(released_copy, select=RULE)
    assert finding.message == (
        "the skill mcp-protocol-servers-clients was released in 1.0.0, but now has the kind category"
    )
    assert finding.hint == "restore it, and deprecate it if it should not be used"


def test_move_keeps_an_identifier(released_copy: Path, check: Callable[..., list[Diagnostic]]) -> None:
    text = (released_copy / FILE).read_text(encoding="utf-8")
    start = text.index("  - id: mcp-protocol-servers-clients")
    (released_copy / FILE).write_text(text[:start], encoding="utf-8")
    with (released_copy / "taxonomy/categories/agent-operations.yaml").open("a", encoding="utf-8") as file:
        file.write(text[start:])
    assert check(released_copy, select=RULE) == []


def test_identifier_of_an_older_release_is_remembered(
    released_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]]
) -> None:
    newer = released_copy / "releases/1.1.0"
    shutil.copytree(released_copy / "releases/1.0.0", newer)
    text = (released_copy / "releases/1.0.0/taxonomy.json").read_text(encoding="utf-8")
    (newer / "taxonomy.json").write_text(text.replace("mcp-protocol-servers-clients", "mcp-x"), encoding="utf-8")
    edit(released_copy / FILE, "id: mcp-protocol-servers-clients", "id: mcp-x")
    assert [finding.message for finding in check(released_copy, select=RULE)] == [
        "the skill mcp-protocol-servers-clients was released in 1.0.0, but was removed"
    ]


def test_release_that_cannot_be_read_is_for_another_rule(
    released_copy: Path, check: Callable[..., list[Diagnostic]]
) -> None:
    document = released_copy / "releases/1.0.0/taxonomy.json"
    for content in (b"{", b"[]", b"\xff"):
        document.write_bytes(content)
        assert check(released_copy, select=RULE) == []
    document.unlink()
    assert check(released_copy, select=RULE) == []


def test_what_is_no_release_is_not_looked_at(released_copy: Path, check: Callable[..., list[Diagnostic]]) -> None:
    for name in (".staging-1.1.0", "drafts", "1.1.0-dev", "v1.1.0"):
        (released_copy / "releases" / name).mkdir()
    assert check(released_copy, select=RULE) == []


def test_renamed_class_does_not_make_its_identifiers_forgotten(
    released_copy: Path, check: Callable[..., list[Diagnostic]]
) -> None:
    """A release is read by the schema that it was made with, not by the one of today."""
    model = released_copy / "schema/generated/taxonomy.model.json"
    model.write_text(model.read_text(encoding="utf-8").replace('"Skill"', '"Ability"'), encoding="utf-8")
    gone = [finding for finding in check(released_copy, select=RULE) if finding.message.startswith("the skill ")]
    assert len(gone) == 102


def test_what_was_moved_into_a_broken_file_is_not_gone(
    released_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]]
) -> None:
    (released_copy / FILE).unlink()
    text = "# a2a-protocol-agent-networks\nid: new\nlabel: [\n"
    (released_copy / "taxonomy/categories/new.yaml").write_text(text, encoding="utf-8")
    assert [finding.message.partition(" was ")[0] for finding in check(released_copy, select=RULE)] == [
        "the category agent-protocols",
        "the skill mcp-protocol-servers-clients",
    ]


def test_folder_that_cannot_be_read_loses_nothing(
    released_copy: Path, tmp_path: Path, check: Callable[..., list[Diagnostic]]
) -> None:
    (released_copy / "taxonomy/categories").rename(tmp_path / "elsewhere")
    (released_copy / "taxonomy/categories").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert check(released_copy, select=RULE) == []
