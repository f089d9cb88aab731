"""The compiled schema, the document and its items, references, life cycle, canonical form, and projections."""
