"""Mapping the statements of a SKOS graph, each to the slot that has its property; and the list of unmapped ones.

A statement finds its slot by the URI in the schema, in either direction where the schema computes the other one. The
unmapped ones are found by comparing the file with the graph of the result, so that none can be forgotten.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import islice

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from taxokit.core.errors import SourceError
from taxokit.importer.draft import Draft, SlotFiller, UnmappedStatement, of_unfit, stays, takes, to_unfit
from taxokit.importer.rdf_items import RdfDrafts
from taxokit.importer.rdf_notes import draft_notes
from taxokit.importer.rdf_source import Node, RdfSource
from taxokit.rdf import terms
from taxokit.rdf.graph import Statement
from taxokit.rdf.limits import MOST_SHARED, SHARED, SHARED_LABELS
from taxokit.rdf.skos import LITERAL_FORM
from taxokit.rdf.terms import SKOS, XL
from taxokit.taxonomy.schema import Class, Slot

_XL_LABELS = {XL + name: SKOS + name for name in ("prefLabel", "altLabel", "hiddenLabel")}
_NAMESPACES = {**terms.PREFIXES, "skosxl": XL}
_SHOWN = 160


class RdfMapping:
    """The filled drafts of a graph, and why a statement was not mapped as it is, as far as that was seen on the way."""

    def __init__(self, source: RdfSource, items: RdfDrafts, filler: SlotFiller) -> None:
        self.source = source
        self.filler = filler
        self.known = items.known
        self._reasons: dict[Triple, str] = {}
        self._list_reasons: dict[Node, str] = {}
        self._statements = source.by_predicate
        self._drafts, self._unfit = items.by_iri, items.unfit
        self._records = draft_notes(source, items.by_iri, filler)
        self._class_uris = {cls.uri for cls in filler.schema.classes.values()}
        self._lists()
        self._deprecations()
        latest_first = reversed(self._statements.get(terms.MODIFIED, ()))
        others = (triple for triple in source.triples if triple.predicate.value != terms.MODIFIED)
        for triple in sorted((*latest_first, *others), key=_has_no_language):  # those with a language first
            if triple.predicate.value != terms.DEPRECATED and not self._is_class(triple):
                self._place(triple)
        self._labels()
        self._sub_properties()

    @property
    def size(self) -> int:
        """The number of statements, and of named graphs."""
        return len(self.source.triples) + len(self.source.graphs)

    @property
    def drafts(self) -> list[Draft]:
        """The items that are new."""
        return [draft for draft in self._drafts.values() if not draft.known]

    def _draft(self, node: Node) -> Draft | None:
        return self._drafts.get(node.value) if isinstance(node, NamedNode) else self._records.get(node)

    def _is_class(self, triple: Triple) -> bool:
        """Say whether a statement gives an item one of the classes of the schema, which follow from where it is."""
        if triple.predicate.value != terms.TYPE:
            return False
        return isinstance(triple.object, NamedNode) and triple.object.value in self._class_uris

    @cached_property
    def _referred(self) -> set[Node]:
        """The blank nodes that something refers to."""
        return {triple.object for triple in self.source.triples if isinstance(triple.object, BlankNode)}

    # --- values -----------------------------------------------------------------------------------------------------

    def _place(self, triple: Triple) -> None:
        """Put a statement into a slot, or note why it has none, or is changed there."""
        target, draft = triple.object, self._draft(triple.subject)
        if draft is None or not isinstance(target, NamedNode | Literal):
            return
        slots = _slots_for(draft.cls, triple.predicate.value)
        known = self._draft(target)
        if known and any(known.slug in draft.values.get(slot.name, ()) and takes(slot, known.cls) for slot in slots):
            return  # a member of a list, most likely
        reason = ""
        for slot in slots:
            if isinstance(target, NamedNode):
                reason = self._link(draft, slot, target.value)
            else:
                reason = self._literal(draft, slot, target)
            if not reason:
                reason = self._change(slot, target)
                break
        if reason:
            self._reasons[triple] = reason

    def _change(self, slot: Slot, target: NamedNode | Literal) -> str:
        """Return how a value differs in its slot, "" where it does not."""
        if slot.kind not in ("text", "string") or not isinstance(target, Literal):
            return ""
        if slot.kind == "text" and not target.language:
            return f"has no language tag; it is imported as text in {self.filler.language}"
        return "has white space at its ends; it is imported without" if target.value != target.value.strip() else ""

    def _literal(self, draft: Draft, slot: Slot, literal: Literal) -> str:
        language = literal.language
        if slot.kind == "text":
            if not language and literal.datatype.value != terms.STRING:
                return "is not text with a language"
            return self.filler.text(draft, slot, literal.value, language or "")
        if slot.computed and not slot.given:
            return f"{slot.name} is computed, and never written in the sources"
        if slot.kind in ("class", "uri", "enum"):
            return f"is a literal, and {slot.name} takes none"
        if language:
            return f"has a language tag, and {slot.name} takes none"
        return self.filler.plain(draft, slot, literal.value, literal.datatype.value)

    def _link(self, draft: Draft, slot: Slot, iri: str) -> str:
        if slot.kind == "uri" and not slot.computed:
            return self.filler.iri(draft, slot, iri)
        if slot.kind != "class":
            return f"refers to a resource, and {slot.name} takes none"
        target = self._drafts.get(iri)
        if target is None:
            unfit = self._unfit.get(iri)
            return to_unfit(unfit) if unfit else "refers to something that the file does not describe as an item"
        if slot.computed == "inverse":
            origin = target.cls.by_name.get(slot.inverse or "")
            return self.filler.reference(target, origin, draft) if origin else "has no place in the schema"
        if draft.known and not target.known and terms.INVERSES.get(slot.uri) == slot.uri:
            draft, target = target, draft  # it says the same of both, and one of them can be changed
        return self.filler.reference(draft, slot, target)

    def _deprecations(self) -> None:
        for triple in self._statements.get(terms.DEPRECATED, ()):
            draft = self._draft(triple.subject)
            value = triple.object.value if isinstance(triple.object, Literal) else ""
            if draft is not None and value in ("true", "1"):
                reason = self.filler.deprecate(draft)
                if reason or value == "1":
                    self._reasons[triple] = reason or "is imported as true"

    # --- implied statements -----------------------------------------------------------------------------------------

    def _labels(self) -> None:
        """Map the labels of SKOS-XL as labels of SKOS (SKOS S55 to S57), after those that the file has itself."""
        forms: dict[Node, list[Triple]] = defaultdict(list)
        for triple in self._statements.get(LITERAL_FORM, ()):
            if isinstance(triple.object, Literal):
                forms[triple.subject].append(triple)
        left = MOST_SHARED * sum(map(len, forms.values()))
        for predicate, plain in _XL_LABELS.items():
            for link in self._statements.get(predicate, ()):
                found = forms.get(link.object, ())
                left -= max(len(found) - 1, 0)
                if left < 0:
                    raise SourceError(SHARED_LABELS, where=self.source.path)
                for form in found:
                    reason = self._imply(link.subject, plain, form.object, "is imported as a label of SKOS")
                    self._reasons[link] = self._reasons[form] = f"is a label of SKOS-XL; it {reason}"

    def _sub_properties(self) -> None:
        """Map statements with a property that is declared below another one as statements with that."""
        places = {slot.uri for cls in self.filler.schema.item_classes for slot in cls.slots}
        for uri in sorted(places):
            for name in self.source.declared.properties_below(uri):
                for triple in self._statements.get(name, ()) if name not in places else ():
                    reason = self._imply(
                        triple.subject, uri, triple.object, f"is imported with {_short(NamedNode(uri))}"
                    )
                    self._reasons[triple] = f"has a property of its own; it {reason}"

    def _imply(self, subject: NamedNode | BlankNode | Triple, predicate: str, target: Node, mapped: str) -> str:
        """Map a statement that follows from another one; return why it is not mapped, else `mapped`."""
        implied = Triple(subject, NamedNode(predicate), target)
        self._place(implied)
        return self._reasons.get(implied, mapped)

    # --- ordered collections ----------------------------------------------------------------------------------------

    def _lists(self) -> None:
        """Map the members of ordered collections to a slot that keeps their order (SKOS S36)."""
        first: dict[Node, Triple] = {triple.subject: triple for triple in self._statements.get(terms.FIRST, ())}
        rest: dict[Node, Node] = {triple.subject: triple.object for triple in self._statements.get(terms.REST, ())}
        left = MOST_SHARED * (len(rest) + 1)
        for triple in self._statements.get(terms.MEMBER_LIST, ()):
            draft = self._draft(triple.subject)
            slot = next((s for s in draft.cls.slots if s.uri == terms.MEMBER and s.ordered), None) if draft else None
            if draft is None or slot is None:
                continue
            nodes = list(islice(_list_nodes(triple.object, rest), left + 1))
            left -= len(nodes)
            if left < 0:
                raise SourceError(SHARED, where=self.source.path)
            members = [first[node] for node in nodes if node in first]
            lost = {one: reason for one in members if (reason := self._member(draft, slot, one.object))}
            what = "the order of the imported members" if lost else "its order"
            whole = f"is a list of blank nodes; {what} is kept in {slot.name}, as a list of nodes with names"
            self._reasons |= {triple: whole, **dict.fromkeys(members, whole), **lost}
            self._list_reasons |= dict.fromkeys(nodes, whole)
        for triple in self._statements.get(terms.FIRST, ()):
            if triple.subject in self._list_reasons and triple != first[triple.subject]:
                self._reasons[triple] = "is a second member in one place of a list, which has one; it is lost"

    def _member(self, draft: Draft, ordered: Slot, member: Node) -> str:
        """Map a member of a list to its collection; return what is lost of it, "" where nothing is."""
        target = self._draft(member)
        if target is None:
            return "names a member of a list that the file does not describe as an item; it is lost"
        is_there = target.slug in draft.values.get(ordered.name, ())
        if draft.known:
            return "" if is_there else stays(draft)
        if is_there and takes(ordered, target.cls):
            return f"repeats a member of a list; {ordered.name} has each once, so that this place is lost"
        if not self.filler.reference(draft, ordered, target):
            return ""
        for slot in draft.cls.slots:
            if slot.uri == terms.MEMBER and slot is not ordered and not self.filler.reference(draft, slot, target):
                return f"names a {target.cls.kind}; it is imported into {slot.name}, and its place in the list is lost"
        return f"names a {target.cls.kind}, which cannot be a member of a {draft.cls.kind}; it is lost"

    # --- unmapped statements ----------------------------------------------------------------------------------------

    def unmapped(self, result: Iterable[Statement]) -> list[UnmappedStatement]:
        """Return every statement of the file that the result lacks, sorted, and the names of its graphs."""
        properties = {name: NamedNode(name) for name in self._statements}
        nodes: dict[str, NamedNode] = {}
        graph = {
            Triple(nodes.get(subject) or nodes.setdefault(subject, NamedNode(subject)), properties[predicate], target)
            for subject, predicate, target in result
            if predicate in properties
        }
        reason = "is the name of a graph; its statements are imported together with the others"
        named = [UnmappedStatement("graph", reason, _cut(name), f"# {name}") for name in self.source.graphs]
        return named + [self._unmapped(triple) for triple in self.source.triples if self._named(triple) not in graph]

    def _named(self, triple: Triple) -> Triple:
        """Return a statement with the names of its blank nodes, where they got some."""
        if not self._records:
            return triple
        subject, target = self._records.get(triple.subject), self._records.get(triple.object)
        if subject is None and target is None:
            return triple
        return Triple(
            NamedNode(subject.iri) if subject else triple.subject,
            triple.predicate,
            NamedNode(target.iri) if target else triple.object,
        )

    def _unmapped(self, triple: Triple) -> UnmappedStatement:
        subject, predicate, target = triple.subject, _short(triple.predicate), triple.object
        line = f"{subject} {triple.predicate} {target} ."
        return UnmappedStatement(
            predicate, self._why(triple), _cut(f"{_short(subject)} {predicate} {_short(target)}"), line
        )

    def _why(self, triple: Triple) -> str:  # noqa: PLR0911 - one return for each reason
        subject, draft = triple.subject, self._draft(triple.subject)
        if triple in self._reasons:
            return self._reasons[triple]
        if subject in self._list_reasons:
            return self._list_reasons[subject]
        if isinstance(subject, BlankNode) and draft is None:
            referred = subject in self._referred
            return f"is about a blank node, which {'has no IRI to keep' if referred else 'nothing refers to'}"
        if isinstance(subject, Triple):
            return "is about a statement"
        if subject.value in self._unfit:
            return of_unfit(self._unfit[subject.value])
        if draft is None:
            return "is about something else than a concept, scheme or collection"
        if draft.known:
            return stays(draft)
        if isinstance(triple.object, BlankNode):
            what = "is a note of another item" if triple.object in self._records else "has no IRI to keep"
            return f"refers to a blank node, which {what}"
        if triple.predicate.value == terms.TYPE:
            return f"is another type of a {draft.cls.kind}, which has one"
        return f"has no slot in the schema for a {draft.cls.kind}"

    def report(self, unmapped: Iterable[UnmappedStatement]) -> str:
        """Return all unmapped statements as N-Triples, with the reasons as comments."""
        groups: dict[tuple[str, str], list[str]] = defaultdict(list)
        for statement in unmapped:
            groups[statement.reason, statement.about].append(statement.line)
        return "".join(
            f"# {about} {reason}\n" + "".join(f"{line}\n" for line in sorted(lines))
            for (reason, about), lines in sorted(groups.items())
        )


@lru_cache
def _slots_for(cls: Class, predicate: str) -> list[Slot]:
    """Return the slots of a class with a property; that is asked for each statement."""
    return [slot for slot in cls.slots if slot.uri == predicate and not (slot.contains or slot.names_class)]


def _has_no_language(triple: Triple) -> bool:
    return isinstance(triple.object, Literal) and not triple.object.language


def _list_nodes(start: Node, rest: Mapping[Node, Node]) -> Iterator[Node]:
    """Yield the nodes of an RDF list; stops where it comes back to itself."""
    seen: set[Node] = set()
    node: Node | None = start
    while node not in seen and node is not None and node != NamedNode(terms.NIL):
        seen.add(node)
        yield node
        node = rest.get(node)


def _short(term: object) -> str:
    """Return a term with a usual prefix where there is one, else as in N-Triples."""
    if isinstance(term, NamedNode):
        for prefix, namespace in _NAMESPACES.items():
            rest = term.value.removeprefix(namespace)
            if rest != term.value and rest.isidentifier():
                return f"{prefix}:{rest}"
    return str(term)


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
