"""Rules on skos."""
