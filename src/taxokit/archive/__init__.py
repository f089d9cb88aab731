"""Reads what was released: folders, integrity, released items."""
