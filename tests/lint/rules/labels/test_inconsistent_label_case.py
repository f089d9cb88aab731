"""Labels whose capitals are not those of the others."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic

Spot = tuple[int, int, str]
Odd = Callable[..., str]
Find = Callable[[str, str], list[Spot]]
Mend = Callable[[str, str], str]

RULE = "inconsistent-label-case"
REAL = "taxonomy/categories/agent-architecture.yaml"
NOUNS = [
    "power",
    "plant",
    "grid",
    "meter",
    "motor",
    "valve",
    "boiler",
    "lamp",
    "cable",
    "tower",
    "rotor",
    "blade",
    "turbine",
    "engine",
    "pump",
    "tank",
    "wire",
    "coil",
]


def vocabulary(*labels: str, language: str = "en") -> str:
    return "\n".join(
        f'ex:c{number:03} a skos:Concept ; skos:prefLabel "{label}"@{language} .' for number, label in enumerate(labels)
    )


def sentences(number: int = 30) -> list[str]:
    """Labels that begin with a capital, and go on without."""
    return [f"{NOUNS[i % 18].capitalize()} {NOUNS[i // 18 % 18]} number" for i in range(number)]


def titles(number: int = 30) -> list[str]:
    return [f"{NOUNS[i % 18].capitalize()} {NOUNS[(i + 1) % 18].capitalize()} Number" for i in range(number)]


def test_lower_case_among_capitals(in_turtle: Find) -> None:
    message = "the skos:prefLabel 'grid code'@en of ex:c030 has 'grid', but the other labels (concept) have 'Grid'"
    assert in_turtle(RULE, vocabulary(*sentences(), "grid code")) == [(31, 1, message)]


def test_capitals_among_lower_case(in_turtle: Find) -> None:
    lower = [label.lower() for label in sentences()]
    message = "the skos:prefLabel 'Grid code'@en of ex:c030 has 'Grid', but the other labels (concept) have 'grid'"
    assert in_turtle(RULE, vocabulary(*lower, "Grid code", "grid loss")) == [(31, 1, message)]


@pytest.mark.parametrize("label", ["Grid Lamp", "GRID LAMP", "Grid LAMP"])
@pytest.mark.parametrize("start", [str.capitalize, str.lower])
def test_capitals_throughout(in_turtle: Find, start: Callable[[str], str], label: str) -> None:
    labels = [*map(start, sentences()), start("tower lamp loss"), start("tower lamp")]
    message = (
        f"the skos:prefLabel {label!r}@en of ex:c032 has {label.split()[1]!r}"
        ", but the other labels (concept) have 'lamp'"
    )
    assert in_turtle(RULE, vocabulary(*labels, label)) == [(33, 1, message)]


def test_lower_case_among_titles(in_turtle: Find) -> None:
    message = "the skos:prefLabel 'Grid lamp loss'@en of ex:c030 has 'lamp', but the other labels (concept) have 'Lamp'"
    assert in_turtle(RULE, vocabulary(*titles(), "Grid lamp loss")) == [(31, 1, message)]


@pytest.mark.parametrize(
    "labels",
    [
        [*sentences(10), "grid code"],  # too few
        [*sentences(), *("grid loss",) * 5],  # not agreed
        [*sentences(), "iPhone grid", "k8s grid", "gRPC", "pH", "node.js", "asyncio", "α decay"],  # names
        [*(label.lower() for label in sentences()), "Bayes grid", "DC grid", "New York"],
        [
            *titles(),
            "Grid Testing with pytest",
            "Grid of the Power",
            "Grid with Lamp",
            "Grid-lamp",
        ],  # a name, and small words
        [*sentences(), "Grid Lamp", "Lamp Grid"],  # names, as they are two
        [*sentences(), "Grid Law", "Lamp law"],
        [*sentences(), "White House"],
        [*sentences(), "Grid WHO", "Grid who", "Lamp who"],
        [*(label.lower() for label in sentences()), "brown coal", "brown power", "Brown University"],
        [*(label.lower() for label in sentences()), "grid polish", "Polish law"],
        [*titles(), "docker Containers", "docker Images"],  # a name
        [*titles(), "Images for docker", "docker Grid"],
        [*titles(), "van der Waals Force", "vLLM Grid", "k8s Grid", "pH Meter", "n-gram Grid", "asyncio"],
        [*titles(), "UNESCO and UNICEF Power", "NVIDIA TENSORRT", "NVIDIA TENSORRT Grid", "UNESCO", "IEEE ISO CERN"],
        [*titles(), *("DOCKER CONTAINER GRIDSOME",) * 3],  # not agreed
        [],
    ],
)
def test_good(in_turtle: Find, labels: list[str]) -> None:
    assert in_turtle(RULE, vocabulary(*labels)) == []


@pytest.mark.parametrize(
    ("label", "fault"),
    [
        ("docker containerization for LLM Apps", "begins with 'docker', but {} begin with a capital"),
        ("the Grid", "begins with 'the', but {} begin with a capital"),
        ("DOCKER CONTAINERIZATION FOR LLM APPS", "is in capitals, but {} are not"),
        ("DOCKER CONTAINERIZATION for LLM APPS", "is in capitals, but {} are not"),
        ("grid lamp Number", "has 'grid', but {} have 'Grid'"),  # once, for two words
    ],
)
def test_beginnings_and_capitals_among_titles(in_turtle: Find, label: str, fault: str) -> None:
    message = f"the skos:prefLabel {label!r}@en of ex:c030 {fault}".format("the other labels (concept)")
    assert in_turtle(RULE, vocabulary(*titles(), label)) == [(31, 1, message)]


def test_capitals_among_sentences(in_turtle: Find) -> None:
    ((line, _, message),) = in_turtle(RULE, vocabulary(*sentences(), "ÜBERLAND TURBINEN", "DC AC"))
    assert line == 31
    assert message.endswith("is in capitals, but the other labels (concept) are not")


@pytest.mark.parametrize(
    ("labels", "language"),
    [
        ([f"{label.lower()}" for label in ["Mer plate", *sentences()]] + ["Mer noire", "Mer plate"], "fr"),
        ([*sentences(), "Sitter", "De", "de Sitter universe", "van Gogh, Vincent", "Van Gogh"], "en"),
        ([*sentences(), "Regionale Grid", "W.12.06  Power und regionale Grid", "Regionale Power"], "de"),
        ([*titles(), "Utrecht (stad)", "Den Haag (Stad)"], "nl"),
        ([*titles(), "Nepali (individual language)", "Austrian Sign Language", "British Sign Language"], "en"),
        ([*sentences(200), *("TECHNICAL SCIENCES", "HUMAN MEDICINE", "NATURAL HISTORY")], "en"),
    ],
    ids=["names in French", "particles", "a notation", "in brackets", "a qualifier", "top concepts"],
)
def test_what_published_vocabularies_have(in_turtle: Find, labels: list[str], language: str) -> None:
    assert in_turtle(RULE, vocabulary(*labels, language=language)) == []


@pytest.mark.parametrize("notation", ["V.16.02  ", "1. ", "486110 ", "B-7.2 ", "W.22.01: "])
def test_the_first_word_is_behind_a_notation(in_turtle: Find, notation: str) -> None:
    labels = [f"{notation}{label}" for label in sentences()]
    ((line, _, message),) = in_turtle(RULE, vocabulary(*labels, f"{notation}grid code"))
    assert line == 31
    assert message.endswith("has 'grid', but the other labels (concept) have 'Grid'")


def test_a_label_of_two_schemes_is_like_those_of_one(in_turtle: Find) -> None:
    """A file of names and subjects: subjects are odd among all, and not among themselves."""
    names = vocabulary(*sentences(600)).replace("a skos:Concept", "a skos:Concept ; skos:inScheme ex:all")
    subjects = vocabulary(*(label.lower() for label in sentences(21))).replace("ex:c", "ex:d")
    subjects = subjects.replace("a skos:Concept", "a skos:Concept ; skos:inScheme ex:all, ex:subjects")
    assert in_turtle(RULE, f"{names}\n{subjects}") == []


def test_german_writes_nouns_with_capitals(in_turtle: Find) -> None:
    labels = [f"{word.capitalize()} erneuerbarer Energie" for word in NOUNS]
    labels += [f"Erneuerbare {word.capitalize()}" for word in NOUNS]
    assert in_turtle(RULE, vocabulary(*labels, language="de")) == []


def test_each_language_has_its_own_habit(in_turtle: Find) -> None:
    text = vocabulary(*sentences()) + "\n" + vocabulary(*(label.lower() for label in sentences()), language="fr")
    assert in_turtle(RULE, text) == []


def test_in_sources(odd: Odd, in_theme: Find) -> None:
    many = "".join(f"  - {{id: t-{i}, label: {label}}}\n" for i, label in enumerate(sentences(20)))
    text = odd(label="&name >-\n      grid\n      code") + many
    message = "the label of term wind has 'grid', but the other labels (term) have 'Grid'"
    assert in_theme(RULE, text) == [(16, 12, message)]


@pytest.mark.parametrize(
    ("label", "odd"),
    [
        ("Agent Memory systems", True),
        ("Agent Memory with asyncio", False),
        ("agent Memory systems", True),
        ("docker containerization for LLM Apps", True),
        ("DOCKER CONTAINERIZATION FOR LLM APPS", True),
        ("Docker Containerization for LLM APPS", False),
    ],
)
def test_in_the_real_taxonomy(
    project_copy: Path,
    edit: Callable[[Path, str, str], None],
    check: Callable[..., list[Diagnostic]],
    label: str,
    odd: bool,
) -> None:
    edit(project_copy / REAL, "label: Agent Memory Systems\n", f"label: {label}\n")
    assert [(f.rule, f.location.path) for f in check(project_copy, select=[RULE])] == [(RULE, REAL)] * odd


def test_top_concepts_in_capitals_are_a_habit(in_turtle: Find) -> None:
    fields = [f"{one} {other}" for one in ("SOCIAL", "NATURAL", "MEDICAL") for other in ("SCIENCES", "STUDIES")]
    below = [f"{field.capitalize()} of {place}" for field in fields for place in ("Asia", "Africa", "Europe") * 5]
    labels = (f'ex:c{at} a skos:Concept ; skos:prefLabel "{label}"@en .' for at, label in enumerate([*fields, *below]))
    assert in_turtle(RULE, "\n".join(labels)) == []


def test_titles_have_either_case_behind_a_hyphen(in_turtle: Find) -> None:
    titles = [f"{number}-Handled {vessel}" for number in ("One", "Two", "Four") for vessel in ("Cup", "Jar", "Bowl")]
    labels = [
        *titles,
        *(f"Red {title}" for title in titles),
        *(f"Black {title}" for title in titles),
        "Two-handled Pot",
    ]
    turtle = (f'ex:c{at} a skos:Concept ; skos:prefLabel "{label}"@en .' for at, label in enumerate(labels))
    assert in_turtle(RULE, "\n".join(turtle)) == []
