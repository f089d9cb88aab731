"""Attribution: who is credited, in every form that artifacts carry."""

import copy
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from taxokit.importer.init import initialize
from taxokit.importer.template import NewTaxonomy
from taxokit.repository.project import find_project
from taxokit.taxonomy.attribution import (
    DEFAULT_TEMPLATE,
    KNOWN_LICENSES,
    TEMPLATE_WORDS,
    Attribution,
    attribution_of,
    fill_template,
    template_slot,
    unknown_words,
)
from taxokit.taxonomy.citations import citation_bibtex, citation_cff
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.errors import ReleaseError
from taxokit.text.versions import Version

PUBLISHED = (
    'GenBodha. "The GenAI Engineering Role Taxonomy v1.0." genbodha.ai, 2026-06-14.'
    " https://genbodha.ai/taxonomy (CC-BY-4.0)."
)


@pytest.fixture
def edition(project_template: Path) -> Taxonomy:
    """The taxonomy of this project, an edition of a published work."""
    return load(find_project(project_template))


@pytest.fixture
def taxonomy(edition: Taxonomy) -> Taxonomy:
    """The same as it was first released, which is its own source."""
    maker = edition.document["creator"]
    template = '{creator}. "{title} v{version}." genbodha.ai, {issued}. {homepage} ({license}).'
    own = {"publisher": maker, "citation_template": template, "based_on": None, "contributor": None}
    return Taxonomy(edition.schema, {**edition.document, **own}, project=edition.project)


@pytest.fixture
def credit(taxonomy: Taxonomy) -> Attribution:
    return attribution_of(taxonomy.schema, taxonomy.document, Version(1, 0, 0), "2026-06-14")


@pytest.fixture
def foreign(thesaurus_template: Path) -> Taxonomy:
    return load(find_project(thesaurus_template))


def test_credit_line_is_the_published_one(credit: Attribution) -> None:
    assert credit.citation == PUBLISHED


def test_edition_credits_the_published_work_in_its_words_and_then_itself(edition: Taxonomy) -> None:
    credit = attribution_of(edition.schema, edition.document, Version(1, 2, 0), "2026-12-01")
    assert credit.citation == f"{PUBLISHED} Edition 1.2.0, 2026-12-01, with editorial additions."
    assert credit.short == (
        "The GenAI Engineering Role Taxonomy v1.0 by GenBodha, CC-BY-4.0, https://genbodha.ai/taxonomy;"
        " edition 1.2.0 by the editors of this repository"
    )
    assert "GenBodha" not in credit.lines[0]
    assert (credit.creator.name, credit.publisher.name) == ("GenBodha", "the editors of this repository")
    metadata = credit.metadata()
    assert metadata["contributor"] == {"id": credit.editor.iri, "name": credit.editor.name}
    assert metadata["based_on"] == {
        "id": "https://genbodha.ai/taxonomy#source",
        "title": "The GenAI Engineering Role Taxonomy",
        "version": "1.0",
        "issued": "2026-06-14",
        "page": "https://genbodha.ai/taxonomy",
        "citation": PUBLISHED,
    }
    citation = yaml.safe_load(citation_cff(credit))
    assert [author["name"] for author in citation["authors"]] == ["GenBodha", "the editors of this repository"]
    assert [(work["version"], str(work["date-released"])) for work in citation["references"]] == [("1.0", "2026-06-14")]
    assert "editor = {{the editors of this repository}}" in citation_bibtex(credit)


def test_each_part_of_an_edition_has_its_maker_and_its_date(edition: Taxonomy) -> None:
    credit = attribution_of(edition.schema, edition.document, Version(1, 2, 0), "2026-12-01")
    parts = {part: credit.of(part) for part in ("work", "edition", "schema")}
    assert {part: (of.maker.name, of.version, of.issued) for part, of in parts.items()} == {
        "work": ("GenBodha", "1.0", "2026-06-14"),
        "edition": ("the editors of this repository", "1.2.0", "2026-12-01"),
        "schema": ("the editors of this repository", "1.2.0", "2026-12-01"),
    }
    assert parts["work"].maker.page == "https://genbodha.ai"
    assert parts["edition"].maker.page == ""  # its IRI leads nowhere


