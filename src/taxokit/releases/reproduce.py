"""Reproducible releases: a release is built again from its own folder and the previous release, and compared.

The input is its `taxonomy.json` without the computed slots, so that these are proven as well, its compiled schema and
its licence; `schema/` and the licence are only compared by hash, as the checksums do. The version of the tool that made
the release must give the same bytes, any other version the same contents. Only files of the manifest are
compared, since a later version of the tool may have more formats.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from taxokit.formats.edition import Artifact, Edition, artifacts_of, edition_from
from taxokit.formats.forms import DOCUMENT, GRAPH_FORMS, LICENSE_FILE
from taxokit.rdf import terms
from taxokit.releases.contents import compare, first_difference
from taxokit.releases.integrity import problem_of
from taxokit.releases.manifest import Entry, checksums_of, manifest_of
from taxokit.releases.releases import CHECKSUMS, MANIFEST, Released
from taxokit.taxonomy.document import authored_values
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.text import __version__
from taxokit.text.diagnostics import Diagnostic, in_file
from taxokit.text.errors import ReleaseError, TaxokitError, UnreadableReleaseError
from taxokit.text.versions import Version, parse_version

_SCHEMA_FOLDER = "schema/"
_DATA_PACKAGE = "datapackage.json"
_DIFF_FOLDER = "diff/"
_DIFF = f"{_DIFF_FOLDER}diff.json"

_DIFF_KEYS = ("old", "new", "bump")
"""The keys of a diff in every version of its format."""

_ALWAYS = frozenset(
    (*(form.file for form in GRAPH_FORMS), _DATA_PACKAGE, "csv/csv-metadata.json", _DIFF, "CITATION.cff")
)
"""The files of every release, whichever version of the tool made it. Other checks ask for tables and schema."""


@dataclass(frozen=True)
class Reproduction:
    """The result: problems by paths relative to the root, and a sentence on how the release was compared."""

    problems: list[Diagnostic]
    note: str = ""


def reproduce(release: Released, previous: Released | None) -> Reproduction:
    """Build a release again, from its predecessor, and compare. The integrity of both must have been verified."""
    try:
        maker = _maker(release)
        comparison = _Comparison(release, _edition(release, previous), maker)
        messages = dict(comparison.messages())
    except ReleaseError as error:
        return Reproduction([problem_of(error)])
    problems = [in_file(f"{release.name}/{path}", message) for path, message in sorted(messages.items())]
    return Reproduction(problems, f"{release.name}: {comparison.note()}")


def _maker(release: Released) -> Version:
    try:
        return parse_version(release.manifest["tool"]["version"])
    except (KeyError, TypeError, ReleaseError):
        message = "does not name the version of the tool that made the release"
        raise ReleaseError(message, where=f"{release.name}/{MANIFEST}") from None


def _edition(release: Released, previous: Released | None) -> Edition:
    schema = release.schema
    authored = Taxonomy(schema, authored_values(release.document, schema.root, schema.classes, with_given=True))
    issued = Item(schema.root, release.document).meaning(terms.ISSUED) or release.manifest.get("issued")
    try:
        license_text = release.read_bytes(LICENSE_FILE).decode()
    except UnicodeDecodeError:
        raise UnreadableReleaseError("is not UTF-8", where=f"{release.name}/{LICENSE_FILE}") from None
    try:
        edition = edition_from(authored, release.version, issued, previous.snapshot() if previous else None)
    except UnreadableReleaseError:
        raise
    except Exception as error:
        raise _unfit(release, error) from error
    notes = release.maintainer_notes(first=previous is None)
    profiles = tuple(release.manifest.get("profiles", ()))
    return replace(edition, license_text=license_text, notes=notes, profiles=profiles)


def _unfit(release: Released, error: Exception) -> ReleaseError:
    """Return the error that a document does not fit its schema, which shows anywhere in a build."""
    reason = f"it does not fit its schema ({type(error).__name__}: {error})"
    message = f"cannot be rebuilt: {error if isinstance(error, TaxokitError) else reason}"
    return ReleaseError(message, where=f"{release.name}/{DOCUMENT}")


class _Comparison:
    """The comparison of the files of a release with the artifacts of its edition, one after the other.

    `by_hash` are the files that only the checksums cover, `new_terms` those that only the newer version of the tool
    uses.
    """

    def __init__(self, release: Released, edition: Edition, maker: Version) -> None:
        self.release = release
        self.edition = edition
        self.maker = maker
        self.is_exact = maker == parse_version(__version__)
        self.rebuilt_is_newer = maker < parse_version(__version__)
        self.listed: dict[str, dict[str, Any]] = {str(entry["path"]): entry for entry in release.manifest["files"]}
        self.by_hash = {_SCHEMA_FOLDER, LICENSE_FILE}
        self.new_terms: set[str] = set()

    def messages(self) -> Iterator[tuple[str, str]]:
        """Yield the path and the fault of each file at fault. Raises ReleaseError if nothing can be built."""
        media_types = {}
        for artifact in self._artifacts():
            path = artifact.path
            media_types[path] = artifact.media_type
            if path in self.listed:
                difference = self._difference(path, self.release.read_bytes(path), artifact.data)
                if difference and path == DOCUMENT:
                    yield path, f"does not follow from its authored values and the previous release: {difference}"
                elif difference:
                    yield path, f"does not follow from {DOCUMENT}: {difference}"
            elif path in _ALWAYS:
                yield path, f"is missing, and follows from {DOCUMENT}"
        rest = {path for path in self.listed.keys() - media_types.keys() if not path.startswith(_SCHEMA_FOLDER)}
        if self.is_exact or self.rebuilt_is_newer:  # a version of the tool writes every file that an older one wrote
            yield from ((path, f"does not follow from {DOCUMENT}") for path in rest)
        else:
            self.by_hash |= rest
        yield from self._listings(media_types)

    def _artifacts(self) -> Iterator[Artifact]:
        try:
            yield from artifacts_of(self.edition, left_out=lambda _: None)
        except UnreadableReleaseError:
            raise
        except Exception as error:
            raise _unfit(self.release, error) from error

    def _listings(self, media_types: dict[str, str]) -> Iterator[tuple[str, str]]:
        """Yield the faults of the manifest and, of the same version of the tool, of the checksums."""
        entries = [
            Entry(path, media_types.get(path) or Artifact(path, b"").media_type, entry["bytes"], entry["sha256"])
            for path, entry in self.listed.items()
        ]
        released = self.release.read_bytes(MANIFEST)
        files = {MANIFEST: manifest_of(self.edition, entries, is_validated="validation" in self.release.manifest)}
        if self.is_exact:
            files[CHECKSUMS] = checksums_of([*entries, Entry.of(Artifact(MANIFEST, released))])
        for path, artifact in files.items():
            difference = self._difference(path, self.release.read_bytes(path), artifact.data)
            if difference:
                yield path, f"does not match the files: {difference}"

    def _difference(self, path: str, released: bytes, rebuilt: bytes) -> str:
        """Return the difference of a file and its rebuilt form, "" if there is none."""
        if self.is_exact:
            return first_difference(released, rebuilt)
        if path == _DIFF:
            return _diff_difference(released, rebuilt)
        if path in (MANIFEST, _DATA_PACKAGE):
            rebuilt = _adapted(path, released, rebuilt)
        result = None
        if not path.startswith(_DIFF_FOLDER):
            result = compare(path, released, rebuilt, rebuilt_is_newer=self.rebuilt_is_newer)
        if result is None:
            self.by_hash.add(path)
            return ""
        self.new_terms |= result.new_terms
        return result.difference

    def note(self) -> str:
        """Return the sentence on how the files were compared."""
        by_hash = f"by hash only {', '.join(sorted(self.by_hash))}"
        if self.is_exact:
            return f"rebuilt by taxokit {__version__}, which made it: compared byte for byte, {by_hash}"
        newer = __version__ if self.rebuilt_is_newer else str(self.maker)
        terms_of_newer = f"; only taxokit {newer} has {', '.join(sorted(self.new_terms))}" if self.new_terms else ""
        return (
            f"made by taxokit {self.maker}, and rebuilt by {__version__}: compared by content, not by bytes;"
            f" {_DIFF} by {', '.join(_DIFF_KEYS)}; {by_hash}{terms_of_newer}"
        )


def _diff_difference(released: bytes, rebuilt: bytes) -> str:
    try:
        diff, expected = json.loads(released), json.loads(rebuilt)
        pairs = [(key, diff.get(key), expected.get(key)) for key in _DIFF_KEYS]
    except (ValueError, AttributeError, RecursionError):
        return "it is not a JSON object"
    return next((f"its {key} is {was!r} instead of {new!r}" for key, was, new in pairs if was != new), "")


def _adapted(path: str, released: bytes, rebuilt: bytes) -> bytes:
    """Return a rebuilt listing of files with the values of the released one that follow from the version of the tool.

    These are the version and the format of a manifest, and the sizes and hashes of the tables in a data package, which
    frictionless validates.
    """
    try:
        stated, content = json.loads(released), json.loads(rebuilt)
        if path == MANIFEST:
            content |= {key: stated[key] for key in ("tool", "format")}
        else:
            known = {resource["path"]: resource for resource in stated["resources"]}
            for resource in content["resources"]:
                resource |= {key: known[resource["path"]].get(key) for key in ("bytes", "hash")}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return rebuilt
    return json.dumps(content).encode()
