"""Released items and their values."""

import shutil
from collections.abc import Callable
from pathlib import Path

from taxokit.releases.released_items import history_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version

NAME = '"id": "mcp-protocol-servers-clients"'
KEY = ("Skill", "mcp-protocol-servers-clients")


def test_no_release(project_copy: Path) -> None:
    history = history_of(load(find_project(project_copy)))
    assert (history.releases, dict(history.items)) == ([], {})


def test_newest_release_that_holds_an_item(released_copy: Path, edit: Callable[..., None]) -> None:
    for version in ("1.1.0", "1.10.0", "1.9.0"):
        shutil.copytree(released_copy / "releases/1.0.0", released_copy / "releases" / version)
    edit(released_copy / "releases/1.10.0/taxonomy.json", NAME, '"id": "mcp-other"')
    edit(released_copy / "releases/1.9.0/taxonomy.json", NAME, f'{NAME}, "status": "deprecated"')
    edit(released_copy / "releases/1.1.0/taxonomy.json", NAME, f'{NAME}, "status": "deprecated"')
    taxonomy = load(find_project(released_copy))
    history = history_of(taxonomy)
    assert history is history_of(taxonomy)
    released = history.items[KEY]
    assert (released.version, released.status, released.deprecated, released.since) == (
        Version(1, 9, 0),
        "deprecated",
        True,
        Version(1, 1, 0),
    )
    assert released.file == "taxonomy/categories/agent-protocols.yaml"
    assert history.items["Skill", "mcp-other"].version == Version(1, 10, 0)
    assert len(history.items) == 224


def test_release_that_cannot_be_read(released_copy: Path) -> None:
    (released_copy / "releases/1.0.0/schema/taxonomy.model.json").write_text("{}", encoding="utf-8")
    history = history_of(load(find_project(released_copy)))
    assert [str(release.version) for release in history.unreadable] == ["1.0.0"]
    assert not history.items


def test_values_as_they_were_released(released_copy: Path) -> None:
    taxonomy = load(find_project(released_copy))
    item = taxonomy.index("Skill")[KEY[1]]
    label = item.cls.by_name["label"]
    item.data["label"] = "Another"
    assert history_of(taxonomy).released_values(item, label) == ["MCP Protocol Servers & Clients"]
    item.data["id"] = "unheard-of"
    assert history_of(taxonomy).released_values(item, label) == []
