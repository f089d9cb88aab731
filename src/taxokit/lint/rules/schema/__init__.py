"""Rules on schema."""
