"""The form of an item in a browser, as people use it: by keyboard, by pointer, in two tabs."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from support.service_process import Service

if TYPE_CHECKING:
    from playwright.sync_api import Page

    Desk = Callable[..., "Page"]

pytestmark = pytest.mark.full

SKILL = "/item/skill/agent-memory-systems"
WORDS = "Keeps what an agent has seen, for later."


def values(page: "Page", slot: str) -> list[str]:
    return [chip.get_attribute("data-value") or "" for chip in page.locator(f"#field-{slot} > .values > .chip").all()]


def saved(page: "Page", slot: str) -> None:
    page.wait_for_function(
        "(id) => document.getElementById(id).querySelector('[data-saved]').textContent !== ''", arg=f"field-{slot}"
    )


def test_a_definition_is_saved_when_the_field_is_left_and_undone_in_words(desk: "Desk") -> None:
    page = desk(SKILL)
    definition = page.get_by_label("Definition", exact=True)
    before = definition.input_value()
    definition.fill("Something else")
    definition.press("Escape")
    assert definition.input_value() == before
    definition.fill(WORDS)
    page.get_by_label("Label", exact=True).first.focus()
    saved(page, "definition")
    page.evaluate("scrollTo(0, 300)")
    page.keyboard.press("Control+z")
    page.get_by_text(re.compile("^Undone: set definition")).wait_for()
    page.wait_for_function("(words) => document.getElementById('field-definition-input').value === words", arg=before)
    assert page.evaluate("scrollY") == 300


def test_the_browser_undoes_what_is_typed_and_the_session_what_is_saved(desk: "Desk") -> None:
    page = desk(SKILL)
    definition = page.get_by_label("Definition", exact=True)
    before = definition.input_value()
    definition.focus()
    page.keyboard.press("Control+End")
    page.keyboard.type("!")
    page.keyboard.press("Control+z")
    assert definition.input_value() == before
    assert page.evaluate("fetch('/status').then((answer) => answer.json())")["steps"] == 0


def test_a_skill_with_three_links_is_added_by_keyboard_alone(desk: "Desk") -> None:
    page = desk("/item/category/kubernetes")
    page.get_by_role("link", name="New skill").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/new/skill?parent=kubernetes")
    page.wait_for_function("() => document.activeElement.id === 'field-label-input'")
    page.keyboard.type("Pods at Night")
    page.wait_for_function("() => document.getElementById('field-@id-input').value === 'pods-at-night'")
    while page.evaluate("document.activeElement.id") != "field-definition-input":
        page.keyboard.press("Tab")
    page.keyboard.type("Runs pods at night.")
    while page.evaluate("document.activeElement.id") != "field-builds_on-input":
        page.keyboard.press("Tab")
    for query in ("kubernetes work", "k8s health", "agent memory"):
        page.keyboard.type(query)
        page.locator("[role=option]").first.wait_for()
        page.keyboard.press("Enter")
        page.locator("[role=listbox]:visible").wait_for(state="hidden")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/item/skill/pods-at-night")
    links = ["agent-memory-systems", "k8s-health-probes-autoscaling", "kubernetes-workloads-pods-services"]
    assert values(page, "builds_on") == links


def test_the_page_of_an_item_that_is_undone_leads_to_its_parent(desk: "Desk") -> None:
    page = desk("/new/skill?parent=kubernetes", expected=["404", "422"])
    page.keyboard.type("Pods at Night")
    page.wait_for_function("() => document.getElementById('field-@id-input').value === 'pods-at-night'")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/item/skill/pods-at-night")
    page.get_by_role("button", name="Undo").click()
    page.wait_for_url("**/item/category/kubernetes")
    page.get_by_text(re.compile("^Undone: ")).wait_for()


def test_a_choice_by_the_arrow_keys_is_one_step_when_it_is_left(desk: "Desk") -> None:
    page = desk(SKILL)
    page.locator("summary", has_text="More fields").first.click()
    page.get_by_label("Status", exact=True).focus()
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    assert page.evaluate("fetch('/status').then((answer) => answer.json())")["steps"] == 0
    page.keyboard.press("Tab")
    saved(page, "status")
    page.wait_for_function("() => fetch('/status').then((answer) => answer.json()).then(({ steps }) => steps === 1)")


def test_findings_of_a_new_item_name_its_present_identifier(desk: "Desk") -> None:
    page = desk("/new/skill?parent=kubernetes")
    label = page.get_by_label("Label", exact=True)
    label.fill("Agent Memory System")
    page.locator("#field-label .findings", has_text="of skill agent-memory-system").wait_for()
    label.fill("Agent Memory Systems")
    page.locator("#field-label .findings", has_text="of skill agent-memory-systems-2").wait_for()
    assert page.locator('[id="field-@id"] [data-length]').inner_text() == "22 / 80"


def test_findings_come_at_the_field_within_300_ms_and_are_fixed_by_a_button(desk: "Desk") -> None:
    page = desk(SKILL)
    page.get_by_label("Definition", exact=True).fill("Keeps  what an agent has seen.")
    finding = page.locator("#field-definition .findings li", has_text="2 spaces")
    finding.wait_for()
    assert "new" in (finding.get_attribute("class") or "")
    finding.get_by_role("button", name="Fix").click()
    saved(page, "definition")
    assert page.get_by_label("Definition", exact=True).input_value() == "Keeps what an agent has seen."
    finding.wait_for(state="detached")


def test_a_new_record_is_begun_by_keyboard(desk: "Desk") -> None:
    page = desk(SKILL)
    page.locator("summary", has_text="New record").focus()
    page.keyboard.press("Enter")
    record = page.locator("[data-record=value_provenance] input")
    record.fill("definition")
    record.press("Enter")
    page.wait_for_url("**record=value_provenance.definition*")
    page.wait_for_function("() => document.activeElement.closest('#in-value_provenance\\\\.definition .field')")


def test_a_finding_that_was_there_before_the_page_has_its_button(desk: "Desk") -> None:
    page = desk(SKILL)
    page.get_by_label("Definition", exact=True).fill("Keeps  what an agent has seen.")
    page.keyboard.press("Tab")
    saved(page, "definition")
    page.locator("[data-checking]").wait_for(state="hidden")
    page.reload()
    page.locator("#field-definition .findings").get_by_role("button", name="Fix").click()
    page.wait_for_function(
        "() => document.getElementById('field-definition-input').value === 'Keeps what an agent has seen.'"
    )


def test_names_of_duplicates_are_shown_while_a_label_is_typed(desk: "Desk") -> None:
    page = desk("/new/skill?parent=kubernetes")
    page.keyboard.type("Agents Memory System")
    page.locator(".similar a", has_text="Agent Memory Systems").wait_for()


def test_a_skill_is_deprecated_with_a_replacement_and_its_consequences_are_shown(desk: "Desk") -> None:
    page = desk(SKILL)
    page.get_by_role("button", name="Deprecate").click()
    dialog = page.get_by_role("dialog", name=re.compile("Deprecate"))
    assert page.locator(":focus").get_attribute("role") == "combobox"
    dialog.get_by_role("textbox", name="Reason").fill("Too wide.")
    dialog.get_by_role("combobox", name="Replaced by").fill("RAG Pipeline")
    page.keyboard.press("Enter")
    dialog.get_by_text(re.compile("replaced by rag-pipeline-fundamentals")).wait_for()
    dialog.get_by_role("button", name="Deprecate").click()
    page.locator("#heading .badge", has_text="deprecated").wait_for()
    assert values(page, "replaced_by") == ["rag-pipeline-fundamentals"]
    assert page.evaluate("document.activeElement.textContent") == "Deprecate…"


def test_a_skill_is_split(desk: "Desk") -> None:
    page = desk(SKILL)
    page.get_by_role("button", name="Split").click()
    dialog = page.get_by_role("dialog", name=re.compile("Split"))
    for query in ("RAG Pipeline", "Kubernetes Work"):
        dialog.get_by_role("combobox", name="Split into").fill(query)
        page.keyboard.press("Enter")
        dialog.locator(".chip", has_text=query).wait_for()
    confirm = dialog.locator("[data-confirm]")
    page.wait_for_function("(button) => !button.disabled", arg=confirm.element_handle())
    confirm.click()
    page.locator("#heading .badge", has_text="deprecated").wait_for()
    assert len(values(page, "replaced_by")) == 2


def test_a_conflict_shows_both_values(desk: "Desk") -> None:
    page, other = desk(SKILL), desk(SKILL, expected=["409"])
    mine, theirs = (tab.get_by_label("Definition", exact=True) for tab in (other, page))
    mine.fill("Mine.")
    theirs.fill("Theirs.")
    theirs.press("Control+Enter")
    saved(page, "definition")
    mine.press("Control+Enter")
    conflict = other.locator("#field-definition .conflict")
    conflict.wait_for()
    assert "Theirs." in conflict.inner_text()
    conflict.get_by_role("button", name="Keep yours").click()
    conflict.wait_for(state="detached")
    page.wait_for_function("() => document.querySelector('#field-definition textarea').value === 'Mine.'")


def test_chips_are_added_edited_and_removed_by_keyboard_and_said(desk: "Desk") -> None:
    page = desk(SKILL)
    adder = page.get_by_role("textbox", name="Alt labels").first
    adder.focus()
    page.keyboard.type("Memories")
    page.keyboard.press("Enter")
    saved(page, "alt_labels")
    assert "Memories" in values(page, "alt_labels")
    page.locator("#field-alt_labels [data-edit]", has_text="Memories").press("Enter")
    page.keyboard.type("Remembering")
    page.keyboard.press("Control+a")
    page.keyboard.type("Recall")
    page.keyboard.press("Enter")
    page.locator("#field-alt_labels [data-edit]", has_text="Recall").wait_for()
    page.locator("#field-alt_labels [data-value=Recall] [data-remove]").press("Enter")
    page.wait_for_function(
        "() => document.querySelector('form[data-item] [data-live]').textContent === 'Removed Recall'"
    )
    assert page.evaluate("document.activeElement.closest('.field').id") == "field-alt_labels"


def test_values_whose_order_means_something_are_moved_by_keys_and_pointer(
    visit: "Desk", serve_editor: Callable[..., tuple[Service, str]], animals: Path
) -> None:
    folder = animals / "taxonomy/ordered_collections"
    folder.mkdir()
    members = "".join(f"  - {name}\n" for name in ("mammals", "fish", "vertebrates"))
    (folder / "tour.yaml").write_text(f"id: tour\nlabel: Tour\nordered_members:\n{members}", "utf-8")
    service, address = serve_editor(animals)
    page = visit(f"{service.url}/item/ordered-collection/tour?{address.partition('?')[2]}")
    page.get_by_role("button", name="Move Mammals", exact=True).press("ArrowDown")
    saved(page, "ordered_members")
    assert values(page, "ordered_members") == ["fish", "mammals", "vertebrates"]
    handle, target = (page.get_by_role("button", name=f"Move {name}", exact=True) for name in ("Vertebrates", "Fish"))
    handle.hover()
    page.mouse.down()
    target.hover()
    page.mouse.up()
    page.wait_for_function(
        "() => document.querySelector('#field-ordered_members .chip').dataset.value === 'vertebrates'"
    )
    page.wait_for_function("() => fetch('/status').then((answer) => answer.json()).then(({ steps }) => steps === 2)")
