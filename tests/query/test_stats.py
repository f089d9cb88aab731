"""A taxonomy in numbers."""

from collections.abc import Callable
from pathlib import Path

from taxokit.query.stats import Covered, Stats, collect_stats
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load


def stats_of(root: Path) -> Stats:
    return collect_stats(load(find_project(root)))


def test_real_taxonomy(unlinked_copy: Path) -> None:
    stats = stats_of(unlinked_copy)
    assert {count.cls.kind: count.number for count in stats.classes} == {
        "discipline": 12,
        "responsibility": 95,
        "category": 14,
        "skill": 102,
        "lab": 0,
    }
    assert stats.reach == (Covered(12, 12), Covered(0, 12), Covered(0, 12))
    links = {(count.link.cls.kind, count.link.slot.name): count for count in stats.links}
    assert links["responsibility", "requires"].sources == Covered(0, 95)
    assert links["responsibility", "requires"].targets == Covered(0, 102)


def test_class_path_is_followed_to_its_end(unlinked_copy: Path, edit: Callable[..., None]) -> None:
    path = unlinked_copy / "taxonomy/disciplines/genai-data-engineering.yaml"
    edit(
        path,
        "  - id: build-embedding-pipelines\n",
        "  - id: build-embedding-pipelines\n    requires: [agent-memory-systems]\n",
    )
    edit(
        unlinked_copy / "taxonomy/disciplines/llmops-engineering.yaml",
        "responsibilities:\n",
        "responsibilities:\n  - id: added\n    label: Added\n    requires: [gpu-memory-management, agent-memory-systems]\n",
    )
    labs = unlinked_copy / "taxonomy/labs"
    labs.mkdir()
    (labs / "one.yaml").write_text(
        "id: one\ntitle: One\nurl: https://example.org/one\nassesses: [gpu-memory-management]\n", encoding="utf-8"
    )
    stats = stats_of(unlinked_copy)
    assert stats.reach == (Covered(12, 12), Covered(2, 12), Covered(1, 12))
    requires = next(count for count in stats.links if count.link.slot.name == "requires")
    assert (requires.number, requires.sources, requires.targets) == (3, Covered(2, 96), Covered(2, 102))


def test_thesaurus(thesaurus: Path) -> None:
    stats = stats_of(thesaurus)
    theme, term = stats.classes
    assert (theme.number, theme.deprecated, theme.by_status) == (2, 0, {"": 2})
    assert (term.number, term.deprecated) == (7, 1)
    assert list(term.by_status.items()) == [("", 5), ("accepted", 1), ("withdrawn", 1)]
    assert term.status is not None
    assert term.status.name == "stage"
    assert {count.link.slot.name: (count.number, count.sources, count.targets) for count in stats.links} == {
        "terms": (6, Covered(2, 2), Covered(6, 6)),
        "related": (2, Covered(2, 6), Covered(2, 6)),
        "builds_on": (6, Covered(5, 6), Covered(3, 6)),
    }
    assert [(count.cls.kind, count.slot.name, count.covered) for count in stats.slots] == [
        ("theme", "definition", Covered(1, 2)),
        ("term", "definition", Covered(6, 6)),
    ]
    assert [(count.language, count.cls.kind, count.of, count.by_slot) for count in stats.translations] == [
        ("en", "theme", 2, {"label": 1, "synonyms": 0, "definition": 0}),
        ("fr", "theme", 2, {"label": 1, "synonyms": 0, "definition": 0}),
        ("en", "term", 6, {"label": 2, "synonyms": 1, "definition": 1}),
    ]
    assert [(count.cls.kind, count.covered, count.values) for count in stats.mappings] == [
        ("theme", Covered(0, 2), 0),
        ("term", Covered(1, 6), 1),
    ]
    assert [(count.cls.kind, count.by_height) for count in stats.heights] == [("term", {0: 1, 1: 4, 2: 1})]


def test_values_of_a_wrong_shape(thesaurus: Path) -> None:
    (thesaurus / "taxonomy/themes/erzeugung.yaml").write_text(
        "id: 3\nstage: [a, {b: c}]\ntranslations: {en: 7, fr: {label: [x]}}\nterms:\n  - {stage: odd, builds_on: {a: b}}\n  - x\n",
        encoding="utf-8",
    )
    stats = stats_of(thesaurus)
    assert [count.number for count in stats.classes] == [2, 4]
    assert [(count.language, count.by_slot["label"]) for count in stats.translations] == [("fr", 1)]
