"""Replacements, followed over releases: compared with an enumeration of all their outcomes."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taxokit.query.upgrade import ReleasedDocument, SuccessorFinder, Successors
from taxokit.taxonomy.compiled_schema import read_schema
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Schema

SCHEMA = read_schema(Path(__file__).resolve().parents[2])


def released(name: str, policies: Mapping[str, str], schema: Schema = SCHEMA) -> ReleasedDocument:
    """Return a release: each skill is in use (""), or deprecated, as in "any b c" or "none"."""
    return ReleasedDocument(
        Taxonomy(schema, {"categories": [{"id": "all", "skills": list(map(_skill, policies.items()))}]}), name
    )


def _skill(entry: tuple[str, str]) -> dict[str, Any]:
    identifier, words = entry
    policy, *others = words.split() or [""]
    if not policy:
        return {"id": identifier}
    return {"id": identifier, "status": "deprecated", "replacement": policy, "replaced_by": others}


def follow(identifier: str, *releases: ReleasedDocument) -> Successors:
    """Return the successors of a skill in the last of some releases."""
    newest, *earlier = reversed(releases)
    successors = SuccessorFinder(newest, earlier).find(("Skill", identifier))
    assert successors is not None
    return successors


def outcome(successors: Successors) -> tuple[str, list[str]]:
    return successors.replacement, [target.id for target in successors.targets]


@pytest.mark.parametrize(
    ("policy", "replacement", "targets"),
    [
        # no single policy expresses the result
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
        # the policy does not fit
        ("one b c", "any", ["b", "c"]),
        ("none b", "any", ["b"]),
        ("any b", "any", ["b"]),
        ("all", "none", []),
    ],
)
def test_policies_are_composed(policy: str, replacement: str, targets: list[str]) -> None:
    others = {"b": "", "c": "", "d": "", "x": "one b", "y": "any b c", "z": "all b c", "none-at-all": "none"}
    successors = follow("a", released("2.0.0", {"a": policy, **others}))
    assert outcome(successors) == (replacement if targets else "none", targets)


def test_words_name_the_steps_and_dead_ends() -> None:
    successors = follow("a", released("2.0.0", {"a": "all b c", "b": "any d e", "c": "none", "d": "", "e": ""}))
    assert successors.words == (
        "replaced by some of d and e, choose which (a → b and c; b → d or e; c → nothing); skill c is not replaced"
    )
    assert follow("a", released("2.0.0", {"a": "none"})).words == "not replaced"
    assert follow("a", released("2.0.0", {"a": "any b lost", "b": ""})).words == (
        "replaced by b, choose one; skill a is replaced by lost, which is not in 2.0.0"
    )


def test_later_release_has_the_last_word() -> None:
    first, second = {"a": "", "b": "", "c": ""}, {"a": "one b", "b": "", "c": ""}
    assert outcome(follow("a", released("1.0.0", second), released("1.1.0", first))) == ("kept", ["a"])
    third = {"a": "one c", "b": "", "c": ""}
    successors = follow("a", released("1.0.0", second), released("1.1.0", third))
    assert outcome(successors) == ("one", ["c"])


def test_newest_release_with_a_removed_item_decides() -> None:
    releases = (
        released("1.0.0", {"a": "one c", "b": "", "c": "", "d": "", "e": ""}),
        released("1.1.0", {"a": "one b", "b": "", "d": "", "e": "one d"}),
        released("2.0.0", {"b": "one d", "d": ""}),
    )
    successors = follow("a", *releases)
    assert (outcome(successors), successors.release) == (("one", ["d"]), "1.1.0")
    assert outcome(follow("e", *releases)) == ("one", ["d"])
    lost = follow("c", *releases)
    assert (outcome(lost), lost.release, lost.is_deprecated) == (("none", []), "1.0.0", False)
    assert lost.words == "last released in 1.0.0"
    assert SuccessorFinder(releases[2], releases[1::-1]).find(("Skill", "never")) is None
    assert SuccessorFinder(releases[2], releases[1::-1]).find(("Category", "a")) is None


def test_earlier_releases_are_read_only_if_needed() -> None:
    read: list[str] = []

    def earlier() -> Any:
        for name in ("1.1.0", "1.0.0"):
            read.append(name)
            yield released(name, {"a": "one b", "b": "", "c": ""} if name == "1.1.0" else {"z": "one b", "b": ""})

    finder = SuccessorFinder(released("2.0.0", {"b": ""}), earlier())
    assert finder.find(("Skill", "b"))
    assert read == []
    assert finder.find(("Skill", "a"))
    assert read == ["1.1.0"]
    assert finder.find(("Skill", "z"))
    assert finder.find(("Skill", "c"))
    assert read == ["1.1.0", "1.0.0"]


@pytest.mark.parametrize(
    ("policies", "words"),
    [
        ({"a": "one a"}, "skill a is replaced by a, which leads back to it"),
        ({"a": "one b", "b": "one a"}, "skill b is replaced by a, which leads back to it"),
        ({"a": "one b", "b": "one c", "c": "one b"}, "skill c is replaced by b, which leads back to it"),
    ],
)
def test_circles_end(policies: Mapping[str, str], words: str) -> None:
    successors = follow("a", released("2.0.0", policies))
    assert outcome(successors) == ("none", [])
    assert successors.unresolved == (f"circular replacement: {words}",)


def test_long_chains_need_no_stack() -> None:
    length = 5000
    policies = {f"s{number}": f"one s{number + 1}" for number in range(length)} | {f"s{length}": ""}
    successors = follow("s0", released("2.0.0", policies))
    assert outcome(successors) == ("one", [f"s{length}"])
    assert len(successors.steps) == length
    assert successors.words.endswith("s11 → s12; …)")


def test_policies_need_no_annotation_to_be_safe(thesaurus: Path) -> None:
    """A schema without policies: one replacement is certain, several are to be chosen from."""
    schema = read_schema(thesaurus)

    def withdrawn(*others: str) -> dict[str, Any]:
        return {"id": "a", "stage": "withdrawn", "replaced_by": list(others)}

    for others, replacement in (((), "none"), (("b",), "one"), (("b", "c"), "any")):
        terms = [withdrawn(*others), {"id": "b"}, {"id": "c"}]
        document = {"themes": [{"id": "t", "terms": terms}]}
        successors = SuccessorFinder(ReleasedDocument(Taxonomy(schema, document), "1.0.0")).find(("Term", "a"))
        assert successors is not None
        assert (successors.replacement, [target.id for target in successors.targets], successors.since) == (
            replacement,
            list(others),
            "",
        )


# --- compared with an enumeration of all outcomes -----------------------------------------------------------------

NOTHING = "†"
NAMES = [f"s{number}" for number in range(7)]


@dataclass(frozen=True)
class Replacement:
    policy: str
    others: tuple[str, ...]

    def __str__(self) -> str:
        return " ".join([self.policy, *self.others])


IN_USE = Replacement("", ())


def _some(policy: str, others: Sequence[str], least: int) -> st.SearchStrategy[Replacement]:
    return st.lists(st.sampled_from(others), min_size=least, max_size=3, unique=True).map(
        lambda targets: Replacement(policy, tuple(targets))
    )


@st.composite
def upwards(draw: st.DrawFn) -> dict[str, Replacement]:
    """Draw skills that are replaced by later ones only, so that there is no circle."""
    replacements = {NAMES[-1]: IN_USE}
    for number, name in enumerate(NAMES[:-1]):
        later = NAMES[number + 1 :]
        choices = [st.just(IN_USE), st.just(Replacement("none", ())), _some("one", later, 1).map(_first_target)]
        if len(later) > 1:
            choices += [_some("any", later, 2), _some("all", later, 2)]
        replacements[name] = draw(st.one_of(choices))
    return replacements


def _first_target(replacement: Replacement) -> Replacement:
    return Replacement(replacement.policy, replacement.others[:1])


def outcomes(replacements: Mapping[str, Replacement], name: str) -> set[frozenset[str]]:
    """Return the sets of skills that may finally replace a skill, for every choice."""
    replacement = replacements[name]
    if not replacement.policy:
        return {frozenset([name])}
    if not replacement.others:
        return {frozenset([NOTHING])}
    ends = [outcomes(replacements, other) for other in replacement.others]
    if replacement.policy == "all":
        return {frozenset().union(*choice) for choice in itertools.product(*ends)}
    return set().union(*ends)


@given(upwards())
def test_successors_are_certain_only_if_no_choice_changes_them(replacements: dict[str, Replacement]) -> None:
    release = released("1.0.0", {name: str(replacement).strip() for name, replacement in replacements.items()})
    for name in replacements:
        successors = follow(name, release)
        possible = outcomes(replacements, name)
        assert {target.id for target in successors.targets} == set().union(*possible) - {NOTHING}
        sole = next(iter(possible)) if len(possible) == 1 else frozenset()
        is_one = len(sole) == 1 and NOTHING not in sole
        assert (successors.replacement in ("kept", "one")) == is_one
        assert (successors.replacement == "none") == (possible == {frozenset([NOTHING])})
        if successors.replacement == "all":
            assert sole == {target.id for target in successors.targets}
        if successors.replacement == "any":
            assert all(len(choice) == 1 for choice in possible)


@given(
    st.fixed_dictionaries(
        {
            name: st.one_of(st.just(IN_USE), _some("one", NAMES, 1), _some("any", NAMES, 2), _some("all", NAMES, 2))
            for name in NAMES
        }
    )
)
def test_circles_keep_every_reachable_successor(replacements: dict[str, Replacement]) -> None:
    release = released("1.0.0", {name: str(replacement).strip() for name, replacement in replacements.items()})
    for name in NAMES:
        reached, waiting = set[str](), [name]
        while waiting:
            current = waiting.pop()
            if current not in reached:
                reached.add(current)
                waiting += replacements[current].others
        in_use = {other for other in reached if not replacements[other].policy}
        successors = follow(name, release)
        assert {target.id for target in successors.targets} == in_use
        if successors.replacement == "one":
            assert len(in_use) == 1
            assert not successors.unresolved
