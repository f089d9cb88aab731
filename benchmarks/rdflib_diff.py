"""Compare two graphs with `rdflib.compare.graph_diff`, collector paused.

Usage: python benchmarks/rdflib_diff.py OLD.nt NEW.nt

Prints how many seconds the call takes, without the parsing, and how many bytes the process used at most, as JSON.
"""

import gc
import json
import resource
import sys
import time

import rdflib
from measuring import PEAK_UNIT
from rdflib.compare import graph_diff


def main() -> None:
    """Parse both graphs, then compare them."""
    gc.disable()
    old, new = (rdflib.Graph().parse(path, format="nt") for path in sys.argv[1:3])
    start = time.perf_counter()
    graph_diff(old, new)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * PEAK_UNIT
    print(json.dumps({"seconds": seconds, "peak": peak}))


if __name__ == "__main__":
    main()
