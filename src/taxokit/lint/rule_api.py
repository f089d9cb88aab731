"""What rules are written with: decorators to register them, the views they check, and what they report."""

from taxokit.core.diagnostics import Diagnostic, Diagnostics, Fix, NewList, NewText, Removal, Replacement, Severity
from taxokit.core.location import Location, Origin, Route, place_in
from taxokit.lint.grouping import MANY, are_usual, each_or_all, repeated
from taxokit.lint.registry import loader_diagnostics, loader_rule, rule, vocabulary_rule
from taxokit.lint.text_rules import TextFinding, in_literals, in_texts, on_literal, text_rule
from taxokit.lint.vocabulary.entailment import Text, Texts
from taxokit.lint.vocabulary.sources import SourceVocabulary
from taxokit.lint.vocabulary.view import Place, Vocabulary
from taxokit.rdf.ancestry import Links

# fmt: off
__all__ = [
    "MANY",
    "Diagnostic",
    "Diagnostics",
    "Fix",
    "Links",
    "Location",
    "NewList",
    "NewText",
    "Origin",
    "Place",
    "Removal",
    "Replacement",
    "Route",
    "Severity",
    "SourceVocabulary",
    "Text",
    "TextFinding",
    "Texts",
    "Vocabulary",
    "are_usual",
    "each_or_all",
    "in_literals",
    "in_texts",
    "loader_diagnostics",
    "loader_rule",
    "on_literal",
    "place_in",
    "repeated",
    "rule",
    "text_rule",
    "vocabulary_rule",
]
# fmt: on
