"""Baselines: which findings are new, and which are gone."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.core.errors import SourceError
from taxokit.core.location import Location
from taxokit.lint.baseline import Identity, new_findings, read_baseline

ERZEUGUNG = "taxonomy/themes/erzeugung.yaml"


def finding(line: int, message: str = "m", rule: str = "x", path: str = "a.yaml") -> Diagnostic:
    return Diagnostic(Location(path, line, 1), message, rule=rule, severity=Severity.ERROR)


def baseline(*findings: Diagnostic) -> Counter[Identity]:
    return Counter(Identity(found.rule, found.location.path, found.message) for found in findings)


RULES = ["x", "y"]


def test_lines_may_move() -> None:
    assert new_findings([finding(7)], baseline(finding(3)), RULES) == ([], 0)


@pytest.mark.parametrize("other", [finding(3, "n"), finding(3, rule="y"), finding(3, path="b.yaml")])
def test_another_message_rule_or_path_is_another_finding(other: Diagnostic) -> None:
    assert new_findings([other], baseline(finding(3)), RULES) == ([other], 1)


def test_as_many_are_known_as_the_baseline_has() -> None:
    found = [finding(1), finding(2), finding(3)]
    assert new_findings(found, baseline(finding(9), finding(9)), RULES) == ([finding(3)], 0)
    assert new_findings(found[:1], baseline(finding(9), finding(9)), RULES) == ([], 1)


def test_what_was_not_looked_at_is_not_gone() -> None:
    known = baseline(finding(1), finding(1, rule="y"), finding(1, path="b/c.yaml"), finding(1, path="b/c.yaml"))
    assert new_findings([], known, RULES) == ([], 4)
    assert new_findings([], known, ["y"]) == ([], 1)
    assert new_findings([], known, RULES, ["b"]) == ([], 2)
    assert new_findings([], known, RULES, ["elsewhere.yaml"]) == ([], 0)


def test_a_baseline_can_be_used_again() -> None:
    known = baseline(finding(1))
    for _ in range(2):
        assert new_findings([finding(1)], known, RULES) == ([], 0)


@pytest.mark.parametrize("name", ["project_copy", "thesaurus"])
def test_what_the_check_printed_is_a_baseline(
    name: str, request: pytest.FixtureRequest, tmp_path: Path, run: Any, check: Callable[..., list[Diagnostic]]
) -> None:
    root = request.getfixturevalue(name)
    folder = next(path for path in sorted((root / "taxonomy").iterdir()) if path.is_dir())
    (folder / "broken.yaml").write_text("id: Broken\nlabel: 'Ü '\nxxx: a\nyyy: b\n", encoding="utf-8")
    file = tmp_path / "baseline.json"
    file.write_text(run("check", "--format", "json", cwd=root).out, encoding="utf-8")
    known = read_baseline(file)
    found = check(root)
    assert len(found) == known.total() > 3
    assert new_findings(found, known, {one.rule for one in found}) == ([], 0)

    (folder / "broken.yaml").write_text("\n\nid: Broken\n\nlabel: 'Ü '\nxxx: a\nzzz: b\n", encoding="utf-8")
    new, gone = new_findings(check(root), known, {one.rule for one in found})
    assert new
    assert all("zzz" in one.message for one in new)
    assert gone == len(new)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: [", "the baseline is not JSON"),
        ("", "the baseline is not JSON"),
        ("[" * 100_000, "the baseline is not JSON"),
        ("[]", "is no baseline"),
        ("null", "is no baseline"),
        ('{"findings": []}', "is no baseline"),
        ('{"format": 2, "findings": []}', "is no baseline"),
        ('{"format": 1, "findings": {}}', "is no baseline"),
        ('{"format": 1, "findings": [1]}', "finding 1 of the baseline has no rule, path or message"),
        (
            json.dumps({"format": 1, "findings": [{"rule": "x", "path": "a", "message": "m"}, {"rule": "x"}]}),
            "finding 2 of the baseline has no rule, path or message",
        ),
    ],
)
def test_what_is_no_baseline(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "baseline.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError) as raised:
        read_baseline(file)
    assert str(raised.value) == f"{file}: {message}; make it with `taxokit check --format json > {file}`"


@pytest.mark.parametrize("data", [b"\xff\xfe", b"\xef\xbb\xbf{}"])
def test_bytes_that_are_no_text(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "baseline.json").write_bytes(data)
    with pytest.raises(SourceError, match="is not JSON"):
        read_baseline(tmp_path / "baseline.json")


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(
        SourceError, match=r"gone\.json: the baseline cannot be read: No such file or directory; make it"
    ):
        read_baseline(tmp_path / "gone.json")
    with pytest.raises(SourceError, match="the baseline cannot be read: Is a directory"):
        read_baseline(tmp_path)
