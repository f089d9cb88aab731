"""SKOS in any syntax of RDF: its statements, and what the file says of itself as a whole."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from pathlib import Path

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Triple

from taxokit.core.errors import ConfigError, SourceError
from taxokit.core.text.unicode import INVISIBLE
from taxokit.importer.draft import Drafting, written_tag
from taxokit.importer.rdf_mapping import CarriedGraph
from taxokit.importer.slugs import Slugs
from taxokit.importer.triples import Node, Statements
from taxokit.rdf import terms
from taxokit.rdf.namespaces import home
from taxokit.rdf.parse import FORMATS, is_rdf, parse, read_bytes
from taxokit.rdf.terms import RDFS
from taxokit.taxonomy.attribution import KNOWN_LICENSES


class GraphSource(Statements):
    """A file of RDF."""

    unit = "statements"

    def __init__(self, path: Path, triples: list[Triple], graphs: Collection[str] = ()) -> None:
        super().__init__(triples, graphs)
        self.path = path

    def values(self, subject: NamedNode, *predicates: str) -> Iterator[Node]:
        """Yield what is said of a subject with any of some properties, in the order of these and then sorted."""
        for predicate in predicates:
            found = [triple.object for triple in self.by_predicate.get(predicate, ()) if triple.subject == subject]
            yield from sorted(found, key=str)

    @cached_property
    def language(self) -> str:
        """The language that most labels have, else most texts; "" where no text has one."""
        for triples in (self.by_predicate.get(terms.PREF_LABEL, ()), self.triples):
            tags = Counter(
                triple.object.language
                for triple in triples
                if isinstance(triple.object, Literal) and triple.object.language
            )
            if tags:
                return written_tag(min(tags, key=lambda tag: (-tags[tag], tag)))
        return ""

    # --- what the file says of itself ------------------------------------------------------------------------------

    def told(self) -> dict[str, str]:
        """Return what the file says of the whole, by the options that ask for it; what it does not say is left out.

        From its dataset or ontology, else from its schemes; a title only where there is one of them.
        """
        wholes = self._instances(terms.DCAT + "Dataset", terms.VOID + "Dataset", terms.OWL + "Ontology")
        schemes = self._instances(terms.CONCEPT_SCHEME)
        sources = [*wholes, *(schemes if len(schemes) == 1 else ())]
        creator, creator_iri = self._agent([*wholes, *schemes])
        found = {
            "title": self._text(sources, terms.TITLE, terms.DC11 + "title", terms.PREF_LABEL, RDFS + "label"),
            "description": self._text(
                sources, terms.DESCRIPTION, terms.DC11 + "description", RDFS + "comment", terms.DEFINITION
            ),
            "license": self._license([*wholes, *schemes]),
            "creator": creator,
            "creator-url": creator_iri,
            "namespace": self._namespace(schemes),
        }
        return {name: value for name, value in found.items() if value}

    def _instances(self, *classes: str) -> list[NamedNode]:
        wanted = {NamedNode(cls) for cls in classes}
        typed = self.by_predicate.get(terms.TYPE, ())
        found = {t.subject for t in typed if t.object in wanted and isinstance(t.subject, NamedNode)}
        return sorted(found, key=str)

    def _text(self, subjects: Iterable[NamedNode], *predicates: str) -> str:
        for subject in subjects:
            found = (value for value in self.values(subject, *predicates) if isinstance(value, Literal))
            texts = [
                text for text in found if text.value.strip() and not INVISIBLE.search(" ".join(text.value.split()))
            ]
            ours = [text for text in texts if (text.language or "").lower() == self.language.lower()]
            if texts:
                return " ".join((ours or texts)[0].value.split())
        return ""

    def _agent(self, subjects: Iterable[NamedNode]) -> tuple[str, str]:
        for subject in subjects:
            for value in self.values(subject, terms.CREATOR, terms.DC11 + "creator", terms.PUBLISHER):
                if isinstance(value, NamedNode):
                    named = [value]
                    return self._text(named, terms.NAME, RDFS + "label", terms.PREF_LABEL, terms.TITLE), value.value
                if isinstance(value, Literal):
                    return " ".join(value.value.split()), ""
        return "", ""

    def _license(self, subjects: Iterable[NamedNode]) -> str:
        pages = {_bare(page): spdx for spdx, (page, _) in KNOWN_LICENSES.items()}
        said = {
            pages[_bare(value.value)]
            for subject in subjects
            for value in self.values(subject, terms.LICENSE, terms.DCT + "rights", terms.CC + "license")
            if isinstance(value, NamedNode | Literal) and _bare(value.value) in pages
        }
        return said.pop() if len(said) == 1 else ""

    def _namespace(self, schemes: list[NamedNode]) -> str:
        """Return a namespace for what has no IRI of its own: where most concepts are, deeper if that place is taken."""
        names = [node.value for node in self._instances(terms.CONCEPT)] or [node.value for node in schemes]
        homes = Counter(home(name) for name in names if name.startswith("http"))
        if not homes:
            return ""
        place = min(homes, key=lambda name: (-homes[name], name)).rstrip("#/") + "/"
        used = {triple.subject.value for triple in self.triples if isinstance(triple.subject, NamedNode)}
        while place.rstrip("/") in used or place in used:
            place += "dataset/"
        return place

    # --- carrying --------------------------------------------------------------------------------------------------

    def carry(self, drafting: Drafting, slugs: Slugs) -> CarriedGraph:
        """Return the items that the file describes, as drafts. Raises ConfigError where the schema cannot hold them."""
        return CarriedGraph(self, drafting, slugs)


def _bare(page: str) -> str:
    """Return the address of a licence without what differs between its addresses: scheme, page, last slash."""
    bare = page.strip().lower().partition("://")[2].removeprefix("www.")
    for end in ("legalcode", "deed", "legalcode.en", "deed.en"):
        bare = bare.removesuffix(end)
    return bare.rstrip("/")


def read_graph_source(path: Path) -> GraphSource:
    """Read a file of RDF; graphs with names are taken together.

    Raises SourceError, with the line where the parser gives one, for a file that is none; ConfigError for one whose
    name does not say which syntax it has.
    """
    if not is_rdf(path):
        raise ConfigError(
            f"is of no known kind; its name has to end in {', '.join([*FORMATS, '.csv or .tsv'])}", where=path
        )
    triples: dict[Triple, None] = {}
    graphs: dict[str, None] = {}
    blanks: dict[BlankNode, BlankNode] = {}
    try:
        for quad in parse(path, read_bytes(path)):
            triples[_relabelled(quad.triple, blanks)] = None
            if not isinstance(quad.graph_name, DefaultGraph):
                graphs[str(quad.graph_name)] = None
    except SourceError as error:
        raise SourceError(f"{error}; nothing was imported") from None
    return GraphSource(path, sorted(triples, key=str), sorted(graphs))


def _relabelled(triple: Triple, blanks: dict[BlankNode, BlankNode]) -> Triple:
    """Return a statement whose blank nodes are numbered as they come: a parser gives each a random name."""
    subject, target = triple.subject, triple.object
    if not isinstance(subject, BlankNode) and not isinstance(target, BlankNode):
        return triple
    if isinstance(subject, BlankNode):
        subject = blanks.setdefault(subject, BlankNode(f"b{len(blanks)}"))
    if isinstance(target, BlankNode):
        target = blanks.setdefault(target, BlankNode(f"b{len(blanks)}"))
    return Triple(subject, triple.predicate, target)
