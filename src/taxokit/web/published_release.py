"""A release as pages ask it: its items, references, hierarchy, statements and files, and the data forms of its items.

The statements in a data form come from the released graph: this version of the tool might make others.
"""

import json
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache, partial, wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

import jsonschema_rs
from pyoxigraph import NamedNode, Triple

from taxokit.diff.apply import diff_document, published_schema
from taxokit.diff.engine import diff
from taxokit.formats.edition import Edition
from taxokit.formats.forms import DOCUMENT, GRAPH_FORMS, STATEMENTS
from taxokit.query.structure import TreeNode, expand
from taxokit.rdf import terms
from taxokit.rdf.graph import Graph, Statement
from taxokit.rdf.parse import read_n_triples
from taxokit.releases.integrity import check_shape, sha256
from taxokit.releases.releases import CHECKSUMS, MANIFEST, Released
from taxokit.taxonomy.attribution import Attribution, attribution_of
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.names import label_of
from taxokit.taxonomy.references import references_in
from taxokit.taxonomy.released_translations import credited
from taxokit.taxonomy.schema import Slot
from taxokit.text.collation import Collation, collation_of
from taxokit.text.errors import UnreadableReleaseError


class Statements:
    """The statements of a release about each IRI, read from its sorted file when they are asked for.

    A graph in memory would take many times the file. A file that was left out is made again, and is in memory. Raises
    ReleaseError if it cannot be read, or is not sorted.
    """

    def __init__(self, release: Released) -> None:
        self._release = release
        self._name = f"{release.name}/{STATEMENTS}"
        self._made = release.artifact("rdf", STATEMENTS) if "rdf" in release.left_out else b""
        self._starts = array("Q")  # the places of the first statement of each subject, and the end
        self._numbers: dict[str, int] = {}
        place, subject = 0, b""
        for line in self._lines():
            if not line.startswith(subject) or not subject:
                subject = line[: line.find(b" ") + 1]
                iri = subject[1:-2].decode(errors="replace")
                if iri in self._numbers:
                    raise UnreadableReleaseError("is not sorted by subject", where=self._name)
                self._numbers[iri] = len(self._starts)
                self._starts.append(place)
            place += len(line)
        self._starts.append(place)

    def _lines(self) -> Iterator[bytes]:
        rest = b""
        pieces = [self._made] if self._made else self._release.read_pieces(STATEMENTS)
        for piece in pieces:
            *lines, rest = (rest + piece).split(b"\n")
            yield from (line + b"\n" for line in lines)
        if rest:
            yield rest

    def __contains__(self, iri: str) -> bool:
        """Return True if there are statements about an IRI."""
        return iri in self._numbers

    def fragments(self, iri: str) -> list[str]:
        """Return the fragments of the IRIs that are those of parts of a document (RFC 3986, section 3.5)."""
        return [other[len(iri) + 1 :] for other in self._numbers if other.startswith(f"{iri}#")]

    def about(self, iri: str) -> Iterator[Triple]:
        """Yield the statements about an IRI, in the order of the file."""
        number = self._numbers.get(iri)
        if number is not None:
            start, end = self._starts[number], self._starts[number + 1]
            made = self._made[start:end]
            yield from read_n_triples(made or self._release.read_part(STATEMENTS, start, end - start), self._name)


class _Keeper(Protocol):
    @property
    def answers(self) -> dict[Any, Any]: ...


K = TypeVar("K", bound=_Keeper)
P = ParamSpec("P")
T = TypeVar("T")


def once(make: Callable[[K], T]) -> Callable[[K], T]:
    """Let a function of a release or of a publication run once for each, which keeps the answer as long as it lives."""

    @wraps(make)
    def answer(of: K) -> T:
        if make not in of.answers:
            of.answers[make] = make(of)
        answer: T = of.answers[make]
        return answer

    return answer


