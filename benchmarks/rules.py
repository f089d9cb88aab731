"""What each rule costs, alone, on sources of two sizes and on a SKOS file: a table in Markdown.

Usage: python benchmarks/rules.py SMALL_ROOT LARGE_ROOT FILE.ttl

In one process, least of three runs, collector paused. The indexes that rules share are made anew for each rule and
count as its cost, so that the sum of a column is more than a whole check takes. The growth is the time per item of the
large sources to that of the small ones: 1 is linear, and times under a millisecond say nothing.
"""

import gc
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from taxokit.lint.registry import Rule
from taxokit.lint.selection import choose_rules
from taxokit.lint.vocabulary.graph import GraphVocabulary
from taxokit.lint.vocabulary.sources import SourceVocabulary
from taxokit.lint.vocabulary.statements import Statements
from taxokit.lint.vocabulary.view import Vocabulary
from taxokit.rdf.parse import parse
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy

RUNS = 3


def cost(rule: Rule, subject: Callable[[], Taxonomy | Vocabulary]) -> float:
    """Return the least time that a rule takes, in seconds. `subject` gives it what it looks at, with nothing cached."""
    times = []
    for _ in range(RUNS):
        fresh = subject()
        start = time.perf_counter()
        for _ in rule.check(fresh):
            pass
        times.append(time.perf_counter() - start)
    return min(times)


class Sources:
    """A repository that is loaded once."""

    def __init__(self, root: Path) -> None:
        self.taxonomy = load(find_project(root))
        self.size = len(self.taxonomy.items)

    def subject(self, rule: Rule) -> Callable[[], Taxonomy | Vocabulary]:
        """Return what makes the subject of a rule: the same document, with none of its indexes."""
        return lambda: SourceVocabulary(self._fresh()) if rule.on_vocabulary else self._fresh()

    def _fresh(self) -> Taxonomy:
        known = self.taxonomy
        return Taxonomy(
            known.schema,
            known.document,
            places=known.places,
            diagnostics=known.diagnostics,
            files=known.files,
            project=known.project,
        )


class SkosFile:
    """A file of RDF that is parsed once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.data = path.read_bytes()
        self.statements = Statements(parse(path, self.data))

    def subject(self) -> GraphVocabulary:
        """Return what a rule looks at: the same statements, with no index."""
        return GraphVocabulary(self.path, self.data, self.statements, self.path.as_uri())


def rows(small: Sources, large: Sources, file: SkosFile) -> Iterator[str]:
    """Yield a row for each rule, the dearest on the large sources first."""
    measured = []
    for rule in choose_rules():
        times = [cost(rule, sources.subject(rule)) for sources in (small, large)]
        graph = cost(rule, file.subject) if rule.on_vocabulary else None
        measured.append((times[1], times[0], graph, rule))
    for of_large, of_small, graph, rule in sorted(measured, key=lambda row: -row[0]):
        growth = of_large / large.size / (of_small / small.size)
        of_graph = "" if graph is None else f"{graph * 1000:,.1f} ms"
        yield f"| {rule.id} | {of_small * 1000:,.1f} ms | {of_large * 1000:,.1f} ms | {growth:.2f} | {of_graph} |"


def main() -> None:
    """Print the table for what the command line names."""
    gc.disable()
    small, large = Sources(Path(sys.argv[1])), Sources(Path(sys.argv[2]))
    print(f"| rule | {small.size:,} items | {large.size:,} items | growth per item | SKOS file |")
    print("|---|---:|---:|---:|---:|")
    for row in rows(small, large, SkosFile(Path(sys.argv[3]))):
        print(row)


if __name__ == "__main__":
    main()
