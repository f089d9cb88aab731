"""The formats in which a diff is written, one module each: `diff_report` registers it under the name of the module."""

from collections.abc import Callable
from dataclasses import dataclass

from taxokit.diff.changes import Diff
from taxokit.text.plugins import Registry


@dataclass(frozen=True, slots=True)
class DiffReport:
    """A format of a diff. `file` is its file in a release, "" for none; `of_first` if a first release has it, too."""

    render: Callable[[Diff], str]
    file: str = ""
    of_first: bool = False


DIFF_REPORTS: Registry[DiffReport] = Registry("taxokit.diff.reports")


def diff_report(file: str = "", *, of_first: bool = False) -> Callable[[Callable[[Diff], str]], Callable[[Diff], str]]:
    """Register a function that renders a diff, under the name of its module, with its file in a release."""

    def register(render: Callable[[Diff], str]) -> Callable[[Diff], str]:
        DIFF_REPORTS.add(render.__module__, DiffReport(render, file, of_first))
        return render

    return register
