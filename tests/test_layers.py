"""Layers: imports go down only, and never in a circle.

`LAYERS` says where each module and package of `taxokit` belongs. A module may import from its own layer and those below.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = "taxokit"
FOLDER = Path(__file__).resolve().parents[1] / "src" / PACKAGE

LAYERS: dict[int, set[str]] = {
    # what everything may know of
    0: {"errors", "findings", "location"},
    # what knows nothing of schemas and taxonomies
    1: {
        "addresses",
        "brackets",
        "cells",
        "config",
        "documents",
        "git",
        "hierarchies",
        "inspecting",
        "json_files",
        "languages",
        "layout",
        "markdown_text",
        "fences",
        "namespaces",
        "nodes",
        "phrasing",
        "plugins",
        "rdf_files",
        "resource_lines",
        "turtle_text",
        "scalars",
        "schema_form",
        "sources",
        "spdx",
        "splicing",
        "ssh",
        "suggesting",
        "terms",
        "tokens",
        "usage",
        "word_marks",
        "wording",
    },
    # a schema, a taxonomy, a release, and the forms that they take
    2: {
        "archive",
        "attribution",
        "axioms",
        "canonical",
        "clustering",
        "declarations",
        "embedded",
        "entailment",
        "fitting",
        "graph",
        "graph_shape",
        "graph_vocabulary",
        "histories",
        "history_notes",
        "induction",
        "lifecycles",
        "loading",
        "locating",
        "model",
        "nesting",
        "ontologies",
        "outline",
        "phrases",
        "prerequisites",
        "prose",
        "relations",
        "replacing",
        "schema",
        "serializing",
        "source_structure",
        "source_places",
        "source_vocabulary",
        "statements",
        "tables",
        "vocabulary",
        "writing",
    },
    # what is done with them
    3: {
        "applying",
        "arranging",
        "artifacts",
        "baselines",
        "branches",
        "building",
        "census",
        "chains",
        "change_details",
        "change_names",
        "changes",
        "chronicle",
        "clashes",
        "compiling",
        "contents",
        "correspondences",
        "deciding",
        "describing",
        "diff_documents",
        "diff_facts",
        "differences",
        "diffing",
        "editing",
        "equivalence",
        "facts",
        "fixing",
        "following",
        "formats",
        "formatting",
        "generators",
        "graph_facts",
        "grouping_changes",
        "history_facts",
        "identifying",
        "identities",
        "ignoring",
        "turtle_ignoring",
        "impacts",
        "importing",
        "indexing",
        "initializing",
        "templating",
        "interpreting",
        "lifecycle_changes",
        "linting",
        "manifest",
        "migrating",
        "rebuilding",
        "records",
        "reference",
        "release_notes",
        "releasing",
        "rules",
        "schema_diffing",
        "searching",
        "sentence_fields",
        "sentence_parts",
        "shapes",
        "sides",
        "signatures",
        "similarity",
        "table_facts",
        "telling_changes",
        "upgrading",
        "value_kinds",
        "verifying",
        "versioning",
        "weighing",
    },
    # what people see of it
    4: {
        "asking",
        "commands",
        "completing",
        "offers",
        "diff_reports",
        "edit_shell",
        "excerpts",
        "explaining",
        "hooks",
        "page_style",
        "reporting",
        "reports",
        "terminal",
        "upgrade_shell",
    },
    5: {"__main__", "cli", "documenting"},
}

LAYER_OF = {name: layer for layer, names in LAYERS.items() for name in names}


def modules() -> dict[str, Path]:
    """Return every module of the package by its dotted name, without the name of the package itself."""
    found = {}
    for path in sorted(FOLDER.rglob("*.py")):
        parts = path.relative_to(FOLDER).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        if name:
            found[name] = path
    return found


MODULES = modules()


def imports(path: Path, *, at_import_time: bool = False) -> Iterator[tuple[str, int]]:
    """Yield the modules of the package that a file imports, with the line; not what is only for the type checker.

    With `at_import_time`, only what is imported when the module is.
    """
    here = path.relative_to(FOLDER.parent).with_suffix("").parts
    package = here[:-1]
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in _reached(tree, at_import_time=at_import_time):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            start = ".".join(part for part in (base, node.module) if part)
            names = [f"{start}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            target = _module_of(name)
            if target is not None:
                yield target, node.lineno


def _reached(node: ast.AST, *, at_import_time: bool) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and ast.unparse(child.test) in ("TYPE_CHECKING", "__name__ == '__main__'"):
            continue
        if at_import_time and isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        yield child
        yield from _reached(child, at_import_time=at_import_time)


def _module_of(name: str) -> str | None:
    """Return the module of the package that a dotted name means: the longest part of it that is one."""
    parts = name.split(".")
    if parts[0] != PACKAGE:
        return None
    for end in range(len(parts), 1, -1):
        candidate = ".".join(parts[1:end])
        if candidate in MODULES:
            return candidate
    return None


def test_every_module_has_a_layer() -> None:
    tops = {name.partition(".")[0] for name in MODULES}
    unknown = sorted(tops - set(LAYER_OF))
    assert not unknown, f"place {', '.join(unknown)} in LAYERS, in {Path(__file__).name}: what may import it?"
    assert len(LAYER_OF) == sum(len(names) for names in LAYERS.values()), "a module stands in two layers"


def test_there_is_no_module_for_odds_and_ends() -> None:
    names = {part for name in MODULES for part in name.split(".")}
    assert not names & {"utils", "util", "helpers", "helper", "common", "misc", "tools"}


@pytest.mark.parametrize("name", MODULES)
def test_imports_point_down(name: str) -> None:
    layer = LAYER_OF.get(name.partition(".")[0], max(LAYERS))
    up = [
        f"{name} (layer {layer}), line {line}, imports {target} (layer {LAYER_OF[target.partition('.')[0]]})"
        for target, line in imports(MODULES[name])
        if LAYER_OF.get(target.partition(".")[0], 0) > layer
    ]
    assert not up, "\n".join(up)


def test_no_module_needs_itself_to_be_imported() -> None:
    links = {
        name: {target for target, _ in imports(path, at_import_time=True)} - {name} for name, path in MODULES.items()
    }
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, " → ".join((*path[path.index(name) :], name))
        if name not in done:
            for target in sorted(links[name]):
                visit(target, (*path, name))
            done.add(name)

    for name in sorted(links):
        visit(name, ())


def test_the_walk_sees_imports_of_every_kind() -> None:
    """The tests above would pass for nothing where `imports` saw nothing."""
    assert {target for target, _ in imports(MODULES["rules.invalid_id"])} == {"findings", "linting", "model"}
    assert "induction" in {target for target, _ in imports(MODULES["compiling"])}
    assert "induction" not in {target for target, _ in imports(MODULES["compiling"], at_import_time=True)}
    assert {target for target, _ in imports(MODULES["cli"])} >= {"commands", "errors", "suggesting"}
    edges = sum(len(list(imports(path))) for path in MODULES.values())
    assert edges > 200


def test_click_is_known_to_the_command_line_alone() -> None:
    """No click below layer 4: everything else can be used from Python."""
    users = {
        name
        for name, path in MODULES.items()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Import) and any(alias.name.partition(".")[0] == "click" for alias in node.names))
        or (isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "click")
    }
    assert users
    assert not {name for name in users if LAYER_OF.get(name.partition(".")[0], 0) < 4}


def test_page_on_the_design_tells_the_same_layers(repository: Path) -> None:
    page = (repository / "docs/design.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d) \| (.*) \|$", page, re.MULTILINE)
    assert {int(layer): set(re.findall(r"`(\w+)/?`", names)) for layer, names in rows} == LAYERS
