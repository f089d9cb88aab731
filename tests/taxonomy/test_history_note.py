"""The history of an item in a sentence."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.repository.project import find_project
from taxokit.taxonomy.compiled_schema import schema_from
from taxokit.taxonomy.document import Stamp, canonical_document
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Schema
from taxokit.taxonomy.skos_graph import history_notes

NOTE = "http://www.w3.org/2004/02/skos/core#historyNote"
GONE = {"status": "deprecated", "deprecated_in": "1.2.0"}


@pytest.fixture(scope="module")
def schema(project_template: Path) -> Schema:
    return load(find_project(project_template)).schema


@pytest.fixture(scope="module")
def notes_of(schema: Schema) -> Callable[..., list[tuple[str, str]]]:
    """Return the history notes of a skill with these values beside three others, in a taxonomy in some language."""

    def describe(language: str = "en", **values: Any) -> list[tuple[str, str]]:
        skills = [{"id": "a", **values}, {"id": "b", "label": "Bees"}, {"id": "c", "label": 'Sea "C"'}, {"id": "d"}]
        taxonomy = Taxonomy(schema, {"language": language, "categories": [{"id": "x", "skills": skills}]})
        notes = list(history_notes(taxonomy, taxonomy.index("Skill")["a"], language))
        assert {predicate for predicate, *_ in notes} <= {NOTE}
        return [(text, tag) for _, text, tag in notes]

    return describe


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({"introduced_in": "1.0.0"}, "Introduced in 1.0.0."),
        ({"introduced_in": "1.0.0", "changed_in": "1.1.0"}, "Introduced in 1.0.0; changed in 1.1.0."),
        ({"changed_in": "1.1.0"}, "Changed in 1.1.0."),
        # the deprecation is not one more change
        (
            {"introduced_in": "1.0.0", "changed_in": "1.2.0", **GONE},
            "Introduced in 1.0.0. Deprecated in 1.2.0.",
        ),
        (
            {"introduced_in": "1.0.0", "changed_in": "1.3.0", **GONE, "deprecation_reason": "Too old"},
            "Introduced in 1.0.0; changed in 1.3.0. Deprecated in 1.2.0: Too old.",
        ),
        ({**GONE, "deprecation_reason": "Nobody\n  does it!"}, "Deprecated in 1.2.0: Nobody does it!"),
        ({**GONE, "replaced_by": ["b"], "replacement": "one"}, 'Deprecated in 1.2.0. Use "Bees" instead.'),
        ({**GONE, "replaced_by": ["b"]}, 'Deprecated in 1.2.0. Use "Bees" instead.'),
        (
            {**GONE, "replaced_by": ["b", "c", "d"], "replacement": "any"},
            'Deprecated in 1.2.0. Use "Bees", "Sea "C"" or "d" instead.',
        ),
        (
            {**GONE, "replaced_by": ["b", "gone"], "replacement": "all"},
            'Deprecated in 1.2.0. Use "Bees" and "gone" together instead.',
        ),
        ({**GONE, "replaced_by": ["b", "d"]}, 'Deprecated in 1.2.0. Replaced by "Bees" and "d".'),
        ({**GONE, "replacement": "none"}, "Deprecated in 1.2.0. Nothing replaces it."),
        ({"status": "deprecated"}, "Deprecated."),
    ],
)
def test_words(notes_of: Callable[..., list[tuple[str, str]]], values: dict[str, Any], text: str) -> None:
    assert notes_of(**values) == [(text, "en")]


def test_item_without_history_has_no_note(notes_of: Callable[..., list[tuple[str, str]]]) -> None:
    assert notes_of(label="A") == []
    assert notes_of(deprecation_reason="Not yet.") == []


@pytest.mark.parametrize("language", ["en", "en-GB", "EN"])
def test_reason_in_english_is_part_of_the_sentence(notes_of: Callable[..., Any], language: str) -> None:
    assert notes_of(language, **GONE, deprecation_reason="Too old.") == [("Deprecated in 1.2.0: Too old.", "en")]


@pytest.mark.parametrize("language", ["it", "enm", ""])
def test_in_a_language_without_words_the_reason_alone_is_a_note(notes_of: Callable[..., Any], language: str) -> None:
    note = notes_of(language, **GONE, deprecation_reason="Superato.", replacement="none")
    assert note == [("Superato.", language)]
    assert notes_of(language, introduced_in="1.0.0") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de-AT", "Eingeführt in 1.0.0. Veraltet seit 1.2.0: Nie. Stattdessen „Bees“ oder „d“ verwenden."),
        ("es", "Introducido en 1.0.0. Obsoleto desde 1.2.0: Nie. Use «Bees» o «d» en su lugar."),
        ("fr", "Introduit dans 1.0.0. Obsolète depuis 1.2.0: Nie. Utiliser « Bees » ou « d » à la place."),
    ],
)
def test_words_in_the_language_of_the_taxonomy(notes_of: Callable[..., Any], language: str, text: str) -> None:
    values = {**GONE, "introduced_in": "1.0.0", "replaced_by": ["b", "d"], "replacement": "any"}
    assert notes_of(language, **values, deprecation_reason="Nie.") == [(text, language[:2])]


def test_no_note_unless_the_schema_asks_for_it(project_template: Path) -> None:
    model = json.loads((project_template / "schema/generated/taxonomy.model.json").read_bytes())
    for cls in model["classes"].values():
        for slot in cls["slots"]:
            slot.get("annotations", {}).pop("told_as", None)
    sources = load(find_project(project_template))
    document = canonical_document(Taxonomy(schema_from(model, "here"), sources.document), Stamp("1.0.0"))
    taxonomy = Taxonomy(schema_from(model, "here"), document)
    assert all("introduced_in" in item.data for item in taxonomy.by_class["Skill"])
    assert not [note for item in taxonomy.items for note in history_notes(taxonomy, item, "en")]
