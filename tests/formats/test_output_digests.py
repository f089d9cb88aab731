"""Any change of output bytes raises the version of the tool: `verify --deep` compares bytes under one version.

`output-digests.json` has the digests of the present output for a small taxonomy. With `RENEW_DIGESTS=1` in the
environment this test writes them, as long as its version made no release. A new format needs no entry.
"""

import json
import os
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from taxokit import __version__
from taxokit.formats.edition import Artifact, Edition, build
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.releases.integrity import sha256
from taxokit.releases.releases import released
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.versions import parse_version

ROOT = Path(__file__).resolve().parents[2]
DIGESTS = Path(__file__).with_name("output-digests.json")
RENEW = "RENEW_DIGESTS=1 .venv/bin/python -m pytest tests/formats/test_output_digests.py"

# The schema compiled by LinkML changes with LinkML; its stamp is ours.
COMPILED = {
    "taxonomy.context.jsonld": '{"@context": {"a": "https://example.org/a"}}',
    "taxonomy.schema.json": "{}",
    "taxonomy.owl.ttl": "<https://example.org/ns> a <http://www.w3.org/2002/07/owl#Ontology> .",
    "taxonomy.linkml.yaml": "id: x\n",
    "taxonomy.sql": "",
    "taxonomy.ts": "",
    "taxonomy_model.py": "",
    "reference.md": "# X\n",
}


def made(edition: Edition) -> list[Artifact]:
    """Return the artifacts but manifest and checksums, which follow from them."""
    schema, known = replace(edition.schema, linkml="0"), edition.taxonomy
    stable = replace(edition, taxonomy=Taxonomy(schema, known.document, project=known.project), generated=COMPILED)
    return build(stable)


@pytest.fixture
def digests(thesaurus: Path) -> dict[str, str]:
    """The digests of two releases of the second taxonomy, by path."""
    project = find_project(thesaurus)
    first = edition_of(load(project), parse_version("1.0.0"), "2026-01-01")
    (project.releases / "1.0.0").mkdir(parents=True)
    write_files(project.releases / "1.0.0", with_manifest(first, build(first)))
    theme = thesaurus / "taxonomy/themes/erzeugung.yaml"
    text = theme.read_text(encoding="utf-8")
    for old, new in (("label: Windkraft", "label: Windenergie"), ("      - PV\n", ""), ("    coined: 1839\n", "")):
        assert text.count(old) == 1
        text = text.replace(old, new)
    new_term = "  - id: biogas\n    label: Biogas\n    definition: Gas aus Pflanzen.\n"
    theme.write_text(text.replace("terms:\n", f"terms:\n{new_term}"), encoding="utf-8")
    second = edition_of(load(project), parse_version("2.0.0"), "2026-02-01")
    return {
        f"{edition.version}/{artifact.path}": sha256(artifact.data)[:16]
        for edition in (first, second)
        for artifact in made(edition)
    }


def is_in_use() -> bool:
    """Say whether a release was made by this version of the tool, or the version was tagged."""
    tag = subprocess.run(["git", "tag", "--list", f"taxokit-{__version__}"], cwd=ROOT, capture_output=True, check=False)
    makers = [release.manifest["tool"]["version"] for release in released(find_project(ROOT))]
    return bool(tag.stdout.strip()) or __version__ in makers


def test_output_changes_with_the_version_of_the_tool_alone(digests: dict[str, str]) -> None:
    known = json.loads(DIGESTS.read_bytes())
    before = known["digests"] if known["version"] == __version__ else {}
    changed = [path for path, digest in before.items() if digests.get(path) != digest]
    if (changed or not before) and os.environ.get("RENEW_DIGESTS") and not (before and is_in_use()):
        content = {"version": __version__, "digests": digests}
        DIGESTS.write_text(json.dumps(content, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        return
    assert before, f"there are no digests of taxokit {__version__} yet; make them: {RENEW}"
    message = f"taxokit {__version__} makes other bytes than before: {', '.join(changed)}\nIf that is meant, "
    advice = "say what changed in docs/taxokit-changelog.md, and renew the digests: "
    if is_in_use():
        message += "raise the version in src/taxokit/text/__init__.py, as this one was released; "
    assert not changed, f"{message}{advice}{RENEW}"
