"""Reading a package of CASE 1.0 or 1.1 as the statements of SKOS that say the same.

The document is a concept scheme, and an item a concept: its label is the abbreviated statement and its definition the
full one, or the full statement alone is the label. What SKOS has no word for stays a statement of CASE, so that an
import lists it.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from pyoxigraph import Literal, NamedNode

from taxokit.importer.ctdl_source import PREREQUISITE
from taxokit.importer.rdf_source import Node, Statement
from taxokit.rdf import terms
from taxokit.rdf.iris import is_iri
from taxokit.rdf.skos import MAPPINGS
from taxokit.rdf.terms import DCT, SKOS
from taxokit.taxonomy.attribution import KNOWN_LICENSES
from taxokit.taxonomy.frameworks import UNKNOWN_DATE, uuid_of

Values = Mapping[str, Any]

CASE = "https://purl.imsglobal.org/spec/case/v1p1/"
"""The beginning of the names for what SKOS has no word for."""

_HOMEPAGE = terms.FOAF + "homepage"
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
    """Yield the statements of a package, some more than once."""
    yield from _Reader(package).statements()


class _Reader:
    def __init__(self, package: Values) -> None:
        self._package = package
        self._document: Values = package["CFDocument"]
        self._items = _objects(package, "CFItems", "CFItem")
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
            yield self._scheme, _HOMEPAGE, _node(homepage)
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
        extensions = item.get("extensions")
        alt_labels = _listed(extensions.get("altLabels")) if isinstance(extensions, dict) else []
        yield from self._texts(iri, terms.ALT_LABEL, alt_labels, language)
        keywords = [word for word in _listed(item.get("conceptKeywords")) if word not in alt_labels]
        yield from self._texts(iri, f"{CASE}conceptKeywords", keywords, language)
        yield from self._texts(iri, SKOS + "note", item.get("notes"), language)
        yield from self._kind(iri, item)
        yield from self._values(iri, item, {"notes"})
        if UNKNOWN_DATE < _text(item.get("statusEndDate"))[:10] <= self._day:
            yield iri, terms.DEPRECATED, Literal("true", datatype=NamedNode(terms.BOOLEAN))

    def _kind(self, iri: str, item: Values) -> Iterator[Statement]:
        """Yield the type of an item: the IRI of the type if it has one, else its name."""
        link = item.get("CFItemTypeURI")
        address = _text(link.get("uri")) if isinstance(link, dict) else ""
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
                yield from ((iri, _PLAIN[key], Literal(text)) for text in _listed(value))
            elif key in _DATES:
                yield from ((iri, _DATES[key], date) for date in _date(_text(value)))
            elif key not in _READ and key not in read:
                yield from ((iri, f"{CASE}{key}", node) for node in map(_anything, _any_listed(value)))

    def _license(self) -> Iterator[Statement]:
        """Yield the licence: the page of a known one, else the address or the name that the document has."""
        link = self._document.get("licenseURI")
        if not isinstance(link, dict):
            return
        definitions = self._package.get("CFDefinitions")
        licenses = _objects(definitions, "CFLicenses") if isinstance(definitions, dict) else []
        own = [values for values in licenses if _identifier(values) == _identifier(link)]
        words = [_text(values.get(key)) for values in (link, *own) for key in ("title", "uri", "licenseText")]
        for spdx, (page, _) in KNOWN_LICENSES.items():
            address = page.partition("://")[2].rstrip("/")
            if spdx in words or any(address in text for text in words):
                yield self._scheme, terms.LICENSE, NamedNode(page)
                return
        yield self._scheme, terms.LICENSE, _node(_text(link.get("uri")) or _text(link.get("title")))

    def _association(self, association: Values) -> Iterator[Statement]:
        kind = _text(association.get("associationType"))
        origin, target = (self._end(association.get(f"{end}NodeURI")) for end in ("origin", "destination"))
        if not (is_iri(origin) and is_iri(target)):
            subject = origin if is_iri(origin) else self._scheme
            yield subject, f"{CASE}{_name(kind)}", Literal(f"{origin} {target}".strip())
            return
        yield origin, self._predicate(kind, association, origin, target), NamedNode(target)
        for key in _OF_ASSOCIATION:
            yield from ((origin, f"{CASE}{key}", _anything(value)) for value in _any_listed(association.get(key)))

    def _predicate(self, kind: str, association: Values, origin: str, target: str) -> str:
        extensions = association.get("extensions")
        stated = _text(extensions.get("property")) if isinstance(extensions, dict) else ""
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
        yield from ((iri, predicate, _tagged(text, language)) for text in _listed(value))


# --- values -----------------------------------------------------------------------------------------------------------


def _objects(holder: Values, *keys: str) -> Sequence[Values]:
    """Return the objects in a list, whose key may be that of a set around it in CASE 1.0."""
    for key in keys:
        value = holder.get(key, holder.get(f"{key.removesuffix('s')}Set"))
        values = value.get(key, value.get(f"{key}s")) if isinstance(value, dict) else value
        if isinstance(values, list):
            return [inner for inner in values if isinstance(inner, dict)]
    return []


def _identifier(values: Values) -> str:
    return (_text(values.get("identifier")) or _text(values.get("sourcedId"))).lower()


def _iri(values: Values) -> str:
    """Return the IRI of a document or an item: its `uri` if that is one, else of its identifier."""
    uri = _text(values.get("uri"))
    return uri if is_iri(uri) else f"urn:uuid:{_identifier(values)}"


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _any_listed(value: Any) -> list[Any]:
    if value in (None, "", {}):
        return []
    return value if isinstance(value, list) else [value]


def _listed(value: Any) -> list[str]:
    return [text for text in _any_listed(value) if isinstance(text, str) and text]


def _tagged(text: str, language: str) -> Literal:
    try:
        return Literal(text, language=language) if language else Literal(text)
    except ValueError:  # not a language tag (BCP 47)
        return Literal(text)


def _date(text: str) -> Iterator[Literal]:
    """Yield a date, without the midnight that stands for it in CASE; not the one that stands for none."""
    for end in _MIDNIGHT:
        text = text.removesuffix(end)
    if text and text != UNKNOWN_DATE:
        yield Literal(text, datatype=NamedNode(terms.DATE_TIME if "T" in text else terms.DATE))


def _node(text: str) -> Node:
    return NamedNode(text) if is_iri(text) else Literal(text)


def _anything(value: Any) -> Node:
    """Return a value that SKOS has no word for, to be listed."""
    if isinstance(value, dict):
        return _node(_text(value.get("uri")) or _text(value.get("title")) or _identifier(value))
    return Literal(value if isinstance(value, str) else str(value))


def _name(kind: str) -> str:
    return kind if kind.isidentifier() else "association"
