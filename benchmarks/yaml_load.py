"""Load every source file below a folder with PyYAML's C loader, collector paused: what `taxokit check` is measured by.

Usage: python benchmarks/yaml_load.py DIR
"""

import gc
import sys
from pathlib import Path

import yaml


def main() -> None:
    """Load the files and keep the documents, as a check has to."""
    gc.disable()
    paths = sorted(Path(sys.argv[1]).rglob("*.yaml"))
    documents = [yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader) for path in paths]
    print(f"{len(documents)} documents")


if __name__ == "__main__":
    main()
