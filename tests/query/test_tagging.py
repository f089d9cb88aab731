"""Items that a text asks for, by their names in it."""

import re
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from taxokit.query.tagging import Tag, tag
from taxokit.query.tagging_text import forms, sentences, words_in
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy

Thesaurus = Callable[[str], Taxonomy]


@pytest.fixture(scope="module")
def real(repository: Path) -> Taxonomy:
    return load(find_project(repository))


@pytest.fixture(scope="module")
def german(thesaurus_template: Path) -> Taxonomy:
    return load(find_project(thesaurus_template))


@pytest.fixture
def terms(thesaurus: Path) -> Thesaurus:
    """Load the thesaurus with these terms, one a line: the label, and after colons its synonyms and definition."""

    def written(lines: str) -> Taxonomy:
        text = "id: erzeugung\nlabel: Erzeugung\nterms:\n"
        for number, line in enumerate(lines.strip().splitlines()):
            label, synonyms, definition = (*(part.strip() for part in line.split(":")), "", "")[:3]
            text += f"  - id: t{number}\n    label: {label}\n"
            text += f"    synonyms: [{synonyms}]\n" if synonyms else ""
            text += f"    definition: {definition}\n" if definition else ""
        (thesaurus / "taxonomy/themes/erzeugung.yaml").write_text(text, encoding="utf-8")
        return load(find_project(thesaurus))

    return written


@pytest.fixture
def concepts(vocabulary: Path) -> Thesaurus:
    """Load the SKOS vocabulary with these concepts, one a line.

    After the label are hidden labels, those in German, and related concepts, which are `c0`, `c1` and so on.
    """

    def written(lines: str) -> Taxonomy:
        for path in [*vocabulary.glob("taxonomy/concepts/*"), *vocabulary.glob("taxonomy/collections/*")]:
            path.unlink()
        for number, line in enumerate(lines.strip().splitlines()):
            label, hidden, german, related = (*(part.strip() for part in line.split(":")), "", "", "")[:4]
            text = f"id: c{number}\nlabel: {label}\nhidden_labels: [{hidden}]\n"
            text += f"translations: {{de: {{hidden_labels: [{german}]}}}}\n" if german else ""
            text += f"related: [{related}]\n" if related else ""
            (vocabulary / f"taxonomy/concepts/c{number}.yaml").write_text(text, encoding="utf-8")
        return load(find_project(vocabulary))

    return written


def tagged(taxonomy: Taxonomy, text: str, min_score: float = 0.5) -> dict[str, list[str]]:
    """Return the words that speak for each item."""
    return {
        str(entry.item.data.get("label")): [text[hit.start : hit.end] for hit in entry.hits]
        for entry in tag(taxonomy, text, min_score=min_score)
    }


def wrapped(text: str) -> str:
    """Return a line with a break before each word in small letters, as a capital may begin another, behind a label."""
    return text if "\n" in text else re.sub(r"(?<!:) (?=[a-z])(?!.*:)", "\n  ", text)


def score(taxonomy: Taxonomy, label: str, text: str) -> float:
    """Return the score of an item in a text, 0 if it is not found."""
    entries = tag(taxonomy, text, min_score=0)
    return next((entry.score for entry in entries if entry.item.data.get("label") == label), 0.0)


def ids(taxonomy: Taxonomy, text: str) -> set[str]:
    return {entry.item.id for entry in tag(taxonomy, text)}


# --- forms of words -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "evaluate evaluates evaluating evaluated evaluation evaluations evaluator",
        "quantize quantise quantizing quantised quantization quantisation",
        "retrieve retrieval retriever retrieving",
        "deploy deploys deploying deployed deployment deployments",
        "cache caches caching cached",
        "tune tunes tuning tuned",
        "policy policies",
        "modeling modelling models modelled",
        "monitor monitors monitoring monitored",
        "behavior behaviour behaviors",
        "batch batches batching",
        "agent agents agentic",
    ],
)
def test_forms_of_one_word_have_one_stem(words: str) -> None:
    assert len({forms(word)[1] for word in words.split()}) == 1


@pytest.mark.parametrize(
    "pair", ["product production", "general generate", "custom customer", "string str", "bus business"]
)
def test_other_words_have_another_stem(pair: str) -> None:
    first, second = (forms(word)[1] for word in pair.split())
    assert first != second


