"""Read JSON files with Python's C parser, collector paused: what `taxokit diff` is measured by.

Usage: python benchmarks/json_load.py FILE...
"""

import gc
import json
import sys
from pathlib import Path


def main() -> None:
    """Read the files and keep the documents, as a diff has to."""
    gc.disable()
    documents = []
    for path in map(Path, sys.argv[1:]):
        with path.open(encoding="utf-8") as stream:
            documents.append(json.load(stream))
    print(f"{len(documents)} documents")


if __name__ == "__main__":
    main()
