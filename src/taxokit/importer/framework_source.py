"""Reading frameworks of learning systems, which are JSON, as the statements of SKOS that say the same."""

from pathlib import Path
from typing import Any

from taxokit.importer import case_source, ctdl_source
from taxokit.importer.rdf_source import RdfSource, in_order
from taxokit.repository.reading import read_input
from taxokit.text.errors import SourceError
from taxokit.text.json_text import parse_json

ENDINGS = (".json", ".jsonld")


def read_framework(path: Path) -> RdfSource | None:
    """Read a framework; None for JSON-LD that is none.

    Raises SourceError if the file cannot be read, is not JSON, or its ending says that it must be a framework.
    """
    data = read_input(path)
    if path.suffix.lower() == ".jsonld" and b'"ceasn:' not in data:
        return None
    try:
        content: Any = parse_json(data)
        if case_source.is_package(content):
            return RdfSource(path, in_order(case_source.statements_of(content)))
        if nodes := ctdl_source.framework_nodes(content):
            return RdfSource(path, in_order(ctdl_source.statements_of(nodes)))
    except ValueError as error:
        raise SourceError(str(error), where=path) from None
    if path.suffix.lower() == ".json":
        message, hint = "is not a framework of CASE or CTDL-ASN", "the name of JSON-LD ends in .jsonld"
        raise SourceError(message, where=path, hint=hint)
    return None
