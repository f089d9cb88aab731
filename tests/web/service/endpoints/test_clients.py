"""Clients that others wrote, against a server: `reconciler` for pandas, and schemathesis for the OpenAPI document."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from support.service_process import Service, served

pytestmark = pytest.mark.full

ROOT = Path(__file__).resolve().parents[4]


@pytest.fixture(scope="module")
def server() -> Iterator[Service]:
    with served(ROOT / "releases") as running:
        yield running


def test_a_column_of_pandas(server: Service) -> None:
    reconcile = pytest.importorskip("reconciler").reconcile
    names = ["Agent Memory Systems", "Kubernets RBAC and Troubleshoting", "vector database operation"]
    endpoint = f"{server.url}/reconcile"
    table = reconcile(pd.Series(names), type_id="skill", reconciliation_endpoint=endpoint).set_index("input_value")
    assert list(table.loc[names, "id"]) == [
        "skill/agent-memory-systems", "skill/kubernetes-rbac-troubleshooting", "skill/vector-database-operations",
    ]  # fmt: skip
    assert list(table.loc[names, "match"]) == [True, False, False]
    assert set(table["type_id"]) == {"skill"}
    within = {"broader": pd.Series(["Agent Architecture"])}
    table = reconcile(pd.Series(names[:1]), property_mapping=within, reconciliation_endpoint=endpoint)
    assert list(table["score"]) == [100]


def test_the_openapi_document(server: Service, tmp_path: Path) -> None:
    command = ["run", f"{server.url}/api/openapi.json", "--max-examples", "25", "--seed", "15", "--no-color"]
    done = subprocess.run(
        [sys.executable, "-m", "schemathesis.cli", *command],
        capture_output=True, cwd=tmp_path, text=True, timeout=600, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
