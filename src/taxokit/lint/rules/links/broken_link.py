"""A link cannot lead anywhere, as its form alone shows.

Its scheme lacks a colon or a slash, it names no host, its host is a machine that nobody else can reach, or it holds
characters that no address can hold. Looked at are the links in texts, and the values of properties whose values are
pages, such as `foaf:page`, `dcat:landingPage` and `rdfs:seeAlso`. What the pattern of a slot refuses,
`schema-violation` reports. Nothing is fetched. The example domains of RFC 2606 are fine.

Source: RFC 3986 section 3; RFC 3987 section 2.2; RFC 6761; qSKOS "Broken Links", as far as it needs no network.

```yaml bad
id: energy
label: Energy
notes:
  - See https:/www.iso.org/standard/64974.html.
```

```yaml bad
id: energy
label: Energy
notes:
  - See http://localhost:8080/energy.
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

from collections.abc import Iterator

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.lint.registry import vocabulary_rule
from taxokit.lint.vocabulary.view import Vocabulary
from taxokit.rdf.urls import PAGES, addresses_in, check_url

_HINT = "write the whole address"


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """Yield each address whose form is wrong."""
    for address, key in vocabulary.addresses(PAGES):
        fault = check_url(address)
        if fault:
            yield Diagnostic(
                vocabulary.place_of(key),
                f"the link {address} in {vocabulary.name_of_text(key)} {fault}",
                _HINT,
                about=(address,),
            )
    for text in filter(_may_have_one, vocabulary.odd_texts):
        for address in dict.fromkeys(addresses_in(text)):
            fault = check_url(address)
            for key in vocabulary.keys_of_text(text) if fault else ():
                message = f"the link {address} in {vocabulary.name_of_text(key)} {fault}"
                yield Diagnostic(vocabulary.place_of(key), message, _HINT, about=(address,))


def _may_have_one(text: str) -> bool:
    return "/" in text and (":/" in text or "//" in text)
