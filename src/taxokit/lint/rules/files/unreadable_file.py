"""A source file cannot be read as text.

It is missing, too large, not UTF-8, a directory, a link that leaves the repository, or begins with a byte order mark.
Half of the tools that read YAML would guess at its encoding, and they would not guess alike.

Source: RFC 3629 (UTF-8), YAML 1.2.2 section 5.2; our policy on hostile input.
"""

from collections.abc import Iterator

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.lint.registry import loader_diagnostics, rule
from taxokit.taxonomy.model import Taxonomy


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Iterator[Diagnostic]:
    """Yield the files that could not be read."""
    return loader_diagnostics(taxonomy, "unreadable-file")
