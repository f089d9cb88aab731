"""Changes in words, in every form of a report."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import pytest

from taxokit.diff.changes import Bump, Change, Diff
from taxokit.diff.describe import describe
from taxokit.diff.engine import diff
from taxokit.diff.kinds import KINDS
from taxokit.diff.reports import DIFF_REPORTS
from taxokit.diff.reports.text import render
from taxokit.diff.snapshot import Snapshot

FOR_PEOPLE = ("csv", "html", "md", "text")


def lines_of(several: Diff, *changes: Change) -> list[str]:
    """Return the lines of changes in the report for a terminal, without the heading and the summary."""
    text = click.unstyle(render(replace(several, changes=changes, residue=())))
    return [line.strip() for line in text.split("\n\n")[1].splitlines()[1:]]


def sentence(several: Diff, kind: str, **fields: Any) -> str:
    change = next(change for change in several.all if change.kind == kind)
    return " ".join(lines_of(several, replace(change, **fields)))


def test_every_kind_has_words_and_stands_in_the_sample(several: Diff) -> None:
    assert {change.kind for change in several.all} == set(KINDS)


def test_sections_follow_the_kinds_the_data_before_the_schema_and_the_residue_last(several: Diff) -> None:
    whole = describe(several)
    kinds = [section.kind for section in whole.sections]
    schema = [change.kind for change in several.changes if change.subject == "schema"]
    expected = [kind for kind in KINDS if kind not in schema] + [kind for kind in KINDS if kind in schema]
    assert kinds == [*(kind for kind in expected if kind != "unexplained"), "unexplained"]
    assert sum(section.number for section in whole.sections) == len(several.all)
    assert sorted(id(c) for section in whole.sections for entry in section.entries for c in entry.changes) == sorted(
        map(id, several.all)
    )


def test_values_added_to_a_slot_together_are_a_single_entry(several: Diff) -> None:
    (links,) = (section for section in describe(several).sections if section.kind == "linked")
    assert (links.number, len(links.entries)) == (4, 1)
    (link, *_) = (change for change in several.changes if change.kind == "linked")
    others = [replace(link, slot="exact_match"), replace(link, id="kale"), replace(link, language="de")]
    assert len(describe(replace(several, changes=(link, *others))).sections[0].entries) == 4


def test_same_value_of_several_items_is_said_once(several: Diff) -> None:
    (note,) = (change for change in several.changes if change.kind == "note-changed" and change.id == "chives")
    others = [replace(note, id="dill", label="Dill"), replace(note, id="mint", label="", new="Another.")]
    assert lines_of(several, note, *others) == [
        "Plant chives (Chives) and dill (Dill): notes changed",
        "[-Eat-] {+Share+} it.",
        "Plant mint: notes changed",
        "[-Eat it.-] {+Another.+}",
    ]


def test_records_of_an_item_are_one_entry_and_no_items(several: Diff) -> None:
    added = [change for change in several.changes if change.kind == "record-added"]
    assert lines_of(several, *added) == [
        "Plant peas (Pea): sources added",
        "+ label: One",
        "Plant potato (Potato): sources added",
        "+ definition: Two",
        "+ label: One",
    ]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"deprecated_in": "1.1.0"}, "is deprecated since 1.1.0"),
        ({"reason": "It is old."}, "is deprecated: It is old."),
        ({"replaced_by": ["kale"]}, "is deprecated. Use Plant kale (Kale) instead"),
        ({"replacement": "none"}, "is deprecated. Nothing takes its place (none)"),
        (
            {"deprecated_in": "1.1.0", "reason": "Why?", "replaced_by": ["dill", "kale", "gone"], "replacement": "all"},
            "is deprecated since 1.1.0: Why? Use Plant dill (Dill), Plant kale (Kale) and gone instead (all)",
        ),
    ],
)
def test_deprecation_has_its_version_reason_and_replacement(several: Diff, values: dict[str, Any], words: str) -> None:
    new = {"status": "gone", **values}
    assert sentence(several, "deprecated", id="basil", label="Basil", new=new) == f"Plant basil (Basil) {words}"


def test_reason_of_each_merged_item_is_listed(several: Diff) -> None:
    merged = next(change for change in several.changes if change.kind == "merged")
    also = tuple(replace(edit, id="kale") for edit in merged.edits if edit.id == "yam" and edit.path == ("reason",))
    lines = lines_of(several, replace(merged, old=["yam", "kale"], edits=merged.edits + also))
    assert lines == [
        "Plant yam (Yam) and Plant kale (Kale) were merged into Plant potato (Potato)",
        "+ deprecated_in of yam: 2.0.0",
        "+ reason of yam: They are the same.",
        "+ alt_labels: Yam",
        "+ reason of kale: They are the same.",
    ]


def test_item_that_stays_in_its_parent_moved_between_lists(several: Diff) -> None:
    moved = next(change for change in several.changes if change.kind == "moved")
    place = {"class": "Bed", "id": "herbs", "slot": "plants"}
    edits = (replace(moved.edits[0], old=place, new={**place, "slot": "weeds"}),)
    assert lines_of(several, replace(moved, edits=edits)) == [
        "Plant rue (Rue) was moved from plants to weeds [major: another parent]"
    ]


def test_links_of_an_ordered_list_are_those_that_came_or_went(several: Diff) -> None:
    assert sentence(several, "linked", old=["corn"], new=["kale", "corn"]) == "Plant bean (Bean) now needs: kale"
    assert sentence(several, "unlinked", old=["corn", "kale"], new=["corn"], bump=Bump.MINOR) == (
        "Plant bean (Bean) no longer needs: kale"
    )


def test_entry_of_a_mapping_is_reported_with_its_key(several: Diff) -> None:
    change = next(change for change in several.changes if change.kind == "changed")
    edits = (replace(change.edits[0], path=("sizes", "leaf", "width")),)
    assert lines_of(several, replace(change, edits=edits))[0] == "Plant chives (Chives): sizes.leaf.width changed"


def test_without_the_two_sides_there_are_identifiers_and_values(several: Diff) -> None:
    bare = replace(several, snapshots=(None, None), comparison=None)
    for name in FOR_PEOPLE:
        assert "chard" in DIFF_REPORTS.get(name).render(bare)
    text = click.unstyle(render(bare))
    assert "was moved from Bed herbs to Bed kitchen [major" in text
    assert "  Plant chard (Chard) is deprecated\n    + status: gone\n    + deprecated_in: 2.0.0\n" in text


def test_side_without_a_schema_is_read_by_that_of_the_other(several: Diff) -> None:
    _, new = several.snapshots
    whole = diff(
        Snapshot("1.0.0", None, new.document), replace(new, name="2.0.0", document={**new.document, "title": "T"})
    )
    assert "Garden: title was changed\n" in render(whole)


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_second_taxonomy_is_reported_in_every_form(
    thesaurus: Path, run: Callable[..., Any], name: str, tmp_path: Path
) -> None:
    path = thesaurus / "taxonomy/themes/speicherung.yaml"
    old = tmp_path / "old.json"
    assert run("build", "--only", "json", "--out", tmp_path / "out", cwd=thesaurus).code == 0
    old.write_bytes((tmp_path / "out/taxonomy.json").read_bytes())
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace("label: Heimspeicher", "label: Speicher daheim"), encoding="utf-8")
    assert before != path.read_text(encoding="utf-8")
    result = run("diff", old, "work", "--format", name, cwd=thesaurus)
    assert (result.code, result.err) == (0, "")
    assert "heimspeicher" in result.out
    assert {"html": 'lang="de"', "md": "~~Heimspeicher~~ **Speicher daheim**"}.get(
        name, "Speicher daheim"
    ) in result.out
