"""Suggestions: what is read of a stranger's document, in a file or in an issue, and which of its operations fit."""

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import suggestion_schema
from hypothesis import given
from hypothesis import strategies as st

from taxokit.edit.commit import validate
from taxokit.edit.operation_json import as_json
from taxokit.edit.operation_runs import make_all
from taxokit.edit.operations import OPERATIONS, Words
from taxokit.edit.suggestion import (
    MOST_OPERATIONS,
    SIZE,
    SUGGESTED,
    Suggestion,
    check_origin,
    read_suggestion,
)
from taxokit.edit.workspace import EditError, Workspace
from taxokit.repository.project import find_project
from taxokit.text.errors import SourceError

LINK = {"op": "link", "item": "term/strom", "slot": "related", "values": ["windkraft"]}


def document(**members: Any) -> dict[str, Any]:
    given = {"suggestion": 1, "taxonomy": "https://example.org/energy", "operations": [LINK], **members}
    return {name: value for name, value in given.items() if value is not None}


def read(value: Any) -> Suggestion:
    return read_suggestion(json.dumps(value).encode(), "s.json")


# --- reading ----------------------------------------------------------------------------------------------------------


def test_all_members_are_read() -> None:
    author = {"name": "Ana Müller", "email": "ana@example.org", "url": "https://example.org/ana"}
    suggestion = read(document(author=author, release="1.0.0", comment="First line.\nSecond line."))
    assert (suggestion.release, suggestion.comment) == ("1.0.0", "First line.\nSecond line.")
    assert [as_json(operation) for operation in suggestion.operations] == [LINK]
    assert suggestion.credit == "Suggested-by: Ana Müller <ana@example.org>"
    assert read(document(author={"url": "https://example.org/ana"})).credit == "Suggested-by: <https://example.org/ana>"
    assert read(document()).credit == ""


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ([], "has no suggestion; it must be JSON, or have"),
        ({"format": 2, "changes": []}, "it has no member `suggestion`; a diff is applied to OLD.json"),
        (document(suggestion=2), "has a format other than 1; a later version of taxokit may read it"),
        (document(taxonomy=None, operations=None), "the suggestion needs 'taxonomy' and 'operations'"),
        (document(taxonomy=3), "taxonomy must be a text"),
        (document(coment="x"), "the suggestion has no 'coment'; did you mean 'comment'?"),
        (document(operations={}), "operations must be a list with at least one of them"),
        (document(operations=[]), "operations must be a list with at least one of them"),
        (document(operations=[LINK] * (MOST_OPERATIONS + 1)), "has more than 500 operations; ask its author"),
        (document(operations=[LINK, {"op": "lnk"}]), "operation 2: unknown operation 'lnk'; did you mean 'link'?"),
        (document(operations=[{"op": "remove", "item": "x"}]), "a suggestion cannot have the operation remove; it can"),
        (document(operations=[{**LINK, "values": [1]}]), "operation 1: values of link must be a list of texts"),
        (document(operations=[{**LINK, "values": [[["x"]]]}]), "operation 1: values of link must be a list of texts"),
        (document(operations=[{"op": "rename", "item": "x", "label": "y"}]), "rename needs 'was', the value before"),
        (document(operations=[{**LINK, "values": ["x" * 20_001]}]), "a text of the operation link is too long"),
        (document(operations=[{**LINK, "slot": "x" * 20_001}]), "a text of the operation link is too long"),
        (document(author="Ana"), "author must be an object"),
        (document(author={"mail": "x"}), "author has no 'mail'; did you mean 'email'?"),
        (document(author={"name": "x" * 201}), "name is too long"),
        (document(author={"name": "Ana\nSigned-off-by: Bob"}), "name contains a line break"),
        (document(author={"name": "Ana <bob@example.org>"}), "name contains < or >"),
        (document(author={"name": "\x1b[31mAna"}), "name contains the character U+001B, which cannot be printed"),
        (document(author={"email": "a b@example.org"}), "email of the author is not an address"),
        (document(author={"url": "javascript:alert(1)"}), "url of the author is not an address"),
        (document(comment="\u202etfel"), "comment contains the character U+202E, which cannot be printed"),
    ],
)
def test_anything_else_is_refused(value: Any, words: str) -> None:
    with pytest.raises(SourceError) as error:
        read(value)
    assert str(error.value).startswith("s.json: ")
    assert words in str(error.value)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "has no suggestion; it must be JSON, or have the JSON between two lines of three backticks"),
        (b'{"suggestion": 1', "is not JSON: "),
        (b'{"suggestion": ' + b"[" * 200 + b"]" * 200 + b"}", "is nested too deeply"),
        (b" " * (SIZE.limit + 1), "is larger than a suggestion can be; ask its author for several smaller ones"),
        (b'```\n{"suggestion": 1}\n', "has no suggestion"),
        (b'```\n{"suggestion": 1}\n```\n~~~\n{"suggestion": 1}\n~~~\n', "has 2 blocks with a suggestion"),
    ],
)
def test_texts_without_a_suggestion_are_refused(data: bytes, words: str) -> None:
    with pytest.raises(SourceError) as error:
        read_suggestion(data, "s.md")
    assert str(error.value).startswith(f"s.md: {words}")


