"""A concept scheme has no description, creator, licence or version.

Users need the description to know if the scheme is for them, the licence to use it, the creator to cite it, and the
version to say which one they used. A creator or a licence that is an IRI must be a web address: a relative IRI becomes
the name of a file. One below `.invalid` (RFC 6761) names a creator who has no address. The metadata may be at the
resource that the scheme is part of. In our sources the metadata of the taxonomy have all of it. `missing-label` reports
schemes without a title.

Source: FAIR principles F2, R1.1 and R1.2; W3C "Data on the Web Best Practices" 2, 4, 5 and 7; Cox et al. 2021, "Ten
simple rules for making a vocabulary FAIR".

```turtle bad
ex:scheme a skos:ConceptScheme ; dct:title "Energy"@en .
```

```turtle good
ex:scheme a skos:ConceptScheme ; dct:description "Where energy comes from."@en ;
  dct:title "Energy"@en ; dct:creator ex:institute ; owl:versionInfo "1.0" ;
  dct:license <https://creativecommons.org/publicdomain/zero/1.0/> .
```
"""

from collections.abc import Sequence

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, vocabulary_rule
from taxokit.rdf.iris import check_web_address, leads_nowhere
from taxokit.rdf.skos import DOCUMENTATION
from taxokit.rdf.terms import CC, DC11, DCT, DESCRIPTION, FOAF, ISSUED, OWL, RDFS_COMMENT, VERSION, VERSION_INFO
from taxokit.text.codes import check_digit
from taxokit.text.words import listed

_PARTS = {
    "description": (DESCRIPTION, DC11 + "description", RDFS_COMMENT, *DOCUMENTATION, "http://schema.org/description"),
    "creator": (DCT + "creator", DC11 + "creator", DCT + "publisher", DC11 + "publisher", FOAF + "maker"),
    "licence": (DCT + "license", DCT + "rights", DCT + "accessRights", DC11 + "rights", CC + "license"),
    "version": (VERSION_INFO, OWL + "versionIRI", VERSION, DCT + "modified", ISSUED),
}
"""The metadata that a scheme should have, each with the properties for it."""


_ORCID = ("https://orcid.org/", "http://orcid.org/")
_DIGITS = 16


@vocabulary_rule(Severity.WARNING, in_sources=False)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each scheme that lacks some of its metadata. Ours have the metadata of the taxonomy."""
    wholes = vocabulary.stated(DCT + "isPartOf")
    for scheme in vocabulary.schemes:
        if scheme in vocabulary.concepts:
            continue  # `conflicting-classes` reports it
        about = (scheme, *wholes.get(scheme, ()))
        yield from _unresolvable(vocabulary, scheme, about)
        missing = [part for part, predicates in _PARTS.items() if not _is_stated(vocabulary, about, predicates)]
        if missing:
            message = f"{vocabulary.name(scheme)} does not state its {listed(missing)}"
            hint = "; ".join(f"add the {part} as {vocabulary.name(_PARTS[part][0])}" for part in missing)
            yield Diagnostic(vocabulary.place(scheme), message, hint, about=tuple(missing))


def _unresolvable(vocabulary: Vocabulary, scheme: str, about: Sequence[str]) -> Diagnostics:
    for part in ("creator", "licence"):
        for predicate in _PARTS[part]:
            stated = vocabulary.stated(predicate)
            for target in dict.fromkeys(target for iri in about for target in stated.get(iri, ())):
                is_no_address = target.startswith("_:") or (part == "creator" and leads_nowhere(target))
                problem = "" if is_no_address else check_web_address(target) or _check_orcid(target)
                if problem:
                    message = f"the {part} <{target}> of {vocabulary.name(scheme)} {problem}"
                    is_orcid = target.startswith(_ORCID)
                    hint = "copy the ORCID from the page of the person" if is_orcid else "use an https:// address"
                    at = vocabulary.place_of_use(scheme, target)
                    yield Diagnostic(vocabulary.place(scheme), message, hint, about=(target,), at=at)


def _check_orcid(address: str) -> str:
    """Return that the last digit of an ORCID is not its check digit, "" for all others."""
    digits = address.removeprefix(_ORCID[0]).removeprefix(_ORCID[1]).rstrip("/").replace("-", "")
    if not address.startswith(_ORCID) or not (digits[:-1].isdecimal() and len(digits) == _DIGITS):
        return ""
    return "" if digits[-1].upper() == check_digit(digits[:-1]) else "has a wrong check digit"


def _is_stated(vocabulary: Vocabulary, about: Sequence[str], predicates: Sequence[str]) -> bool:
    return any(
        iri in vocabulary.literals(predicate) or iri in vocabulary.stated(predicate)
        for predicate in predicates
        for iri in about
    )
