"""The RDF files below a folder as one vocabulary, since one file a concept is common. Each finding names its file."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from taxokit.lint.vocabulary.graph import GraphVocabulary, base_iri, lines_of, rdf_files_below
from taxokit.lint.vocabulary.statements import Statements, memoized
from taxokit.rdf.encodings import read_rdf
from taxokit.rdf.parse import FORMATS, parse
from taxokit.rdf.positions import ResourceLines
from taxokit.rdf.terms import RDF
from taxokit.repository.reading import relative_name
from taxokit.text.diagnostics import Diagnostic, Location
from taxokit.text.errors import ConfigError, SourceError

if TYPE_CHECKING:
    from pyoxigraph import Quad

_ENDINGS_OF_XML = (".xml", ".owl")
"""The endings that files of other XML have, too."""


def read_folder(folder: Path) -> "FolderVocabulary":
    """Read every RDF file below a folder. Raises ConfigError if there is none."""
    names = rdf_files_below(folder)
    if not names:
        message = f"contains no RDF file, and no mapping set; their names end in {', '.join((*FORMATS, '.sssom.tsv'))}"
        raise ConfigError(message, where=folder)
    return FolderVocabulary(folder, names)


class FolderVocabulary(GraphVocabulary):
    """The graphs of several files together; blank nodes of two files are never the same one.

    A file that cannot be read is a diagnostic, and the others are read nevertheless. A statement is in the file that
    describes its subject; if several do, in the first of them that has it.
    """

    def __init__(self, folder: Path, names: Sequence[str]) -> None:
        self.unread: list[Diagnostic] = []
        self._homes: dict[str, list[str]] = {}
        files: dict[str, ResourceLines] = {}
        base = f"{base_iri(relative_name(folder)).rstrip('/')}/"
        super().__init__(Path(relative_name(folder)), files, Statements(self._quads(names, files)), base, lenient=True)
        self.complete = not self.unread

    def _quads(self, names: Sequence[str], files: dict[str, ResourceLines]) -> Iterator[tuple[Any, ...]]:
        """Yield the statements of the files that can be read, each as a whole, and add these to `files`."""
        for name in names:
            try:
                data = read_rdf(Path(name), pipe=False)
                if name.lower().endswith(_ENDINGS_OF_XML) and RDF.encode() not in data:
                    continue
                quads = list(parse(Path(name), data, base_iri(name), lenient=True))
            except SourceError as error:
                self.unread.append(Diagnostic(_place(error, name), error.message, error.hint))
                continue
            files[name] = lines_of(name, data)
            yield from self._at_home(quads, name, len(files))

    def _at_home(self, quads: "Iterable[Quad]", name: str, number: int) -> Iterator[tuple[Any, ...]]:
        """Yield the statements of a file with blank nodes that are in no other, and note where each subject is."""
        from pyoxigraph import BlankNode

        blanks: dict[Any, Any] = {}

        def own(term: Any) -> Any:
            if type(term) is not BlankNode:
                return term
            return blanks.setdefault(term, BlankNode(f"f{number}b{len(blanks)}"))

        for quad in quads:
            subject = own(quad.subject)
            iri = f"_:{subject.value}" if type(subject) is BlankNode else subject.value
            homes = self._homes.setdefault(iri, [])
            if name not in homes[-1:]:
                homes.append(name)
            yield subject, quad.predicate, own(quad.object), quad.graph_name

    def path_of(self, subject: str, predicate: str = "", value: str | None = None) -> str:
        """Return the file in which a statement is, or a resource is described; the folder if none is known."""
        homes = self._homes.get(subject) or self._homes.get(value or "") or [str(self.path)]
        if len(homes) > 1 and predicate:
            parts = (subject, predicate) if value is None else (subject, predicate, value)
            return next((name for name in homes if parts in self._statements_in(name)), homes[0])
        return homes[0]

    @memoized
    def _statements_in(self, name: str) -> frozenset[tuple[str, ...]]:
        """Return the statements of a file about resources that others describe, too, each also without its value."""
        statements: set[tuple[str, ...]] = set()
        data = self._files[name].text.encode()
        for subject, predicate, value, _ in parse(Path(name), data, base_iri(name), lenient=True):
            if len(self._homes.get(subject.value, ())) > 1:
                statements |= {(subject.value, predicate.value), (subject.value, predicate.value, value.value)}
        return frozenset(statements)


def _place(error: SourceError, name: str) -> Location:
    """Return the place that an error about a file names."""
    line, _, column = error.where.removeprefix(name).removeprefix(":").partition(":")
    return Location(name, int(line or 0), int(column or 0)) if (line + column).isdigit() else Location(name)
