"""A file in a folder of RDF cannot be read or parsed.

The folder is one vocabulary. The other files are checked, but for problems that the missing part could explain, such as
orphan concepts. If the command names the file itself, it fails, since there is nothing else to check.

Source: RDF 1.1 Turtle, TriG, N-Triples, N-Quads and XML Syntax; JSON-LD 1.1.
"""

from taxokit.lint.rule_api import Diagnostics, Severity, Vocabulary, vocabulary_rule


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield the files that could not be read."""
    return iter(vocabulary.unread)
