"""Reading SKOS in any syntax of RDF: the statements of a file, the items that they describe, and its metadata."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode

from taxokit.edit.minting import id_form, iri_form, slug_of
from taxokit.rdf import terms
from taxokit.rdf.encodings import read_rdf
from taxokit.rdf.iris import is_address, is_of_others, local_name, without_local_name
from taxokit.rdf.parse import WITH_GRAPHS, parse, syntax_of
from taxokit.rdf.skos import DECLARING, MAPPINGS, Declarations
from taxokit.rdf.terms import SKOS
from taxokit.taxonomy.attribution import KNOWN_LICENSES
from taxokit.taxonomy.schema import Class
from taxokit.text.codes import in_usual_case
from taxokit.text.normalize import INVISIBLE

Node: TypeAlias = NamedNode | BlankNode | Literal

Statement: TypeAlias = tuple[str, str, Node]
"""The name of the subject, the IRI of the property, and the object, as in `rdf.graph`, but there may be blank nodes."""

Kind: TypeAlias = tuple[str, Class]
"""The folder and the class of items."""

BLANK = "_:"
"""The beginning of the name of a blank node, and of no IRI."""

_NAMES = (
    *(terms.NAME, terms.RDFS_LABEL, terms.PREF_LABEL, terms.TITLE),
    *("https://schema.org/name", "http://schema.org/name"),
)


_VERSIONS = (terms.VERSION_INFO, terms.VERSION, "http://purl.org/pav/version", "https://schema.org/version")

_BETWEEN_CONCEPTS = (terms.BROADER, terms.NARROWER, terms.RELATED)
_OF_CONCEPTS = (*_BETWEEN_CONCEPTS, terms.TOP_CONCEPT_OF)
"""The properties of concepts by definition (SKOS S19, S6), whatever other type the subject has."""
_OF_CONCEPTS_MOSTLY = (terms.PREF_LABEL, terms.ALT_LABEL, terms.IN_SCHEME, *MAPPINGS)
"""The usual properties of concepts: a subject without a type is one. Others can have them, too: classes, persons."""

_THESAURUS_GROUPS = tuple(f"http://purl.org/iso25964/skos-thes#{name}" for name in ("ConceptGroup", "ThesaurusArray"))
"""The classes of ISO 25964 that are below skos:Collection; few files say so themselves."""


class RdfSource:
    """A file of RDF: its statements, each once and sorted, so that their order decides nothing.

    `graphs` are the names of the graphs that they were read from, if any.
    """

    unit = "statement"

    def __init__(self, path: Path, statements: Sequence[Statement], graphs: Collection[str] = ()) -> None:
        self.path = path
        self.statements = statements
        self.graphs = graphs

    @cached_property
    def by_predicate(self) -> dict[str, list[Statement]]:
        """The statements by their property."""
        statements: dict[str, list[Statement]] = defaultdict(list)
        for statement in self.statements:
            statements[statement[1]].append(statement)
        return statements

    @cached_property
    def by_class(self) -> dict[str, list[str]]:
        """The resources that have an IRI, by the classes that are stated of them."""
        subjects: dict[str, list[str]] = defaultdict(list)
        for subject, _, cls in self.by_predicate.get(terms.TYPE, ()):
            if isinstance(cls, NamedNode) and not is_blank(subject):
                subjects[cls.value].append(subject)
        return subjects

    @cached_property
    def subjects(self) -> set[str]:
        """The names of everything that the file describes."""
        return {subject for subject, _, _ in self.statements}

    @cached_property
    def declared(self) -> Declarations:
        """The classes and properties that the file declares."""
        links: dict[str, dict[str, list[str]]] = {}
        for predicate in DECLARING:
            for subject, _, target in self.by_predicate.get(predicate, ()):
                if not is_blank(subject) and isinstance(target, NamedNode):
                    subjects = links.setdefault(predicate, {})
                    subjects.setdefault(subject, []).append(target.value)
        return Declarations(links)

    @cached_property
    def language(self) -> str:
        """The language of most labels, among several that of most texts; "" if no text has a language."""
        labels = _tags(self.by_predicate.get(terms.PREF_LABEL, ()))
        most = max(labels.values(), default=0)
        often = [tag for tag, number in labels.items() if number == most]
        texts = _tags(self.statements) if len(often) != 1 else labels
        return in_usual_case(min(often or texts, key=lambda tag: (-texts[tag], tag), default=""))

    # --- items --------------------------------------------------------------------------------------------------------

    @cached_property
    def names(self) -> Mapping[str, list[str]]:
        """The notations and then the labels of each subject: an item may be named after them."""
        names: dict[str, list[str]] = defaultdict(list)
        for predicate in (terms.NOTATION, terms.PREF_LABEL):
            for subject, _, text in self.by_predicate.get(predicate, ()):
                if isinstance(text, Literal):
                    names[subject].append(text.value)
        return names

    def items_of(self, kinds: Mapping[str, Kind]) -> dict[str, Kind]:
        """Return the kind of each resource that is an item, by its type or by the statements about it.

        `kinds` are by the URI of their class.
        """
        # of two types the more specific one: an ordered collection is a collection too; nothing is two of the others
        ranked = sorted(kinds.items(), key=lambda kind: (not kind[1][1].is_concept, -len(kind[1][1].ancestors)))
        items: dict[str, Kind] = {}
        for uri, kind in ranked:
            for name in (*self.declared.classes_below(uri), *(_THESAURUS_GROUPS if uri == terms.COLLECTION else ())):
                for subject in self.by_class.get(name, ()):
                    items.setdefault(subject, kind)
        for subject, uri in self._inferred(items.keys()):
            if uri in kinds:
                items.setdefault(subject, kinds[uri])
        return items

    def _inferred(self, known: Collection[str]) -> Iterator[tuple[str, str]]:
        """Yield the classes that follow from properties, of resources whose class is not `known`.

        Source: SKOS S4 to S6, S19, S20, S31, S36.
        """
        others = self.subjects.difference(known)

        def subjects(*predicates: str) -> Iterator[str]:
            names = (name for predicate in predicates for name, _, _ in self.by_predicate.get(predicate, ()))
            return (name for name in names if name in others and not is_blank(name))

        def objects(*predicates: str) -> Iterator[str]:
            nodes = (target for predicate in predicates for _, _, target in self.by_predicate.get(predicate, ()))
            return (node.value for node in nodes if isinstance(node, NamedNode))

        yield from ((name, terms.CONCEPT_SCHEME) for name in subjects(terms.HAS_TOP_CONCEPT))
        yield from ((name, SKOS + "OrderedCollection") for name in subjects(terms.MEMBER_LIST))
        yield from ((name, terms.CONCEPT_SCHEME) for name in objects(terms.IN_SCHEME, terms.TOP_CONCEPT_OF))
        yield from ((name, terms.COLLECTION) for name in subjects(terms.MEMBER))
        yield from ((name, terms.CONCEPT) for name in subjects(*_OF_CONCEPTS))
        linked = objects(*_BETWEEN_CONCEPTS, terms.HAS_TOP_CONCEPT)
        yield from ((name, terms.CONCEPT) for name in linked if name in others)
        untyped = others.difference([subject for subject, _, _ in self.by_predicate.get(terms.TYPE, ())])
        # a subject with a label and another type is something else
        yield from ((name, terms.CONCEPT) for name in subjects(*_OF_CONCEPTS_MOSTLY) if name in untyped)

    # --- metadata ---------------------------------------------------------------------------------------------------

    def metadata(self) -> dict[str, str]:
        """Return the metadata of the whole, by the option for each, without missing values.

        From its dataset or ontology, else from its schemes; a title only if there is exactly one scheme. Its homepage
        is the page that it names, else its own IRI.
        """
        schemes, sources = self._instances(terms.CONCEPT_SCHEME), self._wholes
        agents_of = dict.fromkeys((*sources, *schemes))
        creator, creator_iri = self._agent(agents_of, terms.CREATOR, terms.DC11 + "creator")
        publisher, publisher_iri = self._agent(agents_of, terms.PUBLISHER, terms.DC11 + "publisher")
        pages = (page for name in sources for page in self._values(name, terms.FOAF + "homepage", terms.LANDING_PAGE))
        whole = next((name for name in sources if name.startswith("http")), "")
        values = {
            "title": self._text(sources, terms.TITLE, terms.DC11 + "title", terms.PREF_LABEL, terms.RDFS_LABEL),
            "description": self._text(
                sources, terms.DESCRIPTION, terms.DC11 + "description", terms.RDFS_COMMENT, terms.DEFINITION
            ),
            "license": self._license(agents_of),
            "creator": creator,
            "creator-url": creator_iri,
            "publisher": publisher,
            "publisher-url": publisher_iri,
            "homepage": next((page.value for page in pages if isinstance(page, NamedNode)), whole),
            "namespace": self._namespace(sources, schemes),
        }
        return {name: value for name, value in values.items() if value}

    def patterns(self, namespace: str) -> dict[str, str]:
        """Return the forms of the identifiers and IRIs of most concepts, as patterns of the configuration."""
        iris = self._instances(terms.CONCEPT)
        identifiers = [slug_of(local_name(iri)) for iri in iris]
        iri_pattern = iri_form(zip(identifiers, iris, strict=True), namespace)
        return {"id_pattern": id_form(identifiers), "iri_pattern": iri_pattern}

    @property
    def version(self) -> str:
        """The version that the file states of its dataset, its ontology or its only scheme; "" if it states none."""
        return self._text(self._wholes, *_VERSIONS)

    @cached_property
    def _wholes(self) -> list[str]:
        """The datasets and ontologies of the file, then its scheme if it has exactly one."""
        schemes = self._instances(terms.CONCEPT_SCHEME)
        wholes = self._instances(terms.DCAT + "Dataset", terms.VOID + "Dataset", terms.ONTOLOGY)
        return [*wholes, *(schemes if len(schemes) == 1 else ())]

    def _values(self, subject: str, *predicates: str) -> Iterator[Node]:
        """Yield the values of some properties of a subject, in the order of these and then sorted."""
        for predicate in predicates:
            values = [target for name, _, target in self.by_predicate.get(predicate, ()) if name == subject]
            yield from sorted(values, key=str)

    def _instances(self, *classes: str) -> list[str]:
        subjects = {subject for cls in classes for subject in self.by_class.get(cls, ())}
        return sorted(subjects, key=lambda iri: f"{iri}>")  # as in N-Triples

    def _text(self, subjects: Iterable[str], *predicates: str) -> str:
        for subject in subjects:
            literals = (value for value in self._values(subject, *predicates) if isinstance(value, Literal))
            texts = [(" ".join(literal.value.split()), literal.language or "") for literal in literals]
            texts = [(text, tag) for text, tag in texts if text and not INVISIBLE.search(text)]
            ours = [(text, tag) for text, tag in texts if tag.lower() == self.language.lower()]
            if texts:
                return (ours or texts)[0][0]
        return ""

    def _agent(self, subjects: Iterable[str], *predicates: str) -> tuple[str, str]:
        """Return name and IRI of the agent of the first subject that has one, best with both; "" if unknown."""
        for subject in subjects:
            agents = [agent for agent in map(self._named, self._values(subject, *predicates)) if any(agent)]
            if agents:
                return max(agents, key=lambda agent: (all(agent), bool(agent[0])))
        return "", ""

    def _named(self, agent: Node) -> tuple[str, str]:
        if isinstance(agent, Literal):
            name = " ".join(agent.value.split())
            return ("", name) if is_address(name) else ("" if INVISIBLE.search(name) else name, "")
        if isinstance(agent, BlankNode):
            return self._text([str(agent)], *_NAMES), ""
        return self._text([agent.value], *_NAMES), agent.value

    def _license(self, subjects: Iterable[str]) -> str:
        pages = {_bare(page): spdx for spdx, (page, _) in KNOWN_LICENSES.items()}
        predicates = (terms.LICENSE, terms.DCT + "rights", terms.CC + "license")
        values = [value for subject in subjects for value in self._values(subject, *predicates)]
        licenses = {pages.get(_bare(value.value)) for value in values} - {None}
        return licenses.pop() or "" if len(licenses) == 1 else ""

    def _namespace(self, wholes: Sequence[str], schemes: Sequence[str]) -> str:
        """Return a namespace for new IRIs: below the IRI of the whole if most concepts are there, else that of most.

        IRIs in the namespaces of others do not count; if all concepts are there, it is below the IRI of the whole. ""
        if most are in none, or the taxonomy would have the IRI of something else in the file.
        """
        iris = [name for name in self._instances(terms.CONCEPT) or schemes if name.startswith("http")]
        names = [name for name in iris if not is_of_others(without_local_name(name))]
        for whole in wholes:
            base = whole.rstrip("/#")
            if not whole.startswith("http") or is_of_others(f"{base}/"):
                continue
            inside = [name for name in names if name.startswith((f"{base}/", f"{base}#"))]
            if 2 * len(inside) > len(names) or (iris and not names):
                are_fragments = 2 * sum(name.startswith(f"{base}#") for name in inside) > len(inside)
                return f"{base}{'#' if are_fragments else '/'}"
        namespaces = Counter(map(without_local_name, names))
        usual = next((name for name, count in namespaces.items() if 2 * count > len(names)), "")
        if not usual:
            return ""
        base = usual.rstrip("#/")
        is_other = base in self.subjects.difference(wholes, schemes)
        return "" if is_other else f"{base}{'#' if usual.endswith('#') else '/'}"


def _bare(page: str) -> str:
    """Return the address of a licence without the parts that differ between its addresses: scheme, page, last slash."""
    bare = page.strip().lower().partition("://")[2].removeprefix("www.")
    for end in ("legalcode", "deed", "legalcode.en", "deed.en"):
        bare = bare.removesuffix(end)
    return bare.rstrip("/")


def read_rdf_source(path: Path) -> RdfSource:
    """Read a file of RDF, whose name says its syntax; named graphs are read as one.

    Raises SourceError for an invalid file.
    """
    graphs: set[str] = set()
    blanks: dict[str, BlankNode] = {}
    statements: dict[Statement, None] = {}
    quads: Iterator[Any] = parse(path, read_rdf(path))  # their types allow triples, which `parse` refuses
    may_name_graphs = syntax_of(path) in WITH_GRAPHS
    for quad in quads:
        subject, target = quad.subject, quad.object
        name = str(_numbered(subject, blanks)) if isinstance(subject, BlankNode) else subject.value
        if isinstance(target, BlankNode):
            target = _numbered(target, blanks)
        statements[name, quad.predicate.value, target] = None
        if may_name_graphs and not isinstance(quad.graph_name, DefaultGraph):
            graphs.add(str(quad.graph_name))
    return RdfSource(path, in_order(statements), sorted(graphs))


def in_order(statements: Iterable[Statement]) -> list[Statement]:
    """Return statements, each once, sorted as in N-Triples."""
    return sorted(dict.fromkeys(statements), key=_order)


def _order(statement: Statement) -> str:
    subject, predicate, target = statement  # in the order of N-Triples, in which `>` ends an IRI
    return f"{subject if is_blank(subject) else f'<{subject}>'} <{predicate}> {target}"


def is_blank(name: str) -> bool:
    """Return True if the name of a resource is that of a blank node."""
    return name.startswith(BLANK)


def _numbered(node: BlankNode, blanks: dict[str, BlankNode]) -> BlankNode:
    """Return a blank node numbered in order in place of the random name that the parser gives it."""
    return blanks.setdefault(node.value, BlankNode(f"b{len(blanks)}"))


def _tags(statements: Iterable[Statement]) -> Counter[str]:
    literals = (target for _, _, target in statements if isinstance(target, Literal))
    return Counter(tag for literal in literals if (tag := literal.language))
