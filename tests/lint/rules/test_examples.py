"""The documentation of the rules: complete, and its examples true.

A fenced `yaml` block of a rule's docstring is the content of `taxonomy/themes/energy.yaml` in a thesaurus that holds
nothing else, or of the file that it names; where that is one of `MERGED`, its keys replace those that are there. A
`turtle` block is an RDF file, with the usual prefixes before it. What is `bad` has at least one finding of the rule, what
is `good` has none. There are at least two of each.

Two kinds of blocks prepare the thesaurus for all others: `where schema/taxonomy.yaml` has what is added to the schema
before it is compiled, or `where taxonomy/taxonomy.yaml` to the metadata, and `released` the theme as it was when version
1.0.0 was released.
"""

import inspect
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from taxokit.compiler.compile import compile_schema
from taxokit.formats.edition import build
from taxokit.lint import rules
from taxokit.lint.engine import lint_graph
from taxokit.lint.registry import Rule, known_rules
from taxokit.lint.rule_docs import Example, page_of
from taxokit.rdf.terms import PREFIXES
from taxokit.releases.editions import edition_of
from taxokit.releases.index import index_files
from taxokit.releases.manifest import with_manifest
from taxokit.repository.project import CITATION_FILE, SCHEMA_FILE, TAXONOMY_FILE, find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.diagnostics import Diagnostic
from taxokit.text.versions import Version

