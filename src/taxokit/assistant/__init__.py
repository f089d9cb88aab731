"""Answers for AI assistants: tools, resources and prompts over the client, served by the Model Context Protocol."""
