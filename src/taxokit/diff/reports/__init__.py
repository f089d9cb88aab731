"""One file per way of writing a diff."""
