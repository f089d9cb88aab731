"""`ctdl-asn.json`: the taxonomy as a framework of CTDL-ASN, which the Credential Registry and its tools read.

It is the graph of the Registry without an envelope: the framework and its competencies as JSON-LD, each with its CTID.
A competency has the IRI of its item, and `ceasn:dateModified` is the date of the item itself: the statements of
others about it, its children and the competencies that presuppose it, change with these. docs/frameworks.md lists the
content that CTDL-ASN has no place for. The schemas are those of the Registry for frameworks and competencies (draft 4).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, TypeAlias

from taxokit.formats.edition import Artifact, Edition, artifact_format, uses
from taxokit.rdf import terms
from taxokit.rdf.iris import as_uri
from taxokit.taxonomy.frameworks import NOTES, UNKNOWN_DATE, Entry, Framework, Link, uuid_of
from taxokit.taxonomy.lifecycle import lifecycle_of, stage_of
from taxokit.taxonomy.names import is_deprecated, noun_of
from taxokit.text.json_text import json_text
from taxokit.yaml_text.emitter import is_empty

Values: TypeAlias = dict[str, Any]

CONTEXT = "https://credreg.net/ctdlasn/schema/context/json"

ALIGNMENTS: Mapping[str, str] = {
    terms.EXACT_MATCH: "ceasn:exactAlignment",
    terms.CLOSE_MATCH: "ceasn:majorAlignment",
    terms.BROAD_MATCH: "ceasn:broadAlignment",
    terms.NARROW_MATCH: "ceasn:narrowAlignment",
    terms.RELATED_MATCH: "ceasn:minorAlignment",
    terms.MAPPING_RELATION: "ceasn:alignTo",
}
"""The alignments by the properties of SKOS. A major one is a major overlap of concepts, a minor one a minor overlap."""

STATUS = "http://credreg.net/ctdlasn/vocabs/publicationStatus/"
"""The namespace of the publication statuses: `Draft`, `Published`, `Deprecated`."""

_LINKS = (
    *("ceasn:isTopChildOf", "ceasn:isChildOf", "ceasn:hasChild", "ceasn:prerequisiteAlignment"),
    *("ceasn:skillEmbodied", *ALIGNMENTS.values()),
)
"""The properties for links of a competency, in the order in which they are written."""


@artifact_format
@uses("framework")
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the framework with its competencies."""
    graph = {"@context": CONTEXT, "@graph": list(_Graph(edition.framework).nodes())}
    yield Artifact("ctdl-asn.json", json_text(graph).encode())


