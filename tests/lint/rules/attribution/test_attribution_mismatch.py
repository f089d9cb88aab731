"""Places that do not agree on whose work it is."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from taxokit.text.diagnostics import Diagnostic, Location, Severity

FILE = "taxonomy/taxonomy.yaml"
INDEX = "releases/index.json"
RULE = ["attribution-mismatch"]

Edit = Callable[[Path, str, str], None]


def test_unknown_word_in_the_template(
    project_copy: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    edit(project_copy / FILE, "Edition {edition}", "Edition {versoin}")
    error = sole_error(project_copy)
    assert (error.rule, error.location) == ("attribution-mismatch", place(project_copy, FILE, "'{based_on}"))
    assert error.message == "the citation template has the unknown placeholder {versoin}"


def test_page_that_is_not_that_of_the_licence(
    project_copy: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    edit(project_copy / FILE, "/licenses/by/4.0/", "/licenses/by-sa/4.0/")
    error = sole_error(project_copy)
    assert (error.rule, error.location) == (
        "attribution-mismatch",
        place(project_copy, FILE, "https://creativecommons"),
    )
    assert error.message == "https://creativecommons.org/licenses/by-sa/4.0/ is not the page of CC-BY-4.0"
    assert error.hint == "write https://creativecommons.org/licenses/by/4.0/"


def test_text_of_another_licence(project_copy: Path, sole_error: Callable[[Path], Diagnostic]) -> None:
    (project_copy / "LICENSE-DATA").write_text("Do as you please.\n", encoding="utf-8")
    error = sole_error(project_copy)
    assert (error.rule, error.location) == ("attribution-mismatch", Location("LICENSE-DATA", 1, 1))
    assert error.message == "is not the text of CC-BY-4.0, the licence of the taxonomy"


def test_text_of_the_licence_is_missing(project_copy: Path, sole_error: Callable[[Path], Diagnostic]) -> None:
    (project_copy / "LICENSE-DATA").unlink()
    error = sole_error(project_copy)
    assert (error.rule, error.location) == ("attribution-mismatch", Location("LICENSE-DATA", 1, 1))
    assert error.message == "the licence of the data does not exist"
    assert error.hint.startswith(
        "put the text of CC-BY-4.0 there, from https://creativecommons.org/licenses/by/4.0/, or name its file"
    )


def test_text_of_a_licence_that_the_tool_does_not_know_is_missing(
    project_copy: Path, edit: Edit, sole_error: Callable[[Path], Diagnostic]
) -> None:
    (project_copy / "LICENSE-DATA").unlink()
    edit(project_copy / FILE, "license: CC-BY-4.0", "license: MIT")
    edit(project_copy / FILE, "https://creativecommons.org/licenses/by/4.0/", "https://opensource.org/license/mit")
    error = sole_error(project_copy)
    assert (error.rule, error.location) == ("attribution-mismatch", Location("LICENSE-DATA", 1, 1))
    assert error.hint.startswith("put the text of MIT there, from https://opensource.org/license/mit, or name its file")


def test_licence_that_the_tool_does_not_know_is_taken_as_it_is(
    project_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]]
) -> None:
    edit(project_copy / FILE, "license: CC-BY-4.0", "license: ODbL-1.0")
    assert [finding.message for finding in check(project_copy, select=RULE)] == [
        "https://creativecommons.org/licenses/by/4.0/ is the page of CC-BY-4.0, not of ODbL-1.0"
    ]
    edit(
        project_copy / FILE,
        "https://creativecommons.org/licenses/by/4.0/",
        "https://opendatacommons.org/licenses/odbl/",
    )
    assert check(project_copy, select=RULE) == []


@pytest.mark.parametrize("value", ["[CC-BY-4.0]", "{a: b}", "5", ""])
def test_licence_that_is_no_text_is_for_the_schema_to_say(
    project_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]], value: str
) -> None:
    edit(project_copy / FILE, "license: CC-BY-4.0", f"license: {value}")
    errors = [finding.rule for finding in check(project_copy) if finding.severity is Severity.ERROR]
    assert errors == ["schema-violation"]


# --- CITATION.cff against the latest release -----------------------------------------------------------------------


def test_citation_file_of_the_latest_release(released_copy: Path, check: Callable[..., list[Diagnostic]]) -> None:
    assert check(released_copy, select=RULE) == []


def test_citation_file_is_missing(released_copy: Path, sole_error: Callable[[Path], Diagnostic]) -> None:
    (released_copy / "CITATION.cff").unlink()
    error = sole_error(released_copy)
    assert (error.rule, error.location) == ("attribution-mismatch", Location("CITATION.cff", 1, 1))
    assert error.message == "is missing"


def test_without_a_release_nothing_is_cited(project_copy: Path, check: Callable[..., list[Diagnostic]]) -> None:
    (project_copy / "CITATION.cff").write_text("title: Anything\n", encoding="utf-8")
    assert check(project_copy, select=RULE) == []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("title", "Another title"),
        ("version", "2.0.0"),
        ("date-released", "2026-06-15"),
        ("license", "MIT"),
        ("url", "https://example.org"),
        ("authors", [{"name": "Somebody"}]),
    ],
)
def test_citation_file_says_something_else(
    released_copy: Path,
    place: Callable[..., Location],
    sole_error: Callable[[Path], Diagnostic],
    key: str,
    value: object,
) -> None:
    path = released_copy / "CITATION.cff"
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    path.write_text(f"{yaml.safe_dump(content | {key: None}, sort_keys=False)}", encoding="utf-8")
    text = path.read_text(encoding="utf-8").replace(f"\n{key}: null\n", f"\n{key}: {_flow(value)}\n")
    path.write_text(text, encoding="utf-8")
    error = sole_error(released_copy)
    assert (error.rule, error.location) == (
        "attribution-mismatch",
        place(released_copy, "CITATION.cff", f"\n{key}: ", len(key) + 3),
    )
    assert f"as {key}, but release 1.0.0 has" in error.message


def _flow(value: object) -> str:
    return yaml.safe_dump(value, default_flow_style=True).removesuffix("...\n").strip()


def test_citation_file_lacks_a_key(released_copy: Path, edit: Edit, sole_error: Callable[[Path], Diagnostic]) -> None:
    edit(released_copy / "CITATION.cff", "license: CC-BY-4.0\n", "")
    assert sole_error(released_copy).message == "has None as license, but release 1.0.0 has 'CC-BY-4.0'"


@pytest.mark.parametrize("content", [b"", b"- a\n", b"title: [\n", b"\xff"])
def test_citation_file_that_cannot_be_read(
    released_copy: Path, sole_error: Callable[[Path], Diagnostic], content: bytes
) -> None:
    (released_copy / "CITATION.cff").write_bytes(content)
    error = sole_error(released_copy)
    assert (error.rule, error.location) == ("attribution-mismatch", Location("CITATION.cff", 1, 1))
    assert error.message == "is not a mapping in YAML"


def test_citation_file_is_compared_with_the_latest_release(
    released_copy: Path, check: Callable[..., list[Diagnostic]]
) -> None:
    newer = released_copy / "releases/1.1.0"
    shutil.copytree(released_copy / "releases/1.0.0", newer)
    text = (released_copy / "releases/1.0.0/taxonomy.json").read_text(encoding="utf-8")
    (newer / "taxonomy.json").write_text(text.replace('"version": "1.0.0"', '"version": "1.1.0"'), encoding="utf-8")
    assert [finding.message for finding in check(released_copy, select=RULE)] == [
        "has '1.0.0' as version, but release 1.1.0 has '1.1.0'"
    ]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("license-url", "https://example.org/licence"),
        ("abstract", "Nothing."),
        ("type", "software"),
        ("identifiers", []),
    ],
)
def test_every_key_of_the_citation_file_is_compared(
    released_copy: Path, sole_error: Callable[[Path], Diagnostic], key: str, value: object
) -> None:
    path = released_copy / "CITATION.cff"
    path.write_text(yaml.safe_dump(yaml.safe_load(path.read_text(encoding="utf-8")) | {key: value}), encoding="utf-8")
    assert f"as {key}, but release 1.0.0 has" in sole_error(released_copy).message


def test_credit_line_of_the_citation_file(
    released_copy: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    edit(released_copy / "CITATION.cff", "Please cite it as: GenBodha. ", "Please cite it as: Somebody. ")
    error = sole_error(released_copy)
    assert error.location == place(released_copy, "CITATION.cff", "message: ", 9)
    assert error.hint == "run `taxokit index`, which regenerates it"


# --- index.json against the current release ------------------------------------------------------------------------


@pytest.fixture
def indexed(released_copy: Path, run: Callable[..., Any]) -> Path:
    """A released taxonomy with its index."""
    assert run("index", cwd=released_copy).code == 0
    return released_copy


def test_index_of_the_current_release(indexed: Path, check: Callable[..., list[Diagnostic]]) -> None:
    assert check(indexed, select=RULE) == []


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('\n  "latest": "1.0.0"', '\n  "latest": "1.1.0"', "latest"),
        ('"license": "CC-BY-4.0"', '"license": "MIT"', "license"),
        ('"issued": "2026-06-14",\n    "creator"', '"issued": "2026-06-15",\n    "creator"', "issued"),
    ],
)
def test_index_says_something_else(
    indexed: Path, edit: Edit, sole_error: Callable[[Path], Diagnostic], old: str, new: str, key: str
) -> None:
    edit(indexed / INDEX, old, new)
    error = sole_error(indexed)
    assert (error.rule, error.location) == ("attribution-mismatch", Location(INDEX, 1, 1))
    assert f" as {key}, but release 1.0.0 has " in error.message


@pytest.mark.parametrize(
    ("content", "message"), [(b"", "is not JSON: "), (b"[", "is not JSON: "), (b"\xff", "is not UTF-8")]
)
def test_index_that_is_no_json(
    indexed: Path, sole_error: Callable[[Path], Diagnostic], content: bytes, message: str
) -> None:
    (indexed / INDEX).write_bytes(content)
    assert sole_error(indexed).message.startswith(message)


@pytest.mark.parametrize("content", [{}, [], {"metadata": None}, {"metadata": {}, "latest": 5}])
def test_index_of_another_shape(indexed: Path, sole_error: Callable[[Path], Diagnostic], content: object) -> None:
    (indexed / INDEX).write_text(json.dumps(content), encoding="utf-8")
    assert sole_error(indexed).message.endswith("as latest, but release 1.0.0 has '1.0.0'")


def test_index_that_is_gone(indexed: Path, sole_error: Callable[[Path], Diagnostic]) -> None:
    (indexed / INDEX).unlink()
    error = sole_error(indexed)
    assert (error.rule, error.location, error.message) == ("attribution-mismatch", Location(INDEX, 1, 1), "is missing")
    assert error.hint == "run `taxokit index`, which regenerates it"


@pytest.mark.parametrize("entries", [[], 5, None, [5]])
def test_index_that_does_not_list_a_release(
    indexed: Path, sole_error: Callable[[Path], Diagnostic], entries: object
) -> None:
    index = json.loads((indexed / INDEX).read_bytes())
    (indexed / INDEX).write_text(json.dumps(index | {"releases": entries}), encoding="utf-8")
    error = sole_error(indexed)
    assert (error.rule, error.location) == ("attribution-mismatch", Location(INDEX, 1, 1))
    assert error.message == "does not list release 1.0.0, which exists"


def test_text_of_the_licence_is_not_the_released_one(
    released_copy: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    edit(released_copy / "LICENSE-DATA", "is not a law firm", "is a law firm")
    error = sole_error(released_copy)
    found = place(released_copy, "LICENSE-DATA", "is a law firm")
    assert error.rule == RULE[0]
    assert (error.location.line, error.location.column) == (found.line, found.column + len("is "))
    assert error.message == "is not the text of CC-BY-4.0 that release 1.0.0 has"
    assert error.hint == "take it from releases/1.0.0/LICENSE"


def test_text_of_the_licence_is_cut(released_copy: Path, sole_error: Callable[[Path], Diagnostic]) -> None:
    path = released_copy / "LICENSE-DATA"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[:20]), encoding="utf-8")
    assert sole_error(released_copy).location == Location("LICENSE-DATA", 21, 1)


@pytest.mark.parametrize("change", [lambda text: text + "\n", lambda text: text.replace("\n", "\r\n")])
def test_layout_of_the_licence_does_not_matter(
    released_copy: Path, check: Callable[..., list[Diagnostic]], change: Callable[[str], str]
) -> None:
    path = released_copy / "LICENSE-DATA"
    path.write_bytes(change(path.read_text(encoding="utf-8")).encode())
    assert check(released_copy, select=RULE) == []
