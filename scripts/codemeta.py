"""`codemeta.json`: the metadata of taxokit as software, from `pyproject.toml`, for archives and registries of software.

`python scripts/codemeta.py` writes it. A test compares the file with it. CodeMeta is a vocabulary for software, so the
taxonomy has none: its metadata are in `CITATION.cff` and `.zenodo.json`.
"""

import re
import tomllib
from pathlib import Path
from typing import Any

from taxokit import __version__
from taxokit.text.json_text import json_text

ROOT = Path(__file__).resolve().parents[1]
PATH = ROOT / "codemeta.json"

_REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)\s*(?P<version>[^;]*)")


def metadata() -> dict[str, Any]:
    """Return the content, by the terms of CodeMeta 3.0."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    requirements = filter(None, map(_REQUIREMENT.match, project["dependencies"]))
    return {
        "@context": "https://w3id.org/codemeta/3.0",
        "type": "SoftwareSourceCode",
        "name": project["name"],
        "description": project["description"],
        "version": __version__,
        "license": f"https://spdx.org/licenses/{project['license']}",
        "keywords": project["keywords"],
        "programmingLanguage": "Python",
        "runtimePlatform": f"Python {project['requires-python']}",
        "softwareRequirements": [
            {"type": "SoftwareApplication", "name": match["name"], "version": match["version"]}
            for match in requirements
        ],
    }


if __name__ == "__main__":
    PATH.write_text(json_text(metadata()), encoding="utf-8")
