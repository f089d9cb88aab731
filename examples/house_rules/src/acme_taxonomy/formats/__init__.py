"""One file for each of the formats."""
