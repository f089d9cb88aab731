"""The tables: `csv/*.csv` (RFC 4180), their CSVW metadata, and the Frictionless `datapackage.json` over them.

Every row ends with its licence and attribution, so that a file that travels alone keeps them.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import unquote

from taxokit.formats.edition import Artifact, Edition, artifact_format, uses
from taxokit.rdf.iris import as_uri
from taxokit.repository.reading import digest_of
from taxokit.taxonomy.table_rows import Cells
from taxokit.taxonomy.tables import Column, Table
from taxokit.text.json_text import json_text
from taxokit.text.normalize import fold

_FRICTIONLESS_TYPES = {"integer": "integer", "number": "number", "boolean": "boolean", "date": "date"}
_NULL = ""
"""How a cell is written that has no value."""
_QUOTED = re.compile('[",\r\n]')
_NOT_IN_NAME = re.compile("[^a-z0-9._-]+")
_CSVW_TYPES = {"integer": "integer", "number": "double", "boolean": "boolean", "date": "date", "uri": "anyURI"}


@artifact_format
@uses("tables")
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the tables, and two descriptions of them."""
    tables: dict[str, Table] = {}
    files: dict[str, tuple[int, str]] = {}
    fields = _Fields()
    for table, data in edition.tables:
        content = _csv(table.columns, data, fields)
        tables[table.name] = table
        files[table.name] = len(content), digest_of([content])
        yield Artifact(_path(table.name), content)
    yield Artifact("csv/csv-metadata.json", json_text(_csvw(edition, tables)).encode())
    yield Artifact("datapackage.json", json_text(_datapackage(edition, tables, files)).encode())


def _path(table: str) -> str:
    return f"csv/{table}.csv"


def _csv(columns: Sequence[Column], data: Sequence[Cells], fields: "_Fields") -> bytes:
    """Return a table as the `csv` module writes it, but column by column: most values occur in many rows."""
    written = (map(fields.__getitem__, values) for values in zip(*data, strict=True))
    rows = [",".join(fields[column.name] for column in columns), *map(",".join, zip(*written, strict=True)), ""]
    return "\r\n".join(rows).encode()


class _Fields(dict[Any, str]):
    """The fields of CSV by their values (RFC 4180, section 2), each made once."""

    def __init__(self) -> None:
        super().__init__({None: _NULL})

    def __missing__(self, value: Any) -> str:
        if not isinstance(value, str):  # is not kept, since a number can be equal to one that is written in another way
            return str(value).lower() if isinstance(value, bool) else str(value)
        quoted = '"' + value.replace('"', '""') + '"'
        field = self[value] = quoted if _QUOTED.search(value) else value
        return field


def _csvw(edition: Edition, tables: Mapping[str, Table]) -> dict[str, Any]:
    """Return the metadata of a table group (W3C Metadata Vocabulary for Tabular Data)."""
    credit = edition.attribution
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": credit.language}],
        "dc:title": credit.title,
        "dc:description": credit.abstract,
        "dc:license": {"@id": credit.license_url},
        "dc:creator": credit.creator.name,
        **({"dc:publisher": credit.publisher.name} if credit.publisher else {}),
        **({"dc:contributor": credit.editor.name} if credit.editor else {}),
        "dc:source": {"@id": credit.source},
        "dc:bibliographicCitation": credit.citation,
        **({"dc:issued": {"@value": credit.issued, "@type": "xsd:date"}} if credit.issued else {}),
        "null": _NULL,
        "tables": [
            {
                "url": f"{name}.csv",
                "dc:description": table.title,
                **({"dc:isReplacedBy": f"{repeated}.csv"} if (repeated := _repeated(table, tables)) else {}),
                "tableSchema": {
                    "columns": [
                        {**_csvw_column(column), **_csvw_iris(edition, table, column)} for column in table.columns
                    ],
                    **_keys(table, tables, "columnReference", "{}.csv".format),
                },
            }
            for name, table in tables.items()
        ],
    }


def _csvw_column(column: Column) -> dict[str, Any]:
    return {
        "name": column.name,
        "titles": column.name,
        "dc:description": column.description,
        **({"propertyUrl": column.uri} if column.uri else {}),
        "datatype": _CSVW_TYPES.get(column.kind, "string"),
        **({"required": True} if column.required else {}),
        **({"dc:isReplacedBy": list(column.repeats)} if column.repeats else {}),
    }


