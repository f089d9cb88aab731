"""The history of each item, against what the releases themselves compute of it."""

import json
from pathlib import Path
from typing import Any

from taxokit.query.history import item_history, removed_items
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load


def test_entries_are_those_that_the_releases_date(story: Path) -> None:
    taxonomy = load(find_project(story))
    document = json.loads((story / "releases/2.0.0/taxonomy.json").read_bytes())
    items: dict[str, dict[str, Any]] = {f"theme/{theme['id']}": theme for theme in document["themes"]}
    items |= {f"term/{term['id']}": term for theme in document["themes"] for term in theme["terms"]}
    assert {item.get("changed") for item in items.values()} == {None, "2.0.0"}
    for name, item in items.items():
        entries = item_history(taxonomy, name).entries
        first, last = entries[0].now, entries[-1].now
        assert (first.version, first.issued) == (item["since"], item["added_on"])
        assert (last.version, last.issued) == (
            item.get("changed", item["since"]),
            item.get("revised_on", item["added_on"]),
        )


def test_what_is_removed_is_what_a_release_contains_and_the_sources_do_not(story: Path) -> None:
    taxonomy = load(find_project(story))
    (gone,) = removed_items(taxonomy)
    assert (gone.cls.kind, gone.id) == ("term", "solarzellentechnik")
    (story / "taxonomy/themes/erzeugung.yaml").unlink()
    names = {f"{item.cls.kind}/{item.id}" for item in removed_items(load(find_project(story)))}
    assert names == {"theme/erzeugung", "term/photovoltaik", "term/solarzellentechnik", "term/strom"}
