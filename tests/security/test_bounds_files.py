"""Files of RDF, JSON, TOML and YAML that crash parsers or take all memory: each command says what is wrong with them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.bounds import NEW, run_bounded
from support.hostile import ALIASES, CONFIGURATIONS, GRAPHS, JSON, TABLES

QUICK = ("columns and rows",)

REFUSED = {
    name
    for name in GRAPHS
    if "triple" in name
    or name.startswith(
        ("annotations", "one-", "c", "objects", "elements", "entit", "shared-labels", "long-", "values-in-objects")
    )
} - {"chain-of-concepts.ttl"}
"""Those that cannot be read at all."""
LARGE = {"chain-of-concepts.ttl", "equal-labels.ttl"}
"""Those that take seconds."""
ALIKE = {
    "chain-of-ids.jsonld",
    "chain-of-types.jsonld",
    "chain-before-an-error.jsonld",
    "ignores.ttl",
    "shared-lists.ttl",
    "triple-terms-after-a-return.nt",
    "contexts-of-terms.jsonld",
    "long-base-of-parts.ttl",
    "long-node.ttl",
    "long-name.ttl",
    "long-subject.trig",
    "long-language.rdf",
    "long-subject-renamed.jsonld",
    "unfinished-prefixes-in-a-line.ttl",
}
"""Those that are like another one, which quick runs try."""


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.full) if name in LARGE | ALIKE else name for name in GRAPHS]
)
@pytest.mark.one_in(6)
def test_a_check_of_a_graph_ends(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(GRAPHS[name](), encoding="utf-8")

    ended = run_bounded("check", name, cwd=tmp_path)

    if name in REFUSED:
        assert ended.code == 2
        assert ended.err.startswith(f"taxokit: error: {name}")


@pytest.mark.full
@pytest.mark.parametrize("name", [name for name in GRAPHS if name != "chain-of-concepts.ttl"])  # 100,000 take longer
def test_so_does_an_import(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(GRAPHS[name](), encoding="utf-8")

    run_bounded("import", name, *NEW.split(), cwd=tmp_path)


@pytest.mark.parametrize(
    "name", [*QUICK, *(pytest.param(name, marks=pytest.mark.full) for name in TABLES if name not in QUICK)]
)
def test_tables(name: str, energy: Path) -> None:
    (energy / "table.csv").write_text(TABLES[name](), encoding="utf-8")

    run_bounded("migrate", "table.csv", "--column", "id", "--from", "1.0.0", "--separator", "|", cwd=energy)
    run_bounded("impact", "table.csv", "--column", "id", "--from", "1.0.0", cwd=energy)
    run_bounded("impact", "table.csv", "--from", "1.0.0", cwd=energy)
    run_bounded("import", "table.csv", "--map", "id=label", *NEW.split(), cwd=energy)


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_configuration_is_refused_in_words(name: str, project_copy: Path) -> None:
    (project_copy / "taxokit.toml").write_text(CONFIGURATIONS[name](), encoding="utf-8")

    ended = run_bounded("check", cwd=project_copy)

    assert ended.code == 2
    assert "taxokit.toml: " in ended.err
    assert len(ended.err) < 2_000 or name == "word"


@pytest.mark.parametrize("name", JSON)
@pytest.mark.parametrize("command", [("diff", "latest"), ("apply", "x.json")])
def test_json_is_refused_in_words(name: str, command: tuple[str, ...], released_copy: Path) -> None:
    (released_copy / "x.json").write_text(JSON[name](), encoding="utf-8")

    ended = run_bounded(*command, "x.json", cwd=released_copy)

    assert ended.code == 2
    assert "x.json: " in ended.err


@pytest.mark.full
@pytest.mark.parametrize("name", JSON)
@pytest.mark.parametrize(
    "path",
    [
        *("releases/index.json", "releases/withdrawn.json", "releases/1.0.0/manifest.json"),
        *("releases/1.0.0/taxonomy.json", "releases/1.0.0/schema/taxonomy.schema.json"),
        *("schema/generated/taxonomy.model.json", "schema/generated/source.schema.json"),
    ],
)
def test_every_command_that_reads_json_says_so(name: str, path: str, released_copy: Path) -> None:
    (released_copy / path).write_text(JSON[name](), encoding="utf-8")

    for command in (("check",), ("verify",), ("diff",)):
        run_bounded(*command, cwd=released_copy)


def test_aliases_in_a_citation_file_are_not_written_out(released_copy: Path) -> None:
    from taxokit.releases.reproduce import compare
    from taxokit.yaml_text.parser import refused_yaml

    assert "aliases" in refused_yaml(ALIASES)
    found = compare("CITATION.cff", ALIASES.encode(), b"title: A\n", rebuilt_is_newer=False)
    assert found is not None
    assert "aliases" in found.difference
    (released_copy / "CITATION.cff").write_text(ALIASES, encoding="utf-8")
    run_bounded("check", cwd=released_copy)


PATTERNS = {
    r"^(a+)+$": "a" * 60 + "!",
    r"(?<!b)^(?!x)(a|aa)+(?!\n)$": "a" * 100 + "!",
    r"(.*)*(.*)*x": "a" * 10_000,
}
SLOWEST = next(iter(PATTERNS))
"""One that runs until its time is over, as the others do."""


@pytest.mark.parametrize(
    "pattern",
    [pattern if pattern == SLOWEST else pytest.param(pattern, marks=pytest.mark.full) for pattern in PATTERNS],
)
def test_house_pattern_that_backtracks_is_a_finding(pattern: str, project_copy: Path) -> None:
    path = project_copy / "schema/generated/taxonomy.model.json"
    model = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(_with_house_patterns(model, pattern)), encoding="utf-8")
    skill = f"  - id: slow\n    label: Slow\n    definition: {PATTERNS[pattern]}\n"
    item = f"id: hostile\nlabel: Hostile\ndefinition: Tests things.\nskills:\n{skill}"
    (project_copy / "taxonomy/categories/hostile.yaml").write_text(item, encoding="utf-8")

    ended = run_bounded("check", "--select", "house-pattern-mismatch", cwd=project_copy)

    assert ended.code == 0
    assert "takes too long" in ended.out
    assert (
        "warning: the house pattern of Skill.definition cannot be matched against the definition of skill" in ended.out
    )


def _with_house_patterns(value: object, pattern: str) -> object:
    if isinstance(value, list):
        return [_with_house_patterns(each, pattern) for each in value]
    if not isinstance(value, dict):
        return value
    made = {key: _with_house_patterns(each, pattern) for key, each in value.items()}
    if made.get("name") == "definition" and "annotations" in made:
        made["annotations"] = {**made["annotations"], "house_pattern": pattern}
    return made


def test_a_tool_without_docstrings_says_the_same(project_copy: Path) -> None:
    pages = [run_bounded("explain", "empty-label", cwd=project_copy, python=python) for python in ((), ("-OO",))]

    assert pages[0].out == pages[1].out
    assert run_bounded("check", cwd=project_copy, python=("-OO",)).code == 0


@pytest.mark.parametrize(
    "command",
    [
        ("build", "--out", "a" * 300),
        ("release", f"1.{'1' * 5_000}.0"),
        ("diff", f"1.{'1' * 5_000}.0"),
        ("cite", f"1.0.0-{'9' * 5_000}"),
        ("check", f"{'a' * 300}.ttl"),
        ("import", f"{'a' * 300}.csv"),
        ("init", "a" * 300),
    ],
)
def test_long_names_get_words(command: tuple[str, ...], project_copy: Path) -> None:
    assert run_bounded(*command, cwd=project_copy).code == 2


def test_a_folder_in_a_thousand_folders(tmp_path: Path) -> None:
    folder = str(tmp_path)
    for _ in range(1_200):
        folder += "/d"
        os.mkdir(folder)  # noqa: PTH102 - `Path` with parents recurses
    try:
        with open(f"{folder}/broken.ttl", "w", encoding="utf-8") as file:  # noqa: PTH123 - as above
            file.write("nothing")
        ended = run_bounded("check", "d", cwd=tmp_path)
        assert (ended.code, "d/d/broken.ttl:1:" in ended.out) == (1, True), ended.words
    finally:
        subprocess.run(["rm", "-r", tmp_path / "d"], check=True)  # what Python has for it recurses


def test_messages_quote_a_part_of_a_long_text(project_copy: Path) -> None:
    labels = "".join(f"  - 'x  {number}'\n" for number in range(1_000))
    item = f"id: {'s' * 1_000_000}\nlabel: Hostile\ndefinition: Tests things.\nalt_labels:\n{labels}"
    (project_copy / "taxonomy/categories/hostile.yaml").write_text(item, encoding="utf-8")

    ended = run_bounded("check", cwd=project_copy)

    assert len(ended.out) < 10_000_000
    assert sys.getsizeof(max(ended.out.split("\n"), key=len)) < 5_000
