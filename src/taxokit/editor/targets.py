"""Files of targets of mappings, which a user chooses in the browser: kept in memory for the session, never written.

A file is read by a thread of its own, and so is the comparison with the items that are not mapped yet.
"""

import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from taxokit.edit.candidates import (
    LEAST_SCORE,
    MOST_CANDIDATES,
    Candidate,
    Comparison,
    rejected_pairs,
    unmapped_items,
)
from taxokit.edit.target_file import Reading, Target, TargetTerm, read_target
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.text.errors import TaxokitError
from taxokit.text.normalize import fold

_MOST_MATCHES = 12


@dataclass
class TargetFiles:
    """The files of one target: their names and terms, `failure` if the last one could not be read.

    `source` is the IRI of the target and `version` its version, as the user or the files say them.
    """

    name: str
    source: str = ""
    version: str = ""
    files: list[str] = field(default_factory=list)
    target: Target = field(default_factory=Target)
    failure: str = ""
    is_reading: bool = False
    _comparison: Comparison | None = None
    _texts: Mapping[str, str] = field(default_factory=dict)

    def read(self, taxonomy: Taxonomy, file: str, data: bytes, reading: Reading, lock: threading.Lock) -> None:
        """Read a file in the background, whose terms are added to those of the files before; `lock` guards this."""
        self.is_reading, self.failure = True, ""
        threading.Thread(target=self._read, args=(taxonomy, file, data, reading, lock), daemon=True).start()

    def _read(self, taxonomy: Taxonomy, file: str, data: bytes, reading: Reading, lock: threading.Lock) -> None:
        failure = f"{file} cannot be read"
        try:
            new = _target_in(file, data, reading)
            target = Target(
                {**new.by_iri, **self.target.by_iri},
                self.target.scheme or new.scheme,
                self.version or self.target.version or new.version,
            )
            items = unmapped_items(taxonomy, self.name, target.by_iri)
            comparison, texts = Comparison(taxonomy, items, target), dict(_texts(target))
            for item in items[:1]:  # which makes the index that all need
                list(comparison.candidates(item, (), 1, 1))
            failure = ""
        except TaxokitError as error:
            failure = "; ".join(filter(None, (f"{file} {error.message}", error.hint)))
        finally:
            with lock:
                self.is_reading, self.failure = False, failure
                if not failure:
                    self.files.append(file)
                    self.target, self._comparison, self._texts = target, comparison, texts
                    self.source, self.version = self.source or target.scheme, target.version

    def candidates(self, taxonomy: Taxonomy, item: Item) -> Sequence[Candidate]:
        """Return the candidates for an item that had no mapping when the files were read, as `map propose` does."""
        if self._comparison is None or taxonomy.iri(item) not in self._comparison.places:
            return []
        return list(self._comparison.candidates(item, rejected_pairs(taxonomy), MOST_CANDIDATES, LEAST_SCORE))

    def search(self, query: str) -> list[TargetTerm]:
        """Return the terms in use with all words of a query, those with the words in the label first."""
        words, hits = fold(query).split(), []
        for iri, text in self._texts.items() if words else ():
            if all(word in text for word in words):
                parts = text.split("\n", 2)
                rank = max(next(place for place, part in enumerate(parts) if word in part) for word in words)
                hits.append((rank, not text.startswith(words[0]), len(parts[0]), iri))
        return [self.target.by_iri[iri] for *_, iri in sorted(hits)[:_MOST_MATCHES]]


def _texts(target: Target) -> Iterator[tuple[str, str]]:
    """Yield the texts of each term in use for a search: a line for the label, one for other names, the definition."""
    for iri, term in target.by_iri.items():
        if not term.is_obsolete:
            yield iri, fold("\n".join((term.label, " ".join(term.alt_labels), term.definition)))


def _target_in(file: str, data: bytes, reading: Reading) -> Target:
    """Read an uploaded file, whose name only says its format. Raises TaxokitError."""
    with tempfile.TemporaryDirectory(prefix="taxokit-") as folder:
        ending = Path(file).suffix
        path = Path(folder, f"target{ending if ending[1:].isalnum() else ''}")
        path.write_bytes(data)
        return read_target([path], reading)
