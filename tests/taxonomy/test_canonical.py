"""The canonical document: one form for one content, and the computed values."""

import copy
import json
import random
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from taxokit.rdf.graph_algorithms import longest_chains
from taxokit.repository.project import TAXONOMY_FILE, find_project
from taxokit.taxonomy.compiled_schema import schema_from
from taxokit.taxonomy.document import Stamp, authored_values, canonical_document, canonical_values, sort_key
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Class, Schema
from taxokit.text.errors import ConfigError

STAMP = Stamp("1.0.0", "2026-06-14", "The credit line.")

Document = dict[str, Any]


@pytest.fixture
def sources(thesaurus_template: Path) -> Taxonomy:
    return load(find_project(thesaurus_template))


@pytest.fixture(scope="session")
def loaded(thesaurus_template: Path) -> Taxonomy:
    """The thesaurus, not to be changed."""
    return load(find_project(thesaurus_template))


@pytest.fixture
def real(project_template: Path) -> Taxonomy:
    return load(find_project(project_template))


def written(taxonomy: Taxonomy, stamp: Stamp = STAMP) -> str:
    return json.dumps(canonical_document(taxonomy, stamp), ensure_ascii=False)


def term(document: Document, identifier: str) -> Document:
    terms = [term for theme in document["themes"] for term in theme.get("terms", ()) if term["id"] == identifier]
    assert len(terms) == 1
    item: Document = terms[0]
    return item


# --- form ---------------------------------------------------------------------------------------------------------


def test_small_document_is_written_like_this(sources: Taxonomy) -> None:
    document = {
        "themes": [
            {
                "terms": [
                    {"label": "Wind", "id": "wind", "builds_on": ["strom"], "notes": ["z", "a", "z"], "coined": 0},
                    {"id": "strom", "label": "Strom", "measurable": False, "synonyms": [], "stage": None},
                ],
                "label": "Energie",
                "id": "energie",
            },
            {"id": "abc", "label": "", "terms": []},
        ],
        "maker": {"full_name": "Institut", "id": "https://example.org/e"},
        "sizes": {"themes": 2, "terms": 2},
        "base_iri": "https://example.org/",
        "heading": "Titel",
    }
    assert canonical_document(Taxonomy(sources.schema, document), STAMP) == {
        "iri": "https://example.org",
        "heading": "Titel",
        "edition": "1.0.0",
        "published_on": "2026-06-14",
        "base_iri": "https://example.org/",
        "maker": {"id": "https://example.org/e", "full_name": "Institut"},
        "credit": "The credit line.",
        "sizes": {"terms": 2, "themes": 2},
        "themes": [
            {"id": "abc", "iri": "https://example.org/theme/abc", "since": "1.0.0", "added_on": "2026-06-14"},
            {
                "id": "energie",
                "iri": "https://example.org/theme/energie",
                "label": "Energie",
                "since": "1.0.0",
                "added_on": "2026-06-14",
                "terms": [
                    {
                        "id": "strom",
                        "iri": "https://example.org/term/strom",
                        "label": "Strom",
                        "since": "1.0.0",
                        "added_on": "2026-06-14",
                        "basis_of": ["wind"],
                        "level": 0,
                        "measurable": False,
                    },
                    {
                        "id": "wind",
                        "iri": "https://example.org/term/wind",
                        "label": "Wind",
                        "notes": ["a", "z"],
                        "since": "1.0.0",
                        "added_on": "2026-06-14",
                        "builds_on": ["strom"],
                        "level": 1,
                        "coined": 0,
                    },
                ],
            },
        ],
    }


def test_slots_stand_in_the_order_of_the_schema(sources: Taxonomy) -> None:
    document = canonical_document(sources, STAMP)

    def assert_in_order(data: Document, cls: Class, schema: Schema) -> None:
        names = [slot.name for slot in cls.slots]
        assert list(data) == [name for name in names if name in data]
        for slot in cls.containers:
            for inner in data.get(slot.name, ()) if slot.nesting == "list" else ():
                assert_in_order(inner, schema.classes[slot.range], schema)

    assert_in_order(document, sources.schema.root, sources.schema)


def test_canonical_form_of_the_canonical_form_is_itself(sources: Taxonomy, real: Taxonomy) -> None:
    for taxonomy in (sources, real):
        once = canonical_document(taxonomy, STAMP)
        twice = canonical_document(Taxonomy(taxonomy.schema, copy.deepcopy(once)), STAMP)
        assert json.dumps(twice) == json.dumps(once)


