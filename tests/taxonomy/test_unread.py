"""Which items may be in files that could not be read."""

from pathlib import Path

import pytest

from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.references import Unread


@pytest.mark.parametrize(
    ("data", "hidden"),
    [
        ("label: für\nterms: [{id: heat}]\n".encode("latin-1"), True),
        ("id: heat\nlabel: [\n".encode("utf-16"), True),
        (b"- id: 'heat'\n", True),
        (b"- id: heating\n", False),
        (b"", False),
    ],
)
def test_items_that_an_unread_file_may_hold(thesaurus: Path, data: bytes, hidden: bool) -> None:
    assert not load(find_project(thesaurus)).derive(Unread).may_have("heat")
    (thesaurus / "taxonomy/themes/waerme.yaml").write_bytes(data)
    assert load(find_project(thesaurus)).derive(Unread).may_have("heat") is hidden


def test_unreadable_folder_may_hold_any_item(thesaurus: Path) -> None:
    (thesaurus / "taxonomy/themes/waerme.yaml").mkdir()
    assert load(find_project(thesaurus)).derive(Unread).may_have("heat")


def test_draft_that_is_no_yaml_may_hold_the_items_that_it_names(thesaurus: Path) -> None:
    taxonomy = load(find_project(thesaurus), {"taxonomy/themes/erzeugung.yaml": "id: heat\nlabel: [\n"})
    assert taxonomy.derive(Unread).may_have("heat")
    assert not taxonomy.derive(Unread).may_have("strom")
