"""Pages in the words of schema.org (version 29), as JSON-LD: what search engines and assistants read of them.

Each property is one of the types that a node has. IRIs are those of the data, so that the nodes are in its graph.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from taxokit.formats.forms import FORMS, form_of
from taxokit.query.structure import ties
from taxokit.rdf import terms
from taxokit.taxonomy.attribution import Agent, Attribution
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.references import references_in
from taxokit.taxonomy.schema import Class, Slot
from taxokit.web.publication import Publication, name_of, texts_of
from taxokit.web.published_release import PublishedRelease

if TYPE_CHECKING:
    from taxokit.web.mappings import Match
    from taxokit.web.pages import Link

_STARTS = ("https://schema.org/", "http://schema.org/")
_TERM, _SET, _COLLECTION, _OCCUPATION = "DefinedTerm", "DefinedTermSet", "Collection", "Occupation"
_NO_TERMS = {terms.CONCEPT_SCHEME: _SET, terms.COLLECTION: _COLLECTION}
_ORCID = ("https://orcid.org/", "http://orcid.org/")
_MOST_TERMS = 200  # of a set in its page
_APART = ("SHA256SUMS", "manifest.json", "LICENSE", "CITATION.cff", "ATTRIBUTION.md", "NOTES.md", "datapackage.json")
"""The files of a release that are about it."""

Node = Mapping[str, Any]


def document(nodes: Iterable[Node]) -> Node:
    """Return nodes as a document of JSON-LD."""
    return {"@context": "https://schema.org", "@graph": list(nodes)}


def name_of_class(uri: str) -> str:
    """Return the name of a class of schema.org, "" for any other."""
    return next((uri.removeprefix(start) for start in _STARTS if uri.startswith(start)), "")


def breadcrumbs(publication: Publication, trail: Sequence["Link"], title: str) -> Iterator[Node]:
    """Yield the links above a page and, last, its title; nothing for a page without any."""
    if trail:
        steps = [{"name": link.words, "item": f"{publication.origin}{link.path}"} for link in trail]
        numbered = enumerate([*steps, {"name": title}], 1)
        items = [{"@type": "ListItem", "position": number, **step} for number, step in numbered]
        yield {"@type": "BreadcrumbList", "itemListElement": items}


def term(
    publication: Publication, release: PublishedRelease, item: Item, mappings: Iterable["Match"] = ()
) -> dict[str, Any]:
    """Return an item; its types are a term and those that the schema says, and an occupation has its skills.

    A scheme of SKOS is a set of terms, and a collection may have items of several.
    """
    kind = _kind(item.cls)
    kinds = [kind, *filter(None, map(name_of_class, item.cls.mappings))]
    iri, url = release.taxonomy.iri(item), f"{publication.origin}{publication.path(item)}"
    of_term = {"termCode": item.id, "inDefinedTermSet": _sets(release.taxonomy, item)} if kind == _TERM else {}
    return _filled(
        {
            "@type": kinds if len(kinds) > 1 else kind,
            "@id": iri,
            "url": url if url != iri else "",
            "name": name_of(item),
            "description": " ".join(map(str, texts_of(item, terms.DEFINITION))),
            "alternateName": texts_of(item, terms.ALT_LABEL),
            "sameAs": [match.other.link for match in mappings if _is_same(match)],
            "skills": list(_skills(release, item)) if _OCCUPATION in kinds else (),
            **of_term,
        }
    )


def _kind(cls: Class) -> str:
    return next((name for uri, name in _NO_TERMS.items() if uri in cls.types), _TERM)


def _sets(taxonomy: Taxonomy, item: Item) -> str | list[str]:
    """Return the scheme of the list of an item, else those that it names."""
    slot = item.cls.meaning(terms.IN_SCHEME)
    references = references_in(taxonomy, item, slot) if slot is not None and slot.refers else ()
    named = [taxonomy.iri(reference.target) for reference in references if reference.target is not None]
    return taxonomy.scheme_iri(item) or named


def _is_same(match: "Match") -> bool:
    return match.uri == terms.SKOS + "exactMatch" and match.other.link.startswith(("https://", "http://"))


def _skills(release: PublishedRelease, item: Item) -> Iterator[Node]:
    """Yield the items of other lists to which those inside an item lead."""
    for tie in ties(release.taxonomy):
        if tie.source is item.slot:
            for target in tie.targets(item):
                yield {"@type": _TERM, "@id": release.taxonomy.iri(target), "name": name_of(target)}


def term_set(publication: Publication, slot: Slot, iri: str, words: Mapping[str, str], tops: Iterable[Item]) -> Node:
    """Return a list with the items at its top, if they are few. `words` are its name and its description."""
    default = _SET if _kind(publication.taxonomy.schema.classes[slot.range]) == _TERM else _COLLECTION
    kind = name_of_class(str(slot.annotations.get("scheme_class", ""))) or default
    credit, url = publication.current.attribution, f"{publication.origin}{_path(publication, slot)}"
    node = _filled({"@type": kind, "@id": iri, "url": url if url != iri else "", **words})
    if kind != _SET:  # it may be no creative work
        return node
    items = [{"@id": publication.taxonomy.iri(item)} for item in tops]
    return _filled(
        {
            **node,
            "inLanguage": publication.language,
            "license": credit.license_url,
            "version": publication.current.version,
            "isPartOf": {"@type": "Dataset", "@id": _dataset_iri(publication), "name": credit.title},
            "hasDefinedTerm": items if len(items) <= _MOST_TERMS else (),
        }
    )


def _path(publication: Publication, slot: Slot) -> str:
    return publication.addresses.path(publication.addresses.of_list(slot))


def _dataset_iri(publication: Publication) -> str:
    return publication.taxonomy.iri(publication.taxonomy.root)


def dataset(publication: Publication, release: PublishedRelease, files: Mapping[str, str], url: str) -> Node:
    """Return the taxonomy as a release has it. `files` are the addresses of its downloads, with their media types."""
    credit = release.attribution
    is_current = release is publication.current
    return _filled(
        {
            "@type": "Dataset",
            "@id": _dataset_iri(publication) if is_current else url,
            "url": url,
            "name": credit.title,
            "description": credit.abstract,
            "version": release.version,
            "license": credit.license_url,
            "isAccessibleForFree": True,
            "datePublished": credit.issued or "",
            "citation": credit.citation,
            "inLanguage": credit.language,
            "identifier": f"https://doi.org/{credit.doi}" if credit.doi else "",
            "distribution": [
                {"@type": "DataDownload", "encodingFormat": media_type, "contentUrl": address}
                for address, media_type in files.items()
            ],
            **_agents(release, credit),
        }
    )


def downloads_of(publication: Publication, release: PublishedRelease) -> Mapping[str, str]:
    """Return the addresses of the files of a release that have all of it, with their media types."""
    folder = f"{publication.origin}{publication.addresses.base}/{release.version}"
    names = [name for name in release.files if "/" not in name and name not in _APART]
    return {f"{folder}/{name}": (form_of(name) or FORMS[""]).media_type for name in names}


def website(publication: Publication) -> Node:
    """Return the site with its search."""
    addresses, title = publication.addresses, publication.current.attribution.title
    search = f"{publication.origin}{addresses.below('search')}?q={{q}}"
    return {
        "@type": "WebSite",
        "url": f"{publication.origin}{addresses.home}",
        "name": title,
        "inLanguage": publication.language,
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": search},
            "query-input": "required name=q",
        },
    }


def _agents(release: PublishedRelease, credit: Attribution) -> Node:
    """Return the agents and the published work."""
    stated = {"creator": credit.creator, "contributor": credit.editor, "publisher": credit.publisher}
    agents: dict[str, Any] = {role: _agent(release, agent) for role, agent in stated.items() if agent.name}
    work = credit.based_on
    if work is not None:
        about = {"name": work.title, "version": work.version, "datePublished": work.issued, "url": work.page}
        agents["isBasedOn"] = {"@type": "CreativeWork", **about, "creator": agents["creator"]}
    return agents


def _agent(release: PublishedRelease, agent: Agent) -> Node:
    """Return an agent, a person if the data or its ORCID iD says so; one with a name alone may be either."""
    about = release.statements.about(agent.iri) if agent.iri else ()
    types = {getattr(triple.object, "value", "") for triple in about if triple.predicate.value == terms.TYPE}
    if terms.FOAF + "Person" in types or agent.page.startswith(_ORCID):
        return _filled({"@type": "Person", "name": agent.name, "url": agent.page})
    is_known = agent.page or terms.FOAF + "Organization" in types
    return _filled({"@type": "Organization" if is_known else "", "name": agent.name, "url": agent.page})


def _filled(node: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in node.items() if value}
