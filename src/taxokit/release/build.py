"""Building the artifacts of one edition of a taxonomy: every format's files, as paths and bytes.

An edition is a release, or a build of the working tree on the way to one. Formats are pure: they get an edition and
yield artifacts; nothing here or in them touches the disk but to read the sources.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pyoxigraph import Triple

from taxokit.archive.releases import DOCUMENT, Released, latest
from taxokit.core.errors import ConfigError, UnreadableReleaseError
from taxokit.core.project import GENERATED_FOLDER, Project
from taxokit.core.registry import Registry
from taxokit.core.text.suggest import did_you_mean
from taxokit.core.versions import Version
from taxokit.diff.changes import Diff
from taxokit.diff.engine import diff
from taxokit.diff.snapshot import Snapshot, snapshot_of_release
from taxokit.diff.versioning import next_version
from taxokit.taxonomy.attribution import Attribution, attribution_of
from taxokit.taxonomy.canonical import Stamp, canonical_document
from taxokit.taxonomy.conformance import misfit
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Schema
from taxokit.taxonomy.skos_graph import triples

MEDIA_TYPES = {
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".ttl": "text/turtle",
    ".nt": "application/n-triples",
    ".rdf": "application/rdf+xml",
    ".csv": "text/csv",
    ".md": "text/markdown",
    ".html": "text/html",
    ".ru": "application/sparql-update",
    ".cff": "application/yaml",
    ".yaml": "application/yaml",
    ".sql": "application/sql",
    ".ts": "application/typescript",
    ".py": "text/x-python",
    "": "text/plain",
}


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of a release: its path relative to the release folder, with forward slashes, and its bytes."""

    path: str
    data: bytes

    @property
    def media_type(self) -> str:
        """The media type that the ending of the path stands for."""
        name = self.path.rpartition("/")[2]
        ending = "." + name.rpartition(".")[2] if "." in name else ""
        return MEDIA_TYPES.get(ending, "application/octet-stream")


@dataclass(frozen=True)
class Edition:
    """One version of a taxonomy, with everything that formats need to write it.

    `taxonomy` holds the canonical document; `generated` is the text of the compiled schema's files by name; `notes` are
    the words of the maintainers for the release notes.
    """

    taxonomy: Taxonomy
    attribution: Attribution
    generated: Mapping[str, str]
    license_text: str
    previous: Released | None = None
    notes: str = ""

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
    def graph(self) -> list[Triple]:
        """The SKOS graph, sorted, which several formats write."""
        return triples(self.taxonomy, self.attribution)

    @cached_property
    def diff(self) -> Diff:
        """What changed since the release before; everything is new in the first one."""
        old = snapshot_of_release(self.previous) if self.previous else None
        new = Snapshot(str(self.version), self.schema, self.document, statements=lambda: self.graph)
        return diff(old, new, self.attribution)


Format = Callable[[Edition], Iterator[Artifact]]

FORMATS: Registry[Format] = Registry("taxokit.release.formats")


def artifact_format(write: Format) -> Format:
    """Register the format of a module, under the name of the module."""
    FORMATS.add(write.__module__, write)
    return write


def edition_of(
    taxonomy: Taxonomy, version: Version | None = None, issued: str | None = None, notes: str = ""
) -> Edition:
    """Return the edition of a loaded, valid taxonomy: of `version`, or of a build on the way to the next one.

    `notes` are the words of the maintainers for the release notes, in Markdown.

    Raises ConfigError or ReleaseError where the compiled schema, the licence or the release before cannot be read.
    """
    project = taxonomy.project
    if project is None:
        raise ConfigError("only the taxonomy of a repository can be built")
    previous = predecessor(project, version)
    version = version or next_version(taxonomy, previous).dev()
    texts, license_text = generated_texts(project), project.license_text
    return edition_from(taxonomy, version, issued, previous, generated=texts, license_text=license_text, notes=notes)


def predecessor(project: Project, version: Version | None = None) -> Released | None:
    """Return the release that comes before a version, or before the next one; None where there is none.

    Raises UnreadableReleaseError where it cannot be read, or something in its document has another form than its schema
    says, so that no history follows from it.
    """
    previous = latest(project, before=version)
    wrong = misfit(previous.schema, previous.document) if previous else ""
    if previous and wrong:
        raise UnreadableReleaseError(f"is not what its schema says: {wrong}", where=f"{previous.name}/{DOCUMENT}")
    return previous


def edition_from(
    taxonomy: Taxonomy,
    version: Version,
    issued: str | None,
    previous: Released | None,
    *,
    generated: Mapping[str, str],
    license_text: str,
    notes: str = "",
) -> Edition:
    """Return the edition that follows from just these: what people wrote, version, date, and the release before.

    Raises ConfigError or ReleaseError where the release before cannot be read, or something to credit is not said.
    """
    attribution = attribution_of(taxonomy.schema, taxonomy.document, version, issued)
    stamp = Stamp(
        version=str(version),
        issued=issued,
        citation=attribution.citation,
        previous_version=str(previous.version) if previous else None,
        previous=previous.document if previous else {},
    )
    document = canonical_document(taxonomy, stamp)
    whole = Taxonomy(taxonomy.schema, document)
    return Edition(whole, attribution, generated, license_text, previous, notes)


def generated_texts(project: Project) -> dict[str, str]:
    """Return the text of each file of the compiled schema, by its name. Raises ConfigError."""
    texts = {}
    for name in project.generated_files():
        try:
            texts[name] = (project.generated / name).read_text(encoding="utf-8")
        except (OSError, UnicodeError):
            raise ConfigError(
                "cannot be read", where=f"{GENERATED_FOLDER}/{name}", hint="run `taxokit schema`"
            ) from None
    return texts


def build(edition: Edition, only: Collection[str] = ()) -> list[Artifact]:
    """Return the artifacts of an edition, sorted by path; `only` names the formats to write.

    Raises ConfigError where there is no such format.
    """
    known = FORMATS.all()
    for name in only:
        if name not in known:
            hint = did_you_mean(name, known) or f"there is {', '.join(known)}"
            raise ConfigError(f"there is no format {name!r}", hint=hint)
    artifacts = [artifact for name, write in known.items() if not only or name in only for artifact in write(edition)]
    return sorted(artifacts, key=lambda artifact: artifact.path)
