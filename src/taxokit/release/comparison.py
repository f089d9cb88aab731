"""The comparison of the files of a release with those rebuilt from it: by bytes, or by contents.

Contents are for releases that another version of the tool made. Its document, graphs and tables have to say the same
(see `equivalence`); files without such a form are left to their hash.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from taxokit.archive.integrity import sha256
from taxokit.archive.releases import CHECKSUMS, DOCUMENT, LICENSE_FILE, MANIFEST
from taxokit.core import __version__
from taxokit.core.versions import Version, parse_version
from taxokit.diff.weigh import CHECK
from taxokit.rdf import terms
from taxokit.release.build import Edition
from taxokit.release.equivalence import compare, first_difference
from taxokit.release.reference.artifact_folder import GRAPH_FORMATS

Files: TypeAlias = Mapping[str, bytes]
"""The content of files by their paths in the folder of a release."""

SCHEMA_FOLDER = "schema/"
_DATA_PACKAGE = "datapackage.json"
_CREDIT = "ATTRIBUTION.md"
_DIFF_FOLDER = "diff/"
_DIFF = f"{_DIFF_FOLDER}diff.json"

_DIFF_KEYS = ("old", "new", "bump")
"""The keys of a diff in every version of its format."""

_CHECKS_ARE_PATCHES = Version(0, 5, 0)
"""The version of the tool since which a change of what only checks sources asks for a patch."""

_WEIGHED_BEFORE = ("bump", "minor", "patch")
"""What an earlier version says of such a diff, and what this one does."""

_ALWAYS = (
    DOCUMENT, *GRAPH_FORMATS, _DATA_PACKAGE, "csv/csv-metadata.json", _DIFF, "CITATION.cff", _CREDIT, LICENSE_FILE,
)  # fmt: skip
"""The files of every release, whichever version of the tool made it. Other checks ask for tables and schema."""

_MISSING = f"is missing, and follows from {DOCUMENT}"
_UNEXPECTED = f"does not follow from {DOCUMENT}"


def compare_bytes(found: Files, rebuilt: Files) -> dict[str, str]:
    """Return a message for each file of a release that is not, byte for byte, the one that was rebuilt."""
    messages = dict.fromkeys(rebuilt.keys() - found.keys(), _MISSING)
    messages |= dict.fromkeys(found.keys() - rebuilt.keys(), _UNEXPECTED)
    return messages | _differences(found, rebuilt, lambda path: first_difference(found[path], rebuilt[path]))


def compare_contents(found: Files, rebuilt: Files, edition: Edition, maker: Version) -> tuple[dict[str, str], str]:
    """Compare the files of a release that version `maker` of the tool made with those rebuilt of its edition.

    Returns a message for each file at fault, and a sentence on how the files were compared. Files that only the newer
    of the two versions writes may be missing or unexpected.
    """
    contents = _Contents(found, rebuilt, edition, maker)
    messages = {path: _MISSING for path in _ALWAYS if path not in found}
    if contents.rebuilt_is_newer:  # a newer version of the tool writes every file that an older one wrote
        messages |= dict.fromkeys(found.keys() - rebuilt.keys(), _UNEXPECTED)
    else:
        contents.by_hash |= found.keys() - rebuilt.keys()
    messages |= _differences(found, rebuilt, contents.difference)
    return messages, contents.note()


def _differences(found: Files, rebuilt: Files, difference: Callable[[str], str]) -> dict[str, str]:
    compared = {path: difference(path) for path in sorted(found.keys() & rebuilt.keys())}
    return {path: f"{_source(path)}: {words}" for path, words in compared.items() if words}


def _source(path: str) -> str:
    """Return the message that a file does not follow from what it is rebuilt from."""
    if path == DOCUMENT:
        return "does not follow from its authored values and the previous release"
    return "does not match the files" if path in (MANIFEST, CHECKSUMS) else _UNEXPECTED


@dataclass
class _Contents:
    """The files of a release, those rebuilt, and what the comparison finds on the way.

    `by_hash` are the files without a form to compare, `new_terms` those that only the newer version of the tool uses.
    """

    found: Files
    rebuilt: Files
    edition: Edition
    maker: Version
    by_hash: set[str] = field(default_factory=set)
    new_terms: set[str] = field(default_factory=set)

    @property
    def rebuilt_is_newer(self) -> bool:
        """Whether an older version of the tool than this one made the release."""
        return self.maker < parse_version(__version__)

    def difference(self, path: str) -> str:
        """Return how the contents of a file differ, "" where they do not."""
        own = {MANIFEST: self._manifest, _DATA_PACKAGE: self._data_package, _DIFF: self._diff, _CREDIT: self._credit}
        if path in own:
            return own[path]()
        if path.startswith(_DIFF_FOLDER):
            self.by_hash.add(path)
            return ""
        return self._compare(path)

    def note(self) -> str:
        """Return the sentence on how the files were compared."""
        note = (
            f"made by taxokit {self.maker}, and rebuilt by {__version__}: compared by the contents of JSON, YAML,"
            f" tables and graphs, not by bytes; {_CREDIT} by its credit lines; {_DIFF} by {', '.join(_DIFF_KEYS)};"
            f" by hash only {', '.join(sorted({*self.by_hash, SCHEMA_FOLDER}))}"
        )
        if self.new_terms:
            newer = __version__ if self.rebuilt_is_newer else str(self.maker)
            note += f"; only taxokit {newer} has {', '.join(sorted(self.new_terms))}"
        return note

    def _compare(self, path: str, rebuilt: Any = None) -> str:
        """Compare a file with the one that was rebuilt, or with `rebuilt` as JSON."""
        wanted = self.rebuilt[path] if rebuilt is None else json.dumps(rebuilt).encode()
        result = compare(path, self.found[path], wanted, rebuilt_is_newer=self.rebuilt_is_newer)
        if result is None:
            self.by_hash.add(path)
            return ""
        self.new_terms |= result.new_terms
        return result.difference

    def _manifest(self) -> str:
        """Compare the manifests except for the tool and, where that is newer than this one, the format's version."""
        found, rebuilt = (json.loads(files[MANIFEST]) for files in (self.found, self.rebuilt))
        own = ("tool",) if self.rebuilt_is_newer else ("tool", "format")
        return self._compare(MANIFEST, {**rebuilt, **{key: found.get(key) for key in own}})

    def _data_package(self) -> str:
        """Compare the data packages; sizes and hashes have to be those of the tables in the folder."""
        rebuilt = json.loads(self.rebuilt[_DATA_PACKAGE])
        try:
            stated = {resource["path"]: resource for resource in json.loads(self.found[_DATA_PACKAGE])["resources"]}
        except (ValueError, KeyError, TypeError):
            return "it describes no resources"
        for resource in rebuilt["resources"]:
            table = resource["path"]
            if table in self.found and not self.difference(table):
                data = self.found[table]
                resource.update(bytes=len(data), hash=f"sha256:{sha256(data)}")
            else:  # the table is at fault, and not its description
                resource.update({key: stated.get(table, {}).get(key) for key in ("bytes", "hash")})
        return self._compare(_DATA_PACKAGE, rebuilt)

    def _diff(self) -> str:
        try:
            found, rebuilt = (json.loads(files[_DIFF]) for files in (self.found, self.rebuilt))
            pairs = [(key, found.get(key), rebuilt.get(key)) for key in _DIFF_KEYS]
        except (ValueError, AttributeError, RecursionError):
            return "it is not a JSON object"
        if self.maker < _CHECKS_ARE_PATCHES and any(change["reason"] == CHECK[1] for change in rebuilt["changes"]):
            pairs = [(key, was, wanted) for key, was, wanted in pairs if (key, was, wanted) != _WEIGHED_BEFORE]
        return next((f"its {key} is {was!r} instead of {wanted!r}" for key, was, wanted in pairs if was != wanted), "")

    def _credit(self) -> str:
        """Look for all credits, and for each provenance statement in one line."""
        text = self.found[_CREDIT].decode(errors="replace")
        rest = _unmarked(text)
        credit = self.edition.attribution
        agents = (credit.creator, credit.creator_iri, credit.publisher, credit.publisher_iri)
        others = (credit.title, str(credit.version), credit.issued or "", *agents, credit.license, credit.license_url)
        for words in (credit.adapted_citation, credit.citation, *others):
            if _unmarked(words) not in rest:
                return f"it lacks {words!r}"
            if words == credit.adapted_citation:  # which contains the citation
                rest = rest.replace(_unmarked(words), "", 1)
        lines = list(map(_unmarked, text.splitlines()))
        schema = self.edition.schema
        slot = schema.root.meaning(terms.PROVENANCE)
        if slot is None or not slot.contains:
            return ""
        shown = {part.name for part in schema.classes[slot.range].slots if not part.is_placing}
        for statement in self.edition.taxonomy.metadata(terms.PROVENANCE) or []:
            values = [_unmarked(str(value)) for name, value in statement.items() if name in shown]
            if not any(all(value in line for value in values) for line in lines):
                return f"it lacks {' '.join(values)!r} in one line"
        return ""


def _unmarked(text: str) -> str:
    """Return a text without the signs that escape others in Markdown, which not every version of the tool writes."""
    return " ".join(text.replace("\\", "").replace("`", "").split())
