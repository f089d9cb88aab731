"""The path of classes that a schema makes."""

from pathlib import Path

from taxokit.query.stats import class_links, linked_items, longest_class_path
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.schema import Class, Schema, Slot


def steps_of(schema: Schema) -> list[tuple[str, str, str]]:
    return [
        (step.start.kind, f"{'is in ' if step.backward else ''}{step.link.slot.name}", step.end.kind)
        for step in longest_class_path(schema)
    ]


def test_path_of_each_schema(project_copy: Path, thesaurus: Path) -> None:
    assert steps_of(load(find_project(project_copy)).schema) == [
        ("discipline", "responsibilities", "responsibility"),
        ("responsibility", "requires", "skill"),
        ("skill", "is in assesses", "lab"),
    ]
    assert steps_of(load(find_project(thesaurus)).schema) == [("theme", "terms", "term")]


def test_links_and_the_items_they_connect(thesaurus: Path) -> None:
    taxonomy = load(find_project(thesaurus))
    links = {link.slot.name: link for link in class_links(taxonomy.schema)}
    assert list(links) == ["terms", "replaced_by", "related", "builds_on"]
    assert links["builds_on"].inverse is not None
    assert links["builds_on"].inverse.name == "basis_of"
    assert [(one.id, other.id) for one, other in linked_items(taxonomy, links["related"])] == [
        ("photovoltaik", "batterie"),
        ("pumpspeicher", "windkraft"),
    ]
    assert [(one.id, other.id) for one, other in linked_items(taxonomy, links["terms"])][:2] == [
        ("erzeugung", "photovoltaik"),
        ("erzeugung", "solarzellentechnik"),
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
    found = {
        name: cls(name, [identifier, *(slot(key, target, "reference") for key, target in slots.items())])
        for name, slots in classes
    }
    root = cls("Root", [slot(f"all_{name}", name, "list") for name in found])
    return Schema("s", "S", root, {"Root": root, **found}, {}, {}, "urn:", "", {}, {})


def test_path_visits_no_class_twice_and_is_the_first_of_the_longest() -> None:
    schema = made(
        ("A", {"to_b": "B", "to_c": "C", "again": "A"}),
        ("B", {"to_a": "A"}),
        ("C", {"to_d": "D"}),
        ("D", {"to_a": "A"}),
    )
    assert steps_of(schema) == [("b", "to_a", "a"), ("a", "to_c", "c"), ("c", "to_d", "d")]


def test_no_path() -> None:
    assert longest_class_path(made(("A", {"again": "A"}), ("B", {}))) == ()


def test_no_path_over_links_that_are_not_expected() -> None:
    classes = (("A", {"to_b": "B"}), ("B", {}))
    assert steps_of(made(*classes)) == [("a", "to_b", "b")]
    assert steps_of(made(*classes, recommended=False)) == []


def test_everything_linked_to_everything_ends() -> None:
    names = [f"C{number}" for number in range(40)]
    schema = made(*((name, {f"to_{other}": other for other in names if other != name}) for name in names))
    assert len(longest_class_path(schema)) == 39
