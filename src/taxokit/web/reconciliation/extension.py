"""Data extension: the values of properties for entities that were reconciled, to fill columns of a table."""

from collections.abc import Mapping, Sequence
from typing import Any

from taxokit.taxonomy.model import Item
from taxokit.web.reconciliation.entities import Entities, Property
from taxokit.web.responses import RequestError

_MOST_PROPERTIES = 100


def proposals(entities: Entities, type_name: str, limit: int) -> dict[str, Any]:
    """Return the properties that can be fetched for entities of a type, of all types where it is "".

    Raises RequestError where there is no such type.
    """
    cls = entities.type_of(type_name) if type_name else None
    found = [one for one in entities.properties.values() if cls is None or cls in one.classes]
    said = {"limit": limit} if limit < len(found) else {}
    return {"type": type_name, **said, "properties": [{"id": one.id, "name": one.name} for one in found[:limit]]}


def extended(entities: Entities, data: Any, most: int, *, is_draft: bool) -> dict[str, Any]:
    """Return the answer to a data extension query: rows by identifier, as a list in the 1.0 draft.

    Raises RequestError: 400 for another form, or an unknown property, 413 for too much.
    """
    identifiers, properties = _read(entities, data, most)
    rows = {}
    for identifier in identifiers:
        item = entities.find(identifier)
        rows[identifier] = {one.id: _cells(entities, one, item) if item else [] for one in properties}
    meta = [_meta(entities, one) for one in properties]
    return {"meta": meta, "rows": _listed(rows) if is_draft else rows}


def _listed(rows: Mapping[str, Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [
        {"id": identifier, "properties": [{"id": name, "values": values} for name, values in cells.items()]}
        for identifier, cells in rows.items()
    ]


def _read(entities: Entities, data: Any, most: int) -> tuple[Sequence[str], Sequence[Property]]:
    if not isinstance(data, dict):
        raise RequestError(400, "a data extension query must be a JSON object")
    identifiers, wanted = data.get("ids"), data.get("properties")
    if not isinstance(identifiers, list) or not all(isinstance(one, str) for one in identifiers):
        raise RequestError(400, "a data extension query needs `ids`, a list of identifiers")
    if not isinstance(wanted, list) or not all(isinstance(one, dict) and _names(one) for one in wanted):
        raise RequestError(400, "a data extension query needs `properties`, a list of objects with an `id`")
    if len(identifiers) > most or len(wanted) > _MOST_PROPERTIES:
        raise RequestError(413, f"{most} identifiers and {_MOST_PROPERTIES} properties are the most at once")
    names = dict.fromkeys(one["id"] for one in wanted)
    return list(dict.fromkeys(identifiers)), [entities.property(name) for name in names]


def _names(data: Mapping[str, Any]) -> bool:
    return isinstance(data.get("id"), str)


def _meta(entities: Entities, one: Property) -> dict[str, Any]:
    types = [entities.type_as_json(cls) for cls in one.targets]
    return {"id": one.id, "name": one.name, **({"type": types[0]} if len(types) == 1 else {})}


def _cells(entities: Entities, one: Property, item: Item) -> list[dict[str, Any]]:
    return [_cell(entities, value) for value in one.values(item)]


def _cell(entities: Entities, value: Item | str | float) -> dict[str, Any]:
    if isinstance(value, Item):
        return entities.entity(value)
    if isinstance(value, int):
        return {"int": value}
    return {"float": value} if isinstance(value, float) else {"str": str(value)}
