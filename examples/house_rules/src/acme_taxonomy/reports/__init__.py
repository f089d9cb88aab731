"""One file for each of the reports."""
