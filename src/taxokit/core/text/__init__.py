"""Text and its words: Unicode, languages, labels, Markdown, columns."""
