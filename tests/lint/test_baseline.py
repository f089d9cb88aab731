"""Baselines: findings that are new, and findings that are gone."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.lint.baseline import Known, compare, known_of, read_baseline
from taxokit.lint.engine import lint_graph
from taxokit.text.diagnostics import Diagnostic, Location
from taxokit.text.errors import SourceError

ERZEUGUNG = "taxonomy/themes/erzeugung.yaml"


def finding(
    line: int, about: str = "m", rule: str = "x", path: str = "a.yaml", cases: int = 1, members: str = ""
) -> Diagnostic:
    words = f"the words of {rule} in line {line}"
    subject = () if cases > 1 and members else (about,)
    return Diagnostic(
        Location(path, line, 1), words, about=subject, rule=rule, cases=cases, members=(*members.split(),)
    )


def together(members: str, cases: int = 0) -> Diagnostic:
    """Return a finding of several cases, which a baseline of today knows by their names."""
    return finding(1, members=members, cases=cases or len(members.split()))


def baseline(*findings: Diagnostic) -> list[Known]:
    return [known_of(diagnostic) for diagnostic in findings]


RULES = ["x", "y"]


def test_lines_and_words_may_change() -> None:
    assert finding(7).message != finding(3).message
    assert compare([finding(7)], baseline(finding(3)), RULES) == ([], 0)


@pytest.mark.parametrize("other", [finding(3, "n"), finding(3, rule="y"), finding(3, path="b.yaml")])
def test_another_subject_rule_or_path_is_another_finding(other: Diagnostic) -> None:
    assert compare([other], baseline(finding(3)), RULES) == ([other], 1)


def test_as_many_are_known_as_the_baseline_has() -> None:
    diagnostics = [finding(1), finding(2), finding(3)]
    assert compare(diagnostics, baseline(finding(9), finding(9)), RULES) == ([finding(3)], 0)
    assert compare(diagnostics[:1], baseline(finding(9), finding(9)), RULES) == ([], 1)


@pytest.mark.parametrize(("before", "now", "is_worse", "gone"), [(7, 7, False, 0), (7, 6, False, 1), (7, 8, True, 0)])
def test_several_cases_without_names_are_compared_by_their_number(
    before: int, now: int, *, is_worse: bool, gone: int
) -> None:
    new, number = compare([finding(1, cases=now)], baseline(finding(1, cases=before)), RULES)
    words = f"the words of x in line 1 ({before} in the baseline, {now} now)"
    assert [diagnostic.message for diagnostic in new] == ([words] if is_worse else [])
    assert number == gone


@pytest.mark.parametrize(
    ("before", "now", "words", "gone"),
    [
        ([together("a b c")], [together("a b c")], [], 0),
        ([together("a b c")], [together("a b")], [], 1),
        ([together("a b c")], [together("a b c d")], ["(3 in the baseline, 4 now; new: d)"], 0),
        ([together("a b c")], [together("b c d")], ["(3 in the baseline, 3 now; new: d)"], 1),
        ([together("a b c")], [finding(7, "b"), finding(8, "d")], [""], 2),  # most were fixed: each is reported alone
        ([finding(7, "a"), finding(8, "b")], [together("a b c")], ["(2 in the baseline, 3 now; new: c)"], 0),
        ([finding(7, "a"), finding(8, "b")], [together("b c")], ["(1 in the baseline, 2 now; new: c)"], 1),
        ([together("a b c")], [together("d e f")], [""], 3),
        ([together("a b c")], [finding(1, "m", cases=4)], ["(3 in the baseline, 4 now)"], 0),  # too many for names
        ([finding(1, "first", cases=3)], [together("a b c")], [], 0),  # by 0.5, with an example in `about`
        ([finding(1, "first", cases=3)], [together("a b c d")], ["(3 in the baseline, 4 now)"], 0),
    ],
)
def test_cases_are_matched_one_by_one(
    before: list[Diagnostic], now: list[Diagnostic], words: list[str], gone: int
) -> None:
    new, number = compare(now, baseline(*before), RULES)
    differences = [diagnostic.message.partition(f" in line {diagnostic.location.line}")[2] for diagnostic in new]
    assert (list(map(str.strip, differences)), number) == (words, gone)


def test_one_more_concept_does_not_make_the_known_ones_disappear(tmp_path: Path, run: Any) -> None:
    """One that is fixed does not hide a new one either, and fewer or more findings than can be reported together."""
    file, known = tmp_path / "v.ttl", tmp_path / "baseline.json"
    head = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix ex: <http://example.org/> .\n"

    def write(*numbers: int) -> None:
        concepts = (f'ex:c{number} a skos:Concept ; skos:prefLabel "Label {number}"@en .\n' for number in numbers)
        file.write_text("".join([head, *concepts]), encoding="utf-8")

    def check() -> tuple[set[str], str]:
        result = run("check", file, "--baseline", known, "--format", "json", cwd=tmp_path)
        messages = [finding["message"] for finding in json.loads(result.out)["findings"]]
        return {message.partition(" (")[2] for message in messages}, result.err

    write(*range(20))
    for members in (True, False):
        content = json.loads(run("check", file, "--format", "json", cwd=tmp_path).out)
        for entry in () if members else content["findings"]:
            del entry["members"]  # as taxokit 0.5 wrote it
        known.write_text(json.dumps(content), encoding="utf-8")
        assert check() == (set(), "")
        write(*range(21))
        news = "; new: http://example.org/c20" if members else ""
        assert check() == ({f"20 in the baseline, 21 now{news})"}, "")
        write(*range(20))
    known.write_text(run("check", file, "--format", "json", cwd=tmp_path).out, encoding="utf-8")
    write(*range(1, 21))
    differences, error = check()
    assert differences == {"20 in the baseline, 20 now; new: http://example.org/c20)"}
    assert "findings in it can no longer be found; renew it once the new findings are fixed, with" in error


def test_findings_of_unchecked_files_and_rules_are_not_missing() -> None:
    known = baseline(finding(1), finding(1, rule="y"), finding(1, path="b/c.yaml"), finding(1, path="b/c.yaml"))
    assert compare([], known, RULES) == ([], 4)
    assert compare([], known, ["y"]) == ([], 1)
    assert compare([], known, RULES, ["b"]) == ([], 2)
    assert compare([], known, RULES, ["elsewhere.yaml"]) == ([], 0)


def test_a_baseline_can_be_used_again() -> None:
    known = baseline(finding(1))
    for _ in range(2):
        assert compare([finding(1)], known, RULES) == ([], 0)


@pytest.mark.parametrize("name", ["project_copy", "thesaurus"])
def test_json_report_is_a_baseline(
    name: str, request: pytest.FixtureRequest, tmp_path: Path, run: Any, check: Callable[..., list[Diagnostic]]
) -> None:
    root = request.getfixturevalue(name)
    folder = next(path for path in sorted((root / "taxonomy").iterdir()) if path.is_dir())
    (folder / "broken.yaml").write_text("id: Broken\nlabel: 'Ü '\nxxx: a\nyyy: b\n", encoding="utf-8")
    file = tmp_path / "baseline.json"
    file.write_text(run("check", "--format", "json", cwd=root).out, encoding="utf-8")
    known = read_baseline(file)
    diagnostics = check(root)
    assert sorted(known_of(diagnostic) for diagnostic in diagnostics) == sorted(known)
    assert len(known) > 3
    assert compare(diagnostics, known, {diagnostic.rule for diagnostic in diagnostics}) == ([], 0)

    (folder / "broken.yaml").write_text("\n\nid: Broken\n\nlabel: 'Ü '\nxxx: a\nzzz: b\n", encoding="utf-8")
    new, missing = compare(check(root), known, {diagnostic.rule for diagnostic in diagnostics})
    assert new
    assert all("zzz" in diagnostic.about for diagnostic in new)
    assert missing == len(new)


def test_identity_has_no_words_of_the_message(thesaurus: Path, check: Callable[..., list[Diagnostic]]) -> None:
    """A finding is about values of the sources: identifiers, slots and texts."""
    file = thesaurus / ERZEUGUNG
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("label: Erzeugung", "label: ' Erzeugung'").replace("- batterie", "- baterie"), "utf-8")
    identities = {diagnostic.rule: diagnostic.identity for diagnostic in check(thesaurus)}
    assert identities["untrimmed-text"] == ("untrimmed-text", ERZEUGUNG, "theme erzeugung", "label")
    assert identities["unknown-reference"][:2] == ("unknown-reference", ERZEUGUNG)
    assert identities["unknown-reference"][-3:] == ("term photovoltaik", "related", "baterie")


def test_a_missing_label_is_about_the_properties_that_a_scheme_can_have(tmp_path: Path) -> None:
    file = tmp_path / "a.ttl"
    skos = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> ."
    file.write_text(f"{skos}\n<http://example.org/s> a skos:ConceptScheme .\n", encoding="utf-8")
    subjects = {diagnostic.rule: diagnostic.about for diagnostic in lint_graph(file)}
    assert subjects["missing-label"] == ("http://example.org/s", "http://purl.org/dc/terms/title")


def test_two_findings_of_a_rule_on_an_item_differ(thesaurus: Path, check: Callable[..., list[Diagnostic]]) -> None:
    file = thesaurus / ERZEUGUNG
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("label: Erzeugung", "label: Erzeugung\nxxx: a\nyyy: b"), encoding="utf-8")
    first, second = (diagnostic for diagnostic in check(thesaurus) if diagnostic.rule == "schema-violation")
    known = baseline(first)
    assert first.identity != second.identity
    assert compare([second, first], known, {"schema-violation"}) == ([second], 0)


def test_long_values_are_shortened(tmp_path: Path) -> None:
    """Texts enter by their beginning and a digest, so that a report stays readable."""
    file = tmp_path / "a.ttl"
    start = f"{'word ' * 30}"
    file.write_text(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<http://example.org/a> a skos:Concept ;\n"
        f'  skos:altLabel "{start}\u200b1"@en , "{start}\u200b2"@en .\n',
        encoding="utf-8",
    )
    diagnostics = [diagnostic for diagnostic in lint_graph(file) if diagnostic.rule == "invisible-character"]
    assert len({diagnostic.identity for diagnostic in diagnostics}) == 2
    assert all(len(value) < 100 for diagnostic in diagnostics for value in diagnostic.about)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: [", "the baseline is not JSON: Expecting value, line 1, column 1"),
        ("", "the baseline is not JSON: Expecting value, line 1, column 1"),
        ("[" * 100_000, "the baseline is nested too deeply"),
        ("[]", "not a baseline"),
        ("null", "not a baseline"),
        ('{"findings": []}', "not a baseline"),
        ('{"format": 2, "findings": []}', "not a baseline"),
        ('{"format": 1, "findings": [1]}', "not a baseline"),
        ('{"format": 1, "findings": [{"rule": "x", "path": "a"}]}', "not a baseline"),
        ('{"format": 1, "findings": [{"rule": "x", "path": "a", "about": [[]]}]}', "not a baseline"),
        ('{"format": 1, "findings": [{"rule": "x", "path": "a", "about": [], "cases": "2"}]}', "not a baseline"),
    ],
)
def test_invalid_baselines(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "baseline.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError) as raised:
        read_baseline(file)
    assert (
        str(raised.value)
        == f"{file}: {message}; write one with `taxokit check --format json`, with the same paths and options, into {file}"
    )


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "baseline.json").write_bytes(b"\xff\xfe")
    with pytest.raises(SourceError, match="the baseline is not UTF-8"):
        read_baseline(tmp_path / "baseline.json")


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"gone\.json: the baseline does not exist; write one"):
        read_baseline(tmp_path / "gone.json")
    with pytest.raises(SourceError, match="the baseline cannot be read: Is a directory"):
        read_baseline(tmp_path)
