"""A link uses http, or ftp, where https is meant.

Whoever is between the reader and the page can read and change it, and browsers warn. Looked at are the links in texts,
and the values of properties whose values are pages, such as `foaf:page`, `dcat:landingPage` and `rdfs:seeAlso`. An IRI
that names a thing, as in mappings, licences, agents and namespaces, is no link: it stays as its owner wrote it, with
http or not. Some names stand in texts too, so those of the W3C, Dublin Core and their like are left alone there.

Options: `names`, the beginnings of addresses that are names wherever they stand.

Source: RFC 9110 section 4.2.2; W3C "Securing the Web"; our policy.

```yaml bad
id: energy
label: Energy
notes:
  - See http://www.iso.org/standard/64974.html.
```

```turtle bad
ex:energy a skos:Concept ; rdfs:seeAlso <http://www.iso.org/standard/64974.html> .
```

```yaml good
id: energy
label: Energy
exact_match:
  - http://www.wikidata.org/entity/Q11379
notes:
  - See https://www.iso.org/standard/64974.html, and http://www.w3.org/2004/02/skos/core#Concept.
```

```turtle good
ex:energy a skos:Concept ; skos:exactMatch <http://www.wikidata.org/entity/Q11379> ; rdfs:seeAlso ex:power .
ex:power a skos:Concept ; dct:source <http://www.iso.org/standard/64974.html> .
```
"""

from collections.abc import Iterator
from typing import Any

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.lint.registry import vocabulary_rule
from taxokit.lint.vocabulary.view import Vocabulary
from taxokit.rdf.urls import PAGES, addresses_in, check_url

_INSECURE = ("http://", "ftp://")
_NAMES = (
    "http://www.w3.org/",
    "http://purl.org/",
    "http://xmlns.com/",
    "http://data.europa.eu/",
    "http://www.wikidata.org/entity/",
    "http://schema.org/",
    "http://id.loc.gov/",
    "http://dbpedia.org/",
    "http://eurovoc.europa.eu/",
)


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary, *, names: tuple[str, ...] = _NAMES) -> Iterator[Diagnostic]:
    """Yield each link to a page that is not encrypted."""
    for address, key in vocabulary.addresses(PAGES):
        if (
            address.lower().startswith(_INSECURE)
            and not address.startswith(names)
            and not vocabulary.described(address)
        ):
            yield _diagnostic(vocabulary, address, key)
    for text in filter(_may_have_one, vocabulary.odd_texts):
        for address in dict.fromkeys(addresses_in(text)):
            if address.lower().startswith(_INSECURE) and not address.startswith(names) and not check_url(address):
                yield from (_diagnostic(vocabulary, address, key) for key in vocabulary.keys_of_text(text))


def _diagnostic(vocabulary: Vocabulary, address: str, key: Any) -> Diagnostic:
    message = f"the link {address} in {vocabulary.name_of_text(key)} is not encrypted"
    return Diagnostic(
        vocabulary.place_of(key), message, "write https://, and see that the page opens", about=(address,)
    )


def _may_have_one(text: str) -> bool:
    return "://" in text and any(start in text.lower() for start in _INSECURE)
