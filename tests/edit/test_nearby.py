"""Findings near a change: those of a slice are those of the whole."""

import gc
import random
import weakref
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from support.depth import examples
from taxokit.edit.commit import settle
from taxokit.edit.items import add, move, reidentify, remove, take_out
from taxokit.edit.nearby import Nearby, field_of
from taxokit.edit.replacement import Deprecation, deprecate
from taxokit.edit.values import link, rename, set_value, unlink, unset
from taxokit.edit.workspace import Workspace, subject
from taxokit.lint.engine import findings
from taxokit.lint.registry import choose_rules
from taxokit.repository.project import find_project
from taxokit.taxonomy.document import Stamp, canonical_document
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.schema import Class
from taxokit.text.errors import TaxokitError

FAULTS = ["a  text with a fault , and the the words", "TODO", "http://example.com/a b", "=1+1", "lower case", " "]


FAR = {"redundant-prerequisite", "redundant-broader"}
"""The rules of which a slice lacks findings elsewhere: about items that are some links above the changed one."""


@dataclass
class Trial:
    """A change of an item, and the words that are new by it."""

    key: ItemKey
    change: Callable[[Workspace], object]
    words: list[str]


class Changes:
    """Random changes of the items of a taxonomy, as people make them, with and without faults."""

    def __init__(self, taxonomy: Taxonomy, seed: int) -> None:
        self.random = random.Random(seed)
        self.schema = taxonomy.schema
        self.items = [item for item in taxonomy.items if item.cls in taxonomy.schema.item_classes]
        self.kinds = [self.text, self.text, self.label, self.link, self.link, self.unlink, self.unset, self.deprecate]
        self.kinds += [self.remove, self.reidentify, self.move, self.add]

    def __iter__(self) -> Iterator[Trial]:
        while True:
            item = self.random.choice(self.items)
            trial = self.random.choice(self.kinds)(item, f"{item.cls.kind}/{item.id}")
            if trial is not None:
                yield trial

    def item(self, cls: Class) -> Item:
        return self.random.choice([item for item in self.items if item.cls in self.schema.descendants(cls.name)])

    def words(self) -> list[str]:
        """Texts of some item, its plural, and faults."""
        texts = [text for text in self.random.choice(self.items).data.values() if isinstance(text, str)]
        return [*texts, *texts, f"{texts[0]}s", self.random.choice(FAULTS)]

    def text(self, item: Item, name: str) -> Trial | None:
        kinds = ("text", "string", "uri")
        slots = [slot for slot in item.cls.slots if slot.kind in kinds and not (slot.computed or slot.identifier)]
        slot, word = self.random.choice(slots), self.random.choice(self.words())
        return Trial(item.key, lambda edit: set_value(edit, name, slot.name, [word]), [word])

    def label(self, item: Item, name: str) -> Trial | None:
        word = self.random.choice(self.words())
        return Trial(item.key, lambda edit: rename(edit, name, word), [word])

    def link(self, item: Item, name: str) -> Trial | None:
        if not item.cls.references:
            return None
        slot = self.random.choice(item.cls.references)
        word = self.item(self.schema.classes[slot.range]).id
        return Trial(item.key, lambda edit: link(edit, name, slot.name, [word]), [word])

    def unlink(self, item: Item, name: str) -> Trial | None:
        links = [(slot, value) for slot in item.cls.references for value in item.values(slot)]
        if not links:
            return None
        slot, word = self.random.choice(links)
        return Trial(item.key, lambda edit: unlink(edit, name, slot.name, [word]), [])

    def unset(self, item: Item, name: str) -> Trial | None:
        slot = self.random.choice(list(item.data))
        return Trial(item.key, lambda edit: unset(edit, name, slot), [])

    def deprecate(self, item: Item, name: str) -> Trial | None:
        other = self.item(item.cls).id
        deprecation = Deprecation("Nobody uses it.", (other,))
        return Trial(item.key, lambda edit: deprecate(edit, name, deprecation), [other])

    def remove(self, item: Item, name: str) -> Trial | None:
        return Trial(item.key, lambda edit: remove(edit, name), [])

    def reidentify(self, item: Item, name: str) -> Trial | None:
        return Trial(item.key, lambda edit: reidentify(edit, name, "other"), ["other"])

    def move(self, item: Item, name: str) -> Trial | None:
        if item.parent is None or item.parent.cls is self.schema.root:
            return None
        parent = self.item(item.parent.cls).id
        return Trial(item.key, lambda edit: move(edit, name, parent), [parent])

    def add(self, item: Item, name: str) -> Trial | None:
        if item.parent is None or item.parent.cls is self.schema.root:
            return None
        parent, label = item.parent.id, self.random.choice(self.words())
        values = {"label": [label]}
        return Trial(
            (item.cls.name, "other"), lambda edit: add(edit, item.cls, "other", parent, values), [label, parent]
        )


