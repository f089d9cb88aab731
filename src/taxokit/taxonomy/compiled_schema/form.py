"""The form of a compiled schema: which values its parts can have.

A file that is damaged, or that another program wrote, is refused before anything is made of it. Every command reads the
schema, so that each value is checked once, and quickly.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from types import NoneType
from typing import Any, TypeAlias, get_args

from taxokit.taxonomy.schema import Kind, Nesting

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
    """Yield the parts of a compiled schema with a form that none of ours has; not those that are missing.

    Names and IRIs are of such a form, too: they are written into files of all languages.
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
    if not (_fits(entry, _CLASS) and _fits(entry.get("annotations", {}), {"artifacts": int})):
        return False
    keys = entry.get("unique_keys", ())
    lists = (entry.get(part, ()) for part in ("ancestors", "types", "namespaces", "mappings"))
    if not (_are(keys, list) and _are(chain(*lists, *keys), str)):
        return False
    return _are_iris((entry.get("uri", "x:"), *entry.get("types", ()), *entry.get("namespaces", ())))


def _is_slot(slot: Any, model: Mapping[str, Any]) -> bool:
    if not (isinstance(slot, dict) and _has_values_of_slot(tuple(slot), tuple(map(type, slot.values())))):
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


@cache  # hundreds of slots have few combinations of names and types
def _has_values_of_slot(names: tuple[str, ...], types: tuple[type, ...]) -> bool:
    if not _NEEDED <= set(names) <= _SLOT.keys():
        return False
    return all(issubclass(kind, _SLOT[name]) for name, kind in zip(names, types, strict=True))


@cache
def _is_name(text: str) -> bool:
    return _NAME.fullmatch(text) is not None


def _fits(entry: Any, form: _Form) -> bool:
    """Say whether something is a mapping whose values are of the types that a form gives them, where it gives any."""
    if not isinstance(entry, dict):
        return False
    for name, value in entry.items():  # no generator: there are thousands of values
        wanted = form.get(name)
        if wanted is not None and not isinstance(value, wanted):
            return False
    return True


def _are(values: Iterable[Any], kind: type) -> bool:
    return all(isinstance(value, kind) for value in values)


@cache
def _is_iri(text: str) -> bool:
    return _IRI.fullmatch(text) is not None


def _are_iris(texts: Iterable[Any]) -> bool:
    return all(isinstance(text, str) and _is_iri(text) for text in texts)
