"""OpenCASE, the reference provider of 1EdTech, loads a release by the address of its package.

It is in no registry. To run these tests, clone https://github.com/1EdTech/OpenCASE, run `npm ci` in `apps/opencase`, and
set `OPENCASE` to that folder.
"""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import pytest

from support.service_process import Service, served

OPENCASE = os.environ.get("OPENCASE", "")
IDENTIFIER = str(uuid5(NAMESPACE_URL, "https://genbodha.ai/taxonomy"))

pytestmark = [
    pytest.mark.full,
    pytest.mark.skipif(not OPENCASE, reason="OPENCASE does not name the folder apps/opencase of a clone of OpenCASE"),
]


@pytest.fixture(scope="module")
def real(repository: Path) -> Iterator[Service]:
    with served(repository / "releases") as running:
        yield running


@pytest.mark.parametrize(("address", "version"), [("v1p1", "1.1"), ("v1p0", "1.0")])
def test_a_release_is_loaded_whole(real: Service, tmp_path: Path, address: str, version: str) -> None:
    path = f"/ims/case/{address}/CFPackages/{IDENTIFIER}"
    command = ["npx", "ts-node", "src/application/cli/import-framework.ts", real.url + path, "--case-version", version]
    done = subprocess.run(
        command,
        cwd=OPENCASE,
        env={**os.environ, "CASE_DATA_DIR": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert "Framework imported successfully" in done.stdout, done.stdout + done.stderr
    (file,) = tmp_path.glob(f"tenants/*/{address}/frameworks/{IDENTIFIER}/*.json")
    loaded, package = json.loads(file.read_bytes()), real.get(path).json()
    for ours, theirs in (("CFItems", "items"), ("CFAssociations", "associations")):
        assert by_identifier(loaded[theirs], package[ours]) == by_identifier(package[ours], package[ours])
    assert loaded["definitions"]["CFItemTypes"] == package["CFDefinitions"]["CFItemTypes"]


def by_identifier(objects: list[dict[str, Any]], package: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return objects by identifier, with the keys of the package; OpenCASE gives them addresses and times of its own."""
    keys = {key for values in package for key in values} - {"uri", "lastChangeDateTime"}
    return {values["identifier"]: {key: values[key] for key in keys & values.keys()} for values in objects}