def test_taxonomy_that_is_its_own_source_has_one_maker(credit: Attribution) -> None:
    assert {credit.of(part).maker.name for part in ("work", "edition", "schema")} == {"GenBodha"}
    assert credit.lines == credit.schema_lines
    assert (credit.abstract, credit.names) == (credit.description, "GenBodha")


@pytest.mark.parametrize("part", ["title", "work_version", "published_on", "page", "credit_line"])
def test_published_work_without_a_part_cannot_be_credited(edition: Taxonomy, part: str) -> None:
    work = {name: value for name, value in edition.document["based_on"].items() if name != part}
    with pytest.raises(ReleaseError, match="based_on has no <"):
        attribution_of(edition.schema, {**edition.document, "based_on": work}, Version(1, 2, 0), "2026-12-01")


def test_credit_line_for_adapted_material(credit: Attribution) -> None:
    assert credit.adapted_citation == f"Adapted from: {PUBLISHED} Changes were made."


def test_build_is_marked_as_unreleased(taxonomy: Taxonomy) -> None:
    build = attribution_of(taxonomy.schema, taxonomy.document, Version(1, 1, 0).dev())
    assert build.citation == PUBLISHED.replace("v1.0", "v1.1-dev").replace("2026-06-14", "unreleased")
    assert build.issued is None
    assert "issued" not in build.metadata()
    assert "date-released" not in yaml.safe_load(citation_cff(build))
    assert "year" not in citation_bibtex(build)


def test_lines_of_a_comment(credit: Attribution) -> None:
    assert credit.lines == [
        "The GenAI Engineering Role Taxonomy, version 1.0.0, issued 2026-06-14.",
        "Created by GenBodha (https://genbodha.ai). Source: https://genbodha.ai/taxonomy",
        "Licence: CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/",
        f"Cite as: {PUBLISHED}",
    ]
    assert (
        credit.short == "The GenAI Engineering Role Taxonomy v1.0 by GenBodha, CC-BY-4.0, https://genbodha.ai/taxonomy"
    )


def test_metadata_block(credit: Attribution) -> None:
    assert credit.metadata() == {
        "title": "The GenAI Engineering Role Taxonomy",
        "version": "1.0.0",
        "issued": "2026-06-14",
        "creator": {"id": "https://genbodha.ai", "name": "GenBodha"},
        "publisher": {"id": "https://genbodha.ai", "name": "GenBodha"},
        "source": "https://genbodha.ai/taxonomy",
        "homepage": "https://genbodha.ai/taxonomy",
        "license": "CC-BY-4.0",
        "license_url": "https://creativecommons.org/licenses/by/4.0/",
        "citation": PUBLISHED,
    }


def test_another_schema_names_its_slots_otherwise(foreign: Taxonomy) -> None:
    credit = attribution_of(foreign.schema, foreign.document, Version(1, 2, 3), "2027-01-02")
    assert credit.citation == (
        "Institut für Beispiele (2027-01-02): Kleiner Thesaurus der Energie, Fassung 1.2.3. Musterverlag."
        " https://example.org/energy, CC0-1.0."
    )
    assert (credit.creator.iri, credit.publisher.iri) == (
        "https://example.org/institut",
        "https://example.org/press",
    )
    assert (credit.source, credit.language) == ("https://example.org/energy", "de")


def test_without_a_template_there_is_a_default(foreign: Taxonomy) -> None:
    document = {key: value for key, value in foreign.document.items() if key != "credit_template"}
    credit = attribution_of(foreign.schema, document, Version(2, 0, 0), "2027-01-02")
    assert credit.template == DEFAULT_TEMPLATE
    assert credit.citation == (
        'Institut für Beispiele. "Kleiner Thesaurus der Energie v2.0." 2027-01-02. https://example.org/energy (CC0-1.0).'
    )


