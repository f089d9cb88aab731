"""Validators that others wrote, each as a function that reads the artifacts of a release.

They read only the folder and, for its diff, the previous release beside it, so that old releases can be validated as
well. The packages are slow to import, so every function imports its own.
"""

import csv
import io
import json
import re
import tempfile
import warnings
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urljoin

from taxokit.diff.apply import FORMAT, apply, published_schema
from taxokit.formats.forms import DOCUMENT, GRAPH, GRAPH_FORMS, JSON_LD, STATEMENTS, TRANSLATIONS, TURTLE, GraphForm
from taxokit.formats.spreadsheet import ABOUT, open_workbook, sheet_names, unescaped
from taxokit.formats.xlsx import FILE as WORKBOOK
from taxokit.rdf.standards import check_lexical
from taxokit.releases.integrity import problem_of
from taxokit.releases.releases import MANIFEST, Released
from taxokit.repository import process
from taxokit.taxonomy.document import document_bytes
from taxokit.taxonomy.released_translations import published_schema as translations_schema
from taxokit.taxonomy.tables import schema_tables
from taxokit.text.codes import check_language_tag
from taxokit.text.diagnostics import Diagnostic, in_file
from taxokit.text.errors import SourceError, UnreadableReleaseError
from taxokit.text.versions import FIRST, is_version
from taxokit.text.words import count_of
from taxokit.yaml_text.parser import refused_yaml

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

_SYNTAXES = {form.file: form for form in GRAPH_FORMS}
JSON_SCHEMA = "schema/taxonomy.schema.json"
LINKML_SCHEMA = "schema/taxonomy.linkml.yaml"
SHAPES = "schema/taxonomy.shacl.ttl"
TABLE_METADATA = "csv/csv-metadata.json"
DATA_PACKAGE = "datapackage.json"
CITATION = "CITATION.cff"
DIFF = "diff/diff.json"
UPDATE = "diff/graph.ru"

_MADE_BY = {
    **{form.file: form.made_by for form in GRAPH_FORMS},
    **dict.fromkeys((TABLE_METADATA, DATA_PACKAGE), "csv"),
    WORKBOOK: "xlsx",
}
"""The format that writes an artifact, if a release can leave it out."""

_RELATIVE = "https://relative.invalid/"  # the start of a relative IRI once it is read


class Artifacts(Released):
    """A folder of artifacts, which need not be a release, as validators read it."""

    @classmethod
    def at(cls, folder: Path) -> Self:
        """Return the artifacts in a folder."""
        return cls(FIRST, folder, str(folder))

    @cached_property
    def _graphs(self) -> "dict[str, Graph]":
        return {}

    def graph(self, path: str) -> "Graph":
        """Return an RDF file as rdflib reads it. Raises UnreadableReleaseError."""
        from rdflib import Graph

        if path not in self._graphs:
            form = _SYNTAXES.get(path)
            data = self.artifact(form.made_by, path) if form else self.read_bytes(path)
            syntax = (form or TURTLE).rdflib_name
            try:
                self._graphs[path] = Graph().parse(data=data, format=syntax, publicID=_RELATIVE)
            except Exception as error:  # noqa: BLE001 - each parser has errors of its own
                raise UnreadableReleaseError(f"cannot be parsed: {error}", where=f"{self.name}/{path}") from None
        return self._graphs[path]

    @property
    def profiles(self) -> list[str]:
        """The profiles that the graph must meet, by the manifest; none if a build has no manifest."""
        return self.manifest.get("profiles", []) if (self.folder / MANIFEST).is_file() else []

    @property
    def tables(self) -> set[str]:
        """The paths of the tables."""
        if "csv" in self.left_out:
            return {path for path in self.made_again("csv") if path.endswith(".csv")}
        return {f"csv/{path.name}" for path in self.folder.glob("csv/*.csv")}

    @property
    def graph_forms(self) -> list[GraphForm]:
        """The syntaxes of RDF of which it has a file."""
        return [form for form in GRAPH_FORMS if form.made_by not in self.left_out]


