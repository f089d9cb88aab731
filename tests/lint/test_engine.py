"""Running rules: the selection of rules, and the order and places of their findings."""

import contextlib
import copy
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from taxokit.lint.engine import findings, lint
from taxokit.lint.registry import Rule, choose_rules, known_rules, loader_diagnostics
from taxokit.query.history import resolve
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.diagnostics import Diagnostic, Location, Origin, Route, Severity
from taxokit.text.errors import ConfigError, TaxokitError

THEME = "taxonomy/themes/erzeugung.yaml"
OTHER = "taxonomy/themes/speicherung.yaml"


@pytest.fixture
def broken(thesaurus: Path, edit: Callable[[Path, str, str], None]) -> Path:
    """A thesaurus with something wrong in each of its files."""
    edit(thesaurus / THEME, "label: Windkraft\n", "label: 'Windkraft '\n")
    edit(thesaurus / THEME, "      - batterie\n", "      - baterie\n")
    edit(thesaurus / OTHER, "label: Pumpspeicher\n", "label: no\n")
    edit(thesaurus / "taxonomy/taxonomy.yaml", "terms: 7", "terms: 8")
    return thesaurus


def brief(diagnostics: list[Diagnostic]) -> list[tuple[str, int, int, str]]:
    return [(f.location.path, f.location.line, f.location.column, f.rule) for f in diagnostics]


ALL = [
    ("taxonomy/taxonomy.yaml", 16, 10, "wrong-counts"),
    (THEME, 25, 9, "unknown-reference"),
    (THEME, 46, 12, "untrimmed-text"),
    (OTHER, 18, 12, "ambiguous-scalar"),
]


def test_findings_are_sorted_by_place(broken: Path, check: Callable[..., list[Diagnostic]]) -> None:
    diagnostics = check(broken)
    assert brief(diagnostics) == ALL
    assert diagnostics == sorted(diagnostics)


def test_clean_taxonomy_has_no_findings(thesaurus: Path, check: Callable[..., list[Diagnostic]]) -> None:
    assert check(thesaurus) == []


def test_real_taxonomy_has_no_errors(project_copy: Path, check: Callable[..., list[Diagnostic]]) -> None:
    assert [finding for finding in check(project_copy) if finding.severity is Severity.ERROR] == []


def test_select_runs_only_these(broken: Path, check: Callable[..., list[Diagnostic]]) -> None:
    assert {f.rule for f in check(broken, select=["untrimmed-text", "wrong-counts"])} == {
        "untrimmed-text",
        "wrong-counts",
    }


def test_ignore_leaves_these_out(broken: Path, check: Callable[..., list[Diagnostic]]) -> None:
    left = {f.rule for f in check(broken, ignore=["untrimmed-text", "wrong-counts"])}
    assert left == {"unknown-reference", "ambiguous-scalar"}
    assert check(broken, select=["untrimmed-text"], ignore=["untrimmed-text"]) == []


def test_ignore_in_the_configuration(broken: Path, check: Callable[..., list[Diagnostic]]) -> None:
    (broken / "taxokit.toml").write_text('ignore = ["untrimmed-text"]\n', encoding="utf-8")
    assert "untrimmed-text" not in {f.rule for f in check(broken)}
    assert "wrong-counts" not in {f.rule for f in check(broken, ignore=["wrong-counts"])}
    assert check(broken, select=["untrimmed-text"]) == []


@pytest.mark.parametrize("option", ["select", "ignore"])
def test_unknown_rule(thesaurus: Path, check: Callable[..., list[Diagnostic]], option: str) -> None:
    with pytest.raises(ConfigError) as error:
        check(thesaurus, **{option: ["untrimed-text"]})
    assert str(error.value) == "there is no rule 'untrimed-text'; did you mean 'untrimmed-text'?"
    with pytest.raises(ConfigError) as error:
        check(thesaurus, **{option: ["something-else"]})
    assert str(error.value) == "there is no rule 'something-else'"


