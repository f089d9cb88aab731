"""One file per rule: the defect of a taxonomy, the reason why it matters, and the check for it."""
