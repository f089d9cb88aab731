"""A value violates the schema.

A slot is unknown, a required slot is missing, a list stands for one value, a number for text, or a value is outside its
pattern, its range or its permissible values.

Source: the JSON Schema compiled from the LinkML schema.

```yaml bad
id: energy
labl: Energy
```

```yaml good
id: energy
label: Energy
```
"""

import json
import re
from collections.abc import Mapping
from typing import Any

import jsonschema_rs

from taxokit.lint.rule_api import Diagnostic, Diagnostics, NewList, Origin, Route, Severity, Taxonomy, hint_to_add, rule
from taxokit.repository.project import SOURCE_SCHEMA_FILE
from taxokit.repository.reading import COMPILED, read_json
from taxokit.taxonomy.schema import Class, Schema, Slot, form_of_item, is_slug, written_form
from taxokit.text.errors import ConfigError, SourceError
from taxokit.text.normalize import truncated
from taxokit.text.patterns import matches, mismatch
from taxokit.text.words import did_you_mean

_FORMATS = {"iri": "IRI (RFC 3987)", "date": "date (such as 2026-06-14)"}
_SHOWN = 80  # the longest value in a message, in characters

_TYPES = {
    "string": "text",
    "object": "a mapping",
    "array": "a list",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "nothing",
}

_OPTIONS = 50  # how many permissible values a message names

_PATTERNS = jsonschema_rs.FancyRegexOptions(backtrack_limit=10_000)
"""The limit of backtracking of a pattern in one text, which takes half a millisecond."""


