"""Reading the compiled schema, and checking that a document has the forms of its slots: text, number, list or item.

Code that works with a document of another origin checks its forms first. The JSON Schema checks more: required slots,
patterns and ranges.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from types import NoneType
from typing import Any, TypeAlias, get_args

from taxokit.repository.project import MODEL_FILE
from taxokit.repository.reading import COMPILED, read_file
from taxokit.taxonomy.model import keyed
from taxokit.taxonomy.schema import Class, Kind, Nesting, Schema, Slot
from taxokit.text.errors import ConfigError, MissingFileError, SourceError

_KINDS, _NESTINGS = get_args(Kind), get_args(Nesting)

_Form: TypeAlias = Mapping[str, type | tuple[type, ...]]

_MODEL: _Form = {
    **dict.fromkeys(("name", "title", "root", "default_namespace", "linkml"), str),
    **dict.fromkeys(("classes", "enums", "prefixes", "sources", "outputs"), dict),
}
_CLASS: _Form = {
    **dict.fromkeys(("uri", "description"), str),
    **dict.fromkeys(("ancestors", "types", "namespaces", "unique_keys", "slots", "mappings"), list),
    "abstract": bool,
    "annotations": dict,
}
_SLOT: _Form = {
    **dict.fromkeys(("name", "uri", "kind", "range", "datatype", "description"), str),
    **dict.fromkeys(("multivalued", "required", "recommended", "identifier", "ordered"), bool),
    **dict.fromkeys(("nesting", "inverse", "pattern"), (str, NoneType)),
    **dict.fromkeys(("minimum", "maximum"), (int, float, NoneType)),
    "annotations": dict,
}
_NEEDED = {"name", "uri", "kind", "range"}
_ANNOTATIONS: _Form = dict.fromkeys(("computed", "implies", "scheme", "scheme_class", "scheme_label", "told_as"), str)


_NAME = re.compile(r"\w[\w .-]*")
PREFIX = re.compile(r"[^\W\d_](?:[\w.-]*[\w-])?")  # PN_PREFIX of Turtle, section 6.5
_IN_IRI = r"""[^\x00-\x20\x7f-\x9f<>"{}|\\^`%\[\]]"""  # RFC 3987, section 2.2, without the brackets of IPv6
_HOST = rf"""//(?:(?![/?#:]){_IN_IRI})*(?::\d{{0,5}})?(?=[/?#]|$)"""
_IRI = re.compile(rf"[A-Za-z][A-Za-z\d+.-]*:(?:{_HOST}|(?!//))(?:{_IN_IRI}|%[\dA-Fa-f]{{2}})*")


def damages(model: Mapping[str, Any]) -> Iterator[str]:
    """Yield the parts of a compiled schema with a form that `taxokit schema` does not write; missing parts are valid.

    The form of names and IRIs counts, too: they are written into files of all languages.
    """
    if not _fits(model, _MODEL):
        yield "its top level"
        return
    yield from (part for part in ("sources", "outputs") if not _are(model.get(part, {}).values(), str))
    if not (_are_prefixes(model.get("prefixes", {})) and _are_iris((model.get("default_namespace", "x:"),))):
        yield "a prefix or the namespace"
    for name, values in model.get("enums", {}).items():
        if not _is_enum(values):
            yield f"the enum {name!r}"
    for name, entry in model.get("classes", {}).items():
        if not (_NAME.fullmatch(name) and _is_class(entry)):
            yield f"the class {name!r}"
        elif not all(_is_slot(slot, model) for slot in entry.get("slots", ())):
            yield f"a slot of the class {name!r}"


def _are_prefixes(prefixes: Mapping[str, Any]) -> bool:
    return all(not name or PREFIX.fullmatch(name) for name in prefixes) and _are_iris(prefixes.values())


def _is_enum(values: Any) -> bool:
    if not (isinstance(values, dict) and _are(values.values(), dict)):
        return False
    return _are_iris(about["uri"] for about in values.values() if about.get("uri"))


def _is_class(entry: Any) -> bool:
    if not _fits(entry, _CLASS):
        return False
    keys = entry.get("unique_keys", ())
    lists = (entry.get(part, ()) for part in ("ancestors", "types", "namespaces", "mappings"))
    if not (_are(keys, list) and _are(chain(*lists, *keys), str)):
        return False
    return _are_iris((entry.get("uri", "x:"), *entry.get("types", ()), *entry.get("namespaces", ())))


def _is_slot(slot: Any, model: Mapping[str, Any]) -> bool:
    if not (_fits(slot, _SLOT) and slot.keys() >= _NEEDED and slot.keys() <= _SLOT.keys()):
        return False
    if not (_is_name(slot["name"]) and _is_iri(slot["uri"])):
        return False
    annotations = slot.get("annotations")
    if annotations and not (_fits(annotations, _ANNOTATIONS) and _is_name(annotations.get("scheme", "x"))):
        return False
    kind, nesting = slot["kind"], slot.get("nesting")
    if kind == "class":
        return nesting in _NESTINGS and slot["range"] in model.get("classes", ())
    return nesting is None and kind in _KINDS and (kind != "enum" or slot["range"] in model.get("enums", ()))


@cache
def _is_name(text: str) -> bool:
    return _NAME.fullmatch(text) is not None


def _fits(entry: Any, form: _Form) -> bool:
    """Return True if something is a mapping whose values are of the types that a form gives them, if it gives any."""
    if not isinstance(entry, dict):
        return False
    return all(isinstance(value, form[name]) for name, value in entry.items() if name in form)


def _are(values: Iterable[Any], kind: type) -> bool:
    return all(isinstance(value, kind) for value in values)


@cache
def _is_iri(text: str) -> bool:
    return _IRI.fullmatch(text) is not None


def _are_iris(texts: Iterable[Any]) -> bool:
    return all(isinstance(text, str) and _is_iri(text) for text in texts)


_ADVICE = "run `taxokit schema`"

FORMAT = 1
"""The version of the compiled model's own format. A file with another one is stale."""


def read_schema(root: Path, path: str = MODEL_FILE) -> Schema:
    """Read the compiled schema of a repository.

    Raises ConfigError if the file is missing, is not a compiled schema, or has another format version.
    """
    try:
        return _schema_in(read_file(root, path, COMPILED), path)
    except MissingFileError:
        raise ConfigError("the compiled schema is missing", where=path, hint=_ADVICE) from None
    except SourceError as error:
        raise ConfigError(error.message, where=path, hint=error.hint) from None


@lru_cache(maxsize=4)  # a session reads the same with each state of the sources
def _schema_in(content: bytes, path: str) -> Schema:
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        raise ConfigError("is not JSON", where=path, hint=_ADVICE) from None
    return schema_from(data, path)


def schema_from(data: Any, where: str) -> Schema:
    """Make a schema of the content of a compiled one. `where` names it in errors. Raises ConfigError."""
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ConfigError(f"is not a compiled schema of format {FORMAT}", where=where, hint=_ADVICE)
    damaged = next(damages(data), None)
    if damaged:
        raise ConfigError(f"the compiled schema is damaged ({damaged} is of another form)", where=where, hint=_ADVICE)
    try:
        return schema_of(data)
    except KeyError as error:
        raise ConfigError(f"the compiled schema is damaged (it has no {error})", where=where, hint=_ADVICE) from None


def schema_of(model: Mapping[str, Any]) -> Schema:
    """Make a schema of a compiled model, whose form is not checked."""
    classes = {name: _class(name, entry) for name, entry in model["classes"].items()}
    same = ("name", "title", "enums", "prefixes", "default_namespace", "linkml", "sources", "outputs")
    return Schema(root=classes[model["root"]], classes=classes, **{name: model[name] for name in same})


def _class(name: str, entry: Mapping[str, Any]) -> Class:
    return Class(
        name=name,
        uri=entry["uri"],
        ancestors=tuple(entry["ancestors"]),
        types=tuple(entry["types"]),
        abstract=entry["abstract"],
        slots=tuple(Slot(**slot) for slot in entry["slots"]),
        unique_keys=tuple(tuple(key) for key in entry["unique_keys"]),
        namespaces=tuple(entry["namespaces"]),
        description=entry["description"],
        annotations=entry.get("annotations", {}),
        mappings=tuple(entry.get("mappings", ())),
    )


_FORMS: Mapping[str, tuple[tuple[type, ...], str]] = {
    "integer": ((int,), "a whole number"),
    "number": ((int, float), "a number"),
    "boolean": ((bool,), "true or false"),
}
_TEXT = ((str,), "text")


def first_violation(schema: Schema, document: Any) -> str:
    """Return where a document has a value of another form than its slot takes, in words; "" for nowhere."""
    return next(_in_item(schema, schema.root, document, ""), "")


def _in_item(schema: Schema, cls: Class, data: Any, where: str) -> Iterator[str]:
    if not isinstance(data, dict):
        yield f"{where or 'the document'} is not an object"
        return
    for slot in cls.slots:
        if slot.name in data:
            yield from _in_slot(schema, slot, data[slot.name], f"{where}.{slot.name}".lstrip("."))


def _in_slot(schema: Schema, slot: Slot, value: Any, where: str) -> Iterator[str]:
    if slot.nesting == "map":
        cls = schema.classes[slot.range]
        if not isinstance(value, dict):
            yield f"{where} is not an object"
        for key, inner in value.items() if isinstance(value, dict) else ():
            yield from _in_item(schema, cls, keyed(cls, key, inner), f"{where}.{key}")
    elif slot.multivalued:
        if not isinstance(value, list):
            yield f"{where} is not a list"
        identifier = schema.classes[slot.range].identifier if slot.nesting == "list" else None
        for index, inner in enumerate(value if isinstance(value, list) else ()):
            yield from _in_value(schema, slot, inner, f"{where}[{index}]")
            if identifier and not inner.get(identifier.name):
                yield f"{where}[{index}] has no {identifier.name}"
    else:
        yield from _in_value(schema, slot, value, where)


def _in_value(schema: Schema, slot: Slot, value: Any, where: str) -> Iterator[str]:
    if slot.contains:
        yield from _in_item(schema, schema.classes[slot.range], value, where)
        return
    types, words = _FORMS.get(slot.kind, _TEXT)
    if not isinstance(value, types) or (isinstance(value, bool) and bool not in types):
        yield f"{where} is not {words}"
