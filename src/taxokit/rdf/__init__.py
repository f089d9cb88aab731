"""RDF and SKOS: terms, axioms, parse, serialize, positions, graph algorithms."""
