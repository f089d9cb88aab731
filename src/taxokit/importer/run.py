"""Running an import: read a file, draft its items, map its statements, validate the result, write it, or nothing."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from taxokit.importer.csv_source import DELIMITERS, CsvMapping, CsvSource, draft_rows, read_csv_source
from taxokit.importer.draft import Draft, Refusals, UnmappedStatement, known_draft
from taxokit.importer.init import new_repository, put_in_place, write_repository
from taxokit.importer.rdf_mapping import RdfMapping, draft_items
from taxokit.importer.rdf_source import RdfSource, read_rdf_source
from taxokit.importer.slot_filler import STAYS, SlotFiller, Slugs
from taxokit.importer.template import NewTaxonomy, example_texts, templates
from taxokit.importer.update import Update, updates_of
from taxokit.importer.validate import SHAPE_RULES, sources_of, validate
from taxokit.lint.engine import errors_of
from taxokit.rdf import terms
from taxokit.rdf.graph import Statement
from taxokit.repository.project import TAXONOMY_FILE, Project, find_project
from taxokit.repository.reading import SOURCE, read_file
from taxokit.repository.transaction import write_together
from taxokit.repository.writing import write_all
from taxokit.taxonomy.attribution import attribution_of
from taxokit.taxonomy.compiled_schema import read_schema
from taxokit.taxonomy.document import Stamp, unsorted_document
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.names import language_of
from taxokit.taxonomy.skos_graph import statements_of
from taxokit.text.diagnostics import Diagnostic
from taxokit.text.errors import ConfigError, SourceError
from taxokit.text.progress import phase
from taxokit.text.versions import FIRST

Source: TypeAlias = RdfSource | CsvSource
"""A file that was read."""

_kept: list[object] = []
"""What was imported last. To free it item by item takes long, and the process ends soon (see `cli.main`)."""


@dataclass(frozen=True)
class ImportResult:
    """The result of an import.

    `items` counts the new items by folder, `known` the existing ones, `mapped` what is in the result, in the `unit` of
    the file. `numbered` says which identifiers had to get a number, `errors` are what the check finds in the result,
    wherever that is, `written` says whether it was written.
    """

    items: Mapping[str, int]
    known: int
    mapped: int
    unit: str
    unmapped: list[UnmappedStatement]
    report: str
    numbered: Mapping[str, str]
    errors: list[Diagnostic]
    written: bool

    @property
    def differs(self) -> bool:
        """Whether the file says something else, or more, of existing items, which stay as they are."""
        return any(one.reason.startswith(STAYS) for one in self.unmapped)


@dataclass(frozen=True)
class UpdatePlan:
    """What a newer version of a file would do: the texts of new items by path, and what differs in existing ones.

    `gone` are the items that the base describes and the file does not, `restored` the paths of those that the base and
    the file describe, and the sources no longer have.
    """

    result: ImportResult
    texts: Mapping[str, str]
    updates: list[Update]
    gone: list[ItemKey]
    restored: list[str]


def read_source(path: Path, mapping: Mapping[str, str], separator: str) -> Source:
    """Read a file: a table, with a map from column to slot and what separates several values of a cell; or RDF.

    Raises SourceError where it cannot be read, ConfigError where it is of an unknown kind.
    """
    is_table = path.suffix.lower() in DELIMITERS
    if mapping and not is_table:
        raise ConfigError(f"{path} is not a table", where="--map", hint="RDF is mapped by its properties")
    try:
        return read_csv_source(path, mapping, separator) if is_table else read_rdf_source(path)
    except SourceError as error:
        hint = "; ".join(filter(None, (error.hint, "nothing was imported")))
        raise SourceError(error.message, where=error.where, hint=hint) from None


def import_as(source: Source, folder: Path, new: NewTaxonomy, *, strict: bool = False) -> ImportResult:
    """Make a repository of a source, in a folder that is new or empty.

    With `strict` nothing is written where anything is unmapped. Raises ConfigError or SourceError, and then nothing is
    written either.
    """
    with new_repository(folder) as made:
        write_repository(made, new, examples=False)
        result, texts, _ = _import(source, find_project(made), (), strict=strict)
        if result.written:
            write_all(made, ((path, text.encode()) for path, text in texts.items()))
            put_in_place(made, folder)
    return result


def import_into(source: Source, project: Project, *, language: str = "", strict: bool = False) -> ImportResult:
    """Add the items of a source to a repository; where it has nothing but the examples of a template, in their place.

    What exists already, by its IRI or the identifier in a table, stays as it is, and can be referred to. `language` is
    checked against that of the repository. Raises ConfigError where the repository cannot have the items, SourceError
    where the source has none.
    """
    taxonomy = load(project)
    ours = taxonomy.metadata(terms.LANGUAGE)
    if language and language != ours:
        hint = "leave the option out"
        raise ConfigError(f"the texts of {project.root} are in {ours!r}", where="--language", hint=hint)
    removed = _untouched_examples(project, [path for path in taxonomy.files if path != TAXONOMY_FILE])
    result, texts, _ = _import(source, project, removed, strict=strict)
    if result.written:
        new = {path: text.encode() for path, text in texts.items()}
        write_together(project.root, {**dict.fromkeys(removed), **new}, {**dict.fromkeys(new), **removed})
    return result


def plan_update(source: RdfSource, base: RdfSource | None, project: Project) -> UpdatePlan:
    """Return what the import of a newer version of a file would add and change. Raises as `import_into` does."""
    result, texts, theirs = _import(source, project, (), strict=False, again=True)
    _, before, old = _import(base, project, (), strict=False, again=True) if base else (None, {}, {})
    taxonomy = load(project)
    updates = [
        update
        for key, data in theirs.items()
        for update in updates_of(
            key, taxonomy.schema, taxonomy.index(key[0])[key[1]].data, data, old.get(key, {}) if base else None
        )
    ]
    return UpdatePlan(
        result, texts, updates, [key for key in old if key not in theirs], [path for path in texts if path in before]
    )


def _import(
    source: Source, project: Project, removed: Collection[str], *, strict: bool, again: bool = False
) -> tuple[ImportResult, dict[str, str], dict[ItemKey, dict[str, Any]]]:
    """Return the result of an import, the texts of its items by path, and the values of those that are there already.

    Those are read `again` only if asked for. The file is drafted and mapped until the check of the result refuses
    nothing more.
    """
    schema = read_schema(project.root)
    before = load(project, dict.fromkeys(removed))
    if before.diagnostics:
        raise ConfigError("the existing sources have errors", hint="run `taxokit check`, and fix them first")
    known = [known_draft(item, iri) for item in before.items if item.id and (iri := before.iri(item))]
    replaced: set[str] = set()
    if again and isinstance(source, RdfSource):
        described = {subject for subject, _, _ in source.statements}
        known, replaced = _read_again(before, known, described)
    refusals, found = Refusals(), None
    while refusals != found:
        refusals = found or refusals
        filler = SlotFiller(schema, before.namespace, language_of(before), known, refusals)
        slugs = Slugs((_group(item), item.id) for item in before.items)
        phase(f"mapping {source.path.name}")
        mapping = _map(source, filler, slugs)
        _refuse_used(before, mapping.drafts)
        sources = sources_of(mapping.drafts, before, replaced)
        texts = {path: source.text for path, source in sources.items()}
        emitted = {path: source.data for path, source in sources.items()}
        after = load(project, {**dict.fromkeys((*removed, *replaced)), **texts}, emitted=emitted)
        errors = errors_of(after)
        found = validate(filler, sources, errors)
    _kept[:] = [source, mapping, sources, after]
    _refuse_misshapen(source, errors, texts)
    unmapped = mapping.unmapped(_statements(after))
    theirs = {
        _key(draft): draft.data(schema, before.namespace)
        for draft in mapping.drafts
        if draft.slug in before.index(draft.cls.name)
    }
    texts = {path: text for path, text in texts.items() if _key(sources[path].draft) not in theirs}
    numbers = Counter(draft.folder for draft in mapping.drafts if _key(draft) not in theirs)
    items = {name: numbers[name] for name in schema.folders if numbers[name]}
    if not items and not mapping.known:
        kinds = filler.kinds()
        named = ", ".join(f"<{uri}>" for uri in kinds)
        hint = "" if terms.CONCEPT in kinds else f"give each concept one of the types {named}"
        message = "describes no concept, scheme or collection; nothing was imported"
        raise SourceError(message, where=source.path, hint=hint)
    result = ImportResult(
        items=items,
        known=mapping.known,
        mapped=mapping.size - len(unmapped),
        unit=source.unit,
        unmapped=unmapped,
        report=mapping.report(unmapped),
        numbered=slugs.numbered,
        errors=errors,
        written=not (strict and unmapped),
    )
    return result, texts, theirs


def _key(draft: Draft) -> ItemKey:
    return draft.cls.name, draft.slug


def _read_again(taxonomy: Taxonomy, known: list[Draft], described: set[str]) -> tuple[list[Draft], set[str]]:
    """Return the known drafts, without values where a file describes them, and the source files of these."""
    found, paths = [], set()
    for draft in known:
        item = taxonomy.index(draft.cls.name)[draft.slug]
        origin = taxonomy.origin(item)
        if draft.iri in described and item.slot and not (item.path or origin.route):
            draft = Draft(draft.cls, item.slot.name, draft.slug, draft.iri)  # noqa: PLW2901
            paths.add(origin.path)
        found.append(draft)
    return found, paths


def _map(source: Source, filler: SlotFiller, slugs: Slugs) -> RdfMapping | CsvMapping:
    """Draft the items of a source, and map its statements. Raises ConfigError where the schema cannot have them."""
    if isinstance(source, RdfSource):
        return RdfMapping(source, draft_items(source, filler, slugs), filler)
    return CsvMapping(source, draft_rows(source, filler, slugs), filler)


def _group(item: Item) -> str:
    """Return the class in which an identifier has to be unique: what refers to one class may mean its children."""
    return item.cls.ancestors[-1] if item.cls.ancestors else item.cls.name


def _refuse_used(taxonomy: Taxonomy, drafts: list[Draft]) -> None:
    """Raise SourceError where two drafts have the same IRI, or one has that of the taxonomy."""
    used = {taxonomy.iri(taxonomy.root): taxonomy.root.name}
    for draft in drafts:
        if draft.iri and draft.iri in used:
            raise SourceError(
                f"<{draft.iri}> is the IRI of the {used[draft.iri]} already; nothing was imported",
                hint="leave it out there, or choose another namespace",
            )
        if draft.iri:
            used[draft.iri] = f"{draft.cls.kind} {draft.slug}"


def _refuse_misshapen(source: Source, errors: list[Diagnostic], texts: Mapping[str, str]) -> None:
    """Raise where no graph can be made: SourceError for new sources, ConfigError for existing ones."""
    found = next((finding for finding in errors if finding.rule in SHAPE_RULES), None)
    if found is None:
        return
    what = f"{found.location}: {found.message} [{found.rule}]"
    if found.location.path in texts:
        raise SourceError(f"would give {what}; nothing was imported", where=source.path)
    raise ConfigError(f"the existing sources have errors, such as {what}", hint="fix them first")


def _statements(taxonomy: Taxonomy) -> Iterator[Statement]:
    """Return the statements in a build of a taxonomy."""
    attribution = attribution_of(taxonomy.schema, taxonomy.document, FIRST)
    document = unsorted_document(taxonomy, Stamp(version=str(FIRST), citation=attribution.citation))
    built = Taxonomy(taxonomy.schema, document)
    _kept.append(built)
    return statements_of(built, attribution)


def _untouched_examples(project: Project, items: Collection[str]) -> dict[str, bytes]:
    """Return the items by path, where all of them are examples as in a template; else none."""
    texts = {path: read_file(project.root, path, SOURCE) for path in items}
    for template in templates().values():
        for language in template.words:
            examples = dict(example_texts(NewTaxonomy("", "", "", "", "", language, template.name)))
            if items and all(texts[path] == examples.get(path, "").encode() for path in items):
                return texts
    return {}
