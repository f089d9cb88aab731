"""The tables of keys that are made from JSON Schemas."""

from typing import Any

from json_tables import published, tables, with_tables

SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "format": {"const": 1},
        "name": {"type": ["string", "null"], "description": "A name | or none."},
        "kind": {"enum": ["a", "b"]},
        "found": {"type": "array", "items": {"$ref": "#/$defs/one"}, "description": "What was found."},
        "by_slot": {
            "type": "object",
            "propertyNames": {"title": "slot"},
            "additionalProperties": {"type": "object", "properties": {"n": {"type": "integer"}}},
        },
        "first": {"anyOf": [{"$ref": "#/$defs/one"}, {"type": "null"}]},
        "value": {},
    },
    "$defs": {
        "one": {
            "description": "One thing.",
            "properties": {
                "inner": {"$ref": "#/$defs/one"},
                "rank": {"$ref": "#/$defs/rank"},
                "is_first": {"type": "boolean"},
            },
        },
        "rank": {"type": "integer", "description": "Its place."},
    },
}


def test_every_key_has_a_row_and_every_named_object_a_table() -> None:
    assert (
        tables(SCHEMA)
        == r"""| key | type | meaning |
|---|---|---|
| `format` | `1` |  |
| `name` | string or null | A name \| or none. |
| `kind` | `a`, `b` |  |
| `found` | list of one | What was found. |
| `by_slot` | object: slot to object |  |
| `by_slot.<slot>.n` | integer |  |
| `first` | one or null |  |
| `value` | any |  |

`one`: One thing.

| key | type | meaning |
|---|---|---|
| `inner` | one | One thing. |
| `rank` | rank | Its place. |
| `is_first` | true or false |  |
"""
    )


def test_newest_format_is_the_one_that_is_described() -> None:
    old, new = ({"properties": {name: {}}} for name in ("old", "new"))
    assert "`new`" in tables({"$defs": {"format_9": old, "format_10": new}})


def test_only_what_the_comments_enclose_is_replaced() -> None:
    page = "before\n<!-- keys of search -->\nan old table\n<!-- end -->\nafter <!-- end -->\n"
    made = f"before\n<!-- keys of search -->\n\n{tables(published('search'))}\n<!-- end -->\nafter <!-- end -->\n"
    assert with_tables(page) == made
    assert with_tables(made) == made
    assert with_tables("no table\n") == "no table\n"
