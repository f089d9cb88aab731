"""Review of translations and mappings: the operations of the views, against the commands that do the same."""

import json
import re
import shlex
import shutil
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

import pytest

from support.editing import Editing
from support.service_process import Service
from taxokit.edit.candidates import LEAST_SCORE, MOST_CANDIDATES, candidates, evidence_of_candidate, unmapped_items
from taxokit.edit.commit import validate
from taxokit.edit.mapping_words import evidence_of
from taxokit.edit.operation_json import from_json
from taxokit.edit.operations import Map, Operation
from taxokit.edit.target_file import Reading, read_target
from taxokit.edit.workspace import EditError, Workspace
from taxokit.repository.project import Project

if TYPE_CHECKING:
    from playwright.sync_api import Page

Run = Callable[..., Any]

ZOO = """\
iri,label,altLabels,definition
https://example.com/zoo/vertebrata,Vertebrata,Vertebrates|Craniates,Animals with a backbone.
https://example.com/zoo/birds,Birds,,Animals with feathers.
"""


@pytest.fixture(autouse=True)
def _user_of_git(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"COUNT": "1", "KEY_0": "user.name", "VALUE_0": "Cleo Example"}.items():
        monkeypatch.setenv(f"GIT_CONFIG_{name}", value)


def defaults(root: Path) -> dict[str, str]:
    return dict(evidence_of(Project(root), (), (), None)[1])


def files(root: Path) -> dict[str, bytes]:
    paths = (path for folder in ("taxonomy", "mappings", "translations") for path in (root / folder).rglob("*"))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths if path.is_file()}


def perform(root: Path, *operations: Operation) -> None:
    workspace = Workspace(Project(root))
    for operation in operations:
        operation.apply(workspace)
    validate(workspace).write()


def check_same(run: Run, root: Path, commands: list[list[str]], operations: list[dict[str, Any]]) -> None:
    """Check that operations change the same bytes as commands."""
    copy = Path(shutil.copytree(root, root.with_name(f"{root.name}-copy")))
    before = files(root)
    for words in commands:
        result = run(*words, cwd=root)
        assert result.code == 0, result
    perform(copy, *map(from_json, operations))
    assert files(copy) == files(root) != before


NONE = {"op": "map", "item": "mammals", "target": "aviary", "source": "https://example.com/aviary"}
EVIDENCE = {"author_label": "Ada", "confidence": "0.7", "comment": "without lampreys", "mapping_date": "2026-06-14"}
BEGIN = {
    "op": "map", "item": "fish", "target": "aviary", "predicate": "close", "term": "https://example.com/aviary/x",
    "label": "Swimming birds",
}  # fmt: skip
EELS = {"item": "fish", "target": "zoo", "term": "zoo:eels"}


@pytest.mark.parametrize(
    ("base", "command", "operation"),
    [
        pytest.param("mapped", "add fish close zoo:tanks", {**EELS, "op": "map", "term": "zoo:tanks", "predicate": "close"}, id="add"),
        pytest.param(
            "mapped", "add mammals broad zoo:new --label 'All animals' --author Ada --confidence 0.7 --comment 'without lampreys' --date 2026-06-14",
            {"op": "map", "item": "mammals", "target": "zoo", "predicate": "broad", "term": "zoo:new", "label": "All animals", "evidence": EVIDENCE}, id="add with evidence",
        ),
        pytest.param("mapped", "add vertebrates related zoo:eels --not --comment no", {**EELS, "op": "map", "item": "vertebrates", "predicate": "related", "negative": True, "evidence": {"comment": "no"}}, id="reject"),
        pytest.param("mapped", "add vertebrates broad zoo:animals", {"op": "map", "item": "vertebrates", "target": "zoo", "predicate": "broad", "term": "zoo:animals"}, id="instead of a note"),
        pytest.param("vocabulary", "add fish close https://example.com/aviary/x --label 'Swimming birds' --target aviary", BEGIN, id="begin"),
        pytest.param("vocabulary", "add mammals --none aviary --source https://example.com/aviary", NONE, id="begin with a note"),
        pytest.param("mapped", "set fish zoo:eels predicate=related confidence=0.5 comment=", {**EELS, "op": "remap", "values": {"predicate": "related", "confidence": "0.5", "comment": ""}}, id="change"),
        pytest.param("mapped", "set vertebrates sssom:NoTermFound comment=searched --target zoo", {"op": "remap", "item": "vertebrates", "target": "zoo", "values": {"comment": "searched"}}, id="change a note"),
        pytest.param("mapped", "remove fish narrow zoo:eels", {**EELS, "op": "unmap", "predicate": "narrow"}, id="remove"),
        pytest.param("mapped", "remove vertebrates --none zoo", {"op": "unmap", "item": "vertebrates", "target": "zoo"}, id="remove a note"),
    ],
)  # fmt: skip
def test_an_operation_on_a_mapping_is_its_command(
    run: Run, request: pytest.FixtureRequest, base: str, command: str, operation: dict[str, Any]
) -> None:
    root = request.getfixturevalue(base)
    if operation["op"] == "map":
        operation = {**operation, "defaults": defaults(root)}
    copy = Path(shutil.copytree(root, root.with_name("words")))
    check_same(run, root, [["map", *shlex.split(command)]], [operation])
    assert run(*shlex.split(from_json(operation).command)[1:], cwd=copy).code == 0
    assert files(copy) == files(root)


