"""One file per artifact of the compiled schema."""
