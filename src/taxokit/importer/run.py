"""Imports: read a file, draft its items, map its statements, check the result, and write all of it or nothing.

Most errors are refused value by value while a file is mapped. The check of the whole result finds the others, and then
the file is imported again without them.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cache, cached_property, reduce
from operator import getitem
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from taxokit.edit.formatter import Labels, opaque_labels
from taxokit.edit.minting import Minting
from taxokit.edit.spreadsheet_files import ENDINGS
from taxokit.edit.translation_rows import rows_after
from taxokit.importer.csv_source import DELIMITERS, CsvMapping, CsvSource, read_csv_source
from taxokit.importer.drafts import STAYS, Draft, Refusals, SlotFiller, UnmappedStatement, kinds_of
from taxokit.importer.existing import Existing, untouched_examples, with_description
from taxokit.importer.framework_source import ENDINGS as OF_FRAMEWORKS
from taxokit.importer.framework_source import read_framework
from taxokit.importer.init import new_repository, write_repository
from taxokit.importer.rdf_mapping import KEPT, RdfMapping
from taxokit.importer.rdf_source import RdfSource, read_rdf_source
from taxokit.importer.template import NewTaxonomy
from taxokit.lint.engine import errors_of
from taxokit.rdf import terms
from taxokit.rdf.graph import Statement
from taxokit.rdf.parse import FORMATS, is_rdf
from taxokit.repository.project import TAXONOMY_FILE, TAXONOMY_FOLDER, Project, find_project
from taxokit.repository.reading import SOURCE
from taxokit.repository.transaction import write_together
from taxokit.repository.writing import NewFile, move_entries, prepared, write_files
from taxokit.taxonomy.attribution import attribution_of
from taxokit.taxonomy.document import Stamp, canonical_document
from taxokit.taxonomy.id_patterns import iri_pattern, misfit
from taxokit.taxonomy.loader import load, scalars
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.names import language_of
from taxokit.taxonomy.schema import Schema
from taxokit.taxonomy.skos_graph import statements_of
from taxokit.text.diagnostics import Diagnostic, Location, Route
from taxokit.text.errors import ConfigError, SourceError
from taxokit.text.progress import phase
from taxokit.text.versions import FIRST
from taxokit.yaml_text import emitter, parser

Source: TypeAlias = RdfSource | CsvSource
"""A file that was read."""

SHAPE_RULES = frozenset(
    {"duplicate-id", "duplicate-key", "invalid-id", "misplaced-file", "schema-violation", "unknown-reference"}
    | {"unreadable-file", "yaml-syntax", "conflict-marker", "invisible-character", "ambiguous-scalar"}
)
"""The rules that an import never breaks: no graph could be made of the sources."""

_INSIDE = 2  # so many steps of a route lead to an item in a list


@dataclass(frozen=True)
class ImportResult:
    """The result of an import.

    `items` counts the new items by folder, `known` the existing ones, `mapped` the statements or values that are in the
    result, in the `unit` of the file. `numbered` has the identifiers that got a number, `errors` are the findings of
    the check of the result, old and new. `added` are the new items, each with its IRI, `off_pattern` those whose
    identifier comes from the file and does not have the form of new ones. `is_lossy` is True if the result lacks
    anything of the file, `written` if it was written.
    """

    schema: Schema
    items: Mapping[str, int]
    added: Mapping[str, Item]
    off_pattern: Sequence[Item]
    known: int
    mapped: int
    unit: str
    unmapped: list[UnmappedStatement]
    report: str
    numbered: Mapping[str, str]
    errors: list[Diagnostic]
    is_lossy: bool
    written: bool

    @property
    def differs(self) -> bool:
        """True if the file says something else, or more, of existing items, which stay as they are."""
        return any(statement.reason.startswith(STAYS) for statement in self.unmapped)


def read_source(path: Path, mapping: Mapping[str, str], separator: str) -> Source:
    """Read a file: a table, with a map from column to slot and the separator of the values of a cell; RDF; a framework.

    Raises SourceError if it cannot be read, ConfigError if it is of an unknown kind.
    """
    ending = path.suffix.lower()
    is_table = ending in DELIMITERS
    if not (is_table or is_rdf(path) or ending in OF_FRAMEWORKS):
        *others, last = dict.fromkeys((*FORMATS, *OF_FRAMEWORKS, *DELIMITERS, *ENDINGS))
        raise ConfigError(
            "unknown kind of file", where=path, hint=f"its name must end in {', '.join(others)} or {last}"
        )
    if mapping and not is_table:
        raise ConfigError(f"{path} is not a table", where="--map", hint="RDF is mapped by its properties")
    try:
        if is_table:
            return read_csv_source(path, mapping, separator)
        framework = read_framework(path) if ending in OF_FRAMEWORKS else None
        return framework or read_rdf_source(path)
    except SourceError as error:
        hint = "; ".join(filter(None, (error.hint, "nothing was imported")))
        raise SourceError(error.message, where=error.where, hint=hint) from None


def import_as(
    source: Source,
    folder: Path,
    new: NewTaxonomy,
    *,
    strict: bool = False,
    dry_run: bool = False,
    report: Path | None = None,
) -> ImportResult:
    """Make a repository of a source, in a folder that is new or empty. Raises ConfigError or SourceError.

    With `strict`, nothing is written if anything is lost; with `dry_run`, nothing at all. The file `report` gets the
    losses in any case; if it cannot be written, nothing is.
    """
    with new_repository(folder) as made:
        write_repository(made, new, examples=False)
        attempt = run_import(source, Existing(find_project(made)))
        result = attempt.result(strict=strict, dry_run=dry_run)
        with writing_report(report, result):
            if result.written:
                metadata = attempt.metadata
                if metadata:
                    (made / TAXONOMY_FILE).unlink()
                texts = {**attempt.new_texts, **metadata}
                write_files(made, (NewFile(path, text.encode()) for path, text in texts.items()))
                move_entries(made, folder, last=TAXONOMY_FOLDER)
    return result


def import_into(
    source: Source,
    project: Project,
    *,
    language: str = "",
    strict: bool = False,
    contributor: str = "",
    dry_run: bool = False,
    report: Path | None = None,
) -> ImportResult:
    """Add the items of a source to a repository, in place of the examples of a template if it has nothing else.

    Existing items, by their IRI, or by their identifier, notation or label in a table, stay as they are. Raises
    ConfigError if the repository cannot have the items or has another language, SourceError if the source has none, or
    the file `report` cannot be written.
    """
    taxonomy = load(project)
    ours = taxonomy.metadata(terms.LANGUAGE)
    if language and language != ours:
        raise ConfigError(f"the texts of {project.root} are in {ours!r}", where="--language", hint="omit the option")
    removed = untouched_examples(project, taxonomy)
    metadata = with_description(taxonomy, source) if removed else {}
    attempt = run_import(source, Existing(project, {**dict.fromkeys(removed), **metadata}, contributor=contributor))
    result = attempt.result(strict=strict, dry_run=dry_run)
    with writing_report(report, result):
        if result.written:
            metadata = {**metadata, **attempt.metadata}
            texts = {**attempt.new_texts, **metadata}
            tables = rows_after(taxonomy, {**dict.fromkeys(removed), **texts})
            texts |= {path: text for path, (_, text) in tables.items() if text is not None}
            new = {path: text.encode() for path, text in texts.items()}
            before = {path: taxonomy.text_of(path).encode() for path in metadata}
            before |= {path: text.encode() for path, (text, _) in tables.items() if text is not None}
            write_together(project.root, {**dict.fromkeys(removed), **new}, {**dict.fromkeys(new), **before, **removed})
    return result


def writing_report(path: Path | None, result: ImportResult) -> AbstractContextManager[None]:
    """Write the losses of an import to a file, if one is named, together with the work of the block."""
    return nullcontext() if path is None else prepared(path, result.report.encode())


# --- the steps ----------------------------------------------------------------------------------------------------


class DraftSource(NamedTuple):
    """The source file of a draft: its values, and the text that they are read from."""

    draft: Draft
    data: dict[str, Any]
    text: str


def _sources_of(drafts: Sequence[Draft], taxonomy: Taxonomy) -> Mapping[str, DraftSource]:
    sources = {}
    for draft in drafts:
        data = draft.data(taxonomy.schema, taxonomy.namespace, iri_pattern(taxonomy.project, draft.cls))
        head = f"# yaml-language-server: $schema=../../schema/generated/{draft.cls.kind}.schema.json\n"
        text = head + emitter.block(data, 0)
        sources[f"{TAXONOMY_FOLDER}/{draft.folder}/{draft.slug}.yaml"] = DraftSource(draft, data, text)
    return sources


class Attempt:
    """One pass over a file: its items as drafts, filled with the values that no earlier pass refused.

    `sources` are their source files, `taxonomy` is the result, and `errors` are its findings of severity error.
    """

    def __init__(self, source: Source, existing: Existing, refusals: Refusals) -> None:
        """Draft, map and check. Raises ConfigError or SourceError if the schema cannot have the items."""
        before = existing.taxonomy
        self.source = source
        self.existing = existing
        self.filler = SlotFiller(before.schema, before.namespace, language_of(before), existing.drafts, refusals)
        minting = Minting(before, existing.contributor)
        self.slugs = minting.slugs
        phase(f"mapping {source.path.name}")
        self.mapping: RdfMapping | CsvMapping
        if isinstance(source, RdfSource):
            self.mapping = RdfMapping(source, self.filler, self.slugs)
        else:
            self.mapping = CsvMapping(source, self.filler, minting, before)
        _check_iris(before, self.mapping.drafts)
        self.sources = _sources_of(self.mapping.drafts, before)
        texts = {**existing.texts, **dict.fromkeys(existing.replaced)}
        texts |= {path: source.text for path, source in self.sources.items()}
        data = {path: source.data for path, source in self.sources.items()}
        self.taxonomy = load(existing.project, texts, emitted=data)
        self.errors = errors_of(self.taxonomy)

    @cached_property
    def known_values(self) -> dict[ItemKey, dict[str, Any]]:
        """The values that the file has for items that are in the sources."""
        known = self.existing.taxonomy.index
        drafts = ((source.draft, source.data) for source in self.sources.values())
        return {draft.place: data for draft, data in drafts if draft.slug in known(draft.cls.name)}

    @cached_property
    def new_texts(self) -> dict[str, str]:
        """The texts of the source files of new items, by path, with labels beside their references."""
        known, labels = self.known_values, opaque_labels(self.taxonomy)
        new = {path: source for path, source in self.sources.items() if source.draft.place not in known}
        return {path: self._labelled(source, labels) if labels else source.text for path, source in new.items()}

    @property
    def metadata(self) -> Mapping[str, str]:
        """The file with the metadata, by path, if it must say which version of the items was taken over."""
        return self.existing.with_earlier_version(self.source.version) if self.mapping.takes_over else {}

    def _labelled(self, source: DraftSource, labels: Labels) -> str:
        """Return the text of a source file with a label beside each reference to an item with an opaque identifier."""
        text = source.text
        places: list[tuple[int, str]] = []
        for slot in source.draft.cls.references:
            value = source.data.get(slot.name)
            if not value:
                continue
            head, targets = f"\n{slot.name}:", self.taxonomy.index(slot.range)
            end = text.index(head) + len(head)
            for name in value if isinstance(value, list) else [value]:
                end = text.index("\n", text.index(name, end))  # of the line with the reference
                if name in targets and (label := labels.get(targets[name].key)):
                    places.append((end, f"  {label}"))
        pieces, start = list[str](), 0
        for place, label in sorted(places):
            pieces += (text[start:place], label)
            start = place
        return "".join((*pieces, text[start:]))

    def refusals(self) -> Refusals:
        """Return the refusals so far and from errors: of a value if the error is in one, else of the item."""

        @cache  # there may be an error in every line
        def read(path: str) -> tuple[Mapping[Location, Route], Any]:
            root = parser.compose(self.sources[path].text, path)
            places = () if root is None or isinstance(root, Diagnostic) else scalars(path, root)
            return {place: route for place, _, route in places}, self.sources[path].data

        items, values = dict(self.filler.refusals.items), dict(self.filler.refusals.values)
        for location, reason in self._refused():
            draft = self.sources[location.path].draft
            routes, data = read(location.path)
            holder, value = _refused_value(draft, data, routes.get(location, ()))
            if value is None:
                items.setdefault(draft.key, reason)
            else:
                values.setdefault((holder.key, *value), reason)
        return Refusals(items, values)

    def _refused(self) -> Iterator[tuple[Location, str]]:
        for finding in self.errors:
            if finding.rule in SHAPE_RULES and finding.location.path in self.sources:
                yield finding.location, f"would be an error in the sources [{finding.rule}]: {finding.message}"
        for path, (_, _, text) in self.sources.items():
            if len(text) * 4 > SOURCE.limit and len(text.encode()) > SOURCE.limit:
                yield Location(path), f"would make its file larger than {SOURCE.limit // 1024 // 1024} MiB"

    def result(self, *, strict: bool = False, dry_run: bool = False) -> ImportResult:
        """Return the result; it is not written in a dry run or, with `strict`, if anything is lost.

        Raises SourceError for a file without items, or items without a graph, ConfigError for such existing sources.
        """
        self._check_shape()
        unmapped = self.mapping.unmapped(self._statements)
        numbers = Counter(source.draft.folder for path, source in self.sources.items() if path in self.new_texts)
        folders = self.existing.taxonomy.schema.folders
        items = {name: numbers[name] for name in folders if numbers[name]}
        if not items and not self.mapping.known:
            kinds = kinds_of(self.filler.schema)
            named = ", ".join(f"<{uri}>" for uri in kinds)
            hint = "" if terms.CONCEPT in kinds else f"give each concept one of the types {named}"
            message = "describes no concept, scheme or collection; nothing was imported"
            raise SourceError(message, where=self.source.path, hint=hint)
        added, project = self._added(), self.existing.project
        is_lossy = any(not statement.reason.startswith(KEPT) for statement in unmapped)
        to_name = () if self.mapping.takes_over else added.values()
        return ImportResult(
            schema=self.existing.taxonomy.schema,
            items=items,
            added=added,
            off_pattern=[item for item in to_name if misfit(project, item.cls, item.id)],
            known=self.mapping.known,
            mapped=self.mapping.size - len(unmapped),
            unit=self.source.unit,
            unmapped=unmapped,
            report=self.mapping.report(unmapped),
            numbered=self.slugs.numbered,
            errors=self.errors,
            is_lossy=is_lossy,
            written=not (dry_run or (strict and is_lossy)),
        )

    def _added(self) -> dict[str, Item]:
        places = (source.draft.place for path, source in self.sources.items() if path in self.new_texts)
        items = (self.taxonomy.index(name)[slug] for name, slug in places)
        return {self.taxonomy.iri(item): item for item in items}

    def _check_shape(self) -> None:
        """Raise if no graph can be made: SourceError for new sources, ConfigError for existing ones."""
        finding = next((finding for finding in self.errors if finding.rule in SHAPE_RULES), None)
        if finding is None:
            return
        error = f"{finding.location}: {finding.message} [{finding.rule}]"
        if finding.location.path in self.sources:
            raise SourceError(f"would cause {error}; nothing was imported", where=self.source.path)
        raise ConfigError(f"the existing sources have errors, such as {error}", hint="fix them first")

    def _statements(self) -> Iterator[Statement]:
        taxonomy = self.taxonomy
        attribution = attribution_of(taxonomy.schema, taxonomy.document, FIRST)
        document = canonical_document(taxonomy, Stamp(version=str(FIRST), citation=attribution.citation))
        return statements_of(Taxonomy(taxonomy.schema, document), attribution)


def run_import(source: Source, existing: Existing) -> Attempt:
    """Return the first attempt in which the check refuses nothing more. Raises as `Attempt` does."""
    refusals = Refusals()
    while True:
        attempt = Attempt(source, existing, refusals)
        more = attempt.refusals()
        if more == refusals:
            return attempt
        refusals = more


def _check_iris(taxonomy: Taxonomy, drafts: list[Draft]) -> None:
    """Raise SourceError if two drafts have the same IRI, or one that is no scheme has that of the taxonomy."""
    whole = taxonomy.iri(taxonomy.root)
    used = {whole: taxonomy.root.name}
    for draft in filter(lambda draft: draft.iri, drafts):
        if draft.iri in used and not (draft.iri == whole and draft.cls.is_scheme):
            message = f"<{draft.iri}> is already the IRI of the {used[draft.iri]}; nothing was imported"
            hint = (
                f"choose another namespace with `taxokit init --namespace`, so that the {draft.cls.kind} keeps its IRI"
            )
            raise SourceError(message, hint=hint)
        used[draft.iri] = f"{draft.cls.kind} {draft.slug}"


def _refused_value(draft: Draft, data: Any, route: Route) -> tuple[Draft, tuple[str, str, Any] | None]:
    """Return the draft with the value at a route, and its language, slot and itself; None for the identifier."""
    if len(route) > _INSIDE and route[0] in draft.records:
        name, index = str(route[0]), int(route[1])
        return _refused_value(draft.records[name][index], data[name][index], route[2:])
    holder = draft.cls.translations
    tag = ""
    if holder is not None and route[:1] == (holder.name,):
        tag, route, data = str(route[1]), route[2:], data[holder.name][route[1]]
    slot = draft.cls.by_name.get(str(route[0])) if route else None
    if not route or (slot is not None and not tag and (slot.identifier or slot is draft.cls.given_iri)):
        return draft, None
    return draft, (tag, str(route[0]), reduce(getitem, route, data))
