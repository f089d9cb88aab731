"""The search of the site: its index is built, and its finder runs in Node, over the released taxonomy."""

import json
import random
import string
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from support.hosts import node
from taxokit.repository.project import find_project
from taxokit.web.pages import search
from taxokit.web.publication import Publication, read_publication

FINDER = Path(search.__file__).parents[1] / "assets/finder.js"

ASK = """
import { opened } from "%s";
let text = "";
for await (const piece of process.stdin) text += piece;
const { index, shards, queries } = JSON.parse(text);
const read = [];
const find = await opened(async (number) => number === "" ? index : (read.push(number), shards[number]));
const results = [];
for (const query of queries) results.push((await find(query)).map(([path]) => path));
console.log(JSON.stringify({ results, read }));
"""


class Index:
    """The files of an index, and the results of the finder in it."""

    def __init__(self, publication: Publication) -> None:
        files = {file.path: file.data for file in search.render(publication)}
        self.data = next(data for path, data in files.items() if path.endswith("search.json"))
        self.content: dict[str, Any] = json.loads(self.data)
        folder = next(path for path in files if path.endswith("search.json")).removesuffix(".json")
        numbers = range(len(self.content["keys"]))
        self.shards = [json.loads(files[f"{folder}/{number}.json"]) for number in numbers]
        self.read: list[int] = []

    def find(self, *queries: str) -> list[list[str]]:
        task = {"index": self.content, "shards": self.shards, "queries": queries}
        done = subprocess.run(
            [node(), "--input-type=module", "--eval", ASK % FINDER.as_uri()],
            input=json.dumps(task),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        answer = json.loads(done.stdout)
        self.read = answer["read"]
        return [[path.rpartition("/")[2] for path in paths] for paths in answer["results"]]


@pytest.fixture(scope="module")
def real(repository: Path) -> Index:
    return Index(read_publication(find_project(repository)))


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
    queries = list(typo_queries(real.content["entries"], seed))
    results = real.find(*(query for query, _ in queries))
    missed = [query for (query, name), paths in zip(queries, results, strict=True) if name not in paths[:3]]
    assert len(missed) <= len(queries) * 0.05, missed


def test_words_are_found_in_any_order_by_their_beginnings_and_in_spite_of_errors(real: Index) -> None:
    exact, turned, begun, wrong, accents, nothing, empty = real.find(
        "agent memory systems", "memory agent", "agen mem", "agnet memry", "Ägént memory", "zzqqxx", "  "
    )
    assert {names[0] for names in (exact, turned, begun, wrong, accents)} == {"agent-memory-systems"}
    assert (nothing, empty) == ([], [])


def entry(path: str, name: str, others: Sequence[str] = (), about: str = "") -> Sequence[Any]:
    return [path, name, "Term", others, about]


def test_a_name_counts_more_than_another_name_and_that_more_than_a_definition(real: Index) -> None:
    made = Index.__new__(Index)
    made.shards = []
    made.content = {
        "keys": [],
        "entries": [
            entry("/about", "Wind", about="Not a solar cell."),
            entry("/other", "Photovoltaics", ["Solar"]),
            entry("/name", "Solar"),
            entry("/apart", "Lang chain"),
        ],
    }
    solar, one_word = made.find("solar", "langchain")
    assert solar == ["name", "other"], "a definition alone counts too little where a name has the word"
    assert one_word == ["apart"]


def test_other_names_of_each_language_are_in_the_index(thesaurus: Path, release: Callable[[Path], Path]) -> None:
    publication = read_publication(find_project(release(thesaurus)))
    entries: Mapping[str, Sequence[Any]] = {
        entry[0].rpartition("/")[2]: entry for entry in Index(publication).content["entries"]
    }
    assert {"Generation", "Production"} & set(entries["erzeugung"][3]), entries["erzeugung"]


def test_a_large_index_is_read_in_parts(real: Index, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "MOST_IN_ONE", 20)
    large = Index(read_publication(find_project(repository)))
    assert large.content["entries"] == []
    assert all(len(shard["entries"]) <= 20 for shard in large.shards)
    queries = ["agent memory systems", "agnet memroy systems", "agent mem"]
    assert [paths[0] for paths in large.find(*queries)] == ["agent-memory-systems"] * 3
    assert 0 < len(large.read) < len(large.shards) / 3
    assert len(large.read) == len(set(large.read)), "each is read once"
