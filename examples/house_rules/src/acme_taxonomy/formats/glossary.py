"""`acme/glossary.tsv`: the label, definition and IRI of each concept, for our translators."""

from collections.abc import Iterator

from taxokit.formats.edition import Artifact, Edition, artifact_format
from taxokit.rdf import terms


@artifact_format
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the file, in the order of the labels. The credit comes first, as in every artifact."""
    taxonomy = edition.taxonomy
    rows = sorted(
        (str(label), str(item.meaning(terms.DEFINITION) or ""), taxonomy.iri(item))
        for item in taxonomy.items
        if (label := item.meaning(terms.PREF_LABEL))
    )
    lines = [*(f"# {line}" for line in edition.attribution.lines), "label\tdefinition\tiri"]
    lines += ["\t".join(" ".join(cell.split()) for cell in row) for row in rows]
    yield Artifact("acme/glossary.tsv", ("\n".join(lines) + "\n").encode())