def test_sources_are_left_as_they_are(sources: Taxonomy) -> None:
    before = copy.deepcopy(sources.document)
    canonical_document(sources, STAMP)
    assert sources.document == before


def shuffled(value: Any, schema: Schema, cls: Class | None, luck: random.Random) -> Any:
    """Return the same content in another order: keys of mappings, and lists whose order means nothing."""
    if not isinstance(value, dict):
        return value
    result = {}
    for name in luck.sample(list(value), len(value)):
        slot = cls.by_name.get(name) if cls else None
        inner = schema.classes[slot.range] if slot and slot.contains else None
        content = value[name]
        if isinstance(content, list):
            content = [shuffled(item, schema, inner, luck) for item in content]
            if slot and not slot.ordered:
                luck.shuffle(content)
        else:
            content = shuffled(content, schema, inner if slot and slot.nesting == "one" else None, luck)
        result[name] = content
    return result


@pytest.mark.parametrize("seed", range(3))
def test_order_of_the_sources_does_not_matter(sources: Taxonomy, real: Taxonomy, seed: int) -> None:
    for taxonomy in (sources, real):
        other = shuffled(taxonomy.document, taxonomy.schema, taxonomy.schema.root, random.Random(seed))
        assert json.dumps(other) != json.dumps(taxonomy.document)
        assert written(Taxonomy(taxonomy.schema, other)) == written(taxonomy)


@pytest.mark.parametrize("seed", range(3))
def test_layout_of_the_files_does_not_matter(thesaurus: Path, sources: Taxonomy, seed: int) -> None:
    luck = random.Random(seed)
    for path in sorted((thesaurus / "taxonomy").rglob("*.yaml")):
        cls = sources.schema.root if path.name == "taxonomy.yaml" else sources.schema.classes["Theme"]
        content = shuffled(yaml.safe_load(path.read_text(encoding="utf-8")), sources.schema, cls, luck)
        text = yaml.safe_dump(content, sort_keys=False, default_flow_style=luck.choice([True, False, None]))
        path.write_text(f"# {luck.random()}\n{text}", encoding="utf-8")
    assert written(load(find_project(thesaurus))) == written(sources)


def test_items_in_the_root_file_are_like_those_in_files(thesaurus: Path, sources: Taxonomy) -> None:
    content = yaml.safe_load((thesaurus / "taxonomy/themes/erzeugung.yaml").read_text(encoding="utf-8"))
    (thesaurus / "taxonomy/themes/erzeugung.yaml").unlink()
    with (thesaurus / TAXONOMY_FILE).open("a", encoding="utf-8") as file:
        yaml.safe_dump({"themes": [content]}, file)
    assert written(load(find_project(thesaurus))) == written(sources)


def test_order_of_ordered_lists_is_kept(real: Taxonomy) -> None:
    slot = next(slot for _, slot in real.schema.tables.values() if slot.ordered)
    holder = next(cls for cls in real.schema.classes.values() if slot in cls.slots)
    document = canonical_document(real, STAMP)
    before = [[inner["id"] for inner in item.data[slot.name]] for item in real.by_class[holder.name]]
    made = Taxonomy(real.schema, document)
    assert [[inner["id"] for inner in item.data[slot.name]] for item in made.by_class[holder.name]] == before
    assert any(ids != sorted(ids) for ids in before)


def test_canonical_values_of_an_item(sources: Taxonomy) -> None:
    classes = sources.schema.classes
    data = {
        "zz": {"b": 1, "a": []},
        "aa": [{"d": 1, "c": 2}],
        "translations": {"fr": {"label": "b", "definition": ""}, "en": {"definition": "a", "label": "c"}},
        "notes": ["z", "a", "z"],
        "label": "Strom",
        "synonyms": [],
        "id": "strom",
    }
    values = canonical_values(data, classes["Term"], classes)
    assert json.dumps(values) == json.dumps(
        {
            "id": "strom",
            "label": "Strom",
            "notes": ["a", "z"],
            "translations": {"en": {"label": "c", "definition": "a"}, "fr": {"label": "b"}},
            "aa": [{"c": 2, "d": 1}],
            "zz": {"a": [], "b": 1},
        }
    )


