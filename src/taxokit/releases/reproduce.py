"""Reproducible releases: a release is built again from its own folder and the previous release, and compared.

The input is its `taxonomy.json` without the computed slots, its compiled schema and its licence. The version of the
tool that made it must give the same bytes, any other version the same contents: JSON and YAML are compared as trees,
tables as sets of rows, RDF as sets of statements. A later version may have more formats, and write more: keys,
columns and predicates that the older one does not use anywhere in the file are new terms, not differences.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Any, NamedTuple

from taxokit.formats.edition import FORMATS, Artifact, Edition, artifacts_of, edition_from
from taxokit.formats.forms import DOCUMENT, LICENSE_FILE, Rows, Statements, form_of
from taxokit.rdf import terms
from taxokit.releases.editions import Entry, checksums_of, manifest_of
from taxokit.releases.integrity import problem_of
from taxokit.releases.rebuild_0_4 import Edition04, has_tables_of_0_4
from taxokit.releases.rebuild_0_5 import Attribution05, Edition05, bump_of_0_5, has_overview_of_0_5
from taxokit.releases.releases import CHECKSUMS, MANIFEST, Plugin, Released
from taxokit.taxonomy.document import authored_values
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.text import __version__
from taxokit.text.diagnostics import Diagnostic, in_file
from taxokit.text.errors import TaxokitError, UnreadableReleaseError
from taxokit.text.versions import Version, parse_version
from taxokit.text.words import count_of, listed

_SCHEMA_FOLDER = "schema/"
_DATA_PACKAGE = "datapackage.json"
_DIFF_FOLDER = "diff/"
_DIFF = f"{_DIFF_FOLDER}diff.json"

_DIFF_KEYS = ("old", "new", "bump")
"""The keys of a diff in every version of its format."""

_EXCERPT = 60  # characters of a line that are shown
_LEAD = 20  # how many of them are before the first that differs
_VALUE = 120  # characters of a value that are shown


@dataclass(frozen=True)
class Reproduction:
    """The result: problems by paths relative to the root, and a sentence on how the release was compared."""

    problems: list[Diagnostic]
    note: str = ""


def reproduce(release: Released, previous: Released | None) -> Reproduction:
    """Build a release again, from its predecessor, and compare. The integrity of both must have been verified."""
    try:
        comparison = _Comparison(release, _edition(release, previous))
        messages = dict(comparison.messages())
    except UnreadableReleaseError as error:
        return Reproduction([problem_of(error)])
    except Exception as error:  # noqa: BLE001 - a document that does not fit its schema fails anywhere in a build
        is_ours = isinstance(error, TaxokitError)
        reason = error if is_ours else f"it does not fit its schema ({type(error).__name__}: {error})"
        return Reproduction([in_file(f"{release.name}/{DOCUMENT}", f"cannot be rebuilt: {reason}")])
    problems = [in_file(f"{release.name}/{path}", message) for path, message in sorted(messages.items())]
    return Reproduction(problems, f"{release.name}: {comparison.note()}")


def _edition(release: Released, previous: Released | None) -> Edition:
    schema = release.schema
    values = authored_values(release.document, schema.root, schema.classes, with_given=True)
    authored = Taxonomy(schema, values, mappings=release.mappings(), translations=release.translations())
    issued = Item(schema.root, release.document).meaning(terms.ISSUED) or release.manifest.get("issued")
    license_text = release.read_text(LICENSE_FILE)
    is_of_0_5 = release.maker < Version(0, 6, 0)
    before = previous.snapshot() if previous else None
    edition = edition_from(authored, release.version, issued, before, in_records=not is_of_0_5)
    notes = release.maintainer_notes(first=previous is None)
    profiles = tuple(release.manifest.get("profiles", ()))
    cls = Edition04 if has_tables_of_0_4(release) else Edition05 if has_overview_of_0_5(release) else Edition
    taxonomy, attribution = edition.taxonomy, edition.attribution
    if is_of_0_5:
        attribution = Attribution05(*attribution)
    edition = cls(taxonomy, attribution, edition.previous, profiles=profiles, left_out=release.left_out)
    added = (*release.added, *(plugin.format_name for plugin in release.plugins if _is_installed(plugin)))
    return replace(
        edition,
        license_text=license_text,
        notes=notes,
        added=added,
        bumps=release.policy.bumps,
        as_in_0_5=is_of_0_5,
        sources=release.sources,
    )


def _is_installed(plugin: Plugin) -> bool:
    """Return True if the format that made files of a release is installed, in the same version."""
    return (
        FORMATS.origin(plugin.format_name) == (plugin.package, plugin.version) and plugin.format_name in FORMATS.all()
    )


class _Comparison:
    """The comparison of a release with its edition; `by_hash` are the files that only the checksums cover."""

    def __init__(self, release: Released, edition: Edition) -> None:
        self.release = release
        self.edition = edition
        self.maker = release.maker
        self.is_exact = self.maker == parse_version(__version__)
        self.rebuilt_is_newer = self.maker < parse_version(__version__)
        self.listed: dict[str, dict[str, Any]] = {str(entry["path"]): entry for entry in release.manifest["files"]}
        self.by_hash = {_SCHEMA_FOLDER, LICENSE_FILE}
        self.missing = [plugin for plugin in release.plugins if plugin.format_name not in edition.added]
        self.new_terms: set[str] = set()

    def messages(self) -> Iterator[tuple[str, str]]:
        """Yield the path and the fault of each file at fault. Raises ReleaseError if nothing can be built."""
        made: dict[str, Artifact] = {}
        for artifact in artifacts_of(self.edition, left_out=lambda _: None):
            path = artifact.path
            made[path] = replace(artifact, data=b"")
            if path in self.listed:
                difference = self._difference(path, self.release.read_bytes(path), artifact.data)
                if difference and path == DOCUMENT:
                    yield path, f"does not follow from its authored values and the previous release: {difference}"
                elif difference:
                    yield path, f"does not follow from {DOCUMENT}: {difference}"
            elif self.is_exact:
                yield path, f"is missing, and follows from {DOCUMENT}"
        rest = {path for path in self.listed.keys() - made.keys() if not path.startswith(_SCHEMA_FOLDER)}
        rest -= {path for plugin in self.missing for path in plugin.files}
        if self.is_exact or self.rebuilt_is_newer:  # a version of the tool writes every file that an older one wrote
            yield from ((path, f"does not follow from {DOCUMENT}") for path in rest)
        else:
            self.by_hash |= rest
        yield from self._listings(made)

    def _listings(self, made: Mapping[str, Artifact]) -> Iterator[tuple[str, str]]:
        """Yield the faults of the manifest and, of the same version of the tool, of the checksums."""
        entries = [
            Entry.of(made.get(path) or Artifact(path, b""))._replace(size=entry["bytes"], digest=entry["sha256"])
            for path, entry in self.listed.items()
        ]
        released = self.release.read_bytes(MANIFEST)
        plugins, is_validated = self.release.manifest.get("plugins", ()), "validation" in self.release.manifest
        files = {MANIFEST: manifest_of(self.edition, entries, plugins, is_validated=is_validated)}
        if self.is_exact:
            files[CHECKSUMS] = checksums_of([*entries, Entry.of(Artifact(MANIFEST, released))])
        for path, artifact in files.items():
            difference = self._difference(path, self.release.read_bytes(path), artifact.data)
            if difference:
                yield path, f"does not match the files: {difference}"

    def _difference(self, path: str, released: bytes, rebuilt: bytes) -> str:
        if self.is_exact:
            return first_difference(released, rebuilt)
        if path in (MANIFEST, _DATA_PACKAGE, _DIFF):
            rebuilt = _adapted(path, released, rebuilt, self.maker)
        is_report = path.startswith(_DIFF_FOLDER) and path != _DIFF
        result = None if is_report else compare(path, released, rebuilt, rebuilt_is_newer=self.rebuilt_is_newer)
        if result is None:
            self.by_hash.add(path)
            return ""
        difference, new_terms = result
        self.new_terms |= new_terms
        return difference

    def note(self) -> str:
        """Return the sentence on how the files were compared."""
        return self._words() + "".join(
            f"; {listed(plugin.files)} by hash only, made by the format {plugin.format_name} of {plugin.package}"
            f" {plugin.version}, which is not installed"
            for plugin in self.missing
        )

    def _words(self) -> str:
        by_hash = f"by hash only {', '.join(sorted(self.by_hash))}"
        if self.is_exact:
            return f"rebuilt by taxokit {__version__}, which made it: compared byte for byte, {by_hash}"
        newer = __version__ if self.rebuilt_is_newer else str(self.maker)
        terms_of_newer = f"; only taxokit {newer} has {', '.join(sorted(self.new_terms))}" if self.new_terms else ""
        return (
            f"made by taxokit {self.maker}, and rebuilt by {__version__}: compared by content, not by bytes;"
            f" {_DIFF} by {', '.join(_DIFF_KEYS)}; {by_hash}{terms_of_newer}"
        )


def _adapted(path: str, released: bytes, rebuilt: bytes, maker: Version) -> bytes:
    """Return a rebuilt JSON file with the values of the released one that follow from the version of the tool.

    These are the version, the format and the validators of a manifest; the sizes and hashes of the tables in a data
    package, which frictionless validates; and all of a diff but for some keys.
    """
    try:
        stated, content = json.loads(released), json.loads(rebuilt)
        if path == _DIFF:
            if maker < Version(0, 6, 0):
                content["bump"] = bump_of_0_5(content)
            content = stated | {key: content[key] for key in _DIFF_KEYS}
        elif path == MANIFEST:
            content |= {key: stated[key] for key in ("tool", "format", "validation") if key in stated}
        else:
            known = {resource["path"]: resource for resource in stated["resources"]}
            for resource in content["resources"]:
                resource |= {key: known[resource["path"]].get(key) for key in ("bytes", "hash")}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return rebuilt
    return json.dumps(content).encode()


def first_difference(released: bytes, rebuilt: bytes) -> str:
    """Return the first difference of two texts, as a clause about the first text; "" if they are equal."""
    if released == rebuilt:
        return ""
    texts = (data.decode(errors="replace").splitlines(keepends=True) for data in (released, rebuilt))
    for number, (line, other) in enumerate(zip_longest(*texts, fillvalue=""), start=1):
        if line != other:
            at = next((i for i, (a, b) in enumerate(zip(line, other, strict=False)) if a != b), 0)
            start = max(0, at - _LEAD)
            return f"line {number} is {_excerpt(line, start)} instead of {_excerpt(other, start)}"
    return "its bytes are not all UTF-8"


def _excerpt(line: str, start: int) -> str:
    end = start + _EXCERPT
    return repr(f"{'…' if start else ''}{line[start:end]}{'…' if end < len(line) else ''}")


class _Difference(NamedTuple):
    """A difference in words; if only one content has a term, the term, and True if the rebuilt content has it."""

    words: str
    term: Any = None
    in_rebuilt: bool = False


def compare(path: str, released: bytes, rebuilt: bytes, *, rebuilt_is_newer: bool) -> tuple[str, set[str]] | None:
    """Return the difference of two contents of the file `path`, "" if there is none, and the new terms.

    None if its form has no reader.
    """
    form = form_of(path)
    if form is None or form.read is None:
        return None
    try:
        content = form.read(released)
    except Exception as error:  # noqa: BLE001 - each parser has errors of its own
        return f"cannot be read: {' '.join(str(error).split())}", set()
    expected = form.read(rebuilt)
    known = _terms_of(content if rebuilt_is_newer else expected)
    new_terms: set[str] = set()
    for words, term, in_rebuilt in _differences(content, expected):
        if term is None or in_rebuilt is not rebuilt_is_newer or term in known:
            return words, new_terms
        new_terms.add(str(term))
    return "", new_terms


def _terms_of(content: Any) -> set[Any]:
    """Return the terms of a content: the columns of a table, the predicates of a graph, the keys of a tree."""
    if isinstance(content, Rows):
        return set(content.columns)
    if isinstance(content, set):
        return {statement[1] for statement in content}
    parts = content.values() if isinstance(content, dict) else content if isinstance(content, list) else ()
    return set(content if isinstance(content, dict) else ()).union(*map(_terms_of, parts))


def _differences(released: Any, rebuilt: Any) -> Iterator[_Difference]:
    if isinstance(released, Rows):
        return _table_differences(released, rebuilt)
    if isinstance(released, set):
        return _graph_differences(released, rebuilt)
    return _tree_differences(released, rebuilt)


def _tree_differences(released: Any, rebuilt: Any, where: str = "$") -> Iterator[_Difference]:
    """Yield the differences of two trees of mappings and lists (JSON values, RFC 8259; numbers by value)."""
    if isinstance(released, dict) and isinstance(rebuilt, dict):
        for key in dict.fromkeys([*released, *rebuilt]):
            if key in released and key in rebuilt:
                yield from _tree_differences(released[key], rebuilt[key], f"{where}.{key}")
            else:
                yield _Difference(
                    f"{where} {'has' if key in released else 'lacks'} the key {key!r}", key, key in rebuilt
                )
    elif isinstance(released, list) and isinstance(rebuilt, list):
        if len(released) != len(rebuilt):
            yield _Difference(f"{where} has {count_of(len(released), 'entry', 'entries')} instead of {len(rebuilt)}")
        for index, (value, other) in enumerate(zip(released, rebuilt, strict=False)):
            yield from _tree_differences(value, other, f"{where}[{index}]")
    elif released != rebuilt or isinstance(released, bool) is not isinstance(rebuilt, bool):
        yield _Difference(f"{where} is {_shown(released)} instead of {_shown(rebuilt)}")


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _VALUE else f"{text[:_VALUE]}…"


def _table_differences(released: Rows, rebuilt: Rows) -> Iterator[_Difference]:
    """Yield the differences of two tables: by rows as sets of cells, whatever the order of rows and columns."""
    columns, expected = released.columns, rebuilt.columns
    for column in dict.fromkeys([*columns, *expected]):
        if not (column in columns and column in expected):
            verb = "also has" if column in columns else "lacks"
            yield _Difference(f"it {verb} the column {column!r}", column, column in expected)
    common = [column for column in columns if column in expected]
    ours, others = (Counter(tuple(row[c] for c in common) for row in table.rows) for table in (released, rebuilt))
    for verb, rows in (("lacks", others - ours), ("also has", ours - others)):
        yield from (_Difference(f"it {verb} the row {_shown(list(cells))}") for cells in rows)


def _graph_differences(released: Statements, rebuilt: Statements) -> Iterator[_Difference]:
    for statement in sorted(rebuilt ^ released):
        is_missing = statement in rebuilt
        words = f"it {'lacks' if is_missing else 'also has'} the statement {' '.join(statement[:3])}"
        yield _Difference(words, statement[1], is_missing)