class _Graph:
    def __init__(self, framework: Framework) -> None:
        self._framework = framework
        self._uri = cache(as_uri)
        self._iri = as_uri(framework.iri)
        self._language = framework.attribution.language
        self._links: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        """The IRIs to which a competency, or the framework, refers: by its own IRI and by the property."""
        self._places: dict[str, str] = {}
        for link in framework.links:
            self._add(link)

    def nodes(self) -> Iterator[Values]:
        """Yield the framework and its competencies in the order of the document."""
        yield self._whole()
        for entry in self._framework.entries.values():
            yield self._competency(entry)

    def _add(self, link: Link) -> None:
        """Add a link, in both directions if CTDL-ASN has a property for each."""
        origin = self._uri(link.origin.iri)
        target = self._uri(link.target.iri) if link.target else self._iri
        if link.relation == "broader":
            self._both(origin, *(("isChildOf", "hasChild") if link.target else ("isTopChildOf", "hasTopChild")), target)
            if link.place is not None:
                self._places[origin] = str(link.place)
        elif link.relation == "prerequisite":  # "This competency is a prerequisite to the referenced competency."
            self._links[target]["ceasn:prerequisiteAlignment"].append(origin)
        elif link.relation == "replacement":
            self._links[origin]["ceterms:supersededBy"].append(target)
        elif link.relation == "mapping" and link.slot is not None:
            self._links[origin][ALIGNMENTS[link.slot.uri]].append(target)
        elif self._embodies(link):
            self._links[origin]["ceasn:skillEmbodied"].append(target)
        else:
            self._links[origin]["ceasn:alignTo"].append(target)

    def _both(self, origin: str, forward: str, backward: str, target: str) -> None:
        self._links[origin][f"ceasn:{forward}"].append(target)
        self._links[target][f"ceasn:{backward}"].append(origin)

    def _embodies(self, link: Link) -> bool:
        """Return True if a link leads from something else to a skill."""
        target = link.target
        skills = self._framework.skills
        return isinstance(target, Entry) and target.item.cls in skills and link.origin.item.cls not in skills

    def _whole(self) -> Values:
        """Return the framework: the taxonomy as a whole, in one of its versions."""
        credit = self._framework.attribution
        created = min(entry.created for entry in self._framework.entries.values()) if self._framework.entries else ""
        maker = credit.of("edition").maker.page
        publisher = credit.publisher.page
        authors = dict.fromkeys(agent.name for agent in (credit.creator, credit.editor) if agent)
        return _known(
            {
                "@id": self._iri,
                "@type": "ceasn:CompetencyFramework",
                "ceterms:ctid": ctid_of(self._framework.iri),
                "ceasn:name": self._words(credit.title),
                "ceasn:description": self._words(credit.abstract),
                "ceasn:inLanguage": [self._language],
                "ceasn:author": list(authors),
                "ceasn:creator": [as_uri(maker)] if maker else [],
                "ceasn:publisher": [as_uri(publisher)] if publisher else [],
                "ceasn:publisherName": self._words(credit.publisher.name),
                "ceasn:license": as_uri(credit.license_url),
                "ceasn:source": [as_uri(credit.homepage)],
                "ceasn:derivedFrom": [as_uri(credit.based_on.page)] if credit.based_on else [],
                "ceasn:dateCreated": _date(created),
                "ceasn:dateModified": credit.issued,
                "ceasn:publicationStatusType": [f"{STATUS}{'Published' if self._framework.is_final else 'Draft'}"],
                "ceterms:versionIdentifier": [
                    {"@type": "ceterms:IdentifierValue", "ceterms:identifierValueCode": str(credit.version)}
                ],
                "dct:bibliographicCitation": credit.citation,
                **self._links[self._iri],
            }
        )

    def _competency(self, entry: Entry) -> Values:
        """Return a competency. Its text is the definition, and its label the name, if it has both."""
        texts = self._texts(entry)
        name, text = texts.get(terms.PREF_LABEL, {}), texts.get(terms.DEFINITION, {})
        iri = self._uri(entry.iri)
        links = self._links[iri]
        successors = links.get("ceterms:supersededBy", [])
        return _known(
            {
                "@id": iri,
                "@type": "ceasn:Competency",
                "ceterms:ctid": ctid_of(entry.iri),
                "ceasn:competencyLabel": _first(name) if entry.definition else {},
                "ceasn:competencyText": _first(text if entry.definition else name),
                "ceasn:competencyCategory": [self._words(noun_of(entry.item.cls).capitalize())],
                "ceasn:codedNotation": entry.code,
                "ceasn:conceptKeyword": [
                    {tag: word} for tag, words in texts.get(terms.ALT_LABEL, {}).items() for word in words
                ],
                "ceasn:comment": {tag: "\n\n".join(words) for tag, words in self._comments(entry, texts).items()},
                "ceasn:author": [self._framework.maker_of(entry)] if self._framework.attribution.based_on else [],
                "ceasn:inLanguage": [self._language],
                "ceasn:isPartOf": [self._iri],
                "ceasn:listID": self._places.get(iri),
                **{name: links[name] for name in _LINKS if name in links},
                "ceterms:supersededBy": successors[0] if len(successors) == 1 else successors,
                "ceasn:publicationStatusType": [f"{STATUS}{self._status(entry)}"],
                "ceasn:dateCreated": _date(entry.created),
                "ceasn:dateModified": _date(entry.modified),
            }
        )

    def _texts(self, entry: Entry) -> dict[str, dict[str, list[str]]]:
        """Return the texts of an entry by meaning and by language, its own language first."""
        schema, item = self._framework.schema, entry.item
        uris = (terms.PREF_LABEL, terms.DEFINITION, terms.ALT_LABEL, *NOTES)
        texts = {uri: {self._language: own} for uri in uris if (own := entry.texts(schema, uri))}
        texts[terms.PREF_LABEL] = {self._language: [entry.label]}
        holder = item.cls.translations
        inner = {slot.name: slot for slot in schema.classes[holder.range].slots} if holder else {}
        for tag, words in sorted((item.value(holder) or {}).items()):
            for name, value in words.items():
                slot = inner.get(name)
                if slot is not None and slot.uri in uris:
                    texts.setdefault(slot.uri, {})[tag] = value if isinstance(value, list) else [value]
        return texts

    def _comments(self, entry: Entry, texts: Mapping[str, Mapping[str, list[str]]]) -> dict[str, list[str]]:
        """Return the notes of an entry by language, and the reason of a deprecation."""
        comments: dict[str, list[str]] = defaultdict(list)
        for uri in NOTES:
            for tag, words in texts.get(uri, {}).items():
                comments[tag] += words
        reason = self._framework.reason_of(entry)
        if reason:
            comments[self._language].append(reason)
        return comments

    def _status(self, entry: Entry) -> str:
        """Return the publication status of an entry: a draft is at an earlier stage than items in use."""
        schema, item = self._framework.schema, entry.item
        if is_deprecated(self._framework.taxonomy, item):
            return "Deprecated"
        slot = lifecycle_of(schema, item.cls).status
        value = item.value(slot)
        if slot is None or value is None:
            return "Published"
        own, in_use = stage_of(schema, slot, value), stage_of(schema, slot, None)
        return "Draft" if own and in_use and own < in_use else "Published"

    def _words(self, text: str) -> dict[str, str]:
        return {self._language: text} if text else {}


def ctid_of(iri: str) -> str:
    """Return the CTID of a name (CTDL: `ce-` and a UUID)."""
    return f"ce-{uuid_of(iri)}"


def _first(texts: Mapping[str, list[str]]) -> dict[str, str]:
    return {tag: "\n\n".join(words) for tag, words in texts.items()}


def _date(date: str) -> str:
    return "" if date == UNKNOWN_DATE else date


def _known(values: Values) -> Values:
    """Return the values that are not empty."""
    return {key: value for key, value in values.items() if not is_empty(value)}
