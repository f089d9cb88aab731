"""The edition of a working tree, on the way to the next release, for `build` and `release`; its manifest and checksums.

`manifest.json` lists every file but itself and `SHA256SUMS`, which lists every file but itself, as `sha256sum --check`
reads it. The manifest has the digest of the previous `SHA256SUMS`, so a release vouches for all bytes of its lineage.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, Self

from taxokit.diff.engine import next_version
from taxokit.formats.edition import FORMATS, Artifact, Edition, edition_from, standard_formats
from taxokit.formats.forms import DOCUMENT
from taxokit.releases.integrity import check_shape, sha256
from taxokit.releases.releases import CHECKSUMS, MANIFEST, Released, find_release, latest
from taxokit.repository.project import GENERATED_FOLDER, Project
from taxokit.repository.reading import COMPILED, read_text
from taxokit.taxonomy.model import Taxonomy
from taxokit.text import __version__
from taxokit.text.errors import ConfigError, SourceError
from taxokit.text.json_text import json_text
from taxokit.text.versions import Version
from taxokit.text.words import did_you_mean

FORMAT = 2
"""The version of the format of a manifest."""

REQUIRED = {
    "citation": "its credit and its licence",
    "diff": "its changes, from which the changelog follows",
    "json": "`taxonomy.json`, from which everything else follows",
    "mappings": "the evidence of its mappings, which nothing else contains",
    "notes": "the notes of the maintainers, which nothing else contains",
    "schema": "the schema of `taxonomy.json`",
    "translations": "the states of its translations, which nothing else contains",
}
"""The formats that every release has, and the content for which it needs them."""


def edition_of(
    taxonomy: Taxonomy,
    version: Version | None = None,
    issued: str | None = None,
    notes: str = "",
    previous: Released | None = None,
) -> Edition:
    """Return the edition of a loaded, valid taxonomy: of `version`, or of a build on the way to the next one.

    It follows from `previous` or, without it, from the predecessor of the version. Raises ConfigError or
    ReleaseError if the compiled schema, the licence or the previous release cannot be read.
    """
    edition = draft_of(taxonomy, version, issued, previous)
    project = _project(taxonomy)
    generated = {}
    for name in project.generated_files():
        try:
            generated[name] = read_text(project.root, f"{GENERATED_FOLDER}/{name}", COMPILED)
        except SourceError as error:
            raise ConfigError(error.message, where=error.where, hint="run `taxokit schema`") from None
    return replace(edition, generated=generated, license_text=project.license_text, notes=notes)


def draft_of(
    taxonomy: Taxonomy, version: Version | None = None, issued: str | None = None, previous: Released | None = None
) -> Edition:
    """Return the edition of a loaded taxonomy without its texts: with the document, but no schema, licence and notes.

    Raises ConfigError or ReleaseError if the previous release cannot be read, or the sources do not say whom to credit.
    """
    project = _project(taxonomy)
    release = previous or predecessor(project, version)
    snapshot = release.snapshot() if release else None
    edition = edition_from(taxonomy, version or next_version(taxonomy, snapshot, issued).dev(), issued, snapshot)
    choice = choice_of(project)._asdict()
    return replace(edition, profiles=project.profile, bumps=project.versions.bumps, **choice)


class Choice(NamedTuple):
    """The choice of artifacts: the formats that are left out, and those on request or of other packages, sorted."""

    left_out: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


def choice_of(project: Project) -> Choice:
    """Return the choice of artifacts in a configuration.

    Raises ConfigError if it has anything else, leaves out a format that every release has, or adds one that no
    installed package has.
    """
    if not project.artifacts:
        return Choice()
    table = dict(project.artifacts)
    left_out, added = table.pop("leave-out", []), table.pop("add", [])
    if table or not all(isinstance(n, list) and all(isinstance(name, str) for name in n) for n in (left_out, added)):
        message = "the table `artifacts` of taxokit can have the keys `leave-out` and `add`, each a list of formats"
        raise ConfigError(message, where=project.where, hint='write `leave-out = ["xlsx"]`')
    optional = [name for name in standard_formats() if name not in REQUIRED]
    for name in left_out:
        if name not in optional:
            why = f"a release needs {REQUIRED[name]}" if name in REQUIRED else "there is no such format"
            near = "" if name in REQUIRED else did_you_mean(name, optional)
            hint = near or f"leave out some of {', '.join(optional)}"
            raise ConfigError(f"the format {name!r} cannot be left out: {why}", where=project.where, hint=hint)
    others = FORMATS.all().keys() - set(standard_formats())
    for name in added:
        if name not in others:
            hint = did_you_mean(name, others) or "install the package that has it"
            message = f"the format {name!r} cannot be added: no installed package has it"
            raise ConfigError(message, where=project.where, hint=hint)
    return Choice(tuple(sorted({*left_out})), tuple(sorted({*added})))


def predecessor(project: Project, version: Version | None = None, name: str = "") -> Released | None:
    """Return the predecessor of a version, by default of the next one: the highest final release below it.

    `name` names another release. Raises ReleaseError if the predecessor cannot be read, or does not fit its schema.
    """
    previous = find_release(project, name) if name else latest(project, before=version)
    if previous:
        check_shape(previous.schema, previous.document, f"{previous.name}/{DOCUMENT}")
    return previous


def _project(taxonomy: Taxonomy) -> Project:
    if taxonomy.project is None:
        raise ConfigError("only the taxonomy of a repository can be built")
    return taxonomy.project


class Entry(NamedTuple):
    """A file as the manifest and the checksums list it."""

    path: str
    media_type: str
    size: int
    digest: str
    made_by: str = ""
    license: str = ""

    @classmethod
    def of(cls, artifact: Artifact) -> Self:
        """Return the entry of an artifact."""
        size, digest = len(artifact.data), sha256(artifact.data)
        return cls(artifact.path, artifact.media_type, size, digest, artifact.made_by, artifact.license)


def with_manifest(edition: Edition, artifacts: Iterable[Artifact], *, is_validated: bool = False) -> Iterator[Artifact]:
    """Yield the artifacts of a whole edition, none of which is kept, then its manifest and checksums.

    With `is_validated`, the manifest lists the validators of the release.
    """
    entries = []
    for artifact in artifacts:
        entries.append(Entry.of(artifact))
        yield artifact
        del artifact  # else two of them would be in memory at a time
    manifest = manifest_of(edition, entries, plugins_of(entries), is_validated=is_validated)
    yield manifest
    yield checksums_of([*entries, Entry.of(manifest)])


def plugins_of(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """Return the formats of other packages that made some files, each with its package and its files."""
    files: dict[str, list[str]] = {}
    for entry in sorted(entries):
        if entry.made_by:
            files.setdefault(entry.made_by, []).append(entry.path)
    origins = {name: FORMATS.origin(name) for name in sorted(files)}
    return [
        {"format": name, "package": origin.name, "version": origin.version, "files": files[name]}
        for name, origin in origins.items()
        if origin
    ]


def manifest_of(
    edition: Edition, entries: Iterable[Entry], plugins: Sequence[Any] = (), *, is_validated: bool = False
) -> Artifact:
    """Return the manifest of an edition with these files, some of which the formats of other packages made."""
    credit, schema, previous = edition.attribution, edition.schema, edition.previous
    files = {entry.path: entry for entry in sorted(entries)}
    vouched = (
        {"version": previous.name, "checksums": previous.digest() if previous.digest else ""} if previous else None
    )
    content = {
        "metadata": credit.metadata(),
        "format": FORMAT,
        "version": str(edition.version),
        "previous_version": previous.name if previous else None,
        "previous": vouched,
        "issued": credit.issued,
        "tool": {"name": "taxokit", "version": __version__},
        "schema": {"name": schema.name, "linkml": schema.linkml, "sources": dict(schema.sources)},
    }
    if edition.sources:
        content["sources"] = dict(edition.sources)
    if edition.profiles:
        content["profiles"] = list(edition.profiles)
    if edition.left_out:
        content["left_out"] = list(edition.left_out)
    if added := [name for name in edition.added if not FORMATS.origin(name)]:
        content["added"] = added
    if plugins:
        content["plugins"] = list(plugins)
    if edition.bumps:
        content["bumps"] = dict(sorted(edition.bumps.items()))
    if is_validated:
        from taxokit.releases.validation import validation_of  # imports much, and other commands validate nothing

        content["validation"] = validation_of(edition.taxonomy, files[DOCUMENT].digest, files)
    content["files"] = [
        {
            "path": entry.path,
            "media_type": entry.media_type,
            "bytes": entry.size,
            "sha256": entry.digest,
            "license": entry.license or credit.license,
        }
        for entry in files.values()
    ]
    return Artifact(MANIFEST, json_text(content).encode())


def checksums_of(entries: Iterable[Entry]) -> Artifact:
    """Return the checksums of all other files of a release, the manifest included."""
    lines = (f"{entry.digest}  {entry.path}\n" for entry in sorted(entries))
    return Artifact(CHECKSUMS, "".join(lines).encode())
