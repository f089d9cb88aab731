"""The promises of the editors on links and definitions, as far as a program can check them."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from taxokit.repository.project import find_project
from taxokit.taxonomy.document import Stamp, canonical_document
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.translations import without_unready

WITHOUT = "Required by no responsibility of this version: "
"""The beginning of the note at a skill that no responsibility requires."""

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


# --- links of responsibilities -------------------------------------------------------------------------------------


def test_every_responsibility_requires_a_few_skills(requires: Links, builds_on: Links) -> None:
    assert len(requires) == 95
    for name, skills in requires.items():
        assert 1 <= len(skills) <= 6, name
        assert len(set(skills)) == len(skills), name
        assert set(skills) <= builds_on.keys(), name


def test_whole_category_is_required_only_with_a_note(taxonomy: Taxonomy, requires: Links) -> None:
    notes = notes_of(taxonomy, "Responsibility")
    for category in taxonomy.by_class["Category"]:
        inside = {skill["id"] for skill in category.data["skills"]}
        whole = [name for name, skills in requires.items() if inside <= set(skills)]
        assert all(f"the category {category.data['label']}" in notes[name] for name in whole), whole


def test_every_skill_is_required_or_has_a_note(taxonomy: Taxonomy, requires: Links) -> None:
    required = set(chain.from_iterable(requires.values()))
    notes = notes_of(taxonomy, "Skill")
    excused = {name for name, note in notes.items() if re.search(rf"^{WITHOUT}\S", note, re.MULTILINE)}
    assert notes.keys() - required == excused


# --- links of skills -----------------------------------------------------------------------------------------------


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


# --- words and their sources --------------------------------------------------------------------------------------


def test_definition_of_a_category_is_a_sentence_in_two_halves(taxonomy: Taxonomy) -> None:
    for category in taxonomy.by_class["Category"]:
        assert re.fullmatch(r"[A-Z][a-z]+s,? [^.;]+; [^.;]+\.", category.data["definition"]), category.id


def test_every_slot_with_values_has_a_provenance(taxonomy: Taxonomy) -> None:
    provenance = {(entry["class"], entry["slot"]): entry for entry in taxonomy.document["provenance"]}
    released = without_unready(taxonomy)
    used = {(item.cls.name, slot) for item in released.items if item.id for slot in item.data}
    assert used - provenance.keys() == set()
    added = [("Responsibility", "requires"), ("Skill", "builds_on"), ("Category", "definition")]
    for pair in added:
        assert (provenance[pair]["source"], provenance[pair]["since"]) == ("editorial", "1.1.0")
        assert provenance[pair]["note"]


# --- names ---------------------------------------------------------------------------------------------------------


def test_every_skill_has_a_few_other_names(taxonomy: Taxonomy) -> None:
    for skill in taxonomy.by_class["Skill"]:
        assert 2 <= len(skill.data["alt_labels"]) <= 6, skill.id


def test_scope_notes_lead_to_neighbours_and_back(taxonomy: Taxonomy) -> None:
    labels = {item.data["label"]: item.id for item in taxonomy.by_class["Skill"]}
    any_label = re.compile("|".join(map(re.escape, sorted(labels, key=len, reverse=True))))
    notes = {item.id: "\n".join(item.data.get("scope_notes", [])) for item in taxonomy.by_class["Skill"]}
    named = {name: {labels[label] for label in any_label.findall(note)} for name, note in notes.items() if note}
    assert all(named.values())
    one_way = [(name, other) for name, others in named.items() for other in others if name not in named.get(other, ())]
    assert one_way == []


# --- reasons -------------------------------------------------------------------------------------------------------

RECORDS = {"Responsibility": ("requirements", "required_skill"), "Skill": ("prerequisites", "presupposed_skill")}


def test_reasons_are_in_records_and_not_in_comments(repository: Path) -> None:
    for path in (repository / "taxonomy").glob("*/*.yaml"):
        comments = re.findall(r"#.*", path.read_text(encoding="utf-8"))
        assert all(re.match("# (yaml-language-server|taxokit): ", comment) for comment in comments), path


def test_disputed_links_are_those_of_the_backlog(repository: Path, taxonomy: Taxonomy) -> None:
    page = (repository / "docs/editorial-backlog.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([\w-]+)` → `([\w-]+)` \|", page, re.MULTILINE)
    assert len(rows) == page.count("` → `")
    disputed = [
        (item.id, record[target])
        for cls, (slot, target) in RECORDS.items()
        for item in taxonomy.by_class[cls]
        for record in item.data.get(slot, [])
        if "disputed" in record
    ]
    assert sorted(disputed) == sorted(rows)


# --- the guide -----------------------------------------------------------------------------------------------------


def test_examples_of_the_guide_agree_with_the_links(repository: Path, requires: Links, builds_on: Links) -> None:
    page = (repository / "docs/editorial-guide.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([\w-]+)` → `([\w-]+)` \| (in|out) \| \S.* \|$", page, re.MULTILINE)
    assert len(rows) == page.count("` → `")
    links = {**requires, **builds_on}
    for source, target, judged in rows:
        assert target in builds_on, target
        assert (target in links[source]) is (judged == "in"), (source, target)
    assert {judged for source, _, judged in rows if source in requires} == {"in", "out"}
    assert {judged for source, _, judged in rows if source in builds_on} == {"in", "out"}
