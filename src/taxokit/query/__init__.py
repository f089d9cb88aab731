"""Questions of people, read only: one module a question."""
