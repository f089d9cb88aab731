"""The check of a release by other implementations, before it lands."""
