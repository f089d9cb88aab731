"""The facts in the SKOS graph of a release, read with rdflib and the compiled schema, and its history notes.

Independent of `taxonomy.skos_graph`, which writes it (see `facts`). `in_graph` leaves out of facts what a graph cannot
carry, and `entailed` adds what it says beyond them; nothing else may differ.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from taxokit.formats.forms import GRAPH
from taxokit.rdf import terms
from taxokit.rdf.profile import possible_values
from taxokit.releases.reference.facts import TYPE, Fact, differences, plain
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.taxonomy.skos_graph import history_notes, told_as
from taxokit.text.diagnostics import Diagnostic, in_file

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Literal, Node

_DATATYPES = {name: terms.XSD + name for name in ("integer", "boolean", "date")}


def facts_of_graph(schema: Schema, graph: "Graph") -> set[Fact]:
    """Return the facts of a graph about items of the schema's classes, without its other statements."""
    from rdflib import URIRef

    classes = _classes(schema, graph)
    facts = set()
    for subject, cls in classes.items():
        facts.add(Fact(subject, TYPE, cls.name))
        for slot in _slots(schema, cls):
            if slot.computed == "iri" or (slot.identifier and slot.kind == "uri"):
                facts.add(Fact(subject, slot.name, subject))
                continue
            same = [other for other in cls.slots if other.uri == slot.uri and other is not slot]
            for target in graph.objects(URIRef(subject), URIRef(slot.uri)):
                other = classes.get(str(target)) if slot.kind == "class" else None
                if not _takes(slot, target) and any(_takes(beside, target) for beside in same):
                    continue
                if slot.uri == terms.TYPE and str(target) in cls.types:
                    continue
                if other is None or slot.range in (other.name, *other.ancestors):
                    facts.add(Fact(subject, slot.name, *_value(schema, slot, target)))
    return facts


def in_graph(facts: Iterable[Fact]) -> set[Fact]:
    """Return facts as a graph has them: without order, and without what translations have beside texts."""
    return {replace(fact, position=0) for fact in facts if "@" not in fact.slot}


def entailed(schema: Schema, facts: Iterable[Fact]) -> set[Fact]:
    """Return what a graph of these facts says in addition, because of the meaning of its predicates.

    The property that a slot implies, the inverses of SKOS, and slots of one class that share a URI: in a graph they
    look like values of the slots that have these URIs.
    """
    facts = list(facts)
    slots = {fact.subject: schema.classes[fact.value].slots for fact in facts if fact.slot == TYPE}
    found: set[Fact] = set()
    for fact in facts:
        own, others = slots.get(fact.subject, ()), slots.get(fact.value, ())
        for slot in (slot for slot in own if slot.name == fact.slot):
            for uri in (slot.uri, str(slot.annotations.get("implies"))):
                found.update(replace(fact, slot=same.name, position=0) for same in own if same.uri == uri)
                inverse = terms.INVERSES.get(uri)
                found.update(Fact(fact.value, back.name, fact.subject) for back in others if back.uri == inverse)
    return found


def one_way_statements(schema: Schema, graph: "Graph") -> Iterator[tuple[str, str, str]]:
    """Yield subject, predicate and object of statements between items whose inverse in SKOS the graph lacks.

    Mappings are left out: they are for concepts of other taxonomies, which do not state the inverse.
    """
    from rdflib import URIRef

    known = {*_classes(schema, graph), *map(str, graph.subjects(URIRef(terms.TYPE), URIRef(terms.CONCEPT_SCHEME)))}
    for predicate, inverse in sorted(terms.INVERSES.items()):
        if not predicate.endswith("Match"):
            for subject, target in sorted(graph.subject_objects(URIRef(predicate)), key=str):
                if {str(subject), str(target)} <= known and (target, URIRef(inverse), subject) not in graph:
                    yield str(subject), predicate, str(target)


def _classes(schema: Schema, graph: "Graph") -> dict[str, Class]:
    """Return the class of every item by its IRI: the most specific of its types."""
    from rdflib import URIRef

    by_uri = {cls.uri: cls for cls in schema.classes.values() if not cls.abstract}
    found: dict[str, Class] = {}
    for subject, target in graph.subject_objects(URIRef(terms.TYPE)):
        cls, before = by_uri.get(str(target)), found.get(str(subject))
        if cls is not None and (before is None or cls.name not in before.ancestors):
            found[str(subject)] = cls
    return found


def _slots(schema: Schema, cls: Class) -> Iterator[Slot]:
    """Yield the slots of a class, and the text slots that only its translations have."""
    yield from (slot for slot in cls.slots if slot is not cls.translations and not slot.names_class)
    if cls.translations:
        texts = (slot for slot in schema.classes[cls.translations.range].slots if slot.kind == "text")
        yield from (slot for slot in texts if not cls.meaning(slot.uri))


