"""The answers of `/reconcile` besides candidates: manifests, suggestions, previews, and values to fill a table."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any, TypeVar

from taxokit.rdf import terms
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import full_id, is_deprecated, named_items
from taxokit.taxonomy.schema import Class
from taxokit.text.normalize import fold
from taxokit.text.quoting import markup
from taxokit.text.words import closest_words
from taxokit.web.page import filled, words_of
from taxokit.web.publication import name_of
from taxokit.web.reconciliation.entities import Entities, Property
from taxokit.web.responses import RequestError

T = TypeVar("T")

DRAFT = "1.0-draft"
VERSIONS = ("0.2", DRAFT)

_WIDTH, _HEIGHT = 430, 300  # of a preview
_MOST_PROPERTIES = 100
_LONGEST_PREFIX = 300


# --- manifests --------------------------------------------------------------------------------------------------------


def manifest(entities: Entities, title: str, language: str, url: str, batch_size: int) -> dict[str, Any]:
    """Return the manifest of 0.2 for an endpoint at `url`, without a slash at its end."""
    suggest = {
        name: {
            "service_url": url,
            "service_path": f"/suggest/{name}",
            "flyout_service_path": f"/flyout/{name}?id=${{id}}",
        }
        for name in ("entity", "property", "type")
    }
    return {
        **_common(entities, title, batch_size),
        "identifierSpace": entities.taxonomy.namespace,
        "schemaSpace": terms.CONCEPT,
        "lang": language,
        "view": {"url": f"{url}/view?id={{{{id}}}}"},
        "preview": {"url": f"{url}/preview?id={{{{id}}}}", "width": _WIDTH, "height": _HEIGHT},
        "suggest": suggest,
        "extend": {
            "propose_properties": {"service_url": url, "service_path": "/extend/propose"},
            "property_settings": [],
        },
    }


def draft_manifest(entities: Entities, title: str, language: str, url: str, batch_size: int) -> dict[str, Any]:
    """Return the manifest of the 1.0 draft, which names the same things in other ways."""
    return {
        **_common(entities, title, batch_size),
        "lang": language,
        "view": {"url": f"{url}/view?id={{id}}"},
        "preview": {"width": _WIDTH, "height": _HEIGHT},
        "suggest": {"entity": True, "property": True, "type": True},
        "extend": {"proposeProperties": True, "propertySettings": []},
        "standardizedScore": True,
    }


def _common(entities: Entities, title: str, batch_size: int) -> dict[str, Any]:
    types = [entities.type_as_json(cls) for cls in entities.types]
    return {"versions": list(VERSIONS), "name": title, "defaultTypes": types, "batchSize": batch_size}


# --- suggestions for the beginning of a name or an identifier ---------------------------------------------------------


def suggested_entities(entities: Entities, prefix: str, types: Sequence[Class], start: int, limit: int) -> list[Any]:
    """Return entities from the place `start` on: those that the prefix identifies, that begin with it, that are alike.

    Deprecated entities come last, but for one that the prefix identifies.
    """
    items = [item for item in _entities(entities, prefix[:_LONGEST_PREFIX]) if not types or item.cls in types]
    return [
        {**entities.described(item), "notable": [entities.type_as_json(item.cls)]}
        for item in items[start : start + limit]
    ]


def _entities(entities: Entities, prefix: str) -> Iterator[Item]:
    index = entities.index
    if not prefix.strip():
        yield from named_items(entities.taxonomy)
        return
    identified = index.identified(prefix)
    yield from identified
    alike = chain(index.starting(prefix), (match.item for match in index.matches(prefix)))
    yield from sorted(_once(alike, identified), key=lambda item: is_deprecated(entities.taxonomy, item))


def suggested_types(entities: Entities, prefix: str, start: int, limit: int) -> list[dict[str, Any]]:
    """Return types for a prefix."""
    by_kind = {cls.kind: cls for cls in entities.types}
    names = {kind: (kind, cls.name, entities.type_as_json(cls)["name"]) for kind, cls in by_kind.items()}
    classes = [by_kind[kind] for kind in islice(_beginning(names, prefix), start, start + limit)]
    return [
        {**entities.type_as_json(cls), **({"description": cls.description} if cls.description else {})}
        for cls in classes
    ]


def suggested_properties(entities: Entities, prefix: str, start: int, limit: int) -> list[dict[str, Any]]:
    """Return properties for a prefix."""
    names = {about.id: (about.id, about.name) for about in entities.properties.values()}
    return [entities.properties[name].as_json() for name in islice(_beginning(names, prefix), start, start + limit)]


def _beginning(names: Mapping[str, tuple[str, ...]], prefix: str) -> Iterator[str]:
    """Yield the identifiers with a name, or a word of one, that begins with a prefix, and those spelled like it."""
    text = fold(prefix).strip()[:_LONGEST_PREFIX]
    starting = (key for key, words in names.items() if any(fold(word).startswith(text) for word in words))
    inside = (key for key, words in names.items() if any(f" {text}" in f" {fold(word)}" for word in words))
    exact = [key for key in names if key == prefix.strip()]
    return _once(chain(exact, starting, inside, closest_words(text, list(names))), ())


def _once(values: Iterable[T], known: Iterable[T]) -> Iterator[T]:
    """Yield each value once, without the known ones."""
    seen = set(known)
    for value in values:
        if value not in seen:
            seen.add(value)
            yield value


# --- previews ---------------------------------------------------------------------------------------------------------


def preview(entities: Entities, item: Item, url: str, language: str) -> str:
    """Return a small page about an entity, with a link to `url`, which other pages may show in a frame."""
    return _rendered(entities, item, url=url, language=language or "en", is_page=True)


def entity_flyout(entities: Entities, item: Item) -> dict[str, Any]:
    """Return the flyout of an entity: a piece of HTML that a client shows beside its name."""
    return {"id": full_id(item), "html": _rendered(entities, item, is_page=False)}


def _rendered(entities: Entities, item: Item, *, is_page: bool, url: str = "", language: str = "") -> str:
    entity = {
        "id": full_id(item),
        "name": name_of(item),
        "kind": words_of(item.cls.kind),
        "path": list(map(name_of, item.path)),
        "description": entities.description(item),
        "url": url,
    }
    return filled("entity.html", entity=entity, language=language, is_page=is_page)


def flyout(identifier: str, name: str, description: str) -> dict[str, Any]:
    """Return the flyout of a type or a property."""
    return {"id": identifier, "html": f"<h1>{markup(name)}</h1>\n<p>{markup(description)}</p>"}


# --- data extension ---------------------------------------------------------------------------------------------------


def proposals(entities: Entities, type_name: str, limit: int) -> dict[str, Any]:
    """Return the properties that entities of a type have, of all types for "". Raises RequestError."""
    cls = entities.type_of(type_name) if type_name else None
    properties = [about for about in entities.properties.values() if cls is None or cls in about.classes]
    shown = [{"id": about.id, "name": about.name} for about in properties[:limit]]
    return {"type": type_name, **({"limit": limit} if limit < len(properties) else {}), "properties": shown}


def extended(entities: Entities, data: Any, most: int, *, is_draft: bool) -> dict[str, Any]:
    """Return the answer to a data extension query: rows by identifier, as a list in the 1.0 draft.

    Raises RequestError: 400 for another form, or an unknown property, 413 for too much.
    """
    identifiers, properties = _read(entities, data, most)
    rows = {}
    for identifier in identifiers:
        item = entities.find(identifier)
        rows[identifier] = {
            about.id: [_cell(entities, value) for value in about.values(item)] if item else [] for about in properties
        }
    meta = [_meta(entities, about) for about in properties]
    if not is_draft:
        return {"meta": meta, "rows": rows}
    listed = [
        {"id": identifier, "properties": [{"id": name, "values": values} for name, values in cells.items()]}
        for identifier, cells in rows.items()
    ]
    return {"meta": meta, "rows": listed}


def _read(entities: Entities, data: Any, most: int) -> tuple[Sequence[str], Sequence[Property]]:
    if not isinstance(data, dict):
        raise RequestError(400, "a data extension query must be a JSON object")
    identifiers, properties = data.get("ids"), data.get("properties")
    if not isinstance(identifiers, list) or not all(isinstance(name, str) for name in identifiers):
        raise RequestError(400, "a data extension query needs `ids`, a list of identifiers")
    if not isinstance(properties, list) or not all(
        isinstance(about, dict) and isinstance(about.get("id"), str) for about in properties
    ):
        raise RequestError(400, "a data extension query needs `properties`, a list of objects with an `id`")
    if len(identifiers) > most or len(properties) > _MOST_PROPERTIES:
        raise RequestError(413, f"{most} identifiers and {_MOST_PROPERTIES} properties are the most at once")
    names = dict.fromkeys(about["id"] for about in properties)
    return list(dict.fromkeys(identifiers)), [entities.property(name) for name in names]


def _meta(entities: Entities, about: Property) -> dict[str, Any]:
    types = [entities.type_as_json(cls) for cls in about.targets]
    return {"id": about.id, "name": about.name, **({"type": types[0]} if len(types) == 1 else {})}


def _cell(entities: Entities, value: Item | str | float) -> dict[str, Any]:
    if isinstance(value, Item):
        return entities.entity(value)
    if isinstance(value, int):
        return {"int": value}
    return {"float": value} if isinstance(value, float) else {"str": str(value)}
