"""From a LinkML schema to the compiled model: what LinkML says of each class and slot, worked out once.

The only reader of LinkML's schema objects besides the generators. Imports LinkML inside its functions.
"""

import re
from typing import TYPE_CHECKING, Any

from taxokit.core.errors import ConfigError
from taxokit.rdf import terms
from taxokit.taxonomy import schema as compiled

if TYPE_CHECKING:
    from linkml_runtime.linkml_model.meta import ClassDefinition, SlotDefinition
    from linkml_runtime.utils.schemaview import SchemaView

_KINDS = {
    "integer": "integer",
    "float": "number",
    "double": "number",
    "decimal": "number",
    "boolean": "boolean",
    "date": "date",
    "uri": "uri",
    "uriorcurie": "uri",
}


_PROPERTIES = {"implies", "told_as"}
"""The annotations that name a property of RDF."""


def compiled_model(view: "SchemaView") -> dict[str, Any]:
    """Return the compiled model of a schema as JSON data, without hashes (see `schema.schema_from`).

    Raises ConfigError where the schema says something that the toolkit cannot carry out.
    """
    definition = view.schema
    roots = [name for name, cls in view.all_classes().items() if cls.tree_root]
    if len(roots) != 1:
        raise ConfigError(
            f"the schema {definition.name} has {len(roots)} classes marked `tree_root`; it needs exactly one"
        )
    classes = {str(name): _class(view, cls) for name, cls in view.all_classes().items() if not cls.mixin}
    return {
        "format": compiled.FORMAT,
        "name": str(definition.name),
        "title": str(definition.title or definition.name),
        "root": str(roots[0]),
        "default_namespace": _expand(view, f"{definition.default_prefix}:"),
        "prefixes": {str(p.prefix_prefix): str(p.prefix_reference) for p in definition.prefixes.values()},
        "enums": {str(name): _enum(view, enum) for name, enum in view.all_enums().items()},
        "classes": classes,
    }


def _class(view: "SchemaView", cls: "ClassDefinition") -> dict[str, Any]:
    ancestors = [str(name) for name in view.class_ancestors(cls.name, mixins=False)][1:]
    types = [view.get_uri(cls.name, expand=True)]
    types += [view.get_uri(name, expand=True) for name in ancestors if view.get_class(name).class_uri]
    slots = sorted(view.class_induced_slots(cls.name), key=lambda slot: (slot.rank or 1_000_000, slot.name))
    return {
        "uri": view.get_uri(cls.name, expand=True),
        "ancestors": ancestors,
        "types": types,
        "abstract": bool(cls.abstract),
        "description": str(cls.description or ""),
        "namespaces": [_expand(view, f"{prefix}:") for prefix in cls.id_prefixes],
        "unique_keys": [[str(name) for name in key.unique_key_slots] for key in cls.unique_keys.values()],
        "slots": [_slot(view, slot) for slot in slots],
    }


def _slot(view: "SchemaView", slot: "SlotDefinition") -> dict[str, Any]:
    range_name = str(slot.range or view.schema.default_range or "string")
    kind, datatype = _kind(view, range_name)
    if kind == "class" and view.get_class(range_name).mixin:
        raise ConfigError(f"the slot {slot.name} has the range {range_name}, which is a mixin", hint="give it a class")
    entry: dict[str, Any] = {
        "name": str(slot.name),
        "uri": view.get_uri(slot, expand=True),
        "kind": kind,
        "range": range_name,
    }
    optional: dict[str, Any] = {
        "nesting": _nesting(view, slot, range_name) if kind == "class" else None,
        "datatype": None if datatype == terms.XSD + "string" else datatype,
        "multivalued": bool(slot.multivalued),
        "required": bool(slot.required),
        "recommended": bool(slot.recommended),
        "identifier": bool(slot.identifier or slot.key),
        "ordered": bool(slot.list_elements_ordered),
        "inverse": str(slot.inverse) if slot.inverse else None,
        "pattern": str(slot.pattern) if slot.pattern else None,
        "minimum": slot.minimum_value,
        "maximum": slot.maximum_value,
        "description": str(slot.description or ""),
        "annotations": _annotations(slot),
    }
    if "given" in optional["annotations"] and optional["annotations"].get("computed") != "iri":
        raise ConfigError(
            f"the slot {slot.name!r} has the annotation `given`, which only one with `computed: iri` can have"
        )
    if optional["pattern"]:
        _refuse_bad_expression(entry, "pattern", optional["pattern"])
    _refuse_bad_house_pattern(entry, optional["annotations"])
    for word in _PROPERTIES & optional["annotations"].keys():
        optional["annotations"][word] = _expand(view, optional["annotations"][word])
    # `0` is a minimum, and equal to False: hence the identity
    entry.update({key: value for key, value in optional.items() if value is not False and value not in (None, "", {})})
    return entry


