"""Rules on attribution."""
