"""Parse a file of RDF with rdflib, collector paused: what `taxokit check` of a SKOS file is measured by.

Usage: python benchmarks/rdflib_parse.py FILE
"""

import gc
import sys

import rdflib


def main() -> None:
    """Parse the file and keep the graph, as a check has to."""
    gc.disable()
    graph = rdflib.Graph().parse(sys.argv[1])
    print(f"{len(graph)} statements")


if __name__ == "__main__":
    main()
