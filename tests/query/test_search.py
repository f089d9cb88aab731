"""Finding items by words."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from support.search_cases import cases, check
from taxokit.query.lookup import find_class
from taxokit.query.search import SearchIndex, search
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.names import full_id
from taxokit.text.normalize import words_of


@pytest.fixture(scope="module")
def real(repository: Path) -> Taxonomy:
    return load(find_project(repository))


@pytest.fixture(scope="module")
def german(thesaurus_template: Path) -> Taxonomy:
    return load(find_project(thesaurus_template))


@pytest.fixture
def energy(thesaurus: Path) -> Callable[[str], Taxonomy]:
    """Load the thesaurus with this text as its file of generation."""

    def written(text: str) -> Taxonomy:
        (thesaurus / "taxonomy/themes/erzeugung.yaml").write_text(text, encoding="utf-8")
        return load(find_project(thesaurus))

    return written


def hit_ids(taxonomy: Taxonomy, query: str) -> list[str]:
    return [full_id(hit.item) for hit in search(taxonomy, query).hits]


def labels(taxonomy: Taxonomy, query: str, limit: int) -> Iterable[str]:
    return [str(hit.item.data["label"]) for hit in search(taxonomy, query, limit=limit).hits]


def test_judged_queries_find_their_items(real: Taxonomy) -> None:
    results = {case.query: [hit.item.id for hit in search(real, case.query, limit=20).hits] for case in cases()}
    check(results)


def test_typing_errors_are_forgiven(real: Taxonomy) -> None:
    hit, *others = search(real, "retreival agumented").hits
    assert not others
    assert full_id(hit.item) == "skill/rag-pipeline-fundamentals"
    assert [(match.slot.name, match.language, set(match.words)) for match in hit.matches] == [
        ("alt_labels", "en", {"retrieval", "augmented"})
    ]


def test_a_few_unknown_words_are_compared_with_all_words(real: Taxonomy) -> None:
    """Each takes milliseconds if there are 10,000 items, and a query of 400 letters has room for hundreds."""
    words = [f"retreival{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
    likes = real.derive(SearchIndex).words.meant(["agent", *words])
    assert sum(bool(like) for like in likes.values()) == 9
    assert search(real, "agent " + " ".join(words)).total


def test_word_in_a_label_comes_before_a_word_in_a_text(real: Taxonomy) -> None:
    hits = search(real, "RAG").hits
    in_label = ["rag" in words_of(str(hit.item.data["label"])) for hit in hits]
    assert in_label == sorted(in_label, reverse=True)
    assert in_label.count(True) == sum(
        "rag" in words_of(str(item.data["label"])) for item in real.items if "label" in item.data
    )
    assert hits[0].item.id == "rag-pipeline-fundamentals"


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("memory agent systems", "skill/agent-memory-systems"),
        ("Systems MEMORY agent", "skill/agent-memory-systems"),
        ("agent-memory-systems", "skill/agent-memory-systems"),
        ("agent mem", "skill/agent-memory-systems"),
        ("finetuning evaluation", "skill/fine-tuning-evaluation"),
        ("kubernets workload", "skill/kubernetes-workloads-pods-services"),
        ("gpu memry", "skill/gpu-memory-management"),
        ("secret managment configuration", "skill/configuration-secrets-management"),
        ("evaluation", "category/evaluation"),
        ("foundational python", "category/foundational-python"),
        ("langgraph", "skill/langgraph-framework-usage"),
    ],
)
def test_most_relevant_item_comes_first(real: Taxonomy, query: str, first: str) -> None:
    assert hit_ids(real, query)[0] == first


def test_beginning_of_a_word_is_enough_even_misspelled(real: Taxonomy) -> None:
    assert hit_ids(real, "retriev")[0] == hit_ids(real, "retreiv")[0] == "skill/hybrid-retrieval-reranking"


def test_forms_of_a_word_are_found(real: Taxonomy) -> None:
    assert "skill/production-agent-deployment" in hit_ids(real, "deploying")
    assert "skill/agent-memory-systems" in hit_ids(real, "memories of agents")


@pytest.mark.parametrize("query", ["zzzzzzzz", "&", "", "…", "12345", "gpt9"])
def test_query_without_hits(real: Taxonomy, query: str) -> None:
    result = search(real, query)
    assert (result.hits, result.total) == ((), 0)


def test_nearest_words_of_a_query_without_hits(real: Taxonomy) -> None:
    assert "authorization" in search(real, "autorsitaion").near
    assert not search(real, "kubernets").near, "which has hits"


def test_limit_and_class(real: Taxonomy) -> None:
    everything = search(real, "agent")
    few = search(real, "agent", limit=3)
    assert few.hits == everything.hits[:3]
    assert few.total == everything.total == len(everything.hits)
    skills = search(real, "agent", cls=find_class(real.schema, "skill"))
    assert {hit.item.cls.kind for hit in skills.hits} == {"skill"}
    assert 0 < skills.total < everything.total


def test_every_text_is_searched(german: Taxonomy) -> None:
    assert hit_ids(german, "solarstrom") == ["term/photovoltaik"]  # an alternative label
    assert hit_ids(german, "Photovoltaics")[0] == "term/photovoltaik"  # a translation
    assert hit_ids(german, "alte Texte") == ["term/solarzellentechnik"]  # a note; and deprecated
    assert hit_ids(german, "waerme") == hit_ids(german, "Wärme") == hit_ids(german, "warme") == ["theme/erzeugung"]
    [hit] = search(german, "sunlight").hits
    assert [(match.slot.name, match.language, match.is_translated) for match in hit.matches] == [
        ("definition", "en", True)
    ]


def test_deprecated_items_come_later(energy: Callable[[str], Taxonomy]) -> None:
    taxonomy = energy(
        "id: erzeugung\nlabel: Erzeugung\nterms:\n"
        "  - {id: a, label: Strom aus Sonne, stage: withdrawn}\n  - {id: b, label: Strom aus Sonne und Wind}\n"
    )
    assert hit_ids(taxonomy, "strom sonne") == ["term/b", "term/a"]
    assert hit_ids(taxonomy, "strom aus sonne") == ["term/a", "term/b"]  # the label itself


def test_scripts_of_all_kinds(energy: Callable[[str], Taxonomy]) -> None:
    taxonomy = energy(
        "id: erzeugung\nlabel: Erzeugung\nterms:\n"
        "  - {id: a, label: 検索拡張生成}\n  - {id: b, label: طاقة شمسية}\n  - {id: c, label: सौर ऊर्जा}\n"
        "  - {id: d, label: Énergie éolienne}\n"
    )
    assert hit_ids(taxonomy, "拡張") == ["term/a"]
    assert hit_ids(taxonomy, "شمسية") == ["term/b"]
    assert hit_ids(taxonomy, "ऊर्जा") == ["term/c"]
    assert hit_ids(taxonomy, "energie eolienne") == ["term/d"]


def test_values_of_a_wrong_shape_are_passed_over(energy: Callable[[str], Taxonomy]) -> None:
    taxonomy = energy(
        "id: [erzeugung]\nlabel: {a: b}\ntranslations: [en]\nterms:\n  - label: Sonne\n    synonyms: Licht\n"
        "    translations: {en: Sun, fr: {label: [Soleil, 3]}}\n  - 7\n"
    )
    assert hit_ids(taxonomy, "sonne") == hit_ids(taxonomy, "licht") == hit_ids(taxonomy, "soleil") == ["term"]


CODES = """id: fish
label: Fish
notations: [A-1, Öl 5]
alt_labels: [Cold blooded]
hidden_labels: [fsh]
exact_match: ["http://www.wikidata.org/entity/Q152"]
in_scheme: [animals]
"""


def test_notations_mappings_and_hidden_labels_are_searched(vocabulary: Path) -> None:
    [file] = vocabulary.glob("taxonomy/**/fish.yaml")
    file.write_text(CODES, encoding="utf-8")
    taxonomy = load(find_project(vocabulary))
    for query in ("A-1", "a1", "oel 5", "coldblooded", "Q152", "wikidata", "http://www.wikidata.org/entity/Q152"):
        assert hit_ids(taxonomy, query) == ["concept/fish"], query
    [hit] = search(taxonomy, "Q152").hits
    assert [(match.slot.name, set(match.words)) for match in hit.matches] == [("exact_match", {"q152"})]
    [hidden] = search(taxonomy, "fsh").hits
    assert not hidden.matches, "a hidden label is not shown"
    assert not search(taxonomy, "https://www.wikidata.org/entity/Q9").hits, "the IRI of something else"


def test_hidden_labels_are_read_if_no_item_has_all_words_in_other_texts(vocabulary: Path) -> None:
    [fish] = vocabulary.glob("taxonomy/**/fish.yaml")
    names = "[Sea, Gillbearer, Sea horses]"
    fish.write_text(CODES.replace("[fsh]", f"{names}\ntranslations: {{de: {{hidden_labels: [Wasserwesen]}}}}"), "utf-8")
    [mammals] = vocabulary.glob("taxonomy/**/mammals.yaml")
    mammals.write_text(
        "id: mammals\nlabel: Mammals\nalt_labels: [Seals, Horses]\ndefinitions: [Swimmers.]\nin_scheme: [animals]\n",
        "utf-8",
    )
    taxonomy = load(find_project(vocabulary))
    one, other = ["concept/fish"], ["concept/mammals"]
    for query in ("seal", "seals", "sea", "horse", "seals horses", "swimmer"):
        assert hit_ids(taxonomy, query) == other, query
    assert hit_ids(taxonomy, "Gillbearer") == hit_ids(taxonomy, "gillb") == hit_ids(taxonomy, "gilbearer") == one
    assert hit_ids(taxonomy, "Wasserwesen") == one, "in each language"
    assert hit_ids(taxonomy, "horses gillbearer") == one, "of one word, all texts are hidden labels"
    assert hit_ids(taxonomy, "cold horses") == one, "no item has both words in its other texts"
    assert set(hit_ids(taxonomy, "haorses")) == {*one, *other}, "a typing error"
    assert (search(taxonomy, "zzzz").hits, search(taxonomy, "gillbaerarx").near) == ((), ("gillbearer",))
    concepts = search(taxonomy, "sea", cls=find_class(taxonomy.schema, "concept-scheme"))
    assert not concepts.hits, "a kind leaves out hits, and finds no others"


def test_a_word_counts_by_its_best_text_if_hidden_labels_have_it_too(vocabulary: Path) -> None:
    for name, definition in (("fish", "A gillbearer."), ("mammals", "Another one.")):
        [file] = vocabulary.glob(f"taxonomy/**/{name}.yaml")
        file.write_text(
            f"id: {name}\nlabel: {name[:4]}\ndefinitions: [{definition}]\nin_scheme: [animals]\n"
            "hidden_labels: [gillbearer of horses]\n",
            "utf-8",
        )
    first, second = search(load(find_project(vocabulary)), "gillbearer horses").hits
    assert first.score == second.score


def test_without_hidden_labels_one_index_has_all_words(vocabulary: Path) -> None:
    index = load(find_project(vocabulary)).derive(SearchIndex)
    assert index.all_words is index.words


def test_uuid_of_a_mapping_is_one_word(vocabulary: Path) -> None:
    [file] = vocabulary.glob("taxonomy/**/fish.yaml")
    uuid = "3a2d5b45-56e4-4f5a-a55a-4a4a65afdc43"
    file.write_text(CODES.replace("Q152", uuid), encoding="utf-8")
    taxonomy = load(find_project(vocabulary))
    iri = f"http://www.wikidata.org/entity/{uuid}"
    for query in (iri, iri.upper().replace("HTTP", "http"), uuid, "3a2d5b45"):
        assert hit_ids(taxonomy, query) == ["concept/fish"], query
    for query in (iri.replace("3a2d5b45", "3a2d5b46"), "a55a", "4a4a65afdc43"):
        assert not search(taxonomy, query).hits, query


def test_taxonomy_without_items(thesaurus: Path) -> None:
    for path in (thesaurus / "taxonomy/themes").iterdir():
        path.unlink()
    assert search(load(find_project(thesaurus)), "strom").total == 0
