"""Links that cannot lead anywhere."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from taxokit.text.diagnostics import Diagnostic
from taxokit.text.labels import shortened

Spot = tuple[int, int, str]
Odd = Callable[..., str]
Find = Callable[[str, str], list[Spot]]
Mend = Callable[[str, str], str]

RULE = "broken-link"
METADATA = "taxonomy/taxonomy.yaml"


@pytest.mark.parametrize(
    ("note", "message"),
    [
        ("Siehe https:/example.org/norm.", "https:/example.org/norm has no `://` after its scheme"),
        ("Siehe 'https//example.org'.", "https//example.org has no `://` after its scheme"),
        ("Siehe https:///norm", "https:///norm has no host"),
        ("(siehe http://localhost:80/x)", "http://localhost:80/x leads to localhost, which is not public"),
        ("Siehe http://192.168.0.1/", "http://192.168.0.1/ leads to 192.168.0.1, which is not public"),
        ("Siehe https://intranet/a", "https://intranet/a has a host without a domain: 'intranet'"),
        ("Siehe http://https://example.org", "http://https://example.org has a host without a domain: 'https'"),
        ("Siehe https://example.org:8o/", "https://example.org:8o/ has an invalid port: '8o'"),
        ("Siehe https://example.org/[a]", "https://example.org/[a] contains '[', which has to be written as %5B"),
        (
            "Siehe https://example.org/100%",
            "https://example.org/100% has a percent sign without two hexadecimal digits",
        ),
        (">-\n        Siehe\n        https://ex..org/.", "https://ex..org/ has an invalid host: 'ex..org'"),
    ],
)
def test_bad(odd: Odd, in_theme: Find, note: str, message: str) -> None:
    link, _, fault = message.partition(" ")
    assert in_theme(RULE, odd(note=note)) == [
        (25, 9, f"the link {link} in the text {shortened(yaml.safe_load(note))!r} in the notes of term wind {fault}")
    ]


@pytest.mark.parametrize(
    "note",
    [
        "Siehe https://example.org/a_(b), (https://www.iso.org/x.html) und ftps://example.com/.",
        "Siehe https://müller.example/ä?q=1",
        "http://[2001:db8::1]:8080/ und https://192.0.2.1/x%20y",
        "Adressen beginnen mit https:// oder http:.",
        "https://example.org/{id}",
        "mailto:a@example.org, urn:isbn:1",
    ],
)
def test_good(odd: Odd, in_theme: Find, note: str) -> None:
    assert in_theme(RULE, odd(note=note)) == []


def test_pages_in_turtle(in_turtle: Find) -> None:
    """The place is that of the resource. A mapping is a name, which leads where its owner says."""
    text = """\
ex:a foaf:page <https://example.org/a> ; skos:exactMatch <http://localhost/a> .
ex:b foaf:homepage <https:///b> ; rdfs:seeAlso <http://localhost/b>, _:x, ex:a ;
  dcat:landingPage "www.example.org"^^xsd:anyURI, "https:/example.org"^^xsd:anyURI .
"""
    assert in_turtle(RULE, text) == [
        (
            2,
            1,
            "the link http://localhost/b in the rdfs:seeAlso of ex:b leads to localhost, which is not public",
        ),
        (2, 1, "the link https:///b in the foaf:homepage of ex:b has no host"),
        (2, 1, "the link https:/example.org in the dcat:landingPage of ex:b has no `://` after its scheme"),
    ]


def test_a_pattern_is_no_link(in_turtle: Find) -> None:
    text = r'ex:s a skos:ConceptScheme ; void:uriRegexPattern "^http://zbw\\.eu/stw/((thsys|mapping)/([0-9a-z]|-)+)$" .'
    assert in_turtle(RULE, text) == []
    assert len(in_turtle(RULE, text.replace("void:uriRegexPattern", "skos:note"))) == 1


@pytest.mark.parametrize("url", ["https://localhost/x", "https://intranet/x"])
def test_page_slot(
    project_copy: Path, edit: Callable[[Path, str, str], None], check: Callable[..., list[Diagnostic]], url: str
) -> None:
    edit(project_copy / METADATA, "homepage: https://genbodha.ai/taxonomy\n", f"homepage: {url}  # later\n")
    (finding,) = check(project_copy, select=[RULE, "insecure-link", "schema-violation"])
    assert finding.rule == RULE
    assert (finding.location.path, finding.location.column) == (METADATA, len("homepage: ") + 1)


def test_what_the_schema_refuses_is_not_reported_again(
    project_copy: Path, edit: Callable[[Path, str, str], None], check: Callable[..., list[Diagnostic]]
) -> None:
    edit(project_copy / METADATA, "homepage: https://genbodha.ai/taxonomy\n", "homepage: https:/genbodha.ai\n")
    assert {f.rule for f in check(project_copy, select=[RULE, "schema-violation"])} == {"schema-violation"}
