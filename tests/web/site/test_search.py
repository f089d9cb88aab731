"""The search of the site: its index is built, and its finder runs in Node, over the released taxonomy."""

import gzip
import json
import random
import string
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from support.hosts import node
from support.search_cases import cases, check
from taxokit.query.search import SearchIndex
from taxokit.query.search import search as search_in_python
from taxokit.repository.project import find_project
from taxokit.text.json_text import compact_json
from taxokit.web.pages import search
from taxokit.web.publication import Publication, name_of, read_publication
from taxokit.web.site import preview_of

MOST_BYTES = 20_000  # of the index of the sources, compressed: with it, a page with results has 38,000
MOST_HIDDEN_BYTES = 60_000  # of the words of hidden labels, of which there are 9,000

FINDER = Path(search.__file__).parents[1] / "assets/finder.js"

ASK = """
import { marked, opened } from "%s";
let text = "";
for await (const piece of process.stdin) text += piece;
const { files, queries } = JSON.parse(text);
const read = [];
const finder = await opened(async (part) => (read.push(part), files[part]));
const results = [];
for (const query of queries) {
  const { places, kinds, near, marks } = await finder.search(query);
  const entries = await Promise.all(places.map(finder.entry));
  results.push({ paths: entries.map(([path]) => path), kinds, near, names: entries.map(([, name]) => marked(name, marks)) });
}
const places = queries.length ? [] : files[""].lengths.map((_, place) => place);
console.log(JSON.stringify({ results, read, entries: await Promise.all(places.map(finder.entry)) }));
"""