@pytest.mark.parametrize(
    "name", ["project", "thesaurus", "animals", "kitchen", pytest.param("repository", marks=pytest.mark.full)]
)
def test_findings_of_a_slice_are_those_of_the_whole(name: str, request: pytest.FixtureRequest) -> None:
    root: Path = request.getfixturevalue(name if name == "repository" else f"{name}_template")
    project = find_project(root)
    first = Workspace(project)
    taxonomy = load(project, first.texts, documents=first.documents)
    rules = [rule for rule in choose_rules(project) if not rule.of_whole]
    rules = [rule for rule in rules if rule.on_vocabulary or not rule.on_mappings]
    before = Counter(map(subject, findings(taxonomy, rules)))
    nearby = Nearby(project, taxonomy, first.documents)
    trials = iter(Changes(taxonomy, seed=len(name)))
    compared = 0
    while compared < examples(80, quick=12):
        trial = next(trials)
        edit = Workspace(project, first.texts, first.documents)
        try:
            trial.change(edit)
            settle(edit)
        except TaxokitError:
            continue
        result = edit.result()
        after = findings(result, rules)
        counts = Counter(map(subject, after))
        near = nearby.findings(trial.key, trial.change, trial.words)
        states = {
            state: Counter(subject(entry.diagnostic) for entry in near if entry.state == state)
            for state in ("new", "known", "resolved")
        }
        own = [finding for finding in after if field_of(result, finding)[0] == trial.key]
        missed = counts - before - states["new"]
        assert not states["new"] - (counts - before)
        assert {rule for rule, *_ in missed} <= FAR
        assert not missed.keys() & set(map(subject, own))
        assert states["known"] == Counter(map(subject, own)) & before
        assert not states["resolved"] - (before - counts)
        located = {(subject(finding), finding.location.line) for finding in after}
        assert all(
            (subject(entry.diagnostic), entry.diagnostic.location.line) in located
            for entry in near
            if entry.state == "new" and entry.diagnostic.location.path != "taxonomy/taxonomy.yaml"
        )
        compared += 1


def test_finding_is_at_its_field_with_its_fix(thesaurus_template: Path) -> None:
    nearby, taxonomy = nearby_of(thesaurus_template)
    label = "Batterie"
    near = nearby.findings(
        ("Term", "photovoltaik"), lambda edit: set_value(edit, "photovoltaik", "synonyms", ["PV", f"{label} "]), [label]
    )
    found = {entry.diagnostic.rule: entry for entry in near if entry.state == "new"}
    assert set(found) == {"ambiguous-label", "untrimmed-text"}
    entry = found["untrimmed-text"]
    assert entry.steps == ("synonyms", 0)
    assert entry.diagnostic.fix is not None
    assert taxonomy.index("Term")["photovoltaik"].data["synonyms"] == ["PV", "Solarstrom"]


def test_slice_follows_the_states_of_a_session(thesaurus_template: Path) -> None:
    nearby, taxonomy = nearby_of(thesaurus_template)
    edit = Workspace(nearby.project, taxonomy.drafts)
    rename(edit, "windkraft", "Wind Power")
    nearby.follow(load(nearby.project, edit.texts))
    near = nearby.findings(("Term", "strom"), lambda edit: rename(edit, "strom", "Wind power"), ["Wind power"])
    assert any(entry.diagnostic.rule == "duplicate-label" for entry in near)
    again = nearby.findings(("Term", "strom"), lambda edit: rename(edit, "strom", "Windkraft"), ["Windkraft"])
    assert not again


def test_released_identifier_that_a_change_breaks_is_a_finding(energy_template: Path) -> None:
    nearby, _ = nearby_of(energy_template)
    near = nearby.findings(("Term", "windkraft"), lambda edit: take_out(edit, edit.taxonomy.index("Term")["windkraft"]))
    assert "removed-released-id" in {entry.diagnostic.rule for entry in near if entry.state == "new"}


def test_states_are_freed_without_the_garbage_collector(thesaurus_template: Path) -> None:
    """A session has thousands of them, and to look for cycles among all items takes seconds."""
    nearby, taxonomy = nearby_of(thesaurus_template)
    states: list[weakref.ref[Any]] = []

    def change(edit: Workspace) -> None:
        rename(edit, "windkraft", "Wind")
        states.extend(map(weakref.ref, (edit, edit.taxonomy)))

    gc.collect()
    gc.disable()
    try:
        nearby.findings(("Term", "windkraft"), change, ["Wind"])
        edit = Workspace(nearby.project, taxonomy.drafts)
        change(edit)
        settle(edit)
        canonical_document(edit.taxonomy, Stamp("1.0.0"))
        states.append(weakref.ref(edit.taxonomy))
        del edit
        assert [state() for state in states] == [None] * 5
    finally:
        gc.enable()


def nearby_of(root: Path) -> tuple[Nearby, Taxonomy]:
    project = find_project(root)
    texts: Any = Workspace(project).texts
    taxonomy = load(project, texts)
    return Nearby(project, taxonomy), taxonomy