def test_authored_values_omit_computed_values_at_any_depth(sources: Taxonomy) -> None:
    document = canonical_document(sources, STAMP)
    classes = sources.schema.classes
    theme = authored_values(document["themes"][0], classes["Theme"], classes)
    assert list(theme) == ["id", "label", "definition", "translations", "terms"]
    computed = {slot.name for slot in classes["Term"].slots if slot.computed}
    before, after = document["themes"][0]["terms"], theme["terms"]
    assert any(computed & term.keys() for term in before)
    assert after == [{name: value for name, value in term.items() if name not in computed} for term in before]


def test_sort_key_is_the_identifier_or_the_unique_key(sources: Taxonomy, real: Taxonomy) -> None:
    assert sort_key(sources.schema.classes["Term"])({"id": "a"}) == ("a",)
    assert sort_key(sources.schema.classes["Term"])({}) == ("",)
    statement = real.schema.classes["ProvenanceStatement"]
    assert sort_key(statement)({"class": "A", "slot": "b", "note": "c"}) == ("A", "b")
    assert sort_key(sources.schema.root)({"heading": "a"}) == ()


# --- computed values ----------------------------------------------------------------------------------------------


def test_inverse_of_every_reference(sources: Taxonomy) -> None:
    document = canonical_document(sources, STAMP)
    items = [item.data for item in Taxonomy(sources.schema, document).by_class["Term"]]
    for item in items:
        expected = sorted(other["id"] for other in items if item["id"] in other.get("builds_on", ()))
        assert item.get("basis_of", []) == expected
    assert term(document, "strom")["basis_of"] == ["batterie", "photovoltaik", "pumpspeicher", "windkraft"]


def test_height_is_the_longest_chain(sources: Taxonomy) -> None:
    document = canonical_document(sources, STAMP)
    levels = {item.id: item.data["level"] for item in Taxonomy(sources.schema, document).by_class["Term"]}
    assert levels == {
        "strom": 0,
        "solarzellentechnik": 0,
        "batterie": 1,
        "photovoltaik": 1,
        "pumpspeicher": 1,
        "windkraft": 1,
        "heimspeicher": 2,
    }


def test_without_links_there_is_no_height(sources: Taxonomy) -> None:
    document = {"themes": [{"id": "a", "terms": [{"id": "x"}, {"id": "y"}]}]}
    made = canonical_document(Taxonomy(sources.schema, document), STAMP)
    assert not any("level" in item for item in made["themes"][0]["terms"])


def test_references_that_lead_nowhere_do_not_count(sources: Taxonomy) -> None:
    document = {"themes": [{"id": "a", "terms": [{"id": "x", "builds_on": ["y"]}, {"id": "y", "builds_on": ["gone"]}]}]}
    made = canonical_document(Taxonomy(sources.schema, document), STAMP)
    assert [item["level"] for item in made["themes"][0]["terms"]] == [1, 0]


def naive(links: Mapping[str, list[str]], node: str) -> int:
    return max((1 + naive(links, target) for target in links[node]), default=0)


graphs = st.integers(1, 9).flatmap(
    lambda size: st.permutations(range(size)).flatmap(
        lambda order: st.fixed_dictionaries(
            # a node refers only to those before it in the order, so that there is no cycle
            {
                str(node): st.lists(st.sampled_from([str(n) for n in order[:position]]), max_size=4)
                if position
                else st.just([])
                for position, node in enumerate(order)
            }
        )
    )
)


@given(graphs)
def test_longest_chains_are_those_of_a_naive_walk(links: dict[str, list[str]]) -> None:
    assert longest_chains(links) == {node: naive(links, node) for node in links}


def test_long_chain_does_not_exhaust_the_stack() -> None:
    size = 50_000
    links = {str(n): [str(n + 1)] for n in range(size)} | {str(size): []}
    assert longest_chains(links)["0"] == size


