"""Whether the graph of a release tells the history of each item in the words that follow from the document.

The words are those of `history_notes`. How they stand in the graph is read with rdflib, as in `graph_facts`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from taxokit import terms
from taxokit.facts import Fact
from taxokit.history_notes import history_notes, told_as
from taxokit.model import Taxonomy
from taxokit.schema import Slot

if TYPE_CHECKING:
    from rdflib import Graph


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
