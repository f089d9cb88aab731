"""The compiled schema as a file: its form, and reading it."""
