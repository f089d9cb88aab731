"""Everything that touches the disk or Git: the project and its options, reading, writing, the lock, processes."""
