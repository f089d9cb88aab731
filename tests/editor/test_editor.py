"""The editor as a whole: what is done is kept, in this process, as one of its own, and in a browser."""

import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from support.editing import Editing, opened
from support.service_process import Service
from taxokit.edit.operations import SetValues

if TYPE_CHECKING:
    from playwright.sync_api import Page

SKILL = "skill/agent-memory-systems"
WORDS = "Keeping what an agent has seen, for later."


def test_a_step_is_shown_and_reported_and_not_written(editing: Editing) -> None:
    answer = editing.do(SetValues(SKILL, "definition", (WORDS,)))
    assert (answer["steps"], len(answer["messages"])) == (1, 1)
    assert WORDS in editing.get(f"/item/{SKILL}").text
    [(path, (before, after))] = editing.editor.session.changes.items()
    assert (editing.root / path).read_text("utf-8") == before
    assert after == editing.text(path)
    assert WORDS in str(after)
    assert editing.report().errors == ()
    assert editing.get("/status").json()["errors"] == 0


def test_a_closed_editor_leaves_no_thread(project_copy: Path) -> None:
    with opened(project_copy):  # the threads of the client stay
        pass
    before = set(threading.enumerate())
    with opened(project_copy) as editing:
        editing.report()
    assert set(threading.enumerate()) == before


def test_a_process_keeps_its_steps_for_the_next(
    project_copy: Path, serve_editor: Callable[..., tuple[Service, str]], open_editor: Callable[..., Editing]
) -> None:
    service, address = serve_editor(project_copy)
    client = service.client
    page = client.get(address, follow_redirects=True).text
    csrf = page.partition('<meta name="csrf" content="')[2].partition('"')[0]
    operation = {"op": "set", "item": SKILL, "slot": "definition", "values": [WORDS]}
    headers = {"origin": service.url, "x-csrf": csrf}
    assert client.post("/do", json={"operations": [operation]}, headers=headers).status_code == 200
    assert service.stop() == 0
    assert service.err == ""
    assert WORDS in open_editor(project_copy).get(f"/item/{SKILL}").text


@pytest.mark.full
def test_a_definition_is_changed_and_undone_in_a_browser(desk: "Callable[..., Page]") -> None:
    page = desk(f"/item/{SKILL}")
    definition = page.get_by_label("Definition", exact=True)
    before = definition.input_value()
    definition.fill(WORDS)
    definition.blur()
    page.get_by_role("button", name="Undo").click()
    page.wait_for_function(
        "(words) => document.querySelector('[data-slot=definition] textarea').value === words", arg=before
    )


def test_the_words_of_scripts_are_in_the_language_of_the_interface(
    project_copy: Path, open_editor: Callable[..., Editing]
) -> None:
    page = open_editor(project_copy, language="ar").get("/").text
    assert '<html lang="ar" dir="rtl">' in page
    words = json.loads(page.partition('id="words">')[2].partition("</script>")[0])
    assert words["Changes: %(number)s"] == "التغييرات: %(number)s"
