"""Write a SKOS vocabulary in Turtle, of any size: the checks of files are measured on it.

Usage: python benchmarks/generate_skos.py CONCEPTS FILE [LANGUAGE]...

One scheme; a tree in which each concept has up to eight narrower ones; two languages, alternative labels, definitions,
notations, and related concepts that are neither broader nor narrower: nine statements a concept, as in thesauri. Each
LANGUAGE adds a label and a definition.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

PREFIXES = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix ex: <http://example.org/vocabulary/> .

ex:scheme a skos:ConceptScheme ;
    dct:title "A large vocabulary"@en , "Ein großes Vokabular"@de ;
    skos:prefLabel "A large vocabulary"@en , "Ein großes Vokabular"@de ;
    skos:hasTopConcept ex:c0 .
"""


def concept(number: int, count: int, languages: Sequence[str] = ()) -> str:
    """Return one concept of a vocabulary of `count`, with texts in further languages."""
    above = "skos:topConceptOf ex:scheme" if number == 0 else f"skos:broader ex:c{(number - 1) // 8}"
    related = (number * 7 + count // 2) % count
    is_above = related in ancestors(number) or number in ancestors(related)
    link = "" if related == number or is_above else f" ;\n    skos:related ex:c{related}"
    labels = "".join(f' , "Label {number}, {tag}"@{tag}' for tag in languages)
    told = "".join(f' , "What {tag} tells of concept number {number}, in one sentence."@{tag}' for tag in languages)
    return (
        f"ex:c{number} a skos:Concept ;\n"
        "    skos:inScheme ex:scheme ;\n"
        f"    {above} ;\n"
        f'    skos:prefLabel "Concept number {number}"@en , "Begriff Nummer {number}"@de{labels} ;\n'
        f'    skos:altLabel "No. {number}"@en ;\n'
        f'    skos:definition "What is told about the concept number {number}, in one sentence."@en{told} ;\n'
        f'    skos:notation "{number:06}"{link} .\n'
    )


def ancestors(number: int) -> Iterator[int]:
    """Yield the concepts above a concept, which cannot be related to it as well (SKOS S27)."""
    while number:
        number = (number - 1) // 8
        yield number


def vocabulary(count: int, languages: Sequence[str]) -> Iterator[str]:
    """Yield the parts of a vocabulary of `count` concepts, with texts in further languages."""
    yield PREFIXES
    for number in range(count):
        yield "\n" + concept(number, count, languages)


def main() -> None:
    """Write the file that the command line names."""
    count, path = int(sys.argv[1]), Path(sys.argv[2])
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(vocabulary(count, sys.argv[3:]))


if __name__ == "__main__":
    main()
