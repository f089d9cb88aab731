"""Items by their names on the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from taxokit.query.lookup import UnknownNameError, describe, find_class, find_item
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.names import full_id, label_of


@pytest.fixture
def taxonomy(thesaurus: Path) -> Taxonomy:
    return load(find_project(thesaurus))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("strom", "term/strom"),
        ("term/strom", "term/strom"),
        ("https://example.org/energy/term/strom", "term/strom"),
        ("theme/erzeugung", "theme/erzeugung"),
    ],
)
def test_names_of_an_item(taxonomy: Taxonomy, name: str, expected: str) -> None:
    assert full_id(find_item(taxonomy, name)) == expected


OWN = "https://example.org/animals/"
IRIS = {
    "eel": f"{OWN}Eel",
    "eel-2": f"{OWN}eel",
    "eel-3": f"{OWN}concept/eel",
    "cafe": f"{OWN}caf%C3%A9",
    "koi": f"{OWN}鯉",
    "query": f"{OWN}a?b=1",
    "part": f"{OWN}a#b",
    "folder": f"{OWN}folder/",
    "gap": f"{OWN}/gap",
    "bass": f"{OWN}music/bass",
    "bass-2": "https://example.com/bass",
    "twin": "https://example.com/same",
    "twin-2": "https://example.com/same",
}


@pytest.fixture
def confusable(vocabulary: Path) -> Path:
    """A vocabulary whose concepts give themselves IRIs that are easily confused."""
    for slug, iri in IRIS.items():
        related = "related: [bass]\n" if slug == "koi" else ""
        text = f"id: {slug}\niri: {iri}\nlabel: The {slug}\n{related}"
        (vocabulary / f"taxonomy/concepts/{slug}.yaml").write_text(text, encoding="utf-8")
    return vocabulary


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        *((iri, slug) for slug, iri in IRIS.items() if not slug.startswith("twin")),
        (f"{OWN}EEL", None),
        (f"{OWN}caf%c3%a9", "cafe"),
        (f"{OWN}café", "cafe"),
        (f"{OWN}%E9%AF%89", "koi"),
        (f"{OWN}a", None),
        (f"{OWN}a?b=2", None),
        (f"{OWN}folder", None),
        (f"{OWN}gap", None),
        (f"{OWN}bass", None),
        (f"{OWN}concept/bass", "bass"),  # its page
        ("https://example.com/foo/bass", None),
        ("http://example.com/bass", None),
        ("concept:mammals", "mammals"),
        ("concept:bass", None),
        ("bass", "bass"),
        ("concept/bass", "bass"),
        ("foo/bass", None),
        ("/bass", None),
        ("Bass", None),
    ],
)
def test_an_iri_names_its_item_or_none(confusable: Path, name: str, slug: str | None) -> None:
    taxonomy = load(find_project(confusable))
    if slug is not None:
        assert find_item(taxonomy, name).id == slug
    else:
        with pytest.raises(UnknownNameError, match="there is no item"):
            find_item(taxonomy, name)


def test_an_iri_of_two_items_is_answered_with_both(confusable: Path) -> None:
    with pytest.raises(UnknownNameError, match="more than one item; write concept/twin or concept/twin-2"):
        find_item(load(find_project(confusable)), "https://example.com/same")


def test_a_link_is_removed_by_a_name_of_its_target_alone(confusable: Path, run: Callable[..., Any]) -> None:
    for path in (confusable / "taxonomy/concepts").glob("twin*"):
        path.unlink()
    for name in ("https://other.example/foo/bass", "https://example.com/bass", f"{OWN}bass", "foo/bass", "bass-2"):
        result = run("link", "--remove", "koi", f"related={name}", cwd=confusable)
        assert result.code == 2
        assert result.err.startswith(f"taxokit: error: concept koi has no related {name!r}; ")
    assert run("link", "--remove", "koi", f"related={OWN}music/bass", cwd=confusable).code == 0


def test_edits_and_questions_take_the_item_of_the_iri(confusable: Path, run: Callable[..., Any]) -> None:
    for path in (confusable / "taxonomy/concepts").glob("twin*"):
        path.unlink()
    before = (confusable / "taxonomy/concepts/eel.yaml").read_bytes()
    assert run("rename", f"{OWN}eel", "Young eel", cwd=confusable).code == 0
    assert run("set", f"{OWN}eel", "notations=E2", cwd=confusable).code == 0
    assert run("link", "fish", f"related={OWN}eel", cwd=confusable).code == 0
    assert run("show", f"{OWN}eel", cwd=confusable).out.startswith("Young eel\n")
    assert run("history", f"{OWN}eel", cwd=confusable).out.startswith("Young eel\n")
    assert run("search", f"{OWN}eel", cwd=confusable).out == "1. concept/eel-2\n   Young eel\n"
    assert "related:\n  - eel-2\n" in (confusable / "taxonomy/concepts/fish.yaml").read_text(encoding="utf-8")
    assert (confusable / "taxonomy/concepts/eel.yaml").read_bytes() == before


def test_a_notation_is_a_name_unless_it_is_an_identifier(vocabulary: Path, run: Callable[..., Any]) -> None:
    assert run("set", "mammals", "notations=A.1", "notations=fish", cwd=vocabulary).code == 0
    assert run("set", "vertebrates", "notations=A.2", cwd=vocabulary).code == 0
    taxonomy = load(find_project(vocabulary))
    names = {name: find_item(taxonomy, name).id for name in ("A.1", "A.2", "fish")}
    assert names == {"A.1": "mammals", "A.2": "vertebrates", "fish": "fish"}
    with pytest.raises(UnknownNameError, match=r"there is no item 'a\.1'"):
        find_item(taxonomy, "a.1")
    run("set", "vertebrates", "notations=A.1", cwd=vocabulary)
    assert (
        "names more than one item; write concept/mammals or concept/vertebrates"
        in run("show", "A.1", cwd=vocabulary).err
    )


def test_the_iri_of_the_taxonomy_is_the_taxonomy(vocabulary: Path) -> None:
    taxonomy = load(find_project(vocabulary))
    assert find_item(taxonomy, OWN[:-1]) is find_item(taxonomy, ".") is taxonomy.root


def test_slug_of_two_kinds_needs_its_kind(thesaurus: Path, edit: Callable[..., None]) -> None:
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "  - id: strom\n", "  - id: speicherung\n")
    taxonomy = load(find_project(thesaurus))
    with pytest.raises(UnknownNameError, match="names more than one item; write theme/speicherung or term/speicherung"):
        find_item(taxonomy, "speicherung")
    assert label_of(find_item(taxonomy, "term/speicherung")) == "Strom"


UNKNOWN = [
    "photovoltaic",
    "term/erzeugung",
    "tirm/strom",
    "https://example.org/energy/term/stromm",
    "gehobenes-wasser",
    "solar-power",
    "quatsch",
    "quatsch/quatsch",
]


def test_near_misses_help_by_spelling_and_by_words(taxonomy: Taxonomy, snapshot: SnapshotAssertion) -> None:
    messages = []
    for name in UNKNOWN:
        with pytest.raises(UnknownNameError) as caught:
            find_item(taxonomy, name)
        messages.append(str(caught.value))
    assert messages == snapshot


def test_name_in_a_file_that_cannot_be_read_is_answered_with_the_file(
    thesaurus: Path, run: Callable[..., Any], edit: Callable[..., None]
) -> None:
    paths = [thesaurus / f"taxonomy/themes/{name}.yaml" for name in ("erzeugung", "speicherung")]
    paths[0].write_bytes(b"# \xe4\n" + paths[0].read_bytes())
    edit(paths[1], "  - id: heimspeicher\n    label: ", "  - id: heimspeicher\n    label: [")
    latin = "taxonomy/themes/erzeugung.yaml:1:1: is not UTF-8; save it as UTF-8"
    for arguments, kind, name in (
        (("rename", "photovoltaik", "X"), "item", "photovoltaik"),
        (("merge", "photovoltaik", "--into", "term/photovoltaik", "--reason", "x"), "item", "term/photovoltaik"),
        (("add", "term", "new", "--in", "erzeugung", "--set", "label=Neu"), "theme", "erzeugung"),
    ):
        result = run(*arguments, cwd=thesaurus)
        assert (result.code, result.out) == (2, "")
        assert result.err == f"taxokit: error: there is no {kind} {name!r} in the readable files; {latin}\n"
    result = run("rename", "heimspeicher", "X", cwd=thesaurus)
    assert "in the readable files; taxonomy/themes/speicherung.yaml:12:12: " in result.err


def test_suggestion_cannot_control_the_terminal(thesaurus: Path, edit: Callable[..., None]) -> None:
    edit(
        thesaurus / "taxonomy/themes/erzeugung.yaml",
        "label: Strom\n",
        'label: "\\e[31mStrom\\n and a lot more of it, and more"\n',
    )
    with pytest.raises(UnknownNameError) as caught:
        find_item(load(find_project(thesaurus)), "stromm")
    assert str(caught.value) == (
        r"there is no item 'stromm'; did you mean term/strom (\x1b[31mStrom and a lot more of it, and…)?"
    )


def test_unknown_kind(taxonomy: Taxonomy) -> None:
    with pytest.raises(UnknownNameError, match=r"there is no kind 'temr'; did you mean 'term'\?"):
        find_class(taxonomy.schema, "temr")
    with pytest.raises(UnknownNameError, match="there is no kind 'agent'; choose from theme, term"):
        find_class(taxonomy.schema, "agent")


def test_history_is_that_of_the_last_release(released_copy: Path, edit: Callable[..., None]) -> None:
    path = released_copy / "taxonomy/categories/agent-protocols.yaml"
    edit(path, "skills:\n", "skills:\n  - id: brand-new\n    label: Brand New\n")
    taxonomy = load(find_project(released_copy))
    released = describe(taxonomy, find_item(taxonomy, "agent-memory-systems")).values
    assert (released["introduced_in"], released["created"]) == ("1.0.0", "2026-06-14")
    assert not {"changed_in", "modified"} & released.keys()
    assert not {"introduced_in", "created"} & describe(taxonomy, find_item(taxonomy, "brand-new")).values.keys()


def test_release_that_cannot_be_read_is_no_history(released_copy: Path) -> None:
    (released_copy / "releases/1.0.0/taxonomy.json").write_text("{", encoding="utf-8")
    taxonomy = load(find_project(released_copy))
    description = describe(taxonomy, find_item(taxonomy, "agent-memory-systems"))
    assert "introduced_in" not in description.values
