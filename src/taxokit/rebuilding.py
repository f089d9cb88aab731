"""Building a release again, from what lies in its folder and the release before, to prove that one follows from it.

Made from its own `taxonomy.json`, compiled schema and licence. The computed slots are taken out of the document and
computed anew, so that the document itself is proven. `schema/` and the licence are what goes in, and compared by hash
alone, as the seals do it. The version of the tool that made the release has to give the same bytes; another version has
to say the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from taxokit import __version__, terms
from taxokit.archive import CHECKSUMS, DOCUMENT, LICENSE_FILE, MANIFEST, Released, Version, parse_version
from taxokit.artifacts import GRAPH_FORMATS
from taxokit.building import Artifact, Edition, build, edition_from
from taxokit.contents import MISSING, SCHEMA_FOLDER, SURPLUS, unlike, unlike_contents
from taxokit.equivalence import first_difference
from taxokit.errors import ReleaseError, TaxokitError, UnreadableReleaseError
from taxokit.manifest import checksums_of, manifest_of
from taxokit.model import Item, Taxonomy
from taxokit.release_notes import words_in
from taxokit.schema import Class, Schema


@dataclass
class Rebuilt:
    """What came of it: sentences that begin with a file's path, and one on what was compared, and how."""

    problems: list[str] = field(default_factory=list)
    note: str = ""


def rebuild(release: Released, previous: Released | None) -> Rebuilt:
    """Build a release again and compare. Its seals, and those of the release before it, have to be whole."""
    try:
        maker = _maker(release)
        _refuse_other_predecessor(release, previous)
        edition, found, made = _built_again(release, previous)
    except ReleaseError as error:
        return Rebuilt([str(error)])
    if maker == parse_version(__version__):
        sums = checksums_of(Artifact(path, data) for path, data in found.items())
        faults = _unlike_bytes(
            {**_without_schema(found), CHECKSUMS: release.read_bytes(CHECKSUMS)}, {**made, CHECKSUMS: sums.data}
        )
        note = _NOTE_ON_BYTES
    else:  # the checksums hold already, and only the version that wrote them promises their order
        faults, note = unlike_contents(_without_schema(found), made, edition, maker)
    return Rebuilt([f"{release.name}/{words}" for words in _at_fault(faults)], f"{release.name}: {note}")


_NOTE_ON_BYTES = (
    f"built again by taxokit {__version__}, which made it: compared byte for byte, and by hash what goes in:"
    f" {SCHEMA_FOLDER} and {LICENSE_FILE}"
)


def _maker(release: Released) -> Version:
    try:
        return parse_version(release.manifest["tool"]["version"])
    except (KeyError, TypeError, ReleaseError):
        words = "does not say which version of the tool made the release"
        raise ReleaseError(f"{release.name}/{MANIFEST}: {words}") from None


def _refuse_other_predecessor(release: Released, previous: Released | None) -> None:
    named, there = release.manifest.get("previous_version"), str(previous.version) if previous else None
    if named != there:
        words = f"says that {named or 'none'} is the release before, and there is {there or 'none'}"
        raise ReleaseError(f"{release.name}/{MANIFEST}: {words}")


def _built_again(release: Released, previous: Released | None) -> tuple[Edition, dict[str, bytes], dict[str, bytes]]:
    """Return the edition, the files that the manifest lists, and those that were made; both with the manifest.

    Raises ReleaseError where nothing can be made of what lies there.
    """
    try:
        edition = _edition_again(release, previous)
        found = {str(entry["path"]): release.read_bytes(str(entry["path"])) for entry in release.manifest["files"]}
        made = {artifact.path: artifact.data for artifact in build(edition)}
        made[MANIFEST] = manifest_of(edition, [Artifact(path, data) for path, data in found.items()]).data
    except UnreadableReleaseError:
        raise
    except Exception as error:
        odd = f"it has not the form that its schema gives it ({type(error).__name__}: {error})"
        reason = str(error) if isinstance(error, TaxokitError) else odd
        raise ReleaseError(f"{release.name}/{DOCUMENT}: cannot be built again: {reason}") from error
    return edition, {**found, MANIFEST: release.read_bytes(MANIFEST)}, made


def _without_schema(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in files.items() if not path.startswith(SCHEMA_FOLDER)}


def _edition_again(release: Released, previous: Released | None) -> Edition:
    schema = release.schema
    try:
        license_text = release.read_bytes(LICENSE_FILE).decode()
    except UnicodeDecodeError:
        raise UnreadableReleaseError(f"{release.name}/{LICENSE_FILE}: is not UTF-8") from None
    return edition_from(
        Taxonomy(schema, _authored(schema, schema.root, release.document)),
        release.version,
        Item(schema.root, release.document).meaning(terms.DCT + "issued") or release.manifest.get("issued"),
        previous,
        generated={},
        license_text=license_text,
        notes=words_in(release, first=previous is None),
    )


def _authored(schema: Schema, cls: Class, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return an item, and all that stands inside it, without what is computed."""
    result: dict[str, Any] = {}
    for slot in cls.slots:
        if slot.name not in data or (slot.computed and not slot.given):
            continue
        value = data[slot.name]
        if slot.contains:
            inner = schema.classes[slot.range]
            if slot.nesting == "one":
                value = _authored(schema, inner, value)
            elif slot.nesting == "map":
                value = {k: _authored(schema, inner, v) if isinstance(v, dict) else v for k, v in value.items()}
            else:
                value = [_authored(schema, inner, part) for part in value]
        result[slot.name] = value
    return result


def _unlike_bytes(found: Mapping[str, bytes], made: Mapping[str, bytes]) -> dict[str, str]:
    faults = dict.fromkeys(made.keys() - found.keys(), MISSING)
    faults |= dict.fromkeys(found.keys() - made.keys(), SURPLUS)
    for path in found.keys() & made.keys():
        difference = first_difference(found[path], made[path])
        if difference:
            faults[path] = unlike(path, difference)
    return faults


def _at_fault(faults: Mapping[str, str]) -> list[str]:
    """Return the sentences to tell.

    Where every graph and a table contradict the document, it is the document that was changed.
    """
    graphs = all(path in faults for path in GRAPH_FORMATS)
    table = next((path for path in sorted(faults) if path.startswith("csv/") and path.endswith(".csv")), None)
    if graphs and table:
        other = f"does not give the graphs and tables beside it: {table} {faults[table]}"
        return [f"{DOCUMENT}: {faults.get(DOCUMENT, other)}"]
    return [f"{path}: {words}" for path, words in sorted(faults.items())]
