"""The check of a folder of artifacts by the reference implementations of their formats.

The fast engine writes the artifacts; here others read them: jsonschema, LinkML, rdflib, pySHACL, frictionless, csvw and
check-jsonschema. Only the folder is read, and for its diff the release before, which stands beside it; so it works for
old releases, too, and nothing is fetched. These packages are slow to import, so every step imports its own.
"""

import json
import subprocess
import sys
import textwrap
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from taxokit.archive.releases import DOCUMENT
from taxokit.core.errors import ConfigError, ReleaseError
from taxokit.core.offline import offline
from taxokit.release.reference.artifact_folder import GRAPH, GRAPH_FORMATS, RELATIVE, Artifacts, UnusableError
from taxokit.release.reference.diff_check import DIFF, UPDATE, diff_problems, update_problems
from taxokit.release.reference.facts import FactsError, differences, facts_of_json
from taxokit.release.reference.facts_from_graph import (
    entailed,
    facts_of_graph,
    in_graph,
    one_way_statements,
    tellings,
    wrongly_told,
)
from taxokit.release.reference.facts_from_tables import facts_of_tables
from taxokit.taxonomy.model import Taxonomy

if TYPE_CHECKING:
    from rdflib.term import Node

JSON_SCHEMA = "schema/taxonomy.schema.json"
LINKML_SCHEMA = "schema/taxonomy.linkml.yaml"
SHAPES = "schema/taxonomy.shacl.ttl"
TABLE_METADATA = "csv/csv-metadata.json"
DATA_PACKAGE = "datapackage.json"
CITATION = "CITATION.cff"

LIMIT = 10
"""How many problems one step tells; there may be thousands that say the same."""

_LONGEST = 600  # characters of a sentence; some libraries print the whole value
_PACKAGES = ("jsonschema", "linkml", "rdflib", "pyshacl", "frictionless", "csvw", "check_jsonschema")
_ADVICE = "install `taxokit[release]`"


def _json_schema(artifacts: Artifacts) -> Iterator[str]:
    """Ask jsonschema whether the document is valid under the released JSON Schema."""
    from jsonschema import SchemaError
    from jsonschema.validators import validator_for
    from referencing import Registry

    schema = artifacts.read_json(JSON_SCHEMA)
    validator = validator_for(schema)
    try:
        validator.check_schema(schema)
    except SchemaError as error:
        yield f"{JSON_SCHEMA}: is no JSON Schema: {error.message} at {error.json_path}"
        return
    # an empty registry, since the one by default fetches what a reference names
    checker = validator(schema, registry=Registry(), format_checker=validator.FORMAT_CHECKER)
    for fault in checker.iter_errors(artifacts.document):
        yield f"{DOCUMENT}: {fault.json_path}: {fault.message}"


def _linkml(artifacts: Artifacts) -> Iterator[str]:
    """Ask LinkML's validator, as `linkml-validate` runs it, whether the document is an instance of the tree root."""
    from linkml.validator import Validator
    from linkml.validator.plugins import JsonschemaValidationPlugin

    document = artifacts.document
    artifacts.read(LINKML_SCHEMA)
    try:
        validator = Validator(str(artifacts.folder / LINKML_SCHEMA), [JsonschemaValidationPlugin(closed=True)])
        results = list(validator.iter_results(document))
    except Exception as error:  # noqa: BLE001 - LinkML has no error of its own for a bad schema
        yield f"{LINKML_SCHEMA}: LinkML cannot use it: {error}"
        return
    yield from (f"{DOCUMENT}: {result.message}" for result in results)


def _serializations(artifacts: Artifacts) -> Iterator[str]:
    """Ask rdflib whether the RDF files hold the same graph.

    Graphs without blank nodes are isomorphic where their triples are equal (RDF 1.1 Concepts, section 3.6).
    """
    graphs: dict[str, frozenset[tuple[Node, Node, Node]]] = {}
    for path in GRAPH_FORMATS:
        try:
            graphs[path] = frozenset(artifacts.graph(path))
            yield from _odd_terms(path, graphs[path])
        except UnusableError as error:
            yield str(error)
    if graphs:
        # what most files say, and what the Turtle says where they are of two minds
        common, _ = Counter(graphs.values()).most_common(1)[0]
        agreeing = next(path for path, triples in graphs.items() if triples == common)
        for path, triples in graphs.items():
            for verb, some in (("lacks", common - triples), ("has beside", triples - common)):
                if some:
                    examples = sorted(" ".join(term.n3() for term in triple) for triple in some)[:3]
                    yield f"{path}: {verb} the graph of {agreeing}, among {len(some)} triples: {'; '.join(examples)}"


