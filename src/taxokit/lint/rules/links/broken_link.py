"""The address of a link is malformed.

The link cannot work: its scheme lacks a colon or a slash, it has no host, its host is not public, or it contains a
character that an address must not contain. Links in texts are checked, and the values of properties for web pages, such
as `foaf:page`, `dcat:landingPage` and `rdfs:seeAlso`; of mappings to other vocabularies the host. Values that do not
fit the pattern of their slot are reported by `schema-violation`. Nothing is fetched. The example domains of RFC 2606
are accepted. Patterns of addresses, such as `void:uriRegexPattern`, are not checked.

Source: RFC 3986 section 3; RFC 3987 section 2.2; RFC 6761; qSKOS "Broken Links", as far as it needs no network.

```yaml bad
id: energy
label: Energy
notes:
  - See https:/www.iso.org/standard/64974.html.
```

```turtle bad
ex:energy a skos:Concept ; rdfs:seeAlso <https://intranet/energy> .
```

```turtle bad
ex:energy a skos:Concept ; skos:exactMatch <http://localhost:8080/energy> .
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
from functools import cache
from typing import Any

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule
from taxokit.rdf.iris import check_url, leads_nowhere, without_path
from taxokit.rdf.skos import MAPPINGS

_ROLES = (terms.CREATOR, terms.CONTRIBUTOR, terms.PUBLISHER)
_IN_FILE = "leads to a file of one machine"


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each malformed address."""
    malformed = [*vocabulary.web_addresses(check_url), *_mappings(vocabulary)]
    agents = {iri for role in _ROLES for targets in vocabulary.stated(role).values() for iri in targets if malformed}
    invalid = {iri for iri, _, _ in vocabulary.invalid_iris()} if malformed else ()  # `invalid-iri` reports them
    for address, key in malformed:
        if address in invalid or address.count("]") > address.count("["):  # part of a pattern: `[https://A/]B`
            continue
        if address in agents and leads_nowhere(address):
            continue
        message = f"the link {address} in {vocabulary.name_of_text(key)} {check_url(address) or _IN_FILE}"
        yield Diagnostic(vocabulary.place_of(key), message, "correct the address", about=(address,))


def _mappings(vocabulary: Vocabulary) -> Iterator[tuple[str, Any]]:
    """Yield the addresses of other vocabularies whose host is invalid or not public, each with its key."""
    problem_of = cache(check_url)  # there are few hosts
    for address, key in vocabulary.addresses((*MAPPINGS, terms.SAME_AS)):
        site = without_path(address)
        is_broken = site.startswith("file://") or problem_of(site)
        if site and is_broken and not vocabulary.is_own(address):
            yield address, key
