"""What the editors promise about the links and definitions that they add, as far as a program can tell."""

import json
import re
from collections.abc import Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from taxokit.repository.project import find_project
from taxokit.taxonomy.document import Stamp, canonical_document
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy

WITHOUT = "Required by no responsibility of this version: "
"""How the note of a skill begins that no responsibility requires."""

Links = Mapping[str, list[str]]


@pytest.fixture(scope="module")
def taxonomy(repository: Path) -> Taxonomy:
    return load(find_project(repository))


@pytest.fixture(scope="module")
def requires(taxonomy: Taxonomy) -> Links:
    return {item.id: item.data.get("requires", []) for item in taxonomy.by_class["Responsibility"]}


@pytest.fixture(scope="module")
def builds_on(taxonomy: Taxonomy) -> Links:
    return {item.id: item.data.get("builds_on", []) for item in taxonomy.by_class["Skill"]}


def notes_of(taxonomy: Taxonomy, cls: str) -> Mapping[str, str]:
    return {item.id: "\n".join(item.data.get("editorial_notes", [])) for item in taxonomy.by_class[cls]}


# --- what responsibilities require ---------------------------------------------------------------------------------


def test_every_responsibility_requires_a_few_skills(requires: Links, builds_on: Links) -> None:
    assert len(requires) == 95
    for name, skills in requires.items():
        assert 1 <= len(skills) <= 6, name
        assert len(set(skills)) == len(skills), name
        assert set(skills) <= builds_on.keys(), name


def test_whole_category_is_required_only_where_a_note_says_so(taxonomy: Taxonomy, requires: Links) -> None:
    notes = notes_of(taxonomy, "Responsibility")
    for category in taxonomy.by_class["Category"]:
        inside = {skill["id"] for skill in category.data["skills"]}
        whole = [name for name, skills in requires.items() if inside <= set(skills)]
        assert all(f"the category {category.data['label']}" in notes[name] for name in whole), whole


def test_every_skill_is_required_or_says_why_not(taxonomy: Taxonomy, requires: Links) -> None:
    required = set(chain.from_iterable(requires.values()))
    notes = notes_of(taxonomy, "Skill")
    excused = {name for name, note in notes.items() if re.search(rf"^{WITHOUT}\S", note, re.MULTILINE)}
    assert notes.keys() - required == excused


# --- what skills build on ------------------------------------------------------------------------------------------


def below(links: Links, name: str) -> set[str]:
    """Return all that a skill builds on, directly or not."""
    found: set[str] = set()
    todo = list(links[name])
    while todo:
        one = todo.pop()
        if one not in found:
            found.add(one)
            todo += links[one]
    return found


def test_ladder_has_no_circle_and_nothing_that_follows(builds_on: Links) -> None:
    for name, direct in builds_on.items():
        assert len(direct) == len(set(direct)) <= 3, name
        assert name not in below(builds_on, name), name
        follows = set().union(*(below(builds_on, one) for one in direct))
        assert not follows & set(direct), name


def test_rungs_are_those_of_the_longest_chains(taxonomy: Taxonomy, builds_on: Links) -> None:
    @cache
    def rung(name: str) -> int:
        return 1 + max(map(rung, builds_on[name])) if builds_on[name] else 0

    document = canonical_document(taxonomy, Stamp("1.1.0"))
    released = {skill["id"]: skill["rung"] for category in document["categories"] for skill in category["skills"]}
    assert released == {name: rung(name) for name in builds_on}
    assert {name for name, number in released.items() if number == 0} == {
        "docker-containerization-for-llm-apps",
        "python-core-programming",
    }


# --- words and where they come from --------------------------------------------------------------------------------


def test_definition_of_a_category_is_one_sentence_in_two_halves(taxonomy: Taxonomy) -> None:
    for category in taxonomy.by_class["Category"]:
        assert re.fullmatch(r"[A-Z][a-z]+s,? [^.;]+; [^.;]+\.", category.data["definition"]), category.id


def test_provenance_is_said_of_every_slot_that_has_values(taxonomy: Taxonomy) -> None:
    said = {(one["class"], one["slot"]): one for one in taxonomy.document["provenance"]}
    used = {(item.cls.name, slot) for item in taxonomy.items if item.id for slot in item.data}
    assert used - said.keys() == set()
    added = [("Responsibility", "requires"), ("Skill", "builds_on"), ("Category", "definition")]
    for pair in added:
        assert (said[pair]["source"], said[pair]["since"]) == ("editorial", "1.1.0")
        assert said[pair]["note"]


def test_what_is_said_to_be_published_is_as_the_first_release_has_it(repository: Path, taxonomy: Taxonomy) -> None:
    record = json.loads((repository / "releases/1.0.0/taxonomy.json").read_bytes())
    published = [(one["class"], one["slot"]) for one in taxonomy.document["provenance"] if one["source"] == "published"]

    def values(taxonomy: Taxonomy) -> dict[tuple[str, str, str], Any]:
        return {
            (cls, item.id, slot): [one["id"] for one in value] if isinstance(value, list) else value
            for cls, slot in published
            for item in taxonomy.by_class.get(cls, [])
            if (value := item.data.get(slot)) is not None
        }

    first = values(Taxonomy(taxonomy.schema, record))
    assert len(first) > 300
    assert {key: value for key, value in values(taxonomy).items() if key in first} == first


# --- the guide -----------------------------------------------------------------------------------------------------


def test_examples_of_the_guide_are_judged_as_it_says(repository: Path, requires: Links, builds_on: Links) -> None:
    page = (repository / "docs/editorial-guide.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([\w-]+)` → `([\w-]+)` \| (in|out) \| \S.* \|$", page, re.MULTILINE)
    assert len(rows) == page.count("` → `")
    links = {**requires, **builds_on}
    for source, target, judged in rows:
        assert target in builds_on, target
        assert (target in links[source]) is (judged == "in"), (source, target)
    assert {judged for source, _, judged in rows if source in requires} == {"in", "out"}
    assert {judged for source, _, judged in rows if source in builds_on} == {"in", "out"}


def test_identifiers_that_the_guide_names_exist(repository: Path, taxonomy: Taxonomy) -> None:
    page = (repository / "docs/editorial-guide.md").read_text(encoding="utf-8")
    known = {item.id for item in taxonomy.items}
    named = set(re.findall(r"`([a-z0-9]+(?:-[a-z0-9]+)+)`", page))
    rules = {path.stem for path in (repository / "docs/rules").glob("*.md")}
    assert named - known - rules == set()
