"""A term of Dublin Core, RDF, RDF Schema, OWL or XML Schema does not exist.

Programs do not know it, and silently drop the statements that use it. Often it is misspelled, or belongs to another
namespace: `dct:license` exists, and `dc:license` does not. Terms of SKOS are checked by `unknown-skos-term`.

Source: DCMI Metadata Terms; RDF Schema 1.1; OWL 2; XSD 1.1 part 2.

```turtle bad
ex:wind a skos:Concept ; dct:create "2020-03-01"^^xsd:date .
```

```turtle good
ex:wind a skos:Concept ; dct:created "2020-03-01"^^xsd:date ; owl:deprecated true ; ex:create "2020" .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, vocabulary_rule
from taxokit.rdf.standards import STANDARDS
from taxokit.rdf.terms import DC11, DCT, RDF
from taxokit.text.patterns import lazy_compile
from taxokit.text.words import did_you_mean

_NAMESPACES = tuple(STANDARDS)
_INSECURE = tuple(name.replace("http:", "https:") for name in _NAMESPACES)

_MISTAKEN = {
    **dict.fromkeys(("http://purl.org/dc/term/", "http://purl.org/dc/terms#", "http://purl.org/dcterms/"), DCT),
    **dict.fromkeys(("http://purl.org/dc/element/1.1/", "http://purl.org/dc/elements/1.1#"), DC11),
}
"""Common mistakes in the namespaces of Dublin Core."""

_NOT_OF_AN_IRI = lazy_compile(r'[\s<>"{}|\\^`]')
"""A character that makes an IRI invalid, as `invalid-iri` reports."""


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each term that the standard of its namespace does not define."""
    mistaken: set[str] = set()
    for term, place in vocabulary.used_terms(_is_unknown):
        wrong = next((name for name in _MISTAKEN if term.startswith(name)), "")
        if wrong:
            if wrong not in mistaken:
                mistaken.add(wrong)
                message, hint = f"<{wrong}> is not a namespace of Dublin Core", f"write <{_MISTAKEN[wrong]}>"
                yield Diagnostic(place, message, hint, about=(wrong,), cause=wrong)
            continue
        namespace = next(name for name in _NAMESPACES if term.replace("https:", "http:", 1).startswith(name))
        standard, names = STANDARDS[namespace]
        if term.startswith(namespace):
            name = term.removeprefix(namespace)
            message = f"{standard} does not define {name!r}"
            hint = did_you_mean(name, names) or "define it in your own namespace"
            if namespace == DC11 and name in STANDARDS[DCT][1]:
                hint = f"write <{DCT}{name}>"
        else:
            message, hint = f"the namespace of {standard} begins with http:, not https:", f"write <{namespace}>"
        yield Diagnostic(place, message, hint, about=(term,), cause=term)


def _is_unknown(term: str) -> bool:
    if not term.startswith(_NAMESPACES):
        return term.startswith((*_INSECURE, *_MISTAKEN))
    namespace = next(name for name in _NAMESPACES if term.startswith(name))
    name = term.removeprefix(namespace)
    is_number_in_list = namespace == RDF and name.startswith("_") and name[1:].isdigit()
    is_known = name in STANDARDS[namespace][1] or is_number_in_list
    return bool(name) and not is_known and not _NOT_OF_AN_IRI.search(name)
