"""The comparison of two contents of a file: layout does not count, and every change of content does."""

import csv
import io
import json
import random
from typing import Any

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from taxokit.releases.reproduce import compare, first_difference

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text("abü", max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", max_size=2), inner, max_size=3),
    max_leaves=10,
)
GRAPH_FORMS = [("t.ttl", "turtle"), ("t.nt", "nt"), ("t.rdf", "xml"), ("t.jsonld", "json-ld")]


def same(path: str, released: bytes, rebuilt: bytes) -> bool:
    """Return True if two contents are the same, whichever version of the tool is the newer one."""
    results = [compare(path, released, rebuilt, rebuilt_is_newer=newer) for newer in (True, False)]
    return all(result == ("", set()) for result in results)


def differs(path: str, released: bytes, rebuilt: bytes, *, rebuilt_is_newer: bool = True) -> bool:
    """Return True if two contents can be compared, and are not the same."""
    result = compare(path, released, rebuilt, rebuilt_is_newer=rebuilt_is_newer)
    return result is not None and result[0] != ""


def shuffled(value: Any, order: random.Random) -> Any:
    if isinstance(value, dict):
        return {key: shuffled(value[key], order) for key in order.sample(list(value), len(value))}
    return [shuffled(part, order) for part in value] if isinstance(value, list) else value


@given(content=JSON, seed=st.integers(0, 100))
def test_json_in_another_order_and_layout(content: Any, seed: int) -> None:
    other = json.dumps(shuffled(content, random.Random(seed)), indent=3).encode()
    assert same("x.json", json.dumps(content).encode(), other)


@given(value=JSON, other=JSON)
def test_json_is_the_same_if_its_values_are(value: Any, other: Any) -> None:
    texts = [json.dumps(content, sort_keys=True) for content in (value, other)]
    assert same("x.json", texts[0].encode(), texts[1].encode()) is (texts[0] == texts[1])


ROWS = st.lists(st.tuples(*[st.text('ab",\n é', max_size=4)] * 3), max_size=5)


def table(header: tuple[str, ...], rows: list[tuple[str, ...]], **form: Any) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, **form).writerows([header, *rows])
    return text.getvalue().encode()


@given(rows=ROWS, other=ROWS, columns=st.permutations(range(3)))
def test_tables_are_the_same_if_their_rows_are(
    rows: list[tuple[str, ...]], other: list[tuple[str, ...]], columns: list[int]
) -> None:
    header = ("id", "label", "note")
    plain = table(header, rows)
    names, *moved = [tuple(row[column] for column in columns) for row in (header, *reversed(other))]
    written = table(names, moved, quoting=csv.QUOTE_ALL, lineterminator="\n")
    assert same("x.csv", plain, written) is (sorted(rows) == sorted(other))


@given(
    numbers=st.sets(st.tuples(*[st.integers(0, 3)] * 3), min_size=1, max_size=6),
    forms=st.lists(st.sampled_from(GRAPH_FORMS), min_size=2, max_size=2),
)
def test_graphs_are_the_same_however_they_are_written(
    numbers: set[tuple[int, int, int]], forms: list[tuple[str, str]]
) -> None:
    start = rdflib.Namespace("http://example.org/")
    graph = rdflib.Graph()
    for subject, predicate, target in sorted(numbers):
        term = start[f"o{target}"] if target % 2 else rdflib.Literal(f"o{target}", lang="de")
        graph.add((start[f"s{subject}"], start[f"p{predicate}"], term))
    (path, syntax), (_, other) = forms
    data = graph.serialize(format=syntax, encoding="utf-8")
    # written anew by a second program, in the same form
    again = rdflib.Graph().parse(data=graph.serialize(format=other), format=other)
    assert same(path, data, again.serialize(format=syntax, encoding="utf-8"))
    again.remove(next(iter(again)))
    less = again.serialize(format=syntax, encoding="utf-8")
    assert not same(path, data, less)
    assert not same(path, less, data)


