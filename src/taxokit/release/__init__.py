"""Build, cut, sign, verify and reproduce releases."""
