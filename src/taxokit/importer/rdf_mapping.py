"""Mapping the statements of a SKOS graph, each to the slot that has its property, and the list of unmapped statements.

A statement that did not go into a slot unchanged is looked up in the graph of the result: it may follow from the rest.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from pyoxigraph import BlankNode, Literal, NamedNode

from taxokit.edit.minting import Slugs, slug_of
from taxokit.importer.drafts import (
    Draft,
    SlotFiller,
    UnmappedStatement,
    fits,
    kinds_of,
    of_unfit,
    stays,
    takes,
    to_unfit,
)
from taxokit.importer.framework_values import PREREQUISITE
from taxokit.importer.rdf_source import Node, RdfSource, Statement, is_blank
from taxokit.rdf import graph, terms
from taxokit.rdf.iris import local_name, without_local_name
from taxokit.rdf.skos import LITERAL_FORM, MOST_SHARED, SHARED, SHARED_LABELS, XL_LABELS
from taxokit.rdf.terms import XL
from taxokit.taxonomy.frameworks import relation_of
from taxokit.taxonomy.schema import Class, Schema, Slot, dataset_iri, made_iri
from taxokit.text.errors import SourceError
from taxokit.text.normalize import truncated

_NAMESPACES = {**terms.PREFIXES, "skosxl": XL}
_SHOWN = 160

KEPT = "is kept in the sources"
"""The beginning of the reason of a statement that is listed, and no loss."""
_KEPT_VERSION = f"{KEPT}; each release has its own version in its place"
_KEPT_OF_SCHEME = f"{KEPT} of the scheme; as it is the taxonomy, releases have the value in taxonomy.yaml in its place"


def draft_notes(source: RdfSource, drafts: Mapping[str, Draft], filler: SlotFiller) -> dict[str, Draft]:
    """Return a record without values for each blank node that is a note of a new item (RDF 1.1 section 3.5)."""
    notes: dict[str, dict[str, Slot]] = defaultdict(dict)
    for subject, predicate, target in source.statements:
        if type(target) is BlankNode:
            draft = drafts.get(subject)
            slot = _slot_of_records(draft.cls, filler.schema, predicate) if draft else None
            if slot is not None and draft is not None and not draft.known:
                notes[subject].setdefault(str(target), slot)
    about: dict[str, list[str]] = defaultdict(list)
    for subject, predicate, target in source.statements if notes else ():
        if is_blank(subject):
            about[subject].append(f"<{predicate}> {target}")
    records: dict[str, Draft] = {}
    for iri, slots in notes.items():
        # in the order of their statements, so that the others keep their numbers if one is new
        nodes = sorted(slots.keys() - records.keys(), key=lambda node: (sorted(about[node]), node))
        for number, node in enumerate(nodes, start=1):
            records[node] = filler.record(drafts[iri], slots[node], str(number))
    return records


def _slot_of_records(cls: Class, schema: Schema, predicate: str) -> Slot | None:
    """Return the slot with a property whose items belong to the item around them, and are numbered; None without."""
    for slot in cls.containers:
        inner = schema.classes[slot.range]
        if slot.uri == predicate and inner.is_owned and len(inner.key) == 1:
            return slot if inner.by_name[inner.key[0]].kind == "string" else None
    return None


# --- statements -----------------------------------------------------------------------------------------------------


class RdfMapping:
    """The filled drafts of a graph, and the reasons why statements were not mapped as they are."""

    def __init__(self, source: RdfSource, filler: SlotFiller, slugs: Slugs) -> None:
        """Draft and fill the items. Raises ConfigError if the schema has no class for them."""
        self.source = source
        self.filler = filler
        self.known = 0  # the number of described items that are in the sources
        self._reasons: dict[Statement, str] = {}
        self._list_reasons: dict[str, str] = {}
        self._statements = source.by_predicate
        self._drafts = {draft.iri: draft for draft in filler.known}
        self._unfit: dict[str, str] = {}
        self._taxonomy_iri = dataset_iri(filler.namespace)
        self._draft_items(slugs)
        self._records = draft_notes(source, self._drafts, filler)
        self._described = {**self._drafts, **self._records}
        self._class_uris = {cls.uri for cls in filler.schema.classes.values()}
        self._lists()
        self._deprecated: list[Draft] = []
        self._deprecations()
        self._open = [statement for statement in self._ordered() if not self._place(statement)]
        self._labels()
        self._sub_properties()
        self._open = [statement for statement in self._open if not self._is_prerequisite(statement)]
        for draft in self._deprecated:
            filler.choose_policy(draft)

    def _draft_items(self, slugs: Slugs) -> None:
        """Draft each item of the graph that is not in the sources, or note why it cannot be imported."""
        classes = self.source.items_of(kinds_of(self.filler.schema))
        names = self.source.names
        namespaces = {iri: without_local_name(iri) for iri in classes}
        sizes = Counter(namespaces.values())

        def rank(iri: str) -> tuple[bool, int, str]:
            """Return the sort key: IRIs that slugs make, then the biggest namespace, so that guests get numbers."""
            made = made_iri(self.filler.namespace, classes[iri][1], {}, slug_of(local_name(iri)))
            return made != iri, -sizes[namespaces[iri]], iri

        for iri in sorted(classes, key=rank):
            folder, cls = classes[iri]
            if iri in self._drafts:
                self.known += 1
            elif reason := self._unfit_item(cls, iri):
                self._unfit[iri] = reason
            else:
                slug = slugs.claim(cls, [local_name(iri), *names.get(iri, ())], iri)
                self._drafts[iri] = Draft(cls, folder, slug, iri)

    def _unfit_item(self, cls: Class, iri: str) -> str:
        """Return why an item cannot be imported, "" if it can."""
        reason = self.filler.unfit_iri(iri)
        if not reason and cls.given_iri is not None and not fits(cls.given_iri, iri):
            reason = f"has an IRI that does not fit the pattern of {cls.given_iri.name}"
        return reason or self.filler.refusals.items.get((cls.name, iri), "")

    @property
    def size(self) -> int:
        """The number of statements, and of named graphs."""
        return len(self.source.statements) + len(self.source.graphs)

    @property
    def takes_over(self) -> bool:
        """True if the file has new items that had their IRI before."""
        return bool(self.drafts)

    @property
    def drafts(self) -> list[Draft]:
        """The items that are new."""
        return [draft for draft in self._drafts.values() if not draft.known]

    # --- values -----------------------------------------------------------------------------------------------------

    def _ordered(self) -> Iterator[Statement]:
        """Yield all statements: latest dates of change first, and texts without a language last, which need a guess."""
        yield from reversed(self._statements.get(terms.MODIFIED, ()))
        without_language = []
        for statement in self.source.statements:
            if statement[1] == terms.MODIFIED:
                continue
            if isinstance(statement[2], Literal) and not statement[2].language:
                without_language.append(statement)
            else:
                yield statement
        yield from without_language

    def _place(self, statement: Statement) -> bool:
        """Put a statement into a slot, and return True if it is in the result as it is; else note why, if known."""
        subject, predicate, target = statement
        draft = self._described.get(subject)
        if draft is None or isinstance(target, BlankNode):
            return False
        if predicate == terms.TYPE and isinstance(target, NamedNode) and target.value in self._class_uris:
            return target.value in draft.cls.types  # it follows from where the item is
        slots = _slots_for(draft.cls, predicate)
        if not slots or predicate == terms.DEPRECATED:
            return False
        if isinstance(target, NamedNode):
            reason = self._resource(draft, slots, target.value)
        else:
            reason = self._literal(draft, slots, target)
        if not reason and subject == self._taxonomy_iri and self._is_of_taxonomy(slots):
            reason = _KEPT_OF_SCHEME  # if it is another value
        if reason:
            self._reasons[statement] = reason
        return not reason

    def _is_of_taxonomy(self, slots: Sequence[Slot]) -> bool:
        """Return True if the taxonomy, which a scheme is, can have one value alone of the property of these slots."""
        single = self.filler.schema.single_properties
        return all(slot.uri in single and not slot.multivalued for slot in slots)

    def _resource(self, draft: Draft, slots: Sequence[Slot], iri: str) -> str:
        """Put a resource into the first slot that takes it; return why none does, "" if one does."""
        known = self._described.get(iri)
        for slot in slots:
            if known is not None and known.slug in draft.values.get(slot.name, ()) and takes(slot, known.cls):
                return ""  # a member of a list, most likely
        reason = ""
        for slot in slots:
            reason = self._link(draft, slot, iri)
            if not reason:
                break
        return reason

    def _literal(self, draft: Draft, slots: Sequence[Slot], literal: Literal) -> str:
        """Put a literal into the first slot that takes it; return why none does, or how it differs there, else ""."""
        value, language, reason = literal.value, literal.language or "", ""
        for slot in slots:
            reason = self._value(draft, slot, value, language or literal.datatype)
            if not reason and slot.kind == "text" and not language:
                return f"has no language tag; it is imported as text in {self.filler.language}"
            if not reason and slot.computed == "version":
                return _KEPT_VERSION
            if not reason:
                is_trimmed = slot.kind in ("text", "string") and value != value.strip()
                return "has white space at its ends; it is imported without" if is_trimmed else ""
        return reason

    def _value(self, draft: Draft, slot: Slot, value: str, kind: str | NamedNode) -> str:
        """Put a literal into a slot; `kind` is its language, or its datatype if it has none."""
        language = kind if isinstance(kind, str) else ""
        if slot.kind == "text":
            if not isinstance(kind, str) and kind.value != terms.STRING:
                return "is not text with a language"
            return self.filler.text(draft, slot, value, language)
        if slot.computed and not slot.given:
            return f"{slot.name} is computed, and never written in the sources"
        if slot.kind in ("class", "uri", "enum"):
            return f"is a literal, and {slot.name} takes none"
        if isinstance(kind, str):
            return f"has a language tag, and {slot.name} takes none"
        return self.filler.plain(draft, slot, value, kind.value)

    def _link(self, draft: Draft, slot: Slot, iri: str) -> str:
        if slot.kind == "uri" and not slot.computed:
            return self.filler.iri(draft, slot, iri)
        if slot.kind != "class":
            return f"refers to a resource, and {slot.name} takes none"
        target = self._drafts.get(iri)
        if target is None:
            unfit = self._unfit.get(iri)
            return to_unfit(unfit) if unfit else "refers to a resource that the file does not describe as an item"
        if slot.computed == "inverse":
            origin = target.cls.by_name.get(slot.inverse or "")
            return self.filler.reference(target, origin, draft) if origin else "has no place in the schema"
        if draft.known and not target.known and terms.INVERSES.get(slot.uri) == slot.uri:
            draft, target = target, draft  # it says the same of both, and one of them can be changed
        return self.filler.reference(draft, slot, target)

    def _deprecations(self) -> None:
        for statement in self._statements.get(terms.DEPRECATED, ()):
            subject, _, target = statement
            draft = self._described.get(subject)
            value = target.value if isinstance(target, Literal) else ""
            if draft is not None and value in ("true", "1"):
                self._deprecated.append(draft)
                reason = self.filler.deprecate(draft)
                if reason or value == "1":
                    self._reasons[statement] = reason or "is imported as true"

    # --- implied statements -----------------------------------------------------------------------------------------

    def _labels(self) -> None:
        """Map the labels of SKOS-XL as labels of SKOS (SKOS S55 to S57), after the SKOS labels of the file itself."""
        forms: dict[str, list[Statement]] = defaultdict(list)
        for statement in self._statements.get(LITERAL_FORM, ()):
            if isinstance(statement[2], Literal):
                forms[statement[0]].append(statement)
        left = MOST_SHARED * sum(map(len, forms.values()))
        for predicate, plain in XL_LABELS.items():
            for link in self._statements.get(predicate, ()):
                subject, _, label = link
                literals = forms.get(_name(label), ())
                left -= max(len(literals) - 1, 0)
                if left < 0:
                    raise SourceError(SHARED_LABELS, where=self.source.path)
                for form in literals:
                    reason = self._imply((subject, plain, form[2]), "is imported as a label of SKOS")
                    self._reasons[link] = self._reasons[form] = f"is a label of SKOS-XL; it {reason}"

    def _sub_properties(self) -> None:
        """Map statements with a subproperty of a known property as statements with that property."""
        places = {slot.uri for cls in self.filler.schema.item_classes for slot in cls.slots}
        for uri in sorted(places):
            for name in self.source.declared.properties_below(uri):
                for statement in self._statements.get(name, ()) if name not in places else ():
                    subject, _, target = statement
                    reason = self._imply((subject, uri, target), f"is imported with {_short(uri)}")
                    self._reasons[statement] = f"has a property of its own; it {reason}"

    def _imply(self, implied: Statement, mapped: str) -> str:
        """Map a statement that follows from another one; return why it is not mapped, else `mapped`."""
        self._place(implied)
        return self._reasons.get(implied, mapped)

    def _is_prerequisite(self, statement: Statement) -> bool:
        """Map a statement that something comes before something else to the slot of the latter for prerequisites."""
        subject, predicate, target = statement
        draft = self._described.get(_name(target)) if predicate == PREREQUISITE else None
        slots = draft.cls.references if draft else ()
        slot = next((slot for slot in slots if relation_of(slot) == "prerequisite"), None)
        if slot is None:
            return False
        reason = self._imply((_name(target), slot.uri, NamedNode(subject)), "")
        if reason:
            self._reasons[statement] = reason
        return not reason

    # --- ordered collections ----------------------------------------------------------------------------------------

    def _lists(self) -> None:
        """Map the members of ordered collections to a slot that keeps their order (SKOS S36)."""
        first = {statement[0]: statement for statement in self._statements.get(terms.FIRST, ())}
        rest = {subject: _name(target) for subject, _, target in self._statements.get(terms.REST, ())}
        left = MOST_SHARED * (len(rest) + 1)
        for statement in self._statements.get(terms.MEMBER_LIST, ()):
            draft = self._described.get(statement[0])
            slot = next((s for s in draft.cls.slots if s.uri == terms.MEMBER and s.ordered), None) if draft else None
            if draft is None or slot is None:
                continue
            nodes = list(islice(_list_nodes(_name(statement[2]), rest), left + 1))
            left -= len(nodes)
            if left < 0:
                raise SourceError(SHARED, where=self.source.path)
            members = [first[node] for node in nodes if node in first]
            lost = {member: reason for member in members if (reason := self._member(draft, slot, member[2]))}
            order = "the order of the imported members" if lost else "its order"
            whole = f"is a list of blank nodes; {order} is kept in {slot.name}, as a list of nodes with names"
            self._reasons |= {statement: whole, **dict.fromkeys(members, whole), **lost}
            self._list_reasons |= dict.fromkeys(nodes, whole)
        for statement in self._statements.get(terms.FIRST, ()):
            if statement[0] in self._list_reasons and statement != first[statement[0]]:
                self._reasons[statement] = "is a second member in one place of a list, which has one; it is lost"

    def _member(self, draft: Draft, ordered: Slot, member: Node) -> str:
        """Map a member of a list to its collection; return the loss, "" if there is none."""
        target = self._described.get(_name(member))
        if target is None:
            return "names a member of a list that the file does not describe as an item; it is lost"
        is_member = target.slug in draft.values.get(ordered.name, ())
        if draft.known:
            return "" if is_member else stays(draft)
        if is_member and takes(ordered, target.cls):
            return f"repeats a member of a list; {ordered.name} has each once, so that this place is lost"
        if not self.filler.reference(draft, ordered, target):
            return ""
        for slot in draft.cls.slots:
            if slot.uri == terms.MEMBER and slot is not ordered and not self.filler.reference(draft, slot, target):
                return (
                    f"names {target.cls.indefinite}; it is imported into {slot.name}, and its place in the list is lost"
                )
        return f"names {target.cls.indefinite}, which cannot be a member of {draft.cls.indefinite}; it is lost"

    # --- unmapped statements ----------------------------------------------------------------------------------------

    def unmapped(self, result: Callable[[], Iterable[graph.Statement]]) -> list[UnmappedStatement]:
        """Return every statement of the file that is not in the graph of the result, sorted, and its named graphs."""
        reason = "is the name of a graph; its statements are imported together with the others"
        graphs = [
            UnmappedStatement("graph", reason, truncated(name, _SHOWN), f"# {name}") for name in self.source.graphs
        ]
        if not self._open:
            return graphs
        lacking = set(map(self._named, self._open))
        lacking.difference_update(result())
        statements = (statement for statement in self.source.statements if self._named(statement) in lacking)
        return graphs + [self._unmapped(statement) for statement in statements]

    def _named(self, statement: Statement) -> Statement:
        """Return a statement with the names of its blank nodes, if they got some."""
        subject, predicate, target = statement
        about, other = self._records.get(subject), self._records.get(_name(target))
        return about.iri if about else subject, predicate, NamedNode(other.iri) if other else target

    def _unmapped(self, statement: Statement) -> UnmappedStatement:
        subject, predicate, target = statement
        line = f"{subject if is_blank(subject) else f'<{subject}>'} <{predicate}> {target} ."
        about, value = _short(predicate), _short(target.value) if isinstance(target, NamedNode) else str(target)
        return UnmappedStatement(
            about, self._why(statement), truncated(f"{_short(subject)} {about} {value}", _SHOWN), line
        )

    def _why(self, statement: Statement) -> str:  # noqa: PLR0911 - one return for each reason
        subject, predicate, target = statement
        draft = self._described.get(subject)
        if statement in self._reasons:
            return self._reasons[statement]
        if subject in self._list_reasons:
            return self._list_reasons[subject]
        if is_blank(subject) and draft is None:
            return "is about a blank node, which has no IRI to keep"
        if subject in self._unfit:
            return of_unfit(self._unfit[subject])
        if draft is None:
            return "is not about a concept, scheme or collection"
        if draft.known:
            return stays(draft)
        if isinstance(target, BlankNode):
            why = "is a note of another item" if _name(target) in self._records else "has no IRI to keep"
            return f"refers to a blank node, which {why}"
        if predicate == terms.TYPE:
            return f"is another type of {draft.cls.indefinite}, which has one"
        return f"has no slot in the schema for {draft.cls.indefinite}"

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
    """Return the slots of a class with a property; cached, since each statement asks for them."""
    return [slot for slot in cls.slots if slot.uri == predicate and not (slot.contains or slot.names_class)]


def _name(node: Node) -> str:
    if isinstance(node, NamedNode):
        return node.value
    return str(node) if isinstance(node, BlankNode) else ""


def _list_nodes(start: str, rest: Mapping[str, str]) -> Iterator[str]:
    """Yield the nodes of an RDF list, until it comes back to itself, or to a literal."""
    seen: set[str] = set()
    node = start
    while node and node not in seen and node != terms.NIL:
        seen.add(node)
        yield node
        node = rest.get(node, "")


def _short(name: str) -> str:
    """Return the name of a resource with a usual prefix if there is one, else as in N-Triples."""
    for prefix, namespace in _NAMESPACES.items():
        rest = name.removeprefix(namespace)
        if rest != name and rest.isidentifier():
            return f"{prefix}:{rest}"
    return name if is_blank(name) else f"<{name}>"
