"""The rules: their pages are complete, the examples on them are true, and further cases have the expected findings.

A fenced `yaml` block of a rule's docstring is the content of `taxonomy/themes/energy.yaml` in a thesaurus that holds
nothing else, or of the file that it names; if that is one of `MERGED`, its keys replace those that are there. A `turtle`
block is an RDF file, with the usual prefixes before it. A `bad` block has at least one finding of the rule, a `good` one
has none. There is at least one of each; examples that a reader does not need are cases below.

An `sssom` block is a mapping set, a row a line with bars around its cells, and `SSSOM_HEAD` before it if it has no line of
a head. If it names its file, it is in the thesaurus, in which the subjects are `ex:wind` and so on.

Two kinds of blocks prepare the thesaurus for all others: `where schema/taxonomy.yaml` has what is added to the schema
before it is compiled, or `where taxonomy/taxonomy.yaml` to the metadata, or another file that is there, and `released` the theme as it was when version
1.0.0 was released.

`cases/<group>.yaml` has further cases. Each has a `rule`, a `name`, and its input:

- `turtle`: an RDF file, whose prefixes stand in a line before it
- `sssom`: a mapping set, as in a block
- `theme`: the only theme of a thesaurus; `odd`: parts of `ODD`, a theme that uses much of YAML
- `base`: a repository (`project`, `released`, `unlinked`, `thesaurus` or `energy`), and the `files` that differ from it: a
  text, pairs of `old` and `new`, or null for a file that is deleted; with `compile`, the schema is compiled afterwards

The findings of all bad examples and all cases are the snapshots, one file for each group:
`pytest tests/lint/rules/test_rules.py --snapshot-update` writes them. The YAML that a finding shows is pasted, and heals it.
"""

import inspect
import re
import shutil
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.amber import AmberSnapshotExtension

from support.pasting import pasted
from taxokit.compiler.compile import compile_schema
from taxokit.formats.edition import build
from taxokit.lint import rules
from taxokit.lint.engine import lint_graph, lint_mappings
from taxokit.lint.registry import Rule, choose_rules, known_rules
from taxokit.lint.report import Results, TextOf, text_of_file, texts_below
from taxokit.lint.rule_docs import Example, page_of
from taxokit.rdf.terms import PREFIXES
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.releases.index import index_files
from taxokit.repository.project import CITATION_FILE, SCHEMA_FILE, TAXONOMY_FILE, find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.diagnostics import Diagnostic
from taxokit.text.versions import Version

FILE = "taxonomy/themes/energy.yaml"
MAPPED_TERMS = "mappings/other.terms.csv"
BLOCK = re.compile(r"^```\w+ \w+.*?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MERGED = {CITATION_FILE, SCHEMA_FILE, TAXONOMY_FILE}
ENOUGH = 1
TURTLE_HEAD = "".join(f"@prefix {name}: <{iri}> . " for name, iri in {**PREFIXES, "ex": "http://example.org/"}.items())
SSSOM_HEAD = """\
#curie_map:
#  ex: https://example.org/energy/term/
#  other: https://example.com/
#mapping_set_id: https://example.org/energy/mappings/other
#license: https://creativecommons.org/publicdomain/zero/1.0/
"""
READING = ("schema-violation", "yaml-syntax")
WITHOUT_EXAMPLES = {
    "rdf-syntax": "it is about a file in a folder",
    "unmet-profile": "it finds nothing unless a profile is asked for",
    "unreadable-file": "it is about bytes that are no text",
}
"""The rules that no block can show, each with the reason."""

ODD = """\
# Written by hand: "label: no" in a comment is no label.
id: energy  # as the file
label: Energie
definition: >-
  Was Arbeit
  leisten kann: gefaltet.
notes:
  - &remark |-
    #kein Kommentar
    Ein Block.
  - "In Anführungszeichen, und
    in zwei Zeilen."
terms:
  # the first term
  - id: wind
    label: {label}
    synonyms:
      - Luftstrom
      - {synonym}
    definition: {definition}
    notes:
      - *remark
      - {note}
    translations:
      en: {{label: {english}}}
  - id: sun
    label: Sonne
    definition: Ein Stern.
"""
ODD_PARTS = {
    "label": "Wind  # plain",
    "synonym": "'Brise'",
    "definition": ">-\n      Luft, die\n      sich bewegt.",
    "note": "Ein Hinweis.",
    "english": "wind",
}

Case = dict[str, Any]
Check = Callable[..., list[Diagnostic]]


def cases() -> dict[str, list[Case]]:
    """Return the cases of each rule."""
    by_rule: dict[str, list[Case]] = defaultdict(list)
    for path in sorted((Path(__file__).parent / "cases").glob("*.yaml")):
        for case in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader):
            by_rule[case["rule"]].append(case)
    return by_rule


CASES = cases()


def every_rule() -> list[object]:
    return [pytest.param(rule, id=rule.id) for rule in known_rules().values()]


