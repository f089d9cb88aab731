"""`ctdl-asn.json` in CaSS, a repository of competencies that others run: by its own importer, at full depth alone."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from support import node_packages
from support.hosts import node
from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version

pytestmark = pytest.mark.full

NODE = node_packages.FOLDER / "cass"

RELATIONS = {
    "ceasn:isChildOf": "narrows",
    "ceasn:prerequisiteAlignment": "requires",
    "ceasn:broadAlignment": "narrows",
    "ceasn:narrowAlignment": "narrows",
    "ceasn:majorAlignment": "majorRelated",
    "ceasn:minorAlignment": "minorRelated",
}
"""The relations of CaSS, by the properties. The target of a narrow alignment narrows the competency."""


def test_importer_of_cass_has_all_competencies_and_links(repository: Path, tmp_path: Path) -> None:
    try:
        modules = node_packages.install(NODE)
    except node_packages.InstallError as error:
        pytest.fail(str(error))
    (artifact,) = build(edition_of(load(find_project(repository)), Version(9, 0, 0), "2026-12-01"), ["ctdl_asn"])
    path = tmp_path / artifact.path
    path.write_bytes(artifact.data)
    command = [node(), str(NODE / "import.mjs"), str(modules), str(path)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    loaded: dict[str, Any] = json.loads(done.stdout)
    whole, *nodes = json.loads(artifact.data)["@graph"]
    assert loaded["frameworks"] == [{"id": whole["@id"], "name": whole["ceasn:name"]["en"], "competencies": len(nodes)}]
    assert loaded["competencies"] == {node["@id"]: node["ceasn:competencyText"]["en"] for node in nodes}
    assert {name for node in nodes for name in node if name.endswith("Alignment")} <= RELATIONS.keys()
    ends = [(name, [node["@id"], target]) for node in nodes for name in RELATIONS for target in node.get(name, ())]
    directed = [(name, pair[::-1] if name == "ceasn:narrowAlignment" else pair) for name, pair in ends]
    assert sorted(loaded["relations"]) == sorted([start, RELATIONS[name], end] for name, (start, end) in directed)
