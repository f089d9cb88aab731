"""A corpus of defects: the real taxonomy with one fault each, which its rule must report, and no other rule.

The faults are data, in `tests/data/defects/`, one list a theme. Two bases are mutated: `real`, the taxonomy as it is with
its release, and `linked`, the same with every link that the schema recommends, something deprecated, and a second
release, for the faults that need these. The findings of the mutated base, less those of the base itself, have to be
exactly one of the named rule at the named place, and those `also` explains.
"""

import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from support.depth import share
from taxokit.compiler.compile import compile_schema
from taxokit.formats.edition import build
from taxokit.lint.engine import findings
from taxokit.lint.registry import choose_rules, known_rules
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.diagnostics import Diagnostic, Location
from taxokit.text.versions import Version

DATA = Path(__file__).resolve().parents[1] / "data" / "defects"
MARK = "‸"
AT_LEAST = 150

SILENT = {
    "changed-released-iri": "no class of the schema lets items give IRIs of their own",
    "changed-released-notation": "the notation is the identifier, of which removed-released-id speaks",
    "code-with-language": "the schema says which values are codes",
    "collection-cycle": "no slot of the schema has such a URI",
    "concept-without-scheme": "every concept stands in a scheme of the taxonomy",
    "conflicting-dates": "the schema has no slots for dates of items",
    "conflicting-licenses": "the metadata of the taxonomy have one licence",
    "conflicting-members": "no slot of the schema has such a URI",
    "curie-as-iri": "IRIs are made of the namespace, and the schema says which values are IRIs",
    "duplicate-iri": "no class of the schema lets items give IRIs of their own",
    "duplicate-notation": "the notation is the identifier, of which duplicate-id speaks",
    "empty-label": "the pattern of every slot for labels asks for a character, of which schema-violation speaks",
    "off-pattern-id": "no pattern of identifiers is configured",
    "off-pattern-iri": "no class of the schema lets items give IRIs of their own",
    "non-http-iri": "IRIs are made of the namespace",
    "incomplete-metadata": "the metadata of the schemes is that of the taxonomy",
    "ill-typed-literal": "the schema says of what kind values are, of which schema-violation speaks",
    "label-mismatch": "no slot of the schema has such a URI",
    "misplaced-notation": "the notation is the identifier",
    "missing-definition": "the schema says what is recommended, of which missing-recommended speaks",
    "missing-label": "the schema requires labels, of which schema-violation speaks",
    "missing-language-tag": "the taxonomy says the language of all its texts",
    "missing-notation": "the notation is the identifier",
    "missing-out-link": "the schema says which links are recommended, of which missing-recommended speaks",
    "missing-reciprocal": "both directions of a link are made of one",
    "only-transitive-relation": "no slot of the schema has such a URI",
    "orphan-concept": "every concept stands in another one or holds some, and of those that hold none empty-group speaks",
    "rdf-syntax": "sources are YAML",
    "redundant-broader": "a concept stands in one other",
    "multiple-definitions": "YAML has one value for a key, of which duplicate-key and repeated-language speak",
    "multiple-preferred-labels": "YAML has one value for a key, of which duplicate-key and repeated-language speak",
    "text-instead-of-iri": "the schema says which values are IRIs, of which schema-violation speaks",
    "top-concept-outside-scheme": "both statements are made of one",
    "top-concept-with-broader": "what stands at the top of a file stands in no other concept",
    "unclear-credit": "the schema has no slot for the name of an agent without an IRI",
    "undescribed-resource": "unknown-reference speaks of each",
    "unattached-label": "no slot of the schema has such a URI",
    "unmarked-top-concept": "what stands at the top of a file is a top concept",
    "unspecific-relation": "no slot of the schema has such a URI",
    "unmet-profile": "no profile is configured",
    "untyped-resource": "every item has a class",
    "wrong-literal-form": "no slot of the schema has such a URI",
    "invalid-value-type": "the schema says of what kind values are, of which schema-violation speaks",
    "stale-translation": "it needs a translation and its evidence, in two files",
    "untranslated": "no language is configured",
    "superseded-date": "no slot of the schema states the date of the last change",
}
"""The rules that never fire on sources under this schema, with the reason; most of them do in RDF."""


