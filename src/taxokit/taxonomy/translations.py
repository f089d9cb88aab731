"""The texts of items to translate, the states of their translations, and the evidence of these.

A translation is a value of its item. `translations/<language>.csv` has a row for each: the digests of the text that was
translated and of the translation, who translated it, and who reviewed it.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import Any, Literal, NamedTuple, TypeAlias, get_args

from taxokit.rdf.skos import DOCUMENTATION
from taxokit.repository.project import TRANSLATIONS_FOLDER, TranslationPolicy
from taxokit.taxonomy.model import Item, Taxonomy, derived
from taxokit.taxonomy.names import full_id, is_deprecated, language_of
from taxokit.taxonomy.schema import Slot
from taxokit.text.csv_text import TableError, scan, start_of, table_text
from taxokit.text.diagnostics import Diagnostic, Location, Origin, place_in
from taxokit.text.errors import ConfigError
from taxokit.text.normalize import same_words
from taxokit.text.words import did_you_mean, listed

State: TypeAlias = Literal["missing", "draft", "reviewed", "stale"]
STATES: Sequence[State] = get_args(State)
"""The states of a text in a language, the most work first."""

ENDING = ".csv"
_RULE = "invalid-translation-record"
_DIGITS = 8


class Record(NamedTuple):
    """The evidence of a translation: digests of the text that was translated and of the translation, and names.

    The context names the item and the slot: `skill/agent-memory-systems#label`.
    """

    context: str
    source: str
    text: str
    translator: str = ""
    reviewer: str = ""
    line: int = 0

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells of its row."""
        return self.context, self.source, self.text, self.translator, self.reviewer


COLUMNS = Record._fields[:-1]


@dataclass(frozen=True)
class Records:
    """The evidence of the translations into a language by context, and the faults of its table."""

    language: str
    path: str
    by_context: Mapping[str, Record]
    diagnostics: Sequence[Diagnostic] = field(default=(), repr=False)


@dataclass(frozen=True)
class Translations:
    """The evidence of all translations of a taxonomy, by language, and the paths of the tables.

    That of a release has the numbers by state instead, as it was released, with the contexts of texts in some states.
    """

    records: Mapping[str, Records] = field(default_factory=dict)
    files: Sequence[str] = ()
    diagnostics: Sequence[Diagnostic] = ()
    released: "Sequence[Progress] | None" = None

    @cached_property
    def stated(self) -> Mapping[str, Mapping[str, State]]:
        """The states of texts that are not reviewed, as a release has them by language and context."""
        stated: dict[str, Mapping[str, State]] = {}
        for numbers in self.released or ():
            draft: dict[str, State] = dict.fromkeys(numbers.draft, "draft")
            stale: dict[str, State] = dict.fromkeys(numbers.stale, "stale")
            stated[numbers.language] = draft | stale
        return stated


@dataclass(frozen=True, slots=True)
class Unit:
    """A text of an item to translate: the values of `slot`, which `inner` has in a language.

    A text has one value, but a list as many as it has; a list of other names is optional, since languages have others.
    A release has no evidence: it says the state of a text that is translated.
    """

    item: Item
    slot: Slot
    inner: Slot
    source: tuple[str, ...]
    text: tuple[str, ...]
    record: Record | None
    released: State | None = None

    @property
    def context(self) -> str:
        """The name of the item and of the slot, which no other text has."""
        return context_of(self.item, self.slot)

    @property
    def is_optional(self) -> bool:
        """True for lists of names, and not of definitions or notes."""
        return self.inner.multivalued and self.inner.uri not in DOCUMENTATION

    @property
    def state(self) -> State:
        """The state of the translation, as today's texts and the evidence have it."""
        if not self.text:
            return "missing"
        if self.released:
            return self.released
        if self.record and self.record.source != digest_of(self.source):
            return "stale"
        is_reviewed = self.record and self.record.reviewer and self.record.text == digest_of(self.text)
        return "reviewed" if is_reviewed else "draft"

    @property
    def digests(self) -> str:
        """The digests of today's source text and translation, which a reviewer has compared."""
        return f"{digest_of(self.source)} {digest_of(self.text)}"

    def evidence(self, translator: str = "", reviewer: str = "") -> Record:
        """Return the evidence that the translation was made from the source text of today."""
        return Record(self.context, digest_of(self.source), digest_of(self.text), translator, reviewer)


