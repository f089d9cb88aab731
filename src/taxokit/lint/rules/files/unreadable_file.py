"""A source file cannot be read as text.

It is missing, too large, not UTF-8, a directory, or a link that leaves the repository.
Tools that read YAML would guess at its encoding, and not all would guess the same.

Source: RFC 3629 (UTF-8), YAML 1.2.2 section 5.2; our policy on hostile input.
"""

from taxokit.lint.rule_api import Severity, loader_rule

loader_rule(__name__, Severity.ERROR)
