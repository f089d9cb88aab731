"""One file per artifact family: pure functions from an edition to paths and bytes."""
