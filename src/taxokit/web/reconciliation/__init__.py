"""The Reconciliation Service API of the W3C community group, 0.2 and the 1.0 draft: names to items of a release."""