class Progress(NamedTuple):
    """A language in numbers: its texts by state, and the words of the source in these.

    `gate` is the least percentage of reviewed texts with which the language is released. `translators` are the people
    to name. `draft` and `stale` are the contexts of texts in these states, optional ones too, sorted.
    """

    language: str
    gate: int
    translators: tuple[str, ...]
    texts: Mapping[State, int]
    words: Mapping[State, int]
    draft: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()

    @property
    def number(self) -> int:
        """The number of texts."""
        return sum(self.texts.values())

    @property
    def percentage(self) -> int:
        """How many of a hundred texts are reviewed, rounded down."""
        return self.texts["reviewed"] * 100 // (self.number or 1)

    @property
    def words_to_do(self) -> int:
        """The words of the source that somebody must translate, for the first time or again."""
        return self.words["missing"] + self.words["stale"]

    @property
    def passes_gate(self) -> bool:
        """True if the language passes its gate."""
        return self.texts["reviewed"] * 100 >= self.gate * self.number


def state_named(word: str) -> State | None:
    """Return the state with a name, None if there is none."""
    return next((state for state in STATES if state == word), None)


def digest_of(values: Iterable[str]) -> str:
    """Return the digest of a text by its words: case, white space and punctuation do not count."""
    return _digest(tuple(values))


@lru_cache(maxsize=65_536)  # the source is asked for in each language
def _digest(values: tuple[str, ...]) -> str:
    words = "\n".join(map(same_words, values))
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def context_of(item: Item, slot: Slot) -> str:
    """Return the name of a text of an item: `skill/agent-memory-systems#label`."""
    return f"{full_id(item)}#{slot.name}"


def path_of(language: str) -> str:
    """Return the path of the evidence of the translations into a language."""
    return f"{TRANSLATIONS_FOLDER}/{language}{ENDING}"


def languages_of(taxonomy: Taxonomy) -> list[str]:
    """Return the languages of the translations, of the evidence and of the configuration."""
    tags = set(languages_in(taxonomy))
    tags.update(taxonomy.translations.records if taxonomy.translations else ())
    known = {tag.lower() for tag in tags}
    return sorted({*tags, *(tag for tag in planned_languages(taxonomy) if tag.lower() not in known)})


def planned_languages(taxonomy: Taxonomy) -> list[str]:
    """Return the languages that the configuration names, but for that of the taxonomy, which has no translations."""
    return [tag for tag in policy_of(taxonomy).languages if tag != language_of(taxonomy)]


@derived
def languages_in(taxonomy: Taxonomy) -> Sequence[str]:
    """Return the languages into which items of the document are translated."""
    has_any = any(cls.translations for cls in taxonomy.schema.classes.values())
    items = (taxonomy.root, *taxonomy.items) if has_any else ()
    return sorted({str(tag) for item in items for tag in item.translations})


def keeps_evidence(taxonomy: Taxonomy) -> bool:
    """Return True if a taxonomy has evidence of translations, or its configuration names a language or a gate."""
    policy = policy_of(taxonomy)
    return taxonomy.translations is not None or bool(policy or policy.languages)


def policy_of(taxonomy: Taxonomy) -> TranslationPolicy:
    """Return the gates and the languages of the configuration; a taxonomy without a project has none."""
    return taxonomy.project.translations if taxonomy.project else TranslationPolicy()


def find_language(taxonomy: Taxonomy, word: str) -> str:
    """Return the language with translations that a tag names, in any case. Raises ConfigError if there is none."""
    known = languages_of(taxonomy)
    for language in known:
        if language.lower() == word.lower():
            return language
    hint = did_you_mean(word, known) or (f"there are some into {listed(known)}" if known else "")
    raise ConfigError(f"there are no translations into {word!r}", hint=hint)


def units(taxonomy: Taxonomy, language: str, among: Iterable[Item] | None = None) -> Iterator[Unit]:
    """Yield the texts of a taxonomy, or `among` some items, with their translations, in the order of the document.

    Those of deprecated items are left out: nobody completes them.
    """
    for item in (taxonomy.root, *taxonomy.items) if among is None else among:
        if item.cls.translations is not None and not is_deprecated(taxonomy, item):
            yield from units_of(taxonomy, item, language)