def _odd_terms(path: str, triples: frozenset[tuple["Node", "Node", "Node"]]) -> Iterator[str]:
    """Yield what no graph of ours may hold."""
    from rdflib import BNode, Literal

    if not triples:
        yield f"{path}: says nothing at all"
    for term in sorted({term for triple in triples for term in triple}, key=str):
        if isinstance(term, BNode):
            yield f"{path}: has the blank node {term.n3()}"
        elif isinstance(term, Literal):
            if term.ill_typed:
                yield f"{path}: {term.n3()} is no value of its datatype"
        elif str(term).startswith(RELATIVE):
            yield f"{path}: has the relative IRI <{str(term).removeprefix(RELATIVE)}>"


def _shapes(artifacts: Artifacts) -> Iterator[str]:
    """Ask pySHACL whether the graph conforms to the released shapes, which must be about something in it."""
    import pyshacl
    from rdflib import RDF, SH, Graph, URIRef

    shapes, data = artifacts.graph(SHAPES), artifacts.graph(GRAPH)
    if not set(shapes.objects(None, SH.targetClass)) & set(data.objects(None, RDF.type)):
        yield f"{SHAPES}: no shape is about anything in {GRAPH}"
        return
    _, report, text = pyshacl.validate(data, shacl_graph=shapes, inference="none", do_owl_imports=False)
    if not isinstance(report, Graph):
        yield f"{SHAPES}: pySHACL cannot use it: {text}"
        return
    results = []
    for result in report.subjects(RDF.type, SH.ValidationResult):
        focus, path, value = (report.value(result, term) for term in (SH.focusNode, SH.resultPath, SH.value))
        # a path that is no property is a blank node, whose name says nothing
        where = " ".join(term.n3() for term in (focus, path) if isinstance(term, URIRef))
        words = " ".join(sorted(str(message) for message in report.objects(result, SH.resultMessage)))
        results.append(f"{GRAPH}: {where}: {words}" + (f" (value {value.n3()})" if value is not None else ""))
    yield from sorted(results)


def _same_facts(artifacts: Artifacts) -> Iterator[str]:
    """Read the facts of the document, the tables and the graph, and compare them."""
    schema, graph = artifacts.schema, artifacts.graph(GRAPH)
    said = facts_of_json(schema, artifacts.document)
    in_tables = facts_of_tables(schema, artifacts.folder)
    stated = facts_of_graph(schema, graph)
    # where tables and graph agree against the document, the document is the odd one out
    alone = in_graph(said) - in_graph(in_tables) - stated
    instead = (in_graph(in_tables) & stated) - in_graph(said)
    agreed = {fact for fact in said if not in_graph((fact,)) & alone}
    agreed |= {fact for fact in in_tables if in_graph((fact,)) & instead}
    yield from differences(agreed, said, lambda _: DOCUMENT, source="tables and graph say")
    there = artifacts.tables
    absent = {fact.table for fact in agreed if _table_file(fact.table) not in there}
    yield from (f"{_table_file(table)}: is missing" for table in sorted(absent))
    expected = {fact for fact in agreed if fact.table not in absent}
    yield from differences(expected, in_tables, lambda fact: _table_file(fact.table))
    told = tellings(Taxonomy(schema, artifacts.document))
    allowed = entailed(schema, agreed) | {fact for telling in told for fact in telling.facts()}
    yield from differences(in_graph(agreed), stated, lambda _: GRAPH, allowed)
    yield from (f"{GRAPH}: {fault}" for fault in wrongly_told(graph, told))
    for subject, predicate, target in one_way_statements(schema, graph):
        yield f"{GRAPH}: says <{subject}> <{predicate}> <{target}> without the inverse"


def _table_file(table: str) -> str:
    return f"csv/{table}.csv"


def _data_package(artifacts: Artifacts) -> Iterator[str]:
    """Ask frictionless whether the data package is valid: hashes, sizes, types and keys. It must list every table."""
    from frictionless import Package

    content = artifacts.read_json(DATA_PACKAGE)
    yield from _listing(artifacts, DATA_PACKAGE, {entry["path"] for entry in content["resources"]})
    report = Package(str(artifacts.folder / DATA_PACKAGE)).validate()
    yield from (f"{DATA_PACKAGE}: {error.message}" for error in report.errors)
    for task in report.tasks:
        yield from (f"{DATA_PACKAGE}: {task.place}: {error.message}" for error in task.errors)
        yield from (f"{DATA_PACKAGE}: {task.place}: {warning}" for warning in task.warnings)


