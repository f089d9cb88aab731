"""One file per rule: what can be wrong with a taxonomy, why it matters, and how it is found."""
