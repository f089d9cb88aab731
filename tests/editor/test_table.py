"""The table: its rows, and blocks of cells as one step; and the text of spreadsheets on the clipboard."""

import csv
import io
import json
import random
import subprocess
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from support.editing import Editing
from support.hosts import node
from taxokit.edit.operations import Add, SetValues
from taxokit.editor.editor import ASSET_FOLDERS

SKILL = "skill/agent-memory-systems"
OTHER = "skill/agent-state-graph-patterns"
if TYPE_CHECKING:
    from playwright.sync_api import Page

ASSETS = ASSET_FOLDERS[0]

ROWS = [f"Made skill {number}\tGemachte Fähigkeit {number}\tA skill with the number {number}." for number in range(40)]
COLUMNS = "label,label@de,definition"


def rows(editing: Editing, query: str = "") -> dict[str, Any]:
    answer = editing.get(f"/table/skills/rows?{query}")
    assert answer.status_code == 200, answer.text
    data: dict[str, Any] = answer.json()
    return data


def tried(editing: Editing, *cells: tuple[str, str, str], **more: Any) -> dict[str, Any]:
    given = [{"row": row, "column": column, "text": text} for row, column, text in cells]
    answer = editing.post("/table/skills/try", {"cells": given, **more})
    assert answer.status_code == 200, answer.text
    data: dict[str, Any] = answer.json()
    return data


def pasted(lines: list[str]) -> list[tuple[str, str, str]]:
    """Return the cells of new rows."""
    names = COLUMNS.split(",")
    return [
        (f"+{number}", name, text)
        for number, line in enumerate(lines)
        for name, text in zip(names, line.split("\t"), strict=True)
    ]


# --- rows -------------------------------------------------------------------------------------------------------------


def test_rows_come_in_pages_filtered_and_sorted(editing: Editing) -> None:
    everything = rows(editing, "columns=label,category&count=500")
    assert everything["total"] == len(everything["rows"]) > 100
    names = [row["name"] for row in everything["rows"]]
    page = rows(editing, "columns=label,category&from=40&count=20")
    assert [row["name"] for row in page["rows"]] == names[40:60]
    labels = [row["cells"][0] for row in rows(editing, "columns=label&sort=-label&count=500")["rows"]]
    assert labels == sorted(labels, key=str.lower, reverse=True) != sorted(labels)
    [row] = rows(editing, "columns=label&q=MEMORY+agent+systems")["rows"]
    assert (row["name"], row["cells"], row["inside"]) == (
        SKILL,
        ["Agent Memory Systems"],
        "category/agent-architecture",
    )


def test_columns_filter_by_state(editing: Editing) -> None:
    def names(condition: str) -> list[str]:
        return [row["name"] for row in rows(editing, f"columns=label&is={condition}&count=500")["rows"]]

    total = rows(editing)["total"]
    assert len(names("builds_on:empty")) + len(names("builds_on:filled")) == total
    assert (names("definition:changed"), names("definition:finding")) == ([], [])
    editing.do(SetValues(SKILL, "definition", ("TODO  write this",)), SetValues(OTHER, "alt_labels", ("Graphs",)))
    editing.report()
    assert (names("definition:changed"), names("alt_labels:changed")) == ([SKILL], [OTHER])
    assert (names("definition:finding"), names("label:changed")) == ([SKILL], [])
    [row] = rows(editing, "columns=definition&is=definition:finding")["rows"]
    assert row["changed"] == ["definition"]
    assert any("TODO" in finding for finding in row["marks"]["definition"])


# --- edits ------------------------------------------------------------------------------------------------------------


def test_forty_rows_are_one_step_and_undo_gives_the_old_bytes(editing: Editing) -> None:
    before = dict(editing.editor.session.texts)
    answer = tried(editing, *pasted(ROWS), inside="category/agent-architecture")
    assert answer["errors"] == []
    assert editing.editor.session.texts == before, "a trial keeps nothing"
    assert editing.do(*answer["operations"])["steps"] == 1
    made = rows(editing, f"columns={COLUMNS}&q=made+skill&count=100")
    assert ["\t".join(row["cells"]) for row in made["rows"]] == sorted(
        ROWS, key=lambda line: line.split("\t")[0].split(" ")[2]
    )
    assert {row["inside"] for row in made["rows"]} == {"category/agent-architecture"}
    assert made["rows"][0]["name"] == "skill/made-skill-0"
    assert editing.post("/undo").json()["steps"] == 0
    assert editing.editor.session.texts == before


