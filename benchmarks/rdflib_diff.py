"""Compare two graphs with `rdflib.compare.graph_diff`, and print how many seconds the call takes, without the parsing.

Usage: python benchmarks/rdflib_diff.py OLD.nt NEW.nt
"""

import gc
import sys
import time

import rdflib
from rdflib.compare import graph_diff


def main() -> None:
    """Parse both graphs, then compare them."""
    gc.disable()
    old, new = (rdflib.Graph().parse(path, format="nt") for path in sys.argv[1:3])
    start = time.perf_counter()
    graph_diff(old, new)
    print(time.perf_counter() - start)


if __name__ == "__main__":
    main()
