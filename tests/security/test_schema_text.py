"""Text of a schema stays text in everything that is compiled of it: code of the same shape for every text."""

import ast
import contextlib
import copy
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from support.shapes import shape_of
from taxokit.compiler.compile import compile_here
from taxokit.text.errors import ConfigError
from taxokit.text.quoting import python_raw, python_text

Schema = dict[str, Any]

SCHEMA: Schema = {
    "id": "https://example.org/plain/schema",
    "name": "plain",
    "title": "plain",
    "description": "plain",
    "license": "CC0-1.0",
    "version": "plain",
    "prefixes": {"linkml": "https://w3id.org/linkml/", "en": "https://example.org/plain/"},
    "default_prefix": "en",
    "default_range": "string",
    "imports": ["linkml:types"],
    "types": {"Word": {"typeof": "string", "base": "str", "description": "plain"}},
    "enums": {
        "Stage": {
            "description": "plain",
            "permissible_values": {"plain": {"description": "plain", "annotations": {"note": "plain"}}, "other": {}},
        }
    },
    "classes": {
        "Bare": {"description": "plain"},
        "Root": {
            "tree_root": True,
            "description": "plain",
            "comments": ["plain"],
            "attributes": {
                "things": {"range": "Thing", "multivalued": True, "inlined_as_list": True, "description": "plain"}
            },
        },
        "Thing": {
            "description": "plain",
            "id_prefixes": ["en"],
            "attributes": {
                "id": {"identifier": True, "required": True},
                "label": {
                    "range": "Word",
                    "title": "plain",
                    "alias": "label",
                    "description": "plain",
                    "pattern": "plain",
                    "examples": [{"value": "plain"}],
                    "comments": ["plain"],
                    "annotations": {"house_style": "plain", "house_pattern": "."},
                    "equals_string": None,
                    "ifabsent": None,
                },
                "stage": {"range": "Stage", "description": "plain"},
            },
        },
    },
}

Route = tuple[str | int, ...]
Compile = Callable[[Schema], dict[str, str]]


