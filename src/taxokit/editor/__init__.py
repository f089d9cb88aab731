"""The editor in the browser (`taxokit edit`): views of a session over the sources, on this machine alone."""