@dataclass(frozen=True)
class Validator:
    """A validator: its name, the artifact that it reads, and how it is run. A fast one reads all of a release.

    `instead` is the artifact that it reads if a release left the other one out.
    """

    name: str
    artifact: str
    run: Callable[[Artifacts], Iterable[Diagnostic]]
    is_fast: bool = False
    instead: str = ""

    def artifact_in(self, paths: Collection[str]) -> str:
        """Return the artifact that it reads in a release with these files, "" if there is none."""
        return next((path for path in (self.artifact, self.instead) if path in paths), "")

    def applies_to(self, left_out: Collection[str]) -> bool:
        """Return True if a release that left out these formats has an artifact for it."""
        return any(_MADE_BY.get(path) not in left_out for path in (self.artifact, self.instead) if path)


def _json_schema(artifacts: Artifacts) -> Iterator[Diagnostic]:
    """Check with jsonschema that the document is valid under the released JSON Schema."""
    from jsonschema import SchemaError
    from jsonschema.validators import validator_for
    from referencing import Registry

    schema = artifacts.read_json(JSON_SCHEMA)
    validator = validator_for(schema)
    try:
        validator.check_schema(schema)
    except SchemaError as error:
        yield in_file(JSON_SCHEMA, f"invalid JSON Schema: {error.message} at {error.json_path}")
        return
    # an empty registry, since the default one fetches remote references
    checker = validator(schema, registry=Registry(), format_checker=validator.FORMAT_CHECKER)
    for violation in checker.iter_errors(artifacts.document):
        yield in_file(DOCUMENT, f"{violation.json_path}: {violation.message}")


def _fast_json_schema(artifacts: Artifacts) -> Iterator[Diagnostic]:
    """Check with jsonschema-rs that the document is valid under the released JSON Schema, others under their own."""
    import jsonschema_rs

    def refuse(address: str) -> dict[str, Any]:
        raise ValueError(f"no network access here: {address} is remote")

    schemas = {DOCUMENT: artifacts.read_json(JSON_SCHEMA), DIFF: published_schema()}
    if (artifacts.folder / TRANSLATIONS).is_file():
        schemas[TRANSLATIONS] = translations_schema()
    patterns = jsonschema_rs.FancyRegexOptions(backtrack_limit=10_000)
    for path, schema in schemas.items():
        checker = jsonschema_rs.validator_for(schema, validate_formats=True, retriever=refuse, pattern_options=patterns)
        for violation in checker.iter_errors(artifacts.read_json(path)):
            yield in_file(path, f"{'.'.join(['$', *map(str, violation.instance_path)])}: {violation.message}")


def _linkml(artifacts: Artifacts) -> Iterator[Diagnostic]:
    """Check with LinkML's validator, as `linkml-validate` does, that the document is an instance of the tree root."""
    from linkml.validator import Validator as LinkMLValidator
    from linkml.validator.plugins import JsonschemaValidationPlugin

    document = artifacts.document
    refusal = refused_yaml(artifacts.read_bytes(LINKML_SCHEMA).decode())
    if refusal:
        yield in_file(LINKML_SCHEMA, refusal)
        return
    try:
        schema = str(artifacts.folder / LINKML_SCHEMA)
        results = list(LinkMLValidator(schema, [JsonschemaValidationPlugin(closed=True)]).iter_results(document))
    except Exception as error:  # noqa: BLE001 - LinkML has no error of its own for a bad schema
        yield in_file(LINKML_SCHEMA, f"LinkML cannot use it: {error}")
        return
    yield from (in_file(DOCUMENT, result.message) for result in results)


def _serializations(artifacts: Artifacts) -> Iterator[Diagnostic]:
    """Check with rdflib that the RDF files have the same graph, and only terms that a released graph may have."""
    expected = frozenset(artifacts.graph(STATEMENTS))
    if not expected:
        yield in_file(STATEMENTS, "has no triples")
    for path in (form.file for form in artifacts.graph_forms):
        try:
            triples = frozenset(artifacts.graph(path))
        except UnreadableReleaseError as error:
            yield problem_of(error)
            continue
        all_terms = sorted({term for triple in triples for term in triple}, key=str)
        yield from (in_file(path, fault) for fault in map(_fault_of, all_terms) if fault)
        # without blank nodes, graphs are isomorphic if their triples are equal (RDF 1.1 Concepts, section 3.6)
        if triples == expected:
            continue
        whole, part = _resolved(expected), _resolved(triples)
        for others, words in ((whole - part, "lacks triples of"), (part - whole, "has more triples than")):
            texts = sorted(" ".join(term.n3() for term in triple) for triple in others)
            if texts:
                yield in_file(path, f"{words} {STATEMENTS}: {count_of(len(texts), 'triple')}, such as {texts[0]}")


