"""Other hosts: requests to them, and code that reaches none."""
