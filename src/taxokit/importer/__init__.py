"""New repositories, and imports: SKOS in any syntax of RDF, or a table, becomes sources that can be reviewed.

An import is a pipeline, which `run` drives: a source is read (`rdf_source`, `csv_source`), its items are drafted
(`rdf_items`, `csv_items`), its statements are mapped to their slots (`rdf_mapping`, `csv_mapping`), and the result is
validated and written, all of it or nothing. What cannot be mapped is an `UnmappedStatement` each: for RDF, by
construction, every statement that the graph of the result lacks.
"""
