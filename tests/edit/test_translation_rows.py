"""The evidence of translations under edits: states are those of a plain model, and rows of others keep every byte."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support.depth import examples
from support.workbooks import opened, place
from taxokit.edit import items
from taxokit.edit.commit import validate
from taxokit.edit.translation_review import review, take_back
from taxokit.edit.translation_rows import write_rows
from taxokit.edit.values import set_value, unset
from taxokit.edit.workspace import Workspace
from taxokit.formats.edition import build
from taxokit.lint.engine import lint
from taxokit.lint.registry import choose_rules
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.translations import Record, records_of, unit_at
from taxokit.text.errors import TaxokitError

HEAD = "context,source,text,translator,reviewer"
OTHERS = {
    "term/aaa#label": 'term/aaa#label,"00000000",11111111,"Ada, née King",',
    "term/strom#definition": "term/strom#definition,00000000,11111111,,Grace",
    "theme/zzz#label": '"theme/zzz#label",00000000,11111111,,',
}
"""Rows that no edit below is about."""

WORDS = ("Alpha", "alpha.", "Beta ray", "„Gamma“", "gamma")


def plain(text: str) -> str:
    """Return a text as it counts for the evidence, of these words."""
    return text.lower().strip("„“.")


@dataclass
class Text:
    """The label of a term and its translation, with the label that was translated and the text that was reviewed."""

    label: str
    text: str = ""
    of: str = ""
    reviewed: str = ""

    @property
    def state(self) -> str:
        if not self.text:
            return "missing"
        if self.of != plain(self.label):
            return "stale"
        return "reviewed" if self.reviewed == plain(self.text) else "draft"

    def translate(self, text: str) -> None:
        if plain(text) != plain(self.text):
            self.of, self.reviewed = plain(self.label), ""
        self.text = text

    def review(self) -> None:
        if self.text:
            self.of, self.reviewed = plain(self.label), plain(self.text)


identifiers = st.sampled_from(["batterie", "heimspeicher", "pumpspeicher", "windkraft"])
edits = st.lists(
    st.one_of(
        st.tuples(st.just("label"), identifiers, st.sampled_from(WORDS)),
        st.tuples(st.just("text"), identifiers, st.sampled_from(WORDS)),
        st.tuples(st.just("both"), identifiers, st.tuples(st.sampled_from(WORDS), st.sampled_from(WORDS))),
        st.tuples(st.sampled_from(["unset", "review", "confirm", "undo", "remove", "move"]), identifiers, st.none()),
        st.tuples(st.just("rename"), identifiers, st.sampled_from(["one", "two"])),
    ),
    min_size=4,
    max_size=8,
)


def apply(workspace: Workspace, texts: dict[str, Text], kind: str, identifier: str, value: Any) -> None:
    """Make an edit, and the same one of the model."""
    name, text = f"term/{identifier}", texts[identifier]
    label, translation = {"label": (value, ""), "text": ("", value), "both": value}.get(kind, ("", ""))
    if label:
        text.label = label
        set_value(workspace, name, "label", [label])
    if translation:
        text.translate(translation)
        set_value(workspace, name, "label@en", [translation])
    if kind in PLACES:
        PLACES[kind](workspace, texts, identifier, value)
    if kind in REVIEWS and text.text:
        REVIEWS[kind](workspace, text, name)


def remove(workspace: Workspace, texts: dict[str, Text], identifier: str, _: None) -> None:
    items.remove(workspace, f"term/{identifier}")
    del texts[identifier]


def move(workspace: Workspace, _: dict[str, Text], identifier: str, __: None) -> None:
    items.move(workspace, f"term/{identifier}", "theme/erzeugung")


def rename(workspace: Workspace, texts: dict[str, Text], identifier: str, new: str) -> None:
    items.reidentify(workspace, f"term/{identifier}", new)
    texts[new] = texts.pop(identifier)


def drop(workspace: Workspace, text: Text, name: str) -> None:
    text.text = ""
    unset(workspace, name, "label@en")


def review_item(workspace: Workspace, text: Text, name: str) -> None:
    review(workspace, "en", [name], "Ada")
    if text.state != "stale":
        text.review()


def confirm(workspace: Workspace, text: Text, name: str) -> None:
    review(workspace, "en", [f"{name}#label"], "Ada")
    text.review()


def undo(workspace: Workspace, text: Text, name: str) -> None:
    take_back(workspace, "en", [name], "Ada")
    text.reviewed = ""


PLACES: dict[str, Callable[..., None]] = {"remove": remove, "move": move, "rename": rename}
REVIEWS: dict[str, Callable[..., None]] = {"unset": drop, "review": review_item, "confirm": confirm, "undo": undo}


@settings(max_examples=examples(60, quick=6), suppress_health_check=list(HealthCheck))
@given(steps=edits, line_end=st.sampled_from(["\n", "\r\n"]), is_ended=st.booleans())
def test_states_follow_any_edits(
    thesaurus_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    steps: list[tuple[str, str, Any]],
    line_end: str,
    is_ended: bool,
) -> None:
    root = tmp_path_factory.mktemp("edits") / "thesaurus"
    shutil.copytree(thesaurus_template, root)
    path = root / "translations/en.csv"
    path.parent.mkdir()
    rows = [HEAD, *OTHERS.values()]
    path.write_text(line_end.join(rows) + (line_end if is_ended else ""), encoding="utf-8", newline="")
    texts = {
        item.id: Text(item.data["label"])
        for item in load(find_project(root)).by_class["Term"]
        if item.id not in ("photovoltaik", "strom")
    }
    for kind, identifier, value in steps:
        workspace = Workspace(find_project(root))
        before = {name: Text(**vars(text)) for name, text in texts.items()}
        try:
            if identifier not in texts:
                continue
            apply(workspace, texts, kind, identifier, value)
            validate(workspace).write()
        except TaxokitError:  # nothing was written
            texts = before
        taxonomy = load(find_project(root))
        for name, text in texts.items():
            unit = unit_at(taxonomy, "en", f"term/{name}#label")
            assert unit is not None
            if text.text:
                assert (name, unit.state) == (name, text.state)
        unknown = {
            finding.about[0] for finding in lint(find_project(root), choose_rules(select=["unknown-translated-text"]))
        }
        assert unknown <= OTHERS.keys()
        written = path.read_bytes().decode().split(line_end)
        assert [row for row in written if row in OTHERS.values()] == [
            row for context, row in OTHERS.items() if context in records_of(taxonomy, "en")
        ]
        assert {"term/aaa#label", "theme/zzz#label"} <= records_of(taxonomy, "en").keys()
        assert written[1:-1] == sorted(written[1:-1], key=lambda row: row.strip('"'))


def test_rows_are_replaced_removed_and_added_in_their_order(thesaurus: Path) -> None:
    path = thesaurus / "translations/en.csv"
    path.parent.mkdir()
    path.write_text("\n".join([HEAD, *OTHERS.values()]), encoding="utf-8")
    workspace = Workspace(find_project(thesaurus))
    changes = {
        "term/strom#definition": None,
        "theme/zzz#label": Record("theme/zzz#label", "22222222", "11111111", "", "Ada"),
        "term/bbb#label": Record("term/bbb#label", "33333333", "44444444", "Erika Muster, Ada"),
    }
    write_rows(workspace, "en", changes)
    assert workspace.text("translations/en.csv").split("\n") == [
        HEAD,
        OTHERS["term/aaa#label"],
        'term/bbb#label,33333333,44444444,"Erika Muster, Ada",',
        '"theme/zzz#label",22222222,11111111,,Ada',
    ]


def test_workbook_and_table_say_which_text_was_translated(thesaurus: Path, run: Callable[..., Any]) -> None:
    run("translate", "review", "en", "--by", "Ada", cwd=thesaurus)
    (artifact,) = build(edition_of(load(find_project(thesaurus))), ["xlsx"])
    book = opened(artifact.data)
    sheet = book["terms"]
    place(sheet, "photovoltaik", "label").value = "Solarzellen"
    (line,) = [line for line in book["translations"].iter_rows() if "Photovoltaics" in [cell.value for cell in line]]
    next(cell for cell in line if cell.value == "Photovoltaics").value = "Solar cells"
    place(sheet, "strom", "label").value = "Elektrizität"
    book.save(thesaurus / "taxonomy.xlsx")
    result = run("import", thesaurus / "taxonomy.xlsx", cwd=thesaurus)
    assert "made 1 translation of the label of term strom stale: en  " in result.out
    states = {context: state(thesaurus, context) for context in ("term/photovoltaik#label", "term/strom#label")}
    assert states == {"term/photovoltaik#label": "draft", "term/strom#label": "stale"}


@pytest.mark.parametrize("name", ["", "#label"])
def test_review_names_an_item_by_an_iri_with_a_number_sign(thesaurus: Path, run: Callable[..., Any], name: str) -> None:
    metadata = thesaurus / "taxonomy/taxonomy.yaml"
    metadata.write_text(
        metadata.read_text(encoding="utf-8").replace("org/energy/\n", "org/energy#\n"), encoding="utf-8"
    )
    run("translate", "review", "en", f"https://example.org/energy#term/strom{name}", "--by", "Ada", cwd=thesaurus)
    assert state(thesaurus, "term/strom#label") == "reviewed"


def state(root: Path, context: str) -> str:
    unit = unit_at(load(find_project(root)), "en", context)
    assert unit is not None
    return unit.state