def routes(value: Any, start: Route = ()) -> Iterator[Route]:
    """Yield the route of each `plain` in the schema, as a value or as a key."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "plain":
                yield (*start, "plain", "")  # the key itself
            yield from routes(inner, (*start, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from routes(inner, (*start, index))
    elif value == "plain":
        yield start


TEXTS = list(routes(SCHEMA))
ATTRIBUTE = ("classes", "Thing", "attributes", "label")
RAW = [
    ("types", "Word", "base"),
    ("types", "Word", "repr"),
    ("types", "Word", "uri"),
    ("prefixes", "en"),
    ("default_range",),
    ("id",),
    (*ATTRIBUTE, "ifabsent"),
    (*ATTRIBUTE, "equals_string"),
    (*ATTRIBUTE, "alias"),
    (*ATTRIBUTE, "minimum_value"),
    (*ATTRIBUTE, "slot_uri"),
    ("enums", "Stage", "permissible_values", "other", "meaning"),
    ("enums", "Stage", "permissible_values", "other", "title"),
    ("classes", "Thing", "class_uri"),
    ("classes", "Thing", "alias"),
]
"""Values that are no texts, and are written into code."""

NAMES = [("classes", "Thing"), ("enums", "Stage"), ("types", "Word"), (*ATTRIBUTE[:-1], "label"), ("prefixes", "en")]
"""The places of keys that are names."""

CONSTRAINED = {("name",), (*ATTRIBUTE, "pattern"), ("enums", "Stage", "permissible_values", "plain", "")}
"""Texts that not every text can be: a name, a regular expression, a value that people type."""

PAYLOADS = (
    *('"', "'", '"""', "\\", 'x"); import os; os.abort()  # ', '"""\nimport os\nos.abort()\n"""', "line\nbreak", "\r"),
    *(
        "\u2028import os",
        "*/ declare const x: 1; /*",
        "// x",
        "';--",
        '");DROP TABLE x;--',
        '" . <http://x> <http://y> "z',
    ),
    *(
        "> .\n<a> <b> <c> .",
        "# x\n<a> <b> <c> .",
        "</script><script>x()</script>",
        "| a | b |",
        "```\n# x",
        "# heading",
    ),
    *("](javascript:x)", "<!-- x -->", "${x}", "{{ x }}", "%s{0}", "__import__('os').system('x')", "\x00", "\x1b[2J"),
    *("- x: y", "&a *a", "!!python/x", ": ", "str, metaclass=x", "A(B)", "$ref", "class", "None", 'r"', "\t", "\ufeff"),
)
texts = (
    st.lists(st.one_of(st.sampled_from(PAYLOADS), st.text(max_size=4)), min_size=1, max_size=3)
    .map("".join)
    .filter(str.strip)
)


def changed(route: Route, text: Any, schema: Schema = SCHEMA) -> Schema:
    """Return the schema with something else at a place, or with another key if the route ends in ""."""
    schema = copy.deepcopy(schema)
    place: Any = schema
    *path, last = route[:-1] if route[-1] == "" else route
    for step in path:
        place = place[step]
    if route[-1] == "":
        entries = [(text if key == last else key, inner) for key, inner in place.items()]
        place.clear()
        place.update(entries)
    else:
        place[last] = text
    return schema


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Compile:
    """Compile a schema in this process, as the process for it does."""
    folder = tmp_path_factory.mktemp("schema")
    (folder / "schema").mkdir()

    def compile_it(schema: Schema) -> dict[str, str]:
        text = yaml.safe_dump(schema, allow_unicode=False, sort_keys=False)
        (folder / "schema/taxonomy.yaml").write_text(text, encoding="utf-8")
        with contextlib.chdir(folder):
            return compile_here()

    return compile_it


REPEATED = ("taxonomy.linkml.yaml", "taxonomy.model.json")
"""Files that repeat the schema, of which only the form is compared."""


def shapes(files: dict[str, str]) -> dict[str, object]:
    """Return the shape of each file that the registered generators compiled."""
    by_name = {name: shape_of(name, text.encode()) for name, text in files.items()}
    return {name: type(shape) if name in REPEATED else shape for name, shape in by_name.items()}


@pytest.fixture(scope="module")
def plain(compiled: Compile) -> dict[str, object]:
    """The shapes of the files compiled of harmless text."""
    return shapes(compiled(SCHEMA))


@settings(max_examples=200)
@given(route=st.sampled_from(TEXTS), text=texts)
def test_text_stays_text(compiled: Compile, plain: dict[str, object], route: Route, text: str) -> None:
    try:
        files = compiled(changed(route, text))
    except (ConfigError, ValueError):
        assert route in CONSTRAINED
        return
    for name, shape in shapes(files).items():
        assert shape == plain[name], name


@settings(max_examples=60)
@given(route=st.sampled_from(RAW), text=texts)
def test_values_that_are_written_into_code_are_declarations_or_refused(
    compiled: Compile, route: Route, text: str
) -> None:
    """LinkML writes it into Python without quotes: it is a declaration, or refused."""
    with contextlib.suppress(Exception):  # LinkML raises anything, which users see as one line
        files = compiled(changed(route, text))
        assert_readable(files)


@settings(max_examples=60)
@given(route=st.sampled_from(NAMES), text=texts)
def test_name_is_an_identifier_or_refused(compiled: Compile, route: Route, text: str) -> None:
    with contextlib.suppress(ConfigError, ValueError, KeyError):
        files = compiled(changed((*route, ""), text))
        assert_readable(files)


def assert_readable(files: dict[str, str]) -> None:
    for name, text in files.items():
        try:
            shape_of(name, text.encode())
        except Exception as error:
            raise AssertionError(f"{name} cannot be read: {error}") from error


@pytest.mark.parametrize(
    ("route", "text"),
    [
        (("types", "Word", "base"), "__import__('os').abort()"),
        (("types", "Word", "repr"), "__import__('os').abort()"),
        (("types", "Word", "repr"), "str = None\nimport os\nx: str"),
        (("types", "Word", "repr"), "str = None\n    more: str"),
        ((*ATTRIBUTE, "equals_string"), 'x"], print("y"), Literal["z'),
        (("classes", "Thing", "attributes", "a\nb"), {}),
        (("enums", "X(eval(chr(49)),str"), {"permissible_values": {"a": {}}}),
        (("prefixes", "a: <x:y> .\n<x:a> <x:b> <x:c> .\n@prefix b"), "https://example.org/"),
        (("enums", "Stage", "permissible_values", "a\x1b"), {}),
    ],
)
def test_code_of_a_schema_is_refused(compiled: Compile, route: Route, text: Any) -> None:
    with pytest.raises((ConfigError, ValueError)):
        compiled(changed(route, text))


@given(text=st.text())
def test_python_reads_the_text_that_was_quoted(text: str) -> None:
    assert ast.literal_eval(f'"{python_text(text)}"') == text
    assert ast.literal_eval(f'"""{python_text(text, lines=True)}"""') == text
    assert ast.literal_eval(f'r"{python_raw(text)}"') == text


@pytest.mark.full
def test_typescript_compiles_with_hostile_text_everywhere(
    compiled: Compile, tmp_path: Path, tsc: Callable[..., str]
) -> None:
    for number, payload in enumerate(PAYLOADS):
        schema = copy.deepcopy(SCHEMA)
        for route in TEXTS:
            if route not in CONSTRAINED:
                schema = changed(route, f"x{payload}", schema)
        (tmp_path / f"types{number}.ts").write_text(compiled(schema)["taxonomy.ts"], encoding="utf-8")
    assert tsc([f"types{number}.ts" for number in range(len(PAYLOADS))], cwd=tmp_path) == ""
