"""The address of a link is malformed.

The link cannot work: its scheme lacks a colon or a slash, it has no host, its host is not public, or it contains a
character that an address must not contain. Links in texts are checked, and the values of properties for web pages, such
as `foaf:page`, `dcat:landingPage` and `rdfs:seeAlso`. Values that do not fit the pattern of their slot are reported by
`schema-violation`. Nothing is fetched. The example domains of RFC 2606 are accepted. Patterns of addresses, such as
`void:uriRegexPattern`, are not checked.

Source: RFC 3986 section 3; RFC 3987 section 2.2; RFC 6761; qSKOS "Broken Links", as far as it needs no network.

```yaml bad
id: energy
label: Energy
notes:
  - See https:/www.iso.org/standard/64974.html.
```

```turtle bad
ex:energy a skos:Concept ; rdfs:seeAlso <https:///energy> .
```

```yaml good
id: energy
label: Energy
notes:
  - See https://www.iso.org/standard/64974.html (in English), which starts with https://.
```

```turtle good
ex:energy a skos:Concept ; rdfs:seeAlso <https://example.org/energy>, <urn:isbn:9780000000002> .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, vocabulary_rule
from taxokit.rdf.iris import check_url


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each malformed address."""
    malformed = list(vocabulary.web_addresses(check_url))
    invalid = {iri for iri, _, _ in vocabulary.invalid_iris()} if malformed else ()  # `invalid-iri` reports them
    for address, key in malformed:
        if address in invalid or address.count("]") > address.count("["):  # part of a pattern: `[https://A/]B`
            continue
        message = f"the link {address} in {vocabulary.name_of_text(key)} {check_url(address)}"
        yield Diagnostic(vocabulary.place_of(key), message, "correct the address", about=(address,))
