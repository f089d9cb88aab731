"""Two documents and schemas to changes, versions and reports, and back; the front is `engine`."""
