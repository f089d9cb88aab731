"""`schemes/`: one file for each scheme beside the whole, if a profile takes one scheme in a file.

A file has the scheme, its members, and resources that they refer to, such as a creator or a note with an author, but no
other concepts, schemes or collections.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from pyoxigraph import NamedNode

from taxokit.formats.edition import Artifact, Edition, artifact_format, uses
from taxokit.formats.forms import write_turtle
from taxokit.rdf import terms
from taxokit.rdf.graph import Graph
from taxokit.rdf.profile import read_profile

_ITEMS = frozenset((terms.CONCEPT, terms.CONCEPT_SCHEME, terms.COLLECTION))

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


@artifact_format
@uses("graph")
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the files as Turtle, with the attribution at their heads."""
    if not any(read_profile(name).scheme_files for name in edition.profiles):
        return
    inside = _inside(edition.graph)
    for name, scheme in sorted(_schemes(edition).items()):
        part = _with_described(edition.graph, [scheme, *inside[scheme]], edition.attribution.source)
        yield Artifact(f"schemes/{name}.ttl", write_turtle(part, edition.prefixes, edition.attribution.lines))


def _schemes(edition: Edition) -> Mapping[str, str]:
    """Return the IRI of each scheme by the name of its file: its identifier, or its name in the schema."""
    taxonomy = edition.taxonomy
    names = [slot.annotations["scheme"] for slot in edition.schema.root.slots if "scheme" in slot.annotations]
    schemes = [(str(name), f"{taxonomy.namespace}{name}") for name in names]
    items = (item for item in taxonomy.items if terms.CONCEPT_SCHEME in item.cls.types)
    schemes += [(item.id, iri) for item in items if (iri := taxonomy.iri(item))]
    files: dict[str, str] = {}
    for name, iri in schemes:
        safe = _UNSAFE.sub("-", name).strip("-.") or "scheme"
        files[safe if safe not in files else f"{safe}-{len(files) + 1}"] = iri
    return files


def _inside(graph: Graph) -> Mapping[str, list[str]]:
    """Return the IRIs of the members of each scheme, by its IRI."""
    members: defaultdict[str, list[str]] = defaultdict(list)
    for subject, values in graph.described.items():
        for predicate, target in values:
            if predicate == terms.IN_SCHEME:
                members[target.value].append(subject)
    return members


def _with_described(graph: Graph, resources: list[str], dataset: str) -> Graph:
    """Return the statements about resources and about all that they refer to, except items and the dataset."""
    described = dict.fromkeys(resources)
    while resources:
        for _, target in graph.described[resources.pop()]:
            iri = target.value if isinstance(target, NamedNode) else dataset
            if iri in graph.described and iri not in described and iri != dataset and not _is_item(graph, iri):
                described[iri] = None
                resources.append(iri)
    return Graph((iri, predicate, target) for iri in described for predicate, target in graph.described[iri])


def _is_item(graph: Graph, iri: str) -> bool:
    return any(predicate == terms.TYPE and target.value in _ITEMS for predicate, target in graph.described[iri])
