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
from typing import Any

import jsonschema_rs

from taxokit.lint.rule_api import Diagnostic, Diagnostics, NewList, Origin, Route, Severity, rule
from taxokit.repository.project import SOURCE_SCHEMA_FILE
from taxokit.repository.reading import COMPILED, read_json
from taxokit.taxonomy.iris import is_slug
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.errors import ConfigError, SourceError
from taxokit.text.normalize import truncated
from taxokit.text.patterns import matches, mismatch
from taxokit.text.words import did_you_mean, listed

_FORMATS = {"iri": "IRI (RFC 3987)", "date": "date (such as 2026-06-14)"}
_SHOWN = 80
"""How many characters of a value a message has."""

_TYPES = {
    "string": "text",
    "object": "a mapping",
    "array": "a list",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "nothing",
}


_OPTIONS = 50
"""How many permissible values are named."""

_PATTERNS = jsonschema_rs.FancyRegexOptions(backtrack_limit=10_000)
"""How often a pattern may backtrack in one text, which takes half a millisecond."""


@rule(Severity.ERROR, fixable=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each place where the assembled document does not fit the JSON Schema of the sources."""
    if taxonomy.project is None:
        return
    validator = _validator(taxonomy)
    if validator.is_valid(taxonomy.document):
        return
    errors = list(validator.iter_errors(taxonomy.document))
    reported = {tuple(error.instance_path) for error in errors if error.kind.name == "format"}
    for error in errors:
        if error.kind.name == "pattern" and tuple(error.instance_path) in reported:
            continue  # an invalid IRI does not fit the pattern either
        for diagnostic in _diagnostics(taxonomy, error):
            if diagnostic.place.path not in taxonomy.unread:
                yield diagnostic._replace(cause=_cause(error))


def _cause(error: Any) -> str:
    """Return what errors have in common that are fixed in the same way: the kind, and the slot."""
    slot = next((step for step in reversed(error.instance_path) if isinstance(step, str)), "")
    return f"{error.kind.name} {error.kind.as_dict().get('property', slot)}"


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
        for key in kind["unexpected"]:
            yield Diagnostic(taxonomy.origin_of((*route, key), on_key=True), *_unknown_key(cls, key))
    elif name == "required":
        hint = _advice(cls, kind["property"])
        yield Diagnostic(
            origin, f"the {cls.kind if cls else 'value'} has no {kind['property']}", hint, about=(kind["property"],)
        )
    elif name == "type":
        target = taxonomy.schema.classes[slot.range] if slot and slot.contains else None
        yield _wrong_type(origin, error, slot, target)
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
    elif not (slot and slot.identifier and isinstance(error.instance, str) and not is_slug(error.instance)):
        # an invalid identifier is reported by `invalid-id`
        yield Diagnostic(origin, *_constraint(error, slot), about=(name, _json(error.instance)))


def _unknown_key(cls: Class | None, key: str) -> tuple[str, str]:
    if cls is None:
        return f"there is no slot {key!r} here", ""
    slot = cls.by_name.get(key)
    if slot is not None and slot.computed:
        return f"{key!r} is computed, not written in sources", "remove it"
    known = [slot.name for slot in cls.slots if not slot.computed]
    return f"a {cls.kind} has no slot {key!r}", did_you_mean(key, known) or f"it has {', '.join(known)}"


def _advice(cls: Class | None, name: str) -> str:
    slot = cls.by_name.get(name) if cls else None
    return f"add `{name}:` ({slot.description})" if slot and slot.description else f"add `{name}:`"


def _wrong_type(origin: Origin, error: Any, slot: Slot | None, target: Class | None) -> Diagnostic:
    kind = error.kind.as_dict()
    wanted = kind.get("types") or kind.get("type")
    names = [wanted] if isinstance(wanted, str) else list(wanted)
    expected = " or ".join(_TYPES.get(name, name) for name in names)
    value = error.instance
    subject = f"{slot.name} " if slot else ""
    about = ("type", _json_type(value))
    if value is None:
        return Diagnostic(
            origin, f"{subject}is empty, but has to be {expected}", "give it a value, or remove the key", about=about
        )
    if names == ["string"] and isinstance(value, int | float):
        # a float may have been written in another way, so its value cannot be quoted here
        hint = "quote it, as it is written" if isinstance(value, float) else f'quote it: "{_json(value)}"'
        return Diagnostic(origin, f"{subject}is {_json(value)}, which YAML does not read as text", hint, about=about)
    if names == ["object"] and isinstance(origin, Origin) and origin.route and isinstance(origin.route[-1], int):
        message = f"{subject}has to contain mappings, not {_TYPES[_json_type(value)]} such as {_shown(value)}"
        return Diagnostic(origin, message, _mapping_advice(value, target), about=about)
    message = f"{subject}has to be {expected}, not {_TYPES[_json_type(value)]}"
    if names == ["array"] and isinstance(value, str) and slot and not slot.contains:
        fix = None if "," in value or ";" in value else NewList((value,))
        return Diagnostic(origin, message, f"write a list: `{slot.name}: [{value}]`", fix, about)
    hint = "write true or false, without quotes" if names == ["boolean"] else ""
    return Diagnostic(origin, message, hint, about=about)


def _mapping_advice(value: Any, target: Class | None) -> str:
    """Say how an item of a list is written as a mapping, with what is there instead as its first value."""
    names = [slot.name for slot in target.slots if slot.identifier or slot.required] if target else []
    if not names:
        return "write each as `- key: value` lines"
    first, *others = names
    rest = f", and {listed(others)} below" if others else ""
    return f"write `- {first}: {value if isinstance(value, str) else '…'}`{rest}"


def _constraint(error: Any, slot: Slot | None) -> tuple[str, str]:
    subject = slot.name if slot else "the value"
    value = _shown(error.instance)
    name, limit = error.kind.name, error.kind.value
    if name == "pattern" and limit == r"\S":
        return f"{subject} is empty", "give it a value, or remove the key"
    if name == "pattern" and "error" in error.kind.as_dict():
        return (
            f"{subject} takes too long to match its pattern",
            "write the pattern so that it cannot backtrack",
        )
    if name == "pattern":
        return mismatch(subject, value, str(limit), slot.description if slot else "")
    form = _FORMATS.get(str(limit), limit)
    message, hint = {
        "minimum": (f"{subject} is {value}, less than {limit}", f"write {limit} or more"),
        "maximum": (f"{subject} is {value}, more than {limit}", f"write {limit} or less"),
        "maxLength": (f"{subject} has more than {limit} characters", "shorten it"),
        "format": (f"{subject} is {value}, which is not a valid {form}", f"write a valid {form}"),
    }.get(name, (f"{subject}: {error.message}", "fix the value"))
    return message, f"{hint} ({slot.description})" if slot and slot.description else hint


def _invalid_keys(taxonomy: Taxonomy, route: Route, error: Any) -> Diagnostics:
    """Yield the invalid keys of a mapping; the validator names only the first."""
    cls, slot = taxonomy.schema.slot_at(route)
    target = taxonomy.schema.classes[slot.range] if slot and slot.contains else cls
    key_slot = target.identifier if target else None
    if key_slot is None or not key_slot.pattern:
        return
    for key in error.instance:
        if not matches(key_slot.pattern, key):
            origin = taxonomy.origin_of((*route, key), on_key=True)
            yield Diagnostic(origin, *mismatch("the key", _shown(key), key_slot.pattern, key_slot.description))


def _shown(value: Any) -> str:
    """Return a value as JSON, shortened where it is long."""
    return truncated(_json(value), _SHOWN)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _json_type(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    names = {str: "string", dict: "object", list: "array", int: "integer", float: "number"}
    return names.get(type(value), "null")
