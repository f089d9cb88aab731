"""Labels that say nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.compiler.compile import compile_schema
from taxokit.repository.project import find_project

Spot = tuple[int, int, str]
Odd = Callable[..., str]
Find = Callable[[str, str], list[Spot]]
Mend = Callable[[str, str], str]

RULE = "empty-label"


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ('skos:prefLabel ""@en', "skos:prefLabel ''@en"),
        ('skos:altLabel "  "@en', "skos:altLabel '  '@en"),
        ('skos:hiddenLabel "\\t\\n"', "skos:hiddenLabel '\\t\\n'"),
        ('rdfs:label ""', "rdfs:label ''"),
        ('dct:title "\u00a0"@en', "dct:title '\\xa0'@en"),
        ('dc11:title ""', "dc11:title ''"),
    ],
)
def test_bad(in_turtle: Find, statement: str, name: str) -> None:
    text = f'ex:b skos:prefLabel "b"@en .\n  ex:a {statement} .\n'
    assert in_turtle(RULE, text) == [(2, 3, f"the {name} of ex:a is empty")]


@pytest.mark.parametrize("statement", ['skos:prefLabel "."@en', 'skos:notation ""', 'skos:definition ""@en'])
def test_good(in_turtle: Find, statement: str) -> None:
    assert in_turtle(RULE, f"ex:a {statement} .") == []


@pytest.mark.parametrize("synonym", ["''", "' '"])
def test_in_sources_the_schema_says_so(odd: Odd, in_theme: Find, synonym: str) -> None:
    text = odd(synonym=synonym)
    assert in_theme(RULE, text) == []
    assert in_theme("schema-violation", text) == [(19, 9, "synonyms is empty")]


def test_in_sources_whose_schema_asks_for_nothing(
    thesaurus: Path, edit: Callable[[Path, str, str], None], odd: Odd, mended: Mend
) -> None:
    schema = thesaurus / "schema/taxonomy.yaml"
    old = "    range: Text\n    multivalued: true\n    pattern: \\S\n    rank: 40\n"
    edit(schema, old, old.replace("    pattern: \\S\n", ""))
    project = find_project(thesaurus)
    for name, content in compile_schema(project).items():
        (project.generated / name).write_text(content, encoding="utf-8", newline="")
    assert mended(RULE, odd(synonym="''")) == odd(synonym="X").replace("      - X\n", "")
    commented = odd(synonym="''  # none")
    assert mended(RULE, commented) == commented  # a comment is not thrown away