def _resolved(triples: "Collection[tuple[Node, ...]]") -> "frozenset[tuple[Node, ...]]":
    """Return triples with their IRIs as `urljoin` writes them: without an empty query, and the scheme in lower case.

    rdflib reads the IRIs of RDF/XML and JSON-LD by it, and those of N-Triples as they are.
    """
    from rdflib import URIRef

    known = cache(lambda term: URIRef(urljoin(_RELATIVE, term)) if isinstance(term, URIRef) else term)
    return frozenset(tuple(map(known, triple)) for triple in triples)


def _fault_of(term: "Node") -> str:
    from rdflib import BNode, Literal

    if isinstance(term, BNode):
        return f"has the blank node {term.n3()}"
    if isinstance(term, Literal):
        is_wrong = term.ill_typed and not _is_end_of_day(term)
        return f"{term.n3()} is not a value of its datatype" if is_wrong else ""
    return f"has the relative IRI <{str(term).removeprefix(_RELATIVE)}>" if str(term).startswith(_RELATIVE) else ""


def _is_end_of_day(term: "Node | None") -> bool:
    """Return True for the end of a day as XML Schema has it (XSD 1.1, section 3.3.7), which rdflib does not know."""
    from rdflib import Literal

    return isinstance(term, Literal) and "T24:00:00" in term and not check_lexical(str(term), str(term.datatype))


def _fast_serializations(artifacts: Artifacts) -> Iterator[Diagnostic]:
    """Check with pyoxigraph that the RDF files have the same graph. Sums of hashes need no memory for large graphs."""
    from pyoxigraph import RdfFormat, parse

    forms = {form.file: form for form in (_SYNTAXES[STATEMENTS], *artifacts.graph_forms)}
    sums: dict[str, int] = {}
    for path, form in forms.items():
        data, syntax = artifacts.artifact(form.made_by, path), RdfFormat.from_extension(form.name)
        try:
            sums[path] = sum(map(hash, parse(data, format=syntax)))
        except (SyntaxError, ValueError) as error:
            yield in_file(path, f"cannot be parsed: {error}")
    for path, total in sums.items():
        if total != sums.get(STATEMENTS, total):
            yield in_file(path, f"has other triples than {STATEMENTS}")


def _shapes(artifacts: Artifacts) -> Iterator[Diagnostic]:
    """Check with pySHACL that the graph conforms to the released shapes, one of which must have a target in it."""
    import pyshacl
    from rdflib import RDF, SH, Graph, URIRef

    shapes, data = artifacts.graph(SHAPES), artifacts.graph(GRAPH)
    if not set(shapes.objects(None, SH.targetClass)) & set(data.objects(None, RDF.type)):
        yield in_file(SHAPES, f"no shape has a target in {GRAPH}")
        return
    _, report, text = pyshacl.validate(data, shacl_graph=shapes, inference="none", do_owl_imports=False)
    if not isinstance(report, Graph):
        yield in_file(SHAPES, f"pySHACL cannot use it: {text}")
        return
    messages = []
    for result in report.subjects(RDF.type, SH.ValidationResult):
        focus, path, value = (report.value(result, term) for term in (SH.focusNode, SH.resultPath, SH.value))
        if report.value(result, SH.resultSeverity) != SH.Violation or _is_end_of_day(value):
            continue
        # a path other than a property is a blank node, whose name means nothing
        where = " ".join(term.n3() for term in (focus, path) if isinstance(term, URIRef))
        words = " ".join(sorted(str(message) for message in report.objects(result, SH.resultMessage)))
        messages.append(f"{where}: {words}" + (f" (value {value.n3()})" if value is not None else ""))
    yield from (in_file(GRAPH, message) for message in sorted(messages))


def _data_package(artifacts: Artifacts) -> Iterator[Diagnostic]:
    """Check with frictionless that the data package is valid (hashes, sizes, types, keys) and lists every table."""
    from frictionless import Package

    content = artifacts.read_json(DATA_PACKAGE)
    yield from _listing(artifacts, DATA_PACKAGE, {entry["path"] for entry in content["resources"]})
    report = Package(str(artifacts.folder / DATA_PACKAGE)).validate()
    messages = [error.message for error in report.errors]
    for task in report.tasks:
        messages += [f"{task.place}: {message}" for message in (*(e.message for e in task.errors), *task.warnings)]
    yield from (in_file(DATA_PACKAGE, message) for message in messages)


