"""Rules over sources and RDF files, suppressions, fixes, baselines, reports; the front is `engine`."""