def kept(most: int) -> Callable[[Callable[Concatenate[K, P], T]], Callable[Concatenate[K, P], T]]:
    """Let a function of a release or of a publication, and of more, keep its last answers for each; for a decorator."""

    def decorate(make: Callable[Concatenate[K, P], T]) -> Callable[Concatenate[K, P], T]:
        @once
        def answers_of(of: K) -> Callable[P, T]:
            return lru_cache(most)(partial(make, of))  # type: ignore[return-value] # its arguments are hashable

        @wraps(make)
        def answer(of: K, /, *args: P.args, **kwargs: P.kwargs) -> T:
            return answers_of(of)(*args, **kwargs)

        return answer

    return decorate


_DIFF = "diff/diff.json"

_in_json = json.JSONEncoder(ensure_ascii=False).encode

_LEVELS = 4  # how many levels of a hierarchy a list shows; deeper ones have their own pages

_CREDIT = (
    *(terms.TYPE, terms.TITLE, terms.VERSION, terms.ISSUED, terms.LICENSE, terms.CREATOR, terms.PUBLISHER),
    *(terms.CITATION, terms.CC + "attributionName", terms.CC + "attributionURL"),
)
"""The statements on the dataset in each form, so that it can travel alone."""


@dataclass(frozen=True, eq=False)
class PublishedRelease:
    """One release. `withdrawn` is the reason why it was withdrawn, "" if it was not."""

    released: Released
    withdrawn: str = ""
    answers: dict[Any, Any] = field(default_factory=dict, init=False)

    @property
    def version(self) -> str:
        """The version."""
        return str(self.released.version)

    @cached_property
    def taxonomy(self) -> Taxonomy:
        """The document with its schema. Raises ReleaseError, also if it does not have the shape of its schema."""
        check_shape(self.released.schema, self.released.document, f"{self.released.name}/{DOCUMENT}")
        _share_texts(self.released.document, {})
        mappings, translations = self.released.mappings(), self.released.translations()
        return Taxonomy(self.released.schema, self.released.document, mappings=mappings, translations=translations)

    @property
    def as_written(self) -> "PublishedRelease":
        """The release in the language in which it is written."""
        return self

    @cached_property
    def attribution(self) -> Attribution:
        """Whom to credit. Raises ReleaseError."""
        return credited(attribution_of(self.taxonomy.schema, self.taxonomy.document), self.taxonomy)

    def language_of(self, item: Item, uri: str = "") -> str:  # noqa: ARG002 - a translation has several
        """Return the language of a text of an item: of the slot with a meaning, by default its name."""
        return self.attribution.language

    @cached_property
    def credit_lines(self) -> Sequence[str]:
        """The attribution as lines for a comment at the head of a file."""
        return self.attribution.lines

    @cached_property
    def json_head(self) -> str:
        """The beginning of an object of JSON whose first member is the attribution."""
        return _in_json({"metadata": self.attribution.metadata()})[:-1]

    @cached_property
    def prefixes(self) -> Mapping[str, str]:
        """The prefixes of its RDF forms."""
        return Edition(self.taxonomy, self.attribution).prefixes

    @cached_property
    def files(self) -> Mapping[str, Mapping[str, object]]:
        """The entry of the manifest for each file of the release, by path; size and digest of the two others, too."""
        listed = {str(entry["path"]): entry for entry in self.released.manifest["files"]}
        for path in (MANIFEST, CHECKSUMS):
            data = self.released.read_bytes(path)
            listed[path] = {"bytes": len(data), "sha256": sha256(data)}
        return dict(sorted(listed.items()))

    @cached_property
    def statements(self) -> Statements:
        """The statements of the released graph, by the IRI of the subject. Raises ReleaseError."""
        return Statements(self.released)

    @cached_property
    def credit(self) -> Sequence[Statement]:
        """The statements on the dataset that each part of it must carry. Raises ReleaseError."""
        statements = statements_of(self.statements.about(self.taxonomy.iri(self.taxonomy.root)))
        return [statement for statement in statements if statement[1] in _CREDIT]

    @cached_property
    def credit_prefixes(self) -> frozenset[str]:
        """The names of the prefixes in `credit`."""
        return frozenset(_used(self.prefixes, self.credit))

    @cached_property
    def _references(self) -> Mapping[int, list[Any]]:
        """The references to each item, by its identity: slots and sources in turn, as tuples take twice the memory."""
        references: dict[int, list[Any]] = {}
        for item in self.taxonomy.items:
            for slot in () if item.cls.is_owned else item.cls.references:
                for reference in references_in(self.taxonomy, item, slot):
                    if reference.target is not None:
                        references.setdefault(id(reference.target), []).extend((slot, item))
        return references

    def references_to(self, item: Item) -> Iterator[tuple[Slot, Item]]:
        """Yield the slot and the source of each reference to an item that people wrote, records of links apart."""
        references = self._references.get(id(item), [])
        yield from zip(references[::2], references[1::2], strict=True)

    def item(self, key: ItemKey) -> Item | None:
        """Return the item with a class and an identifier, None if the release does not have it."""
        name, identifier = key
        return self.taxonomy.index(name).get(identifier) if name in self.taxonomy.schema.classes else None

    @cached_property
    def diff(self) -> Mapping[str, Any]:
        """The content of `diff/diff.json`. Raises ReleaseError if it does not have the form of a diff."""
        diff = self.released.read_json(_DIFF) if _DIFF in self.files else {}
        if diff and not jsonschema_rs.validator_for(published_schema()).is_valid(diff):
            raise UnreadableReleaseError("does not have the form of a diff", where=f"{self.released.name}/{_DIFF}")
        return diff

    @property
    def predecessor(self) -> str:
        """The version of the release before it in its lineage, with which its diff compares it; "" for a first one."""
        return str(self.released.manifest.get("previous_version") or "") if self.diff else ""

    @cached_property
    def tops(self) -> Mapping[str, Sequence[TreeNode]]:
        """The nodes of the hierarchy that are below no other node of their own list, by the name of its slot."""
        tops: dict[str, list[TreeNode]] = {}
        top = expand(self.taxonomy, self.taxonomy.root, depth=_LEVELS)
        waiting: list[tuple[Slot | None, TreeNode]] = [(None, top)]
        while waiting:
            above, node = waiting.pop()
            own = node.item.top.slot
            if own is not None and own is not above and node.item.parent is self.taxonomy.root:
                tops.setdefault(own.name, []).append(node)
            waiting += [(own, child) for child in reversed(node.children)]
        return {name: _in_order(nodes, self.collation) for name, nodes in tops.items()}

    @property
    def collation(self) -> Collation:
        """The order of names in its language."""
        return collation_of(self.attribution.language)

    @cached_property
    def top_nodes(self) -> Mapping[int, TreeNode]:
        """The nodes of `tops` by the identity of their items."""
        return {id(node.item): node for nodes in self.tops.values() for node in nodes}