def _refuse_bad_house_pattern(slot: dict[str, Any], annotations: dict[str, Any]) -> None:
    """Raise ConfigError for a house pattern that is no regular expression, or at no text, or for words without one."""
    pattern = annotations.get("house_pattern")
    if pattern is None:
        if "house_style" in annotations:
            raise ConfigError(
                f"the slot {slot['name']} has a house_style without a house_pattern", hint="add the pattern"
            )
        return
    if slot["kind"] not in ("text", "string"):
        raise ConfigError(f"the slot {slot['name']} has a house_pattern, and holds no text", hint="remove the pattern")
    _refuse_bad_expression(slot, "house_pattern", str(pattern))


def _refuse_bad_expression(slot: dict[str, Any], word: str, pattern: str) -> None:
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        raise ConfigError(f"the {word} of the slot {slot['name']} is no valid regular expression: {error}") from None


def _kind(view: "SchemaView", range_name: str) -> tuple[str, str]:
    """Return the kind of a range and, for a type, the IRI of its datatype."""
    if range_name in view.all_classes():
        return "class", terms.XSD + "anyURI"
    if range_name in view.all_enums():
        return "enum", terms.XSD + "string"
    datatype = _expand(view, str(view.induced_type(range_name).uri))
    if datatype == terms.LANG_STRING:
        return "text", datatype
    for name in view.type_ancestors(range_name):
        if str(name) in _KINDS:
            return _KINDS[str(name)], datatype
    return "string", datatype


def _nesting(view: "SchemaView", slot: "SlotDefinition", range_name: str) -> str:
    if not view.is_inlined(slot):
        return "reference"
    if not slot.multivalued:
        return "one"
    keyed = view.get_identifier_slot(range_name, use_key=True) is not None
    return "map" if keyed and not slot.inlined_as_list else "list"


def _enum(view: "SchemaView", enum: Any) -> dict[str, Any]:
    return {
        str(name): {
            **({"description": str(value.description)} if value.description else {}),
            **({"uri": _expand(view, str(value.meaning))} if value.meaning else {}),
            **_annotations(value),
        }
        for name, value in enum.permissible_values.items()
    }


def _annotations(element: Any) -> dict[str, Any]:
    annotations = element.annotations
    # LinkML gives a dict where it induced the element, and a JsonObj where it read it
    items = annotations.items() if isinstance(annotations, dict) else annotations._items()  # noqa: SLF001
    return {str(tag): annotation.value for tag, annotation in sorted(items)}


def _expand(view: "SchemaView", curie: str) -> str:
    prefix, colon, rest = curie.partition(":")
    namespaces = {str(p.prefix_prefix): str(p.prefix_reference) for p in view.schema.prefixes.values()}
    for name, reference in view.namespaces().items():
        namespaces.setdefault(str(name), str(reference))
    if colon and not rest.startswith("//"):
        if prefix not in namespaces:
            raise ConfigError(
                f"the schema {view.schema.name} uses the prefix {prefix!r} in {curie!r} without declaring it"
            )
        return namespaces[prefix] + rest
    return curie
