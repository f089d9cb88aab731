"""Editions, a release or a build of the working tree, and their artifacts: pure formats yield paths and bytes."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Literal

from taxokit.diff.changes import Diff
from taxokit.diff.engine import diff
from taxokit.diff.snapshot import Snapshot
from taxokit.formats.forms import form_of
from taxokit.rdf.graph import Graph
from taxokit.rdf.profile import PREFIXES
from taxokit.taxonomy.attribution import Attribution, attribution_of
from taxokit.taxonomy.document import Stamp, canonical_document
from taxokit.taxonomy.frameworks import Framework
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.released_translations import credited, released_translations
from taxokit.taxonomy.schema import Schema
from taxokit.taxonomy.skos_graph import graph_of
from taxokit.taxonomy.table_rows import Cells, cells
from taxokit.taxonomy.tables import Table, schema_tables
from taxokit.text.errors import ConfigError
from taxokit.text.plugins import Registry
from taxokit.text.progress import counted
from taxokit.text.versions import Version, VersionPolicy
from taxokit.text.words import did_you_mean


class LeftOutError(ConfigError):
    """An artifact cannot be written, because it has no room for the taxonomy. All others can."""


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of a release: its path relative to the release folder, with forward slashes, and its bytes.

    `own_type` is a media type that is not in the table of forms, `made_by` a format of another package, and `license`
    the SPDX identifier of a licence that differs from that of the taxonomy, or its page.
    """

    path: str
    data: bytes
    own_type: str = ""
    made_by: str = ""
    license: str = ""

    @property
    def media_type(self) -> str:
        """The media type, by the ending of the path unless the format has its own."""
        form = form_of(self.path)
        return self.own_type or (form.media_type if form else "application/octet-stream")


@dataclass(frozen=True)
class Edition:
    """One version of a taxonomy, with everything that formats need to write it.

    `taxonomy` has the canonical document, `generated` is the text of each file of the compiled schema by its name,
    `notes` is Markdown by the maintainers for the release notes, and the graph must meet the `profiles`. The formats in
    `left_out` are not written by default, nor those of other packages, except for the ones in `added`. `bumps` has the
    parts of the version that the repository sets for some kinds of change. `as_in_0_5` is True for the graph that
    taxokit 0.5 wrote. `sources` are the names that Git has for the folders of the sources.
    """

    taxonomy: Taxonomy
    attribution: Attribution
    previous: Snapshot | None = None
    generated: Mapping[str, str] = field(default_factory=dict)
    license_text: str = ""
    notes: str = ""
    profiles: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    bumps: Mapping[str, str] = field(default_factory=dict)
    as_in_0_5: bool = False
    sources: Mapping[str, str] = field(default_factory=dict)

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
        return graph_of(self.taxonomy, self.attribution, self.profiles, as_in_0_5=self.as_in_0_5)

    @cached_property
    def framework(self) -> Framework:
        """The view of the taxonomy as a framework, from which the formats of learning systems are written."""
        return Framework(self.taxonomy, self.attribution)

    @cached_property
    def prefixes(self) -> dict[str, str]:
        """The prefixes for the graph: the toolkit's, the schema's, one for each kind of item, and those of profiles."""
        own = {prefix: iri for prefix, iri in self.taxonomy.prefixes.items() if prefix not in ("linkml", "schema")}
        return dict(sorted({**(PREFIXES if self.profiles else {}), **own}.items()))

    @cached_property
    def tables(self) -> list[tuple[Table, list[Cells]]]:
        """The tables, with the cells of each row."""
        return [(table, list(cells(table, self.taxonomy, self.attribution))) for table in schema_tables(self.schema)]

    @cached_property
    def diff(self) -> Diff:
        """The changes since the previous release; everything is new in the first one."""
        name, policy = str(self.version), VersionPolicy(bumps=self.bumps, place="")
        taxonomy = self.taxonomy
        new = Snapshot(
            name,
            self.schema,
            self.document,
            statements=lambda: self.graph,
            policy=policy,
            mappings=lambda: taxonomy.mappings,
            translations=lambda: taxonomy.translations,
        )
        return diff(self.previous, new, self.attribution)


Format = Callable[[Edition], Iterator[Artifact]]

FORMATS: Registry[Format] = Registry("taxokit.formats", "taxokit.formats")

