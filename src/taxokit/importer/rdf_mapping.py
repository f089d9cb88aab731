"""The statements of a SKOS graph, each put into the slot that has its property; and the list of those that were not.

Every statement finds its slot by the URI that the schema gives it, in either direction where the schema computes the
other one. A statement for which there is no place is left to `losses`, which compares what was read with the graph of
the result, and so can forget none.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from taxokit.importer.draft import Draft, Drafting, Loss, stays, takes
from taxokit.importer.rdf_items import GraphItems
from taxokit.importer.slugs import Slugs
from taxokit.importer.triples import XL, Node, Statements, cut, short
from taxokit.rdf import terms
from taxokit.rdf.terms import RDF, SKOS, XSD
from taxokit.taxonomy.schema import Slot

_LITERAL_FORM = XL + "literalForm"
_XL_LABELS = {XL + name: SKOS + name for name in ("prefLabel", "altLabel", "hiddenLabel")}


class CarriedGraph:
    """The drafts of a graph, and why a statement was not carried as it stands, as far as that was seen on the way."""

    def __init__(self, source: Statements, drafting: Drafting, slugs: Slugs) -> None:
        self.source = source
        self.drafting = drafting
        self.reasons: dict[Triple, str] = {}
        self._statements = source.by_predicate
        items = GraphItems(source, drafting, slugs)
        self._drafts, self._unfit, self.known = items.drafts, items.unfit, items.described
        self._lists()
        for predicate, triples in self._statements.items():
            if predicate == terms.DEPRECATED:
                self._deprecations(triples)
            elif predicate != terms.TYPE:
                for triple in triples:
                    self._place(triple)
        self._labels()
        self._sub_properties()
        self._untagged()

    @property
    def size(self) -> int:
        """The number of statements, and of named graphs."""
        return len(self.source.triples) + len(self.source.graphs)

    @property
    def drafts(self) -> list[Draft]:
        """The items that are new."""
        return [draft for draft in self._drafts.values() if not draft.known]

    # --- what is said of them --------------------------------------------------------------------------------------

    def _place(self, triple: Triple) -> None:
        """Put a statement into a slot, or write down why it has none."""
        subject, target = triple.subject, triple.object
        draft = self._drafts.get(subject.value) if isinstance(subject, NamedNode) else None
        if draft is None:
            return
        slots = [slot for slot in draft.cls.slots if slot.uri == triple.predicate.value and not slot.contains]
        known = self._drafts.get(target.value) if isinstance(target, NamedNode) else None
        if known and any(known.slug in draft.values.get(slot.name, ()) and takes(slot, known.cls) for slot in slots):
            return  # a member of a list, most likely
        reason = ""
        for slot in slots:
            if isinstance(target, Literal):
                reason = self._literal(draft, slot, target)
            elif isinstance(target, NamedNode):
                reason = self._link(draft, slot, target.value)
            else:
                continue
            if not reason:
                return
        if reason:
            self.reasons[triple] = reason

    def _literal(self, draft: Draft, slot: Slot, literal: Literal) -> str:
        language = literal.language
        if slot.kind == "text":
            if not language:
                return "" if literal.datatype.value == XSD + "string" else "is no text with a language"
            return self.drafting.text(draft, slot, literal.value, language)
        if slot.computed and not slot.given:
            return f"{slot.name} is computed, and never written in the sources"
        if slot.kind in ("class", "uri", "enum"):
            return f"is a literal, and {slot.name} takes none"
        if language:
            return f"has a language tag, and {slot.name} takes none"
        return self.drafting.plain(draft, slot, literal.value, literal.datatype.value)

    def _link(self, draft: Draft, slot: Slot, iri: str) -> str:
        if slot.kind == "uri" and not slot.computed:
            return self.drafting.iri(draft, slot, iri)
        if slot.kind != "class":
            return f"leads to a resource, and {slot.name} takes none"
        target = self._drafts.get(iri)
        if target is None:
            return self._unfit.get(iri, "") or "leads to something that the file does not describe as one of the items"
        if slot.computed == "inverse":
            origin = target.cls.by_name.get(slot.inverse or "")
            return self.drafting.reference(target, origin, draft) if origin else "has no place in the schema"
        if draft.known and not target.known and terms.INVERSES.get(slot.uri) == slot.uri:
            draft, target = target, draft  # it says the same of both, and one of them can be changed
        return self.drafting.reference(draft, slot, target)

    def _labels(self) -> None:
        """Put the labels of SKOS-XL where SKOS has them (SKOS S55 to S57), after those that the file says itself."""
        forms: dict[Node, list[Triple]] = defaultdict(list)
        for triple in self._statements.get(_LITERAL_FORM, ()):
            if isinstance(triple.object, Literal):
                forms[triple.subject].append(triple)
        for predicate, plain in _XL_LABELS.items():
            for link in self._statements.get(predicate, ()):
                for form in forms.get(link.object, ()):
                    label = Triple(link.subject, NamedNode(plain), form.object)
                    self._place(label)
                    self._untagged_one(label)
                    reason = self.reasons.get(label, "is carried as a label of SKOS")
                    self.reasons[link] = self.reasons[form] = f"is a label of SKOS-XL; what it says {reason}"

    def _sub_properties(self) -> None:
        """Put what is said with a property that is declared below another one where that has its place."""
        places = {slot.uri for cls in self.drafting.schema.item_classes for slot in cls.slots}
        for uri in sorted(places):
            for name in self.source.declared.properties_below(uri):
                for triple in self._statements.get(name, ()) if name not in places else ():
                    implied = Triple(triple.subject, NamedNode(uri), triple.object)
                    self._place(implied)
                    self._untagged_one(implied)
                    reason = self.reasons.get(implied, f"is carried with {short(NamedNode(uri))}")
                    self.reasons[triple] = f"is said with a property of its own; it {reason}"

    def _untagged(self) -> None:
        """Read text without a language as text of ours, after all that has one."""
        for triples in list(self._statements.values()):
            for triple in triples:
                self._untagged_one(triple)

    def _untagged_one(self, triple: Triple) -> None:
        literal, subject = triple.object, triple.subject
        if not isinstance(literal, Literal) or not isinstance(subject, NamedNode):
            return
        draft = self._drafts.get(subject.value)
        slot = draft.cls.meaning(triple.predicate.value) if draft else None
        if draft is None or slot is None or slot.kind != "text":
            return
        if not literal.language and literal.datatype.value == XSD + "string":
            reason = self.drafting.text(draft, slot, literal.value, "")
            self.reasons[triple] = reason or f"has no language tag; it is carried as text in {self.drafting.language}"
        elif triple not in self.reasons and literal.value != literal.value.strip():
            self.reasons[triple] = "has white space at its ends; it is carried without"

    def _deprecations(self, triples: Iterable[Triple]) -> None:
        for triple in triples:
            draft = self._drafts.get(triple.subject.value) if isinstance(triple.subject, NamedNode) else None
            said = triple.object.value if isinstance(triple.object, Literal) else ""
            if draft is not None and said in ("true", "1"):
                reason = self.drafting.deprecate(draft)
                if reason or said == "1":
                    self.reasons[triple] = reason or "is carried as true"

    # --- ordered collections ---------------------------------------------------------------------------------------

    def _lists(self) -> None:
        """Put the members of ordered collections into a slot that keeps their order (SKOS S36)."""
        first: dict[Node, Triple] = {triple.subject: triple for triple in self._statements.get(RDF + "first", ())}
        rest: dict[Node, Node] = {triple.subject: triple.object for triple in self._statements.get(RDF + "rest", ())}
        for triple in self._statements.get(terms.MEMBER_LIST, ()):
            draft = self._drafts.get(triple.subject.value) if isinstance(triple.subject, NamedNode) else None
            slot = next((s for s in draft.cls.slots if s.uri == terms.MEMBER and s.ordered), None) if draft else None
            if draft is None or slot is None:
                continue
            nodes = list(_list_nodes(triple.object, rest))
            said = [first[node] for node in nodes if node in first]
            lost = {one: reason for one in said if (reason := self._member(draft, slot, one.object))}
            what = "the order of the members that are carried" if lost else "its order"
            whole = (
                f"is a list of blank nodes; {what} is kept in {slot.name}, and written as a list of nodes with names"
            )
            self.reasons |= {triple: whole, **dict.fromkeys(said, whole), **lost}
            self._list_reasons |= dict.fromkeys(nodes, whole)
        for triple in self._statements.get(RDF + "first", ()):
            if triple.subject in self._list_reasons and triple != first[triple.subject]:
                self.reasons[triple] = "is a second member in one place of a list, which has one; it is lost"

    def _member(self, draft: Draft, ordered: Slot, member: Node) -> str:
        """Put a member of a list into its collection; return what is lost of it, "" where nothing is."""
        target = self._drafts.get(member.value) if isinstance(member, NamedNode) else None
        if target is None:
            return "names a member of a list that the file does not describe as one of the items; it is lost"
        if draft.known:
            return "" if target.slug in draft.values.get(ordered.name, ()) else stays(draft)
        if target.slug in draft.values.get(ordered.name, ()) and takes(ordered, target.cls):
            return f"names a member of a list once more; {ordered.name} has each once, so that this place is lost"
        if not self.drafting.reference(draft, ordered, target):
            return ""
        for slot in draft.cls.slots:
            if slot.uri == terms.MEMBER and slot is not ordered and not self.drafting.reference(draft, slot, target):
                return f"names a {target.cls.kind}; it is carried in {slot.name}, and its place in the list is lost"
        return f"names a {target.cls.kind}, which is no member of a {draft.cls.kind}; it is lost"

    @cached_property
    def _list_reasons(self) -> dict[object, str]:
        return {}

    # --- what is left ----------------------------------------------------------------------------------------------

    def losses(self, graph: Collection[Triple]) -> list[Loss]:
        """Return every statement of the file that a graph lacks, sorted, with the reason.

        And the names of the graphs that they stand in.
        """
        reason = "is the name of a graph; its statements are carried, and taken together with the others"
        named = [Loss("graph", reason, cut(name), f"# {name}") for name in self.source.graphs]
        return named + [self._loss(triple) for triple in self.source.triples if triple not in graph]

    def _loss(self, triple: Triple) -> Loss:
        predicate = short(triple.predicate)
        line = f"{triple.subject} {triple.predicate} {triple.object} ."
        reason = self._why(triple)
        return Loss(predicate, reason, cut(f"{short(triple.subject)} {predicate} {short(triple.object)}"), line)

    def _why(self, triple: Triple) -> str:  # noqa: PLR0911 - one return for each reason
        subject, target, predicate = triple.subject, triple.object, triple.predicate.value
        if triple in self.reasons:
            return self.reasons[triple]
        if subject in self._list_reasons:
            return self._list_reasons[subject]
        if isinstance(subject, BlankNode):
            return "is said of a blank node, which has no IRI to be kept by"
        if not isinstance(subject, NamedNode):
            return "is said of a statement"
        if subject.value in self._unfit:
            return f"is said of what {self._unfit[subject.value]}"
        draft = self._drafts.get(subject.value)
        if draft is not None and draft.known:
            return stays(draft)
        if draft is None:
            return "is said of something that is no concept, scheme or collection"
        if isinstance(target, BlankNode):
            return "leads to a blank node, which has no IRI to be kept by"
        if predicate == terms.TYPE:
            return f"is another type of a {draft.cls.kind}, which has one"
        return f"has no slot in the schema for a {draft.cls.kind}"

    def report(self, losses: Iterable[Loss]) -> str:
        """Return all losses as N-Triples with the reasons as comments, so that a program can read what is missing."""
        groups: dict[tuple[str, str], list[str]] = defaultdict(list)
        for loss in losses:
            groups[loss.reason, loss.about].append(loss.line)
        return "".join(
            f"# {about} {reason}\n" + "".join(f"{line}\n" for line in sorted(lines))
            for (reason, about), lines in sorted(groups.items())
        )


def _list_nodes(start: Node, rest: Mapping[Node, Node]) -> Iterator[Node]:
    """Yield the nodes of an RDF list; stops where it comes back to itself."""
    seen: set[Node] = set()
    node: Node | None = start
    while node not in seen and node is not None and node != NamedNode(RDF + "nil"):
        seen.add(node)
        yield node
        node = rest.get(node)
