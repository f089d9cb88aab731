"""A term in the SKOS namespace does not exist.

Programs do not know it, and silently drop the statements that use it. Some terms are misspelled, others come from
drafts of SKOS.

Source: qSKOS "Undefined SKOS Resources"; SKOS Reference section 2 and appendices A, B.5 and D.

```turtle bad
ex:wind a skos:Concept ; skos:prefLable "Wind"@en .
```

```turtle good
ex:wind a skos:Concept ; skos:prefLabel "Wind"@en ; ex:strength "5" .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, vocabulary_rule
from taxokit.rdf.terms import SKOS, XL
from taxokit.text.patterns import lazy_compile
from taxokit.text.words import did_you_mean

# fmt: off
_NAMES = (
    "Collection", "Concept", "ConceptScheme", "OrderedCollection", "altLabel", "broadMatch", "broader",
    "broaderTransitive", "changeNote", "closeMatch", "definition", "editorialNote", "exactMatch", "example",
    "hasTopConcept", "hiddenLabel", "historyNote", "inScheme", "mappingRelation", "member", "memberList",
    "narrowMatch", "narrower", "narrowerTransitive", "notation", "note", "prefLabel", "related", "relatedMatch",
    "scopeNote", "semanticRelation", "topConceptOf",
)
# fmt: on
_XL_NAMES = ("Label", "altLabel", "hiddenLabel", "labelRelation", "literalForm", "prefLabel")
_KNOWN = {SKOS: _NAMES, XL: _XL_NAMES}
_EXISTING = frozenset(namespace + name for namespace, names in _KNOWN.items() for name in names)
_FORMER = {
    "symbol": "use foaf:depiction",
    "prefSymbol": "use foaf:depiction",
    "altSymbol": "use foaf:depiction",
    "CollectableProperty": "SKOS no longer has such a class",
    "subject": "use dct:subject",
    "primarySubject": "use dct:subject",
    "isSubjectOf": "use dct:subject on the document",
    "isPrimarySubjectOf": "use dct:subject on the document",
    "subjectIndicator": "SKOS no longer has such a property",
    "TopConcept": "use skos:topConceptOf",
    "publicNote": "use skos:note",
    "privateNote": "use skos:editorialNote",
    "externalID": "use skos:notation",
    "broaderGeneric": "use a sub-property of skos:broader of another vocabulary, such as iso-thes:broaderGeneric",
    "broaderInstantive": "use iso-thes:broaderInstantial",
    "broaderPartitive": "use iso-thes:broaderPartitive",
    "narrowerGeneric": "use iso-thes:narrowerGeneric",
    "narrowerInstantive": "use iso-thes:narrowerInstantial",
    "narrowerPartitive": "use iso-thes:narrowerPartitive",
}
"""Terms of drafts and extensions of SKOS in its namespace, each with a hint."""

_ALMOST = lazy_compile(
    r"https?://(?:www\.)?w3\.org/(?:[0-9]{4}/[0-9]{2}|ns|TR)/skos(?:-xl|-reference|/core|/mapping)?[#/]"
)


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each class and property in a SKOS namespace, or in a misspelled one, that does not exist."""
    for term, place in vocabulary.used_terms(_is_unknown):
        namespace = next((known for known in _KNOWN if term.startswith(known)), "")
        name = term.removeprefix(namespace)
        if namespace:
            standard = "SKOS-XL" if namespace == XL else "SKOS"
            hint = _FORMER.get(name, "") if namespace == SKOS else ""
            message = f"{standard} does not define {name!r}"
            hint = hint or did_you_mean(name, _KNOWN[namespace]) or _elsewhere(name)
            yield Diagnostic(place, message, hint, about=(term,), cause=term)
        elif match := _ALMOST.match(term):
            meant = XL if "-xl" in match[0] else SKOS
            message = f"<{match[0]}> is not the namespace of SKOS"
            yield Diagnostic(place, message, f"write <{meant}>", about=(term,), cause=term)


def _is_unknown(term: str) -> bool:
    return "/skos" in term and term not in _EXISTING and term not in _KNOWN


def _elsewhere(name: str) -> str:
    owner = next((owner for owner, names in (("SKOS-XL", _XL_NAMES), ("SKOS", _NAMES)) if name in names), "")
    return f"{owner} defines it" if owner else "define your own terms in your own namespace"