def test_an_accepted_candidate_is_the_one_of_the_command(run: Run, mapped: Path) -> None:
    table, proposals = mapped.with_name("zoo.csv"), mapped.with_name("candidates.sssom.tsv")
    table.write_text(ZOO, encoding="utf-8")
    sources = mapped / "mappings/zoo.sssom.tsv"
    lines = sources.read_text(encoding="utf-8").splitlines(keepends=True)
    sources.write_text("".join(line for line in lines if "NoTermFound" not in line), encoding="utf-8")
    assert run("map", "propose", "--target", table, "--out", proposals, cwd=mapped).code == 0
    taxonomy, target = Workspace(Project(mapped)).taxonomy, read_target([table], Reading())
    items = unmapped_items(taxonomy, "zoo", target.by_iri)
    (candidate,) = candidates(taxonomy, items, target, MOST_CANDIDATES, LEAST_SCORE)
    accepted = Map(
        candidate.item.id, "zoo", candidate.predicate, candidate.term.iri, candidate.term.label,
        evidence={**evidence_of_candidate(candidate), "reviewer_label": "Ada"},
        defaults={"mapping_date": defaults(mapped)["mapping_date"]},
    )  # fmt: skip
    copy = Path(shutil.copytree(mapped, mapped.with_name("copy")))
    assert run("map", "accept", proposals, "--reviewer", "Ada", cwd=mapped).code == 0
    perform(copy, accepted)
    assert files(copy) == files(mapped)
    assert b"\tLexical" in files(copy)["mappings/zoo.sssom.tsv"].replace(b"semapv:", b"")


@pytest.mark.parametrize(
    ("command", "operation"),
    [
        ("en strom --by Ada", {"names": ["strom"], "reviewer": "Ada"}),
        ("EN photovoltaik#label --by Ada", {"language": "EN", "names": ["photovoltaik#label"], "reviewer": "Ada"}),
        ("en photovoltaik#label --undo", {"names": ["photovoltaik#label"], "undo": True}),
        ("en --undo --by Grace", {"names": [], "reviewer": "Grace", "undo": True}),
    ],
)
def test_a_review_is_its_command(run: Run, thesaurus: Path, command: str, operation: dict[str, Any]) -> None:
    (thesaurus / "translations").mkdir()
    row = "term/photovoltaik#label,00000000,584665c8,Ada,Grace\n"
    (thesaurus / "translations/en.csv").write_text(f"context,source,text,translator,reviewer\n{row}", newline="")
    check_same(
        run, thesaurus, [["translate", "review", *command.split()]], [{"op": "review", "language": "en", **operation}]
    )


