"""The downloads: a page for each release, with its files and how to cite it, and the files, byte for byte."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from taxokit.taxonomy.citations import citation_apa, citation_bibtex, citation_csl, citation_ris
from taxokit.web.pages import Link, home_link, in_one_language, own_page, page, rendered
from taxokit.web.publication import File, Publication, ReleaseFile
from taxokit.web.published_release import PublishedRelease
from taxokit.web.schema_org import dataset, document, downloads_of

_CITATIONS = {"bib": ("BibTeX", citation_bibtex), "ris": ("RIS", citation_ris), "csl.json": ("CSL-JSON", citation_csl)}
"""The forms of a citation by the ending of its file."""

_USES = {
    "taxonomy.json": "The whole taxonomy as one document, for programs; most tools begin here.",
    "taxonomy.xlsx": "A workbook with a sheet for each list, to read, filter and edit.",
    "taxonomy.md": "The whole as compact text, for people and for prompts of language models.",
    "case.json": "A framework in CASE 1.1, for learning platforms and registries of competencies.",
    "case-1.0.json": "The same in CASE 1.0.",
    "ctdl-asn.json": "A framework in CTDL-ASN, for the Credential Registry and its tools.",
    "osmt.csv": "The skills as Rich Skill Descriptors, for the Open Skills Management Toolset.",
    "taxonomy.ttl": "RDF as Turtle, for triple stores and people who read RDF.",
    "taxonomy.nt": "RDF as N-Triples, a statement in each line, for bulk loading.",
    "taxonomy.rdf": "RDF/XML, for tools that read nothing newer, such as many thesaurus editors.",
    "taxonomy.jsonld": "RDF as JSON-LD, which programs can read as plain JSON, too.",
    "NOTES.md": "The release notes.",
    "translations.json": "The languages in numbers, and the translations that nobody reviewed.",
    "ATTRIBUTION.md": "Whom to credit, and how.",
    "CITATION.cff": "The citation, for GitHub, Zenodo and reference managers.",
    "LICENSE": "The text of the licence.",
    "manifest.json": "Each file with size, digest and licence, and how the release was made.",
    "SHA256SUMS": "The digests, for sha256sum --check.",
    "datapackage.json": "The tables for Frictionless Data tools.",
    "csv/taxonomy.csv": "Each item in a row, with its parent.",
    "csv/overview.csv": "Each chain of items in a row, with names, for pivot tables.",
    "csv/csv-metadata.json": "The columns and keys of the tables (CSV on the Web).",
    "diff/diff.html": "The changes as a page.",
    "diff/diff.md": "The changes as text.",
    "diff/diff.csv": "A change in each row.",
    "diff/diff.json": "All changes, for programs; taxokit apply can replay them.",
    "diff/graph.ru": "A SPARQL Update that turns the graph of the release before into this one.",
    "mappings/*": "The mappings to one vocabulary, a row each.",
    "schemes/*": "The concepts of one scheme.",
    "schema/reference.md": "Each class and slot, to read.",
    "schema/taxonomy.linkml.yaml": "The schema in LinkML, of which the others are made.",
    "schema/taxonomy.model.json": "The compiled schema, which taxokit reads.",
    "schema/taxonomy.context.jsonld": "The JSON-LD context.",
    "schema/taxonomy.owl.ttl": "The classes and properties in OWL.",
    "schema/taxonomy.schema.json": "JSON Schema, to validate taxonomy.json.",
    "schema/taxonomy.shacl.ttl": "SHACL shapes, to validate the graph.",
    "schema/taxonomy.sql": "The tables for a database, with keys.",
    "schema/taxonomy.ts": "Types for TypeScript.",
    "schema/taxonomy_model.py": "Types for Python.",
}  # fmt: skip

_FOLDERS = {
    "csv": "A table for each list and each kind of link, for spreadsheets, databases and data frames.",
    "diff": "The changes since the release before.",
    "mappings": "The mappings to other vocabularies with their evidence (SSSOM).",
    "schema": "The structure of the data, for validation and for programmers.",
    "schemes": "The graph of each concept scheme as a vocabulary of its own (VocPub).",
}
"""The use of each folder of a release, and above of each file, in English, as all words for programmers."""


@page
@in_one_language
def render(publication: Publication) -> Iterator[File | ReleaseFile]:
    """Yield the page of downloads, the page of each release, its citations, and its files."""
    addresses = publication.addresses
    downloads = addresses.below("downloads")
    newest_first = publication.releases[::-1]
    for path, data in publication.beside.items():
        yield File(addresses.below(path).removeprefix("/"), data)
    for release in newest_first:
        credit = release.attribution._replace(doi=publication.editing.project.doi)
        citations = [
            (name, addresses.below(f"downloads/{release.version}.{ending}"), write(credit))
            for ending, (name, write) in _CITATIONS.items()
        ]
        values = {
            "release": release,
            "others": [other for other in newest_first if other is not release],
            "folders": _folders(release),
            "uses": defaultdict(str, _FOLDERS),
            "citations": citations,
            "apa": citation_apa(credit),
        }
        folder = addresses.below(release.version)
        nodes = [dataset(publication, release, downloads_of(publication, release), f"{publication.origin}{folder}")]
        if release is publication.current:
            yield own_page(
                publication, "downloads", "downloads.html", publication.gettext("Downloads"), data=nodes, **values
            )
        yield rendered(
            publication,
            "downloads.html",
            f"{folder}.html",
            f"{release.attribution.title} {release.version}",
            canonical=addresses.base or "/",
            trail=[home_link(publication), Link(downloads, publication.gettext("Downloads"))],
            noindex=True,
            data=document(nodes),
            **values,
        )
        yield from (File(path.removeprefix("/"), text.encode()) for _, path, text in citations)
        yield from (ReleaseFile(f"{folder}/{path}".removeprefix("/"), release.released, path) for path in release.files)
    # it leads to the release to use, for hosts that cannot redirect
    yield rendered(
        publication, "moved.html", addresses.below("latest.html"), publication.current.attribution.title,
        canonical=addresses.base or "/", target=addresses.below(publication.current.version), noindex=True,
    )  # fmt: skip


def _folders(release: PublishedRelease) -> dict[str, list[Mapping[str, object]]]:
    """Return the files of a release by the folder that they are in, those of the release itself ("") first."""
    folders: dict[str, list[Mapping[str, object]]] = {"": []}
    for path, about in release.files.items():
        folders.setdefault(path.partition("/")[0] if "/" in path else "", []).append(
            {**about, "path": path, "use": _USES.get(path) or _USES.get(f"{path.partition('/')[0]}/*", "")}
        )
    return folders
