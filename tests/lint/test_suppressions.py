"""Comments that ignore findings: the lines or values that they cover, and findings about unused comments."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.lint.suppressions import ignores_in_yaml
from taxokit.text.diagnostics import Diagnostic

FILE = "taxonomy/themes/energy.yaml"

Check = Callable[..., list[Diagnostic]]


def extents(text: str) -> list[tuple[str, int, int]]:
    return [(ignore.rule, ignore.first, ignore.last) for ignore in ignores_in_yaml(text, "x.yaml")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("id: a\nlabel: b  # taxokit: ignore=x\n", [("x", 2, 2)], id="after a value"),
        pytest.param("id: a\n# taxokit: ignore=x\nlabel: b\nnote: c\n", [("x", 3, 3)], id="above a value"),
        pytest.param("# taxokit: ignore=x\nid: a\nlabel: b\n", [("x", 2, 3)], id="above the file"),
        pytest.param("# other\n# taxokit: ignore=x\n# more\n\nid: a\nlabel: b\n", [("x", 5, 6)], id="between comments"),
        pytest.param(
            "terms:\n  # taxokit: ignore=x\n  - id: a\n    label: >-\n      b\n      c\n  - id: d\n",
            [("x", 3, 6)],
            id="above an item",
        ),
        pytest.param(
            "# taxokit: ignore=x\nterms:\n  - id: a\n  - id: b\nz: 1\n", [("x", 2, 5)], id="above the first key"
        ),
        pytest.param(
            "a: 1\n# taxokit: ignore=x\nterms:\n  - id: a\n  - id: b\nz: 1\n", [("x", 3, 5)], id="above a key"
        ),
        pytest.param("a:\n  # taxokit: ignore=x\n  ? b\n  : c\nd: e\n", [("x", 3, 4)], id="above an odd key"),
        pytest.param("a:\n- &x\n  b: 1\n# taxokit: ignore=x\n- *x\n", [("x", 5, 5)], id="above an alias"),
        pytest.param("a: >-  # taxokit: ignore=x\n  b\n", [("x", 1, 1)], id="behind the sign of a block"),
        pytest.param("a: [b,  # taxokit: ignore=x\n  c]\n", [("x", 1, 1)], id="inside of brackets"),
        pytest.param("a: b # taxokit: ignore=x, y,z\n", [("x", 1, 1), ("y", 1, 1), ("z", 1, 1)], id="several rules"),
        pytest.param("a: b\n# taxokit: ignore=x\n", [("x", 2, 2)], id="at the end"),
        pytest.param("a: &n b # taxokit: ignore=x\nc: *n\n", [("x", 1, 1)], id="beside an anchor"),
        pytest.param("a: b # taxokit:ignore = x\n", [("x", 1, 1)], id="other white space"),
        pytest.param("a: b # taxokit: ignore: x\n", [("x", 1, 1)], id="a colon"),
        pytest.param("a: b # taxokit: ignore\n", [("", 1, 1)], id="no rule"),
        pytest.param("a: '# taxokit: ignore=x'\n", [], id="in quotes"),
        pytest.param("a: '# taxokit: ignore=x' # taxokit: ignore=y\n", [("y", 1, 1)], id="behind quotes with another"),
        pytest.param("a: b # noqa # taxokit: ignore=x\n", [("x", 1, 1)], id="behind another comment"),
        pytest.param("id: a\r\n# taxokit: ignore=x\r\nlabel: b\r\n", [("x", 3, 3)], id="in a file from Windows"),
        pytest.param('a: "b\n  # taxokit: ignore=x\n  c"\n', [], id="in quotes over lines"),
        pytest.param("a: |-\n  # taxokit: ignore=x\n", [], id="in a block"),
        pytest.param("a: b# taxokit: ignore=x\n", [], id="part of a word"),
        pytest.param("a: b # noqa taxokit: ignored=x\n", [], id="other words"),
        pytest.param("a: [\n", [], id="a broken file"),
        pytest.param("", [], id="an empty file"),
    ],
)
def test_extent(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert extents(text) == expected


@pytest.fixture
def energy(thesaurus: Path) -> Callable[[str], Path]:
    """Write the one file of a thesaurus that holds nothing else."""

    def write(text: str) -> Path:
        for path in (thesaurus / "taxonomy/themes").iterdir():
            path.unlink()
        metadata = thesaurus / "taxonomy/taxonomy.yaml"
        content = metadata.read_text(encoding="utf-8")
        metadata.write_text(content.partition("sizes:")[0], encoding="utf-8")
        (thesaurus / FILE).write_text(text, encoding="utf-8")
        return thesaurus

    return write


def findings_in(check: Check, root: Path, **options: object) -> list[tuple[int, str]]:
    rules = ["untrimmed-text", "unknown-reference", "unused-ignore"]
    findings = check(root, **{"paths": [FILE], "select": rules, **options})
    return [(finding.location.line, finding.rule) for finding in findings]


def test_only_the_named_rules_are_ignored(energy: Callable[[str], Path], check: Check) -> None:
    root = energy(
        'id: energy\nlabel: "Energy "  # taxokit: ignore=untrimmed-text\ndefinition: " d"\n'
        "terms:\n  # taxokit: ignore=unknown-reference\n  - id: a\n    label: ' A'\n    related: [nowhere]\n"
    )
    assert findings_in(check, root) == [(3, "untrimmed-text"), (7, "untrimmed-text")]


def test_comment_without_a_rule_is_reported(thesaurus: Path, check: Check) -> None:
    (thesaurus / FILE).write_text("id: energy\nlabel: Energy  # taxokit: ignore\n", encoding="utf-8")
    (finding,) = check(thesaurus, paths=[FILE], select=["unused-ignore"])
    assert str(finding.location) == f"{FILE}:2:16"
    assert finding.message == "the comment names no rule"
    assert finding.hint == "write `# taxokit: ignore=rule-id`"


def test_an_ignore_that_is_not_needed_is_a_finding(energy: Callable[[str], Path], check: Check) -> None:
    root = energy("id: energy\nlabel: Energy  # taxokit: ignore=untrimmed-text\n")
    finding = check(root, paths=[FILE], select=["untrimmed-text", "unused-ignore"])[0]
    assert (str(finding.location), finding.rule) == (f"{FILE}:2:16", "unused-ignore")
    assert finding.message == "untrimmed-text has no finding here"
    assert finding.hint == "remove the comment"


def test_a_rule_that_does_not_exist_cannot_be_ignored(energy: Callable[[str], Path], check: Check) -> None:
    root = energy('id: energy\nlabel: "Energy "  # taxokit: ignore=untrimed-text\n')
    finding = next(f for f in check(root, paths=[FILE]) if f.rule == "unused-ignore")
    assert finding.message == "there is no rule 'untrimed-text' to ignore"
    assert finding.hint == "did you mean 'untrimmed-text'?"


def test_ignore_of_a_rule_that_did_not_run_is_not_reported(energy: Callable[[str], Path], check: Check) -> None:
    root = energy("id: energy\nlabel: Energy  # taxokit: ignore=untrimmed-text\n")
    assert findings_in(check, root, select=["unknown-reference", "unused-ignore"]) == []


def test_the_finding_about_an_ignore_can_be_ignored(energy: Callable[[str], Path], check: Check) -> None:
    root = energy("id: energy\nlabel: Energy  # taxokit: ignore=untrimmed-text,unused-ignore\n")
    assert findings_in(check, root) == []


def test_while_a_file_is_broken_no_ignore_is_unneeded(energy: Callable[[str], Path], check: Check) -> None:
    root = energy("id: energy\nlabel: Energy  # taxokit: ignore=untrimmed-text, untrimed-text\n")
    (root / "taxonomy/themes/broken.yaml").write_text("id: [\n", encoding="utf-8")
    (finding,) = check(root, paths=[FILE], select=["untrimmed-text", "unused-ignore"])
    assert finding.message == "there is no rule 'untrimed-text' to ignore"


def test_finding_of_a_broken_file_cannot_be_ignored(energy: Callable[[str], Path], check: Check) -> None:
    root = energy("# taxokit: ignore=yaml-syntax\na: &x [*x]\n")
    assert [finding.rule for finding in check(root, select=["yaml-syntax", "unused-ignore"])] == ["yaml-syntax"]
