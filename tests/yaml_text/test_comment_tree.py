"""The outline of a YAML text: the node that each comment belongs to."""

import pytest
import yaml

from taxokit.text.errors import SourceError
from taxokit.yaml_text import parser
from taxokit.yaml_text.comment_tree import CommentedNode, comment_tree
from taxokit.yaml_text.comments import comments_of


def attached(text: str) -> dict[str, str]:
    """Return the place of each comment by its words, such as `above terms.0.id`."""
    root = parser.compose(text, "x.yaml")
    assert isinstance(root, yaml.Node)
    whole = comment_tree(text, root)
    return {
        comment.text.lstrip("# "): f"{name} {route(part)}".strip()
        for part in (whole, *whole.walk())
        for name, comments in (("above", part.above), ("trailing", part.trailing), ("end", part.end))
        for comment in comments
    }


def route(part: CommentedNode) -> str:
    steps = []
    while part.parent:
        steps.append(part.key if part.key is not None else str(part.parent.children.index(part)))
        part = part.parent
    return ".".join(reversed(steps))


def test_comments_of_a_text() -> None:
    text = (
        "# 1\n\n  # 2\na: 'x # no' # 3 \nb: >- # 4\n  # no\n  no # no\n # 5\nc: [1, # 6\n  'no#',\n  # 7\n  no#no]# no\n"
        "d: |\n  # no\n\n# 8"
    ).replace("]# no", "] # 9")
    comments = list(comments_of(text))
    assert [comment.text for comment in comments] == ["# 1", "# 2", "# 3", "# 4", "# 5", "# 6", "# 7", "# 9", "# 8"]
    assert [text[comment.start : comment.start + 3] for comment in comments] == [comment.text for comment in comments]
    assert [comment.text[2] for comment in comments if comment.own_line] == ["1", "2", "5", "7", "8"]
    assert [comment.text[2] for comment in comments if comment.after_blank] == ["2", "8"]


def test_comments_of_a_text_that_has_them_at_its_top_alone() -> None:
    assert [comment.text for comment in comments_of("# 1\n\n\t# 2\na: 1\n")] == ["# 1", "# 2"]
    assert not list(comments_of("a: b\n"))
    assert [comment.text for comment in comments_of("# 1\na: '#'\n")] == ["# 1"]


def test_places_of_comments() -> None:
    text = """\
# file
id: a # trailing id
# above terms
terms: # trailing terms
# above 0
- # above 0 too
  # and this
  id: b
  label: # trailing label
    - x
    # end of label
  # end of 0
    # not further in
 # above 1
- id: c
  notes: [x, # trailing x
  # above y
  y # trailing y
  # end of notes
  ] # trailing notes
# end of file
"""
    assert attached(text) == {
        "file": "above",
        "trailing id": "trailing id",
        "above terms": "above terms",
        "trailing terms": "trailing terms",
        "above 0": "above terms.0",
        "above 0 too": "above terms.0",
        "and this": "above terms.0",
        "trailing label": "trailing terms.0.label",
        "end of label": "end terms.0.label",
        "end of 0": "end terms.0",
        "not further in": "end terms.0",
        "above 1": "above terms.1",
        "trailing x": "trailing terms.1.notes.0",
        "above y": "above terms.1.notes.1",
        "trailing y": "trailing terms.1.notes.1",
        "end of notes": "end terms.1.notes",
        "trailing notes": "trailing terms.1.notes",
        "end of file": "end",
    }


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("# 1\na: 1\n", {"1": "above"}),
        ("# 1\n\na: 1\n", {"1": "above"}),
        ("# 1\n\n# 2\na: 1\n", {"1": "above", "2": "above a"}),
        ("# 1\n\n# 2\n\n# 3\na: 1\n", {"1": "above", "2": "above", "3": "above a"}),
        ("# 1\n\n# taxokit: ignore=x\na: 1\n", {"1": "above", "taxokit: ignore=x": "above"}),
    ],
)
def test_comments_above_the_first_key(text: str, places: dict[str, str]) -> None:
    assert attached(text) == places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a:\n  - 1\n  # taxokit: ignore=x\nb: 2\n", "above b"),
        ("a:\n  - 1\n  # taxokit: ignore=x\n", "end"),
        ("a:\n  # taxokit: ignore=x\n  1\n", "trailing a"),
        ("a:\n  # taxokit: ignore=x\n  b: 1\n", "above a.b"),
        ("a:\n  -\n    # taxokit: ignore=x\n    b: 1\n", "above a.0"),
    ],
)
def test_ignore_comments_belong_to_the_node_that_they_apply_to(text: str, place: str) -> None:
    assert attached(text) == {"taxokit: ignore=x": place}


def test_an_alias_repeats_a_value_without_its_places() -> None:
    text = "a: &a\n  b: 1\n# above\nc: *a # trailing\nd:\n  # between\n  *a\n"
    assert attached(text) == {"above": "above c", "trailing": "trailing c", "between": "above d"}
    with pytest.raises(
        SourceError, match="line 4: an alias repeats a value that contains comments; write the value out"
    ):
        attached("a: &a\n  b: 1 # why\n\nc: *a\n")