artifact_format = FORMATS.register
"""Registers a format, under the name of its module."""

_IN_FOLDER = re.compile(r"[a-z][a-z0-9-]*(?:/[A-Za-z0-9_][A-Za-z0-9._-]*)+")
"""The paths of artifacts of other packages."""

_SHARED = ("", "diff", "framework", "graph", "tables")
"""The large values of an edition that formats share, in the order of the formats: each is freed after its last one."""

_on_request: set[Format] = set()


def on_request(write: Format) -> Format:
    """Leave a format out of builds and releases that do not name it; for a decorator."""
    _on_request.add(write)
    return write


def standard_formats() -> list[str]:
    """Return the names of our formats that builds and releases have unless they leave some out."""
    known = FORMATS.all()
    return [name for name in FORMATS.own() if known[name] not in _on_request]


_uses: dict[Format, str] = {}


def uses(value: Literal["diff", "framework", "graph", "tables"]) -> Callable[[Format], Format]:
    """Let a format be written together with the others that read the same value of an edition; for a decorator."""

    def noted(write: Format) -> Format:
        _uses[write] = value
        return write

    return noted


def edition_from(
    taxonomy: Taxonomy, version: Version, issued: str | None, previous: Snapshot | None, *, in_records: bool = True
) -> Edition:
    """Return the edition that follows from just these: authored values, version, date and previous release.

    `in_records` is that of `Stamp`. Raises ConfigError or ReleaseError if the values lack something to credit.
    """
    attribution = attribution_of(taxonomy.schema, taxonomy.document, version, issued)
    stamp = Stamp(
        version=str(version),
        issued=issued,
        citation=attribution.citation,
        previous_version=previous.name if previous else None,
        previous=previous.document if previous else {},
        in_records=in_records,
    )
    document, translations = canonical_document(taxonomy, stamp), released_translations(taxonomy)
    released = Taxonomy(taxonomy.schema, document, mappings=taxonomy.mappings, translations=translations)
    return Edition(released, credited(attribution, released), previous)


def build(
    edition: Edition, only: Collection[str] = (), left_out: Callable[[LeftOutError], None] | None = None
) -> list[Artifact]:
    """Return the artifacts of an edition, sorted by path, as `artifacts_of` makes them."""
    return sorted(artifacts_of(edition, only, left_out), key=lambda artifact: artifact.path)


def artifacts_of(
    edition: Edition, only: Collection[str] = (), left_out: Callable[[LeftOutError], None] | None = None
) -> Iterator[Artifact]:
    """Return the artifacts of an edition, each made on demand.

    `only` names the formats to write; without it, these are all but those on request.
    `left_out` gets the reason for each format that cannot be written; without it, LeftOutError is raised in the
    iteration. Raises ConfigError for an unknown format.
    """
    known = FORMATS.all()
    for name in only:
        if name not in known:
            hint = did_you_mean(name, known) or f"choose from {', '.join(known)}"
            raise ConfigError(f"there is no format {name!r}", hint=hint)
    chosen = only or {*standard_formats()} - {*edition.left_out} | {*edition.added}
    return _made(edition, {name: write for name, write in known.items() if name in chosen}, left_out)


def _made(
    edition: Edition, formats: Mapping[str, Format], left_out: Callable[[LeftOutError], None] | None
) -> Iterator[Artifact]:
    places = {name: _SHARED.index(_uses.get(write, "")) for name, write in formats.items()}
    for name in counted("building", sorted(formats, key=places.__getitem__)):
        for value in _SHARED[: places[name]]:
            vars(edition).pop(value, None)
        try:
            yield from formats[name](edition) if "/" not in name else _foreign_artifacts(edition, name, formats[name])
        except LeftOutError as error:
            if left_out is None:
                raise
            left_out(error)


def _foreign_artifacts(edition: Edition, name: str, write: Format) -> Iterator[Artifact]:
    """Yield the artifacts of a format of another package. Raises ConfigError for one outside of its folder."""
    prefix = name.partition("/")[0]
    for artifact in write(edition):
        if not _IN_FOLDER.fullmatch(artifact.path) or not artifact.path.startswith(f"{prefix}/"):
            raise ConfigError(f"the format {name!r} writes {artifact.path}, but can write only into {prefix}/")
        yield replace(artifact, made_by=name)
