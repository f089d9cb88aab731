"""`schema/`: the compiled schema, each file with the attribution in the place that its format has for it."""

import json
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from taxokit.formats.edition import Artifact, Edition, artifact_format
from taxokit.formats.forms import FORMS
from taxokit.rdf import terms
from taxokit.rdf.graph import triples, turtle
from taxokit.taxonomy.attribution import Attribution
from taxokit.text.json_text import json_text
from taxokit.text.quoting import line_comment, link

JSON_SCHEMA = "taxonomy.schema.json"


@artifact_format
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the files of the compiled schema that are for consumers: all but those for editing the sources."""
    for name, text in edition.generated.items():
        if name.startswith(("taxonomy.", "taxonomy_", "reference.")):
            if name == JSON_SCHEMA:
                text = json_text({**json.loads(text), "$id": _address(edition, name)})  # noqa: PLW2901
            yield Artifact(f"schema/{name}", _stamped(name, text, edition.attribution).encode())


def _address(edition: Edition, name: str) -> str:
    """Return the IRI of a file of the schema, which holds for this version alone."""
    return f"{edition.attribution.source}/{edition.attribution.version}/schema/{name}"


def _stamped(name: str, text: str, credit: Attribution) -> str:
    """Return the text of a file with its attribution."""
    ending = name.rpartition(".")[2]
    if ending == "md":
        return f"{text}\n---\n\n{credit.in_words(credit.schema_citation)} {link(credit.license, credit.license_url)}\n"
    if ending in ("json", "jsonld"):
        content = json.loads(text)
        if ending == "jsonld":  # the context gets the language of the data
            content = {"@context": {**content["@context"], "@language": credit.language}}
        # `$comment` is the keyword of JSON Schema for notes to readers (core, section 8.3); JSON-LD ignores it
        return json_text({"$comment": " ".join(credit.schema_lines), **content})
    comment = "".join(f"{line_comment(FORMS[ending].comment, line)}\n" for line in credit.schema_lines)
    return comment + text + (_licence(text, credit) if ending == "ttl" else "")


def _licence(text: str, credit: Attribution) -> str:
    """Return, as Turtle, the licence of every ontology that a file declares."""
    ontology, maker = NamedNode(terms.ONTOLOGY), credit.of("schema").maker
    stated = (
        (terms.LICENSE, credit.license_url),
        (terms.CREATOR, maker.iri or Literal(maker.name)),
        (terms.DCT + "bibliographicCitation", Literal(credit.schema_citation)),
        (terms.VERSION_INFO, Literal(str(credit.version))),
    )
    subjects = [triple.subject for triple in parse(text, format=RdfFormat.TURTLE) if triple.object == ontology]
    return "\n" + turtle((triple for subject in subjects for triple in triples(subject, *stated)), {}).decode()