def test_unknown_rule_in_the_configuration(thesaurus: Path, check: Callable[..., list[Diagnostic]]) -> None:
    (thesaurus / "taxokit.toml").write_text('ignore = ["untrimed-text"]\n', encoding="utf-8")
    with pytest.raises(ConfigError, match="there is no rule 'untrimed-text'"):
        check(thesaurus)


@pytest.mark.parametrize(
    ("paths", "files"),
    [
        ([THEME], {THEME}),
        ([THEME, "taxonomy/taxonomy.yaml"], {THEME, "taxonomy/taxonomy.yaml"}),
        (["taxonomy/themes"], {THEME, OTHER}),
        (["taxonomy"], {THEME, OTHER, "taxonomy/taxonomy.yaml"}),
        (["."], {THEME, OTHER, "taxonomy/taxonomy.yaml"}),
        (["taxonomy/them"], set()),
        (["taxonomy/themes/erzeugung"], set()),
    ],
)
def test_paths_restrict_the_findings(
    broken: Path, check: Callable[..., list[Diagnostic]], paths: list[str], files: set[str]
) -> None:
    assert {f.location.path for f in check(broken, paths=paths)} == files


def test_paths_do_not_restrict_the_files_that_are_read(broken: Path, check: Callable[..., list[Diagnostic]]) -> None:
    """A term that another file refers to is known, whichever file is asked about."""
    diagnostics = check(broken, paths=[OTHER])
    assert [f.rule for f in diagnostics] == ["ambiguous-scalar"]


def test_broken_file_does_not_hide_findings_in_others(broken: Path, check: Callable[..., list[Diagnostic]]) -> None:
    (broken / "taxonomy/themes/kaputt.yaml").write_text("id: kaputt\nlabel: [\n", encoding="utf-8")
    places = brief(check(broken))
    assert ("taxonomy/themes/kaputt.yaml", 3, 1, "yaml-syntax") in places
    # the items of a broken file are not gone, so that the counts are not reported
    assert {place for place in ALL if place[3] != "wrong-counts"} <= {*places}


def test_two_equal_diagnostics_are_one_finding(thesaurus: Path) -> None:
    def twice(taxonomy: Taxonomy) -> Iterator[Diagnostic]:
        yield Diagnostic(Origin(THEME, ("label",)), "the same")
        yield Diagnostic(Origin(THEME, ("label",)), "the same")

    rule = Rule("made-up", Severity.INFO, twice, "")
    diagnostics = findings(load(find_project(thesaurus)), [rule])
    about, origin = ("theme erzeugung", "label"), Origin(THEME, ("label",))
    place = Location(THEME, 2, 8)
    assert diagnostics == [
        Diagnostic(place, "the same", about=about, rule="made-up", severity=Severity.INFO, origin=origin)
    ]


@pytest.mark.parametrize(
    ("origin", "location"),
    [
        (Origin(THEME, ("terms", 2, "label")), Location(THEME, 39, 12)),
        (Origin(THEME, ("terms", 2, "label"), on_key=True), Location(THEME, 39, 5)),
        (Origin(THEME, ("terms", 2)), Location(THEME, 38, 5)),
        (Origin(THEME), Location(THEME, 1, 1)),
        (Origin("taxonomy/none.yaml", ("a",)), Location("taxonomy/none.yaml", 1, 1)),
        (Location(THEME, 7, 3), Location(THEME, 7, 3)),
        (Location("taxonomy"), Location("taxonomy", 1, 1)),
    ],
)
def test_every_finding_has_a_line_and_a_column(thesaurus: Path, origin: Origin | Location, location: Location) -> None:
    rule = Rule("made-up", Severity.ERROR, lambda _: iter([Diagnostic(origin, "wrong")]), "")
    assert [f.location for f in findings(load(find_project(thesaurus)), [rule])] == [location]


def test_document_without_sources_can_be_checked(thesaurus: Path) -> None:
    taxonomy = load(find_project(thesaurus))
    bare = Taxonomy(taxonomy.schema, {**taxonomy.document, "sizes": {"terms": 3}})
    diagnostics = findings(bare, choose_rules(ignore=["incomplete-language-coverage"]))
    assert {f.rule for f in diagnostics} == {"wrong-counts"}
    assert all(f.location == Location("taxonomy/taxonomy.yaml", 1, 1) for f in diagnostics)


