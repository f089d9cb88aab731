"""Reading a package of CASE 1.0 or 1.1 as the statements of SKOS that say the same.

The document is a concept scheme, and an item a concept: its label is the abbreviated statement and its definition the
full one, or the full statement alone is the label. Values without a word in SKOS stay statements of CASE, so that
an import lists them.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from pyoxigraph import Literal, NamedNode

from taxokit.importer.framework_values import (
    HOMEPAGE,
    PREREQUISITE,
    TRUE,
    as_list,
    dated,
    node_of,
    tagged,
    texts_in,
)
from taxokit.importer.rdf_source import Node, Statement
from taxokit.rdf import terms
from taxokit.rdf.iris import is_iri
from taxokit.rdf.skos import MAPPINGS
from taxokit.rdf.terms import DCT, SKOS
from taxokit.taxonomy.attribution import KNOWN_LICENSES
from taxokit.taxonomy.frameworks import UNKNOWN_DATE, uuid_of

Values = Mapping[str, Any]

CASE = "https://purl.imsglobal.org/spec/case/v1p1/"
"""The beginning of the names of values that have no word in SKOS."""

_IDENTIFIER = DCT + "identifier"
_MIDNIGHT = ("T00:00:00Z", "T00:00:00+00:00")

_OF_DOCUMENT = {
    "title": terms.TITLE,
    "description": terms.DESCRIPTION,
    "notes": SKOS + "note",
}
_PLAIN = {
    "creator": terms.CREATOR,
    "publisher": terms.PUBLISHER,
    "version": terms.VERSION_INFO,
    "humanCodingScheme": terms.NOTATION,
}
_DATES = {"lastChangeDateTime": terms.MODIFIED, "statusStartDate": terms.CREATED}
_READ = frozenset(
    (
        *("identifier", "sourcedId", "uri", "language", "caseVersion", "CFPackageURI", "CFDocumentURI", "extensions"),
        *("fullStatement", "abbreviatedStatement", "CFItemType", "CFItemTypeURI", "conceptKeywords", "licenseURI"),
    )
)
"""The keys that are read together with others, and those that follow from the rest."""

_LINKS = {
    "isChildOf": terms.BROADER,
    "isPartOf": terms.BROADER,
    "isPeerOf": terms.RELATED,
    "isRelatedTo": terms.RELATED,
    "exactMatchOf": terms.EXACT_MATCH,
    "replacedBy": terms.REPLACED_BY,
    "precedes": PREREQUISITE,
}
_OF_ASSOCIATION = ("sequenceNumber", "notes", "CFAssociationGroupingURI")
"""The values of an association that SKOS has no place for."""


def is_package(content: Any) -> bool:
    """Return True if the content of a file of JSON is a package."""
    return isinstance(content, dict) and isinstance(content.get("CFDocument"), dict)


def statements_of(package: Values) -> Iterator[Statement]:
    """Yield the statements of a package, some more than once. Raises ValueError if it has no list of items."""
    yield from _Reader(package).statements()


class _Reader:
    def __init__(self, package: Values) -> None:
        self._package = package
        self._document: Values = package["CFDocument"]
        self._items = _objects(package, "CFItems", "CFItem")
        if not self._items:
            raise ValueError("has no CFItems, the list of the items of a package of CASE")
        self._scheme = _iri(self._document)
        self._language = _text(self._document.get("language"))

    @cached_property
    def _iris(self) -> Mapping[str, str]:
        """The IRIs of the document and the items, by identifier and by `uri`."""
        iris = {}
        for values in (*self._items, self._document):
            iris[_identifier(values)] = iris[_text(values.get("uri"))] = _iri(values)
        return iris

    @cached_property
    def _day(self) -> str:
        """The latest day on which anything of the package changed."""
        return max(_text(values.get("lastChangeDateTime"))[:10] for values in (*self._items, self._document))

    def statements(self) -> Iterator[Statement]:
        yield self._scheme, terms.TYPE, NamedNode(terms.CONCEPT_SCHEME)
        for key, predicate in _OF_DOCUMENT.items():
            yield from self._texts(self._scheme, predicate, self._document.get(key), self._language)
        yield from self._values(self._scheme, self._document, {*_OF_DOCUMENT, "officialSourceURL"})
        homepage = _text(self._document.get("officialSourceURL"))
        if homepage:
            yield self._scheme, HOMEPAGE, node_of(homepage)
        yield from self._license()
        for item in self._items:
            yield from self._item(item)
        for association in _objects(self._package, "CFAssociations", "CFAssociation"):
            yield from self._association(association)
        for rubric in _objects(self._package, "CFRubrics", "CFRubric"):
            yield self._scheme, f"{CASE}CFRubrics", Literal(_text(rubric.get("title")) or _identifier(rubric))

    def _item(self, item: Values) -> Iterator[Statement]:
        iri, language = _iri(item), _text(item.get("language")) or self._language
        yield iri, terms.TYPE, NamedNode(terms.CONCEPT)
        yield iri, terms.IN_SCHEME, NamedNode(self._scheme)
        label, statement = (_text(item.get(key)) for key in ("abbreviatedStatement", "fullStatement"))
        yield from self._texts(iri, terms.PREF_LABEL, label or statement, language)
        yield from self._texts(iri, terms.DEFINITION, statement if label else None, language)
        alt_labels = texts_in(_object(item, "extensions").get("altLabels"))
        yield from self._texts(iri, terms.ALT_LABEL, alt_labels, language)
        keywords = [word for word in texts_in(item.get("conceptKeywords")) if word not in alt_labels]
        yield from self._texts(iri, f"{CASE}conceptKeywords", keywords, language)
        yield from self._texts(iri, SKOS + "note", item.get("notes"), language)
        yield from self._kind(iri, item)
        yield from self._values(iri, item, {"notes"})
        if UNKNOWN_DATE < _text(item.get("statusEndDate"))[:10] <= self._day:
            yield iri, terms.DEPRECATED, TRUE

    def _kind(self, iri: str, item: Values) -> Iterator[Statement]:
        """Yield the type of an item: the IRI of the type if it has one, else its name."""
        address = _text(_object(item, "CFItemTypeURI").get("uri"))
        if address.startswith("http") and is_iri(address):
            yield iri, terms.TYPE, NamedNode(address)
        elif name := _text(item.get("CFItemType")):
            yield iri, f"{CASE}CFItemType", Literal(name)

    def _values(self, iri: str, values: Values, read: set[str]) -> Iterator[Statement]:
        """Yield the statements of the keys that documents and items have in common, and of those without a word."""
        if _identifier(values) != uuid_of(iri):
            yield iri, _IDENTIFIER, Literal(_identifier(values))
        for key, value in values.items():
            if key in _PLAIN:
                yield from ((iri, _PLAIN[key], Literal(text)) for text in texts_in(value))
            elif key in _DATES:
                yield from ((iri, _DATES[key], date) for date in _date(_text(value)))
            elif key not in _READ and key not in read:
                yield from ((iri, f"{CASE}{key}", node) for node in _unmapped(value))

    def _license(self) -> Iterator[Statement]:
        """Yield the licence: the page of a known one, else the address or the name that the document has."""
        link = self._document.get("licenseURI")
        if not isinstance(link, dict):
            return
        licenses = _objects(_object(self._package, "CFDefinitions"), "CFLicenses")
        own = [values for values in licenses if _identifier(values) == _identifier(link)]
        words = [_text(values.get(key)) for values in (link, *own) for key in ("title", "uri", "licenseText")]
        for spdx, (page, _) in KNOWN_LICENSES.items():
            address = page.partition("://")[2].rstrip("/")
            if spdx in words or any(address in text for text in words):
                yield self._scheme, terms.LICENSE, NamedNode(page)
                return
        yield self._scheme, terms.LICENSE, node_of(_text(link.get("uri")) or _text(link.get("title")))

    def _association(self, association: Values) -> Iterator[Statement]:
        kind = _text(association.get("associationType"))
        origin, target = (self._end(association.get(f"{end}NodeURI")) for end in ("origin", "destination"))
        if not (is_iri(origin) and is_iri(target)):
            subject = origin if is_iri(origin) else self._scheme
            yield subject, f"{CASE}{_name(kind)}", Literal(f"{origin} {target}".strip())
            return
        yield origin, self._predicate(kind, association, origin, target), NamedNode(target)
        for key in _OF_ASSOCIATION:
            yield from ((origin, f"{CASE}{key}", node) for node in _unmapped(association.get(key)))

    def _predicate(self, kind: str, association: Values, origin: str, target: str) -> str:
        stated = _text(_object(association, "extensions").get("property"))
        own = self._iris.values()
        if stated in MAPPINGS and kind == "isRelatedTo":
            return stated
        if kind == "isRelatedTo" and not (origin in own and target in own):
            return terms.RELATED_MATCH
        if kind == "isChildOf" and target == self._scheme:
            return terms.TOP_CONCEPT_OF
        return _LINKS.get(kind, f"{CASE}{_name(kind)}")

    def _end(self, link: Any) -> str:
        """Return the IRI of an end of an association, which may be a text in CASE 1.0."""
        if isinstance(link, dict):
            uri = _text(link.get("uri"))
            return self._iris.get(_identifier(link)) or self._iris.get(uri) or uri or _identifier(link)
        return self._iris.get(_text(link), _text(link))

    @staticmethod
    def _texts(iri: str, predicate: str, value: Any, language: str) -> Iterator[Statement]:
        yield from ((iri, predicate, tagged(text, language)) for text in texts_in(value))


# --- values -----------------------------------------------------------------------------------------------------------


def _object(holder: Values, key: str) -> Values:
    """Return an object in another one, empty if it has none."""
    value = holder.get(key)
    return value if isinstance(value, dict) else {}


def _objects(holder: Values, *keys: str) -> Sequence[Values]:
    """Return the objects in a list, whose key may be that of a set around it in CASE 1.0.

    Raises ValueError for what is no list, or has another value than an object: nothing is left out in silence.
    """
    for key in keys:
        value = holder.get(key, holder.get(f"{key.removesuffix('s')}Set"))
        values = value.get(key, value.get(f"{key}s")) if isinstance(value, dict) else value
        if isinstance(values, list) and all(isinstance(inner, dict) for inner in values):
            return values
    if any(holder.get(key) is not None for key in keys):
        raise ValueError(f"{keys[0]} is no list of objects, as a package of CASE has it")
    return []


def _identifier(values: Values) -> str:
    return (_text(values.get("identifier")) or _text(values.get("sourcedId"))).lower()


def _iri(values: Values) -> str:
    """Return the IRI of a document or an item: its `uri` if that is one, else of its identifier."""
    uri = _text(values.get("uri"))
    return uri if is_iri(uri) else f"urn:uuid:{_identifier(values)}"


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _date(text: str) -> Iterator[Literal]:
    """Yield a date, without the midnight that stands for it in CASE; not the one that stands for none."""
    for end in _MIDNIGHT:
        text = text.removesuffix(end)
    if text and text != UNKNOWN_DATE:
        yield dated(text)


def _unmapped(value: Any) -> Iterator[Node]:
    """Yield the members of a value that has no word in SKOS, to be listed."""
    for member in as_list(value) if value not in ("", {}) else ():
        if isinstance(member, dict):
            yield node_of(_text(member.get("uri")) or _text(member.get("title")) or _identifier(member))
        else:
            yield Literal(member if isinstance(member, str) else str(member))


def _name(kind: str) -> str:
    return kind if kind.isidentifier() else "association"
