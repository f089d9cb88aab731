"""The page on the JSON of the commands, against what they write, and against the JSON Schema of what `diff` does."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from taxokit.release.reference.diff_check import published_schema

Run = Callable[..., Any]

DIFF_PARTS = {"format_2": "", "change": "changes[].", "edit": "changes[].edits[].", "derived": "derived."}
"""What the JSON Schema of diffs calls the objects in one, and where they stand."""

PAGE = Path(__file__).resolve().parents[2] / "docs/json-output.md"
SECTIONS = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL))
EXAMPLE = re.compile(r"^`taxokit (.+)`:\n\n```json\n(.*?)^```$", re.MULTILINE | re.DOTALL)
KEY = re.compile(r"^\| `([^`]+)` \|", re.MULTILINE)

RUNS = {
    "show": [["show", "theme/erzeugung", "heimspeicher", "solarzellentechnik", "strom"], ["show", "agent-protocols"]],
    "history": [
        ["history", name] for name in ("photovoltaik", "windkraft", "pumpspeicher", "solarzellentechnik", "biogas")
    ],
    "search": [["search", "solar", "power"], ["search", "agent"], ["search", "quatsch"]],
    "tree": [["tree"], ["tree", "--depth", "1"], ["tree", "--kind", "theme"]],
    "stats": [["stats"]],
    "similar": [["similar", "--min-score", "0.1"], ["similar", "strom", "--min-score", "0"]],
    "impact": [["impact", "all.csv", "--column", "id", "--from", "1.0.0"]],
    "migrate": [["migrate", "all.csv", "--column", "id", "--from", "1.0.0", "--report", "report.json"]],
}

INPUT = re.compile(r"^`(\w+\.\w+)`:\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)

ALL = "id\nbraising\nfrying\ngrilling\nsalting\nsteaming\nboiling\nwindkraft\nnone\n"
"""What leads to every key of the reports on a column."""


@pytest.fixture
def roots(request: pytest.FixtureRequest, name: str) -> list[Path]:
    """The repositories in which a command runs: one with two releases where it leads from one to another."""
    own = {"impact": ("energy", "kitchen"), "migrate": ("energy", "kitchen"), "history": ("story", "project_copy")}
    names = own.get(name, ("thesaurus", "project_copy"))
    found = [request.getfixturevalue(fixture) for fixture in names]
    for root in found:
        for path, text in [("all.csv", ALL), *INPUT.findall(SECTIONS[name])]:
            (root / path).write_text(text, encoding="utf-8")
    return found


def written(run: Run, root: Path, arguments: list[str]) -> str:
    """Return the JSON that a command writes, to its report where it has one."""
    report = root / "report.json"
    if report.name not in arguments and "--format" not in arguments:
        arguments = [*arguments, "--format", "json"]
    out = run(*arguments, cwd=root).out
    return str(report.read_text(encoding="utf-8") if report.name in arguments else out)


def test_every_command_has_its_section() -> None:
    assert list(SECTIONS) == [*RUNS, "diff"]


def test_table_of_diff_is_that_of_its_json_schema() -> None:
    parts = published_schema()["$defs"]
    keys = {f"{prefix}{key}" for name, prefix in DIFF_PARTS.items() for key in parts[name]["properties"]}
    documented = {re.sub(r"(\[\]|\.<\w+>)*$", "", key) for key in KEY.findall(SECTIONS["diff"])}
    assert documented == keys


def test_example_of_diff_is_what_the_command_writes(released_thesaurus: Path, run: Run, edit: Run) -> None:
    source = released_thesaurus / "taxonomy/themes/speicherung.yaml"
    edit(source, "label: Speicherung\n", "label: Speicher\n")
    edit(source, "    builds_on:\n      - batterie\n      - photovoltaik\n", "    builds_on:\n      - batterie\n")
    ((line, text),) = re.findall(
        r"^`taxokit (.+)` \(.*\):\n\n```json\n(.*?)^```$", SECTIONS["diff"], re.MULTILINE | re.DOTALL
    )
    result = run(*line.split(), cwd=released_thesaurus)
    content = json.loads(result.out)
    assert not list(jsonschema.Draft202012Validator(published_schema()).iter_errors(content))
    content["derived"]["shape"]["classes"] = []
    shown = re.sub(r"sha256:[0-9a-f]{64}", "sha256:…", json.dumps(content, ensure_ascii=False, indent=2) + "\n")
    assert shown == text


@pytest.mark.parametrize("name", RUNS)
def test_examples_are_what_the_commands_write(roots: list[Path], run: Run, name: str) -> None:
    examples = EXAMPLE.findall(SECTIONS[name])
    assert examples
    for line, text in examples:
        assert written(run, roots[0], line.split()) == text


@pytest.mark.parametrize("name", RUNS)
def test_tables_name_every_key_and_no_other(roots: list[Path], run: Run, name: str) -> None:
    documented = set(KEY.findall(SECTIONS[name]))
    seen: set[str] = set()
    for arguments in RUNS[name]:
        for root in roots:
            text = written(run, root, arguments)
            if text:
                seen |= set(paths(json.loads(text), "", documented))
    assert not seen - documented, "not in the table"
    assert not {key for key in documented if not any(other == key or under(other, key) for other in seen)}, (
        "not written"
    )


def under(path: str, key: str) -> bool:
    return path.startswith((f"{key}.", f"{key}["))


def paths(value: Any, path: str, documented: set[str]) -> Iterator[str]:
    """Yield the path of every value that is no object and no list, with the names that the tables give to free keys."""
    if re.search(r"(\.values\.<\w+>|changes\[\]\.(old|new))$", path):  # as it is written in the sources
        yield path
    elif path.startswith("tree.children.<slot>[]"):  # an object with the keys of `tree`
        yield "tree.children.<slot>[]"
        yield from paths(value, "tree", documented)
    elif isinstance(value, dict):
        free = sorted({match[0] for key in documented if (match := re.match(re.escape(path) + r"\.<\w+>", key))})
        for key, inner in value.items():
            yield from paths(inner, free[0] if free else f"{path}.{key}".lstrip("."), documented)
    elif isinstance(value, list):
        for inner in value:
            yield from paths(inner, f"{path}[]", documented)
    else:
        yield path


@pytest.mark.parametrize("name", RUNS)
def test_objects_of_one_kind_have_the_same_keys(roots: list[Path], run: Run, name: str) -> None:
    """Every key is always there, so that a program need not ask."""
    shapes: dict[str, set[tuple[str, ...]]] = {}

    def look(value: Any, path: str) -> None:
        if isinstance(value, dict):
            if not re.search(r"(values|children|references|folded|by_\w+|translations)$", path):
                shapes.setdefault(path, set()).add(tuple(value))
            for key, inner in value.items():
                look(inner, f"{path}.{key}")
        elif isinstance(value, list):
            for inner in value:
                look(inner, f"{path}[]")

    for arguments in RUNS[name]:
        text = written(run, roots[-1 if name in ("impact", "migrate") else 0], arguments)
        if text:
            look(json.loads(text), "")
    assert shapes
    assert not {path: keys for path, keys in shapes.items() if len(keys) > 1 and ".values." not in path}