def diff_between(first: PublishedRelease, last: PublishedRelease) -> Mapping[str, Any]:
    """Return the diff document from one release to a higher one: the released one if the first is its predecessor.

    Raises TaxokitError if the two cannot be compared.
    """
    return last.diff if first.version == last.predecessor else _computed(first, last)


@lru_cache(maxsize=32)  # releases never change, and each comparison takes its time
def _computed(first: PublishedRelease, last: PublishedRelease) -> Mapping[str, Any]:
    return diff_document(diff(first.released.snapshot(), last.released.snapshot(), last.attribution))


def _in_order(nodes: Sequence[TreeNode], collation: Collation) -> tuple[TreeNode, ...]:
    """Return nodes and everything below them by their names, unless their class gives them a place."""
    ordered = [
        replace(node, below={name: _in_order(children, collation) for name, children in node.below.items()})
        for node in nodes
    ]
    if has_places(node.item for node in nodes):
        return tuple(ordered)
    return tuple(sorted(ordered, key=lambda node: collation.key(label_of(node.item) or node.item.id)))


def has_places(items: Iterable[Item]) -> bool:
    """Return True if items have places that people gave them, in a list of other items or by a slot."""
    return any(item.cls.position or (item.path and item.slot and item.slot.ordered) for item in items)


