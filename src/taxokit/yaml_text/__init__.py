"""YAML as text: parse with positions, patch byte by byte, comments, emit."""
