"""Reproducible releases: rebuilding one from its own folder and the previous release, to prove where it comes from.

What goes in is its `taxonomy.json` without the computed slots, so that these are proven as well, its compiled schema
and its licence; `schema/` and the licence are only compared by hash, as the checksums do. The version of the tool that
made the release has to give the same bytes; any other version has to give the same contents.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Any, TypeAlias

from taxokit.diff.bump import CHECK
from taxokit.formats.edition import Artifact, Edition, MissingPackageError, build_release, edition_from
from taxokit.formats.forms import DOCUMENT, GRAPH_FORMS, LICENSE_FILE, Rows, Statements, form_of
from taxokit.rdf import terms
from taxokit.releases.integrity import problem_of, sha256
from taxokit.releases.manifest import checksums_of, format_of, manifest_of
from taxokit.releases.releases import CHECKSUMS, MANIFEST, Released
from taxokit.taxonomy.canonical import authored_values
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.text import __version__
from taxokit.text.diagnostics import Diagnostic, in_file
from taxokit.text.errors import ReleaseError, TaxokitError, UnreadableReleaseError
from taxokit.text.versions import Version, parse_version

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
    *(DOCUMENT, *(form.file for form in GRAPH_FORMS), _DATA_PACKAGE, "csv/csv-metadata.json"),
    *(_DIFF, "CITATION.cff", _CREDIT, LICENSE_FILE),
)
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


_EXCERPT = 60  # characters of a line that are shown
_LEAD = 20  # how many of them are before the first that differs
_VALUE = 120  # characters of a value that are shown


@dataclass
class Equivalence:
    """How the released form differs, "" where it does not, and the terms that only the newer form uses."""

    difference: str = ""
    new_terms: set[str] = field(default_factory=set)


@dataclass
class _Terms:
    """The terms that the older form uses, and those seen so far that only the newer one does."""

    known: set[Any]
    rebuilt_is_newer: bool
    new: set[str]

    def allow(self, term: Any, *, in_rebuilt: bool) -> bool:
        """Say whether a term that only one form has at a place is new in the newer version, and note it."""
        is_new = in_rebuilt is self.rebuilt_is_newer and term not in self.known
        if is_new:
            self.new.add(str(term))
        return is_new


def compare(path: str, released: bytes, rebuilt: bytes, *, rebuilt_is_newer: bool) -> Equivalence | None:
    """Compare two forms of the file `path`; None where its ending is not that of a form that can be compared."""
    form = form_of(path)
    if form is None or form.read is None:
        return None
    try:
        content = form.read(released)
    except Exception as error:  # noqa: BLE001 - each parser has errors of its own
        return Equivalence(f"cannot be read: {' '.join(str(error).split())}")
    expected = form.read(rebuilt)
    result = Equivalence()
    terms = _Terms(_terms_of(content if rebuilt_is_newer else expected), rebuilt_is_newer, result.new_terms)
    result.difference = next(_content_differences(content, expected, terms), "")
    return result


def first_difference(released: bytes, rebuilt: bytes) -> str:
    """Return where the bytes of two texts begin to differ, as a clause about the first; "" where they do not."""
    if released == rebuilt:
        return ""
    texts = [data.decode(errors="replace").splitlines(keepends=True) for data in (released, rebuilt)]
    for number, (line, other) in enumerate(zip_longest(*texts), start=1):
        if line is None:
            return f"it ends after line {number - 1}, before {_excerpt(other, 0)}"
        if other is None:
            return f"line {number} says {_excerpt(line, 0)} where it should end"
        if line != other:
            at = next((i for i, (a, b) in enumerate(zip(line, other, strict=False)) if a != b), 0)
            return f"line {number} says {_excerpt(line, at)} instead of {_excerpt(other, at)}"
    return "its bytes are not all UTF-8"


def _excerpt(line: str, at: int) -> str:
    start = max(0, at - _LEAD)
    part = line[start : start + _EXCERPT]
    return repr(f"{'…' if start else ''}{part}{'…' if start + _EXCERPT < len(line) else ''}")


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _VALUE else f"{text[:_VALUE]}…"


def _tree_differences(released: Any, rebuilt: Any, terms: _Terms, where: str = "$") -> Iterator[str]:
    """Yield how two trees of mappings and lists differ (equality of JSON values, RFC 8259; numbers by value)."""
    if isinstance(released, dict) and isinstance(rebuilt, dict):
        for key in dict.fromkeys([*released, *rebuilt]):
            if key in released and key in rebuilt:
                yield from _tree_differences(released[key], rebuilt[key], terms, f"{where}.{key}")
            elif not terms.allow(key, in_rebuilt=key in rebuilt):
                yield f"{where} {'has' if key in released else 'lacks'} the key {key!r}"
    elif isinstance(released, list) and isinstance(rebuilt, list):
        if len(released) != len(rebuilt):
            yield f"{where} has {len(released)} entries instead of {len(rebuilt)}"
        for index, (one, other) in enumerate(zip(released, rebuilt, strict=False)):
            yield from _tree_differences(one, other, terms, f"{where}[{index}]")
    elif released != rebuilt or isinstance(released, bool) is not isinstance(rebuilt, bool):
        yield f"{where} is {_shown(released)} instead of {_shown(rebuilt)}"


def _keys(tree: Any) -> set[Any]:
    found: set[Any] = set()
    seen: set[int] = set()  # a value in YAML may have a thousand aliases
    stack = [tree]
    while stack:
        value = stack.pop()
        if id(value) not in seen:
            seen.add(id(value))
            if isinstance(value, dict):
                found.update(value)
                stack.extend(value.values())
            elif isinstance(value, list):
                stack.extend(value)
    return found


def _table_differences(released: Rows, rebuilt: Rows, terms: _Terms) -> Iterator[str]:
    """Yield how two tables differ: by rows as sets of cells, whatever the order of rows and columns."""
    columns, wanted = released.columns, rebuilt.columns
    for column in dict.fromkeys([*columns, *wanted]):
        if not (column in columns and column in wanted) and not terms.allow(column, in_rebuilt=column in wanted):
            yield f"it {'has' if column in columns else 'lacks'} the column {column!r}"
    common = [column for column in columns if column in wanted]
    found, expected = (Counter(tuple(row[c] for c in common) for row in table.rows) for table in (released, rebuilt))
    for verb, some in (("lacks", expected - found), ("has beside", found - expected)):
        for cells in some:
            yield f"it {verb} the row {_shown(list(cells))}"


def _graph_differences(released: Statements, rebuilt: Statements, terms: _Terms) -> Iterator[str]:
    """Yield how two graphs differ.

    Graphs without blank nodes are isomorphic where their triples are equal (RDF 1.1 Concepts, section 3.6). No released
    graph has blank nodes, and here each differs from all others.
    """
    for verb, in_rebuilt, some in (("lacks", True, rebuilt - released), ("has beside", False, released - rebuilt)):
        for statement in sorted(some):
            if not terms.allow(statement[1], in_rebuilt=in_rebuilt):
                yield f"it {verb} the statement {' '.join(statement[:3])}"


def _terms_of(content: Any) -> set[Any]:
    """Return the terms that a content uses: the columns of a table, the predicates of a graph, the keys of a tree."""
    if isinstance(content, Rows):
        return set(content.columns)
    return {statement[1] for statement in content} if isinstance(content, set) else _keys(content)


def _content_differences(released: Any, rebuilt: Any, terms: _Terms) -> Iterator[str]:
    if isinstance(released, Rows):
        return _table_differences(released, rebuilt, terms)
    is_graph = isinstance(released, set)
    return _graph_differences(released, rebuilt, terms) if is_graph else _tree_differences(released, rebuilt, terms)


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
    notes = release.maintainer_notes(first=previous is None)
    edition = edition_from(authored, release.version, issued, previous.snapshot() if previous else None)
    profiles = tuple(release.manifest.get("profiles", ()))
    return replace(edition, license_text=license_text, notes=notes, profiles=profiles)


def _at_fault(messages: Mapping[str, str]) -> dict[str, str]:
    """Return the messages to report: where all graphs and a table contradict the document, it is the document's."""
    table = next((path for path in sorted(messages) if path.startswith("csv/") and path.endswith(".csv")), None)
    if table and messages.keys() >= {form.file for form in GRAPH_FORMS}:
        contradiction = f"does not agree with the graphs and tables beside it: {table} {messages[table]}"
        return {DOCUMENT: messages.get(DOCUMENT, contradiction)}
    return dict(sorted(messages.items()))
