"""Rules on mappings."""
