"""Rules on hierarchy."""
