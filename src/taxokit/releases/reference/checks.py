"""The checks of a folder of artifacts by the reference implementations of their formats.

The fast engine writes the artifacts; here others read them: jsonschema, LinkML, rdflib, pySHACL, frictionless, csvw,
openpyxl and check-jsonschema. They read only the folder and, for its diff, the previous release beside it, so that old
releases can be checked as well, and nothing is fetched. These packages are slow to import, so every check imports its
own.
"""

import json
import tempfile
import textwrap
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from taxokit.formats.forms import DOCUMENT, GRAPH, GRAPH_FORMS
from taxokit.formats.xlsx import FILE as WORKBOOK
from taxokit.releases.integrity import problem_of
from taxokit.releases.reference.artifact_folder import (
    RELATIVE,
    Artifacts,
    UnusableError,
    triple_differences,
)
from taxokit.releases.reference.diff_check import DIFF, UPDATE, diff_problems, update_problems
from taxokit.releases.reference.facts import all_tables, differences, facts_of_json, implied_status
from taxokit.releases.reference.facts_from_graph import facts_of_graph, graph_differences, in_graph
from taxokit.releases.reference.facts_from_tables import OVERVIEW, facts_of_tables, table_file
from taxokit.releases.reference.repeated_cells import has_overview, repeated_cell_problems
from taxokit.releases.reference.workbook_check import workbook_problems
from taxokit.repository import process
from taxokit.repository.process import offline
from taxokit.repository.reading import resolved
from taxokit.taxonomy.schema import LINKED_SINCE
from taxokit.text.diagnostics import Diagnostic, in_file
from taxokit.text.errors import ConfigError, ReleaseError
from taxokit.yaml_text.parser import refused_yaml

if TYPE_CHECKING:
    from rdflib.term import Node

JSON_SCHEMA = "schema/taxonomy.schema.json"
LINKML_SCHEMA = "schema/taxonomy.linkml.yaml"
SHAPES = "schema/taxonomy.shacl.ttl"
TABLE_METADATA = "csv/csv-metadata.json"
DATA_PACKAGE = "datapackage.json"
CITATION = "CITATION.cff"

LIMIT = 10
"""How many problems of one check are reported; there may be thousands with the same cause."""

_LONGEST = 600  # characters of a message; some libraries print the whole value
_PACKAGES = ("jsonschema", "linkml", "rdflib", "pyshacl", "frictionless", "csvw", "check_jsonschema", "openpyxl")
_ADVICE = "run `pip install taxokit[release]`"


def _json_schema(artifacts: Artifacts) -> Iterator[Diagnostic]:
    """Ask jsonschema whether the document is valid under the released JSON Schema."""
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


def _linkml(artifacts: Artifacts) -> Iterator[Diagnostic]:
    """Ask LinkML's validator, as `linkml-validate` runs it, whether the document is an instance of the tree root."""
    from linkml.validator import Validator
    from linkml.validator.plugins import JsonschemaValidationPlugin

    document = artifacts.document
    artifacts.read(LINKML_SCHEMA)
    try:
        validator = Validator(str(artifacts.folder / LINKML_SCHEMA), [JsonschemaValidationPlugin(closed=True)])
        results = list(validator.iter_results(document))
    except Exception as error:  # noqa: BLE001 - LinkML has no error of its own for a bad schema
        yield in_file(LINKML_SCHEMA, f"LinkML cannot use it: {error}")
        return
    yield from (in_file(DOCUMENT, result.message) for result in results)


def _serializations(artifacts: Artifacts) -> Iterator[Diagnostic]:
    """Ask rdflib whether the RDF files have the same graph."""
    graphs: dict[str, frozenset[tuple[Node, Node, Node]]] = {}
    for path in (form.file for form in GRAPH_FORMS):
        try:
            graphs[path] = frozenset(artifacts.graph(path))
            yield from (in_file(path, message) for message in _unexpected_terms(graphs[path]))
        except UnusableError as error:
            yield problem_of(error)
    if graphs:
        # the graph of most files is taken for right; that of the Turtle where there is no majority
        common, _ = Counter(graphs.values()).most_common(1)[0]
        source = next(path for path, triples in graphs.items() if triples == common)
        for path, triples in graphs.items():
            messages = triple_differences(
                triples, common, source, lambda triple: " ".join(term.n3() for term in triple)
            )
            yield from (in_file(path, message) for message in messages)


