"""Releases: read, cut, verify, sign, withdraw, fetch and publish them."""
