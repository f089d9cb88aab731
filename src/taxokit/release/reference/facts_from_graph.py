"""The facts that the SKOS graph of a release states, read with rdflib and the compiled schema.

Independent of `graph`, which writes it (see `facts`). What a graph cannot carry is in `in_graph`, and what it says
beyond the facts in `entailed`; nothing else may differ.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from taxokit.rdf import terms
from taxokit.release.reference.facts import TYPE, Fact, plain
from taxokit.taxonomy.schema import Class, Schema, Slot

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Literal, Node
from dataclasses import dataclass
from typing import TYPE_CHECKING

from taxokit.taxonomy.history_note import history_notes, told_as
from taxokit.taxonomy.model import Taxonomy

if TYPE_CHECKING:
    from rdflib import Graph

_DATATYPES = {name: terms.XSD + name for name in ("integer", "boolean", "date")}


def facts_of_graph(schema: Schema, graph: "Graph") -> set[Fact]:
    """Return what a graph says of the items of the schema's classes; its other statements are left out."""
    from rdflib import URIRef

    classes = _classes(schema, graph)
    facts = set()
    for subject, cls in classes.items():
        facts.add(Fact(subject, TYPE, cls.name))
        for slot in _slots(schema, cls):
            if slot.computed == "iri" or (slot.identifier and slot.kind == "uri"):
                facts.add(Fact(subject, slot.name, subject))
                continue
            for target in graph.objects(URIRef(subject), URIRef(slot.uri)):
                other = classes.get(str(target)) if slot.kind == "class" else None
                if other is None or slot.range in (other.name, *other.ancestors):
                    facts.add(Fact(subject, slot.name, *_value(schema, slot, target)))
    return facts


def in_graph(facts: Iterable[Fact]) -> set[Fact]:
    """Return facts as a graph carries them: without order, and without what translations hold beside words."""
    return {replace(fact, position=0) for fact in facts if "@" not in fact.slot}


def entailed(schema: Schema, facts: Iterable[Fact]) -> set[Fact]:
    """Return what a graph of these facts says in addition, because of what its predicates mean.

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
    """Yield subject, predicate and object of statements between items whose inverse SKOS has and the graph lacks.

    Mappings are left out: they are meant for concepts elsewhere, where nothing can be said in return.
    """
    from rdflib import URIRef

    known = {*_classes(schema, graph), *map(str, graph.subjects(URIRef(terms.TYPE), URIRef(terms.CONCEPT_SCHEME)))}
    relations = {uri: inverse for uri, inverse in terms.INVERSES.items() if not uri.endswith("Match")}
    for predicate, inverse in sorted(relations.items()):
        for subject, target in sorted(graph.subject_objects(URIRef(predicate)), key=str):
            if {str(subject), str(target)} <= known and (target, URIRef(inverse), subject) not in graph:
                yield str(subject), predicate, str(target)


def _classes(schema: Schema, graph: "Graph") -> dict[str, Class]:
    """Return the class of every item, by its IRI: of its types the one that no other inherits from."""
    from rdflib import URIRef

    by_uri = {cls.uri: cls for cls in schema.classes.values() if not cls.abstract}
    found: dict[str, Class] = {}
    for subject, target in graph.subject_objects(URIRef(terms.TYPE)):
        cls, before = by_uri.get(str(target)), found.get(str(subject))
        if cls is not None and (before is None or cls.name not in before.ancestors):
            found[str(subject)] = cls
    return found


def _slots(schema: Schema, cls: Class) -> Iterator[Slot]:
    """Yield the slots of a class, and the words that only its translations have."""
    yield from (slot for slot in cls.slots if slot is not cls.translations)
    if cls.translations:
        words = (slot for slot in schema.classes[cls.translations.range].slots if slot.kind == "text")
        yield from (slot for slot in words if not cls.meaning(slot.uri))


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


def _suits(slot: Slot, literal: "Literal") -> bool:
    if literal.language or slot.kind in ("text", "uri", "class"):
        return False
    datatype = str(literal.datatype or terms.XSD + "string")
    return datatype in (slot.datatype, _DATATYPES.get(slot.kind, terms.XSD + "string"))


@dataclass(frozen=True, slots=True)
class Telling:
    """What a graph has to tell of one item under one property: texts with their languages in lower case.

    `slots` are those slots of the item that have the same property; their values stand beside the texts.
    """

    iri: str
    predicate: str
    texts: frozenset[tuple[str, str]]
    slots: tuple[Slot, ...]

    def facts(self) -> Iterator[Fact]:
        """Yield what the slots with the same property seem to say in the graph."""
        return (Fact(self.iri, slot.name, text, tag) for slot in self.slots for text, tag in self.texts)


def tellings(taxonomy: Taxonomy) -> list[Telling]:
    """Return what a graph has to tell of the items of a canonical document."""
    language = taxonomy.metadata(terms.LANGUAGE)
    found = []
    for item in taxonomy.items:
        predicate = told_as(item.cls)
        if predicate is not None:
            told = history_notes(taxonomy, item, language if isinstance(language, str) else "")
            texts = frozenset((text, tag.lower()) for _, text, tag in told)
            slots = tuple(slot for slot in item.cls.slots if slot.uri == predicate)
            found.append(Telling(taxonomy.iri(item), predicate, texts, slots))
    return found


def wrongly_told(graph: "Graph", expected: Iterable[Telling]) -> Iterator[str]:
    """Yield in words which histories a graph does not tell, and which it tells otherwise.

    What stands beside the values of a slot with the same property is compared with those, as facts.
    """
    from rdflib import Literal, URIRef

    for telling in expected:
        objects = graph.objects(URIRef(telling.iri), URIRef(telling.predicate))
        found = {(str(term), (term.language or "").lower()) for term in objects if isinstance(term, Literal)}
        for text, _ in sorted(telling.texts - found):
            yield f"does not tell of <{telling.iri}>: {text}"
        for text, _ in sorted(found - telling.texts) if not telling.slots else ():
            yield f"tells of <{telling.iri}>, whose history it is not: {text}"
