"""Links that use http where https is meant."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from taxokit.text.diagnostics import Diagnostic
from taxokit.text.labels import shortened

Spot = tuple[int, int, str]
Odd = Callable[..., str]
Check = Callable[..., list[Diagnostic]]
Find = Callable[[str, str], list[Spot]]
Mend = Callable[[str, str], str]

RULE = "insecure-link"
FILE = "taxonomy/themes/erzeugung.yaml"


@pytest.mark.parametrize(
    ("note", "address"),
    [
        ("Siehe http://example.org/norm.", "http://example.org/norm"),
        ("(HTTP://Example.org)", "HTTP://Example.org"),
        ("Daten unter ftp://example.org/daten  # alt", "ftp://example.org/daten"),
        (">-\n        Siehe\n        http://example.org/a?b=1", "http://example.org/a?b=1"),
    ],
)
def test_bad(odd: Odd, in_theme: Find, note: str, address: str) -> None:
    assert in_theme(RULE, odd(note=note)) == [
        (
            25,
            9,
            f"the link {address} in the text {shortened(yaml.safe_load(note))!r} in the notes of term wind is not encrypted",
        )
    ]


@pytest.mark.parametrize(
    "note",
    [
        "Siehe https://example.org/norm.",
        "Der Begriff http://www.w3.org/2004/02/skos/core#Concept",
        "Adressen beginnen mit http:// oder https://.",
        "Metall (http://purl.obolibrary.org/obo/ENVO_01001069), http://data.loterre.fr/ark:/67375/TSO-W9",
        "http://hdl.handle.net/11459/CCR_C-68 und http://www.eionet.europa.eu/gemet/concept/42",
        "http://localhost/ ist nur hier",  # broken-link says so
    ],
)
def test_good(odd: Odd, in_theme: Find, note: str) -> None:
    assert in_theme(RULE, odd(note=note)) == []


def test_pages_and_names_in_turtle(in_turtle: Find) -> None:
    """Mappings, licences and agents are names, and so is a resource of the file itself."""
    text = """\
ex:a a skos:Concept ; skos:exactMatch <http://www.wikidata.org/entity/Q1> ; dct:license <http://example.com/l> ;
  dct:creator <http://example.com/> ; rdfs:seeAlso ex:b, <http://data.europa.eu/esco/skill/1> .
ex:b a skos:Concept ; foaf:page <http://example.com/page> .
"""
    assert in_turtle(RULE, text) == [
        (3, 1, "the link http://example.com/page in the foaf:page of ex:b is not encrypted")
    ]


def test_iris_of_the_vocabulary_in_texts_are_names(in_turtle: Find) -> None:
    text = """\
ex:scheme a skos:ConceptScheme ; dct:identifier "http://example.org/scheme" ; foaf:homepage <http://example.org> .
ex:142 a skos:Concept ; skos:inScheme ex:scheme ; skos:changeNote [
  rdfs:comment "See http://example.org/283, http://example.com/b" ] .
"""
    words = "the rdfs:comment 'See http://example.org/2…//example.com/b' of a blank node of ex:142"
    assert in_turtle(RULE, text) == [(2, 1, f"the link http://example.com/b in {words} is not encrypted")]


def test_names_of_one_s_own(thesaurus: Path, edit: Callable[[Path, str, str], None], check: Check) -> None:
    edit(thesaurus / FILE, "      - Nur noch in alten Texten.\n", "      - Siehe http://example.org/alt.\n")
    (finding,) = check(thesaurus, select=[RULE])
    assert (finding.location.line, finding.location.column) == (34, 9)
    (thesaurus / "taxokit.toml").write_text('[rules]\ninsecure-link = {names = ["http://example.org/"]}\n')
    assert check(thesaurus, select=[RULE]) == []


def test_page_slot(project_copy: Path, edit: Callable[[Path, str, str], None], check: Check) -> None:
    path = "taxonomy/taxonomy.yaml"
    edit(project_copy / path, "homepage: https://genbodha.ai/taxonomy\n", "homepage: http://genbodha.ai/taxonomy\n")
    (finding,) = [f for f in check(project_copy, paths=[path]) if f.rule == RULE]
    assert finding.location.column == len("homepage: ") + 1