def test_a_translation_is_reviewed_in_the_step_that_makes_it(run: Run, thesaurus: Path) -> None:
    words = ["set", "windkraft", "label@en", "wind power"]
    check_same(
        run,
        thesaurus,
        [words, ["translate", "review", "en", "windkraft#label", "--by", "Ada"]],
        [
            {"op": "set", "item": "windkraft", "slot": "label@en", "values": ["wind power"]},
            {"op": "review", "language": "en", "names": ["windkraft#label"], "reviewer": "Ada"},
        ],
    )


@pytest.mark.parametrize(
    ("operation", "message"),
    [
        ({"names": ["strom"]}, "nobody is named"),
        ({"names": [], "undo": True}, "nothing says which reviews"),
        ({"names": ["strom"], "reviewer": "Ada", "seen": {"term/strom#label": "0 1"}}, "no longer the text"),
        ({"names": ["strom"], "reviewer": "Ada", "seen": {"term/none#label": "0 1"}}, "no longer the text"),
    ],
)
def test_a_review_of_nothing_that_was_seen_is_refused(thesaurus: Path, operation: dict[str, Any], message: str) -> None:
    with pytest.raises(EditError, match=message):
        perform(thesaurus, from_json({"op": "review", "language": "en", **operation}))


# --- the view of translations -----------------------------------------------------------------------------------------

PHOTOVOLTAICS = "term/photovoltaik#label"


@pytest.fixture
def translating(open_editor: Callable[..., Editing], energy: Path) -> Editing:
    """An editor of a taxonomy with releases, translations and their evidence."""
    with (energy / "taxokit.toml").open("a", encoding="utf-8") as configuration:
        configuration.write("\n[translations]\ngate = 50\n[translations.ar]\n")
    return open_editor(energy)


def contexts(page: str) -> list[str]:
    return re.findall(r'data-text="([^"]+)"', page)


def test_languages_are_listed_with_their_progress(translating: Editing) -> None:
    page = translating.get("/translations").text
    assert '<a href="/translations/en" lang="en">English</a>' in page
    assert '<a href="/translations/ar" lang="ar">العربية</a>' in page
    assert "at least 50% of its texts are reviewed" in page
    assert "/translations/en?state=draft&amp;after=" in page
    assert translating.get("/translations?language=pt-br").url.path == "/translations/pt-br"
    assert 'lang="pt-BR" dir="ltr"' in translating.get("/translations/pt-br").text
    assert translating.get("/translations/nonsense!").status_code == 422
    assert translating.get("/translations/de").status_code == 422


def test_texts_are_filtered_and_walked_through(translating: Editing) -> None:
    drafts = contexts(translating.get("/translations/en?state=draft").text)
    assert PHOTOVOLTAICS in drafts
    labels = contexts(translating.get("/translations/en?state=draft&slot=label&kind=term").text)
    assert labels == [name for name in drafts if name.startswith("term/") and name.endswith("#label")]
    assert contexts(translating.get("/translations/en?words=PHOTOVOLTAIK%20label").text) == [PHOTOVOLTAICS]
    path = "/translations/en?state=draft"
    walked = [contexts(translating.get(f"{path}&after={quote(name)}").text)[0] for name in ["", *drafts]]
    assert walked == [*drafts, drafts[0]]
    assert contexts(translating.get(f"{path}&before={quote(drafts[0])}").text) == [drafts[-1]]
    assert "Nothing is left to do." in translating.get("/translations/en?state=stale&after=").text


def test_a_text_alone_has_its_context_and_follows_its_operations(translating: Editing) -> None:
    address = f"/translations/en/text?item=term/photovoltaik&at={quote(PHOTOVOLTAICS)}"
    page = translating.get(f"/translations/en?at={quote(PHOTOVOLTAICS)}").text
    assert "<dt>Definition</dt>" in page
    before = translating.get(address).json()
    assert before["state"] == "draft"
    review = {"op": "review", "language": "en", "names": [PHOTOVOLTAICS], "seen": {PHOTOVOLTAICS: before["digests"]}}
    translating.do({**review, "reviewer": "Ada"})
    after = translating.get(address).json()
    assert (after["state"], after["reviewer"], after["counts"]) == ("reviewed", "Ada", True)
    translating.do({"op": "set", "item": "photovoltaik", "slot": "label", "values": ["Photovoltaik im Garten"]})
    assert translating.get(address).json()["state"] == "stale"
    assert "<ins>im Garten</ins>" in translating.get(f"/translations/en?at={quote(PHOTOVOLTAICS)}").text
    refused = translating.post("/do", {"operations": [{**review, "reviewer": "Ada"}]})
    assert (refused.status_code, "no longer the text" in refused.json()["message"]) == (422, True)


