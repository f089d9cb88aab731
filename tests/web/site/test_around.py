"""The links around an item: what the parts say, in both directions, and how hubs and many items are bounded."""

import json
from pathlib import Path
from typing import Any

import pytest

from taxokit.repository.project import find_project
from taxokit.taxonomy.names import named_items
from taxokit.web.pages import around, items
from taxokit.web.publication import File, Publication, read_publication


def links_in(publication: Publication) -> dict[str, dict[str, Any]]:
    """The links of each item: by its kind and identifier, and by the words for them, their number and the names."""
    links: dict[str, dict[str, Any]] = {}
    for file in around.render(publication):
        if file.path.endswith(".json"):
            part = json.loads(file.data)
            for place, own in enumerate(part["links"]):
                links[part["items"][place][0]] = {
                    part["kinds"][kind][0]: (total, [part["items"][end][1] for end in ends])
                    for kind, total, ends in own
                }
    return links


def test_links_are_at_both_ends_in_words(steps_template: Path) -> None:
    links = links_in(read_publication(find_project(steps_template)))
    assert links["concept/middle"] == {"Broader": (1, ["Top"]), "Narrower": (1, ["Low"])}
    assert links["concept/old"]["Related"] == (1, ["Top"])
    assert links["concept/top"]["Related"] == (1, ["Old"])
    assert links["concept/top"]["Top concept of"] == (1, ["Animals"])
    assert links["concept-scheme/animals"]["Top concepts"] == (1, ["Top"]), "not every concept in the scheme"


def test_a_hub_has_its_first_links_and_their_number(steps_template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(around, "_MOST_LINKED", 3)
    links = links_in(read_publication(find_project(steps_template)))
    assert links["concept/low"]["Narrower"] == (12, ["Step 1", "Step 2", "Step 3"])


def test_parts_say_where_each_item_is(steps_template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publication = read_publication(find_project(steps_template))
    whole = links_in(publication)
    monkeypatch.setattr(around, "_PART", 4)
    assert links_in(publication) == whole
    page, *parts = around.render(publication)
    firsts = [json.loads(part.data)["items"][0][0] for part in parts]
    assert f'data-parts="{" ".join(firsts)}"' in page.data.decode()
    assert sorted(whole) == list(whole), "the part of an item is the last that does not begin after it"


def test_each_item_with_links_leads_there(repository: Path) -> None:
    publication = read_publication(find_project(repository))
    links = links_in(publication)
    pages = {
        file.path: file.data.decode()
        for item in named_items(publication.taxonomy)[:40]
        for file in items.item_files(publication, publication.current, item)
        if isinstance(file, File) and file.path.endswith(".html")
    }
    for path, page in pages.items():
        name = path.removeprefix("taxonomy/").removesuffix(".html")
        assert (f'href="/taxonomy/around?id={name}"' in page) == (name in links), name
    skill = links["skill/agent-memory-systems"]
    assert skill["Part of"] == (1, ["Agent Architecture"])
    assert skill["Builds on"] == (2, ["Embeddings & Semantic Search", "ReAct & Planning Agent Loops"])
    assert skill["Required by"][0] == 3
    assert "Agent Memory Systems" in links["skill/embeddings-semantic-search"]["Leads to"][1]
