"""One file for each of the rules."""
