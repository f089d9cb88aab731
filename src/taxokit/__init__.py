"""Author, check and release taxonomies: a LinkML schema, YAML sources, immutable releases."""

__version__ = "0.5.0"