def _unexpected_terms(triples: frozenset[tuple["Node", "Node", "Node"]]) -> Iterator[str]:
    """Yield what no released graph may have."""
    from rdflib import BNode, Literal

    if not triples:
        yield "has no triples"
    for term in sorted({term for triple in triples for term in triple}, key=str):
        if isinstance(term, BNode):
            yield f"has the blank node {term.n3()}"
        elif isinstance(term, Literal):
            if term.ill_typed:
                yield f"{term.n3()} is not a value of its datatype"
        elif str(term).startswith(RELATIVE):
            yield f"has the relative IRI <{str(term).removeprefix(RELATIVE)}>"


def _shapes(artifacts: Artifacts) -> Iterator[Diagnostic]:
    """Ask pySHACL whether the graph conforms to the released shapes, one of which must have a target in it."""
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
        # a path other than a property is a blank node, whose name means nothing
        where = " ".join(term.n3() for term in (focus, path) if isinstance(term, URIRef))
        words = " ".join(sorted(str(message) for message in report.objects(result, SH.resultMessage)))
        messages.append(f"{where}: {words}" + (f" (value {value.n3()})" if value is not None else ""))
    yield from (in_file(GRAPH, message) for message in sorted(messages))


def _same_facts(artifacts: Artifacts) -> Iterator[Diagnostic]:
    """Read the facts of the document, the tables and the graph, and compare them."""
    schema, graph = artifacts.schema, artifacts.graph(GRAPH)
    in_document = facts_of_json(schema, artifacts.document)
    in_tables = facts_of_tables(schema, artifacts.folder)
    stated = facts_of_graph(schema, graph)
    # where tables and graph agree against the document, the document is wrong
    alone = in_graph(in_document) - in_graph(in_tables) - stated
    instead = (in_graph(in_tables) & stated) - in_graph(in_document)
    agreed = {fact for fact in in_document if not in_graph((fact,)) & alone}
    agreed |= {fact for fact in in_tables if in_graph((fact,)) & instead}
    yield from differences(agreed, in_document, lambda _: DOCUMENT, source="tables and graph say")
    in_some_table = {fact for fact in agreed if fact.table}
    wanted = {fact.table for fact in in_some_table}
    if schema.artifacts >= LINKED_SINCE:
        in_some_table |= implied_status(schema, agreed)
        wanted |= all_tables(schema) | ({OVERVIEW} if has_overview(schema) else set())
    missing = {table for table in wanted if table_file(table) not in artifacts.tables}
    yield from (in_file(table_file(table), "is missing") for table in sorted(missing))
    expected = {fact for fact in in_some_table if fact.table not in missing}
    yield from differences(expected, in_tables, lambda fact: table_file(fact.table))
    if schema.artifacts >= LINKED_SINCE:
        yield from repeated_cell_problems(schema, agreed, artifacts.folder, wanted - missing)
    yield from graph_differences(schema, artifacts.document, graph, agreed, stated, artifacts.profiles)


def _data_package(artifacts: Artifacts) -> Iterator[Diagnostic]:
    """Ask frictionless whether the data package is valid: hashes, sizes, types and keys. It must list every table."""
    from frictionless import Package

    content = artifacts.read_json(DATA_PACKAGE)
    yield from _listing(artifacts, DATA_PACKAGE, {entry["path"] for entry in content["resources"]})
    report = Package(str(artifacts.folder / DATA_PACKAGE)).validate()
    messages = [error.message for error in report.errors]
    for task in report.tasks:
        messages += [f"{task.place}: {message}" for message in (*(e.message for e in task.errors), *task.warnings)]
    yield from (in_file(DATA_PACKAGE, message) for message in messages)


def _table_metadata(artifacts: Artifacts) -> Iterator[Diagnostic]:
    """Ask csvw whether the tables are valid under their metadata, which must list every table."""
    from csvw import CSVW

    content = artifacts.read_json(TABLE_METADATA)
    yield from _listing(artifacts, TABLE_METADATA, {f"csv/{entry['url']}" for entry in content["tables"]})
    with warnings.catch_warnings():
        warnings.simplefilter("always")  # csvw reports by warnings, whatever the filters of the user
        # `strict` would refuse an optional reference that is empty
        checker = CSVW(str(artifacts.folder / TABLE_METADATA), validate=True, strict=False)
        if not checker.is_valid:
            yield from (in_file(TABLE_METADATA, str(warning.message)) for warning in checker.warnings)


