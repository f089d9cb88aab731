"""Reports: the ways in which findings are written. One file each in `reports/`."""

from collections.abc import Callable, Sequence

from taxokit.findings import Finding
from taxokit.plugins import Registry

Report = Callable[[Sequence[Finding]], str]

REPORTS: Registry[Report] = Registry("taxokit.reports")


def report(render: Report) -> Report:
    """Register the report of a module, under the name of the module."""
    REPORTS.add(render.__module__, render)
    return render
