"""Start and end of the parts of a YAML text."""

import pytest

from taxokit.text.diagnostics import Route
from taxokit.yaml_text import parser, spans
from taxokit.yaml_text.comments import Node

TEXT = """\
# head
a: &x one # about a
b: >- # about b
  two

  lines

c: |+
  kept

# about d
d:
- *x
  # below the alias
- [p, *x, {q: r}] # row
e:
"""


def root_of(text: str) -> Node:
    node = parser.compose(text, "x.yaml")
    assert isinstance(node, Node)
    return node


@pytest.mark.parametrize(
    ("route", "text"),
    [
        (("a",), "&x one"),
        (("b",), ">- # about b\n  two\n\n  lines"),
        (("c",), "|+\n  kept\n"),
        (("d",), "- *x\n  # below the alias\n- [p, *x, {q: r}]"),
        (("d", 0), "*x"),
        (("d", 1), "[p, *x, {q: r}]"),
        (("d", 1, 1), "*x"),
        (("d", 1, 2, "q"), "r"),
        (("e",), ""),
    ],
)
def test_a_value_ends_at_its_last_character(route: Route, text: str) -> None:
    child = spans.find_entry(TEXT, root_of(TEXT), route)
    assert TEXT[child.value_start : child.end] == text


@pytest.mark.parametrize(
    ("route", "lines"),
    [
        (("a",), "a: &x one # about a\n"),
        (("d",), "# about d\nd:\n- *x\n  # below the alias\n- [p, *x, {q: r}] # row\n"),
        (("d", 0), "- *x\n  # below the alias\n"),
        (("d", 1), "- [p, *x, {q: r}] # row\n"),
    ],
)
def test_comments_belong_to_the_entry_beside_them(route: Route, lines: str) -> None:
    child = spans.find_entry(TEXT, root_of(TEXT), route)
    assert TEXT[spans.start_with_comments(TEXT, child) : spans.end_with_comments(TEXT, child)] == lines


def test_children_know_their_neighbours() -> None:
    first, *_, last = spans.entries(TEXT, root_of(TEXT))
    assert first.before is None
    assert TEXT[first.next_start or 0 :].startswith("b:")
    assert last.next_start is None
    assert spans.entries("a", root_of("a")) == []


def test_deep_nesting_is_no_trouble() -> None:
    text = "- " * 80 + "x\n"
    assert spans.true_end(text, root_of(text)) == len(text) - 1