@pytest.mark.parametrize(
    "text",
    [
        "vector databases", "Vector-Database", "VECTOR DATABASE", "vectordatabase", "vector\ndatabase", "VectorDatabase",
        "database of vectors", "ve\u0301ctor database", "vector \U0001f680 database", "vector \u2601\ufe0f database",
    ],
)  # fmt: skip
def test_spellings_of_a_name(terms: Thesaurus, text: str) -> None:
    assert tagged(terms("Vector Database\nGraph Search"), f"You run {text}.", 0.4) == {"Vector Database": [text]}


def test_forms_that_are_names_of_their_own(terms: Thesaurus) -> None:
    taxonomy = terms("Code Isolation: sandboxing, sandboxed\nOther")
    assert tagged(taxonomy, "sandboxing, sandboxed, and a sandbox") == {"Code Isolation": ["sandboxing", "sandboxed"]}


def test_words_far_from_one_another_are_no_name(terms: Thesaurus) -> None:
    taxonomy = terms("Vector Database\nGraph Database")
    for text in (
        "a vector, and a database",
        "vector. Database",
        "Vectors are not what a database has",
        "- vector\n- database",
    ):
        assert tagged(taxonomy, text) == {}, text


def test_a_comma_in_a_number_ends_no_name(terms: Thesaurus) -> None:
    taxonomy = terms("Peak Load of 1,000\n10,000 Requests")
    for text in ("peak load of 1,000", "10,000 requests"):
        assert list(tagged(taxonomy, f"You plan a {text}.").values()) == [[text]]


def test_words_that_share_another(terms: Thesaurus) -> None:
    taxonomy = terms("Tensor Parallelism\nExpert Parallelism\nAgent Tracing\nAgent Testing")
    assert tagged(taxonomy, "tensor, pipeline and expert parallelism") == {
        "Expert Parallelism": ["expert parallelism"],
        "Tensor Parallelism": ["tensor, pipeline and expert parallelism"],
    }
    assert set(tagged(taxonomy, "agent testing and tracing")) == {"Agent Testing", "Agent Tracing"}
    assert set(tagged(taxonomy, "tensor/pipeline, slow parallelism")) == set()


def test_a_conjunction_sets_words_apart(terms: Thesaurus) -> None:
    taxonomy = terms("Alert Tracing\nMonitoring & Reporting\nTests / Checks")
    assert tagged(taxonomy, "alerts and tracing") == {}
    assert tagged(taxonomy, "tracing and alerts") == {}
    assert set(tagged(taxonomy, "tracing of alerts")) == {"Alert Tracing"}
    assert set(tagged(taxonomy, "monitoring and reporting, tests or checks")) == {
        "Monitoring & Reporting",
        "Tests / Checks",
    }


def test_the_longer_name_counts(terms: Thesaurus) -> None:
    taxonomy = terms("Caching\nPrefix Caching\nGraph\nKnowledge Graph\nKnowledge Graph Retrieval")
    assert set(tagged(taxonomy, "prefix caching over a knowledge graph")) == {"Prefix Caching", "Knowledge Graph"}
    assert set(tagged(taxonomy, "prefix caching, and caching")) == {"Prefix Caching", "Caching"}


@pytest.mark.parametrize(
    ("name", "text", "is_meant"),
    [
        ("ReAct", "loops in the ReAct style", True),
        ("ReAct", "we react to incidents", False),
        ("ReAct", "a React front end", False),
        ("STRIDE", "a STRIDE session", True),
        ("STRIDE", "take it in your stride", False),
        ("LangChain", "langchain and others", True),
        ("vLLM", "run vllm", True),
        ("MCP", "MCPs", True),
        ("CI/CD", "a CI/CD pipeline", True),
        ("CI/CD", "CI and the CD", False),
        ("K8s", "on k8s", True),
        ("Retrieval-Augmented Generation", "retrieval augmented generation", True),
        ("LLM-as-a-Judge", "an LLM as a judge", True),
    ],
)
def test_names_that_are_written_in_their_own_way(terms: Thesaurus, name: str, text: str, is_meant: bool) -> None:
    assert (tagged(terms(f"{name}\nOther"), text) != {}) is is_meant