@given(st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdef"), max_size=4)))
def test_cycle_ends(links: dict[str, list[str]]) -> None:
    closed = {node: [target for target in targets if target in links] for node, targets in links.items()}
    lengths = longest_chains(closed)
    assert lengths.keys() == closed.keys()
    assert all(0 <= length < len(closed) for length in lengths.values())


def test_computation_that_does_not_exist(thesaurus_template: Path) -> None:
    data = json.loads((thesaurus_template / "schema/generated/taxonomy.model.json").read_bytes())
    next(slot for slot in data["classes"]["Term"]["slots"] if slot["name"] == "level")["annotations"]["computed"] = (
        "magic"
    )
    taxonomy = Taxonomy(schema_from(data, "here"), {"themes": [{"id": "a", "terms": [{"id": "b"}]}]})
    with pytest.raises(ConfigError, match=r"the slot 'level' .*by 'magic'"):
        canonical_document(taxonomy, STAMP)


# --- history ------------------------------------------------------------------------------------------------------


def history(document: Document, identifier: str) -> tuple[str | None, str | None]:
    item = term(document, identifier)
    return item.get("since"), item.get("changed")


def dates(document: Document, identifier: str) -> tuple[str | None, str | None]:
    item = term(document, identifier)
    return item.get("added_on"), item.get("revised_on")


def release(taxonomy: Taxonomy, version: str, previous: Document | None = None, issued: str | None = None) -> Document:
    before = previous["edition"] if previous else None
    return canonical_document(taxonomy, Stamp(version, issued, "", before, previous or {}))


def test_first_release_introduces_everything_and_changes_nothing(sources: Taxonomy) -> None:
    document = release(sources, "1.0.0")
    assert history(document, "strom") == ("1.0.0", None)
    assert "edition_before" not in document


def _set(identifier: str, slot: str, value: Any) -> Callable[[Document], None]:
    return lambda document: term(document, identifier).update({slot: value})


def _reverse(identifier: str, slot: str) -> Callable[[Document], None]:
    return lambda document: term(document, identifier)[slot].reverse()


def _move(identifier: str) -> Callable[[Document], None]:
    def move(document: Document) -> None:
        first, second = document["themes"]
        first["terms"].remove(item := term(document, identifier))
        second["terms"].append(item)

    return move


@pytest.mark.parametrize(
    ("change", "changed"),
    [
        (_set("photovoltaik", "label", "Fotovoltaik"), "1.1.0"),
        (_set("photovoltaik", "coined", 1840), "1.1.0"),
        (_set("photovoltaik", "translations", {"en": {"label": "PV"}}), "1.1.0"),
        (_move("photovoltaik"), "1.1.0"),
        (_reverse("photovoltaik", "synonyms"), None),
        (_set("strom", "label", "Elektrizität"), None),
        (_set("photovoltaik", "notes", []), None),
    ],
)
def test_change_of_an_item(sources: Taxonomy, change: Callable[[Document], None], changed: str | None) -> None:
    first = release(sources, "1.0.0")
    document = copy.deepcopy(sources.document)
    change(document)
    second = release(Taxonomy(sources.schema, document), "1.1.0", first)
    assert history(second, "photovoltaik") == ("1.0.0", changed)
    assert second["edition_before"] == "1.0.0"


def test_history_lasts_and_begins_anew_for_new_items(sources: Taxonomy) -> None:
    first = release(sources, "1.0.0")
    document = copy.deepcopy(sources.document)
    term(document, "strom")["label"] = "Elektrizität"
    document["themes"][0]["terms"].append({"id": "biogas", "label": "Biogas"})
    second = release(Taxonomy(sources.schema, document), "1.1.0", first)
    term(document, "biogas")["label"] = "Biomethan"
    third = release(Taxonomy(sources.schema, document), "1.2.0", second)
    fourth = release(Taxonomy(sources.schema, document), "1.3.0", third)
    assert history(second, "biogas") == ("1.1.0", None)
    assert history(fourth, "biogas") == ("1.1.0", "1.2.0")
    assert history(fourth, "strom") == ("1.0.0", "1.1.0")
    assert history(fourth, "windkraft") == ("1.0.0", None)


def test_theme_does_not_change_with_its_terms(sources: Taxonomy) -> None:
    first = release(sources, "1.0.0")
    document = copy.deepcopy(sources.document)
    term(document, "strom")["label"] = "Elektrizität"
    second = release(Taxonomy(sources.schema, document), "1.1.0", first)
    assert [theme.get("changed") for theme in second["themes"]] == [None, None]


def test_item_of_another_class_has_another_history(sources: Taxonomy) -> None:
    first = release(sources, "1.0.0")
    document = copy.deepcopy(sources.document)
    document["themes"].append({"id": "strom", "label": "Strom"})
    second = release(Taxonomy(sources.schema, document), "1.1.0", first)
    assert {theme["id"]: theme["since"] for theme in second["themes"]}["strom"] == "1.1.0"


def test_dates_are_those_of_the_releases(sources: Taxonomy) -> None:
    first = release(sources, "1.0.0", None, "2026-01-01")
    document = copy.deepcopy(sources.document)
    term(document, "strom")["label"] = "Elektrizität"
    document["themes"][0]["terms"].append({"id": "biogas", "label": "Biogas"})
    second = release(Taxonomy(sources.schema, document), "1.1.0", first, "2026-02-01")
    third = release(Taxonomy(sources.schema, document), "1.2.0", second, "2026-03-01")
    for later in (second, third):
        assert dates(later, "windkraft") == ("2026-01-01", None)
        assert dates(later, "strom") == ("2026-01-01", "2026-02-01")
        assert dates(later, "biogas") == ("2026-02-01", None)


def test_release_that_knew_no_dates_gives_its_own_and_no_older_one(sources: Taxonomy) -> None:
    first = release(sources, "1.0.0", None, "2026-01-01")
    document = copy.deepcopy(sources.document)
    term(document, "strom")["label"] = "Elektrizität"
    document["themes"][0]["terms"].append({"id": "biogas", "label": "Biogas"})
    second = release(Taxonomy(sources.schema, document), "1.1.0", first, "2026-02-01")
    for theme in second["themes"]:
        for item in (theme, *theme["terms"]):
            item.pop("added_on", None)
            item.pop("revised_on", None)
    third = release(Taxonomy(sources.schema, document), "1.2.0", second, "2026-03-01")
    assert dates(third, "biogas") == ("2026-02-01", None)
    assert dates(third, "strom") == (None, "2026-02-01")
    assert dates(third, "windkraft") == (None, None)
    term(document, "windkraft")["label"] = "Windenergie"
    fourth = release(Taxonomy(sources.schema, document), "1.3.0", third, "2026-04-01")
    assert dates(fourth, "windkraft") == (None, "2026-04-01")


def test_build_without_a_date_gives_changed_items_none(sources: Taxonomy) -> None:
    first = release(sources, "1.0.0", None, "2026-01-01")
    document = copy.deepcopy(sources.document)
    term(document, "strom")["label"] = "Elektrizität"
    second = release(Taxonomy(sources.schema, document), "1.1.0", first, "2026-02-01")
    term(document, "strom")["label"] = "Strom"
    document["themes"][0]["terms"].append({"id": "biogas", "label": "Biogas"})
    build = release(Taxonomy(sources.schema, document), "1.2.0-dev", second)
    assert history(build, "strom") == ("1.0.0", "1.2.0-dev")
    assert dates(build, "strom") == ("2026-01-01", None)
    assert dates(build, "biogas") == (None, None)


def test_given_dates_count_if_the_schema_accepts_them(sources: Taxonomy) -> None:
    changed = copy.deepcopy(sources.schema)
    slots = {slot.computed: slot for slot in changed.classes["Term"].slots}
    for name in ("created", "modified"):
        annotations = slots[name].annotations
        assert isinstance(annotations, dict)
        annotations["given"] = True
    document = copy.deepcopy(sources.document)
    term(document, "strom").update({"added_on": "2023-08-11", "revised_on": "2024-01-01"})
    term(document, "windkraft")["revised_on"] = "2024-01-01"
    first = release(Taxonomy(changed, document), "1.0.0", None, "2026-01-01")
    assert dates(first, "strom") == ("2023-08-11", "2024-01-01")
    assert dates(first, "windkraft") == ("2026-01-01", "2024-01-01")
    term(document, "strom")["label"] = "Elektrizität"
    term(document, "windkraft")["revised_on"] = "2026-01-15"
    second = release(Taxonomy(changed, document), "1.1.0", first, "2026-02-01")
    assert dates(second, "strom") == ("2023-08-11", "2026-02-01")  # it changed after the given date
    assert dates(second, "windkraft") == ("2026-01-01", "2026-01-15")
    del term(document, "strom")["added_on"]
    third = release(Taxonomy(changed, document), "1.2.0", second, "2026-03-01")
    assert dates(third, "strom") == ("2023-08-11", "2026-02-01")


def by_kind(document: Document) -> dict[str, Document]:
    """Return every item of the real taxonomy by kind and identifier."""
    items = {f"discipline/{item['id']}": item for item in document["disciplines"]}
    items |= {f"responsibility/{r['id']}": r for item in document["disciplines"] for r in item["responsibilities"]}
    items |= {f"category/{item['id']}": item for item in document["categories"]}
    return items | {f"skill/{s['id']}": s for item in document["categories"] for s in item["skills"]}


def changed_with(real: Taxonomy, change: Callable[[dict[str, Document]], None]) -> set[str]:
    """Return the items that a second release marks as changed after a change of the sources."""
    first = canonical_document(real, Stamp("1.0.0", "2026-01-01"))
    document = copy.deepcopy(real.document)
    change(by_kind(document))
    stamp = Stamp("1.1.0", "2026-02-01", "", "1.0.0", first)
    second = by_kind(canonical_document(Taxonomy(real.schema, document), stamp))
    for item in second.values():
        assert item.get("modified") == ("2026-02-01" if item.get("changed_in") == "1.1.0" else None)
    return {name for name, item in second.items() if "changed_in" in item}


def test_record_that_an_item_owns_counts_as_a_change_but_not_its_place(real: Taxonomy) -> None:
    key = "responsibility/optimize-request-latency"
    document = copy.deepcopy(real.document)
    skills = by_kind(document)[key]["requires"][:2]
    by_kind(document)[key]["requirements"] = [{"required_skill": skill, "note": f"For {skill}."} for skill in skills]
    noted = Taxonomy(real.schema, document)

    def reword(items: dict[str, Document]) -> None:
        items[key]["requirements"][0]["note"] = "Another reason."

    assert changed_with(noted, reword) == {key}
    assert changed_with(noted, lambda items: items[key].pop("requirements")) == {key}
    assert changed_with(noted, lambda items: items[key]["requirements"].reverse()) == set()


def test_computed_value_does_not_count_as_a_change(real: Taxonomy) -> None:
    """The skills get a height and inverses, and only the items that hold the links have changed."""
    responsibility = "responsibility/operate-llm-gateways"
    first, second, third = "agent-memory-systems", "llm-api-integration", "mcp-protocol-servers-clients"

    def link(items: dict[str, Document]) -> None:
        items[responsibility]["requires"] = [first]
        items[f"skill/{first}"]["builds_on"] = [second]
        items[f"skill/{second}"]["builds_on"] = [third]

    def unlink(items: dict[str, Document]) -> None:
        for item in items.values():
            item.pop("requires", None)
            item.pop("builds_on", None)

    bare = copy.deepcopy(real.document)
    unlink(by_kind(bare))
    assert changed_with(Taxonomy(real.schema, bare), link) == {responsibility, f"skill/{first}", f"skill/{second}"}


def test_order_of_an_ordered_list_is_a_change_of_its_owner(real: Taxonomy) -> None:
    name = next(name for name, item in by_kind(real.document).items() if len(item.get("responsibilities", ())) > 1)
    added = {"id": "brand-new", "label": "Try it"}
    assert changed_with(real, lambda items: items[name]["responsibilities"].reverse()) == {name}
    assert changed_with(real, lambda items: items[name]["responsibilities"].insert(0, added)) == set()
    assert changed_with(real, lambda items: items["category/agent-protocols"]["skills"].reverse()) == set()


EDITS = st.tuples(
    st.sampled_from(["strom", "windkraft", "photovoltaik"]),
    st.sampled_from(["label", "synonyms", "coined", "related"]),
    st.sampled_from([None, 0, 1, 2]),
)
VALUES = {
    "label": ["A", "B", "C"],
    "synonyms": [["x", "y"], ["y", "x"], []],
    "coined": [1900, 2000, 1900],
    "related": [["batterie"], [], ["pumpspeicher", "batterie"]],
}


@given(st.lists(st.lists(EDITS, max_size=4), min_size=1, max_size=5))
def test_history_agrees_with_a_naive_bookkeeper(
    loaded: Taxonomy, releases: list[list[tuple[str, str, int | None]]]
) -> None:
    sources = Taxonomy(loaded.schema, copy.deepcopy(loaded.document))
    terms = ("strom", "windkraft", "photovoltaik")

    def content(identifier: str) -> dict[str, Any]:
        data = term(sources.document, identifier)
        return {k: sorted(v) if isinstance(v, list) else v for k, v in data.items() if v not in (None, [])}

    book: dict[str, tuple[str | None, str | None]] = dict.fromkeys(terms, (None, None))
    document = release(sources, "1.0.0", None, "2026-01-01")
    for number, edits in enumerate(releases, start=1):
        before = {name: content(name) for name in terms}
        for name, slot, choice in edits:
            if slot != "label" or choice is not None:
                term(sources.document, name)[slot] = None if choice is None else VALUES[slot][choice]
        version, date = f"1.{number}.0", f"2026-02-{number:02}"
        document = release(Taxonomy(sources.schema, sources.document), version, document, date)
        book |= {name: (version, date) for name in terms if content(name) != before[name]}
        for name in terms:
            assert (history(document, name)[1], dates(document, name)[1]) == book[name]
            assert (history(document, name)[0], dates(document, name)[0]) == ("1.0.0", "2026-01-01")
