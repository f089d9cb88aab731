"""The credit of a release, and the text of its licence."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from taxokit.formats.edition import Edition
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.attribution import Agent
from taxokit.taxonomy.citations import zenodo_fields
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version

Written = Callable[[Edition, str], Mapping[str, bytes]]


@pytest.fixture
def real(project_template: Path) -> Edition:
    return edition_of(load(find_project(project_template)), Version(1, 0, 0), "2026-06-14")


def test_files_are_the_citation_the_attribution_and_the_licence(edition: Edition, written: Written) -> None:
    files = written(edition, "citation")
    assert list(files) == ["ATTRIBUTION.md", "CITATION.cff", "LICENSE"]
    assert files["LICENSE"].decode() == edition.license_text
    citation = yaml.safe_load(files["CITATION.cff"])
    assert (citation["version"], citation["license"], str(citation["date-released"])) == (
        "1.0.0",
        "CC0-1.0",
        "2026-06-14",
    )


def test_attribution_names_people_licence_and_the_lines_to_write(edition: Edition, written: Written) -> None:
    credit = edition.attribution
    lines = written(edition, "citation")["ATTRIBUTION.md"].decode().splitlines()
    assert [line for line in lines if line] == [
        "# How to credit Kleiner Thesaurus der Energie",
        "Version 1.0.0, issued 2026-06-14.",
        (
            "Created by [Institut für Beispiele](https://example.org/institut), published by"
            " [Musterverlag](https://example.org/press)."
        ),
        (
            "The licence is [CC0-1.0](https://creativecommons.org/publicdomain/zero/1.0/); its text is in `LICENSE` beside"
            " this file."
        ),
        "## Unchanged",
        "Where you share it as it is, write:",
        f"> {credit.citation}",
        "## Adapted",
        "Where you changed it, or took a part of it, say so:",
        f"> Adapted from: {credit.citation} Changes were made.",
    ]


def test_zenodo_gets_orcids_translators_and_html(edition: Edition) -> None:
    credit = edition.attribution._replace(
        creator=Agent("Lovelace, Ada", "https://orcid.org/0000-0002-1825-0097"),
        description="Wind < Sun & Water",
        language="pt-BR",
        source="urn:example:energy",
        translators={"de": ["A. B."], "fr": ["A. B.", "C. D."]},
    )
    fields = zenodo_fields(credit)
    assert fields["creators"] == [{"name": "Lovelace, Ada", "orcid": "0000-0002-1825-0097"}]
    assert fields["contributors"] == [{"name": name, "type": "Translator"} for name in ("A. B.", "C. D.")]
    assert (fields["description"], fields["language"]) == ("Wind &lt; Sun &amp; Water", "pt")
    assert "related_identifiers" not in fields  # Zenodo takes addresses of the web
    assert "language" not in zenodo_fields(credit._replace(language="x-house"))  # nor languages for private use


def test_build_without_a_date_is_unreleased(edition: Edition, written: Written) -> None:
    build = replace(edition, attribution=edition.attribution._replace(issued=None, version=Version(1, 0, 0).dev()))
    files = written(build, "citation")
    assert "\nVersion 1.0.0-dev, unreleased.\n" in files["ATTRIBUTION.md"].decode()
    assert "date-released" not in yaml.safe_load(files["CITATION.cff"])


def test_provenance_is_a_table_whose_cells_keep_pipes_and_line_breaks_apart(real: Edition, written: Written) -> None:
    statements = real.document["provenance"]
    statements[0]["note"] = "one | two\nthree"
    table = written(real, "citation")["ATTRIBUTION.md"].decode().partition("## Where the values come from\n\n")[2]
    header, rule, *rows = table.splitlines()
    columns = header.strip("| ").split(" | ")
    assert {"class", "slot", "source", "since", "note"} <= {*columns}
    assert rule == f"| {' | '.join(['---'] * len(columns))} |"
    assert len(rows) == len(statements)
    cells = rows[0].replace("\\|", "\0").strip("|").split("|")
    assert len(cells) == len(columns)
    assert cells[columns.index("note")].strip() == "one \0 two three"
    assert cells[columns.index("class")].strip() == statements[0]["class"]
