"""What the shell offers."""

import json
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from syrupy.assertion import SnapshotAssertion

from taxokit.cli.completion import (
    complete_format,
    complete_id,
    complete_kind,
    complete_mapping_slot,
    complete_past_id,
    complete_predicate,
    complete_rule,
    complete_slot,
    complete_target,
    complete_term,
    complete_version,
)
from taxokit.formats.edition import FORMATS
from taxokit.lint.registry import known_rules

Completer = Callable[[click.Context, click.Parameter, str], list[object]]
PARAMETER = click.Argument(["value"])


def offered(complete: Completer, root: Path | None, incomplete: str = "", **before: object) -> dict[str, str | None]:
    """Return the offers with their help, for a line that already has the values `before`."""
    top = click.Context(click.Group("taxokit"))
    top.params = {"root": root}
    context = click.Context(click.Command("edit"), parent=top)
    context.params = before
    return {item.value: item.help for item in complete(context, PARAMETER, incomplete)}  # type: ignore[attr-defined]


def test_identifiers(thesaurus: Path, snapshot: SnapshotAssertion) -> None:
    assert list(offered(complete_id, thesaurus)) == snapshot
    assert offered(complete_id, thesaurus, "s") == snapshot
    assert list(offered(complete_id, thesaurus, "the")) == ["theme/erzeugung", "theme/speicherung"]
    assert list(offered(complete_id, thesaurus, "term/ph")) == ["term/photovoltaik"]
    assert offered(complete_id, thesaurus, "nothing") == {}


def test_identifiers_of_present_and_past_items(story: Path) -> None:
    assert offered(complete_past_id, story, "so") == {"solarzellentechnik": "Solarzellentechnik"}
    assert offered(complete_id, story, "so") == {}
    assert set(offered(complete_past_id, story)) == {*offered(complete_id, story), "solarzellentechnik"}
    assert list(offered(complete_past_id, story, "term/b")) == ["term/batterie", "term/biogas"]


def test_identifier_of_two_kinds_is_offered_with_its_kinds(thesaurus: Path, edit: Callable[..., None]) -> None:
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "  - id: strom\n", "  - id: speicherung\n")
    identifiers = offered(complete_id, thesaurus)
    assert {"term/speicherung", "theme/speicherung"} <= set(identifiers)
    assert "speicherung" not in identifiers


def test_kinds(thesaurus: Path, project_copy: Path) -> None:
    assert offered(complete_kind, thesaurus) == {"theme": "A field of energy supply.", "term": "A term of the field."}
    assert list(offered(complete_kind, project_copy, "s")) == ["skill"]


def test_slots(thesaurus: Path) -> None:
    every = list(offered(complete_slot, thesaurus))
    assert "coined" in every
    assert not {"id", "iri", "level", "basis_of", "terms"} & set(every), "these are not filled in"
    assert "coined" not in offered(complete_slot, thesaurus, item="erzeugung")
    assert offered(complete_slot, thesaurus, "coi") == {"coined": "The year in which the term came up."}
    assert list(offered(complete_slot, thesaurus, "label@", item="erzeugung")) == ["label@en", "label@fr"]
    assert offered(complete_slot, thesaurus, "coi", item="strom", words=("notes",)) == {}, "a value comes here"
    assert list(offered(complete_slot, thesaurus, "coi", item="strom", words=("notes=x",))) == ["coined"]


def test_formats() -> None:
    assert list(offered(complete_format, None)) == list(FORMATS.all())
    assert list(offered(complete_format, None, "cs")) == ["csv"]


def test_rules() -> None:
    assert list(offered(complete_rule, None)) == list(known_rules())
    assert "untrimmed-text" in offered(complete_rule, None, "untr")


def test_versions(released_copy: Path, project_copy: Path, snapshot: SnapshotAssertion) -> None:
    assert offered(complete_version, released_copy) == snapshot
    assert list(offered(complete_version, project_copy)) == ["work"]
    assert offered(complete_version, project_copy.parent) == {}


@pytest.mark.parametrize("complete", [complete_id, complete_kind, complete_slot])
@pytest.mark.parametrize("damage", ["no project", "no schema", "broken schema", "broken configuration"])
def test_nothing_is_offered_raised_or_printed_if_nothing_can_be_read(
    thesaurus: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], complete: Completer, damage: str
) -> None:
    root = thesaurus
    model = thesaurus / "schema/generated/taxonomy.model.json"
    if damage == "no project":
        root = tmp_path / "elsewhere"
    elif damage == "no schema":
        model.unlink()
    elif damage == "broken schema":
        model.write_text('{"format": 1}', encoding="utf-8")
    else:
        (thesaurus / "taxokit.toml").write_text("[", encoding="utf-8")
    assert offered(complete, root) == {}
    assert capfd.readouterr() == ("", "")


def test_items_of_readable_files_are_offered(thesaurus: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (thesaurus / "taxonomy/themes/erzeugung.yaml").write_text("id: [", encoding="utf-8")
    assert list(offered(complete_id, thesaurus, "b")) == ["batterie"]
    assert capfd.readouterr() == ("", "")


CODE = (
    *("$(id)", "`id`", "x;id", "x|id", "x&id", "x>file", "x<file"),
    *("x*", "~x", "!x", "x'", 'x"', "x\\", "x#", "-x", "{x}"),
)
"""Words that a shell runs or replaces in a line, and options."""


def test_identifier_that_would_break_the_line_is_not_offered(thesaurus: Path) -> None:
    (thesaurus / "taxonomy/themes/erzeugung.yaml").write_text(
        'id: "a b"\nterms:\n'
        + "".join(f"  - {{id: {json.dumps(word)}}}\n" for word in CODE)
        + '  - {id: "x\\ny"}\n  - {id: "x,y"}\n  - {id: "x\\ez"}\n  - {id: [x]}\n'
        '  - {id: xx, label: "one\\n  two\\e[0m ' + "three " * 20 + '"}\n',
        encoding="utf-8",
    )
    assert list(offered(complete_id, thesaurus, "a")) == []
    assert all(list(offered(complete_id, thesaurus, word[:1])) in ([], ["xx"]) for word in CODE)
    assert offered(complete_id, thesaurus, "x") == {
        "xx": r"one two\x1b[0m three three three three three three three th…"
    }


def test_targets_terms_and_slots_of_mappings(animals: Path, run: Callable[..., object]) -> None:
    assert offered(complete_target, animals) == {}
    words = ("--target", "zoo", "--label", "Pisces", "--author", "Ada")
    run("map", "add", "fish", "close", "https://example.com/zoo/pisces", *words, cwd=animals)
    assert offered(complete_target, animals) == {"zoo": "1 mapping"}
    assert offered(complete_term, animals, "zoo:") == {"zoo:pisces": "Pisces"}
    assert offered(complete_term, animals, target="other") == {}
    predicates = offered(complete_predicate, animals, "", item="fish")
    assert list(predicates) == ["exact", "close", "broad", "narrow", "related"]
    assert offered(complete_mapping_slot, animals, "rev") == {"reviewer=": "reviewer_label"}
