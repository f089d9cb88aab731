"""A mapping leads to a page about a thing, instead of the thing.

The IRI in the address bar of the browser is often not that of the concept: Wikidata shows `…/wiki/Q42` for
`…/entity/Q42`, DBpedia `/page/` for `/resource/`. Programs that join data by IRIs find nothing. A page of Wikipedia is
no concept at all; its article has an item in Wikidata. The fix writes the IRI if it follows from the page.

Source: W3C "Cool URIs for the Semantic Web" section 4 (a thing and the page about it); the pages of the services.

```turtle bad
ex:wind a skos:Concept ; skos:exactMatch <https://www.wikidata.org/wiki/Q43302> .
```

```turtle good
ex:wind a skos:Concept ; skos:exactMatch <http://www.wikidata.org/entity/Q43302> ;
  rdfs:seeAlso <https://en.wikipedia.org/wiki/Wind_power> .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, NewText, Severity, Vocabulary, terms, vocabulary_rule
from taxokit.rdf.skos import MAPPINGS
from taxokit.text.patterns import lazy_compile

_MARKS = ("/wiki/", "/page/", "geonames.org/", "/data/", ".html", "/record/", "FullDisplay", "title=", "uri=", "/about")
_ENTITIES = (
    (
        r"https?://(?:(?:www|m)\.)?wikidata\.org/(?:wiki/(?:Special:EntityData/|Property:|Lexeme:)?|w/index\.php\?title=)([QPL]\d+).*",
        r"http://www.wikidata.org/entity/\1",
    ),
    (
        r"https?://((?:[a-z]+\.)?dbpedia\.org)/(?:page|data|html)/([^?#]+?)(?:\.(?:ttl|json|jsod|rdf|n3|ntriples))?",
        r"http://\1/resource/\2",
    ),
    (r"https?://(?:www\.)?geonames\.org/(\d+)(?:/.*)?", r"https://sws.geonames.org/\1/"),
    (r"https?://sws\.geonames\.org/(\d+)/about\.rdf", r"https://sws.geonames.org/\1/"),
    (r"https?://vocab\.getty\.edu/page/(aat|tgn|ulan)/(\d+).*", r"http://vocab.getty.edu/\1/\2"),
    (r"https?://www\.getty\.edu/vow/AATFullDisplay.*subjectid=(\d+)", r"http://vocab.getty.edu/aat/\1"),
    (r"https?://www\.getty\.edu/vow/\w+FullDisplay.*", ""),
    (
        r"https?://id\.loc\.gov/((?:authorities|vocabulary)/[^?#]+?)(?:\.skos)?\.(?:html|rdf|json|jsonld|nt)",
        r"http://id.loc.gov/\1",
    ),
    (r"https?://meshb(?:-prev)?\.nlm\.nih\.gov/record/ui\?ui=(D\d+)", r"http://id.nlm.nih.gov/mesh/\1"),
    (r"https?://agrovoc\.fao\.org/browse/agrovoc/(?:[a-z-]+/)?page/(c_\w+)", r"http://aims.fao.org/aos/agrovoc/\1"),
    (r"https?://op\.europa\.eu/.*[?&]uri=(http://[\w.-]+/[\w/.-]+)", r"\1"),
    (r"https?://d-nb\.info/gnd/([\dX-]+)/about(?:/.*)?", r"https://d-nb.info/gnd/\1"),
    (r"https?://[a-z-]+(?:\.m)?\.wikipedia\.org/wiki/.+", ""),
    (r"https?://[^/?#]+/(?:[^?#]+/)?[a-z]{2}/page/[^/]+", ""),
)
"""The pages of some services, each with the IRI of the thing, "" if it does not follow. The last one is Skosmos."""

_PATTERNS = [(lazy_compile(pattern), entity) for pattern, entity in _ENTITIES]


@vocabulary_rule(Severity.WARNING, fixable=True, on_mappings=True)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each mapping to a page."""
    for address, key in vocabulary.addresses((*MAPPINGS, terms.SAME_AS)):
        entity = _entity(address) if any(mark in address for mark in _MARKS) else None
        if entity is not None:
            message = f"{vocabulary.name_of_text(key)} leads to a page, {address}"
            hint = f"write {entity}" if entity else "write the IRI of the concept, and rdfs:seeAlso for the page"
            fix = NewText(entity) if entity else None
            yield Diagnostic(vocabulary.place_of(key), message, hint, fix, about=(address,))


def _entity(address: str) -> str | None:
    """Return the IRI of the thing that a page is about, "" if it does not follow; None if it is no known page."""
    for pattern, entity in _PATTERNS:
        match = pattern.fullmatch(address)
        if match:
            return match.expand(entity)
    return None