class OfGroup(AmberSnapshotExtension):
    """Snapshots in a file for each group of rules."""

    @classmethod
    def get_file_basename(cls, *, test_location: Any, index: Any) -> str:
        """Return the group of the rule that the test is about."""
        rule = known_rules()[test_location.nodename.partition("[")[2].rstrip("]")]
        return f"rules_{rule.check.__module__.split('.')[-2]}"

    @classmethod
    def matches_test_location(cls, *, test_location: Any, snapshot_location: str) -> bool:
        """Return True if the snapshots of a test are in a file."""
        if test_location.basename != Path(__file__).stem or "[" not in test_location.nodename:
            return False
        return Path(snapshot_location).stem == cls.get_file_basename(test_location=test_location, index=0)


@pytest.fixture
def of_group(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(OfGroup)


# --- findings as text ---------------------------------------------------------------------------------------------


def shown(findings: Sequence[Diagnostic], text_of: TextOf) -> str:
    """Return findings as `check` prints them without the lines of the sources, and the changes of their fixes."""
    lines = []
    for finding in findings:
        cases = f" ({finding.cases} cases)" if finding.cases > 1 else ""
        lines.append(f"{finding.location}: {finding.severity}: {finding.message}{cases}")
        lines += [f"  hint: {finding.hint}"] if finding.hint else []
        change = Results(text_of=text_of).change(finding)
        lines += [f"  fix: {change.description}"] if change else []
    text = "\n".join([*lines, ""]) or "nothing\n"
    return re.sub(
        r"(?<!\w)_:\w+", "_:b", re.sub(r"^\S*(?=vocabulary\.ttl:|other\.sssom\.tsv:)", "", text, flags=re.MULTILINE)
    )


def of_rule(rule: Rule, findings: Sequence[Diagnostic]) -> list[Diagnostic]:
    return [finding for finding in findings if finding.rule == rule.id]


def in_turtle(folder: Path, rule: Rule, text: str) -> list[Diagnostic]:
    path = folder / "vocabulary.ttl"
    path.write_text(f"{TURTLE_HEAD}\n{text}", encoding="utf-8")
    return of_rule(rule, lint_graph(path, choose_rules(select=needed_by(rule))))


def in_mappings(folder: Path, rule: Rule, text: str) -> list[Diagnostic]:
    path = folder / "other.sssom.tsv"
    path.write_text(as_sssom(text), encoding="utf-8")
    return of_rule(rule, lint_mappings(path, choose_rules(select=needed_by(rule))))


def as_sssom(text: str) -> str:
    """Return an example as SSSOM/TSV: bars around the cells become tabs between them."""
    lines = [
        "\t".join(cell.strip() for cell in re.split(r" \|(?: |$)", line[2:])[:-1]) if line.startswith("| ") else line
        for line in text.splitlines()
    ]
    return "".join([*([] if text.startswith("#") else [SSSOM_HEAD]), *(f"{line}\n" for line in lines)])


def in_sources(root: Path, rule: Rule, check: Check) -> list[Diagnostic]:
    return of_rule(rule, check(root, select=needed_by(rule)))


def assert_yaml_can_be_pasted(root: Path, rule: Rule, findings: Sequence[Diagnostic], check: Check) -> None:
    """Paste the YAML that each finding shows into its file; then the finding is gone, and no syntax error came."""
    remedies = [(finding, text) for finding in findings for text in pasted(root, finding)]
    rules = [*needed_by(rule), "schema-violation"]
    known = {other.identity for other in check(root, select=rules)} if remedies else set()
    for finding, text in remedies:
        path = root / finding.location.path
        before = path.read_bytes()
        path.write_text(text, encoding="utf-8", newline="")
        left = {other.identity: other for other in check(root, select=rules) if other.rule in (rule.id, *READING)}
        assert finding.identity not in left, f"{finding}\n{text}"
        assert left.keys() <= known or all(left[new].rule == rule.id for new in left.keys() - known), (
            f"{finding}\n{text}"
        )
        path.write_bytes(before)


def needed_by(rule: Rule) -> Collection[str]:
    """Return the rule itself, or all if it reports comments that suppress nothing."""
    return known_rules() if rule.id == "unused-ignore" else [rule.id]


# --- the thesaurus of the examples --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def energy_of(thesaurus_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Rule], Path]:
    """Return a thesaurus of metadata alone, prepared by the blocks on the page of a rule. Made once a rule."""
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
    (root / "taxokit.toml").unlink(missing_ok=True)  # every rule is on
    metadata = root / TAXONOMY_FILE
    text = metadata.read_text(encoding="utf-8")
    metadata.write_text(text[: text.index("sizes:")], encoding="utf-8")
    for block in blocks:
        put(root, block)
        if block.file == SCHEMA_FILE:
            compile_again(root)
        if block.kind == "released":
            release(root)


def compile_again(root: Path) -> None:
    project = find_project(root)
    for name, generated in compile_schema(project).items():
        (project.generated / name).write_text(generated, encoding="utf-8", newline="")


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
    if example.language == "sssom":
        text = as_sssom(text)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")


def merged(old: Any, new: Any) -> Any:
    if isinstance(old, dict) and isinstance(new, dict):
        return old | {key: merged(old.get(key), value) for key, value in new.items()}
    return new


# --- the examples -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", every_rule())
def test_examples(
    energy_of: Callable[[Rule], Path], tmp_path: Path, check: Check, of_group: SnapshotAssertion, rule: Rule
) -> None:
    if rule.extra:
        pytest.importorskip("py3langid")
    texts = []
    examples = [example for example in page_of(rule).examples if example.kind in {"bad", "good"}]
    for number, example in enumerate(examples, start=1):
        root = tmp_path / str(number)
        if example.language == "turtle":
            root.mkdir()
            findings, text_of = in_turtle(root, rule, example.text), text_of_file
        elif example.language == "sssom" and not example.file:
            root.mkdir()
            findings, text_of = in_mappings(root, rule, example.text), text_of_file
        else:
            shutil.copytree(energy_of(rule), root)
            put(root, example)
            findings, text_of = in_sources(root, rule, check), texts_below(root)
            assert example.kind == "good" or (example.file or FILE) in {finding.location.path for finding in findings}
            assert_yaml_can_be_pasted(root, rule, findings, check)
        text = shown(findings, text_of)
        assert bool(findings) == (example.kind == "bad"), f"example {number} is {example.kind}, but has:\n{text}"
        assert all(finding.severity <= rule.severity for finding in findings)
        assert rule.fixable or not any(finding.fix for finding in findings)
        texts += [f"--- example {number}\n{text}"] if example.kind == "bad" else []
    assert "".join(texts) == of_group


# --- the cases ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", [pytest.param(known_rules()[name], id=name) for name in sorted(CASES)])
def test_cases(
    request: pytest.FixtureRequest,
    thesaurus_template: Path,
    tmp_path: Path,
    check: Check,
    of_group: SnapshotAssertion,
    rule: Rule,
) -> None:
    if rule.extra:
        pytest.importorskip("py3langid")
    texts = []
    for number, case in enumerate(CASES[rule.id]):
        root = tmp_path / f"case-{number}"
        if "turtle" in case:
            root.mkdir()
            text = shown(in_turtle(root, rule, case["turtle"]), text_of_file)
        elif "sssom" in case:
            root.mkdir()
            text = shown(in_mappings(root, rule, case["sssom"]), text_of_file)
        else:
            shutil.copytree(request.getfixturevalue(BASES[case.get("base", "thesaurus")]), root)
            if "base" in case:
                change(root, case)
            else:
                prepare(root, ())
                theme = ODD.format(**{**ODD_PARTS, **case["odd"]}) if "odd" in case else case["theme"]
                (root / FILE).write_text(theme, encoding="utf-8", newline="")
            findings = in_sources(root, rule, check)
            text = shown(findings, texts_below(root))
            assert_yaml_can_be_pasted(root, rule, findings, check)
        texts.append(f"--- {case['name']}\n{text}")
    assert "".join(texts) == of_group


BASES = {
    "energy": "energy",
    "project": "project_copy",
    "released": "released_copy",
    "thesaurus": "thesaurus_template",
    "unlinked": "unlinked_copy",
}
"""The fixture of each base, of which the cases get copies."""


def change(root: Path, case: Case) -> None:
    """Make the files of a case differ from its base."""
    for name, content in case["files"].items():
        path = root / name
        if content is None:
            path.unlink()
        elif isinstance(content, str):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8", newline="")
        else:
            text = path.read_text(encoding="utf-8")
            for edit in content:
                assert text.count(edit["old"]) == 1, f"{name} has {edit['old']!r} {text.count(edit['old'])} times"
                text = text.replace(edit["old"], edit["new"])
            path.write_text(text, encoding="utf-8", newline="")
    if case.get("compile"):
        compile_again(root)


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
        [("where", FILE)],
        [("where", FILE), ("where", MAPPED_TERMS)],
        [("where", SCHEMA_FILE), ("where", "taxokit.toml")],
        [("where", "taxokit.toml")],
        [("where", "translations/en.csv")],
        [("where", SCHEMA_FILE), ("released", "")],
        [("where", SCHEMA_FILE), ("where", TAXONOMY_FILE), ("released", "")],
    )


def assert_turtle_is_for_rules_about_vocabularies(rule: Rule) -> None:
    languages = {example.language for example in page_of(rule).examples}
    assert rule.on_vocabulary or "turtle" not in languages
    assert rule.on_mappings or "sssom" not in languages
    assert rule.on_vocabulary or not rule.on_mappings or "sssom" in languages


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
