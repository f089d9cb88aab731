"""The rules that compare the sources with the releases, and the files that are made from these."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from taxokit.releases.integrity import sha256
from taxokit.text.diagnostics import Diagnostic, Severity

EDITED = ["edited-release"]
SINCE = ["wrong-since-version"]
RELEASE = "releases/1.0.0"
SMALL = 'license-file = "LICENSE-DATA"\n[rules]\nedited-release = {hashed-bytes = 0}\n'
FILE = "taxonomy/categories/agent-protocols.yaml"
LABEL = "    label: MCP Protocol Servers & Clients\n"
NAME = '"id": "mcp-protocol-servers-clients"'

Edit = Callable[[Path, str, str], None]
Check = Callable[..., list[Diagnostic]]


def shown(findings: list[Diagnostic]) -> list[str]:
    return [f"{f.location}: {f.severity}: {f.message} [{f.rule}]\n  hint: {f.hint}" for f in findings]


# --- edited releases ----------------------------------------------------------------------------------------------


@pytest.fixture(params=["hashed", "by size"])
def release(request: pytest.FixtureRequest, released_copy: Path) -> Path:
    """A released taxonomy whose release is hashed, or compared by size alone."""
    if request.param == "by size":
        (released_copy / "taxokit.toml").write_text(SMALL, encoding="utf-8")
    return released_copy


def test_files_that_changed_are_missing_or_new(release: Path, check: Check, snapshot: SnapshotAssertion) -> None:
    assert check(release, select=EDITED) == []
    with (release / RELEASE / "csv/skills.csv").open("ab") as file:
        file.write(b" ")
    (release / RELEASE / "ATTRIBUTION.md").unlink()
    (release / RELEASE / "csv/more.csv").write_bytes(b"")
    assert shown(check(release, select=EDITED)) == snapshot


def test_change_of_the_same_size_is_seen_by_its_hash(released_copy: Path, check: Check) -> None:
    path = released_copy / RELEASE / "csv/categories.csv"
    path.write_bytes(path.read_bytes().replace(b"agent-protocols,", b"agent-protocolz,"))
    (finding,) = check(released_copy, select=EDITED)
    assert finding.location.path == f"{RELEASE}/csv/categories.csv"
    (released_copy / "taxokit.toml").write_text(SMALL, encoding="utf-8")
    assert check(released_copy, select=EDITED) == []


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b"{}", b'{"files": 5}', b'{"files": [{"path": 5}]}'])
def test_manifest_that_cannot_be_read(release: Path, check: Check, content: bytes) -> None:
    (release / RELEASE / "manifest.json").write_bytes(content)
    (finding,) = check(release, select=EDITED)
    assert finding.location.path == f"{RELEASE}/manifest.json"


@pytest.mark.parametrize("content", [b"{", b"[]", b"\xff"])
def test_document_that_cannot_be_read_is_one_error(release: Path, check: Check, content: bytes) -> None:
    (release / RELEASE / "taxonomy.json").write_bytes(content)
    errors = [finding for finding in check(release) if finding.severity is Severity.ERROR]
    assert [(finding.rule, finding.location.path) for finding in errors] == [
        ("edited-release", f"{RELEASE}/taxonomy.json")
    ]


@pytest.fixture
def indexed(released_copy: Path, run: Callable[..., Any]) -> Path:
    """A released taxonomy with its index."""
    assert run("index", cwd=released_copy).code == 0
    return released_copy


@pytest.mark.parametrize(
    ("lost", "file"),
    [
        (RELEASE, "releases/index.json"),
        ("releases", "CHANGELOG.md"),
        ("releases CHANGELOG.md", "CITATION.cff"),
        ("releases CHANGELOG.md CITATION.cff", None),
    ],
)
def test_release_that_is_gone_is_reported_once(indexed: Path, check: Check, lost: str, file: str | None) -> None:
    for name in lost.split():
        path = indexed / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    errors = [finding for finding in check(indexed) if finding.severity is Severity.ERROR]
    assert [(finding.rule, finding.location.path) for finding in errors] == [("edited-release", file)] * bool(file)


def test_file_and_checksums_that_changed_together(indexed: Path, edit: Edit, check: Check) -> None:
    """The checksums agree; the index does not."""
    file = indexed / RELEASE / "ATTRIBUTION.md"
    before = sha256(file.read_bytes())
    file.write_bytes(file.read_bytes().replace(b"GenBodha", b"Somebody", 1))
    for name in ("manifest.json", "SHA256SUMS"):
        edit(indexed / RELEASE / name, before, sha256(file.read_bytes()))
    manifest, sums = indexed / RELEASE / "manifest.json", indexed / RELEASE / "SHA256SUMS"
    lines = [line for line in sums.read_text(encoding="utf-8").splitlines() if not line.endswith("  manifest.json")]
    sums.write_text("\n".join([*lines, f"{sha256(manifest.read_bytes())}  manifest.json", ""]), encoding="utf-8")
    (finding,) = check(indexed, select=EDITED)
    assert finding.location.path == f"{RELEASE}/SHA256SUMS"


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b"{}", b'{"releases": 5}'])
def test_index_that_is_broken_is_reported_by_one_rule(indexed: Path, check: Check, content: bytes) -> None:
    (indexed / "releases/index.json").write_bytes(content)
    assert {finding.rule for finding in check(indexed) if finding.severity is Severity.ERROR} == {
        "attribution-mismatch"
    }


# --- released identifiers -----------------------------------------------------------------------------------------


def test_identifier_of_an_older_release_is_remembered(released_copy: Path, edit: Edit, check: Check) -> None:
    newer = released_copy / "releases/1.1.0"
    shutil.copytree(released_copy / RELEASE, newer)
    text = (newer / "taxonomy.json").read_text(encoding="utf-8")
    (newer / "taxonomy.json").write_text(text.replace("mcp-protocol-servers-clients", "mcp-x"), encoding="utf-8")
    edit(released_copy / FILE, "id: mcp-protocol-servers-clients", "id: mcp-x")
    (finding,) = check(released_copy, select=["removed-released-id"])
    assert finding.message.startswith("the skill mcp-protocol-servers-clients was released in 1.0.0")


@pytest.mark.parametrize("text", ["label: [\n", "# a2a-protocol-agent-networks\nlabel: [\n"])
def test_identifiers_of_a_broken_file_are_not_gone(released_copy: Path, check: Check, text: str) -> None:
    (released_copy / FILE).write_text(text, encoding="utf-8")
    assert check(released_copy, select=["removed-released-id"]) == []


def test_release_is_read_by_its_own_schema(released_copy: Path, check: Check) -> None:
    """A class that was renamed does not make its identifiers forgotten."""
    model = released_copy / "schema/generated/taxonomy.model.json"
    model.write_text(model.read_text(encoding="utf-8").replace('"Skill"', '"Ability"'), encoding="utf-8")
    messages = [finding.message for finding in check(released_copy, select=["removed-released-id"])]
    assert len([message for message in messages if message.startswith("the skill ")]) == 102


# --- versions of deprecations -------------------------------------------------------------------------------------


def deprecated(version: str) -> str:
    """Return the lines of a skill that is deprecated since a version, with unusual YAML around it."""
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


@pytest.mark.parametrize("version", ["1.0.0", "0.9.0", "1.0.1", "1.1.0", "2.0.0", "7.0.0", "5", "[1.0.0]", "soon", ""])
def test_version_that_is_written(
    written: Path, edit: Edit, check: Check, snapshot: SnapshotAssertion, version: str
) -> None:
    edit(written / FILE, LABEL, deprecated(version))
    assert shown(check(written, select=SINCE)) == snapshot


def test_version_before_the_first_release(written: Path, edit: Edit, check: Check) -> None:
    shutil.rmtree(written / "releases")
    edit(written / FILE, LABEL, deprecated("1.0.0"))
    assert check(written, select=SINCE) == []


def test_version_of_several_releases(
    written: Path, edit: Edit, run: Callable[..., object], check: Check, snapshot: SnapshotAssertion
) -> None:
    """The skill is deprecated in 1.1.0, in use in 1.2.0, and deprecated again in 1.3.0."""
    for before, version in (("1.0.0", "1.1.0"), ("1.1.0", "1.2.0"), ("1.2.0", "1.3.0")):
        folder = written / "releases" / version
        shutil.copytree(written / RELEASE, folder)
        edit(folder / "manifest.json", '"previous_version": null', f'"previous_version": "{before}"')
        if version != "1.2.0":
            edit(folder / "taxonomy.json", NAME, f'{NAME}, "status": "deprecated"')
    edit(written / FILE, LABEL, deprecated("1.1.0"))
    assert shown(check(written, select=SINCE)) == snapshot
    run("check", "--select", SINCE[0], "--fix", cwd=written)
    assert "    deprecated_in: 1.3.0  # so\n" in (written / FILE).read_text(encoding="utf-8")
    (written / "releases/1.2.0/taxonomy.json").write_text("{", encoding="utf-8")
    assert check(written, select=SINCE) == []


# --- dates --------------------------------------------------------------------------------------------------------


def test_date_of_an_older_release_may_stay(
    released_copy: Path, edit: Edit, check: Check, run: Callable[..., Any]
) -> None:
    edit(released_copy / "schema/taxonomy.yaml", "computed: modified\n", "computed: modified\n      given: true\n")
    assert run("schema", cwd=released_copy).code == 0
    newer = released_copy / "releases/1.1.0"
    shutil.copytree(released_copy / RELEASE, newer)
    edit(newer / "manifest.json", '"previous_version": null', '"previous_version": "1.0.0"')
    edit(released_copy / RELEASE / "taxonomy.json", NAME, f'{NAME}, "modified": "2020-05-05"')
    edit(newer / "taxonomy.json", NAME, f'{NAME}, "modified": "2026-02-01"')
    edit(released_copy / FILE, LABEL, f"{LABEL}    modified: 2020-05-05\n")
    assert check(released_copy, select=["superseded-date"]) == []
    edit(released_copy / FILE, "modified: 2020-05-05", "modified: 2020-05-06")
    (finding,) = check(released_copy, select=["superseded-date"])
    assert "was last changed on 2026-02-01, as release 1.1.0 says" in finding.message
    assert finding.hint == "write a later date, or remove it"
    edit(released_copy / FILE, "modified: 2020-05-06", "modified: 2026-02-02")
    assert check(released_copy, select=["superseded-date"]) == []
