"""Reconciliation: the items of a release as entities, types and properties, and candidates for the queries of a batch.

The identifier of an entity is its kind and its slug, that of a type the kind, that of a property the name of the slot.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any, Literal, NamedTuple

from jsonschema_rs import validator_for

from taxokit.query.names import items_named
from taxokit.query.search import Match, NameIndex
from taxokit.rdf import terms
from taxokit.taxonomy.lifecycle import successors
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import full_id, is_deprecated, named_items
from taxokit.taxonomy.schema import Class
from taxokit.taxonomy.tables import column_name
from taxokit.text.normalize import fold
from taxokit.web.pages import words_of
from taxokit.web.publication import first_text, name_of, targets_of
from taxokit.web.responses import RequestError, whole_number

_LONGEST_DESCRIPTION = 300

Values = Callable[[Item], Sequence[Item | str | int | float]]


@dataclass
class Property:
    """A property of the items of some classes: the values of a slot, or the item around each.

    `targets` are the classes of the items that are its values, none if its values are not items.
    """

    id: str
    description: str
    values: Values
    classes: list[Class] = field(default_factory=list)
    targets: set[Class] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The name in words."""
        return words_of(self.id)

    def as_json(self) -> dict[str, Any]:
        """Return it as the API names it."""
        about = {"description": self.description} if self.description else {}
        return {"id": self.id, "name": self.name, **about}


