"""Suggestions for what a user types: entities, types and properties, by the beginning of a name or an identifier."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any, TypeVar

from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import is_deprecated, named_items
from taxokit.taxonomy.schema import Class
from taxokit.text.normalize import fold
from taxokit.text.words import closest_words
from taxokit.web.reconciliation.entities import Entities

T = TypeVar("T")

_LONGEST_PREFIX = 300


def suggested_entities(entities: Entities, prefix: str, types: Sequence[Class], start: int, limit: int) -> list[Any]:
    """Return entities for a prefix, from the place `start` on: what it identifies, what begins with it, what is alike.

    Those that are deprecated come last, after one that the prefix identifies.
    """
    found = [item for item in _entities(entities, prefix[:_LONGEST_PREFIX]) if not types or item.cls in types]
    return [
        {**entities.described(item), "notable": [entities.type_as_json(item.cls)]}
        for item in found[start : start + limit]
    ]


def _entities(entities: Entities, prefix: str) -> Iterator[Item]:
    matcher = entities.matcher
    if not prefix.strip():
        yield from named_items(entities.taxonomy)
        return
    named = matcher.identified(prefix)
    yield from named
    alike = chain(matcher.starting(prefix), (match.item for match in matcher.matches(prefix)))
    others = _once(alike, named)
    yield from sorted(others, key=lambda item: is_deprecated(entities.taxonomy, item))


def suggested_types(entities: Entities, prefix: str, start: int, limit: int) -> list[dict[str, Any]]:
    """Return types for a prefix."""
    names = {cls.kind: (cls.kind, cls.name, entities.type_as_json(cls)["name"]) for cls in entities.types}
    by_kind = {cls.kind: cls for cls in entities.types}
    kinds = islice(_beginning(names, prefix), start, start + limit)
    return [
        {**entities.type_as_json(cls), **({"description": cls.description} if cls.description else {})}
        for cls in map(by_kind.__getitem__, kinds)
    ]


def suggested_properties(entities: Entities, prefix: str, start: int, limit: int) -> list[dict[str, Any]]:
    """Return properties for a prefix."""
    names = {one.id: (one.id, one.name) for one in entities.properties.values()}
    return [entities.properties[name].as_json() for name in islice(_beginning(names, prefix), start, start + limit)]


def _beginning(names: Mapping[str, tuple[str, ...]], prefix: str) -> Iterator[str]:
    """Yield the identifiers with a name, or a word of one, that begins with a prefix, and what is spelled alike."""
    wanted = fold(prefix).strip()[:_LONGEST_PREFIX]
    starting = (one for one, texts in names.items() if any(fold(text).startswith(wanted) for text in texts))
    inside = (one for one, texts in names.items() if any(f" {wanted}" in f" {fold(text)}" for text in texts))
    exact = [one for one in names if one == prefix.strip()]
    return _once(chain(exact, starting, inside, closest_words(wanted, list(names))), ())


def _once(found: Iterable[T], met: Iterable[T]) -> Iterator[T]:
    """Yield each of some values once, without those met before."""
    seen = set(met)
    for one in found:
        if one not in seen:
            seen.add(one)
            yield one
