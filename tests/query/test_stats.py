"""A taxonomy in numbers."""

from collections.abc import Callable
from pathlib import Path

from taxokit.query.stats import Covered, Stats, collect_stats, longest_class_path
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.schema import Class, Schema, Slot


def stats_of(root: Path) -> Stats:
    return collect_stats(load(find_project(root)))


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


def test_values_of_a_wrong_shape(thesaurus: Path) -> None:
    (thesaurus / "taxonomy/themes/erzeugung.yaml").write_text(
        "id: 3\nstage: [a, {b: c}]\ntranslations: {en: 7, fr: {label: [x]}}\nterms:\n  - {stage: odd, builds_on: {a: b}}\n  - x\n",
        encoding="utf-8",
    )
    stats = stats_of(thesaurus)
    assert [count.number for count in stats.classes] == [2, 4]
    assert [(count.language, count.by_slot["label"]) for count in stats.translations] == [("fr", 1)]


def steps_of(schema: Schema) -> list[tuple[str, str, str]]:
    return [
        (step.start.kind, f"{'is in ' if step.backward else ''}{step.link.slot.name}", step.end.kind)
        for step in longest_class_path(schema)
    ]


def made(*classes: tuple[str, dict[str, str]], recommended: bool = True) -> Schema:
    """Make a schema whose classes all stand in the root and refer to each other by these slots."""

    def cls(name: str, slots: list[Slot]) -> Class:
        return Class(name, f"urn:{name}", (), (), abstract=False, slots=tuple(slots))

    def slot(name: str, target: str, nesting: str) -> Slot:
        return Slot(
            name,
            f"urn:{name}",
            "class",
            target,
            nesting,  # type: ignore[arg-type]
            multivalued=True,
            recommended=recommended,
        )

    identifier = Slot("id", "urn:id", "string", "string", identifier=True)
    by_name = {
        name: cls(name, [identifier, *(slot(key, target, "reference") for key, target in slots.items())])
        for name, slots in classes
    }
    root = cls("Root", [slot(f"all_{name}", name, "list") for name in by_name])
    return Schema("s", "S", root, {"Root": root, **by_name}, {}, {}, "urn:", "", {}, {})


def test_path_visits_no_class_twice_and_is_the_first_of_the_longest() -> None:
    schema = made(
        ("A", {"to_b": "B", "to_c": "C", "again": "A"}),
        ("B", {"to_a": "A"}),
        ("C", {"to_d": "D"}),
        ("D", {"to_a": "A"}),
    )
    assert steps_of(schema) == [("b", "to_a", "a"), ("a", "to_c", "c"), ("c", "to_d", "d")]


def test_no_path_over_links_that_are_not_expected() -> None:
    classes = (("A", {"to_b": "B"}), ("B", {}))
    assert steps_of(made(*classes)) == [("a", "to_b", "b")]
    assert steps_of(made(*classes, recommended=False)) == []


def test_everything_linked_to_everything_ends() -> None:
    names = [f"C{number}" for number in range(40)]
    schema = made(*((name, {f"to_{other}": other for other in names if other != name}) for name in names))
    assert len(longest_class_path(schema)) == 39