def _table_metadata(artifacts: Artifacts) -> Iterator[str]:
    """Ask csvw whether the tables are valid under their metadata, which must list every table."""
    from csvw import CSVW

    content = artifacts.read_json(TABLE_METADATA)
    yield from _listing(artifacts, TABLE_METADATA, {f"csv/{entry['url']}" for entry in content["tables"]})
    with warnings.catch_warnings():
        warnings.simplefilter("always")  # csvw says what is wrong by warnings, whatever the filters of the user
        # `strict` would refuse an optional reference that is empty
        checker = CSVW(str(artifacts.folder / TABLE_METADATA), validate=True, strict=False)
        if not checker.is_valid:
            yield from (f"{TABLE_METADATA}: {warning.message}" for warning in checker.warnings)


def _listing(artifacts: Artifacts, path: str, listed: set[str]) -> Iterator[str]:
    """Yield the tables that a list of them lacks or makes up."""
    yield from (f"{path}: does not describe {table}" for table in sorted(artifacts.tables - listed))
    yield from (f"{path}: describes {table}, which is missing" for table in sorted(listed - artifacts.tables))


def _citation(artifacts: Artifacts) -> Iterator[str]:
    """Ask check-jsonschema whether the citation file is valid under the schema of its format, which it ships."""
    artifacts.read(CITATION)
    command = [sys.executable, "-m", "check_jsonschema", "--no-cache", "--output-format", "json"]
    builtin = ["--builtin-schema", "vendor.citation-file-format", CITATION]
    done = subprocess.run([*command, *builtin], cwd=artifacts.folder, capture_output=True, text=True, check=False)
    if done.returncode:
        report = json.loads(done.stdout)
        for error in (*report.get("errors", ()), *report.get("parse_errors", ())):
            yield f"{CITATION}: {error.get('path', '')} {error['message']}"


@dataclass(frozen=True)
class Check:
    """One step: what it is called, the file to name where it fails as a whole, and what it runs."""

    name: str
    file: str
    run: Callable[[Artifacts], Iterator[str]]


REFERENCE_CHECKS = (
    Check("JSON Schema, by jsonschema", DOCUMENT, _json_schema),
    Check("LinkML schema, by linkml", DOCUMENT, _linkml),
    Check("RDF serializations, by rdflib", GRAPH, _serializations),
    Check("SHACL shapes, by pySHACL", SHAPES, _shapes),
    Check("same facts in JSON, tables and graph", DOCUMENT, _same_facts),
    Check("data package, by frictionless", DATA_PACKAGE, _data_package),
    Check("CSV on the Web, by csvw", TABLE_METADATA, _table_metadata),
    Check("citation file, by check-jsonschema", CITATION, _citation),
    Check("diff, applied to the release before", DIFF, diff_problems),
    Check("update of the graph, by pyoxigraph", UPDATE, update_problems),
)
"""The steps in the order in which they run."""


def verify_artifacts(folder: Path, progress: Callable[[str], None] = lambda _: None) -> list[str]:
    """Return what is wrong with a folder of artifacts: sentences that begin with a file's path, none where all is well.

    `progress` gets the name of each step before it starts. Raises ConfigError where a package is not installed, and
    ReleaseError where there is no such folder.
    """
    missing = [name for name in _PACKAGES if find_spec(name) is None]
    if missing:
        raise ConfigError(f"the reference check needs {', '.join(missing)}", hint=_ADVICE)
    if not folder.is_dir():
        raise ReleaseError("is no folder of artifacts", where=folder)
    artifacts = Artifacts(folder.resolve())
    problems: list[str] = []
    for check in REFERENCE_CHECKS:
        progress(check.name)
        problems.extend(run_check(check, artifacts))
    return list(dict.fromkeys(problems))  # what several steps cannot do without is told once


def run_check(check: Check, artifacts: Artifacts) -> list[str]:
    """Return what one step finds: at most `LIMIT` sentences, and one that says that there is more.

    Raises ConfigError where a package is not installed.
    """
    found: list[str] = []
    try:
        with offline():
            found.extend(islice(check.run(artifacts), LIMIT + 1))
    except (UnusableError, FactsError) as error:
        found.append(str(error))
    except ModuleNotFoundError as error:
        raise ConfigError(f"the reference check needs {error.name}", hint=_ADVICE) from None
    except Exception as error:  # noqa: BLE001 - whatever a library makes of a corrupt file is told
        found.append(f"{check.file}: the check failed ({check.name}): {type(error).__name__}: {error}")
    if len(found) > LIMIT:
        found[LIMIT:] = [f"{check.file}: there are more problems than these ({check.name})"]
    return [textwrap.shorten(problem, _LONGEST, placeholder=" …") for problem in found]
