"""The statements of a released graph by their subject, read from its file when they are asked for.

A graph of a large vocabulary in memory would take many times what its file does. That is sorted, so the statements of a
subject are together.
"""

from array import array
from collections.abc import Iterator, Mapping, Sequence

from pyoxigraph import Triple

from taxokit.formats.forms import STATEMENTS
from taxokit.rdf.parse import read_n_triples
from taxokit.releases.releases import Released
from taxokit.text.errors import UnreadableReleaseError


class Statements(Mapping[str, Sequence[Triple]]):
    """The statements of a release about each IRI. Raises ReleaseError where they cannot be read, or are not sorted."""

    def __init__(self, release: Released) -> None:
        self._release = release
        self._name = f"{release.name}/{STATEMENTS}"
        self._starts = array("Q")  # where the statements of each subject begin, and the end
        self._numbers: dict[str, int] = {}
        place, subject = 0, b""
        for line in self._lines():
            if not line.startswith(subject) or not subject:
                subject = line[: line.find(b" ") + 1]
                iri = subject[1:-2].decode(errors="replace")
                if iri in self._numbers:
                    raise UnreadableReleaseError("is not sorted by subject", where=self._name)
                self._numbers[iri] = len(self._starts)
                self._starts.append(place)
            place += len(line)
        self._starts.append(place)

    def _lines(self) -> Iterator[bytes]:
        rest: list[bytes] = []  # of a line, which can be as long as the file
        for piece in self._release.read_pieces(STATEMENTS):
            first, *others = piece.splitlines(keepends=True)
            rest.append(first)
            if others:
                yield b"".join(rest)
                *lines, last = others
                yield from lines
                rest = [last]
        yield b"".join(rest)

    def __getitem__(self, iri: str) -> Sequence[Triple]:
        """Return the statements about an IRI, in the order of the file."""
        if iri not in self._numbers:
            raise KeyError(iri)
        return list(self.about(iri))

    def about(self, iri: str) -> Iterator[Triple]:
        """Yield the statements about an IRI, which may be as many as the vocabulary has concepts."""
        number = self._numbers.get(iri)
        if number is not None:
            start, end = self._starts[number], self._starts[number + 1]
            yield from read_n_triples(self._release.read_part(STATEMENTS, start, end - start), self._name)

    def __iter__(self) -> Iterator[str]:
        """Yield the subjects."""
        return iter(self._numbers)

    def __len__(self) -> int:
        """Return how many subjects there are."""
        return len(self._numbers)
