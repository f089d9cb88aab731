"""Random operations through a session give the same files as their commands, byte for byte."""

import shlex
import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support.depth import examples
from taxokit.edit.journal import open_journal
from taxokit.edit.mapping_words import evidence_of
from taxokit.edit.operation_json import as_json, from_json
from taxokit.edit.operations import (
    Add,
    Deprecate,
    Link,
    Map,
    Merge,
    Move,
    Operation,
    Reidentify,
    Remap,
    Remove,
    Rename,
    SetValues,
    Split,
    Unlink,
    Unmap,
)
from taxokit.edit.session import Session
from taxokit.repository.project import MODEL_FILE, find_project
from taxokit.text.errors import TaxokitError

SKILLS = st.sampled_from(
    [
        "agent-memory-systems",
        "agent-tool-design-validation",
        "llm-as-judge-evaluation",
        "caching-strategies-for-cost",
        "new",
    ]
)
ITEMS = SKILLS.map("skill/{}".format)
CATEGORIES = st.sampled_from(["category/agent-architecture", "category/evaluation"])
TEXTS = st.one_of(
    st.sampled_from(["- a: # b", "yes", "0x1F", "two\nlines", "x" * 130, "“Zoë” ünd 字", "--unset", "a=b", " "]),
    st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=40),
)


