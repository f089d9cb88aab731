"""The Git repository around a taxonomy, asked by calls of the `git` command."""
