"""Reconcile a column of names, as people write them, with a taxonomy: each gets its identifier, or candidates.

The service is any of the Reconciliation Service API 0.2, such as `taxokit serve`.

    pip install pandas
    python examples/reconcile_pandas.py http://127.0.0.1:8000/reconcile examples/names.csv
"""

import json
import sys
import urllib.parse
import urllib.request
from typing import Any

import pandas as pd


def main(service: str, file: str) -> None:
    """Print the table with the best candidate of each row, and whether the service is certain."""
    frame = pd.read_csv(file)
    with urllib.request.urlopen(service) as response:
        manifest = json.load(response)
    print(f"{manifest['name']}, identifiers below {manifest['identifierSpace']}")
    frame = frame.join(reconcile(service, frame["name"], kind="skill"))
    print(frame.to_string(index=False))
    print(f"{frame['match'].sum()} of {len(frame)} are certain")


def reconcile(service: str, names: "pd.Series[str]", kind: str, size: int = 50) -> pd.DataFrame:
    """Return the best candidate for each name: its identifier, label and score, and whether it is a match."""
    found: dict[Any, dict[str, Any]] = {}
    for start in range(0, len(names), size):
        batch = names.iloc[start : start + size]
        queries = {str(row): {"query": name, "type": kind, "limit": 1} for row, name in batch.items()}
        body = urllib.parse.urlencode({"queries": json.dumps(queries)}).encode()
        with urllib.request.urlopen(service, data=body) as response:
            results = json.load(response)
        for row in batch.index:
            best = next(iter(results[str(row)]["result"]), {})
            found[row] = {part: best.get(part) for part in ("id", "name", "score")} | {
                "match": best.get("match", False)
            }
    return pd.DataFrame.from_dict(found, orient="index").rename(columns={"name": "label"})


if __name__ == "__main__":
    main(*sys.argv[1:])
