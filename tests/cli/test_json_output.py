"""The JSON of the commands, against their published JSON Schemas; the examples of the page, against their
output."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest
from json_tables import published

from taxokit.taxonomy.translations import STATES, digest_of

Run = Callable[..., Any]

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/json-output.md"
SECTIONS = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL))
EXAMPLE = re.compile(r"^`taxokit (.+)`:\n\n```json\n(.*?)^```$", re.MULTILINE | re.DOTALL)

RUNS = {
    "show": [["show", "theme/erzeugung", "heimspeicher", "solarzellentechnik", "strom"], ["show", "agent-protocols"]],
    "history": [
        ["history", name] for name in ("photovoltaik", "windkraft", "pumpspeicher", "solarzellentechnik", "biogas")
    ],
    "search": [["search", "solar", "power"], ["search", "agent"], ["search", "quatsch"]],
    "resolve": [
        ["resolve", "https://example.com/vocabulary/photovoltaics", "https://example.org/none"],
        ["resolve", "https://genbodha.ai/taxonomy/skill/agent-memory-systems"],
    ],
    "tree": [["tree"], ["tree", "--depth", "1"], ["tree", "--kind", "theme"]],
    "stats": [["stats"]],
    "similar": [["similar", "--min-score", "0.1"], ["similar", "strom", "--min-score", "0"]],
    "coverage": [["map", "coverage"]],
    "status": [["translate", "status", *(word for state in STATES for word in ("--list", state))]],
    "impact": [["impact", "all.csv", "--column", "id", "--from", "1.0.0"]],
    "migrate": [["migrate", "all.csv", "--column", "id", "--from", "1.0.0", "--report", "report.json"]],
    "tag": [["tag", "text.txt"], ["tag", "text.txt", "--kind", "skill"], ["tag", "text.txt", "--from", "1.0.0"]],
    "explain": [["explain"]],
}

INPUT = re.compile(r"^`(\w+\.\w+)`:\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)

ALL = "id\nbraising\nfrying\ngrilling\nsalting\nsteaming\nboiling\nwindkraft\nnone\n"
"""What leads to every key of the reports on a column."""

MAPPINGS = {
    "mappings/wiki.sssom.tsv": "#mapping_set_id: https://example.org/m\n#license: https://example.org/l\n#curie_map:\n"
    "#  term: https://example.org/energy/term/\n#  wiki: https://example.com/wiki/\n"
    "subject_id\tpredicate_id\tobject_id\tmapping_justification\n"
    "term:strom\tskos:exactMatch\twiki:Power\tsemapv:ManualMappingCuration\n"
    "term:windkraft\tskos:exactMatch\tsssom:NoTermFound\tsemapv:ManualMappingCuration\n",
    "mappings/wiki.terms.csv": "iri,label\nhttps://example.com/wiki/Power,Power\n",
}

EVIDENCE = {
    "translations/en.csv": "context,source,text,translator,reviewer\n"
    f"term/photovoltaik#label,{digest_of(['Photovoltaik'])},{digest_of(['Photovoltaics'])},Ada,Grace\n"
    f"term/strom#label,{digest_of(['Elektrizität'])},{digest_of(['Electric current'])},Ada,Grace\n",
    "taxokit.toml": '[translations.en]\ntranslators = ["Erika Muster"]\n',
}

SCHEMAS = sorted(path.name.partition(".")[0] for path in (ROOT / "src/taxokit/schemas").iterdir())


@pytest.fixture
def roots(request: pytest.FixtureRequest, name: str) -> list[Path]:
    """The repositories in which a command runs: with several releases if it compares releases."""
    own = {
        "impact": ("energy", "kitchen"),
        "migrate": ("energy", "kitchen"),
        "history": ("story", "project_copy"),
        "tag": ("energy", "kitchen"),
    }
    names = own.get(name, ("thesaurus", "project_copy"))
    folders = [request.getfixturevalue(fixture) for fixture in names]
    for root in folders:
        for path, text in [("all.csv", ALL), *INPUT.findall(SECTIONS.get(name, ""))]:
            (root / path).write_text(text, encoding="utf-8")
    if name in ("show", "coverage", "status"):
        for path, text in (EVIDENCE if name == "status" else MAPPINGS).items():
            (folders[0] / path).parent.mkdir(exist_ok=True)
            (folders[0] / path).write_text(text, encoding="utf-8")
    return folders


def written(run: Run, root: Path, arguments: list[str]) -> str:
    """Return the JSON that a command writes to its report, if it has an option for that, or prints."""
    report = root / "report.json"
    if report.name not in arguments and "--format" not in arguments:
        arguments = [*arguments, "--format", "json"]
    out = run(*arguments, cwd=root).out
    return str(report.read_text(encoding="utf-8") if report.name in arguments else out)


# --- the page -----------------------------------------------------------------------------------------------------


def test_every_command_has_its_section() -> None:
    assert list(SECTIONS) == [*(name for name in RUNS if name != "explain"), "diff"]


def test_every_section_has_the_table_of_its_own_schema() -> None:
    for name, section in SECTIONS.items():
        assert re.findall(r"^<!-- keys of (.+) -->$", section, re.MULTILINE) == [name]


def test_example_of_diff_equals_the_output_of_the_command(released_thesaurus: Path, run: Run, edit: Run) -> None:
    source = released_thesaurus / "taxonomy/themes/speicherung.yaml"
    edit(source, "label: Speicherung\n", "label: Speicher\n")
    edit(source, "    builds_on:\n      - batterie\n      - photovoltaik\n", "    builds_on:\n      - batterie\n")
    ((line, text),) = re.findall(
        r"^`taxokit (.+)` \(.*\):\n\n```json\n(.*?)^```$", SECTIONS["diff"], re.MULTILINE | re.DOTALL
    )
    result = run(*line.split(), cwd=released_thesaurus)
    content = json.loads(result.out)
    check_values("diff", content)
    content["derived"]["shape"]["classes"] = []
    shown = re.sub(r"sha256:[0-9a-f]{64}", "sha256:…", json.dumps(content, ensure_ascii=False, indent=2) + "\n")
    assert shown == text


@pytest.mark.parametrize("name", [name for name in RUNS if name != "explain"])
def test_examples_equal_the_output_of_the_commands(roots: list[Path], run: Run, name: str) -> None:
    examples = EXAMPLE.findall(SECTIONS[name])
    assert examples
    for line, text in examples:
        assert written(run, roots[0], line.split()) == text


# --- the schemas --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_valid(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(published(name))
    jsonschema_rs.validator_for(dict(published(name)))


@pytest.mark.parametrize("name", RUNS)
def test_schemas_are_closed_and_describe_every_key(name: str) -> None:
    """Every key is present, so that a program need not ask, and no other key is allowed."""
    for part in objects(published(name)):
        assert part["additionalProperties"] is False
        assert part["required"] == list(part["properties"])
        assert all(value.get("description", "").endswith(".") for value in part["properties"].values())


def test_definitions_of_the_same_name_are_equal_in_all_schemas() -> None:
    parts = [published(name)["$defs"] for name in RUNS]
    for shared in ("item", "reference"):
        assert len({json.dumps(defined[shared]) for defined in parts if shared in defined}) == 1


@pytest.mark.parametrize("name", RUNS)
def test_output_is_valid_and_has_every_key(roots: list[Path], run: Run, name: str) -> None:
    schema = published(name)
    seen: set[str] = set()
    for arguments in RUNS[name]:
        for root in roots:
            text = written(run, root, arguments)
            if text:
                content = json.loads(text)
                check_values(name, content)
                seen |= set(keys(content, schema, schema["$defs"], ""))
    every = {f"{owner}.{key}" for owner, part in named_objects(schema) for key in part["properties"]}
    assert seen == every


def check_values(name: str, content: Any) -> None:
    """Fail if either of two implementations finds a document invalid."""
    schema = published(name)
    errors = [
        f"{error.json_path}: {error.message}" for error in jsonschema.Draft202012Validator(schema).iter_errors(content)
    ]
    assert not errors
    assert jsonschema_rs.validator_for(dict(schema)).is_valid(content)


def named_objects(schema: Any) -> Iterator[tuple[str, Any]]:
    """Yield the objects of a JSON Schema that have keys of their own, by name, "" for the whole."""
    yield "", schema
    for name, part in schema["$defs"].items():
        if "properties" in part:
            yield name, part


def objects(schema: Any) -> Iterator[Any]:
    """Yield every part of a JSON Schema that describes an object with keys of its own."""
    if isinstance(schema, dict):
        if isinstance(schema.get("properties"), dict) and schema.get("type") == "object":
            yield schema
        for inner in schema.values():
            yield from objects(inner)


def keys(value: Any, schema: Any, parts: Any, name: str) -> Iterator[str]:
    """Yield the keys of a valid document that have a value, with the name of the object in its JSON Schema:
    `item.kind`."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        yield from keys(value, parts[name], parts, name)
    elif "anyOf" in schema:
        yield from (key for option in schema["anyOf"] if value is not None for key in keys(value, option, parts, name))
    elif isinstance(value, dict) and "properties" in schema:
        for key, inner in value.items():
            if inner not in ([], {}):
                yield f"{name}.{key}"
            yield from keys(inner, schema["properties"][key], parts, name)
    elif isinstance(value, dict) and isinstance(schema.get("additionalProperties"), dict):
        for inner in value.values():
            yield from keys(inner, schema["additionalProperties"], parts, name)
    elif isinstance(value, list) and "items" in schema:
        for inner in value:
            yield from keys(inner, schema["items"], parts, name)
