"""A diff as a SPARQL 1.1 Update, which turns the old graph into the new one.

`DELETE DATA` has the triples of the old graph alone, and `INSERT DATA` those of the new one alone (SPARQL 1.1 Update,
sections 3.1.1 and 3.1.2), one triple a line, with full IRIs. Our graphs have no blank nodes, which neither could name.
The graph of a release is read from its files. If there is no old version, all triples are inserted.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from taxokit.diff.changes import Diff
from taxokit.diff.reports import diff_report
from taxokit.diff.snapshot import Snapshot
from taxokit.rdf import terms
from taxokit.taxonomy.attribution import attribution_of
from taxokit.taxonomy.compiled_schema import first_violation
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Schema
from taxokit.taxonomy.skos_graph import graph_of
from taxokit.text.errors import SourceError, TaxokitError
from taxokit.text.normalize import one_line
from taxokit.text.quoting import line_comment
from taxokit.text.words import count_of


@diff_report("graph.ru")
def render(diff: Diff) -> str:
    """Return the update, under a comment with its purpose and the attribution.

    Raises SourceError if a side has no graph.
    """
    old, new = diff.snapshots
    schema = next((side.schema for side in (new, old) if side is not None and side.schema is not None), None)
    if new is None or schema is None:
        raise SourceError("has no graph: its document is not known", where=diff.new)
    before = _graph(old, schema) if old else set()
    after = _graph(new, schema)
    credit = diff.attribution or attribution_of(new.schema or schema, new.document)
    head = [*_headline(diff, len(before - after), len(after - before)), *credit.lines]
    lines = [*(line_comment("#", line) for line in head), *_blocks(before - after, after - before)]
    return "\n".join(lines) + "\n"


def _headline(diff: Diff, deleted: int, inserted: int) -> Iterator[str]:
    graph = f"the graph of {diff.old}" if diff.old is not None else "an empty graph"
    yield f"Turns {graph} into that of {diff.new}: {count_of(deleted, 'triple')} deleted, {inserted:,} inserted."
    yield "SPARQL 1.1 Update, for the default graph."


def _blocks(deleted: Collection[Triple], inserted: Collection[Triple]) -> Iterator[str]:
    if deleted:
        yield from ("DELETE DATA {", *_lines(deleted), "} ;" if inserted else "}")
    if inserted or not deleted:  # not every parser takes an empty update
        yield from ("INSERT DATA {", *_lines(inserted), "}")


def _graph(side: Snapshot, schema: Schema) -> set[Triple]:
    if side.statements is not None:
        return set(side.statements())
    own = side.schema or schema
    violation = first_violation(own, side.document)
    if violation:
        raise SourceError(f"has no graph: {violation}", where=side.file)
    try:
        return set(graph_of(Taxonomy(own, side.document), attribution_of(own, side.document)))
    except (TaxokitError, ValueError) as error:  # no attribution; an invalid IRI or language tag
        raise SourceError(f"has no graph: {one_line(str(error))}", where=side.file) from None


def _lines(graph: Iterable[Triple]) -> list[str]:
    return sorted(f"  {_term(s)} {_term(p)} {_term(o)} ." for s, p, o in graph)


def _term(term: object) -> str:
    """Return an IRI or a literal as SPARQL writes it (SPARQL 1.1 Query, sections 4.1 and 19.7)."""
    if isinstance(term, NamedNode):
        return f"<{term.value}>"
    if not isinstance(term, Literal):
        raise TypeError(f"{term} is neither an IRI nor a literal")
    text = f'"{_SPECIAL.sub(_escaped, term.value)}"'
    if term.language:
        return f"{text}@{term.language}"
    return text if term.datatype.value == terms.STRING else f"{text}^^<{term.datatype.value}>"


# A `u` after a backslash would be read as the start of a code point, before anything else is (section 19.2).
_SPECIAL = re.compile(r"\\[uU]?|[\x00-\x1f\x7f\"]")
_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}


def _escaped(match: re.Match[str]) -> str:
    # eight digits, since some readers take up to eight after four
    return "".join(_SHORT.get(character) or f"\\U{ord(character):08X}" for character in match[0])
