"""`taxonomy.sql`: the tables of the release as SQL, the same names and columns as the CSV files.

Ours, so that each CSV file loads into the table of its name; LinkML's has a table for each pair of class and slot, with
keys that no released file has.
"""

from collections.abc import Iterator

from taxokit.compiler.compile import SchemaSource, generator
from taxokit.taxonomy.tables import create_table, schema_tables
from taxokit.text.quoting import line_comment

_LOADING = """
csv/NAME.csv fills the table NAME, in the order of this file, and an empty cell is NULL:
PostgreSQL: \\copy "NAME" FROM 'csv/NAME.csv' WITH (FORMAT csv, HEADER true)
DuckDB: COPY "NAME" FROM 'csv/NAME.csv' (HEADER true)
SQLite: .import --csv --skip 1 csv/NAME.csv NAME
        and, since it writes '' for an empty cell: UPDATE "NAME" SET "COLUMN" = NULLIF("COLUMN", '');
"""


@generator
def generate(source: SchemaSource) -> Iterator[tuple[str, str]]:
    """Yield the statements that create the tables, parents before children."""
    tables = {table.name: table for table in schema_tables(source.schema)}
    statements = [f"{line_comment('--', table.title)}\n{create_table(table, tables)}\n" for table in tables.values()]
    notes = [source.notice, *_LOADING.splitlines()]
    head = "\n".join(line_comment("--", note).rstrip() for note in notes)
    yield "taxonomy.sql", f"{head}\n\n" + "\n".join(statements)