def test_items_added_together_are_those_added_one_by_one(editing: Editing) -> None:
    def skill(name: str, parent: str, **values: str) -> Add:
        words = {
            "label": (name,),
            "definition": (f"What {name} means.",),
            **{slot: (value,) for slot, value in values.items()},
        }
        return Add("skill", name, f"category/{parent}", words)

    adds = [
        Add("category", "new-things", "", {"label": ("New things",), "definition": ("What is new.",)}),
        skill("zz-first", "new-things"),
        skill("aa-second", "new-things", builds_on="zz-first"),
        skill("aa-second", "service-engineering"),
        skill("mm-third", "service-engineering", builds_on="no-such-skill"),
        skill("aa-fourth", "service-engineering", builds_on="agent-memory-systems"),
        skill("ab-fifth", "service-engineering", builds_on="aa-fourth"),
    ]
    session = editing.editor.session
    trial = session.attempt(*adds)
    assert {number: error.message for number, error in trial.errors.items()} == {
        3: "skill aa-second already exists, in taxonomy/categories/new-things.yaml",
        4: "there is no skill 'no-such-skill'",
    }
    fitting = [add for number, add in enumerate(adds) if number not in trial.errors]
    session.do(*fitting)
    together = dict(session.texts)
    session.undo()
    for add in fitting:
        session.do(add)
    assert session.texts == together


def test_each_refused_cell_has_its_reason(editing: Editing) -> None:
    cells = [
        (SKILL, "builds_on", "no-such-skill"),
        (OTHER, "status", "nice"),
        (OTHER, "category", ""),
        ("skill/prompt-engineering", "rung", "3"),
        ("+0", "definition", "A skill without a name."),
        ("+1", "label", "Another skill"),
    ]
    told = {(error["row"], error["column"]): error["message"] for error in tried(editing, *cells)["errors"]}
    assert told.keys() == {(row, column) for row, column, _ in cells}
    assert told[SKILL, "builds_on"].startswith("there is no skill 'no-such-skill'")
    assert told[OTHER, "status"].startswith("unknown value 'nice'")
    assert told["+0", "definition"] == "a new item needs a label or an identifier"
    assert told["+1", "label"].startswith("a skill must be inside a category")


def test_new_findings_are_said_at_their_cells(editing: Editing) -> None:
    cells = [
        (SKILL, "definition", "TODO: say what it is"),
        (OTHER, "label", "Agent Memory Systems"),
        ("+0", "label", "New skill"),
        ("+0", "definition", "TODO: say what it is"),
    ]
    answer = tried(editing, *cells, inside="category/agent-architecture")
    assert answer["errors"] == []
    places = {(finding["row"], finding["column"]) for finding in answer["findings"]}
    assert {(SKILL, "definition"), ("+0", "definition"), (OTHER, "label")} <= places
    editing.do(*answer["operations"])
    assert editing.report().new


def test_cells_read_labels_lines_and_rows_beside_them(editing: Editing) -> None:
    cells = [
        (SKILL, "alt_labels", "Memory of agents\n\nAgent memory"),
        (SKILL, "category", "Service & API Engineering"),
        ("+0", "label", "First new"),
        ("+0", "category", "service-engineering"),
        ("+0", "builds_on", "Agent Memory Systems\nSecond new"),
        ("+1", "label", "Second new"),
        (OTHER, "label", "Agent State-Graph Patterns"),
    ]
    operations = tried(editing, *cells, inside="category/agent-architecture")["operations"]
    assert OTHER not in [operation.get("item") for operation in operations], "nothing changes there"
    editing.do(*operations)
    by_name = {row["name"]: row for row in rows(editing, "columns=alt_labels,builds_on&count=500")["rows"]}
    assert by_name[SKILL]["cells"][0].split("\n") == ["Agent memory", "Memory of agents"]
    assert by_name[SKILL]["inside"] == by_name["skill/first-new"]["inside"] == "category/service-engineering"
    assert by_name["skill/first-new"]["cells"][1].split("\n") == ["agent-memory-systems", "second-new"]
    assert by_name["skill/second-new"]["inside"] == "category/agent-architecture"


def test_a_cell_that_changed_meanwhile_is_not_overwritten(editing: Editing) -> None:
    cell = {"row": SKILL, "column": "label", "text": "Memory", "was": "Agent Memory Systems"}
    [operation] = editing.post("/table/skills/try", {"cells": [cell]}).json()["operations"]
    assert operation == {"op": "rename", "item": SKILL, "label": "Memory", "was": "Agent Memory Systems"}
    editing.do(SetValues(SKILL, "label", ("Agents' Memory",)))
    [error] = editing.post("/table/skills/try", {"cells": [cell]}).json()["errors"]
    assert error["message"].startswith('this has changed meanwhile: it is "Agents\' Memory"')
    assert editing.post("/do", {"operations": [operation]}).status_code == 409