class Entities:
    """The entities of a taxonomy."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy

    @property
    def index(self) -> NameIndex:
        """The names of the items."""
        return self.taxonomy.derive(NameIndex)

    def named(self, identifier: str) -> list[Item]:
        """Return the items that an identifier means."""
        return items_named(self.taxonomy, identifier.strip())

    def find(self, identifier: str) -> Item | None:
        """Return the item that an identifier means; None if there is none, or several."""
        items = self.named(identifier)
        return items[0] if len(items) == 1 else None

    def as_json(self, item: Item) -> dict[str, Any]:
        """Return an item as the API names it: with its identifier, name and description."""
        about = self.description(item)
        return {"id": full_id(item), "name": name_of(item), **({"description": about} if about else {})}

    def description(self, item: Item) -> str:
        """Return a short description of an item, which begins with the replacement of a deprecated one; else ""."""
        text = first_text(item, terms.DEFINITION) or first_text(item, terms.DESCRIPTION)
        short = text if len(text) <= _LONGEST_DESCRIPTION else f"{text[: _LONGEST_DESCRIPTION - 1].rstrip()}…"
        if not is_deprecated(self.taxonomy, item):
            return short
        others = ", ".join(f"{name_of(other)} ({full_id(other)})" for other in successors(self.taxonomy, item))
        return f"Deprecated, {f'replaced by {others}' if others else 'not replaced'}. {short}".rstrip()

    @cached_property
    def types(self) -> Mapping[str, Class]:
        """The classes of the entities, by their kinds."""
        return {cls.kind: cls for cls in self.taxonomy.schema.item_classes}

    def type_as_json(self, cls: Class) -> dict[str, Any]:
        """Return a class as the API names it."""
        return {"id": cls.kind, "name": words_of(cls.kind)}

    @cached_property
    def properties(self) -> Mapping[str, Property]:
        """The properties by name, in the order of the schema."""
        properties: dict[str, Property] = {}
        for cls in self.types.values():
            for about, targets in self._properties_of(cls):
                known = properties.setdefault(about.id, about)
                known.classes.append(cls)
                known.targets.update(targets)
        return properties

    def _properties_of(self, cls: Class) -> Iterator[tuple[Property, Sequence[Class]]]:
        names = self.taxonomy.schema.descendants
        has_parent = any(slot.computed == "parent" for slot in cls.slots)
        for slot in cls.slots:
            if slot.contains and self.taxonomy.schema.classes[slot.range] not in self.types.values():
                continue
            targets = names(slot.range) if slot.kind == "class" else ()
            yield Property(slot.name, slot.description, partial(self._values, slot.name)), targets
        for holder in () if has_parent else self.types.values():
            if any(names(slot.range) == (cls,) for slot in holder.containers):
                words = f"The {holder.kind} around the item."
                yield Property(column_name(holder), words, partial(_parents, holder)), [holder]

    def _values(self, name: str, item: Item) -> Sequence[Item | str | int | float]:
        slot = item.cls.by_name.get(name)
        if slot is None or slot.kind == "class":
            return targets_of(self.taxonomy, item, slot) if slot else ()
        return [str(value).lower() if isinstance(value, bool) else value for value in item.values(slot)]


def _parents(holder: Class, item: Item) -> Sequence[Item]:
    """Return the item around another if it has a class, as a list."""
    return [item.parent] if item.parent is not None and item.parent.cls is holder else []


_DEFAULT_LIMIT, _MOST = 5, 100  # candidates
_NAME_SHARE = 0.8  # of the score; the rest is the share of the properties that agree

_FEATURES = {"name": "Likeness of the name", "properties": "Properties that agree"}
"""The parts of a score, each from 0 to 100."""

_OF_PROPERTIES_ALONE = 60.0  # the score of an item found without a name, if all properties agree


class Condition(NamedTuple):
    """A condition on a property: any, all or none of some values, folded.

    `about` is None for a property that items do not have, with which no item agrees.
    """

    about: Property | None
    values: Sequence[str]
    quantifier: Literal["any", "all", "none"]
    required: bool


class Query(NamedTuple):
    """A query: any of some names or identifiers, any of some types, and conditions."""

    names: Sequence[str]
    identifiers: Sequence[str]
    types: Sequence[str]
    conditions: Sequence[Condition]
    limit: int
    excluded: Sequence[str]


_TYPE = {"anyOf": [{"type": ["string", "null"]}, {"type": "object", "required": ["id"]}]}
_QUERY = {
    "type": "object",
    "properties": {
        "query": {"type": ["string", "number", "null"]},
        "type": {"anyOf": [_TYPE, {"type": "array", "items": _TYPE}]},
        "properties": {
            "type": ["array", "null"],
            "items": {"type": "object", "required": ["pid"], "properties": {"pid": {"type": "string"}}},
        },
    },
}
_CONDITION = {
    "type": "object",
    "required": ["matchType", "propertyValue"],
    "properties": {
        "matchType": {"enum": ["name", "id", "property"]},
        "matchQuantifier": {"enum": ["any", "all", "none"]},
        "propertyId": {"type": "string"},
    },
}
_DRAFT_QUERY = {
    "type": "object",
    "required": ["conditions"],
    "properties": {"type": _TYPE, "conditions": {"type": "array", "minItems": 1, "items": _CONDITION}},
}
_BATCH = {"type": "object", "additionalProperties": _QUERY}
_DRAFT_BATCH = {
    "type": "object",
    "required": ["queries"],
    "properties": {"queries": {"type": "array", "items": _DRAFT_QUERY}},
}
"""The forms of a batch of 0.2 and of the 1.0 draft, as JSON Schemas."""


def check_form(data: Any, schema: dict[str, Any]) -> None:
    """Raise RequestError (400) if data of a request does not have the form of a JSON Schema."""
    error = next(iter(validator_for(schema).iter_errors(data)), None)
    if error:
        where = "/".join(map(str, error.instance_path)) or "the request"
        raise RequestError(400, f"{where[:80]}: {error.message[:200]}")


def read_batch(entities: Entities, data: Any, most: int) -> dict[str, Query]:
    """Return the queries of a batch of 0.2, by name. Raises RequestError: 400 for another form, 413 for too many."""
    _check_number(data, most)
    check_form(data, _BATCH)
    return {name: _query(entities, _as_draft(name, query)) for name, query in data.items()}


def _as_draft(name: str, query: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a query of 0.2 as the 1.0 draft has it. Raises RequestError (400) if it asks for nothing."""
    conditions = [
        {"matchType": "property", "propertyId": pair["pid"], "propertyValue": pair.get("v")}
        for pair in query.get("properties") or ()
    ]
    if text := _plain(query.get("query")).strip():
        conditions.append({"matchType": "name", "propertyValue": text})
    if not conditions:
        raise RequestError(400, f"query {name[:40]!r} has neither a query nor properties")
    return {"conditions": conditions, "type": query.get("type"), "limit": query.get("limit")}


def read_draft_batch(entities: Entities, data: Any, most: int) -> list[Query]:
    """Return the queries of a batch of the 1.0 draft, in order. Raises as `read_batch` does."""
    _check_number(data.get("queries") if isinstance(data, dict) else (), most)
    check_form(data, _DRAFT_BATCH)
    return [_query(entities, query) for query in data["queries"]]


