"""Updates: the additions and changes of a newer version of an imported file, as a three-way merge.

In a conflict, the sources keep their value. Without the version before, the filled cells of a table count, as people
who edit a table expect; a graph adds values, and differences are conflicts.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from taxokit.edit.workspace import assign
from taxokit.importer.csv_source import CsvSource, described_iris
from taxokit.importer.existing import Existing
from taxokit.importer.run import ImportResult, Source, run_import
from taxokit.repository.project import Project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.mappings import mapped_values
from taxokit.taxonomy.model import ItemKey, Taxonomy
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

    `gone` are the items of the base alone, `restored` the paths of items that the sources no longer have.
    """

    result: ImportResult
    texts: Mapping[str, str]
    updates: list[Update]
    gone: list[ItemKey]
    restored: list[str]


def plan_update(source: Source, base: Source | None, project: Project) -> UpdatePlan:
    """Return the additions and changes of an import of a newer version of a file. Raises as `import_into` does."""
    taxonomy = load(project)
    newer = run_import(source, Existing(project, described=_described(source, taxonomy)))
    older = run_import(base, Existing(project, described=_described(base, taxonomy))) if base else None
    result = newer.result()
    new, old = newer.known_values, older.known_values if older else {}
    updates: list[Update] = []
    mapped = mapped_values(taxonomy)
    for key, theirs in new.items():
        ours = taxonomy.index(key[0])[key[1]].data
        before: Data | None = old.get(key, {}) if older else None
        if before is None and isinstance(source, CsvSource):
            before = _same_places(taxonomy.schema, taxonomy.schema.classes[key[0]], ours, theirs)
        others = mapped.get(key, {})
        own_before = None if before is None else _without_mapped(before, ours, others)
        updates += _updates_of(key, taxonomy.schema, ours, _without_mapped(theirs, ours, others), own_before)
    texts_before = older.new_texts if older else {}
    restored = [path for path in newer.new_texts if path in texts_before]
    return UpdatePlan(result, newer.new_texts, updates, [key for key in old if key not in new], restored)


def _described(source: Source, taxonomy: Taxonomy) -> Collection[str]:
    return described_iris(source, taxonomy) if isinstance(source, CsvSource) else source.subjects


def _without_mapped(data: Data, ours: Data, mapped: Mapping[str, list[str]]) -> Data:
    """Return the values of a file without the mappings that our mapping sets have, and our sources do not."""
    values = dict(data)
    for name in mapped.keys() & values.keys():
        alone = {*mapped[name]} - {*(ours.get(name) or ())}
        values[name] = [value for value in values[name] or () if value not in alone] or None
    return values


def _same_places(schema: Schema, cls: Class, ours: Data, theirs: Data) -> Data:
    """Return our values in the places in which the file has some, too."""
    same: dict[str, Any] = {}
    for steps in _places(schema, cls, theirs):
        if (value := _at(ours, steps)) is not None:
            assign(same, steps, value)
    return same


def _updates_of(item: ItemKey, schema: Schema, ours: Data, theirs: Data, base: Data | None) -> Iterator[Update]:
    """Yield the differences between an item of the sources and of the file; `base` is the item as imported before."""
    places = [_places(schema, schema.classes[item[0]], data) for data in (base or {}, theirs, ours)]
    for steps, slot in {**places[0], **places[1], **places[2]}.items():
        our, their, old = (_at(data, steps) for data in (ours, theirs, base or {}))
        new, conflicts = _merged_value(our, their, old)
        if slot.multivalued and not (slot.ordered or slot.contains):
            own, other = set(our or ()), set(their or ())
            merged, conflicts = _merged_set(own, other, None if base is None else set(old or ()))
            new = our if conflicts or merged == own else sorted(merged, key=str) or None
        if our != their and (conflicts or our != new):
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


def _merged_set(ours: set[Any], theirs: set[Any], base: set[Any] | None) -> tuple[set[Any], bool]:
    """Merge lists value by value; it is a conflict if both sides replaced a value."""
    before = base or set()
    added = (ours - theirs - before, theirs - ours - before)
    kept = ours if base is None else ours & theirs
    return kept | added[0] | added[1], bool(all(added) and (base is None or before - ours - theirs))


def _merged_value(ours: Any, theirs: Any, base: Any) -> tuple[Any, bool]:
    if ours == base:
        return theirs, False
    return ours, theirs != base