def _value(schema: Schema, slot: Slot, term: "Node") -> tuple[str, str]:
    """Return an object as value and language; one that does not suit its slot as N-Triples write it."""
    from rdflib import Literal, URIRef

    if isinstance(term, URIRef):
        if slot.kind in ("uri", "class"):
            return str(term), ""
        if slot.kind == "enum":
            meanings = {entry.get("uri"): name for name, entry in schema.enums[slot.range].items()}
            return meanings.get(str(term), term.n3()), ""
    elif isinstance(term, Literal):
        if slot.kind == "text" and term.language:
            return str(term), term.language.lower()
        if _suits(slot, term):
            return plain(slot, str(term)), ""
    return term.n3(), ""


def _takes(slot: Slot, term: "Node") -> bool:
    """Say whether an object is of the kind that a slot takes: of two slots with one property it may suit one alone."""
    from rdflib import Literal

    if not isinstance(term, Literal):
        return slot.kind in ("uri", "class", "enum")
    return bool(term.language) if slot.kind == "text" else _suits(slot, term)


def _suits(slot: Slot, literal: "Literal") -> bool:
    if literal.language or slot.kind in ("text", "uri", "class"):
        return False
    datatype = str(literal.datatype or terms.STRING)
    return datatype in (*slot.datatypes, _DATATYPES.get(slot.kind, terms.STRING))


@dataclass(frozen=True, slots=True)
class HistoryNotes:
    """The history notes that a graph should have of one item: texts, each with its language in lower case.

    `slots` are the slots of the item with the same property; their values are beside the notes.
    """

    iri: str
    predicate: str
    texts: frozenset[tuple[str, str]]
    slots: tuple[Slot, ...]


def expected_history_notes(taxonomy: Taxonomy) -> Iterator[HistoryNotes]:
    """Yield the history notes that a graph should have of the items of a canonical document."""
    language = taxonomy.metadata(terms.LANGUAGE)
    for item in taxonomy.items:
        predicate = told_as(item.cls)
        if predicate is not None:
            notes = history_notes(taxonomy, item, language if isinstance(language, str) else "")
            texts = frozenset((text, tag.lower()) for _, text, tag in notes)
            slots = tuple(slot for slot in item.cls.slots if slot.uri == predicate)
            yield HistoryNotes(taxonomy.iri(item), predicate, texts, slots)


def _note_differences(graph: "Graph", notes: HistoryNotes) -> Iterator[str]:
    """Yield which history notes of an item a graph lacks, and which it has beside them.

    A text that may be the value of a slot with the same property is compared with those, as a fact.
    """
    from rdflib import Literal, URIRef

    objects = graph.objects(URIRef(notes.iri), URIRef(notes.predicate))
    found = {(str(term), (term.language or "").lower()) for term in objects if isinstance(term, Literal)}
    for text, _ in sorted(notes.texts - found):
        yield f"lacks the history note of <{notes.iri}>: {text}"
    for text, _ in sorted(found - notes.texts) if not notes.slots else ():
        yield f"has another history note of <{notes.iri}>: {text}"


def _facts_of_profiles(schema: Schema, document: dict[str, Any], graph: "Graph", profiles: list[str]) -> set[Fact]:
    """Return the facts that some profiles can have added to a graph."""
    from pyoxigraph import NamedNode, RdfFormat, Triple, parse, serialize
    from rdflib import RDF, Graph

    triples = [quad.triple for quad in parse(graph.serialize(format="nt"), format=RdfFormat.N_TRIPLES)]
    statements = [(triple.subject.value, triple.predicate.value, triple.object) for triple in triples]
    added = possible_values(statements, Taxonomy(schema, document).iri(Item(schema.root, document)), profiles)
    data = serialize((Triple(NamedNode(s), NamedNode(p), o) for s, p, o in added), format=RdfFormat.N_TRIPLES)
    typed = Graph().parse(data=data or b"", format="nt")
    for triple in graph.triples((None, RDF.type, None)):
        typed.add(triple)
    return facts_of_graph(schema, typed)


def graph_differences(
    schema: Schema, document: dict[str, Any], graph: "Graph", expected: set[Fact], found: set[Fact], profiles: list[str]
) -> Iterator[Diagnostic]:
    """Yield how a graph, with the facts `found` in it, differs from what follows from the facts of the document.

    It may have what `profiles` ask for, as far as that follows from the rest of the graph.
    """
    notes = list(expected_history_notes(Taxonomy(schema, document)))
    allowed = entailed(schema, expected) | (
        _facts_of_profiles(schema, document, graph, profiles) if profiles else set()
    )
    allowed |= {Fact(n.iri, slot.name, text, tag) for n in notes for slot in n.slots for text, tag in n.texts}
    yield from differences(in_graph(expected), found, lambda _: GRAPH, allowed)
    messages = [message for of_item in notes for message in _note_differences(graph, of_item)]
    messages += [f"says <{s}> <{p}> <{o}> without the inverse" for s, p, o in one_way_statements(schema, graph)]
    yield from (in_file(GRAPH, message) for message in messages)
