"""Batches of queries, as clients of each version of the API write them, and their candidates.

0.2: an object of queries by names of the client. The 1.0 draft: a list of queries, each with conditions.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from taxokit.query.names import Match
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import full_id, is_deprecated, named_items
from taxokit.text.normalize import fold
from taxokit.web.reconciliation.entities import Entities, Property
from taxokit.web.responses import RequestError, whole_number

_DEFAULT_LIMIT, _MOST = 5, 100
"""How many candidates a query gets, where it does not say, and at most."""

_NAME_SHARE = 0.8
"""How much of the score is how alike the names are; the rest is which part of the given properties agrees."""

_FEATURES = {"name": "Likeness of the name", "properties": "Properties that agree"}
"""What a score is made of, each from 0 to 100."""

_OF_PROPERTIES_ALONE = 60.0
"""The score of what was found by its properties alone, where all of them agree."""


@dataclass(frozen=True)
class Condition:
    """What a property of a candidate should be: any, all or none of some values, folded.

    `about` is None for a property that items do not have, with which none agrees.
    """

    about: Property | None
    values: tuple[str, ...]
    quantifier: Literal["any", "all", "none"] = "any"
    required: bool = False


@dataclass(frozen=True)
class Query:
    """One query: names or identifiers, of which any will do, of one of some types, and conditions."""

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
    _refuse_many(len(data), most)
    return {name: _query(entities, name, one) for name, one in data.items()}


def _query(entities: Entities, name: str, data: Any) -> Query:
    where = f"query {name[:40]!r}"
    said = _object(data, where)
    types = said.get("type")
    given = [one for one in (types if isinstance(types, list) else [types]) if one not in (None, "")]
    conditions = []
    for one in _list(said.get("properties"), f"properties of {where}"):
        pair = _object(one, f"a property of {where}")
        about = entities.properties.get(_text(pair.get("pid"), f"pid of {where}"))
        conditions.append(Condition(about, tuple(_values(entities, pair.get("v"), where))))
    text = _text(said.get("query"), f"query of {where}", default="")
    if not text.strip() and not conditions:
        raise RequestError(400, f"{where} has neither a query nor properties")
    limit = whole_number(f"limit of {where}", said.get("limit"), 1, _MOST, _DEFAULT_LIMIT)
    names = tuple(_type_name(one, where) for one in given)
    return Query((text,) if text.strip() else (), types=names, conditions=tuple(conditions), limit=limit)


def read_draft_batch(entities: Entities, data: Any, most: int) -> list[Query]:
    """Return the queries of a batch of the 1.0 draft, in order. Raises as `read_batch` does."""
    if not isinstance(data, dict) or not isinstance(data.get("queries"), list):
        raise RequestError(400, "the body must be a JSON object with a list `queries`")
    _refuse_many(len(data["queries"]), most)
    return [_draft_query(entities, f"query {number}", one) for number, one in enumerate(data["queries"], start=1)]


def _draft_query(entities: Entities, where: str, data: Any) -> Query:
    said = _object(data, where)
    conditions = []
    names: list[str] = []
    identifiers: list[str] = []
    excluded: list[str] = []
    given = _list(said.get("conditions"), f"conditions of {where}")
    if not given:
        raise RequestError(400, f"{where} has no conditions")
    for one in given:
        condition = _object(one, f"a condition of {where}")
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
            continue
        texts = [text for text in map(_plain, value if isinstance(value, list) else [value]) if text.strip()]
        into = excluded if quantifier == "none" else names if kind == "name" else identifiers
        into.extend(texts)
    types = said.get("type")
    kinds = () if types in (None, "") else (_type_name(types, where),)
    limit = whole_number(f"limit of {where}", said.get("limit"), 1, _MOST, _DEFAULT_LIMIT)
    return Query(tuple(names), tuple(identifiers), kinds, tuple(conditions), limit, tuple(excluded))


def _refuse_many(count: int, most: int) -> None:
    if count > most:
        raise RequestError(
            413, f"there are {count} queries, and {most} are the most: batchSize in the manifest says so"
        )


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
    """Yield the folded values of a property in a query; what was reconciled before is named by its identifier."""
    for one in data if isinstance(data, list) else [data]:
        if isinstance(one, dict):
            item = entities.find(_text(one.get("id"), f"id of a value in {where}"))
            yield full_id(item) if item else str(one["id"])
        else:
            yield fold(_plain(one)).strip()


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("id", "")
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, str | int | float) else ""


# --- answering ------------------------------------------------------------------------------------------------------


class Reconciler:
    """Answers the queries of one batch; one that is repeated, as in a column of a table, is answered once."""

    def __init__(self, entities: Entities) -> None:
        self._entities = entities
        self._answered: dict[Query, list[dict[str, Any]]] = {}

    def candidates(self, query: Query) -> list[dict[str, Any]]:
        """Return the candidates for a query, best first. `match` is true for one that alone has the exact name."""
        if query not in self._answered:
            self._answered[query] = list(self._candidates(query))
        return self._answered[query]

    def _candidates(self, query: Query) -> Iterator[dict[str, Any]]:
        entities = self._entities
        found = []
        for match in self._matches(query):
            agreed = [self._agrees(match.item, condition) for condition in query.conditions]
            if all(agreed[i] or not condition.required for i, condition in enumerate(query.conditions)):
                share = sum(agreed) / len(agreed) if agreed else 1.0
                score = match.score * (_NAME_SHARE + (1 - _NAME_SHARE) * share)
                features = {"name": match.score, **({"properties": share * 100} if agreed else {})}
                found.append((score, match.is_exact and share == 1.0, match.item, features))
        found.sort(key=lambda one: -one[0])  # which keeps the order of those with the same score
        certain = [item for _, is_exact, item, _ in found if is_exact]
        for score, _, item, features in found[: query.limit]:
            yield {
                **entities.described(item),
                "type": [entities.type_as_json(item.cls)],
                "score": round(score, 1),
                "match": certain == [item] and not is_deprecated(entities.taxonomy, item),
                "features": [
                    {"id": one, "name": _FEATURES[one], "value": round(value, 1)} for one, value in features.items()
                ],
            }

    def _matches(self, query: Query) -> Sequence[Match]:
        entities = self._entities
        matcher = entities.matcher
        classes = {entities.types_by_name[name] for name in query.types if name in entities.types_by_name}

        def is_wanted(item: Item) -> bool:
            is_excluded = any(item in matcher.identified(one) for one in query.excluded)
            return not is_excluded and (not query.types or item.cls in classes)

        if query.identifiers:
            named = (item for one in query.identifiers for item in matcher.identified(one))
            return [Match(item, 100.0, is_exact=True) for item in dict.fromkeys(named) if is_wanted(item)]
        if query.names:
            found = [match for name in query.names for match in matcher.matches(name, is_wanted)]
            best = {match.item: match for match in sorted(found, key=lambda match: match.score)}
            return found if len(query.names) == 1 else list(best.values())
        items = (item for item in self._holders(query.conditions) if is_wanted(item))
        return [Match(item, _OF_PROPERTIES_ALONE) for item in items]

    def _holders(self, conditions: Sequence[Condition]) -> Iterator[Item]:
        """Yield the items with which at least one of some conditions agrees."""
        for item in named_items(self._entities.taxonomy) if conditions else ():
            if any(self._agrees(item, condition) for condition in conditions):
                yield item

    def _agrees(self, item: Item, condition: Condition) -> bool:
        values = set()
        for value in condition.about.values(item) if condition.about else ():
            if isinstance(value, Item):
                entity = self._entities.entity(value)
                values |= {entity["id"], fold(entity["name"]), value.id}
            else:
                values.add(fold(str(value)))
        found = [value in values for value in condition.values]
        if condition.quantifier == "none":
            return not any(found)
        return bool(found) and (all(found) if condition.quantifier == "all" else any(found))