def test_a_capital_counts_if_sentences_have_it(terms: Thesaurus) -> None:
    taxonomy = terms("Packaging: Helm: Packages with Helm charts.\nParts: Chunking: The way of chunking it into parts.")
    assert set(tagged(taxonomy, "Helm and chunking")) == {"Packaging", "Parts"}
    assert tagged(taxonomy, "at the helm, Chunking") == {"Parts": ["Chunking"]}


def test_parts_of_compound_labels(terms: Thesaurus) -> None:
    taxonomy = terms(
        "Hybrid Retrieval & Reranking Models\nAsync Databases with SQL Alchemy Tools\nOther Things for People"
    )
    assert set(tagged(taxonomy, "reranking models and hybrid retrieval", 0.3)) == {
        "Hybrid Retrieval & Reranking Models"
    }
    assert set(tagged(taxonomy, "async databases", 0.3)) == {"Async Databases with SQL Alchemy Tools"}
    assert tagged(terms("Landing Page A/B Testing\nOther"), "beta B tests", 0.1) == {}


# --- what a text asks for -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "You don't need Kafka.",
        "No need to know Kafka",
        "Kafka is not required.",
        "We do not use Kafka here.",
        "without Kafka",
        "Postgres instead of Kafka",
        "Kafka is run by another team.",
        "Sie brauchen kein Kafka.",
        "Our sister team owns the Kafka cluster.",
        "You can leave Kafka to the platform team.",
        "Nobody here uses Kafka.",
        "We moved away from Kafka.",
        "We stopped using Kafka last year.",
        "Kafka is out of scope.",
        "This is not a Kafka role.",
        "You don't need: a degree, Kafka (we are happy without).",
        "NOT THIS ROLE: queues, Kafka. The rest is yours.",
        "The Kafka cluster belongs to the platform team.",
        "Running Kafka does not form part of this position.",
        "There is a whole team for Kafka.",
        "Not useful: Kafka.",
        "What you do not need\n- Kafka\n",
        "This role does not include\n- Kafka\n- Flink\n",
        "What this isn't\nKafka, all day long.\n",
        "4. Out of scope\nQueues and Kafka.\n",
        "What's not included?\n- Kafka\n",
        "Was Sie nicht machen müssen\n- Kafka\n",
        "We have a team who train people in Kafka.",
        "About us\nWe built Kafka.\n",
        "Benefits: cake. And courses on Kafka.",
        "# Benefits\n- Kafka trainings\n",
        "Benefits: Kafka courses",
        "Wir bieten:\n- Kafka-Kurse",
        "6. Benefits\n- Kafka courses",
        "Package\n- Kafka courses",
        "How to apply\n- Kafka",
        "Apply now\nSend us your Kafka story.",
        "Our interview process\n- a talk on Kafka",
        "Contact\nThe Kafka people",
    ],
)
def test_what_is_not_asked_for(terms: Thesaurus, text: str) -> None:
    taxonomy = terms("Kafka\nOther")
    assert tagged(taxonomy, text) == {}
    assert tagged(taxonomy, wrapped(text)) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Not only Kafka, but more",
        "You don't need: a degree. You know Kafka.",
        "If you do not need much sleep\nRun Kafka",
        "You don't need a degree, but Kafka.",
        "No prompt goes out without passing Kafka",
        "Nice to have: Kafka",
        "If you don't know Kafka yet, you will learn it.",
        "You do not need to be an expert in Kafka.",
        "No fear of Kafka",
        "We replaced queues by Kafka.",
        "Pipelines for another team, built on Kafka",
        "Kafka is not required, but a plus.",
        "About you\n- Kafka",
        "Benefits: cake.\nYou run Kafka.",
        "About Acme\nWe are nice.\nThe Opportunity\nAs an engineer you run Kafka",
        "About Acme\nWe are nice. We're hiring an engineer who knows Kafka.",
        "About us\nWe are nice.\n\nWhat you will do\n- run Kafka",
        "It is done with Kafka, and the front end by another team",
        "1. Background\nWe are nice.\n2. Main duties\n- run Kafka",
        "Optional, not required:\n- Kafka",
        "Topics that don't fit on a disk: decide how Kafka splits them",
        "* Not a week without Kafka",
        "1. Apply machine learning\n2. Run Kafka",
        "1. Contact customers\n2. Run Kafka",
        "2. Process data streams\n3. Run Kafka",
        "Selection criteria\n- Kafka",
        "Benefits\n- cake\n\nSelection criteria\n- Kafka",
        "Recruiting Software Engineer\n- Kafka",
        "Interview simulators\n- Kafka",
        "Client: Acme Bank. Built Kafka pipelines.",
        "Company: Acme Bank. Built Kafka pipelines.",
        "Application Engineer\n\nYou run Kafka.",
        "Privacy Engineer\n\nYou run Kafka.",
        "Process Engineer\n\nYou run Kafka.",
        "You will not be bored\nYou run Kafka.",
        "We don't bite\n\nYou run Kafka in production.",
        "It's not rocket science\n- Kafka",
        "Things we won't compromise on\n- Kafka",
        "Was nicht fehlen darf:\n- Kafka",
        "Kein Muss, aber von Vorteil:\n- Kafka",
        "Kein Muss:\n- Kafka",
        "Nicht nur Theorie\n- Kafka",
        "What you can't live without\n- Kafka",
        "What we can't do without:\n- Kafka",
    ],
)
def test_what_is_asked_for(terms: Thesaurus, text: str) -> None:
    taxonomy = terms("Kafka\nOther")
    assert set(tagged(taxonomy, text)) == {"Kafka"}
    assert set(tagged(taxonomy, wrapped(text))) == {"Kafka"}