def records_of(taxonomy: Taxonomy, language: str) -> Mapping[str, Record]:
    """Return the evidence of the translations into a language by context."""
    table = taxonomy.translations.records.get(language) if taxonomy.translations else None
    return table.by_context if table else {}


def unit_at(taxonomy: Taxonomy, language: str, context: str) -> Unit | None:
    """Return the text with a context, also of a deprecated item; None if there is no such item or text."""
    item = items_by_name(taxonomy).get(context.rpartition("#")[0])
    texts = units_of(taxonomy, item, language) if item else ()
    return next((unit for unit in texts if unit.context == context), None)


@derived
def items_by_name(taxonomy: Taxonomy) -> Mapping[str, Item]:
    """Return the items with texts to translate by their names in contexts; of two with the same one, the first."""
    items = (item for item in (*reversed(taxonomy.items), taxonomy.root) if item.cls.translations)
    return {full_id(item): item for item in items}


def origin_of(taxonomy: Taxonomy, unit: Unit, language: str) -> Origin:
    """Return the place of a translation in the sources, or that of its source text if it is missing."""
    holder = unit.item.cls.translations
    steps = (holder.name, language, unit.inner.name) if holder and unit.text else (unit.slot.name,)
    return taxonomy.origin(unit.item, *steps)


def units_of(taxonomy: Taxonomy, item: Item, language: str) -> Iterator[Unit]:
    """Yield the texts of an item with their translations into a language."""
    words, name = item.translations.get(language), full_id(item)
    records = records_of(taxonomy, language)
    stated = taxonomy.translations.stated.get(language) if taxonomy.translations else None
    for inner, slot in _slots(taxonomy)[item.cls.name]:
        source = _texts(item.data.get(slot.name))
        if source:
            text = _texts(words.get(inner.name)) if isinstance(words, dict) else ()
            context = f"{name}#{slot.name}"
            released = stated.get(context, "reviewed") if stated is not None else None
            yield Unit(item, slot, inner, source, text, records.get(context), released)


@derived
def _slots(taxonomy: Taxonomy) -> Mapping[str, Sequence[tuple[Slot, Slot]]]:
    """Return the slots of texts to translate by the name of the class: that of translations, and that of the class."""
    slots: dict[str, list[tuple[Slot, Slot]]] = {name: [] for name in taxonomy.schema.classes}
    for name, cls in taxonomy.schema.classes.items():
        for inner in taxonomy.schema.classes[cls.translations.range].slots if cls.translations else ():
            slot = cls.meaning(inner.uri) if inner.kind == "text" else None
            if slot is not None and not slot.computed:
                slots[name].append((inner, slot))
    return slots


def _texts(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,) if value else ()
    return tuple(text for text in value if isinstance(text, str) and text) if isinstance(value, list) else ()


@derived
def progress(taxonomy: Taxonomy) -> Sequence[Progress]:
    """Return the numbers of each language: of a release as it was released, else as the sources have them.

    Those of a language that a release has follow from its document and the contexts of texts that are not reviewed.
    """
    stated = taxonomy.translations.released if taxonomy.translations else None
    if stated is None:
        return [progress_of(taxonomy, language) for language in languages_of(taxonomy)]
    known = {numbers.language: numbers for numbers in stated}
    known = {tag: Progress(tag, 0, (), {}, {}) for tag in languages_in(taxonomy)} | known
    present = languages_in(taxonomy)
    return [_counted(units(taxonomy, tag), known[tag]) if tag in present else known[tag] for tag in sorted(known)]


def progress_of(taxonomy: Taxonomy, language: str, texts: Iterable[Unit] | None = None) -> Progress:
    """Return the numbers of a language, as the sources have them, or its `texts`. Optional texts do not count."""
    policy = policy_of(taxonomy)
    gate, translators = policy.gate_of(language), policy.translators_of(language)
    numbers = Progress(language, gate, translators, {}, {})
    return _counted(units(taxonomy, language) if texts is None else texts, numbers)


