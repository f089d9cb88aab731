"""The tabular view of a taxonomy: its tables, their columns and rows, and the way back from a cell to a value.

`layout` is the front: which tables a schema has, and the rows that a document gives them.
"""
