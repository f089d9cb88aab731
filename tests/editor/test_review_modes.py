"""Review of translations and mappings: the operations of the views, against the commands that do the same."""

import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from support.editing import Editing
from taxokit.edit.candidates import LEAST_SCORE, MOST_CANDIDATES, candidates, evidence_of_candidate, unmapped_items
from taxokit.edit.commit import validate
from taxokit.edit.mapping_evidence import evidence_of
from taxokit.edit.operations import Map, Operation, from_json
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
    address = f"/translations/en/text?at={quote(PHOTOVOLTAICS)}"
    page = translating.get(f"/translations/en?at={quote(PHOTOVOLTAICS)}").text
    assert "<dt>Definition</dt>" in page
    before = translating.get(address).json()
    assert before["state"] == "draft"
    review = {"op": "review", "language": "en", "names": [PHOTOVOLTAICS], "seen": {PHOTOVOLTAICS: before["digests"]}}
    translating.do({**review, "reviewer": "Ada"})
    after = translating.get(address).json()
    assert (after["state"], after["reviewer"]) == ("reviewed", "Ada")
    assert after["texts"]["reviewed"] == before["texts"]["reviewed"] + 1
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
    page = desk("/translations/de?state=missing&slot=label&after=")
    for words, keys in {"Erstens": "Alt+Enter", "Zweitens": "Alt+Shift+Enter", "Drittens": "Alt+Enter"}.items():
        before = page.url
        page.keyboard.type(words)
        page.keyboard.press(keys)
        page.wait_for_url(lambda address, before=before: address != before)
    page.goto(page.url.partition("?")[0] + "?state=draft&after=")
    for _ in range(3):
        before = page.url
        page.keyboard.press("Alt+Shift+Enter")
        page.wait_for_url(lambda address, before=before: address != before)
    page.goto(page.url.partition("?")[0] + "?state=reviewed")
    assert page.locator("[data-text]").count() == 4
    page.get_by_role("button", name="Take the review back").first.click()
    page.locator("ul.shares .reviewed .number", has_text="3").wait_for()