def _table_metadata(artifacts: Artifacts) -> Iterator[Diagnostic]:
    """Check with csvw that the tables are valid under their metadata, which must list every table."""
    from csvw import CSVW

    content = artifacts.read_json(TABLE_METADATA)
    # csvw knows neither private use, as in `x-house` and `qaa`, nor grandfathered tags (RFC 5646, section 2.2.8)
    is_valid = check_language_tag(content["@context"][1]["@language"]) is None
    excused = ("Invalid language tag", "Invalid value for @language property") if is_valid else ()
    yield from _listing(artifacts, TABLE_METADATA, {f"csv/{entry['url']}" for entry in content["tables"]})
    with warnings.catch_warnings():
        warnings.simplefilter("always")  # csvw reports by warnings, whatever the filters of the user
        # `strict` would refuse an optional reference that is empty
        checker = CSVW(str(artifacts.folder / TABLE_METADATA), validate=True, strict=False)
        if not checker.is_valid:
            messages = map(str, (warning.message for warning in checker.warnings))
            yield from (in_file(TABLE_METADATA, message) for message in messages if message not in excused)


def _listing(artifacts: Artifacts, path: str, listed: set[str]) -> Iterator[Diagnostic]:
    """Yield a problem for each table that the description at `path` lacks, and each table that only it lists."""
    for table in sorted(artifacts.tables - listed):
        yield in_file(path, f"does not describe {table}")
    for table in sorted(listed - artifacts.tables):
        yield in_file(path, f"describes {table}, which is missing")


def _workbook(artifacts: Artifacts) -> Iterator[Diagnostic]:
    """Check with openpyxl that each sheet has the rows of the CSV of its table, with the columns in any order.

    Not every release has a workbook, and not every workbook a sheet for a table without rows.
    """
    if not (artifacts.folder / WORKBOOK).exists():
        return
    book = open_workbook(artifacts.read_bytes(WORKBOOK))
    names = sheet_names(schema_tables(artifacts.schema))
    stems = {path.removeprefix("csv/").removesuffix(".csv"): path for path in artifacts.tables}
    tables = {names.get(stem, stem): path for stem, path in stems.items()}
    for name in sorted(set(book.sheetnames) - {*tables, ABOUT}):
        yield in_file(WORKBOOK, f"has a sheet {name}, which no table has")
    if ABOUT not in book.sheetnames:
        yield in_file(WORKBOOK, f"lacks the sheet {ABOUT}")
    for name, path in sorted(tables.items()):
        header, *expected = csv.reader(io.StringIO(artifacts.artifact("csv", path).decode(), newline=""))
        if name in book.sheetnames:
            yield from _sheet(name, path, book[name].iter_rows(values_only=True), [header, *expected])
        elif expected:
            yield in_file(WORKBOOK, f"lacks the sheet {name}")


def _sheet(
    name: str, path: str, sheet: Iterator[Sequence[Any]], table: Sequence[Sequence[str]]
) -> Iterator[Diagnostic]:
    header = next(sheet, ())
    if sorted(map(str, header)) != sorted(table[0]):
        yield in_file(WORKBOOK, f"sheet {name}, row 1 differs from {path}")
        return
    places = [table[0].index(str(column)) for column in header]
    for number, (cells, expected) in enumerate(zip_longest(sheet, table[1:]), start=2):
        if not cells or not expected or not all(map(_is_same, cells, (expected[place] for place in places))):
            yield in_file(WORKBOOK, f"sheet {name}, row {number} differs from {path}")


def _is_same(cell: Any, expected: str) -> bool:
    """Return True if a cell has the value that is written in a CSV; numbers are compared as such."""
    if isinstance(cell, bool):
        return str(cell).lower() == expected
    if isinstance(cell, int | float):
        try:
            return float(expected) == cell
        except ValueError:
            return False
    return unescaped(cell or "") == expected


def _citation(artifacts: Artifacts) -> Iterator[Diagnostic]:
    """Check with check-jsonschema that the citation file is valid under the schema that it ships for the format."""
    refusal = refused_yaml(artifacts.read_bytes(CITATION).decode())
    if refusal:
        yield in_file(CITATION, refusal)
        return
    options = ["--no-cache", "--output-format", "json", "--builtin-schema", "vendor.citation-file-format"]
    file = str((artifacts.folder / CITATION).absolute())
    run = process.run_python("check_jsonschema", [*options, file], Path(tempfile.gettempdir()))
    if run.returncode:
        report = json.loads(run.stdout)
        for error in (*report.get("errors", ()), *report.get("parse_errors", ())):
            yield in_file(CITATION, f"{error.get('path', '')} {error['message']}")


