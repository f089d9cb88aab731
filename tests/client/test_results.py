"""Results as data frames, which are the same in pandas and polars, and as tables in notebooks."""

import hashlib
import html
import importlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import html5rdf
import pytest

import taxokit

Opened = Callable[[str], taxokit.Taxonomy]

HOSTILE = "<img src=x onerror=alert(1)>\"'&$x$ \u202e"


@pytest.fixture(scope="module")
def real(repository: Path) -> taxokit.Taxonomy:
    return taxokit.open(repository / "releases/1.3.0")


@pytest.fixture(scope="module")
def german(energy_template: Path) -> taxokit.Taxonomy:
    return taxokit.open(energy_template / "releases/1.1.0")


@pytest.fixture(scope="module")
def kitchen_now(kitchen_template: Path) -> taxokit.Taxonomy:
    return taxokit.open(kitchen_template / "releases/2.0.0")


@pytest.fixture(scope="module")
def animals(mapped_template: Path) -> taxokit.Taxonomy:
    return taxokit.open(mapped_template / "releases/1.1.0")


@pytest.fixture(scope="module")
def results(real: taxokit.Taxonomy, german: taxokit.Taxonomy, kitchen_now: taxokit.Taxonomy, animals: taxokit.Taxonomy,
            kitchen_template: Path, energy_template: Path) -> list[Any]:  # fmt: skip
    """Everything that has a form for notebooks."""
    first, old = (taxokit.open(path / "releases/1.0.0") for path in (kitchen_template, energy_template))
    taxonomies = (real, german, kitchen_now, animals)
    return [
        *taxonomies,
        *(item for taxonomy in taxonomies[1:] for item in taxonomy),
        *real.disciplines, *real.skills[:5], *real.categories[:2], real.requirements,
        *(taxonomy.of_kind(kind) for taxonomy in taxonomies for kind in taxonomy.kinds),
        *(taxonomy.links() for taxonomy in taxonomies), *(taxonomy.mappings() for taxonomy in taxonomies),
        *(taxonomy.search("a") for taxonomy in taxonomies), kitchen_now.search("nothing at all"),
        real.tag("We use LangGraph and vector databases."), kitchen_now.migrate("sauteing"),
        first.diff(kitchen_now), old.diff(german), old.diff(old),
    ]  # fmt: skip


# --- data frames ------------------------------------------------------------------------------------------------------


def test_frame_of_a_kind_has_types_and_the_item_around(real: taxokit.Taxonomy) -> None:
    frame = real.to_pandas("skill")
    assert (frame.index.name, frame.index.is_unique, len(frame)) == ("id", True, 102)
    types = {name: str(frame.dtypes[name]) for name in ("label", "rung", "created", "status", "category", "builds_on")}
    assert types == {
        "label": "string", "rung": "Int64", "created": "datetime64[s]", "status": "category", "category": "string",
        "builds_on": "object",
    }  # fmt: skip
    row = frame.loc["agent-memory-systems"]
    assert (row["category"], row["status"], row["rung"]) == ("agent-architecture", "stable", 6)
    assert frame.groupby("category").size().to_dict() == {
        category.id: len(category.skills) for category in real.categories
    }
    assert frame.equals(real.skills.to_pandas())
    assert list(real.to_pandas("lab").columns)[:3] == ["uri", "type", "title"]  # of a kind without items


def test_frame_of_all_items_and_of_links_join(real: taxokit.Taxonomy) -> None:
    items, links = real.to_pandas(), real.links("requires").to_pandas()
    assert (len(items), len(links)) == (len(real), 275)
    joined = links.merge(items, left_on=["target_kind", "target"], right_on=["kind", "id"])
    assert joined["target_label"].equals(joined["label"])
    roles = items.set_index("id")["parent"]
    assert links["source"].map(roles).nunique() == len(real.disciplines)
    assert real.search("memory").to_pandas().columns.equals(items.columns)
    with pytest.raises(taxokit.NotFoundError, match="no item has links 'require'; did you mean 'requires'"):
        real.links("require")


def test_frame_of_changes_has_a_row_for_each(repository: Path, real: taxokit.Taxonomy) -> None:
    diff = taxokit.open(repository / "releases/1.2.0").diff(real)
    frame = diff.to_pandas()
    assert len(frame) == len(diff.all)
    assert frame["kind"].value_counts().to_dict() == {
        kind: sum(change.kind == kind for change in diff.all) for kind in {change.kind for change in diff.all}
    }
    assert list(frame["bump"].cat.categories) == ["none", "patch", "minor", "major"]


def test_frame_of_mappings_joins_a_foreign_table(animals: taxokit.Taxonomy) -> None:
    frame = animals.mappings("zoo").to_pandas()
    assert str(frame["confidence"].dtype) == "Float64"
    codes = importlib.import_module("pandas").DataFrame({"iri": ["https://example.com/zoo/pisces"], "count": [7]})
    assert codes.merge(frame, on="iri")[["id", "count"]].to_numpy().tolist() == [["fish", 7]]


def test_polars_has_what_pandas_has(results: list[Any]) -> None:
    pytest.importorskip("polars")
    frames = 0
    for result in results:
        if hasattr(result, "to_polars") and not isinstance(result, taxokit.Item):
            pandas, polars = result.to_pandas().reset_index(), result.to_polars()
            if pandas.columns[0] == "index":
                pandas = pandas.drop(columns="index")
            assert list(pandas.columns) == polars.columns
            for name in polars.columns:
                assert [_plain(value) for value in pandas[name]] == [_plain(value) for value in polars[name]], name
            frames += 1
    assert frames > 30


