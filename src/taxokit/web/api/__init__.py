"""What `/api/` answers: data of the releases, and a description of it (OpenAPI 3.1)."""