def test_version_and_date_are_those_of_a_released_document(taxonomy: Taxonomy) -> None:
    document = {**taxonomy.document, "version": "1.2.0", "issued": "2027-03-04"}
    credit = attribution_of(taxonomy.schema, document)
    assert (credit.version, credit.issued) == (Version(1, 2, 0), "2027-03-04")
    with pytest.raises(ReleaseError, match="version"):
        attribution_of(taxonomy.schema, taxonomy.document)


@pytest.mark.parametrize(
    "slot",
    ["title", "description", "namespace", "language", "license", "license_url", "creator", "publisher", "homepage"],
)
def test_document_without_a_required_value(taxonomy: Taxonomy, slot: str) -> None:
    for value in (None, "", 5, []):
        with pytest.raises(ReleaseError, match="which the attribution needs"):
            attribution_of(taxonomy.schema, {**taxonomy.document, slot: value}, Version(1, 0, 0))


def test_creator_without_a_name_is_refused(taxonomy: Taxonomy) -> None:
    document = copy.deepcopy(taxonomy.document)
    del document["creator"]["name"]
    with pytest.raises(ReleaseError, match="which the attribution needs"):
        attribution_of(taxonomy.schema, document, Version(1, 0, 0))


# --- agents without an IRI ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def by_name(tmp_path_factory: pytest.TempPathFactory) -> Taxonomy:
    """A taxonomy whose creator and publisher have a name alone."""
    names = {"creator": "Example Museum", "publisher": "Example Press"}
    folder = tmp_path_factory.mktemp("by-name") / "words"
    initialize(folder, NewTaxonomy("Words", "https://example.org/words/", "CC0-1.0", **names))
    return load(find_project(folder))


def test_name_alone_is_credited(by_name: Taxonomy) -> None:
    credit = attribution_of(by_name.schema, by_name.document, Version(1, 0, 0), "2026-06-14")
    assert (credit.creator.name, credit.creator.iri) == ("Example Museum", "")
    assert (credit.publisher.name, credit.publisher.iri) == ("Example Press", "")
    assert credit.lines[1] == "Created by Example Museum. Source: https://example.org/words"
    assert credit.metadata()["creator"] == {"name": "Example Museum"}
    assert credit.metadata()["publisher"] == {"name": "Example Press"}
    assert yaml.safe_load(citation_cff(credit))["authors"] == [{"name": "Example Museum"}]


def test_agent_with_an_iri_comes_first(by_name: Taxonomy) -> None:
    museum = {"id": "https://example.org/museum", "name": "The Example Museum"}
    credit = attribution_of(by_name.schema, {**by_name.document, "creator": museum}, Version(1, 0, 0))
    assert (credit.creator.name, credit.creator.iri) == ("The Example Museum", "https://example.org/museum")


@pytest.mark.parametrize("name", [None, "", 5, [], {"name": "Example Museum"}])
def test_creator_with_an_invalid_name_is_refused(by_name: Taxonomy, name: Any) -> None:
    document = {**by_name.document, "creator_by_name": name}
    with pytest.raises(ReleaseError, match="which the attribution needs"):
        attribution_of(by_name.schema, document, Version(1, 0, 0))


def test_publisher_is_optional(by_name: Taxonomy) -> None:
    document = {key: value for key, value in by_name.document.items() if key != "publisher_by_name"}
    credit = attribution_of(by_name.schema, document, Version(1, 0, 0))
    assert (credit.publisher.name, credit.publisher.iri, "publisher" in credit.metadata()) == ("", "", False)


def test_template_slot_is_the_source_of_the_citation(taxonomy: Taxonomy, foreign: Taxonomy) -> None:
    slots = [template_slot(example.schema) for example in (taxonomy, foreign)]
    assert [slot.name if slot else None for slot in slots] == ["citation_template", "credit_template"]


def test_unknown_words_of_a_template() -> None:
    assert unknown_words("{creator}, {titel}: {versoin} {titel} {}") == ["", "titel", "versoin"]
    assert unknown_words(" ".join(f"{{{word}}}" for word in TEMPLATE_WORDS)) == []
    assert unknown_words("no braces") == []
    assert unknown_words(DEFAULT_TEMPLATE) == []


