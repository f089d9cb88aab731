"""Delivering drafts: proved against the schema and the rules before anything is written, and written all or nothing."""

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pyoxigraph import Triple

from taxokit.core.diagnostics import Diagnostic
from taxokit.core.errors import ConfigError, SourceError
from taxokit.core.project import MODEL_FILE, TAXONOMY_FILE, TAXONOMY_FOLDER, Project, find_project
from taxokit.diff.versioning import FIRST
from taxokit.importer.csv_source import DELIMITERS, read_table_source
from taxokit.importer.draft import Draft, Drafting, Loss, known_draft
from taxokit.importer.init import staged, write_repository, write_text
from taxokit.importer.rdf_source import read_graph_source
from taxokit.importer.slugs import Slugs
from taxokit.importer.template import NewTaxonomy, example_texts, templates
from taxokit.importer.validate import SHAPE_RULES, refuse_faulty
from taxokit.lint.engine import errors_of
from taxokit.rdf import terms
from taxokit.taxonomy.attribution import attribution_of
from taxokit.taxonomy.canonical import Stamp, canonical_document
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.schema import read_schema
from taxokit.taxonomy.skos_graph import triples


class Carried(Protocol):
    """What a source gives: drafts, what got lost of how much, and how to write that down in full."""

    @property
    def size(self) -> int:
        """How many statements, or values, the file has."""

    @property
    def drafts(self) -> list[Draft]:
        """The items that are new."""

    @property
    def known(self) -> int:
        """How many items of the file are in the sources already."""

    def losses(self, graph: Collection[Triple]) -> list[Loss]:
        """Return what the graph of the result lacks."""

    def report(self, losses: list[Loss]) -> str:
        """Return all losses as the text of a file."""


class Source(Protocol):
    """A file that was read."""

    path: Path

    @property
    def language(self) -> str:
        """The most common language of its texts, "" where nothing says one."""

    @property
    def unit(self) -> str:
        """What it is made of, in the plural."""

    def told(self) -> dict[str, str]:
        """Return what the file says of the whole."""

    def carry(self, drafting: Drafting, slugs: Slugs) -> Carried:
        """Return its items as drafts."""


@dataclass(frozen=True)
class Outcome:
    """What became of an import.

    `items` counts the new items by folder, `known` those that were there already, `carried` what is carried, in the
    `unit` of the file. `numbered` says which identifiers had to get a number, `errors` are what the check finds in the
    result, wherever that is, `written` says whether it was written.
    """

    folder: Path
    items: Mapping[str, int]
    known: int
    carried: int
    unit: str
    losses: list[Loss]
    report: str
    numbered: Mapping[str, str]
    errors: list[Diagnostic]
    written: bool


def import_as(source: Source, folder: Path, new: NewTaxonomy, *, strict: bool = False) -> Outcome:
    """Make a repository of a source, in a folder that is new or empty.

    With `strict` nothing is written where something is lost. Raises ConfigError or SourceError, and then nothing is
    written either.
    """
    try:
        with staged(folder) as staging:
            write_repository(staging, new, examples=False)
            outcome, texts = _deliver(source, find_project(staging), {}, strict=strict, folder=folder)
            if not outcome.written:
                raise _NothingWrittenError  # noqa: TRY301 - leaves the staging folder without putting it in place
            for path, text in texts.items():
                write_text(staging / path, text)
    except _NothingWrittenError:
        pass
    return outcome


class _NothingWrittenError(Exception):
    pass


def import_into(source: Source, project: Project, *, language: str = "", strict: bool = False) -> Outcome:
    """Add the items of a source to a repository; where it holds nothing but the examples of a template, in their place.

    What is there already, by its IRI, stays as it is, and can be referred to. `language` is checked against that of the
    repository. Raises ConfigError where the repository cannot hold the items, SourceError where the source holds none.
    """
    taxonomy = load(project)
    ours = taxonomy.metadata(terms.LANGUAGE)
    if language and language != ours:
        raise ConfigError(f"--language: the texts of {project.root} are in {ours!r}", hint="leave the option out")
    removed = _untouched_examples(project, [path for path in taxonomy.files if path != TAXONOMY_FILE])
    outcome, texts = _deliver(source, project, removed, strict=strict, folder=project.root)
    if outcome.written:
        _replace_taxonomy(project.root, {**removed, **texts})
    return outcome


