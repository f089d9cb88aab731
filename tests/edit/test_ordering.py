"""The order of keys and items, and which differences in order mean nothing."""

from pathlib import Path

import pytest
import yaml

from taxokit.edit.formatter import SchemaOrder, reattach
from taxokit.taxonomy.compiled_schema import read_schema
from taxokit.taxonomy.schema import Schema
from taxokit.yaml_text import parser
from taxokit.yaml_text.comment_tree import comment_tree


@pytest.fixture(scope="module")
def schema(thesaurus_template: Path) -> Schema:
    """The schema of the thesaurus."""
    return read_schema(thesaurus_template)


def test_keys_and_items_are_sorted_at_every_depth(schema: Schema) -> None:
    text = "terms:\n  - label: B\n    id: b\n    synonyms: [y, x]\n  - id: a\nid: wind\n"
    root = parser.compose(text, "x.yaml")
    assert isinstance(root, yaml.Node)
    whole = comment_tree(text, root)
    SchemaOrder(schema).sort(whole, schema.classes["Theme"])
    assert [part.key for part in whole.children] == ["id", "terms"]
    first, second = whole.children[1].children
    assert [part.key for part in first.children] == ["id"]
    assert [part.key for part in second.children] == ["id", "label", "synonyms"]
    assert [part.value for part in second.children[2].children] == ["x", "y"]


def test_comments_without_a_place_in_block_style_are_reattached(schema: Schema) -> None:
    text = "notes: [ # behind\n# end\n]\nterms: [{id: a}] # taxokit: ignore=x\n"
    root = parser.compose(text, "x.yaml")
    assert isinstance(root, yaml.Node)
    whole = comment_tree(text, root)
    reattach(whole)
    notes, terms = whole.children
    # the first key of a file gives what is above it to the file
    assert [comment.text for comment in whole.above] == ["# end"]
    assert [comment.text for comment in notes.trailing] == ["# behind"]
    assert [comment.text for comment in terms.above] == ["# taxokit: ignore=x"]
    assert not terms.trailing


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"notes": ["a", "b"]}, {"notes": ["b", "a"]}, True),
        ({"notes": ["a", "b", "b"]}, {"notes": ["a", "a", "b"]}, False),
        (
            {"terms": [{"id": "a", "notes": ["a", "b"]}, {"id": "b"}]},
            {"terms": [{"id": "b"}, {"notes": ["b", "a"], "id": "a"}]},
            True,
        ),
        ({"translations": {"en": {"synonyms": ["a", "b"]}}}, {"translations": {"en": {"synonyms": ["b", "a"]}}}, True),
        ({"unknown": ["a", "b"]}, {"unknown": ["b", "a"]}, False),
        ({"label": "a"}, {"label": "b"}, False),
    ],
)
def test_what_differs_in_an_order_that_means_nothing_is_the_same(
    schema: Schema, one: dict[str, object], other: dict[str, object], same: bool
) -> None:
    order, cls = SchemaOrder(schema), schema.classes["Theme"]
    assert (order.without_order(one, cls) == order.without_order(other, cls)) is same


def test_an_order_that_means_something_is_not_forgotten(repository: Path) -> None:
    found = read_schema(repository)
    cls, slot = next((cls, slot) for cls in found.classes.values() for slot in cls.slots if slot.ordered)
    one, other = {slot.name: [{"id": "a"}, {"id": "b"}]}, {slot.name: [{"id": "b"}, {"id": "a"}]}
    assert SchemaOrder(found).without_order(one, cls) != SchemaOrder(found).without_order(other, cls)
