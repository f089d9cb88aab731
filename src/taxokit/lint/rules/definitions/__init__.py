"""Rules on definitions."""