@pytest.mark.parametrize("fence", ["```json", "```", "   ~~~~ json", "`````"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_issue_has_it_in_a_fenced_block(fence: str, end: str) -> None:
    block = json.dumps(document(comment="```\n~~~~"), indent=1).replace("\n", end)
    text = f"title:\tx{end}--{end}Hi, `{{}}`{end}```sh{end}ls{end}```{end}{fence}{end}{block}{end}{fence.removesuffix('json').strip()}{end}Bye{end}"
    assert read_suggestion(text.encode(), "s.md").comment == "```\n~~~~"


# --- the schema -------------------------------------------------------------------------------------------------------


def test_published_schema_is_that_of_the_operations() -> None:
    assert json.loads(suggestion_schema.PATH.read_bytes()) == suggestion_schema.schema(), "run `make generated`"


def arguments(name: str) -> st.SearchStrategy[dict[str, Any]]:
    texts = {str: st.text(), bool: st.booleans(), Words: st.lists(st.text()).map(tuple)}
    known = {each.name: texts.get(each.type) for each in fields(OPERATIONS[name])}  # type: ignore[arg-type]
    if "was" in known:
        known["was"] = texts[str if name == "rename" else Words]
    if name == "add":
        known["values"] = st.dictionaries(st.text(), texts[Words])
    return st.fixed_dictionaries(known)  # type: ignore[arg-type]


@given(st.sampled_from(SUGGESTED).flatmap(lambda name: st.tuples(st.just(name), arguments(name))))
def test_each_operation_is_valid_and_comes_back(drawn: tuple[str, dict[str, Any]]) -> None:
    name, values = drawn
    operation = OPERATIONS[name](**values)
    value = document(operations=[as_json(operation)])
    jsonschema.validate(value, json.loads(suggestion_schema.PATH.read_bytes()))
    assert read(value).operations == (operation,)


# --- applying ---------------------------------------------------------------------------------------------------------


def test_only_the_taxonomy_and_its_releases_are_accepted(released_copy: Path) -> None:
    project = find_project(released_copy)
    taxonomy = Workspace(project).taxonomy
    own = taxonomy.iri(taxonomy.root)
    check_origin(taxonomy, project, read(document(taxonomy=own, release="1.0.0")))
    check_origin(taxonomy, project, read(document(taxonomy=own)))
    with pytest.raises(EditError, match=r"for another taxonomy, https://example.org/energy; this one is https://"):
        check_origin(taxonomy, project, read(document()))
    for version in ("9.9.9", "x", "../1.0.0"):
        with pytest.raises(EditError, match=r"which this repository does not have; run `git pull`"):
            check_origin(taxonomy, project, read(document(taxonomy=own, release=version)))


def test_a_misfit_leaves_no_trace(thesaurus: Path) -> None:
    """Its first value could be linked, its second one not."""
    workspace = Workspace(find_project(thesaurus))
    misfit = {"op": "link", "item": "term/strom", "slot": "related", "values": ["pumpspeicher", "gone"]}
    move = {"op": "rename", "item": "term/strom", "label": "Strom!", "was": "Strom"}
    misfits = make_all(workspace, read(document(operations=[LINK, misfit, move])).operations)
    assert {place: error.message for place, error in misfits.items()} == {1: "there is no term 'gone'"}
    assert not any("pumpspeicher" in message.words for message in workspace.messages)
    changes = validate(workspace).changes
    alone = Workspace(find_project(thesaurus))
    assert make_all(alone, read(document(operations=[LINK, move])).operations) == {}
    assert changes == validate(alone).changes
