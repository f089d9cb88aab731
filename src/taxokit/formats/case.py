"""`case.json`: the taxonomy as a package of CASE 1.1, the competency framework exchange format of 1EdTech.

It has the items, their hierarchy, links and replacements, and the mappings to other vocabularies. docs/frameworks.md
lists the content that CASE has no place for. The schema is case-v1p1-cfpackage.json of 1EdTech. CASE 1.0 lacks some
keys of it, and is written by `case_1_0`.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Literal, TypeAlias

from taxokit.formats.edition import Artifact, Edition, artifact_format, uses
from taxokit.rdf import terms
from taxokit.rdf.iris import as_uri
from taxokit.taxonomy.frameworks import NOTES, UNKNOWN_DATE, Entry, Framework, Link, Term, uuid_of
from taxokit.taxonomy.mappings import mapping_notices
from taxokit.taxonomy.names import noun_of
from taxokit.taxonomy.schema import Class
from taxokit.text.json_text import json_text
from taxokit.yaml_text.emitter import is_empty

CaseVersion: TypeAlias = Literal["1.1", "1.0"]
Values: TypeAlias = dict[str, Any]

ALT_LABELS, PROPERTY = "altLabels", "property"
"""The keys of our extensions (CASE 1.1): alternative labels of an item, and the IRI of the slot that states a link."""

_TYPES = {
    "broader": "isChildOf",
    "prerequisite": "precedes",
    "related": "isRelatedTo",
    "replacement": "replacedBy",
    "mapping": "isRelatedTo",
}
_IN_1_1 = frozenset(("caseVersion", "extensions", "targetType"))
"""The keys that CASE 1.0 does not have."""


@artifact_format
@uses("framework")
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the package."""
    yield Artifact("case.json", case_bytes(edition, "1.1"))


def case_bytes(edition: Edition, version: CaseVersion) -> bytes:
    """Return the package of an edition as a file."""
    return json_text(CasePackage(edition.framework, version).content).encode()


