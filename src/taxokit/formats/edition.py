"""Building a taxonomy: from the loaded sources to an edition, and from an edition to its artifacts.

An edition is a release, or a build of the working tree on the way to one. Formats are pure: each takes an edition and
yields artifacts, paths and bytes. Nothing here writes to the disk; `manifest` completes the artifacts of a release.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any, TypeAlias

from taxokit.diff.changes import Diff
from taxokit.diff.engine import diff
from taxokit.diff.snapshot import Snapshot, snapshot_of_release
from taxokit.diff.versioning import next_version
from taxokit.rdf.graph import Graph
from taxokit.releases.releases import DOCUMENT, Released, find_release, latest
from taxokit.repository.project import GENERATED_FOLDER, Project
from taxokit.repository.reading import COMPILED, read_text
from taxokit.taxonomy.attribution import Attribution, attribution_of
from taxokit.taxonomy.compiled_schema import first_violation
from taxokit.taxonomy.document import Stamp, canonical_document
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Schema
from taxokit.taxonomy.skos_graph import graph_of
from taxokit.taxonomy.tables import Table, rows, schema_tables
from taxokit.text.errors import ConfigError, SourceError, UnreadableReleaseError
from taxokit.text.plugins import Registry
from taxokit.text.progress import counted
from taxokit.text.versions import Version
from taxokit.text.words import did_you_mean

MEDIA_TYPES = {
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".ttl": "text/turtle",
    ".nt": "application/n-triples",
    ".rdf": "application/rdf+xml",
    ".csv": "text/csv",
    ".md": "text/markdown",
    ".html": "text/html",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".ru": "application/sparql-update",
    ".cff": "application/yaml",
    ".yaml": "application/yaml",
    ".sql": "application/sql",
    ".ts": "application/typescript",
    ".py": "text/x-python",
    "": "text/plain",
}


Cells: TypeAlias = tuple[Any, ...]
"""The cells of a row of a table, in the order of its columns; None where one is empty."""


class LeftOutError(ConfigError):
    """An artifact cannot be written, because it has no room for the taxonomy. All others can."""


class MissingPackageError(LeftOutError):
    """An artifact cannot be written here, because a package is not installed. A release has to have it."""


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of a release: its path relative to the release folder, with forward slashes, and its bytes."""

    path: str
    data: bytes

    @property
    def media_type(self) -> str:
        """The media type, by the ending of the path."""
        return MEDIA_TYPES.get(PurePosixPath(self.path).suffix, "application/octet-stream")


@dataclass(frozen=True)
class Edition:
    """One version of a taxonomy, with everything that formats need to write it.

    `taxonomy` has the canonical document, `generated` is the text of each file of the compiled schema by its name,
    `notes` is Markdown by the maintainers for the release notes, and `profiles` names those that the graph is to meet.
    """

    taxonomy: Taxonomy
    attribution: Attribution
    previous: Released | None = None
    generated: Mapping[str, str] = field(default_factory=dict)
    license_text: str = ""
    notes: str = ""
    profiles: tuple[str, ...] = ()

    @property
    def schema(self) -> Schema:
        """The compiled schema."""
        return self.taxonomy.schema

    @property
    def document(self) -> dict[str, Any]:
        """The canonical document."""
        return self.taxonomy.document

    @property
    def version(self) -> Version:
        """The version that the edition has, or will have."""
        return self.attribution.version

    @cached_property
    def graph(self) -> Graph:
        """The SKOS graph, which several formats write."""
        return graph_of(self.taxonomy, self.attribution, self.profiles)

    @cached_property
    def tables(self) -> list[tuple[Table, list[Cells]]]:
        """The tables, with the cells of each row."""
        credit = self.attribution
        found = []
        for table in schema_tables(self.schema):
            names = [column.name for column in table.columns]
            data = rows(table, self.taxonomy, credit.license, credit.short)
            found.append((table, [tuple(map(row.get, names)) for row in data]))
        return found

    @cached_property
    def diff(self) -> Diff:
        """What changed since the previous release; everything is new in the first one."""
        old = snapshot_of_release(self.previous) if self.previous else None
        new = Snapshot(str(self.version), self.schema, self.document, statements=lambda: self.graph)
        return diff(old, new, self.attribution)


Format = Callable[[Edition], Iterator[Artifact]]

FORMATS: Registry[Format] = Registry("taxokit.formats")

artifact_format = FORMATS.register
"""Registers a format, under the name of its module."""