@dataclass(frozen=True)
class Defect:
    """One fault: the change of a file, and the expected finding with its place.

    Either `old`, which the file contains once, becomes `new`, or the file gets the text `text`, is deleted, renamed to
    `rename_to`, or written anew with the codec `encoding` or the line ends `newline`; then the schema is compiled if
    `compile` is true. The mark in `new` or `text` is the place of the finding; without a mark, `at` has the place, or a
    file with its text there, with the mark. `times` is the number of findings, of which that is the first; `also` has
    the other rules with findings, each with the reason, and `bug` the error that our check makes as yet.
    """

    name: str
    file: str
    rule: str
    old: str = ""
    new: str | None = None
    text: str | None = None
    delete: bool = False
    rename_to: str = ""
    encoding: str = "utf-8"
    newline: str = "\n"
    at: str | dict[str, str] = ""
    compile: bool = False
    base: str = "real"
    also: dict[str, str] = field(default_factory=dict)
    times: int = 1
    bug: str = ""

    @property
    def files(self) -> list[str]:
        """The files that are changed."""
        return list(filter(None, [self.file, self.rename_to, "schema/generated" if self.compile else ""]))

    def apply(self, root: Path) -> Location:
        """Make the fault in a repository, and return the expected place of its finding."""
        place = self._mutate(root)
        if self.compile:
            project = find_project(root)
            for name, text in compile_schema(project).items():
                (project.generated / name).write_text(text, encoding="utf-8", newline="")
        if isinstance(self.at, str):
            return place
        ((path, marked),) = self.at.items()
        text = (root / path).read_text(encoding="utf-8")
        words = marked.replace(MARK, "")
        assert text.count(words) == 1, f"{path} says {words!r} {text.count(words)} times"
        return _location(path, text, text.index(words) + marked.index(MARK))

    def _mutate(self, root: Path) -> Location:
        path = root / self.file
        if self.text is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            return self._write(path, self.text, 0)
        if self.rename_to:
            (root / self.rename_to).parent.mkdir(parents=True, exist_ok=True)
            path.rename(root / self.rename_to)
        elif self.delete:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        else:
            text = path.read_text(encoding="utf-8")
            if self.new is None:
                return self._write(path, text, 0)
            assert text.count(self.old) == 1, f"{self.file} says {self.old!r} {text.count(self.old)} times"
            start = text.index(self.old)
            return self._write(path, text[:start] + self.new + text[start + len(self.old) :], start)
        return self._place("", 0)

    def _write(self, path: Path, text: str, start: int) -> Location:
        position = text.find(MARK, start)
        path.write_text(text.replace(MARK, ""), encoding=self.encoding, newline=self.newline)
        return self._place(text, position)

    def _place(self, text: str, position: int) -> Location:
        if self.at and isinstance(self.at, str):
            path, line, column = self.at.rsplit(":", 2)
            return Location(path, int(line), int(column))
        assert position >= 0 or self.at, f"{self.name}: neither a mark nor `at`"
        return _location(self.file, text, position)


def _location(path: str, text: str, position: int) -> Location:
    before = text[:position]
    return Location(path, before.count("\n") + 1, position - before.rfind("\n"))


def _defects() -> Iterator[Any]:
    """Yield every defect; quick runs try the first of each rule and base, which has other tests beside this file."""
    tried: set[tuple[str, str]] = set()
    for path in sorted(DATA.glob("*.yaml")):
        for entry in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader):
            defect = Defect(**entry)
            marks = [pytest.mark.xfail(reason=defect.bug)] if defect.bug else []
            if (defect.rule, defect.base) in tried:
                marks.append(pytest.mark.full)
            tried.add((defect.rule, defect.base))
            yield pytest.param(defect, id=f"{path.stem}/{defect.name}", marks=marks)


DEFECTS = list(_defects())


# --- the bases -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Base:
    """A repository that is mutated and restored, and the findings of a check of the original."""

    root: Path
    findings: Counter[tuple[str, str, str]]