class Index:
    """The files of an index, and the results of the finder in it."""

    def __init__(self, publication: Publication) -> None:
        files = {file.path: file.data for file in search.render(publication) if file.path.endswith(".json")}
        start = next(path for path in files if path.endswith("search.json")).removesuffix(".json")
        self.files = {
            path.removeprefix(start).removesuffix(".json").lstrip("/"): json.loads(data) for path, data in files.items()
        }
        self.taxonomy = publication.taxonomy
        self.read: list[str] = []

    def results(self, *queries: str) -> list[dict[str, Any]]:
        return list(self._answer(*queries)["results"])

    def entries(self) -> list[list[Any]]:
        """Return all items as results show them."""
        return list(self._answer()["entries"])

    def _answer(self, *queries: str) -> dict[str, Any]:
        done = subprocess.run(
            [node(), "--input-type=module", "--eval", ASK % FINDER.as_uri()],
            input=json.dumps({"files": self.files, "queries": queries}),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        answer: dict[str, Any] = json.loads(done.stdout)
        self.read = answer["read"]
        return answer

    def find(self, *queries: str) -> list[list[str]]:
        return [[path.rpartition("/")[2] for path in result["paths"]] for result in self.results(*queries)]

    def find_in_python(self, *queries: str) -> list[list[str]]:
        return [[hit.item.id for hit in search_in_python(self.taxonomy, query).hits] for query in queries]


@pytest.fixture(scope="module")
def real(repository: Path) -> Index:
    return Index(read_publication(find_project(repository)))


def test_judged_queries_find_their_items_in_the_order_of_the_command_line(real: Index) -> None:
    version = str(real.taxonomy.document["version"])
    queries = [case.query for case in cases(version)]
    results = dict(zip(queries, real.find(*queries), strict=True))
    check(results, version)
    assert results == dict(zip(queries, real.find_in_python(*queries), strict=True))


def words_of_index(index: Index, every: int = 1) -> list[str]:
    """Return the words of an index as queries, those of hidden labels as well, without the sign of whole names."""
    return [word.lstrip("=") for word, _ in index.taxonomy.derive(SearchIndex).all_words.holders()][::every]


@pytest.mark.parametrize("every", [9, pytest.param(1, marks=pytest.mark.full)])
def test_each_word_finds_the_items_of_the_command_line(real: Index, every: int) -> None:
    words = words_of_index(real, every)
    assert real.find(*words) == real.find_in_python(*words)


def test_entries_have_the_paths_of_their_items(real: Index, repository: Path) -> None:
    publication = read_publication(find_project(repository))
    items = publication.taxonomy.derive(SearchIndex).items
    assert [entry[:2] for entry in real.entries()] == [[publication.path(item), name_of(item)] for item in items]


def test_texts_that_the_index_has_with_other_weights_are_not_read(
    real: Index, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "DEFINED", 0.6)
    index = Index(read_publication(find_project(repository)))
    assert index.files[""]["listed"]
    words = words_of_index(real, 9)
    assert index.find(*words) == real.find(*words)


def test_the_index_of_the_sources_is_small(repository: Path, tmp_path: Path) -> None:
    project = find_project(repository)
    index = Index(read_publication(project, preview=preview_of(project, tmp_path / "build")))
    sizes = {name: len(gzip.compress(compact_json(file).encode())) for name, file in index.files.items()}
    assert sizes[""] < MOST_BYTES
    assert sizes["hidden"] < MOST_HIDDEN_BYTES


def test_hidden_labels_are_read_when_a_query_needs_them_and_once(real: Index, vocabulary: Path) -> None:
    real.results("", "agent memory", "agents mem", "skill/model-quantization", "fine tuning")
    assert real.read == [""]
    real.results("crewai", "agnet memory")
    assert real.read == ["", "hidden"]
    without = Index(read_publication(find_project(vocabulary)))
    assert without.find("zzzz", "fihs") == without.find_in_python("zzzz", "fihs")
    assert (without.read, "hidden" in without.files) == ([""], False), "there are none"


def with_typo(words: str, chance: random.Random) -> str:
    """Return words with one typing error: a letter too few, too many or wrong, or two in the wrong order."""
    letters = [at for at, c in enumerate(words) if c.isalpha() and words[at + 1 : at + 2].isalpha()]
    at = chance.choice(letters)
    other = chance.choice(string.ascii_lowercase.replace(words[at].lower(), ""))
    return chance.choice(
        [
            words[:at] + words[at + 1 :],
            words[:at] + other + words[at:],
            words[:at] + other + words[at + 1 :],
            words[:at] + words[at + 1] + words[at] + words[at + 2 :],
        ]
    )


def typo_queries(entries: Sequence[Sequence[Any]], seed: int, number: int = 200) -> Iterator[tuple[str, str]]:
    """Yield queries, each the name of an item with a typing error, and the identifier of that item."""
    chance = random.Random(seed)
    for path, name, *_ in chance.choices(entries, k=number):
        yield with_typo(name, chance), path.rpartition("/")[2]


@pytest.mark.parametrize("seed", [14, pytest.param(41, marks=pytest.mark.full)])
def test_names_with_a_typing_error_are_found(real: Index, seed: int) -> None:
    queries = list(typo_queries(real.entries(), seed))
    results = real.find(*(query for query, _ in queries))
    missed = [query for (query, name), paths in zip(queries, results, strict=True) if name not in paths[:3]]
    assert len(missed) <= len(queries) * 0.05, missed
    assert results == real.find_in_python(*(query for query, _ in queries))


def test_number_of_each_kind_near_words_and_marks(real: Index) -> None:
    memory, nothing, hyphen = real.results("agent", "autorsitaion", "jail break")
    assert sum(number for _, _, number in memory["kinds"]) == len(memory["paths"])
    assert {kind for kind, _, _ in memory["kinds"]} == {path.split("/")[2] for path in memory["paths"]}
    assert (nothing["paths"], nothing["near"]) == ([], list(search_in_python(real.taxonomy, "autorsitaion").near))
    assert hyphen["names"][0] == [["Red-Teaming & ", False], ["Jailbreak", True], [" Testing", False]]


def test_an_iri_and_a_kind_with_an_identifier_find_their_item(real: Index) -> None:
    name = "skill/model-quantization"
    assert real.find(name, f"{real.taxonomy.namespace}{name}") == [["model-quantization"]] * 2


def test_texts_in_each_language_are_found_and_hidden_labels_are_not_shown(
    vocabulary: Path, thesaurus: Path, release: Callable[[Path], Path]
) -> None:
    [file] = vocabulary.glob("taxonomy/**/fish.yaml")
    german_name = "translations:\n  de:\n    hidden_labels: [Flossen-Tier]\n"
    text = file.read_text(encoding="utf-8").replace("translations:\n  de:\n", german_name)
    file.write_text(f"{text}hidden_labels: [fsh]\nnotations: [A-1]\n", encoding="utf-8")
    index = Index(read_publication(find_project(release(vocabulary))))
    assert index.find("fsh", "A-1", "flossentier", "flossen tier") == [["fish"]] * 4
    [entry] = [entry for entry in index.entries() if entry[0].endswith("/fish")]
    assert "A-1" in entry[3]
    for name in ("fsh", "Flossen"):
        assert name not in json.dumps(entry)
        assert name.lower() not in json.dumps(index.files[""]).lower()
    german = Index(read_publication(find_project(release(thesaurus))))
    queries = [
        "Generation",
        "Sonnenlicht",
        "Wärme",
        "waerme",
        "solar power",
        "solar \U0001f680 power \u2601\ufe0f",
        "electricity",
        "Batterie",
        "https://example.com/vocabulary/photovoltaics",
    ]
    assert german.find(*queries) == german.find_in_python(*queries)
    assert all(german.find(*queries))
    for other in (index, german):
        words = words_of_index(other)
        assert other.find(*words) == other.find_in_python(*words)


def test_a_large_index_is_read_in_parts_with_the_same_results(
    real: Index, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MOST_IN_ONE", 20)
    monkeypatch.setattr(search, "_POSTINGS", 100)
    monkeypatch.setattr(search, "_ENTRIES", 10)
    large = Index(read_publication(find_project(repository)))
    assert {"postings", "entries"}.isdisjoint(large.files[""])
    queries = [
        "agent memory systems",
        "agnet memroy systems",
        "kubernetes",
        "skill/model-quantization",
        "crewai agents",
    ]
    assert large.find(*queries) == real.find(*queries)
    words = words_of_index(real, 9)
    assert large.find(*words) == real.find(*words)
    assert large.find("quantization") == real.find("quantization")
    assert "hidden" not in large.read
    assert 1 < len(large.read) < len(large.files) / 3
    assert len(large.read) == len(set(large.read)), "each is read once"
