"""The process that checks whole states: it says what a check in this process says, and is replaced if it is killed."""

import multiprocessing
import signal
from pathlib import Path

import pytest

from taxokit.edit.checks import Report, check
from taxokit.editor.check_process import CheckProcess
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.errors import TaxokitError


def test_a_process_says_what_a_check_says_and_is_replaced(project_copy: Path) -> None:
    project = find_project(project_copy)
    base = load(project, keeps=True).drafts
    path = next(path for path, text in base.items() if text and "\ndefinition: " in text)
    process = CheckProcess(project)
    for definition in ("A text  of two spaces", "A text."):
        texts = {**base, path: str(base[path]).replace("\ndefinition: ", f"\ndefinition: {definition} ")}
        assert _said(process.check(base, texts)) == _said(check(project, base, texts))
    [child] = multiprocessing.active_children()
    child.kill()
    child.join()
    assert child.exitcode == -signal.SIGKILL
    with pytest.raises(TaxokitError, match="the check was killed"):
        process.check(base, base)
    assert process.check(base, base).new == ()
    [child] = multiprocessing.active_children()
    child.kill()
    child.join()


def _said(report: Report) -> object:
    return report.new, report.findings, report.version, report.diff and report.diff.all, report.own and report.own.all
