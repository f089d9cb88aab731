"""Updating the items of the sources from a newer version of a file: each value is merged, and none is lost silently.

With a base, the version that was imported before, it is a three-way merge: a change of one side alone is taken. Without
a base it is unknown which side changed a value: values that only the file has are added, and nothing is removed. A
difference that this does not settle is a conflict, and the sources keep their value.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from taxokit.importer.rdf_source import RdfSource
from taxokit.importer.run import Existing, ImportResult, run_import
from taxokit.repository.project import Project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import ItemKey
from taxokit.taxonomy.schema import Class, Schema, Slot

Data: TypeAlias = Mapping[str, Any]


class Update(NamedTuple):
    """A value of an item that differs: `steps` lead to it, `ours` is in the sources, `theirs` in the file.

    `new` is the merged value, None for none. If it `conflicts`, `new` is `ours`.
    """

    item: ItemKey
    steps: tuple[str, ...]
    slot: Slot
    ours: Any
    theirs: Any
    new: Any
    conflicts: bool = False


@dataclass(frozen=True)
class UpdatePlan:
    """The plan of an update: the texts of new items by path, and the differences in existing ones.

    `gone` are the items of the base that the file does not describe, `restored` the paths of items of both that the
    sources no longer have.
    """

    result: ImportResult
    texts: Mapping[str, str]
    updates: list[Update]
    gone: list[ItemKey]
    restored: list[str]


def plan_update(source: RdfSource, base: RdfSource | None, project: Project) -> UpdatePlan:
    """Return what the import of a newer version of a file would add and change. Raises as `import_into` does."""
    newer = run_import(source, Existing(project, described=source.subjects))
    older = run_import(base, Existing(project, described=base.subjects)) if base else None
    result = newer.result(strict=False)
    new, old = newer.known_values, older.known_values if older else {}
    taxonomy = load(project)
    updates = [
        update
        for key, data in new.items()
        for update in updates_of(
            key, taxonomy.schema, taxonomy.index(key[0])[key[1]].data, data, old.get(key, {}) if older else None
        )
    ]
    texts, before = newer.new_texts, older.new_texts if older else {}
    return UpdatePlan(
        result, texts, updates, [key for key in old if key not in new], [path for path in texts if path in before]
    )


def updates_of(item: ItemKey, schema: Schema, ours: Data, theirs: Data, base: Data | None) -> Iterator[Update]:
    """Yield the differences between an item of the sources and of the file; `base` is the item as imported before."""
    cls = schema.classes[item[0]]
    sides = [_places(schema, cls, data) for data in (ours, theirs, base or {})]
    for steps, slot in {**sides[2], **sides[1], **sides[0]}.items():
        our, their, old = (_at(data, steps) for data in (ours, theirs, base or {}))
        if _same(slot, our, their):
            continue
        merge = _list if slot.multivalued and not (slot.ordered or slot.contains) else _value
        new, conflicts = merge(slot, our, their, old, has_base=base is not None)
        if conflicts or not _same(slot, our, new):
            yield Update(item, steps, slot, our, their, new, conflicts)


def _places(schema: Schema, cls: Class, data: Data) -> dict[tuple[str, ...], Slot]:
    """Return the steps to each value of an item that a file can give, with its slot."""
    places: dict[tuple[str, ...], Slot] = {}
    for slot in cls.slots:
        if slot.name not in data or slot.identifier or (slot.computed and (not slot.given or slot is cls.given_iri)):
            continue
        if slot is cls.translations:
            inner = schema.classes[slot.range]
            for tag, words in data[slot.name].items():
                places |= {(slot.name, tag, *steps): part for steps, part in _places(schema, inner, words).items()}
        else:
            places[slot.name,] = slot
    return places


def _at(data: Any, steps: tuple[str, ...]) -> Any:
    for step in steps:
        data = data.get(step) if isinstance(data, Mapping) else None
    return data


def _same(slot: Slot, first: Any, second: Any) -> bool:
    if slot.multivalued and not (slot.ordered or slot.contains):
        return set(first or ()) == set(second or ())
    return bool(first == second)


def _list(_: Slot, ours: Any, theirs: Any, base: Any, *, has_base: bool) -> tuple[Any, bool]:
    """Merge lists value by value; it is a conflict if both sides replaced a value."""
    our, their, before = set(ours or ()), set(theirs or ()), set(base or ())
    added = (our - their - before, their - our - before)
    if all(added) and (not has_base or before - our - their):
        return ours, True
    kept = our & their if has_base else our
    return sorted(kept | added[0] | added[1], key=str) or None, False


def _value(slot: Slot, ours: Any, theirs: Any, base: Any, *, has_base: bool) -> tuple[Any, bool]:
    """Merge a single value, or a list as a whole."""
    if has_base and _same(slot, ours, base):
        return theirs, False
    if (has_base and _same(slot, theirs, base)) or (not has_base and theirs is None):
        return ours, False
    if not has_base and ours is None:
        return theirs, False
    return ours, True
