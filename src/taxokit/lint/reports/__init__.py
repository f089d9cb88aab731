"""One file per way of reporting findings."""
