"""`taxonomy.sql`: the tables of the release as SQL, the same names and columns as the CSV files.

Ours, so that each CSV file loads into the table of its name; LinkML's has a table for each pair of class and slot, with
keys that no released file has. Standard SQL, tested in SQLite.
"""

from collections.abc import Iterator

from taxokit.compiler.compile import SchemaSource, generator
from taxokit.taxonomy.tables import Table, schema_tables

_TYPES = {"integer": "INTEGER", "number": "REAL", "boolean": "BOOLEAN", "date": "DATE"}


@generator
def generate(source: SchemaSource) -> Iterator[tuple[str, str]]:
    """Yield the statements that create the tables, parents before children."""
    statements = [_create(table) for table in schema_tables(source.schema)]
    yield "taxonomy.sql", f"-- {source.notice}\n\n" + "\n".join(statements)


def _create(table: Table) -> str:
    lines = [
        f"  {_quoted(column.name)} {_TYPES.get(column.kind, 'TEXT')}{' NOT NULL' if column.required else ''}"
        for column in table.columns
    ]
    if table.key:
        lines.append(f"  PRIMARY KEY ({', '.join(_quoted(name) for name in table.key)})")
    lines += [
        f"  FOREIGN KEY ({_quoted(column.name)}) REFERENCES {_quoted(column.references)} ({_quoted('id')})"
        for column in table.columns
        if column.references
    ]
    title = " ".join(table.title.split())
    return f"-- {title}\nCREATE TABLE {_quoted(table.name)} (\n" + ",\n".join(lines) + "\n);\n"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
