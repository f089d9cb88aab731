"""Released identifiers that name another thing now."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic, Location, Severity

RULE = ["reused-released-id"]
FILE = "taxonomy/categories/agent-protocols.yaml"
LABEL = "    label: MCP Protocol Servers & Clients\n"

Edit = Callable[[Path, str, str], None]


@pytest.fixture
def definition(released_copy: Path) -> str:
    """The lines of the definition of the skill whose label is `LABEL`."""
    text = (released_copy / FILE).read_text(encoding="utf-8")
    start = text.index("    definition: >-\n", text.index(LABEL))
    return text[start:]


OTHER = """\
    # a comment, and strings of several lines
    label: &name "Apple
      pies"
    definition: |-
      Baked slowly, with cinnamon:
      definition: none.
    notes: [*name]
"""


def test_unchanged_tree(released_copy: Path, check: Callable[..., list[Diagnostic]]) -> None:
    assert check(released_copy, select=RULE) == []


def test_nothing_is_left(
    released_copy: Path,
    edit: Edit,
    place: Callable[..., Location],
    check: Callable[..., list[Diagnostic]],
    definition: str,
) -> None:
    edit(released_copy / FILE, f"{LABEL}{definition}", OTHER)
    (finding,) = check(released_copy, select=RULE)
    assert finding.severity is Severity.WARNING
    assert finding.location == place(released_copy, FILE, '&name "Apple')
    assert finding.message == (
        "the skill mcp-protocol-servers-clients was 'MCP Protocol Servers & Clients' in 1.0.0,"
        " and has no word in common with that"
    )


def test_one_word_is_left(
    released_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]], definition: str
) -> None:
    edit(released_copy / FILE, f"{LABEL}{definition}", OTHER.replace("Baked", "As a protocol baked"))
    assert check(released_copy, select=RULE) == []


def test_only_the_label_or_only_the_definition(
    released_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]], definition: str
) -> None:
    edit(released_copy / FILE, LABEL, "    label: Apple pies with cinnamon\n")
    assert check(released_copy, select=RULE) == []
    edit(released_copy / FILE, "    label: Apple pies with cinnamon\n", LABEL)
    edit(released_copy / FILE, definition, "    definition: Bakes apple pies with cinnamon.\n")
    assert check(released_copy, select=RULE) == []


def test_deprecated_identifier_that_comes_back_as_something_else(
    released_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]], definition: str
) -> None:
    document = released_copy / "releases/1.0.0/taxonomy.json"
    edit(
        document, '"id": "mcp-protocol-servers-clients"', '"id": "mcp-protocol-servers-clients", "status": "deprecated"'
    )
    assert check(released_copy, select=RULE) == []
    edit(released_copy / FILE, f"{LABEL}{definition}", "    label: Protocol of MCP\n    definition: Speaks MCP.\n")
    assert len(check(released_copy, select=RULE)) == 1
    edit(released_copy / FILE, "    label: Protocol of MCP\n", "    label: Protocol of MCP\n    status: deprecated\n")
    assert check(released_copy, select=RULE) == []


def test_translated_taxonomy(
    released_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]], definition: str
) -> None:
    edit(released_copy / FILE, f"{LABEL}{definition}", OTHER)
    edit(released_copy / "taxonomy/taxonomy.yaml", "language: en\n", "language: de\n")
    assert check(released_copy, select=RULE) == []


@pytest.mark.parametrize("value", ["5", "[a]", "{a: b}", ""])
def test_words_of_the_wrong_shape(
    released_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]], definition: str, value: str
) -> None:
    edit(released_copy / FILE, f"{LABEL}{definition}", f"    label: {value}\n    definition: {value}\n")
    assert check(released_copy, select=RULE) == []


def test_thesaurus(
    thesaurus: Path, edit: Edit, run: Callable[..., object], check: Callable[..., list[Diagnostic]]
) -> None:
    """With another schema, in which words have other slots."""
    assert check(thesaurus, select=RULE) == []
