"""The tables: `csv/*.csv` (RFC 4180), their CSVW metadata, and the Frictionless `datapackage.json` over them.

Empty tables are left out. Every row ends with its licence and attribution, so that a file that travels alone keeps
them.
"""

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from taxokit.release.build import Artifact, Edition, artifact_format
from taxokit.taxonomy.attribution import Attribution
from taxokit.taxonomy.tables import Column, Row, Table, rows, schema_tables

_FRICTIONLESS_TYPES = {"integer": "integer", "number": "number", "boolean": "boolean", "date": "date"}
_FRICTIONLESS_FORMATS = {"uri": "uri"}
_CSVW_TYPES = {"integer": "integer", "number": "double", "boolean": "boolean", "date": "date", "uri": "anyURI"}


@dataclass(frozen=True)
class _File:
    table: Table
    artifact: Artifact


@artifact_format
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the tables that have rows, and two descriptions of them."""
    credit = edition.attribution
    files = []
    for table in schema_tables(edition.schema):
        data = list(rows(table, edition.taxonomy, credit.license, credit.short))
        if data:
            files.append(_File(table, Artifact(f"csv/{table.name}.csv", _csv(table.columns, data))))
    yield from (file.artifact for file in files)
    yield Artifact("csv/csv-metadata.json", _json(_csvw(files, credit)))
    yield Artifact("datapackage.json", _json(_datapackage(files, credit)))


def _csv(columns: Iterable[Column], data: Iterable[Row]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, [column.name for column in columns], restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in data)
    return text.getvalue().encode()


def _cell(value: Any) -> Any:
    return str(value).lower() if isinstance(value, bool) else value


def _csvw(files: list[_File], credit: Attribution) -> dict[str, Any]:
    """Return the metadata of a table group (W3C Metadata Vocabulary for Tabular Data)."""
    names = {file.table.name for file in files}
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": credit.language}],
        "dc:title": credit.title,
        "dc:description": credit.description,
        "dc:license": {"@id": credit.license_url},
        "dc:creator": credit.creator,
        "dc:publisher": credit.publisher,
        "dc:source": {"@id": credit.source},
        "dc:bibliographicCitation": credit.citation,
        **({"dc:issued": {"@value": credit.issued, "@type": "xsd:date"}} if credit.issued else {}),
        "tables": [_csvw_table(file.table, names) for file in files],
    }


def _csvw_table(table: Table, names: set[str]) -> dict[str, Any]:
    schema: dict[str, Any] = {"columns": [_csvw_column(column) for column in table.columns]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    keys = _foreign_keys(table, names)
    if keys:
        schema["foreignKeys"] = [
            {"columnReference": column, "reference": {"resource": f"{target}.csv", "columnReference": "id"}}
            for column, target in keys
        ]
    return {"url": f"{table.name}.csv", "dc:description": table.title, "tableSchema": schema}


def _csvw_column(column: Column) -> dict[str, Any]:
    return {
        "name": column.name,
        "titles": column.name,
        "dc:description": column.description,
        **({"propertyUrl": column.uri} if column.uri else {}),
        "datatype": _CSVW_TYPES.get(column.kind, "string"),
        **({"required": True} if column.required else {}),
    }


def _datapackage(files: list[_File], credit: Attribution) -> dict[str, Any]:
    """Return a Frictionless Tabular Data Package (Data Package standard, version 1)."""
    names = {file.table.name for file in files}
    return {
        "profile": "tabular-data-package",
        "name": credit.source.rpartition("/")[2],
        "id": credit.source,
        "title": credit.title,
        "description": credit.description,
        "version": str(credit.version),
        "homepage": credit.homepage,
        "licenses": [{"name": credit.license, "path": credit.license_url}],
        "contributors": [
            {"title": credit.creator, "path": credit.creator_iri, "role": "author"},
            {"title": credit.publisher, "path": credit.publisher_iri, "role": "publisher"},
        ],
        "sources": [{"title": credit.citation, "path": credit.homepage}],
        "resources": [_resource(file, names) for file in files],
    }


def _resource(file: _File, names: set[str]) -> dict[str, Any]:
    table, data = file.table, file.artifact.data
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    keys = _foreign_keys(table, names)
    if keys:
        schema["foreignKeys"] = [
            {"fields": column, "reference": {"resource": _resource_name(target), "fields": "id"}}
            for column, target in keys
        ]
    return {
        "profile": "tabular-data-resource",
        "name": _resource_name(table.name),
        "path": file.artifact.path,
        "description": table.title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": schema,
    }


def _resource_name(table: str) -> str:
    return table.replace("_", "-")


def _field(column: Column) -> dict[str, Any]:
    return {
        "name": column.name,
        "type": _FRICTIONLESS_TYPES.get(column.kind, "string"),
        **({"format": _FRICTIONLESS_FORMATS[column.kind]} if column.kind in _FRICTIONLESS_FORMATS else {}),
        "description": column.description,
        **({"rdfType": column.uri} if column.uri else {}),
        **({"constraints": {"required": True}} if column.required else {}),
    }


def _foreign_keys(table: Table, names: set[str]) -> list[tuple[str, str]]:
    return [
        (column.name, column.references) for column in table.columns if column.references in names and column.references
    ]


def _json(content: Any) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
