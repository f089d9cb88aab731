"""Translations of a file as edits of the sources, with their evidence.

A file is compared with the export it was made from: only the changes of its translator are taken, and those of the
repository in the meantime stay. The evidence has the source text of the file, so a translation of a text that is no
longer that of the sources is stale at once.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from taxokit.edit.mapping_words import checked_text
from taxokit.edit.translation_rows import write_rows
from taxokit.edit.values import path_of_steps, put_values
from taxokit.edit.workspace import EditError, Workspace
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.names import language_of
from taxokit.taxonomy.translations import (
    Record,
    Unit,
    digest_of,
    languages_of,
    path_of,
    unit_at,
    units,
    units_of,
)
from taxokit.text.codes import check_language_tag, in_usual_case
from taxokit.text.diagnostics import Diagnostic, Location
from taxokit.text.errors import SourceError, TaxokitError
from taxokit.text.normalize import one_line, truncated
from taxokit.text.words import count_of, did_you_mean, listed
from taxokit.translate.entries import Entry, Exchange, digest_of_source, fingerprint, text_of, values_of

_SUBTAG = re.compile("[-_@]")  # zh-TW may be zh-Hant, and sr@latin is sr-Latn
_KEPT = re.compile(
    r"\{[\w.:!]*\}"  # {name}
    r"|%\(\w+\)[sd]|%(?:\d+\$)?[sd]\b"  # %(name)s, %s, %1$s
    r"|</?[A-Za-z][^<>]*>"
    r"|\bhttps?://[^\s<>\"')\]]*[^\s<>\"')\].,;:!?]"
)
"""Parts of a text that stay as they are in each language."""

_MOST_HINTS = 5
_SHOWN = 60  # characters of a text in a note


class Credit(NamedTuple):
    """Who translated the new texts of a file, and who reviewed all that are done; "" for nobody."""

    translator: str = ""
    reviewer: str = ""


@dataclass(frozen=True)
class Note:
    """Something about a text of a file that a person should know."""

    line: int
    context: str
    words: str


@dataclass(frozen=True)
class Taken:
    """The notes on the texts of a file in its order, and the lines of the written texts, by item and steps."""

    notes: Sequence[Note]
    lines: Mapping[tuple[str, ...], int]

    def located(self, finding: Diagnostic, file: str) -> Diagnostic:
        """Return a finding on a text of the file with its place there: the sources were not written."""
        line = next((self.lines[place] for place in self.lines if finding.about[: len(place)] == place), 0)
        return finding._replace(place=Location(file, line, 1), fix=None) if line else finding


def take(
    workspace: Workspace,
    exchange: Exchange,
    credit: Credit = Credit(),  # noqa: B008
    *,
    language: str = "",
    theirs: bool = False,
) -> Taken:
    """Write the translations of a file into the sources, and return the notes on them.

    `language` is theirs if the file says another, since its tool knows only languages with a region, or says none. In a
    conflict, a text that was changed both in the file and here, that of the sources stays, unless `theirs`. Raises
    SourceError for a file of another language, EditError for sources that cannot be edited.
    """
    exchange = replace(exchange, language=_language_of(workspace.taxonomy, exchange, language))
    for name in credit:
        _check_name(name)
    return _Import(workspace, exchange, credit, theirs=theirs).taken()


def _language_of(taxonomy: Taxonomy, exchange: Exchange, named: str) -> str:
    """Return the language of the translations in a file, which the option may name."""
    own, language = language_of(taxonomy), in_usual_case(named or exchange.language)
    fault = check_language_tag(language) if language else None
    if not language:
        hint = "export it again, or name the language by --language"
        raise SourceError("does not name the language of its translations", hint=hint)
    if fault:
        raise SourceError(f"is in the language {language!r}, which {fault[0]}", hint=fault[1])
    if language == own:
        raise SourceError(
            f"is in {own}, the language of the taxonomy itself", hint="edit the sources, or import a table"
        )
    if named and exchange.language and _SUBTAG.split(exchange.language.lower())[0] != _SUBTAG.split(language)[0]:
        raise SourceError(f"is in {exchange.language}, and not in {language}")
    if exchange.source_language and own and not _are_related(exchange.source_language, own):
        raise SourceError(f"translates from {exchange.source_language}, and the taxonomy is in {own}")
    known = languages_of(taxonomy)
    related = [tag for tag in known if _are_related(tag, language)]
    if related and not named and language not in known:
        hint = f"add `--language {related[0]}`, or `--language {language}` for a language of its own"
        raise SourceError(f"is in {language}, and the taxonomy has translations into {listed(related)}", hint=hint)
    return language


def _are_related(language: str, other: str) -> bool:
    """Return True if a tag is the other, or begins with it, as de-CH does with de (RFC 4647, section 3.3.1)."""
    tags = [f"{tag.lower()}-" for tag in (language, other)]
    return tags[0].startswith(tags[1]) or tags[1].startswith(tags[0])


def _check_name(name: str) -> None:
    if name != one_line(checked_text("name of a person", name)):
        raise EditError(f"the name of a person has characters that cannot be printed: {name!r}", hint="remove them")


class _Import:
    def __init__(self, workspace: Workspace, exchange: Exchange, credit: Credit, *, theirs: bool) -> None:
        self._workspace, self._taxonomy = workspace, workspace.taxonomy
        self._exchange, self._credit, self._theirs = exchange, credit, theirs
        self._language = exchange.language
        self._units = {unit.context: unit for unit in units(self._taxonomy, self._language)}
        self._rows: dict[str, Record | None] = {}
        self._lines: dict[tuple[str, ...], int] = {}
        self._hints = _MOST_HINTS

    def taken(self) -> Taken:
        """Edit, and return the notes and the lines. Raises EditError."""
        notes = list(self._all())
        if self._rows:
            write_rows(self._workspace, self._language, self._rows)
            words = f"recorded the evidence of {count_of(len(self._rows), 'translation')}"
            self._workspace.report_file(words, path_of(self._language))
        return Taken(sorted(notes, key=lambda note: note.line), self._lines)

    def _all(self) -> Iterator[Note]:
        lines: dict[str, int] = {}
        done: set[str] = set()
        for entry in self._exchange.entries:
            if entry.context in lines:
                yield Note(entry.line, entry.context, f"is in line {lines[entry.context]}, too, which counts")
                continue
            lines[entry.context] = entry.line
            if entry.text.strip() and entry.is_done:
                done.add(entry.context)
                yield from self._entry(entry)
        for entry in self._exchange.former:
            unit = self._units.get(entry.context)
            if unit is not None and entry.context not in done and self._is_work(unit, entry):
                done.add(entry.context)
                yield from self._entry(entry)
        unsure = Counter(entry.state for entry in self._exchange.entries)["unsure"]
        if unsure:
            yield Note(0, "", f"left: {count_of(unsure, 'text')} marked as not done")

    @staticmethod
    def _is_work(unit: Unit, entry: Entry) -> bool:
        """Return True if a text that is no longer in the template has a translation that nothing has replaced."""
        if not entry.text.strip() or not unit.text:
            return bool(entry.text.strip())
        is_free = entry.base is not None and entry.base.digest == fingerprint(text_of(unit.text, unit))
        return entry.base is not None and entry.is_changed and (is_free or unit.state == "stale")

    def _entry(self, entry: Entry) -> Iterator[Note]:
        unit = self._units.get(entry.context)
        if unit is None:
            yield Note(entry.line, entry.context, self._unknown(entry.context))
            return
        text = entry.text.strip()
        space = "" if text == entry.text else "has white space at its ends, which was removed"
        entry = replace(entry, text=text)
        ours = text_of(unit.text, unit)
        is_new = not self._is_ours(unit, text)
        if is_new and not self._is_free(entry, ours):
            if entry.is_changed:
                yield Note(entry.line, entry.context, _conflict(ours, text))
            return
        if is_new:
            for words in (*filter(None, [space]), *_faults(entry.source, text)):
                yield Note(entry.line, entry.context, words)
        yield from self._taken(unit, entry, is_new=is_new)

    def _taken(self, unit: Unit, entry: Entry, *, is_new: bool) -> Iterator[Note]:
        """Write a translation, if it is new, and its evidence."""
        try:
            now = self._put(unit, entry) if is_new else unit
            record = self._record(unit, now, entry)
        except TaxokitError as error:
            raise EditError(error.message, where=f"line {entry.line}, {entry.context}", hint=error.hint) from None
        if record is not None and record.cells != (unit.record.cells if unit.record else None):
            self._rows[unit.context] = record
            if record.source != digest_of(unit.source):
                yield Note(entry.line, entry.context, "is of another source text than that of today: stale")
        if entry.state == "reviewed" and not (record or unit.record or Record("", "", "")).reviewer:
            yield Note(entry.line, entry.context, "is reviewed by nobody: name the reviewer, or add --reviewed-by")

    def _unknown(self, context: str) -> str:
        unit = unit_at(self._taxonomy, self._language, context)
        if unit is not None:
            return f"is a text of {unit.item.name}, which is deprecated: left out"
        self._hints -= 1
        hint = did_you_mean(context, self._units) if self._hints >= 0 else ""
        return f"there is no such text{f'; {hint}' if hint else ''}"

    @staticmethod
    def _is_ours(unit: Unit, text: str) -> bool:
        """Return True if a text is that of the sources; the order of a list means nothing unless the schema has one."""
        ours = text_of(unit.text, unit)
        if unit.inner.multivalued and not unit.inner.ordered:
            return {*values_of(text, unit)} == {*values_of(ours, unit)}
        return text == ours

    def _is_free(self, entry: Entry, ours: str) -> bool:
        """Return True if the sources have the translation that the file was made from, or none if it does not say."""
        if self._theirs:
            return entry.is_changed
        if entry.base is not None:
            return entry.is_changed and entry.base.digest == fingerprint(ours)
        return not ours

    def _put(self, unit: Unit, entry: Entry) -> Unit:
        """Write a translation, and return the text as it is then."""
        holder = unit.item.cls.translations
        assert holder is not None  # noqa: S101 - a text to translate has a place for translations
        steps = (holder.name, self._language, unit.inner.name)
        path = path_of_steps(self._taxonomy.schema, unit.item.cls, steps)
        put_values(self._workspace, unit.item, path, values_of(entry.text, unit))
        self._lines[unit.item.name, *steps] = entry.line
        return next(new for new in units_of(self._taxonomy, unit.item, self._language) if new.context == unit.context)

    def _record(self, unit: Unit, now: Unit, entry: Entry) -> Record | None:
        """Return the evidence of a translation, None if the file says nothing new; `now` is the text with it."""
        old, is_new = unit.record, now is not unit
        source, today, text = digest_of_source(entry.source, unit), digest_of(unit.source), digest_of(now.text)
        reviewer = self._reviewer(unit, entry, is_new=is_new)
        is_confirmed = entry.base is not None and entry.base.state == "stale"
        if not (is_new or reviewer or is_confirmed or (old is None and source != today)):
            return None
        if not is_new and old is not None and old.source == today != source:
            return None  # somebody has compared it with a newer source than that of the file
        translator = old.translator if old else ""
        if is_new:
            own = entry.translator if entry.translator != translator else ""
            translator = own or self._credit.translator or (translator if old and old.text == text else "")
        is_same = old is not None and (old.source, old.text) == (source, text)
        kept = old.reviewer if old is not None and is_same else ""
        _check_name(translator)
        return now.evidence(translator, reviewer or kept)._replace(source=source)

    def _reviewer(self, unit: Unit, entry: Entry, *, is_new: bool) -> str:
        """Return who has reviewed a text by the file or the options, "" if nobody has, or it is known already.

        The reviewer of the text before an edit has not seen the new one. A name that the export wrote is no news, and
        stays in a file whose text was edited, unless another takes its place.
        """
        known = unit.record.reviewer if unit.record else ""
        is_news = entry.base is None or entry.base.state != "reviewed" or (is_new and bool(known))
        own = entry.reviewer if entry.state == "reviewed" and is_news and entry.reviewer != known else ""
        _check_name(own)
        if own or (unit.state == "reviewed" and not is_new):
            return own
        return self._credit.reviewer


def _conflict(ours: str, text: str) -> str:
    shown = [truncated(one_line(words), _SHOWN) if words else "" for words in (ours, text)]
    change = f'to "{shown[0]}"' if ours else "where it was removed"
    return f'was changed here too, {change}, and is "{shown[1]}" in the file: left; --theirs takes that of the file'


def _faults(source: str, text: str) -> Iterator[str]:
    """Yield a sentence for each fault of a translation, which a person must judge."""
    if text == source:
        yield "is the same as the source"
    expected, actual = Counter(_KEPT.findall(source)), Counter(_KEPT.findall(text))
    if missing := expected - actual:
        yield f"lacks {listed(missing)} of the source"
    if added := actual - expected:
        yield f"has {listed(added)}, which the source has not"
