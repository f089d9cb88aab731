"""`taxokit link`."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]

FILE = "taxonomy/themes/erzeugung.yaml"


def text_of(root: Path, path: str = FILE) -> str:
    return (root / path).read_text(encoding="utf-8")


def test_a_link_is_added_where_it_is_sorted(run: Run, thesaurus: Path) -> None:
    path = "taxonomy/themes/speicherung.yaml"
    result = run("link", "heimspeicher", "builds_on", "term/windkraft", "strom", "batterie", cwd=thesaurus)
    assert (result.code, result.err) == (0, "")
    assert result.out == (
        f"linked term heimspeicher: builds_on windkraft  {path}:17\nlinked term heimspeicher: builds_on strom  {path}:17\n"
    )
    assert "    builds_on:\n      - batterie\n      - photovoltaik\n      - strom\n      - windkraft\n" in text_of(
        thesaurus, path
    )


def test_a_list_in_brackets_stays_one(run: Run, thesaurus: Path, edit: Run) -> None:
    edit(thesaurus / FILE, "    related:\n      - batterie\n", "    related: [batterie] # see there\n")
    assert run("link", "photovoltaik", "related", "windkraft", "pumpspeicher", cwd=thesaurus).code == 0
    assert "    related: [batterie, pumpspeicher, windkraft] # see there\n" in text_of(thesaurus)


def test_a_mapping_is_a_link(run: Run, thesaurus: Path) -> None:
    iri = "https://example.com/vocabulary/wind"
    result = run("link", "windkraft", "exact_match", iri, cwd=thesaurus)
    assert result.out == f"linked term windkraft: exact_match {iri}  {FILE}:49\n"
    assert f"    exact_match:\n      - {iri}\n    builds_on:\n" in text_of(thesaurus)


def test_on_the_real_schema(run: Run, project_copy: Path) -> None:
    result = run("link", "operate-llm-gateways", "requires", "agent-memory-systems", cwd=project_copy)
    assert result.code == 0
    result = run("link", "operate-llm-gateways", "requires", "agent-memory-systems", cwd=project_copy)
    assert (result.code, result.out, result.err) == (0, "", "taxokit: nothing to change\n")


def test_a_link_that_closes_a_circle_is_not_written(run: Run, thesaurus: Path) -> None:
    before = text_of(thesaurus)
    result = run("link", "strom", "builds_on", "photovoltaik", cwd=thesaurus)
    assert result.code == 1
    assert "[reference-cycle]" in result.out
    assert text_of(thesaurus) == before


def answered(root: Path, command: str, answers: str) -> tuple[int, str, str]:
    """Run a command on a terminal, on which these lines are typed."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "taxokit", command],
        cwd=root,
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    os.close(theirs)
    os.write(ours, answers.encode())
    out, err = (text.decode().replace("\r", "") for text in process.communicate(timeout=60))
    os.close(ours)
    return process.returncode, out, err


def test_a_terminal_is_asked_until_an_answer_fits(thesaurus: Path) -> None:
    code, out, err = answered(thesaurus, "link", "photovoltaik\nrelated_to\nrelated\nwindkarft\nwindkraft\n")
    assert (code, out) == (0, f"linked term photovoltaik: related windkraft  {FILE}:26\n")
    assert "Slot (synonyms, notes, replaced_by, exact_match, related, builds_on): " in err
    assert "Error: a term has no list 'related_to'; did you mean 'related'?\n" in err
    assert "there is no term 'windkarft'; did you mean term/windkraft (Windkraft)?\n  windkraft  Windkraft\n" in err
    code, out, err = answered(thesaurus, "unlink", "photovoltaik\nrelated\nstrom\nwindkraft\n")
    assert (code, out) == (0, f"unlinked term photovoltaik: related windkraft  {FILE}:10\n")
    assert "Slot (synonyms, exact_match, related, builds_on): Remove the link to (batterie, windkraft): " in err
    assert "Error: term photovoltaik has no related 'strom'; it has batterie and windkraft\n" in err
    code, out, err = answered(thesaurus, "set", "photovoltaik\nstag\nstage\nfoo\ncandidate\n")
    assert (code, out.split("  ")[0]) == (0, 'set stage of term photovoltaik: "candidate"')
    assert "Error: a term has no slot 'stag'; did you mean 'stage'?\n" in err
    assert "Value (accepted, candidate, withdrawn): Error: unknown value 'foo'; choose accepted" in err
