"""The least that a command could take: reading the same files with a library, the garbage collector paused.

Usage: python benchmarks/baselines.py yaml|json|rdflib PATH...
"""

import gc
import sys
from pathlib import Path
from typing import Any


def read(library: str, paths: list[Path]) -> Any:
    """Return the content of the files: YAML files below a folder, JSON files, or a file of RDF."""
    if library == "yaml":
        import yaml

        return [yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader) for path in sorted(paths[0].rglob("*.yaml"))]
    if library == "json":
        import json

        return [json.loads(path.read_bytes()) for path in paths]
    import rdflib

    return rdflib.Graph().parse(paths[0])


if __name__ == "__main__":
    gc.disable()
    print(len(read(sys.argv[1], [Path(path) for path in sys.argv[2:]])))