def edition_of(
    taxonomy: Taxonomy,
    version: Version | None = None,
    issued: str | None = None,
    notes: str = "",
    previous: Released | None = None,
) -> Edition:
    """Return the edition of a loaded, valid taxonomy: of `version`, or of a build on the way to the next one.

    It follows from `previous` or, where that is not given, from the predecessor of the version. Raises ConfigError or
    ReleaseError where the compiled schema, the licence or the previous release cannot be read.
    """
    edition = draft_of(taxonomy, version, issued, previous)
    project = _project(taxonomy)
    return replace(edition, generated=generated_texts(project), license_text=project.license_text, notes=notes)


def draft_of(
    taxonomy: Taxonomy, version: Version | None = None, issued: str | None = None, previous: Released | None = None
) -> Edition:
    """Return the edition of a loaded taxonomy without its texts: with the document, but no schema, licence and notes.

    Raises ConfigError or ReleaseError where the previous release cannot be read, or the sources lack something to
    credit.
    """
    project = _project(taxonomy)
    previous = previous or predecessor(project, version)
    edition = edition_from(taxonomy, version or next_version(taxonomy, previous).dev(), issued, previous)
    return replace(edition, profiles=project.profile)


def edition_from(taxonomy: Taxonomy, version: Version, issued: str | None, previous: Released | None) -> Edition:
    """Return the edition that follows from just these: authored values, version, date and previous release.

    Raises ConfigError or ReleaseError where the previous release cannot be read, or the values lack something to
    credit.
    """
    attribution = attribution_of(taxonomy.schema, taxonomy.document, version, issued)
    stamp = Stamp(
        version=str(version),
        issued=issued,
        citation=attribution.citation,
        previous_version=str(previous.version) if previous else None,
        previous=previous.document if previous else {},
    )
    return Edition(Taxonomy(taxonomy.schema, canonical_document(taxonomy, stamp)), attribution, previous)


def predecessor(project: Project, version: Version | None = None, name: str = "") -> Released | None:
    """Return the release that a version, or the next one, follows from: the highest final one below it.

    `name` is that of another one. None where there is none. Raises ReleaseError where it cannot be read, or its
    document is not what its schema says, so that no history follows from it.
    """
    previous = find_release(project, name) if name else latest(project, before=version)
    wrong = first_violation(previous.schema, previous.document) if previous else ""
    if previous and wrong:
        raise UnreadableReleaseError(f"is not what its schema says: {wrong}", where=f"{previous.name}/{DOCUMENT}")
    return previous


def _project(taxonomy: Taxonomy) -> Project:
    if taxonomy.project is None:
        raise ConfigError("only the taxonomy of a repository can be built")
    return taxonomy.project


def generated_texts(project: Project) -> dict[str, str]:
    """Return the text of each file of the compiled schema, by its name. Raises ConfigError."""
    texts = {}
    for name in project.generated_files():
        try:
            texts[name] = read_text(project.root, f"{GENERATED_FOLDER}/{name}", COMPILED)
        except SourceError as error:
            raise ConfigError(error.message, where=error.where, hint="run `taxokit schema`") from None
    return texts


def build(
    edition: Edition, only: Collection[str] = (), left_out: Callable[[LeftOutError], None] | None = None
) -> list[Artifact]:
    """Return the artifacts of an edition, sorted by path, as `artifacts_of` makes them."""
    return sorted(artifacts_of(edition, only, left_out), key=lambda artifact: artifact.path)


def artifacts_of(
    edition: Edition, only: Collection[str] = (), left_out: Callable[[LeftOutError], None] | None = None
) -> Iterator[Artifact]:
    """Return the artifacts of an edition, each made when the one before was taken; `only` names the formats to write.

    `left_out` gets the reason for each format that cannot be written. Raises ConfigError where there is no such format,
    and without `left_out` LeftOutError, which is one, when it comes to that format.
    """
    known = FORMATS.all()
    for name in only:
        if name not in known:
            hint = did_you_mean(name, known) or f"choose from {', '.join(known)}"
            raise ConfigError(f"there is no format {name!r}", hint=hint)
    return _made(edition, [write for name, write in known.items() if not only or name in only], left_out)


def _made(
    edition: Edition, formats: Collection[Format], left_out: Callable[[LeftOutError], None] | None
) -> Iterator[Artifact]:
    for write in counted("building", formats):
        try:
            yield from write(edition)
        except LeftOutError as error:
            if left_out is None:
                raise
            left_out(error)


def build_release(edition: Edition, note: Callable[[str], None] = lambda _: None) -> list[Artifact]:
    """Return the artifacts of a release. `note` gets the reason for each that has no room for the taxonomy.

    Raises MissingPackageError.
    """

    def leave_out(error: LeftOutError) -> None:
        if isinstance(error, MissingPackageError):
            raise error
        note(str(error))

    return build(edition, left_out=leave_out)
