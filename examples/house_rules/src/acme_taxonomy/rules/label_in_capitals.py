"""A label is in capitals.

Our style guide writes labels as in a sentence. Capitals hide which words are abbreviations.

Options: `shortest` is the number of letters from which a label counts; shorter ones may be abbreviations.

Source: Acme's style guide, section 3.
"""

from taxokit.lint.rule_api import Diagnostics, Severity, Vocabulary, on_literal, terms, vocabulary_rule


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary, *, shortest: int = 5) -> Diagnostics:
    """Yield each preferred label of which all letters are capitals."""
    for iri, predicate, text in vocabulary.literals_of(terms.PREF_LABEL):
        if text[0].isupper() and sum(map(str.isalpha, text[0])) >= shortest:
            yield on_literal(vocabulary, iri, predicate, text, "is in capitals", "write it as in a sentence")
