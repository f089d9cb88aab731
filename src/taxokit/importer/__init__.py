"""Importing what others made: SKOS in any syntax of RDF, or a table, into sources that people can review.

`graph_source` and `table_source` read a file and turn it into drafts of items (`drafting`, with names from `naming`);
`delivering` proves them against the schema and writes them, all or nothing. What cannot be carried is a `Loss` each:
for RDF that is by construction every triple that the graph of the result lacks.
"""