FILE = "taxonomy/themes/energy.yaml"
BLOCK = re.compile(r"^```\w+ \w+.*?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MERGED = {CITATION_FILE, SCHEMA_FILE, TAXONOMY_FILE}
ENOUGH = 2
TURTLE_HEAD = "".join(
    f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in {**PREFIXES, "ex": "http://example.org/"}.items()
)
WITHOUT_EXAMPLES = {
    "rdf-syntax": "it is about a file in a folder",
    "unmet-profile": "it finds nothing unless a profile is asked for",
    "unreadable-file": "it is about bytes that are no text",
}
"""The rules that no block can show, each with the reason; `test_<rule>.py` beside this file does."""


def examples(*, turtle: bool) -> Iterator[object]:
    for rule in known_rules().values():
        for number, example in enumerate(page_of(rule).examples, start=1):
            if example.kind in {"bad", "good"} and (example.language == "turtle") == turtle:
                yield pytest.param(rule, example, id=f"{rule.id}-{example.kind}-{number}")


def every_rule() -> list[object]:
    return [pytest.param(rule, id=rule.id) for rule in known_rules().values()]


# --- the thesaurus of the examples --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def energy_of(thesaurus_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Rule], Path]:
    """Return a thesaurus of metadata alone, with what the page of a rule says of all its examples. Made once a rule."""
    made: dict[tuple[Example, ...], Path] = {}

    def prepared(rule: Rule) -> Path:
        blocks = tuple(example for example in page_of(rule).examples if example.kind in {"where", "released"})
        if blocks not in made:
            folder = tmp_path_factory.mktemp("examples") / "energy"
            shutil.copytree(thesaurus_template, folder)
            prepare(folder, blocks)
            made[blocks] = folder
        return made[blocks]

    return prepared


def prepare(root: Path, blocks: tuple[Example, ...]) -> None:
    for path in (root / "taxonomy/themes").iterdir():
        path.unlink()
    metadata = root / TAXONOMY_FILE
    text = metadata.read_text(encoding="utf-8")
    metadata.write_text(text[: text.index("sizes:")], encoding="utf-8")
    for block in blocks:
        put(root, block)
        if block.file == SCHEMA_FILE:
            project = find_project(root)
            for name, generated in compile_schema(project).items():
                (project.generated / name).write_text(generated, encoding="utf-8", newline="")
        if block.kind == "released":
            release(root)


def release(root: Path) -> None:
    project = find_project(root)
    edition = edition_of(load(project), Version(1, 0, 0), "2026-06-14")
    target = project.releases / "1.0.0"
    target.mkdir(parents=True)
    write_files(target, with_manifest(edition, build(edition)))
    for name, data in index_files(project).items():
        (root / name).write_bytes(data)


def put(root: Path, example: Example) -> None:
    """Write an example into its file."""
    path = root / (example.file or FILE)
    text = example.text
    if example.file in MERGED:
        old, new = yaml.safe_load(path.read_text(encoding="utf-8")), yaml.safe_load(text)
        text = yaml.safe_dump(merged(old, new), allow_unicode=True, sort_keys=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")


def merged(old: Any, new: Any) -> Any:
    if isinstance(old, dict) and isinstance(new, dict):
        return old | {key: merged(old.get(key), value) for key, value in new.items()}
    return new


# --- the examples -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("rule", "example"), list(examples(turtle=False)))
def test_example(
    energy_of: Callable[[Rule], Path],
    tmp_path: Path,
    check: Callable[..., list[Diagnostic]],
    rule: Rule,
    example: Example,
) -> None:
    root = Path(shutil.copytree(energy_of(rule), tmp_path / "energy"))
    put(root, example)
    found = [finding for finding in check(root, select=[*known_rules()]) if finding.rule == rule.id]
    if example.kind == "good":
        assert found == []
    else:
        assert (example.file or FILE) in {finding.location.path for finding in found}
        assert all(finding.severity is rule.severity for finding in found)
        assert rule.fixable or not any(finding.fix for finding in found)


@pytest.mark.parametrize(("rule", "example"), list(examples(turtle=True)))
def test_turtle_example(tmp_path: Path, rule: Rule, example: Example) -> None:
    path = tmp_path / "vocabulary.ttl"
    path.write_text(TURTLE_HEAD + example.text, encoding="utf-8")
    found = [finding for finding in lint_graph(path) if finding.rule == rule.id]
    if example.kind == "good":
        assert found == []
    else:
        assert found
        assert all(finding.severity is rule.severity for finding in found)


# --- the pages ----------------------------------------------------------------------------------------------------


def assert_examples_are_enough(rule: Rule) -> None:
    kinds = Counter(example.kind for example in page_of(rule).examples)
    if rule.id in WITHOUT_EXAMPLES:
        assert not kinds
    else:
        assert min(kinds["bad"], kinds["good"]) >= ENOUGH, dict(kinds)
    assert rule.doc.count("```") == 2 * kinds.total(), "a block has no kind, or one that does not exist"


def assert_examples_are_prepared_first(rule: Rule) -> None:
    blocks = [example for example in page_of(rule).examples if example.kind in {"where", "released"}]
    assert blocks == list(page_of(rule).examples[: len(blocks)])
    assert [(block.kind, block.file) for block in blocks] in (
        [],
        [("where", SCHEMA_FILE)],
        [("released", "")],
        [("where", SCHEMA_FILE), ("released", "")],
        [("where", SCHEMA_FILE), ("where", TAXONOMY_FILE), ("released", "")],
    )


def assert_turtle_is_for_rules_about_vocabularies(rule: Rule) -> None:
    assert rule.on_vocabulary or "turtle" not in {example.language for example in page_of(rule).examples}


def assert_title_rationale_and_source(rule: Rule) -> None:
    paragraphs = [paragraph.strip() for paragraph in BLOCK.sub("", rule.doc).split("\n\n") if paragraph.strip()]
    title, *rationale, source = paragraphs
    assert "\n" not in title
    assert title.endswith(".")
    assert rationale, "no paragraph says why it matters"
    assert all(len(paragraph) > 40 for paragraph in rationale)
    assert source.startswith("Source: ")
    assert source.endswith(".")


def assert_options_are_keyword_only(rule: Rule) -> None:
    first, *others = inspect.signature(rule.check).parameters.values()
    assert first.kind is first.POSITIONAL_OR_KEYWORD
    assert {parameter.name: parameter.default for parameter in others} == rule.options


def assert_options_are_described(rule: Rule) -> None:
    described = " ".join(part for part in rule.doc.split("\n\n") if part.startswith("Options: ")).replace("-", "_")
    assert all(f"`{name}`" in described for name in rule.options)
    assert rule.options or not described


@pytest.mark.parametrize("rule", every_rule())
def test_page(rule: Rule) -> None:
    assert_examples_are_enough(rule)
    assert_examples_are_prepared_first(rule)
    assert_turtle_is_for_rules_about_vocabularies(rule)
    assert_title_rationale_and_source(rule)
    assert_options_are_keyword_only(rule)
    assert_options_are_described(rule)


def test_every_file_of_the_folder_is_a_rule_under_its_own_name() -> None:
    assert isinstance(rules, ModuleType)
    files = {path.stem for folder in rules.__path__ for path in Path(folder).rglob("*.py")} - {"__init__"}
    assert {name.replace("_", "-") for name in files} == set(known_rules())
    assert all(
        rule.check.__module__.rpartition(".")[2] == name.replace("-", "_") for name, rule in known_rules().items()
    )


def test_every_rule_has_a_test_file() -> None:
    here = {path.name for path in Path(__file__).parent.rglob("test_*.py")}
    assert {f"test_{name.replace('-', '_')}.py" for name in known_rules()} <= here