def _counted(counted: Iterable[Unit], numbers: Progress) -> Progress:
    """Return the numbers of a language with those of some texts in place of its own."""
    texts: Counter[State] = Counter()
    words: Counter[State] = Counter()
    contexts: dict[State, list[str]] = {"draft": [], "stale": []}
    for unit in counted:
        state = unit.state
        if state in contexts:
            contexts[state].append(unit.context)
        if not unit.is_optional:
            texts[state] += 1
            words[state] += sum(len(value.split()) for value in unit.source)
    by_state, of_words = ({state: count[state] for state in STATES} for count in (texts, words))
    draft, stale = (tuple(sorted(names)) for names in contexts.values())
    return numbers._replace(texts=by_state, words=of_words, draft=draft, stale=stale)


def without_unready(taxonomy: Taxonomy) -> Taxonomy:
    """Return a taxonomy without the languages that do not pass their gates; itself if all do."""
    if not policy_of(taxonomy):
        return taxonomy
    unready = {numbers.language for numbers in progress(taxonomy) if not numbers.passes_gate}
    holders = {cls.translations.name for cls in taxonomy.schema.classes.values() if cls.translations}
    return replace(taxonomy, document=_without(taxonomy.document, holders, unready)) if unready else taxonomy


def _without(value: Any, holders: set[str], languages: set[str]) -> Any:
    """Return a value of a document without some languages of its items; parts without them are not copied."""
    if isinstance(value, list):
        return [_without(part, holders, languages) for part in value]
    if not isinstance(value, dict):
        return value
    kept = {}
    for name, part in value.items():
        if name in holders and isinstance(part, dict):
            part = {tag: words for tag, words in part.items() if tag not in languages}  # noqa: PLW2901
            if part:
                kept[name] = part
        else:
            kept[name] = _without(part, holders, languages) if isinstance(part, dict | list) else part
    return kept


def read_translations(paths: Sequence[str], text_of: Callable[[str], str | Diagnostic | None]) -> Translations:
    """Read the files of a folder; `text_of` returns the text of a path, or the reason why it has none."""
    diagnostics: list[Diagnostic] = []
    records: dict[str, Records] = {}
    files: list[str] = []
    for path in paths:
        if not path.endswith(ENDING):
            continue
        text = text_of(path)
        if isinstance(text, Diagnostic):
            diagnostics.append(text)
        elif text is not None:
            files.append(path)
            table = read_records(path, text)
            records[table.language] = table
            diagnostics += table.diagnostics
    return Translations(records, files, diagnostics)


@lru_cache(maxsize=64)  # an edit loads the sources several times
def read_records(path: str, text: str) -> Records:
    """Read a table of evidence; rows that break its form are diagnostics."""
    language = path.rpartition("/")[2].removesuffix(ENDING)
    try:
        rows = list(scan(text, ",", path, start_of(text)))
    except TableError as error:
        return Records(language, path, {}, [_fault(Location(path, error.line, 1), error.message, error.hint)])
    cells = [list(map(str.strip, row.values(text))) for row in rows]
    if not cells or tuple(cells[0]) != COLUMNS:
        message = f"the columns of the evidence of translations are {', '.join(COLUMNS)}"
        return Records(
            language, path, {}, [_fault(Location(path, 1, 1), message, "write these names in the first line")]
        )
    faults = []
    records: dict[str, Record] = {}
    for row, values in zip(rows[1:], cells[1:], strict=True):
        if len(values) == len(COLUMNS) and all(values[:3]) and values[0] not in records:
            context, source, translation, translator, reviewer = values
            records[context] = Record(context, source, translation, translator, reviewer, row.line)
        elif values != [""]:
            place, first = place_in(path, text, row.cells[0][0]), records.get(values[0])
            message = f"{values[0]} is in line {first.line}, too" if first else "the row lacks its context or a digest"
            hint = "delete the older of the two rows" if first else "delete it, and review the text again"
            faults.append(_fault(place, message, hint))
    return Records(language, path, records, faults)


def _fault(place: Location, message: str, hint: str) -> Diagnostic:
    return Diagnostic(place, message, hint, rule=_RULE)


def records_text(records: Iterable[Record]) -> str:
    """Return the table of some evidence, sorted by context."""
    return table_text(COLUMNS, (record.cells for record in sorted(records)))