def test_the_name_of_the_reviewer_is_kept(translating: Editing) -> None:
    assert translating.post("/author", {"name": "  Bo   Example "}).json() == {"name": "Bo Example"}
    assert 'value="Bo Example"' in translating.get("/translations/en").text
    assert translating.post("/author", {"name": "=1+1"}).status_code == 422


@pytest.mark.full
def test_three_texts_are_translated_and_reviewed_by_keyboard_alone(desk: "Callable[..., Page]") -> None:
    page = desk("/translations/de")
    page.goto(f"{page.url}?state=missing&slot=label&after=")
    page.keyboard.type("Zwei  Wörter")
    page.get_by_text("has 2 spaces").wait_for()
    page.get_by_role("textbox", name="Deutsch").fill("")
    for words, keys in {"Erstens": "Alt+Enter", "Zweitens": "Alt+Shift+Enter", "Drittens": "Control+Enter"}.items():
        before = page.url
        page.keyboard.type(words)
        page.keyboard.press(keys)
        page.wait_for_url(lambda address, before=before: address != before)
    page.goto(page.url.partition("?")[0] + "?state=draft&after=")
    for _ in range(2):
        before = page.url
        page.keyboard.press("Alt+Shift+Enter")
        page.wait_for_url(lambda address, before=before: address != before)
    page.get_by_text("Nothing is left to do.").wait_for()
    page.goto(page.url.partition("?")[0] + "?state=reviewed")
    assert page.locator("[data-text]").count() == 3
    page.get_by_role("button", name="Take the review back").first.click()
    page.locator("ul.shares .reviewed .number", has_text="2").wait_for()


@pytest.mark.full
def test_two_translations_of_one_text_are_shown_beside_each_other(desk: "Callable[..., Page]") -> None:
    path = "/translations/de?at=skill/agent-memory-systems%23label"
    first, second = desk(path, expected=["409"]), desk(path, expected=["409"])
    for page, words in ((first, "Gedächtnis"), (second, "Erinnerung")):
        page.goto(f"{page.url.partition('/translations')[0]}{path}")
        page.get_by_role("textbox", name="Deutsch").fill(words)
    for page in (first, second):
        page.get_by_role("textbox", name="Deutsch").blur()
        page.locator("[data-state=draft], .conflict").wait_for()
    second.locator(".conflict", has_text="Gedächtnis").get_by_role("button", name="Keep yours").click()
    second.locator("[data-state=draft]").wait_for()
    first.reload()
    assert first.get_by_role("textbox", name="Deutsch").input_value() == "Erinnerung"


# --- the view of mappings ---------------------------------------------------------------------------------------------


def read_file(editing: Editing, target: str, data: bytes, **query: str) -> dict[str, Any]:
    """Have the editor read a file of a target, and return its state when it is read."""
    address = f"/mappings/{target}/file"
    answer = editing.client.post(
        f"{address}?{urlencode({'name': 'zoo.csv', **query})}",
        content=data,
        headers={
            "origin": editing.origin,
            "x-csrf": editing.guard.csrf,
            "content-type": "application/octet-stream",
        },
    )
    assert answer.status_code == 200, answer.text
    state: dict[str, Any] = answer.json()
    while state["reading"]:
        state = editing.get(address).json()
    return state


def operations_in(page: str) -> list[dict[str, Any]]:
    """Return the operations that candidates and results on a page propose."""
    return [json.loads(unescape(words)) for words in re.findall(r'data-operation="([^"]+)"', page)]