@pytest.mark.parametrize(
    ("path", "older", "newer", "more", "word"),
    [
        ("x.json", b'{"a": [{"b": 1}]}', b'{"a": [{"b": 1, "c": 2}]}', "c", b'{"a": [{"b": 1, "a": 2}]}'),
        ("x.cff", b"a: {b: 1}", b"{a: {b: 1, c: 2}}", "c", b"{a: {b: 1, a: 2}}"),
        ("x.csv", b"a,b\n1,2\n", b"b,c,a\n2,3,1\n", "c", b"a,b\n1,2\n1,2\n"),
        ("x.nt", b"<s:1> <p:1> <o:1> .", b"<s:1> <p:1> <o:1> .\n<s:1> <p:2> <o:1> .", "<p:2>", b"<s:1> <p:1> <o:2> ."),
    ],
)
def test_newer_version_adds_statements_in_new_terms_alone(
    path: str, older: bytes, newer: bytes, more: str, word: bytes
) -> None:
    """`word` adds a statement in the terms of the older form."""
    for rebuilt_is_newer in (True, False):
        forms = (older, newer) if rebuilt_is_newer else (newer, older)
        assert compare(path, *forms, rebuilt_is_newer=rebuilt_is_newer) == ("", {more})
        assert differs(path, *forms, rebuilt_is_newer=not rebuilt_is_newer)
    for forms in ((older, word), (word, older)):
        for rebuilt_is_newer in (True, False):
            assert differs(path, *forms, rebuilt_is_newer=rebuilt_is_newer)


@pytest.mark.parametrize("path", ["x.json", "x.cff", "x.csv", "x.ttl", "x.nt", "x.rdf", "x.jsonld"])
@pytest.mark.parametrize("data", [b"\xff", b'{"a', b'"', b"<", b"a\n1,2\n"])
def test_unreadable_content_is_a_difference(path: str, data: bytes) -> None:
    whole = {
        "csv": b"a\n",
        "cff": b"b: 1",
        "json": b"{}",
        "jsonld": b"{}",
        "rdf": rdflib.Graph().serialize(format="xml"),
    }
    rebuilt = whole.get(path.partition(".")[2], b"")
    assert differs(path, data, rebuilt.encode() if isinstance(rebuilt, str) else rebuilt)


def test_aliases_that_unfold_without_end_take_no_time() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))
    assert differs("x.cff", bomb.encode(), b"a: 1")


def test_a_form_without_a_reader_is_not_compared() -> None:
    assert compare("LICENSE", b"a", b"b", rebuilt_is_newer=True) is None
    assert compare("x.md", b"a", b"b", rebuilt_is_newer=True) is None


@pytest.mark.parametrize(
    ("released", "rebuilt", "words"),
    [
        (b"a\nb\n", b"a\nb\n", ""),
        (b"a\nx\n", b"a\nb\n", r"line 2 is 'x\n' instead of 'b\n'"),
        (b"a\r\n", b"a\n", r"line 1 is 'a\r\n' instead of 'a\n'"),
        (b"a\n", b"a\nb\n", r"line 2 is '' instead of 'b\n'"),
        (b"a\nb\n", b"a\n", r"line 2 is 'b\n' instead of ''"),
        (b"\xff", b"\xfe", "its bytes are not all UTF-8"),
        (
            b"x" * 90 + b"1" + b"y" * 90,
            b"x" * 90 + b"2",
            f"line 1 is '…{'x' * 20}1{'y' * 39}…' instead of '…{'x' * 20}2'",
        ),
    ],
)
def test_first_difference_of_bytes(released: bytes, rebuilt: bytes, words: str) -> None:
    assert first_difference(released, rebuilt) == words


@given(data=st.binary(max_size=12), other=st.binary(max_size=12))
def test_bytes_that_differ_have_a_first_difference(data: bytes, other: bytes) -> None:
    assert bool(first_difference(data, other)) is (data != other)
