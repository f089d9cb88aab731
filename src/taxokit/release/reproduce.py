"""Reproducible releases: rebuilding one from its own folder and the previous release, to prove where it comes from.

What goes in is its `taxonomy.json` without the computed slots, so that these are proven as well, its compiled schema
and its licence; `schema/` and the licence are only compared by hash, as the checksums do. The version of the tool that
made the release has to give the same bytes; any other version has to give the same contents.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from taxokit.archive.integrity import problem_of
from taxokit.archive.releases import CHECKSUMS, DOCUMENT, LICENSE_FILE, MANIFEST, Released
from taxokit.core import __version__
from taxokit.core.diagnostics import Diagnostic, in_file
from taxokit.core.errors import ReleaseError, TaxokitError, UnreadableReleaseError
from taxokit.core.versions import Version, parse_version
from taxokit.rdf import terms
from taxokit.release.build import Artifact, Edition, MissingPackageError, build_release, edition_from
from taxokit.release.comparison import SCHEMA_FOLDER, compare_bytes, compare_contents
from taxokit.release.manifest import checksums_of, format_of, manifest_of
from taxokit.release.notes import maintainer_notes
from taxokit.release.reference.artifact_folder import GRAPH_FORMATS
from taxokit.taxonomy.canonical import authored_values
from taxokit.taxonomy.model import Item, Taxonomy

_BY_BYTES = (
    f"rebuilt by taxokit {__version__}, which made it: compared byte for byte, and by hash what goes in:"
    f" {SCHEMA_FOLDER} and {LICENSE_FILE}"
)


@dataclass(frozen=True)
class Reproduction:
    """The result: problems by paths relative to the root, and a sentence on how the release was compared."""

    problems: list[Diagnostic]
    note: str = ""


def reproduce(release: Released, previous: Released | None) -> Reproduction:
    """Rebuild a release from its predecessor and compare. The integrity of both has to be verified before.

    Raises MissingPackageError where an artifact cannot be written here.
    """
    try:
        maker = _maker(release)
        edition, found, rebuilt = _rebuild(release, previous, format_of(maker))
    except ReleaseError as error:
        return Reproduction([problem_of(error)])
    compared = {path: data for path, data in found.items() if not path.startswith(SCHEMA_FOLDER)}
    if maker == parse_version(__version__):
        sums = checksums_of(Artifact(path, data) for path, data in found.items()).data
        messages = compare_bytes({**compared, CHECKSUMS: release.read_bytes(CHECKSUMS)}, {**rebuilt, CHECKSUMS: sums})
        note = _BY_BYTES
    else:  # only the version that wrote the checksums promises their order; that they match is verified
        messages, note = compare_contents(compared, rebuilt, edition, maker)
    problems = [in_file(f"{release.name}/{path}", message) for path, message in _at_fault(messages).items()]
    return Reproduction(problems, f"{release.name}: {note}")


def _maker(release: Released) -> Version:
    try:
        return parse_version(release.manifest["tool"]["version"])
    except (KeyError, TypeError, ReleaseError):
        message = "does not say which version of the tool made the release"
        raise ReleaseError(message, where=f"{release.name}/{MANIFEST}") from None


def _rebuild(
    release: Released, previous: Released | None, format_: int
) -> tuple[Edition, dict[str, bytes], dict[str, bytes]]:
    """Return the edition, the files that the manifest lists, and those rebuilt; both with the manifest.

    `format_` is the version of the format of the manifest. Raises ReleaseError where nothing can be built from the
    folder.
    """
    try:
        edition = _edition(release, previous)
        found = {str(entry["path"]): release.read_bytes(str(entry["path"])) for entry in release.manifest["files"]}
        rebuilt = {artifact.path: artifact.data for artifact in build_release(edition)}
        rebuilt[MANIFEST] = manifest_of(edition, [Artifact(path, data) for path, data in found.items()], format_).data
    except (UnreadableReleaseError, MissingPackageError):
        raise
    except Exception as error:
        unfit = f"it is not what its schema says ({type(error).__name__}: {error})"
        reason = str(error) if isinstance(error, TaxokitError) else unfit
        raise ReleaseError(f"cannot be rebuilt: {reason}", where=f"{release.name}/{DOCUMENT}") from error
    return edition, {**found, MANIFEST: release.read_bytes(MANIFEST)}, rebuilt


def _edition(release: Released, previous: Released | None) -> Edition:
    schema = release.schema
    authored = Taxonomy(schema, authored_values(release.document, schema.root, schema.classes, with_given=True))
    issued = Item(schema.root, release.document).meaning(terms.ISSUED) or release.manifest.get("issued")
    try:
        license_text = release.read_bytes(LICENSE_FILE).decode()
    except UnicodeDecodeError:
        raise UnreadableReleaseError("is not UTF-8", where=f"{release.name}/{LICENSE_FILE}") from None
    notes = maintainer_notes(release, first=previous is None)
    edition = edition_from(authored, release.version, issued, previous)
    profiles = tuple(release.manifest.get("profiles", ()))
    return replace(edition, license_text=license_text, notes=notes, profiles=profiles)


def _at_fault(messages: Mapping[str, str]) -> dict[str, str]:
    """Return the messages to report: where all graphs and a table contradict the document, it is the document's."""
    table = next((path for path in sorted(messages) if path.startswith("csv/") and path.endswith(".csv")), None)
    if table and messages.keys() >= GRAPH_FORMATS.keys():
        contradiction = f"does not agree with the graphs and tables beside it: {table} {messages[table]}"
        return {DOCUMENT: messages.get(DOCUMENT, contradiction)}
    return dict(sorted(messages.items()))