@pytest.fixture
def zoo(open_editor: Callable[..., Editing], mapped: Path) -> Editing:
    """An editor of a taxonomy with mappings and an item that nobody looked up, which has read a file of the target."""
    perform(mapped, from_json({"op": "unmap", "item": "vertebrates", "target": "zoo"}))
    editing = open_editor(mapped)
    assert read_file(editing, "zoo", ZOO.encode())["files"] == ["zoo.csv"]
    return editing


def test_a_candidate_of_a_file_is_accepted_as_the_command_accepts_it(run: Run, zoo: Editing, tmp_path: Path) -> None:
    page = zoo.get("/mappings/zoo?state=open&kind=concept&after=")
    assert page.url.params["at"] == "concept/vertebrates"
    assert "Animals with a backbone." in page.text
    (operation,) = operations_in(page.text)
    assert operation["label"] == "Vertebrata"
    zoo.do({**operation, "predicate": "closeMatch", "evidence": {**operation["evidence"], "reviewer_label": "Ada"}})
    copy = Path(shutil.copytree(zoo.root, tmp_path / "copy"))
    (tmp_path / "zoo.csv").write_text(ZOO, encoding="utf-8")
    proposals = tmp_path / "candidates.sssom.tsv"
    assert run("map", "propose", "--target", tmp_path / "zoo.csv", "--out", proposals, cwd=copy).code == 0
    assert run("map", "accept", proposals, "--reviewer", "Ada", cwd=copy).code == 0
    assert files(copy)["mappings/zoo.sssom.tsv"].decode() == zoo.text("mappings/zoo.sssom.tsv")
    assert files(copy)["mappings/zoo.terms.csv"].decode() == zoo.text("mappings/zoo.terms.csv")
    assert operations_in(zoo.get("/mappings/zoo?at=concept/vertebrates").text) == []


def test_a_rejected_candidate_is_listed_and_proposed_no_longer(zoo: Editing) -> None:
    address = "/mappings/zoo?at=concept/vertebrates"
    (operation,) = operations_in(zoo.get(address).text)
    for evidence in ({}, {"comment": "another rank"}):
        zoo.do({**operation, "predicate": "closeMatch", "negative": True, "evidence": evidence})
        page = zoo.get(address).text
        assert operations_in(page) == []
        assert ("another rank" in page) == bool(evidence)
        if not evidence:
            zoo.post("/undo")
    assert "Not looked up yet" in page  # a rejection is not the note that there is no term


def test_a_term_that_is_obsolete_says_so(zoo: Editing) -> None:
    table = zoo.root / "mappings/zoo.terms.csv"
    text = table.read_text("utf-8").replace("Eels,current,,", "Eels,obsolete,https://example.com/zoo/tanks,")
    table.write_text(text, encoding="utf-8", newline="")
    page = zoo.get("/mappings/zoo?at=concept/fish").text
    assert ("Obsolete" in page, "Replaced by https://example.com/zoo/tanks" in page) == (True, True)


def test_a_mapping_on_the_page_is_changed_and_removed(zoo: Editing) -> None:
    page = zoo.get("/mappings/zoo?at=concept/mammals").text
    (row,) = [json.loads(unescape(words)) for words in re.findall(r'data-row="([^"]+)"', page)]
    zoo.do({"op": "remap", **row, "values": {"predicate": "broadMatch", "confidence": "0.5"}})
    assert "mammals\tskos:broadMatch\tzoo:mammalia" in zoo.text("mappings/zoo.sssom.tsv")
    zoo.do({"op": "unmap", **row, "predicate": "skos:broadMatch"})
    assert "mammalia" not in zoo.text("mappings/zoo.sssom.tsv") + zoo.text("mappings/zoo.terms.csv")


def test_terms_of_a_file_are_searched_by_words(zoo: Editing) -> None:
    found = operations_in(zoo.get("/mappings/zoo?at=concept/fish&search=feathers").text)
    assert [operation["label"] for operation in found] == ["Birds"]
    assert "evidence" not in found[0]
    assert "No matches" in zoo.get("/mappings/zoo?at=concept/fish&search=lemur").text