def test_unknown_words_stay_as_they_are() -> None:
    assert fill_template("{title} {titel} {0}", {"title": "A {version}"}) == "A {version} {titel} {0}"


def test_template_is_not_a_format_string(credit: Attribution) -> None:
    assert credit._replace(template="{title.__class__} {title!r} 100 % {version}").citation == (
        "{title.__class__} {title!r} 100 % 1.0"
    )


def test_bibtex_of_the_first_release(credit: Attribution) -> None:
    assert citation_bibtex(credit) == (
        """\
@misc{genbodha-the-genai-engineering-role-taxonomy-1-0-0,
  author = {{GenBodha}},
  title = {{The GenAI Engineering Role Taxonomy}},
  version = {1.0.0},
  year = {2026},
  month = {6},
  publisher = {{GenBodha}},
  url = {https://genbodha.ai/taxonomy},
  note = {Licence: CC-BY-4.0}
}
"""
    )


def test_bibtex_escapes_commands_of_tex(credit: Attribution) -> None:
    entry = citation_bibtex(credit._replace(title=r"R&D at 100% for $5 #1_{a} \x ~ ^"))
    assert (
        r"title = {{R\&D at 100\% for \$5 \#1\_\textbraceleft{}a\textbraceright{} \textbackslash{}x \textasciitilde{}"
        r" \textasciicircum{}}}" in entry
    )


def test_bibtex_ends_no_value_early(credit: Attribution) -> None:
    """BibTeX counts every brace, also one behind a backslash."""
    words = "a } }, note = {b} \\{"
    entry = citation_bibtex(
        credit._replace(
            title=words, creator=credit.creator._replace(name=words), license=words, homepage=f"https://x/{words}"
        )
    )
    assert [line.partition(" = ")[0] for line in entry.splitlines()[1:-1]] == [
        *("  author", "  title", "  version", "  year", "  month", "  publisher", "  url", "  note")
    ]
    for line in entry.splitlines()[1:-1]:
        assert line.count("{") == line.count("}")


def test_citation_file_of_the_first_release(credit: Attribution) -> None:
    content: dict[str, Any] = yaml.safe_load(citation_cff(credit))
    assert content.pop("abstract") == credit.description
    assert content == {
        "cff-version": "1.2.0",
        "message": f"Please cite it as: {PUBLISHED}",
        "type": "dataset",
        "title": "The GenAI Engineering Role Taxonomy",
        "authors": [{"name": "GenBodha", "website": "https://genbodha.ai"}],
        "version": "1.0.0",
        "date-released": "2026-06-14",
        "license": "CC-BY-4.0",
        "license-url": "https://creativecommons.org/licenses/by/4.0/",
        "url": "https://genbodha.ai/taxonomy",
        "identifiers": [
            {"type": "url", "value": "https://genbodha.ai/taxonomy", "description": "The IRI of the taxonomy"}
        ],
    }


def test_citation_files_pass_the_published_schema(credit: Attribution, foreign: Taxonomy, tmp_path: Path) -> None:
    records = {
        "release.cff": credit,
        "build.cff": credit._replace(version=Version(1, 1, 0).dev(), issued=None),
        "odd.cff": credit._replace(title='A: "b" #c\n', creator=credit.creator._replace(name="Ärger & Söhne")),
        "foreign.cff": attribution_of(foreign.schema, foreign.document, Version(1, 0, 0), "2027-01-02"),
    }
    for name, record in records.items():
        (tmp_path / name).write_text(citation_cff(record), encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.citation-file-format"]
    done = subprocess.run(
        [*command, "-o", "json", *(str(tmp_path / name) for name in records)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(done.stdout)["status"] == "ok"


def test_known_licences_have_a_page_and_words() -> None:
    assert all(page.startswith("https://") and page.endswith("/") and words for page, words in KNOWN_LICENSES.values())


def test_licence_text_of_this_repository_is_that_of_the_licence(repository: Path, taxonomy: Taxonomy) -> None:
    _, words = KNOWN_LICENSES[taxonomy.document["license"]]
    assert words in (repository / "LICENSE-DATA").read_text(encoding="utf-8")
