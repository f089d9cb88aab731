"""Releases for programs: `taxokit.open` and its results. Attributes follow the schema of the release."""
