"""The chain of classes that a schema makes."""

from pathlib import Path

from taxokit.core.project import find_project
from taxokit.query.stats import links_of, longest_chain, ties
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.schema import Class, Schema, Slot


def told(schema: Schema) -> list[tuple[str, str, str]]:
    return [
        (step.start.kind, f"{'is in ' if step.backward else ''}{step.link.slot.name}", step.end.kind)
        for step in longest_chain(schema)
    ]


def test_chain_of_each_schema(project_copy: Path, thesaurus: Path) -> None:
    assert told(load(find_project(project_copy)).schema) == [
        ("discipline", "responsibilities", "responsibility"),
        ("responsibility", "requires", "skill"),
        ("skill", "is in assesses", "lab"),
    ]
    assert told(load(find_project(thesaurus)).schema) == [("theme", "terms", "term")]


def test_links_and_what_they_tie(thesaurus: Path) -> None:
    taxonomy = load(find_project(thesaurus))
    links = {link.slot.name: link for link in links_of(taxonomy.schema)}
    assert list(links) == ["terms", "replaced_by", "related", "builds_on"]
    assert links["builds_on"].inverse is not None
    assert links["builds_on"].inverse.name == "basis_of"
    assert [(one.id, other.id) for one, other in ties(taxonomy, links["related"])] == [
        ("photovoltaik", "batterie"),
        ("pumpspeicher", "windkraft"),
    ]
    assert [(one.id, other.id) for one, other in ties(taxonomy, links["terms"])][:2] == [
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


def test_chain_meets_no_class_twice_and_takes_the_first_of_the_longest() -> None:
    schema = made(
        ("A", {"to_b": "B", "to_c": "C", "again": "A"}),
        ("B", {"to_a": "A"}),
        ("C", {"to_d": "D"}),
        ("D", {"to_a": "A"}),
    )
    assert told(schema) == [("b", "to_a", "a"), ("a", "to_c", "c"), ("c", "to_d", "d")]


def test_no_chain() -> None:
    assert longest_chain(made(("A", {"again": "A"}), ("B", {}))) == ()


def test_no_chain_of_what_nobody_is_expected_to_fill_in() -> None:
    classes = (("A", {"to_b": "B"}), ("B", {}))
    assert told(made(*classes)) == [("a", "to_b", "b")]
    assert told(made(*classes, recommended=False)) == []


def test_everything_tied_to_everything_comes_to_an_end() -> None:
    names = [f"C{number}" for number in range(40)]
    schema = made(*((name, {f"to_{other}": other for other in names if other != name}) for name in names))
    assert len(longest_chain(schema)) == 39
