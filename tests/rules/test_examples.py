"""The documentation of the rules: complete, and its examples true.

Each fenced block of a rule's docstring is the content of `taxonomy/themes/energy.yaml` in a thesaurus that holds nothing
else: `yaml bad` has at least one finding of the rule, `yaml good` has none.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from taxokit import rules
from taxokit.findings import Finding
from taxokit.linting import Rule, known_rules

FILE = "taxonomy/themes/energy.yaml"
BLOCK = re.compile(r"^```yaml (bad|good)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
WITHOUT_EXAMPLES = {
    # one file of a thesaurus cannot show these; each has a test file of its own beside this one
    "attribution-mismatch",
    "misplaced-file",
    "namespace-mismatch",
    "removed-released-id",
    "stale-schema",
    "unreadable-file",
    "wrong-counts",
}


def blocks(rule: Rule) -> list[tuple[str, str]]:
    return [(match[1], match[2]) for match in BLOCK.finditer(rule.doc)]


def examples() -> Iterator[object]:
    for rule in known_rules().values():
        for number, (kind, text) in enumerate(blocks(rule), start=1):
            yield pytest.param(rule, kind, text, id=f"{rule.id}-{kind}-{number}")


@pytest.fixture
def energy(thesaurus: Path) -> Path:
    """A thesaurus of metadata alone."""
    for path in (thesaurus / "taxonomy/themes").iterdir():
        path.unlink()
    metadata = thesaurus / "taxonomy/taxonomy.yaml"
    text = metadata.read_text(encoding="utf-8")
    metadata.write_text(text[: text.index("sizes:")], encoding="utf-8")
    return thesaurus


@pytest.mark.parametrize(("rule", "kind", "text"), list(examples()))
def test_example(energy: Path, check: Callable[..., list[Finding]], rule: Rule, kind: str, text: str) -> None:
    (energy / FILE).write_text(text, encoding="utf-8")
    found = [finding for finding in check(energy) if finding.rule == rule.id]
    if kind == "good":
        assert found == []
    else:
        assert FILE in {finding.location.path for finding in found}
        assert all(finding.severity is rule.severity for finding in found)


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in known_rules().values()])
def test_rule_shows_what_is_bad_and_what_is_good(rule: Rule) -> None:
    if rule.id in WITHOUT_EXAMPLES:
        assert blocks(rule) == []
    else:
        assert {kind for kind, _ in blocks(rule)} == {"bad", "good"}
    assert rule.doc.count("```") == 2 * len(blocks(rule)), "a block is neither `yaml bad` nor `yaml good`"


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in known_rules().values()])
def test_rule_says_what_is_wrong_why_it_matters_and_where_it_comes_from(rule: Rule) -> None:
    paragraphs = [paragraph.strip() for paragraph in BLOCK.sub("", rule.doc).split("\n\n") if paragraph.strip()]
    title, *rationale, source = paragraphs
    assert "\n" not in title
    assert title.endswith(".")
    assert rationale, "no paragraph says why it matters"
    assert all(len(paragraph) > 40 for paragraph in rationale)
    assert source.startswith("Source: ")
    assert source.endswith(".")


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