def _plain(value: Any) -> Any:
    if isinstance(value, tuple) or type(value).__name__ == "Series":
        return list(value)
    text = str(value)
    return None if text in ("None", "<NA>", "NaT", "nan") else text[:10] if hasattr(value, "isoformat") else value


# --- notebooks --------------------------------------------------------------------------------------------------------


def test_html_is_valid_and_needs_nothing_else(results: list[Any]) -> None:
    for result in results:
        text = result._repr_html_()
        parser = html5rdf.HTMLParser(strict=True)  # which raises for an error
        parser.parseFragment(text)
        assert not re.search(r"<script|<link|<img|\bid=|url\(|@import", text)
        assert text.count("<div") == text.count("</div")


def test_what_is_on_the_card_of_a_role(real: taxokit.Taxonomy) -> None:
    words = _words(real["genai-application-engineering"])
    assert "discipline GenAI Application Engineering genai-application-engineering Build production RAG" in words
    assert "Profile LLM Application Development (7), Data Engineering (3)" in words
    assert "Responsibilities (7) Responsibility Requires Design and build production GenAI features" in words
    assert "API Resilience Patterns, Caching Strategies for Cost" in words
    assert "12 disciplines · 95 responsibilities · 14 categories · 102 skills" in _words(real)


def _words(result: Any) -> str:
    return (
        " ".join(
            html.unescape(re.sub(r"<style>.*?</style>|<[^>]*>", " ", result._repr_html_(), flags=re.DOTALL)).split()
        )
        .replace(" ,", ",")
        .replace("( ", "(")
    )


def test_deprecated_items_are_marked_wherever_they_are_named(kitchen_now: taxokit.Taxonomy) -> None:
    assert "Deprecated since 2.0.0; use skill/pan-cooking; A test." in _words(kitchen_now["sauteing"])
    assert re.search(r"Plating deprecated plating", _words(kitchen_now.of_kind("skill")))


def test_diff_says_the_version_and_a_section_for_each_kind(repository: Path, real: taxokit.Taxonomy) -> None:
    diff = taxokit.open(repository / "releases/1.1.0").diff(real)
    words = _words(diff)
    assert words.startswith("1.1.0 → 1.3.0 1,189 changes, which require a minor version: an addition (964)")
    assert "Reworded (3)" in words
    assert "removed: Keeps" in words


def test_texts_of_strangers_are_texts(kitchen: Path) -> None:
    folder = kitchen / "releases/2.0.0"
    document = (folder / "taxonomy.json").read_text(encoding="utf-8")
    changed = document.replace(json.dumps("Baking"), json.dumps(HOSTILE)).replace("https://", "javascript:")
    assert changed.count("onerror") > 0
    (folder / "taxonomy.json").write_text(changed, encoding="utf-8")
    sums = folder / "SHA256SUMS"
    digests = [hashlib.sha256(text.encode()).hexdigest() for text in (document, changed)]
    sums.write_text(sums.read_text(encoding="utf-8").replace(*digests), encoding="utf-8")
    taxonomy = taxokit.open(folder)
    shown = [
        taxonomy,
        *taxonomy,
        taxonomy.links(),
        taxonomy.of_kind("skill"),
        taxokit.open(kitchen / "releases/1.1.0").diff(taxonomy),
    ]
    whole = "".join(result._repr_html_() for result in shown)
    assert "&lt;img src=x onerror=alert(1)&gt;" in whole
    assert not re.search(r"<img|javascript:[^<]*\">|\u202e", whole)
    assert 'class="taxokit tex2jax_ignore mathjax_ignore"' in whole  # so that $x$ is no formula


def test_texts_have_their_language_and_their_own_direction(german: taxokit.Taxonomy) -> None:
    assert '<bdi dir="auto" lang="de">Strom</bdi>' in german["strom"]._repr_html_()


def test_card_has_each_definition_the_names_in_other_languages_and_the_links_that_lead_here(
    animals: taxokit.Taxonomy, german: taxokit.Taxonomy
) -> None:
    assert (
        '<p><bdi dir="auto" lang="en">Vertebrates that nurse their young.</bdi></p>' in animals["mammals"]._repr_html_()
    )
    assert "fish Vertebrates that live in water and breathe through gills." in _words(animals.concepts)
    assert '<bdi dir="auto" lang="en">Photovoltaics</bdi> (en)' in german["photovoltaik"]._repr_html_()
    assert "In “members” of Animals on display" in _words(animals["fish"])
    assert german["batterie"].related == ()
    assert "Related Photovoltaik" in _words(german["batterie"])  # SKOS S23
    assert "Replaces Windkraft" in _words(german["windenergie"])


def test_part_of_several_is_a_table_too(real: taxokit.Taxonomy) -> None:
    part = real.skills[:2]
    assert part == tuple(real.skills)[:2]
    assert "2 skills" in _words(part)
    assert len(part.to_pandas()) == 2


@pytest.mark.full
@pytest.mark.parametrize(("theme", "colours"), [("light", "#fff; color: #222"), ("dark", "#111; color: #e0e0e0")])
def test_cards_are_accessible_in_both_themes(
    theme: str, colours: str, results: list[Any], browser: Any, axe: str
) -> None:
    cards = [result._repr_html_() for result in results if not isinstance(result, taxokit.Item)]
    cards += [results[0]["genai-application-engineering"]._repr_html_(), results[2]["sauteing"]._repr_html_()]
    opened = "".join(cards).replace("<details>", "<details open>")
    page = browser.new_page()
    frame = f'<!doctype html><html lang="en"><title>Cards</title><body style="color-scheme: {theme}; background: {colours}">'
    page.set_content(f"{frame}<main><h1>Cards</h1>{opened}</main>")
    page.evaluate(axe)
    violations = page.evaluate("axe.run()")["violations"]
    page.close()
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in violations] == []
