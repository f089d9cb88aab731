"""`diff/`: the changes since the previous release, for programs and for people."""

from collections.abc import Iterator

from taxokit.diff.reports import DIFF_REPORTS
from taxokit.formats.edition import Artifact, Edition, artifact_format, uses
from taxokit.formats.forms import FORMS, form_of


@artifact_format
@uses("diff")
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the diff in each format that has a file in a release."""
    for report in DIFF_REPORTS.all().values():
        if report.file and (edition.previous or report.of_first):
            own_type = "" if form_of(report.file) else FORMS[""].media_type  # whatever its ending, a report is text
            yield Artifact(f"diff/{report.file}", report.render(edition.diff).encode(), own_type)