def _csvw_iris(edition: Edition, table: Table, column: Column) -> dict[str, Any]:
    """Return the CSVW keys that turn cells of links into statements with IRIs of the graph, and others into none."""
    if not table.targets and not table.steps:
        return {}
    subject = next((other for other in table.columns if other.name == column.about), None)
    if subject is None:
        return {"suppressOutput": True}
    own, other = _iri_template(edition, subject), _iri_template(edition, column)
    language = {"lang": edition.attribution.language} if column.kind == "text" else {}
    return {"aboutUrl": own, **({"valueUrl": other} if other else language)}


def _iri_template(edition: Edition, column: Column) -> str:
    """Return the URI template (RFC 6570) of the IRIs of the items that a column names, "" if it names none."""
    cls = column.names
    if cls is None or cls.identifier is None:
        return ""
    if cls.given_iri is not None:
        return f"{{+{column.name}_{cls.given_iri.name}}}"
    if cls.identifier.kind == "uri":
        return f"{{+{column.name}}}"
    return f"{edition.taxonomy.namespace}{cls.kind}/{{{column.name}}}"


def _datapackage(edition: Edition, tables: Mapping[str, Table], files: Mapping[str, tuple[int, str]]) -> dict[str, Any]:
    """Return a Frictionless Tabular Data Package (version 1 of the standard), with the sizes and digests of files."""
    credit = edition.attribution
    work = credit.based_on
    return {
        "profile": "tabular-data-package",
        "name": _name(unquote(credit.source.rstrip("/").rpartition("/")[2])),
        "id": credit.source,
        "title": credit.title,
        "description": credit.abstract,
        "version": str(credit.version),
        "homepage": as_uri(credit.homepage),
        "licenses": [{"name": credit.license, "path": as_uri(credit.license_url)}],
        "contributors": [
            {"title": agent.name, **({"path": as_uri(agent.page)} if agent.page else {}), "role": role}
            for agent, role in (
                (credit.creator, "author"),
                (credit.publisher, "publisher"),
                (credit.editor, "contributor"),
            )
            if agent.name
        ],
        "sources": [
            {"title": work.citation, "path": as_uri(work.page)}
            if work
            else {"title": credit.citation, "path": as_uri(credit.homepage)}
        ],
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": _resource(name),
                "path": _path(name),
                "description": table.title,
                **({"repeats": _resource(repeated)} if (repeated := _repeated(table, tables)) else {}),
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": files[name][0],
                "hash": f"sha256:{files[name][1]}",
                "schema": {
                    "fields": [_field(column) for column in table.columns],
                    "missingValues": [_NULL],
                    **_keys(table, tables, "fields", _resource),
                },
            }
            for name, table in tables.items()
        ],
    }


def _repeated(table: Table, tables: Mapping[str, Table]) -> str:
    """Return the table that says the same from the other end of its links, "" if none does."""
    slot = table.slot
    return str(slot.inverse) if slot is not None and slot.computed == "inverse" and slot.inverse in tables else ""


def _resource(table: str) -> str:
    return _name(table.replace("_", "-"))


def _name(text: str) -> str:
    """Return a text as a name of the Data Package standard: lower-case ASCII, digits, dots, hyphens and underscores."""
    return _NOT_IN_NAME.sub("-", fold(text)).strip("-.") or "taxonomy"


def _field(column: Column) -> dict[str, Any]:
    return {
        "name": column.name,
        "type": _FRICTIONLESS_TYPES.get(column.kind, "string"),
        **({"format": "uri"} if column.kind == "uri" else {}),
        "description": column.description,
        **({"rdfType": column.uri} if column.uri else {}),
        **({"constraints": {"required": True}} if column.required else {}),
        **({"repeats": list(column.repeats)} if column.repeats else {}),
    }


def _keys(
    table: Table, tables: Mapping[str, Table], column_key: str, resource: Callable[[str], str]
) -> dict[str, list[Any]]:
    """Return the keys of a table, which both formats describe alike, but for the name of `column_key`."""
    foreign = [
        {
            column_key: column.name,
            "reference": {"resource": resource(column.references), column_key: tables[column.references].key[0]},
        }
        for column in table.columns
        if column.references and column.references in tables
    ]
    keys: dict[str, list[Any]] = {"primaryKey": list(table.key), "foreignKeys": foreign}
    return {name: value for name, value in keys.items() if value}
