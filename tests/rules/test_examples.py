"""The documentation of the rules: complete, and its examples true.

A fenced `yaml` block of a rule's docstring is the content of `taxonomy/themes/energy.yaml` in a thesaurus that holds
nothing else; a `turtle` block is an RDF file, with the usual prefixes before it. What is `bad` has at least one finding of
the rule, what is `good` has none. There are at least two of each.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from taxokit import rules
from taxokit.findings import Finding
from taxokit.linting import Rule, known_rules, lint_graph
from taxokit.terms import PREFIXES

FILE = "taxonomy/themes/energy.yaml"
BLOCK = re.compile(r"^```(yaml|turtle) (bad|good)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ENOUGH = 2
TURTLE_HEAD = "".join(
    f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in {**PREFIXES, "ex": "http://example.org/"}.items()
)
WITHOUT_EXAMPLES = {
    # one file of a thesaurus cannot show these; each has a test file of its own beside this one
    "attribution-mismatch",
    "duplicate-iri",
    "edited-release",
    "incomplete-attribution",
    "misplaced-file",
    "namespace-mismatch",
    "removed-released-id",
    "reused-released-id",
    "stale-schema",
    "status-going-backwards",
    "unknown-license",
    "unreadable-file",
    "unreferenced-item",
    "unresolvable-iri",
    "wrong-counts",
    "wrong-since-version",
}


def blocks(rule: Rule) -> list[tuple[str, str, str]]:
    """Return the language, the kind and the text of each example."""
    return [(match[1], match[2], match[3]) for match in BLOCK.finditer(rule.doc)]


def examples(language: str) -> Iterator[object]:
    for rule in known_rules().values():
        for number, (written_in, kind, text) in enumerate(blocks(rule), start=1):
            if written_in == language:
                yield pytest.param(rule, kind, text, id=f"{rule.id}-{kind}-{number}")


def every_rule() -> list[object]:
    return [pytest.param(rule, id=rule.id) for rule in known_rules().values()]


@pytest.fixture
def energy(thesaurus: Path) -> Path:
    """A thesaurus of metadata alone."""
    for path in (thesaurus / "taxonomy/themes").iterdir():
        path.unlink()
    metadata = thesaurus / "taxonomy/taxonomy.yaml"
    text = metadata.read_text(encoding="utf-8")
    metadata.write_text(text[: text.index("sizes:")], encoding="utf-8")
    return thesaurus


@pytest.mark.parametrize(("rule", "kind", "text"), list(examples("yaml")))
def test_example(energy: Path, check: Callable[..., list[Finding]], rule: Rule, kind: str, text: str) -> None:
    (energy / FILE).write_text(text, encoding="utf-8")
    found = [finding for finding in check(energy, select=[*known_rules()]) if finding.rule == rule.id]
    if kind == "good":
        assert found == []
    else:
        assert FILE in {finding.location.path for finding in found}
        assert all(finding.severity is rule.severity for finding in found)


@pytest.mark.parametrize(("rule", "kind", "text"), list(examples("turtle")))
def test_turtle_example(tmp_path: Path, rule: Rule, kind: str, text: str) -> None:
    path = tmp_path / "vocabulary.ttl"
    path.write_text(TURTLE_HEAD + text, encoding="utf-8")
    found = [finding for finding in lint_graph(path) if finding.rule == rule.id]
    if kind == "good":
        assert found == []
    else:
        assert found
        assert all(finding.severity is rule.severity for finding in found)


@pytest.mark.parametrize("rule", every_rule())
def test_rule_shows_what_is_bad_and_what_is_good(rule: Rule) -> None:
    kinds = Counter(kind for _, kind, _ in blocks(rule))
    if rule.id in WITHOUT_EXAMPLES:
        assert not kinds
    else:
        assert min(kinds["bad"], kinds["good"]) >= ENOUGH, dict(kinds)
    assert rule.doc.count("```") == 2 * kinds.total(), "a block is neither `yaml` nor `turtle`, `bad` nor `good`"


@pytest.mark.parametrize("rule", every_rule())
def test_only_a_rule_about_vocabularies_has_examples_in_turtle(rule: Rule) -> None:
    assert rule.on_vocabulary or "turtle" not in {language for language, _, _ in blocks(rule)}


@pytest.mark.parametrize("rule", every_rule())
def test_rule_says_what_is_wrong_why_it_matters_and_where_it_comes_from(rule: Rule) -> None:
    paragraphs = [paragraph.strip() for paragraph in BLOCK.sub("", rule.doc).split("\n\n") if paragraph.strip()]
    title, *rationale, source = paragraphs
    assert "\n" not in title
    assert title.endswith(".")
    assert rationale, "no paragraph says why it matters"
    assert all(len(paragraph) > 40 for paragraph in rationale)
    assert source.startswith("Source: ")
    assert source.endswith(".")


@pytest.mark.parametrize("rule", every_rule())
def test_rule_describes_its_options(rule: Rule) -> None:
    described = " ".join(part for part in rule.doc.split("\n\n") if part.startswith("Options: ")).replace("-", "_")
    assert all(f"`{name}`" in described for name in rule.options)
    assert rule.options or not described


def test_every_file_of_the_folder_is_a_rule_under_its_own_name() -> None:
    assert isinstance(rules, ModuleType)
    files = {path.stem for folder in rules.__path__ for path in Path(folder).glob("*.py")} - {"__init__"}
    assert {name.replace("_", "-") for name in files} == set(known_rules())
    assert all(
        rule.check.__module__ == f"taxokit.rules.{name.replace('-', '_')}" for name, rule in known_rules().items()
    )


def test_every_rule_has_a_test_file() -> None:
    here = {path.name for path in Path(__file__).parent.glob("test_*.py")}
    assert {f"test_{name.replace('-', '_')}.py" for name in known_rules()} <= here