@rule(Severity.ERROR, fixable=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each place where the assembled document violates the JSON Schema of the sources."""
    if taxonomy.project is None:
        return
    validator = _validator(taxonomy)
    if validator.is_valid(taxonomy.document):
        return
    errors = list(validator.iter_errors(taxonomy.document))
    reported = {tuple(error.instance_path) for error in errors if error.kind.name == "format"}
    for error in errors:
        if error.kind.name == "pattern" and tuple(error.instance_path) in reported:
            continue  # an invalid IRI does not match the pattern either
        slot = next((step for step in reversed(error.instance_path) if isinstance(step, str)), "")
        cause = f"{error.kind.name} {error.kind.as_dict().get('property', slot)}"
        for diagnostic in _diagnostics(taxonomy, error):
            if diagnostic.place.path not in taxonomy.unread:
                yield diagnostic._replace(cause=cause)


def _validator(taxonomy: Taxonomy) -> Any:
    assert taxonomy.project is not None  # noqa: S101 - `check` returned otherwise
    try:
        schema = read_json(taxonomy.project.root, SOURCE_SCHEMA_FILE, COMPILED)
        return jsonschema_rs.validator_for(schema, validate_formats=True, pattern_options=_PATTERNS)
    except (SourceError, ValueError, RecursionError) as error:
        reason = error.message if isinstance(error, SourceError) else str(error).partition("\n")[0]
        raise ConfigError(f"cannot be used ({reason})", where=SOURCE_SCHEMA_FILE, hint="run `taxokit schema`") from None


def _diagnostics(taxonomy: Taxonomy, error: Any) -> Diagnostics:
    route: Route = tuple(error.instance_path)
    cls, slot = taxonomy.schema.slot_at(route)
    kind = error.kind.as_dict()
    name = error.kind.name
    origin = taxonomy.origin_of(route)
    if name == "additionalProperties":
        above = _keys_above(taxonomy, route)
        for key in kind["unexpected"]:
            message, hint = _unknown_key(cls, key)
            hint = _hint_to_indent(taxonomy, route, key, above[key]) or hint
            yield Diagnostic(taxonomy.origin_of((*route, key), on_key=True), message, hint)
    elif name == "required":
        missing = kind["property"]
        message = f"the {cls.kind if cls else 'value'} has no {missing}"
        slot = cls.by_name.get(missing) if cls else None
        hint = hint_to_add(taxonomy.schema, slot) if slot else f"add `{missing}: …`"
        yield Diagnostic(origin, message, hint, about=(missing,))
    elif name == "type":
        yield _wrong_type(taxonomy.schema, origin, error, slot)
    elif name == "enum":
        options = json.loads(kind["options"]) if isinstance(kind["options"], str) else kind["options"]
        message = f"{truncated(repr(error.instance), _SHOWN)} is not one of {', '.join(map(str, options[:_OPTIONS]))}"
        message += ", …" if len(options) > _OPTIONS else ""
        hint = did_you_mean(str(error.instance), map(str, options))
        yield Diagnostic(origin, message, hint, about=(name, _json(error.instance)))
    elif name == "propertyNames":
        yield from _invalid_keys(taxonomy, route, error)
    elif name == "uniqueItems":
        message = f"{slot.name if slot else 'the list'} has a value twice"
        yield Diagnostic(origin, message, "keep one of them", about=(name,))
    elif not _is_invalid_slug(taxonomy.schema, cls, slot, error.instance):  # else `invalid-id` reports it
        yield Diagnostic(origin, *_constraint(error, slot), about=(name, _json(error.instance)))


def _is_invalid_slug(schema: Schema, cls: Class | None, slot: Slot | None, value: Any) -> bool:
    takes_slug = slot is not None and slot.identifier and cls in schema.item_classes
    return takes_slug and isinstance(value, str) and not is_slug(value)


def _unknown_key(cls: Class | None, key: str) -> tuple[str, str]:
    if cls is None:
        return f"unknown slot {key!r}", ""
    slot = cls.by_name.get(key)
    if slot is not None and slot.computed:
        return f"{key!r} is computed, so sources must not contain it", "remove it"
    known = [slot.name for slot in cls.slots if not slot.computed]
    return f"{cls.indefinite} has no slot {key!r}", did_you_mean(key, known) or f"it has {', '.join(known)}"


def _wrong_type(schema: Schema, origin: Origin, error: Any, slot: Slot | None) -> Diagnostic:
    kind = error.kind.as_dict()
    types = kind.get("types") or kind.get("type")
    names = [types] if isinstance(types, str) else list(types)
    expected = " or ".join(_TYPES.get(name, name) for name in names)
    value = error.instance
    subject = slot.name if slot else "the value"
    message, hint, fix = f"{subject} must be {expected}, not {_TYPES[_json_type(value)]}", "", None
    if value is None:
        message, hint = f"{subject} is empty, but must be {expected}", "give it a value, or remove the key"
    elif names == ["string"] and isinstance(value, int | float):
        message = f"{subject} must be text, not {_json(value)}"
        # a float may be written in another way, so its value cannot be quoted here
        hint = "quote it, as it is written" if isinstance(value, float) else f'quote it: "{_json(value)}"'
    elif names == ["object"] and origin.route and isinstance(origin.route[-1], int):
        message = f"{subject} must contain mappings, not {_TYPES[_json_type(value)]} such as {_shown(value)}"
        hint = f"write each item as `{form_of_item(schema, slot)}`" if slot else ""
    elif names == ["array"] and slot and isinstance(value, dict) == slot.contains and not isinstance(value, list):
        parts = re.split(r"[,;]\s*", value) if isinstance(value, str) else [value]
        from taxokit.yaml_text.patch import in_brackets  # few taxonomies need it

        hint = f"write a list: `{slot.name}: {in_brackets(parts)}`"
        fix = NewList((value,)) if len(parts) == 1 else None
    elif names == ["boolean"]:
        hint = "write true or false, without quotes"
    elif slot and not isinstance(origin.route[-1], int) and _json_form(slot) in names:
        hint = f"write `{written_form(schema, slot)}`"
    elif isinstance(value, dict) and len(value) == 1:
        hint = f"write {_json(next(iter(value.values())))} alone"
    return Diagnostic(origin, message, hint, fix, about=("type", _json_type(value)))


def _json_form(slot: Slot) -> str:
    """Return the type of JSON in which the values of a slot are written."""
    if slot.multivalued and slot.nesting != "map":
        return "array"
    return "object" if slot.contains else "string"


def _constraint(error: Any, slot: Slot | None) -> tuple[str, str]:
    subject = slot.name if slot else "the value"
    value = _shown(error.instance)
    name, limit = error.kind.name, error.kind.value
    if name == "minLength" or (name == "pattern" and limit == r"\S"):
        return f"{subject} is empty", "give it a value, or remove the key"
    if name == "pattern" and "error" in error.kind.as_dict():
        return f"{subject} takes too long to match its pattern", "simplify the pattern so that it cannot backtrack"
    if name == "pattern":
        return mismatch(subject, value, str(limit), slot.description if slot else "")
    form = _FORMATS.get(str(limit), limit)
    message, hint = {
        "minimum": (f"{subject} is {value}, less than {limit}", f"write {limit} or more"),
        "maximum": (f"{subject} is {value}, more than {limit}", f"write {limit} or less"),
        "maxLength": (f"{subject} has more than {limit} characters", "shorten it"),
        "format": (f"{subject} is {value}, which is not a valid {form}", f"write a valid {form}"),
    }.get(name, (f"{subject}: {error.message}", "correct the value"))
    return message, f"{hint} ({slot.description})" if slot and slot.description else hint


def _invalid_keys(taxonomy: Taxonomy, route: Route, error: Any) -> Diagnostics:
    """Yield the invalid keys of a mapping; the validator names only the first."""
    cls, slot = taxonomy.schema.slot_at(route)
    target = taxonomy.schema.classes[slot.range] if slot and slot.contains else cls
    key_slot = target.identifier if target else None
    if key_slot is None or not key_slot.pattern:
        return
    above = _keys_above(taxonomy, route)
    for key in error.instance:
        if not matches(key_slot.pattern, key):
            origin = taxonomy.origin_of((*route, key), on_key=True)
            message, hint = mismatch("the key", _shown(key), key_slot.pattern, key_slot.description)
            yield Diagnostic(origin, message, _hint_to_indent(taxonomy, route, key, above[key]) or hint)


def _keys_above(taxonomy: Taxonomy, route: Route) -> Mapping[str, str | None]:
    """Return the keys of a mapping, each with the nearest key above it that may have it inside, None without one."""
    data: Any = taxonomy.document
    for step in route:
        data = data[step]
    above: dict[str, str | None] = {}
    nearest = None
    for key, value in data.items():
        above[key] = nearest
        nearest = key if value is None or isinstance(value, dict) else nearest
    return above


def _hint_to_indent(taxonomy: Taxonomy, route: Route, key: str, other: str | None) -> str:
    """Return the hint for a key that belongs inside of another key above it, and is beside that; "" for any other."""
    _, around = taxonomy.schema.slot_at(route)
    is_in_map = around is not None and around.nesting == "map" and route[-1:] == (around.name,)
    slot = around if is_in_map else taxonomy.schema.slot_at((*route, other))[1] if other else None
    if other is None or slot is None or not slot.contains:
        return ""
    inner = taxonomy.schema.classes[slot.range]
    pattern = inner.identifier.pattern if inner.identifier and slot.nesting == "map" and not is_in_map else None
    fits = matches(pattern, key) if pattern else key in inner.by_name
    return f"indent it further than `{other}`, if it is a part of that" if fits else ""


def _shown(value: Any) -> str:
    """Return a value as JSON, shortened if it is long."""
    return truncated(_json(value), _SHOWN)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _json_type(value: Any) -> str:
    names = {str: "string", dict: "object", list: "array", bool: "boolean", int: "integer", float: "number"}
    return names.get(type(value), "null")
