"""Reading SKOS in any syntax of RDF: the statements of a file, and its metadata."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Triple

from taxokit.core.errors import ConfigError
from taxokit.core.reading import read_input
from taxokit.core.text.language_tags import in_usual_case
from taxokit.core.text.unicode import INVISIBLE
from taxokit.rdf import terms
from taxokit.rdf.namespaces import without_local_name
from taxokit.rdf.parse import FORMATS, is_rdf, parse
from taxokit.rdf.rdfs import DECLARING, Declarations
from taxokit.taxonomy.attribution import KNOWN_LICENSES

Node: TypeAlias = NamedNode | BlankNode | Literal | Triple


_NAMES = (terms.NAME, terms.RDFS_LABEL, terms.PREF_LABEL, terms.TITLE, "https://schema.org/name")


class RdfSource:
    """A file of RDF: its statements, each once and sorted, so that their order decides nothing.

    `graphs` are the names of the graphs that they were read from, where they have some.
    """

    unit = "statements"

    def __init__(self, path: Path, triples: list[Triple], graphs: Collection[str] = ()) -> None:
        self.path = path
        self.triples = triples
        self.graphs = graphs

    @cached_property
    def by_predicate(self) -> dict[str, list[Triple]]:
        """The statements by their property."""
        found: dict[str, list[Triple]] = defaultdict(list)
        for triple in self.triples:
            found[triple.predicate.value].append(triple)
        return found

    @cached_property
    def declared(self) -> Declarations:
        """What the file declares of classes and properties."""
        links: dict[str, dict[str, list[str]]] = {}
        for predicate in DECLARING:
            for triple in self.by_predicate.get(predicate, ()):
                if isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode):
                    subjects = links.setdefault(predicate, {})
                    subjects.setdefault(triple.subject.value, []).append(triple.object.value)
        return Declarations(links)

    @cached_property
    def language(self) -> str:
        """The language that most labels have, else most texts; "" where no text has one."""
        for triples in (self.by_predicate.get(terms.PREF_LABEL, ()), self.triples):
            literals = (triple.object for triple in triples if isinstance(triple.object, Literal))
            tags = Counter(literal.language for literal in literals if literal.language)
            if tags:
                return in_usual_case(min(tags, key=lambda tag: (-tags[tag], tag)))
        return ""

    # --- metadata ---------------------------------------------------------------------------------------------------

    def metadata(self) -> dict[str, str]:
        """Return the metadata of the whole, by the options that ask for it; what is not there is left out.

        From its dataset or ontology, else from its schemes; a title only where there is one of them.
        """
        wholes = self._instances(terms.DCAT + "Dataset", terms.VOID + "Dataset", terms.ONTOLOGY)
        schemes = self._instances(terms.CONCEPT_SCHEME)
        sources = [*wholes, *(schemes if len(schemes) == 1 else ())]
        creator, creator_iri = self._agent([*wholes, *schemes], terms.CREATOR, terms.DC11 + "creator")
        publisher, publisher_iri = self._agent([*wholes, *schemes], terms.PUBLISHER, terms.DC11 + "publisher")
        has_both = bool(publisher and publisher_iri)
        found = {
            "title": self._text(sources, terms.TITLE, terms.DC11 + "title", terms.PREF_LABEL, terms.RDFS_LABEL),
            "description": self._text(
                sources, terms.DESCRIPTION, terms.DC11 + "description", terms.RDFS_COMMENT, terms.DEFINITION
            ),
            "license": self._license([*wholes, *schemes]),
            "creator": creator,
            "creator-url": creator_iri,
            "publisher": publisher if has_both else "",
            "publisher-url": publisher_iri if has_both else "",
            "homepage": self._page(sources),
            "namespace": self._namespace(schemes),
        }
        return {name: value for name, value in found.items() if value}

    def _values(self, subject: NamedNode, *predicates: str) -> Iterator[Node]:
        """Yield the values of some properties of a subject, in the order of these and then sorted."""
        for predicate in predicates:
            found = [triple.object for triple in self.by_predicate.get(predicate, ()) if triple.subject == subject]
            yield from sorted(found, key=str)

    def _instances(self, *classes: str) -> list[NamedNode]:
        wanted = {NamedNode(cls) for cls in classes}
        typed = self.by_predicate.get(terms.TYPE, ())
        found = {t.subject for t in typed if t.object in wanted and isinstance(t.subject, NamedNode)}
        return sorted(found, key=str)

    def _text(self, subjects: Iterable[NamedNode], *predicates: str) -> str:
        for subject in subjects:
            found = (value for value in self._values(subject, *predicates) if isinstance(value, Literal))
            texts = [(" ".join(literal.value.split()), literal.language or "") for literal in found]
            texts = [(text, tag) for text, tag in texts if text and not INVISIBLE.search(text)]
            ours = [(text, tag) for text, tag in texts if tag.lower() == self.language.lower()]
            if texts:
                return (ours or texts)[0][0]
        return ""

    def _page(self, subjects: Iterable[NamedNode]) -> str:
        values = (value for one in subjects for value in self._values(one, terms.FOAF + "homepage", terms.LANDING_PAGE))
        return next((value.value for value in values if isinstance(value, NamedNode)), "")

    def _agent(self, subjects: Iterable[NamedNode], *predicates: str) -> tuple[str, str]:
        for subject in subjects:
            for value in self._values(subject, *predicates):
                if isinstance(value, NamedNode):
                    return self._text([value], *_NAMES), value.value
                if isinstance(value, Literal):
                    return " ".join(value.value.split()), ""
        return "", ""

    def _license(self, subjects: Iterable[NamedNode]) -> str:
        pages = {_bare(page): spdx for spdx, (page, _) in KNOWN_LICENSES.items()}
        found = {
            pages[_bare(value.value)]
            for subject in subjects
            for value in self._values(subject, terms.LICENSE, terms.DCT + "rights", terms.CC + "license")
            if isinstance(value, NamedNode | Literal) and _bare(value.value) in pages
        }
        return found.pop() if len(found) == 1 else ""

    def _namespace(self, schemes: list[NamedNode]) -> str:
        """Return a namespace for new IRIs: that of most concepts, deeper if it is an IRI of the file."""
        names = [node.value for node in self._instances(terms.CONCEPT)] or [node.value for node in schemes]
        namespaces = Counter(without_local_name(name) for name in names if name.startswith("http"))
        if not namespaces:
            return ""
        place = min(namespaces, key=lambda name: (-namespaces[name], name)).rstrip("#/") + "/"
        used = {triple.subject.value for triple in self.triples if isinstance(triple.subject, NamedNode)}
        while place.rstrip("/") in used or place in used:
            place += "dataset/"
        return place


def _bare(page: str) -> str:
    """Return the address of a licence without what differs between its addresses: scheme, page, last slash."""
    bare = page.strip().lower().partition("://")[2].removeprefix("www.")
    for end in ("legalcode", "deed", "legalcode.en", "deed.en"):
        bare = bare.removesuffix(end)
    return bare.rstrip("/")


def read_rdf_source(path: Path) -> RdfSource:
    """Read a file of RDF; named graphs are read as one.

    Raises SourceError, with the line where the parser gives one, for an invalid file; ConfigError for one whose name
    does not say its syntax.
    """
    if not is_rdf(path):
        hint = f"its name has to end in {', '.join([*FORMATS, '.csv or .tsv'])}"
        raise ConfigError("unknown kind of file", where=path, hint=hint)
    triples: dict[Triple, None] = {}
    graphs: dict[str, None] = {}
    blanks: dict[BlankNode, BlankNode] = {}
    for quad in parse(path, read_input(path)):
        triples[_relabelled(quad.triple, blanks)] = None
        if not isinstance(quad.graph_name, DefaultGraph):
            graphs[str(quad.graph_name)] = None
    return RdfSource(path, sorted(triples, key=str), sorted(graphs))


def _relabelled(triple: Triple, blanks: dict[BlankNode, BlankNode]) -> Triple:
    """Return a statement whose blank nodes are numbered in order: a parser gives each a random name."""
    subject, target = triple.subject, triple.object
    if not isinstance(subject, BlankNode) and not isinstance(target, BlankNode):
        return triple
    if isinstance(subject, BlankNode):
        subject = blanks.setdefault(subject, BlankNode(f"b{len(blanks)}"))
    if isinstance(target, BlankNode):
        target = blanks.setdefault(target, BlankNode(f"b{len(blanks)}"))
    return Triple(subject, triple.predicate, target)
