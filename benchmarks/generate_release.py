"""Make a repository with a release of a thesaurus, of any size: the site is measured on it.

Usage: python benchmarks/generate_release.py CONCEPTS DIR

One scheme; a tree in which each concept has up to eight narrower ones; a label, a definition and a related concept that
is neither broader nor narrower. The same number always gives the same bytes. Tables, workbook and diff, which the site
only copies, are not in it.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generate_skos import ancestors

from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.versions import Version

FORMATS = ("citation", "json", "jsonld", "rdf", "schema")
INIT = (
    *("--template", "skos", "--title", "A large vocabulary", "--namespace", "https://example.org/vocabulary/"),
    *("--license", "CC-BY-4.0", "--creator", "Example", "--creator-url", "https://example.org/"),
)


def concepts(count: int) -> Iterator[dict[str, Any]]:
    """Yield the concepts of a vocabulary of `count`."""
    for number in range(count):
        concept: dict[str, Any] = {
            "id": f"c{number}",
            "label": f"Concept number {number}",
            "definitions": [f"What is said about the concept number {number}, in one sentence."],
            "in_scheme": ["scheme"],
        }
        if number:
            concept["broader"] = [f"c{(number - 1) // 8}"]
        related = (number * 7 + count // 2) % count
        if related != number and related not in ancestors(number) and number not in ancestors(related):
            concept["related"] = [f"c{related}"]
        yield concept


def main() -> None:
    """Write the repository that the command line names."""
    count, folder = int(sys.argv[1]), Path(sys.argv[2])
    subprocess.run([sys.executable, "-m", "taxokit", "init", str(folder), *INIT], check=True, stdout=subprocess.DEVNULL)
    project = find_project(folder)
    taxonomy = load(project)
    scheme = {"id": "scheme", "label": "A large vocabulary", "title": "A large vocabulary"}
    document = {**taxonomy.document, "concept_schemes": [scheme], "concepts": list(concepts(count)), "collections": []}
    edition = edition_of(Taxonomy(taxonomy.schema, document, project=project), Version(1, 0, 0), "2026-01-01")
    write_files(folder / "releases/1.0.0", with_manifest(edition, build(edition, FORMATS)))


if __name__ == "__main__":
    main()
