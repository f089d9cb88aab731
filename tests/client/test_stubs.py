"""`taxokit stubs`: mypy accepts right programs and finds misspelled slots, and every value has the type it declares."""

import ast
import json
import subprocess
import sys
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any

import pytest

import taxokit
from taxokit.client.stubs import NOTICE, STUB, stubs
from taxokit.taxonomy.compiled_schema import schema_from

RIGHT = """
from collections.abc import Iterable

import taxokit

def rungs(skills: "Iterable[taxokit.Skill]") -> list[int]:
    return [skill.rung for skill in skills]

taxonomy = taxokit.open("releases/1.3.0")
owner: str = taxonomy.creator.name
skill = taxonomy.skills[0]
labels: list[str] = [other.label for other in skill.builds_on] + [other.label for other in skill.parent.skills]
duties: "tuple[taxokit.Responsibility, ...]" = skill.required_by
assert rungs(taxonomy.of_kind("skill")) and rungs(taxonomy["x"].builds_on) and rungs(skill.closure("builds_on"))
role = taxonomy.disciplines[0]
needed = [other.label for duty in role.responsibilities for other in duty.requires]
gap = role.gap(["x", skill], path=["responsibilities", "requires"], along="builds_on")
print([duty.parent.label for other in gap for duty in other.required_by], skill["rung"], taxonomy.migrate("x").items[0].rung)
print([len(taxonomy.of_kind(kind)) for kind in taxonomy.kinds], [item.iri for item in taxonomy])
if skill.status == "deprecated":
    print(skill.replacements[0].label, skill.deprecation)
try:
    taxonomy["x"]
except taxokit.NotFoundError:
    pass
"""

WRONG = {
    "taxonomy.skill": "attr-defined",
    "skill.build_on": "attr-defined",
    "skill.responsibilities": "attr-defined",  # a slot of another class
    "skill.builds_on[0].labl": "attr-defined",
    "taxonomy['x'].build_on": "attr-defined",
    "skill.closure('builds_on')[0].build_on": "attr-defined",
    "taxonomy.of_kind('skil')": "call-overload",
    "taxonomy.migrat('x')": "attr-defined",
    "print(skill.definition.upper())": "union-attr",  # it may be missing
    "print(skill.status == 'stabel')": "comparison-overlap",
    "skill.rung = 3": "misc",  # a release never changes
}


@pytest.fixture(scope="module")
def mypy(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., list[str]]:
    """Check a program with the stubs of a release, and return the errors."""
    cache = tmp_path_factory.mktemp("mypy")

    def check(release: Path, program: str) -> list[str]:
        folder = tmp_path_factory.mktemp("user")
        (folder / STUB).parent.mkdir()
        opened = taxokit.open(release)
        (folder / STUB).write_text(stubs(opened._files.schema, ["A test."]), encoding="utf-8")  # noqa: SLF001
        (folder / "program.py").write_text(program, encoding="utf-8")
        command = [sys.executable, "-m", "mypy", "--strict", f"--cache-dir={cache}", "program.py"]
        options = {"MYPYPATH": str(folder), "PATH": ""}
        done = subprocess.run(command, cwd=folder, env=options, capture_output=True, text=True, check=False)
        assert not done.stderr, done.stderr
        return [line for line in done.stdout.splitlines() if ": error:" in line]

    return check


def test_correct_program_passes_and_each_mistake_is_reported(repository: Path, mypy: Callable[..., list[str]]) -> None:
    release = repository / "releases/1.4.0"
    assert mypy(release, RIGHT) == []
    errors = mypy(release, "\n".join([RIGHT, *WRONG]))
    first = RIGHT.count("\n") + 2
    expected = [(f"program.py:{first + number}:", f"[{kind}]") for number, kind in enumerate(WRONG.values())]
    assert [(line.split(" ", 1)[0], line.rsplit(" ", 1)[1]) for line in errors] == expected


@pytest.mark.parametrize("name", ["tag_job_description.py", "team_gap.py"])
def test_the_examples_pass(repository: Path, mypy: Callable[..., list[str]], name: str) -> None:
    assert mypy(repository / "releases/1.3.0", (repository / "examples" / name).read_text(encoding="utf-8")) == []


def test_another_schema(released_thesaurus_template: Path, mypy: Callable[..., list[str]]) -> None:
    release = released_thesaurus_template / "releases/1.0.0"
    program = 'import taxokit\nfor term in taxokit.open("x").of_kind("term"):\n    print(term.label, term.'
    assert mypy(release, f"{program}related[0].label)") == []
    (line,) = mypy(release, f"{program}relatd)")
    assert line.startswith('program.py:3: error: "Term" has no attribute "relatd"')


