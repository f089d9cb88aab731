"""Values that do not have the shape that the schema gives them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from taxokit.text.diagnostics import Diagnostic, Location, Severity
from taxokit.text.errors import ConfigError

FILE = "taxonomy/categories/agent-protocols.yaml"
ROOT_FILE = "taxonomy/taxonomy.yaml"
THEME = "taxonomy/themes/erzeugung.yaml"
SECOND = "    label: MCP Protocol Servers & Clients\n"

Edit = Callable[[Path, str, str], None]


@pytest.mark.parametrize(
    ("written", "marked", "skip", "message", "hint"),
    [
        ("    labl: MCP", "labl: ", 0, "a skill has no slot 'labl'", "did you mean 'label'?"),
        ("    title: MCP", "title: ", 0, "a skill has no slot 'title'", "it has id, label, alt_labels, "),
        ("    label: x\n    rung: 3", "rung: ", 0, "'rung' is computed, not written in sources", "remove it"),
        ("    label: x\n    uri: urn", "uri: ", 0, "'uri' is computed, not written in sources", "remove it"),
        (
            "    label:  1.0",
            "label:  ",
            8,
            "label is 1.0, which YAML does not read as text",
            "quote it, as it is written",
        ),
        ("    label:  12", "label:  ", 8, "label is 12, which YAML does not read as text", 'quote it: "12"'),
        ("    label:  true", "label:  ", 8, "label is true, which YAML does not read as text", 'quote it: "true"'),
        ("    label:  ~", "label:  ", 8, "label is empty, but has to be text", "give it a value, or remove the key"),
        ("    label:  [MCP]", "label:  ", 8, "label has to be text, not a list", ""),
        ("    label:  {a: b}", "label:  ", 8, "label has to be text, not a mapping", ""),
        ("    label:  ''", "label:  ", 8, "label is empty", "give it a value, or remove the key"),
        ("    label:  '  '", "label:  ", 8, "label is empty", ""),
        (
            "    label: x\n    alt_labels:  MCP",
            "alt_labels:  ",
            13,
            "alt_labels has to be a list, not text",
            "write a list: `alt_labels: [MCP]`",
        ),
        (
            "    label: x\n    alt_labels: [a, 5]",
            "5]",
            0,
            "alt_labels is 5, which YAML does not read as text",
            'quote it: "5"',
        ),
        (
            "    label: x\n    alt_labels:  [a, b, a]",
            "alt_labels:  ",
            13,
            "alt_labels has a value twice",
            "keep one of them",
        ),
        (
            "    label: x\n    status:  deprecatd",
            "status:  ",
            9,
            "'deprecatd' is not one of draft, stable, deprecated",
            "did you mean 'deprecated'?",
        ),
        (
            "    label: x\n    deprecated_in:  1.2",
            "deprecated_in:  ",
            16,
            "deprecated_in is 1.2, which YAML does not read as text",
            "",
        ),
        (
            "    label: x\n    deprecated_in:  '1.2'",
            "deprecated_in:  ",
            16,
            'deprecated_in is "1.2", but has to be three numbers such as 1.0.0',
            "",
        ),
        (
            "    label: x\n    exact_match: [ftp://example.org]",
            "ftp://",
            0,
            'exact_match is "ftp://example.org", but has to be an address that begins with http:// or https://',
            "",
        ),
        (
            "    label: x\n    translations: {de: {labl: z}}",
            "labl: z",
            0,
            "a translation has no slot 'labl'",
            "did you mean 'label'?",
        ),
        (
            "    label: x\n    translations:  [de]",
            "translations:  ",
            15,
            "translations has to be a mapping, not a list",
            "",
        ),
    ],
)
def test_item(
    project_copy: Path,
    edit: Edit,
    place: Callable[..., Location],
    check: Callable[..., list[Diagnostic]],
    written: str,
    marked: str,
    skip: int,
    message: str,
    hint: str,
) -> None:
    edit(project_copy / FILE, SECOND, f"{written}\n")
    # a version since which it is deprecated stands on an item that is not
    everything = check(project_copy, paths=["taxonomy"], ignore=["incomplete-deprecation"])
    found = [finding for finding in everything if "has no label" not in finding.message]
    rules = {finding.rule for finding in found}
    assert rules == {"schema-violation"} or ("'  '" in written and rules == {"schema-violation", "untrimmed-text"})
    error = next(finding for finding in found if finding.rule == "schema-violation")
    assert error.location == place(project_copy, FILE, marked, skip)
    assert error.message.startswith(message)
    assert error.hint.startswith(hint)


def test_decimal_is_not_to_be_quoted_as_another_one(
    project_copy: Path, edit: Edit, sole_error: Callable[[Path], Diagnostic]
) -> None:
    """YAML reads 1.10 as 1.1, and whoever follows the hint must not end up with a text that was never meant."""
    edit(project_copy / FILE, SECOND, "    label: 1.10\n")
    hint = sole_error(project_copy).hint
    assert hint.startswith("quote it")
    assert '"1.1"' not in hint


def test_required_slot_that_is_missing(
    project_copy: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    edit(project_copy / FILE, SECOND, "")
    error = sole_error(project_copy)
    assert (error.rule, error.location) == (
        "schema-violation",
        place(project_copy, FILE, "id: mcp-protocol-servers-clients"),
    )
    assert error.message == "the skill has no label"
    assert error.hint.startswith("add `label:` (The preferred name")


def test_identifier_that_is_missing(
    project_copy: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    path = "taxonomy/categories/inference-optimization.yaml"  # nothing refers to the skill
    edit(
        project_copy / path, "  - id: speculative-decoding # taxokit: ignore=unreferenced-item\n    label", "  - label"
    )
    error = sole_error(project_copy)
    assert (error.message, error.location) == ("the skill has no id", place(project_copy, path, "label: Speculative"))


@pytest.mark.parametrize(
    ("old", "new", "marked", "skip", "message"),
    [
        ("language: en\n", "language:  English\n", "language:  ", 11, 'language is "English", but has to be a language tag such as en or de-CH'),
        ("language: en\n", "", "title: The GenAI Engineering Role Taxonomy\ndescription", 0, "the taxonomy has no language"),
        ("language: en\n", "langauge: en\n", "langauge", 0, "a taxonomy has no slot 'langauge'"),
        ("language: en\n", "language: en\nversion: 1.0.0\n", "version: 1.0.0", 0, "'version' is computed, not written"),
        ("  skills: 102\n", "  skills:  many\n", "skills:  ", 9, "has to be a whole number, not text"),
        ("creator:\n  id: https://genbodha.ai\n  name: GenBodha\n", "creator:  GenBodha\n", "creator:  ", 10, "creator has to be a mapping, not text"),
        ("creator:\n  id: https://genbodha.ai\n", "creator:\n  id:  genbodha\n", "id:  genbodha", 5, 'id is "genbodha", which is not a valid IRI'),
        ("creator:\n  id: https://genbodha.ai\n  name: GenBodha\n", "creator:\n  id: https://genbodha.ai\n", "creator:\n  id", 11, "the agent has no name"),
        ("counts:\n", "labs:  none\ncounts:\n", "labs:  ", 7, "labs has to be a list, not text"),
    ],
)  # fmt: skip
def test_root_file(
    project_copy: Path,
    edit: Edit,
    place: Callable[..., Location],
    check: Callable[..., list[Diagnostic]],
    old: str,
    new: str,
    marked: str,
    skip: int,
    message: str,
) -> None:
    edit(project_copy / ROOT_FILE, old, new)
    found = check(project_copy, select=["schema-violation"])
    error = next((finding for finding in found if finding.message.startswith(message)), None)
    assert error is not None, found
    assert error.location == place(project_copy, ROOT_FILE, marked, skip)


def test_reference_that_is_given_twice(
    thesaurus: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    edit(thesaurus / THEME, "    related:\n      - batterie\n", "    related:\n      - batterie\n      - batterie\n")
    error = sole_error(thesaurus)
    assert error.location == place(thesaurus, THEME, "- batterie\n      - batterie")
    assert (error.message, error.hint) == ("related has a value twice", "keep one of them")


def test_one_finding_for_a_value_that_is_no_iri(
    thesaurus: Path, edit: Edit, sole_error: Callable[[Path], Diagnostic]
) -> None:
    edit(thesaurus / THEME, "      - https://example.com/vocabulary/photovoltaics\n", "      - wikidata Q123\n")
    assert sole_error(thesaurus).message == 'exact_match is "wikidata Q123", which is not a valid IRI (RFC 3987)'


@pytest.mark.parametrize(
    ("written", "message", "hint"),
    [
        ("999", "coined is 999, less than 1000", "write 1000 or more (The year in which the term came up.)"),
        ("3000", "coined is 3000, more than 2100", "write 2100 or less (The year in which the term came up.)"),
        ("1839.5", "coined has to be a whole number, not a number", ""),
        ("'1839'", "coined has to be a whole number, not text", ""),
    ],
)
def test_numbers(
    thesaurus: Path,
    edit: Edit,
    place: Callable[..., Location],
    sole_error: Callable[[Path], Diagnostic],
    written: str,
    message: str,
    hint: str,
) -> None:
    path = "taxonomy/themes/erzeugung.yaml"
    edit(thesaurus / path, "coined: 1839", f"coined:  {written}")
    error = sole_error(thesaurus)
    assert (error.rule, error.location) == ("schema-violation", place(thesaurus, path, "coined:  ", 9))
    assert (error.message, error.hint) == (message, hint)


def test_booleans(thesaurus: Path, edit: Edit, sole_error: Callable[[Path], Diagnostic]) -> None:
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "measurable: true", "measurable: 'true'")
    assert sole_error(thesaurus).message == "measurable has to be true or false, not text"


def test_reference_that_is_an_item(
    thesaurus: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    path = "taxonomy/themes/erzeugung.yaml"
    edit(thesaurus / path, "      - batterie\n", "      - id: batterie\n")
    error = sole_error(thesaurus)
    assert (error.rule, error.location) == ("schema-violation", place(thesaurus, path, "id: batterie"))
    assert error.message == "related has to be text, not a mapping"


@pytest.mark.parametrize("tag", ["x y", "FR", "d", "deutsch!", "de_AT"])
def test_language_tag_of_a_translation(
    thesaurus: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic], tag: str
) -> None:
    """The key of a mapping has to fit the pattern of the slot that it stands for."""
    path = "taxonomy/themes/erzeugung.yaml"
    edit(
        thesaurus / path,
        "      en:\n        label: Electric current\n",
        f'      "{tag}":\n        label: Electric current\n',
    )
    error = sole_error(thesaurus)
    assert (error.rule, error.location.line) == ("schema-violation", place(thesaurus, path, f'"{tag}"').line)
    assert tag in error.message


@pytest.mark.parametrize(
    "iri", ["https://example.org/<b>", "https://example.org/{a}", 'https://example.org/"', "https://a|b^c"]
)
def test_iri_with_characters_that_no_iri_holds(
    thesaurus: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic], iri: str
) -> None:
    """The RDF writer would refuse it."""
    path = "taxonomy/themes/erzeugung.yaml"
    edit(thesaurus / path, "- https://example.com/vocabulary/photovoltaics", f"-  '{iri}'")
    error = sole_error(thesaurus)
    assert (error.rule, error.location) == ("schema-violation", place(thesaurus, path, f"-  '{iri}", 3))


def test_long_value_is_cut_in_the_message(thesaurus: Path, edit: Edit, check: Callable[..., list[Diagnostic]]) -> None:
    path = thesaurus / "taxonomy/themes/erzeugung.yaml"
    edit(path, "- https://example.com/vocabulary/photovoltaics", f"- {'x' * 5000}")
    messages = [finding.message for finding in check(thesaurus)]
    assert messages
    assert all(len(message) < 250 and f'exact_match is "{"x" * 78}…, ' in message for message in messages)


def test_wrong_value_of_an_enum_is_cut_in_the_message_too(
    thesaurus: Path, edit: Edit, sole_error: Callable[[Path], Diagnostic]
) -> None:
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "stage: withdrawn", f"stage: {'x' * 5000}")
    assert len(sole_error(thesaurus).message) < 250


def test_file_that_cannot_be_parsed_is_not_blamed_for_what_it_lacks(
    project_copy: Path, check: Callable[..., list[Diagnostic]]
) -> None:
    (project_copy / ROOT_FILE).write_text("title: [\n", encoding="utf-8")
    assert check(project_copy, select=["schema-violation"]) == []


def test_several_violations_are_all_reported(
    project_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]]
) -> None:
    edit(project_copy / FILE, SECOND, "    labl: x\n    alt_labels: y\n    status: z\n")
    messages = [finding.message for finding in check(project_copy, select=["schema-violation"])]
    assert len(messages) == 4


@pytest.mark.parametrize("content", [None, "{", "42", '{"$ref": "#/nowhere"}', '{"type": 5}', "[" * 100_000])
def test_compiled_schema_that_cannot_be_used(
    project_copy: Path, check: Callable[..., list[Diagnostic]], content: str | None
) -> None:
    path = project_copy / "schema/generated/source.schema.json"
    if content is None:
        path.unlink()
    else:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        check(project_copy)
    message = str(error.value)
    assert message.startswith("schema/generated/source.schema.json: cannot be used")
    assert message.endswith("run `taxokit schema`")
    assert "\n" not in message, "an error is one line"


def test_compiled_schema_is_what_decides(project_copy: Path, check: Callable[..., list[Diagnostic]]) -> None:
    path = project_copy / "schema/generated/source.schema.json"
    schema = json.loads(path.read_bytes())
    schema["$defs"]["Skill"]["properties"]["label"]["maxLength"] = 10
    path.write_text(json.dumps(schema), encoding="utf-8")
    found = check(project_copy, select=["schema-violation"], paths=[FILE])
    assert {finding.message for finding in found} == {"label has more than 10 characters"}


def test_text_where_a_list_belongs_becomes_one(project_copy: Path, edit: Edit, run: Callable[..., Any]) -> None:
    edit(project_copy / FILE, SECOND, f"{SECOND}    alt_labels: MCP servers # as they are called\n")
    assert "hint: write a list: `alt_labels: [MCP servers]`" in str(run("check", cwd=project_copy).out)
    run("check", "--fix", "--select", "schema-violation", cwd=project_copy)
    text = (project_copy / FILE).read_text(encoding="utf-8")
    assert "    alt_labels: # as they are called\n      - MCP servers\n" in text


def test_several_words_with_commas_are_left_to_the_writer(
    project_copy: Path, edit: Edit, run: Callable[..., Any]
) -> None:
    edit(project_copy / FILE, SECOND, f"{SECOND}    alt_labels: MCP servers, MCP clients\n")
    before = (project_copy / FILE).read_bytes()
    run("check", "--fix", "--select", "schema-violation", cwd=project_copy)
    assert (project_copy / FILE).read_bytes() == before


def test_texts_where_mappings_belong(thesaurus: Path, run: Callable[..., Any]) -> None:
    (thesaurus / "taxonomy/themes/neu.yaml").write_text(
        "id: neu\nlabel: Neu\ndefinition: Neues.\nterms:\n  - eins\n  - zwei\n", encoding="utf-8"
    )
    out = str(run("check", "--select", "schema-violation", cwd=thesaurus).out)
    assert 'neu.yaml:5:5: error: terms has to contain mappings, not text such as "eins" [schema-violation]' in out
    assert "hint: write `- id: eins`, and label below" in out


@pytest.mark.parametrize(("word", "advice"), [("yes", "true"), ("no", "false"), ("off", "false")])
def test_boolean_in_other_words(thesaurus: Path, edit: Edit, run: Callable[..., Any], word: str, advice: str) -> None:
    edit(thesaurus / THEME, "    measurable: false\n", f"    measurable: {word}\n")
    out = str(run("check", "--fix", cwd=thesaurus).out)
    assert f"hint: write {advice}\n" in out
    assert "quote it" not in out
    assert f"    measurable: {word}\n" in (thesaurus / THEME).read_text(encoding="utf-8")


def test_pattern_without_words_is_in_the_hint(thesaurus: Path, edit: Edit, run: Callable[..., Any]) -> None:
    model = thesaurus / "schema/generated/source.schema.json"
    content = json.loads(model.read_bytes())
    for cls in content["$defs"].values():
        cls.get("properties", {}).get("definition", {}).update(pattern="^[^X]+$")
    model.write_text(json.dumps(content), encoding="utf-8")
    edit(thesaurus / THEME, "Umwandlung von Sonnenlicht", "X von Sonnenlicht")
    out = str(run("check", "--select", "schema-violation", cwd=thesaurus).out)
    assert 'definition is "X von Sonnenlicht in Strom.", which does not match its pattern [schema-violation]' in out
    assert "hint: match the pattern ^[^X]+$" in out


@pytest.mark.parametrize(
    "form",
    [lambda ids: [*ids], lambda ids: [f"Der {one}" for one in ids], " ".join, lambda ids: {one: {} for one in ids}],
)
def test_what_is_in_place_of_items_is_the_only_error(
    energy: Path, check: Callable[..., list[Diagnostic]], form: Callable[[list[str]], Any]
) -> None:
    """The items are neither lost nor removed."""
    theme = yaml.safe_load((energy / THEME).read_text(encoding="utf-8"))
    theme["terms"] = form([term["id"] for term in theme["terms"]])
    (energy / THEME).write_text(json.dumps(theme, indent=1), encoding="utf-8")
    found = [(one.rule, one.location.path) for one in check(energy) if one.severity is Severity.ERROR]
    assert set(found) == {("schema-violation", THEME)}
