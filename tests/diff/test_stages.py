"""A diff is a pipeline: each stage takes the value of the one before, and nothing comes back to an earlier stage."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from support import sources

FOLDER = sources.ROOT / "src/taxokit/diff"

STAGES = ("normalize", "match", "compare", "classify", "weigh", "describe")
"""The stages in order, each a module or a package with one function of the same name."""

ORDER = (
    *("kinds", "layout", "records", "renames", "snapshot"),  # what stages take and return
    *("normalize", "match", "compare"),
    "changes",  # what the stages after it are about
    *("classify", "weigh", "engine", "describe"),
    *("json_document", "reports", "drafts", "apply", "versioning"),  # who uses them
)
"""Every module and package of the folder; each imports only those before it."""


MODULES = {path.relative_to(FOLDER).with_suffix("").as_posix(): path for path in sources.modules(FOLDER)}


def part_of(module: str) -> str:
    """Return the module or package of the folder that a module belongs to."""
    return module.partition("/")[0]


def imports(path: Path) -> Iterator[tuple[str, str]]:
    """Yield what a file imports from the folder: the module or package, and the name."""
    for node in sources.nodes(path):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("taxokit.diff"):
            inner = (node.module or "").split(".")[2:]
            for alias in node.names:
                yield (inner[0] if inner else alias.name), alias.name


def calls(path: Path, function: str) -> int:
    found = [node.func for node in sources.nodes(path) if isinstance(node, ast.Call)]
    return sum(isinstance(called, ast.Name) and called.id == function for called in found)


def test_every_module_has_its_place() -> None:
    assert {part_of(module) for module in MODULES} - {"__init__"} == set(ORDER)
    assert set(STAGES) < set(ORDER)
    assert [part for part in ORDER if part in STAGES] == list(STAGES)


@pytest.mark.parametrize("module", [module for module in MODULES if module != "__init__"])
def test_no_module_imports_a_later_one(module: str) -> None:
    own = part_of(module)
    later = set(ORDER[ORDER.index(own) + 1 :])
    assert not {part for part, _ in imports(MODULES[module])} & later


@pytest.mark.parametrize("stage", STAGES)
def test_each_stage_is_entered_once_from_outside(stage: str) -> None:
    """The engine calls each stage once, and reports the last one; nobody else does."""
    users = {module for module, path in MODULES.items() if (stage, stage) in imports(path)}
    if stage == "describe":
        assert {part_of(module) for module in users} == {"reports"}
    else:
        assert users == {"engine"}
    assert {calls(MODULES[module], stage) for module in users} == {1}


def test_no_stage_calls_an_earlier_one() -> None:
    """From an earlier stage comes its value, and so its class, but no function."""
    for module, path in MODULES.items():
        own = part_of(module)
        for part, name in imports(path) if own in STAGES else ():
            assert part not in STAGES or part == own or name[0].isupper(), f"{module} imports {name} of {part}"


def test_the_engine_reads_like_the_list_of_stages() -> None:
    (function,) = (node for node in sources.tree(MODULES["engine"]).body if isinstance(node, ast.FunctionDef))
    called = [
        (node.lineno, node.func.id)
        for node in ast.walk(function)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in STAGES
    ]
    assert [name for _, name in sorted(called)] == list(STAGES[:-1])


def test_each_stage_takes_one_value_and_returns_one() -> None:
    """But for the first, which takes both snapshots."""
    for stage in STAGES:
        path = MODULES.get(stage) or MODULES[f"{stage}/__init__"]
        (entry,) = (
            node for node in sources.tree(path).body if isinstance(node, ast.FunctionDef) and node.name == stage
        )
        arguments = entry.args
        assert len(arguments.args) == (2 if stage == "normalize" else 1)
        assert arguments.kwonlyargs == []
        assert arguments.vararg is None
        assert arguments.kwarg is None


def test_the_walk_sees_imports() -> None:
    """The tests above would pass for nothing where `imports` saw nothing."""
    assert ("classify", "classify") in imports(MODULES["engine"])
    assert ("changes", "Change") in imports(MODULES["classify/evidence"])
    assert sum(len(list(imports(path))) for path in MODULES.values()) > 80