def test_a_name_of_two_items_goes_to_the_one_that_the_text_is_about(terms: Thesaurus) -> None:
    taxonomy = terms(
        "Request Monitoring: OTel: Measures requests of services.\nAgent Tracing: OTel: Follows agents and their tools."
    )
    assert set(tagged(taxonomy, "OTel for agents")) == {"Agent Tracing"}
    assert set(tagged(taxonomy, "OTel for services")) == {"Request Monitoring"}
    assert set(tagged(taxonomy, "Request monitoring. OTel.")) == {"Request Monitoring"}


def test_weak_names_need_company(real: Taxonomy) -> None:
    assert ids(real, "Medusa") == set()
    assert ids(real, "Medusa heads and continuous batching in vLLM, with a KV cache") >= {"speculative-decoding"}


def test_company_is_what_is_linked_and_surely_there(concepts: Thesaurus) -> None:
    taxonomy = concepts("Packing: box\nStoring: Warehouse Shelves::c0\nShipping: Harbour Cranes")
    alone = score(taxonomy, "Packing", "a box")
    assert score(taxonomy, "Packing", "a box; harbour cranes") == alone < 0.5
    assert score(taxonomy, "Packing", "a box; warehouse shelves") > alone
    assert score(taxonomy, "Packing", "a box; warehouse with good shelves") == alone, "not sure"


def test_items_beside_are_company(terms: Thesaurus) -> None:
    taxonomy = terms("Queue Tracing\nHarbour Cranes\nWarehouse Shelves")
    alone = score(taxonomy, "Queue Tracing", "queue with clever tracing")
    assert score(taxonomy, "Queue Tracing", "queue with clever tracing; harbour cranes") > alone


def test_specific_names_need_less_company(real: Taxonomy) -> None:
    assert "agent-observability-tracing" in ids(real, "You use LangSmith.")
    assert ids(real, "The container leaves the ship.") == set()


def test_words_of_several_names_tell_of_an_item(terms: Thesaurus) -> None:
    taxonomy = terms(
        "Chart Packaging: overlays for environments, charts, kits, boxed goods\nSpan Tracing\nRequest Queues\nAgent Loops"
    )
    words = "overlays, at first, in four new and different environments, of the charts"
    assert words in tagged(taxonomy, f"You keep {words}.")["Chart Packaging"]
    assert tagged(taxonomy, f"You do not need {words}.") == {}
    few = terms("Chart Packaging: overlays for environments, charts, kits\nSpan Tracing\nRequest Queues\nAgent Loops")
    assert words not in tagged(few, f"You keep {words}.").get("Chart Packaging", [])


def test_words_of_names_in_other_languages_tell_of_an_item(concepts: Thesaurus) -> None:
    taxonomy = concepts("One\nTwo\nThree\nFour::Kessel, alte Kessel, Rohr, Ventile, Ventile am Rohr")
    words = "Kessel, dann viele neue Ventile, die immer ein gutes Rohr"
    assert words in tagged(taxonomy, f"der {words} haben")["Four"]


