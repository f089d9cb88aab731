"""Items that may mean the same."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.query.lookup import find_class, find_item
from taxokit.query.similar import LEAST_SCORE, Similar, similar
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.names import named_items


@pytest.fixture(scope="module")
def real(project_template: Path) -> Taxonomy:
    return load(find_project(project_template))


@pytest.fixture
def terms(thesaurus: Path) -> Callable[..., Taxonomy]:
    """Load the thesaurus with these terms, each a flow mapping."""

    def written(*lines: str) -> Taxonomy:
        for path in (thesaurus / "taxonomy/themes").iterdir():
            path.unlink()
        inside = "".join(f"  - {{{line}}}\n" for line in lines)
        path = thesaurus / "taxonomy/themes/energie.yaml"
        path.write_text(f"id: energie\nlabel: Energie\nterms:\n{inside}", encoding="utf-8")
        return load(find_project(thesaurus))

    return written


FILLING = [f"id: x{number}, label: Begriff {word}" for number, word in enumerate(["Regen", "Wolke", "Nebel", "Tau"])]


def ids(result: Similar) -> list[tuple[str, str]]:
    return [(pair.first.id, pair.second.id) for pair in result.pairs]


def test_most_similar_pairs_of_the_real_taxonomy(real: Taxonomy) -> None:
    """Judged by reading: these say nearly the same, and a reviewer would want to see them side by side."""
    pairs = ids(similar(real))
    assert pairs[:4] == [
        ("agent-cost-control-model-routing", "cost-aware-model-routing"),
        ("build-continuous-evaluation-pipelines", "build-automated-evaluation-pipelines"),
        ("implement-gitops-ci-cd-pipelines", "design-llm-application-ci-cd"),
        ("build-tailored-agent-workflows", "build-agent-based-client-solutions"),
    ]
    assert len(pairs) < 30
    # they share only words that most of their kind have
    disciplines = similar(real, cls=find_class(real.schema, "discipline"))
    assert ids(disciplines) == [("genai-solutions-architecture", "genai-solutions-delivery")]


def test_words_that_made_the_match(real: Taxonomy, terms: Callable[..., Taxonomy]) -> None:
    assert similar(real).pairs[0].words == (("routing", "routing"), ("cost", "cost"), ("model", "model"))
    assert similar(real).pairs[1].words[0] == ("continuous", "continuously")
    shown = [word for pair in similar(real).pairs for words in pair.words for word in words]
    assert not {"a", "to", "of", "and", "genai"} & set(shown)
    assert {"ci", "cd"} <= set(shown)
    first, second = "label: Netz der Modelle v2", "label: Netze der Modelle v2 mit Modellen"
    (pair,) = similar(terms(f"id: a, {first}", *FILLING, f"id: b, {second}")).pairs
    assert {("netz", "netze"), ("modelle", "modelle"), ("v2", "v2")} <= set(pair.words)
    assert ("modelle", "modellen") not in pair.words  # another form of a word that is shown


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("label: Photovoltaik", "label: Fotovoltaik"),
        ("label: Solarstrom", "label: Solar-Strom"),
        ("label: Strom aus Wind", "label: Wind Strom"),
        ("label: Windkraftanlage", "label: Windkraftanlagen"),
        ("label: Retrieval der Daten", "label: Retreival der Daten"),
        ("label: PV, synonyms: [Solarstrom]", "label: Solarstrom"),
        ("label: Größe", "label: GROESSE, synonyms: [Grösse]"),
        (
            "label: Netz, definition: Leitet Strom über weite Wege.",
            "label: Leitung, definition: Leitet Strom über weite Wege.",
        ),
    ],
)
def test_equal_meaning_in_other_words(terms: Callable[..., Taxonomy], first: str, second: str) -> None:
    result = similar(terms(f"id: a, {first}", *FILLING, f"id: b, {second}"))
    assert ids(result)[:1] == [("a", "b")]
    assert result.pairs[0].score >= LEAST_SCORE


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("label: IPv4", "label: IPv6"),
        ("label: Begriff Schnee", "label: Begriff Hagel"),  # a word of every label counts next to nothing
        ("label: Batterie", "label: Windkraft"),
    ],
)
def test_other_meaning_in_similar_words(terms: Callable[..., Taxonomy], first: str, second: str) -> None:
    result = similar(terms(f"id: a, {first}", *FILLING, f"id: b, {second}"))
    assert ("a", "b") not in ids(result)


def test_equal_labels_are_the_most_alike(terms: Callable[..., Taxonomy]) -> None:
    result = similar(terms("id: a, label: Strom", "id: b, label: strom", *FILLING))
    assert [(pair.score, pair.words) for pair in result.pairs] == [(1.0, (("strom", "strom"),))]


def test_neighbours_of_one_item(real: Taxonomy) -> None:
    item = find_item(real, "skill/agent-memory-systems")
    result = similar(real, item=item, least=0.2)
    assert {pair.first.id for pair in result.pairs} == {"agent-memory-systems"}
    assert result.pairs[0].second.id == "gpu-memory-management"
    assert [pair.score for pair in result.pairs] == sorted((pair.score for pair in result.pairs), reverse=True)
    actual = similar(real, item=find_item(real, "skill/cost-aware-model-routing"), least=LEAST_SCORE)
    expected = [pair for pair in similar(real).pairs if "cost-aware-model-routing" in (pair.first.id, pair.second.id)]
    assert [pair.score for pair in actual.pairs] == [pair.score for pair in expected]


def test_deprecated_items_are_compared_only_on_request(terms: Callable[..., Taxonomy]) -> None:
    taxonomy = terms("id: a, label: Strom", "id: b, label: Strom, stage: withdrawn", *FILLING)
    assert ids(similar(taxonomy)) == []
    assert ids(similar(taxonomy, item=find_item(taxonomy, "a"))) == [("a", "b")]
    assert ids(similar(taxonomy, item=find_item(taxonomy, "b"))) == [("b", "a")]


def test_a_word_that_many_share_makes_no_pairs_of_all(terms: Callable[..., Taxonomy]) -> None:
    lines = [
        f"id: x{n}, label: Anlage {'abcdefghij'[n % 10]}{'klmnopqrst'[n // 10 % 10]}{'uvwxyz'[n // 100]}"
        for n in range(400)
    ]
    result = similar(terms(*lines), least=0.0)
    assert result.total < 400 * 40


@pytest.mark.parametrize("lines", [(), ("id: a",), ("label: ''", "label: '…'"), ("id: [a], label: {b: c}", "label: 3")])
def test_items_with_nothing_to_compare(terms: Callable[..., Taxonomy], lines: tuple[str, ...]) -> None:
    assert similar(terms(*lines)).total == 0


def test_every_pair_is_found_from_each_of_its_items(real: Taxonomy) -> None:
    of_each = (similar(real, item=item, least=LEAST_SCORE).pairs for item in named_items(real))
    every = {frozenset((pair.first, pair.second)) for pairs in of_each for pair in pairs}
    assert every == {frozenset((pair.first, pair.second)) for pair in similar(real).pairs}
