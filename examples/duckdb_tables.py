"""Query the tables of a release with DuckDB: what most roles require, and how far each ladder goes.

pip install duckdb
python examples/duckdb_tables.py releases/1.4.0
"""

import sys

import duckdb

MOST_REQUIRED = """
    SELECT skill_label, count(DISTINCT discipline) AS roles
    FROM read_csv(? || '/csv/requires.csv') JOIN (
        SELECT id AS responsibility, discipline FROM read_csv(? || '/csv/responsibilities.csv')
    ) USING (responsibility)
    GROUP BY skill_label ORDER BY roles DESC, skill_label LIMIT 5
"""

LADDER = """
    WITH RECURSIVE below AS (
        SELECT skill, builds_on_skill AS lower FROM read_csv(? || '/csv/builds_on.csv')
        UNION
        SELECT below.skill, step.builds_on_skill
        FROM below JOIN read_csv(? || '/csv/builds_on.csv') AS step ON step.skill = below.lower
    )
    SELECT skill, count(*) AS needs, sum(count(*)) OVER () AS pairs
    FROM below GROUP BY skill ORDER BY needs DESC, skill LIMIT 5
"""


def main(folder: str) -> None:
    """Print both answers."""
    print("required by most roles:")
    for label, roles in duckdb.execute(MOST_REQUIRED, [folder, folder]).fetchall():
        print(f"  {roles:3} roles   {label}")
    found = duckdb.execute(LADDER, [folder, folder]).fetchall()
    print(f"built on most others, of {found[0][2]} pairs:")
    for skill, needs, _ in found:
        print(f"  {needs:3} skills  {skill}")


if __name__ == "__main__":
    main(*sys.argv[1:])