def test_a_target_without_mappings_begins_with_a_file(open_editor: Callable[..., Editing], vocabulary: Path) -> None:
    editing = open_editor(vocabulary)
    assert "Name a vocabulary" in editing.get("/mappings").text
    assert editing.get("/mappings?target=zoo").url.path == "/mappings/zoo"
    source = "https://example.com/zoo"
    state = read_file(editing, "zoo", b"Code,Word\nbirds,Birds\nfish,Fish\n", iri="Code", label="Word", source=source)
    assert state["failure"]
    query = {"iri": "Code", "label": "Word", "base": "https://example.com/zoo/", "source": source, "version": "7"}
    assert read_file(editing, "zoo", b"Code,Word\nbirds,Birds\nfish,Fish\n", **query)["failure"] == ""
    (operation,) = operations_in(editing.get("/mappings/zoo?at=concept/fish").text)
    editing.do({**operation, "predicate": "closeMatch", "evidence": {**operation["evidence"], "reviewer_label": "Ada"}})
    text = editing.text("mappings/zoo.sssom.tsv")
    assert "#object_source: " in text
    assert "#object_source_version: '7'\n" in text
    assert editing.text("mappings/zoo.terms.csv").endswith("https://example.com/zoo/fish,Fish,current,,7\n")


def test_texts_of_a_file_are_no_markup_and_its_addresses_run_nothing(zoo: Editing) -> None:
    table = "iri,label,definition\njavascript:alert(1),Lemurs,x\nurn:x:<b>,Lemurs,x\n"
    table += 'https://example.com/zoo/lemurs,"<script>alert(1)</script> lemurs","</p><img src=x onerror=alert(2)>"\n'
    table += "https://example.com/zoo/formula,=lemurs(),x\n"
    assert read_file(zoo, "zoo", table.encode())["failure"] == ""
    page = zoo.get("/mappings/zoo?at=concept/fish&search=lemurs").text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; lemurs" in page
    assert all(words not in page for words in ("<script>alert", "<img src=x", 'href="javascript'))
    formula = next(operation for operation in operations_in(page) if operation["label"].startswith("="))
    refused = zoo.post("/do", {"operations": [{**formula, "predicate": "closeMatch"}]})
    assert "formula" in refused.json()["message"]


def test_a_file_that_is_no_table_says_why(zoo: Editing) -> None:
    state = read_file(zoo, "zoo", b"\xff\xfe\x00", name="../../etc/zoo.pdf")
    assert "is neither RDF nor a table" in state["failure"]
    assert "etc" not in state["failure"].partition(" ")[2]
    assert zoo.get("/mappings/Zoo!").status_code == 422


@pytest.mark.full
def test_items_are_mapped_and_rejected_by_keyboard_alone(
    serve_editor: Callable[..., tuple[Service, str]], visit: "Callable[..., Page]", mapped: Path, tmp_path: Path
) -> None:
    (tmp_path / "zoo.csv").write_text(ZOO, encoding="utf-8")
    perform(mapped, from_json({"op": "unmap", "item": "vertebrates", "target": "zoo"}))
    service, address = serve_editor(mapped, "--author", "Ada Example")
    page = visit(f"{service.url}/mappings/zoo?{address.partition('?')[2]}")
    page.goto(f"{service.url}/mappings/zoo")
    page.get_by_label("File", exact=True).set_input_files(tmp_path / "zoo.csv")
    page.get_by_role("button", name="Read").click()
    page.get_by_text("File: zoo.csv").wait_for()
    page.goto(f"{service.url}/mappings/zoo?at=concept/vertebrates")
    page.keyboard.press("c")
    page.keyboard.type("another rank")
    page.keyboard.press("Tab")
    page.keyboard.press("x")
    page.get_by_text("Rejected").wait_for()
    page.get_by_role("button", name="Take back").click()
    page.get_by_role("button", name="Close match").first.wait_for()
    page.keyboard.press("2")
    page.get_by_role("combobox", name="Mapping").first.wait_for()
    page.get_by_role("button", name="Remove").click()
    page.get_by_role("button", name="There is no such term").wait_for()
    page.keyboard.press("n")
    page.wait_for_url("**/mappings/zoo?at=concept-scheme*")
    page.goto(f"{service.url}/mappings/zoo?state=none")
    page.get_by_role("link", name="Vertebrates").wait_for()
