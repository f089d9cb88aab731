"""Text without a disk: errors, diagnostics, locations, versions, words, columns, plug-ins."""

__version__ = "0.6.0"
"""The version of the tool, in this one place: `pyproject.toml` reads it from here."""
