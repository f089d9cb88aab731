"""New repositories, and imports: SKOS in any syntax of RDF, or a table, becomes sources that can be reviewed.

Each value that cannot be mapped is an `UnmappedStatement`: for RDF, every statement that the graph of the result lacks.
"""