@pytest.mark.parametrize("name", ["repository", "released_thesaurus_template", "kitchen"])
def test_every_value_is_of_its_type(name: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    taxonomy = taxokit.open(max((request.getfixturevalue(name) / "releases").glob("?.?.?")))
    module = types.ModuleType("stub")
    monkeypatch.setitem(sys.modules, "stub", module)
    text = f"from __future__ import annotations\n{stubs(taxonomy._files.schema, [])}"  # noqa: SLF001
    exec(compile(text, "stub", "exec"), module.__dict__)  # noqa: S102 - the output of `taxokit stubs`
    classes = [cls for cls in vars(module).values() if isinstance(cls, type) and "kind" in vars(cls)]
    kinds = {cls: _type_of(module, vars(cls)["kind"]) for cls in classes}
    by_kind = {typing.get_args(kind)[0]: cls for cls, kind in kinds.items() if typing.get_args(kind)}
    checked = 0
    for item in (taxonomy, *taxonomy):
        cls = module.__dict__["Taxonomy"] if item is taxonomy else by_kind[item.kind]
        for slot, member in vars(cls).items():
            if isinstance(member, property):
                checked += 1
                value, kind = getattr(item, slot), _type_of(module, member)
                assert _is_of(value, kind, by_kind), (item, slot, value, kind)
    assert checked > len(taxonomy) * 5


def _type_of(module: types.ModuleType, member: property) -> Any:
    return typing.get_type_hints(member.fget, module.__dict__)["return"]


def _is_of(value: Any, kind: Any, by_kind: Mapping[str, type]) -> bool:
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Literal:
        return value in inner
    if isinstance(origin, type) and issubclass(origin, tuple):
        return isinstance(value, tuple) and all(_is_of(member, inner[0], by_kind) for member in value)
    if origin is Mapping:
        return isinstance(value, Mapping) and all(_is_of(member, inner[1], by_kind) for member in value.values())
    if inner:
        return any(_is_of(value, member, by_kind) for member in inner)
    if is_dataclass(value):  # the stub has a copy of its class
        return type(value).__name__ == kind.__name__
    return kind is by_kind[value.kind] if isinstance(value, taxokit.Item) else type(value) is kind


def test_names_that_python_keeps_for_itself(repository: Path) -> None:
    """Slots and classes can have any name, and descriptions any text."""
    text = (repository / "releases/1.4.0/schema/taxonomy.model.json").read_text(encoding="utf-8")
    for old, new in (("alt_labels", "property"), ("notes", "class"), ("examples", "str"), ("in_scheme", "not a name")):
        text = text.replace(f'"{old}"', json.dumps(new))
    for old, new in (("Skill", "Item"), ("Lab", "Taxonomy_"), ("Count", "int"), ("Agent", "x import os")):
        text = text.replace(f'"{old}"', json.dumps(new))
    model = json.loads(text)
    model["classes"]["Item"]["description"] = '"""\nimport os\n\\'
    module = ast.parse(stubs(schema_from(model, "x"), ["a\nimport os"]))
    assert [node.names[0].name for node in module.body if isinstance(node, ast.Import)] == ["os"]
    names = [node.name for node in module.body if isinstance(node, ast.ClassDef)]
    assert {"Item", "Item_", "Taxonomy", "Taxonomy_", "int_"} <= {*names}
    assert len(names) == len(set(names))


def test_the_command_replaces_its_own_stubs_alone(repository: Path, tmp_path: Path, run: Callable[..., Any]) -> None:
    release = repository / "releases/1.4.0"
    first = run("stubs", release, cwd=tmp_path)
    assert (first.code, first.err) == (0, "")
    assert first.out == "typings/taxokit/__init__.pyi: the types of The GenAI Engineering Role Taxonomy 1.4.0\n"
    stub = tmp_path / "typings" / STUB
    text = stub.read_text(encoding="utf-8")
    assert text.startswith(NOTICE)
    assert "CC-BY-4.0" in text
    assert run("stubs", repository / "releases/1.0.0", cwd=tmp_path).code == 0
    assert run("stubs", "--out", tmp_path / "typings", cwd=repository).code == 0  # the latest release
    assert stub.read_text(encoding="utf-8") == text
    stub.write_text("x: int\n", encoding="utf-8")
    refused = run("stubs", release, cwd=tmp_path)
    assert refused.code == 2
    assert "typings/taxokit/__init__.pyi: was not written by `taxokit stubs`" in refused.err
    assert stub.read_text(encoding="utf-8") == "x: int\n"
    assert run("stubs", tmp_path / "missing", "--out", tmp_path / "new", cwd=tmp_path).code == 2
    assert not (tmp_path / "new").exists()
