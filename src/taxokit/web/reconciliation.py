"""Reconciliation: the items of a release as entities, types and properties, and candidates for the queries of a batch.

The identifier of an entity is its kind and its slug, so that the namespace and the identifier are its IRI; that of a
type is the kind, and that of a property the name of the slot. A batch of 0.2 is an object of queries by name, each with
properties; one of the 1.0 draft is a list of queries, each with conditions.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from taxokit.query.search import Match, NameIndex
from taxokit.rdf import terms
from taxokit.taxonomy.lifecycle import successors
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import full_id, is_deprecated, named_items
from taxokit.taxonomy.references import references_in
from taxokit.taxonomy.schema import Class, Slot
from taxokit.taxonomy.tables import column_name
from taxokit.text.normalize import fold
from taxokit.web.page import words_of
from taxokit.web.publication import name_of
from taxokit.web.responses import RequestError, named, whole_number

_LONGEST_DESCRIPTION = 300

Values = Callable[[Item], Sequence[Item | str | int | float]]


class Property:
    """A property of the items of some classes: the values of a slot, or the item around each.

    `targets` are the classes of the items that are its values, none if its values are not items.
    """

    def __init__(self, name: str, description: str, values: Values) -> None:
        self.id = name
        self.name = words_of(name)
        self.description = description
        self.values = values
        self.classes: list[Class] = []
        self.targets: set[Class] = set()

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

    # --- entities -----------------------------------------------------------------------------------------------------

    def find(self, identifier: str) -> Item | None:
        """Return the item of an identifier, which may be an IRI, or a slug that one kind has; None if there is none."""
        items = self.index.identified(identifier)
        return items[0] if len(items) == 1 else None

    def entity(self, item: Item) -> dict[str, Any]:
        """Return an item as the API names it: identifier and name."""
        return {"id": full_id(item), "name": name_of(item)}

    def described(self, item: Item) -> dict[str, Any]:
        """Return an item with its description."""
        about = self.description(item)
        return {**self.entity(item), **({"description": about} if about else {})}

    def description(self, item: Item) -> str:
        """Return a short description of an item, which begins with the replacement of a deprecated one; else ""."""
        texts = [item.meaning(uri) for uri in (terms.DEFINITION, terms.DESCRIPTION)]
        text = next((value[0] if isinstance(value, list) else value for value in texts if value), "")
        text = text if isinstance(text, str) else ""
        short = text if len(text) <= _LONGEST_DESCRIPTION else f"{text[: _LONGEST_DESCRIPTION - 1].rstrip()}…"
        return " ".join(filter(None, (self.status(item), short)))

    def status(self, item: Item) -> str:
        """Return what replaces a deprecated item, in words; "" for an item in use."""
        if not is_deprecated(self.taxonomy, item):
            return ""
        others = [f"{name_of(other)} ({full_id(other)})" for other in successors(self.taxonomy, item)]
        return f"Deprecated, replaced by {', '.join(others)}." if others else "Deprecated, not replaced."

    # --- types --------------------------------------------------------------------------------------------------------

    @property
    def types(self) -> Sequence[Class]:
        """The classes of the entities."""
        return self.taxonomy.schema.item_classes

    def type_as_json(self, cls: Class) -> dict[str, Any]:
        """Return a class as the API names it."""
        return {"id": cls.kind, "name": words_of(cls.kind)}

    @cached_property
    def types_by_name(self) -> Mapping[str, Class]:
        """The classes by the names of a type: the kind, the name and the IRI of the class."""
        return {name: cls for cls in self.types for name in (cls.kind, cls.name, cls.uri)}

    def type_of(self, name: str) -> Class:
        """Return the class that a type means. Raises RequestError."""
        return named("type", name, self.types_by_name.get, [cls.kind for cls in self.types])

    # --- properties ---------------------------------------------------------------------------------------------------

    @cached_property
    def properties(self) -> Mapping[str, Property]:
        """The properties by name, in the order of the schema."""
        properties: dict[str, Property] = {}
        for cls in self.types:
            for about, targets in self._properties_of(cls):
                known = properties.setdefault(about.id, about)
                known.classes.append(cls)
                known.targets.update(targets)
        return properties

    def property(self, name: str) -> Property:
        """Return the property of a name. Raises RequestError."""
        return named("property", name, self.properties.get, list(self.properties))

    def _properties_of(self, cls: Class) -> Iterator[tuple[Property, Sequence[Class]]]:
        names = self.taxonomy.schema.descendants
        has_parent = any(slot.computed == "parent" for slot in cls.slots)
        for slot in cls.slots:
            if slot.contains and slot.range not in self._item_classes:
                continue
            targets = names(slot.range) if slot.kind == "class" else ()
            yield Property(slot.name, slot.description, self._values_of(slot.name)), targets
        holders = [other for other in self.types if any(names(slot.range) == (cls,) for slot in other.containers)]
        for holder in () if has_parent else holders:
            words = f"The {holder.kind} around the item."
            yield Property(column_name(holder), words, _parent_of(holder)), [holder]

    @cached_property
    def _item_classes(self) -> frozenset[str]:
        return frozenset(cls.name for cls in self.types)

    def _values_of(self, name: str) -> Values:
        def values(item: Item) -> Sequence[Item | str | int | float]:
            slot = item.cls.by_name.get(name)
            if slot is None:
                return ()
            if slot.kind == "class":
                return self._targets(item, slot)
            return [str(value).lower() if isinstance(value, bool) else value for value in item.values(slot)]

        return values

    def _targets(self, item: Item, slot: Slot) -> list[Item]:
        """Return the items that a slot refers to, or contains."""
        if slot.contains:
            index = self.taxonomy.index(slot.range)
            names = (Item(self.taxonomy.schema.classes[slot.range], data).id for data in item.values(slot))
            return [index[name] for name in names if name in index]
        references = references_in(self.taxonomy, item, slot)
        return [reference.target for reference in references if reference.target is not None]


def _parent_of(holder: Class) -> Values:
    return lambda item: [item.parent] if item.parent is not None and item.parent.cls is holder else []


_DEFAULT_LIMIT, _MOST = 5, 100
"""How many candidates a query gets, by default and at most."""

_NAME_SHARE = 0.8
"""The share of the name in the score; the rest is the share of the properties that agree."""

_FEATURES = {"name": "Likeness of the name", "properties": "Properties that agree"}
"""The parts of a score, each from 0 to 100."""

_OF_PROPERTIES_ALONE = 60.0
"""The score of an item found by its properties alone, if all of them agree."""


@dataclass(frozen=True)
class Condition:
    """A condition on a property: any, all or none of some values, folded.

    `about` is None for a property that items do not have, with which no item agrees.
    """

    about: Property | None
    values: tuple[str, ...]
    quantifier: Literal["any", "all", "none"] = "any"
    required: bool = False


@dataclass(frozen=True)
class Query:
    """A query: any of some names or identifiers, any of some types, and conditions."""

    names: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    limit: int = _DEFAULT_LIMIT
    excluded: tuple[str, ...] = ()


# --- reading ----------------------------------------------------------------------------------------------------------


def read_batch(entities: Entities, data: Any, most: int) -> dict[str, Query]:
    """Return the queries of a batch of 0.2, by name. Raises RequestError: 400 for another form, 413 for too many."""
    if not isinstance(data, dict):
        raise RequestError(400, "the queries must be a JSON object of queries by name")
    _check_number(len(data), most)
    return {name: _query(entities, name, query) for name, query in data.items()}


def _query(entities: Entities, name: str, data: Any) -> Query:
    where = f"query {name[:40]!r}"
    fields = _object(data, where)
    types = fields.get("type")
    given = [kind for kind in (types if isinstance(types, list) else [types]) if kind not in (None, "")]
    conditions = []
    for pair in _list(fields.get("properties"), f"properties of {where}"):
        members = _object(pair, f"a property of {where}")
        about = entities.properties.get(_text(members.get("pid"), f"pid of {where}"))
        conditions.append(Condition(about, tuple(_values(entities, members.get("v"), where))))
    text = _text(fields.get("query"), f"query of {where}", default="")
    if not text.strip() and not conditions:
        raise RequestError(400, f"{where} has neither a query nor properties")
    limit = whole_number(f"limit of {where}", fields.get("limit"), 1, _MOST, _DEFAULT_LIMIT)
    names = tuple(_type_name(kind, where) for kind in given)
    return Query((text,) if text.strip() else (), types=names, conditions=tuple(conditions), limit=limit)


def read_draft_batch(entities: Entities, data: Any, most: int) -> list[Query]:
    """Return the queries of a batch of the 1.0 draft, in order. Raises as `read_batch` does."""
    if not isinstance(data, dict) or not isinstance(data.get("queries"), list):
        raise RequestError(400, "the body must be a JSON object with a list `queries`")
    _check_number(len(data["queries"]), most)
    return [_draft_query(entities, f"query {number}", query) for number, query in enumerate(data["queries"], start=1)]


def _draft_query(entities: Entities, where: str, data: Any) -> Query:
    fields = _object(data, where)
    conditions = []
    texts: dict[str, list[str]] = {"name": [], "id": [], "excluded": []}
    given = _list(fields.get("conditions"), f"conditions of {where}")
    if not given:
        raise RequestError(400, f"{where} has no conditions")
    for member in given:
        condition = _object(member, f"a condition of {where}")
        kind, quantifier = condition.get("matchType"), condition.get("matchQuantifier", "any")
        if kind not in ("name", "id", "property") or quantifier not in ("any", "all", "none"):
            raise RequestError(400, f"{where} has a matchType or matchQuantifier that is not in the specification")
        if "propertyValue" not in condition:
            raise RequestError(400, f"{where} has a condition without propertyValue")
        value = condition["propertyValue"]
        if kind == "property":
            about = entities.properties.get(_text(condition.get("propertyId"), f"propertyId of {where}"))
            values = tuple(_values(entities, value, where))
            conditions.append(Condition(about, values, quantifier, condition.get("required") is True))
        else:
            words = map(_plain, value if isinstance(value, list) else [value])
            texts["excluded" if quantifier == "none" else kind] += [text for text in words if text.strip()]
    types = fields.get("type")
    return Query(
        tuple(texts["name"]),
        tuple(texts["id"]),
        () if types in (None, "") else (_type_name(types, where),),
        tuple(conditions),
        whole_number(f"limit of {where}", fields.get("limit"), 1, _MOST, _DEFAULT_LIMIT),
        tuple(texts["excluded"]),
    )


def _check_number(count: int, most: int) -> None:
    if count > most:
        raise RequestError(413, f"a batch can have {most} queries, as batchSize in the manifest says, not {count}")


def _object(data: Any, where: str) -> Mapping[str, Any]:
    if not isinstance(data, dict):
        raise RequestError(400, f"{where} must be a JSON object")
    return data


def _list(data: Any, where: str) -> list[Any]:
    if data is None:
        return []
    if not isinstance(data, list):
        raise RequestError(400, f"{where} must be a list")
    return data


def _text(data: Any, where: str, default: str | None = None) -> str:
    if data is None and default is not None:
        return default
    if isinstance(data, int | float) and not isinstance(data, bool):
        return str(data)
    if not isinstance(data, str):
        raise RequestError(400, f"{where} must be a text")
    return data


def _type_name(data: Any, where: str) -> str:
    return _text(data.get("id") if isinstance(data, dict) else data, f"type of {where}")


def _values(entities: Entities, data: Any, where: str) -> Iterator[str]:
    """Yield the folded values of a property in a query; an item that was reconciled before by its identifier."""
    for value in data if isinstance(data, list) else [data]:
        if isinstance(value, dict):
            item = entities.find(_text(value.get("id"), f"id of a value in {where}"))
            yield full_id(item) if item else str(value["id"])
        else:
            yield fold(_plain(value)).strip()


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("id", "")
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, str | int | float) else ""


# --- answering ------------------------------------------------------------------------------------------------------


class Reconciler:
    """Answers the queries of one batch; a query that is repeated, as in a column of a table, is answered once."""

    def __init__(self, entities: Entities) -> None:
        self._entities = entities
        self._answered: dict[Query, list[dict[str, Any]]] = {}

    def candidates(self, query: Query) -> list[dict[str, Any]]:
        """Return the candidates for a query, best first. `match` is true for a candidate that alone has the name."""
        if query not in self._answered:
            self._answered[query] = list(self._candidates(query))
        return self._answered[query]

    def _candidates(self, query: Query) -> Iterator[dict[str, Any]]:
        entities = self._entities
        candidates = []
        for match in self._matches(query):
            agreed = [self._agrees(match.item, condition) for condition in query.conditions]
            if all(agreed[i] or not condition.required for i, condition in enumerate(query.conditions)):
                share = sum(agreed) / len(agreed) if agreed else 1.0
                score = match.score * (_NAME_SHARE + (1 - _NAME_SHARE) * share)
                features = {"name": match.score, **({"properties": share * 100} if agreed else {})}
                candidates.append((score, match.is_exact and share == 1.0, match.item, features))
        candidates.sort(key=lambda candidate: -candidate[0])  # which keeps the order of equal scores
        certain = [item for _, is_exact, item, _ in candidates if is_exact]
        for score, _, item, features in candidates[: query.limit]:
            yield {
                **entities.described(item),
                "type": [entities.type_as_json(item.cls)],
                "score": round(score, 1),
                "match": certain == [item] and not is_deprecated(entities.taxonomy, item),
                "features": [
                    {"id": name, "name": _FEATURES[name], "value": round(value, 1)} for name, value in features.items()
                ],
            }

    def _matches(self, query: Query) -> Sequence[Match]:
        entities, index = self._entities, self._entities.index
        classes = {entities.types_by_name[name] for name in query.types if name in entities.types_by_name}
        excluded = {item for name in query.excluded for item in index.identified(name)}

        def accepts(item: Item) -> bool:
            return item not in excluded and (not query.types or item.cls in classes)

        if query.identifiers:
            named = (item for name in query.identifiers for item in index.identified(name))
            return [Match(item, 100.0, is_exact=True) for item in dict.fromkeys(named) if accepts(item)]
        if query.names:
            matches = [match for name in query.names for match in index.matches(name, accepts)]
            best = {match.item: match for match in sorted(matches, key=lambda match: match.score)}
            return matches if len(query.names) == 1 else list(best.values())
        items = named_items(entities.taxonomy) if query.conditions else ()
        return [
            Match(item, _OF_PROPERTIES_ALONE)
            for item in items
            if accepts(item) and any(self._agrees(item, condition) for condition in query.conditions)
        ]

    def _agrees(self, item: Item, condition: Condition) -> bool:
        values = set()
        for value in condition.about.values(item) if condition.about else ():
            if isinstance(value, Item):
                entity = self._entities.entity(value)
                values |= {entity["id"], fold(entity["name"]), value.id}
            else:
                values.add(fold(str(value)))
        agreed = [value in values for value in condition.values]
        if condition.quantifier == "none":
            return not any(agreed)
        return bool(agreed) and (all(agreed) if condition.quantifier == "all" else any(agreed))
