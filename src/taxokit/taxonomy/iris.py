"""Identifiers and the IRIs that are made of them, by the schema and the namespace of the taxonomy alone."""

from collections.abc import Mapping
from typing import Any

from taxokit.taxonomy.schema import Class
from taxokit.text.patterns import lazy_compile

SLUG = lazy_compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MAX_SLUG = 80
"""Identifiers become the last segment of an IRI and the name of a file."""


def is_slug(value: str) -> bool:
    """Say whether `value` can identify an item."""
    return len(value) <= MAX_SLUG and SLUG.fullmatch(value) is not None


def item_iri(namespace: str, cls: Class, data: Mapping[str, Any], key: str | None = None) -> str:
    """Return the IRI of an item: the one that it gives itself where its class lets it, else `<namespace><kind>/<slug>`.

    An identifier whose range is `uri` is the IRI itself. A class without an identifier takes the values of its first
    unique key, joined by dots. `key` is what identifies an item whose data alone do not: that of an item in a mapping,
    or the `owned_key`. Returns "" where nothing names the item.
    """
    if cls.given_iri is not None:
        given = data.get(cls.given_iri.name)
        if isinstance(given, str) and given:
            return given
    return made_iri(namespace, cls, data, key)


def made_iri(namespace: str, cls: Class, data: Mapping[str, Any], key: str | None = None) -> str:
    """Return the IRI that the namespace and the identifier of an item make, whatever it gives itself."""
    identifier = cls.identifier
    if identifier is not None:
        value = key if key is not None else data.get(identifier.name)
        if not isinstance(value, str):
            return ""
        return value if identifier.kind == "uri" else f"{namespace}{cls.kind}/{value}"
    if key is not None:
        return f"{namespace}{cls.kind}/{key}"
    if cls.key:
        values = [data.get(name) for name in cls.key]
        return f"{namespace}{cls.kind}/{'.'.join(map(str, values))}" if all(values) else ""
    return ""


def owned_key(cls: Class, data: Mapping[str, Any], owner: Class, owner_id: str) -> str:
    """Return what identifies an item that belongs to another: kind and identifier of that one, and its unique key.

    Joined by dots, as in `term.solar-power.label`. Returns "" where a part is missing.
    """
    parts = [owner.kind, owner_id, *(str(data.get(name) or "") for name in cls.key)]
    return ".".join(parts) if all(parts) else ""


def dataset_iri(namespace: str) -> str:
    """Return the IRI of the taxonomy itself: the namespace without its last slash."""
    return namespace.removesuffix("/")
