"""The house rules of Acme for its taxonomies, as plug-ins of taxokit."""
