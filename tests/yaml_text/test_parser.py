"""Reading sources: whatever a file holds gives a value or faults with their place, never an exception."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from taxokit.text.diagnostics import Location, Origin, Replacement, Route
from taxokit.yaml_text.parser import Diagnostic, Document, compose, locate, parse, read

PATH = "taxonomy/things/one.yaml"

Brief = tuple[str, int, int]
"""A fault in short: rule, line, column."""


def brief(document: Document) -> list[Brief]:
    return [(fault.rule, fault.location.line, fault.location.column) for fault in document.diagnostics]


def write(root: Path, data: bytes) -> None:
    file = root / PATH
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


# --- values -------------------------------------------------------------------------------------------------------


def test_block_scalars_keep_or_fold_their_lines() -> None:
    document = parse("folded: >-\n  one\n  two\nkept: |\n  one\n  two\n", PATH)
    assert document.value == {"folded": "one two", "kept": "one\ntwo\n"}


def test_crlf_line_ends_are_line_ends() -> None:
    document = parse("a: one\r\nb: two\r\n", PATH)
    assert document.diagnostics == []
    assert document.value == {"a": "one", "b": "two"}


@pytest.mark.parametrize(
    "text", ["5 GHz", "1.2.0", "v1", "24/7", "3D", "-x", "nothing", "yesterday", "on-call", "A2A", "Ö", "~x"]
)
def test_words_that_only_begin_like_a_number_or_boolean_are_text(text: str) -> None:
    document = parse(f"a: {text}\n", PATH)
    assert document.diagnostics == []
    assert document.value == {"a": text}


# --- files that cannot be read ------------------------------------------------------------------------------------


def test_missing_file(tmp_path: Path) -> None:
    document = read(tmp_path, PATH)
    assert document.value is None
    assert [(f.rule, f.location, f.message) for f in document.diagnostics] == [
        ("unreadable-file", Location(PATH), "does not exist")
    ]


@pytest.mark.parametrize(
    ("data", "line", "message", "hint"),
    [
        ("a: b\n".encode("utf-16"), 1, "is not UTF-8", "it looks like UTF-16; save it as UTF-8"),
        (b"a: b\nc: caf\xe9\n", 2, "is not UTF-8", "save it as UTF-8"),
        (b"a: b\nc: \xed\xa0\x80\n", 2, "is not UTF-8", "save it as UTF-8"),  # a surrogate, encoded all the same
    ],
    ids=["utf-16", "latin-1", "surrogate"],
)
def test_bytes_that_are_not_plain_utf_8(tmp_path: Path, data: bytes, line: int, message: str, hint: str) -> None:
    write(tmp_path, data)
    document = read(tmp_path, PATH)
    assert document.value is None
    assert document.diagnostics == [Diagnostic(Location(PATH, line, 1), message, hint, rule="unreadable-file")]


def test_byte_order_mark_is_a_finding_with_a_fix(tmp_path: Path) -> None:
    write(tmp_path, b"\xef\xbb\xbf# first\na: b\n")
    document = read(tmp_path, PATH)
    assert document.value == {"a": "b"}
    (finding,) = document.diagnostics
    assert (finding.rule, finding.location, finding.replacement) == (
        "invisible-character",
        Location(PATH, 1, 1),
        Replacement(0, 1, ""),
    )


# --- faults in the content ----------------------------------------------------------------------------------------

FAULTS = [
    *("", "# nothing but a comment\n", "ä: ööö\nb: üü\nc: x\0y\n", "a: b\x7f\n", "a:\n\t- b\n", "a: b\n\tc: d\n"),
    *("a: b: c\n", "a: [b\nc: d\n", "a: ['b' 'c']\n", "a: {b: c\nd: e\n", 'a: "b\n', "a: 'b\n\nc: d\n"),
    *("a: 1\n---\nb: 2\n", "a: *x\n", 'a: "\\ud800"\n', 'a: "\\q"\n', "a: &x {b: 1}\nc:\n  <<: *x\n"),
    *("1: b\n", "no: b\n", "? [a]\n: b\n", "<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\n"),
    *("a: !!python/object/apply:os.system [ls]\n", "a: !!python/object:os.X {b: 1}\n", "a: !!set {b, c}\n"),
    *("a: !!binary aGk=\n", "a: !mine b\n", "a: ! 1\n", "ä: ü\r\na: &b ! |\r\n  1\r\n", "a: !!str [b]\n"),
    *("a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\na: 4\n", 'a: no\nb: !x c\na: 0o7\nd: "\\0"\n', "a: Agent #1 b\n"),
    *("a: b\nc: d\u2028e\n", "ä: x\u0085y\n", "a: b\r\n# c\rd: e\n", 'a: "x\\0y"\n', 'a: b\nc: "x\\u202Ey"\n'),
    *('a: "\\e[31m"\n', "a: x\u202ey\n", "a:\n  - x\ufeffy\n", 'x: y1\nc:\n  "a\\u202Eb": x\n', "'a\u200bb': x\n"),
    *("a: b\n# harmless \u202e lived\nc: d\n", "a: |-\r\n  b\r\n  # \u202e c\r\nd: 'e' # f \u202e\r\n"),
]


def test_faults(snapshot: SnapshotAssertion) -> None:
    """Every fault of a text is reported, with its place and advice."""
    report = []
    for text in FAULTS:
        document = parse(text, "x.yaml")
        lines = [f"  {fault.rule}: {fault.location}: {fault.message}; {fault.hint}" for fault in document.diagnostics]
        report += [repr(text), *(line.encode("unicode_escape").decode() for line in lines)]
    assert "\n".join(report) == snapshot


def test_duplicate_keys_keep_the_first() -> None:
    assert parse("a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\na: 4\n", PATH).value == {"a": 1, "b": {"c": 1, "d": 2}}


AMBIGUOUS = (
    *("no", "y", "On", "True", "NULL", "2026-06-14", "2026-06-14 10:00:00", "0o7", "007", "0x1F", "0b1", "1_000"),
    *("12:30", "1e3", ".5", "1.", "+1", ".inf", ".NaN", "=", "9" * 19),
)


@pytest.mark.parametrize("text", AMBIGUOUS)
def test_bare_scalars_on_which_readers_do_not_agree(text: str) -> None:
    document = parse(f"x: y1\na:\n  - {text}\n", PATH)
    assert document.value == {"x": "y1", "a": [text]}
    assert brief(document) == [("ambiguous-scalar", 3, 5)]
    quoted = parse(f'a: "{text}"\n', PATH)
    assert quoted.diagnostics == []
    assert quoted.value == {"a": text}


@pytest.mark.parametrize(
    ("text", "value"), [("1.0", 1.0), ("12", 12), ("-0.25", -0.25), ("~", None), ("null", None), ("true", True)]
)
def test_bare_scalars_that_every_reader_reads_alike(text: str, value: Any) -> None:
    document = parse(f"a: {text}\n", PATH)
    assert document.diagnostics == []
    assert document.value == {"a": value}
    assert type(document.value["a"]) is type(value)


def test_visible_characters_of_every_script_are_welcome() -> None:
    words = "Ärger, 日本語, עברית, العربية, 👨\u200d👩\u200d👧, naïve, ﬁ"
    document = parse(f"a: {words!r}\n", PATH)
    assert document.diagnostics == []
    assert parse(f"a: '{words}'\n", PATH).value == {"a": words}


def test_alias_that_repeats_a_little_is_accepted() -> None:
    document = parse("a: &x [1, 2]\nb: *x\nc: &y text\nd: *y\n", PATH)
    assert document.diagnostics == []
    assert document.value == {"a": [1, 2], "b": [1, 2], "c": "text", "d": "text"}


# --- hostile files, in a process that is stopped when it hangs ------------------------------------------------------


def _hostile() -> Iterator[tuple[str, str, str, int]]:
    bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    bomb += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 12)]
    yield "flow nesting", "a: b\nc: " + "[" * 10_000 + "]" * 10_000, "yaml-syntax", 2
    yield "flow nesting of mappings", "{a: " * 10_000 + "}" * 10_000, "yaml-syntax", 1
    yield "deeper still", "[" * 1_000_000, "yaml-syntax", 1
    yield "just below the limit of the parser", "a: " + "[" * 990 + "]" * 990, "yaml-syntax", 1
    yield "block nesting", "- " * 10_000 + "a", "yaml-syntax", 1
    yield "block nesting over lines", "\n".join(" " * depth + "a:" for depth in range(5_000)), "yaml-syntax", 1_000
    yield "alias bomb", "\n".join(bomb), "yaml-syntax", 1
    yield "alias to itself", "a:\n  b: &x [*x]\n", "yaml-syntax", 1
    yield "mapping inside itself", "a: &x\n  b: *x\n", "yaml-syntax", 1
    yield "huge integer", "a: b\nc: " + "9" * 1_000_000, "ambiguous-scalar", 2
    yield "huge float", "a: 0." + "9" * 1_000_000, "ambiguous-scalar", 1
    yield "long key", "a" * 2_000 + ": b\n" * 2, "yaml-syntax", 1
    yield "many tags", "a: " + "!" * 100_000, "yaml-syntax", 1
    yield "many anchors", "".join(f"k{i}: &a{i} v\n" for i in range(20_000)) + "z: *a0\nz: 1\n", "duplicate-key", 20_002


@pytest.mark.parametrize(("text", "rule", "line"), [pytest.param(*case, id=name) for name, *case in _hostile()])
def test_hostile_file_gives_a_fault_and_soon(tmp_path: Path, text: str, rule: str, line: int) -> None:
    write(tmp_path, text.encode())
    code = (
        "import json, sys; from pathlib import Path; from taxokit.yaml_text.parser import read;"
        "faults = read(Path(sys.argv[1]), sys.argv[2]).diagnostics;"
        "print(json.dumps([[f.rule, f.location.line, f.message[:200]] for f in faults]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path), PATH], capture_output=True, text=True, timeout=10, check=True
    )
    faults = json.loads(done.stdout)
    assert [(identifier, number) for identifier, number, _ in faults] == [(rule, line)], faults


# --- properties ---------------------------------------------------------------------------------------------------

# Whole characters only: a lone surrogate cannot stand in a file.
words = st.text(st.characters(exclude_categories=["Cs"]))
plain_words = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz äßéあ"), min_size=1).map(lambda text: f"x{text}z")


def documents(text: st.SearchStrategy[str], scalars: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.recursive(
        scalars | text,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(text, inner, max_size=4),
        max_leaves=12,
    )


clear_scalars = (
    st.none() | st.booleans() | st.integers(-(10**18) + 1, 10**18 - 1) | st.integers(-999, 999).map(lambda n: n / 4)
)


@given(documents(plain_words, clear_scalars), st.booleans())
def test_dumped_value_is_read_back(value: Any, allow_unicode: bool) -> None:
    document = parse(yaml.safe_dump(value, allow_unicode=allow_unicode), PATH)
    assert document.diagnostics == []
    assert document.value == value


@given(documents(words, st.none() | st.booleans() | st.integers() | st.floats()), st.booleans())
@example({"0o7": 1}, False)
@example(["1e3", 10**30, "\x00", "=", "\u2028"], True)
def test_any_dumped_value_is_read_back_or_its_oddity_is_reported(value: Any, allow_unicode: bool) -> None:
    text = yaml.safe_dump(value, allow_unicode=allow_unicode)
    document = parse(text, PATH)
    assert {fault.rule for fault in document.diagnostics} <= {"ambiguous-scalar", "invisible-character", "yaml-syntax"}
    if not document.diagnostics:
        assert document.value == value
    lines = text.split("\n")
    for fault in document.diagnostics:
        assert 1 <= fault.location.line <= len(lines)
        assert 1 <= fault.location.column <= len(lines[fault.location.line - 1]) + 1


_CORE_SCHEMA = re.compile(  # YAML 1.2.2 section 10.3.2
    r"null|Null|NULL|~||true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?(\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN"
)


@given(st.text(st.sampled_from("0123456789.:_-+eExXobTtrufalsnyYNOo~= "), min_size=1, max_size=12))
@settings(max_examples=1000)
@example("12:30")
@example("2026-6-14")
@example("1_0.5")
def test_no_bare_scalar_is_text_here_and_another_type_elsewhere(text: str) -> None:
    node = yaml.compose(f"a: {text}\n", yaml.SafeLoader) if _plain(text) else None
    if node is None:
        return
    scalar = node.value[0][1]
    by_1_1 = scalar.tag == "tag:yaml.org,2002:str"  # PyYAML resolves by YAML 1.1
    by_1_2 = not _CORE_SCHEMA.fullmatch(scalar.value)
    document = parse(f"a: {text}\n", PATH)
    if document.diagnostics:
        assert brief(document) == [("ambiguous-scalar", 1, scalar.start_mark.column + 1)]
        assert document.value == {"a": scalar.value}
    elif isinstance(document.value["a"], str):
        assert by_1_1
        assert by_1_2
    else:
        read_by_1_1 = yaml.safe_load(f"a: {text}\n")["a"]
        assert document.value["a"] == read_by_1_1
        assert type(document.value["a"]) is type(read_by_1_1)


def _plain(text: str) -> bool:
    """Return True if the text is a bare scalar after a key."""
    try:
        node = yaml.compose(f"a: {text}\n", yaml.SafeLoader)
    except yaml.YAMLError:
        return False
    scalar = node.value[0][1]
    return isinstance(scalar, yaml.ScalarNode) and scalar.style is None and scalar.value == text.strip()


yaml_like = st.text(st.sampled_from("ab1:-[]{}&*!|>'\"#%@`?,<=~\\ \n\t\r\0é\u2028\ufeff"), max_size=60)


@given(st.binary(max_size=60) | yaml_like.map(str.encode))
@settings(max_examples=500, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(b"")
@example(b"---\n---\n")
@example(b"&a [*a]: b")
@example(b"? ? ? a")
@example(b"a: !<tag:x,y:%00> b")
def test_no_bytes_whatsoever_raise(tmp_path: Path, data: bytes) -> None:
    write(tmp_path, data)
    document = read(tmp_path, PATH)
    json.dumps(document.value)  # nothing but dicts, lists, text, numbers, booleans and None
    for fault in document.diagnostics:
        assert fault.location.path == PATH
        assert fault.rule in {
            "unreadable-file",
            "yaml-syntax",
            "conflict-marker",
            "duplicate-key",
            "ambiguous-scalar",
            "invisible-character",
        }


# --- places -------------------------------------------------------------------------------------------------------


def _walk(node: yaml.Node, route: Route = ()) -> Iterator[tuple[Route, bool, yaml.Node]]:
    """Yield every route of a document with its node, and again for the key if there is one."""
    yield route, False, node
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*route, key.value), True, key
            yield from _walk(value, (*route, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _walk(value, (*route, index))


def assert_every_place_is_found(text: str) -> None:
    ours = compose(text, PATH)
    theirs = yaml.compose(text, yaml.SafeLoader)  # the parser in pure Python
    assert not isinstance(ours, Diagnostic)
    for route, on_key, node in _walk(theirs):
        location = locate(ours, Origin(PATH, route, on_key))
        assert location == Location(PATH, node.start_mark.line + 1, node.start_mark.column + 1), route


def test_every_place_of_the_real_sources_is_found(repository: Path) -> None:
    for path in sorted((repository / "taxonomy").rglob("*.yaml")):
        assert_every_place_is_found(path.read_text(encoding="utf-8"))


@given(documents(plain_words, st.booleans() | st.integers(0, 9)), st.sampled_from([None, True, False]))
def test_every_place_of_any_document_is_found(value: Any, flow_style: bool | None) -> None:
    assert_every_place_is_found(yaml.safe_dump(value, default_flow_style=flow_style, allow_unicode=True))


def test_places_count_characters_and_not_bytes() -> None:
    node = compose("ä: ['öö', {ü: é, x: y}]\n", PATH)
    assert not isinstance(node, Diagnostic)
    assert locate(node, Origin(PATH, ("ä", 1, "x"))) == Location(PATH, 1, 21)
    assert locate(node, Origin(PATH, ("ä", 1, "x"), on_key=True)) == Location(PATH, 1, 18)


def test_a_route_that_ends_early_gives_the_nearest_place() -> None:
    node = compose("a: 1\nb:\n  - c: 2\n", PATH)
    assert not isinstance(node, Diagnostic)
    assert locate(node, Origin(PATH, ("b", 0, "missing", 5))) == Location(PATH, 3, 5)
    assert locate(node, Origin(PATH, ("b", 7))) == Location(PATH, 3, 3)
    assert locate(node, Origin(PATH, ("a", "deeper"), on_key=True)) == Location(PATH, 1, 4)
    assert locate(None, Origin(PATH, ("a",))) == Location(PATH)
