"""Items by names that are misspelled, in another order, or parts."""

import random
import string
from pathlib import Path

import pytest

from taxokit.query.search import NameIndex
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import full_id, label_of, named_items


@pytest.fixture(scope="module")
def real(project_template: Path) -> Taxonomy:
    return load(find_project(project_template))


@pytest.fixture(scope="module")
def german(thesaurus_template: Path) -> Taxonomy:
    return load(find_project(thesaurus_template))


def matching_ids(taxonomy: Taxonomy, name: str) -> list[str]:
    return [full_id(match.item) for match in taxonomy.derive(NameIndex).matches(name)]


@pytest.mark.parametrize("name", ["real", "german"])
def test_own_labels_come_first_with_one_letter_changed(name: str, request: pytest.FixtureRequest) -> None:
    taxonomy = request.getfixturevalue(name)
    rng = random.Random(15)
    items = [item for item in named_items(taxonomy) if label_of(item)]
    first = [
        (item, matches[0].item) for item in items for matches in [_matches(taxonomy, _changed(item, rng))] if matches
    ]
    right = [item for item, best in first if best is item]
    assert len(right) >= 0.99 * len(items)


def _matches(taxonomy: Taxonomy, name: str) -> list:
    return taxonomy.derive(NameIndex).matches(name)


def _changed(item: Item, rng: random.Random) -> str:
    label = label_of(item)
    place = rng.choice([place for place, letter in enumerate(label) if letter.isalpha()])
    other = rng.choice([letter for letter in string.ascii_lowercase if letter != label[place].lower()])
    return label[:place] + other + label[place + 1 :]


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Agent Memory Systems", "skill/agent-memory-systems"),
        ("agent memory systems", "skill/agent-memory-systems"),
        ("Systems, Agent Memory", "skill/agent-memory-systems"),
        ("agent-memory-systems", "skill/agent-memory-systems"),
        ("skill/agent-memory-systems", "skill/agent-memory-systems"),
        ("https://genbodha.ai/taxonomy/skill/agent-memory-systems", "skill/agent-memory-systems"),
        ("agnet memry systems", "skill/agent-memory-systems"),
        ("A2A protocol and agent networks", "skill/a2a-protocol-agent-networks"),
    ],
)
def test_first_match(real: Taxonomy, name: str, identifier: str) -> None:
    assert matching_ids(real, name)[0] == identifier


@pytest.mark.parametrize("name", ["PV", "Solarstrom", "solar power", "Photovoltaics", "photovoltaik"])
def test_other_names_and_translations(german: Taxonomy, name: str) -> None:
    best = german.derive(NameIndex).matches(name)[0]
    assert full_id(best.item) == "term/photovoltaik"
    assert best.is_exact
    assert best.score == 100


def test_a_deprecated_item_scores_less(german: Taxonomy) -> None:
    best = german.derive(NameIndex).matches("Solarzellentechnik")[0]
    assert full_id(best.item) == "term/solarzellentechnik"
    assert best.score == 90


def test_scores_fall_and_stay_between_0_and_100(real: Taxonomy) -> None:
    for item in named_items(real)[::10]:
        scores = [match.score for match in real.derive(NameIndex).matches(label_of(item)[:-1])]
        assert scores == sorted(scores, reverse=True)
        assert all(0 < score <= 100 for score in scores)


@pytest.mark.parametrize("name", ["", " ", "…", "xqzjv", "\x00", "🤷" * 400])
def test_name_without_matches(real: Taxonomy, name: str) -> None:
    assert matching_ids(real, name) == []
