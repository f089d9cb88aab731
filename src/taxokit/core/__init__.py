"""What knows nothing of taxonomies: errors, places, diagnostics, the project and its options, plug-ins, disk, Git."""

__version__ = "0.5.0"
"""The version of the tool; here because every package may import it, and the top package imports the client."""