def test_a_name_that_goes_on_is_another(real: Taxonomy) -> None:
    assert ids(real, "We play with Neo4j and more.") == {"knowledge-graph-construction"}
    assert ids(real, "We play with Neo4j Cup and more.") == set()


def test_a_name_may_refuse_something_itself(terms: Thesaurus) -> None:
    taxonomy = terms("Air Gaps: no internet access, without breaking clients\nOther")
    assert tagged(taxonomy, "It runs with no internet access.") == {"Air Gaps": ["no internet access"]}
    assert tagged(taxonomy, "You need no air gaps.") == {}
    others = terms("Microsoft Teams\nScale Out")
    assert tagged(others, "You do not need Microsoft Teams.") == {}
    assert tagged(others, "We do not need scale out.") == {}


def test_a_hidden_name_with_a_conjunction(concepts: Thesaurus) -> None:
    taxonomy = concepts("Watching: monitoring and alerting, tuning LoRA\nOther")
    assert tagged(taxonomy, "You own monitoring and alerting.") == {"Watching": ["monitoring and alerting"]}
    assert tagged(taxonomy, "You own tuning and LoRA.") == {}


def test_two_words_of_a_hidden_label_in_another_order_are_weaker(concepts: Thesaurus) -> None:
    taxonomy = concepts("Typed Contract: shown proof\nOther")
    assert score(taxonomy, "Typed Contract", "contracts of a type") > 0.9
    assert score(taxonomy, "Typed Contract", "shown proofs") > 0.8
    assert score(taxonomy, "Typed Contract", "proofs shown") < 0.6


def test_words_of_hidden_labels_are_joined_only_at_a_hyphen(concepts: Thesaurus) -> None:
    taxonomy = concepts("Graph Search: red queue, blue-green\nOther")
    for text in ("graphsearch", "bluegreen", "red queue"):
        assert set(tagged(taxonomy, text)) == {"Graph Search"}, text
    assert tagged(taxonomy, "redqueue") == {}


def test_a_hidden_name_that_goes_on_is_another(concepts: Thesaurus) -> None:
    taxonomy = concepts("Assistants: Claude\nOther")
    assert set(tagged(taxonomy, "You use Claude every day.")) == {"Assistants"}
    assert tagged(taxonomy, "You use Claude Shannon every day.") == {}


def test_a_word_between_three_words_of_a_name_takes_less_than_between_two(concepts: Thesaurus) -> None:
    taxonomy = concepts("Agent Memory Design\nQueue Tracing")
    longer = score(taxonomy, "Agent Memory Design", "agent memory with clever design")
    shorter = score(taxonomy, "Queue Tracing", "queue with clever tracing")
    assert 0.5 < shorter < longer < 0.7


@pytest.mark.parametrize("text", ["\u200d", "\u0301", "\U0001f469\u200d\U0001f4bb codes \u200d Kafka"])
def test_marks_without_letters_are_no_words(terms: Thesaurus, text: str) -> None:
    assert set(tagged(terms("Kafka\nOther"), text)) == ({"Kafka"} if "Kafka" in text else set())


def test_plurals_of_abbreviations(terms: Thesaurus) -> None:
    assert set(tagged(terms("GPU Scheduling\nOther"), "You schedule GPUs.")) == {"GPU Scheduling"}
    assert tagged(terms("V Model\nOther"), "Vs model") == {}


def test_more_names_make_no_word_common(terms: Thesaurus) -> None:
    """An item that has a word in one of many names hardly takes from what it says of another."""
    names = ", ".join(f"{first} {second}" for first in ("red", "blue", "old") for second in "ABCDEFGHIJKLMNO")
    others = "\n".join(f"Thing {number}: {names}, request of {number}" for number in range(40))
    taxonomy = terms(f"Queues: request queue\n{others}")
    assert "Queues" in tagged(taxonomy, "You run a request queue.")


def test_scores_add_up_and_order(real: Taxonomy) -> None:
    entries = tag(real, "RAG pipelines with retrieval-augmented generation. Python.", min_score=0)
    scores = [entry.score for entry in entries]
    assert entries[0].item.id == "rag-pipeline-fundamentals"
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)
    assert tag(real, "RAG and Python", limit=1)[0].item.id == "rag-pipeline-fundamentals"