class CasePackage:
    """A framework in the words of a version of CASE."""

    def __init__(self, framework: Framework, version: CaseVersion = "1.1") -> None:
        self.framework = framework
        self.version = version

    @property
    def content(self) -> Values:
        """The whole package."""
        return {
            "CFDocument": self.document,
            "CFItems": [self.item(entry) for entry in self.framework.entries.values()],
            "CFAssociations": [self.association(link) for link in self.framework.links],
            "CFDefinitions": {"CFLicenses": [self.license], "CFItemTypes": self.item_types},
        }

    @property
    def document(self) -> Values:
        """The document: the taxonomy as a whole, in one of its versions."""
        credit = self.framework.attribution
        return self._known(
            identifier=uuid_of(self.framework.iri),
            uri=as_uri(self.framework.iri),
            caseVersion="1.1",
            creator=credit.of("edition").maker.name,
            title=credit.title,
            lastChangeDateTime=self._issued,
            officialSourceURL=as_uri(credit.homepage),
            publisher=credit.publisher.name,
            description=credit.abstract,
            language=credit.language,
            version=str(credit.version),
            adoptionStatus="Adopted" if self.framework.is_final else "Draft",
            statusStartDate=credit.issued,
            licenseURI=self._link_to(self.license),
            notes="\n".join([*credit.lines, *mapping_notices(self.framework.taxonomy)]),
        )

    @property
    def license(self) -> Values:
        """The licence."""
        credit = self.framework.attribution
        return self._known(
            identifier=uuid_of(credit.license_url),
            uri=as_uri(credit.license_url),
            title=credit.license,
            licenseText=f"The text of the licence {credit.license} is at {credit.license_url}.",
            lastChangeDateTime=date_time(UNKNOWN_DATE),
        )

    @property
    def item_types(self) -> Sequence[Values]:
        """The types of items: the classes of the schema, in its order."""
        return [
            self._known(
                identifier=uuid_of(cls.uri),
                uri=as_uri(cls.uri),
                title=_title(cls),
                description=cls.description or _title(cls),
                hierarchyCode=str(number),
                lastChangeDateTime=self._issued,
            )
            for number, cls in enumerate(self.framework.classes, start=1)
        ]

    def item(self, entry: Entry) -> Values:
        """Return an item. The full statement is its definition and the short one its label, if it has both."""
        schema, cls = self.framework.schema, entry.item.cls
        alt_labels = entry.texts(schema, terms.ALT_LABEL)
        notes = [text for uri in NOTES for text in entry.texts(schema, uri)]
        reason = self.framework.reason_of(entry)
        return self._known(
            identifier=entry.uuid,
            fullStatement=entry.definition or entry.label,
            CFItemType=_title(cls),
            uri=as_uri(entry.iri),
            humanCodingScheme=entry.code,
            abbreviatedStatement=entry.label if entry.definition else "",
            conceptKeywords=alt_labels,
            notes="\n\n".join([*notes, reason] if reason else notes),
            language=self.framework.attribution.language,
            CFItemTypeURI={"title": _title(cls), "identifier": uuid_of(cls.uri), "uri": as_uri(cls.uri)},
            statusStartDate=entry.created[:10] if entry.created != UNKNOWN_DATE else "",
            statusEndDate=entry.ended[:10],
            lastChangeDateTime=date_time(entry.modified),
            extensions={ALT_LABELS: alt_labels} if alt_labels else {},
        )

    def association(self, link: Link) -> Values:
        """Return an association. A prerequisite precedes the item that has the link; other links keep their direction.

        Of the mappings, those of `skos:exactMatch` are exact matches, the others relations.
        """
        origin, target = self._end(link.origin), self._end(link.target)
        if link.relation == "prerequisite":
            origin, target = target, origin
        is_exact = link.slot is not None and link.slot.uri == terms.EXACT_MATCH
        kind = "exactMatchOf" if is_exact else _TYPES[link.relation]
        is_general = link.slot is not None and kind in ("isRelatedTo", "precedes")
        identifier = self.framework.uuid_of_link(link)
        return self._known(
            identifier=identifier,
            associationType=kind,
            sequenceNumber=link.place,
            uri=f"urn:uuid:{identifier}",
            originNodeURI=origin,
            destinationNodeURI=target,
            lastChangeDateTime=date_time(link.modified),
            extensions={PROPERTY: link.slot.uri} if link.slot is not None and is_general else {},
        )

    def _end(self, end: Entry | Term | None) -> Values:
        """Return one end of a link: an entry, a term of another vocabulary, or the document above the top."""
        if end is None:
            return self._link_to(self.document)
        link = {"title": end.label or end.iri, "identifier": uuid_of(end.iri), "uri": as_uri(end.iri)}
        return self._known(**link, targetType="ext:skos" if isinstance(end, Term) else "")

    @property
    def _issued(self) -> str:
        return date_time(self.framework.attribution.issued or UNKNOWN_DATE)

    def _known(self, **values: Any) -> Values:
        """Return the values that are not empty, under keys of this version of CASE."""
        left_out = _IN_1_1 if self.version == "1.0" else ()
        return {key: value for key, value in values.items() if key not in left_out and not is_empty(value)}

    @staticmethod
    def _link_to(values: Values) -> Values:
        return {key: values[key] for key in ("title", "identifier", "uri")}


def _title(cls: Class) -> str:
    """Return the name of the items of a class, as a title: `Ordered collection`."""
    return noun_of(cls).capitalize()


def date_time(value: str) -> str:
    """Return a date, with or without a time, as a date with a time (RFC 3339, section 5.6): in UTC without a zone."""
    if "T" not in value:
        return f"{value}T00:00:00Z"
    has_zone = value.endswith(("Z", "z")) or value[-6:-5] in ("+", "-")
    return value if has_zone else f"{value}Z"