_LONGEST_SHARED = 40
"""Identifiers, dates and values of enums are shorter, and one word; other texts seldom occur twice."""


def _share_texts(value: Any, known: dict[str, str]) -> Any:
    """Keep a single copy of equal words in a document: in a large vocabulary, this saves a quarter of its memory."""
    if isinstance(value, str):
        return known.setdefault(value, value) if len(value) <= _LONGEST_SHARED and " " not in value else value
    if isinstance(value, list):
        return [_share_texts(inner, known) for inner in value]
    if isinstance(value, dict):
        for key, inner in value.items():
            value[key] = _share_texts(inner, known)
    return value


def item_forms(release: PublishedRelease, item: Item) -> Iterator[tuple[str, bytes]]:
    """Yield the suffix and the content of each data form of an item."""
    values = {"class": item.cls.name, "parents": [release.taxonomy.iri(parent) for parent in item.path]}
    yield "json", json_form(release, {**values, "item": _shallow(item)})
    yield from graph_forms(release, [release.taxonomy.iri(item)])


def json_form(release: PublishedRelease, content: Mapping[str, Any]) -> bytes:
    """Return a JSON form, with the attribution in front."""
    return f"{release.json_head}, {_in_json(content)[1:]}\n".encode()


def _shallow(item: Item) -> dict[str, Any]:
    """Return the values of an item, with the identifiers of the items in its lists in their place."""
    values = dict(item.data)
    for slot in item.cls.containers:
        if slot.nesting == "list" and slot.name in values:
            values[slot.name] = [data.get("id", data) if isinstance(data, dict) else data for data in values[slot.name]]
    return values


def graph_forms(release: PublishedRelease, subjects: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the suffix and the content of each RDF form of the statements of a release about some subjects."""
    own = [statement for subject in subjects for statement in statements_of(_about(release, subject))]
    used = release.credit_prefixes.union(_used(release.prefixes, own))
    prefixes = {name: start for name, start in release.prefixes.items() if name in used}
    yield from in_all_syntaxes([*release.credit, *own], prefixes, release.credit_lines)


def statements_of(triples: Iterable[Triple]) -> Iterator[Statement]:
    """Yield triples without blank nodes as statements."""
    return ((triple.subject.value, triple.predicate.value, triple.object) for triple in triples)  # type: ignore[union-attr, misc]


def _used(prefixes: Mapping[str, str], statements: Iterable[Statement]) -> Iterator[str]:
    """Yield the names of the prefixes with which IRIs of some statements begin."""
    iris = set[str]()
    for subject, predicate, term in statements:
        iris |= {subject, predicate, term.value if isinstance(term, NamedNode) else term.datatype.value}
    lines = "\n".join(["", *iris])  # no IRI has a line break
    return (name for name, start in prefixes.items() if f"\n{start}" in lines)


def in_all_syntaxes(
    statements: Iterable[Statement], prefixes: Mapping[str, str], lines: Sequence[str] = ()
) -> Iterator[tuple[str, bytes]]:
    """Yield the suffix and the content of each RDF form of a graph without blank nodes."""
    graph = Graph(statements)
    for form in GRAPH_FORMS:
        yield form.name, form.write(graph, prefixes, lines)


def _about(release: PublishedRelease, iri: str) -> Iterator[Triple]:
    """Yield the statements about a subject, and the nodes of the list of its members, if any."""
    subjects, met = [iri], {iri}
    for subject in subjects:  # which grows
        for triple in release.statements.about(subject):
            yield triple
            leads_on = triple.predicate.value in (terms.MEMBER_LIST, terms.REST)
            if leads_on and isinstance(triple.object, NamedNode) and triple.object.value not in met:
                met.add(triple.object.value)
                subjects.append(triple.object.value)
