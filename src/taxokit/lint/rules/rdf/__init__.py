"""Rules on RDF."""