def test_faults_go_to_the_rule_that_they_name(broken: Path) -> None:
    taxonomy = load(find_project(broken))
    assert [problem.message for problem in loader_diagnostics(taxonomy, "ambiguous-scalar")] == [
        "the bare value no is not text to every YAML reader"
    ]
    assert list(loader_diagnostics(taxonomy, "yaml-syntax")) == []


def test_every_diagnostic_of_reading_names_a_rule_that_exists(repository: Path) -> None:
    """Whatever the parsers and the loader write down must be reported by some rule."""
    text = "".join(
        (repository / "src/taxokit" / name).read_text(encoding="utf-8")
        for name in ("yaml_text/parser.py", "taxonomy/loader.py")
    )
    named = {rule for rule in known_rules() if f'"{rule}"' in text}
    # fmt: off
    assert named == {
        "ambiguous-scalar", "conflict-marker", "duplicate-key", "invisible-character", "misplaced-file",
        "unquoted-hash", "unreadable-file", "yaml-syntax",
    }
    # fmt: on


def test_known_rules_are_sorted_and_named_by_their_identifier() -> None:
    rules = known_rules()
    assert list(rules) == sorted(rules)
    assert all(rule.id == name for name, rule in rules.items())


def test_order_does_not_depend_on_the_hash_seed(broken: Path) -> None:
    outputs = set()
    for seed in ("0", "1", "2"):
        done = subprocess.run(
            [sys.executable, "-m", "taxokit", "check", "--format", "json"],
            cwd=broken,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=False,
        )
        assert done.returncode == 1
        outputs.add(done.stdout)
    assert len(outputs) == 1


def test_lint_is_load_and_find(broken: Path) -> None:
    project = find_project(broken)
    assert lint(project, choose_rules()) == findings(load(project), choose_rules())


# --- any value anywhere -------------------------------------------------------------------------------------------

anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-9, 3000)
    | st.sampled_from(["", "strom", "en", "no", "https://x.org/<", "a\nb"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["en", "id", "label", "terms", "1"]), inner, max_size=3)
    ),
    max_leaves=5,
)


def routes(value: Any, route: Route = ()) -> Iterator[Route]:
    yield route
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in pairs:
        yield from routes(inner, (*route, step))


def replaced(value: Any, route: Route, new: Any) -> Any:
    """Return a copy of a document with another value at a route."""
    if not route:
        return new
    result = copy.copy(value)
    result[route[0]] = replaced(value[route[0]], route[1:], new)
    return result


@given(st.data(), anything)
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_value_anywhere_in_the_sources_is_a_bug_of_ours(thesaurus: Path, data: st.DataObject, value: Any) -> None:
    """Any content of a file gives findings with a place, and no exception but our own."""
    path = thesaurus / data.draw(st.sampled_from([THEME, "taxonomy/taxonomy.yaml"]))
    text = path.read_text(encoding="utf-8")
    try:
        content = yaml.safe_load(text)
        route = data.draw(st.sampled_from(list(routes(content))))
        path.write_text(yaml.safe_dump(replaced(content, route, value)), encoding="utf-8")
        project = find_project(thesaurus)
        for finding in lint(project, choose_rules()):
            assert finding.location.line >= 1
            assert finding.location.column >= 1
            assert "\n" not in finding.message + finding.hint
        with contextlib.suppress(TaxokitError):
            assert resolve(project, "work").document
    finally:
        path.write_text(text, encoding="utf-8", newline="")


def test_selected_rule_without_its_packages_says_how_to_install_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not selected, it is one of the rules, and finds nothing."""
    monkeypatch.setattr("taxokit.text.extras._requirements", lambda _: {"no-such-package": "no-such-package>=1"})
    with pytest.raises(ConfigError) as error:
        choose_rules(select=["wrong-language"])
    assert str(error.value) == 'no-such-package is not installed; run `pip install "no-such-package>=1"`'
    assert known_rules()["wrong-language"] in choose_rules()
