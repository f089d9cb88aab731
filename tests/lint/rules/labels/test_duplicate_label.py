"""Labels that two things of one class have."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.lint.engine import lint_graph
from taxokit.lint.selection import choose_rules
from taxokit.rdf.terms import PREFIXES
from taxokit.text.diagnostics import Diagnostic, Location, Severity

FILE = "taxonomy/categories/agent-protocols.yaml"
SECOND = "label: MCP Protocol Servers & Clients\n"

Edit = Callable[[Path, str, str], None]


@pytest.mark.parametrize(
    "label",
    [
        "A2A Protocol & Agent Networks",
        "a2a protocol & AGENT networks",
        "A2A  Protocol &  Agent Networks",
        "A2A Protocol & Agent\u00a0Networks",
        "Ａ2A Protocol & Agent Networks",  # a full-width letter
        "A2A-Protocol & Agent (Networks)",
        "‘A2A’ Protocol & Agent Networks.",
    ],
)
def test_labels_that_read_the_same(
    project_copy: Path,
    edit: Edit,
    place: Callable[..., Location],
    sole_error: Callable[[Path], Diagnostic],
    label: str,
) -> None:
    edit(project_copy / FILE, SECOND, f"label:  '{label}'\n")
    error = sole_error(project_copy)
    assert error.rule == "duplicate-label"
    assert error.location == place(project_copy, FILE, "label:  '", len("label:  "))
    start, same = f"the label {label!r} of skill mcp-protocol-servers-clients", "A2A Protocol & Agent Networks"
    reads = "is also" if label == same else f"reads like {same!r},"
    assert error.message == f"{start} {reads} the label of skill a2a-protocol-agent-networks"


def test_across_files_the_second_is_reported(
    project_copy: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    edit(project_copy / FILE, SECOND, "label: Agent Release Management\n")
    error = sole_error(project_copy)
    assert error.location == place(project_copy, FILE, "Agent Release Management")
    assert error.message == (
        "the label 'Agent Release Management' of skill mcp-protocol-servers-clients is also the label of "
        "skill agent-release-management"
    )


@pytest.mark.parametrize("label", ["Agent Operations", "MCP Protocol, Servers & Clients"])
def test_labels_that_tell_things_apart(
    project_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]], label: str
) -> None:
    """Another class, or another word, is enough."""
    edit(project_copy / FILE, SECOND, f"label: {label}\n")
    assert check(project_copy, select=["duplicate-label"]) == []


@pytest.mark.parametrize("label", ["C", "C++", "C#", "C-", ".C", "1.5", "-C", "10²", "H₂O"])
def test_signs_that_mean_something(
    project_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]], label: str
) -> None:
    edit(project_copy / FILE, SECOND, f"label: '{label}'\n")
    for number, other in enumerate({"C", "C++", "C#", "C-", ".C", "15", "-C", "102", "10₂", "H2O"} - {label}):
        path = project_copy / "taxonomy/categories" / f"other-{number}.yaml"
        path.write_text(f"id: other-{number}\nlabel: Other {number}\nskills: [{{id: s-{number}, label: '{other}'}}]\n")
    assert check(project_copy, select=["duplicate-label"]) == []


def test_in_a_theme_of_another_schema(odd: Callable[..., str], in_theme: Callable[[str, str], list[object]]) -> None:
    """Comments, block scalars and translations: each language is looked at."""
    text = odd(label=">-\n      Sonne\n      scheint", english='"the\n        sun"')
    text = text.replace(
        "    label: Sonne\n", "    label: Sonne (scheint)\n    translations: {EN: {label: 'The Sun'}}\n"
    )
    assert in_theme("duplicate-label", text) == [
        (32, 12, "the label 'Sonne (scheint)' of term sun reads like 'Sonne scheint', the label of term wind"),
        (33, 32, "the label 'The Sun'@EN of term sun reads like 'the sun', the label of term wind"),
    ]


def test_schemes_in_turtle(in_turtle: Callable[[str, str], list[object]]) -> None:
    text = """\
ex:a skos:inScheme ex:s ; skos:prefLabel "Alpha"@en ; a skos:Concept .
ex:b skos:inScheme ex:s, ex:t ; skos:prefLabel "alpha"@en, "alpha"@de ; a skos:Concept .
  ex:c skos:inScheme ex:t ; skos:prefLabel "ALPHA"@en ; a skos:Concept .
ex:d skos:inScheme ex:u ; skos:prefLabel "Alpha"@en ; a skos:Concept .
"""
    assert in_turtle("duplicate-label", text) == [
        (2, 1, "the label 'alpha'@en of ex:b reads like 'Alpha', the label of ex:a"),
        (3, 3, "the label 'ALPHA'@en of ex:c reads like 'alpha', the label of ex:b"),
    ]


def test_the_same_label_in_two_languages_is_two_findings(in_turtle: Callable[[str, str], list[object]]) -> None:
    text = """\
