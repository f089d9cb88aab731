"""Reading a framework of CTDL-ASN as the statements of SKOS that say the same.

A framework is a concept scheme, and a competency a concept. Read are the graph of the Credential Registry without an
envelope, and a list of its resources, as JSON-LD whose context is not fetched: the names of CTDL-ASN are known. Values
without a word in SKOS stay statements of CTDL-ASN, so that an import lists them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from pyoxigraph import Literal, NamedNode

from taxokit.importer.framework_values import HOMEPAGE, TRUE, as_list, dated, node_of, tagged, texts_in
from taxokit.importer.rdf_source import Node, Statement
from taxokit.rdf import terms
from taxokit.rdf.iris import is_iri
from taxokit.rdf.terms import DCT, SKOS
from taxokit.taxonomy.frameworks import uuid_of

Values = Mapping[str, Any]

FRAMEWORK, COMPETENCY = "ceasn:CompetencyFramework", "ceasn:Competency"
NAMESPACES = {"ceasn": "https://purl.org/ctdlasn/terms/", "ceterms": "https://purl.org/ctdl/terms/", "dct": DCT}

_REGISTRY = "https://credentialengineregistry.org/resources/"
"""The beginning of the addresses of resources, which a reference by a CTID alone means."""
_DEPRECATED = "Deprecated"
_KNOWN_STATUSES = ("Published", _DEPRECATED)

_TEXTS = {
    FRAMEWORK: {"ceasn:name": terms.TITLE, "ceasn:description": terms.DESCRIPTION},
    COMPETENCY: {
        "ceasn:conceptKeyword": terms.ALT_LABEL,
        "ceasn:comment": SKOS + "note",
        "ceasn:description": SKOS + "scopeNote",
    },
}
_PLAIN = {
    "ceasn:codedNotation": terms.NOTATION,
    "ceasn:altCodedNotation": terms.NOTATION,
    "ceasn:author": terms.CREATOR,
    "dct:bibliographicCitation": terms.CITATION,
}
_DATES = {"ceasn:dateCreated": terms.CREATED, "ceasn:dateModified": terms.MODIFIED}
_LINKS = {
    "ceasn:license": terms.LICENSE,
    "ceasn:source": HOMEPAGE,
    "ceasn:creator": terms.CREATOR,
    "ceasn:publisher": terms.PUBLISHER,
    "ceasn:hasTopChild": terms.HAS_TOP_CONCEPT,
    "ceasn:isTopChildOf": terms.TOP_CONCEPT_OF,
    "ceasn:isPartOf": terms.IN_SCHEME,
    "ceasn:isChildOf": terms.BROADER,
    "ceasn:hasChild": terms.NARROWER,
    "ceasn:exactAlignment": terms.EXACT_MATCH,
    "ceasn:majorAlignment": terms.CLOSE_MATCH,
    "ceasn:broadAlignment": terms.BROAD_MATCH,
    "ceasn:narrowAlignment": terms.NARROW_MATCH,
    "ceasn:minorAlignment": terms.RELATED_MATCH,
    "ceterms:supersededBy": terms.REPLACED_BY,
}
_RELATIONS = frozenset(("ceasn:alignTo", "ceasn:alignFrom", "ceasn:skillEmbodied"))
"""Relations in general: `skos:related` inside the file, a mapping to terms elsewhere."""
_IMPLIED = frozenset(("@id", "@type", "@context", "ceasn:inLanguage"))


def framework_nodes(content: Any) -> list[Values]:
    """Return the resources of a graph, or of a list of resources, if a framework or a competency is among them.

    The graph may be in an envelope, as the API of the Credential Registry answers.
    """
    inside = content.get("decoded_resource", content) if isinstance(content, dict) else content
    graph = inside.get("@graph", inside) if isinstance(inside, dict) else inside
    nodes: list[Values] = [node for node in as_list(graph) if isinstance(node, dict)]
    return nodes if any({FRAMEWORK, COMPETENCY} & {*texts_in(node.get("@type"))} for node in nodes) else []


def statements_of(nodes: Sequence[Values]) -> Iterator[Statement]:
    """Yield the statements of a framework and its competencies, some more than once.

    Raises ValueError for one without an identifier, which would be lost.
    """
    reader = _Reader(nodes)
    for node in nodes:
        iri = _iri(node.get("@id") or node.get("ceterms:ctid"))
        kinds = texts_in(node.get("@type"))
        kind = next((kind for kind in (FRAMEWORK, COMPETENCY) if kind in kinds), "")
        if iri:
            yield from reader.statements(iri, kind, node)
        elif kind and node.keys() - {"@id", "@type"}:
            raise ValueError(f"has a {kind} with neither @id nor ceterms:ctid")


class _Reader:
    def __init__(self, nodes: Sequence[Values]) -> None:
        self._nodes = nodes
        self._frameworks = {_iri(node.get("@id")) for node in nodes if FRAMEWORK in texts_in(node.get("@type"))}

    @cached_property
    def _own(self) -> set[str]:
        return {_iri(node.get("@id")) for node in self._nodes}

    @cached_property
    def _language(self) -> str:
        """The language of texts that have none, in resources that do not say: the first of all."""
        return next((tag for node in self._nodes for tag in texts_in(node.get("ceasn:inLanguage"))), "")

    def statements(self, iri: str, kind: str, node: Values) -> Iterator[Statement]:
        """Yield the statements about a resource; of neither a framework nor a competency, those of type and name."""
        language = next(iter(texts_in(node.get("ceasn:inLanguage"))), self._language)
        if not kind:
            yield from ((iri, terms.TYPE, NamedNode(_full(name))) for name in texts_in(node.get("@type")))
            yield from ((iri, terms.NAME, Literal(name.value)) for name in _texts(node.get("ceterms:name"), language))
            return
        yield iri, terms.TYPE, NamedNode(terms.CONCEPT if kind == COMPETENCY else terms.CONCEPT_SCHEME)
        for name, value in node.items():
            if name not in _IMPLIED:
                yield from self._values(iri, kind, name, value, language)
        if kind == COMPETENCY:
            yield from _labels(iri, node, language)
        else:
            yield from _agents(node, language)

    def _values(self, iri: str, kind: str, name: str, value: Any, language: str) -> Iterator[Statement]:
        """Yield the statements of a property."""
        if kind == COMPETENCY and name in ("ceasn:competencyText", "ceasn:competencyLabel"):
            return
        if kind == FRAMEWORK and name in ("ceasn:author", "ceasn:publisherName"):
            return
        special: Callable[[str, Any], Iterator[Statement]] | None = {
            "ceterms:ctid": _ctid,
            "ceasn:publicationStatusType": _status,
            "ceterms:versionIdentifier": _version,
        }.get(name)
        if special is not None:
            yield from special(iri, value)
        elif name in _TEXTS[kind]:
            yield from ((iri, _TEXTS[kind][name], text) for text in _texts(value, language))
        elif name in _PLAIN:
            yield from ((iri, _PLAIN[name], Literal(text)) for text in texts_in(value))
        elif name in _DATES:
            yield from ((iri, _DATES[name], dated(text)) for text in texts_in(value))
        elif name in _LINKS or name in _RELATIONS:
            yield from self._linked(iri, name, value)
        else:
            yield from ((iri, _full(name), _anything(member, language)) for member in as_list(value))

    def _linked(self, iri: str, name: str, value: Any) -> Iterator[Statement]:
        for target in _targets(value):
            predicate = _LINKS.get(name, terms.RELATED if target in self._own else terms.RELATED_MATCH)
            if predicate == terms.BROADER and target in self._frameworks:
                predicate = terms.TOP_CONCEPT_OF  # as CaSS writes it
            yield iri, predicate, node_of(target)


# --- special properties -----------------------------------------------------------------------------------------------


def _labels(iri: str, node: Values, language: str) -> Iterator[Statement]:
    """Yield label and definition: the label and the text of a competency, or its text alone as its label."""
    labels, text = (list(_texts(node.get(f"ceasn:competency{name}"), language)) for name in ("Label", "Text"))
    yield from ((iri, terms.PREF_LABEL, label) for label in labels or text)
    yield from ((iri, terms.DEFINITION, words) for words in text if labels)


def _agents(node: Values, language: str) -> Iterator[Statement]:
    """Yield the names of creator and publisher: of the only one with an IRI, else of an agent without."""
    for link, names, predicate in (
        ("ceasn:creator", [Literal(name) for name in texts_in(node.get("ceasn:author"))], terms.CREATOR),
        ("ceasn:publisher", list(_texts(node.get("ceasn:publisherName"), language)), terms.PUBLISHER),
    ):
        iris = list(_targets(node.get(link)))
        if len(iris) == 1 and names:
            yield iris[0], terms.NAME, Literal(names[0].value)
        others = names[1:] if len(iris) == 1 else names
        yield from ((_iri(node.get("@id")), predicate, Literal(name.value)) for name in others)


def _ctid(iri: str, value: Any) -> Iterator[Statement]:
    """Yield a CTID as an identifier, unless it follows from the IRI, or is a part of it."""
    for ctid in texts_in(value):
        if ctid != f"ce-{uuid_of(iri)}":
            yield iri, DCT + "identifier", Literal(ctid)


def _status(iri: str, value: Any) -> Iterator[Statement]:
    for status in _targets(value):
        name = status.rpartition("/")[2].rpartition(":")[2]
        if name == _DEPRECATED:
            yield iri, terms.DEPRECATED, TRUE
        if name not in _KNOWN_STATUSES:
            yield iri, _full("ceasn:publicationStatusType"), Literal(status)


def _version(iri: str, value: Any) -> Iterator[Statement]:
    for version in as_list(value):
        code = version.get("ceterms:identifierValueCode") if isinstance(version, dict) else version
        yield from ((iri, terms.VERSION_INFO, Literal(text)) for text in texts_in(code))


# --- values of JSON-LD ------------------------------------------------------------------------------------------------


def _texts(value: Any, language: str) -> Iterator[Literal]:
    """Yield texts: language maps, of one text or several for each language, literal objects, and plain texts."""
    for member in as_list(value):
        if isinstance(member, str):
            yield tagged(member, language)
        elif isinstance(member, dict) and isinstance(member.get("@value"), str):
            yield tagged(member["@value"], str(member.get("@language") or language))
        elif isinstance(member, dict):
            yield from (tagged(text, tag) for tag, texts in member.items() for text in texts_in(texts))


def _targets(value: Any) -> Iterator[str]:
    """Yield the IRIs of references: texts, or objects with an `@id`."""
    for member in as_list(value):
        iri = _iri(member.get("@id") if isinstance(member, dict) else member)
        if iri:
            yield iri


def _iri(value: Any) -> str:
    """Return the IRI of a reference, "" if it is none."""
    if not isinstance(value, str):
        return ""
    return f"{_REGISTRY}{value}" if value.startswith("ce-") else value


def _anything(value: Any, language: str) -> Node:
    """Return a value of a property that has no word in SKOS, to be listed."""
    for iri in _targets(value):
        if is_iri(iri):
            return NamedNode(iri)
    return next(_texts(value, language), Literal(str(value)))


def _full(name: str) -> str:
    prefix, _, local = name.partition(":")
    full = f"{NAMESPACES.get(prefix, prefix + ':')}{local}"
    return full if is_iri(full) else f"{NAMESPACES['ceasn']}unknown"
