"""The view that rules on SKOS have, of sources and of RDF files alike."""
