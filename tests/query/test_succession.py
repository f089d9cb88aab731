"""Replacements, followed over releases: held against a count of all that can come of them."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taxokit.query.succession import Edition, Succession, Successions
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Schema, read_schema

SCHEMA = read_schema(Path(__file__).resolve().parents[2] / "schema/generated/taxonomy.model.json")


def edition(name: str, said: Mapping[str, str], schema: Schema = SCHEMA) -> Edition:
    """Return a release: each skill is in use (""), or deprecated, as in "any b c" or "none"."""
    return Edition(Taxonomy(schema, {"categories": [{"id": "all", "skills": list(map(_skill, said.items()))}]}), name)


def _skill(said: tuple[str, str]) -> dict[str, Any]:
    identifier, words = said
    policy, *others = words.split() or [""]
    if not policy:
        return {"id": identifier}
    return {"id": identifier, "status": "deprecated", "replacement": policy, "replaced_by": others}


def follow(identifier: str, *editions: Edition) -> Succession:
    """Return what takes the place of a skill in the last of some releases."""
    newest, *earlier = reversed(editions)
    found = Successions(newest, earlier).of(("Skill", identifier))
    assert found is not None
    return found


def told(succession: Succession) -> tuple[str, list[str]]:
    return succession.manner, [goal.id for goal in succession.goals]


@pytest.mark.parametrize(
    ("said", "manner", "goals"),
    [
        ("", "kept", ["a"]),
        ("one b", "one", ["b"]),
        ("any b c", "any", ["b", "c"]),
        ("all c b", "all", ["c", "b"]),
        ("none", "none", []),
        # along several
        ("one x", "one", ["b"]),
        ("one y", "any", ["b", "c"]),
        ("one z", "all", ["b", "c"]),
        ("any x c", "any", ["b", "c"]),
        ("any y d", "any", ["b", "c", "d"]),
        ("all z d", "all", ["b", "c", "d"]),
        # what comes together again
        ("any x b", "one", ["b"]),
        ("all x b", "one", ["b"]),
        # what nobody can say in one word
        ("all y d", "mixed", ["b", "c", "d"]),
        ("any z d", "mixed", ["b", "c", "d"]),
        ("all none-at-all b", "mixed", ["b"]),
        ("any none-at-all b", "any", ["b"]),
        ("any none-at-all none-at-all", "any", []),
        ("one none-at-all", "none", []),
        ("all b c lost", "mixed", ["b", "c"]),
        ("all x b lost", "mixed", ["b"]),
        ("any x b lost", "any", ["b"]),
        ("all b c a", "mixed", ["b", "c"]),
        ("all x b a", "mixed", ["b"]),
        # where the policy does not fit
        ("one b c", "any", ["b", "c"]),
        ("none b", "any", ["b"]),
        ("any b", "any", ["b"]),
        ("all", "none", []),
    ],
)
def test_policies_are_composed(said: str, manner: str, goals: list[str]) -> None:
    others = {"b": "", "c": "", "d": "", "x": "one b", "y": "any b c", "z": "all b c", "none-at-all": "none"}
    found = follow("a", edition("2.0.0", {"a": said, **others}))
    assert told(found) == (manner if goals else "none", goals)


def test_way_and_dead_ends_are_told() -> None:
    found = follow("a", edition("2.0.0", {"a": "all b c", "b": "any d e", "c": "none", "d": "", "e": ""}))
    assert found.words == (
        "its replacements lead to d, e, and somebody has to choose (a → b and c; b → d or e; c → nothing);"
        " the skill c: nothing takes its place"
    )
    assert follow("a", edition("2.0.0", {"a": "none"})).words == "nothing takes its place"
    assert follow("a", edition("2.0.0", {"a": "any b lost", "b": ""})).words == (
        "b takes its place, and somebody has to choose; the skill a is replaced by lost, which 2.0.0 does not hold"
    )


def test_later_release_has_the_last_word() -> None:
    first, second = {"a": "", "b": "", "c": ""}, {"a": "one b", "b": "", "c": ""}
    assert told(follow("a", edition("1.0.0", second), edition("1.1.0", first))) == ("kept", ["a"])
    third = {"a": "one c", "b": "", "c": ""}
    found = follow("a", edition("1.0.0", second), edition("1.1.0", third))
    assert told(found) == ("one", ["c"])


def test_what_is_gone_is_told_by_the_newest_release_that_held_it() -> None:
    releases = (
        edition("1.0.0", {"a": "one c", "b": "", "c": "", "d": "", "e": ""}),
        edition("1.1.0", {"a": "one b", "b": "", "d": "", "e": "one d"}),
        edition("2.0.0", {"b": "one d", "d": ""}),
    )
    found = follow("a", *releases)
    assert (told(found), found.held_by) == (("one", ["d"]), "1.1.0")
    assert told(follow("e", *releases)) == ("one", ["d"])
    lost = follow("c", *releases)
    assert (told(lost), lost.held_by, lost.is_deprecated) == (("none", []), "1.0.0", False)
    assert lost.words == "1.0.0 was the last release to hold it"
    assert Successions(releases[2], releases[1::-1]).of(("Skill", "never")) is None
    assert Successions(releases[2], releases[1::-1]).of(("Category", "a")) is None


def test_earlier_releases_are_read_where_they_are_needed() -> None:
    read: list[str] = []

    def earlier() -> Any:
        for name in ("1.1.0", "1.0.0"):
            read.append(name)
            yield edition(name, {"a": "one b", "b": "", "c": ""} if name == "1.1.0" else {"z": "one b", "b": ""})

    successions = Successions(edition("2.0.0", {"b": ""}), earlier())
    assert successions.of(("Skill", "b"))
    assert read == []
    assert successions.of(("Skill", "a"))
    assert read == ["1.1.0"]
    assert successions.of(("Skill", "z"))
    assert successions.of(("Skill", "c"))
    assert read == ["1.1.0", "1.0.0"]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"a": "one a"}, "the skill a is replaced by a, and that leads back to it"),
        ({"a": "one b", "b": "one a"}, "the skill b is replaced by a, and that leads back to it"),
        ({"a": "one b", "b": "one c", "c": "one b"}, "the skill c is replaced by b, and that leads back to it"),
    ],
)
def test_circles_end(said: Mapping[str, str], words: str) -> None:
    found = follow("a", edition("2.0.0", said))
    assert told(found) == ("none", [])
    assert found.dead_ends == (f"replacements go in a circle: {words}",)


def test_long_chains_need_no_stack() -> None:
    length = 5000
    said = {f"s{number}": f"one s{number + 1}" for number in range(length)} | {f"s{length}": ""}
    found = follow("s0", edition("2.0.0", said))
    assert told(found) == ("one", [f"s{length}"])
    assert len(found.steps) == length
    assert found.words.endswith("s11 → s12; …)")


def test_policies_need_no_annotation_to_be_safe(thesaurus: Path) -> None:
    """A schema without policies: one replacement is certain, several are to be chosen from."""
    schema = read_schema(thesaurus / "schema/generated/taxonomy.model.json")

    def withdrawn(*others: str) -> dict[str, Any]:
        return {"id": "a", "stage": "withdrawn", "replaced_by": list(others)}

    for others, manner in (((), "none"), (("b",), "one"), (("b", "c"), "any")):
        terms = [withdrawn(*others), {"id": "b"}, {"id": "c"}]
        document = {"themes": [{"id": "t", "terms": terms}]}
        found = Successions(Edition(Taxonomy(schema, document), "1.0.0")).of(("Term", "a"))
        assert found is not None
        assert (found.manner, [goal.id for goal in found.goals], found.since) == (manner, list(others), "")


# --- against a count of all that can come of a replacement ---------------------------------------------------------

NOTHING = "†"
NAMES = [f"s{number}" for number in range(7)]


@dataclass(frozen=True)
class Said:
    policy: str
    others: tuple[str, ...]

    def __str__(self) -> str:
        return " ".join([self.policy, *self.others])


def _some(policy: str, others: Sequence[str], least: int) -> st.SearchStrategy[Said]:
    return st.lists(st.sampled_from(others), min_size=least, max_size=3, unique=True).map(
        lambda found: Said(policy, tuple(found))
    )


@st.composite
def upwards(draw: st.DrawFn) -> dict[str, Said]:
    """Draw skills that are replaced by later ones only, so that there is no circle."""
    said = {NAMES[-1]: Said("", ())}
    for number, name in enumerate(NAMES[:-1]):
        later = NAMES[number + 1 :]
        choices = [st.just(Said("", ())), st.just(Said("none", ())), _some("one", later, 1).map(_only)]
        if len(later) > 1:
            choices += [_some("any", later, 2), _some("all", later, 2)]
        said[name] = draw(st.one_of(choices))
    return said


def _only(said: Said) -> Said:
    return Said(said.policy, said.others[:1])


def outcomes(said: Mapping[str, Said], name: str) -> set[frozenset[str]]:
    """Return all that may stand for a skill in the end, by every choice that there is."""
    what = said[name]
    if not what.policy:
        return {frozenset([name])}
    if not what.others:
        return {frozenset([NOTHING])}
    ends = [outcomes(said, other) for other in what.others]
    if what.policy == "all":
        return {frozenset().union(*choice) for choice in itertools.product(*ends)}
    return set().union(*ends)


@given(upwards())
def test_only_what_no_choice_can_change_is_certain(said: dict[str, Said]) -> None:
    release = edition("1.0.0", {name: str(what).strip() for name, what in said.items()})
    for name in said:
        found = follow(name, release)
        possible = outcomes(said, name)
        assert {goal.id for goal in found.goals} == set().union(*possible) - {NOTHING}
        sole = next(iter(possible)) if len(possible) == 1 else frozenset()
        is_one = len(sole) == 1 and NOTHING not in sole
        assert (found.manner in ("kept", "one")) == is_one
        assert (found.manner == "none") == (possible == {frozenset([NOTHING])})
        if found.manner == "all":
            assert sole == {goal.id for goal in found.goals}
        if found.manner == "any":
            assert all(len(choice) == 1 for choice in possible)


@given(
    st.fixed_dictionaries(
        {
            name: st.one_of(
                st.just(Said("", ())), _some("one", NAMES, 1), _some("any", NAMES, 2), _some("all", NAMES, 2)
            )
            for name in NAMES
        }
    )
)
def test_circles_lose_nothing_that_can_be_reached(said: dict[str, Said]) -> None:
    release = edition("1.0.0", {name: str(what).strip() for name, what in said.items()})
    for name in NAMES:
        reached, waiting = set[str](), [name]
        while waiting:
            here = waiting.pop()
            if here not in reached:
                reached.add(here)
                waiting += said[here].others
        in_use = {other for other in reached if not said[other].policy}
        found = follow(name, release)
        assert {goal.id for goal in found.goals} == in_use
        if found.manner == "one":
            assert len(in_use) == 1
            assert not found.dead_ends
