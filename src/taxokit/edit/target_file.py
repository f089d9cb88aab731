"""Reading the terms of a target from a file of it: SKOS or OWL in any syntax of RDF, a table, or a workbook.

A table names its columns in its first line. The names that ESCO, O*NET and similar tables use are recognised.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from taxokit.edit.spreadsheet_files import ENDINGS as WORKBOOKS
from taxokit.edit.spreadsheet_files import open_spreadsheet
from taxokit.rdf import terms
from taxokit.rdf.encodings import read_rdf
from taxokit.rdf.iris import is_iri
from taxokit.rdf.parse import is_rdf, parse
from taxokit.repository.reading import read_input
from taxokit.sssom.terms import CURRENT, OBSOLETE, Term
from taxokit.text.csv_text import MARK, decoded, scan
from taxokit.text.errors import ConfigError, SourceError
from taxokit.text.normalize import fold
from taxokit.text.words import did_you_mean, listed

_TABLES = (".csv", ".tsv", ".txt")

_COLUMNS: Mapping[str, Sequence[str]] = {
    "iri": ("concepturi", "iri", "uri", "id", "identifier"),
    "label": ("preferredlabel", "preflabel", "label", "title", "name", "dwatitle", "elementname"),
    "alt_labels": ("altlabels", "altlabel", "alternativelabels", "synonyms", "hiddenlabels"),
    "definition": ("definition", "description", "scopenote"),
    "status": ("status", "state", "deprecated", "obsolete"),
    "replaced_by": ("replacedby", "isreplacedby", "successor"),
}
"""The names of columns, without case, spaces and punctuation, in the order in which they are preferred."""

PARTS = tuple(_COLUMNS)
"""The parts of a term that a column of a table can have."""

_CODES = ("onetsoccode", "dwaid", "elementid", "code", "notation")
"""The names of columns with codes, which make an IRI with the beginning that a user gives."""

_OBSOLETE = frozenset(("deprecated", "obsolete", "withdrawn", "superseded", "retired", "removed", "true", "1", "yes"))

_SCHEMES = (terms.CONCEPT_SCHEME, f"{terms.OWL}Ontology")
_SUCCESSORS = (terms.REPLACED_BY, "http://purl.obolibrary.org/obo/IAO_0100001")
"""The properties from a term to its successor; the second one is that of the ontologies of OBO."""
_VERSIONS = (terms.VERSION_INFO, terms.VERSION, f"{terms.DCT}hasVersion")
_TEXTS = {
    terms.DEFINITION: "definition",
    terms.DESCRIPTION: "definition",
    f"{terms.RDFS}comment": "definition",
    terms.ALT_LABEL: "alt_labels",
    terms.HIDDEN_LABEL: "alt_labels",
    terms.PREF_LABEL: "label",
    f"{terms.RDFS}label": "label",
}
"""The meaning of properties, the preferred ones last."""


@dataclass(frozen=True, slots=True)
class TargetTerm:
    """A term of a target, as a file has it."""

    iri: str
    label: str
    alt_labels: tuple[str, ...] = ()
    definition: str = ""
    is_obsolete: bool = False
    replaced_by: str = ""

    def as_term(self, version: str = "") -> Term:
        """Return the row of the term in a table of terms."""
        status = OBSOLETE if self.is_obsolete else CURRENT
        return Term(self.iri, self.label, status, self.replaced_by, version)


@dataclass(frozen=True)
class Target:
    """The terms of files by IRI, and the scheme and its version if the files name it."""

    by_iri: Mapping[str, TargetTerm] = field(default_factory=dict)
    scheme: str = ""
    version: str = ""


@dataclass(frozen=True)
class Reading:
    """How to read files: the language of labels, the columns of tables by their meaning, the beginning of IRIs."""

    language: str = "en"
    columns: Mapping[str, str] = field(default_factory=dict)
    base: str = ""


def read_target(paths: Iterable[Path], reading: Reading) -> Target:
    """Read the terms of a target from files; of a term in several, the first counts.

    Raises SourceError for a file that cannot be read, or that has no terms.
    """
    by_iri: dict[str, TargetTerm] = {}
    scheme = version = ""
    for path in paths:
        target = _read_graph(path, reading) if is_rdf(path) else _read_table(path, reading)
        if not target.by_iri:
            raise SourceError("has no terms with an IRI and a label", where=path)
        by_iri = {**target.by_iri, **by_iri}
        scheme, version = scheme or target.scheme, version or target.version
    return Target(by_iri, scheme, version)


# --- RDF --------------------------------------------------------------------------------------------------------------


def _read_graph(path: Path, reading: Reading) -> Target:
    values: dict[str, dict[str, list[tuple[str, str]]]] = defaultdict(lambda: defaultdict(list))
    for quad in parse(path, read_rdf(path), lenient=True):
        text = getattr(quad.object, "value", "")
        subject = getattr(quad.subject, "value", "")
        values[subject][quad.predicate.value].append((text, getattr(quad.object, "language", None) or ""))
    schemes = [iri for iri, own in values.items() if any(kind in _SCHEMES for kind, _ in own[terms.TYPE])]
    by_iri = {iri: term for iri, own in values.items() if iri not in schemes and (term := _term(iri, own, reading))}
    scheme = schemes[0] if len(schemes) == 1 else ""
    versions = [text for iri in schemes for uri in _VERSIONS for text, _ in values[iri].get(uri, ())]
    return Target(by_iri, scheme, next(iter(versions), ""))


def _term(iri: str, own: Mapping[str, list[tuple[str, str]]], reading: Reading) -> TargetTerm | None:
    texts: dict[str, list[str]] = defaultdict(list)
    for uri, name in _TEXTS.items():
        ordered = sorted(own.get(uri, ()), key=lambda pair: _rank(pair[1], reading.language))
        best = [_plain(text) for text, tag in ordered if _rank(tag, reading.language) < 3]  # noqa: PLR2004 - see _rank
        texts[name] = [*(best or [_plain(text) for text, _ in ordered[:1]]), *texts[name]]
    label = next(iter(texts["label"]), "")
    if not label or not is_iri(iri):
        return None
    return TargetTerm(
        iri,
        label,
        tuple(dict.fromkeys([*texts["alt_labels"], *texts["label"][1:]])),
        next(iter(texts["definition"]), ""),
        any(text.lower() in _OBSOLETE for text, _ in own.get(terms.DEPRECATED, ())),
        next((text for uri in _SUCCESSORS for text, _ in own.get(uri, ()) if is_iri(text)), ""),
    )


def _rank(tag: str, language: str) -> int:
    """Return how well a language tag fits: that of the taxonomy, none, English, another."""
    plain, wanted = tag.lower().partition("-")[0], language.lower().partition("-")[0]
    return 0 if plain == wanted else 1 if not plain else 2 if plain == "en" else 3


def _plain(text: str) -> str:
    """Return a text in one line, without the stray spaces that tables of others have."""
    return " ".join(text.split())


# --- tables -----------------------------------------------------------------------------------------------------------


def _read_table(path: Path, reading: Reading) -> Target:
    rows = _rows(path)
    header = next(rows, [])
    places = _places(path, header, reading)
    by_iri: dict[str, TargetTerm] = {}
    for row in rows:
        cells = {name: _cell(row, own) for name, own in places.items()}
        codes, label = (cells.get("iri", ""), cells.get("replaced_by", "")), _plain(cells.get("label", ""))
        iri, successor = (code if not code or is_iri(code) else f"{reading.base}{code}" for code in codes)
        if label and is_iri(iri):
            alt = dict.fromkeys(map(_plain, cells.get("alt_labels", "").replace("|", "\n").split("\n")))
            by_iri.setdefault(
                iri,
                TargetTerm(
                    iri,
                    label,
                    tuple(name for name in alt if name and name != label),
                    _plain(cells.get("definition", "")),
                    cells.get("status", "").lower() in _OBSOLETE,
                    successor if is_iri(successor) else "",
                ),
            )
    return Target(by_iri)


def _cell(row: Sequence[str], places: Sequence[int]) -> str:
    """Return the first cell of some columns that is not empty: most terms of ESCO have a description as definition."""
    return next((row[place].strip() for place in places if place < len(row) and row[place].strip()), "")


def _rows(path: Path) -> Iterator[list[str]]:
    """Yield the rows of a table, or of the first sheet of a workbook."""
    ending = path.suffix.lower()
    if ending in WORKBOOKS:
        book = open_spreadsheet(path)
        for row in book.rows(book.titles[0]):
            yield [cell.text for cell in row.cells]
        return
    if ending not in _TABLES:
        hint = f"convert it to a table: the names of tables end in {listed((*_TABLES, *WORKBOOKS), 'or')}"
        raise ConfigError("is neither RDF nor a table", where=path, hint=hint)
    text = decoded(read_input(path), str(path)).removeprefix(MARK)
    first = text.partition("\n")[0]
    for spans in scan(text, "\t" if ending == ".tsv" else max(",;\t", key=first.count), str(path)):
        yield spans.values(text)


def _places(path: Path, header: Sequence[str], reading: Reading) -> Mapping[str, Sequence[int]]:
    """Return the places of columns by meaning, the preferred first. Raises SourceError if IRI or label has none."""
    known = {_key(name): place for place, name in reversed(list(enumerate(header)))}
    places: dict[str, Sequence[int]] = {}
    for meaning, names in _COLUMNS.items():
        named = reading.columns.get(meaning)
        usual = (*_CODES, *names) if meaning == "iri" and reading.base else names
        if named is not None and _key(named) not in known:
            hint = did_you_mean(named, header) or f"the columns are {listed(header)}"
            raise SourceError(f"has no column {named!r}", where=f"{path}:1", hint=hint)
        choice = [_key(named)] if named is not None else [name for name in usual if name in known]
        if choice:
            places[meaning] = [known[name] for name in choice]
    missing = [name for name in ("iri", "label") if name not in places]
    if missing:
        hint = f"name them: {' '.join(f'--column {name}=NAME' for name in missing)}; the columns are {listed(header)}"
        hint += "; for codes, add --base IRI" if "iri" in missing else ""
        raise SourceError(f"has no known column for {listed(missing)}", where=f"{path}:1", hint=hint)
    return places


def _key(name: str) -> str:
    return "".join(character for character in fold(name) if character.isalnum())