def _several(values: st.SearchStrategy[str], most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(values, min_size=1, max_size=most, unique=True).map(tuple)


OPERATIONS: st.SearchStrategy[Operation] = st.one_of(
    st.builds(SetValues, ITEMS, st.sampled_from(["definition", "label", "scope_notes"]), st.tuples(TEXTS)),
    st.builds(SetValues, ITEMS, st.sampled_from(["alt_labels", "builds_on", "definition"]), st.just(())),
    st.builds(SetValues, ITEMS, st.just("alt_labels"), _several(TEXTS)),
    st.builds(Link, ITEMS, st.just("builds_on"), _several(SKILLS)),
    st.builds(Unlink, ITEMS, st.just("builds_on"), _several(SKILLS, 1)),
    st.builds(Rename, ITEMS, TEXTS),
    st.builds(Move, ITEMS, CATEGORIES),
    st.builds(Add, st.just("skill"), st.just("new"), CATEGORIES, st.fixed_dictionaries({"label": st.tuples(TEXTS)})),
    st.builds(Reidentify, ITEMS, st.just("newer")),
    st.builds(Remove, ITEMS),
    st.builds(Deprecate, ITEMS, TEXTS, _several(ITEMS, 2)),
    st.builds(Merge, _several(ITEMS, 2), ITEMS, TEXTS),
    st.builds(Split, ITEMS, _several(ITEMS, 2)),
)


CONCEPTS = st.sampled_from(["fish", "mammals", "vertebrates", "concept/birds"])
PREDICATES = st.sampled_from(["exact", "close", "broad", "related", "skos:narrowMatch", "wide"])
TERMS = st.sampled_from(["zoo:eels", "zoo:pisces", "zoo:mammalia", "https://example.com/zoo/new", "zoo:x y", "new"])
WORDS = st.one_of(st.just(""), st.sampled_from(["Ada|Bo", "-x", "=1+1", "a\tb", '"quoted" # 字', " "]))
EVIDENCE = st.fixed_dictionaries(
    {},
    optional={
        "author_label": WORDS.filter(bool),
        "confidence": st.sampled_from(["0.5", "1", "2", "much"]),
        "comment": WORDS.filter(bool),
        "mapping_date": st.sampled_from(["2026-06-14", "today"]),
        "mapping_justification": st.sampled_from(["LexicalMatching", "semapv:ManualMappingCuration", "Guess"]),
    },
)
VALUES = st.dictionaries(
    st.sampled_from(["comment", "predicate", "confidence", "label"]), WORDS, min_size=1, max_size=2
)
NAMES = st.sampled_from(["zoo", "aviary"])

MAPPING_OPERATIONS: st.SearchStrategy[Operation] = st.one_of(
    st.builds(Map, CONCEPTS, NAMES, PREDICATES, TERMS, WORDS, st.booleans(), EVIDENCE),
    st.builds(Map, CONCEPTS, NAMES, evidence=EVIDENCE, source=st.sampled_from(["", "https://example.com/"])),
    st.builds(Remap, CONCEPTS, NAMES, VALUES, TERMS, st.one_of(st.just(""), PREDICATES)),
    st.builds(Remap, CONCEPTS, NAMES, VALUES),
    st.builds(Unmap, CONCEPTS, NAMES, TERMS, st.one_of(st.just(""), PREDICATES)),
    st.builds(Unmap, CONCEPTS, NAMES),
)


def _files(root: Path) -> dict[str, bytes]:
    paths = (path for ending in ("yaml", "tsv", "csv") for path in root.rglob(f"*.{ending}"))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def _refusal(session: Session, operation: Operation, *, is_refused: bool) -> str:
    """Make an operation, and return why it is refused, at once or in the end; "" if it is not. It is undone then."""
    try:
        if session.do(from_json(as_json(operation))) is None:
            return "it changes nothing" if is_refused else ""
        if not is_refused:
            return ""
    except TaxokitError as error:
        return str(error)
    try:
        session.checked_changes()
    except TaxokitError as error:
        session.undo()
        return str(error)
    return ""


@pytest.fixture(scope="session")
def template(released_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(released_template, tmp_path_factory.mktemp("equal") / "template"))


@settings(max_examples=examples(150, 2), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(operations=st.lists(OPERATIONS, min_size=2, max_size=4))
def test_a_session_changes_the_bytes_that_commands_change(
    template: Path, tmp_path: Path, run: Callable[..., Any], operations: Sequence[Operation]
) -> None:
    _check(template, tmp_path, run, operations)


@pytest.mark.full
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(operations=st.lists(MAPPING_OPERATIONS, min_size=2, max_size=4))
def test_a_session_changes_mappings_as_commands_do(
    mapped_template: Path, tmp_path: Path, run: Callable[..., Any], operations: Sequence[Operation]
) -> None:
    defaults = evidence_of(find_project(mapped_template), (), (), None)[1]
    made = [replace(entry, defaults=defaults) if isinstance(entry, Map) else entry for entry in operations]
    _check(mapped_template, tmp_path, run, made)


def _check(template: Path, tmp_path: Path, run: Callable[..., Any], operations: Sequence[Operation]) -> None:
    folders = [tmp_path / name for name in ("commands", "session")]
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(template, folder)
    commands, edited = folders
    with open_journal(edited) as journal:
        session = Session(find_project(edited), journal)
        for operation in operations:
            done = run(*shlex.split(operation.command)[1:], cwd=commands)
            refusal = _refusal(session, operation, is_refused=done.code != 0)
            assert (done.code != 0) == bool(refusal), f"{operation.command}: {refusal or done.err}"
            assert {path: text.encode() for path, text in session.texts.items() if text is not None} == {
                path: data for path, data in _files(commands).items() if path in session.texts
            }, operation.command
        if session.steps:
            session.write()
    assert _files(edited) == _files(commands)


@settings(max_examples=examples(100, 1), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    mine=st.lists(OPERATIONS, min_size=2, max_size=4),
    theirs=st.lists(OPERATIONS, min_size=1, max_size=2),
    out=st.integers(0, 3),
)
def test_steps_that_stand_are_as_if_all_were_made_again(
    template: Path, tmp_path: Path, mine: Sequence[Operation], theirs: Sequence[Operation], out: int
) -> None:
    """Another program changes the files, and a step is taken out: the state is that of all other steps made anew."""
    edited, other = (tmp_path / name for name in ("edited", "other"))
    for folder in (edited, other):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(template, folder)
    with open_journal(edited) as journal, open_journal(other) as elsewhere:
        session, changed = Session(find_project(edited), journal), Session(find_project(other), elsewhere)
        for current, operations in ((session, mine), (changed, theirs)):
            for operation in operations:
                with suppress(TaxokitError):
                    current.do(operation)
        if session.steps[out:]:
            session.take_out(session.steps[out].number)
        for path, (_, text) in changed.changes.items():
            (edited / path).unlink() if text is None else (edited / path).write_text(text, "utf-8", newline="")
        session.refresh()
        state = (session.texts, [aside.number for aside in session.asides], [step.number for step in session.steps])
        journal.base[MODEL_FILE] = "another"
        session = Session(session.project, journal)
        assert state == (
            session.texts,
            [aside.number for aside in session.asides],
            [step.number for step in session.steps],
        )
