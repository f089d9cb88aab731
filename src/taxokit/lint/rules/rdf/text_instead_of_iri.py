"""A text is written instead of an IRI: a licence, a creator, a replacement, a page.

Programs that follow the link find nothing: they know a licence by its IRI, and an agent to credit by its own. A name
belongs to the agent, as `foaf:name`. Dublin Core recommends an IRI for a creator and the like, and allows a name if
there is none: such a finding is an *info*. Properties of the Dublin Core element set (`dc:creator`) take texts. Links
of SKOS are checked by `invalid-value-type`.

Source: DCMI Metadata Terms (ranges LicenseDocument and the like; comments on creator, publisher, contributor and
rightsHolder); OWL 2 and FOAF (object properties); W3C "Data on the Web Best Practices", practice 4.

```turtle bad
ex:scheme a skos:ConceptScheme ; dct:license "CC BY 4.0" .
```

```turtle good
ex:scheme a skos:ConceptScheme ; dct:license <https://creativecommons.org/licenses/by/4.0/> ; dct:creator ex:institute .
ex:institute a foaf:Organization ; foaf:name "Institute of Energy" .
```
"""

from taxokit.lint.rule_api import Diagnostics, Severity, Vocabulary, on_literal, vocabulary_rule
from taxokit.rdf.iris import PAGES, is_address
from taxokit.rdf.terms import CC, DCT, FOAF, OWL, PROV, RDFS, XSD

_PAGES = tuple(name for name in PAGES if not name.endswith("//schema.org/url"))
"""Without `schema:url`, which takes a literal: `schema:URL` is a datatype."""

_NAMED_AGENTS = (DCT + "creator", DCT + "publisher", DCT + "contributor", DCT + "rightsHolder")
_AGENTS = (*_NAMED_AGENTS, FOAF + "maker")
_LICENCES = (DCT + "license", CC + "license")
_RESOURCES = (
    *(DCT + name for name in ("isReplacedBy", "replaces", "isPartOf", "hasPart", "isVersionOf", "hasVersion")),
    *(RDFS + name for name in ("isDefinedBy", "subClassOf", "subPropertyOf", "domain", "range")),
    *(OWL + name for name in ("sameAs", "versionIRI", "priorVersion", "imports")),
    *(PROV + name for name in ("wasDerivedFrom", "wasAttributedTo")),
)


@vocabulary_rule(Severity.WARNING, in_sources=False)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield the texts that are values of properties for resources; our sources cannot contain any."""
    for iri, predicate, text in vocabulary.literals_of(*_AGENTS, *_LICENCES, *_RESOURCES, *_PAGES):
        if text[0].strip() and not (predicate in _PAGES and text[2] == f"{XSD}anyURI"):
            is_name = predicate in _NAMED_AGENTS and not is_address(text[0])
            message, hint = "is a text instead of an IRI", _hint(predicate, text[0])
            about = on_literal(vocabulary, iri, predicate, text, message, hint)
            yield about._replace(severity=Severity.INFO if is_name else Severity.WARNING, cause=predicate)


def _hint(predicate: str, words: str) -> str:
    if is_address(words):
        return f"write <{words}>"
    if predicate in _AGENTS:
        return "write the IRI of the agent, and its name as foaf:name"
    return "write the IRI of the licence" if predicate in _LICENCES else "write the IRI"