@pytest.fixture(scope="session")
def bases(released_template: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Base]:
    folder = tmp_path_factory.mktemp("defects")
    made = {}
    for name in ("real", "linked"):
        root = folder / name
        shutil.copytree(released_template, root)
        if name == "linked":
            _link(root)
            _release(root, Version(1, 1, 0), "2026-09-01")
        write_index(root)
        made[name] = Base(root, Counter(map(_key, _check(root))))
    return made


def write_index(root: Path) -> None:
    """Write the files that are made from the releases, as `taxokit index` does."""
    from taxokit.cli import main

    assert main.run(["--root", str(root), "index"]) == 0


def _release(root: Path, version: Version, date: str) -> None:
    project = find_project(root)
    edition = edition_of(load(project), version, date)
    target = project.releases / str(version)
    target.mkdir()
    write_files(target, with_manifest(edition, build(edition)))


RETIRED = "agent-cost-control-model-routing"
IGNORED = " # taxokit: ignore=unreferenced-item"


def _link(root: Path) -> None:
    """Give a taxonomy in canonical layout every recommended value, the same ones whatever it has of its own.

    Each skill builds on the one before it in its file, each lab assesses the skills of one category, and the
    responsibilities require all skills between them, so that none has to be excused. One skill is deprecated, and one is mapped to a concept elsewhere.
    """
    shutil.rmtree(root / "taxonomy/labs", ignore_errors=True)
    (root / "taxonomy/labs").mkdir()
    skills = []
    for path in sorted((root / "taxonomy/categories").glob("*.yaml")):
        head, *items = _items(path)
        items = [item.replace(IGNORED, "") for item in items]
        label = re.findall(r"^label: (.*)\n", head, re.MULTILINE)[0]
        head = _without(head, "definition", "")
        head = head.replace(f"label: {label}\n", f"label: {label}\ndefinition: What somebody does in {path.stem}.\n")
        names = [_name(item) for item in items]
        in_use = [name for name in names if name != RETIRED]
        before = dict(zip(in_use[1:], in_use, strict=False))
        items = [_without(item, "builds_on") for item in items]
        items = [item + _list("builds_on", [before[_name(item)]] if _name(item) in before else []) for item in items]
        path.write_text(head + "".join(map(_with_life, items)), encoding="utf-8")
        lab = f"id: {path.stem}-lab\ntitle: {label} Lab\nurl: https://example.org/labs/{path.stem}\n"
        lab += "assesses:\n" + "".join(f"  - {name}\n" for name in in_use) + "passing_score: 80\n"
        (root / f"taxonomy/labs/{path.stem}-lab.yaml").write_text(lab, encoding="utf-8")
        skills += in_use
    number = 0
    for path in sorted((root / "taxonomy/disciplines").glob("*.yaml")):
        head, *items = _items(path)
        for index, item in enumerate(items):
            required = {skills[number % len(skills)], skills[(number + 95) % len(skills)]}
            items[index] = _without(item, "requires") + _list("requires", sorted(required))
            number += 1
        path.write_text(head + "".join(items), encoding="utf-8")
    path = root / "taxonomy/taxonomy.yaml"
    text = re.sub(r"^  labs: .*\n", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    path.write_text(re.sub(r"(^  disciplines: .*\n)", r"\1  labs: 14\n", text, flags=re.MULTILINE), encoding="utf-8")


def _items(path: Path) -> list[str]:
    return re.split(r"^(?=  - id: )", path.read_text(encoding="utf-8"), flags=re.MULTILINE)


def _name(item: str) -> str:
    return item.partition("\n")[0].removeprefix("  - id: ")


def _without(text: str, slot: str, indent: str = "    ") -> str:
    return re.sub(rf"^{indent}{slot}:.*\n(?:{indent} +.*\n)*", "", text, flags=re.MULTILINE)


def _list(slot: str, values: list[str]) -> str:
    return f"    {slot}:\n" + "".join(f"      - {value}\n" for value in values) if values else ""


def _with_life(item: str) -> str:
    if _name(item) == "agent-memory-systems":
        return item + _list("close_match", ["https://example.org/vocabulary/agent-memory"])
    if _name(item) == RETIRED:
        return (
            f"{item}    status: deprecated\n    deprecated_in: 1.1.0\n"
            "    deprecation_reason: Another skill covers the routing of tasks to models.\n"
            f"{_list('replaced_by', ['cost-aware-model-routing'])}    replacement: one\n"
        )
    return item


# --- the corpus ----------------------------------------------------------------------------------------------------


def _check(root: Path) -> list[Diagnostic]:
    project = find_project(root)
    return findings(load(project), choose_rules(project))


def _key(finding: Diagnostic) -> tuple[str, str, str]:
    """Return the parts of a finding that do not depend on its place and its number of cases."""
    words = re.sub(r"\d+", "", finding.message.partition(" such as ")[0])
    return finding.rule, finding.location.path, words


@pytest.fixture
def mutate(bases: dict[str, Base], tmp_path: Path) -> Iterator[Callable[[Defect], tuple[Location, list[Diagnostic]]]]:
    """Return a function that makes a fault in its base, and returns its place and the new findings; undone afterwards."""
    undo: list[Callable[[], object]] = []

    def run(defect: Defect) -> tuple[Location, list[Diagnostic]]:
        base = bases[defect.base]
        for number, name in enumerate(defect.files):
            undo.append(_restoring(base.root / name, tmp_path / str(number)))
        place = defect.apply(base.root)
        known = Counter(base.findings)
        new = []
        for finding in _check(base.root):
            known[_key(finding)] -= 1
            if known[_key(finding)] < 0:
                new.append(finding)
        return place, new

    yield run
    for action in undo:
        action()


def _restoring(path: Path, copy: Path) -> Callable[[], object]:
    """Return a function that restores the present state of a file or a folder."""
    missing = [folder for folder in path.parents if not folder.exists()]
    if path.is_dir():
        shutil.copytree(path, copy)
    elif path.exists():
        shutil.copy(path, copy)

    def restore() -> None:
        if path.is_dir():
            shutil.rmtree(path)
        path.unlink(missing_ok=True)
        if copy.is_dir():
            shutil.copytree(copy, path)
        elif copy.exists():
            shutil.copy(copy, path)
        for folder in missing:
            folder.rmdir()

    return restore


@pytest.mark.parametrize("defect", share(DEFECTS, every=3))
def test_defect_is_found_by_its_rule_and_no_other(defect: Defect, mutate: Callable[..., Any]) -> None:
    if known_rules()[defect.rule].extra:
        pytest.importorskip("py3langid")
    place, new = mutate(defect)
    shown = "\n".join(f"{finding.location}: {finding.message} [{finding.rule}]" for finding in new[:9]) or "nothing"
    locations = [finding.location for finding in new if finding.rule == defect.rule]
    assert (locations[:1], len(locations)) == ([place], defect.times), f"{place}, but found:\n{shown}"
    assert {finding.rule for finding in new} - {defect.rule} == defect.also.keys(), shown


def test_corpus_is_large_and_its_defects_differ() -> None:
    names = [param.values[0].name for param in DEFECTS]
    assert len(names) >= AT_LEAST
    assert [name for name, number in Counter(names).items() if number > 1] == []


def test_every_rule_that_can_fire_on_sources_has_two_defects() -> None:
    number = Counter(param.values[0].rule for param in DEFECTS)
    assert number.keys() <= known_rules().keys()
    on_items = [rule.id for rule in known_rules().values() if not rule.on_mappings]
    assert [rule for rule in on_items if rule not in SILENT and number[rule] < 2] == []
    assert [rule for rule in SILENT if number[rule] or rule not in known_rules()] == []


def test_bases_are_clean(bases: dict[str, Base]) -> None:
    assert {rule for rule, _, _ in bases["linked"].findings} == set()


# --- open findings -------------------------------------------------------------------------------------------------


def test_page_explains_every_open_finding(repository: Path) -> None:
    page = (repository / "docs/open-findings.md").read_text(encoding="utf-8")
    explained = re.findall(r"^## (\w+): `([\w-]+)` in `([^`]+)`\n\n> (.+)\n\n(?=\w)", page, re.MULTILINE)
    reported = [(str(entry.severity), entry.rule, entry.location.path, entry.message) for entry in _check(repository)]
    assert sorted(explained) == sorted(reported)
    assert page.count("\n## ") == len(explained)
