"""Changes in words, the same for every report."""