def _diff(artifacts: Artifacts) -> Iterator[Diagnostic]:
    """Apply the diff to the previous document, and ask pyoxigraph to apply the update to the previous graph.

    A diff of an older format describes the changes, and cannot be applied.
    """
    diff = artifacts.read_json(DIFF)
    old = diff["old"]
    slot = artifacts.schema.root.computing("previous_version")
    before = artifacts.document.get(slot.name) if slot else old
    if before != old:
        yield in_file(DIFF, f"has the changes since {old}, but the predecessor of {DOCUMENT} is {before}")
    if old is None or diff["format"] != FORMAT:
        return
    folder = artifacts.folder.parent / str(old)
    if not is_version(str(old)) or not folder.is_dir():
        yield in_file(DIFF, f"cannot be checked: the previous release, {old}, is not beside this one")
        return
    previous = Artifacts.at(folder)
    try:
        result = document_bytes(apply(diff, previous.document, DIFF, f"{DOCUMENT} of {old}"))
    except SourceError as error:
        yield in_file(DIFF, error.message if error.where == DIFF else f"{error.where}: {error.message}")
        return
    if result != artifacts.read_bytes(DOCUMENT):
        yield in_file(DIFF, f"turns {DOCUMENT} of {old} into another document than {DOCUMENT}")
    yield from (in_file(UPDATE, message) for message in _update(artifacts, previous))


_LINE = re.compile(r"(#.*|(DELETE|INSERT) DATA \{|\}( ;)?|  <.* \.)?")


def _update(artifacts: Artifacts, previous: Artifacts) -> Iterator[str]:
    """Yield why the update does not turn the previous graph into this one."""
    from pyoxigraph import RdfFormat, Store, parse

    store, statements = Store(), artifacts.artifact("rdf", STATEMENTS)
    try:
        text = artifacts.read_bytes(UPDATE).decode()
        _check_operations(text)
        store.load(previous.artifact("rdf", STATEMENTS), format=RdfFormat.N_TRIPLES)
        store.update(text)
        total = sum(map(hash, store))
        is_same = total == sum(map(hash, parse(statements, format=RdfFormat.N_TRIPLES)))
        if not is_same:  # a store keeps values, such as the start of the next day for `24:00:00`
            other = Store()
            other.load(statements, format=RdfFormat.N_TRIPLES)
            is_same = total == sum(map(hash, other))
    except (SyntaxError, ValueError) as error:
        yield f"cannot be run: {error}"
        return
    if not is_same:
        yield f"its result has other triples than {STATEMENTS}"


def _check_operations(update: str) -> None:
    """Raise SyntaxError or ValueError if an update does more than delete and insert: it could fetch something."""
    from pyoxigraph import RdfFormat, parse

    lines = update.split("\n")
    other = next((number for number, line in enumerate(lines, start=1) if not _LINE.fullmatch(line)), None)
    if other is not None:
        raise ValueError(f"line {other} does not belong to an update that only deletes and inserts")
    for _ in parse("\n".join(line for line in lines if line.startswith(" ")), format=RdfFormat.N_TRIPLES):
        pass


VALIDATORS = (
    Validator("jsonschema-rs", DOCUMENT, _fast_json_schema, is_fast=True),
    Validator("pyoxigraph", STATEMENTS, _fast_serializations, is_fast=True, instead=JSON_LD.file),
    Validator("pyoxigraph", DIFF, _diff, is_fast=True),
    Validator("check-jsonschema", CITATION, _citation, is_fast=True),
    Validator("jsonschema", DOCUMENT, _json_schema),
    Validator("linkml", DOCUMENT, _linkml),
    Validator("rdflib", STATEMENTS, _serializations, instead=JSON_LD.file),
    Validator("pyshacl", GRAPH, _shapes),
    Validator("frictionless", DATA_PACKAGE, _data_package),
    Validator("csvw", TABLE_METADATA, _table_metadata),
    Validator("openpyxl", WORKBOOK, _workbook),
)
"""The validators in the order in which they run."""
