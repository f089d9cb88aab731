"""IRIs with a number sign in a browser, which asks for the page of the vocabulary alone."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from taxokit.formats.edition import build
from taxokit.importer.init import initialize
from taxokit.importer.template import NewTaxonomy
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.full


def test_iri_of_an_item_leads_to_its_page(
    visit: Callable[..., "Page"], serve: Callable[[Path], str], tmp_path: Path
) -> None:
    initialize(tmp_path / "zoo", NewTaxonomy("Zoo", "https://example.org/zoo#", "CC0-1.0", "Zoo"))
    edition = edition_of(load(find_project(tmp_path / "zoo")), Version(1, 0, 0), "2026-01-01")
    write_files(tmp_path / "zoo/releases/1.0.0", with_manifest(edition, build(edition)))
    home = serve(tmp_path / "zoo")
    page = visit(f"{home}#concept/fish")
    page.wait_for_url(f"{home}/concept/fish")
    assert page.title() == "Fish · Zoo"
    assert visit(f"{home}#main-content").url == f"{home}#main-content"
