"""A link uses http or ftp instead of https.

Others on the network can read and change the page on its way, and browsers warn. Links in texts are checked, and the
values of properties for web pages, such as `foaf:page`, `dcat:landingPage` and `rdfs:seeAlso`. An IRI that identifies
something, as in mappings, licences, agents and namespaces, is not a link, and stays as its owner wrote it. Texts
contain identifiers, too: IRIs of the vocabulary itself, of the W3C, Dublin Core and the like are not reported, nor
addresses that look like identifiers of linked data, by their host (`purl.`, `data.`, handles) or path (`/id/`, `/def/`,
`/ontology/`).

Options: `names` are the beginnings of addresses that are identifiers wherever they occur.

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
ex:sun a skos:Concept ; skos:changeNote "See instead http://example.org/energy (Energy)"@en .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, vocabulary_rule
from taxokit.rdf.iris import check_url, is_identifier

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
def check(vocabulary: Vocabulary, *, names: tuple[str, ...] = _NAMES) -> Diagnostics:
    """Yield each link that is not encrypted."""

    def is_odd(address: str) -> bool:
        return (
            address.lower().startswith(_INSECURE)
            and not address.startswith(names)
            and not is_identifier(address)
            and not any(map(vocabulary.is_own, (address, f"{address}/", f"{address}#")))
            and not check_url(address)  # `broken-link` reports it
        )

    for address, key in vocabulary.web_addresses(is_odd):
        message = f"the link {address} in {vocabulary.name_of_text(key)} is not encrypted"
        hint = "use https://, and check that the page opens"
        yield Diagnostic(vocabulary.place_of(key), message, hint, about=(address,))
