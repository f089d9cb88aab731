"""`schema/`: the compiled schema, each file with the attribution in the place that its format has for it."""

import json
from collections.abc import Callable, Iterator

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from taxokit.rdf import terms
from taxokit.rdf.serialize import turtle
from taxokit.release.build import Artifact, Edition, artifact_format
from taxokit.taxonomy.attribution import Attribution

_Stamp = Callable[[str, Attribution], str]


@artifact_format
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the files of the compiled schema that are for consumers: all but those for editing the sources."""
    for name, text in edition.generated.items():
        if name.startswith(("taxonomy.", "taxonomy_", "reference.")):
            yield Artifact(f"schema/{name}", _stamp_of(name)(text, edition.attribution).encode())


def _stamp_of(name: str) -> _Stamp:
    if name.endswith(".context.jsonld"):
        return _stamp_context
    return _STAMPS[name.rpartition(".")[2]]


def _comment(marker: str) -> _Stamp:
    def stamp(text: str, credit: Attribution) -> str:
        return "".join(f"{marker} {line}\n" for line in credit.lines) + text

    return stamp


def _stamp_json(text: str, credit: Attribution) -> str:
    """Add a `$comment`, the keyword of JSON Schema for notes to readers (core, section 8.3)."""
    content = json.loads(text)
    return json.dumps({"$comment": " ".join(credit.lines), **content}, ensure_ascii=False, indent=2) + "\n"


def _stamp_context(text: str, credit: Attribution) -> str:
    """Add the language of the data to the context, and the credit beside it, where JSON-LD processors do not look."""
    context = json.loads(text)["@context"]
    content = {"$comment": " ".join(credit.lines), "@context": {**context, "@language": credit.language}}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _stamp_turtle(text: str, credit: Attribution) -> str:
    """Add comment lines, and the licence as statements about every ontology that the file declares."""
    ontology = NamedNode(terms.OWL + "Ontology")
    subjects = [triple.subject for triple in parse(text, format=RdfFormat.TURTLE) if triple.object == ontology]
    statements = [
        Triple(subject, NamedNode(predicate), value)
        for subject in subjects
        for predicate, value in (
            (terms.LICENSE, NamedNode(credit.license_url)),
            (terms.CREATOR, NamedNode(credit.creator_iri)),
            (terms.DCT + "bibliographicCitation", Literal(credit.citation)),
            (terms.OWL + "versionInfo", Literal(str(credit.version))),
        )
    ]
    return _comment("#")(text, credit) + "\n" + turtle(statements, {}).decode()


def _stamp_markdown(text: str, credit: Attribution) -> str:
    return f"{text}\n---\n\n{credit.in_markdown}\n"


_STAMPS: dict[str, _Stamp] = {
    "json": _stamp_json,
    "md": _stamp_markdown,
    "py": _comment("#"),
    "sql": _comment("--"),
    "ts": _comment("//"),
    "ttl": _stamp_turtle,
    "yaml": _comment("#"),
}
