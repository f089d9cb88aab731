"""The formats in which a diff is written, one module each: `diff_report` registers it under the name of the module."""

from collections.abc import Callable

from taxokit.diff.changes import Diff
from taxokit.text.plugins import Registry

DiffReport = Callable[[Diff], str]

DIFF_REPORTS: Registry[DiffReport] = Registry("taxokit.diff.reports")

diff_report = DIFF_REPORTS.register
"""Registers a function that renders a diff, under the name of its module."""
