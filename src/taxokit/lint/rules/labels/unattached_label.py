"""A SKOS-XL label is the label of no resource.

No reader ever sees it. Often its resource was deleted, or the link has a typing error. Labels are reported if the file
attaches others: a file of labels alone may belong to another file.

Source: SKOS-XL section B.3; VocBench "dangling xLabels".

```turtle bad
ex:wind a skos:Concept ; <http://www.w3.org/2008/05/skos-xl#prefLabel> ex:label .
ex:label <http://www.w3.org/2008/05/skos-xl#literalForm> "wind power"@en .
ex:other a <http://www.w3.org/2008/05/skos-xl#Label> ; <http://www.w3.org/2008/05/skos-xl#literalForm> "breeze"@en .
```

```turtle good
ex:label a <http://www.w3.org/2008/05/skos-xl#Label> ; <http://www.w3.org/2008/05/skos-xl#literalForm> "wind power"@en .
```
"""

from itertools import chain

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, vocabulary_rule
from taxokit.rdf.skos import LABEL_RELATION, XL_LABELS
from taxokit.rdf.terms import XL_LABEL


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each label that is linked neither to a resource nor to another label."""
    attached = {label for name in XL_LABELS for labels in vocabulary.stated(name).values() for label in labels}
    if not attached:
        return
    related = vocabulary.stated(LABEL_RELATION)
    attached.update(related, chain.from_iterable(related.values()))
    for iri in vocabulary.classes_of(XL_LABEL):
        if iri not in attached and vocabulary.is_own(iri):
            message = f"the label {vocabulary.name(iri)} is the label of no resource"
            yield Diagnostic(vocabulary.place(iri), message, "link it, for example with skosxl:prefLabel, or remove it")