def _listing(artifacts: Artifacts, path: str, listed: set[str]) -> Iterator[Diagnostic]:
    """Yield the tables that a description of them lacks, and those that only it has."""
    for table in sorted(artifacts.tables - listed):
        yield in_file(path, f"does not describe {table}")
    for table in sorted(listed - artifacts.tables):
        yield in_file(path, f"describes {table}, which is missing")


def _citation(artifacts: Artifacts) -> Iterator[Diagnostic]:
    """Ask check-jsonschema whether the citation file is valid under the schema of its format, which it ships."""
    refusal = refused_yaml(artifacts.read(CITATION).decode())
    if refusal:
        yield in_file(CITATION, refusal)
        return
    how = ["--no-cache", "--output-format", "json", "--builtin-schema", "vendor.citation-file-format"]
    file = str((artifacts.folder / CITATION).absolute())
    run = process.run_python("check_jsonschema", [*how, file], Path(tempfile.gettempdir()))
    if run.code:
        report = json.loads(run.output)
        for error in (*report.get("errors", ()), *report.get("parse_errors", ())):
            yield in_file(CITATION, f"{error.get('path', '')} {error['message']}")


@dataclass(frozen=True)
class Check:
    """One check: its name, the file to name where it fails as a whole, and what it runs."""

    name: str
    file: str
    run: Callable[[Artifacts], Iterable[Diagnostic]]


REFERENCE_CHECKS = (
    Check("JSON Schema, by jsonschema", DOCUMENT, _json_schema),
    Check("LinkML schema, by linkml", DOCUMENT, _linkml),
    Check("RDF serializations, by rdflib", GRAPH, _serializations),
    Check("SHACL shapes, by pySHACL", SHAPES, _shapes),
    Check("same facts in JSON, tables and graph", DOCUMENT, _same_facts),
    Check("data package, by frictionless", DATA_PACKAGE, _data_package),
    Check("CSV on the Web, by csvw", TABLE_METADATA, _table_metadata),
    Check("workbook, by openpyxl", WORKBOOK, workbook_problems),
    Check("citation file, by check-jsonschema", CITATION, _citation),
    Check("diff, applied to the previous release", DIFF, diff_problems),
    Check("update of the graph, by pyoxigraph", UPDATE, update_problems),
)
"""The checks in the order in which they run."""


def verify_artifacts(folder: Path, progress: Callable[[str], None] = lambda _: None) -> list[Diagnostic]:
    """Return what is wrong with a folder of artifacts, by paths relative to it; nothing where all checks pass.

    `progress` gets the name of each check before it starts. Raises ConfigError where a package is not installed, and
    ReleaseError where there is no such folder.
    """
    missing = [name for name in _PACKAGES if find_spec(name) is None]
    if missing:
        raise ConfigError(f"the reference checks need {', '.join(missing)}", hint=_ADVICE)
    if not folder.is_dir():
        raise ReleaseError("is not a folder of artifacts", where=folder)
    artifacts = Artifacts(resolved(folder))
    problems: list[Diagnostic] = []
    for check in REFERENCE_CHECKS:
        progress(check.name)
        problems += run_check(check, artifacts)
    return list(dict.fromkeys(problems))  # a file that several checks need is reported once


def run_check(check: Check, artifacts: Artifacts) -> list[Diagnostic]:
    """Return what one check finds: at most `LIMIT` problems, and one that says that there are more.

    Raises ConfigError where a package is not installed.
    """
    found: list[Diagnostic] = []
    try:
        with offline():
            found.extend(islice(check.run(artifacts), LIMIT + 1))
    except UnusableError as error:
        found.append(problem_of(error))
    except ModuleNotFoundError as error:
        raise ConfigError(f"the reference checks need {error.name}", hint=_ADVICE) from None
    except Exception as error:  # noqa: BLE001 - libraries raise anything for a corrupt file
        message = f"the check failed ({check.name}): {type(error).__name__}: {error}"
        found.append(in_file(check.file, message))
    if len(found) > LIMIT:
        found[LIMIT:] = [in_file(check.file, f"there are more problems ({check.name})")]
    return [in_file(one.place.path, textwrap.shorten(one.message, _LONGEST, placeholder=" …")) for one in found]
