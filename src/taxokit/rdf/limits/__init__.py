"""What is refused of RDF before it is parsed, since the parser would crash, or take hours or gigabytes."""
