"""A file in a folder of RDF cannot be read or parsed.

The folder is one vocabulary, of which nothing in this file is checked. The other files are, but for what the missing
part could explain, such as concepts that nothing is related to. A file that is named by itself is an error of the
command, since nothing can be checked.

Source: RDF 1.1 Turtle, TriG, N-Triples, N-Quads and XML Syntax; JSON-LD 1.1.
"""

from taxokit.lint.rule_api import Diagnostics, Severity, Vocabulary, vocabulary_rule


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield the files that could not be read."""
    return iter(vocabulary.unread)
