"""One file for each of the stores."""
