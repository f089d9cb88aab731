"""The releases that exist: their versions, lineages and content. Only reads; `cut` writes.

A release follows from its predecessor, the final release that its manifest names, and so on: its lineage. `1.0.1`, cut
for the users of 1.0 when 1.1.0 was released already, is not in the lineage of 1.2.0.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from taxokit.formats.forms import DOCUMENT, NOTES, STATEMENTS, TRANSLATIONS
from taxokit.repository.project import (
    MAPPINGS_FOLDER,
    MARKER,
    RELEASES_FOLDER,
    SIGNATURES_FOLDER,
    TAXONOMY_FILE,
    Project,
)
from taxokit.repository.reading import (
    ARTIFACT,
    LISTING,
    RELEASE_LISTING,
    Kind,
    digest_of,
    read_file,
    read_json,
    read_part,
    read_pieces,
    resolved,
)
from taxokit.taxonomy.compiled_schema import schema_from
from taxokit.taxonomy.schema import Schema
from taxokit.text.errors import ConfigError, MissingFileError, ReleaseError, SourceError, UnreadableReleaseError
from taxokit.text.json_text import parse_json
from taxokit.text.normalize import truncated
from taxokit.text.versions import BUMPS, Version, VersionPolicy, is_version, parse_version

if TYPE_CHECKING:
    from pyoxigraph import Triple

    from taxokit.diff.snapshot import Snapshot
    from taxokit.taxonomy.mappings import Mappings
    from taxokit.taxonomy.translations import Translations

LATEST = "latest"
"""The name of the release to use, wherever a version can be given."""

_WITHDRAWALS = "withdrawn.json"
WITHDRAWN_FILE = f"{RELEASES_FOLDER}/{_WITHDRAWALS}"

MANIFEST = "manifest.json"
CHECKSUMS = "SHA256SUMS"
SIGNATURE_ENDING = ".sig"
COMPILED_SCHEMA = "schema/taxonomy.model.json"

KEEP_ALL = "keep every withdrawal, and remove the markers"
"""The advice on a conflict in the list of withdrawals."""

INDEX_AGAIN = "run `taxokit index`, which regenerates it"
"""The advice on a file that follows from the releases and is outdated."""

_NO_LINK = "replace the link with a real folder"


_MAPPINGS = f"{MAPPINGS_FOLDER}/"


class Plugin(NamedTuple):
    """A format of another package, with the version of the package, and the files that it made of a release."""

    format_name: str
    package: str
    version: str
    files: tuple[str, ...]


@dataclass(frozen=True)
class Released:
    """A release: a folder below `releases/`, or a copy of one, which messages call `where`."""

    version: Version
    folder: Path
    where: str = field(default="", compare=False)

    @property
    def name(self) -> str:
        """The path of the folder for messages, relative to the root if it is in a repository."""
        return self.where or f"{RELEASES_FOLDER}/{self.version}"

    @property
    def signature(self) -> str:
        """The path for its signature relative to the root, also of an unsigned release."""
        return f"{SIGNATURES_FOLDER}/{self.version}{SIGNATURE_ENDING}"

    @property
    def title(self) -> str:
        """Its name in the changelog: its version, and its date. Raises ReleaseError."""
        return f"{self.version} ({self.manifest.get('issued')})"

    @cached_property
    def document(self) -> dict[str, Any]:
        """The content of its `taxonomy.json`. Raises ReleaseError."""
        return self.read_json(DOCUMENT)

    @cached_property
    def schema(self) -> Schema:
        """The compiled schema that it was made with. Raises ReleaseError."""
        try:
            return schema_from(self.read_json(COMPILED_SCHEMA), f"{self.name}/{COMPILED_SCHEMA}")
        except ConfigError as error:
            raise UnreadableReleaseError(error.message, where=error.where) from None

    @cached_property
    def manifest(self) -> dict[str, Any]:
        """The content of its `manifest.json`. Raises ReleaseError."""
        return self.read_json(MANIFEST)

    @property
    def maker(self) -> Version:
        """The version of the tool that made it. Raises ReleaseError."""
        try:
            return parse_version(self.manifest["tool"]["version"])
        except (KeyError, TypeError, ReleaseError):
            message = "does not name the version of the tool that made the release"
            raise UnreadableReleaseError(message, where=f"{self.name}/{MANIFEST}") from None

    @cached_property
    def left_out(self) -> tuple[str, ...]:
        """The formats that its maintainers chose not to release; none without a manifest. Raises ReleaseError."""
        names = self._stated("left_out")
        return tuple(name for name in names if isinstance(name, str)) if isinstance(names, list) else ()

    @cached_property
    def added(self) -> tuple[str, ...]:
        """The formats that releases do not have by default, and that its maintainers added. Raises ReleaseError."""
        names = self._stated("added")
        return tuple(name for name in names if isinstance(name, str)) if isinstance(names, list) else ()

    @cached_property
    def plugins(self) -> "tuple[Plugin, ...]":
        """The formats of other packages that made files of it. Raises ReleaseError."""
        try:
            return tuple(
                Plugin(
                    str(entry["format"]), str(entry["package"]), str(entry["version"]), tuple(map(str, entry["files"]))
                )
                for entry in self.manifest.get("plugins", ())
            )
        except (KeyError, TypeError):
            raise UnreadableReleaseError("has malformed `plugins`", where=f"{self.name}/{MANIFEST}") from None

    @cached_property
    def sources(self) -> dict[str, str]:
        """The names that Git has for the folders of its sources; none before taxokit 0.6.0. Raises ReleaseError."""
        names = self._stated("sources")
        return {str(path): str(name) for path, name in names.items()} if isinstance(names, dict) else {}

    @property
    def policy(self) -> VersionPolicy:
        """The bumps of kinds of change that its repository set. Raises ReleaseError."""
        bumps = self._stated("bumps")
        named = bumps.items() if isinstance(bumps, dict) else ()
        return VersionPolicy(bumps={kind: bump for kind, bump in named if bump in BUMPS}, place="")

    def _stated(self, name: str) -> Any:
        """Return a value of the manifest, None without it or without a manifest, as in a build. Raises ReleaseError."""
        return self.manifest.get(name) if (self.folder / MANIFEST).is_file() else None

    def snapshot(self) -> "Snapshot":
        """Return the release as a side of a diff. Raises ReleaseError if it cannot be read."""
        from taxokit.diff.snapshot import Snapshot  # checks read releases, and compare none

        return Snapshot(
            str(self.version),
            self.schema,
            self.document,
            f"{self.name}/{DOCUMENT}",
            self.statements,
            self.version,
            lambda: digest_of([self.read_bytes(CHECKSUMS)]),
            self.policy,
            self.mappings,
            self.translations,
        )

    def mappings(self) -> "Mappings | None":
        """Return its mappings with their evidence, None if it has none. Raises ReleaseError if they cannot be read."""
        from taxokit.taxonomy.mappings import read_mappings  # few releases have any

        files = self._stated("files") or ()
        paths = [str(entry["path"]) for entry in files if str(entry["path"]).startswith(_MAPPINGS)]
        return read_mappings(paths, self.read_text) if paths else None

    def translations(self) -> "Translations | None":
        """Return the states of its translations, None if it says none. Raises ReleaseError or SourceError."""
        if not any(entry["path"] == TRANSLATIONS for entry in self._stated("files") or ()):
            return None
        from taxokit.taxonomy.released_translations import read_released  # few releases have any

        return read_released(self.read_json(TRANSLATIONS), f"{self.name}/{TRANSLATIONS}")

    def statements(self) -> "list[Triple]":
        """Return the statements of its graph. Raises ReleaseError or SourceError if they cannot be read."""
        from taxokit.rdf.parse import read_n_triples

        return list(read_n_triples(self.artifact("rdf", STATEMENTS), f"{self.name}/{STATEMENTS}"))

    def artifact(self, format_name: str, path: str) -> bytes:
        """Return a file of a format, made again from the document if the release left the format out.

        Raises ReleaseError if it cannot be read or made.
        """
        if format_name not in self.left_out:
            return self.read_bytes(path)
        try:
            return self.made_again(format_name)[path]
        except KeyError:
            message = f"is missing: the release left out the format {format_name!r}, which does not write it"
            raise UnreadableReleaseError(message, where=f"{self.name}/{path}") from None

    def made_again(self, format_name: str) -> dict[str, bytes]:
        """Return the files of a format by their paths, made from the document and kept. Raises ReleaseError."""
        from taxokit.formats.edition import Edition, artifacts_of  # most readers need no format
        from taxokit.taxonomy.attribution import attribution_of
        from taxokit.taxonomy.model import Taxonomy
        from taxokit.taxonomy.released_translations import credited

        if format_name not in self._made:
            version, issued = release_at(self.folder).version, self.manifest.get("issued")
            attribution = attribution_of(self.schema, self.document, version, issued)
            profiles = tuple(self.manifest.get("profiles", ()))
            taxonomy = Taxonomy(self.schema, self.document, translations=self.translations())
            edition = Edition(taxonomy, credited(attribution, taxonomy), profiles=profiles)
            files = {artifact.path: artifact.data for artifact in artifacts_of(edition, [format_name])}
            self._made[format_name] = files
        return self._made[format_name]

    @cached_property
    def _made(self) -> dict[str, dict[str, bytes]]:
        return {}

    def maintainer_notes(self, *, first: bool) -> str:
        """Return the notes of the maintainers, which only its release notes contain; "" without any."""
        from taxokit.formats.notes import maintainer_notes_in

        if not (self.folder / NOTES).is_file():
            return ""
        return maintainer_notes_in(self.read_bytes(NOTES).decode(errors="replace"), first=first)

    def read_bytes(self, path: str) -> bytes:
        """Return the bytes of one of its files. Raises ReleaseError if it cannot be read."""
        with self._reading(path):
            return read_file(self.folder, path, _kind(path))

    def read_text(self, path: str) -> str:
        """Return the text of one of its files. Raises ReleaseError if it cannot be read, or is not UTF-8."""
        try:
            return self.read_bytes(path).decode()
        except UnicodeDecodeError:
            raise UnreadableReleaseError("is not UTF-8", where=f"{self.name}/{path}") from None

    def read_pieces(self, path: str) -> Iterator[bytes]:
        """Yield the bytes of one of its files in small pieces. Raises ReleaseError if it cannot be read."""
        with self._reading(path):
            yield from read_pieces(self.folder, path, _kind(path))

    def read_part(self, path: str, start: int, size: int) -> bytes:
        """Return a number of bytes of one of its files from a place on. Raises ReleaseError if it cannot be read."""
        with self._reading(path):
            return read_part(self.folder, path, ARTIFACT, start, size)

    @contextmanager
    def _reading(self, path: str) -> Iterator[None]:
        if self.folder.is_symlink():
            raise UnreadableReleaseError("is a link", where=self.name, hint=_NO_LINK)
        try:
            yield
        except MissingFileError:
            raise UnreadableReleaseError("is missing", where=f"{self.name}/{path}") from None
        except SourceError as error:
            raise UnreadableReleaseError(error.message, where=f"{self.name}/{error.where}", hint=error.hint) from None

    def read_json(self, path: str) -> dict[str, Any]:
        """Return the content of one of its JSON files. Raises ReleaseError if it is not JSON."""
        try:
            data = parse_json(self.read_bytes(path))
        except ValueError as error:
            raise UnreadableReleaseError(str(error), where=f"{self.name}/{path}") from None
        if not isinstance(data, dict):
            raise UnreadableReleaseError("is not a JSON object", where=f"{self.name}/{path}")
        return data


def is_about_items(path: str) -> bool:
    """Return True for a file that says more of the items than the document: a mapping set, states of translations."""
    return path.startswith(_MAPPINGS) or path == TRANSLATIONS


def _kind(path: str) -> Kind:
    return RELEASE_LISTING if path in (MANIFEST, CHECKSUMS) else ARTIFACT


def released(project: Project, *, prereleases: bool = False) -> list[Released]:
    """Return the final releases in the folder of the releases by precedence, the lowest first.

    With `prereleases`, these too. Raises ReleaseError if the folder cannot be read.
    """
    if project.releases.is_symlink():
        raise UnreadableReleaseError("is a link", where=project.releases_folder, hint=_NO_LINK)
    try:
        versions = versions_in(project.releases)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise UnreadableReleaseError(f"cannot be read: {error.strerror}", where=project.releases_folder) from None
    chosen = [version for version in versions if version.is_final or (prereleases and not version.is_build)]
    return [
        Released(version, project.releases / str(version), f"{project.releases_folder}/{version}") for version in chosen
    ]


def versions_in(folder: Path) -> list[Version]:
    """Return the versions that name folders in a folder, the lowest first. Raises OSError if it cannot be read."""
    names = [path.name for path in folder.iterdir() if path.is_dir() or path.is_symlink()]
    return sorted(parse_version(name) for name in names if is_version(name))


def release_at(folder: Path) -> Released:
    """Return the release in a folder, wherever that is. Raises UnreadableReleaseError if it contains none."""
    manifest = Released(Version(0, 0, 0), folder, str(folder)).manifest
    version = str(manifest.get("version"))
    if not is_version(version):
        raise UnreadableReleaseError("does not name its version", where=f"{folder}/{MANIFEST}")
    return Released(parse_version(version), folder, str(folder))


def releases_beside(release: Released) -> list[Released]:
    """Return the final releases in the folder around a release, itself included, the lowest first."""
    around = resolved(release.folder).parent
    others = [version for version in versions_in(around) if version.is_final and version != release.version]
    folders = {version: around / str(version) for version in others}
    beside = [Released(version, path, str(path)) for version, path in folders.items() if (path / MANIFEST).is_file()]
    return sorted([release, *beside], key=lambda other: other.version)


def is_among_releases(path: Path) -> bool:
    """Return True if a path is in a release, or in the folder of the releases of a repository, links followed."""
    return any(map(_holds_releases, (resolved(path), *resolved(path).parents, resolved(path.parent) / path.name)))


def unwritable(path: Path) -> str:
    """Return the reason why commands cannot write at a path that the user names, "" if they can."""
    from taxokit.repository.writing import target_problem  # commands that only read do not wait for it

    problem = target_problem(path)
    if problem or not is_among_releases(path):
        return problem
    if any(map(_is_folder_of_all, (resolved(path), *resolved(path).parents))):
        return "is among the releases, where only `taxokit release` writes"
    return f"is {'' if (path / MANIFEST).exists() else 'in '}a release, which never changes; name another place"


def _is_folder_of_all(folder: Path) -> bool:
    """Return True if a folder has the releases of a repository, by its name as a disk sees it that ignores case."""
    return folder.name.lower() == RELEASES_FOLDER and (folder.parent / TAXONOMY_FILE).exists()


def _holds_releases(folder: Path) -> bool:
    if _is_folder_of_all(folder):
        return True
    return (folder / CHECKSUMS).exists() and (folder / MANIFEST).exists() and not (folder / MARKER).exists()


def latest(project: Project, before: Version | None = None) -> Released | None:
    """Return the highest final release, or the highest below a version; None if there is none.

    The next release, or that version, follows from it. Raises ReleaseError.
    """
    releases = [release for release in released(project) if before is None or release.version < before]
    return releases[-1] if releases else None


def find_release(project: Project, version: str) -> Released:
    """Return the release of a version, be it a pre-release, or of `latest`. Raises ReleaseError if there is none."""
    if version == LATEST:
        release = current(project)
        if release is None:
            raise UnreadableReleaseError("contains no release yet", where=RELEASES_FOLDER)
        return release
    number = parse_version(version.removeprefix("v"))
    known = released(project, prereleases=True)
    for release in known:
        if release.version == number:
            return release
    versions = truncated(", ".join(str(release.version) for release in known))
    hint = f"choose from {versions}" if versions else "make one with `taxokit release`"
    raise UnreadableReleaseError("there is no such release", where=f"{RELEASES_FOLDER}/{number}", hint=hint)


def predecessor_of(release: Released, known: Sequence[Released]) -> Released | None:
    """Return the release that a release follows from, None for a first one. `known` are the final releases.

    Raises UnreadableReleaseError if the manifest cannot be read, or names a release that cannot be a predecessor.
    """
    named = release.manifest.get("previous_version")
    if named is None:
        return None
    previous = next((other for other in known if str(other.version) == named), None)
    if previous is None or previous.version >= release.version:
        why = "not among the final releases" if previous is None else "not a lower version"
        message = f"names {named} as the previous release, which is {why}"
        raise UnreadableReleaseError(message, where=f"{release.name}/{MANIFEST}")
    return previous


def lineage_of(release: Released, known: Sequence[Released]) -> Iterator[Released]:
    """Yield a release, its predecessor, and so on to the first. Raises as `predecessor_of` does, on the way."""
    before: Released | None = release
    while before is not None:
        yield before
        before = predecessor_of(before, known)


def current(project: Project, releases: Sequence[Released] | None = None) -> Released | None:
    """Return the release to use, which `latest` names: the highest final one that is not withdrawn, else the highest.

    `releases` are the final ones of the project, the lowest first, if they are loaded. Raises ReleaseError.
    """
    return to_use(released(project) if releases is None else releases, withdrawn(project))


def to_use(releases: Sequence[Released], reasons: Collection[str]) -> Released | None:
    """Return the highest of some releases that is not withdrawn, else the highest; None if there are none."""
    return next((r for r in reversed(releases) if str(r.version) not in reasons), releases[-1] if releases else None)


def withdrawn(project: Project) -> dict[str, str]:
    """Return the reasons of withdrawals by version, from `releases/withdrawn.json`.

    Raises ReleaseError if it cannot be read, or names a version that is not a final release.
    """
    file = f"{project.releases_folder}/{_WITHDRAWALS}"
    try:
        reasons: dict[str, str] = read_json(project.root, file, LISTING)
    except MissingFileError:
        return {}
    except SourceError as error:
        hint = error.hint or "fix it, or restore it from Git"
        raise UnreadableReleaseError(error.message, where=file, hint=hint) from None
    if not isinstance(reasons, dict) or not all(isinstance(reason, str) for reason in reasons.values()):
        raise UnreadableReleaseError('must map versions to reasons, such as {"1.0.1": "why"}', where=file)
    known = [str(release.version) for release in released(project)]
    unknown = next((version for version in reasons if version not in known), None)
    if unknown is not None:
        hint = f"known releases: {', '.join(known) or 'none'}"
        raise UnreadableReleaseError(f"{unknown} was never released", where=file, hint=hint)
    return reasons
