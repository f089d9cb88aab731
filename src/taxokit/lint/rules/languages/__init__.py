"""Rules on languages."""
