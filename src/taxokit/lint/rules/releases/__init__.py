"""Rules on releases."""
