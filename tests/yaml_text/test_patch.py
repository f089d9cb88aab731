"""Splicing the text of a file."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taxokit.text.diagnostics import Replacement, Route
from taxokit.text.errors import SourceError
from taxokit.yaml_text import emitter, parser, patch
from taxokit.yaml_text.comments import Node
from taxokit.yaml_text.patch import Fragment, yaml_of

LONG = " ".join(["many words that do not fit into one line"] * 4)


def node_of(text: str) -> Node:
    node = parser.compose(text, "file.yaml")
    assert isinstance(node, Node)
    return node


def done(make: Callable[..., Replacement], text: str, *arguments: Any) -> str:
    """Return the text after one replacement."""
    return patch.apply(text, [make(text, node_of(text), *arguments)])


def test_replacements_are_made_from_the_old_text() -> None:
    replacements = [Replacement(4, 5, "XX"), Replacement(0, 1, ""), Replacement(2, 2, "-")]
    assert patch.apply("abcdef", replacements) == "b-cdXXf"
    assert patch.apply("abc", []) == "abc"


def test_replacements_may_touch_and_not_overlap() -> None:
    assert patch.apply("abcd", [Replacement(0, 2, "x"), Replacement(2, 4, "y")]) == "xy"
    with pytest.raises(ValueError, match="change the same characters"):
        patch.apply("abcd", [Replacement(0, 3, "x"), Replacement(2, 4, "y")])


SET = {
    "a plain value": ("a: old\nb: 1\n", ("a",), "new", "a: new\nb: 1\n"),
    "a value that needs quotes": ("a: old\n", ("a",), "x: y", "a: 'x: y'\n"),
    "a value that has quotes": ("a: 'it''s'\n", ("a",), "new", "a: new\n"),
    "the comment behind it stays": ("a: old  # why\n", ("a",), "new", "a: new  # why\n"),
    "a comment that moves behind the header": (
        "a: old # why\n",
        ("a",),
        LONG,
        "a: " + emitter.scalar(LONG, 0, 3).replace(">-", ">- # why") + "\n",
    ),
    "a block becomes a line": ("a: >- # why\n  one\n  two\n\nb: 1\n", ("a",), "new", "a: new # why\n\nb: 1\n"),
    "a block with an anchor": ("a: &x >- # why\n  one\nb: 1\n", ("a",), "new", "a: new # why\nb: 1\n"),
    "a literal block that keeps its breaks": ("a: |+\n  one\n\n\nb: 1\n", ("a",), "new", "a: new\nb: 1\n"),
    "nothing yet": ("a:\nb: 1\n", ("a",), "new", "a: new\nb: 1\n"),
    "nothing yet but a comment": ("a: # why\nb: 1\n", ("a",), "new", "a: new # why\nb: 1\n"),
    "a value on a line of its own": ("a:\n  old\nb: 1\n", ("a",), "new", "a: new\nb: 1\n"),
    "a comment before the value": ("a: # why\n  old\nb: 1\n", ("a",), "new", "a: # why\n  new\nb: 1\n"),
    "comments below keep a value in one line": (
        "a: old\n  # below\nb: 1\n",
        ("a",),
        "one\ntwo",
        'a: "one\\ntwo"\n  # below\nb: 1\n',
    ),
    "an item of a list": ("a:\n  - old # why\n  - b\n", ("a", 0), "new", "a:\n  - new # why\n  - b\n"),
    "an item in brackets": ("a: [x, old, 'y']\n", ("a", 1), "p, q", "a: [x, 'p, q', 'y']\n"),
    "a value in braces": ("a: {b: {c: old}, d: 1}\n", ("a", "b", "c"), "x}", "a: {b: {c: 'x}'}, d: 1}\n"),
    "a list for a list": ("a:\n  - x\n  - y\nb: 1\n", ("a",), ["z"], "a:\n  - z\nb: 1\n"),
    "a list for nothing": ("a: [] # none\n", ("a",), ["z"], "a: # none\n  - z\n"),
    "a list under a comment": ("a: # why\n  - x\nb: 1\n", ("a",), ["k", "z"], "a: # why\n  - k\n  - z\nb: 1\n"),
    "a mapping for an item": ("a:\n-   x\n", ("a", 0), {"b": 1, "c": 2}, "a:\n- b: 1\n  c: 2\n"),
    "an alias": ("a: &x old\nb: *x # why\n", ("b",), "new", "a: &x old\nb: new # why\n"),
    "the end of a file without a line end": ("a: old", ("a",), "new", "a: new"),
    "characters beyond the basic plane": ("ü: 🌲 # 🌲\na: old\n", ("a",), "🌲", "ü: 🌲 # 🌲\na: 🌲\n"),
    "line ends of Windows": ("a: old # w\r\nb: 1\r\n", ("a",), "x\ny", "a: |- # w\r\n  x\r\n  y\r\nb: 1\r\n"),
}


@pytest.mark.parametrize(("text", "route", "value", "expected"), SET.values(), ids=SET)
def test_setting_a_value(text: str, route: Route, value: Any, expected: str) -> None:
    assert done(patch.set_value, text, route, yaml_of(value)) == expected


REMOVE = {
    "a key": ("a: 1\nb: 2\nc: 3\n", ("b",), "a: 1\nc: 3\n"),
    "its comments": ("a: 1\n# about b\nb: 2 # behind b\n  # below b\n# about c\nc: 3\n", ("b",), "a: 1\n# about c\nc: 3\n"),
    "not a comment that stands apart": ("a: 1\n# a section\n\nb: 2\nc: 3\n", ("b",), "a: 1\n# a section\n\nc: 3\n"),
    "not the head of a file": ("# head\na: 1\nb: 2\n", ("a",), "# head\nb: 2\n"),
    "an item": ("a:\n  - x\n  - y\n  - z\n", ("a", 1), "a:\n  - x\n  - z\n"),
    "an item with its comments": (
        "a:\n  # one\n  - b: 1\n    # in one\n    c: 2\n    # end of one\n  # two\n  - b: 2\n",
        ("a", 0),
        "a:\n  # two\n  - b: 2\n",
    ),
    "a list that is not indented": ("a:\n- x\n- y\n# about b\nb: 1\n", ("a", 1), "a:\n- x\n# about b\nb: 1\n"),
    "the last item and its list": ("a: # why\n  - x\nb: 1\n", ("a", 0), "b: 1\n"),
    "the last key and its mapping": ("a:\n  b:\n    c: 1\n  d: 2\n", ("a", "b", "c"), "a:\n  d: 2\n"),
    "the first in brackets": ("a: [x, y, z] # why\n", ("a", 0), "a: [y, z] # why\n"),
    "the last in brackets": ("a: [x, y, z] # why\n", ("a", 2), "a: [x, y] # why\n"),
    "the last in brackets with a comma": ("a: [x, y, ]\n", ("a", 1), "a: [x, ]\n"),
    "the only item in brackets": ("a: [x]\nb: 1\n", ("a", 0), "b: 1\n"),
    "an item of several lines in brackets": (
        "a: [\n  x, # one\n  # two\n  y, # behind two\n  z\n]\n",
        ("a", 1),
        "a: [\n  x, # one\n  z\n]\n",
    ),
    "in braces": ("a: {b: 1, c: [x, y], d: 2}\n", ("a", "c"), "a: {b: 1, d: 2}\n"),
    "the key beside a dash": ("a:\n  - b: 1\n    # about c\n    c: 2\n", ("a", 0, "b"), "a:\n  # about c\n  - c: 2\n"),
    "a block": ("a: >-\n  one\n\n  two\n\nb: 1\n", ("a",), "b: 1\n"),
    "one blank line of two": ("a: 1\n\nb: 2\n\nc: 3\n", ("b",), "a: 1\n\nc: 3\n"),
    "blank lines at the end": ("a: 1\n\nb: 2\n", ("b",), "a: 1\n"),
    "the end without a line end": ("a: 1\nb: 2", ("b",), "a: 1\n"),
    "line ends of Windows": ("a: 1\r\n# b\r\nb: 2\r\nc: 3\r\n", ("b",), "a: 1\r\nc: 3\r\n"),
    "text that looks like a comment": ("a: |\n  # text\nb: 2\nc: 3\n", ("b",), "a: |\n  # text\nc: 3\n"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "route", "expected"), REMOVE.values(), ids=REMOVE)
def test_removing(text: str, route: Route, expected: str) -> None:
    assert done(patch.remove, text, route) == expected


def test_the_last_key_of_a_file_stays() -> None:
    with pytest.raises(SourceError, match="all that the file contains"):
        done(patch.remove, "a:\n  - x\n", ("a", 0))


KEYS = ["id", "label", "names", "links"]
INSERT_KEY = {
    "between": ("id: x\nlinks: []\n", (), "label", "L", "id: x\nlabel: L\nlinks: []\n"),
    "at the end": ("id: x\nlabel: L\n", (), "links", ["k"], "id: x\nlabel: L\nlinks:\n  - k\n"),
    "behind the comments of the key before": (
        "id: x # i\n  # below\n# about links\nlinks: []\n",
        (),
        "label",
        "L",
        "id: x # i\n  # below\nlabel: L\n# about links\nlinks: []\n",
    ),
    "keys out of order": ("links: []\nid: x\n", (), "label", "L", "links: []\nid: x\nlabel: L\n"),
    "before all others": ("# head\nlabel: L\n", (), "id", "x", "# head\nid: x\nlabel: L\n"),
    "of an item": ("a:\n- id: x\n- id: y\n", ("a", 0), "label", "L", "a:\n- id: x\n  label: L\n- id: y\n"),
    "beside a dash": ("a:\n  - label: L\n", ("a", 0), "id", "x", "a:\n  - id: x\n    label: L\n"),
    "in braces": ("a: {id: x, links: []}\n", ("a",), "label", "a, b", "a: {id: x, label: 'a, b', links: []}\n"),
    "a list in braces": ("a: {id: x}\n", ("a",), "links", ["k", "z"], "a: {id: x, links: [k, z]}\n"),
    "in empty braces": ("a: {}\n", ("a",), "id", "x", "a: {id: x}\n"),
    "a file without a line end": ("id: x", (), "label", "L", "id: x\nlabel: L"),
    "a key that has to be quoted": ("id: x\n", (), "no", "x", "id: x\n'no': x\n"),
    "line ends of Windows": ("id: x\r\n", (), "names", ["a", "b"], "id: x\r\nnames:\r\n  - a\r\n  - b\r\n"),
}


@pytest.mark.parametrize(("text", "route", "key", "value", "expected"), INSERT_KEY.values(), ids=INSERT_KEY)
def test_inserting_a_key(text: str, route: Route, key: str, value: Any, expected: str) -> None:
    order = [*KEYS, "no"] if key == "no" else KEYS
    assert done(patch.insert_key, text, route, key, yaml_of(value), order) == expected


INSERT_ITEM = {
    "at the beginning": ("a:\n  # x\n  - x\n", 0, "w", "a:\n  - w\n  # x\n  - x\n"),
    "in between": ("a:\n- x # x\n  # below\n# z\n- z\n", 1, "k", "a:\n- x # x\n  # below\n- k\n# z\n- z\n"),
    "at the end": ("a:\n  - x\nb: 1\n", 1, "k", "a:\n  - x\n  - k\nb: 1\n"),
    "at the end of a file without a line end": ("a:\n  - x", 1, "k", "a:\n  - x\n  - k"),
    "between blank lines": ("a:\n  - x\n\n  - z\n", 1, "k", "a:\n  - x\n\n  - k\n\n  - z\n"),
    "behind blank lines": ("a:\n  - x\n\n  - z\n\nb: 1\n", 2, "zz", "a:\n  - x\n\n  - z\n\n  - zz\n\nb: 1\n"),
    "a mapping": ("a:\n  - b: 1\n", 1, {"b": 2, "c": ["d"]}, "a:\n  - b: 1\n  - b: 2\n    c:\n      - d\n"),
    "text in several lines": ("a:\n  - x\n", 1, "p\nq", "a:\n  - x\n  - |-\n    p\n    q\n"),
    "into brackets": ("a: [x, z] # why\n", 1, "k", "a: [x, k, z] # why\n"),
    "before all in brackets": ("a: [x, z]\n", 0, "w", "a: [w, x, z]\n"),
    "into empty brackets": ("a: [] # none\n", 0, "x", "a: [x] # none\n"),
    "a mapping into brackets": ("a: [{b: 1}]\n", 1, {"b": "x, y"}, "a: [{b: 1}, {b: 'x, y'}]\n"),
    "into brackets over several lines": ("a: [\n  x, # x\n  m # m\n]\n", 2, "z", "a: [\n  x, # x\n  m, # m\n  z\n]\n"),
    "with a comma behind the last": ("a: [\n  x, # x\n]\n", 1, "k", "a: [\n  x, # x\n  k,\n]\n"),
    "line ends of Windows": ("a:\r\n  - x\r\n", 0, "w", "a:\r\n  - w\r\n  - x\r\n"),
}


@pytest.mark.parametrize(("text", "index", "value", "expected"), INSERT_ITEM.values(), ids=INSERT_ITEM)
def test_inserting_an_item(text: str, index: int, value: Any, expected: str) -> None:
    assert done(patch.insert_item, text, ("a",), index, yaml_of(value)) == expected


def test_an_item_moves_with_its_comments() -> None:
    text = "a:\n    # about x\n    -   b: |\n            text\n        # in x\n        c: 1 # c\n    # about y\n    - b: 2\n"
    fragment = patch.fragment_at(text, node_of(text), ("a", 0))
    assert fragment == Fragment(("# about x",), ("b: |", "    text", "# in x", "c: 1 # c"))
    moved = done(patch.insert_item, "z:\n- b: 0\n", ("z",), 1, patch.fragment_content(fragment), fragment.above)
    assert moved == "z:\n- b: 0\n# about x\n- b: |\n      text\n  # in x\n  c: 1 # c\n"


def test_a_piece_makes_a_list_of_its_own() -> None:
    fragment = Fragment(("# about x",), ("b: 1", "c: 2"))
    content = patch.list_of(patch.fragment_content(fragment), fragment.above)
    assert done(patch.insert_key, "id: x\n", (), "links", content, KEYS) == (
        "id: x\nlinks:\n  # about x\n  - b: 1\n    c: 2\n"
    )


def test_a_whole_file_is_a_piece() -> None:
    text = "# head\n\nid: x # i\nlabel: L\n# end\n"
    assert patch.fragment_at(text, node_of(text), ()) == Fragment(("# head", ""), ("id: x # i", "label: L", "# end"))


@pytest.mark.parametrize(
    ("text", "route", "message"),
    [
        ("? a\n: 1\n", ("a",), "the key 'a' has an unsupported notation"),
        ("a: &x\n  b: 1\nc: *x\n", ("c", "b"), "cannot edit a value of an alias"),
        ("a: [b: 1]\n", ("a", 0, "b"), "a pair inside of a list in brackets"),
        ("a: 1\n", ("b",), "there is no 'b' here"),
        ("a: [1]\n", ("a", 1), "there is no 1 here"),
        ("a: 1\n", (), "is the whole file"),
        ("a: &x # why\n  b\n", ("a",), "cannot edit a value with a comment after its anchor"),
    ],
)
def test_route_that_leads_nowhere_is_refused(text: str, route: Route, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        done(patch.set_value, text, route, "x")


def test_lines_do_not_go_into_brackets() -> None:
    fragment = Fragment((), ("b: 1", "c: 2"))
    with pytest.raises(SourceError, match="flow-style list"):
        done(patch.insert_item, "a: [{b: 0}]\n", ("a",), 1, patch.fragment_content(fragment))
    with pytest.raises(SourceError, match="flow-style list"):
        done(patch.insert_item, "a: [{b: 0}]\n", ("a",), 1, "x", ["# above"])
    with pytest.raises(SourceError, match="flow-style list"):
        patch.fragment_at("a: [{b: 0}]\n", node_of("a: [{b: 0}]\n"), ("a", 0))


VALUES = st.text(st.characters(codec="utf-8"), max_size=30) | st.integers(-(10**15), 10**15) | st.booleans()


@given(values=st.lists(VALUES, min_size=1, max_size=4), new=VALUES, brackets=st.booleans(), index=st.integers(0, 3))
def test_any_value_is_read_back(values: list[Any], new: Any, brackets: bool, index: int) -> None:
    index = min(index, len(values) - 1)
    content = patch.list_of(yaml_of(values[0])) if len(values) == 1 else yaml_of(values)
    text = "a: []\nz: 1 # z\n" if brackets else done(patch.insert_key, "z: 1 # z\n", (), "a", content, ["a", "z"])
    if brackets:
        for value in reversed(values):
            text = done(patch.insert_item, text, ("a",), 0, yaml_of(value))
    assert parser.parse(text, "x").value == {"a": values, "z": 1}
    changed = done(patch.set_value, text, ("a", index), yaml_of(new))
    assert parser.parse(changed, "x").value == {"a": [*values[:index], new, *values[index + 1 :]], "z": 1}
    longer = done(patch.insert_item, text, ("a",), index, yaml_of(new))
    assert parser.parse(longer, "x").value == {"a": [*values[:index], new, *values[index:]], "z": 1}
    shorter = done(patch.remove, longer, ("a", index))
    assert shorter == text