def test_only_skills_if_the_schema_has_some(real: Taxonomy, german: Taxonomy) -> None:
    text = "GenAI Agent Engineering in the category Agent Architecture with LangGraph"
    assert {entry.item.cls.name for entry in tag(real, text)} == {"Skill"}
    category = real.schema.classes["Category"]
    assert {entry.item.id for entry in tag(real, text, [category])} == {"agent-architecture"}
    assert {entry.item.cls.name for entry in tag(german, "Solarstrom und Speicherung")} == {"Term", "Theme"}


def test_languages_of_the_taxonomy(german: Taxonomy) -> None:
    assert set(tagged(german, "Wir nutzen Solarstrom und Batterien.")) == {"Photovoltaik", "Batterie"}
    assert set(tagged(german, "Solar power and electric currents")) == {"Photovoltaik", "Strom"}


def test_deprecated_items_are_not_tagged(german: Taxonomy) -> None:
    assert tagged(german, "Solarzellentechnik") == {}


# --- places -------------------------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        "RAG",
        "hybrid search",
        "vLLM",
        " ",
        "\n",
        "\r\n",
        "- ",
        ". ",
        ", ",
        "é",
        "e\u0301",
        "日本語",
        "עברית",
        "😀",
        "\u200d",
        "ß",
        "ﬁ",
        "not ",
        "İ",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
@example("İİİ RAG ﬁne-tuning")
def test_places_are_those_of_the_words(real: Taxonomy, text: str) -> None:
    entries: list[Tag] = tag(real, text, min_score=0)
    for entry in entries:
        assert list(entry.hits) == sorted(entry.hits, key=lambda hit: (hit.start, hit.end))
        for hit in entry.hits:
            assert 0 <= hit.start < hit.end <= len(text)
            assert text[hit.start : hit.end] == text[hit.start : hit.end].strip()


@given(st.text(alphabet="xyz .,\n-", max_size=40), st.text(alphabet="xyz .,\n-", max_size=40))
def test_noise_around_changes_nothing(real: Taxonomy, before: str, after: str) -> None:
    text = f"{before}\n\nYou know hybrid search and LangGraph.\n\n{after}"
    assert {entry.item.id: [text[hit.start : hit.end] for hit in entry.hits] for entry in tag(real, text)} == {
        "hybrid-retrieval-reranking": ["hybrid search"],
        "langgraph-framework-usage": ["LangGraph"],
    }


@given(st.text(alphabet="xyzé\U0001f680機.,;:\n- ", max_size=200))
def test_text_without_headings_is_cut_into_all_its_words(text: str) -> None:
    assert [word for part in sentences(text) for word in part.words] == [word.text for word in words_in(text)]


@given(st.text(max_size=200))
def test_words_have_their_places(text: str) -> None:
    parts = list(sentences(text))
    assert all(first.end <= second.start for first, second in pairwise(parts))
    assert all(
        text[start:end] == word for part in parts for (start, end), word in zip(part.spans, part.words, strict=True)
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("機械学習", "私は機械学習を学ぶ"),
        ("数据工程", "负责数据工程和分析"),
        ("هندسة البيانات", "خبرة في هندسة البيانات."),
        ("הנדסת נתונים", "ניסיון ב הנדסת נתונים"),
        ("Größenmessung", "die GRÖSSENMESSUNG"),
        ("Čištění dat", "c\u030cis\u030cte\u030cni\u0301 dat".replace("c\u030cis", "c\u030ci\u0301s")),
    ],
)
def test_scripts(terms: Thesaurus, name: str, text: str) -> None:
    assert list(tagged(terms(f"{name}\nOther"), text)) == [name]


def test_signs_must_stand_together(terms: Thesaurus) -> None:
    assert tagged(terms("機械学習\nOther"), "学習する機械") == {}


@pytest.mark.parametrize(
    "piece",
    [
        "not ",
        f"no{' ' * 30_000}but ",
        "agent ",
        "a, ",
        "(",
        "RAG\n",
        "- ",
        "no without ",
        "x" * 50,
        "About us: ",
        "。",
        "\n \n",
    ],
)
def test_hostile_text_takes_linear_time(real: Taxonomy, piece: str) -> None:
    tag(real, "warm")
    start = time.process_time()
    tag(real, piece * (60_000 // len(piece)))
    assert time.process_time() - start < 1