ex:a a skos:Concept ; skos:prefLabel "Radio"@en, "Radio"@de .
ex:b a skos:Concept ; skos:prefLabel "Radio"@en, "Radio"@de .
"""
    assert in_turtle("duplicate-label", text) == [
        (2, 1, "the label 'Radio'@de of ex:b is also the label of ex:a"),
        (2, 1, "the label 'Radio'@en of ex:b is also the label of ex:a"),
    ]


def test_a_concept_may_have_the_label_of_one_above_it(in_turtle: Callable[[str, str], list[object]]) -> None:
    """Groups, areas and subjects of one name are common; two subjects of one name are a fault there, too."""
    text = """\
ex:group a skos:Concept ; skos:prefLabel "Theology"@en .
ex:area a skos:Concept ; skos:prefLabel "Theology"@en ; skos:broader ex:group .
ex:one a skos:Concept ; skos:prefLabel "Theology"@en ; skos:broader ex:area .
ex:two a skos:Concept ; skos:prefLabel "Theology"@en ; skos:broader ex:area .
"""
    assert in_turtle("duplicate-label", text) == [
        (4, 1, "the label 'Theology'@en of ex:two is also the label of ex:one")
    ]


@pytest.mark.parametrize(
    "text",
    [
        """ex:old a skos:Concept ; skos:prefLabel "Theology"@en ; owl:deprecated true ; dct:isReplacedBy ex:new .
           ex:new a skos:Concept ; skos:prefLabel "Theology"@en .""",
        """ex:a a skos:Concept ; skos:prefLabel "Theology"@en ; skos:exactMatch <http://aat.example/1> .
           <http://aat.example/1> a skos:Concept ; skos:prefLabel "Theology"@en .""",
    ],
)
def test_labels_that_lead_to_one_concept(in_turtle: Callable[[str, str], list[object]], text: str) -> None:
    assert in_turtle("duplicate-label", text) == []


def severities(tmp_path: Path, text: str) -> list[Severity]:
    path = tmp_path / "vocabulary.ttl"
    prefixes = "".join(f"@prefix {name}: <{iri}> . " for name, iri in {**PREFIXES, "ex": "http://example.org/"}.items())
    path.write_text(prefixes + text, encoding="utf-8")
    return [finding.severity for finding in lint_graph(path, choose_rules(select=["duplicate-label"]))]


def parts(number: int) -> str:
    text = [f'ex:m{at} a skos:Concept ; skos:prefLabel "Machine {at}"@en .' for at in range(30)]
    for at in range(30):
        label = "Housing" if at < number else f"Housing of {at}"
        text.append(f'ex:h{at} a skos:Concept ; skos:broader ex:m{at} ; skos:prefLabel "{label}"@en .')
    return "\n".join(text)


def test_parts_that_are_called_the_same_in_many_branches_are_an_info(tmp_path: Path) -> None:
    assert severities(tmp_path, parts(2)) == [Severity.ERROR]
    assert severities(tmp_path, parts(20)) == [Severity.INFO] * 19
    text = (
        parts(20)
        + ' ex:h19 skos:broader ex:m0 . ex:z a skos:Concept ; skos:broader ex:m0 ; skos:prefLabel "Housing"@en .'
    )
    assert Severity.ERROR in severities(tmp_path, text)


def test_labels_that_are_not_unique_are_an_info(tmp_path: Path) -> None:
    def people(number: int) -> str:
        return " ".join(f'ex:p{n} a skos:Concept ; skos:prefLabel "Smith, J."@en .' for n in range(number))

    assert set(severities(tmp_path, people(51))) == {Severity.ERROR}
    assert severities(tmp_path, people(52)) == [Severity.INFO] * 51


def test_what_is_left_over_in_two_lists_is_an_info(tmp_path: Path) -> None:
    text = 'ex:a a skos:Concept ; skos:prefLabel "Other"@en . ex:b a skos:Concept ; skos:prefLabel "Other"@en .'
    assert severities(tmp_path, text) == [Severity.INFO]


@pytest.mark.parametrize("how", ["skos:exactMatch", "skos:closeMatch", "rdfs:subClassOf"])
def test_concept_of_another_vocabulary_that_means_the_same(
    in_turtle: Callable[[str, str], list[object]], how: str
) -> None:
    text = f'ex:a a skos:Concept ; skos:prefLabel "a"@en ; {how} ex:b . ex:b a skos:Concept ; skos:prefLabel "a"@en .'
    assert in_turtle("duplicate-label", text) == []
