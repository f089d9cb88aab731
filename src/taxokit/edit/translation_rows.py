"""The evidence of translations while sources are edited: rows follow their items, and say which text was translated.

A new translation was made from the source of today. If a source changes and its translation does not, the row keeps the
digest of the former source, or gets it, so that the translation is stale.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from taxokit.edit.mapping_edits import check_readable
from taxokit.edit.workspace import Workspace
from taxokit.rdf import terms
from taxokit.sssom.patch import Table
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import full_id, is_deprecated
from taxokit.taxonomy.translations import (
    COLUMNS,
    Record,
    Unit,
    digest_of,
    items_by_name,
    keeps_evidence,
    path_of,
    read_records,
    records_of,
    records_text,
    units_of,
)
from taxokit.text.words import count_of


def write_rows(workspace: Workspace, language: str, rows: Mapping[str, Record | None]) -> None:
    """Give some contexts other rows in the table of a language, None for none; all others stay as they are written.

    Raises EditError if the table has faults.
    """
    path = path_of(language)
    text = workspace.text(path) or records_text(())
    check_readable(read_records(path, text).diagnostics)
    table = Table.read(text)
    known = table.rows_by("context")
    present = {context: dict(zip(COLUMNS, record.cells, strict=True)) for context, record in rows.items() if record}
    gone = rows.keys() - present.keys()
    changed = [(known[context], cells) for context, cells in present.items() if context in known]
    table = Table.read(table.replaced(changed))
    table = Table.read(table.removed([row for context, row in table.rows_by("context").items() if context in gone]))
    workspace.write(path, table.inserted(cells for context, cells in present.items() if context not in known))


def rows_after(taxonomy: Taxonomy, texts: Mapping[str, str | None]) -> dict[str, tuple[str | None, str | None]]:
    """Return the tables of evidence, before and after, that change if some source files get other texts."""
    if taxonomy.project is None or not keeps_evidence(taxonomy):
        return {}
    workspace = Workspace(taxonomy.project)
    for path, text in texts.items():
        workspace.write(path, text)
    workspace.reload()
    follow_texts(workspace)
    return {path: (workspace.before[path], text) for path, text in workspace.drafts.items() if path not in texts}


def follow_texts(workspace: Workspace) -> None:
    """Let the evidence of translations follow an edit, and report the translations that it makes stale.

    Without any evidence, and without languages in the configuration, none begins here. The workspace is up to date
    afterwards. Raises EditError for a table with faults.
    """
    if not keeps_evidence(workspace.taxonomy):
        return
    edit = _Edit(workspace, workspace.former, workspace.taxonomy)
    edit.follow_names()
    for item, old in edit.changed():
        edit.follow_item(item, old)
    changes = {language: rows for language, rows in edit.rows.items() if rows}
    for language, rows in changes.items():
        write_rows(workspace, language, rows)
    if changes:
        workspace.reload()


@dataclass
class _Edit:
    """The rows that change by an edit, by language and context, None for a row that goes."""

    workspace: Workspace
    former: Taxonomy
    taxonomy: Taxonomy
    rows: dict[str, dict[str, Record | None]] = field(default_factory=lambda: defaultdict(dict))

    def follow_names(self) -> None:
        """Give the rows of renamed items their names, and drop those of removed items."""
        renamed = {old: new for new, old in self.workspace.renamed.items()}
        gone = items_by_name(self.former).keys() - items_by_name(self.taxonomy).keys()
        tables = self.taxonomy.translations.records if gone and self.taxonomy.translations else ()
        for language in tables:
            for context, record in records_of(self.taxonomy, language).items():
                name, _, slot = context.rpartition("#")
                if name in gone:
                    self.rows[language][context] = None
                if name in renamed:
                    new = f"{renamed[name]}#{slot}"
                    self.rows[language][new] = record._replace(context=new)

    def changed(self) -> Iterator[tuple[Item, Item | None]]:
        """Yield the items whose values changed, each as it is and as it was, None for a new one."""
        before = items_by_name(self.former)
        for name, item in items_by_name(self.taxonomy).items():
            old = before.get(self.workspace.renamed.get(name, name))
            if old is None or old.data != item.data:
                yield item, old

    def follow_item(self, item: Item, old: Item | None) -> None:
        """Let the rows of a changed item follow its texts, and report the translations that it makes stale."""
        stale: dict[str, list[str]] = defaultdict(list)
        for language in _languages(item, old):
            before, after = self._units(self.former, old, language), self._units(self.taxonomy, item, language)
            for slot in before | after:
                unit, was = after.get(slot), before.get(slot)
                context = f"{full_id(item)}#{slot}"
                row = self.rows[language].get(context, records_of(self.taxonomy, language).get(context))
                if not _is_same(row, was.record if was else None):
                    continue  # the edit itself has changed the evidence
                new = self._row(unit, was, row, language)
                if new != row:
                    self.rows[language][context] = new
                if unit and was and new and _is_made_stale(unit, was, new):
                    stale[slot].append(language)
        for slot, languages in stale.items() if not is_deprecated(self.taxonomy, item) else ():
            number = count_of(len(languages), "translation")
            words = f"made {number} of the {slot} of {item.name} stale: {', '.join(languages)}"
            self.workspace.report(words, item, slot)

    def _row(self, unit: Unit | None, was: Unit | None, row: Record | None, language: str) -> Record | None:
        """Return the row of a text after the edit; `was` is the text before, and `row` its row."""
        if unit is None or not unit.text:
            return None
        today = unit.evidence(row.translator if row else "")
        if was is None or digest_of(was.text) != today.text:
            if row and row.text == today.text:
                return row
            return self._merged(unit, language) or today
        if row is None and digest_of(was.source) != today.source:
            return today._replace(source=digest_of(was.source))
        return row

    def _merged(self, unit: Unit, language: str) -> Record | None:
        """Return the row of other names that are those of merged items, None for another text.

        It is reviewed if all of them were, and stale if one of them was.
        """
        merged = self.workspace.merged.get(full_id(unit.item), ())
        if not merged or unit.inner.uri != terms.ALT_LABEL:
            return None
        items = items_by_name(self.former)
        units = [
            other
            for name in (full_id(unit.item), *merged)
            for other in self._units(self.former, items[name], language).values()
            if other.text
            and (other.inner.uri == terms.ALT_LABEL or (other.inner.uri == terms.PREF_LABEL and name in merged))
        ]
        records = [other.record for other in units if other.record]
        sources = [other.record.source for other in units if other.record and other.state == "stale"]
        is_reviewed = all(other.state == "reviewed" for other in units)
        today = unit.evidence(
            ", ".join(dict.fromkeys(record.translator for record in records if record.translator)),
            ", ".join(dict.fromkeys(record.reviewer for record in records)) if is_reviewed else "",
        )
        return today._replace(source=sources[0]) if sources else today

    @staticmethod
    def _units(taxonomy: Taxonomy, item: Item | None, language: str) -> dict[str, Unit]:
        """Return the texts of an item by slot."""
        return {unit.slot.name: unit for unit in units_of(taxonomy, item, language)} if item else {}


def _languages(*items: Item | None) -> Iterable[str]:
    """Return the languages into which some items are translated."""
    tags: dict[str, None] = {}
    for item in filter(None, items):
        tags |= dict.fromkeys(map(str, item.translations))
    return tags


def _is_same(row: Record | None, other: Record | None) -> bool:
    """Return True if two rows have the same evidence, whatever their contexts and lines."""
    return (row and row.cells[1:]) == (other and other.cells[1:])


def _is_made_stale(unit: Unit, was: Unit, row: Record) -> bool:
    return was.state != "stale" and row.source == digest_of(was.source) != digest_of(unit.source)