def _deliver(
    source: Source, project: Project, removed: Mapping[str, None], *, strict: bool, folder: Path
) -> tuple[Outcome, dict[str, str]]:
    schema = read_schema(project.root / MODEL_FILE)
    before = load(project, dict(removed))
    if before.diagnostics:
        raise ConfigError("the sources there have faults", hint="run `taxokit check`, and mend them first")
    language = before.metadata(terms.LANGUAGE)
    known = [known_draft(item, iri) for item in before.items if item.id and (iri := before.iri(item))]
    drafting = Drafting(schema, before.namespace, language if isinstance(language, str) else "", known)
    while True:
        slugs = Slugs((_group(item), item.id) for item in before.items)
        carried = source.carry(drafting, slugs)
        _refuse_used(before, carried.drafts)
        texts = dict(drafting.texts(carried.drafts))
        after = load(project, {**removed, **texts})
        errors = errors_of(after)
        if not refuse_faulty(drafting, carried.drafts, texts, errors):
            break
    _refuse_misshapen(source, errors, texts)
    losses = carried.losses(_graph(after))
    numbers = Counter(draft.folder for draft in carried.drafts)
    items = {folder: numbers[folder] for folder in schema.folders if numbers[folder]}
    if not items and not carried.known:
        raise SourceError("describes no concept, scheme or collection; nothing was imported", where=source.path)
    written = not (strict and losses)
    outcome = Outcome(
        folder=folder,
        items=items,
        known=carried.known,
        carried=carried.size - len(losses),
        unit=source.unit,
        losses=losses,
        report=carried.report(losses),
        numbered=slugs.numbered,
        errors=errors,
        written=written,
    )
    return outcome, texts


def _group(item: Item) -> str:
    """Return the class in which an identifier has to be unique: what refers to one class may mean its children."""
    return item.cls.ancestors[-1] if item.cls.ancestors else item.cls.name


def _refuse_used(taxonomy: Taxonomy, drafts: list[Draft]) -> None:
    """Raise SourceError where an IRI is that of the whole, or twice among the drafts."""
    used = {taxonomy.iri(taxonomy.root): taxonomy.root.name}
    for draft in drafts:
        if draft.iri and draft.iri in used:
            raise SourceError(
                f"<{draft.iri}> is the IRI of the {used[draft.iri]} already, so that nothing was imported",
                hint="leave it out there, or choose another namespace",
            )
        if draft.iri:
            used[draft.iri] = f"{draft.cls.kind} {draft.slug}"


def _refuse_misshapen(source: Source, errors: list[Diagnostic], texts: Mapping[str, str]) -> None:
    """Raise where no graph could be made: SourceError for what we would write, ConfigError for what is there."""
    found = next((finding for finding in errors if finding.rule in SHAPE_RULES), None)
    if found is None:
        return
    what = f"{found.location}: {found.message} [{found.rule}]"
    if found.location.path in texts:
        raise SourceError(f"would give {what}; nothing was imported", where=source.path)
    raise ConfigError(f"the sources there have faults, such as {what}", hint="mend them first")


def _graph(taxonomy: Taxonomy) -> set[Triple]:
    """Return the graph that a build of a taxonomy holds."""
    attribution = attribution_of(taxonomy.schema, taxonomy.document, FIRST)
    document = canonical_document(taxonomy, Stamp(version=str(FIRST), citation=attribution.citation))
    return set(triples(Taxonomy(taxonomy.schema, document), attribution))


def _untouched_examples(project: Project, items: Collection[str]) -> dict[str, None]:
    """Return the paths of the items, where all of them are examples as a template has them; else none."""
    for template in templates().values():
        for language in template.words:
            examples = dict(example_texts(NewTaxonomy("", "", "", "", "", language, template.name)))
            if items and all(_has_text(project.root / path, examples.get(path)) for path in items):
                return dict.fromkeys(items)
    return {}


def _has_text(path: Path, text: str | None) -> bool:
    return text is not None and path.read_bytes() == text.encode()


def _replace_taxonomy(root: Path, texts: Mapping[str, str | None]) -> None:
    """Put a folder of sources with some files more, or less, in the place of the one that is there."""
    folder = root / TAXONOMY_FOLDER
    try:
        staging = Path(tempfile.mkdtemp(prefix=f".{TAXONOMY_FOLDER}.", dir=root))
    except OSError as error:
        raise SourceError(f"cannot be written: {error.strerror}", where=folder) from None
    try:
        made, old = staging / "new", staging / "old"
        shutil.copytree(folder, made, symlinks=True)
        for path, text in texts.items():
            file = made / Path(path).relative_to(TAXONOMY_FOLDER)
            if text is None:
                file.unlink()
            else:
                write_text(file, text)
        if hasattr(os, "sync"):
            os.sync()
        folder.replace(old)
        try:
            made.replace(folder)
        except OSError:
            old.replace(folder)
            raise
    except OSError as error:
        raise SourceError(f"cannot be written: {error.strerror}; it is as it was", where=folder) from None
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def read_source(path: Path, mapping: Mapping[str, str], separator: str) -> Source:
    """Read a file: a table with a map from column to slot, and what stands between several values of a cell; or RDF.

    Raises SourceError where it cannot be read, ConfigError where it is of no known kind.
    """
    if path.suffix.lower() in DELIMITERS:
        return read_table_source(path, mapping, separator)
    if mapping:
        raise ConfigError(f"--map: {path} is no table; in RDF the properties say what is what")
    return read_graph_source(path)
