"""`check --fix`: values that it mends, bytes that it keeps, and fixes that it refuses."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from taxokit.lint.fixer import fix
from taxokit.lint.registry import Rule, choose_rules
from taxokit.repository.project import find_project
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.diagnostics import Diagnostic, NewText, Removal, Severity

FILE = "taxonomy/categories/agent-protocols.yaml"

Edit = Callable[[Path, str, str], None]


def mended(root: Path, *rules: str) -> list[Diagnostic]:
    project = find_project(root)
    return list(fix(project, choose_rules(project, rules)).findings)


def test_mends_one_value_and_leaves_the_rest(
    project_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]]
) -> None:
    path = project_copy / FILE
    edit(path, "label: A2A Protocol & Agent Networks", "label:   'A2A Protocol & Agent Networks '  # as published")
    before = path.read_text(encoding="utf-8")
    findings = mended(project_copy, "untrimmed-text")
    assert [finding.rule for finding in findings] == ["untrimmed-text"]
    expected = before.replace("label:   'A2A Protocol & Agent Networks '", "label: A2A Protocol & Agent Networks")
    assert path.read_text(encoding="utf-8") == expected
    assert check(project_copy, select=["untrimmed-text"]) == []
    assert mended(project_copy, "untrimmed-text") == []


def test_files_without_a_fix_are_not_written(project_copy: Path, edit: Edit) -> None:
    edit(project_copy / FILE, "label: Agent Protocols", "label: 'Agent Protocols '")
    before = {path: path.stat().st_mtime_ns for path in (project_copy / "taxonomy").rglob("*.yaml")}
    assert mended(project_copy, "untrimmed-text")
    assert [path for path, time in before.items() if path.stat().st_mtime_ns != time] == [project_copy / FILE]


def test_only_the_files_that_are_named(project_copy: Path, edit: Edit) -> None:
    other = "taxonomy/categories/evaluation.yaml"
    edit(project_copy / FILE, "label: Agent Protocols", "label: 'Agent Protocols '")
    project = find_project(project_copy)
    assert fix(project, choose_rules(project, ["untrimmed-text"]), [other]).files == ()
    assert fix(project, choose_rules(project, ["untrimmed-text"]), ["taxonomy/categories"]).files == (FILE,)


def rule(check: Callable[[Taxonomy], Iterator[Diagnostic]]) -> Rule:
    return Rule("test-rule", Severity.ERROR, check, "")


def first_label(taxonomy: Taxonomy, text: str) -> Iterator[Diagnostic]:
    item = taxonomy.by_class["Category"][0]
    if item.data["label"] != text:
        yield Diagnostic(taxonomy.origin(item, "label"), "is not what it should be", fix=NewText(text))


@pytest.mark.parametrize(
    "text", ["a: b", "# no comment", "- no list", "long " * 40 + "text", "two\nlines", 'it\'s "quoted"', "ends in: "]
)
def test_any_text_is_written_as_that_text(project_copy: Path, text: str) -> None:
    project = find_project(project_copy)
    result = fix(project, [rule(lambda taxonomy: first_label(taxonomy, text))])
    assert len(result.findings) == 1
    assert fix(project, [rule(lambda taxonomy: first_label(taxonomy, text))]).findings == ()


def test_rules_that_undo_each_other_end(project_copy: Path) -> None:
    project = find_project(project_copy)
    rules = [rule(lambda taxonomy: first_label(taxonomy, "A")), rule(lambda taxonomy: first_label(taxonomy, "B"))]
    assert len(fix(project, rules).findings) <= 10


def test_fix_that_adds_an_error_is_not_made(project_copy: Path) -> None:
    def remove_label(taxonomy: Taxonomy) -> Iterator[Diagnostic]:
        item = taxonomy.by_class["Category"][0]
        if "label" in item.data:
            yield Diagnostic(taxonomy.origin(item, "label"), "should go", fix=Removal())

    project = find_project(project_copy)
    before = {path: path.read_bytes() for path in (project_copy / "taxonomy").rglob("*.yaml")}
    rules = [rule(remove_label), *choose_rules(project, ["schema-violation"])]
    assert fix(project, rules).files == ()
    assert {path: path.read_bytes() for path in before} == before


def test_impossible_fix_does_not_prevent_others(project_copy: Path, edit: Edit) -> None:
    """A value that an alias repeats stays if the repetition is not mended with it."""
    path = project_copy / FILE
    edit(
        path,
        "label: Agent Protocols\n",
        "label: &name 'Agent Protocols '\nunknown: *name\n",
    )
    edit(path, "label: A2A Protocol & Agent Networks", "label: 'A2A Protocol & Agent Networks '")
    project = find_project(project_copy)
    done = fix(project, choose_rules(project, ["untrimmed-text"]))
    text = path.read_text(encoding="utf-8")
    assert "    label: A2A Protocol & Agent Networks\n" in text
    assert [finding.location.line for finding in done.findings] == [10]
    assert "&name 'Agent Protocols '" in text


def test_value_is_mended_at_its_anchor_and_its_alias(project_copy: Path, edit: Edit) -> None:
    path = project_copy / FILE
    edit(path, "label: Agent Protocols\n", "label: &name 'Agent Protocols '\nnotes: [*name]\n")
    project = find_project(project_copy)
    assert len(fix(project, choose_rules(project, ["untrimmed-text"])).findings) == 2
    assert "label: Agent Protocols\nnotes: [Agent Protocols]\n" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("added", "is_mended"),
    [
        ("      - strom\n", True),
        ("      # too many\n      - strom\n", False),
        ("      - strom  # gone\n", False),
    ],
)
def test_removes_an_item_of_a_list_but_no_comment(thesaurus: Path, added: str, *, is_mended: bool) -> None:
    path = thesaurus / "taxonomy/themes/erzeugung.yaml"
    text = path.read_text(encoding="utf-8")
    old = "    related:\n      - batterie\n"
    assert text.count(old) == 1
    before = text.replace(old, old + added)
    path.write_text(before, encoding="utf-8")

    def no_second(taxonomy: Taxonomy) -> Iterator[Diagnostic]:
        for item in taxonomy.by_class["Term"]:
            if len(item.data.get("related", ())) > 1:
                yield Diagnostic(taxonomy.origin(item, "related", 1), "is one too many", fix=Removal())

    fixed = fix(find_project(thesaurus), [rule(no_second)])
    assert (len(fixed.findings), len(fixed.refused)) == ((1, 0) if is_mended else (0, 1))
    assert path.read_text(encoding="utf-8") == (text if is_mended else before)
