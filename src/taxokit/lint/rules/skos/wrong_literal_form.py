"""A SKOS-XL label has no literal form, or more than one.

The literal form is the text of the label. Without a literal form there is nothing to show; with two it is unclear which
to show, and each becomes a label of the concept.

Source: SKOS-XL S52 (a label has exactly one literal form).

```turtle bad
ex:wind a skos:Concept ; <http://www.w3.org/2008/05/skos-xl#prefLabel> ex:label .
ex:label a <http://www.w3.org/2008/05/skos-xl#Label> .
```

```turtle good
ex:label a <http://www.w3.org/2008/05/skos-xl#Label> ; <http://www.w3.org/2008/05/skos-xl#literalForm> "wind power"@en .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule
from taxokit.rdf.skos import LITERAL_FORM
from taxokit.text.normalize import shortened
from taxokit.text.words import listed


@vocabulary_rule(Severity.ERROR, in_sources=False)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each label of the file that does not have exactly one literal form."""
    forms, resources = vocabulary.literals(LITERAL_FORM), vocabulary.stated(LITERAL_FORM)
    for iri in vocabulary.classes_of(terms.XL_LABEL):
        texts = forms.get(iri, ())
        if len(texts) == 1 or iri not in vocabulary.statements.subjects or iri in resources:
            continue
        examples = listed([repr(shortened(text[0])) for text in texts[:2]])
        forms_text = f"{len(texts)} literal forms, such as {examples}" if texts else "no literal form"
        message = f"the label {vocabulary.name(iri)} has {forms_text}"
        hint = "split it into several labels" if texts else "add skosxl:literalForm"
        yield Diagnostic(vocabulary.place(iri), message, hint)
