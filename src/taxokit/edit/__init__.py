"""The edits of sources: one file each, on a workspace whose result is checked before anything is written."""
