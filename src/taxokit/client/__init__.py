"""Releases for programs: `taxokit.open`, and what it returns. Attributes follow the schema of the release."""
