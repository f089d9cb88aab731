"""Drafting the concepts of a table: which column fills which slot, and a draft for each row.

`Name=label` or `Name (de)=label@de` map a column to a slot; a column with the name of a slot needs no map.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from taxokit.core.errors import ConfigError
from taxokit.core.text.labels import truncated
from taxokit.core.text.language_tags import in_usual_case
from taxokit.core.text.suggest import did_you_mean
from taxokit.importer.csv_source import CsvRow, CsvSource
from taxokit.importer.draft import Draft
from taxokit.importer.slot_filler import SlotFiller
from taxokit.importer.slugs import Slugs
from taxokit.rdf import terms
from taxokit.taxonomy.schema import Class, Slot

_MOST_SHOWN = 500  # characters of the names of all columns


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """A column that fills a slot, in the language of a translation ("" for ours)."""

    place: int
    name: str
    slot: Slot
    language: str = ""


@dataclass(frozen=True)
class CsvDrafts:
    """The class of the concepts of a table, its columns, and each row with its draft, which has no values yet."""

    cls: Class
    columns: tuple[MappedColumn, ...]
    rows: tuple[tuple[CsvRow, Draft], ...]

    def values(self, row: CsvRow, slot: Slot | None, *, translated: bool = False) -> list[str]:
        """Return the cells of a row in the columns of a slot, in our language, or in others."""
        return _values(self.columns, row, slot, translated=translated)


def draft_rows(source: CsvSource, filler: SlotFiller, slugs: Slugs) -> CsvDrafts:
    """Return a draft for each row. Raises ConfigError where a column does not fit a slot, or none does."""
    folder, cls = next(kind for kind in filler.kinds().values() if kind[1].is_concept)
    columns = tuple(_columns(source, cls))
    if not columns:
        names = truncated(", ".join(source.header), _MOST_SHOWN)
        hint = f"map one, as in --map {source.header[0]!r}=label; it has {names}"
        raise ConfigError("no column fills a slot", where=source.path, hint=hint)
    known = {draft.iri: draft for draft in reversed(filler.known)}
    known_slugs = {draft.slug: draft for draft in reversed(filler.known) if draft.cls.name == cls.name}
    label = cls.meaning(terms.PREF_LABEL)
    rows: list[tuple[CsvRow, Draft]] = []
    for row in source.rows:
        iris, identifiers = _values(columns, row, cls.given_iri), _values(columns, row, cls.identifier)
        # a row with an IRI is another item than one of the sources with its identifier
        draft = known.get(iris[0]) if iris else next(filter(None, map(known_slugs.get, identifiers)), None)
        if draft is None:
            notations = _values(columns, row, cls.meaning(terms.NOTATION))
            labels = _values(columns, row, label) + _values(columns, row, label, translated=True)
            slug = slugs.claim(cls.name, [*identifiers, *notations, *labels], f"line {row.line}")
            draft = Draft(cls, folder, slug, next((iri for iri in iris if not filler.unfit_iri(iri)), ""))
        rows.append((row, draft))
    return CsvDrafts(cls, columns, tuple(rows))


def _columns(source: CsvSource, cls: Class) -> Iterator[MappedColumn]:
    fillable = {slot.name: slot for slot in cls.slots if not slot.contains and (not slot.computed or slot.given)}
    for name in source.mapping:
        if name not in source.header:
            hint = did_you_mean(name, source.header) or f"it has {truncated(', '.join(source.header), _MOST_SHOWN)}"
            raise ConfigError(f"{source.path} has no column {name!r}", where="--map", hint=hint)
    for place, name in enumerate(source.header):
        target, _, tag = source.mapping.get(name, name if name in fillable else "").partition("@")
        if not target:
            continue
        if target not in fillable:
            hint = did_you_mean(target, fillable) or f"it has {', '.join(fillable)}"
            raise ConfigError(f"a {cls.kind} has no slot {target!r}", where="--map", hint=hint)
        if tag and fillable[target].kind != "text":
            raise ConfigError(f"{target} has no language", where="--map", hint=f"write {name}={target}")
        yield MappedColumn(place, name, fillable[target], in_usual_case(tag) if tag else "")


def _values(
    columns: tuple[MappedColumn, ...], row: CsvRow, slot: Slot | None, *, translated: bool = False
) -> list[str]:
    chosen = (column for column in columns if column.slot is slot and bool(column.language) is translated)
    return [cell for column in chosen if (cell := row.cell(column.place).strip())]