def _query(entities: Entities, data: Mapping[str, Any]) -> Query:
    conditions: list[Condition] = []
    texts: dict[str, list[str]] = {"name": [], "id": [], "excluded": []}
    for condition in data["conditions"]:
        kind, value = condition["matchType"], condition["propertyValue"]
        quantifier = condition.get("matchQuantifier", "any")
        if kind == "property":
            about = entities.properties.get(condition.get("propertyId", ""))
            values = tuple(_values(entities, value))
            conditions.append(Condition(about, values, quantifier, condition.get("required") is True))
        else:
            words = map(_plain, value if isinstance(value, list) else [value])
            texts["excluded" if quantifier == "none" else kind] += [text for text in words if text.strip()]
    limit = whole_number("limit", data.get("limit"), 1, _MOST, _DEFAULT_LIMIT)
    return Query(texts["name"], texts["id"], _types(data.get("type")), conditions, limit, texts["excluded"])


def _check_number(queries: Any, most: int) -> None:
    if isinstance(queries, dict | list) and len(queries) > most:
        detail = f"a batch can have {most} queries, as batchSize in the manifest says, not {len(queries)}"
        raise RequestError(413, detail)


def _types(data: Any) -> list[str]:
    return [name for kind in (data if isinstance(data, list) else [data]) if (name := _plain(kind))]


def _values(entities: Entities, data: Any) -> Iterator[str]:
    """Yield the folded values of a property in a query; an item that was reconciled before by its identifier."""
    for value in data if isinstance(data, list) else [data]:
        if isinstance(value, dict):
            item = entities.find(_plain(value))
            yield full_id(item) if item else _plain(value)
        else:
            yield fold(_plain(value)).strip()


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("id", "")
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, str | int | float) else ""


def candidates(entities: Entities, query: Query) -> list[dict[str, Any]]:
    """Return the candidates for a query, best first. `match` is true for a candidate that alone has the name."""
    scored = []
    for match in _matches(entities, query):
        agreed = [_agrees(match.item, condition) for condition in query.conditions]
        if all(agrees or not condition.required for agrees, condition in zip(agreed, query.conditions, strict=True)):
            share = sum(agreed) / len(agreed) if agreed else 1.0
            score = match.score * (_NAME_SHARE + (1 - _NAME_SHARE) * share)
            features = {"name": match.score, **({"properties": share * 100} if agreed else {})}
            scored.append((score, match.is_exact and share == 1.0, match.item, features))
    scored.sort(key=lambda candidate: -candidate[0])  # which keeps the order of equal scores
    certain = [item for _, is_exact, item, _ in scored if is_exact]
    return [
        {
            **entities.as_json(item),
            "type": [entities.type_as_json(item.cls)],
            "score": round(score, 1),
            "match": certain == [item] and not is_deprecated(entities.taxonomy, item),
            "features": [
                {"id": name, "name": _FEATURES[name], "value": round(value, 1)} for name, value in features.items()
            ],
        }
        for score, _, item, features in scored[: query.limit]
    ]


def _matches(entities: Entities, query: Query) -> Sequence[Match]:
    index = entities.index
    excluded = {item for name in query.excluded for item in entities.named(name)}

    def accepts(item: Item) -> bool:
        return item not in excluded and (not query.types or item.cls.kind in query.types)

    if query.identifiers:
        identified = (item for name in query.identifiers for item in entities.named(name))
        return [Match(item, 100.0, is_exact=True) for item in dict.fromkeys(identified) if accepts(item)]
    if query.names:
        restriction = accepts if excluded or query.types else None
        matches = [match for name in query.names for match in index.matches(name, restriction)]
        best = {match.item: match for match in sorted(matches, key=lambda match: match.score)}
        return matches if len(query.names) == 1 else list(best.values())
    items = named_items(entities.taxonomy) if query.conditions else ()
    return [
        Match(item, _OF_PROPERTIES_ALONE)
        for item in items
        if accepts(item) and any(_agrees(item, condition) for condition in query.conditions)
    ]


def _agrees(item: Item, condition: Condition) -> bool:
    values = set()
    for value in condition.about.values(item) if condition.about else ():
        if isinstance(value, Item):
            values |= {full_id(value), fold(name_of(value)), value.id}
        else:
            values.add(fold(str(value)))
    agreed = [value in values for value in condition.values]
    if condition.quantifier == "none":
        return not any(agreed)
    return bool(agreed) and (all(agreed) if condition.quantifier == "all" else any(agreed))