@pytest.mark.parametrize("data", [None, {}, {"cells": 1}, {"cells": [{"row": SKILL}]}, {"cells": [{"row": 1}]}])
def test_what_is_no_list_of_cells_is_refused(editing: Editing, data: Any) -> None:
    assert editing.post("/table/skills/try", data).status_code == 422


# --- the clipboard ----------------------------------------------------------------------------------------------------


def run(script: str, given: Any) -> Any:
    """Run a module in Node with data on its standard input, and return what it prints."""
    command = [node(), "--input-type=module", "--eval", script]
    done = subprocess.run(command, input=json.dumps(given), capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def read_tsv(texts: list[str]) -> list[tuple[list[list[str]], str]]:
    address = (ASSETS / "tsv.js").as_uri()
    script = f"""
    import {{ readFileSync }} from "node:fs";
    import {{ readTsv, writeTsv }} from "{address}";
    const texts = JSON.parse(readFileSync(0, "utf-8"));
    console.log(JSON.stringify(texts.map((text) => [readTsv(text), writeTsv(readTsv(text))])));
    """
    return [(read, written) for read, written in run(script, texts)]


def test_what_the_module_csv_writes_is_read_the_same_and_the_other_way_round() -> None:
    dice = random.Random(34)
    signs = ["a", "ß", "🜚", " ", "'", "=", '"', '""', "\t", "\n", "\r\n", "\r", "\\"]
    tables, texts = [], []
    for _ in range(500):
        width = dice.randint(1, 4)
        table = [
            ["".join(dice.choices(signs, k=dice.randint(0, 5))) for _ in range(width)]
            for _ in range(dice.randint(1, 4))
        ]
        stream = io.StringIO()
        csv.writer(stream, dialect="excel-tab").writerows(table)
        tables.append(table)
        texts.append(stream.getvalue())
    for table, (read, written) in zip(tables, read_tsv(texts), strict=True):
        assert read == table
        assert list(csv.reader(io.StringIO(written + "\r\n", newline=""), dialect="excel-tab")) == [
            row if row != [""] else [] for row in table
        ]


def test_cells_are_read_as_programs_write_them() -> None:
    texts = {
        'a\tb\r\n"two\nlines"\tsay "hi"\r\n': [["a", "b"], ["two\nlines", 'say "hi"']],  # Excel
        '"x ""y"""\t"tab\there"\nz\t': [['x "y"', "tab\there"], ["z", ""]],  # LibreOffice
        '"hi" he said\tb': [['"hi" he said', "b"]],  # Google Sheets
        "one": [["one"]],
        "": [[""]],
        '"open': [['"open']],
    }
    assert [read for read, _ in read_tsv(list(texts))] == list(texts.values())


def test_places_to_replace_are_found_in_words_and_by_expressions() -> None:
    script = f"""
    import {{ readFileSync }} from "node:fs";
    import {{ expressionOf, placesOf, replaced }} from "{(ASSETS / "replace.js").as_uri()}";
    const cases = JSON.parse(readFileSync(0, "utf-8"));
    console.log(JSON.stringify(cases.map(([text, words, other, options]) =>
      replaced(text, placesOf([text], expressionOf(words, options), other, options.isExpression, 100)))));
    """
    expression = {"isExpression": True}
    cases: list[list[Any]] = [
        ["Cats and cats.", "cat", "dog", {}],
        ["Cats and cats.", "cat", "dog", {"isExact": True}],
        ["Ähre, Mähre", "ähre", "Ohr", {"isWhole": True}],
        ["a.b aXb", "a.b", "$1", {}],
        ["2026-11-30", r"(\d+)-(\d+)-(\d+)", "$3.$2.$1 $$ $& $9", expression],
        ["aa", "x*", "y", expression],
    ]
    expected = ["dogs and dogs.", "Cats and dogs.", "Ohr, Mähre", "$1 aXb", "30.11.2026 $ 2026-11-30 $9", "aa"]
    assert run(script, cases) == expected


# --- in a browser -----------------------------------------------------------------------------------------------------

PASTE = """text => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


COPY = """() => {
  const data = new DataTransfer();
  document.activeElement.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }));
  return data.getData("text/plain");
}"""


@pytest.mark.full
def test_forty_rows_are_pasted_filled_down_and_replaced_by_keyboard(desk: "Callable[..., Page]") -> None:
    page = desk(f"/table/skills?columns={COLUMNS}")
    bar, status = page.get_by_role("region", name="Proposed changes"), page.locator("[data-bar]")
    page.get_by_role("gridcell").first.click()
    page.keyboard.press("Control+ArrowDown")
    page.keyboard.press("ArrowDown")
    page.evaluate(PASTE, "\r\n".join(["label\tlabel@de\tDefinition", *ROWS]))
    bar.get_by_text("Cells to change: 120, new items: 40").wait_for()
    with page.expect_response("**/do"):
        bar.get_by_role("button", name="Apply").click()
    page.locator("[data-count]", has_text="142").wait_for()
    status.get_by_text("Changes: 1").wait_for()

    page.get_by_role("searchbox", name="Find").fill("made skill")
    page.locator("[data-count]", has_text="40").wait_for()
    page.get_by_role("gridcell", name="Made skill 0").click()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+End")
    for _ in range(3):
        page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Control+d")
    bar.get_by_text("Cells to change: 6").wait_for()
    assert not bar.get_by_role("button", name="Leave out the refused").is_visible()
    assert page.locator(".pending").count() == 6
    with page.expect_response("**/do"):
        bar.get_by_role("button", name="Apply").press("Enter")
    status.get_by_text("Changes: 2").wait_for()

    page.get_by_role("button", name="Find and replace").press("Enter")
    dialog = page.get_by_role("dialog", name="Find and replace")
    dialog.get_by_label("Find", exact=True).fill("made")
    dialog.get_by_label("Replace with").fill("Pasted")
    dialog.get_by_label("Replace with").press("Enter")
    dialog.get_by_text("Replacements: 40").wait_for()
    assert dialog.locator("del").first.inner_text() == "Made"
    dialog.get_by_role("checkbox", name="made-skill-0").press("Space")
    with page.expect_response("**/try"):
        dialog.get_by_role("button", name="Replace", exact=True).press("Enter")
    bar.get_by_text("Cells to change: 39").wait_for()
    page.keyboard.press("Escape")
    with page.expect_response("**/do"):
        bar.get_by_role("button", name="Apply").click()
    status.get_by_text("Changes: 3").wait_for()
    page.get_by_role("gridcell", name="Pasted skill 1", exact=True).wait_for()


@pytest.mark.full
def test_cells_are_reached_edited_and_restored_by_keys(desk: "Callable[..., Page]") -> None:
    page = desk("/table/skills?columns=label,definition")
    page.get_by_role("gridcell").first.click()
    page.keyboard.press("F2")
    page.keyboard.type(" nobody wants")
    page.keyboard.press("Escape")
    focus = page.locator(":focus")
    assert focus.inner_text() == "Agent Memory Systems"
    page.keyboard.press("Enter")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Memory of Agents")
    with page.expect_response("**/do"):
        page.keyboard.press("Tab")
    page.get_by_role("gridcell", name="Memory of Agents").wait_for()
    assert focus.get_attribute("aria-colindex") == "3"
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Shift+ArrowLeft")
    copied = page.evaluate(COPY)
    assert copied.split("\r\n")[0].split("\t")[0] == "Memory of Agents"
    assert len(copied.split("\r\n")) == 2
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Home")
    assert (focus.get_attribute("role"), focus.inner_text()) == ("rowheader", "agent-memory-systems")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowUp")
    assert (focus.inner_text(), page.locator("[aria-sort]").first.get_attribute("aria-sort")) == ("Label", "none")
    page.keyboard.press("Enter")
    page.get_by_role("dialog", name="Label").get_by_label("Order").select_option("Z to A")
    page.get_by_role("button", name="Apply").press("Enter")
    page.wait_for_url("**sort=-label**")
    page.get_by_role("gridcell", name="Zero-Trust Networking for AI").wait_for()
    page.keyboard.press("Escape")


@pytest.mark.full
@pytest.mark.parametrize("device", ["desktop", "phone"])
def test_axe_finds_nothing(desk: "Callable[..., Page]", axe: str, device: str) -> None:
    page = desk("/table/skills?columns=label,definition", device, bypass_csp=True)
    page.get_by_role("gridcell").first.click()
    page.evaluate(PASTE, "one\r\ntwo\r\nthree")
    page.get_by_text("Cells to change: 3").wait_for()
    page.evaluate(axe)
    assert (
        page.evaluate("axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))")
        == []
    )
