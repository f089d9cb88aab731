"""Reading the file of an import: which kind it is, by its name."""

from collections.abc import Mapping
from pathlib import Path

from taxokit.errors import ConfigError
from taxokit.importing.delivering import Source
from taxokit.importing.graph_reading import read_graph_source
from taxokit.importing.table_source import DELIMITERS, read_table_source


def read_source(path: Path, mapping: Mapping[str, str], separator: str) -> Source:
    """Read a file: a table with a map from column to slot, and what stands between several values of a cell; or RDF.

    Raises SourceError where it cannot be read, ConfigError where it is of no known kind.
    """
    if path.suffix.lower() in DELIMITERS:
        return read_table_source(path, mapping, separator)
    if mapping:
        raise ConfigError(f"--map: {path} is no table; in RDF the properties say what is what")
    return read_graph_source(path)
