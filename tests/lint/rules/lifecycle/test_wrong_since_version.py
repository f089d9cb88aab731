"""Versions of deprecations that are not those of the releases."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic, Location, Severity

RULE = ["wrong-since-version"]
FILE = "taxonomy/categories/agent-protocols.yaml"
LABEL = "    label: MCP Protocol Servers & Clients\n"
NAME = '"id": "mcp-protocol-servers-clients"'

Edit = Callable[[Path, str, str], None]


def deprecated(version: str) -> str:
    """Return the lines of a skill that is deprecated since a version, with what YAML can do around it."""
    return (
        '    label: &name "MCP Protocol Servers\n      & Clients"\n    alt_labels: [*name]  # deprecated_in: 9.9.9\n'
        f"    status: deprecated\n    deprecation_reason: >-\n      deprecated_in: 9.9.9\n    deprecated_in: {version}  # so\n"
    )


@pytest.fixture
def written(released_copy: Path) -> Path:
    """The real taxonomy with release 1.0.0, and a schema that computes no version, as before taxokit 0.5.0."""
    path = released_copy / "schema/generated/taxonomy.model.json"
    model = json.loads(path.read_bytes())
    for cls in model["classes"].values():
        for slot in cls["slots"]:
            if slot["name"] == "deprecated_in":
                del slot["annotations"]["computed"], slot["annotations"]["given"]
    path.write_text(json.dumps(model), encoding="utf-8")
    return released_copy


# --- where the version is written ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("version", "message", "hint"),
    [
        (
            "1.0.0",
            "the skill mcp-protocol-servers-clients was not deprecated in 1.0.0",
            "write the next version: 1.1.0 or 2.0.0",
        ),
        ("0.9.0", "0.9.0 is neither a release nor a possible next one", "the next one is 1.1.0 or 2.0.0"),
        ("1.0.1", "1.0.1 is neither a release nor a possible next one", "the next one is 1.1.0 or 2.0.0"),
        ("7.0.0", "7.0.0 is neither a release nor a possible next one", "the next one is 1.1.0 or 2.0.0"),
    ],
)
def test_neither_released_nor_the_next(
    written: Path,
    edit: Edit,
    place: Callable[..., Location],
    check: Callable[..., list[Diagnostic]],
    version: str,
    message: str,
    hint: str,
) -> None:
    edit(written / FILE, LABEL, deprecated(version))
    (finding,) = check(written, select=RULE)
    assert (finding.message, finding.hint, finding.fix) == (message, hint, None)
    assert finding.severity is Severity.ERROR
    assert finding.location == place(written, FILE, f"deprecated_in: {version}  # so", 15)


@pytest.mark.parametrize("version", ["1.1.0", "2.0.0", "5", "[1.0.0]", "soon", ""])
def test_next_version_and_what_is_none(
    written: Path, edit: Edit, check: Callable[..., list[Diagnostic]], version: str
) -> None:
    edit(written / FILE, LABEL, deprecated(version))
    assert check(written, select=RULE) == []


def test_before_the_first_release(written: Path, edit: Edit, check: Callable[..., list[Diagnostic]]) -> None:
    shutil.rmtree(written / "releases")
    edit(written / FILE, LABEL, deprecated("1.0.0"))
    assert check(written, select=RULE) == []
    edit(written / FILE, "in: 1.0.0  # so", "in: 1.1.0  # so")
    assert [finding.hint for finding in check(written, select=RULE)] == ["the next one is 1.0.0"]


@pytest.fixture
def history(written: Path, edit: Edit) -> Path:
    """Releases 1.0.0 to 1.3.0: the skill is deprecated in 1.1.0, in use in 1.2.0, and deprecated again in 1.3.0."""
    first = written / "releases/1.0.0"
    for before, version in (("1.0.0", "1.1.0"), ("1.1.0", "1.2.0"), ("1.2.0", "1.3.0")):
        shutil.copytree(first, written / "releases" / version)
        manifest = written / "releases" / version / "manifest.json"
        edit(manifest, '"previous_version": null', f'"previous_version": "{before}"')
    for version in ("1.1.0", "1.3.0"):
        edit(written / "releases" / version / "taxonomy.json", NAME, f'{NAME}, "status": "deprecated"')
    return written


def test_what_a_release_deprecated(
    history: Path, edit: Edit, run: Callable[..., object], check: Callable[..., list[Diagnostic]]
) -> None:
    edit(history / FILE, LABEL, deprecated("1.1.0"))
    (finding,) = check(history, select=RULE)
    assert finding.message == "the skill mcp-protocol-servers-clients was deprecated in 1.3.0, not in 1.1.0"
    run("check", "--select", RULE[0], "--fix", cwd=history)
    assert "    deprecated_in: 1.3.0  # so\n" in (history / FILE).read_text(encoding="utf-8")
    assert check(history, select=RULE) == []


def test_first_of_several_releases_counts(history: Path, edit: Edit, check: Callable[..., list[Diagnostic]]) -> None:
    edit(history / "releases/1.2.0/taxonomy.json", NAME, f'{NAME}, "status": "deprecated"')
    edit(history / FILE, LABEL, deprecated("1.1.0"))
    assert check(history, select=RULE) == []


def test_release_that_cannot_be_read_leaves_it_open(
    history: Path, edit: Edit, check: Callable[..., list[Diagnostic]]
) -> None:
    (history / "releases/1.2.0/taxonomy.json").write_text("{", encoding="utf-8")
    edit(history / FILE, LABEL, deprecated("1.1.0"))
    assert check(history, select=RULE) == []


def test_schema_without_such_a_slot(thesaurus: Path, check: Callable[..., list[Diagnostic]]) -> None:
    assert check(thesaurus, select=RULE) == []


# --- where the version is computed --------------------------------------------------------------------------------


@pytest.mark.parametrize("version", ["0.9.0", "1.0.0", "1.1.0", "7.0.0"])
def test_item_that_was_in_use_in_the_release(
    released_copy: Path, edit: Edit, run: Callable[..., object], check: Callable[..., list[Diagnostic]], version: str
) -> None:
    edit(released_copy / FILE, LABEL, deprecated(version).replace("  # so", ""))  # no fix loses a comment
    (finding,) = check(released_copy, select=RULE)
    name = "the skill mcp-protocol-servers-clients"
    assert finding.message == f"{name} was in use in 1.0.0, and cannot be deprecated since {version}"
    assert finding.severity is Severity.ERROR
    run("check", "--select", RULE[0], "--fix", cwd=released_copy)
    assert f"    deprecated_in: {version}" not in (released_copy / FILE).read_text(encoding="utf-8")
    assert check(released_copy, select=RULE) == []


@pytest.mark.parametrize(
    ("version", "is_fine"), [("0.1.0", True), ("1.0.0", True), ("1.1.0", False), ("1.0.0-rc.1", False), ("soon", True)]
)
def test_imported_history_of_a_new_item(
    released_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]], version: str, is_fine: bool
) -> None:
    new = f"  - id: imported\n    label: Imported\n    status: deprecated\n    deprecated_in: {version}\n"
    edit(released_copy / FILE, "skills:\n", f"skills:\n{new}")
    found = [(finding.message, finding.hint) for finding in check(released_copy, select=RULE)]
    message = f"the skill imported is new, and cannot be deprecated since {version}"
    hint = "write 1.0.0 or a lower version, or remove it: it is computed"
    assert found == ([] if is_fine else [(message, hint)])


def test_value_of_the_previous_release_stays(
    released_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]]
) -> None:
    """Be it imported: what the release says is right."""
    life = f'{NAME}, "status": "deprecated", "deprecated_in": "0.9.0"'
    edit(released_copy / "releases/1.0.0/taxonomy.json", NAME, life)
    edit(released_copy / FILE, LABEL, deprecated("0.9.0"))
    assert check(released_copy, select=RULE) == []
    edit(released_copy / FILE, "in: 0.9.0  # so", "in: 1.0.0  # so")
    (finding,) = check(released_copy, select=RULE)
    assert (finding.message, finding.hint) == (
        "the skill mcp-protocol-servers-clients was deprecated in 0.9.0, not in 1.0.0",
        "write 0.9.0",
    )
