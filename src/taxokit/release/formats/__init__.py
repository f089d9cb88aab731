"""One file per artifact family: what a release holds, as pure functions from a release to paths and bytes."""
