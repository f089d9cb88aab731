"""Checks a vocabulary in Parquet with Spark, on one machine or on a cluster.

`taxokit publish parquet:DIR` writes the Parquet. The checks are four that `taxokit check` has, too:

- dangling: what a concept links to in the namespace of the vocabulary, and no statement describes
- duplicate: preferred labels, in one language, that two concepts have, ignoring case
- cycle: concepts that are their own broader concept, over any number of steps
- depth: how many levels `skos:broader` makes, and how many concepts are on each

    python spark_checks.py lake
    python spark_checks.py lake --master spark://127.0.0.1:7077
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f

SKOS = "http://www.w3.org/2004/02/skos/core#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def main() -> int:
    """Print the result as JSON; the exit code is 1 where something is wrong."""
    parser = argparse.ArgumentParser(description="Check a vocabulary in Parquet with Spark.")
    parser.add_argument("folder", type=Path, help="what `taxokit publish parquet:DIR` wrote")
    parser.add_argument("--version", help="by default the current release")
    parser.add_argument("--master", default="local[*]", help="of a cluster; by default this process")
    arguments = parser.parse_args()
    current = json.loads((arguments.folder / "current.json").read_text(encoding="utf-8"))
    file = arguments.folder / (arguments.version or current["version"]) / "triples.parquet"
    session = SparkSession.builder.master(arguments.master).appName("taxokit").getOrCreate()
    try:
        found = checks(session.read.parquet(str(file.resolve())), current["taxonomy"])
    finally:
        session.stop()
    print(json.dumps(found, ensure_ascii=False, indent=2))
    return 1 if found["dangling"] or found["duplicate"] or found["cycle"] else 0


def checks(triples: DataFrame, dataset: str) -> dict[str, Any]:
    """Return what each check finds in the statements of the vocabulary with this IRI."""
    triples = triples.cache()
    is_type = (f.col("predicate") == TYPE) & (f.col("object") == f"{SKOS}Concept")
    concepts = triples.where(is_type).select(f.col("subject").alias("concept")).distinct().cache()
    # `narrower` says the same the other way round
    up = triples.where(f.col("predicate") == f"{SKOS}broader").select(
        f.col("subject").alias("below"), f.col("object").alias("above")
    )
    down = triples.where(f.col("predicate") == f"{SKOS}narrower").select(
        f.col("object").alias("below"), f.col("subject").alias("above")
    )
    links = up.union(down).distinct().cache()
    on_cycles = _on_cycles(links)
    return {
        "dangling": _dangling(triples, concepts, dataset),
        "duplicate": _duplicate(triples, concepts),
        "cycle": on_cycles,
        "depth": [] if on_cycles else _levels(concepts, links),
    }


def _dangling(triples: DataFrame, concepts: DataFrame, dataset: str) -> list[list[str]]:
    """Return concept, predicate and object of the links that lead to nothing."""
    inside = f.col("datatype").isNull() & f.col("object").startswith(f"{dataset}/")
    is_link = f.col("predicate") != TYPE  # the schema describes the classes
    links = triples.where(inside & is_link).join(concepts, f.col("subject") == f.col("concept"), "left_semi")
    described = triples.select(f.col("subject").alias("described")).distinct()
    found = links.join(described, f.col("object") == f.col("described"), "left_anti")
    return sorted([*row] for row in found.select("subject", "predicate", "object").distinct().collect())


def _duplicate(triples: DataFrame, concepts: DataFrame) -> list[list[str]]:
    """Return the concepts that share a label."""
    labels = triples.where(f.col("predicate") == f"{SKOS}prefLabel").join(
        concepts, f.col("subject") == f.col("concept"), "left_semi"
    )
    groups = labels.groupBy(f.lower("object").alias("label"), "language").agg(
        f.collect_set("subject").alias("concepts")
    )
    return sorted(sorted(row.concepts) for row in groups.where(f.size("concepts") > 1).collect())


def _on_cycles(links: DataFrame) -> list[str]:
    """Return the concepts on cycles: first all at the ends of chains are left out, which are nearly all."""
    left = links
    while True:
        before = left.count()
        above, below = (left.select(f.col(name).alias("other")).distinct() for name in ("above", "below"))
        left = left.join(below, f.col("above") == f.col("other"), "left_semi").join(
            above, f.col("below") == f.col("other"), "left_semi"
        )
        left = left.localCheckpoint()
        after = left.count()
        if after == before:
            break
    up: dict[str, set[str]] = {}
    for row in left.collect():
        up.setdefault(row.below, set()).add(row.above)
    return sorted(concept for concept in up if concept in _reached(up, concept))


def _reached(up: dict[str, set[str]], concept: str) -> set[str]:
    found: set[str] = set()
    left = [*up[concept]]
    while left:
        other = left.pop()
        if other not in found:
            found.add(other)
            left += up.get(other, ())
    return found


def _levels(concepts: DataFrame, links: DataFrame) -> list[int]:
    """Return how many concepts are on each level: one more than the longest chain above them is long."""
    counts = []
    left, remaining = concepts, links
    while total := left.count():
        nested = remaining.select(f.col("below").alias("concept")).distinct()
        lower = left.join(nested, "concept", "left_semi").localCheckpoint()
        counts.append(total - lower.count())
        remaining = remaining.join(lower.withColumnRenamed("concept", "above"), "above", "left_semi").localCheckpoint()
        left = lower
    return counts


if __name__ == "__main__":
    sys.exit(main())
