"""The RDF files below a folder as one SKOS vocabulary: one file a concept is common. Each finding names its file.

A file that cannot be read is a diagnostic, and the others are read nevertheless.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from taxokit.lint.vocabulary.memo import memoized
from taxokit.lint.vocabulary.rdf_file import GraphVocabulary, base_iri, may_have_ignores
from taxokit.lint.vocabulary.triples import Statements
from taxokit.rdf.parse import FORMATS, is_rdf, parse, syntax_of
from taxokit.rdf.positions import ResourceLines
from taxokit.rdf.terms import RDF
from taxokit.repository.reading import read_input, relative_name, walk
from taxokit.text.diagnostics import Diagnostic, Location
from taxokit.text.errors import ConfigError, SourceError

if TYPE_CHECKING:
    from pyoxigraph import Quad

_ENDINGS_OF_XML = (".xml", ".owl")
"""The endings that files of other XML have, too."""


def read_folder(folder: Path) -> "FolderVocabulary":
    """Read every RDF file below a folder. Raises ConfigError where there is none."""
    names = rdf_files_below(folder)
    if not names:
        raise ConfigError(f"contains no RDF file; their names end in {', '.join(FORMATS)}", where=folder)
    return FolderVocabulary(folder, names)


def rdf_files_below(folder: Path) -> list[str]:
    """Return the RDF files below a folder, relative to the working folder and sorted.

    Hidden files and folders are left out, and links, which would lead out of the folder or read a file twice.
    """
    found = []
    for parent, folders, names in walk(relative_name(folder)):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files = (Path(parent, name) for name in names if not name.startswith("."))
        found += [file.as_posix() for file in files if is_rdf(file) and not file.is_symlink()]
    return sorted(found)


class FolderVocabulary(GraphVocabulary):
    """The graphs of several files together; blank nodes of two files are never the same one.

    A statement is in the file that describes its subject; where several do, in the first of them that has it.
    """

    def __init__(self, folder: Path, names: Sequence[str]) -> None:
        self.unread: list[Diagnostic] = []
        self._read: dict[str, bool] = {}  # whether each file that was read may have ignores
        self._homes: dict[str, list[str]] = {}
        self._declared_prefixes: dict[tuple[str, str], None] = {}
        base = f"{base_iri(relative_name(folder)).rstrip('/')}/"
        super().__init__(Path(relative_name(folder)), b"", Statements(self._quads(names)), base, lenient=True)
        self.complete = not self.unread

    def _quads(self, names: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Yield the statements of the files that can be read, each as a whole."""
        for name in names:
            try:
                data = read_input(name, pipe=False)
                if name.lower().endswith(_ENDINGS_OF_XML) and RDF.encode() not in data:
                    continue
                quads = list(parse(Path(name), data, base_iri(name), lenient=True))
            except SourceError as error:
                self.unread.append(Diagnostic(_place(error, name), error.message, error.hint))
                continue
            self._read[name] = may_have_ignores(Path(name), data)
            self._declared_prefixes |= dict.fromkeys(ResourceLines(name, data, syntax_of(Path(name))).declared)
            yield from self._at_home(quads, name)

    def _at_home(self, quads: "Iterable[Quad]", name: str) -> Iterator[tuple[Any, ...]]:
        """Yield the statements of a file with blank nodes that are in no other, and note where each subject is."""
        from pyoxigraph import BlankNode

        blanks: dict[Any, Any] = {}

        def own(term: Any) -> Any:
            if type(term) is not BlankNode:
                return term
            return blanks.setdefault(term, BlankNode(f"f{len(self._read)}b{len(blanks)}"))

        for quad in quads:
            subject = own(quad.subject)
            iri = f"_:{subject.value}" if type(subject) is BlankNode else subject.value
            homes = self._homes.setdefault(iri, [])
            if name not in homes[-1:]:
                homes.append(name)
            yield subject, quad.predicate, own(quad.object), quad.graph_name

    def texts_with_ignores(self) -> Iterator[tuple[str, str]]:
        """Yield the path and the text of each file that may have comments that suppress findings."""
        return ((name, self.lines_of(name).text) for name, has_ignores in self._read.items() if has_ignores)

    def path_of(self, subject: str, predicate: str = "", value: str | None = None) -> str:
        """Return the file in which a statement is, or a resource is described; the folder where none is known."""
        homes = self._homes.get(subject) or self._homes.get(value or "") or [str(self.path)]
        if len(homes) > 1 and predicate:
            wanted = (subject, predicate) if value is None else (subject, predicate, value)
            return next((name for name in homes if wanted in self._statements_in(name)), homes[0])
        return homes[0]

    @memoized
    def _statements_in(self, name: str) -> frozenset[tuple[str, ...]]:
        """Return the statements of a file about resources that others describe, too, each also without its value."""
        found: set[tuple[str, ...]] = set()
        with suppress(SourceError):  # changed meanwhile
            for subject, predicate, value, _ in parse(Path(name), read_input(name), base_iri(name), lenient=True):
                if len(self._homes.get(subject.value, ())) > 1:
                    found |= {(subject.value, predicate.value), (subject.value, predicate.value, value.value)}
        return frozenset(found)

    @memoized
    def lines_of(self, path: str) -> ResourceLines:
        """Return the places in a file; none in the folder itself."""
        data = b""
        if path in self._read:
            with suppress(SourceError):  # removed meanwhile
                data = read_input(path, pipe=False)
        return ResourceLines(path, data, syntax_of(Path(path)) if data else "", base_iri(path))

    def declared_prefixes(self) -> Collection[tuple[str, str]]:
        """Return the prefixes that a file declares, each with its namespace."""
        return self._declared_prefixes


def _place(error: SourceError, name: str) -> Location:
    """Return the place that an error about a file names."""
    line, _, column = error.where.removeprefix(name).removeprefix(":").partition(":")
    return Location(name, int(line or 0), int(column or 0)) if (line + column).isdigit() else Location(name)
